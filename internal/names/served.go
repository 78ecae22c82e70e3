package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// served returns where the name at word j ends if it is that of the one whom the
// bearer of the title serves, j if not: «مستشار الرئيس الأميركي دونالد ترمب، مسعد
// بولس» is not Trump, who holds the office inside the title.
func (s *scan) served(m *Mention, j int) int {
	key := s.innerOffice(m.Office)
	if m.Plural || m.Country == "" || s.an(m.First).POS == arabic.Adj && s.an(m.First-1).POS == arabic.Noun || key == "" || key == m.OfficeKey {
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

// innerOffice is the office inside a title, "" for none: «المبعوث الخاص للرئيس».
func (s *scan) innerOffice(office string) string {
	for {
		_, inner, ok := strings.Cut(office, " ")
		if !ok {
			return ""
		}
		office = inner
		if rest, ok := strings.CutPrefix(inner, "لل"); ok {
			inner = "ال" + rest
		}
		if key := s.f.officeKey(inner); key != "" {
			return key
		}
	}
}
