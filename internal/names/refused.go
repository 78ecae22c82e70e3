package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// A refusal is an everyday word that is the short name of a known person too.
type refusal struct {
	fold, person string
	headline     bool
	beside       bool // joined by و to a person named before
}

// refuse notes an everyday noun with the article that was not taken for a name.
func (s *scan) refuse(i int, e *knowledge.Entity) {
	an := s.an(i)
	if an.POS != arabic.Noun || !s.al(i) || an.Number != arabic.Sing || s.clitic(i) && !s.conj(i) {
		return
	}
	beside := false
	if n := len(s.out); s.conj(i) && n > 0 {
		m := &s.out[n-1]
		beside = m.Sentence == s.n && m.End == i && m.Type == masar.Person && m.Name != "" && m.Known != ""
	}
	if !s.conj(i) || beside {
		s.refused = append(s.refused, refusal{strings.TrimPrefix(s.fold(i), "و"), e.ID, s.headline, beside})
	}
}

// again reports whether the text is to be read again, since a word that was refused
// is a name after all: the text names its bearer in full further on, «البرهان يصل
// إلى القاهرة» in a headline, names another of his state, or says the word more than
// once and tells of the state in which he holds an office.
func (s *scan) again() bool {
	found := false
	count := map[string]int{}
	for _, r := range s.refused {
		count[r.fold]++
		switch {
		case s.parts.has(r.fold):
			found = found || r.headline
		case count[r.fold] > 1 && s.inOffice(r.person), s.fellow(r.person), r.beside && s.leads(r.person):
			s.parts.add(r.fold)
			found = true
		}
	}
	s.refused = nil
	return found
}

// leads reports whether a person holds an office of a state on the day: «لقاء أردوغان
// والأسد».
func (s *scan) leads(person string) bool {
	for _, t := range s.f.base.Held(person, s.pub) {
		if e := s.f.base.Entity(t.Of); e != nil && e.Type == masar.State {
			return true
		}
	}
	return false
}

// fellow reports whether a person holds an office on the day in the state of another whom
// the text names: «التقى البرهان وحميدتي».
func (s *scan) fellow(person string) bool {
	for _, t := range s.f.base.Held(person, s.pub) {
		for k := range s.out {
			if m := &s.out[k]; m.Type == masar.Person && m.Known != "" && m.Known != person && m.Name != "" && m.Country != "" && (m.Country == t.Of || m.Country == s.f.base.Country(t.Of)) {
				return true
			}
		}
	}
	return false
}

// inOffice reports whether a person holds an office on the day in a state that the
// text names, or whose people or bodies it does.
func (s *scan) inOffice(person string) bool {
	for _, t := range s.f.base.Held(person, s.pub) {
		if s.known[t.Of] || s.known[s.f.base.Country(t.Of)] {
			return true
		}
		for k := range s.out {
			if c := s.out[k].Country; c != "" && (c == t.Of || c == s.f.base.Country(t.Of)) {
				return true
			}
		}
		if e := s.f.base.Entity(t.Of); e != nil && s.known[e.Country] {
			return true
		}
	}
	return false
}
