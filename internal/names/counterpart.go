package names

import (
	"masar"
	"masar/internal/arabic"
)

// counterpart reads «نظيره التركي هاكان فيدان».
func (s *scan) counterpart(i int, _ *hit) int {
	if s.kind(i)&kCounterpart == 0 || s.an(i).Enc == "" {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), masar.Person, "counterpart")
	m.Anaphor = "نظير"
	end := i + 1
	if s.letters(end) {
		if id := s.nisba(end); id != "" {
			m.Country = id
			end++
		} else if h := s.hit(end); h.End > 0 && h.entity().Type == masar.State && h.Lead == 0 {
			m.Country = h.entity().ID
			end = h.End
		}
	}
	m.End = end
	if s.an(i).Number == arabic.Plur {
		m.Anaphor, m.Type, m.Plural, m.described = "", masar.Org, true, true
		if m.Country == "" {
			return i
		}
		return s.emit(m)
	}
	s.nameBehind(&m, end)
	return s.emit(m)
}

// member reads the next of several who share a title: «وزراء خارجية فرنسا فلان
// وبريطانيا فلان», «والروسي فلان».
func (s *scan) member(i int, h *hit) int {
	n := len(s.out)
	if n == 0 || !s.conj(i) && h.Lead == 0 {
		return i
	}
	last := &s.out[n-1]
	if e := s.secondCounterpart(i, last); e > i {
		return e
	}
	if last.Sentence != s.n || last.End != i && !(last.End == i-1 && s.mark(i-1, "،,")) || last.Type != masar.Person || last.Name == "" || last.head == "" {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), masar.Person, "member")
	j := i + 1
	switch {
	case s.nisba(i) != "" && s.al(i):
		m.Country = s.nisba(i)
	case h.End > 0 && h.entity().Type == masar.State:
		j, m.Country = h.End, h.entity().ID
		m.Inner = []Name{{First: i, End: j, Type: masar.State, Known: m.Country}}
		m.Lead, m.Span.Start = h.Lead, s.ws[i].Start+h.Lead
	default:
		return i
	}
	end, known := s.nameAt(j, m.Country, last.OfficeKey)
	if end == j || known == "" && (end < j+2 || s.givenAt(j) == 0) {
		return i
	}
	m.Office, m.OfficeKey, m.head = last.Office, last.OfficeKey, last.head
	s.name(&m, j, end, known)
	return s.emit(m)
}

// secondCounterpart reads the second of two counterparts: «نظيريه السعودي والقطري»,
// «نظيريه الإيراني فلان والتركي فلان».
func (s *scan) secondCounterpart(i int, last *Mention) int {
	if last.Sentence != s.n || last.End != i || last.Why != "counterpart" || last.Type != masar.Person || last.Country == "" {
		return i
	}
	if !s.conj(i) || !s.al(i) || s.nisba(i) == "" || s.an(last.First).Number != arabic.Dual {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), masar.Person, "counterpart")
	m.Anaphor, m.Country = last.Anaphor, s.nisba(i)
	if last.Name != "" {
		s.nameBehind(&m, i+1)
	}
	return s.emit(m)
}
