package storetest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"masar"
	"masar/internal/store"
)

// said completes a correction and makes it.
func said(t testing.TB, s *store.Store, c masar.Correction) masar.Correction {
	t.Helper()
	k, err := loadKit()
	noError(t, err)
	k.mu.Lock()
	defer k.mu.Unlock()
	c.Author, c.At, c.Reason = "محلل", "2024-10-01T10:00:00Z", "رأي"
	out, err := s.Correct(t.Context(), k.deriver, c)
	noError(t, err)
	return out
}

// reread puts the entries in anew as another program would have read them.
func reread(t testing.TB, s *store.Store, list []store.Entry, stamp string) {
	t.Helper()
	k, err := loadKit()
	noError(t, err)
	k.mu.Lock()
	defer k.mu.Unlock()
	list = slices.Clone(list)
	for i := range list {
		list[i].Stamp = stamp
	}
	noError(t, s.Reread(t.Context(), k.deriver, list))
}

// report finds the report of an act in an article.
func report(t testing.TB, s *store.Store, article string, act masar.Act) store.Fact {
	t.Helper()
	list, _, err := s.Facts(t.Context(), store.Filter{Article: article, Kind: store.EventKind, Acts: []string{string(act)}}, store.Page{})
	noError(t, err)
	if len(list) == 0 {
		t.Fatalf("article %s has no %s", article, act)
	}
	return list[0]
}

// undoing makes every kind of correction, looks at what it does, and takes all
// back: the store says what it said before.
func undoing(t *testing.T, open Open) {
	s := open(t)
	list := entries(t, corpus())
	add(t, s, list...)
	before := DumpOf(t, s)
	id := list[2].Reading.Article.ID // the visit
	fact := report(t, s, id, masar.Visit)
	for _, tt := range []struct {
		name string
		make masar.Correction
		now  func() bool
	}{
		{"reject", masar.Correction{Kind: masar.RejectFact, Fact: fact.Report.ID}, func() bool { return !has(t, s, id, masar.Visit) }},
		{"edit the status", masar.Correction{Kind: masar.Edit, Fact: fact.Report.ID, Field: "status", Value: `"denied"`}, func() bool {
			return report(t, s, id, masar.Visit).Report.Event.Status == masar.Denied
		}},
		{"edit the act", masar.Correction{Kind: masar.Edit, Fact: fact.Report.ID, Field: "act", Value: `"meet"`}, func() bool {
			old, err := s.Fact(t.Context(), fact.Report.ID) // its id goes on leading to it
			return err == nil && old.Report.Event.Act == masar.Meet
		}},
		{"confirm", masar.Correction{Kind: masar.Confirm, Fact: fact.Report.ID}, func() bool {
			e, err := s.RecordEvent(t.Context(), fact.Report.ID)
			return err == nil && len(e.Corrections) == 1 && len(report(t, s, id, masar.Visit).Corrections) == 1
		}},
		{"merge actors", masar.Correction{Kind: masar.MergeActors, Fact: "TUR", Other: "QAT"}, func() bool {
			now, err := s.Actor(t.Context(), "QAT")
			return err == nil && now.ID == "TUR" && !slices.ContainsFunc(DumpOf(t, s).Actors, func(a store.ActorInfo) bool { return a.ID == "QAT" })
		}},
	} {
		c := said(t, s, tt.make)
		if !tt.now() {
			t.Errorf("%s does not show", tt.name)
		}
		sound(t, s)
		said(t, s, masar.Correction{Kind: masar.Undo, Other: c.ID})
		same(t, DumpOf(t, s), before)
		sound(t, s)
		if t.Failed() {
			t.Fatalf("after %s", tt.name)
		}
	}
}

func has(t testing.TB, s *store.Store, article string, act masar.Act) bool {
	t.Helper()
	list, _, err := s.Facts(t.Context(), store.Filter{Article: article, Acts: []string{string(act)}, Kind: store.EventKind}, store.Page{})
	noError(t, err)
	return len(list) > 0
}

// byHand merges two happenings, and takes a report out of one.
func byHand(t *testing.T, open Open) {
	s := open(t)
	list := entries(t, corpus())
	add(t, s, list...)
	before := DumpOf(t, s)
	visit := report(t, s, list[2].Reading.Article.ID, masar.Visit)
	call := report(t, s, list[6].Reading.Article.ID, masar.Call)
	c := said(t, s, masar.Correction{Kind: masar.MergeEvents, Fact: visit.Event, Other: call.Event})
	one, err := s.RecordEvent(t.Context(), visit.Report.ID)
	noError(t, err)
	other, err := s.RecordEvent(t.Context(), call.Event)
	noError(t, err)
	if one.ID != other.ID || !slices.Contains(one.Corrections, c.ID) || !slices.ContainsFunc(one.Joins, func(j masar.Join) bool { return j.Hand }) {
		t.Errorf("merged by hand: %s and %s, corrections %v, joins %+v", one.ID, other.ID, one.Corrections, one.Joins)
	}
	sound(t, s)
	said(t, s, masar.Correction{Kind: masar.Undo, Other: c.ID})
	same(t, DumpOf(t, s), before)

	e, err := s.RecordEvent(t.Context(), visit.Event)
	noError(t, err)
	if len(e.Reports) < 3 {
		t.Fatalf("the visit has %d reports", len(e.Reports))
	}
	out := e.Reports[len(e.Reports)-1]
	c = said(t, s, masar.Correction{Kind: masar.SplitEvent, Fact: e.ID, Other: out})
	alone, err := s.RecordEvent(t.Context(), out)
	noError(t, err)
	if alone.ID == e.ID || len(alone.Reports) != 1 {
		t.Errorf("split off: %s with %v", alone.ID, alone.Reports)
	}
	sound(t, s)
	said(t, s, masar.Correction{Kind: masar.Undo, Other: c.ID})
	same(t, DumpOf(t, s), before)
}

