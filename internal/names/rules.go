package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// at finds the mention that begins at word i and returns where it ends, i for
// none. The rules stand in the order of their strength.
func (s *scan) at(i int) int {
	w := &s.ws[i]
	if e := s.vague(i); e > i {
		return e
	}
	if w.Kind == arabic.Digits || s.an(i).POS == arabic.Num && s.an(i).Pro&arabic.ProAl == 0 {
		return s.counted(i)
	}
	if w.Kind != arabic.Letters {
		return i
	}
	if e := s.doctor(i); e > i {
		return e
	}
	known := s.hit(i)
	for _, rule := range [...]func(*scan, int, *hit) int{
		(*scan).dual, (*scan).highness, (*scan).sharer, (*scan).delegations, (*scan).member, (*scan).personBeats, (*scan).honoured, (*scan).longKnown, (*scan).counterpart, (*scan).source, (*scan).titled,
		(*scan).ownLand, (*scan).realm, (*scan).headed, (*scan).stateAdj, (*scan).knownName, (*scan).definite, (*scan).people, (*scan).quantity, (*scan).place, (*scan).lonePlace, (*scan).alsoPlace,
		(*scan).origin, (*scan).statesAs, (*scan).surname, (*scan).person,
	} {
		if e := rule(s, i, known); e > i {
			return e
		}
	}
	return i
}

// dual reads «الجانبان», «الوزيران».
func (s *scan) dual(i int, _ *hit) int {
	if s.kind(i)&kDual == 0 || s.an(i).Number != arabic.Dual || !s.al(i) {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), masar.Person, "dual")
	m.Anaphor, m.Plural = s.stem(i), true
	return s.emit(m)
}

// ownLand reads «بلاده».
func (s *scan) ownLand(i int, _ *hit) int {
	if s.kind(i)&kOwn == 0 || s.an(i).Enc == "" || !strings.HasPrefix(s.stem(i), "بلاد") {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), masar.State, "own")
	m.Anaphor, m.Own = "بلاد", true
	return s.emit(m)
}

// origin reads a lone adjective of origin; in the plural without a noun before
// it, it means people.
func (s *scan) origin(i int, _ *hit) int {
	id := s.nisba(i)
	if id == "" {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), masar.State, "nisba")
	m.Nisba, m.Known, m.StateID, m.Country = true, id, id, id
	if (s.an(i).Number == arabic.Plur || s.f.plurals[s.stem(i)] != "") && s.noNounBefore(i) {
		m.Nisba, m.Type, m.Plural, m.Known = false, masar.People, true, ""
	}
	return s.emit(m)
}

// stateAdj reads the name of a state that is its adjective too as the adjective of
// the noun before it: «العاصمة السعودية», «الجهود السعودية».
func (s *scan) stateAdj(i int, h *hit) int {
	if h.End != i+1 || h.Lead > 0 || h.entity().Type != masar.State || !strings.HasPrefix(s.fold(i), "ال") || s.f.base.Nisba(s.fold(i)) != h.entity().ID || !s.letters(i-1) || !s.al(i-1) {
		return i
	}
	an := s.an(i - 1)
	if an.POS != arabic.Noun && an.POS != arabic.Adj || an.Gender != arabic.Fem && an.Number != arabic.Plur {
		return i
	}
	m := s.mk(i, i+1, 0, masar.State, "nisba")
	m.Nisba, m.Known, m.StateID, m.Country = true, h.entity().ID, h.entity().ID, h.entity().ID
	return s.emit(m)
}

func (s *scan) noNounBefore(i int) bool {
	if i == 0 {
		return true
	}
	p := s.an(i - 1).POS
	return p != arabic.Noun && p != arabic.Adj && p != arabic.Unknown
}
