// Package clause finds the structure of a sentence that all frames share: its
// items (nominals, verbs, particles, marks), its clauses, and who stands where
// to a verb or a verbal noun. It is shallow on purpose: it says what is
// adjacent, governed and bounded, and leaves meaning to the frames.
package clause

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// Kind is what an item of a sentence is.
type Kind uint8

// The kinds of item.
const (
	Nominal Kind = iota
	Verb
	Sub      // subordinating word: أن إن لأن بعدما
	Rel      // relative pronoun
	Neg      // negation before a verb or noun
	Particle // قد سوف هل …
	Adverb
	Time
	Comma
	Semi // semicolon, dash between clauses, two dots
	Colon
	Quote
	Conj // a conjunction written apart
)

// A Name is a mention as the structure needs it: a half-open range of words.
type Name struct {
	First, End int
	Type       masar.ActorType
	Alt        masar.ActorType // what else it may be: a capital that stands for its state
	Lead       int             // bytes of proclitics on the first word
	Nisba      bool
	Gender     arabic.Gender // 0 where the text does not show it
	Plural     bool
	Country    string // ISO 3166-1 alpha-3, "" unknown
}

// A Range is a half-open range of words: a time expression.
type Range struct{ First, End int }

// An Item is one link of the sentence. First and End are a half-open range of
// words; Head is the word that inflects. Links to other items are indices,
// None where there is none.
type Item struct {
	Kind       Kind
	First, End int
	Head       int
	Lemma      arabic.Lemma
	Base       arabic.Lemma
	An         arabic.Analysis
	Conj       bool   // و or ف stands on it or before it
	Prep       string // the folded preposition that governs it, "" for none
	PrepAt     int    // the word of the preposition, None where it is a clitic
	Name       int    // index of the name, None
	Pron       bool   // a pronoun only: معه, هو
	Def        bool
	Gen        int // the genitive that follows in idafa
	GenOf      int // the noun whose genitive this is
	Coord      int // the first member of the coordination it continues
	Adjs       []int
	Nisbas     []int // names that stand in it as nisba adjectives
	Clause     int
	Bracketed  bool
	Quoted     bool
	Neg        string // folded negation that reaches it, "" for none
	NegAt      int
	Future     bool
	Qad        bool
	Subj       string // folded particle that governs the verb: ان ل كي
	Aux        int    // the كان that stands before the verb
}

// None is the index that points nowhere.
const None = -1

// Sentence is the structure of one sentence.
type Sentence struct {
	Words   []arabic.Word
	Names   []Name
	Items   []Item
	Clauses []Clause
	lang    *Language

	// By item, once all is linked: what Subject and Object answered. Every frame
	// asks again.
	subjects, objects []int
}

// unasked stands where Subject or Object was not asked.
const unasked = None - 1

type builder struct {
	s       *Sentence
	nameAt  []int
	timeAt  []int
	times   []Range
	prep    string
	prepAt  int
	conj    bool
	bracket int
	quote   bool
}

// A Parser finds the structure of sentences, one after another in the same room.
type Parser struct {
	s       Sentence
	at      []int
	answers []int
}

// NewParser makes a parser.
func NewParser(lang *Language) *Parser { return &Parser{s: Sentence{lang: lang}} }

// Parse finds the structure of one sentence, valid until the next call; quoted
// tells that the sentence begins inside a quotation.
func (p *Parser) Parse(words []arabic.Word, names []Name, times []Range, quoted bool) *Sentence {
	s := &p.s
	*s = Sentence{Words: words, Names: names, Items: s.Items[:0], Clauses: s.Clauses[:0], lang: s.lang}
	b := builder{s: s, times: times, prepAt: None, quote: quoted}
	p.at = slices.Grow(p.at[:0], 2*len(words))[:2*len(words)]
	b.index(p.at)
	for i := 0; i < len(words); {
		i = b.next(i)
	}
	s.link()
	s.segment()
	s.unmask()
	n := len(s.Items)
	p.answers = slices.Grow(p.answers[:0], 2*n)[:2*n]
	for i := range p.answers {
		p.answers[i] = unasked
	}
	s.subjects, s.objects = p.answers[:n], p.answers[n:]
	return s
}

// index notes where names and times begin, in at: two numbers a word.
func (b *builder) index(at []int) {
	n := len(b.s.Words)
	b.nameAt, b.timeAt = at[:n], at[n:]
	for i := range at {
		at[i] = None
	}
	for k, r := range b.times {
		if r.First < n {
			b.timeAt[r.First] = k
		}
	}
	for k, m := range b.s.Names {
		if m.First >= n {
			continue
		}
		if at := b.nameAt[m.First]; at == None || b.s.Names[at].End < m.End {
			b.nameAt[m.First] = k
		}
	}
}

