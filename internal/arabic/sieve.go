package arabic

// A Sieve holds back most folded words that are not of a set, for a fraction of
// what it costs to look them up in a map: nine in ten where the set has some ten
// thousand words. The zero Sieve lets nothing through.
type Sieve struct{ bits []uint64 }

const sieveWidth = 17 // bits of the hash: 16 kB

// Add lets a folded word through.
func (s *Sieve) Add(fold string) {
	if s.bits == nil {
		s.bits = make([]uint64, 1<<(sieveWidth-6))
	}
	h := foldHash(fold) >> (64 - sieveWidth)
	s.bits[h>>6] |= 1 << (h & 63)
}

// May reports whether a folded word may be of the set.
func (s *Sieve) May(fold string) bool {
	if s.bits == nil {
		return false
	}
	h := foldHash(fold) >> (64 - sieveWidth)
	return s.bits[h>>6]>>(h&63)&1 != 0
}
