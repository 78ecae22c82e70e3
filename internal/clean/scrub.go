package clean

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Counts says what cleaning did to a text, in pieces.
type Counts struct {
	Broken    int `json:"broken"`    // bytes that were no text in their charset, now U+FFFD
	Invisible int `json:"invisible"` // zero-width characters left out
	Bidi      int `json:"bidi"`      // direction controls left out
	Controls  int `json:"controls"`  // other control characters left out or replaced
	Composed  int `json:"composed"`  // presentation forms and separate hamzas made plain letters
	Tatweel   int `json:"tatweel"`   // decorative tatweel left out
	Mended    int `json:"mended"`    // broken spellings made whole
}

// class is what scrubbing does with a character.
type class uint8

const (
	keep class = iota
	space
	newline
	invisible
	bidi
	control
	compose // replace by its plain form
	mark    // join with the letter before it
)

// classOf tells what to do with a character. Surrogates cannot occur.
func classOf(r rune) class {
	switch {
	case r == '\n' || r == '\r' || r == 0x0B || r == 0x0C || r == 0x85 || r == 0x2028 || r == 0x2029:
		return newline
	case r == ' ' || r == '\t' || r == 0xA0 || r == 0x1680 || r >= 0x2000 && r <= 0x200A ||
		r == 0x202F || r == 0x205F || r == 0x3000 || r == 0xFFFC:
		return space
	case r == 0xAD || r == 0x180E || r >= 0x200B && r <= 0x200D || r >= 0x2060 && r <= 0x2065 ||
		r == 0xFEFF || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0000 && r <= 0xE0FFF:
		return invisible
	case r == 0x61C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x206F:
		return bidi
	case r < 0x20 || r >= 0x7F && r < 0xA0 || r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE ||
		r >= 0xFFF9 && r <= 0xFFFB:
		return control
	case r >= 0xFB50 && r <= 0xFDFF && r != 0xFD3E && r != 0xFD3F && r != 0xFDFD || r >= 0xFE70 && r <= 0xFEFC:
		return compose
	case r >= 0x653 && r <= 0x655 || r >= 0x300 && r <= 0x36F:
		return mark
	}
	return keep
}

// lineBreak is one line feed of the scrubbed text and what stood there.
type lineBreak struct {
	blank bool // an empty line stood between the two lines
}

// scrub makes the characters of valid UTF-8 plain: one line feed between
// lines, one space between words, no controls, letters instead of their
// presentation forms. It returns what to change, not the changed text.
func scrub(text []byte, n *Counts) (edits []edit, breaks []lineBreak) {
	s := scrubber{text: text, counts: n}
	for s.at < len(text) {
		c := text[s.at]
		switch {
		case c > ' ' && c < 0x7F && c != '&':
			s.at++
		case c >= 0xD8 && c <= 0xDB && plainArabic(c, text[s.at+1]):
			s.at += 2
		case c == ' ' && s.at > 0 && s.at+2 < len(text) && plainStart(text[s.at+1], text[s.at+2]):
			s.at++
		default:
			s.character()
		}
	}
	return s.edits, s.breaks
}

func plainArabic(lead, next byte) bool {
	return !(lead == 0xD8 && next == 0x9C || lead == 0xD9 && next >= 0x93 && next <= 0x95)
}

// plainStart reports whether the bytes after a space surely begin a word.
func plainStart(c, next byte) bool {
	return c > ' ' && c < 0x7F && c != '&' || c == 0xD9 || c == 0xD8 && next != 0x9C
}

type scrubber struct {
	text   []byte
	at     int
	edits  []edit
	breaks []lineBreak
	counts *Counts
	begun  bool // something before at is kept
	seen   int  // edits that begun has looked at
	empty  int  // length of the beginning of text of which nothing is kept
}

