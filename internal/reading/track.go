package reading

import (
	"slices"

	"masar"
)

// ofTrack gives talks of which the sentence tells how, when or where they went on,
// and nobody was told of before, the parties of those that the text is about: of
// talks told of further on, else the sides of the conflict that it speaks of.
func (t *text) ofTrack(d *draft, before, after []draft) bool {
	if d.place != None && wholeState(&t.mentions[d.place]) {
		d.place = None // «محادثات سوريا» are about Syria
	}
	if d.act != masar.Negotiate || !t.tellsHow(d) || readWhole(d, before) || readWhole(d, after) {
		return false
	}
	for i := range after {
		o := &after[i]
		if o.act != d.act || o.open || negative(o.status) || !d.headline && someOf(o.actors(masar.Party), masar.Person, t.actors) {
			continue
		}
		if t.lend(o, d) {
			return true
		}
	}
	return t.lendFoes(d)
}

// tellsHow reports whether something of the occurrence itself is told: how it
// stands, when or where. A wish for one and a way to one are no such thing.
func (t *text) tellsHow(d *draft) bool {
	if d.status == masar.CalledFor || d.status == masar.Possible {
		return false
	}
	if d.place != None {
		return true
	}
	return (d.fixed || d.time != nil) && (d.definite || !d.set)
}

// readWhole reports whether another frame read the same word as the same act.
func readWhole(d *draft, drafts []draft) bool {
	for i := range drafts {
		if o := &drafts[i]; o.sentence == d.sentence && o.item == d.item && o.act == d.act {
			return true
		}
	}
	return false
}

// lendFoes gives a draft the sides of the conflict that the text speaks of, where
// its own parties are among them.
func (t *text) lendFoes(d *draft) bool {
	foes := t.contenders()
	if len(foes) < 2 {
		return false
	}
	for _, p := range d.parts {
		if p.part == masar.Party && !slices.Contains(foes, p.actor) {
			return false
		}
	}
	for _, a := range foes {
		d.add(a, masar.Party)
	}
	return true
}

// contenders returns the sides of the conflict that the text speaks of; of a dispute
// of states all whom it names.
func (t *text) contenders() []int {
	foes := t.foes()
	if !allOf(foes, masar.State, t.actors) {
		return foes
	}
	for want := 4; want > 2; want-- {
		if a := t.disputants(want); len(a) > 2 && slices.Contains(a, foes[0]) && slices.Contains(a, foes[1]) {
			return a
		}
	}
	return foes
}
