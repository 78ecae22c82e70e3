package names

import (
	"masar"
	"masar/internal/arabic"
)

// last reads «الأخير», «الأخيرة» without a noun that it describes: who was named
// last.
func (s *scan) last(i int, _ *hit) int {
	if !s.al(i) || s.an(i).Enc != "" || !s.f.latter[s.stem(i)] || s.conj(i) {
		return i
	}
	if p := s.an(i - 1).POS; s.letters(i-1) && (p == arabic.Noun || p == arabic.Adj || p == arabic.Propn || p == arabic.Num || s.hit(i-1).End > 0) || i > 0 && !s.letters(i-1) {
		return i
	}
	for k := len(s.out) - 1; k >= 0 && s.out[k].Sentence == s.n; k-- {
		if s.out[k].End == i {
			return i // «مجلس الأمن الأخير»
		}
	}
	m := s.mk(i, i+1, s.lead(i), masar.Org, "latter")
	m.Anaphor, m.Fem = s.stem(i), s.an(i).Gender == arabic.Fem
	return s.emit(m)
}

// latter finds who was named last before mention k and agrees: the state in a title,
// a woman or no person for «الأخيرة», a man or a body for «الأخير».
func (l *linker) latter(k int) int {
	m := &l.ms[k]
	for i := k - 1; i >= 0 && l.ms[i].Sentence >= m.Sentence-1; i-- {
		if b := &l.ms[i]; m.Fem && b.Type == masar.Person {
			for n := len(b.Inner) - 1; n >= 0; n-- {
				if a, ok := l.byKnown[b.Inner[n].Known]; ok && b.Inner[n].Type == masar.State {
					return a
				}
			}
		}
		for _, a := range l.means[i] {
			if x := &l.out[a]; m.Fem && (x.Type == masar.State || x.Type == masar.Group || x.fem) || !m.Fem && !x.fem && (x.Type == masar.Person || x.Type == masar.Org || x.Type == masar.Group) {
				return a
			}
		}
	}
	return -1
}
