package names

import "masar/internal/knowledge"

// A memo is what the rules have found out about one word of the sentence, who
// ask the same of it many times.
type memo struct {
	asked asked
	kind  uint32
	nisba string
	match []knowledge.Match
}

// asked tells which fields of a memo are filled in.
type asked uint8

const (
	askedKind asked = 1 << iota
	askedNisba
	askedMatch
)

// forget makes room for the memos of a sentence of n words.
func (s *scan) forget(n int) {
	if cap(s.memos) < n {
		s.memos = make([]memo, n, 2*n)
	}
	s.memos = s.memos[:n]
	clear(s.memos)
}

// kind returns the kinds of heads.tsv that the word at i is of.
func (s *scan) kind(i int) uint32 {
	if i >= len(s.ws) {
		return 0
	}
	m := &s.memos[i]
	if m.asked&askedKind == 0 {
		m.asked |= askedKind
		m.kind = s.findKind(i)
	}
	return m.kind
}

// nisba returns the state whose adjective of origin the word at i is, "" for
// none.
func (s *scan) nisba(i int) string {
	if i >= len(s.ws) {
		return ""
	}
	m := &s.memos[i]
	if m.asked&askedNisba == 0 {
		m.asked |= askedNisba
		m.nisba = s.findNisba(i)
	}
	return m.nisba
}

// match returns the names of the knowledge that begin at i.
func (s *scan) match(i int) []knowledge.Match {
	if i >= len(s.ws) {
		return nil
	}
	m := &s.memos[i]
	if m.asked&askedMatch == 0 {
		m.asked |= askedMatch
		m.match = s.f.base.Match(s.ws, i)
	}
	return m.match
}
