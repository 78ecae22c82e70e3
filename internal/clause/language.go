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
	aux, serial map[arabic.Lemma]bool
	carry       map[arabic.Lemma]bool
	says        sayingWords
	plain       map[arabic.Lemma]bool
	gather      map[arabic.Lemma]bool
	sides       map[arabic.Lemma]masar.ActorType
	invites     map[arabic.Lemma]bool
	lack        map[string]bool       // folded nouns that only take a genitive: عدم
	addressees  map[string]bool       // folded names that are spoken to and never speak
	again       map[string]bool       // folded adjectives of what comes once more
	transitive  map[arabic.Lemma]bool // verbs that always have an object
	takesThat   map[arabic.Lemma]bool // verbs that take أن without being verbs of saying
	subs        map[string]ClauseKind
	breakers    map[string]bool
	sources     map[string]bool
	self        map[string]bool // نفسه, ذاته, by their stems
	occasions   map[string]bool
	// Speech reports whether a verb opens a sentence of its own after "and":
	// verbs of saying and of attitude. It is asked only where set.
	Speech func(arabic.Lemma) bool
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
	l := &Language{aux: map[arabic.Lemma]bool{}, serial: map[arabic.Lemma]bool{}, subs: map[string]ClauseKind{}, breakers: map[string]bool{}, sources: map[string]bool{}, self: map[string]bool{}, occasions: map[string]bool{}, plain: map[arabic.Lemma]bool{}, carry: map[arabic.Lemma]bool{}, gather: map[arabic.Lemma]bool{},
		transitive: map[arabic.Lemma]bool{}, takesThat: map[arabic.Lemma]bool{}, sides: map[arabic.Lemma]masar.ActorType{}, invites: map[arabic.Lemma]bool{}, lack: map[string]bool{}, addressees: map[string]bool{}, again: map[string]bool{}}
	scan := bufio.NewScanner(f)
	l.says = newSayingWords()
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

func (l *Language) put(kind string, words []string, lex *arabic.Lexicon) error {
	for _, w := range words {
		fold := arabic.Fold(w)
		if l.says.put(kind, w, lex) {
			continue
		}
		switch kind {
		case "aux":
			l.aux[lex.Lemma(w)] = true
		case "serial":
			l.serial[lex.Lemma(w)] = true
		case "gather":
			l.gather[lex.Lemma(w)] = true
		case "carry":
			l.carry[lex.Lemma(w)] = true
		case "plain":
			l.plain[lex.Lemma(w)] = true
		case "transitive":
			l.transitive[lex.Lemma(w)] = true
		case "that":
			l.takesThat[lex.Lemma(w)] = true
		case "side", "side.person", "side.state":
			l.sides[lex.Lemma(w)] = masar.ActorType(strings.TrimPrefix(strings.TrimPrefix(kind, "side"), "."))
		case "invite":
			l.invites[lex.Lemma(w)] = true
		case "addressee":
			l.addressees[fold] = true
		case "lack":
			l.lack[fold] = true
		case "again":
			l.again[fold] = true
		case "source":
			l.sources[fold] = true
		case "occasion":
			l.occasions[fold] = true
		case "self":
			l.self[fold] = true
		case "break":
			l.breakers[fold] = true
		default:
			k, ok := clauseKinds[kind]
			if !ok {
				return fmt.Errorf("unknown kind %q", kind)
			}
			if _, had := l.subs[fold]; !had {
				l.subs[fold] = k
			}
		}
	}
	delete(l.aux, 0)
	delete(l.serial, 0)
	return nil
}

func (l *Language) breaks(fold string) bool {
	return l.breakers[strings.TrimPrefix(strings.TrimPrefix(fold, "و"), "ف")]
}

// Sides reports whether a noun stands for the sides of an encounter, and of what
// type they are, "" for any: الجانبان، الوزيران، الدول الثلاث.
func (l *Language) Sides(noun arabic.Lemma) (masar.ActorType, bool) {
	t, ok := l.sides[noun]
	return t, ok && noun != 0
}

// Invites reports whether item k is an invitation.
func (s *Sentence) Invites(k int) bool { return s.lang.invites[s.Items[k].Lemma] }

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
