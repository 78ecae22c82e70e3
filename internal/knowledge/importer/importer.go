// Package importer turns dumps of other projects into knowledge files that
// --knowledge reads. A dump is streamed line by line and never held.
package importer

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"golang.org/x/text/language"

	"masar/internal/knowledge"
)

// Options say what is taken over.
type Options struct {
	Base       *knowledge.Base        // Masar's own knowledge: its states and Wikidata ids
	Everyday   func(word string) bool // whether an unfolded word is in everyday use; nil for none
	Limit      int                    // entries kept at most, 0 for DefaultLimit
	Population int64                  // least population of a populated place
	Classes    []Class                // of Wikidata: what its classes become
	Positions  map[string]Position    // of Wikidata: the office that a position (P39) is, by its id
}

// DefaultLimit is how many entries are kept where Options give none: all of
// them stand in memory when Masar reads them again.
const DefaultLimit = 200_000

// A Fault is a line that could not be read.
type Fault struct {
	Line int
	Err  error
}

func (f Fault) Error() string { return fmt.Sprintf("line %d: %v", f.Line, f.Err) }

// A Report counts what an import did.
type Report struct {
	Lines, Kept, Names int
	Skipped            map[string]int // by the reason
	Left               map[string]int // names and offices of kept entries that were left out, by the reason
	Faults             []Fault        // the first MaxFaults of them
	Faulty             int
	Full               bool // the limit was reached; the rest was not read
}

// MaxFaults is how many faults a report holds; the others are only counted.
const MaxFaults = 20

func newReport() *Report {
	return &Report{Skipped: map[string]int{}, Left: map[string]int{}}
}

func (r *Report) fault(line int, err error) {
	r.Faulty++
	if len(r.Faults) < MaxFaults {
		r.Faults = append(r.Faults, Fault{line, err})
	}
}

// Reasons returns the reasons of a count, the most frequent first.
func Reasons(count map[string]int) []string {
	var out []string
	for why := range count {
		out = append(out, why)
	}
	slices.SortFunc(out, func(a, b string) int {
		if d := count[b] - count[a]; d != 0 {
			return d
		}
		if a < b {
			return -1
		}
		return 1
	})
	return out
}

// each calls take for every line that is not empty until it returns false. A
// line over limit bytes is a fault.
func each(r io.Reader, limit int, report *Report, take func(n int, line []byte) bool) error {
	in := newLines(r, limit)
	for {
		line, err := in.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		report.Lines = in.n
		switch {
		case errors.Is(err, errLong):
			report.fault(in.n, err)
		case err != nil:
			return fmt.Errorf("line %d: %v", in.n, err)
		case len(line) > 0 && !take(in.n, line):
			return nil
		}
	}
}

// state returns the id of the state with an ISO 3166-1 alpha-2 code, "" where
// Masar knows none.
func (o *Options) state(alpha2 string) string {
	region, err := language.ParseRegion(alpha2)
	if err != nil {
		return ""
	}
	code := region.ISO3()
	if code == "XKK" { // CLDR's code for Kosovo; everybody else writes XKX
		code = "XKX"
	}
	if e := o.Base.Entity(code); e == nil || e.Kind != "state" && e.Kind != "territory" {
		return ""
	}
	return code
}

func (o *Options) full(r *Report) bool {
	limit := o.Limit
	if limit == 0 {
		limit = DefaultLimit
	}
	r.Full = r.Kept >= limit
	return r.Full
}
