package clause

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// ClauseKind is what a clause is to the one it stands in.
type ClauseKind uint8

// The kinds of clause.
const (
	Main ClauseKind = iota
	Parallel
	Complement
	Relative
	After
	Before
	Without
	Condition
	Purpose
	Cause
	Circumstance // hal: مؤكدا، داعيا
	Serial       // بدأ يفعل
	Content      // after a colon
	Sequel       // what is to follow: على أن يعود
)

// Language is what the structure needs to know of the language, read from
// data/language/structure.tsv.
type Language struct {
	aux, serial lemmaSet
	carry       lemmaSet
	says        sayingWords
	plain       lemmaSet
	gather      lemmaSet
	aside       lemmaSet // verbs that stand beside another and share what follows
	sides       map[arabic.Lemma]masar.ActorType
	invites     lemmaSet
	asks        lemmaSet // verbs that speak to somebody who is to act
	opposed     foldSet  // folded adjectives of sides: المتنازعة
	relations   lemmaSet // nouns of what is between two: نزاع، علاقة
	by          foldSet  // folded nouns that make «by» of من: طرف
	aims        foldSet  // folded verbal nouns that only follow ل as a purpose: توصل
	letters     lemmaSet // what is written to somebody: رسالة، برقية
	due         foldSet  // folded words behind which ل tells no purpose: نظرا
	drafts      foldSet  // folded nouns of texts whose words a verb gives: قرار
	manners     foldSet  // folded verbal nouns that tell, behind ب, how something is done
	plans       foldSet  // folded nouns of plans, whose genitive says what they are for: خطة
	outcomes    lemmaSet // verbs that tell what became or came of something
	leads       lemmaSet // verbs by which a journey takes somebody to a place
	deeds       lemmaSet // nouns of what is done that are no verbal nouns: هدنة
	all         foldSet  // folded words that count in everybody: كافة
	lack        foldSet  // folded nouns that only take a genitive: عدم
	addressees  foldSet  // folded names that are spoken to and never speak
	more        foldSet  // folded adjectives of further ones of a kind: أخرى
	again       foldSet  // folded adjectives of what comes once more
	attends     lemmaSet // verbs whose object may stand before the subject: حضر
	transitive  lemmaSet // verbs that always have an object
	things      lemmaSet // verbs that nobody is the object of: عقد
	happens     lemmaSet // verbs that tell how an occasion goes: عُقد
	planned     foldSet  // participles of what was to be: «كان مقررا»
	expanses    foldSet  // nouns of land, whose adjective tells whose it is and not who acts
	among       foldSet  // words behind which some of a group are named: بينهم
	about       lemmaSet // verbs of saying with عن that are written like a preposition: عبّر
	brings      lemmaSet // verbs of bringing something forward: قدّم
	charges     lemmaSet // of these and of saying, verbs that never lack an object
	reciprocal  lemmaSet // of these, verbs whose object may stand behind مع
	takesThat   lemmaSet // verbs that take أن without being verbs of saying
	subs        map[string]ClauseKind
	breakers    foldSet
	habits      foldSet // what stands before the verb of what is done time and again
	sources     foldSet
	self        foldSet // نفسه, ذاته, by their stems
	occasions   foldSet
	pious       foldSet  // whom one calls on: الله
	moves       lemmaSet // verbs of coming and going
	stands      lemmaSet // verbs of standing by somebody: وقف إلى جانب
	kin         lemmaSet // words of kinship before a name: أخيه
	ends        foldSet  // folded nouns of an end: ختام
	extents     foldSet  // folded adjectives before what they hold for: رفيع المستوى
	shares      foldSet  // folded nouns of a part of a text or plan: بند
	instants    foldSet  // folded nouns of when something happens: وقت
	accords     foldSet  // folded prepositions that go on with ل: وفقا
	seats       foldSet  // folded nouns that name a place again: عاصمة
	// Speech reports whether a verb opens a sentence of its own after "and":
	// verbs of saying and of attitude. It is asked only where set.
	Speech func(arabic.Lemma) bool
	// Governs reports whether what a verb says is done stands behind a preposition, or ""
	// as its object. It is asked only where set.
	Governs func(l arabic.Lemma, prep string) bool
	// Tells reports whether a verb only says, so that a quotation may follow it
	// without any mark. It is asked only where set.
	Tells func(arabic.Lemma) bool
	// Knows reports whether a verb (or a noun) carries a frame. Where the
	// likeliest analysis of a word carries none and another of its part of
	// speech does, that one is taken. It is asked only where set.
	Knows func(l arabic.Lemma, verb bool) bool
}

