package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// at finds the mention that begins at word i and returns where it ends, i for
// none.
func (s *scan) at(i int) int {
	w := &s.ws[i]
	if e := s.vague(i); e > i {
		return e
	}
	if w.Kind == arabic.Digits || s.an(i).POS == arabic.Num && s.an(i).Pro&arabic.ProAl == 0 {
		if e := s.armed(i, nil); e > i {
			return e
		}
		return s.counted(i)
	}
	if w.Kind != arabic.Letters {
		return i
	}
	if e := s.doctor(i); e > i {
		return e
	}
	known := s.hit(i)
	of := scope(0)
	if s.kind(i) != 0 {
		of |= ofHeads
	}
	if known.End > 0 {
		of |= ofKnown
	}
	for _, read := range s.f.rules[of] {
		if e := read(s, i, known); e > i {
			return e
		}
	}
	return i
}

// A rule reads the mention that begins at word i and returns where it ends, i for
// none.
type rule func(s *scan, i int, known *hit) int

// scope tells of which words a rule can read anything: nine in ten words open
// nothing and begin no known name, and are shown to half of the rules.
type scope uint8

const (
	ofAll   scope = 0
	ofHeads scope = 1 // which the files of heads hold
	ofKnown scope = 2 // with which a known name begins
)

// ruleSet is the rules for the words of each scope.
type ruleSet [ofHeads | ofKnown + 1][]rule

// rules lists the rules in the order of their strength.
func rules() (set ruleSet) {
	for _, r := range [...]struct {
		read rule
		of   scope
	}{
		{(*scan).media, ofAll},
		{(*scan).twoNamed, ofHeads},
		{(*scan).both, ofHeads},
		{(*scan).origins, ofHeads},
		{(*scan).cabinet, ofHeads},
		{(*scan).dual, ofHeads},
		{(*scan).highness, ofAll},
		{(*scan).sharer, ofAll},
		{(*scan).delegations, ofAll},
		{(*scan).member, ofAll},
		{(*scan).personBeats, ofKnown},
		{(*scan).honoured, ofAll},
		{(*scan).longKnown, ofKnown},
		{(*scan).counterpart, ofHeads},
		{(*scan).armed, ofHeads},
		{(*scan).sentBy, ofAll},
		{(*scan).source, ofHeads},
		{(*scan).titled, ofHeads},
		{(*scan).envoys, ofHeads},
		{(*scan).ownLand, ofHeads},
		{(*scan).last, ofAll},
		{(*scan).band, ofAll},
		{(*scan).membersOf, ofAll},
		{(*scan).realm, ofAll},
		{(*scan).headed, ofHeads},
		{(*scan).stateAdj, ofKnown},
		{(*scan).knownName, ofKnown},
		{(*scan).definite, ofHeads},
		{(*scan).people, ofHeads},
		{(*scan).victim, ofAll},
		{(*scan).quantity, ofAll},
		{(*scan).place, ofHeads},
		{(*scan).lonePlace, ofAll},
		{(*scan).alsoPlace, ofAll},
		{(*scan).origin, ofAll},
		{(*scan).statesAs, ofHeads},
		{(*scan).surname, ofAll},
		{(*scan).person, ofAll},
	} {
		for of := range set {
			if scope(of)&r.of == r.of {
				set[of] = append(set[of], r.read)
			}
		}
	}
	return set
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
		return s.memberAdj(i)
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
	if h.End != i+1 || h.Lead > 0 || h.entity().Type != masar.State || !strings.HasPrefix(s.fold(i), "ال") || s.f.base.Nisba(s.fold(i)) != h.entity().ID || !s.letters(i-1) {
		return i
	}
	an := s.an(i - 1)
	if n := len(s.out); n > 0 && s.out[n-1].Sentence == s.n && s.out[n-1].End == i && s.out[n-1].Type == masar.Place && s.out[n-1].Country == h.entity().ID && s.out[n-1].Known != "" {
		return s.nisbaOf(i, h.entity().ID) // «مدينة جدة السعودية»
	}
	if !s.al(i - 1) {
		return i
	}
	if an.POS != arabic.Noun && an.POS != arabic.Adj || an.Gender != arabic.Fem && an.Number != arabic.Plur {
		return i
	}
	return s.nisbaOf(i, h.entity().ID)
}

// nisbaOf makes the mention of word i as the adjective of a state.
func (s *scan) nisbaOf(i int, id string) int {
	m := s.mk(i, i+1, 0, masar.State, "nisba")
	m.Nisba, m.Known, m.StateID, m.Country = true, id, id, id
	return s.emit(m)
}

func (s *scan) noNounBefore(i int) bool {
	if i == 0 {
		return true
	}
	p := s.an(i - 1).POS
	return p != arabic.Noun && p != arabic.Adj && p != arabic.Unknown
}
