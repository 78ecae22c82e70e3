package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// plannedThere reports whether a deed told behind «حيث» in the present happens on
// a journey that is still to come: «يصل إلى بغداد غدا، حيث يلتقي نظيره».
func (v *view) plannedThere(d *draft) bool {
	it := &v.s.Items[d.item]
	c := &v.s.Clauses[it.Clause]
	if it.Kind != clause.Verb || it.An.Form == arabic.Perfect || c.Sub == clause.None || v.s.Words[v.s.Items[c.Sub].Head].Fold != "حيث" {
		return false
	}
	for i := len(v.t.drafts) - 1; i >= 0 && v.t.drafts[i].sentence == v.n; i-- {
		o := &v.t.drafts[i]
		if o.item > c.Sub || o.status != masar.Planned && o.status != masar.Expected {
			continue
		}
		if shared, _, _ := overlap(o, d, true); shared > 0 {
			return true
		}
	}
	return false
}

// hostState is the actor of the state in which a visit would be, None for another act or
// where no place is known.
func (v *view) hostState(d *draft) int {
	if d.act != masar.Visit || d.place == None {
		return None
	}
	return v.t.stateActor(d.place)
}

// addHost adds the state in which a visit is, unless the visitor is at home there.
func (v *view) addHost(d *draft) {
	if st := v.hostState(d); st != None && !v.t.atHome(d, st) {
		d.add(st, masar.Host)
	}
}
