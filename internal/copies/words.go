package copies

import (
	"slices"

	"masar/internal/arabic"
)

// words returns a hash for every word of a text, in its order. A word is a run
// of letters and digits as it is folded, without a written و, ف or article, so
// that small edits leave it as it is.
func words(text string) []uint64 {
	fold := arabic.AppendFold(make([]byte, 0, len(text)), text)
	out := make([]uint64, 0, len(fold)/8)
	for i := 0; i < len(fold); {
		start := i
		for i < len(fold) && inWord(fold, i) {
			i++
		}
		if i > start {
			out = append(out, hash(bare(fold[start:i])))
			continue
		}
		i += width(fold, i)
	}
	return out
}

// inWord reports whether the byte belongs to a word: Latin letters and digits,
// and all of the Arabic block but its marks.
func inWord(b []byte, i int) bool {
	c := b[i]
	switch {
	case c < 0x80:
		return '0' <= c && c <= '9' || 'a' <= c && c <= 'z'
	case c&0xC0 == 0x80:
		return i > 0 && inWord(b, i-1)
	case c == 0xD8:
		// U+0600 to U+063F: the letters begin at U+0621
		return i+1 < len(b) && b[i+1] >= 0xA1
	}
	return c == 0xD9 || c == 0xDA || c == 0xDB
}

// width is the number of bytes to pass over between words.
func width(b []byte, i int) int {
	n := 1
	for i+n < len(b) && b[i+n]&0xC0 == 0x80 && !inWord(b, i+n) {
		n++
	}
	return n
}

// bare takes a leading و or ف and the article off a word that stays long enough.
func bare(w []byte) []byte {
	if len(w) > 8 && w[0] == 0xD9 && (w[1] == 0x88 || w[1] == 0x81) {
		w = w[2:]
	}
	if len(w) > 8 && w[0] == 0xD8 && w[1] == 0xA7 && w[2] == 0xD9 && w[3] == 0x84 {
		w = w[4:]
	}
	return w
}

// hash is FNV-1a, whose values are stable over versions and machines.
func hash(w []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range w {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// mix spreads the bits of a hash (the finaliser of SplitMix64).
func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

// shingles hashes every run of n words; a text of fewer words is one run. They
// come sorted, each once.
func shingles(words []uint64, n int) []uint64 {
	if len(words) == 0 {
		return nil
	}
	n = min(n, len(words))
	out := make([]uint64, 0, len(words)-n+1)
	for i := 0; i+n <= len(words); i++ {
		h := uint64(n)
		for _, w := range words[i : i+n] {
			h = mix(h*0x9e3779b97f4a7c15 + w)
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
