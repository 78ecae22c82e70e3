package arabic

import (
	"unicode"
	"unicode/utf8"
)

// folded maps the runes U+0600 to U+06FF to what Fold makes of them; 0 is
// dropped.
var folded = foldTable()

func foldTable() (t [256]uint16) {
	for i := range t {
		r := rune(0x600 + i)
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || r == tatweel {
			continue
		}
		t[i] = uint16(r)
	}
	for i, s := range map[rune]string{
		'ا': "أإآٱٲٳ", 'ي': "ىیې", 'ه': "ةھہەۀ", 'ء': "ؤئٴ", 'ك': "کڪ",
	} {
		for _, r := range s {
			t[r-0x600] = uint16(i)
		}
	}
	for i := range rune(10) {
		t[0x60+i] = uint16('0' + i)
		t[0xF0+i] = uint16('0' + i)
	}
	return t
}

const tatweel = 'ـ'

// foldRune returns the folded rune, 0 where it is dropped.
func foldRune(r rune) rune {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case 0x600 <= r && r <= 0x6FF:
		return rune(folded[r-0x600])
	case dropped(r):
		return 0
	}
	return unicode.ToLower(r)
}

// dropped reports whether a rune outside the Arabic block carries nothing:
// zero-width and bidi controls, the soft hyphen, variation selectors.
func dropped(r rune) bool {
	switch {
	case r == 0xAD, r == 0xFEFF, r == 0x180E:
		return true
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F, 0xFE00 <= r && r <= 0xFE0F:
		return true
	}
	return false
}

// Fold returns the form under which words are compared: vowel marks, tatweel,
// zero-width and bidi controls dropped, أ إ آ to ا, ى to ي, ة to ه, ؤ ئ to ء,
// Persian ک ی to ك ي, digits of either script to 0-9, Latin in lower case. It
// returns s itself where nothing changes.
func Fold(s string) string {
	n := unfolded(s)
	if n == len(s) {
		return s
	}
	var room [64]byte
	return string(AppendFold(append(room[:0], s[:n]...), s[n:]))
}

// unfolded returns the length of the prefix of s that Fold leaves as it is.
func unfolded(s string) int {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c < 0x80:
			if 'A' <= c && c <= 'Z' {
				return i
			}
			i++
		case 0xD8 <= c && c <= 0xDB && i+1 < len(s) && s[i+1]&0xC0 == 0x80:
			r := rune(c&0x1F)<<6 | rune(s[i+1]&0x3F)
			if rune(folded[r-0x600]) != r {
				return i
			}
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if foldRune(r) != r {
				return i
			}
			i += n
		}
	}
	return len(s)
}

// AppendFold appends Fold(s) to dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c < 0x80:
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
		case 0xD8 <= c && c <= 0xDB && i+1 < len(s) && s[i+1]&0xC0 == 0x80:
			r := folded[rune(c&0x1F)<<6|rune(s[i+1]&0x3F)-0x600]
			switch {
			case r == 0:
			case r < 0x80:
				dst = append(dst, byte(r))
			default:
				dst = append(dst, 0xC0|byte(r>>6), 0x80|byte(r&0x3F))
			}
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n <= 1 {
				dst = append(dst, c) // not valid UTF-8: kept as it is
			} else if f := foldRune(r); f != 0 {
				dst = utf8.AppendRune(dst, f)
			}
			i += n
		}
	}
	return dst
}
