package arabic

import (
	"slices"
	"strings"

	"masar"
)

// An Analyser splits text into sentences and words and chooses an analysis for
// each. It caches and is used by one goroutine at a time.
type Analyser struct {
	lex   *Lexicon
	cache map[string]*entry
	slab  []Word
	last  []Word // the words of the last document
	spare []Word // those of one that is done with
	// dotted tells that the text at hand writes على and not علي.
	dotted bool

	// Entries and readings stand in blocks: one allocation for hundreds.
	entries  []entry
	readings []Analysis
}

type entry struct {
	fold     string
	analyses []Analysis
	notes    Notes
}

// maxCache bounds the words that an analyser remembers.
const maxCache = 200_000

// NewAnalyser makes an analyser.
func NewAnalyser(lex *Lexicon) *Analyser {
	return &Analyser{lex: lex, cache: make(map[string]*entry, 1<<12)}
}

// look returns the fold and the analyses of a word.
func (a *Analyser) look(form string) *entry {
	if e, ok := a.cache[form]; ok {
		return e
	}
	if len(a.cache) >= maxCache {
		clear(a.cache)
	}
	form = strings.Clone(form) // the text it came from may go
	e := a.entry()
	e.fold = Fold(form)
	if len(form) <= maxForm {
		var room [12]Analysis
		e.analyses = a.keep(a.lex.analyse(room[:0], form, e.fold))
	}
	a.cache[form] = e
	return e
}

const block = 256

// entry returns a new entry.
func (a *Analyser) entry() *entry {
	if len(a.entries) == 0 {
		a.entries = make([]entry, block)
	}
	e := &a.entries[0]
	a.entries = a.entries[1:]
	return e
}

// keep returns a copy of readings that stays.
func (a *Analyser) keep(list []Analysis) []Analysis {
	if cap(a.readings)-len(a.readings) < len(list) {
		a.readings = make([]Analysis, 0, max(2*block, len(list)))
	}
	from := len(a.readings)
	a.readings = append(a.readings, list...)
	return a.readings[from:len(a.readings):len(a.readings)]
}

// Split reads the paragraphs of an article that are neither related links nor
// clutter into sentences.
func (a *Analyser) Split(article masar.Article) Doc {
	doc := Doc{Text: article.Text}
	a.dotted = strings.Contains(article.Text, " على ")
	a.slab, a.spare = slices.Grow(a.spare, len(article.Text)/9+16), nil
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
	a.last, a.slab = a.slab, nil
	return doc
}

// Release says that nobody needs the last document of Split any more: the words
// of the next one are written over its words.
func (a *Analyser) Release() { a.spare, a.last = a.last[:0], nil }

// Words reads one sentence whose words are given; their text is the words
// joined by spaces.
func (a *Analyser) Words(tokens []string) Doc {
	text := strings.Join(tokens, " ")
	a.dotted = strings.Contains(text, " على ")
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
	choose(words, a.dotted)
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
		if end < len(words) && (words[end].Form == "،" || words[end].Form == ",") {
			continue // «نعم.»، قال
		}
		return end
	}
	return len(words)
}

// stops reports whether word i ends a sentence: a mark of the end that is no
// part of an abbreviation, of initials or of the number of a list.
func (a *Analyser) stops(words []Word, i int) bool {
	w := &words[i]
	if w.Kind != Mark {
		return false
	}
	switch w.Form {
	case "!", "؟", "?":
		return i+1 == len(words) || !ends(words[i+1].Form)
	case ".":
	default:
		return strings.HasPrefix(w.Form, "...")
	}
	if i == 0 || i+1 == len(words) {
		return true
	}
	before, after := &words[i-1], &words[i+1]
	switch {
	case before.Kind == Letters && a.abbreviates(words, i-1) && !closes(after.Form):
		return false // د. نايف, أ.ف.ب
	case before.Kind == Latin && len(before.Form) == 1:
		return false
	case before.Kind == Digits && i == 1:
		return false
	case after.Space, closes(after.Form):
		return true
	}
	return before.Kind == Letters && after.Kind == Letters && a.lex.Known(before.Form) && a.lex.Known(after.Form)
}

// abbreviates reports whether word i is an abbreviation: one letter, but not
// that of a year (2019م, 1440هـ), or two letters that are no word.
func (a *Analyser) abbreviates(words []Word, i int) bool {
	w := &words[i]
	switch len(w.Fold) {
	case 2:
		return i == 0 || words[i-1].Kind != Digits
	case 4:
		return !a.lex.Known(w.Form)
	}
	return false
}

// ends reports whether a mark ends sentences; of several the last one counts.
func ends(form string) bool {
	return form == "!" || form == "؟" || form == "?" || form[0] == '.'
}

func closes(form string) bool {
	switch form {
	case "»", "”", "\"", ")", "]", "›":
		return true
	}
	return false
}
