package knowledge

import "strings"

// Skeleton reduces a folded foreign name to what its spellings share: بيريلو,
// بيرييلو and بيريللو meet, and so do هويسغن and هويسجن. Two names of one
// article that have equal skeletons of three letters or more are taken for
// one name. Long vowels fall away except at the start, doubled letters become
// one, and letters that stand for the same foreign sound become one.
func Skeleton(fold string) string {
	var out strings.Builder
	out.Grow(len(fold))
	var last rune
	fold = strings.ReplaceAll(strings.TrimPrefix(fold, "ال"), "تش", "ش")
	for i, r := range fold {
		r = sound(r, i == 0)
		if r == 0 || r == last {
			continue
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}

// sound returns the letter that stands for r, 0 where it falls away.
func sound(r rune, first bool) rune {
	switch r {
	case 'ا', 'و', 'ي', 'ى', 'ء', 'ئ', 'ؤ', 'ع', 'ة', ' ', '-':
		if first && r != ' ' && r != '-' {
			if r == 'و' || r == 'ي' {
				return r
			}
			return 'ا'
		}
		return 0
	case 'غ', 'ج', 'ك', 'ق', 'خ', 'گ', 'ڭ', 'چ':
		return 'ك'
	case 'ه', 'ح':
		if first {
			return 'ه'
		}
		return 'ك'
	case 'ط', 'ت':
		return 'ت'
	case 'ث', 'س', 'ص', 'ز', 'ظ':
		return 'س'
	case 'ذ', 'د', 'ض':
		return 'د'
	case 'ف', 'ڤ', 'ڥ':
		return 'ف'
	case 'ب', 'پ':
		return 'ب'
	}
	return r
}

// SameSound reports whether two folded names are spellings of one foreign
// name: equal skeletons of at least three letters, or of two letters where the
// names differ in one letter's length at most.
func SameSound(a, b string) bool {
	if a == b {
		return true
	}
	x := Skeleton(a)
	if x != Skeleton(b) {
		return false
	}
	n := len([]rune(x))
	gap := len(a) - len(b)
	return n >= 3 || n == 2 && len(a) >= 6 && gap >= -2 && gap <= 2
}
