// Package storetest holds the contract that every store keeps.
package storetest

import (
	"context"
	"testing"

	"masar/internal/store"
)

// Open opens an empty store of its own for a test. What the test leaves open is
// closed at its end.
type Open func(t *testing.T) *store.Store

// Run holds a kind of store to the contract.
func Run(t *testing.T, open Open) {
	for _, tt := range []struct {
		name string
		test func(*testing.T, Open)
	}{
		{"adding twice changes nothing", addTwice},
		{"a changed text is a version", versions},
		{"copies are one cluster", copied},
		{"a cluster is named after its earliest article", earliest},
		{"any order gives one record", anyOrder},
		{"a batch goes in whole or not at all", wholeBatch},
		{"corrections can be undone", undoing},
		{"an edit stands against other reports", editStands},
		{"events are merged and split by hand", byHand},
		{"corrections and ids outlive a re-reading", rereading},
		{"wrong corrections are refused", wrongCorrections},
		{"searching finds what it should", on(find)},
		{"pages of a search", on(findPages)},
		{"hostile queries", on(findHostile)},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.test(t, open) })
	}
}

// on gives a test one empty store.
func on(test func(*testing.T, *store.Store)) func(*testing.T, Open) {
	return func(t *testing.T, open Open) { test(t, open(t)) }
}

func add(t testing.TB, s *store.Store, list ...store.Entry) []store.Added {
	t.Helper()
	added, err := s.Add(context.Background(), list)
	noError(t, err)
	return added
}

func stats(t testing.TB, s *store.Store) store.Stats {
	t.Helper()
	st, err := s.Stats(t.Context())
	noError(t, err)
	st.Changes = 0
	return st
}
