package reading

import "masar"

// broker gives a mediation the status, the time and the weight of the deal or the
// talks that it stands beside, «تبادلتا الأسرى بوساطة قطرية», and notes where that
// is told. It reports whether there is one.
func (v *view) broker(d *draft) bool {
	deal := v.dealAt(d.item)
	if deal == nil {
		return false
	}
	d.deal, d.status, d.fixed, d.core = deal.item, deal.status, deal.fixed, deal.core
	if d.time == nil && deal.time != nil {
		tm := *deal.time
		d.time = &tm
	}
	return true
}

// brokerSides gives mediations the sides of what they brought about, now that those
// are known, and drops those without any.
func (t *text) brokerSides() {
	kept := t.drafts[:0:0]
	for i := range t.drafts {
		d := t.drafts[i]
		if d.frame.Sides {
			t.addSides(&d)
			if d.count(masar.Target) == 0 {
				continue
			}
		}
		kept = append(kept, d)
	}
	t.drafts = kept
}

func (t *text) addSides(d *draft) {
	for i := range t.drafts {
		o := &t.drafts[i]
		if o.sentence != d.sentence || o.item != d.deal || !brokered(o.act) {
			continue
		}
		for _, p := range o.parts {
			if p.part.Does() && !t.ofBroker(p.actor, d) {
				d.add(p.actor, masar.Target)
			}
		}
	}
}

// ofBroker reports whether an actor is of a state that mediates.
func (t *text) ofBroker(actor int, d *draft) bool {
	for _, p := range d.parts {
		if p.part == masar.Mediating && t.principal(actor) == p.actor {
			return true
		}
	}
	return false
}

// dealAt returns the deal nearest before an item of the sentence, else the one after
// it, nil where there is none. What is only wished for is none, and of a truce and
// the agreement on it the agreement counts.
func (v *view) dealAt(item int) *draft {
	var best *draft
	for i := range v.t.drafts {
		o := &v.t.drafts[i]
		if o.sentence != v.n || !brokered(o.act) || o.status == masar.CalledFor || o.status == masar.Possible {
			continue
		}
		if best == nil || v.nearer(item, o, best) {
			best = o
		}
	}
	return best
}

// nearer reports whether deal a is told nearer to an item than b.
func (v *view) nearer(item int, a, b *draft) bool {
	if a.item < item != (b.item < item) {
		return a.item < item
	}
	if aTruce := a.act == masar.Ceasefire; aTruce != (b.act == masar.Ceasefire) {
		return !aTruce
	}
	return a.item < item && a.item > b.item || a.item > item && a.item < b.item
}

// brokered tells the acts that come about through a third side.
func brokered(a masar.Act) bool {
	switch a {
	case masar.Agree, masar.Ceasefire, masar.Exchange, masar.Release, masar.Negotiate, masar.Meet:
		return true
	}
	return false
}
