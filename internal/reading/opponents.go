package reading

import (
	"slices"

	"masar"
	"masar/internal/frame"
)

// opponentsTold returns whom «الأطراف المتنازعة» means: the two sides of a known
// conflict that the text told of last, else of one that it names anywhere, else
// the sides noted last among which is no person.
func (t *text) opponentsTold() []int {
	for i := len(t.talk.sides) - 1; i >= 0; i-- {
		if a := t.talk.sides[i].actors; t.atOdds(a) {
			return a
		}
	}
	if a := t.foes(); len(a) > 0 {
		return a
	}
	for i := len(t.talk.sides) - 1; i >= 0; i-- {
		if a := t.talk.sides[i].actors; !someOf(a, masar.Person, t.actors) {
			return a
		}
	}
	return nil
}

// notWithEnvoy returns sides, or those of the conflict that the text is about
// where among the sides is an official of no state, who stands between them:
// «التقى المبعوث الأممي كبير المفاوضين …، وقال إن الطرفين».
func (t *text) notWithEnvoy(sides []int, typ masar.ActorType) []int {
	if typ != "" || t.atOdds(sides) {
		return sides
	}
	for _, a := range sides {
		if t.actors[a].Type == masar.Person && t.actors[a].Country == "" {
			if f := t.foes(); len(f) > 0 {
				return f
			}
		}
	}
	return sides
}

// warring returns the sides of the conflict for «الطرفان» of a truce, an exchange
// or a breach, where they were taken for persons who met: those do not fight.
func (v *view) warring(act masar.Act, f frame.Filler, actors []int) []int {
	switch act {
	case masar.Exchange, masar.Ceasefire, masar.Violate, masar.Withdraw:
	default:
		return actors
	}
	if f.Name == frame.None || len(actors) != 2 || !allOf(actors, masar.Person, v.t.actors) {
		return actors
	}
	if _, sides := v.t.sidesWanted(v.names[f.Name]); !sides {
		return actors
	}
	if foes := v.t.foes(); len(foes) > 0 {
		return foes
	}
	return actors
}

// atOdds reports whether two actors, or those whom they stand for, are the two
// sides of a conflict on the day of the text.
func (t *text) atOdds(actors []int) bool {
	if len(actors) != 2 {
		return false
	}
	conflicts := t.r.k.World.Conflicts()
	for i := range conflicts {
		c := &conflicts[i]
		if !c.Lasts(t.a.Published) {
			continue
		}
		one, other := t.sideIn(c.Sides, actors[0]), t.sideIn(c.Sides, actors[1])
		if one >= 0 && other >= 0 && one != other {
			return true
		}
	}
	return false
}

// sideIn tells on which side an actor or whom it stands for is, -1 for none.
func (t *text) sideIn(sides [2][]string, a int) int {
	for _, x := range [...]int{a, t.principal(a)} {
		for n := range sides {
			for _, id := range sides[n] {
				if x != None && t.actors[x].Known == id {
					return n
				}
			}
		}
	}
	return -1
}

// foes returns the two sides of the conflict on the day of the text that it
// speaks of most and both sides of which it names; nil for none.
func (t *text) foes() []int {
	var foes []int
	most := 0
	conflicts := t.r.k.World.Conflicts()
	for i := range conflicts {
		c := &conflicts[i]
		if !c.Lasts(t.a.Published) {
			continue
		}
		one, other := t.firstKnown(c.Sides[0]), t.firstKnown(c.Sides[1])
		if one == None || other == None || !t.speaksOf(c.Words) {
			continue
		}
		if n := min(len(t.actors[one].Mentions), len(t.actors[other].Mentions)); n > most {
			foes, most = []int{one, other}, n
		}
	}
	return foes
}

// firstKnown returns the actor of the first id that the text names.
func (t *text) firstKnown(ids []string) int {
	for _, id := range ids {
		if a := t.known(id); a != None {
			return a
		}
	}
	return None
}

// disputants returns all states of the first dispute that the text speaks of,
// where it names as many as are wanted: «ناشد الدول الثلاث».
func (t *text) disputants(want int) []int {
	if want < 2 {
		return nil
	}
	conflicts := t.r.k.World.Conflicts()
	for i := range conflicts {
		c := &conflicts[i]
		if !c.Lasts(t.a.Published) || !t.speaksOf(c.Words) {
			continue
		}
		var out []int
		for _, id := range append(slices.Clone(c.Sides[0]), c.Sides[1]...) {
			if a := t.known(id); a != None && t.actors[a].Type == masar.State {
				out = append(out, a)
			}
		}
		if len(out) == want {
			return out
		}
	}
	return nil
}