var clauseKinds = map[string]ClauseKind{
	"complement": Complement, "after": After, "before": Before, "without": Without,
	"condition": Condition, "purpose": Purpose, "cause": Cause, "parallel": Parallel, "sequel": Sequel,
}

// LoadLanguage reads structure.tsv from the language folder.
func LoadLanguage(fsys fs.FS, lex *arabic.Lexicon) (*Language, error) {
	f, err := fsys.Open("structure.tsv")
	if err != nil {
		return nil, fmt.Errorf("load structure: %v", err)
	}
	defer f.Close()
	l := newLanguage()
	scan := bufio.NewScanner(f)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		kind, words, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("structure.tsv:%d: want kind and words", n)
		}
		if err := l.put(kind, strings.Split(words, "|"), lex); err != nil {
			return nil, fmt.Errorf("structure.tsv:%d: %v", n, err)
		}
	}
	return l, scan.Err()
}

// A lemmaSet and a foldSet are the words of one kind, by lemma or as folded.
type (
	lemmaSet map[arabic.Lemma]bool
	foldSet  map[string]bool
)

func newLanguage() *Language {
	return &Language{sides: map[arabic.Lemma]masar.ActorType{}, subs: map[string]ClauseKind{}, says: newSayingWords()}
}

// lemmaKind is the set of the words of a kind that are looked up by lemma, nil for
// another kind.
func (l *Language) lemmaKind(kind string) *lemmaSet {
	switch kind {
	case "aux":
		return &l.aux
	case "serial":
		return &l.serial
	case "stand":
		return &l.stands
	case "carry":
		return &l.carry
	case "plain":
		return &l.plain
	case "gather":
		return &l.gather
	case "aside":
		return &l.aside
	case "invite":
		return &l.invites
	case "asks":
		return &l.asks
	case "relation":
		return &l.relations
	case "letter":
		return &l.letters
	case "attend":
		return &l.attends
	case "bring":
		return &l.brings
	case "transitive":
		return &l.transitive
	case "happen":
		return &l.happens
	case "thing":
		return &l.things
	case "about":
		return &l.about
	case "charge":
		return &l.charges
	case "reciprocal":
		return &l.reciprocal
	case "that":
		return &l.takesThat
	case "kin":
		return &l.kin
	case "move":
		return &l.moves
	case "deed":
		return &l.deeds
	case "lead":
		return &l.leads
	case "outcome":
		return &l.outcomes
	}
	return nil
}

// foldKind is the same for words that are looked up as folded.
func (l *Language) foldKind(kind string) *foldSet {
	switch kind {
	case "lack":
		return &l.lack
	case "planned":
		return &l.planned
	case "among":
		return &l.among
	case "expanse":
		return &l.expanses
	case "opposed":
		return &l.opposed
	case "instant":
		return &l.instants
	case "end":
		return &l.ends
	case "extent":
		return &l.extents
	case "share":
		return &l.shares
	case "addressee":
		return &l.addressees
	case "all":
		return &l.all
	case "draft":
		return &l.drafts
	case "plan":
		return &l.plans
	case "manner":
		return &l.manners
	case "due":
		return &l.due
	case "aim":
		return &l.aims
	case "by":
		return &l.by
	case "again":
		return &l.again
	case "more":
		return &l.more
	case "break":
		return &l.breakers
	case "habit":
		return &l.habits
	case "source":
		return &l.sources
	case "self":
		return &l.self
	case "occasion":
		return &l.occasions
	case "accord":
		return &l.accords
	case "seat":
		return &l.seats
	case "pious":
		return &l.pious
	}
	return nil
}

func (l *Language) put(kind string, words []string, lex *arabic.Lexicon) error {
	lemmas, folds := l.lemmaKind(kind), l.foldKind(kind)
	for _, w := range words {
		fold, lemma := arabic.Fold(w), lex.Lemma(w)
		side, isSide := strings.CutPrefix(kind, "side")
		opens, isSub := clauseKinds[kind]
		switch {
		case l.says.put(kind, w, lex):
		case lemmas != nil:
			lemmas.add(lemma)
		case folds != nil:
			folds.add(fold)
		case isSide:
			l.sides[lemma] = masar.ActorType(strings.TrimPrefix(side, "."))
		case !isSub:
			return fmt.Errorf("unknown kind %q", kind)
		default:
			if _, had := l.subs[fold]; !had {
				l.subs[fold] = opens
			}
		}
	}
	return nil
}

