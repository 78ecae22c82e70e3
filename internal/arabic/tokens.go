package arabic

import (
	"unicode"
	"unicode/utf8"

	"masar"
)

// words cuts the bytes [from, to) of a text into words.
func (a *Analyser) words(text string, from, to int) []Word {
	first := len(a.slab)
	space := false
	for i := from; i < to; {
		if text[i] == ' ' {
			space = true
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:to])
		if unicode.IsSpace(r) {
			space = true
			i += n
			continue
		}
		kind, end := token(text[:to], i, r, n)
		a.add(text, i, end, kind, space)
		space, i = false, end
	}
	return a.slab[first:len(a.slab):len(a.slab)]
}

func (a *Analyser) add(text string, start, end int, kind Kind, space bool) {
	w := Word{Span: masar.Span{Start: start, End: end}, Form: text[start:end], Kind: kind, Best: -1, Space: space}
	a.fill(&w)
	a.slab = append(a.slab, w)
}

// fill gives a word its fold and its analyses.
func (a *Analyser) fill(w *Word) {
	switch w.Kind {
	case Letters:
		e := a.look(w.Form)
		w.Fold, w.Analyses, w.Notes = e.fold, e.analyses, &e.notes
	case Digits:
		w.Fold, w.Analyses, w.Best = Fold(w.Form), digits, 0
	default:
		w.Fold = Fold(w.Form)
	}
}

var digits = []Analysis{{POS: Num}}

// token returns the kind and the end of the token at i, whose first rune is r
// of n bytes.
func token(text string, i int, r rune, n int) (Kind, int) {
	end := i + n
	switch {
	case isLetter(r):
		return Letters, letterRun(text, end)
	case isDigit(r):
		return Digits, number(text, end)
	case unicode.IsLetter(r):
		return Latin, run(text, end, func(r rune) bool { return unicode.IsLetter(r) && !isLetter(r) || unicode.Is(unicode.Mn, r) })
	case r == '.':
		return Mark, run(text, end, func(r rune) bool { return r == '.' })
	}
	return Mark, end
}

// letterRun goes on over letters and what stands between them. All but a few are
// of two bytes, which a table knows.
func letterRun(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c >= 0xD8 && c <= 0xDB && i+1 < len(text) && text[i+1]&0xC0 == 0x80 {
			if !inWord[c<<6|text[i+1]&0x3F] {
				break
			}
			i += 2
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isLetter(r) && !isMark(r) && !dropped(r) {
			break
		}
		i += n
	}
	return i
}

// inWord tells which of the runes U+0600 to U+06FF go on in a word.
var inWord = wordTable()

func wordTable() (t [256]bool) {
	for i := range t {
		r := rune(0x600 + i)
		t[i] = isLetter(r) || isMark(r)
	}
	return t
}

func run(text string, i int, in func(rune) bool) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !in(r) {
			break
		}
		i += n
	}
	return i
}

// number goes on over digits and the separators between them.
func number(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if isDigit(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		if !separates(r) || !isDigit(next) {
			break
		}
		i += n
	}
	return i
}

func separates(r rune) bool {
	switch r {
	case '.', ',', '/', '-', ':', '٫', '٬', '،':
		return true
	}
	return false
}

// isLetter reports whether a rune is a letter of the Arabic script.
func isLetter(r rune) bool {
	return r >= 0x620 && r <= 0x64A && r != 0x640 || r >= 0x671 && r <= 0x6D3 || r == 0x6D5 || r >= 0x6FA && r <= 0x6FC || r >= 0x750 && r <= 0x77F
}

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= 0x660 && r <= 0x669 || r >= 0x6F0 && r <= 0x6F9
}
