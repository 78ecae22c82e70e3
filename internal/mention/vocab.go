package mention

import (
	"strings"

	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// info is what the finder knows of a folded word.
type info struct {
	fold        string
	tok         knowledge.Token // its token in the names, 0 for none
	kinds       kind
	lemma       int32 // head words: index of the masculine singular
	al          int32 // index of the word with ال, 0 for none
	gender      arabic.Gender
	number      arabic.Number
	own         bool // a pronoun is written on it
	female      bool // a woman's given name
	opensPhrase bool
	opens       bool  // a known name begins with it
	first       bool  // first word of a known person's name
	later       bool  // later word of a known person's name
	origin      int16 // adjectives of origin: index into vocabulary.origins, 0 none
	originG     arabic.Gender
	originN     arabic.Number
}

type phrase struct {
	words []int32
	kinds kind
}

// vocabulary holds every word that a name, a title or a head can have.
type vocabulary struct {
	index_  map[string]int32
	infos   []info // infos[0] is the unknown word
	phrases []phrase
	origins []string // knowledge ids; origins[0] is ""
	says    []string
}

func newVocabulary(b *knowledge.Base) *vocabulary {
	v := &vocabulary{index_: make(map[string]int32, 1<<16), infos: make([]info, 1, 1<<16), origins: []string{""}}
	b.Words(func(fold string, t knowledge.Token) bool {
		in := v.add(fold)
		in.tok, in.opens = t, b.Opens(t)
		in.first, in.later = b.InName(t)
		return true
	})
	v.addOrigins(b)
	return v
}

// index returns the index of a folded word, made if it is missing.
func (v *vocabulary) index(fold string) int32 {
	if i, ok := v.index_[fold]; ok {
		return i
	}
	i := int32(len(v.infos))
	v.index_[fold] = i
	v.infos = append(v.infos, info{fold: fold})
	return i
}

func (v *vocabulary) add(fold string) *info { return &v.infos[v.index(fold)] }

var originEndings = []ending{
	{"ي", arabic.Masc, arabic.Sing}, {"ية", arabic.Fem, arabic.Sing}, {"يا", arabic.Masc, arabic.Sing},
	{"يون", arabic.Masc, arabic.Plur}, {"يين", arabic.Masc, arabic.Plur}, {"يان", arabic.Masc, arabic.Dual},
	{"يتان", arabic.Fem, arabic.Dual}, {"يتين", arabic.Fem, arabic.Dual}, {"يات", arabic.Fem, arabic.Plur},
	{"يو", arabic.Masc, arabic.Plur},
}

// addOrigins adds every adjective of origin of the knowledge, the states'
// before the others' where they share one.
func (v *vocabulary) addOrigins(b *knowledge.Base) {
	for e := range b.Entities {
		if len(e.Nisba) == 0 {
			continue
		}
		v.origins = append(v.origins, e.ID)
		at := int16(len(v.origins) - 1)
		for _, w := range e.Nisba {
			stem, regular := strings.CutSuffix(w, "ي")
			if !regular {
				v.origin(arabic.Fold(w), at, ending{"", arabic.Masc, arabic.Plur})
				continue
			}
			for _, end := range originEndings {
				v.origin(arabic.Fold(stem+end.text), at, end)
			}
		}
	}
}

func (v *vocabulary) origin(fold string, at int16, e ending) {
	in := v.add(fold)
	if in.origin == 0 {
		in.origin, in.originG, in.originN = at, e.gender, e.number
	}
}

// linkArticles lets every word reach its form with ال without building it.
func (v *vocabulary) linkArticles() {
	for i := 1; i < len(v.infos); i++ {
		if bare, ok := strings.CutPrefix(v.infos[i].fold, "ال"); ok && bare != "" {
			v.infos[v.index(bare)].al = int32(i)
		}
	}
}
