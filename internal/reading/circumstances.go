package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// setPlace finds where the event is: its slot, the place phrase after it, or
// the one that opens the sentence.
func (v *view) setPlace(d *draft, m *frame.Match) {
	if d.place == None && takesPlace(d.act) {
		d.place = v.placeOf(v.t.r.matcher.Where(m.Item))
		if d.place == None && m.Carrier != None {
			d.place = v.placeOf(v.t.r.matcher.Where(v.matches[m.Carrier].Item))
		}
		if d.place == None {
			d.place = v.frontedPlace(m.Item)
		}
	}
	if d.place == None || d.act != masar.Visit {
		return
	}
	if st := v.t.stateActor(d.place); st != None {
		d.add(st, masar.Host)
	}
}

// takesPlace tells the acts whose place a record keeps from those that are only
// words.
func takesPlace(a masar.Act) bool {
	switch a {
	case masar.Urge, masar.Propose, masar.Pledge, masar.Accept, masar.Reject, masar.Support, masar.Condemn,
		masar.Accuse, masar.Threaten, masar.Warn, masar.Deny, masar.Call, masar.Mediate, masar.Sanction,
		masar.LiftSanctions, masar.Recognise, masar.RestoreTies, masar.SeverTies, masar.Appoint:
		return false
	}
	return true
}

// frontedPlace returns the place that opens the item's clause: «وفي أبوظبي، …».
func (v *view) frontedPlace(item int) int {
	for k := 0; k < item; k++ {
		it := &v.s.Items[k]
		if it.Kind == clause.Verb || it.Kind == clause.Sub || it.Kind == clause.Rel {
			return None
		}
		if it.Kind == clause.Nominal && it.Prep == "في" && it.Name != None && v.s.Names[it.Name].Type == masar.Place {
			return v.names[it.Name]
		}
	}
	return None
}

// setTime gives the event the time phrase of its clause that stands nearest,
// unless another event stands between.
func (v *view) setTime(d *draft, m *frame.Match) {
	best, dist := None, 1<<30
	at := m.Item
	for k := range v.s.Items {
		it := &v.s.Items[k]
		if it.Kind != clause.Time || it.Clause != v.s.Items[at].Clause {
			continue
		}
		gap := k - at
		if gap < 0 {
			gap = -gap * 2
		}
		if v.blocked(at, k) {
			continue
		}
		if gap < dist {
			best, dist = k, gap
		}
	}
	if best == None {
		return
	}
	for i := range v.times {
		if v.times[i].First == v.s.Items[best].First {
			tm := v.times[i].Time
			d.time = &tm
			if v.t.future(tm) {
				v.shift(d)
			}
			return
		}
	}
}

// shift makes a plan of an event whose time lies ahead, unless its verb tells
// of the past: then the time is somebody else's.
func (v *view) shift(d *draft) {
	it := &v.s.Items[d.item]
	if it.Kind == clause.Verb && it.An.Form == arabic.Perfect || words(d.act) {
		d.time = nil
		return
	}
	if !d.fixed && d.status == masar.Held {
		d.status, d.fixed = masar.Planned, true
	}
}

// blocked reports whether another predicate with a frame stands between an
// event and a time.
func (v *view) blocked(at, k int) bool {
	from, to := at, k
	if from > to {
		from, to = to, from
	}
	for i := range v.matches {
		m := &v.matches[i]
		if m.Item > from && m.Item < to && m.Frame.Act != "" && m.Item != at {
			return true
		}
	}
	return false
}

// future reports whether a time lies after the day of publication.
func (t *text) future(tm masar.Time) bool {
	day := t.a.Published
	if len(day) > 10 {
		day = day[:10]
	}
	return day != "" && len(tm.Start) == 10 && tm.Start > day
}
