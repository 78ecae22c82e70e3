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

// planWords are the lemmas of a plan's name that tell it from others, sorted,
// each once: a state only where nothing else does (الخطة المصرية); and whether the name says that it is a new version.
func (f *Flattener) planWords(name string) (words []string, revised bool) {
	doc := f.analyser.Split(masar.Article{Text: name, Paragraphs: []masar.Paragraph{{Kind: masar.Headline, Span: masar.Span{End: len(name)}}}})
	var all, origins []string
	for i := range doc.Sentences {
		for k := range doc.Sentences[i].Words {
			form := f.lemma(&doc.Sentences[i].Words[k])
			switch {
			case form == "":
			case f.namedAt(doc.Sentences[i].Words, k) != "":
				origins = append(origins, form)
			default:
				all = append(all, form)
			}
		}
	}
	revised = f.phrases.tells("revised", all, arabic.Fold(name))
	words = slices.DeleteFunc(all, func(w string) bool { return f.phrases.tells("plan", []string{w}, "") })
	if len(words) == 0 {
		words = append([]string{}, origins...)
	}
	slices.Sort(words)
	return slices.Compact(words), revised
}

// A named is a state or group that the text names, and where.
type named struct {
	at masar.Span
	id string
}

// manyTimes is how often an article names a state or group that it is about.
const manyTimes = 3

// names finds the states and groups that the text names, adjectives of origin
// among them.
func (x *flat) names(doc *arabic.Doc) {
	count := map[string]int{}
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for k := range words {
			if id := x.f.namedAt(words, k); id != "" {
				x.named = append(x.named, named{words[k].Span, id})
				if count[id]++; count[id] == manyTimes {
					x.often = append(x.often, id)
				}
			}
		}
	}
}

func (f *Flattener) namedAt(words []arabic.Word, k int) string {
	if words[k].Kind != arabic.Letters {
		return ""
	}
	for _, m := range f.world.Match(words, k) {
		for _, r := range m.Refs {
			switch r.Entity.Type {
			case masar.State, masar.Group:
				return r.Entity.ID
			case masar.Place:
				return r.Entity.Country
			}
		}
	}
	if n, ok := f.world.ParseNisba(words[k].Fold); ok {
		return n.Entity.ID
	}
	return ""
}

// about lists the states and groups named in the evidence and those that the
// article is about, sorted, each once.
func (x *flat) about(evidence []masar.Span) []string {
	out := append([]string{}, x.often...)
	for _, n := range x.named {
		if slices.ContainsFunc(evidence, func(s masar.Span) bool { return s.Contains(n.at) }) {
			out = append(out, n.id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
