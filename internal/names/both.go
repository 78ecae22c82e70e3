package names

import (
	"strings"

	"masar"
	"masar/internal/knowledge"
)

// both reads two bodies behind their head in the dual, «حركتي حماس وفتح», «حركتا "فتح"
// و"حماس"», as one each.
func (s *scan) both(i int, _ *hit) int {
	head := s.headOfTwo(i)
	if head == "" {
		return i
	}
	first, end := s.bodyCalled(head, i+1, "")
	if first == nil || !s.letters(end) {
		return i
	}
	second, last := s.bodyCalled(head, end, "و")
	if second == nil || second == first {
		return i
	}
	s.emit(s.called(i, end, s.lead(i), first))
	return s.emit(s.called(end, last, len("و"), second))
}

// headOfTwo is the singular of a head of bodies that word i has in the dual before its
// genitive, "" for none: حركتا, حزبي.
func (s *scan) headOfTwo(i int) string {
	if s.al(i) || s.an(i).Enc != "" {
		return ""
	}
	for _, end := range [...][2]string{{"تا", "ه"}, {"تي", "ه"}, {"ا", ""}, {"ي", ""}} {
		if stem, ok := strings.CutSuffix(s.stem(i), end[0]); ok && s.f.kinds[stem+end[1]]&(kGroup|kBody) != 0 {
			return stem + end[1]
		}
	}
	return ""
}

// bodyCalled is the body of the files that the word at j, in quotation marks or not,
// calls with its head, and where it ends; before it stands the conjunction, written on
// it or alone.
func (s *scan) bodyCalled(head string, j int, conj string) (*knowledge.Entity, int) {
	if conj != "" && s.fold(j) == conj {
		j, conj = j+1, ""
	}
	quoted := s.mark(j, "«“\"")
	if quoted {
		j++
	}
	if !s.letters(j) {
		return nil, j
	}
	word, ok := strings.CutPrefix(s.fold(j), conj)
	if !ok {
		return nil, j
	}
	e := s.f.base.Named(head + " " + word)
	if e == nil || e.Type != masar.Group && e.Type != masar.Org {
		return nil, j
	}
	j++
	if quoted && s.mark(j, "»”\"") {
		j++
	}
	return e, j
}

// called makes the mention of a body of the files.
func (s *scan) called(first, end, lead int, e *knowledge.Entity) Mention {
	m := s.mk(first, end, lead, e.Type, "both")
	m.Known, m.Country, m.Name = e.ID, e.Country, e.Name()
	m.Inner = []Name{{First: first, End: end, Type: e.Type, Known: e.ID}}
	return m
}
