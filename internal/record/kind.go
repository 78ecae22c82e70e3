package record

import "masar"

// A kind is what sort of happening an act is, as far as joining goes: reports of
// different kinds never join.
type kind uint8

const (
	talks kind = iota // meetings, rounds, conferences
	calls
	travel
	mediation
	words   // urge, reject, condemn …: words that are deeds
	deals   // agreements and truces
	freeing // exchanges and releases
	force   // attacks and killings
	steps   // deeds of a state or body
)

func kindOf(a masar.Act) kind {
	switch a {
	case masar.Meet, masar.Negotiate, masar.Convene:
		return talks
	case masar.Call:
		return calls
	case masar.Visit, masar.Send:
		return travel
	case masar.Mediate:
		return mediation
	case masar.Urge, masar.Propose, masar.Pledge, masar.Accept, masar.Reject, masar.Support,
		masar.Condemn, masar.Accuse, masar.Threaten, masar.Warn, masar.Deny:
		return words
	case masar.Agree, masar.Ceasefire:
		return deals
	case masar.Exchange, masar.Release:
		return freeing
	case masar.Attack, masar.Kill:
		return force
	}
	return steps
}

// compatible reports whether two acts may tell one happening. Words and steps
// are of one act; within the other kinds reports choose their act freely.
func compatible(a, b masar.Act) bool {
	k := kindOf(a)
	return a == b || k == kindOf(b) && k != words && k != steps
}

// withinCall reports whether one of two acts is a call and the other the talk in
// it: «أجرى اتصالا … وبحث الوزيران». Only one article can tell the two as one.
func withinCall(a, b masar.Act) bool {
	return kindOf(a) == calls && kindOf(b) == talks || kindOf(a) == talks && kindOf(b) == calls
}

// slack is how many days may lie between the days that two reports of one
// happening give for it, while one of them tells of a plan: the new day of a
// postponed round is far from the old one.
func (k kind) slack() int {
	switch k {
	case talks, travel, deals, freeing:
		return 30
	case calls:
		return 7
	}
	return 2
}
