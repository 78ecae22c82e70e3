package names

import "masar/internal/arabic"

// farName is within how many words behind a title the name may stand that what it is for
// parts from it.
const farName = 13

// nameAfterTask is the known person who is named behind what a title is for, of the state
// of the title: «الوسيط الأميركي في مفاوضات ترسيم الحدود بين لبنان وإسرائيل فلان»; "" for
// nobody. The name is read by itself.
func (s *scan) nameAfterTask(m *Mention, j int) string {
	if m.Plural || m.Country == "" || !s.letters(j+1) || !s.task(j) {
		return ""
	}
	for k := j + 1; k < j+farName && s.letters(k); k++ {
		if h := s.hit(k); h.person() && h.End > k+1 {
			if h.entity().Country != m.Country {
				return ""
			}
			_, known := s.nameAt(k, m.Country, m.OfficeKey)
			return known
		}
		switch p := s.an(k).POS; {
		case p == arabic.Verb && s.hit(k).End == 0, p == arabic.Subj, p == arabic.Rel, p == arabic.Neg:
			return ""
		}
	}
	return ""
}

// task reports whether «في», «بشأن» or «ل» with what somebody is sent for stands at word j.
func (s *scan) task(j int) bool {
	switch s.fold(j) {
	case "في", "بشان", "حول":
	default:
		return false
	}
	n := j + 1
	if s.hit(n).End > 0 || s.kind(n)&(kPlace|kTime) != 0 {
		return false
	}
	an := s.an(n)
	return an.POS == arabic.Noun && (an.Form == arabic.Masdar || an.Number == arabic.Plur || s.kind(n)&kForWord != 0)
}
