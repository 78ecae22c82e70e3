package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
	mention "masar/internal/names"
)

// Annotate splits an article and finds its names, and stops there.
func (r *Reader) Annotate(a masar.Article) (arabic.Doc, []mention.Mention) {
	doc := r.analyser.Split(a)
	return doc, r.k.finder.Find(&doc, a.Published, new(mention.Room))
}

// AnnotateTokens finds the names in one sentence whose words are given, with the
// sentences before in mind.
func (r *Reader) AnnotateTokens(tokens []string, published string) (arabic.Doc, []mention.Mention) {
	doc := r.analyser.Words(tokens)
	return doc, r.k.finder.FindAfter(&doc, published, &r.recall)
}

// KnownWord reports whether a word, clitics and all, is one of the language or
// of a known name.
func (k *Knowledge) KnownWord(word string) bool {
	if k.Lexicon.Known(word) {
		return true
	}
	fold := arabic.Fold(word)
	for _, p := range [...]string{"", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "بال", "لل"} {
		if rest, ok := strings.CutPrefix(fold, p); ok && k.World.Token(rest) != 0 {
			return true
		}
	}
	return k.World.Nisba(fold) != ""
}

// KnownPlace reports whether a name is that of a known place or state.
func (k *Knowledge) KnownPlace(name string) bool { return k.World.IsPlace(arabic.Fold(name)) }

// HoldsName reports whether a knowledge file holds a name as a whole, clitics
// taken off.
func (k *Knowledge) HoldsName(name string) bool {
	first, rest, more := strings.Cut(arabic.Fold(name), " ")
	if more {
		rest = " " + rest
	}
	for _, s := range knowledge.Starts(first, nil) {
		if !s.Bare && k.World.Holds(s.Word+rest) {
			return true
		}
	}
	return false
}
