package names

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// A scan goes through the words of a document once and gathers its names.
type scan struct {
	f    *Finder
	ws   []arabic.Word
	memo []memo // by word of the sentence
	n    int    // sentence
	pub  string
	out  []Mention

	parts    heard           // the words of the persons' names so far, the first left out
	recall   *Recall         // names of the sentences before, nil for none
	known    map[string]bool // ids of the names so far
	refused  []refusal       // everyday words that are short names of persons
	headline bool
	none     arabic.Analysis
	noHit    hit
}

// memo keeps what was found out about a word.
type memo struct {
	kind, whole                         kind
	stem, nisba                         string
	hit                                 hit
	hasKind, hasWhole, hasNisba, hasHit bool
}

// A Room is where Find writes, kept by who reads one text after another. The
// mentions in it are valid until the next Find.
type Room struct {
	memo []memo
	out  []Mention
}

// Find returns the mentions in the order of the text. The day of publication
// (ISO 8601, "" unknown) tells who held an office.
func (f *Finder) Find(doc *arabic.Doc, published string, room *Room) []Mention {
	s := &scan{f: f, pub: published, known: map[string]bool{}, memo: room.memo, out: room.out[:0]}
	s.run(doc)
	room.memo, room.out = s.memo, s.out
	return s.out
}

// FindAfter is Find for a text that comes sentence by sentence: a family name
// alone is known again for a while.
func (f *Finder) FindAfter(doc *arabic.Doc, published string, r *Recall) []Mention {
	s := &scan{f: f, pub: published, known: map[string]bool{}, recall: r}
	r.remind(&s.parts)
	s.run(doc)
	return s.out
}

func (s *scan) run(doc *arabic.Doc) {
	s.out = slices.Grow(s.out, len(doc.Text)/60+8) // about one in five or six words
	s.read(doc)
	if s.again() {
		s.out = s.out[:0]
		s.read(doc)
	}
}

// read goes through the sentences.
func (s *scan) read(doc *arabic.Doc) {
	for n := range doc.Sentences {
		sent := &doc.Sentences[n]
		s.n, s.ws, s.headline = n, sent.Words, sent.Kind == masar.Headline
		s.memo = append(s.memo[:0], make([]memo, len(s.ws))...)
		for i := 0; i < len(s.ws); {
			i = max(s.at(i), i+1)
		}
	}
}

// an is the chosen reading of word i, the empty one for none.
func (s *scan) an(i int) *arabic.Analysis {
	if i >= 0 && i < len(s.ws) {
		if w := &s.ws[i]; w.Best >= 0 && w.Best < len(w.Analyses) {
			return &w.Analyses[w.Best]
		}
	}
	return &s.none
}

func (s *scan) letters(i int) bool {
	return i >= 0 && i < len(s.ws) && s.ws[i].Kind == arabic.Letters
}

func (s *scan) fold(i int) string {
	if i < 0 || i >= len(s.ws) {
		return ""
	}
	return s.ws[i].Fold
}

// stem is the folded word without clitics and ال.
func (s *scan) stem(i int) string {
	m := &s.memo[i]
	if m.stem == "" {
		m.stem = s.cut(i)
	}
	return m.stem
}

func (s *scan) cut(i int) string {
	w, an := &s.ws[i], s.an(i)
	from, to := int(an.StemAt), len(w.Form)
	if an.Enc != "" && int(an.StemEnd) > from {
		to = int(an.StemEnd)
	}
	if from >= to || to > len(w.Form) || from == 0 && to == len(w.Form) {
		return w.Fold
	}
	fold := w.FoldOf(from, to)
	if short, ok := strings.CutSuffix(fold, "ت"); ok && an.Enc != "" && an.Gender == arabic.Fem && an.Number == arabic.Sing && s.f.kinds[short+"ه"]&kTitle != 0 {
		return short + "ه" // سفيرته
	}
	return fold
}

// kind is what word i opens or stands for; 0 for verbs and particles.
func (s *scan) kind(i int) kind {
	if !s.letters(i) {
		return 0
	}
	m := &s.memo[i]
	if !m.hasKind {
		m.kind, m.hasKind = s.lookKind(i), true
	}
	return m.kind
}

