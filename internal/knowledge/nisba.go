package knowledge

import (
	"strings"

	"masar/internal/arabic"
)

// NisbaWord is what an adjective of origin shows of itself.
type NisbaWord struct {
	Entity *Entity // the state or body; the first of several
	Gender arabic.Gender
	Number arabic.Number
	Def    bool
}

// endings are what may follow the bare stem of an adjective of origin, the
// longer ones first: أمريك+يتين.
var endings = []struct {
	text   string
	gender arabic.Gender
	number arabic.Number
}{
	{"يتان", arabic.Fem, arabic.Dual}, {"يتين", arabic.Fem, arabic.Dual}, {"يات", arabic.Fem, arabic.Plur},
	{"يون", arabic.Masc, arabic.Plur}, {"يين", arabic.Masc, arabic.Plur}, {"يان", arabic.Masc, arabic.Dual},
	{"ية", arabic.Fem, arabic.Sing}, {"يه", arabic.Fem, arabic.Sing}, {"يا", arabic.Masc, arabic.Sing},
	{"يو", arabic.Masc, arabic.Plur}, {"ي", arabic.Masc, arabic.Sing}, {"", arabic.Masc, arabic.Sing},
}

// ParseNisba reads a folded adjective or noun of origin in any gender and
// number, with or without ال, and without other clitics.
func (b *Base) ParseNisba(fold string) (NisbaWord, bool) {
	if fold == "" {
		return NisbaWord{}, false
	}
	word, def := strings.CutPrefix(fold, "ال")
	for pass := 0; pass < 2; pass++ {
		for i := range endings {
			e := &endings[i]
			if n := len(e.text); n > 0 && e.text[n-1] != fold[len(fold)-1] {
				continue // spares most of the comparisons
			}
			stem, ok := strings.CutSuffix(word, e.text)
			if !ok || stem == "" {
				continue
			}
			if at := b.nisba[stem]; len(at) > 0 && b.endingFits(at[0], e.text, stem) {
				return NisbaWord{&b.entities[at[0]], e.gender, e.number, def}, true
			}
		}
		if !def {
			return NisbaWord{}, false
		}
		word, def = fold, false // a stem that itself begins with ال
	}
	return NisbaWord{}, false
}

// endingFits reports whether the entity's own list holds the word as written
// where it has no ending of origin: a member word such as «عرب».
func (b *Base) endingFits(at int32, ending, stem string) bool {
	if ending != "" {
		return true
	}
	for _, w := range b.entities[at].Nisba {
		if arabic.Fold(w) == stem {
			return true
		}
	}
	return false
}

// Nisba returns the id of the state or body that a folded adjective of origin
// belongs to, "" for none.
func (b *Base) Nisba(fold string) string {
	n, ok := b.ParseNisba(fold)
	if !ok {
		return ""
	}
	return n.Entity.ID
}

// NisbaStems calls yield for every stem of an adjective of origin without its
// ending, with the entity it belongs to, in no order.
func (b *Base) NisbaStems(yield func(stem string, e *Entity) bool) {
	for stem, at := range b.nisba {
		if !yield(stem, &b.entities[at[0]]) {
			return
		}
	}
}

// Country returns the ISO 3166-1 code of a country: that of the state to which a
// territory without one is counted.
func (b *Base) Country(id string) string {
	if of, ok := b.within[id]; ok {
		return of
	}
	return id
}

// StateOfCapital returns the state whose capital the place is, "" for none.
func (b *Base) StateOfCapital(place string) string { return b.capitals[place] }