// rereading reads all articles anew, first with no difference, then with text
// before what was corrected: corrections stay, and old ids lead on.
func rereading(t *testing.T, open Open) {
	s := open(t)
	articles := corpus()
	list := entries(t, articles)
	add(t, s, list...)
	id := list[2].Reading.Article.ID
	visit := report(t, s, id, masar.Visit)
	call := report(t, s, list[6].Reading.Article.ID, masar.Call)
	said(t, s, masar.Correction{Kind: masar.Edit, Fact: visit.Report.ID, Field: "status", Value: `"planned"`})
	said(t, s, masar.Correction{Kind: masar.MergeEvents, Fact: visit.Report.ID, Other: call.Report.ID})
	said(t, s, masar.Correction{Kind: masar.MergeActors, Fact: "TUR", Other: "QAT"})
	before := DumpOf(t, s)
	reread(t, s, list, "2")
	same(t, DumpOf(t, s), before)
	sound(t, s)
	if ids, _, err := s.Stale(t.Context(), "2", 0, 100); err != nil || len(ids) != 0 {
		t.Errorf("still of another stamp: %v, %v", ids, err)
	}

	moved := articles[2]
	moved.text = "القاهرة.\n" + moved.text
	other := moved.entry(t)
	other.Reading.Article.ID, other.Facts.Article = id, id
	for i := range other.Facts.Reports {
		r := &other.Facts.Reports[i]
		r.Article, r.ID = id, strings.Replace(r.ID, r.Article, id, 1)
	}
	other.Source = list[2].Source
	reread(t, s, []store.Entry{other}, "3")
	now := report(t, s, id, masar.Visit)
	if now.Report.ID == visit.Report.ID || now.Report.Event.Status != masar.Planned || len(now.Corrections) == 0 {
		t.Errorf("the corrected fact after its text moved: %+v", now.Report)
	}
	old, err := s.Fact(t.Context(), visit.Report.ID)
	if err != nil || old.Report.ID != now.Report.ID {
		t.Errorf("the id of before leads to %+v, %v", old.Report, err)
	}
	e, err := s.RecordEvent(t.Context(), visit.Report.ID)
	if err != nil || !slices.Contains(e.Reports, call.Report.ID) {
		t.Errorf("what was merged by hand is apart after the re-reading: %v, %v", e.Reports, err)
	}
	sound(t, s)
}

// wrongCorrections are refused and change nothing.
func wrongCorrections(t *testing.T, open Open) {
	s := open(t)
	list := entries(t, corpus()[:3])
	add(t, s, list...)
	before := DumpOf(t, s)
	id := list[2].Reading.Article.ID
	k, err := loadKit()
	noError(t, err)
	fact := report(t, s, id, masar.Visit).Report.ID
	for _, c := range []masar.Correction{
		{Kind: masar.RejectFact, Fact: "nothing"},
		{Kind: "other", Fact: fact},
		{Kind: masar.RejectFact, Fact: fact, Quote: "كلمات أخرى"},
		{Kind: masar.AddFact, Ref: masar.Ref{Article: id, Span: masar.Span{Start: 1, End: 2}}},
		{Kind: masar.AddFact, Ref: masar.Ref{Article: id, Span: masar.Span{Start: 0, End: 1 << 20}}},
		{Kind: masar.MergeActors, Fact: "EGY", Other: "EGY"},
		{Kind: masar.MergeActors, Fact: "EGY", Other: "nobody"},
		{Kind: masar.MergeEvents, Fact: fact, Other: fact},
		{Kind: masar.Undo, Other: "c1"},
	} {
		c.Author, c.At = "محلل", "2024-10-01T10:00:00Z"
		if _, err := s.Correct(t.Context(), k.deriver, c); err == nil {
			t.Errorf("%+v was taken", c)
		}
	}
	if _, err := s.Correct(t.Context(), k.deriver, masar.Correction{Kind: masar.Confirm, Fact: fact}); err == nil {
		t.Error("a correction of nobody was taken")
	}
	if _, err := s.Correct(t.Context(), k.deriver, masar.Correction{Kind: masar.Confirm, Fact: "nothing", Author: "a", At: "b"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("of a fact that is not there: %v", err)
	}
	same(t, DumpOf(t, s), before)
}
