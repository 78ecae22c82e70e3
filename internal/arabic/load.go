package arabic

import (
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strings"
)

// A loader fills a lexicon and collects what is wrong with the files.
type loader struct {
	x       *Lexicon
	errs    []error
	derived []derived
	byLemma map[Lemma]int32 // the first of derived with this lemma
	verbs   []verbLine
	nouns   []nounLine
	finite  *forms // of all verbs
	forms   *forms // of all other words, and of both when all are there

	inflector *inflector // of all nominals
	nominal   record     // of the one at hand

	ordinals map[string]Lemma // by feature: the masculine ordinal
}

// derived is a participle or verbal noun that a verb gives.
type derived struct {
	deverbal
	lemma, base Lemma
	listed      bool  // a noun file lists it too: inflected there
	next        int32 // the next with this lemma, -1 for none
}

type verbLine struct {
	p     *paradigm
	lemma Lemma
}

type nounLine struct {
	nominal
	lemma Lemma
	pos   POS
}

// Words are those that the lexicon takes from elsewhere than the language
// files.
type Words struct {
	Origins []string // adjectives of origin, masculine singular without ال: مصري
	Names   []string // names of one word: روسيا, حماس, السودان
	Parts   []string // words of names, which may be everyday words too: أحمد, يونس
}

// LoadLexicon reads verbs*.tsv, nouns*.tsv and particles.tsv from fsys, rooted
// at data/language. Files that are missing are left out. All mistakes are
// reported at once, each with file and line. More, which may be nil, is asked
// for further words once those of the files are inflected.
func LoadLexicon(fsys fs.FS, more func() Words) (*Lexicon, error) {
	x := &Lexicon{lemmas: make([]lemmaEntry, 1, 24<<10), byCitation: make(map[string]Lemma, 24<<10), byFold: make(map[string]Lemma, 6<<10)}
	l := &loader{x: x, byLemma: make(map[Lemma]int32, 8<<10), ordinals: map[string]Lemma{}}
	l.verbs, l.nouns, l.derived = make([]verbLine, 0, 4<<10), make([]nounLine, 0, 9<<10), make([]derived, 0, 12<<10)
	l.each(fsys, "verbs*.tsv", 6, l.verb)
	l.each(fsys, "nouns*.tsv", 5, l.noun)
	const perVerb, perNominal = 48, 9 // forms, and some more than the average
	finite := perVerb * len(l.verbs)
	l.finite, l.forms = newForms(finite + perNominal*(len(l.nouns)+len(l.derived))).split(finite)
	l.each(fsys, "particles*.tsv", 4, l.particle)
	l.each(fsys, "months.tsv", 3, l.month)
	l.letters()
	l.owner()
	x.ranks = make([]uint8, len(x.lemmas))
	l.each(fsys, "frequent.tsv", 2, l.frequentVerb)
	l.expand(more)
	x.table = newTable(l.forms)
	if len(l.errs) > 0 {
		return nil, errors.Join(l.errs...)
	}
	return x, nil
}

// each reads the lines of the files that match a pattern.
func (l *loader) each(fsys fs.FS, pattern string, fields int, line func([]string) error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("load lexicon: %v", err))
	}
	sort.Strings(names)
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("load lexicon: %v", err))
			continue
		}
		l.lines(name, string(data), fields, line)
	}
}

func (l *loader) lines(name, text string, fields int, line func([]string) error) {
	var f []string
	for n := 1; text != ""; n++ {
		var s string
		s, text, _ = strings.Cut(text, "\n")
		if s == "" || s[0] == '#' {
			continue
		}
		f = appendFields(f[:0], s)
		err := error(nil)
		if len(f) != fields {
			err = fmt.Errorf("%d fields, want %d", len(f), fields)
		} else {
			err = line(f)
		}
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("%s:%d: %w", name, n, err))
		}
	}
}

