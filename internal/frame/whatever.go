package frame

import "masar/internal/clause"

// whatever returns the clause of a ما that a preposition governs and that tells
// of no noun: «نددت بما حدث».
func (m *Matcher) whatever(i int, prep string) []Filler {
	for c := range m.s.Clauses {
		cl := &m.s.Clauses[c]
		if cl.Kind == clause.Relative && cl.Antecedent == None && cl.Sub != None && cl.Sub > i &&
			m.s.RelativePrep(cl.Sub) == prep && cl.Parent == m.s.Items[i].Clause {
			return []Filler{{Item: i, Name: None, Clause: c}}
		}
	}
	return nil
}

// attached returns the name that stands right behind a nominal with ل, من or
// عن: «بيان لوزارة الخارجية».
func (m *Matcher) attached(i int) []Filler {
	k := i + 1
	if k >= len(m.s.Items) {
		return nil
	}
	it := &m.s.Items[k]
	if it.Kind != clause.Nominal || it.Name == None || it.Prep != "ل" && it.Prep != "من" && it.Prep != "عن" {
		return nil
	}
	return m.members(k)
}
