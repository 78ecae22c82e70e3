package record

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// Identity is the name of an actor throughout the record: the knowledge id, else
// "~" and the folded name.
func Identity(a *masar.Actor) string {
	if a.Known != "" {
		return a.Known
	}
	return "~" + strings.Join(strings.Fields(arabic.Fold(a.Name)), " ")
}

// behind returns whom an actor acts for on a day: a minister his state, a member
// of a movement the movement, a ministry its state, an international official
// the organisation. A state and a group act for themselves.
func behind(world *knowledge.Base, a *masar.Actor, day string) string {
	switch a.Type {
	case masar.State, masar.Group:
		return Identity(a)
	case masar.Org:
		if a.Country != "" {
			return a.Country
		}
		return Identity(a)
	case masar.Person:
		if of := employer(world, a.Known, day); of != "" {
			return of
		}
		return a.Country
	case masar.Place:
		return a.Country
	}
	return ""
}

// employer returns the state, group or international body of the office that a
// person holds on the day; of one without an office the group that it led last.
func employer(world *knowledge.Base, person, day string) string {
	if person == "" {
		return ""
	}
	for _, t := range world.Held(person, day) {
		return owner(world, t.Of)
	}
	for _, t := range world.Held(person, "") {
		if e := world.Entity(t.Of); e != nil && e.Type == masar.Group {
			return t.Of
		}
	}
	return ""
}

// owner is a state, a group or an international body itself, and of a body of a
// state the state.
func owner(world *knowledge.Base, id string) string {
	e := world.Entity(id)
	if e == nil || e.Type == masar.State || e.Type == masar.Group || e.Country == "" {
		return id
	}
	return e.Country
}

// isState tells the codes of states from other identities.
func isState(id string) bool {
	return len(id) == 3 && 'A' <= id[0] && id[0] <= 'Z'
}

// within returns the state that a place lies in or is, "" unknown.
func within(world *knowledge.Base, l *masar.Location) string {
	switch {
	case l == nil || l.ID == "":
		return ""
	case isState(l.ID):
		return l.ID
	}
	return world.Country(l.ID)
}

// maxAgencies bounds how many forms a Flattener remembers.
const maxAgencies = 10_000

// agency returns the identity of the agency that an article names, or that its
// outlet is; "" for none, for several («وكالات») and for one that no file holds.
func (f *Flattener) agency(a *masar.Article) string {
	for _, form := range [...]string{a.Agency, a.Outlet} {
		if form == "" {
			continue
		}
		id, seen := f.agencies[form]
		if !seen {
			id = agencyOf(f.world, form)
			if len(f.agencies) >= maxAgencies {
				clear(f.agencies)
			}
			f.agencies[form] = id
		}
		if id != "" {
			return id
		}
	}
	return ""
}

// agencyOf returns the agency that a form names, "" for none.
func agencyOf(world *knowledge.Base, form string) string {
	for _, c := range world.Explain(form, "") {
		if e := world.Entity(c.ID); e != nil && e.Type == masar.Outlet && e.Kind == "agency" {
			return e.ID
		}
	}
	return ""
}
