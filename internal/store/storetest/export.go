package storetest

import (
	"testing"

	"masar/internal/store"
)

// Fill adds the articles of the contract to a store, in batches of n, until one
// fails.
func Fill(t testing.TB, s *store.Store, n int) error {
	t.Helper()
	list := entries(t, corpus())
	for len(list) > 0 {
		k := min(n, len(list))
		if _, err := s.Add(t.Context(), list[:k]); err != nil {
			return err
		}
		list = list[k:]
	}
	return nil
}

// Same compares what two stores say.
func Same(t testing.TB, got, want Dump) { same(t, got, want) }