// next decodes the character at i, an HTML entity as what it stands for.
func (s *scrubber) next(i int) (r rune, size int, entity bool) {
	if s.text[i] == '&' {
		end := i + 1
		for end < len(s.text) && end-i < 10 && isEntityByte(s.text[end]) {
			end++
		}
		if end < len(s.text) && s.text[end] == ';' && end > i+1 {
			plain := html.UnescapeString(string(s.text[i : end+1]))
			if r, n := utf8.DecodeRuneInString(plain); n == len(plain) {
				return r, end + 1 - i, true
			}
		}
	}
	r, size = utf8.DecodeRune(s.text[i:])
	return r, size, false
}

func isEntityByte(c byte) bool {
	return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// character treats whatever the fast path of scrub does not.
func (s *scrubber) character() {
	r, size, entity := s.next(s.at)
	c := classOf(r)
	if gapClass(c, r) {
		s.gap()
		return
	}
	switch c {
	case control:
		s.counts.Controls++
		s.replace(size, punctuation1252(r))
	case compose:
		s.counts.Composed++
		s.replace(size, plainForm(r))
	case mark:
		s.join(r, size)
	default:
		if entity {
			s.replace(size, string(r))
		} else {
			s.at += size
		}
	}
}

func (s *scrubber) replace(size int, with string) {
	s.edits = append(s.edits, edit{s.at, s.at + size, with})
	s.at += size
}

// gapClass reports whether a character leaves at most white space behind.
func gapClass(c class, r rune) bool {
	return c == space || c == newline || c == invisible || c == bidi || c == control && punctuation1252(r) == ""
}

// gap turns a run of white space and invisible characters into a line feed, a
// space or nothing.
func (s *scrubber) gap() {
	start := s.at
	lines, spaces, size := 0, false, 0
	for ; s.at < len(s.text); s.at += size {
		var r rune
		r, size, _ = s.next(s.at)
		c := classOf(r)
		if !gapClass(c, r) {
			break
		}
		switch c {
		case space:
			spaces = true
		case newline:
			if !(r == '\n' && s.at > start && s.text[s.at-1] == '\r') {
				lines++
			}
		case invisible:
			s.counts.Invisible++
		case bidi:
			s.counts.Bidi++
		case control:
			s.counts.Controls++
		}
	}
	with := ""
	switch inside := start > 0 && s.at < len(s.text); {
	case inside && lines > 0 && s.started(start):
		with = "\n"
		s.breaks = append(s.breaks, lineBreak{blank: lines > 1})
	case inside && spaces && s.started(start):
		with = " "
	}
	if string(s.text[start:s.at]) != with {
		s.edits = append(s.edits, edit{start, s.at, with})
	}
}

// started reports whether anything of the text before i is kept.
func (s *scrubber) started(i int) bool {
	for ; !s.begun && s.seen < len(s.edits); s.seen++ {
		e := s.edits[s.seen]
		s.begun = e.start > s.empty || e.with != ""
		s.empty = e.end
	}
	s.begun = s.begun || i > s.empty
	return s.begun
}

// join composes a combining mark with the character before it where the two
// have one code point.
func (s *scrubber) join(r rune, size int) {
	before, n := utf8.DecodeLastRune(s.text[:s.at])
	from := s.at - n
	both := norm.NFC.String(string(before) + string(r))
	touched := len(s.edits) > 0 && s.edits[len(s.edits)-1].end > from
	if n == 0 || touched || utf8.RuneCountInString(both) != 1 {
		s.at += size
		return
	}
	s.counts.Composed++
	s.edits = append(s.edits, edit{from, s.at + size, both})
	s.at += size
}

// plainForm is the letters that a presentation form stands for.
func plainForm(r rune) string {
	return strings.TrimLeft(norm.NFKC.String(string(r)), " \u0640")
}

// punctuation1252 reads a C1 control as the windows-1252 punctuation that a
// wrong conversion left behind, and any other control as nothing.
func punctuation1252(r rune) string {
	switch r {
	case 0x91, 0x92:
		return "'"
	case 0x93:
		return "\u201C"
	case 0x94:
		return "\u201D"
	case 0x95:
		return "\u2022"
	case 0x96:
		return "\u2013"
	case 0x97:
		return "\u2014"
	}
	return ""
}
