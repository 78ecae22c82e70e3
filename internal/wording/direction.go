package wording

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// The controls that Masar may write; see docs/decisions/0004-direction.md.
const (
	firstStrongIsolate = "\u2068"
	popIsolate         = "\u2069"
	RightToLeftMark    = "\u200f"
)

// Isolate keeps a run of the other direction from reordering its neighbours:
// Arabic in an English line, and Latin letters in an Arabic one. What runs the
// same way as its line stays bare.
func (p *Phrases) Isolate(s string) string {
	foreign := unicode.Latin
	if p.Lang == "en" {
		foreign = unicode.Arabic
	}
	if strings.IndexFunc(s, func(r rune) bool { return unicode.Is(foreign, r) }) < 0 {
		return s
	}
	return firstStrongIsolate + s + popIsolate
}

// LTR keeps a time with its zone in one piece inside an Arabic line.
func (p *Phrases) LTR(s string) string {
	if p.Lang == "en" || !strings.ContainsAny(s, "T:+") {
		return s
	}
	return firstStrongIsolate + s + popIsolate
}

// OpensRight reports whether a line runs from right to left: it has no strong
// letter, or its first one outside of isolates is Arabic.
func OpensRight(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '\u2068':
			depth++
		case '\u2069':
			depth--
		}
		if depth > 0 {
			continue
		}
		props, _ := bidi.LookupString(string(r))
		switch props.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return !strings.Contains(s, firstStrongIsolate)
}
