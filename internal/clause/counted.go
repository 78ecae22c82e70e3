package clause

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// Each returns the first of the names that item i counts up, «كل من فلان
// وفلان»; None where it counts none.
func (s *Sentence) Each(i int) int {
	k := i + 1
	if k < len(s.Items) && s.pairNamed(i, k) {
		return k
	}
	if k >= len(s.Items) || s.Items[i].Name != None || !s.counts(i) {
		return None
	}
	it := &s.Items[k]
	if it.Kind != Nominal || it.Prep != "من" {
		return None
	}
	if it.Name == None && it.Gen != None && s.lang.says.senior[s.Stem(k)] {
		k = it.Gen // «عدد من كبار المسؤولين»
	}
	if s.Items[k].Name == None {
		return None
	}
	return k
}

// pairNamed reports whether two names at k say who the two at i are: «الزعيمان
// فلان وفلان».
func (s *Sentence) pairNamed(i, k int) bool {
	it, n := &s.Items[i], &s.Items[k]
	fold := s.Words[it.Head].Fold
	if it.Name == None || it.Kind != Nominal || s.Names[it.Name].Type != masar.Person || !strings.HasSuffix(fold, "ان") && !strings.HasSuffix(fold, "ين") {
		return false
	}
	if n.Kind != Nominal || n.Name == None || n.Prep != "" || n.Conj || n.First != it.End || s.Names[n.Name].Type != masar.Person {
		return false
	}
	if an := best(&s.Words[it.Head]); an.Number != arabic.Dual || an.Guess {
		return false // «سيلتقي بوتين نظيريه»
	}
	return it.End-it.First <= 3 && len(s.Members(k)) == 2
}

// countsSome reports whether item k counts up several whom nothing names, of whatever
// gender: «كل من القوتين».
func (s *Sentence) countsSome(k int) bool {
	return s.Items[k].Name == None && s.counts(k) && k+1 < len(s.Items) && s.Items[k+1].Kind == Nominal && s.Items[k+1].Prep == "من"
}

// counts reports whether item i counts up names: كل, «عددا».
func (s *Sentence) counts(i int) bool {
	stem := s.Stem(i)
	if s.Items[i].An.Tanwin {
		stem = strings.TrimSuffix(stem, "ا")
	}
	return s.lang.says.each[stem]
}

// Counted is the noun that a number, a word that counts up or an adjective before
// its noun stands for: of «11 شاحنة», «عشرات الشاحنات», «أول قافلة» the second;
// None for any other item.
func (s *Sentence) Counted(i int) int {
	it := &s.Items[i]
	if it.Kind != Nominal || it.Name != None || it.Gen == None {
		return None
	}
	if s.Words[it.Head].Kind == arabic.Digits || it.An.POS == arabic.Num || it.An.POS == arabic.Adj || s.counts(i) {
		return it.Gen
	}
	return None
}

// countedFits reports whether verb v agrees with what the number or the adjective
// at k counts: «وصلت أول قافلة», «عبرت 43 شاحنة».
func (s *Sentence) countedFits(k, v int) bool {
	g := s.Counted(k)
	return g != None && s.Items[g].Name == None && genderFits(s.Items[g].An, s.Items[v].An)
}
