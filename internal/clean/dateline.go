package clean

import (
	"strings"

	"masar"
)

// A Dateline is what an article says of its own making: where, by whom, when.
// Spans are of the clean text; the zero span means that it is not said.
type Dateline struct {
	Span   masar.Span   // all of it, with the mark that ends it
	Places []masar.Span // in order, as written
	Agency masar.Span
	Byline masar.Span
	Day    string // ISO 8601, "" where no full day stands there
}

// itemKind is what one part of a dateline is.
type itemKind uint8

const (
	itemOther itemKind = iota
	itemPlace
	itemAgency
	itemByline
	itemDay   // a date or a time of day
	itemWords // words that go with dates: «نشر في», «بتوقيت», a weekday
	itemCount // «0 تعليق»
)

// An item is a run of tokens [from, to) of a dateline between two marks.
type item struct {
	from, to int
	kind     itemKind
	day      string
	names    bool // other words, few enough to be a reporter's name
}

// line is one paragraph of the clean text while its kind is looked for.
type line struct {
	masar.Span
	text   string  // all of the clean text; spans and tokens point into it
	tokens []token // at most maxTokens; of a long line only the opening ones
	long   bool
	blank  bool // an empty line stood before it
	kind   masar.ParagraphKind
}

// How much of a line is looked at. A line of more bytes than longLine is read
// through only where its opening words make it worth it.
const (
	maxTokens     = 42
	openingTokens = 16
	longLine      = 320
)

func (l line) string() string { return l.text[l.Start:l.End] }

// gap is the text between token i and the next one, or the end of the line.
func (l line) gap(i int) string {
	if i+1 < len(l.tokens) {
		return l.text[l.tokens[i].end:l.tokens[i+1].start]
	}
	return l.text[l.tokens[i].end:l.End]
}

func (l line) spanOf(it item) masar.Span {
	return masar.Span{Start: l.tokens[it.from].start, End: l.tokens[it.to-1].end}
}

// splitItems cuts the first tokens of a line into the items of a dateline.
func (c *Cleaner) splitItems(l line, limit int) []item {
	ts := l.tokens[:min(len(l.tokens), limit)]
	var out []item
	from := 0
	words := func(to int) {
		for i := from; i < to; i++ {
			if i+1 == to || parts(l.gap(i)) || strings.HasPrefix(l.gap(i), ". ") && len(ts[i].fold) > 2 {
				out = append(out, item{from: from, to: i + 1})
				from = i + 1
			}
		}
	}
	for _, d := range c.months.dates(ts, l.text) {
		words(d.from)
		out = append(out, item{from: d.from, to: d.to, kind: itemDay, day: d.day})
		from = d.to
	}
	words(len(ts))
	for i := range out {
		if out[i].kind == itemOther {
			c.nameItem(l, out, i)
		}
	}
	return out
}

// parts reports whether the text between two words parts them; the full stops
// of abbreviations do not.
func parts(gap string) bool {
	return strings.Trim(gap, " .\u0640") != "" || strings.Contains(gap, "..")
}

// nameItem finds out what a run of words is, by its words and its neighbours.
func (c *Cleaner) nameItem(l line, items []item, i int) {
	it := &items[i]
	nextDay := i+1 < len(items) && items[i+1].kind == itemDay
	if nextDay {
		for it.to-1 > it.from && c.dateWords(l.tokens[it.to-1:it.to]) {
			it.to--
		}
	}
	afterDay := i > 0 && items[i-1].kind == itemDay
	if afterDay {
		for it.to-1 > it.from && c.dateWords(l.tokens[it.from:it.from+1]) {
			it.from++
		}
	}
	ts := l.tokens[it.from:it.to]
	switch {
	case c.phrases.is(pageAgency, ts):
		it.kind = itemAgency
	case ts[0].fold == "بتوقيت" && len(ts) <= 4, afterDay && len(ts) <= 3 && strings.Contains(l.gap(it.from-1), "("):
		it.kind = itemWords // the zone of a time of day: (مكة المكرمة)
	case c.dateWords(ts):
		it.kind = itemWords
	case c.phrases.begins(pageByline, ts, l.text) > 0 && len(ts) <= 8:
		it.kind = itemByline
	case c.counted(ts):
		it.kind = itemCount
	case c.mayBePlace(l, ts):
		it.kind = itemPlace
	}
	it.names = len(ts) <= 5 && !hasNumber(ts)
}

