package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// dual reads «الجانبان», «الوزيران», and the two of «الجانبين الروسي والأمريكي».
func (s *scan) dual(i int, _ *hit) int {
	if s.kind(i)&kDual == 0 || s.an(i).Number != arabic.Dual || !s.al(i) {
		return i
	}
	if e := s.each(i); e > i {
		return e
	}
	m := s.mk(i, i+1, s.lead(i), masar.Person, "dual")
	m.Anaphor, m.Plural = s.stem(i), true
	return s.emit(m)
}

// each reads a dual with two adjectives of origin as the two whom they tell apart:
// the holders of an office, or states.
func (s *scan) each(i int) int {
	j := i + 2
	if !s.letters(i+1) || !s.letters(j) || s.nisba(i+1) == "" || s.nisba(j) == "" || s.clitic(i+1) || !s.conj(j) || !s.al(i+1) || !s.al(j) || s.nisba(i+1) == s.nisba(j) {
		return i
	}
	word := s.ws[i].Form[min(s.lead(i), len(s.ws[i].Form)):]
	word = strings.TrimSuffix(strings.TrimSuffix(word, "ان"), "ين")
	title := strings.TrimSuffix(strings.TrimSuffix(s.stem(i), "ان"), "ين")
	for n, k := range [...]int{i + 1, j} {
		m := s.mk(i+n*2, k+1, s.lead(i+n*2), masar.State, "each")
		m.Country, m.called = s.nisba(k), word+" "+s.ws[k].Form[min(s.lead(k), len(s.ws[k].Form)):]
		if s.f.kinds[title]&kTitle == 0 {
			m.Known, m.StateID = m.Country, m.Country
			if e := s.f.base.Entity(m.Country); e != nil {
				m.called = e.Name()
			}
			s.emit(m)
			continue
		}
		m.Type, m.Office, m.head, m.OfficeKey = masar.Person, strings.TrimPrefix(word, "ال"), title, s.f.officeKey(title)
		if m.OfficeKey != "" {
			m.Known = s.f.base.HolderOf(m.OfficeKey, m.Country, "", s.pub)
			m.heldBy = m.Known != ""
		}
		s.emit(m)
	}
	return j + 1
}
