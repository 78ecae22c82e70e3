package reading

import (
	"slices"

	"masar"
)

// recall gives the events whose parties the text leaves out those of the like
// event told before, «واختتمت المحادثات أمس», and drops those for whom there is
// none.
func (t *text) recall() {
	kept := t.drafts[:0]
	for i := range t.drafts {
		d := t.drafts[i]
		if d.open && !t.recallOne(&d, kept) && !t.ofTrack(&d, kept, t.drafts[i+1:]) {
			continue
		}
		kept = append(kept, d)
	}
	t.drafts = kept
}

// recallOne fills the parties of one open draft; false where it stays without.
func (t *text) recallOne(d *draft, before []draft) bool {
	for i := range before {
		if o := &before[i]; o.sentence == d.sentence && o.item == d.item && o.act == d.act {
			return false // another frame read it whole
		}
	}
	if d.status == masar.CalledFor || pairwise(d.act) && d.act != masar.Negotiate && d.many {
		return !pairwise(d.act) && len(d.parts) > 0
	}
	if d.act == masar.Attack {
		return t.killedIn(d)
	}
	for _, act := range kin(d.act) {
		for i := len(before) - 1; i >= 0; i-- {
			if o := &before[i]; o.act == act && t.lend(o, d) {
				if !d.fixed && d.act == o.act && d.time == nil {
					d.status = o.status // «هذا الحوار» is the one told of
				}
				return true
			}
		}
	}
	return !pairwise(d.act) && len(d.parts) > 0
}

// talked is how many sentences a call may stand from what is discussed in it.
const talked = 5

// byOther makes of what may have been another act that act, where one with the
// same parties is told beside it: «بحث الوزير مع نظيره التعاون. جاء ذلك خلال اتصال».
func (t *text) byOther() {
	for i := range t.drafts {
		d := &t.drafts[i]
		if len(d.frame.Or) == 0 || d.act != d.frame.Act {
			continue
		}
		for k := range t.drafts {
			o := &t.drafts[k]
			if !slices.Contains(d.frame.Or, o.act) || d.status == masar.Held && planned(o.status) || apart(o.time, d.time) || !d.headline && max(o.sentence-d.sentence, d.sentence-o.sentence) > talked {
				continue
			}
			if shared, _, _ := overlap(o, d, true); shared >= 2 || d.headline && t.covers(d, o, true) {
				d.act = o.act
				if !takesPlace(d.act) {
					d.place = None
				}
				break
			}
		}
	}
}

// killedIn reports whether an attack by nobody named is told beside those whom it
// killed: it happened then, and is no mere word.
func (t *text) killedIn(d *draft) bool {
	if d.status != masar.Held && d.status != masar.Ongoing {
		return false
	}
	for i := range t.drafts {
		if k := &t.drafts[i]; k.act == masar.Kill && k.sentence == d.sentence && k.top == d.top {
			if d.place == None {
				d.place = k.place
			}
			for _, p := range k.parts {
				d.add(p.actor, p.part)
			}
			return true
		}
	}
	return false
}

// lend adds the parties of o to d where they are at least two and d's own are
// among them.
func (t *text) lend(o, d *draft) bool {
	part := masar.Party
	if o.act == masar.Mediate {
		part = masar.Target
	}
	if o.count(part) < 2 {
		return false
	}
	for _, p := range d.parts {
		if p.part == masar.Party && !o.involves(p.actor) {
			return false
		}
	}
	for _, p := range o.parts {
		if p.part == part {
			d.add(p.actor, masar.Party)
		}
	}
	return true
}

func (d *draft) involves(actor int) bool {
	for _, p := range d.parts {
		if p.actor == actor {
			return true
		}
	}
	return false
}

// kin lists the acts whose parties an act can share, the nearest first.
func kin(a masar.Act) []masar.Act {
	switch a {
	case masar.Negotiate, masar.Convene:
		return []masar.Act{masar.Negotiate, masar.Mediate, masar.Exchange, masar.Agree}
	case masar.Agree, masar.Exchange:
		return []masar.Act{masar.Agree, masar.Negotiate, masar.Mediate, masar.Exchange}
	case masar.Meet:
		return []masar.Act{masar.Meet}
	case masar.Call:
		return []masar.Act{masar.Call}
	}
	return nil
}
