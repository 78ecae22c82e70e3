package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"masar"
)

// classifier walks the lines of one article and names them.
type classifier struct {
	c         *Cleaner
	lines     []line
	headline  bool // a headline has been found
	bodies    int  // paragraphs of the body so far
	block     pageKind
	blockLen  int
	blockGap  bool // the first line of the block stood after an empty line
	datelines []Dateline
}

// kinds names every line. title says that the first line is the title that the
// page gave; hint is what the page says of a line, "" for nothing.
func (c *Cleaner) kinds(lines []line, title bool, hint func(masar.Span) masar.ParagraphKind) []Dateline {
	k := classifier{c: c, lines: lines}
	for i := range lines {
		l := &lines[i]
		switch {
		case i == 0 && title:
			l.kind = masar.Headline
		default:
			l.kind = k.kind(i, hint(l.Span))
		}
		k.headline = k.headline || l.kind == masar.Headline
		if l.kind != masar.Body {
			continue
		}
		if k.bodies < 3 {
			if d, ok := c.openingDateline(*l, k.bodies); ok {
				k.datelines = append(k.datelines, d)
			}
		}
		k.bodies++
	}
	k.headings()
	return k.datelines
}

func (k *classifier) kind(i int, hint masar.ParagraphKind) masar.ParagraphKind {
	l := k.lines[i]
	if hint == masar.Headline && !k.headline || hint == masar.Caption || hint == masar.Related || hint == masar.Clutter {
		return hint
	}
	if l.long {
		if !k.promising(l) {
			k.block = ""
			return masar.Body
		}
		l.tokens = tokens(l.string(), l.Start, maxTokens)
		k.lines[i] = l
	}
	if len(l.tokens) >= maxTokens {
		k.block = ""
		return masar.Body
	}
	if kind, ok := k.inBlock(i); ok {
		return kind
	}
	if k.headline || k.bodies > 0 {
		if k.opens(l) {
			return masar.Related
		}
	}
	if kind, ok := k.plainClutter(l); ok {
		return kind
	}
	if d, ok := k.c.wholeDateline(l, k.bodies == 0); ok && (k.headline || d.Day != "" || len(l.tokens) <= 6) {
		k.datelines = append(k.datelines, d)
		return masar.Dateline
	}
	switch {
	case addressOnly(l.string()) || tableRow(l.string()):
		return masar.Clutter
	case hint == masar.Heading || hint == masar.Body:
		return hint
	case !k.headline && k.bodies == 0 && headlineShape(l):
		return masar.Headline
	case k.caption(i):
		return masar.Caption
	}
	return masar.Body
}

// promising reports whether a long line may be anything but body: its first
// words are those of related links or clutter.
func (k *classifier) promising(l line) bool {
	p := k.c.phrases
	return len(l.tokens) == 0 || len(l.tokens) < openingTokens || l.text[l.Start] == '#' ||
		p.first[l.tokens[0].fold] && p.is(pageClutter, l.tokens[:1]) ||
		p.begins(pageRelated, l.tokens, l.text) > 0 || p.begins(pageClutter, l.tokens, l.text) > 0 || p.begins(pageTags, l.tokens, l.text) > 0
}

// opens reports whether the line is a related link or opens a block of them.
func (k *classifier) opens(l line) bool {
	n := k.c.phrases.begins(pageRelated, l.tokens, l.text)
	if n == 0 || len(l.tokens) > 34 {
		return false
	}
	if n == len(l.tokens) {
		k.block, k.blockLen = pageRelated, 0
	}
	return true
}

// inBlock names a line by the block of related links or tags it stands in.
func (k *classifier) inBlock(i int) (masar.ParagraphKind, bool) {
	l := k.lines[i]
	if k.block == "" {
		return "", false
	}
	limit, size := 12, 24
	kind := masar.Related
	if k.block == pageTags {
		limit, size, kind = 30, 4, masar.Clutter
	}
	switch {
	case k.blockLen >= limit || len(l.tokens) > size || !k.linkShape(l):
	case k.blockLen > 0 && l.blank && !k.blockGap:
	default:
		if k.blockLen == 0 {
			k.blockGap = l.blank
		}
		k.blockLen++
		return kind, true
	}
	k.block = ""
	return "", false
}

// linkShape reports whether a line looks like the headline of another story:
// no full stop at its end and not the beginning of a paragraph.
func (k *classifier) linkShape(l line) bool {
	s := strings.TrimRight(l.string(), " »”\"')")
	if strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") || strings.HasSuffix(s, ":") {
		return false
	}
	return k.c.phrases.begins(pageBody, l.tokens, l.text) == 0
}

// plainClutter recognises lines that no article has as text.
func (k *classifier) plainClutter(l line) (masar.ParagraphKind, bool) {
	p, s := k.c.phrases, l.string()
	ts := l.tokens
	switch {
	case strings.HasPrefix(s, "©"):
		return masar.Caption, true
	case len(ts) == 0:
		return masar.Clutter, true
	case p.is(pageClutter, ts) || p.begins(pageClutter, ts, l.text) > 0 && len(ts) <= 30:
		return masar.Clutter, true
	case p.has(pageClutter, ts) && len(ts) <= 25:
		return masar.Clutter, true
	case k.listClutter(l) || k.c.counted(ts):
		return masar.Clutter, true
	}
	if n := p.begins(pageTags, ts, l.text); n > 0 {
		if n == len(ts) {
			k.block, k.blockLen = pageTags, 0
		}
		return masar.Clutter, true
	}
	return "", false
}

