package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// twoNamed reads a title in the dual with two states and two names as two holders of
// it: «الرئيسان الأمريكي دونالد ترامب، والروسي فلاديمير بوتين», «وزيرا الخارجية المصري
// فلان والأردني فلان».
func (s *scan) twoNamed(i int, _ *hit) int {
	if s.kind(i)&kTitle == 0 && s.stemKind(i)&kTitle == 0 && s.an(i).Number != arabic.Dual {
		return i
	}
	one, ok := s.pair(i)
	if !ok || s.al(i) {
		if one, ok = s.dualOf(i); !ok || s.f.kinds[one]&kTitle == 0 {
			return i
		}
	}
	nisba := s.nisbaWithin(i + 1)
	if nisba == i {
		return i
	}
	office := s.eachOffice(i, s.text(i, nisba))
	if s.al(i) {
		office = s.singular(i)
	}
	first := s.holderNamed(i, nisba, office, one)
	end := first.End
	if s.mark(end, "،,") {
		end++
	}
	if first.Known == "" && first.NameEnd == 0 || !s.letters(end) || !s.conj(end) || !s.al(end) || s.nisba(end) == "" || s.nisba(end) == first.Country {
		return i
	}
	second := s.holderNamed(end, end, office, one)
	if second.NameEnd == 0 {
		return i
	}
	s.emit(first)
	return s.emit(second)
}

// nisbaWithin is the first adjective of a state at word j or among the words of the
// title behind it; j-1 where there is none.
func (s *scan) nisbaWithin(j int) int {
	for k := j; k < j+4 && s.letters(k) && s.al(k); k++ {
		if s.nisba(k) != "" && !s.clitic(k) {
			return k
		}
		if s.kind(k)&(kMinistry|kTitleAdj|kBody) == 0 {
			break
		}
	}
	return j - 1
}

// holderNamed makes the mention of the holder of an office whose words begin at word i,
// with the adjective of the state at word nisba and the name behind it.
func (s *scan) holderNamed(i, nisba int, office, head string) Mention {
	m := s.mk(i, nisba+1, s.lead(i), masar.Person, "two named")
	m.Office, m.OfficeKey, m.head, m.Country = office, s.f.officeKey(office), head, s.nisba(nisba)
	if !strings.HasPrefix(office, "ال") && m.OfficeKey == "" {
		m.OfficeKey = s.f.officeKey("ال" + office)
	}
	s.nameBehind(&m, nisba+1)
	return m
}
