package sqlite_test

import (
	"database/sql"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"

	"masar/internal/store"
	"masar/internal/store/sqlite"
	"masar/internal/store/storetest"
)

// filled makes a store of the articles of the contract, and closes it.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "masar.db")
	s := openAt(t, path)
	if err := storetest.Fill(t, s, 64); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBackupEqualsSource(t *testing.T) {
	path := filepath.Join(t.TempDir(), "masar.db")
	s := openAt(t, path)
	var writing sync.WaitGroup
	writing.Go(func() {
		if err := storetest.Fill(t, s, 1); err != nil {
			t.Error(err)
		}
	})
	for i := range 5 { // while others write: sound, if not whole
		to := filepath.Join(t.TempDir(), "copy.db")
		if err := sqlite.Backup(t.Context(), path, to); err != nil {
			t.Fatal(err)
		}
		c := openAt(t, to)
		if faults, err := sqlite.Check(t.Context(), c); err != nil || len(faults) > 0 {
			t.Errorf("backup %d: %v, %v", i, faults, err)
		}
	}
	writing.Wait()
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := sqlite.Backup(t.Context(), path, to); err != nil {
		t.Fatal(err)
	}
	storetest.Same(t, storetest.DumpOf(t, openAt(t, to)), storetest.DumpOf(t, s))
	if info, err := os.Stat(to); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the backup is for all to read: %v, %v", info.Mode(), err)
	}
	if err := sqlite.Backup(t.Context(), path, to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over a file that is there: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(to), ".masar-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestWhatIsNoStore opens files that are none, or not of this program; they stay
// as they are.
func TestWhatIsNoStore(t *testing.T) {
	for _, tt := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
	}{
		{"a text", func(t *testing.T, path string) { write(t, path, []byte(strings.Repeat("نص ", 1000))) }, sqlite.ErrForeign},
		{"another database", func(t *testing.T, path string) { run(t, path, "CREATE TABLE a (b)") }, sqlite.ErrForeign},
		{"a newer store", func(t *testing.T, path string) {
			if err := openAt(t, path).Close(); err != nil {
				t.Fatal(err)
			}
			run(t, path, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)")
		}, sqlite.ErrNewer},
		{"a store without its second half", func(t *testing.T, path string) {
			whole := read(t, filled(t))
			write(t, path, whole[:len(whole)/2])
		}, sqlite.ErrDamaged},
		{"a store with a broken head", func(t *testing.T, path string) {
			whole := read(t, filled(t))
			copy(whole[100:], make([]byte, 400))
			write(t, path, whole)
		}, sqlite.ErrDamaged},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "masar.db")
			tt.make(t, path)
			before := read(t, path)
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if !errors.Is(err, tt.want) {
				t.Errorf("%v, want %v", err, tt.want)
			}
			if err == nil {
				_ = s.Close()
			}
			if !slices.Equal(read(t, path), before) {
				t.Error("the file has changed")
			}
		})
	}
	if _, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "none.db"), sqlite.Options{Existing: true}); !errors.Is(err, sqlite.ErrMissing) {
		t.Errorf("a missing store: %v", err)
	}
}

// TestDamage flips bytes of a store. What is read of it then is what stood there
// before, or an error, or a fault that the check tells: never a lie untold.
func TestDamage(t *testing.T) {
	path := filled(t)
	whole := read(t, path)
	s := openAt(t, path)
	want := storetest.DumpOf(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	rounds := 60
	if testing.Short() {
		rounds = 10
	}
	random := rand.New(rand.NewPCG(1, 2))
	told := 0
	for range rounds {
		broken := slices.Clone(whole)
		at := random.IntN(len(broken))
		for i := at; i < min(at+16, len(broken)); i++ {
			broken[i] ^= byte(1 + random.IntN(255))
		}
		if speaks(t, broken, want) {
			told++
		}
	}
	if told < rounds/4 {
		t.Errorf("%d of %d damages told: the test looks at nothing", told, rounds)
	}
}

// speaks reports whether a damage is told, and fails where it changes what the
// store says without being told.
func speaks(t *testing.T, file []byte, want storetest.Dump) bool {
	t.Helper()
	path := filepath.Join(t.TempDir(), "masar.db")
	write(t, path, file)
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		return true
	}
	defer s.Close()
	if faults, err := sqlite.Check(t.Context(), s); err != nil || len(faults) > 0 {
		return true
	}
	storetest.Same(t, storetest.DumpOf(t, s), want)
	return false
}

// TestFullDisk fills a small file system. What was acknowledged stays, what does
// not fit is refused with its reason, and reads go on.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Skipf("no small file system to be had: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	path := filepath.Join(dir, "masar.db")
	s := openAt(t, path)
	err := storetest.Fill(t, s, 1)
	if err == nil || !strings.Contains(err.Error(), "full") {
		t.Fatalf("a full disk: %v", err)
	}
	got := storetest.DumpOf(t, s)
	if len(got.Articles) == 0 {
		t.Fatal("nothing went in")
	}
	if err := storetest.Fill(t, s, 1); err == nil {
		t.Error("the second time it fits")
	}
	if err := s.Close(); err != nil {
		t.Logf("close: %v", err)
	}
	roomy := filepath.Join(t.TempDir(), "masar.db")
	for _, end := range []string{"", "-wal"} {
		if data, err := os.ReadFile(path + end); err == nil {
			write(t, roomy+end, data)
		}
	}
	s = openAt(t, roomy)
	storetest.Same(t, storetest.DumpOf(t, s), got)
	if faults, err := sqlite.Check(t.Context(), s); err != nil || len(faults) > 0 {
		t.Errorf("%v, %v", faults, err)
	}
	if err := storetest.Fill(t, s, 64); err != nil {
		t.Errorf("with room: %v", err)
	}
}

// TestTwoWriters lets two stores over one file take turns.
func TestTwoWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "masar.db")
	one, two := openAt(t, path), openAt(t, path)
	var both sync.WaitGroup
	for _, s := range []*store.Store{one, two} {
		both.Go(func() {
			if err := storetest.Fill(t, s, 3); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	storetest.Same(t, storetest.DumpOf(t, one), storetest.DumpOf(t, openAt(t, filled(t))))
	if faults, err := sqlite.Check(t.Context(), two); err != nil || len(faults) > 0 {
		t.Errorf("%v, %v", faults, err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// run runs SQL on a file past the store.
func run(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}
