package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/frame"
	mention "masar/internal/names"
)

// placeForm is a place as written, without the preposition that swallowed its
// article: «للقاهرة» is القاهرة.
func (t *text) placeForm(m *mention.Mention) string {
	form := t.form(m.Span)
	rest, ok := strings.CutPrefix(form, "لل")
	if !ok {
		return form
	}
	e := t.r.k.World.Entity(firstOf(m.PlaceID, m.Known))
	if e != nil {
		for _, name := range e.Names {
			if arabic.Fold(name) == arabic.Fold("ال"+rest) {
				return "ال" + rest
			}
		}
	}
	if an := chosen(&t.doc.Sentences[m.Sentence].Words[m.First]); an != nil && !an.Guess && an.Pro&arabic.ProAl != 0 {
		return "ال" + rest // «للمملكة»
	}
	return form
}

// stateOfTown is the actor of the state for which a town stands that was named as the part
// of an event, None for what is no town or where the text does not name the state.
func (v *view) stateOfTown(f frame.Filler, a int) int {
	if f.Name == frame.None || v.t.actors[a].Type != masar.Place {
		return None
	}
	return v.t.stateActor(v.names[f.Name])
}

// atHome reports whether all who visit a place are of its state, which is nobody's host
// then: «زار رئيس الحكومة اللبنانية طرابلس».
func (t *text) atHome(d *draft, state int) bool {
	home := t.actors[state].Known
	n := 0
	for _, p := range d.parts {
		if p.part == masar.Visitor {
			if n++; home == "" || t.actors[p.actor].Country != home {
				return false
			}
		}
	}
	return n > 0
}
