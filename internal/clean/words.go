package clean

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is one word or number of a line, by its bytes in the clean text.
type token struct {
	start, end int
	fold       string
	foldEnd    int // where its fold ends among those of its line
}

// tokens splits text into at most limit words and numbers; offsets count from
// base.
func tokens(text string, base, limit int) []token {
	out := make([]token, 0, min(limit, len(text)/8+1))
	folded := make([]byte, 0, min(len(text), limit*12))
	start := -1
	for i := 0; i <= len(text); {
		r, size := rune(' '), 1
		if i < len(text) {
			r, size = runeAt(text, i)
		}
		switch word := wordRune(r); {
		case word && start < 0:
			start = i
			folded = appendFold(folded, r)
		case word:
			folded = appendFold(folded, r)
		case start >= 0:
			out = append(out, token{start: start, end: i, foldEnd: len(folded)})
			start = -1
			if len(out) == limit {
				i = len(text)
			}
		}
		i += size
	}
	all := string(folded)
	from := 0
	for i := range out {
		t := &out[i]
		t.fold = all[from:t.foldEnd]
		from = t.foldEnd
		t.start, t.end = t.start+base, t.end+base
	}
	return out
}

// runeAt is utf8.DecodeRuneInString at i, which is slow for letters of two bytes.
func runeAt(s string, i int) (rune, int) {
	if c := s[i]; c >= 0xC2 && c <= 0xDF && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return rune(c&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(s[i:])
}

// wordRune reports whether a character belongs to words and numbers.
func wordRune(r rune) bool {
	switch {
	case r < 0x80:
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	case r >= 0x620 && r <= 0x669:
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func key(ts []token) string {
	words := make([]string, len(ts))
	for i, t := range ts {
		words[i] = t.fold
	}
	return strings.Join(words, " ")
}

// pageKind is what a phrase of the data file says of a line.
type pageKind string

const (
	pageRelated  pageKind = "related"
	pageClutter  pageKind = "clutter"
	pageTags     pageKind = "tags"
	pageByline   pageKind = "byline"
	pageAgency   pageKind = "agency"
	pageDateWord pageKind = "dateword"
	pageWeekday  pageKind = "weekday"
	pageCaption  pageKind = "caption"
	pageBody     pageKind = "body"
)

// phrases is the data file page.tsv. Keys are folded words with one space
// between them.
type phrases struct {
	line  map[string]map[pageKind]bool
	first map[string]bool     // the first words of line
	start map[string][]phrase // by first word
	any   map[string][]phrase // by first word
}

type phrase struct {
	words []string
	kind  pageKind
	label bool // something that ends a label must follow
}

// loadPhrases reads page.tsv and reports all its errors at once.
func loadPhrases(fsys fs.FS, name string) (*phrases, error) {
	p := &phrases{
		line: map[string]map[pageKind]bool{}, first: map[string]bool{},
		start: map[string][]phrase{}, any: map[string][]phrase{},
	}
	err := eachRow(fsys, name, 3, func(row []string) error {
		kind, where := pageKind(row[0]), row[1]
		switch kind {
		case pageRelated, pageClutter, pageTags, pageByline, pageAgency, pageDateWord, pageWeekday, pageCaption, pageBody:
		default:
			return fmt.Errorf("kind %q is none", kind)
		}
		for _, words := range strings.Split(row[2], "|") {
			if err := p.add(kind, where, words); err != nil {
				return err
			}
		}
		return nil
	})
	return p, err
}

func (p *phrases) add(kind pageKind, where, words string) error {
	ts := tokens(words, 0, 100)
	if len(ts) == 0 {
		return fmt.Errorf("%q has no words", words)
	}
	ph := phrase{kind: kind, label: where == "label"}
	for _, t := range ts {
		ph.words = append(ph.words, t.fold)
	}
	first := ph.words[0]
	switch where {
	case "line":
		k := key(ts)
		if p.line[k] == nil {
			p.line[k] = map[pageKind]bool{}
		}
		p.line[k][kind] = true
		p.first[first] = true
	case "start", "label":
		p.start[first] = append(p.start[first], ph)
	case "any":
		p.any[first] = append(p.any[first], ph)
	default:
		return fmt.Errorf("where %q is none of line, start, label, any", where)
	}
	return nil
}

// is reports whether the tokens are a whole-line phrase of the kind.
func (p *phrases) is(kind pageKind, ts []token) bool {
	return len(ts) > 0 && len(ts) <= 6 && p.first[ts[0].fold] && p.line[key(ts)][kind]
}

// begins returns how many of the tokens are a phrase of the kind that the line
// begins with, 0 for none; the longest wins. text is what tokens point into.
func (p *phrases) begins(kind pageKind, ts []token, text string) int {
	best := 0
	if len(ts) == 0 {
		return 0
	}
	for _, ph := range p.start[ts[0].fold] {
		n := len(ph.words)
		if ph.kind == kind && n > best && match(ph.words, ts) && (!ph.label || labelEnds(text[ts[n-1].end:])) {
			best = n
		}
	}
	return best
}

// has reports whether a phrase of the kind stands anywhere in the tokens.
func (p *phrases) has(kind pageKind, ts []token) bool {
	for i, t := range ts {
		for _, ph := range p.any[t.fold] {
			if ph.kind == kind && match(ph.words, ts[i:]) {
				return true
			}
		}
	}
	return false
}

func match(words []string, ts []token) bool {
	if len(ts) < len(words) {
		return false
	}
	for i, w := range words {
		if ts[i].fold != w {
			return false
		}
	}
	return true
}

// labelEnds reports whether what follows a phrase ends a label: a colon, a
// dash, a bar, a slash, two dots or the end of the line.
func labelEnds(rest string) bool {
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	rest = strings.TrimLeft(rest, " ")
	for _, mark := range []string{":", "..", "…", "- ", "– ", "— ", "|", "/", ">", "»", "›", "«"} {
		if strings.HasPrefix(rest, mark) {
			return true
		}
	}
	return strings.Trim(rest, " .-–:»)") == ""
}

// eachRow calls row with the columns of every line of a data file that is no
// comment. Errors of all lines come back together, each with file and line.
func eachRow(fsys fs.FS, name string, columns int, row func([]string) error) error {
	f, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("open data: %w", err)
	}
	defer f.Close()
	var errs []error
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != columns {
			errs = append(errs, fmt.Errorf("%s:%d: %d columns, want %d", name, n, len(cells), columns))
			continue
		}
		if err := row(cells); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %v", name, n, err))
		}
	}
	return errors.Join(append(errs, lines.Err())...)
}
