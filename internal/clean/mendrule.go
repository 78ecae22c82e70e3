package clean

import (
	"strings"
	"unicode/utf8"

	"masar"
)

// strength says how much a character between two letters speaks for a word
// that was broken on purpose.
type strength uint8

const (
	noBreaker strength = iota
	weak               // stands there honestly too: stops, hyphens, slashes
	digit              // one digit: may stand for the letter it looks like
	latin              // one Latin letter: stands for a letter or for nothing
	strong             // never stands there honestly
)

func strengthOf(r rune) strength {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return latin
	}
	switch r {
	case '*', '_', '|', '~', '^', '+', '=', '@', '#', '$', '%', '\\', '!', '`', '•', '·', '∙', '●', '°', '×', '¤', '¦', '§':
		return strong
	case '.', '/', '-', '\'', '–', '—', '’', '‘', '…':
		return weak
	}
	return noBreaker
}

// lookAlike is the Arabic letters that a Latin letter or a digit stands for in
// the middle of a word, the likeliest first.
func lookAlike(r rune) []string {
	switch r | 0x20 {
	case 'h':
		return []string{"ح", "ه"}
	case 'a', 'i', 'l':
		return []string{"ا", "ي", "ل"}
	case 's', 'c':
		return []string{"س", "ص", "ك"}
	case 't':
		return []string{"ت", "ط"}
	case 'd':
		return []string{"د", "ض"}
	case 'r':
		return []string{"ر"}
	case 'b', 'p':
		return []string{"ب"}
	case 'k':
		return []string{"ك"}
	case 'm':
		return []string{"م"}
	case 'n':
		return []string{"ن"}
	case 'o', 'u', 'w':
		return []string{"و", "ه"}
	case 'y', 'e':
		return []string{"ي", "ا"}
	case 'g':
		return []string{"غ", "ج"}
	case 'f':
		return []string{"ف"}
	case 'q':
		return []string{"ق"}
	case 'z':
		return []string{"ز"}
	case 'j':
		return []string{"ج"}
	}
	switch r {
	case '1':
		return []string{"ا"}
	case '2':
		return []string{"ئ", "ء", "أ"}
	case '3':
		return []string{"ع"}
	case '5':
		return []string{"خ", "ه"}
	case '6':
		return []string{"ط"}
	case '7':
		return []string{"ح"}
	case '8':
		return []string{"ق", "غ"}
	case '9':
		return []string{"ق", "ص"}
	}
	return nil
}

// whole reports whether the pieces make one known word, and what each joint
// is replaced by ("" mostly); with[0] is not used.
func (m *mender) whole(word []piece) (with []string, ok bool) {
	with = make([]string, len(word))
	var plain strings.Builder
	plain.WriteString(word[0].bare)
	letters, standIn := word[0].letters, 0
	for i, p := range word[1:] {
		if r, size := utf8.DecodeRuneInString(p.joint.breaker); size > 0 && size == len(p.joint.breaker) {
			if s := strengthOf(r); s == latin || s == digit {
				standIn = i + 1
			}
		}
		plain.WriteString(p.bare)
		letters += p.letters
	}
	switch {
	case letters < 3 || !m.allowed(word):
		return nil, false
	case standIn > 0:
		return with, m.standIn(word, standIn, with)
	}
	return with, m.known(plain.String())
}

// standIn tries the letters that the Latin letter or digit before piece at may
// stand for, and for a Latin letter nothing.
func (m *mender) standIn(word []piece, at int, with []string) bool {
	r, _ := utf8.DecodeRuneInString(word[at].joint.breaker)
	try := lookAlike(r)
	if strengthOf(r) == latin {
		try = append(try, "")
	}
	for _, letter := range try {
		var b strings.Builder
		for i, p := range word {
			if i == at {
				b.WriteString(letter)
			}
			b.WriteString(p.bare)
		}
		if m.known(b.String()) {
			with[at] = letter
			return true
		}
	}
	return false
}

// allowed reports whether every joint of a word may be a break: a joint that
// may be honest counts only where the pieces are no words of their own.
func (m *mender) allowed(word []piece) bool {
	sure, doubtful, letters := false, false, word[0].letters
	for i, p := range word[1:] {
		left := word[i]
		letters += p.letters
		switch j := p.joint; {
		case j.space:
			if j.before && !j.after && (isProclitic(left.bare) || left.bare == "ه") && m.known(p.bare) {
				return false
			}
			sure = true
		case j.before || j.after:
			if left.bare == "ه" && left.letters == 1 && m.digitBefore(left.start) {
				return false
			}
			sure = true
		default:
			switch jointStrength(j.breaker) {
			case strong, latin:
				sure = true
			case digit:
				if isProclitic(left.bare) || left.letters < 2 || m.known(left.bare) && m.known(p.bare) {
					return false
				}
				sure = true
			case weak:
				doubtful = true
			default:
				return false
			}
		}
	}
	if doubtful && !sure {
		return !initials(word) && !m.words(word)
	}
	return sure && letters >= 3
}

