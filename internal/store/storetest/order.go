package storetest

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"masar"
	"masar/internal/record"
	"masar/internal/store"
)

// anyOrder adds the same articles in many orders and batches: the record is the
// same, and it is the one that package record makes of all at once.
func anyOrder(t *testing.T, open Open) {
	all := entries(t, corpus())
	first := open(t)
	add(t, first, all...)
	sound(t, first)
	want := DumpOf(t, first)
	if len(want.Events) < 10 || len(want.Facts) < 40 || len(want.Actors) < 8 {
		t.Fatalf("only %d events, %d facts, %d actors", len(want.Events), len(want.Facts), len(want.Actors))
	}
	atOnce(t, all, want)
	rapid.Check(t, func(r *rapid.T) {
		s := open(t)
		order := rapid.Permutation(all).Draw(r, "order")
		for len(order) > 0 {
			n := rapid.IntRange(1, len(order)).Draw(r, "batch")
			add(t, s, order[:n]...)
			order = order[n:]
		}
		got := DumpOf(t, s)
		same(t, got, want)
		sound(t, s)
		if err := s.Close(); err != nil || t.Failed() {
			r.Fatalf("differs (%v)", err)
		}
	})
}

// atOnce compares the record events of a dump with those of record.Build.
func atOnce(t *testing.T, all []store.Entry, want Dump) {
	t.Helper()
	clusters := map[string]string{}
	for _, f := range want.Articles {
		var a store.ArticleInfo
		fromJSON(t, f, &a)
		clusters[a.ID] = a.Cluster
	}
	var facts []record.Facts
	for _, e := range all {
		f := e.Facts
		f.Source = clusters[f.Article]
		f.Reports = slices.Clone(f.Reports)
		for i := range f.Reports {
			f.Reports[i].Source = f.Source
		}
		facts = append(facts, f)
	}
	built := record.Build(facts, nil).Events
	for i := range built {
		built[i].Corrections = []string{}
	}
	slices.SortFunc(built, func(a, b masar.RecordEvent) int { return cmp.Compare(a.ID, b.ID) })
	differ(t, "built event", want.Events, built)
	joined := slices.ContainsFunc(built, func(e masar.RecordEvent) bool { return len(e.Reports) > 2 && e.Sources < len(e.Reports) })
	if !joined {
		t.Error("no event has several reports, copies among them")
	}
}
