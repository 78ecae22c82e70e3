package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"masar"
)

// kind is what sort of token a lexer finds.
type kind uint8

const (
	theEnd kind = iota
	aWord
	aPhrase
	aField // a name and its colon; text is the name
	anAnd
	anOr
	aNot
	openBracket
	closeBracket
)

type token struct {
	kind kind
	text string
	star bool // a word ended in *
	at   masar.Span
}

// lexer cuts a query into tokens.
type lexer struct {
	text  string
	at    int
	words map[string]kind // folded words that are operators: و أو ليس
}

// The quotation marks that open a phrase and those that close it.
var quotes = map[rune]rune{'"': '"', '«': '»', '“': '”', '„': '“', '”': '”', '‟': '”', '»': '»'}

const allQuotes = "\"«»“”„‟"

// next returns the next token; an error where a phrase is not closed or a star
// stands where none may.
func (l *lexer) next() (token, error) {
	l.skip()
	start := l.at
	if l.at == len(l.text) {
		return token{kind: theEnd, at: masar.Span{Start: start, End: start}}, nil
	}
	r, n := utf8.DecodeRuneInString(l.text[l.at:])
	switch {
	case r == '(' || r == '[':
		return l.take(openBracket, n), nil
	case r == ')' || r == ']':
		return l.take(closeBracket, n), nil
	case r == '|':
		return l.take(anOr, n), nil
	case isDash(r) && l.glued(n):
		return l.take(aNot, n), nil
	case quotes[r] != 0:
		return l.phrase(r, n)
	}
	return l.word()
}

// skip passes over white space and controls.
func (l *lexer) skip() {
	for l.at < len(l.text) {
		r, n := utf8.DecodeRuneInString(l.text[l.at:])
		if !unicode.IsSpace(r) && !unseen(r) {
			return
		}
		l.at += n
	}
}

// unseen reports whether a rune is a control that shows nothing.
func unseen(r rune) bool { return unicode.Is(unicode.Cf, r) || unicode.IsControl(r) }

func isDash(r rune) bool { return r == '-' || r == '−' }

// glued reports whether something to search for stands right behind the next n
// bytes.
func (l *lexer) glued(n int) bool {
	for _, r := range l.text[l.at+n:] {
		if !unseen(r) || unicode.IsSpace(r) {
			return !unicode.IsSpace(r) && r != ')' && r != ']'
		}
	}
	return false
}

func (l *lexer) take(k kind, n int) token {
	t := token{kind: k, text: l.text[l.at : l.at+n], at: masar.Span{Start: l.at, End: l.at + n}}
	l.at += n
	return t
}

// phrase reads up to the closing quotation mark.
func (l *lexer) phrase(open rune, n int) (token, error) {
	start := l.at
	end := strings.IndexFunc(l.text[start+n:], func(r rune) bool { return r == quotes[open] })
	if end < 0 {
		return token{}, &Error{At: masar.Span{Start: start, End: start + n}, What: "this quotation mark is not closed"}
	}
	inner := l.text[start+n : start+n+end]
	l.at = start + n + end + utf8.RuneLen(quotes[open])
	inner = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(allQuotes, r) || unicode.IsSpace(r):
			return ' '
		case unseen(r):
			return -1
		}
		return r
	}, inner)
	text := strings.Join(strings.Fields(inner), " ")
	return token{kind: aPhrase, text: text, at: masar.Span{Start: start, End: l.at}}, nil
}

// word reads up to white space, a bracket or a quotation mark; of letters up to
// a colon it makes a field.
func (l *lexer) word() (token, error) {
	start, letters := l.at, true
	for l.at < len(l.text) {
		r, n := utf8.DecodeRuneInString(l.text[l.at:])
		if unicode.IsSpace(r) || strings.ContainsRune("()[]|", r) || quotes[r] != 0 {
			break
		}
		if r == ':' && letters && l.at > start {
			t := token{kind: aField, text: visible(l.text[start:l.at]), at: masar.Span{Start: start, End: l.at + n}}
			l.at += n
			return t, nil
		}
		letters = letters && (unicode.IsLetter(r) || unicode.IsMark(r) || unseen(r) || r == '_')
		l.at += n
	}
	t := token{kind: aWord, text: visible(l.text[start:l.at]), at: masar.Span{Start: start, End: l.at}}
	if k, ok := l.words[operatorKey(t.text)]; ok {
		t.kind = k
		return t, nil
	}
	return starred(t)
}

func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, s)
}

// starred takes the star off the end of a word.
func starred(t token) (token, error) {
	t.text, t.star = strings.CutSuffix(t.text, "*")
	if i := strings.IndexByte(t.text, '*'); i >= 0 || t.star && t.text == "" {
		return token{}, &Error{At: t.at, What: "a star stands at the end of a word only"}
	}
	return t, nil
}
