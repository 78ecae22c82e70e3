package reading

import "masar"

// merge joins the drafts that tell one occurrence: the same act by the same
// actors, in headline, lead and body. The first in the body keeps its cue and
// takes what the others know better.
func (t *text) merge() []draft {
	var out []draft
	for i := range t.drafts {
		d := t.drafts[i]
		joined := false
		for k := range out {
			if t.same(&out[k], &d) {
				join(&out[k], &d)
				joined = true
				break
			}
		}
		if !joined {
			out = append(out, d)
		}
	}
	return out
}

// same reports whether two drafts tell one occurrence.
func (t *text) same(a, b *draft) bool {
	if a.act != b.act || !sameStatus(a.status, b.status) {
		return false
	}
	if a.sentence == b.sentence && a.item == b.item {
		return true
	}
	if a.time != nil && b.time != nil && (a.time.End < b.time.Start || b.time.End < a.time.Start) {
		return false
	}
	if a.place != None && b.place != None && !t.samePlace(a.place, b.place) {
		return false
	}
	shared, aDoes, bDoes := overlap(a, b, true)
	if pairwise(a.act) {
		return shared >= 2
	}
	if shared == 0 && (aDoes > 0 || bDoes > 0) {
		return false
	}
	sharedTo, aTo, bTo := overlap(a, b, false)
	if aTo > 0 && bTo > 0 && sharedTo == 0 {
		return false
	}
	if shared == 0 && sharedTo == 0 {
		return a.place != None && b.place != None
	}
	return words(a.act) || a.headline || b.headline || a.place == b.place || a.place == None || b.place == None
}

// words tells the acts that are said rather than done: two of them by one actor
// to one addressee in one article are two, unless one is the headline's.
func words(a masar.Act) bool {
	switch a {
	case masar.Urge, masar.Condemn, masar.Accuse, masar.Warn, masar.Reject, masar.Support, masar.Threaten, masar.Deny, masar.Pledge:
		return true
	}
	return false
}

func sameStatus(a, b masar.Status) bool {
	if a == b {
		return true
	}
	near := func(x, y masar.Status) bool { return a == x && b == y || a == y && b == x }
	return near(masar.Held, masar.Ongoing) || near(masar.Planned, masar.Expected)
}

func overlap(a, b *draft, does bool) (shared, inA, inB int) {
	for _, p := range a.parts {
		if p.part.Does() != does {
			continue
		}
		inA++
		for _, q := range b.parts {
			if q.actor == p.actor && q.part.Does() == does {
				shared++
			}
		}
	}
	for _, q := range b.parts {
		if q.part.Does() == does {
			inB++
		}
	}
	return shared, inA, inB
}

func join(a, b *draft) {
	if a.headline && !b.headline {
		a.cue, a.sentence, a.item, a.frame, a.headline = b.cue, b.sentence, b.item, b.frame, false
		a.saidBy, a.how = b.saidBy, b.how
	}
	for _, p := range b.parts {
		a.add(p.actor, p.part)
	}
	if a.place == None {
		a.place = b.place
	}
	if a.time == nil {
		a.time = b.time
	}
	a.core = a.core || b.core
	for _, is := range b.issues {
		a.issues = addIssue(a.issues, is)
	}
	if a.evidence[len(a.evidence)-1] != b.evidence[0] {
		a.evidence = append(a.evidence, b.evidence...)
	}
}

func addIssue(list []masar.Issue, is masar.Issue) []masar.Issue {
	for _, x := range list {
		if x == is {
			return list
		}
	}
	return append(list, is)
}

func (t *text) samePlace(a, b int) bool {
	if a == b {
		return true
	}
	x, y := &t.mentions[a], &t.mentions[b]
	if x.PlaceID != "" && x.PlaceID == y.PlaceID || x.Known != "" && x.Known == y.Known {
		return true
	}
	if x.StateID != "" && x.StateID == y.StateID || x.Country != "" && x.Country == y.Country && (x.Type == masar.State || y.Type == masar.State) {
		return true
	}
	return t.form(x.Span) == t.form(y.Span)
}

func (t *text) form(s masar.Span) string { return t.a.Text[s.Start:s.End] }
