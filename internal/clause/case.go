package clause

import (
	"strings"

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
	if an.Tanwin {
		return oblique
	}
	if an.Number != arabic.Dual && an.Number != arabic.Plur {
		return caseHidden
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