// add adds a lemma; none where the word is in no file or there are several words:
// nothing to look up.
func (s *lemmaSet) add(l arabic.Lemma) {
	if *s == nil {
		*s = lemmaSet{}
	}
	if l != 0 {
		(*s)[l] = true
	}
}

func (s *foldSet) add(fold string) {
	if *s == nil {
		*s = foldSet{}
	}
	(*s)[fold] = true
}

func (l *Language) breaks(fold string) bool {
	return l.breakers[strings.TrimPrefix(strings.TrimPrefix(fold, "و"), "ف")]
}

// Relation reports whether a noun is of what is between two: نزاع، علاقة.
func (l *Language) Relation(noun arabic.Lemma) bool { return l.relations[noun] }

// Letter reports whether a noun is something written to somebody.
func (l *Language) Letter(noun arabic.Lemma) bool { return l.letters[noun] }

// Sides reports whether a noun stands for the sides of an encounter, and of what
// type they are, "" for any: الجانبان، الوزيران، الدول الثلاث.
func (l *Language) Sides(noun arabic.Lemma) (masar.ActorType, bool) {
	t, ok := l.sides[noun]
	return t, ok && noun != 0
}

// Opposed reports whether a folded adjective tells sides from one another:
// «الأطراف المتنازعة», «الطرفان المتحاربان».
func (l *Language) Opposed(fold string) bool { return l.opposed[strings.TrimPrefix(fold, "ال")] }

// Habitual reports whether the verb of item i's clause, or of one around it,
// tells of what is done time and again: «وعادة ما يناقش». No single deed is told.
func (s *Sentence) Habitual(i int) bool {
	for c, n := s.Items[i].Clause, 0; c != None && n < 4; c, n = s.Clauses[c].Parent, n+1 {
		if v := s.Clauses[c].Verb; v != None && s.Items[v].An.Form == arabic.Imperfect && s.lang.habits[s.before2(s.Items[v].First)] {
			return true
		}
	}
	return false
}

// before2 is the two folded words before word w, the first without its conjunction.
func (s *Sentence) before2(w int) string {
	if w < 2 {
		return ""
	}
	return strings.TrimPrefix(s.Words[w-2].Fold, "و") + " " + s.Words[w-1].Fold
}

// Invites reports whether item k is an invitation.
func (s *Sentence) Invites(k int) bool { return s.lang.invites[s.Items[k].Lemma] }

// Relates reports whether item k is a noun of what stands between two: «النزاع بين».
func (s *Sentence) Relates(k int) bool {
	return s.Items[k].Name == None && s.lang.relations[s.Items[k].Lemma]
}

// Again reports whether an adjective of item i, or of its genitive, tells of one
// more of its kind: جولة ثانية، جولة محادثات جديدة.
func (s *Sentence) Again(i int) bool {
	for n := 0; i != None && n < 3; n++ {
		for _, w := range s.Items[i].Adjs {
			fold := strings.TrimPrefix(stemFold(&s.Words[w], best(&s.Words[w])), "ال")
			if s.lang.again[fold] || s.lang.again[strings.TrimSuffix(fold, "ه")] {
				return true
			}
		}
		i = s.Items[i].Gen
	}
	return false
}

// Plain reports whether a verb only says, so that its participle repeats the
// verb of saying before it: قائلا.
func (l *Language) Plain(v arabic.Lemma) bool { return l.plain[v] }

// attributes reports whether a subordinator, with the preposition before it,
// names the source of the sentence.
func (l *Language) attributes(prep, fold string) bool {
	return prep != "" && l.sources[prep+" "+fold] || l.sources[fold]
}

// sub tells what a subordinator opens, with the preposition before it.
func (l *Language) sub(prep, fold string) ClauseKind {
	if prep != "" {
		if k, ok := l.subs[prep+" "+fold]; ok {
			return k
		}
		if prep == "ل" || prep == "من اجل" {
			return Cause
		}
	}
	if k, ok := l.subs[fold]; ok {
		return k
	}
	for _, suffix := range [...]string{"هما", "هم", "هن", "ها", "نا", "كم", "ني", "ه", "ي", "ك"} {
		if s, ok := strings.CutSuffix(fold, suffix); ok {
			if k, ok := l.subs[s]; ok {
				return k
			}
		}
	}
	return Parallel
}
