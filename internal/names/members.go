package names

import "masar"

// membersOf reads «أعضاء اللجنة العسكرية», «ممثلو الحكومة» as the body for which they
// stand.
func (s *scan) membersOf(i int, _ *hit) int {
	if !s.letters(i+1) || s.clitic(i+1) {
		return i
	}
	return s.standFor(i, i+1, false)
}

// sentBy reads «ممثلون عن الحكومة», «مندوبين من مصر» as those who sent them.
func (s *scan) sentBy(i int, _ *hit) int {
	if f := s.fold(i + 1); f != "عن" && f != "من" {
		return i
	}
	return s.standFor(i, i+2, true)
}

// standFor reads the members of a body at word i as the body that word j begins, and
// where a preposition joins the two, as a state too.
func (s *scan) standFor(i, j int, from bool) int {
	if !s.f.members[s.bareFold(i)] || s.al(i) || s.an(i).Enc != "" {
		return i
	}
	n := len(s.out)
	e := s.at(j)
	if e < j+1 || !from && e < j+2 || len(s.out) != n+1 || !s.represented(&s.out[n], from) {
		s.out = s.out[:n]
		return i
	}
	m := &s.out[n]
	if from && len(m.Inner) == 0 {
		m.Inner = m.Names()
	}
	if m.Type == masar.State {
		m.Why = "delegation"
	}
	m.First, m.Head, m.Lead = i, i, len(s.ws[i].Form)-len(s.bareForm(i))
	m.Span.Start = s.ws[i].Start + m.Lead
	return e
}

// represented reports whether a mention is of somebody for whom representatives come: a
// body, and where a preposition names it a state too.
func (s *scan) represented(m *Mention, from bool) bool {
	return (from || m.Anaphor == "") && (m.Type == masar.Org || m.Type == masar.Group || from && m.Type == masar.State)
}