// dateWords reports whether the tokens are only words that go with dates, or
// say how long ago something was: «منذ 3 ساعات».
func (c *Cleaner) dateWords(ts []token) bool {
	ago := len(ts) > 1 && (ts[0].fold == "منذ" || ts[0].fold == "قبل")
	for i := 0; i < len(ts); {
		n := 0
		for words := min(3, len(ts)-i); words > 0 && n == 0; words-- {
			if run := ts[i : i+words]; c.phrases.is(pageDateWord, run) || c.phrases.is(pageWeekday, run) {
				n = words
			}
		}
		if _, ok := number(ts[i].fold); n == 0 && !(ok && ago) {
			return false
		}
		i += max(n, 1)
	}
	return len(ts) > 0
}

// counted reports whether the tokens are numbers and what a page counts:
// views, comments, minutes.
func (c *Cleaner) counted(ts []token) bool {
	if !hasNumber(ts) {
		return false
	}
	var words []token
	for _, t := range ts {
		if _, ok := number(t.fold); !ok {
			words = append(words, t)
		}
	}
	return len(words) < len(ts) && c.phrases.is(pageClutter, words)
}

func hasNumber(ts []token) bool {
	for _, t := range ts {
		if _, ok := number(t.fold); ok {
			return true
		}
	}
	return false
}

// mayBePlace asks the knowledge, or without it takes one or two words of
// letters.
func (c *Cleaner) mayBePlace(l line, ts []token) bool {
	if len(ts) == 0 || len(ts) > 5 || hasNumber(ts) {
		return false
	}
	if c.place != nil {
		return c.place(l.text[ts[0].start:ts[len(ts)-1].end])
	}
	return len(ts) <= 2 && len(ts[0].fold) > 2
}

// wholeDateline reports whether the line is nothing but a dateline. early says
// that it stands before the first paragraph of the body.
func (c *Cleaner) wholeDateline(l line, early bool) (Dateline, bool) {
	if len(l.tokens) == 0 || len(l.tokens) > 26 {
		return Dateline{}, false
	}
	if len(l.tokens) > 6 && !strings.ContainsFunc(l.string(), datelineMark) {
		return Dateline{}, false
	}
	items := c.splitItems(l, len(l.tokens))
	has := map[itemKind]int{}
	for i, it := range items {
		has[it.kind]++
		if it.kind == itemOther && !(it.names && i <= 3) {
			return Dateline{}, false
		}
	}
	first, last := items[0], l.tokens[len(l.tokens)-1]
	ends := strings.TrimSpace(l.text[last.end:l.End])
	ago := has[itemWords] > 0 && c.dateWords(l.tokens) && hasNumber(l.tokens)
	ok := false
	switch {
	case has[itemOther] > 1 || has[itemPlace] > 4:
	case has[itemOther] == 1:
		// a reporter's name: after a place, or beside an agency or a date
		ok = has[itemByline] > 0 && first.kind == itemByline && ends != "." || early && first.kind == itemPlace && len(items) > 1 && ends != "." && (c.place != nil || has[itemAgency]+has[itemDay] > 0 || ends == ":") ||
			has[itemOther]+has[itemAgency] == len(items) && len(items) == 2 && has[itemAgency] == 1 && c.place == nil && early
	case has[itemAgency] > 0 || has[itemByline] > 0 || has[itemDay] > 0 || ago:
		ok = has[itemByline] == 0 || ends != "." && c.bylineLine(l, items)
	case has[itemPlace] == len(items):
		ok = early && (ends == ":" || c.place != nil && ends == "")
	}
	if !ok {
		return Dateline{}, false
	}
	return datelineOf(l, items, masar.Span{Start: l.Start, End: l.End}), true
}

// bylineLine reports whether what follows the words of a byline can be names:
// a sentence that begins with «كتب» is none.
func (c *Cleaner) bylineLine(l line, items []item) bool {
	for _, it := range items {
		if it.kind == itemByline && it.to-it.from > 8 {
			return false
		}
	}
	return !strings.HasSuffix(strings.TrimRight(l.string(), " "), ":") || items[len(items)-1].kind != itemByline || len(l.tokens) <= 6
}

