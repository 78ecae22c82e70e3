package reading

import (
	"masar"
	"masar/internal/clause"
)

// sought is the status of a deal that is only what others seek or talk about: «سبل
// التوصل إلى اتفاق», «محادثات حول تبادل الأسرى», «بحثا انسحاب القوات»; "" for none.
func (v *view) sought(item int) masar.Status {
	if !deal(v.matchAct(item)) {
		return ""
	}
	words := v.t.r.k.status
	for at, n := item, 0; at != None && n < 5; n++ {
		it := &v.s.Items[at]
		if at != item {
			if st := words.head[v.s.Stem(at)]; st != "" {
				return st
			}
		}
		if words.topic[it.Prep] && v.talkBefore(at) || it.Prep == "" && it.GenOf == None && v.talkedAbout(at) {
			return masar.CalledFor
		}
		switch {
		case it.GenOf != None:
			at = it.GenOf
		case it.Prep == "" && it.Conj:
			at = it.Coord
		default:
			at = None
		}
	}
	return ""
}

// deal tells the acts that are talked about before they are done.
func deal(a masar.Act) bool {
	switch a {
	case masar.Agree, masar.Ceasefire, masar.Exchange, masar.Release, masar.Withdraw, masar.Recognise, masar.RestoreTies, masar.LiftSanctions, masar.Open:
		return true
	}
	return false
}

// talkBefore reports whether an encounter is told before an item in its clause.
func (v *view) talkBefore(item int) bool {
	c := v.s.Items[item].Clause
	for i := range v.matches {
		m := &v.matches[i]
		if m.Item < item && v.s.Items[m.Item].Clause == c && m.Frame.Speech == "" && contact(m.Frame.Act) {
			return true
		}
	}
	return false
}

// talkedAbout reports whether an item is the object of a verb by which actors talk, or
// of one whose subject are talks: «تناولت المحادثات الانسحاب».
func (v *view) talkedAbout(item int) bool {
	verb := v.s.Clauses[v.s.Items[item].Clause].Verb
	if verb == clause.None || v.s.Items[verb].Kind != clause.Verb || v.s.Object(verb) != item {
		return false
	}
	if act := v.matchAct(verb); act == masar.Meet || act == masar.Call || act == masar.Negotiate {
		return true
	}
	s := v.s.Subject(verb)
	return s != clause.None && contact(v.matchAct(s))
}

// answered reports whether the verb at an item asks for the meeting at noun in a relative
// clause of it, whose status the clause around tells: «عقد اجتماعا دعت إليه فرنسا».
func (v *view) answered(item, noun int) bool {
	c := &v.s.Clauses[v.s.Items[item].Clause]
	if c.Kind != clause.Relative || c.Antecedent != noun || noun == None || c.Parent == None {
		return false
	}
	return v.s.Clauses[c.Parent].Verb != None && v.meets(noun)
}
