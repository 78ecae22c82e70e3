package names

import (
	"masar"
	"masar/internal/arabic"
)

// victim reads the one or two whom the verb or the verbal noun right before them says
// to be killed, hurt or held: «قُتل ضابط», «إصابة صحفيين اثنين», «اعتقال شاب فلسطيني».
func (s *scan) victim(i int, _ *hit) int {
	an := s.an(i)
	if i == 0 || !s.letters(i) || s.al(i) || s.clitic(i) || an.Enc != "" || an.Number == arabic.Plur || !s.harmed(i-1) && !s.freed(i-1) {
		return i
	}
	if s.kind(i)&(kPeople|kSource) == 0 && s.nisba(i) == "" || s.kind(i)&kTitle != 0 && s.personEnd(i+1) > i+1 {
		return i
	}
	end := s.adjs(i + 1)
	if end == i+1 && s.letters(end) && (s.al(end) || s.hit(end).End > 0) && !s.clitic(end) && s.an(end).POS != arabic.Prep {
		return i // «قتل رجل الأعمال»
	}
	m := s.mk(i, end, s.lead(i), masar.People, "victim")
	m.Country = s.originIn(i, end)
	return s.emit(m)
}

// freed reports whether word i is the «عن» of a release: «أفرج عن», «الإفراج عن».
func (s *scan) freed(i int) bool {
	if i == 0 || s.fold(i) != "عن" {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if !s.letters(k) {
			return false
		}
		an := s.an(k)
		if an.POS == arabic.Verb && arabic.Fold(s.f.lex.Citation(an.Lemma)) == "افرج" || s.stem(k) == "افراج" {
			return true
		}
	}
	return false
}

// harmed reports whether word i tells that somebody was killed, hurt or held.
func (s *scan) harmed(i int) bool {
	if !s.letters(i) {
		return false
	}
	switch an := s.an(i); {
	case an.POS == arabic.Verb:
		return an.Person == 3 && an.Enc == "" && s.f.harms[arabic.Fold(s.f.lex.Citation(an.Lemma))]
	case an.POS == arabic.Noun && !s.al(i) && an.Enc == "":
		return s.f.harms[s.stem(i)]
	}
	return false
}
