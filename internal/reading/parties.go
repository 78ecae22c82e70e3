package reading

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// opposed makes parties of the sides of known conflicts that act against or
// with each other here; it reports whether there were any.
func (t *text) opposed(events []draft) bool {
	acting, involved := t.acting(events)
	present := t.mayOppose(involved)
	found := false
	conflicts := t.r.k.World.Conflicts()
	for i := range conflicts {
		c := &conflicts[i]
		if !c.Lasts(t.a.Published) {
			continue
		}
		one := t.pick(c.Sides[0], present)
		if len(one) == 0 {
			continue
		}
		other := t.pick(c.Sides[1], present)
		if len(other) == 0 || !t.speaksOf(c.Words) {
			continue
		}
		for _, a := range one {
			for _, b := range other {
				if t.actors[a].Type == masar.State && t.actors[b].Type == masar.State && !(acting[a] && acting[b]) {
					continue // two states are at odds only where they show it
				}
				if at, ok := t.together(a, b); ok {
					t.addParty(a, at)
					t.addParty(b, at)
					found = true
				}
			}
		}
	}
	return found
}

// speaksOf reports whether the text holds one of some folded phrases; it does
// where there are none.
func (t *text) speaksOf(phrases []string) bool {
	for _, p := range phrases {
		words := strings.Fields(p)
		for n := range t.doc.Sentences {
			if holds(t.doc.Sentences[n].Words, words) {
				return true
			}
		}
	}
	return len(phrases) == 0
}

// holds reports whether words stand side by side, clitics and article aside.
func holds(list []arabic.Word, words []string) bool {
	for i := 0; i+len(words) <= len(list); i++ {
		n := 0
		for n < len(words) && strings.TrimPrefix(words[n], "ال") == bareTitle(&list[i+n]) {
			n++
		}
		if n == len(words) {
			return true
		}
	}
	return false
}

func (t *text) addParty(a int, at masar.Span) {
	if !t.hasRole(a, masar.RoleMediator) {
		t.addRole(a, masar.RoleParty, at)
	}
}

// acting marks who takes part in what opponents do to or with each other, and
// whom those stand for; present marks who takes part in anything, and movements
// and governments, which at war are a side in all they do.
func (t *text) acting(events []draft) (acting, present []bool) {
	acting, present = make([]bool, len(t.actors)), make([]bool, len(t.actors))
	for i := range events {
		for _, p := range events[i].parts {
			for _, a := range [...]int{p.actor, t.principal(p.actor)} {
				if a == None {
					continue
				}
				present[a] = true
				acting[a] = acting[a] || contentious(events[i].act)
			}
		}
	}
	for a := range t.actors {
		if t.actors[a].Type == masar.Group || t.actors[a].Type == masar.Org {
			present[a] = true
		}
	}
	return acting, present
}

// contentious tells the acts that opponents do to or with each other from the
// ordinary contacts of states.
func contentious(a masar.Act) bool {
	switch a {
	case masar.Visit, masar.Meet, masar.Call, masar.Convene, masar.Send, masar.Support, masar.Aid, masar.Appoint, masar.Deny, masar.Pledge, masar.Urge:
		return false
	}
	return true
}

// mayOppose lists the marked actors that can be a side of a known conflict. It is
// made once an article, since each is compared with every side of every conflict.
func (t *text) mayOppose(marked []bool) []int {
	var out []int
	for a := range t.actors {
		if x := &t.actors[a]; marked[a] && len(x.Mentions) > 0 && (x.Known != "" || x.Type == masar.Org) {
			out = append(out, a)
		}
	}
	return out
}

