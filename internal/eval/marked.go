package eval

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// A Marked is one sentence whose cues stand in square brackets, with the act of
// each: a lighter gold than an annotated article, for many short cases.
type Marked struct {
	Line int
	Text string // without the brackets
	Cues []MarkedCue
}

// A MarkedCue is an act and the word that carries it, as written.
type MarkedCue struct {
	Act  masar.Act
	Form string
}

// LoadMarked reads marked sentences, one a line: the acts of its cues in order,
// separated by commas (- for none), a tab, the sentence. It reports every bad
// line.
func LoadMarked(r io.Reader) ([]Marked, error) {
	var out []Marked
	var bad []string
	scan := bufio.NewScanner(r)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		m, err := parseMarked(line)
		if err != nil {
			bad = append(bad, fmt.Sprintf("line %d: %v", n, err))
			continue
		}
		m.Line = n
		out = append(out, m)
	}
	if err := scan.Err(); err != nil {
		return nil, err
	}
	if len(bad) > 0 {
		return nil, fmt.Errorf("marked sentences:\n%s", strings.Join(bad, "\n"))
	}
	return out, nil
}

func parseMarked(line string) (Marked, error) {
	acts, text, ok := strings.Cut(line, "\t")
	if !ok {
		return Marked{}, fmt.Errorf("want acts, a tab, a sentence")
	}
	m := Marked{Text: strings.NewReplacer("[", "", "]", "").Replace(text)}
	var forms []string
	for _, part := range strings.Split(text, "[")[1:] {
		form, _, ok := strings.Cut(part, "]")
		if !ok {
			return Marked{}, fmt.Errorf("a bracket is not closed")
		}
		forms = append(forms, form)
	}
	var names []string
	if acts != "-" {
		names = strings.Split(acts, ",")
	}
	if len(names) != len(forms) {
		return Marked{}, fmt.Errorf("%d acts for %d cues", len(names), len(forms))
	}
	for i, a := range names {
		m.Cues = append(m.Cues, MarkedCue{masar.Act(a), forms[i]})
	}
	return m, nil
}

// ScoreMarked reads every sentence and counts the events of the acts that are
// asked about: one is right where a cue of its act is the same word.
func ScoreMarked(list []Marked, acts []masar.Act, read func(text string) masar.Reading) (Counts, []string) {
	var c Counts
	var diffs []string
	asked := map[masar.Act]bool{}
	for _, a := range acts {
		asked[a] = true
	}
	for i := range list {
		m := &list[i]
		open := map[MarkedCue]int{}
		for _, cue := range m.Cues {
			c.Gold++
			open[MarkedCue{cue.Act, arabic.Fold(cue.Form)}]++
		}
		r := read(m.Text)
		for k := range r.Events {
			e := &r.Events[k]
			if !asked[e.Act] {
				continue
			}
			c.Pred++
			cue := MarkedCue{e.Act, arabic.Fold(r.Article.Text[e.Cue.Start:e.Cue.End])}
			if open[cue] == 0 {
				diffs = append(diffs, fmt.Sprintf("line %d: false %s %s (%s)", m.Line, e.Act, cue.Form, e.Frame))
				continue
			}
			open[cue]--
			c.Hit++
		}
		for _, cue := range m.Cues {
			if key := (MarkedCue{cue.Act, arabic.Fold(cue.Form)}); open[key] > 0 {
				open[key]--
				diffs = append(diffs, fmt.Sprintf("line %d: missed %s %s", m.Line, cue.Act, cue.Form))
			}
		}
	}
	return c, diffs
}
