package clause

import (
	"strings"

	"masar/internal/arabic"
)

// wish returns where a pious wish ends that begins at word i, i where there is
// none: «حفظه الله», «رعاه الله وأيده», «- حفظه الله -». It is no part of the
// sentence, and neither are the marks around it.
func (b *builder) wish(i int) int {
	ws := b.s.Words
	first, closing := i, ""
	if ws[i].Kind == arabic.Mark && strings.Contains("-–—\"«(", ws[i].Fold) {
		first, closing = i+1, map[string]string{"«": "»", "(": ")"}[ws[i].Fold]
		if closing == "" {
			closing = ws[i].Fold
		}
	}
	if first+1 >= len(ws) || !wishes(&ws[first]) || !b.s.lang.pious[ws[first+1].Fold] {
		return i
	}
	end := first + 2
	for end < len(ws) && strings.HasPrefix(ws[end].Fold, "و") && wishes(&ws[end]) {
		end++
	}
	if closing == "" {
		return end
	}
	if end < len(ws) && ws[end].Fold == closing {
		return end + 1
	}
	return i
}

// wishes reports whether a word may be a verb in the perfect with its object.
func wishes(w *arabic.Word) bool {
	for k := range w.Analyses {
		if a := &w.Analyses[k]; a.POS == arabic.Verb && a.Form == arabic.Perfect && a.Enc != "" && a.Person == 3 {
			return true
		}
	}
	return false
}
