package reading

import (
	"slices"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// An encounter is one of several that a verb tells of in turn.
type encounter struct {
	actors []int
	place  int // mention, None
}

// inTurn splits the meetings that one verb tells of in turn: «التقى فلانا في
// معراب، ثم فلانا في حارة حريك», «اجتمع في بيروت بفلان، وفي صيدا بفلان».
func (v *view) inTurn(d draft, m *frame.Match) []draft {
	if d.act != masar.Meet || v.s.Items[d.item].Kind != clause.Verb {
		return nil
	}
	var with []int // who takes part in all
	var met []encounter
	last := None
	for _, fill := range m.Fills {
		for _, f := range fill.Fillers {
			switch {
			case fill.Part != string(masar.Party) || f.Name == frame.None:
			case len(with) == 0:
				with = v.resolve(f)
				continue
			case f.Item < d.item:
				return nil
			case last == None || v.afterThen(f.Item):
				met = append(met, encounter{place: None})
				fallthrough
			default:
				e := &met[len(met)-1]
				e.actors = append(e.actors, v.resolve(f)...)
				last = f.Item
				if len(met) > 1 {
					e.place = v.placeNear(f.Item)
				}
			}
			if len(with) == 0 {
				with = v.resolve(f) // a subject left out or a pronoun
			}
		}
	}
	if last != None {
		met = append(met, v.gapped(last)...)
	}
	if len(met) < 2 || len(with) == 0 {
		return nil
	}
	return takeTurns(d, with, met)
}

// severally splits calls and meetings told of in one plural noun, with one side
// that takes part in all: «أجرى اتصالين بفلان وفلان».
func (v *view) severally(d draft, m *frame.Match) []draft {
	if out := v.inTurn(d, m); out != nil {
		return out
	}
	it := &v.s.Items[d.item]
	sides := d.actors(masar.Party)
	if d.act != masar.Call && d.act != masar.Meet || it.Kind != clause.Nominal || len(sides) < 3 || it.An.Number != arabic.Dual && it.An.Number != arabic.Plur {
		return []draft{d}
	}
	one := v.commonSide(m, sides)
	var out []draft
	for _, other := range sides {
		if other == one {
			continue
		}
		with := d
		with.turn = len(out)
		with.parts = []participant{{one, masar.Party}, {other, masar.Party}}
		out = append(out, with)
	}
	return out
}

// dropSum takes back the last draft where it told by the same word of some of those of d
// as of one encounter, who met one by one.
func (v *view) dropSum(d *draft) {
	n := len(v.t.drafts) - 1
	if n < 0 {
		return
	}
	o := &v.t.drafts[n]
	if o.sentence != v.n || o.item != d.item || o.act != d.act || o.turn != 0 {
		return
	}
	for _, p := range o.parts {
		if !d.involves(p.actor) {
			return
		}
	}
	v.t.drafts = v.t.drafts[:n]
	for m := range v.drafted {
		if v.drafted[m] == n {
			v.drafted[m] = None
		}
	}
}

// commonSide is who takes part in all of several encounters told of in one noun: the one
// who stands alone, while the others are joined, «خلال اتصالين مع بري وميقاتي»; else the
// first.
func (v *view) commonSide(m *frame.Match, sides []int) int {
	alone, joined := None, false
	for _, fill := range m.Fills {
		if fill.Part != string(masar.Party) {
			continue
		}
		var actors []int
		for _, f := range fill.Fillers {
			actors = append(actors, v.resolve(f)...)
		}
		switch {
		case len(actors) > 1:
			joined = true
		case len(actors) == 1 && alone == None:
			alone = actors[0]
		}
	}
	if joined && alone != None && slices.Contains(sides, alone) {
		return alone
	}
	return sides[0]
}

// afterThen reports whether "then" joins an item to those before it.
func (v *view) afterThen(item int) bool {
	return item > 0 && v.s.Items[item-1].Kind == clause.Conj && v.s.Words[v.s.Items[item-1].Head].Fold == "ثم"
}

// ofNextStop reports whether the time at k stands behind a place that comes after the
// event's, each with a time of its own: «إلى بيروت ثم دمشق الخميس وعمان الجمعة». One
// time alone is that of all: «إلى بيروت ثم دمشق الخميس».
func (v *view) ofNextStop(at, k int) bool {
	next, times := false, 0
	for i := at + 1; i < len(v.s.Items) && v.s.Items[i].Clause == v.s.Items[at].Clause; i++ {
		if i < k && v.s.Items[i].Name != None && v.afterThen(i) {
			next = true
		}
		if v.s.Items[i].Kind == clause.Time {
			times++
		}
	}
	return next && times > 1
}

// gapped returns the encounters behind a place joined by "and", whose verb is
// not repeated.
func (v *view) gapped(last int) []encounter {
	var out []encounter
	items := v.s.Items
	for k := last + 1; k+1 < len(items) && items[k].Clause == items[last].Clause; k++ {
		at, who := &items[k], &items[k+1]
		if at.Kind != clause.Nominal || !at.Conj || at.Prep != "في" || items[k-1].Kind != clause.Comma {
			continue
		}
		if who.Kind != clause.Nominal || who.Name == clause.None || who.Prep != items[last].Prep || who.Clause != at.Clause {
			continue
		}
		e := encounter{actors: v.actorsOf(k + 1), place: None}
		if at.Name != clause.None && v.isPlace(at.Name) {
			e.place = v.names[at.Name]
		}
		out = append(out, e)
	}
	return out
}

// takeTurns makes a draft of each encounter.
func takeTurns(d draft, with []int, met []encounter) []draft {
	var out []draft
	for n, e := range met {
		one := d
		one.parts, one.turn = nil, n
		for _, a := range append(append([]int{}, with...), e.actors...) {
			one.add(a, masar.Party)
		}
		if n > 0 {
			one.place = e.place
		}
		out = append(out, one)
	}
	return out
}
