package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// memberOf returns the movement or the body whose adjective word j is: «حوثي», «أممي»;
// nil for other words.
func (s *scan) memberOf(j int) *knowledge.Entity {
	if s.hit(j).End > 0 {
		return nil // «زعيم الحوثيين»
	}
	return s.memberWord(j)
}

// memberWord is like memberOf where the word may be a name of the body too.
func (s *scan) memberWord(j int) *knowledge.Entity {
	if !s.letters(j) || s.clitic(j) || s.nisba(j) != "" {
		return nil
	}
	if p := s.an(j).POS; p == arabic.Verb || p == arabic.Prep {
		return nil
	}
	n, ok := s.f.base.ParseNisba(s.fold(j))
	if !ok || n.Entity.Type != masar.Group && n.Entity.Type != masar.Org {
		return nil
	}
	return n.Entity
}

// memberAdj reads the adjective of a movement or a body as that body: «هجوم حوثي»,
// «برعاية أممية».
func (s *scan) memberAdj(i int) int {
	if i == 0 || s.noNounBefore(i) {
		return i
	}
	e := s.memberOf(i)
	if e == nil {
		return i
	}
	m := s.mk(i, i+1, 0, e.Type, "nisba")
	m.Nisba, m.Known, m.Country = true, e.ID, e.Country
	return s.emit(m)
}

// memberIn is the first movement or body whose adjective stands among the words.
func (s *scan) memberIn(a, b int) *knowledge.Entity {
	for j := a; j < b; j++ {
		if e := s.memberOf(j); e != nil {
			return e
		}
	}
	return nil
}

// memberSent reads a delegation whose adjectives, up to word j, say which movement sent
// it: «وفد حوثي رفيع», «الوفد الحوثي».
func (s *scan) memberSent(i, j int) int {
	e := s.memberIn(i+1, j)
	if e == nil && s.al(i) && s.letters(i+1) && strings.HasPrefix(s.fold(i+1), "ال") {
		if e = s.memberWord(i + 1); e != nil {
			j = i + 2
		}
	}
	if e == nil || s.an(i).Enc != "" || s.an(i).Number != arabic.Sing {
		return i
	}
	m := s.mk(i, j, s.lead(i), e.Type, "delegation")
	m.Known, m.Country, m.described = e.ID, e.Country, true
	return s.emit(m)
}
