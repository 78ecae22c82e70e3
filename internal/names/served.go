package names

import (
	"strings"

	"masar"
)

// served returns where the name at word j ends if it is that of the one whom the
// bearer of the title serves, j if not: «مستشار الرئيس الأميركي دونالد ترمب، مسعد
// بولس» is not Trump, who holds the office inside the title.
func (s *scan) served(m *Mention, j int) int {
	_, inner, ok := strings.Cut(m.Office, " ")
	key := s.f.officeKey(inner)
	if !ok || m.Plural || m.Country == "" || key == "" || key == m.OfficeKey {
		return j
	}
	end, known := s.nameAt(j, m.Country, key)
	if end == j || known == "" {
		return j
	}
	for _, t := range s.f.base.HolderOrNear(key, m.Country, s.pub) {
		if t.Person == known {
			m.Inner = append(m.Inner, Name{First: j, End: end, Type: masar.Person, Known: known})
			return end
		}
	}
	return j
}
