package clean

import "unicode/utf8"

// fold is the form in which the words of a line meet those of the data file.
func fold(word string) string {
	out := make([]byte, 0, len(word))
	for _, r := range word {
		out = appendFold(out, r)
	}
	return string(out)
}

func appendFold(out []byte, r rune) []byte {
	switch {
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			r |= 0x20
		}
		return append(out, byte(r))
	case r == 0x640 || r >= 0x64B && r <= 0x65F || r == 0x670:
		return out
	case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ':
		r = 'ا'
	case r == 'ى' || r == 'ی':
		r = 'ي'
	case r == 'ک':
		r = 'ك'
	case r == 'ة':
		r = 'ه'
	case r >= '٠' && r <= '٩':
		return append(out, byte(r-'٠'+'0'))
	}
	if r < 0x800 {
		return append(out, byte(0xC0|r>>6), byte(0x80|r&0x3F))
	}
	return utf8.AppendRune(out, r)
}