// whole is what word i as it stands is for, clitics and all, whatever it reads as.
func (s *scan) whole(i int) kind {
	if !s.letters(i) {
		return 0
	}
	m := &s.memo[i]
	if !m.hasWhole {
		m.whole, m.hasWhole = s.lookWhole(i), true
	}
	return m.whole
}

func (s *scan) lookWhole(i int) kind {
	w := &s.ws[i]
	return s.f.sets[w.Number(arabic.NoteHead, func() int32 { return s.f.set(w.Fold) })]
}

// stemKind is what word i without clitics is for, whatever it reads as.
func (s *scan) stemKind(i int) kind {
	if i < 0 || i >= len(s.ws) {
		return 0
	}
	return s.f.sets[s.ws[i].Chosen(arabic.NoteStem, func() int32 { return s.f.set(s.stem(i)) })]
}

func (s *scan) lookKind(i int) kind {
	an := s.an(i)
	if an.POS == arabic.Verb || an.POS == arabic.Prep || an.POS == arabic.Subj {
		return 0
	}
	return s.stemKind(i) | s.f.lemma(an.Lemma)
}

// lemmaKind is what the lemma of word i is for, verbs and particles too.
func (s *scan) lemmaKind(i int) kind {
	if !s.letters(i) {
		return 0
	}
	an := s.an(i)
	return s.f.lemma(an.Lemma) | s.f.lemma(an.Base)
}

const leading = arabic.ProWa | arabic.ProFa | arabic.ProBi | arabic.ProKa | arabic.ProLi

// al reports whether word i has the article; a name that begins with أل or إل
// has none.
func (s *scan) al(i int) bool {
	if s.an(i).Pro&arabic.ProAl == 0 {
		return false
	}
	at := int(s.an(i).StemAt)
	form := s.ws[i].Form
	return at > len(form) || !strings.HasSuffix(strings.TrimSuffix(form[:at], "ل"), "أ") && !strings.HasSuffix(strings.TrimSuffix(form[:at], "ل"), "إ") && !strings.HasSuffix(strings.TrimSuffix(form[:at], "ل"), "آ")
}

func (s *scan) clitic(i int) bool { return s.an(i).Pro&leading != 0 }

func (s *scan) conj(i int) bool { return s.an(i).Pro&(arabic.ProWa|arabic.ProFa) != 0 }

// lead is how many bytes the clitics before the article take.
func (s *scan) lead(i int) int {
	an := s.an(i)
	n := 0
	for _, b := range [...]arabic.Clitics{arabic.ProWa, arabic.ProFa, arabic.ProBi, arabic.ProKa, arabic.ProLi} {
		if an.Pro&b != 0 {
			n++
		}
	}
	return leadBytes(s.ws[i].Form, n, an.Pro&arabic.ProLi != 0 && an.Pro&arabic.ProAl != 0)
}

// leadBytes is how many bytes n letters of clitics take; of لل the second ل is
// left, which stands for the article.
func leadBytes(form string, n int, lil bool) int {
	if lil {
		n--
	}
	for i, r := range form {
		if r >= 0x64B && r <= 0x652 || r == 0x640 {
			continue
		}
		if n <= 0 {
			return i
		}
		n--
	}
	return 0
}

// nisba returns the state of an adjective of origin, "" for other words.
func (s *scan) nisba(i int) string {
	if !s.letters(i) {
		return ""
	}
	m := &s.memo[i]
	if !m.hasNisba {
		m.nisba, m.hasNisba = s.lookNisba(i), true
	}
	return m.nisba
}

func (s *scan) lookNisba(i int) string {
	an := s.an(i)
	if an.POS == arabic.Verb || an.POS == arabic.Propn && !s.accusative(i) || s.portfolio(i) {
		return ""
	}
	return s.f.origins[s.ws[i].Chosen(arabic.NoteNisba, func() int32 { return s.f.origin(s.stem(i), an.Pro&arabic.ProAl != 0) })]
}