// pick returns the actors of a side's ids among those given; of a state and its
// bodies only the first.
func (t *text) pick(ids []string, among []int) []int {
	var out []int
	for _, id := range ids {
		for _, a := range among {
			if (t.actors[a].Known == id || t.plainArmy(a, id)) && !t.represented(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// plainArmy reports whether an actor is the army that a text on its own country
// calls only by that word.
func (t *text) plainArmy(a int, id string) bool {
	x := &t.actors[a]
	if x.Known != "" || x.Type != masar.Org || !strings.HasPrefix(id, "army_") || x.Country != "" && !strings.EqualFold(x.Country, id[len("army_"):]) {
		return false
	}
	name := arabic.Fold(x.Name)
	return name == "الجيش" || name == "القوات المسلحه"
}

func (t *text) represented(list []int, a int) bool {
	for _, b := range list {
		if t.actors[a].Type != masar.Group && t.actors[b].Type != masar.Group && t.actors[a].Country == t.actors[b].Country {
			return true
		}
	}
	return false
}

// together returns a sentence that names both or those who speak for them.
func (t *text) together(a, b int) (masar.Span, bool) {
	has := make([]uint8, len(t.doc.Sentences))
	for k := range t.mentions {
		for _, x := range t.means[k] {
			for bit, side := range [...]int{a, b} {
				if x == side || t.principal(x) == side {
					has[t.mentions[k].Sentence] |= 1 << bit
				}
			}
		}
	}
	for n, bits := range has {
		if bits == 3 {
			return t.doc.Sentences[n].Span, true
		}
	}
	return masar.Span{}, false
}

// principal returns the actor whom a person or a body stands for: the group that
// a person belongs to, else the state.
func (t *text) principal(a int) int {
	x := &t.actors[a]
	if x.Type != masar.Person && x.Type != masar.Org || x.Country == "" {
		return None
	}
	if g := t.movement(x); g != "" {
		return t.known(g)
	}
	return t.known(x.Country)
}

// movement returns the id of the group in which a person holds an office, by the
// title in the text or by the knowledge; "" for none.
func (t *text) movement(x *actor) string {
	for _, k := range x.Mentions {
		for _, n := range t.mentions[k].Inner {
			if n.Type == masar.Group && n.Known != "" {
				return n.Known
			}
		}
	}
	for _, held := range t.r.k.World.Held(x.Known, t.a.Published) {
		if e := t.r.k.World.Entity(held.Of); e != nil && e.Type == masar.Group {
			return held.Of
		}
	}
	return ""
}

// known returns the actor that a knowledge id means, None where the text does
// not name it.
func (t *text) known(id string) int {
	for a := range t.actors {
		if t.actors[a].Known == id && len(t.actors[a].Mentions) > 0 {
			return a
		}
	}
	return None
}

// negotiators makes parties of those between whom one mediates and of the sides
// of truces, exchanges and talks. Where the sides are known, others at their
// table are none.
func (t *text) negotiators(events []draft, table bool) {
	for i := range events {
		e := &events[i]
		part := masar.Party
		switch e.act {
		case masar.Mediate:
			part = masar.Target
		case masar.Ceasefire, masar.Exchange, masar.Negotiate:
		default:
			continue
		}
		if e.status == masar.Denied {
			continue
		}
		sides := t.sides(e, part)
		if e.act == masar.Negotiate && len(sides) > 0 {
			t.hostedIn(e, sides)
		}
		if len(sides) < 2 && e.act != masar.Mediate || table && (e.act == masar.Negotiate || t.anyParty(sides)) {
			continue
		}
		for _, a := range sides {
			t.addRole(a, masar.RoleParty, e.evidence[0])
		}
	}
}

func (t *text) anyParty(list []int) bool {
	for _, a := range list {
		if t.hasRole(a, masar.RoleParty) {
			return true
		}
	}
	return false
}

// sides returns the states and groups that take a part in an event, and those
// for whom a body stands; helpers are left out.
func (t *text) sides(e *draft, part masar.Part) []int {
	var out []int
	for _, p := range e.parts {
		if p.part != part {
			continue
		}
		if a := t.side(p.actor); a != None && !t.helper(a) {
			out = append(out, a)
		}
	}
	return out
}

// side returns who is a side where an actor takes part: a state or a group
// itself, a government where its state is not named, the state of another body.
func (t *text) side(a int) int {
	x := &t.actors[a]
	switch x.Type {
	case masar.State:
		return a
	case masar.Group:
		if len(x.Mentions) > 0 && t.mentions[x.Mentions[0]].Source {
			return None // «مسؤولين سعوديين» are no side
		}
		return a
	case masar.Org:
		if t.r.k.World.InConflict(x.Known) {
			return a
		}
		if st := t.principal(a); st != None {
			return st
		}
		if strings.HasPrefix(arabic.Fold(x.Name), "الحكوم") || strings.HasPrefix(arabic.Fold(x.Name), "حكوم") {
			return a
		}
	}
	return None
}

// hostedIn makes a host of the state in which two others hold talks.
func (t *text) hostedIn(e *draft, sides []int) {
	if e.place == None || e.status == masar.Possible || e.status == masar.CalledFor || e.status == masar.NotHeld {
		return
	}
	st := t.stateActor(e.place)
	if st == None || len(t.actors[st].Mentions) == 0 || slices.Contains(sides, st) || t.hasRole(st, masar.RoleParty) {
		return
	}
	t.addRole(st, masar.RoleHost, e.evidence[0])
}

// opponents makes parties of two states or groups of which one breaks with the
// other or strikes it, or that accuse, threaten or summon more than once.
func (t *text) opponents(events []draft) {
	seen := map[[2]int]int{}
	for i := range events {
		e := &events[i]
		sides := t.quarrel(e)
		if len(sides) != 2 {
			continue
		}
		key := [2]int{min(sides[0], sides[1]), max(sides[0], sides[1])}
		if seen[key]++; seen[key] < 2 && (e.act == masar.Accuse || e.act == masar.Threaten || e.act == masar.Summon) {
			continue
		}
		for _, a := range sides {
			t.addRole(a, masar.RoleParty, e.evidence[0])
		}
	}
}

// quarrel returns the sides of an event in which one turns on the other.
func (t *text) quarrel(e *draft) []int {
	switch e.act {
	case masar.Accuse, masar.Threaten, masar.Attack, masar.Recall, masar.Summon, masar.Expel, masar.SeverTies:
	default:
		return nil
	}
	if e.status == masar.Denied {
		return nil
	}
	var sides []int
	for _, p := range e.parts {
		a := t.side(p.actor)
		if x := &t.actors[p.actor]; a == None && x.Type == masar.Place {
			a = t.known(x.Country)
		} else if a == None && e.act != masar.Attack {
			a = t.principal(p.actor)
		}
		if a == None && e.act == masar.Recall {
			continue // «سفيرها», of whom the text tells no more
		}
		if a == None || t.helper(a) {
			return nil
		}
		if !slices.Contains(sides, a) {
			sides = append(sides, a)
		}
	}
	if e.act == masar.Recall && len(sides) == 1 && e.place != None {
		if st := t.stateActor(e.place); st != None && st != sides[0] {
			sides = append(sides, st) // where the ambassador was
		}
	}
	return sides
}
