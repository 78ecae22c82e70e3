package clean

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// The charsets that Decode tells apart, by their IANA names.
const (
	UTF8        = "utf-8"
	UTF16LE     = "utf-16le"
	UTF16BE     = "utf-16be"
	Windows1256 = "windows-1256"
	ISO88596    = "iso-8859-6"
)

// sample is how many bytes the charset is guessed from.
const sample = 64 << 10

// Charset guesses the charset of the bytes and says how many of them are the
// byte order mark.
func Charset(b []byte) (name string, bom int) { return charsetOf(b, utf8.Valid(b)) }

// charsetOf is Charset of bytes of which is known whether they are valid UTF-8.
func charsetOf(b []byte, valid bool) (name string, bom int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return UTF8, 3
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return UTF16LE, 2
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return UTF16BE, 2
	}
	head := b[:min(len(b), sample)]
	if name := wide(head); name != "" {
		return name, 0
	}
	if valid || mostlyUTF8(head) {
		return UTF8, 0
	}
	return singleByte(head), 0
}

// wide recognises UTF-16 without a mark: half of the bytes are the high byte
// of Arabic (06), of ASCII (00) or of general punctuation (20).
func wide(b []byte) string {
	if len(b) < 4 || bytes.IndexByte(b, 0x06) < 0 && bytes.IndexByte(b, 0x00) < 0 {
		return ""
	}
	var high [2]int
	var strict [2]int
	for i, c := range b {
		switch c {
		case 0x06, 0x00:
			strict[i&1]++
			high[i&1]++
		case 0x20:
			high[i&1]++
		}
	}
	half := len(b) / 2
	for side, name := range []string{UTF16BE, UTF16LE} {
		if high[side]*10 >= half*9 && strict[side]*10 >= half*7 && strict[1-side]*5 < half {
			return name
		}
	}
	return ""
}

// mostlyUTF8 reports whether more of the bytes above ASCII stand in whole
// UTF-8 sequences than outside of them.
func mostlyUTF8(b []byte) bool {
	whole, broken := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			whole += n
		}
		b = b[n:]
	}
	return whole >= broken
}

// singleByte tells ISO-8859-6 from windows-1256 by the letters that are
// frequent in one (ه و ى ي; ى ي ـ ف ق ك) and rare or nothing in the other.
func singleByte(b []byte) string {
	iso, win := 0, 0
	for _, c := range b {
		switch {
		case c == 0xE2 || c >= 0xE7 && c <= 0xEA:
			iso++
		case c >= 0xDB && c <= 0xDF || c == 0xEC || c == 0xED:
			win++
		}
	}
	if iso > win {
		return ISO88596
	}
	return Windows1256
}

// Decode turns bytes of a charset into valid UTF-8; "" guesses the charset.
// What is no text in the charset becomes U+FFFD and is counted.
func Decode(b []byte, charset string) (text []byte, broken int, used string) {
	text, _, broken, used = decode(b, charset)
	return text, broken, used
}

func decode(b []byte, charset string) (text []byte, st step, broken int, used string) {
	valid := validUTF8(b)
	used, bom := charsetOf(b, valid)
	if charset != "" && bom == 0 && used != UTF16LE && used != UTF16BE && !(charset == UTF8 && used != UTF8) {
		used = charset
	}
	switch used {
	case UTF16LE, UTF16BE:
		text, st, broken = decodeWide(b, bom, used == UTF16BE)
	case Windows1256:
		text, st, broken = decodeTable(b, charmap.Windows1256)
	case ISO88596:
		text, st, broken = decodeTable(b, charmap.ISO8859_6)
	default:
		used = UTF8
		text, st, broken = decodeUTF8(b, bom, valid)
	}
	return text, st, broken, used
}

// validUTF8 is utf8.Valid, which is slow for letters of two bytes.
func validUTF8(b []byte) bool {
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c < utf8.RuneSelf:
			i++
		case c >= 0xC2 && c <= 0xDF && i+1 < len(b) && b[i+1]&0xC0 == 0x80:
			i += 2
		default:
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n == 1 {
				return false
			}
			i += n
		}
	}
	return true
}

func decodeUTF8(b []byte, bom int, valid bool) ([]byte, step, int) {
	if valid {
		if bom == 0 {
			return b, nil, 0
		}
		return b[bom:], step{}.same(0, bom, len(b)-bom), 0
	}
	var edits []edit
	if bom > 0 {
		edits = append(edits, edit{0, bom, ""})
	}
	for i := bom; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			n = brokenLen(b[i:])
			edits = append(edits, edit{i, i + n, "\uFFFD"})
		}
		i += n
	}
	text, st := apply(b, edits)
	return text, st, len(edits) - min(bom, 1)
}

// brokenLen returns the length of the longest beginning of a UTF-8 sequence at
// the start of b, at least 1: what the Unicode standard replaces by one mark.
func brokenLen(b []byte) int {
	low, high, more := byte(0x80), byte(0xBF), 0
	switch c := b[0]; {
	case c >= 0xC2 && c <= 0xDF:
		more = 1
	case c >= 0xE0 && c <= 0xEF:
		more = 2
		if c == 0xE0 {
			low = 0xA0
		} else if c == 0xED {
			high = 0x9F
		}
	case c >= 0xF0 && c <= 0xF4:
		more = 3
		if c == 0xF0 {
			low = 0x90
		} else if c == 0xF4 {
			high = 0x8F
		}
	}
	n := 1
	for n <= more && n < len(b) && b[n] >= low && b[n] <= high {
		low, high = 0x80, 0xBF
		n++
	}
	return n
}

func decodeWide(b []byte, bom int, big bool) ([]byte, step, int) {
	unit := func(i int) rune {
		if big {
			return rune(b[i])<<8 | rune(b[i+1])
		}
		return rune(b[i+1])<<8 | rune(b[i])
	}
	out := make([]byte, 0, len(b))
	var st step
	broken := 0
	for i := bom; i < len(b); {
		r, n := utf8.RuneError, 1
		if i+1 < len(b) {
			r, n = unit(i), 2
			if utf16.IsSurrogate(r) {
				pair := utf8.RuneError
				if i+3 < len(b) {
					pair = utf16.DecodeRune(r, unit(i+2))
				}
				if r = pair; r != utf8.RuneError {
					n = 4
				}
			}
		}
		if r == utf8.RuneError {
			broken++
		}
		st = st.units(len(out), i, 1, utf8.RuneLen(r), n)
		out = utf8.AppendRune(out, r)
		i += n
	}
	return out, st, broken
}

func decodeTable(b []byte, table *charmap.Charmap) ([]byte, step, int) {
	out := make([]byte, 0, 2*len(b))
	var st step
	broken := 0
	for i, c := range b {
		r := table.DecodeByte(c)
		if r == utf8.RuneError {
			broken++
		}
		st = st.units(len(out), i, 1, utf8.RuneLen(r), 1)
		out = utf8.AppendRune(out, r)
	}
	return out, st, broken
}
