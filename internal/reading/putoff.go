package reading

import (
	"masar"
	"masar/internal/clause"
)

// splitPutOff takes from an event that was put off the slot to which it is put off,
// and drafts it there as planned: «أرجأ زيارته من السبت إلى الأحد» is two events.
func (v *view) splitPutOff() {
	for i := range v.t.drafts {
		d := &v.t.drafts[i]
		if d.sentence != v.n || d.status != masar.Postponed {
			continue
		}
		k := v.newSlot(d)
		if k == None {
			continue
		}
		slot := v.timeAt(k)
		if d.time != nil && d.time.End == slot.End {
			d.time = nil
		}
		if slot.Start != slot.End && v.s.Items[k].Prep == "من" && slot.Grain == "day" {
			d.time = &masar.Time{Start: slot.Start, End: slot.Start, Grain: slot.Grain, From: slot.From}
			slot.Start = slot.End
		}
		later := *d
		later.status, later.fixed, later.time = masar.Planned, true, slot
		later.turn++
		v.t.drafts = append(v.t.drafts, later)
	}
}

// newSlot returns the time item behind «إلى» that the predicate by which an event is
// put off leads to, None where there is none.
func (v *view) newSlot(d *draft) int {
	for k := range v.s.Items {
		it := &v.s.Items[k]
		if it.Kind != clause.Time {
			continue
		}
		tm := v.timeAt(k)
		if tm == nil || it.Prep != "الي" && it.Prep != "حتي" && (it.Prep != "من" || tm.Start == tm.End) {
			continue
		}
		if v.puts(it.Clause, k) {
			return k
		}
	}
	return None
}

// puts reports whether a predicate of putting off stands before a time item in its
// clause, or in that around its relative clause: «اللقاء الذي كان مقررا غدا إلى الأحد».
func (v *view) puts(c, item int) bool {
	if cl := &v.s.Clauses[c]; cl.Kind == clause.Relative && v.s.Items[item].Prep == "الي" {
		c = cl.Parent
	}
	for _, e := range v.effects {
		if e.status == masar.Postponed && e.at < item && v.s.Items[e.at].Clause == c {
			return true
		}
	}
	return false
}
