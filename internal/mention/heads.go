package mention

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"masar/internal/arabic"
)

// kind is a bit set of the kinds of heads.tsv.
type kind uint64

const (
	kTitle kind = 1 << iota
	kTitleWeak
	kTitleAdj
	kFormer
	kHonour
	kHonourOpen
	kHonourRoyal
	kCounterpart
	kParticle
	kMinistry
	kMinistryShort
	kBody
	kBodyWeak
	kGroup
	kGroupWeak
	kOutlet
	kAgencyWord
	kPlace
	kPlaceGeneric
	kDirection
	kStateHead
	kSide
	kDelegation
	kSource
	kSourceAdj
	kPeople
	kQuantity
	kApprox
	kDual
	kAnaPerson
	kAnaBody
	kLand
	kOwn
	kForWord
	kNotName
	kTimeWord
	kSays
	kVisit
	kPlacePrep
	kHonourPhrase
	kGiven
)

var kindNames = map[string]kind{
	"title": kTitle, "title.weak": kTitleWeak, "title.adj": kTitleAdj, "former": kFormer,
	"honour": kHonour, "honour.open": kHonourOpen, "honour.royal": kHonourRoyal, "honour.phrase": kHonourPhrase,
	"counterpart": kCounterpart, "particle": kParticle, "ministry": kMinistry, "ministry.short": kMinistryShort,
	"body": kBody, "body.weak": kBodyWeak, "group": kGroup, "group.weak": kGroupWeak,
	"outlet": kOutlet, "agencyword": kAgencyWord, "place": kPlace, "place.generic": kPlaceGeneric,
	"direction": kDirection, "state.head": kStateHead, "side": kSide, "delegation": kDelegation,
	"source": kSource, "source.adj": kSourceAdj, "people": kPeople, "quantity": kQuantity, "approx": kApprox,
	"anaphor.dual": kDual, "anaphor.person": kAnaPerson, "anaphor.body": kAnaBody, "land": kLand, "own": kOwn,
	"forword": kForWord, "notname": kNotName, "timeword": kTimeWord, "says": kSays, "visit": kVisit,
	"placeprep": kPlacePrep,
}

// exact are the kinds whose words do not inflect.
const exact = kParticle | kTimeWord | kPlacePrep | kQuantity | kApprox | kHonourOpen | kDirection | kDual

// nouns are the kinds whose words take every ending; the rest take the
// feminine and the accusative alone.
const nouns = kTitle | kTitleWeak | kTitleAdj | kFormer | kHonour | kBody | kBodyWeak | kGroup | kGroupWeak | kOutlet |
	kPlace | kPlaceGeneric | kSource | kSourceAdj | kPeople | kAnaPerson | kAnaBody | kStateHead | kSide | kDelegation |
	kCounterpart | kOwn | kNotName | kLand | kHonourRoyal

// suffixed are the kinds that take a pronoun.
const suffixed = kTitle | kCounterpart | kOwn

