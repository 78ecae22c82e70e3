package when

import (
	"strings"

	"masar/internal/arabic"
)

// opens reports whether a time may begin at a word: it is a number, or one of
// the words that the rules of at begin with. Most words are none, and are not
// shown to the rules.
func (f *Finder) opens(w *arabic.Word) bool {
	return w.Kind == arabic.Digits || w.Kind == arabic.Letters && w.Note(arabic.NoteTime, func() bool { return f.opener(w.Fold) })
}

// opener reports whether a folded word is an opener, as it stands or without the
// proclitics that look takes off.
func (f *Finder) opener(fold string) bool {
	if len(fold) < 2 {
		return f.openers[fold]
	}
	switch fold[:2] {
	case "و", "ف", "ب", "ل", "ك":
	default:
		return f.openers[fold] // nothing to take off
	}
	for _, and := range [...]string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(fold, and)
		if !ok {
			continue
		}
		for _, p := range [...]string{"", "ب", "ل", "ك"} {
			if stem, ok := strings.CutPrefix(rest, p); ok && f.openers[stem] {
				return true
			}
		}
		if stem, ok := strings.CutPrefix(rest, "لل"); ok && f.openers["ال"+stem] {
			return true
		}
	}
	return false
}

// literal are the openers that stand in the rules themselves.
const literal = "يوم يومه يومي ليلتي شهر شهري عام عامي العام العامين سنة السنة سنتي الربع النصف خلال في قبل منذ بعد أول"

// findOpeners gathers the words that a time may begin with.
func (f *Finder) findOpeners() {
	f.openers, f.named = map[string]bool{}, map[string]bool{}
	for w := range strings.FieldsSeq(literal) {
		f.openers[arabic.Fold(w)] = true
	}
	for w := range f.words {
		f.openers[w] = true
	}
	for w := range f.weekdays {
		f.openers[w] = true
	}
	for _, names := range [...]map[string]int{f.months, f.hijri} {
		for w := range names {
			first, _, _ := strings.Cut(w, " ")
			f.openers[first], f.named[first] = true, true
		}
	}
	for w := range f.lex.Ordinals {
		f.openers[w] = true
		f.openers["ال"+w] = true
	}
}
