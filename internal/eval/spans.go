package eval

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A Tagged is a sentence of tokens with one tag each: B-PER, I-PER, … or O.
type Tagged struct {
	Tokens, Tags []string
}

// LoadTagged reads the *.bio files of a folder in the order of their names: one
// token and its tag a line, an empty line between sentences.
func LoadTagged(dir string) ([]Tagged, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.bio"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %v", dir, err)
	}
	var out []Tagged
	for _, name := range files {
		if out, err = readTagged(name, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func readTagged(name string, to []Tagged) ([]Tagged, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var s Tagged
	scan := bufio.NewScanner(f)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		if strings.HasPrefix(line, "# ") {
			continue
		}
		if line == "" {
			if len(s.Tokens) > 0 {
				to = append(to, s)
			}
			s = Tagged{}
			continue
		}
		token, tag, ok := strings.Cut(line, " ")
		if !ok || tag != "O" && !strings.HasPrefix(tag, "B-") && !strings.HasPrefix(tag, "I-") {
			return nil, fmt.Errorf("%s:%d: want a token and its tag, have %q", name, n, line)
		}
		s.Tokens, s.Tags = append(s.Tokens, token), append(s.Tags, tag)
	}
	if len(s.Tokens) > 0 {
		to = append(to, s)
	}
	return to, scan.Err()
}

// A NameSpan is a tagged name: a half-open range of tokens and its class.
type NameSpan struct {
	First, End int
	Class      string
}

// Spans returns the names that the tags mark.
func Spans(tags []string) []NameSpan {
	var out []NameSpan
	for i, tag := range tags {
		if class, ok := strings.CutPrefix(tag, "B-"); ok {
			out = append(out, NameSpan{i, i + 1, class})
		} else if class, ok := strings.CutPrefix(tag, "I-"); ok && len(out) > 0 && out[len(out)-1].End == i && out[len(out)-1].Class == class {
			out[len(out)-1].End = i + 1
		}
	}
	return out
}

// NameScore counts names found, right and wanted: all, by class, and those that
// no knowledge file holds.
type NameScore struct {
	Sentences int
	Rows      map[string]*Counts
}

// nameRows are the rows of the table in their order.
var nameRows = []string{"names", "PER", "LOC", "ORG", "unknown"}

// NewNameScore returns an empty score.
func NewNameScore() NameScore {
	t := NameScore{Rows: map[string]*Counts{}}
	for _, r := range nameRows {
		t.Rows[r] = &Counts{}
	}
	return t
}

// Add counts one sentence. A found name is right where a gold one has the same
// tokens and class; known tells whether the files hold a name.
func (t *NameScore) Add(gold Tagged, found []NameSpan, known func(name string) bool) {
	t.Sentences++
	wanted := Spans(gold.Tags)
	right := map[NameSpan]bool{}
	for _, g := range wanted {
		right[g] = true
		t.count(gold, g, known, func(c *Counts) { c.Gold++ })
	}
	for _, f := range found {
		t.count(gold, f, known, func(c *Counts) {
			c.Pred++
			if right[f] {
				c.Hit++
			}
		})
	}
}

func (t *NameScore) count(s Tagged, n NameSpan, known func(string) bool, add func(*Counts)) {
	add(t.Rows["names"])
	if c := t.Rows[n.Class]; c != nil {
		add(c)
	}
	if !known(strings.Join(s.Tokens[n.First:n.End], " ")) {
		add(t.Rows["unknown"])
	}
}

// String prints the table.
func (t NameScore) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "sentences %d\n\n%-14s %6s %6s %6s %5s %5s %5s\n", t.Sentences, "names", "P", "R", "F1", "right", "pred", "gold")
	for i, r := range nameRows {
		c := t.Rows[r]
		if i == 0 {
			r = "all"
		}
		fmt.Fprintf(&b, "%-14s %6.3f %6.3f %6.3f %5d %5d %5d\n", r, c.P(), c.R(), c.F1(), c.Hit, c.Pred, c.Gold)
	}
	return b.String()
}

// NameDiff lists the names of a sentence that were missed and those that are
// none.
func NameDiff(gold Tagged, found []NameSpan) string {
	var b strings.Builder
	have := map[NameSpan]bool{}
	for _, f := range found {
		have[f] = true
	}
	want := map[NameSpan]bool{}
	for _, g := range Spans(gold.Tags) {
		want[g] = true
		if !have[g] {
			fmt.Fprintf(&b, "missed %s %s\n", g.Class, strings.Join(gold.Tokens[g.First:g.End], " "))
		}
	}
	for _, f := range found {
		if !want[f] {
			fmt.Fprintf(&b, "false  %s %s\n", f.Class, strings.Join(gold.Tokens[f.First:f.End], " "))
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "== " + strings.Join(gold.Tokens, " ") + "\n" + b.String()
}
