package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// band reads «المتمردون», «المتمردين» as the group that they are, with the leaders
// whom it has: «قادة المتمردين».
func (s *scan) band(i int, h *hit) int {
	j := i
	if !s.al(i) && s.kind(i)&kLeader != 0 && s.letters(i+1) && !s.clitic(i+1) {
		j++
	}
	one := s.one(j)
	if h.End > i+1 || one == "" || s.describes(j) || s.letters(j+1) && s.al(j+1) && (s.nisba(j+1) != "" || s.hit(j+1).End > 0) {
		return i
	}
	if e := s.partOf(i, j+1); e > i && j == i {
		return e // «المتمردون من حركة 23 مارس»
	}
	m := s.mk(i, j+1, s.lead(i), masar.Group, "band")
	m.Name, m.Plural, m.described = "ال"+one+"ون", true, true
	return s.emit(m)
}

// one is the singular of a band that word i names in the plural with the article, ""
// where it is none.
func (s *scan) one(i int) string {
	if !s.letters(i) || !s.al(i) || s.an(i).Enc != "" {
		return ""
	}
	for _, end := range [...]string{"ون", "ين"} {
		if one, ok := strings.CutSuffix(s.stem(i), end); ok && s.f.bands[one] {
			return one
		}
	}
	return ""
}

// armed reads a movement that no name but what it does tells apart, with how many of them
// there are: «جماعة متمردة», «أربعين مجموعة مسلحة».
func (s *scan) armed(i int, _ *hit) int {
	j := i
	for s.counts(j) {
		j++
	}
	if !s.letters(j) || s.kind(j)&kGroup == 0 || s.al(j) || s.an(j).Enc != "" || j > i && s.clitic(j) {
		return i
	}
	if e := s.aligned(j); e > j {
		m := s.mk(i, e, s.lead(i), masar.Group, "armed")
		m.described, m.Plural = true, j > i || s.an(j).Number == arabic.Plur
		return s.emit(m)
	}
	if !s.arms(j + 1) {
		return i
	}
	end := j + 2
	country := ""
	for s.letters(end) && !s.al(end) && !s.clitic(end) && s.an(end).EncP != 3 && (s.an(end).POS == arabic.Adj && s.kind(end)&(kPlace|kBody) == 0 || s.nisba(end) != "") && s.an(end).POS != arabic.Verb {
		if id := s.nisba(end); id != "" {
			country = id
		}
		end++
	}
	m := s.mk(i, end, s.lead(i), masar.Group, "armed")
	m.Country, m.described = country, true
	m.Plural = j > i || s.an(j).Number == arabic.Plur
	return s.emit(m)
}

// aligned returns where a movement at word i ends that is told apart by whom it stands by:
// «فصائل موالية لإيران», «ميليشيات مدعومة من تركيا»; i for none.
func (s *scan) aligned(i int) int {
	if !s.letters(i+1) || !s.f.aligned[s.stem(i+1)] || s.al(i+1) || s.clitic(i+1) {
		return i
	}
	j := i + 2
	if f := s.fold(j); f == "من" || f == "مع" || f == "علي" || f == "الي" {
		j++
	}
	if h := s.hit(j); h.End > j && (j > i+2 || h.Lead > 0) {
		return h.End
	}
	return i
}

// counts reports whether word i only says how many there are of what follows.
func (s *scan) counts(i int) bool {
	if i >= len(s.ws) || s.al(i) || !s.letters(i+1) {
		return false
	}
	return s.ws[i].Kind == arabic.Digits || s.an(i).POS == arabic.Num || s.kind(i)&kQuantity != 0 && s.kind(i)&kGroup == 0
}

// arms reports whether word i is an adjective by which a movement is known: مسلحة.
func (s *scan) arms(i int) bool {
	if !s.letters(i) || s.al(i) || s.clitic(i) || s.an(i).Enc != "" || s.an(i).POS == arabic.Verb {
		return false
	}
	if s.f.bands[strings.TrimSuffix(s.stem(i), "ه")] {
		return true
	}
	for k := range s.ws[i].Analyses {
		if x := &s.ws[i].Analyses[k]; (x.POS == arabic.Adj || x.Form == arabic.ActPart || x.Form == arabic.PassPart) && s.f.lemma(x.Lemma)&kPeople != 0 {
			return true
		}
	}
	return false
}
