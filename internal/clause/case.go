package clause

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// A shown case is what the writing of a nominal tells of its case: duals, sound
// plurals and the accusative of indefinite nouns show it, most nouns do not.
type shownCase uint8

const (
	caseHidden shownCase = iota
	nominative
	oblique // accusative or genitive
)

// caseOf reads the case off the word that inflects: نائبان is nominative,
// نائبين and وفدا are not.
func (s *Sentence) caseOf(k int) shownCase {
	it := &s.Items[k]
	if it.Kind != Nominal || it.Pron {
		return caseHidden
	}
	w := &s.Words[it.Head]
	an := it.An
	if it.Name != None {
		an = best(w)
	}
	if an.POS != arabic.Noun && an.POS != arabic.Adj || an.Guess {
		return caseHidden
	}
	if an.Tanwin && it.Head > it.First && best(&s.Words[it.Head-1]).POS == arabic.Num {
		return caseHidden // «وأيده 13 عضوا»
	}
	if an.Tanwin {
		if !s.sentFrom(it) && s.dualConstruct(it.Head, an) {
			return nominative
		}
		return oblique
	}
	if an.Number != arabic.Dual && an.Number != arabic.Plur {
		if s.unmarked(k, an) {
			return nominative
		}
		return caseHidden
	}
	if it.Name != None && s.Names[it.Name].Type == masar.Person && !s.Names[it.Name].Plural {
		return caseHidden // ماكرون is no plural of ماكر
	}
	stem := stemFold(w, an)
	switch {
	case strings.HasSuffix(stem, "ين"):
		return oblique
	case an.Number == arabic.Dual && it.Gen == None && strings.HasSuffix(stem, "اءا"):
		return oblique // لقاءا is no dual, which would go on, but لقاء misspelt
	case strings.HasSuffix(stem, "ون"), an.Number == arabic.Dual && (strings.HasSuffix(stem, "ان") || strings.HasSuffix(stem, "ا")):
		return nominative
	}
	return caseHidden
}

// sentFrom reports whether a name reads the word behind its head as its adjective of
// origin: «وفدا روسيا», a Russian delegation.
func (s *Sentence) sentFrom(it *Item) bool {
	if it.Name == None {
		return false
	}
	n := &s.Names[it.Name]
	return (n.Type == masar.Org || n.Type == masar.Group) && !n.Plural && n.End > it.Head+1 && best(&s.Words[it.Head+1]).Pro&arabic.ProAl == 0
}

// dualConstruct reports whether a noun of people in -ا governs the noun behind
// it: «طرفا النزاع», «وزيرا خارجية مصر» are two, no accusative.
func (s *Sentence) dualConstruct(word int, an arabic.Analysis) bool {
	if _, side := s.lang.Sides(an.Lemma); !side || word+1 >= len(s.Words) || strings.Contains(s.Words[word].Form, "\u064b") {
		return false
	}
	next := &s.Words[word+1]
	if next.Kind != arabic.Letters {
		return false
	}
	n := best(next)
	if n.POS == arabic.Adj && (n.Gender != arabic.Fem || an.Gender != arabic.Masc) {
		return false // «وفدا وزاريا», but «وزيرا خارجية»
	}
	return n.POS != arabic.Verb && n.POS != arabic.Prep && n.POS != arabic.Adv && n.Pro&^arabic.ProAl == 0 && !n.Tanwin
}

// Nominative reports whether the writing of a nominal shows that it is the
// subject: no object is written like it.
func (s *Sentence) Nominative(k int) bool { return s.caseOf(k) == nominative }

// unmarked reports whether an indefinite noun would write its accusative with an
// alif and has none: «واعتقل مسلح» tells of one who was arrested. A noun with a
// complement, or of a kind that takes no alif, tells nothing.
func (s *Sentence) unmarked(k int, an arabic.Analysis) bool {
	it := &s.Items[k]
	if it.Name != None || it.Gen != None || it.Def || it.Prep != "" || it.GenOf != None || an.POS != arabic.Noun || an.Number != arabic.Sing || an.Gender != arabic.Masc || an.Enc != "" {
		return false
	}
	stem := stemFold(&s.Words[it.Head], an)
	return !strings.HasPrefix(stem, "ا") && !strings.HasSuffix(stem, "ا") && !strings.HasSuffix(stem, "ي") && !strings.HasSuffix(stem, "ه") && !strings.HasSuffix(stem, "ء")
}

// MayBeMasdar reports whether the word of a verb can be a verbal noun as well: قصف.
func (s *Sentence) MayBeMasdar(k int) bool {
	for _, an := range s.Words[s.Items[k].Head].Analyses {
		if an.POS == arabic.Noun && an.Form == arabic.Masdar {
			return true
		}
	}
	return false
}
