package desk

import (
	"cmp"
	"slices"

	"masar"
	"masar/internal/store"
)

// The lengths of lists on a page; what is over stands behind "more".
const (
	listed   = 60
	mentions = 30
)

// actor shows one actor: offices, contacts, events, statements, trips.
func (d *Desk) actor(r *request) error {
	ctx := r.r.Context()
	a, err := d.options.Store.Actor(ctx, r.r.PathValue("id"))
	if err != nil {
		return err
	}
	r.takeNotice()
	t := d.teller(r)
	v := actorView{ID: a.ID, Name: t.name(a.ID), Type: r.Phrases.Type[a.Type], Country: t.country(a.Country)}
	if other := cmp.Or(a.NameEN, a.Name); r.Lang == "ar" && other != v.Name {
		v.Other = other
	} else if r.Lang == "en" && a.Name != v.Name {
		v.Other = a.Name
	}
	events, next, err := d.options.Store.Events(ctx, store.Filter{Actors: []string{a.ID}, Fresh: true}, store.Page{Limit: listed, After: r.r.URL.Query().Get("after")})
	if err != nil {
		return err
	}
	if next != "" {
		v.More = r.actorURL(a.ID) + "?after=" + next
	}
	v.Events, v.Contacts = t.days(events), t.contacts(a.ID, events)
	v.Offices = t.offices(a)
	if v.Statements, err = t.statements(a.ID); err != nil {
		return err
	}
	all, err := d.options.Store.Corrections(ctx, "")
	if err != nil {
		return err
	}
	v.Corrected = t.correctionLines(all, func(c *masar.Correction) bool { return c.Fact == a.ID || c.Other == a.ID })
	return r.show(v.Name, "knowledge", actorPage(r.page, v))
}

// country is a state's name by its code.
func (t *teller) country(code string) string {
	ar, en := t.d.options.Names.Known(code)
	if t.p.Lang == "en" {
		return cmp.Or(en, code)
	}
	return cmp.Or(ar, code)
}

// contacts are whom an actor met, called and talked with, the most often first.
func (t *teller) contacts(id string, events []masar.RecordEvent) []linkView {
	count := map[string]int{}
	for i := range events {
		if !contact(events[i].Act) || kindOf(events[i].Status) == "not" {
			continue
		}
		for _, x := range events[i].Participants {
			if x.Actor != id {
				count[x.Actor]++
			}
		}
	}
	ids := make([]string, 0, len(count))
	for k := range count {
		ids = append(ids, k)
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var out []linkView
	for _, k := range ids[:min(len(ids), 25)] {
		l := t.link(k)
		l.Note, l.N = t.p.N("n.contacts", count[k]), count[k]
		out = append(out, l)
	}
	return out
}

// contact reports whether an act brings its parties together.
func contact(a masar.Act) bool {
	switch a {
	case masar.Visit, masar.Meet, masar.Call, masar.Negotiate, masar.Convene, masar.Mediate, masar.Send:
		return true
	}
	return false
}

func (t *teller) offices(a store.ActorInfo) []officeView {
	var out []officeView
	for _, o := range t.d.options.Names.Offices(a.Known) {
		name := o.Name
		if t.p.Lang == "en" {
			name = cmp.Or(o.NameEN, o.Name)
		}
		out = append(out, officeView{name, cmp.Or(t.p.Day(o.From), "…") + " – " + cmp.Or(t.p.Day(o.To), "…")})
	}
	if len(out) == 0 && a.Office != "" {
		out = append(out, officeView{Name: a.Office})
	}
	return out
}

// statements are what an actor said last.
func (t *teller) statements(id string) ([]stmtView, error) {
	facts, _, err := t.d.options.Store.Facts(t.ctx, store.Filter{Kind: store.StatementKind, Actors: []string{id}, Fresh: true}, store.Page{Limit: mentions})
	if err != nil {
		return nil, err
	}
	var out []stmtView
	for _, f := range facts {
		if f.Said == nil || f.Said.Statement.Speaker != id {
			continue
		}
		text, err := t.d.options.Store.Text(t.ctx, f.Said.Article)
		if err != nil {
			return nil, err
		}
		out = append(out, t.said(f.Said, text))
	}
	return out, nil
}

// knowledge lists who is who.
func (d *Desk) knowledge(r *request) error {
	ctx, q := r.r.Context(), r.r.URL.Query()
	t := d.teller(r)
	v := knowledgeView{Query: q.Get("q"), Type: q.Get("type"), Types: []choiceView{{Value: "", Name: r.T("knowledge.all")}}}
	for _, k := range []masar.ActorType{masar.Person, masar.State, masar.Org, masar.Group, masar.Outlet, masar.People, masar.Place} {
		v.Types = append(v.Types, choiceView{string(k), r.Phrases.Type[k], string(k) == v.Type})
	}
	if len(v.Query) > 200 {
		return &problem{400, ""}
	}
	var actors []store.ActorInfo
	var err error
	if v.Query != "" {
		actors, err = t.named(v.Query)
	} else {
		var next string
		actors, next, err = d.options.Store.Actors(ctx, store.Page{Limit: listed, After: q.Get("after")})
		if next != "" {
			v.Next = r.To("/knowledge?after=" + next)
		}
	}
	if err != nil {
		return err
	}
	for _, a := range actors {
		if v.Type != "" && string(a.Type) != v.Type {
			continue
		}
		t.tell.Keep(a)
		l := t.link(a.ID)
		l.Note = r.Phrases.Type[a.Type] + " · " + r.N("n.mentions", a.Facts)
		v.Actors = append(v.Actors, l)
	}
	return r.show(r.T("nav.knowledge"), "knowledge", knowledgePage(r.page, v))
}

// named are the actors of the record that a name may mean.
func (t *teller) named(name string) ([]store.ActorInfo, error) {
	out, err := t.d.options.Store.Named(t.ctx, name, store.Page{Limit: listed})
	if err != nil || len(out) > 0 {
		return out, err
	}
	for _, id := range t.d.options.Names.Resolve(name) {
		a, err := t.d.options.Store.Actor(t.ctx, id)
		if err == nil {
			out = append(out, a)
		}
	}
	return out, nil
}
