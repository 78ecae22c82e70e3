package clean

// fold is the form in which the words of a line meet those of the data file.
func fold(word string) string {
	out := make([]rune, 0, len(word))
	for _, r := range word {
		switch {
		case r == 0x640 || r >= 0x64B && r <= 0x65F || r == 0x670:
			continue
		case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ':
			r = 'ا'
		case r == 'ى' || r == 'ی':
			r = 'ي'
		case r == 'ک':
			r = 'ك'
		case r == 'ة':
			r = 'ه'
		case r >= 'A' && r <= 'Z':
			r |= 0x20
		case r >= '٠' && r <= '٩':
			r += '0' - '٠'
		}
		out = append(out, r)
	}
	return string(out)
}
