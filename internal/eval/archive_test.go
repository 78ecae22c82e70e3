package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const archiveDir = "../../eval/archive"

// What the archive has to hold at least.
const (
	leastArticles = 150
	leastOutlets  = 8
	leastNoise    = 15
	leastShared   = 0.5 // of word 4-shingles, between a dispatch and its copy
)

func TestArchiveHoldsEnough(t *testing.T) {
	a, err := LoadArchive(archiveDir)
	if err != nil {
		t.Fatal(err)
	}
	outlets := map[string]bool{}
	for _, art := range a.Articles {
		outlets[art.Outlet] = true
	}
	if len(a.Articles) < leastArticles || len(outlets) < leastOutlets || len(a.Record.Noise) < leastNoise {
		t.Errorf("%d articles of %d outlets, %d of noise", len(a.Articles), len(outlets), len(a.Record.Noise))
	}
}

func TestArchiveReportsAfterTheFact(t *testing.T) {
	a, err := LoadArchive(archiveDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range a.Record.Events {
		for _, s := range e.Life {
			first := ""
			for _, id := range s.Articles {
				day := publishedDay(t, a.Article(id))
				if first == "" || day < first {
					first = day
				}
			}
			if first != s.Reported {
				t.Errorf("%s %s: reported %s, first article of %s", e.ID, s.Status, s.Reported, first)
			}
		}
	}
}

func publishedDay(t *testing.T, art *ArchiveArticle) string {
	at, err := time.Parse(time.RFC3339, art.Published)
	if err != nil {
		t.Fatal(err)
	}
	return at.Format(time.DateOnly)
}

func TestArchiveCopiesShareText(t *testing.T) {
	a, err := LoadArchive(archiveDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range a.Record.Copies {
		from := fourShingles(a.Article(g.Original).Text)
		for _, id := range g.Copies {
			to := fourShingles(a.Article(id).Text)
			both := 0
			for s := range to {
				if from[s] {
					both++
				}
			}
			of := len(from) + len(to) - both
			if g.Kind == "shortened" {
				of = len(to)
			}
			if share := float64(both) / float64(of); share < leastShared {
				t.Errorf("%s of %s (%s): %.2f of the shingles", id, g.Original, g.Kind, share)
			}
		}
	}
}

// fourShingles returns the runs of four words of a text.
func fourShingles(text string) map[string]bool {
	words := strings.Fields(text)
	out := map[string]bool{}
	for i := 0; i+4 <= len(words); i++ {
		out[strings.Join(words[i:i+4], " ")] = true
	}
	return out
}

func TestArchiveIsStrict(t *testing.T) {
	for _, c := range []struct {
		name, record, want string
	}{
		{"unknown key", "events:\n  - {id: r01, acts: meet}\n", "acts"},
		{"unknown act", "events:\n  - {id: r01, act: dine}\n", `unknown word "dine"`},
		{"no actor", "track: {parties: [x]}\n", `no actor "x"`},
		{"unnamed article", "noise: [a002]\n", "a001 is named nowhere"},
		{"no date", "proposals:\n  - {id: p1, versions: [{date: soon, articles: [a001]}]}\n", `"soon" is no date`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := LoadArchive(archiveOf(t, c.record))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
}

// archiveOf writes an archive of two articles with the given record.
func archiveOf(t *testing.T, record string) string {
	dir := t.TempDir()
	line := func(id string) string {
		return `{"id":"` + id + `","url":"https://x.example/` + id + `","outlet":"x","title":"x","published":"2025-02-03T10:00:00Z","text":"x"}` + "\n"
	}
	for name, text := range map[string]string{"articles.jsonl": line("a001") + line("a002"), "record.yaml": record} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
