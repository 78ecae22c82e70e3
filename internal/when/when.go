// Package when finds the times that a text names and works them out against
// the day of publication: absolute dates in every calendar and month
// tradition, and relative ones. Where the day of publication is unknown only
// absolute dates are found.
package when

import (
	"io/fs"
	"strings"
	"time"

	"masar"
	"masar/internal/arabic"
)

// A Time is a time expression: a half-open range of words of a sentence, its
// preposition left out, and what it means.
type Time struct {
	Sentence   int
	First, End int
	masar.Time
}

// Finder finds times. It is immutable.
type Finder struct {
	months   map[string]int // folded name → 1…12
	hijri    map[string]int
	weekdays map[string]time.Weekday
	words    map[string]relative
	lex      *arabic.Lexicon
}

// relative is what a word like أمس or الماضي tells.
type relative struct {
	kind string // day, unit, dir, part, edge, season
	n    int
}

// scan is one sentence on its way through the rules.
type scan struct {
	f     *Finder
	words []arabic.Word
	pub   time.Time
	known bool // the day of publication is known
}

// value is what a rule found: days from start to end, both inclusive.
type value struct {
	start, end time.Time
	grain      string
	n          int // words taken
}

// NewFinder reads months and weekdays from the language folder.
func NewFinder(lex *arabic.Lexicon, fsys fs.FS) (*Finder, error) {
	f := &Finder{months: map[string]int{}, hijri: map[string]int{}, weekdays: map[string]time.Weekday{}, words: relatives(), lex: lex}
	if err := f.load(fsys); err != nil {
		return nil, err
	}
	return f, nil
}

// Find returns the times of a text in its order.
func (f *Finder) Find(doc *arabic.Doc, published string) []Time {
	pub, ok := day(published)
	var out []Time
	for s := range doc.Sentences {
		sc := scan{f: f, words: doc.Sentences[s].Words, pub: pub, known: ok}
		for i := 0; i < len(sc.words); {
			v := sc.at(i)
			if v.n == 0 {
				i++
				continue
			}
			out = append(out, Time{Sentence: s, First: i, End: i + v.n, Time: v.time(sc.words[i : i+v.n])})
			i += v.n
		}
	}
	return out
}

func (v value) time(words []arabic.Word) masar.Time {
	forms := make([]string, 0, len(words))
	for i := range words {
		forms = append(forms, words[i].Form)
	}
	return masar.Time{Start: v.start.Format(time.DateOnly), End: v.end.Format(time.DateOnly), Grain: v.grain, From: strings.Join(forms, " ")}
}

func day(s string) (time.Time, bool) {
	if len(s) < 10 {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:10])
	return t, err == nil
}

func one(t time.Time, n int) value { return value{t, t, "day", n} }

func month(y, m, n int) value {
	start := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return value{start, start.AddDate(0, 1, -1), "month", n}
}

func year(y, n int) value {
	return value{time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC), "year", n}
}

// week returns the week, Monday to Sunday, that lies shift weeks from t's.
func week(t time.Time, shift, n int) value {
	back := (int(t.Weekday()) + 6) % 7
	start := t.AddDate(0, 0, 7*shift-back)
	return value{start, start.AddDate(0, 0, 6), "week", n}
}
