package mention

import (
	"masar"
	"masar/internal/knowledge"
)

// hit is the longest known name at a word.
type hit struct {
	first, end int
	node       knowledge.Node
	read       reading
}

// known returns the longest known name that begins at word i; of two of equal
// length the one with fewer proclitics.
func (s *scan) known(i int) (hit, bool) {
	best := hit{}
	t := &s.toks[i]
	for k := range t.n {
		r := t.reads[k]
		s.knownFrom(i, r, r.id, false, &best)
		if r.def && r.bare != 0 {
			s.knownFrom(i, r, r.bare, true, &best)
		}
	}
	if best.end == 0 && t.reads[0].id == 0 {
		if n, ok := s.stepSplit(0, s.words[i].Fold); ok {
			s.follow(i, n, t.reads[0], false, &best)
		}
	}
	return best, best.end > 0
}

func (s *scan) knownFrom(i int, r reading, id int32, bare bool, best *hit) {
	in := &s.f.voc.infos[id]
	if !in.opens {
		return
	}
	n, ok := s.f.base.Next(0, in.tok)
	if !ok {
		return
	}
	s.follow(i, n, r, bare, best)
}

// follow walks on from the first word and keeps the longest name.
func (s *scan) follow(i int, n knowledge.Node, r reading, bare bool, best *hit) {
	quotes := 0
	if s.ends(n, bare) && i+1 > best.end && s.mayCut(i, i+1, r) {
		*best = hit{i, i + 1, n, r}
	}
	for j := i + 1; j < len(s.words); j++ {
		if s.toks[j].flags&fMark != 0 {
			if s.mark(j, "«“\"(-–") && quotes < 2 || s.mark(j, "»”)") && quotes > 0 {
				quotes++
				continue
			}
			return
		}
		m, ok := s.step(n, j)
		if !ok {
			return
		}
		n = m
		if s.ends(n, bare) && j+1 > best.end {
			end := j + 1
			if quotes > 0 && s.mark(end, "»”\"") {
				end++
			}
			*best = hit{i, end, n, r}
		}
	}
}

// ends reports whether a name ends at the node; without its article only the
// name of a body, a group or an outlet does.
func (s *scan) ends(n knowledge.Node, bare bool) bool {
	if !s.f.base.Ends(n) {
		return false
	}
	if !bare {
		return true
	}
	s.refs = s.f.base.Refs(n, s.refs[:0])
	for _, r := range s.refs {
		switch r.Entity.Type {
		case masar.Org, masar.Group, masar.Outlet:
			return true
		}
	}
	return false
}

// mayCut reports whether a one-word name may stand behind proclitics: not
// where the word is a common one as it stands, such as «وسط» or «بيان».
func (s *scan) mayCut(i, end int, r reading) bool {
	if r.lead == 0 {
		return true
	}
	return s.toks[i].flags&fUnknown != 0 || !s.plain(i) || end-i > 1
}

// meaning is what a known name means in its place.
type meaning struct {
	typ     masar.ActorType
	entity  *knowledge.Entity
	place   string // place id where it is a place too
	state   string
	person  bool // the references are people
	alike   int  // how many people share the name
	short   bool
	seat    bool
	label   bool
	capital bool
}

// order of preference of types that share a name.
func rank(r knowledge.Ref) int {
	switch r.Entity.Type {
	case masar.State:
		return 0
	case masar.Org:
		return 1
	case masar.Group:
		return 2
	case masar.Person:
		if r.Kind == knowledge.FullName {
			return 3
		}
		return 6
	case masar.Outlet:
		return 4
	}
	return 5
}

// mean chooses among the references of a name.
func (s *scan) mean(h hit) meaning {
	s.refs = s.f.base.Refs(h.node, s.refs[:0])
	var m meaning
	best := -1
	for k, r := range s.refs {
		e := r.Entity
		switch e.Type {
		case masar.Place:
			if m.place == "" || e.Kind == "capital" {
				m.place = e.ID
			}
			if id := s.f.base.StateOfCapital(e.ID); id != "" {
				m.capital = true
				if m.state == "" {
					m.state = id
				}
			}
		case masar.State:
			m.state = e.ID
		case masar.Person:
			m.alike++
		}
		if best < 0 || rank(r) < rank(s.refs[best]) {
			best = k
		}
	}
	if best < 0 {
		return m
	}
	r := s.refs[best]
	m.typ, m.entity = r.Entity.Type, r.Entity
	m.person = m.typ == masar.Person
	m.short = r.Kind == knowledge.ShortName
	m.seat, m.label = r.Kind == knowledge.Seat, r.Kind == knowledge.Label
	return m
}

// common reports whether the words of a one-word name are common words of the
// language too.
func (s *scan) common(h hit) bool {
	if h.end-h.first > 1 {
		return false
	}
	f := s.toks[h.first].flags
	return f&(fNoun|fAdj|fVerb|fFunction) != 0 && f&fPropn == 0
}

// quoted reports whether quotation marks close around words first to end.
func (s *scan) quoted(first, end int) bool {
	return first > 0 && s.mark(first-1, "«“\"‹'(") && s.mark(end, "»”\"›')")
}
