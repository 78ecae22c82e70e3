package arabic

import "unicode/utf8"

// spelling tells what it costs to read a stem as written as the record's
// surface, which has the same fold: nothing where they are equal, marks and
// the seat of hamza aside, little where a hamza, the dots of ة or those of ى
// are left out, much where the writer chose another letter: أن is not إن.
func (x *Lexicon) spelling(stem string, r *record) int {
	surface := x.table.surface(r)
	if stem == string(surface) {
		return 0
	}
	cost := 0
	for _, w := range stem {
		if unwritten(w) {
			continue
		}
		if len(surface) == 0 {
			break
		}
		f, n := utf8.DecodeRune(surface)
		surface = surface[n:]
		cost = max(cost, letterCost(w, f))
	}
	return cost
}

const costSeat = 2

// letterCost compares a letter as written with the one of the files.
func letterCost(written, file rune) int {
	if written == file {
		return 0
	}
	switch written {
	case 'ا', 'ه', 'ي', 'ى':
		return costSpelt
	case 'أ', 'إ', 'آ', 'ٱ':
		if file == 'ا' {
			return costSpelt
		}
		return costOther
	case 'ة':
		return costOther
	}
	return costSeat // the seat of a hamza, Persian letters
}
