package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/schollz/progressbar/v3"

	"masar/internal/clean"
)

// tally counts what became of the inputs of a command and shows it.
type tally struct {
	std     streams
	quiet   bool
	bar     *progressbar.ProgressBar
	counts  map[string]int
	skipped int
	why     map[string]int
}

// newTally shows a bar on a terminal.
func newTally(std streams, things string, quiet bool) *tally {
	t := &tally{std: std, quiet: quiet, counts: map[string]int{}, why: map[string]int{}}
	if f, ok := std.err.(*os.File); ok && !quiet && terminal(f) {
		t.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(f), progressbar.OptionShowCount(),
			progressbar.OptionShowIts(), progressbar.OptionSetItsString(things), progressbar.OptionClearOnFinish())
	}
	return t
}

func (t *tally) step() {
	if t.bar != nil {
		_ = t.bar.Add(1) // a bar that cannot be drawn is no reason to stop
	}
}

func (t *tally) count(what string) {
	t.step()
	t.counts[what]++
}

// skip names an input that was skipped.
func (t *tally) skip(src clean.Source, err error) {
	t.step()
	t.skipped++
	t.why[reason(err)]++
	fmt.Fprintln(t.std.err, "masar:", named(src, err))
}

// close prints the closing count; the error tells whether something was skipped.
func (t *tally) close() error {
	if t.bar != nil {
		_ = t.bar.Finish()
	}
	if !t.quiet {
		fmt.Fprintln(t.std.err, t.line())
	}
	if t.skipped > 0 {
		return errSkipped
	}
	return nil
}

func (t *tally) line() string {
	var parts []string
	for _, what := range slices.Sorted(maps.Keys(t.counts)) {
		parts = append(parts, fmt.Sprintf("%s %d", what, t.counts[what]))
	}
	line := strings.Join(append(parts, fmt.Sprintf("skipped %d", t.skipped)), ", ")
	var why []string
	for _, w := range slices.Sorted(maps.Keys(t.why)) {
		why = append(why, fmt.Sprintf("%s %d", w, t.why[w]))
	}
	if len(why) > 0 {
		line += " (" + strings.Join(why, ", ") + ")"
	}
	return line
}
