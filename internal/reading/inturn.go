package reading

import (
	"masar"
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

// afterThen reports whether "then" joins an item to those before it.
func (v *view) afterThen(item int) bool {
	return item > 0 && v.s.Items[item-1].Kind == clause.Conj && v.s.Words[v.s.Items[item-1].Head].Fold == "ثم"
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