// listClutter recognises rows of buttons (شارك - تغريد - واتساب) and the path
// of a page (الرئيسية / أخبار / سياسة).
func (k *classifier) listClutter(l line) bool {
	if !strings.ContainsFunc(l.string(), func(r rune) bool { return partsButtons(r) && r != 0x640 }) {
		return k.allClutterWords(l)
	}
	items := strings.FieldsFunc(l.string(), partsButtons)
	all := len(items) > 1
	for i, it := range items {
		ts := tokens(it, 0, 8)
		if i == 0 && len(items) > 1 && (key(ts) == "الرييسيه" || key(ts) == "الرئيسيه" || key(ts) == "home") && len(l.tokens) <= 30 {
			return !strings.HasSuffix(l.string(), ".")
		}
		all = all && (len(ts) == 0 || k.c.phrases.is(pageClutter, ts) || k.c.counted(ts))
	}
	return all || k.allClutterWords(l)
}

// partsButtons reports whether a character stands between buttons. With
// marks outside ASCII strings.ContainsAny would look every letter up among them.
func partsButtons(r rune) bool {
	switch r {
	case '|', '/', '•', '·', '»', '›', '>', '،', ',', '–', '—', '-', 0x640:
		return true
	}
	return false
}

// allClutterWords reports whether the line is clutter phrases set side by side.
func (k *classifier) allClutterWords(l line) bool {
	if len(l.tokens) < 2 || len(l.tokens) > 20 {
		return false
	}
	for i := 0; i < len(l.tokens); {
		n := 0
		for words := min(4, len(l.tokens)-i); words > 0 && n == 0; words-- {
			if k.c.phrases.is(pageClutter, l.tokens[i:i+words]) {
				n = words
			}
		}
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// addressOnly recognises web and mail addresses, telephone numbers and rows of
// hashtags.
func addressOnly(s string) bool {
	if !strings.ContainsAny(s, "#@+") && !strings.Contains(s, "://") && !strings.Contains(s, "www.") {
		return false
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 30 {
		return false
	}
	tags, addresses, digits, letters := 0, 0, 0, 0
	for _, w := range words {
		switch {
		case strings.HasPrefix(w, "#"):
			tags++
		case strings.Contains(w, "://") || strings.HasPrefix(w, "www.") || strings.Contains(w, "@") && strings.Contains(w, "."):
			addresses++
		}
	}
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		} else if unicode.IsLetter(r) {
			letters++
		}
	}
	return tags == len(words) || addresses*2 >= len(words) || digits >= 8 && letters <= digits && strings.Contains(s, "+")
}

// tableRow recognises rows of prices and results: few words and much figures.
func tableRow(s string) bool {
	if strings.HasSuffix(s, ".") {
		return false // as most paragraphs end
	}
	digits, letters, groups, in := 0, 0, 0, false
	for _, r := range s {
		letter := r >= 0x620 && r <= 0x64A // first, for nearly all are
		d := !letter && unicode.IsDigit(r)
		if d {
			digits++
			if !in {
				groups++
			}
		} else if letter || unicode.IsLetter(r) {
			letters++
		}
		in = d || in && (r == '.' || r == ',')
	}
	return groups >= 2 && digits*2 >= letters && utf8.RuneCountInString(s) <= 80 && !strings.ContainsAny(s, "/:")
}

// headlineShape reports whether the first line of a text can be its headline.
func headlineShape(l line) bool {
	s := strings.TrimRight(l.string(), " »”\"'")
	return len(l.tokens) > 0 && len(l.tokens) <= 32 && !(strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ".."))
}

// caption recognises the line under a picture: it says so, it ends with an
// agency in brackets, or it stands twice.
func (k *classifier) caption(i int) bool {
	l := k.lines[i]
	s := l.string()
	if len(l.tokens) == 0 || len(l.tokens) > 26 || strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ").") {
		return false
	}
	if k.c.phrases.has(pageCaption, l.tokens) && len(l.tokens) <= 16 ||
		k.c.phrases.begins(pageCaption, l.tokens, l.text) > 0 && strings.ContainsAny(s, ":(-–") && len(l.tokens) <= 16 {
		return true
	}
	if open := strings.LastIndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") &&
		k.c.phrases.is(pageAgency, tokens(s[open:], 0, 8)) {
		return true
	}
	same := func(j int) bool {
		return j > 0 && j < len(k.lines) && len(k.lines[j].tokens) == len(l.tokens) && key(k.lines[j].tokens) == key(l.tokens)
	}
	return k.bodies == 0 && len(l.tokens) <= 16 && (same(i-1) || same(i+1))
}

// headings makes short lines without a stop, followed by body, headings.
func (k *classifier) headings() {
	for i := range k.lines {
		l := &k.lines[i]
		if l.kind != masar.Body || i+1 >= len(k.lines) || len(l.tokens) == 0 || len(l.tokens) > 14 || !k.headingShape(*l) {
			continue
		}
		for j := i + 1; j < len(k.lines); j++ {
			if next := k.lines[j]; next.kind == masar.Body {
				if len(next.tokens) > 14 || !k.headingShape(next) {
					l.kind = masar.Heading
				}
				break
			}
		}
	}
}

func (k *classifier) headingShape(l line) bool {
	s := strings.TrimRight(l.string(), " ")
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".:؛،,;!…»”\"", last) && !strings.HasSuffix(s, "..") {
		if last != '»' && last != '”' && last != '"' || strings.HasPrefix(s, "«") {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	return !strings.ContainsRune("-–—•*▪◆●«\"“", first) && !unicode.IsDigit(first) && k.c.phrases.begins(pageBody, l.tokens, l.text) == 0
}
