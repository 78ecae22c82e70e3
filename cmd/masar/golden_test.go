package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"masar"
	"masar/internal/eval"
)

var update = flag.Bool("update", false, "write the golden readings anew")

// goldenFacts is how many facts of an article a golden holds.
const goldenFacts = 4

// mayBeLost is how many facts of all goldens a change of reading may lose before
// the goldens are to be written anew, and read.
const mayBeLost = 0

// TestGolden holds the reading of each development article to a few facts that
// its annotation confirms. A fact that is lost on purpose is taken out by
// make golden; what it writes is to be read before it is committed.
func TestGolden(t *testing.T) {
	d := theDev(t)
	held := 0
	var lost []string
	for i := range d.golds {
		id := d.golds[i].ID
		path := filepath.Join("testdata", "golden", id+".txt")
		if *update {
			old, _ := os.ReadFile(path) // an article without a golden gets one
			writeGolden(t, path, chosen(facts(string(old)), d.golds[i], d.readings[i]))
			continue
		}
		want, err := os.ReadFile(path)
		if os.IsNotExist(err) {
			continue // an article that was added since
		}
		if err != nil {
			t.Fatal(err)
		}
		held++
		now := everything(d.readings[i])
		for _, fact := range facts(string(want)) {
			if !slices.Contains(now, fact) {
				lost = append(lost, id+": "+fact)
			}
		}
	}
	if len(lost) > mayBeLost {
		t.Errorf("%d facts are no longer read; if that is right, run make golden and read what it writes:\n%s", len(lost), strings.Join(lost, "\n"))
	} else if len(lost) > 0 {
		t.Logf("no longer read:\n%s", strings.Join(lost, "\n"))
	}
	if held < 20 && !*update {
		t.Errorf("%d golden readings only", held)
	}
}

// facts splits a golden: one fact ends with the line that quotes the text.
func facts(golden string) []string {
	var out []string
	for block := range strings.SplitSeq(strings.TrimSpace(golden), "\n\n") {
		out = append(out, strings.TrimSpace(block))
	}
	return out
}

// chosen keeps the old facts that the annotation still confirms and fills up
// with others, an event and a statement in turn.
func chosen(old []string, g eval.Gold, r masar.Reading) []string {
	events, statements := eval.Right(g, r)
	var all []string
	for i := range max(len(events), len(statements)) {
		if i < len(events) {
			all = append(all, eventFact(&r, &events[i]))
		}
		if i < len(statements) {
			all = append(all, statementFact(&r, &statements[i]))
		}
	}
	out := slices.DeleteFunc(old, func(f string) bool { return !slices.Contains(all, f) })
	for _, f := range all {
		if len(out) < goldenFacts && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

func everything(r masar.Reading) []string {
	var out []string
	for i := range r.Events {
		out = append(out, eventFact(&r, &r.Events[i]))
	}
	for i := range r.Statements {
		out = append(out, statementFact(&r, &r.Statements[i]))
	}
	return out
}

// eventFact writes an event as an analyst would check it: what, its status,
// place and day, then the words around the cue. Who took part is left to the
// scores, since names grow fuller as the knowledge does.
func eventFact(r *masar.Reading, e *masar.Event) string {
	line := fmt.Sprintf("event %s %s", e.Act, e.Status)
	if e.Place != nil {
		line += ", at " + e.Place.Name
	}
	if e.Time != nil {
		line += ", " + e.Time.Start
		if e.Time.End != e.Time.Start {
			line += " to " + e.Time.End
		}
	}
	return line + "\n  " + quoted(r, e.Cue)
}

func statementFact(r *masar.Reading, s *masar.Statement) string {
	line := fmt.Sprintf("statement %s", s.Act)
	if s.Direct {
		line += ", quoted"
	}
	return line + "\n  " + quoted(r, s.Cue)
}

// quoted is the cue in brackets with some words on either side.
func quoted(r *masar.Reading, cue masar.Span) string {
	text := r.Article.Text
	before := strings.Fields(text[strings.LastIndexByte(text[:cue.Start], '\n')+1 : cue.Start])
	rest := text[cue.End:]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	after := strings.Fields(rest)
	return fmt.Sprintf("«%s [%s] %s»", strings.Join(before[max(0, len(before)-4):], " "), text[cue.Start:cue.End], strings.Join(after[:min(8, len(after))], " "))
}

// writeGolden refuses to write nothing: an article of which nothing is right
// has no golden.
func writeGolden(t *testing.T, path string, facts []string) {
	t.Helper()
	if len(facts) == 0 {
		t.Logf("%s: nothing confirmed, no golden", path)
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		return
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Join(facts, "\n\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}
