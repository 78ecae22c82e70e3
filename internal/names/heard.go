package names

// heard is a set of folded words. Most words of a text are in none, which the
// sieve tells without the map.
type heard struct {
	words map[string]bool
	sieve uint64
}

func (h *heard) add(fold string) {
	if h.words == nil {
		h.words = map[string]bool{}
	}
	h.words[fold] = true
	h.sieve |= sieveBit(fold)
}

func (h *heard) has(fold string) bool { return h.sieve&sieveBit(fold) != 0 && h.words[fold] }

// sieveBit is one of 64 bits, by the length and the last letters of a word.
func sieveBit(fold string) uint64 {
	n := len(fold)
	if n < 4 {
		return 1
	}
	return 1 << ((uint(n) + 5*uint(fold[n-1]) + 11*uint(fold[n-3])) & 63)
}
