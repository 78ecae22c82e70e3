package knowledge

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Skeleton reduces a folded foreign name to what its spellings share: بيريلو,
// بيرييلو and بيريللو meet, and so do هويسغن and هويسجن. Two names of one
// article that have equal skeletons of three letters or more are taken for
// one name. Long vowels fall away except at the start, doubled letters become
// one, and letters that stand for the same foreign sound become one.
func Skeleton(fold string) string {
	var room [64]byte
	return string(AppendSkeleton(room[:0], fold))
}

// AppendSkeleton appends Skeleton(fold).
func AppendSkeleton(to []byte, fold string) []byte {
	var last rune
	fold = strings.TrimPrefix(fold, "ال")
	for i, r := range fold {
		if r == 'ت' && strings.HasPrefix(fold[i:], "تش") {
			continue
		}
		r = sound(r, i == 0)
		if r == 0 || r == last {
			continue
		}
		to = utf8.AppendRune(to, r)
		last = r
	}
	return to
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
	var roomA, roomB [64]byte
	x := AppendSkeleton(roomA[:0], a)
	if !bytes.Equal(x, AppendSkeleton(roomB[:0], b)) {
		return false
	}
	n := utf8.RuneCount(x)
	gap := len(a) - len(b)
	return n >= 3 || n == 2 && len(a) >= 6 && gap >= -2 && gap <= 2
}