// portfolio reports whether word i is the matter of the ministry before it, whatever state
// has an adjective like it: «وزارة المالية».
func (s *scan) portfolio(i int) bool {
	if i == 0 || s.kind(i)&kMinistry == 0 || !s.letters(i-1) {
		return false
	}
	f := strings.TrimLeft(s.fold(i-1), "ولبف")
	return strings.HasPrefix(f, "زار") || strings.HasPrefix(f, "زير") || strings.HasPrefix(f, "زراء")
}

// mk makes a mention of the words from first to end.
func (s *scan) mk(first, end, lead int, typ masar.ActorType, why string) Mention {
	return Mention{Sentence: s.n, First: first, End: end, Head: first, Lead: lead,
		Span: masar.Span{Start: s.ws[first].Start + lead, End: s.ws[end-1].End}, Type: typ, Why: why}
}

func (s *scan) text(a, b int) string {
	var p []string
	for i := a; i < b && i < len(s.ws); i++ {
		p = append(p, s.ws[i].Form)
	}
	return strings.Join(p, " ")
}

// emit adds a mention and returns where it ends; marks at its end fall off.
func (s *scan) emit(m Mention) int {
	for m.End-1 > m.First && s.ws[m.End-1].Kind == arabic.Mark && !closing(s.ws[m.End-1].Form) {
		m.End--
	}
	m.Span.End = s.ws[m.End-1].End
	if m.Type == masar.Person && m.NameEnd > m.NameFirst {
		for k := m.NameFirst; k < m.NameEnd; k++ {
			if s.calls(&m, k) {
				s.parts.add(s.ws[k].Fold)
				if s.recall != nil && s.an(k).Guess {
					s.recall.note(s.ws[k].Fold)
				}
			}
		}
	}
	if m.Known != "" {
		s.known[m.Known] = true
	}
	s.out = append(s.out, m)
	return m.End
}

// calls reports whether word k of a name can stand for it alone later on.
func (s *scan) calls(m *Mention, k int) bool {
	fold := s.ws[k].Fold
	if k == m.NameFirst && m.NameEnd > k+1 || len(fold) < 6 || fold == "علي" {
		return false
	}
	if s.f.kinds[fold]&kParticle != 0 && (k != m.NameEnd-1 || s.f.kinds[fold]&(kBetween|kKunya) != 0 || len(fold) < len("زاده")) {
		return false
	}
	return k == m.NameEnd-1 || s.f.givenName(fold) == 0
}

func closing(mark string) bool {
	switch mark {
	case "»", "”", "\"", ")":
		return true
	}
	return false
}

func (s *scan) mark(i int, forms string) bool {
	return i >= 0 && i < len(s.ws) && s.ws[i].Kind == arabic.Mark && strings.Contains(forms, s.ws[i].Form)
}

// setName gives a mention its name, the words from a to b.
func (s *scan) setName(m *Mention, a, b, lead int) {
	for a == m.First && lead == 0 && a+1 < b && s.f.givenName(s.fold(a)) == 0 && s.kind(a)&(kHonour|kTitle) != 0 {
		m.honour = s.ws[a].Form
		a++
	}
	m.NameFirst, m.NameEnd = a, b
	m.Name = s.text(a, b)
	if a != m.First {
		return
	}
	form := s.ws[a].Form
	if at := strings.Index(form, "لل"); at >= 0 && at <= len("و") && s.an(a).Pro&arabic.ProLi != 0 {
		m.Name = s.unswallowed(m.Name[at+len("ل"):])
	} else if lead > 0 && lead < len(m.Name) {
		m.Name = m.Name[lead:]
	}
}

// unswallowed gives a name behind ل its article back where the word with it is a part
// of some name, or the one without it of none: «للبرهان», but «للافروف».
func (s *scan) unswallowed(name string) string {
	first, _, _ := strings.Cut(arabic.Fold(name), " ")
	whole := "ا" + first
	if s.namePart(whole) || !s.namePart(first) && !s.f.foreign(first) {
		return "ا" + name
	}
	return name
}
