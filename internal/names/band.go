package names

import (
	"strings"

	"masar"
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
