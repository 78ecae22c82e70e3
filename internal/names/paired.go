package names

import (
	"strings"

	"masar"
)

// pair returns the singular of a title or a delegation that word i has in the dual,
// before its genitive: «وزيرا», «رئيسي».
func (s *scan) pair(i int) (one string, ok bool) {
	if f := s.fold(i); f == "" || f[len(f)-1] != "ا"[1] && f[len(f)-1] != "ي"[1] {
		return "", false
	}
	for _, end := range [...]string{"ا", "ي"} {
		stem, found := strings.CutSuffix(s.fold(i), end)
		if !found {
			continue
		}
		for _, clitic := range [...]string{"", "و", "ب", "ل"} {
			if one, cut := strings.CutPrefix(stem, clitic); cut && s.f.sets[s.f.set(one)]&(kTitle|kDelegation) != 0 {
				return one, true
			}
		}
	}
	return "", false
}

// another returns the state that «و» joins at word j to the one before it, with where
// it ends: «مصر والأردن», «المصري والأردني»; "" for none.
func (s *scan) another(j int) (id string, end int) {
	if !s.letters(j) || !s.conj(j) && s.hit(j).Lead == 0 {
		return "", j
	}
	if h := s.hit(j); h.End > j && h.Lead > 0 && h.entity().Type == masar.State {
		return h.entity().ID, h.End
	}
	if id := s.nisba(j); id != "" && s.al(j) {
		return id, j + 1
	}
	return "", j
}

// otherSource reads «وأميركيين» behind «مسؤولين إيرانيين» as a source of its own.
func (s *scan) otherSource(i int, last *Mention) int {
	if !last.Source || !last.Plural || last.Country == "" || last.End != i || !s.conj(i) || s.al(i) || s.nisba(i) == "" {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), last.Type, "source")
	m.Source, m.Plural, m.Country = true, true, s.nisba(i)
	m.Name = s.ws[last.First].Form[last.Lead:] + " " + s.ws[i].Form[m.Lead:]
	return s.emit(m)
}

// sharesTitle reports whether the title of two that begins at word i and ends before j
// goes on with the state of the second: «وزيرا خارجية مصر والأردن».
func (s *scan) sharesTitle(i, j int) bool {
	if _, ok := s.pair(i); !ok {
		return false
	}
	id, end := s.another(j)
	return id != "" && s.personEnd(end) <= end
}

// eachOffice is the office of one of two whose title word i opens in the dual.
func (s *scan) eachOffice(i int, office string) string {
	one, _ := s.pair(i)
	_, rest, _ := strings.Cut(office, " ")
	if rest == "" {
		return one
	}
	return one + " " + rest
}

// sharer reads the second of two who share a title without their names.
func (s *scan) sharer(i int, _ *hit) int {
	n := len(s.out)
	if n == 0 {
		return i
	}
	last := &s.out[n-1]
	if last.Sentence != s.n || last.End != i {
		return i
	}
	if last.Why != "shared title" {
		return s.otherSource(i, last)
	}
	id, end := s.another(i)
	if id == "" {
		return i
	}
	m := s.mk(i, end, max(s.lead(i), s.hit(i).Lead), masar.Person, "sharer")
	m.Office, m.OfficeKey, m.head, m.Country = last.Office, last.OfficeKey, last.head, id
	if s.nisba(i) == "" {
		m.Inner = []Name{{First: i, End: end, Type: masar.State, Known: id}}
	}
	if p := s.holder(&m); p != "" {
		m.Known, m.heldBy = p, true
	}
	return s.emit(m)
}

// delegations reads the first of two delegations as who sent it: «وفدا مصر
// وإثيوبيا».
func (s *scan) delegations(i int, _ *hit) int {
	if one, ok := s.pair(i); !ok || s.al(i) || s.f.kinds[one]&kDelegation == 0 {
		return i
	}
	h := s.hit(i + 1)
	if h.End == 0 || h.Lead > 0 || !s.letters(h.End) || !s.conj(h.End) && s.hit(h.End).Lead == 0 {
		return i
	}
	e := h.entity()
	if e.Type != masar.State && e.Type != masar.Org && e.Type != masar.Group {
		return i
	}
	m := s.mk(i, h.End, s.lead(i), e.Type, "delegation")
	m.Known, m.Country, m.Name = e.ID, e.Country, s.text(i+1, h.End)
	if e.Type == masar.State {
		m.StateID, m.Country = e.ID, e.ID
	}
	m.Inner = []Name{{First: i + 1, End: h.End, Type: e.Type, Known: e.ID}}
	return s.emit(m)
}
