// Package clean turns one article as it came into clean text: valid UTF-8 in
// paragraphs that are named, broken spellings mended, clutter told apart, and
// every byte led back to the bytes of the source.
package clean

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"masar"
)

// A Source is one article as it came.
type Source struct {
	ID        string
	URL       string
	Outlet    string
	Title     string // UTF-8; "" where the headline is the first line of Data
	Published string // see Published; "" where unknown
	Author    string
	Data      []byte // the text, one paragraph a line, in any charset
	Charset   string // of Data as its page names it, "" to find out
	Marks     []Mark // what the page says of paragraphs; may be empty
	Raw       []byte // the file, page or line that it was made of, where that was asked for
	Format    string // of Raw, as intake names it
}

// A Mark says of which kind the page declares the bytes of Data to be.
type Mark struct {
	masar.Span
	Kind masar.ParagraphKind
}

// Bytes returns the source bytes that a Map leads back to: the title and a
// line feed where there is a title, then Data.
func (s Source) Bytes() []byte {
	if s.Title == "" {
		return s.Data
	}
	return append([]byte(s.Title+"\n"), s.Data...)
}

// How the publication date of a Result is known.
const (
	FromSource = "source" // the source gave it
	FromText   = "text"   // a dateline of the text says it
	FromURL    = "url"    // the address holds it
)

// A Result is an article as clean text, and what cleaning did.
type Result struct {
	masar.Article
	Map           Map
	Charset       string
	Author        string // as the source gives it, else the byline of the text
	PublishedFrom string // FromSource, FromText, FromURL or "" where unknown
	Datelines     []Dateline
	Mends         []Mend
	Counts        Counts
}

// ErrEmpty means that a source holds no text at all.
var ErrEmpty = errors.New("no text")

// Options are the questions that cleaning asks the rest of Masar. Either may
// be nil; then nothing is mended, and places are guessed by shape.
type Options struct {
	Known func(word string) bool // a word of the language or of a known name, proclitics and all
	Place func(name string) bool // a known place
}

// A Cleaner cleans articles; it may be used by several goroutines at once.
type Cleaner struct {
	known   func(string) bool
	place   func(string) bool
	phrases *phrases
	months  *months
}

// New reads page.tsv and months.tsv of the language data.
func New(language fs.FS, o Options) (*Cleaner, error) {
	p, err1 := loadPhrases(language, "page.tsv")
	m, err2 := loadMonths(language, "months.tsv")
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	return &Cleaner{known: o.Known, place: o.Place, phrases: p, months: m}, nil
}

// Clean cleans one article. The errors are ErrEmpty and a Published that is no
// date.
func (c *Cleaner) Clean(src Source) (Result, error) {
	r := Result{Author: src.Author}
	src.Title = oneLine(src.Title)
	published, err := Published(src.Published)
	if err != nil {
		return r, fmt.Errorf("article %q: %w", src.ID, err)
	}
	text, breaks := c.text(src, &r)
	if len(text) == 0 {
		return r, fmt.Errorf("article %q: %w", src.ID, ErrEmpty)
	}
	r.Article = masar.Article{ID: src.ID, URL: src.URL, Outlet: src.Outlet, Published: published, Text: string(text)}
	lines := splitLines(r.Text, breaks)
	r.Datelines = c.kinds(lines, src.Title != "", src.hint(r.Map))
	for _, l := range lines {
		r.Paragraphs = append(r.Paragraphs, masar.Paragraph{Kind: l.kind, Span: l.Span})
		if l.kind == masar.Headline && r.Title == "" {
			r.Title = l.string()
		}
	}
	r.fillFromDatelines(src)
	return r, nil
}

// oneLine keeps a title on one line, byte for byte; a title without a word is
// none.
func oneLine(title string) string {
	if len(tokens(title, 0, 1)) == 0 {
		return ""
	}
	if !strings.ContainsAny(title, "\n\r\v\f") {
		return title
	}
	return strings.NewReplacer("\n", " ", "\r", " ", "\v", " ", "\f", " ").Replace(title)
}

// text does all that changes the text: decode, plain characters, one headline,
// whole words.
func (c *Cleaner) text(src Source, r *Result) ([]byte, []lineBreak) {
	data, st, broken, used := decode(src.Data, src.Charset)
	r.Charset, r.Counts.Broken = used, broken
	if src.Title != "" {
		data, st = withTitle(src.Title, data, st, len(src.Data), &r.Counts)
	}
	r.Map = r.Map.through(st)

	edits, breaks := scrub(data, &r.Counts)
	data, st = apply(data, edits)
	r.Map = r.Map.through(st)

	if src.Title != "" {
		edits, breaks = repeatedTitle(data, breaks)
		data, st = apply(data, edits)
		r.Map = r.Map.through(st)
	}

	edits, written := mend(data, c.known, &r.Counts)
	at := make([]masar.Span, len(written))
	for i, w := range written {
		at[i] = r.Map.ToSource(w)
	}
	mended, st := apply(data, edits)
	r.Map = r.Map.through(st)
	for i, w := range shift(edits, written) {
		r.Mends = append(r.Mends, Mend{Span: w, Source: at[i], Word: string(mended[w.Start:w.End])})
	}
	return mended, breaks
}

