// Package storetest holds the contract that every store keeps.
package storetest

import (
	"context"
	"testing"

	"masar/internal/store"
)

// Open opens an empty store of its own for a test and closes it at its end.
type Open func(t *testing.T) *store.Store

// Run holds a kind of store to the contract.
func Run(t *testing.T, open Open) {
	for _, tt := range []struct {
		name string
		test func(*testing.T, *store.Store)
	}{
		{"adding twice changes nothing", addTwice},
		{"searching finds what it should", find},
		{"pages of a search", findPages},
		{"hostile queries", findHostile},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.test(t, open(t)) })
	}
}

func add(t *testing.T, s *store.Store, entries ...store.Entry) []store.Added {
	t.Helper()
	added, err := s.Add(context.Background(), entries)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

func addTwice(t *testing.T, s *store.Store) {
	e := article{url: "https://example.org/1", text: "وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة، اليوم الثلاثاء."}
	first := add(t, s, e.entry(t))
	before, err := s.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if first[0].Fate != store.NewArticle || before.Articles != 1 || before.Events == 0 {
		t.Fatalf("the first time: %+v, %+v", first[0], before)
	}
	again := add(t, s, e.entry(t), e.entry(t))
	after, err := s.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	after.Changes = before.Changes
	if again[0].Fate != store.KnownArticle || again[1].ID != first[0].ID || after != before {
		t.Errorf("the second time: %+v, %+v, want %+v", again, after, before)
	}
}
