package storetest

import (
	"slices"
	"testing"

	"masar"
	"masar/internal/store"
)

// editStands edits fields of an event that several articles report otherwise: the
// event has what the analyst says, marked, whether the correction comes before the
// other articles or after them, and after a re-reading; taken back, it has what it
// had.
func editStands(t *testing.T, open Open) {
	list := entries(t, corpus())
	id := list[4].Reading.Article.ID // the meeting in Ankara
	edits := func(s *store.Store) []masar.Correction {
		fact := report(t, s, id, masar.Meet).Report.ID
		return []masar.Correction{
			said(t, s, masar.Correction{Kind: masar.Edit, Fact: fact, Field: "status", Value: `"denied"`}),
			said(t, s, masar.Correction{Kind: masar.Edit, Fact: fact, Field: "place", Value: `{"name":"إسطنبول","id":"city_istanbul"}`}),
			said(t, s, masar.Correction{Kind: masar.Edit, Fact: fact, Field: "time", Value: `{"start":"2024-09-16","end":"2024-09-16","grain":"day","from":"correction"}`}),
		}
	}
	after := open(t)
	add(t, after, list...)
	before := DumpOf(t, after)
	cs := edits(after)
	e, err := after.RecordEvent(t.Context(), report(t, after, id, masar.Meet).Event)
	noError(t, err)
	if len(e.Reports) < 3 {
		t.Fatalf("the event has %d reports", len(e.Reports))
	}
	if e.Status != masar.Denied || e.Place == nil || e.Place.ID != "city_istanbul" || e.Time == nil || e.Time.Start != "2024-09-16" {
		t.Errorf("the event is %s in %+v on %+v", e.Status, e.Place, e.Time)
	}
	for _, c := range cs {
		if !slices.ContainsFunc(e.From, func(d masar.Detail) bool { return d.Field == c.Field && d.Correction == c.ID }) {
			t.Errorf("the edit of the %s does not show in %+v", c.Field, e.From)
		}
	}
	sound(t, after)
	want := DumpOf(t, after)
	reread(t, after, list, "2")
	same(t, DumpOf(t, after), want)

	first := open(t)
	add(t, first, list[4])
	edits(first)
	for i := len(list) - 1; i >= 0; i-- {
		add(t, first, list[i])
	}
	same(t, DumpOf(t, first), want)
	sound(t, first)

	for _, c := range cs {
		said(t, after, masar.Correction{Kind: masar.Undo, Other: c.ID})
	}
	same(t, DumpOf(t, after), before)
	sound(t, after)
}
