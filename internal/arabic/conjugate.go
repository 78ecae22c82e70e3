package arabic

import (
	"errors"
	"fmt"
	"strings"
)

// A VerbEntry is one line of verbs.tsv.
type VerbEntry struct {
	Form    string   // I … X, Q1, Q2, Q4
	Class   string   // form I: vowel of the imperfect's middle radical, a i u; else "-"
	Gloss   string   // English
	Root    string   // letters with spaces, hamza as ء
	Masdars []string // verbal nouns, the usual one first; none = by rule
	Lemma   string   // 3rd person masculine singular perfect
}

// Inflected is one form of a verb, as written without vowel marks.
type Inflected struct {
	Surface string
	Form    Form
	Passive bool
	Person  Person
	Gender  Gender
	Number  Number
	Enc     bool // stands only before a pronoun: كتبو(ه), رما(ه)
}

// Conjugate returns every finite form of the verb, its participles with their
// endings and its verbal nouns in the singular. A form that is written in one
// way for several persons stands once for each. It returns nil where the entry
// does not give its own lemma; see Check.
func Conjugate(v VerbEntry) []Inflected {
	p, err := newParadigm(v)
	if err != nil {
		return nil
	}
	out := make([]Inflected, 0, 128)
	p.finite(nil, func(f finite) {
		out = append(out, Inflected{
			Surface: string(f.surface), Form: f.form, Passive: f.passive,
			Person: f.person, Gender: f.gender, Number: f.number, Enc: f.enc == encOnly,
		})
	})
	for _, d := range p.deverbals(v) {
		if d.form == Masdar {
			out = append(out, Inflected{Surface: d.surface, Form: Masdar, Number: Sing})
			continue
		}
		n := nominal{lemma: d.bare(), adj: true, gender: Masc, defective: d.defective, plurals: soundPlurals}
		n.inflect(func(s []byte, f nominalForm) {
			if f.enc != encOnly {
				out = append(out, Inflected{Surface: string(s), Form: d.form, Passive: d.form == PassPart, Gender: f.gender, Number: f.number})
			}
		})
	}
	return out
}

var soundPlurals = []string{"+ون"}

// Check reports why a verb cannot be conjugated: an unknown form or class, a
// root that does not fit, or a lemma that the form and the root do not give.
func (v VerbEntry) Check() error {
	_, err := newParadigm(v)
	return err
}

// verbForms numbers the forms.
var verbForms = map[string]int{
	"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
	"Q1": 11, "Q2": 12, "Q4": 14,
}

// A root is the phonemes of the radicals; the fourth is 0 for three.
type root [4]byte

func parseRoot(s string) (r root, n int, err error) {
	for _, c := range s {
		if c == ' ' {
			continue
		}
		if c < 0x600 || c > 0x6FF || phonemeOf[c-0x600] == 0 || n == 4 {
			return r, 0, fmt.Errorf("root %q: want three or four letters", s)
		}
		r[n] = phonemeOf[c-0x600]
		if r[n] == 'Y' {
			r[n] = 'y'
		}
		n++
	}
	return r, n, nil
}

// weakness is how a root departs from the sound one.
type weakness uint8

const (
	sound weakness = iota
	doubled
	hollow
	defective
)

// shape is a verb parsed: what the stems are made from.
type shape struct {
	form  int
	class byte // a, i, u for form I, else 0
	root  root
	weak  weakness
	lemma string // shadda off
	drop  bool   // form I drops its first و in the imperfect
}

func (r root) last(n int) byte { return r[n-1] }

func isWeak(c byte) bool { return c == 'w' || c == 'y' }

func (v VerbEntry) shape() (shape, error) {
	s := shape{form: verbForms[v.Form], lemma: strings.ReplaceAll(v.Lemma, "\u0651", "")}
	r, n, err := parseRoot(v.Root)
	s.root = r
	want := 3
	if s.form > 10 {
		want = 4
	}
	switch {
	case err != nil:
		return s, err
	case s.form == 0:
		return s, fmt.Errorf("unknown form %q", v.Form)
	case n != want:
		return s, fmt.Errorf("root %q: form %s wants %d letters", v.Root, v.Form, want)
	case s.form == 1 && v.Class != "a" && v.Class != "i" && v.Class != "u":
		return s, fmt.Errorf("class %q: form I wants a, i or u", v.Class)
	}
	if s.form == 1 {
		s.class = v.Class[0]
		s.drop = r[0] == 'w' && (s.class == 'i' || s.class == 'a' && (guttural(r[1]) || guttural(r[2])) && v.Root != "و ج ع")
	}
	s.weak = weaknessOf(s.form, r, n)
	return s, nil
}

func guttural(c byte) bool { return strings.IndexByte("'hEHgx", c) >= 0 }

func weaknessOf(form int, r root, n int) weakness {
	hollowForms := form == 1 || form == 4 || form == 7 || form == 8 || form == 10
	doubledForms := hollowForms || form == 3 || form == 6
	switch {
	case isWeak(r.last(n)) && form != 14:
		return defective
	case n == 3 && r[1] == r[2] && doubledForms:
		return doubled
	case n == 3 && isWeak(r[1]) && hollowForms:
		return hollow
	}
	return sound
}

var errLemma = errors.New("form and root do not give the lemma")

// newParadigm works out the stems. Where the reading by rule does not give the
// lemma, the sound reading is tried: استحوذ, ازدوج.
func newParadigm(v VerbEntry) (*paradigm, error) {
	s, err := v.shape()
	if err != nil {
		return nil, err
	}
	if p := irregular(s); p != nil {
		return p, nil
	}
	p := s.paradigm()
	made := p.citation()
	if made == s.lemma {
		return p, nil
	}
	if s.weak == hollow || s.weak == doubled {
		s.weak = sound
		if p := s.paradigm(); p.citation() == s.lemma {
			return p, nil
		}
	}
	return nil, fmt.Errorf("%w: %s of %q gives %q, not %q", errLemma, v.Form, v.Root, made, s.lemma)
}
