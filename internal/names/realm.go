package names

import (
	"slices"

	"masar"
	"masar/internal/arabic"
)

// realm reads «المملكة» alone: the state of that kind which the text is of.
func (s *scan) realm(i int, h *hit) int {
	if h.End > 0 || !s.al(i) || s.an(i).Enc != "" || s.an(i).Number != arabic.Sing || s.f.realms[s.stem(i)] == nil {
		return i
	}
	if s.letters(i+1) && s.an(i+1).POS == arabic.Adj && s.al(i+1) {
		return i // «المملكة الوسطى»
	}
	m := s.mk(i, i+1, s.lead(i), masar.State, "realm")
	m.Anaphor = s.stem(i)
	return s.emit(m)
}

// realm is the country that «المملكة» means: the only one of that kind that the
// text names, or else the outlet's; "" where nothing tells.
func (l *linker) realm(k int) string {
	kind := l.f.realms[l.ms[k].Anaphor]
	found := ""
	for i := range l.ms {
		c := l.ms[i].Country
		if c == "" || c == found || !slices.Contains(kind, c) {
			continue
		}
		if found != "" {
			found = ""
			break
		}
		found = c
	}
	if found == "" && slices.Contains(kind, l.outlet) {
		found = l.outlet
	}
	return found
}

// land joins «المملكة» to its state.
func (l *linker) land(k int) int {
	m := &l.ms[k]
	c := l.realm(k)
	if c == "" {
		return -1
	}
	if a, ok := l.byKnown[c]; ok {
		m.StateID, m.Country = c, c
		return a
	}
	return l.addState(k, c)
}

// addState makes an actor of the state c, which mention k means.
func (l *linker) addState(k int, c string) int {
	m := &l.ms[k]
	m.Known, m.StateID, m.Country = c, c, c
	n := l.addKnown(k)
	if e := l.f.base.Entity(c); e != nil {
		l.out[n].Name, l.out[n].NameEN = e.Name(), e.NameEN
	}
	return n
}