// openingDateline finds the dateline that a paragraph of the body begins with:
// «جنيف (وكالات) - …». nth counts the paragraphs of the body from 0.
func (c *Cleaner) openingDateline(l line, nth int) (Dateline, bool) {
	if !strings.ContainsFunc(l.text[l.Start:min(l.End, l.Start+160)], endsDateline) {
		return Dateline{}, false
	}
	items := c.splitItems(l, 12)
	var seen [itemCount + 1]int
	for i := range items {
		it := &items[i]
		next := i+1 < len(items) && (items[i+1].kind == itemAgency || i+2 < len(items) && items[i+2].kind == itemAgency)
		switch it.kind {
		case itemPlace:
			if seen[itemAgency] > 0 {
				return Dateline{}, false
			}
		case itemByline:
			if seen[itemPlace] == 0 {
				return Dateline{}, false
			}
		case itemWords, itemDay:
			if seen[itemPlace]+seen[itemAgency] == 0 {
				return Dateline{}, false
			}
		case itemOther:
			if !(it.names && next && (i == 0 || seen[itemPlace] > 0)) {
				return Dateline{}, false
			}
			if i == 0 {
				it.kind = itemPlace
			} else {
				it.kind = itemByline
			}
		case itemCount:
			return Dateline{}, false
		}
		seen[it.kind]++
		if it.to >= len(l.tokens) {
			return Dateline{}, false
		}
		more := i+1 < len(items) && items[i+1].kind != itemOther && items[i+1].kind != itemPlace && items[i+1].kind != itemWords
		if more || i+1 < len(items) && seen[itemAgency] == 0 && agencySoon(items[i+1:]) {
			continue
		}
		if c.closes(l, *it, seen[itemAgency]+seen[itemByline] > 0, nth) {
			end := l.tokens[it.to].start
			end -= len(openingMark(l.text[l.tokens[it.to-1].end:end]))
			return datelineOf(l, items[:i+1], masar.Span{Start: l.Start, End: end}), true
		}
	}
	return Dateline{}, false
}

// datelineMark reports whether a character is one that long datelines hold.
func datelineMark(r rune) bool {
	switch r {
	case '|', '،', ',', '«':
		return true
	}
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || endsDateline(r)
}

// endsDateline reports whether a character may end a dateline.
func endsDateline(r rune) bool {
	switch r {
	case '-', '–', '—', ':', '/', '(':
		return true
	}
	return false
}

// agencySoon reports whether an agency stands among the next three items.
func agencySoon(items []item) bool {
	for i, it := range items {
		if i < 3 && it.kind == itemAgency {
			return true
		}
	}
	return false
}

// openingMark is the marks at the end of a gap that belong to what follows.
func openingMark(gap string) string {
	return gap[len(strings.TrimRight(gap, "«\"“”([‘'")):]
}

// closes reports whether a mark after an item ends a dateline. Without an
// agency or a reporter only a place and a dash do, or a colon after a place
// that is known, at the beginning of the body.
func (c *Cleaner) closes(l line, it item, sourced bool, nth int) bool {
	gap := l.gap(it.to - 1)
	dash := strings.ContainsAny(gap, "-–—")
	switch {
	case sourced:
		return dash || strings.ContainsAny(gap, ":/|)»") || it.kind == itemAgency && strings.HasPrefix(gap, ". ")
	case nth > 1:
		return false
	case dash && (strings.HasPrefix(gap, " ") || c.place != nil) && strings.HasSuffix(gap, " "):
		return c.place != nil || nth == 0
	}
	return c.place != nil && nth == 0 && strings.HasPrefix(strings.TrimLeft(gap, " "), ":")
}

func datelineOf(l line, items []item, span masar.Span) Dateline {
	d := Dateline{Span: span}
	days := 0
	for _, it := range items {
		switch it.kind {
		case itemPlace:
			if days == 0 {
				d.Places = append(d.Places, l.spanOf(it))
			}
		case itemAgency:
			if d.Agency.Empty() {
				d.Agency = l.spanOf(it)
			}
		case itemByline, itemOther:
			if d.Byline.Empty() {
				d.Byline = l.spanOf(it)
			}
		case itemDay:
			days++
			if d.Day == "" {
				d.Day = it.day
			}
		}
	}
	return d
}
