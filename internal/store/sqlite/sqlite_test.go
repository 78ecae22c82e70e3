package sqlite_test

import (
	"path/filepath"
	"testing"

	"masar/internal/store"
	"masar/internal/store/sqlite"
	"masar/internal/store/storetest"
)

func TestContract(t *testing.T) { storetest.Run(t, open) }

func open(t *testing.T) *store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "masar.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
