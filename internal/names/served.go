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
	if e := s.employer(m, j); e > j {
		return e
	}
	key := s.innerOffice(m.Office)
	country, from := m.Country, j
	if country == "" && key == "" {
		from = s.honours(j) // «مبعوث الرئيس ترامب»
		key = s.innerOffice(s.text(m.First, from))
		country = s.countryNamed(from, key)
	}
	if s.mark(from, "،,") && key != "" {
		from = s.honours(from + 1) // «مبعوث أمير الكويت، الشيخ صباح الأحمد»
	}
	if m.Plural || country == "" || s.an(m.First).POS == arabic.Adj && s.an(m.First-1).POS == arabic.Noun || key == "" || key == m.OfficeKey {
		return j
	}
	end, known := s.nameAt(from, country, key)
	if end == from || known == "" {
		return j
	}
	for _, t := range s.f.base.HolderOrNear(key, country, s.pub) {
		if t.Person == known {
			m.Country = country
			m.Inner = append(m.Inner, Name{First: from, End: end, Type: masar.Person, Known: known})
			return end
		}
	}
	return j
}

// countryNamed is the country of the known person whose name begins at word j and fits
// the office, "" for none.
func (s *scan) countryNamed(j int, office string) string {
	if !s.letters(j) || s.conj(j) {
		return ""
	}
	h := s.hit(j)
	if h.End == 0 || h.Lead > 0 || h.entity().Type != masar.Person {
		return ""
	}
	if e := s.f.base.Entity(s.which(h, "", office)); e != nil {
		return e.Country
	}
	return ""
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

// employer reads the one whom the bearer of a title without a state serves, where
// another's name follows his: «مبعوث ترامب ستيف ويتكوف», «وزير خارجية أوباما جون
// كيري», «مستشار الرئيس أردوغان إبراهيم كالين». It returns where his name ends, j
// for none.
func (s *scan) employer(m *Mention, j int) int {
	if m.Plural || m.Country != "" || s.al(m.First) || !s.letters(j) || s.conj(j) {
		return j
	}
	k := s.honours(j)
	h := s.hit(k)
	if h.End == 0 || h.Lead > 0 || h.entity().Type != masar.Person {
		return j
	}
	known := s.which(h, "", "")
	// A title whose last word has the article is whole, and the name is its bearer's:
	// «نائب الرئيس فانس».
	if known == "" || s.al(j-1) && j > m.First+1 || !s.namesAnother(h.End) {
		return j
	}
	m.Inner = append(m.Inner, Name{First: k, End: h.End, Type: masar.Person, Known: known})
	if e := s.f.base.Entity(known); e != nil {
		m.Country = e.Country
	}
	return h.End
}

// namesAnother reports whether the name of one more person begins at word j.
func (s *scan) namesAnother(j int) bool {
	if !s.letters(j) || s.conj(j) {
		return false
	}
	h := s.hit(j)
	return h.person() && h.End > j+1 || s.personEnd(j) > j+1 && s.givenAt(j) != 0
}