// next reads the item that begins at word i and returns the word after it.
func (b *builder) next(i int) int {
	w := &b.s.Words[i]
	if end := b.wish(i); end > i {
		return end
	}
	if w.Kind == arabic.Mark {
		if b.hyphen(i) {
			b.last().End = i + 1
			return i + 1
		}
		b.mark(i)
		return i + 1
	}
	if k := b.timeAt[i]; k != None && b.nameCovers(i, b.times[k].End) == None {
		return b.time(i, b.times[k])
	}
	if k := b.nameAt[i]; k != None {
		m := b.s.Names[k]
		if m.Nisba && b.adjective(i) {
			return i + 1
		}
		if !m.Nisba {
			return b.name(i, k)
		}
	}
	if b.extent(i) {
		b.last().End = i + 1
		return i + 1
	}
	if b.alongside(i, w.Fold) {
		b.conj = true
		return i + 2
	}
	return b.word(i)
}

// nameCovers returns a name that begins at i and reaches beyond end.
func (b *builder) nameCovers(i, end int) int {
	if k := b.nameAt[i]; k != None && b.s.Names[k].End > end {
		return k
	}
	return None
}

func (b *builder) add(it Item) *Item {
	it.Gen, it.GenOf, it.Coord, it.NegAt, it.Aux = None, None, None, None, None
	it.Bracketed, it.Quoted = b.bracket > 0, b.quote
	it.Conj = it.Conj || b.conj
	b.conj = false
	b.s.Items = append(b.s.Items, it)
	return &b.s.Items[len(b.s.Items)-1]
}

func (b *builder) last() *Item {
	if len(b.s.Items) == 0 {
		return nil
	}
	return &b.s.Items[len(b.s.Items)-1]
}

func (b *builder) mark(i int) {
	kind := Kind(255)
	switch b.s.Words[i].Form {
	case "،", ",", "–", "-", "—":
		kind = Comma
	case "؛", ";", "…", "..", "...", "|":
		kind = Semi
	case ".":
		kind = Semi
	case "/":
		if i > 0 && i < 6 && b.s.Words[i-1].Kind == arabic.Letters && i+1 < len(b.s.Words) && b.s.Words[i+1].Kind == arabic.Letters && b.s.Words[i+1].Space {
			kind = Semi // «شفق نيوز/ استقبل»
		}
	case ":":
		kind = Colon
	case "«", "“", "‹":
		b.quote, kind = true, Quote
	case "»", "”", "›":
		b.quote, kind = false, Quote
	case "\"":
		b.quote, kind = !b.quote, Quote
	case "(", "[":
		b.bracket++
	case ")", "]":
		if b.bracket > 0 {
			b.bracket--
		}
	}
	if kind == 255 {
		return
	}
	if kind == Colon && b.prep == "من" && b.each() {
		b.prep, b.prepAt = "", None
		return // «كلا من: فلان وفلان»
	}
	if kind == Quote && b.prep != "" {
		return // لـ«حزب الله»: the preposition goes on to the name
	}
	conj := b.conj
	b.conj = false
	b.add(Item{Kind: kind, First: i, End: i + 1, Head: i, Name: None, PrepAt: None})
	b.conj = conj
	if kind != Quote {
		b.prep, b.prepAt = "", None
	}
}

// each reports whether the last item is «كل» or «كلا», which counts up names.
func (b *builder) each() bool {
	p := b.last()
	if p == nil || p.Kind != Nominal && p.Kind != Particle {
		return false
	}
	fold := b.s.Words[p.Head].Fold
	return fold == "كلا" || b.s.lang.says.each[stemFold(&b.s.Words[p.Head], p.An)]
}

func (b *builder) time(i int, r Range) int {
	it := Item{Kind: Time, First: i, End: r.End, Head: i, Name: None, Prep: b.prep, PrepAt: b.prepAt}
	b.prep, b.prepAt = "", None
	b.add(it)
	return r.End
}

