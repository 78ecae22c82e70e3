// Package copies finds near-duplicate articles: wire copies, reprints, and new
// versions of one text. A signature finds candidates, the words themselves
// decide.
package copies

import "slices"

const (
	runWords  = 8  // words of a run whose hash a signature keeps
	bands     = 24 // hashes that a signature keeps
	pairWords = 3  // words of a run by which two texts are compared
)

// A Signature is the smallest hashes of the runs of words in a text (a bottom-k
// MinHash), ascending. Copies share at least one of them nearly always, other
// articles seldom; each is a band by which a store looks candidates up. A text
// without words has none.
type Signature []uint64

// Sign makes the signature of a text.
func Sign(text string) Signature {
	all := shingles(words(text), runWords)
	return Signature(slices.Clone(all[:min(bands, len(all))]))
}

// Shares reports whether two signatures have a band in common.
func (s Signature) Shares(o Signature) bool { return common(s, o) > 0 }

// Similar compares the words of two texts: share is how much of both together
// is common, contained how much of the shorter one the other holds; 0 to 1.
func Similar(a, b string) (share, contained float64) { return Words(a).Similar(Words(b)) }

// A Text is the words of an article, ready to be compared many times.
type Text []uint64

// Words prepares a text.
func Words(text string) Text { return shingles(words(text), pairWords) }

// Similar is the function of this name over prepared texts.
func (t Text) Similar(o Text) (share, contained float64) {
	both := common(t, o)
	if both == 0 {
		return 0, 0
	}
	return float64(both) / float64(len(t)+len(o)-both), float64(both) / float64(min(len(t), len(o)))
}

// Copy reports whether two texts of these similarities are one text, edited:
// most of the shorter one stands in the other, which is not so long that it only
// quotes it.
func Copy(share, contained float64) bool { return contained >= 0.5 && share >= 0.15 }

// common counts what two ascending lists have in common.
func common(a, b []uint64) int {
	n, i, k := 0, 0, 0
	for i < len(a) && k < len(b) {
		switch {
		case a[i] < b[k]:
			i++
		case a[i] > b[k]:
			k++
		default:
			n, i, k = n+1, i+1, k+1
		}
	}
	return n
}
