package names

import "masar"

// membersOf reads «أعضاء اللجنة العسكرية», «ممثلو الحكومة» as the body for which they
// stand.
func (s *scan) membersOf(i int, _ *hit) int {
	if !s.f.members[s.bareFold(i)] || s.al(i) || s.an(i).Enc != "" || !s.letters(i+1) || s.clitic(i+1) {
		return i
	}
	n := len(s.out)
	e := s.at(i + 1)
	if e < i+3 || len(s.out) != n+1 || s.out[n].Type != masar.Org && s.out[n].Type != masar.Group || s.out[n].Anaphor != "" {
		s.out = s.out[:n]
		return i
	}
	m := &s.out[n]
	m.First, m.Head, m.Lead = i, i, len(s.ws[i].Form)-len(s.bareForm(i))
	m.Span.Start = s.ws[i].Start + m.Lead
	return e
}
