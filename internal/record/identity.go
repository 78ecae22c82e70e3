package record

import (
	"slices"
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
	return "~" + joined(arabic.Fold(a.Name))
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

// SideOf returns whom an actor of the record acts for on a day (ISO 8601, "" for
// now), as Report.Behind has it; "" for an identity that no file holds.
func SideOf(world *knowledge.Base, id, day string) string {
	e := world.Entity(id)
	if e == nil {
		return ""
	}
	return behind(world, &masar.Actor{Known: id, Type: e.Type, Country: e.Country}, day)
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
	if e := world.Entity(l.ID); e != nil {
		return e.Country
	}
	return ""
}

// maxAgencies bounds how many forms a Flattener remembers.
const maxAgencies = 10_000

// agency returns the identity of the agency that an article names, or that its
// outlet is; "" for none and for several («وكالات»).
func (f *Flattener) agency(a *masar.Article) string {
	if a.Agency != "" && !f.phrases.tells("agencies", []string{arabic.Fold(a.Agency)}, arabic.Fold(a.Agency)) {
		if id := f.knownAgency(a.Agency); id != "" {
			return id
		}
		return "~" + f.agencyName(a.Agency)
	}
	if id := f.knownAgency(a.Outlet); id != "" {
		return id
	}
	if name := f.agencyName(a.Outlet); name != "" && name != joined(arabic.Fold(a.Outlet)) {
		return "~" + name
	}
	return ""
}

// knownAgency returns the agency that a form names, "" for none; each form is
// looked up once.
func (f *Flattener) knownAgency(form string) string {
	id, seen := f.agencies[form]
	if !seen {
		id = agencyOf(f.world, form)
		if len(f.agencies) >= maxAgencies {
			clear(f.agencies)
		}
		f.agencies[form] = id
	}
	return id
}

func agencyOf(world *knowledge.Base, form string) string {
	if form == "" {
		return ""
	}
	for _, c := range world.Explain(form, "") {
		if e := world.Entity(c.ID); e != nil && e.Type == masar.Outlet && e.Kind == "agency" {
			return e.ID
		}
	}
	return ""
}

// agencyName is the folded name without «وكالة» and «للأنباء».
func (f *Flattener) agencyName(form string) string {
	words := strings.Fields(arabic.Fold(form))
	words = slices.DeleteFunc(words, func(w string) bool { return f.phrases.lemmas["agencyword"][w] })
	return strings.Join(words, " ")
}

func joined(s string) string { return strings.Join(strings.Fields(s), " ") }
