package arabic

// The conjugator builds words as phonemes: one byte a letter or vowel, in
// Buckwalter's transliteration. Hamza is always ' and gets its seat when the
// word is written; a i u are short vowels, o is no vowel, ~ doubles the letter
// before it; long vowels are aA, iy, uw; a final alif maqsura is aY.

// letterOf maps phonemes to Arabic letters; 0 for what writing leaves out.
var letterOf = letters()

// bytesOf is letterOf in UTF-8, as hundreds of thousands of forms are written.
var bytesOf = letterBytes()

func letterBytes() (t [128][2]byte) {
	for c, l := range letterOf {
		if l != 0 {
			copy(t[c][:], string(rune(l)))
		}
	}
	return t
}

// phonemeOf maps the runes U+0600 to U+06FF to phonemes; 0 for none.
var phonemeOf = phonemes()

const (
	translit = "'AbptvjHxd*rzs$SDTZEgfqklmnhwYy"
	script   = "ءابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
)

func letters() (t [128]uint16) {
	i := 0
	for _, r := range script {
		t[translit[i]] = uint16(r)
		i++
	}
	return t
}

func phonemes() (t [256]byte) {
	i := 0
	for _, r := range script {
		t[r-0x600] = translit[i]
		i++
	}
	for _, r := range "أإؤئ" {
		t[r-0x600] = '\''
	}
	return t
}

// write appends the unvocalised Arabic spelling of phonemes p to dst.
func write(dst, p []byte) []byte {
	i := 0
	if len(p) > 3 && p[0] == '\'' && p[2] == '\'' && p[3] == 'o' {
		// Two hamzas at the start of a word: the second becomes length.
		switch p[1] {
		case 'a':
			dst = appendLetter(dst, 'آ')
		case 'i':
			dst = appendLetter(appendLetter(dst, 'إ'), 'ي')
		default:
			dst = appendLetter(appendLetter(dst, 'أ'), 'و')
		}
		i = 4
	}
	for ; i < len(p); i++ {
		if p[i] != '\'' {
			if l := bytesOf[p[i]]; l[0] != 0 {
				dst = append(dst, l[0], l[1])
			}
			continue
		}
		s := seat(p, i)
		if s == 'أ' && i+2 < len(p) && p[i+1] == 'a' && p[i+2] == 'A' {
			s = 'آ'
			i += 2
		}
		dst = appendLetter(dst, s)
	}
	return dst
}

func appendLetter(dst []byte, r uint16) []byte {
	return append(dst, 0xC0|byte(r>>6), 0x80|byte(r&0x3F))
}

// seat returns the letter that carries the hamza at p[i].
func seat(p []byte, i int) uint16 {
	next := byte('o')
	j := i + 1
	if j < len(p) && p[j] == '~' {
		j++
	}
	if j < len(p) {
		next = p[j]
	}
	switch {
	case i == 0 && next == 'i':
		return 'إ'
	case i == 0:
		return 'أ'
	case j >= len(p) || j == len(p)-1 && vowel(next):
		return lastSeat(p[i-1])
	}
	prev := p[i-1]
	switch {
	case prev == 'y' || prev == 'o' && i > 1 && p[i-2] == 'y':
		return 'ئ'
	case prev == 'A' || prev == 'w':
		return seatAfterLong(prev, next)
	case prev == 'o' && i > 1 && p[i-2] == 'w' && next == 'a':
		return 'ء'
	case prev == 'i' || next == 'i':
		return 'ئ'
	case prev == 'u' || next == 'u':
		return 'ؤ'
	}
	return 'أ'
}

func vowel(c byte) bool { return c == 'a' || c == 'i' || c == 'u' || c == 'o' }

func lastSeat(prev byte) uint16 {
	switch prev {
	case 'a':
		return 'أ'
	case 'u':
		return 'ؤ'
	case 'i':
		return 'ئ'
	}
	return 'ء'
}

func seatAfterLong(prev, next byte) uint16 {
	switch {
	case next == 'i':
		return 'ئ'
	case next == 'u' && prev == 'A':
		return 'ؤ'
	}
	return 'ء'
}
