package sqlite_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"masar/internal/store"
	"masar/internal/store/sqlite"
	"masar/internal/store/storetest"
)

// TestMain keeps property tests short: every check is a store of its own.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "6"); err != nil {
		panic(err)
	}
	flag.Parse()
	os.Exit(m.Run())
}

func TestContract(t *testing.T) { storetest.Run(t, open) }

func open(t *testing.T) *store.Store { return openAt(t, filepath.Join(t.TempDir(), "masar.db")) }

func openAt(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
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
