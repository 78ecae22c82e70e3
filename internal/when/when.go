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
	years    map[int]hijriYear
	weekdays map[string]time.Weekday
	words    map[string]int32 // folded word → its list in tells
	tells    [][]relative     // the first is empty
	named    map[string]bool  // first words of the names of months
	present  map[arabic.Lemma]bool
	putOff   map[arabic.Lemma]bool
	openers  map[string]bool // folded words that a time may begin with
	lex      *arabic.Lexicon
}

// scan is one sentence on its way through the rules.
type scan struct {
	f        *Finder
	sentence int
	words    []arabic.Word
	named    func(sentence, word int) bool
	headline bool
	pub      time.Time
	known    bool    // the day of publication is known
	last     value   // the time found last, in this sentence or one before
	told     [13]int // by month: the year that was named with it last, 0 for none
}

// value is what a rule found: days from start to end, both inclusive.
type value struct {
	start, end time.Time
	grain      string
	n          int  // words taken
	open       bool // the text names no year
}

// NewFinder reads words of time, months, weekdays and the Hijri calendar from
// the language folder.
func NewFinder(lex *arabic.Lexicon, fsys fs.FS) (*Finder, error) {
	f := &Finder{months: map[string]int{}, hijri: map[string]int{}, years: map[int]hijriYear{},
		weekdays: map[string]time.Weekday{}, words: map[string]int32{}, tells: make([][]relative, 1), present: map[arabic.Lemma]bool{}, putOff: map[arabic.Lemma]bool{}, lex: lex}
	if err := f.load(fsys); err != nil {
		return nil, err
	}
	f.findOpeners()
	return f, nil
}

// Find returns the times of a text in its order. named reports whether a word
// of a sentence stands in a name, where it tells no tense: «فيصل بن فرحان»; it
// may be nil.
func (f *Finder) Find(doc *arabic.Doc, published string, named func(sentence, word int) bool) []Time {
	pub, ok := day(published)
	var out []Time
	sc := scan{f: f, pub: pub, known: ok, named: named}
	for s := range doc.Sentences {
		sent := &doc.Sentences[s]
		sc.sentence, sc.words, sc.headline = s, sent.Words, sent.Kind == masar.Headline
		for i := 0; i < len(sc.words); {
			v := sc.at(i)
			if v.n == 0 {
				i++
				continue
			}
			v = sc.streak(i, sc.until(i, v))
			sc.last = v
			out = append(out, Time{Sentence: s, First: i, End: i + v.n, Time: v.time(sc.words[i : i+v.n])})
			i += v.n
		}
	}
	return out
}

// at tries every rule at word i and returns what it found; n is 0 where no
// time begins.
func (s *scan) at(i int) value {
	if i >= len(s.words) || !s.f.opens(&s.words[i]) {
		return value{}
	}
	for _, rule := range [...]func(*scan, int) value{
		(*scan).same, (*scan).running, (*scan).numeric, (*scan).hijriDate, (*scan).hijriMonthPhrase, (*scan).dayPhrase, (*scan).dated, (*scan).monthPhrase,
		(*scan).within, (*scan).unit, (*scan).ago, (*scan).part, (*scan).yearPhrase} {
		if v := rule(s, i); v.n > 0 {
			return v
		}
	}
	return value{}
}

// until joins the end of a span to its beginning, which stands at i: «من 30
// أغسطس إلى 2 سبتمبر», «يومي الأحد والاثنين», «بين يونيو ويوليو 2025».
func (s *scan) until(i int, v value) value {
	j := i + v.n
	before := ""
	if i > 0 {
		before = s.bare(i - 1)
	}
	first := strings.TrimPrefix(s.bare(i), "و")
	listed := before == "بين" || before == "ايام" || before == "شهري" || first == "يومي" || first == "ليلتي"
	switch link := s.bare(j); {
	case link == "الي" || link == "حتي" || link == "-":
		if before != "من" && before != "منذ" && before != "بين" && !strings.HasPrefix(s.bare(i), "منذ") {
			return v
		}
		j++
	case link == "و" && listed:
		j++
	case strings.HasPrefix(link, "و") && listed:
	default:
		return v
	}
	w := s.at(j)
	if w.n == 0 || w.grain == "interval" {
		return v
	}
	if v.open && !w.open && v.grain == w.grain {
		y := w.start.Year() - v.start.Year()
		v.start = v.start.AddDate(y, 0, 0)
	}
	if v.grain == "day" && w.grain == "day" && v.start.After(w.start) && w.start.AddDate(0, 0, 7).After(v.start) && listed {
		v.start = v.start.AddDate(0, 0, -7)
	}
	if w.end.Before(v.start) {
		return v
	}
	return value{v.start, w.end, "interval", j + w.n - i, w.open}
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

func one(t time.Time, n int) value { return value{start: t, end: t, grain: "day", n: n} }

func span(start, end time.Time, n int) value {
	return value{start: start, end: end, grain: "interval", n: n}
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func month(y, m, n int) value {
	start := date(y, m, 1)
	return value{start: start, end: start.AddDate(0, 1, -1), grain: "month", n: n}
}

func year(y, n int) value {
	return value{start: date(y, 1, 1), end: date(y, 12, 31), grain: "year", n: n}
}

// week returns the week, Monday to Sunday, that lies shift weeks from t's.
func week(t time.Time, shift, n int) value {
	back := (int(t.Weekday()) + 6) % 7
	start := t.AddDate(0, 0, 7*shift-back)
	return value{start: start, end: start.AddDate(0, 0, 6), grain: "week", n: n}
}
