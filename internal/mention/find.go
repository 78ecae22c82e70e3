package mention

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// A Finder finds mentions. It is safe for use by many goroutines.
type Finder struct {
	base   *knowledge.Base
	lex    *arabic.Lexicon
	voc    *vocabulary
	titles titleTrie
	says   map[arabic.Lemma]bool
	at     wellKnown
	pool   sync.Pool
}

// wellKnown are words that the rules ask for by name.
type wellKnown struct {
	minister, president, ambassador, bism, fi, ila, ala, lada, min, bin, ibn, al, abu, abi, abd, hum, kabir int32
	bismih, bismiha, inna, anna, older                                                                      int32
}

// NewFinder makes a finder from the knowledge, the lexicon and the language
// folder, of which it reads heads.tsv and givennames*.tsv.
func NewFinder(base *knowledge.Base, lex *arabic.Lexicon, language fs.FS) (*Finder, error) {
	f := &Finder{base: base, lex: lex, voc: newVocabulary(base), says: map[arabic.Lemma]bool{}}
	err := f.voc.readHeads(language)
	err = errors.Join(err, f.titles.build(f.voc, base))
	f.voc.linkArticles()
	for _, w := range f.voc.says {
		if l := lex.Lemma(w); l != 0 {
			f.says[l] = true
		}
	}
	f.wellKnown()
	f.pool.New = func() any { return &scan{f: f} }
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (f *Finder) wellKnown() {
	is := func(w string) int32 { return f.voc.index(arabic.Fold(w)) }
	f.at = wellKnown{
		minister: is("وزير"), president: is("رئيس"), ambassador: is("سفير"), bism: is("باسم"), fi: is("في"), ila: is("إلى"),
		ala: is("على"), lada: is("لدى"), min: is("من"), bin: is("بن"), ibn: is("ابن"), al: is("آل"), abu: is("أبو"), abi: is("أبي"),
		abd: is("عبد"), hum: is("هم"), kabir: is("كبير"), bismih: is("باسمه"), bismiha: is("باسمها"), inna: is("إن"), older: is("أسبق"),
	}
}

// scan is the state of one run of Find; it is kept for the next run.
type scan struct {
	f    *Finder
	doc  *arabic.Doc
	day  string
	sent int

	words []arabic.Word
	toks  []token
	all   []token // of the whole text, for the second pass
	from  []int   // by sentence: where its tokens begin in all
	refs  []knowledge.Ref
	out   []Mention
	inner []Inner
	names []surname
	seen  map[string]bool // ids and folded names that the text has given in full
}

// Find returns the mentions of a text in its order. The day of publication
// (ISO 8601, "" where unknown) tells who holds an office.
func (f *Finder) Find(doc *arabic.Doc, published string) []Mention {
	s := f.pool.Get().(*scan)
	s.start(doc, published)
	for i := range doc.Sentences {
		s.sentence(i)
	}
	s.second()
	out := slices.Clone(s.out)
	s.finish()
	f.pool.Put(s)
	return out
}

func (s *scan) start(doc *arabic.Doc, published string) {
	s.doc, s.day = doc, published
	if len(s.day) > 10 {
		s.day = s.day[:10]
	}
	s.all, s.from, s.out, s.names = s.all[:0], s.from[:0], s.out[:0], s.names[:0]
	s.inner = nil // the mentions that were handed out keep it
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	clear(s.seen)
}

func (s *scan) finish() {
	clear(s.out)
	s.doc, s.words, s.toks = nil, nil, nil
}

func (s *scan) sentence(i int) {
	s.sent = i
	s.words = s.doc.Sentences[i].Words
	from := len(s.all)
	s.all = s.f.voc.tokenise(s.words, s.all)
	s.from = append(s.from, from)
	s.toks = s.all[from:]
	for w := 0; w < len(s.words); {
		if end := s.at(w); end > w {
			w = end
		} else {
			w++
		}
	}
}

// at tries every rule at word i, the most telling first, and returns the word
// after the mention that it found, i for none.
func (s *scan) at(i int) int {
	t := &s.toks[i]
	if t.flags&fMark != 0 {
		return i
	}
	if t.flags&fNumber != 0 || t.kinds&(kQuantity|kApprox) != 0 {
		if end := s.counted(i); end > i {
			return end
		}
	}
	if t.kinds&(kHonourOpen|kHonour) != 0 || s.opensPhrase(i) {
		if end := s.honoured(i); end > i {
			return end
		}
	}
	hit, known := s.known(i)
	if t.kinds&(kTitle|kCounterpart) != 0 {
		if end := s.titled(i, hit.end); end > i {
			return end
		}
	}
	if t.kinds&(kBody|kGroup|kOutlet|kPlace|kPlaceGeneric|kDirection|kSide|kDelegation|kStateHead|kMinistryShort) != 0 {
		if end := s.headed(i, hit, known); end > i {
			return end
		}
	}
	if known {
		if end := s.named(i, hit); end > i {
			return end
		}
	}
	if t.kinds&(kSource|kPeople) != 0 {
		if end := s.people(i); end > i {
			return end
		}
	}
	if end := s.origin(i); end > i {
		return end
	}
	if end := s.unknownPerson(i); end > i {
		return end
	}
	return s.anaphor(i)
}

// mention begins a mention of words first to end, read with the given reading
// of its first word.
func (s *scan) mention(first, end int, read reading, typ masar.ActorType, why string) Mention {
	m := Mention{Sentence: s.sent, First: first, End: end, Head: first, Type: typ, Why: why}
	m.Lead = leadBytes(s.words[first].Form, int(read.lead))
	m.Span = masar.Span{Start: s.words[first].Start + m.Lead, End: s.words[end-1].End}
	return m
}

// leadBytes returns how many bytes of a form its first letters take, with the
// marks and the tatweel that stand among them.
func leadBytes(form string, letters int) int {
	if letters == 0 {
		return 0
	}
	for i, r := range form {
		if isMark(r) {
			continue
		}
		if letters == 0 {
			return i
		}
		letters--
	}
	return 0
}

func isMark(r rune) bool {
	return r >= 0x064B && r <= 0x0652 || r == 0x0670 || r == 0x0640
}

// setName gives the mention its name part.
func (s *scan) setName(m *Mention, first, end int, read reading) {
	lead := leadBytes(s.words[first].Form, int(read.lead))
	m.NameSpan = masar.Span{Start: s.words[first].Start + lead, End: s.words[end-1].End}
	m.Name = s.doc.Text[m.NameSpan.Start:m.NameSpan.End]
	m.nameFirst, m.nameEnd = first, end
}

// text returns the words of a range as written.
func (s *scan) text(first, end int, lead int) string {
	return s.doc.Text[s.words[first].Start+lead : s.words[end-1].End]
}

func (s *scan) emit(m Mention) int {
	if len(m.Inner) == 0 {
		m.Inner = nil
	}
	s.out = append(s.out, m)
	return m.End
}

// is reports whether the word at i, without proclitics, is the given one.
func (s *scan) is(i int, id int32) bool {
	return i < len(s.toks) && s.toks[i].reads[0].id == id && id != 0
}

func (s *scan) mark(i int, forms string) bool {
	return i < len(s.words) && s.words[i].Kind == arabic.Mark && strings.Contains(forms, s.words[i].Form)
}

func (s *scan) flags(i int) flags {
	if i < 0 || i >= len(s.toks) {
		return fMark
	}
	return s.toks[i].flags
}

func (s *scan) kinds(i int) kind {
	if i < 0 || i >= len(s.toks) {
		return 0
	}
	return s.toks[i].kinds
}

// whole returns what is known of the word at i without ال and with no
// proclitic taken off.
func (s *scan) whole(i int) (*info, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].n == 0 {
		return &s.f.voc.infos[0], false
	}
	r := &s.toks[i].reads[0]
	return &s.f.voc.infos[r.bare], r.def
}

