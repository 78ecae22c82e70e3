package arabic

import (
	"strings"

	"masar"
)

// An Analyser splits text into sentences and words and chooses an analysis for
// each. It caches and is used by one goroutine at a time.
type Analyser struct {
	lex   *Lexicon
	cache map[string]entry
	slab  []Word
}

type entry struct {
	fold     string
	analyses []Analysis
}

// maxCache bounds the words that an analyser remembers.
const maxCache = 200_000

// NewAnalyser makes an analyser.
func NewAnalyser(lex *Lexicon) *Analyser {
	return &Analyser{lex: lex, cache: make(map[string]entry, 1<<12)}
}

// look returns the fold and the analyses of a word.
func (a *Analyser) look(form string) entry {
	if e, ok := a.cache[form]; ok {
		return e
	}
	if len(a.cache) >= maxCache {
		clear(a.cache)
	}
	form = strings.Clone(form) // the text it came from may go
	e := entry{fold: Fold(form)}
	if len(form) <= maxForm {
		e.analyses = a.lex.analyse(form, e.fold)
	}
	a.cache[form] = e
	return e
}

// Split reads the paragraphs of an article that are neither related links nor
// clutter into sentences.
func (a *Analyser) Split(article masar.Article) Doc {
	doc := Doc{Text: article.Text}
	a.slab = make([]Word, 0, len(article.Text)/9+16)
	for i := range article.Paragraphs {
		p := &article.Paragraphs[i]
		if p.Kind == masar.Related || p.Kind == masar.Clutter {
			continue
		}
		words := a.words(article.Text, p.Start, p.End)
		for len(words) > 0 {
			n := a.sentenceEnd(words, p.Kind)
			doc.Sentences = append(doc.Sentences, a.sentence(words[:n:n], i, p.Kind))
			words = words[n:]
		}
	}
	a.slab = nil
	return doc
}

// Words reads one sentence whose words are given; their text is the words
// joined by spaces.
func (a *Analyser) Words(tokens []string) Doc {
	text := strings.Join(tokens, " ")
	a.slab = make([]Word, 0, len(tokens))
	at := 0
	for _, t := range tokens {
		kind := Mark
		for _, r := range t {
			kind, _ = token(t, 0, r, len(string(r)))
			break
		}
		if t != "" {
			a.add(text, at, at+len(t), kind, at > 0)
		}
		at += len(t) + 1
	}
	words := a.slab
	a.slab = nil
	if len(words) == 0 {
		return Doc{Text: text}
	}
	return Doc{Text: text, Sentences: []Sentence{a.sentence(words, 0, masar.Body)}}
}

func (a *Analyser) sentence(words []Word, paragraph int, kind masar.ParagraphKind) Sentence {
	choose(words)
	return Sentence{Span: masar.Span{Start: words[0].Start, End: words[len(words)-1].End}, Paragraph: paragraph, Kind: kind, Words: words}
}

// sentenceEnd returns how many words the first sentence has. A closing quote or
// bracket after the stop belongs to it; a headline is one sentence.
func (a *Analyser) sentenceEnd(words []Word, kind masar.ParagraphKind) int {
	if kind == masar.Headline {
		return len(words)
	}
	for i := range words {
		if !a.stops(words, i) {
			continue
		}
		end := i + 1
		for end < len(words) && closes(words[end].Form) && !words[end].Space {
			end++
		}
		return end
	}
	return len(words)
}

// stops reports whether word i ends a sentence: a mark of the end that is no
// part of an abbreviation or initials.
func (a *Analyser) stops(words []Word, i int) bool {
	w := &words[i]
	if w.Kind != Mark {
		return false
	}
	switch w.Form {
	case "!", "؟", "?":
		return true
	case ".":
	default:
		return strings.HasPrefix(w.Form, "...")
	}
	if i == 0 || i+1 == len(words) {
		return true
	}
	before, after := &words[i-1], &words[i+1]
	if before.Kind == Letters && !before.isLong() && !closes(after.Form) {
		return false // د. نايف, أ.ف.ب
	}
	if before.Kind == Latin && len(before.Form) == 1 {
		return false
	}
	if after.Space || closes(after.Form) {
		return true
	}
	return before.Kind == Letters && after.Kind == Letters && a.lex.Known(before.Form) && a.lex.Known(after.Form)
}

// isLong reports whether the word has more than two letters, so that it is no
// abbreviation.
func (w *Word) isLong() bool { return len(w.Fold) > 4 }

func closes(form string) bool {
	switch form {
	case "»", "”", "\"", ")", "]", "›":
		return true
	}
	return false
}