// jointStrength is the strength of the breakers of one joint: Latin letters
// and digits break a word only where they stand alone.
func jointStrength(breaker string) strength {
	out, n := noBreaker, 0
	for _, r := range breaker {
		s := strengthOf(r)
		if (s == latin || s == digit) && n > 0 || n > 0 && (out == latin || out == digit) {
			return noBreaker
		}
		out = max(out, s)
		n++
	}
	return out
}

// initials reports whether the pieces are letters of an abbreviation (أ.ف.ب):
// single letters, none of which can only stand inside or at the end of a word.
func initials(word []piece) bool {
	for i, p := range word {
		if p.letters != 1 {
			return false
		}
		if p.bare == "ة" || p.bare == "ى" || p.bare == "ا" && i > 0 {
			return false
		}
	}
	return true
}

// words reports whether the pieces stand for themselves: all of them words, or
// words after the letter of a title (د.محمد).
func (m *mender) words(word []piece) bool {
	for i, p := range word {
		if p.letters == 1 && p.bare != "ة" && i+1 < len(word) {
			continue
		}
		if p.letters < 2 || !m.known(p.bare) {
			return false
		}
	}
	return true
}

func (m *mender) digitBefore(i int) bool {
	if i > 0 && m.text[i-1] == ' ' {
		i--
	}
	return i > 0 && m.text[i-1] >= '0' && m.text[i-1] <= '9' || i > 1 && isDigitAt(m.text, i-2)
}

// loneLetter mends a word that a space broke into a lone letter and the rest,
// where white space stands at i before the letter: غ زة, غز ة. The rest must be
// no word, the whole must be one.
func (m *mender) loneLetter(i int) {
	at := i + 1
	if m.known == nil || !isLetterAt(m.text, at) || isMarkAt(m.text, at) ||
		isLetterAt(m.text, at+2) || isTatweelAt(m.text, at+2) {
		return
	}
	letter := string(m.text[at : at+2])
	if letter == "ة" || letter == "ى" {
		m.loneEnd(i, letter)
		return
	}
	gap := at + 2
	afterLone := i >= 2 && isLetterBefore(m.text, i) && !isLetterBefore(m.text, i-2)
	if letter == "و" || gap >= len(m.text) || m.text[gap] != ' ' || afterLone || m.digitBefore(at) {
		return
	}
	end := gap + 1
	for isLetterAt(m.text, end) {
		end += 2
	}
	right := string(m.text[gap+1 : end])
	if len(right) >= 4 && !isTatweelAt(m.text, end) && !m.known(right) && m.known(letter+right) {
		m.lone(at, gap, end)
	}
}

// loneEnd joins a letter that ends words and is none with the word before it.
func (m *mender) loneEnd(i int, letter string) {
	start := i
	for isLetterBefore(m.text, start) {
		start -= 2
	}
	if i-start >= 4 && m.text[i] == ' ' && m.known(string(m.text[start:i])+letter) {
		m.lone(start, i, i+3)
	}
}

func (m *mender) lone(start, gap, end int) {
	m.counts.Mended++
	m.mended = append(m.mended, masar.Span{Start: start, End: end})
	m.edits = append(m.edits, edit{gap, gap + 1, ""})
}

// isProclitic reports whether the letters are nothing but what Arabic writes
// onto the beginning of a word: و ف أ س, ب ك ل, ال.
func isProclitic(s string) bool {
	if s == "" {
		return false
	}
	for _, part := range [][]string{{"أ"}, {"و", "ف"}, {"س"}, {"لل", "ب", "ك", "ل"}, {"ال", "لل"}} {
		for _, p := range part {
			if rest, ok := strings.CutPrefix(s, p); ok {
				s = rest
				break
			}
		}
	}
	return s == ""
}

func isLetterAt(b []byte, i int) bool {
	if i < 0 || i+1 >= len(b) {
		return false
	}
	switch lead, next := b[i], b[i+1]; lead {
	case 0xD8:
		return next >= 0xA0 && next <= 0xBF
	case 0xD9:
		return next >= 0x81 && next <= 0x9F || next >= 0xAE && next <= 0xBF
	case 0xDA:
		return true
	case 0xDB:
		return next <= 0x93 || next == 0x95 || next >= 0xBA && next <= 0xBC
	}
	return false
}

func isLetterBefore(b []byte, i int) bool { return isLetterAt(b, i-2) }

func isMarkAt(b []byte, i int) bool { return b[i] == 0xD9 && b[i+1] >= 0x8B && b[i+1] <= 0x9F }

func isTatweelAt(b []byte, i int) bool {
	return i >= 0 && i+1 < len(b) && b[i] == 0xD9 && b[i+1] == 0x80
}

func tatweelBefore(b []byte, i int) bool { return isTatweelAt(b, i-2) }

func isDigitAt(b []byte, i int) bool {
	return i >= 0 && i+1 < len(b) && (b[i] == 0xD9 && b[i+1] >= 0xA0 && b[i+1] <= 0xA9 || b[i] == 0xDB && b[i+1] >= 0xB0 && b[i+1] <= 0xB9)
}