// name adds the nominal of a mention.
func (b *builder) name(i, k int) int {
	m := b.s.Names[k]
	if b.apposed(i, k) {
		return m.End
	}
	defer b.quotesIn(i, m.End)
	w := &b.s.Words[i]
	conj, prep := proclitics(w.Form[:min(m.Lead, len(w.Form))])
	if strings.HasPrefix(strings.TrimLeft(w.Fold, "وف"), "لل") {
		prep = "ل" // «للسودان»: the name begins with the ل that took its article's place
	}
	it := Item{Kind: Nominal, First: i, End: m.End, Head: i, Name: k, Def: b.definite(m), Conj: conj, Prep: prep, PrepAt: None}
	if prep == "" || prep == "ل" && b.accords() {
		it.Prep, it.PrepAt = b.prep, b.prepAt
	}
	it.An = best(w)
	if it.An.POS == arabic.Noun && !it.An.Guess && it.An.Number == arabic.Plur && (m.Type == masar.Org || m.Type == masar.Group) && m.End > i+1 && !soundPlural(w.Fold) {
		m.Gender = arabic.Fem // «ستصل فرق التفاوض»
	}
	it.An.Enc, it.An.Gender, it.An.Number = "", m.Gender, arabic.Sing
	if m.Type == masar.State && m.Gender == arabic.Masc {
		it.An.Gender = 0 // «قال لبنان» and «قالت لبنان»
	}
	if m.Plural || m.Type == masar.Group && m.End == i+1 && soundPlural(w.Fold) {
		it.An.Number = arabic.Plur
	}
	it.Lemma, it.Base = it.An.Lemma, it.An.Base
	b.prep, b.prepAt = "", None
	b.add(it)
	return m.End
}

// quotesIn counts the quotation marks that a name holds, so that the mark behind
// it closes: «قناة "العربية" الإخبارية».
func (b *builder) quotesIn(first, end int) {
	for k := first; k < end && k < len(b.s.Words); k++ {
		switch b.s.Words[k].Form {
		case "«", "“", "‹":
			b.quote = true
		case "»", "”", "›":
			b.quote = false
		case "\"":
			b.quote = !b.quote
		}
	}
}

// apposed joins a name of members to the noun before it that it tells of:
// «المتمردين الحوثيين».
func (b *builder) apposed(i, k int) bool {
	m := b.s.Names[k]
	p := b.last()
	if p == nil || p.Kind != Nominal || p.Name != None || p.End != i || p.Pron || b.prep != "" || b.conj || m.Lead > 0 {
		return false
	}
	if p.An.Pro&arabic.ProAl != 0 && b.s.lang.sides[p.Lemma] == masar.State && (m.Type == masar.Place || m.Alt == masar.Place) {
		p.End, p.Name, p.Def = m.End, k, true // «في العاصمة دمشق»
		return true
	}
	an := best(&b.s.Words[i])
	if len(p.Adjs) > 0 || m.Type != masar.Group || p.An.Pro&arabic.ProAl == 0 || p.An.Number != arabic.Plur || an.Number != arabic.Plur && !m.Plural && !soundPlural(b.s.Words[i].Fold) {
		return false
	}
	p.End, p.Name, p.Def = m.End, k, true
	return true
}

// definite reports whether a mention is: all are but those of a common noun
// without the article whose adjective or «من» shows that none is meant, «وفدا
// إسرائيليا», «وفد من الحركة».
func (b *builder) definite(m Name) bool {
	an := best(&b.s.Words[m.First])
	if m.End > m.First+1 && strings.HasSuffix(b.s.Words[m.First].Fold, "ا") && strings.HasSuffix(b.s.Words[m.First+1].Fold, "يا") {
		return false // مصدرا مغربيا
	}
	if an.POS != arabic.Noun || an.Guess || an.Pro&arabic.ProAl != 0 || an.Enc != "" {
		return true
	}
	if an.Tanwin {
		return false
	}
	if m.End < m.First+2 || m.Type == masar.Place {
		return true
	}
	next := &b.s.Words[m.First+1]
	na := best(next)
	return next.Fold != "من" && (na.POS != arabic.Adj || na.Pro&arabic.ProAl != 0)
}

// soundPlural reports whether a group is named by its members: الحوثيون.
func soundPlural(fold string) bool {
	return strings.HasSuffix(fold, "ون") || strings.HasSuffix(fold, "ين")
}

// proclitics reads the letters before a name: a conjunction and a preposition.
func proclitics(lead string) (conj bool, prep string) {
	for _, r := range lead {
		switch r {
		case 'و', 'ف':
			conj = true
		case 'ب':
			prep = "ب"
		case 'ل':
			prep = "ل"
		case 'ك':
			prep = "ك"
		}
	}
	return conj, prep
}

func best(w *arabic.Word) arabic.Analysis {
	if w.Best >= 0 && w.Best < len(w.Analyses) {
		return w.Analyses[w.Best]
	}
	if len(w.Analyses) > 0 {
		return w.Analyses[0]
	}
	return arabic.Analysis{}
}
