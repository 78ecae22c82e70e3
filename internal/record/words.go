package record

import (
	"slices"

	"masar"
	"masar/internal/arabic"
)

// A lemma is a word of the text that carries meaning, by its folded citation
// form; a verbal noun and a participle by their verb.
type lemma struct {
	at   masar.Span
	form string
}

// lemmas lists the words of a document that carry meaning, in its order.
func (f *Flattener) lemmas(doc *arabic.Doc) []lemma {
	var out []lemma
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for k := range words {
			if form := f.lemma(&words[k]); form != "" {
				out = append(out, lemma{words[k].Span, form})
			}
		}
	}
	return out
}

func (f *Flattener) lemma(w *arabic.Word) string {
	switch {
	case w.Kind == arabic.Mark:
		return ""
	case w.Kind != arabic.Letters || w.Best < 0 || w.Best >= len(w.Analyses):
		return w.Fold
	}
	an := &w.Analyses[w.Best]
	switch an.POS {
	case arabic.Noun, arabic.Propn, arabic.Adj, arabic.Verb, arabic.Num, arabic.Unknown:
	default:
		return ""
	}
	of := an.Lemma
	if an.Base != 0 {
		of = an.Base
	}
	if c := f.lex.Citation(of); c != "" {
		return arabic.Fold(c)
	}
	return w.Fold
}

// words are the lemmas inside the spans, sorted, each once.
func (x *flat) words(spans ...masar.Span) []string {
	out := []string{}
	for _, l := range x.lemmas {
		if slices.ContainsFunc(spans, func(s masar.Span) bool { return s.Contains(l.at) }) {
			out = append(out, l.form)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// nameWords are the lemmas of a name, sorted, each once.
func (f *Flattener) nameWords(name string) []string {
	doc := f.analyser.Split(masar.Article{Text: name, Paragraphs: []masar.Paragraph{{Kind: masar.Headline, Span: masar.Span{End: len(name)}}}})
	out := []string{}
	for _, l := range f.lemmas(&doc) {
		out = append(out, l.form)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
