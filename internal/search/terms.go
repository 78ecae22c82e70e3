package search

import (
	"strings"
	"unicode"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// Terms are the tokens of a text for the full-text tables, separated by spaces.
// A token is made of Arabic letters, digits and Latin letters in lower case,
// all folded, so that a tokenizer that splits at anything else keeps it whole.
type Terms struct {
	Words  string // every word as it stands, in order: for exact phrases
	Lemmas string // what each word is a form of, function words left out: for lone words
	Keys   string // properties, see Key; an Indexer leaves them to who knows them
}

// An Indexer makes terms of one article at a time. It keeps caches and is used
// by one goroutine at a time.
type Indexer struct {
	lex      *arabic.Lexicon
	analyser *arabic.Analyser
	doc      arabic.Doc
	lemmas   map[readWord]string
}

// readWord is a word as written and the index of the analysis chosen for it.
type readWord struct {
	form string
	best int
}

// maxReadings bounds what an Indexer remembers.
const maxReadings = 200_000

// NewIndexer makes an indexer.
func NewIndexer(lex *arabic.Lexicon) *Indexer {
	return &Indexer{lex: lex, analyser: arabic.NewAnalyser(lex), lemmas: map[readWord]string{}}
}

// Open makes an article the one that Article and Spans are asked about. The
// words of the article opened before are gone.
func (x *Indexer) Open(a masar.Article) {
	x.analyser.Release()
	x.doc = x.analyser.Split(a)
}

// Article returns the terms of the whole article, related links and clutter
// left out.
func (x *Indexer) Article() Terms { return x.terms(func(*arabic.Word) bool { return true }) }

// Spans returns the terms of the words that lie in some of the spans: of the
// evidence of a fact.
func (x *Indexer) Spans(spans ...masar.Span) Terms {
	return x.terms(func(w *arabic.Word) bool { return within(w.Span, spans) })
}

func within(s masar.Span, spans []masar.Span) bool {
	for _, o := range spans {
		if o.Contains(s) {
			return true
		}
	}
	return false
}

func (x *Indexer) terms(wanted func(*arabic.Word) bool) Terms {
	var words, lemmas []byte
	for i := range x.doc.Sentences {
		for k := range x.doc.Sentences[i].Words {
			w := &x.doc.Sentences[i].Words[k]
			if w.Kind == arabic.Mark || !wanted(w) {
				continue
			}
			words = appendTokens(words, w.Fold)
			if l := x.lemmasOf(w); l != "" {
				lemmas = append(append(lemmas, ' '), l...)
			}
		}
	}
	return Terms{Words: strings.TrimPrefix(string(words), " "), Lemmas: strings.TrimPrefix(string(lemmas), " ")}
}

// appendTokens appends the tokens of a folded word, a space before each.
func appendTokens(to []byte, fold string) []byte {
	open := false
	for _, r := range fold {
		if !inToken(r) {
			open = false
			continue
		}
		if !open {
			to, open = append(to, ' '), true
		}
		to = append(to, string(r)...)
	}
	return to
}

// inToken reports whether a folded rune stands in a token: an Arabic letter, a
// digit, a Latin letter.
func inToken(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return true
	case r < 0x80:
		return false
	}
	return unicode.IsLetter(r) && (0x620 <= r && r <= 0x6FF || unicode.Is(unicode.Latin, r))
}

// tokens returns the tokens of any text.
func tokens(text string) []string {
	return strings.Fields(string(appendTokens(nil, arabic.Fold(text))))
}

// lemmasOf returns the lemma terms of a word, "" for function words.
func (x *Indexer) lemmasOf(w *arabic.Word) string {
	key := readWord{w.Form, w.Best}
	if l, ok := x.lemmas[key]; ok {
		return l
	}
	if len(x.lemmas) >= maxReadings {
		clear(x.lemmas)
	}
	l := strings.Join(lemmaTerms(x.lex, w), " ")
	key.form = strings.Clone(key.form)
	x.lemmas[key] = l
	return l
}

// lemmaTerms are the lemmas of the reading that the context chose and of other
// readings of the same stem (كتب is كتاب and كتب), each once. A word without a
// lemma gives its stem, a name written as one word its two parts as well.
func lemmaTerms(lex *arabic.Lexicon, w *arabic.Word) []string {
	if w.Kind != arabic.Letters || w.Best < 0 || w.Best >= len(w.Analyses) {
		return tokens(w.Fold)
	}
	best := &w.Analyses[w.Best]
	if functional(best.POS) {
		return nil
	}
	out := addTokens(nil, lemmaOf(lex, w, best))
	for i := range w.Analyses {
		a := &w.Analyses[i]
		if a.StemAt == best.StemAt && a.StemEnd == best.StemEnd && a.Enc == best.Enc && !functional(a.POS) {
			out = addTokens(out, lemmaOf(lex, w, a))
		}
	}
	if best.Guess {
		out = addGuesses(out, w)
	}
	return out
}

// addGuesses adds what a word that no file holds may be: its stem under every
// guess of its clitics, and the parts of a name like عبدالعاطي.
func addGuesses(out []string, w *arabic.Word) []string {
	for i := range w.Analyses {
		if a := &w.Analyses[i]; a.Guess {
			out = addTokens(out, stem(w, a))
		}
	}
	if len(out) == 0 {
		return out
	}
	if head, tail, ok := knowledge.SplitName(out[0]); ok {
		out = addTokens(out, head)
		out = addTokens(out, strings.TrimPrefix(tail, "ال"))
	}
	return out
}

func lemmaOf(lex *arabic.Lexicon, w *arabic.Word, a *arabic.Analysis) string {
	if a.Lemma == 0 {
		return stem(w, a)
	}
	return arabic.Fold(lex.Citation(a.Lemma))
}

// stem is the folded word without its clitics.
func stem(w *arabic.Word, a *arabic.Analysis) string {
	if int(a.StemAt) < int(a.StemEnd) && int(a.StemEnd) <= len(w.Form) {
		return arabic.Fold(w.Form[a.StemAt:a.StemEnd])
	}
	return w.Fold
}

// addTokens adds the tokens of a folded form that are not there yet.
func addTokens(out []string, fold string) []string {
next:
	for _, t := range strings.Fields(string(appendTokens(nil, fold))) {
		for _, o := range out {
			if o == t {
				continue next
			}
		}
		out = append(out, t)
	}
	return out
}

// functional reports whether words of this kind are only searched for as they
// stand: على would else be found for the name علي.
func functional(p arabic.POS) bool {
	switch p {
	case arabic.Prep, arabic.Conj, arabic.Subj, arabic.Rel, arabic.Neg, arabic.Part, arabic.Pron, arabic.Dem:
		return true
	}
	return false
}
