package store

import (
	"cmp"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
	"masar/internal/record"
	"masar/internal/search"
)

// reportKeys are the properties by which a report is found.
func reportKeys(world *knowledge.Base, f *record.Facts, r *masar.Report) string {
	var k search.Keys
	addReport(&k, world, r)
	k.Add(search.FieldOutlet, arabic.Fold(f.Outlet))
	return k.String()
}

func addReport(k *search.Keys, world *knowledge.Base, r *masar.Report) {
	e := &r.Event
	k.Add(search.FieldKind, string(EventKind))
	k.Add(search.FieldAct, string(e.Act))
	k.Add(search.FieldStatus, string(e.Status))
	for _, p := range e.Participants {
		k.Add(search.FieldActor, p.Actor)
	}
	for _, side := range sides(r) {
		k.Add(search.FieldSide, side)
	}
	for _, about := range r.About {
		k.Add(search.FieldAbout, about)
	}
	for _, by := range e.SaidBy {
		k.Add(search.FieldActor, by.Actor)
		k.Add(search.FieldSaidBy, by.Actor)
	}
	for _, i := range e.Issues {
		k.Add(search.FieldIssue, string(i))
	}
	if p := e.Place; p != nil {
		k.Add(search.FieldPlace, "~"+arabic.Fold(p.Name))
		if p.ID != "" {
			k.Add(search.FieldPlace, p.ID)
			k.Add(search.FieldPlace, world.Country(p.ID))
		}
	}
	day := r.Published
	if e.Time != nil {
		day = cmp.Or(e.Time.Start, day)
	}
	k.AddMonth(day)
}

// saidKeys are the properties by which a statement is found.
func saidKeys(f *record.Facts, s *masar.Said) string {
	var k search.Keys
	addSaid(&k, s)
	k.Add(search.FieldOutlet, arabic.Fold(f.Outlet))
	return k.String()
}

func addSaid(k *search.Keys, s *masar.Said) {
	st := &s.Statement
	k.Add(search.FieldKind, string(StatementKind))
	k.Add(search.FieldAct, string(st.Act))
	k.Add(search.FieldActor, st.Speaker)
	k.Add(search.FieldActor, st.To)
	k.Add(search.FieldActor, st.Via)
	k.Add(search.FieldSaidBy, st.Speaker)
	k.Add(search.FieldSide, st.Speaker)
	k.Add(search.FieldSide, s.Behind)
	for _, i := range st.Issues {
		k.Add(search.FieldIssue, string(i))
	}
	k.AddMonth(s.Published)
}

// articleKeys are the properties by which an article is found: those of its
// facts, whomever it names, and its own month alone.
func articleKeys(world *knowledge.Base, f *record.Facts) string {
	var k search.Keys
	for i := range f.Reports {
		addReport(&k, world, &f.Reports[i])
	}
	for i := range f.Said {
		addSaid(&k, &f.Said[i])
	}
	for i := range f.Actors {
		k.Add(search.FieldActor, f.Actors[i].ID)
	}
	k.Add(search.FieldOutlet, arabic.Fold(f.Outlet))
	k.AddMonth(f.Published)
	return k.String()
}
