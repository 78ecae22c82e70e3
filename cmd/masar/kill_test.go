package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"masar/eval/archive"
	"masar/internal/store"
	"masar/internal/store/sqlite"
)

// TestKilled kills masar add in the middle of its work, again and again: what it
// said was on the disk is there, once, the store is sound, and the same command
// goes on. MASAR_KILLS sets how often.
func TestKilled(t *testing.T) {
	kills := 10
	if testing.Short() {
		kills = 2
	}
	if s := os.Getenv("MASAR_KILLS"); s != "" {
		var err error
		if kills, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	input := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(input, archive.Articles, 0o600); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	path, took, killed := "", time.Second, 0
	for round := 0; killed < kills; round++ {
		if path == "" {
			path = filepath.Join(t.TempDir(), "masar.db")
		}
		begun := time.Now()
		ids, finished := addAndKill(t, path, input, time.Duration(random.Int64N(int64(took))))
		acknowledged(t, path, ids)
		if finished {
			took = time.Since(begun)
			path = "" // the next one begins with nothing
		} else {
			killed++
		}
		if round > 20*kills {
			t.Fatalf("killed %d times only in %d rounds", killed, round)
		}
	}
	path = filepath.Join(t.TempDir(), "masar.db")
	addAndKill(t, path, input, took/2)
	ids, finished := addAndKill(t, path, input, time.Hour)
	if !finished || len(ids) < 100 {
		t.Errorf("the last one added %d articles", len(ids))
	}
	acknowledged(t, path, ids)
}

// addAndKill runs masar add as a process of its own and kills it after a while.
// It returns the ids that the process has acknowledged.
func addAndKill(t *testing.T, path, input string, after time.Duration) (ids []string, finished bool) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "add", "-q", "--json", "--store", path, input)
	cmd.Args[0] = "masar" // TestMain makes the test binary masar by this name
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		var a store.Added
		if json.Unmarshal(lines.Bytes(), &a) != nil {
			break // the last line is cut off
		}
		ids = append(ids, a.ID)
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.Exited()) {
		t.Fatalf("masar add: %v", err)
	}
	return ids, err == nil
}

// acknowledged looks for the articles and holds the store against itself.
func acknowledged(t *testing.T, path string, ids []string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, id := range ids {
		if _, err := s.Info(t.Context(), id); err != nil {
			t.Errorf("acknowledged and not there: %v", err)
		}
	}
	faults, err := sqlite.Check(t.Context(), s)
	if err != nil || len(faults) > 0 {
		t.Errorf("after the kill: %v, %v", faults, err)
	}
	rows, err := s.DB().QueryContext(t.Context(), "SELECT url FROM articles GROUP BY url, text_hash HAVING count(*) > 1")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		t.Error("an article is there twice")
	}
	if err := rows.Err(); err != nil {
		t.Error(err)
	}
}