func appendFields(f []string, s string) []string {
	for {
		i := strings.IndexByte(s, '\t')
		if i < 0 {
			return append(f, s)
		}
		f = append(f, s[:i])
		s = s[i+1:]
	}
}

// list splits the values of a field; "-" is none.
func list(s string) []string {
	if s == "-" || s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func (l *loader) verb(f []string) error {
	v := VerbEntry{Form: f[0], Class: f[1], Gloss: f[2], Root: f[3], Masdars: list(f[4]), Lemma: f[5]}
	p, err := newParadigm(v)
	if err != nil {
		return err
	}
	lemma := l.x.intern(v.Lemma, v.Gloss)
	l.verbs = append(l.verbs, verbLine{p, lemma})
	for _, d := range p.deverbals(v) {
		d.surface = plain(d.surface)
		own := l.x.intern(d.surface, "")
		if d.defective {
			l.x.alias(Fold(d.bare()), own)
			l.x.alias(Fold(d.bare())+"ي", own)
		}
		if l.x.lemmas[own].base == 0 {
			l.x.lemmas[own].base = lemma
		}
		made := derived{deverbal: d, lemma: own, base: lemma, next: -1}
		at := int32(len(l.derived))
		if first, had := l.byLemma[own]; had {
			made.next, l.derived[first].next = l.derived[first].next, at
		} else {
			l.byLemma[own] = at
		}
		l.derived = append(l.derived, made)
	}
	return nil
}

// frequentVerb reads a line of frequent.tsv.
func (l *loader) frequentVerb(f []string) error {
	lemma := l.x.Lemma(f[1])
	switch {
	case lemma == 0:
		return fmt.Errorf("%q is no verb of verbs.tsv", f[1])
	case f[0] != "1" && f[0] != "2":
		return fmt.Errorf("unknown rank %q", f[0])
	}
	l.x.ranks[lemma] = f[0][0] - '0'
	return nil
}

func (l *loader) noun(f []string) error {
	n := nounLine{nominal: nominal{lemma: plain(f[4]), plurals: list(plain(f[3]))}}
	switch f[0] {
	case "n":
		n.pos = Noun
	case "adj":
		n.pos, n.adj = Adj, true
	case "adv":
		n.pos = Adv
	default:
		return fmt.Errorf("unknown part of speech %q", f[0])
	}
	switch f[1] {
	case "m":
		n.gender = Masc
	case "f":
		n.gender = Fem
	default:
		if n.pos != Adv {
			return fmt.Errorf("unknown gender %q", f[1])
		}
	}
	for _, s := range append([]string{n.nominal.lemma}, n.plurals...) {
		if err := oneWord(s); err != nil {
			return err
		}
	}
	n.lemma = l.x.intern(n.nominal.lemma, f[2])
	l.nouns = append(l.nouns, n)
	return nil
}

// oneWord reports what is not one word of Arabic letters.
func oneWord(s string) error {
	if s == "" {
		return errors.New("an empty word")
	}
	letters := strings.TrimPrefix(s, "+")
	for i := 0; i < len(letters); i += 2 {
		if c := letters[i]; c < 0xD8 || c > 0xDB || i+1 == len(letters) || letters[i+1]&0xC0 != 0x80 ||
			c == 0xD8 && letters[i+1] < 0xA1 || foldPair(c, letters[i+1]) == 0 {
			return fmt.Errorf("%q is not one word of Arabic letters", s)
		}
	}
	return nil
}

var particlePOS = map[string]POS{
	"prep": Prep, "conj": Conj, "subj": Subj, "rel": Rel, "neg": Neg, "part": Part,
	"pron": Pron, "dem": Dem, "adv": Adv, "num": Num,
}

func (l *loader) particle(f []string) error {
	pos, ok := particlePOS[f[0]]
	if !ok {
		return fmt.Errorf("unknown part of speech %q", f[0])
	}
	proto := particleFeatures(f[1])
	proto.pos = pos
	if pos == Num && strings.Contains(f[1], "ordinal:") {
		proto.pos, proto.cost = Adj, 2 // الجولة الأولى
	}
	for _, s := range list(f[3]) {
		s = plain(s)
		if strings.Contains(s, " ") {
			continue // phrases are for those who match phrases
		}
		if err := oneWord(s); err != nil {
			return err
		}
		if pos == Num {
			l.x.numeral(f[1], []string{s})
		}
		proto.lemma = l.x.intern(s, f[2])
		if pos == Num && proto.pos == Adj {
			proto.lemma = l.ordinal(f[1], proto.lemma)
		}
		l.particleForm(s, proto)
	}
	return nil
}

// ordinal returns the lemma of an ordinal: a feminine one has that of its
// masculine.
func (l *loader) ordinal(features string, own Lemma) Lemma {
	number, gender, _ := strings.Cut(features, "|")
	switch gender {
	case "gender:m":
		if _, had := l.ordinals[number]; !had {
			l.ordinals[number] = own
		}
	case "gender:f":
		if m, ok := l.ordinals[number]; ok {
			return m
		}
	}
	return own
}

// month adds the names of months and days of one word, which are nouns.
func (l *loader) month(f []string) error {
	if f[0] == "libyan" {
		return nil // everyday words
	}
	for _, s := range list(f[2]) {
		s = plain(strings.TrimPrefix(s, "ال"))
		if first, _, two := strings.Cut(s, " "); two {
			if f[0] != "gregorian" || first == s {
				continue
			}
			s = first // كانون, تشرين
		}
		if err := oneWord(s); err != nil {
			return err
		}
		r := record{lemma: l.x.intern(s, ""), pos: Noun, cost: costMonth, who: packWho(0, Masc, Sing), flags: noEnc | isListed | isDefinite}
		if f[0] != "weekday" {
			r.flags |= noAl
		}
		l.forms.add([]byte(s), r)
	}
	return nil
}

// particleFeatures reads what a form of particles.tsv shows.
func particleFeatures(features string) (r record) {
	var p Person
	var g Gender
	var n Number
	r.flags = noEnc
	for f := range strings.SplitSeq(features, "|") {
		switch f {
		case "takes:pron":
			r.flags &^= noEnc
		case "rare":
			r.cost = costRareParticle
		case "gender:m":
			g = Masc
		case "gender:f":
			g = Fem
		case "number:s":
			n = Sing
		case "number:d":
			n = Dual
		case "number:p":
			n = Plur
		}
		if digit, ok := strings.CutPrefix(f, "person:"); ok && len(digit) == 1 {
			p = Person(digit[0] - '0')
		}
	}
	r.who = packWho(p, g, n)
	return r
}

// particleForm adds one form of a particle. Articles that stand within the
// word make it definite: الذي, الآن.
func (l *loader) particleForm(s string, r record) {
	if r.pos == Num {
		r.cost = 4
	}
	if strings.HasPrefix(s, "ال") && r.pos != Prep && r.pos != Subj {
		r.flags |= isDefinite | noAl
	}
	if r.pos != Num && r.pos != Adv && r.pos != Adj {
		r.flags |= noAl
	}
	l.forms.add([]byte(s), r)
	if base, last := chop(s); last == "ى" && r.flags&noEnc == 0 {
		r.flags |= onlyEnc
		l.forms.add([]byte(base+"ي"), r)
	}
}

// letters adds the particles of one letter, which stand alone before a quote.
func (l *loader) letters() {
	for _, p := range [...]struct {
		form string
		pos  POS
	}{{"ب", Prep}, {"ل", Prep}, {"ك", Prep}, {"و", Conj}, {"ف", Conj}, {"س", Part}, {"ال", Part}} {
		r := record{lemma: l.x.intern(p.form, ""), pos: p.pos, flags: noAl | noEnc}
		if p.form == "ب" || p.form == "ل" {
			r.flags = noAl
		}
		l.forms.add([]byte(p.form), r)
	}
}
