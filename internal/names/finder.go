package names

import (
	"bufio"
	"io/fs"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

type Mention struct {
	Sentence, First, End, Head, Lead                   int
	Span, NameSpan                                     masar.Span
	Type                                               masar.ActorType
	Known, Name, Office, OfficeKey, OfficeOf, OfficeTo string
	Country, PlaceID, StateID                          string
	Source, Plural, Fem, Nisba, Generic                bool
	Anaphor                                            string
	Own                                                bool
	Why                                                string
	nameFirst, nameEnd                                 int
}
type Actor struct {
	ID, Name, NameEN                  string
	Type                              masar.ActorType
	Country, Office, OfficeKey, Known string
	Mentions                          []int
}
type Finder struct {
	base   *knowledge.Base
	lex    *arabic.Lexicon
	kinds  map[string]uint32
	titles map[string]string
	given  map[string]bool
}

const (
	kTitle uint32 = 1 << iota
	kHonour
	kBody
	kGroup
	kOutlet
	kPlace
	kSource
	kPeople
	kQuantity
	kDual
	kAnaPerson
	kAnaBody
	kOwn
	kCounterpart
	kParticle
	kDirection
	kSide
	kSourceAdj
	kTitleAdj
	kMinistry
	kWeak
)

var kindNames = map[string]uint32{"title": kTitle, "title.weak": kTitle | kWeak, "honour": kHonour, "honour.open": kHonour, "honour.royal": kHonour, "body": kBody, "group": kGroup, "outlet": kOutlet, "place": kPlace, "place.generic": kPlace, "source": kSource, "people": kPeople, "quantity": kQuantity, "anaphor.dual": kDual, "anaphor.person": kAnaPerson, "anaphor.body": kAnaBody, "own": kOwn, "counterpart": kCounterpart, "particle": kParticle, "direction": kDirection, "delegation": kSide, "side": kSide, "source.adj": kSourceAdj, "title.adj": kTitleAdj, "ministry": kMinistry}

func NewFinder(b *knowledge.Base, lex *arabic.Lexicon, language fs.FS) (*Finder, error) {
	f := &Finder{base: b, lex: lex, kinds: map[string]uint32{}, titles: map[string]string{}, given: map[string]bool{}}
	file, err := language.Open("heads.tsv")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	for sc.Scan() {
		kind, words, ok := strings.Cut(sc.Text(), "\t")
		k := kindNames[kind]
		if !ok || k == 0 {
			continue
		}
		for _, w := range strings.Split(words, "|") {
			for _, x := range strings.Split(w, ">") {
				if x != "" && !strings.Contains(x, " ") {
					f.kinds[arabic.Fold(x)] |= k
				}
			}
		}
	}
	for _, o := range b.Offices() {
		for _, form := range o.Forms {
			t := strings.TrimSpace(strings.TrimSuffix(arabic.Fold(form), "…"))
			if _, had := f.titles[t]; !had {
				f.titles[t] = o.Key
			}
		}
	}
	return f, nil
}

type scan struct {
	f   *Finder
	ws  []arabic.Word
	n   int
	pub string
	out []Mention

	memos []memo // by word of the sentence

	parts map[string]bool // the words of the names found so far, the first left out
}

func (f *Finder) Find(doc *arabic.Doc, published string) []Mention {
	s := &scan{f: f, pub: published, parts: map[string]bool{}}
	for n := range doc.Sentences {
		s.n, s.ws = n, doc.Sentences[n].Words
		s.forget(len(s.ws))
		for i := 0; i < len(s.ws); {
			if k := s.at(i); k > i {
				i = k
			} else {
				i++
			}
		}
	}
	return s.out
}

func (s *scan) an(i int) arabic.Analysis {
	if i < 0 || i >= len(s.ws) {
		return arabic.Analysis{}
	}
	w := &s.ws[i]
	if w.Best >= 0 && w.Best < len(w.Analyses) {
		return w.Analyses[w.Best]
	}
	return arabic.Analysis{}
}

// stem is the folded word without proclitics and ال.
func (s *scan) stem(i int) string {
	w := &s.ws[i]
	an := s.an(i)
	from, to := int(an.StemAt), len(w.Form)
	if an.Enc != "" && int(an.StemEnd) > from {
		to = int(an.StemEnd)
	}
	if from >= to || to > len(w.Form) {
		return w.Fold
	}
	return arabic.Fold(w.Form[from:to])
}
func (s *scan) findKind(i int) uint32 {
	if s.ws[i].Kind != arabic.Letters {
		return 0
	}
	an := s.an(i)
	if an.POS == arabic.Verb || an.POS == arabic.Prep || an.POS == arabic.Subj {
		return 0
	}
	k := s.f.kinds[s.stem(i)]
	if c := s.f.lex.Citation(an.Lemma); c != "" {
		k |= s.f.kinds[arabic.Fold(c)]
	}
	return k
}
func (s *scan) lead(i int) int {
	an := s.an(i)
	n := 0
	for _, b := range []arabic.Clitics{arabic.ProWa, arabic.ProFa, arabic.ProBi, arabic.ProKa, arabic.ProLi} {
		if an.Pro&b != 0 {
			n++
		}
	}
	return leadBytes(s.ws[i].Form, n, an.Pro&arabic.ProLi != 0 && an.Pro&arabic.ProAl != 0)
}
func leadBytes(form string, n int, ll bool) int {
	if ll {
		n--
	}
	for i, r := range form {
		if r >= 0x64B && r <= 0x652 || r == 0x640 {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return 0
}
func (s *scan) al(i int) bool { return s.an(i).Pro&arabic.ProAl != 0 }
func (s *scan) clitic(i int) bool {
	return s.an(i).Pro&(arabic.ProWa|arabic.ProFa|arabic.ProBi|arabic.ProKa|arabic.ProLi) != 0
}
func (s *scan) findNisba(i int) string {
	if s.ws[i].Kind != arabic.Letters {
		return ""
	}
	an := s.an(i)
	if an.POS == arabic.Verb || an.POS == arabic.Propn {
		return ""
	}
	f := s.stem(i)
	if an.Pro&arabic.ProAl != 0 {
		f = "ال" + f
	}
	if id := s.f.base.Nisba(f); id != "" && len(id) == 3 && strings.ToUpper(id) == id {
		return id
	}
	return ""
}
func (s *scan) mk(first, end, lead int, typ masar.ActorType, why string) Mention {
	return Mention{Sentence: s.n, First: first, End: end, Head: first, Lead: lead, Span: masar.Span{Start: s.ws[first].Start + lead, End: s.ws[end-1].End}, Type: typ, Why: why}
}
func (s *scan) text(a, b int) string {
	var p []string
	for i := a; i < b && i < len(s.ws); i++ {
		p = append(p, s.ws[i].Form)
	}
	return strings.Join(p, " ")
}
func (s *scan) emit(m Mention) int {
	for m.End-1 > m.First && (s.ws[m.End-1].Kind == arabic.Mark) && s.ws[m.End-1].Form != "»" && s.ws[m.End-1].Form != ")" {
		m.End--
	}
	m.Span.End = s.ws[m.End-1].End
	if m.Type == masar.Person && m.nameEnd > m.nameFirst {
		for k := m.nameFirst; k < m.nameEnd; k++ {
			if (k > m.nameFirst || m.nameEnd == m.nameFirst+1) && len(s.ws[k].Fold) >= 6 {
				s.parts[s.ws[k].Fold] = true
			}
		}
	}
	s.out = append(s.out, m)
	return m.End
}
