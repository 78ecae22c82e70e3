package when

import (
	"strings"

	"masar/internal/arabic"
)

// opens reports whether a time may begin at a word: it is a number, or one of
// the words that the rules of at begin with. Most words are none, and are not
// shown to the rules.
func (f *Finder) opens(w *arabic.Word) bool {
	return w.Kind == arabic.Digits || w.Kind == arabic.Letters && w.Note(arabic.NoteTime, func() bool { return f.openers[w.Fold] })
}

// literal are the openers that stand in the rules themselves.
const literal = "يوم يومه يومي ليلتي شهر شهري عام عامي العام العامين سنة السنة سنتي الربع النصف خلال في قبل منذ بعد أول"

// findOpeners fills the openers: every word that a time may begin with, as it
// stands and with what may be written onto it.
func (f *Finder) findOpeners() {
	f.openers = map[string]bool{}
	for w := range strings.FieldsSeq(literal) {
		f.opener(arabic.Fold(w))
	}
	for w := range f.words {
		f.opener(w)
	}
	for w := range f.weekdays {
		f.opener(w)
	}
	for _, names := range [...]map[string]int{f.months, f.hijri} {
		for w := range names {
			first, _, _ := strings.Cut(w, " ")
			f.opener(first)
		}
	}
	for w := range f.lex.Ordinals {
		f.opener(w)
		f.opener("ال" + w)
	}
}

// opener adds a folded word with the proclitics that look takes off.
func (f *Finder) opener(fold string) {
	for _, and := range [...]string{"", "و", "ف"} {
		for _, p := range [...]string{"", "ب", "ل", "ك"} {
			f.openers[and+p+fold] = true
		}
		if rest, ok := strings.CutPrefix(fold, "ال"); ok {
			f.openers[and+"لل"+rest] = true
		}
	}
}