// shift carries spans over the edits before and inside them; both are sorted.
func shift(edits []edit, spans []masar.Span) []masar.Span {
	out := make([]masar.Span, len(spans))
	next, moved := 0, 0
	for i, s := range spans {
		for next < len(edits) && edits[next].end <= s.Start {
			moved += len(edits[next].with) - (edits[next].end - edits[next].start)
			next++
		}
		out[i].Start = s.Start + moved
		for next < len(edits) && edits[next].end <= s.End {
			moved += len(edits[next].with) - (edits[next].end - edits[next].start)
			next++
		}
		out[i].End = s.End + moved
	}
	return out
}

// withTitle puts the title before the text, in source and output alike.
func withTitle(title string, text []byte, st step, size int, n *Counts) ([]byte, step) {
	head, headStep, broken := decodeUTF8([]byte(title), 0, utf8.ValidString(title))
	n.Broken += broken
	out := append(append(append(make([]byte, 0, len(head)+1+len(text)), head...), '\n'), text...)
	if headStep == nil {
		headStep = step{}.same(0, 0, len(head))
	}
	headStep = headStep.same(len(head), len(title), 1)
	if st == nil {
		return out, headStep.same(len(head)+1, len(title)+1, size)
	}
	for _, r := range st {
		headStep = append(headStep, run{r.out + len(head) + 1, r.in + len(title) + 1, r.outUnit, r.inUnit})
	}
	return out, headStep
}

// repeatedTitle leaves out a second line that says the first one again.
func repeatedTitle(text []byte, breaks []lineBreak) ([]edit, []lineBreak) {
	first := bytes.IndexByte(text, '\n')
	if first < 0 {
		return nil, breaks
	}
	end := bytes.IndexByte(text[first+1:], '\n')
	if end < 0 {
		return nil, breaks
	}
	end += first + 1
	if !bytes.Equal(text[:first], text[first+1:end]) && !sameWords(string(text[:first]), string(text[first+1:end])) {
		return nil, breaks
	}
	return []edit{{first, end, ""}}, breaks[1:]
}

// sameWords reports whether two lines begin with the same hundred words; the
// first one tells most lines apart.
func sameWords(a, b string) bool {
	for _, n := range [...]int{1, 100} {
		if key(tokens(a, 0, n)) != key(tokens(b, 0, n)) {
			return false
		}
	}
	return true
}

func splitLines(text string, breaks []lineBreak) []line {
	var out []line
	at := 0
	for i := 0; ; i++ {
		l := line{text: text, blank: i > 0 && i <= len(breaks) && breaks[i-1].blank}
		n := strings.IndexByte(text[at:], '\n')
		l.Span = masar.Span{Start: at, End: at + n}
		if n < 0 {
			l.End = len(text)
		}
		if l.End-l.Start <= longLine {
			l.tokens = tokens(text[l.Start:l.End], l.Start, maxTokens)
		} else {
			end := l.Start + longLine
			for !utf8.RuneStart(text[end]) {
				end--
			}
			l.tokens = tokens(text[l.Start:end], l.Start, openingTokens)
			l.long = true
		}
		out = append(out, l)
		if n < 0 {
			return out
		}
		at += n + 1
	}
}

// hint finds what the marks of the source say of a span of the clean text.
func (s Source) hint(m Map) func(masar.Span) masar.ParagraphKind {
	base := 0
	if s.Title != "" {
		base = len(s.Title) + 1
	}
	next := 0
	return func(span masar.Span) masar.ParagraphKind {
		if len(s.Marks) == 0 {
			return ""
		}
		at := m.ToSource(span).Start - base
		for next < len(s.Marks) && s.Marks[next].End <= at {
			next++
		}
		if next < len(s.Marks) && s.Marks[next].Start <= at {
			return s.Marks[next].Kind
		}
		return ""
	}
}

// fillFromDatelines takes agency, author and date from the text where the source does
// not give them, and the date from the address at last.
func (r *Result) fillFromDatelines(src Source) {
	if r.Published != "" {
		r.PublishedFrom = FromSource
	}
	for _, d := range r.Datelines {
		if r.Author == "" && !d.Byline.Empty() {
			r.Author = r.Text[d.Byline.Start:d.Byline.End]
		}
		if r.Article.Agency == "" && !d.Agency.Empty() {
			r.Article.Agency = r.Text[d.Agency.Start:d.Agency.End]
		}
		if r.Published == "" && d.Day != "" {
			r.Published, r.PublishedFrom = d.Day, FromText
		}
	}
	if day := fromURL(src.URL); r.Published == "" && day != "" {
		r.Published, r.PublishedFrom = day, FromURL
	}
}