// find returns the first reading whose word is of the kinds.
func (s *scan) find(i int, k kind) (*info, reading, bool) {
	t := &s.toks[i]
	for n := range t.n {
		r := t.reads[n]
		if in := &s.f.voc.infos[r.bare]; in.kinds&k != 0 && s.mayRead(i, r) {
			return in, r, true
		}
		if in := &s.f.voc.infos[r.id]; in.kinds&k != 0 && s.mayRead(i, r) {
			r.bare, r.def = r.id, false
			return in, r, true
		}
	}
	return nil, reading{}, false
}

// mayRead reports whether the analyses of the word allow that proclitics are
// taken off it: a word that is a noun as it stands is not cut.
func (s *scan) mayRead(i int, r reading) bool {
	if r.lead == 0 {
		return true
	}
	f := s.toks[i].flags
	return f&(fUnknown|fClitic) != 0 || !s.plain(i)
}

// plain reports whether every analysis reads the word without proclitics.
func (s *scan) plain(i int) bool {
	const cut = arabic.ProWa | arabic.ProFa | arabic.ProBi | arabic.ProLi | arabic.ProKa
	an := s.words[i].Analyses
	for k := range an {
		if an[k].Pro&cut != 0 {
			return false
		}
	}
	return len(an) > 0
}
