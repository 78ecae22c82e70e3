package names

import (
	"masar"
	"masar/internal/arabic"
)

// definite reads «المصدر», «المسؤول الأميركي», «المصادر»: somebody whom the text
// spoke of before without a name. Word i is returned where it is nobody.
func (s *scan) definite(i int, _ *hit) int {
	if s.kind(i)&(kAnaPerson|kVoices) == 0 || s.describes(i) || !s.al(i) || s.an(i).Enc != "" {
		return i
	}
	many := s.an(i).Number == arabic.Plur || s.an(i).Number == arabic.Dual
	if many && s.kind(i)&kVoices == 0 {
		return i // of several people only these are one voice
	}
	end, country := i+1, ""
	for end < len(s.ws) && s.ws[end].Kind == arabic.Letters && s.al(end) && !s.clitic(end) {
		id := s.nisba(end)
		if id == "" && s.kind(end)&kSourceAdj == 0 {
			break
		}
		if id != "" {
			country = id
		}
		end++
	}
	if end == i+1 && s.kind(i)&kAnaPerson == 0 {
		return i
	}
	m := s.mk(i, end, s.lead(i), masar.Person, "definite")
	m.Country, m.Anaphor = country, s.stem(i)
	if many {
		m.Type, m.Plural = masar.Group, true
	}
	return s.emit(m)
}