// readHeads reads heads.tsv and givennames*.tsv of a language folder into the
// vocabulary.
func (v *vocabulary) readHeads(lang fs.FS) error {
	var errs []error
	files, err := fs.Glob(lang, "givennames*.tsv")
	if err != nil {
		return fmt.Errorf("list given names: %v", err)
	}
	for _, name := range append([]string{"heads.tsv"}, files...) {
		data, err := fs.ReadFile(lang, name)
		if err != nil {
			errs = append(errs, fmt.Errorf("read heads: %v", err))
			continue
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			n++
			line = strings.TrimSuffix(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if err := v.headLine(path.Base(name) != "heads.tsv", strings.Split(line, "\t")); err != nil {
				errs = append(errs, fmt.Errorf("%s:%d: %v", name, n, err))
			}
		}
	}
	return errors.Join(errs...)
}

func (v *vocabulary) headLine(given bool, f []string) error {
	if given {
		if len(f) != 3 {
			return fmt.Errorf("want 3 fields, have %d", len(f))
		}
		v.givenNames(f[0], strings.Split(f[2], "|"))
		return nil
	}
	if len(f) != 2 {
		return fmt.Errorf("want 2 fields, have %d", len(f))
	}
	words := strings.Split(f[1], "|")
	if state, ok := strings.CutPrefix(f[0], "plural."); ok {
		v.plurals(state, words)
		return nil
	}
	k, ok := kindNames[f[0]]
	if !ok {
		return fmt.Errorf("no such kind %q", f[0])
	}
	for _, w := range words {
		v.head(k, w)
	}
	return nil
}

func (v *vocabulary) givenNames(sex string, names []string) {
	for _, n := range names {
		fold := arabic.Fold(n)
		if strings.Contains(fold, " ") {
			v.phrase(fold, kGiven)
			continue
		}
		in := v.add(fold)
		in.kinds |= kGiven
		if sex == "f" {
			in.female = true
		}
	}
}

// head adds a word of heads.tsv in every form that its kind allows.
func (v *vocabulary) head(k kind, text string) {
	word, plural, _ := strings.Cut(text, ">")
	if strings.Contains(word, " ") || k == kHonourPhrase {
		v.phrase(arabic.Fold(word), k)
		return
	}
	fold := arabic.Fold(word)
	if k == kSays {
		v.says = append(v.says, word)
		return
	}
	fem := strings.HasSuffix(word, "ة")
	lemma := v.index(fold)
	g := arabic.Masc
	if fem {
		g = arabic.Fem
	}
	v.form(fold, k, lemma, g, arabic.Sing, false)
	if k&exact != 0 {
		return
	}
	if plural != "" {
		v.form(arabic.Fold(plural), k, lemma, g, arabic.Plur, false)
	}
	v.inflect(k, word, lemma, fem)
}

type ending struct {
	text   string
	gender arabic.Gender
	number arabic.Number
}

var masculine = []ending{
	{"ون", arabic.Masc, arabic.Plur}, {"ين", arabic.Masc, arabic.Plur}, {"ان", arabic.Masc, arabic.Dual},
	{"و", arabic.Masc, arabic.Plur}, {"ي", arabic.Masc, arabic.Plur}, {"ا", arabic.Masc, arabic.Sing},
	{"ة", arabic.Fem, arabic.Sing}, {"تان", arabic.Fem, arabic.Dual}, {"تين", arabic.Fem, arabic.Dual}, {"ات", arabic.Fem, arabic.Plur},
}

var feminine = []ending{
	{"تان", arabic.Fem, arabic.Dual}, {"تين", arabic.Fem, arabic.Dual}, {"تا", arabic.Fem, arabic.Dual},
	{"تي", arabic.Fem, arabic.Dual}, {"ات", arabic.Fem, arabic.Plur},
}

var pronouns = []string{"ه", "ها", "هم", "هما", "نا", "هن"}

func (v *vocabulary) inflect(k kind, word string, lemma int32, fem bool) {
	stem, ends := word, masculine
	if fem {
		stem, ends = strings.TrimSuffix(word, "ة"), feminine
	}
	if k&nouns == 0 {
		ends = ends[:0]
	}
	for _, e := range ends {
		v.form(arabic.Fold(stem+e.text), k, lemma, e.gender, e.number, false)
	}
	if k&suffixed == 0 {
		return
	}
	if fem {
		stem += "ت"
	}
	for _, p := range pronouns {
		v.form(arabic.Fold(stem+p), k, lemma, arabic.Masc, arabic.Sing, true)
		if !fem && k&kOwn == 0 {
			v.form(arabic.Fold(stem+"ت"+p), k, lemma, arabic.Fem, arabic.Sing, true)
			v.form(arabic.Fold(stem+"ي"+p), k, lemma, arabic.Masc, arabic.Dual, true)
		}
	}
}

// form adds one form of a head word. A form that two words share keeps the
// word that came first, and the kinds of both.
func (v *vocabulary) form(fold string, k kind, lemma int32, g arabic.Gender, n arabic.Number, own bool) {
	in := v.add(fold)
	in.kinds |= k
	if in.lemma == 0 || in.lemma == lemma || v.infos[lemma].fold == fold {
		in.lemma, in.gender, in.number, in.own = lemma, g, n, own
	}
}

func (v *vocabulary) phrase(fold string, k kind) {
	words := strings.Fields(fold)
	ids := make([]int32, len(words))
	for i, w := range words {
		ids[i] = v.index(w)
	}
	v.phrases = append(v.phrases, phrase{ids, k})
	v.infos[ids[0]].opensPhrase = true
	slices.SortStableFunc(v.phrases, func(a, b phrase) int { return len(b.words) - len(a.words) })
}

// plurals adds broken plurals of origin: أتراك.
func (v *vocabulary) plurals(state string, words []string) {
	for i, id := range v.origins {
		if id != state {
			continue
		}
		for _, w := range words {
			in := v.add(arabic.Fold(w))
			in.origin, in.originG, in.originN = int16(i), arabic.Masc, arabic.Plur
		}
	}
}
