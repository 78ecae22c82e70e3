package frame

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"sync"

	"masar"
	"masar/internal/arabic"
)

// mark sets what a line of one word says of a frame; false where it is no such line.
func (f *Frame) mark(word string) bool {
	switch word {
	case "headline":
		f.Headline = true
	case "main":
		f.Main = true
	case "verbless":
		f.Verbless = true
	case "explicit":
		f.Explicit = true
	case "passive":
		f.Undone = true
	case "sides":
		f.Sides = true
	case "background":
		f.Background = true
	default:
		return false
	}
	return true
}

// Load reads every *.frames file of the folders, in the order given and by
// name. It reports all errors at once, each with file and line.
func Load(lex *arabic.Lexicon, folders ...fs.FS) (*Set, error) {
	set := &Set{byWord: map[key][]*Frame{}, byPrep: map[string][]*Frame{}}
	var errs []error
	for _, folder := range folders {
		names, err := fs.Glob(folder, "*.frames")
		if err != nil {
			return nil, fmt.Errorf("load frames: %v", err)
		}
		sort.Strings(names)
		frames, wrong := readFiles(folder, names, lex)
		errs = append(errs, wrong...)
		set.Frames = append(set.Frames, frames...)
	}
	seen := map[string]*Frame{}
	for _, f := range set.Frames {
		if had := seen[f.Name]; had != nil {
			errs = append(errs, fmt.Errorf("%s:%d: frame %s stands already at %s:%d", f.File, f.Line, f.Name, had.File, had.Line))
		}
		seen[f.Name] = f
		set.index(f)
	}
	return set, errors.Join(errs...)
}

// readFiles reads the files side by side and returns what they hold in their
// order.
func readFiles(folder fs.FS, names []string, lex *arabic.Lexicon) (frames []*Frame, errs []error) {
	found := make([][]*Frame, len(names))
	errs = make([]error, len(names))
	var all sync.WaitGroup
	for i, name := range names {
		all.Go(func() { found[i], errs[i] = readFile(folder, name, lex) })
	}
	all.Wait()
	return slices.Concat(found...), errs
}

func (s *Set) index(f *Frame) {
	f.both = f.wantsBoth()
	for _, w := range f.Words {
		if w.Class == PrepositionWord {
			s.byPrep[w.Fold] = append(s.byPrep[w.Fold], f)
			continue
		}
		k := key{w.Lemma, w.Class}
		s.byWord[k] = append(s.byWord[k], f)
		if n := int(w.Lemma) + 1; n > len(s.carry) {
			s.carry = append(s.carry, make([]carried, n-len(s.carry))...)
		}
		s.carry[w.Lemma] |= f.as(w.Class)
	}
}

type fileReader struct {
	lex    *arabic.Lexicon
	file   string
	line   int
	frames []*Frame
	errs   []error
}

func readFile(folder fs.FS, name string, lex *arabic.Lexicon) ([]*Frame, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, fmt.Errorf("load frames: %v", err)
	}
	defer f.Close()
	r := &fileReader{lex: lex, file: name}
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		r.line++
		r.read(strings.TrimSpace(scan.Text()))
	}
	if err := scan.Err(); err != nil {
		r.fail("%v", err)
	}
	for _, fr := range r.frames {
		r.check(fr)
	}
	return r.frames, errors.Join(r.errs...)
}

func (r *fileReader) fail(format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...)))
}

func (r *fileReader) read(line string) {
	if line == "" || line[0] == '#' {
		return
	}
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	if word == "frame" {
		r.frames = append(r.frames, &Frame{Name: rest, File: r.file, Line: r.line})
		return
	}
	if len(r.frames) == 0 {
		r.fail("%q stands before the first frame", word)
		return
	}
	r.field(r.frames[len(r.frames)-1], word, rest)
}

func (r *fileReader) field(f *Frame, word, rest string) {
	if f.mark(word) {
		return
	}
	switch word {
	case "words":
		r.words(f, rest)
	case "act":
		act, status, _ := strings.Cut(rest, " ")
		f.Act, f.Status = masar.Act(act), masar.Status(strings.TrimSpace(status))
	case "control":
		f.Control = rest
	case "inside":
		f.Inside = masar.Status(rest)
	case "speech":
		act, kinds, _ := strings.Cut(rest, " ")
		f.Speech, f.Speakers = masar.SpeechAct(act), strings.Fields(kinds)
	case "role":
		role, slot, ok := strings.Cut(rest, "=")
		if !ok {
			r.fail("want role KIND=SLOT")
		}
		f.Role, f.RoleSlot = masar.RoleKind(role), slot
	case "proposal":
		f.Proposal = masar.ProposalStatus(rest)
	case "light":
		f.Light = true
		f.Receives, f.Hosts = rest == "receives", rest == "hosts"
	case "negated":
		f.Negated = masar.Act(rest)
	case "context":
		f.Context, f.Loose = true, rest == "any"
	case "or":
		for _, act := range strings.Fields(rest) {
			f.Or = append(f.Or, masar.Act(act))
		}
	case "stops":
		r.stops(f, rest)
	case "need":
		if len(f.Need) > 0 {
			r.fail("a second line need: write all parts on one")
		}
		f.Need = strings.Fields(rest)
	case "with", "without":
		c := r.condition(rest)
		if word == "with" {
			f.With = append(f.With, c)
		} else {
			f.Without = append(f.Without, c)
		}
	case "yes":
		f.Yes = append(f.Yes, Example{rest, r.line})
	case "no":
		f.No = append(f.No, Example{rest, r.line})
	default:
		r.slot(f, word, rest)
	}
}

func (r *fileReader) words(f *Frame, rest string) {
	for _, w := range strings.Fields(rest) {
		text, class, ok := strings.Cut(w, "/")
		if !ok || len(class) != 1 || !strings.Contains("VNMAP", class) {
			r.fail("word %q: want WORD/V, /N, /M, /A or /P", w)
			continue
		}
		fw := Word{Text: text, Class: WordClass(class[0]), Fold: arabic.Fold(text), Lemma: r.lex.Lemma(text)}
		if fw.Lemma == 0 && fw.Class != PrepositionWord {
			r.fail("word %q is in no file of data/language", text)
			continue
		}
		f.Words = append(f.Words, fw)
	}
}

var parts = map[string]bool{
	"agent": true, "visitor": true, "party": true, "initiator": true, "mediator": true, "target": true,
	"host": true, "addressee": true, "counterpart": true, "place": true, "content": true, "speaker": true,
	"to": true, "via": true, "noun": true, "origin": true,
}

func (r *fileReader) slot(f *Frame, part, rest string) {
	if !parts[part] {
		r.fail("unknown line %q", part)
		return
	}
	sources, kinds, ok := strings.Cut(rest, ":")
	if !ok {
		r.fail("%s: want SOURCES : KINDS", part)
		return
	}
	s := Slot{Part: part, Kinds: strings.Fields(kinds)}
	for _, src := range strings.Fields(sources) {
		s.Sources = append(s.Sources, r.source(src))
	}
	for _, k := range s.Kinds {
		if !fillerKinds[k] {
			r.fail("unknown kind %q", k)
		}
	}
	f.Slots = append(f.Slots, s)
}

var fillerKinds = map[string]bool{
	"actor": true, "person": true, "state": true, "body": true, "group": true, "outlet": true,
	"people": true, "place": true, "event": true, "any": true, "party": true, "org": true, "town": true, "land": true, "side": true,
}

var sourceNames = map[string]SourceKind{
	"subject": FromSubject, "object": FromObject, "patient": FromPatient, "second": FromSecond, "ruled": FromRuled, "gen": FromGenitive, "own": FromOwn,
	"nisba": FromNisba, "carrier": FromCarrier, "carrier.object": FromCarrierObject, "clause": FromClause,
	"adj": FromAdjective, "adverb": FromAdverb, "antecedent": FromAntecedent, "doer": FromDoer,
	"undergoer": FromUndergoer, "before": FromBefore, "where": FromPlace, "carrier.word": FromCarrierWord,
	"self": FromSelf, "prep": FromOwnPrep, "carrier.host": FromCarrierHost, "gathered": FromGathered, "owned.object": FromOwnedObject, "sentence": FromSentence, "clause.subject": FromClauseSubject, "clause.object": FromClauseObject,
	"head": FromHead, "verb": FromVerb,
}

func (r *fileReader) source(text string) Source {
	if inner, ok := strings.CutPrefix(text, "in."); ok {
		src := r.source(inner)
		src.In, src.Text = true, text
		return src
	}
	if k, ok := sourceNames[text]; ok {
		return Source{Kind: k, Text: text}
	}
	if p, ok := strings.CutPrefix(text, "clause."); ok {
		return Source{Kind: FromClausePrep, Prep: arabic.Fold(p), Text: text}
	}
	if p, ok := strings.CutPrefix(text, "carrier."); ok {
		return Source{Kind: FromCarrierPrep, Prep: arabic.Fold(p), Text: text}
	}
	prep, noun, ok := strings.Cut(text, "+")
	src := Source{Kind: FromPrep, Prep: strings.ReplaceAll(arabic.Fold(prep), "_", " "), Text: text}
	if ok {
		src.Kind, src.Noun = FromPrepNoun, r.lex.Lemma(noun)
		if src.Noun == 0 {
			r.fail("source %q: %q is in no file of data/language", text, noun)
		}
	} else if strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyz") {
		r.fail("unknown source %q", text)
	}
	return src
}

func (r *fileReader) condition(rest string) Condition {
	sources, words, ok := strings.Cut(rest, ":")
	if !ok {
		r.fail("want SOURCES : WORDS")
		return Condition{}
	}
	var c Condition
	for _, src := range strings.Fields(sources) {
		c.Sources = append(c.Sources, r.source(src))
	}
	for _, w := range strings.Fields(words) {
		if w == "*" || w == "+" {
			c.Named, c.Any = c.Named || w == "*", c.Any || w == "+"
			continue
		}
		w = strings.ReplaceAll(w, "_", " ")
		c.Words = append(c.Words, arabic.Fold(w))
		if l := r.lex.Lemma(w); l != 0 {
			c.Lemmas = append(c.Lemmas, l)
		}
	}
	return c
}

// check reports what a frame lacks or names wrongly.
func (r *fileReader) check(f *Frame) {
	r.line = f.Line
	if f.Name == "" {
		r.fail("a frame has no name")
	}
	if len(f.Words) == 0 {
		r.fail("frame %s has no words", f.Name)
	}
	if f.Act != "" && !contains(masar.Acts(), f.Act) {
		r.fail("frame %s: unknown act %q", f.Name, f.Act)
	}
	for _, st := range []masar.Status{f.Status, f.Inside} {
		if st != "" && !contains(masar.Statuses(), st) {
			r.fail("frame %s: unknown status %q", f.Name, st)
		}
	}
	if f.Speech != "" && !contains(masar.SpeechActs(), f.Speech) {
		r.fail("frame %s: unknown speech act %q", f.Name, f.Speech)
	}
	if len(f.Yes) == 0 {
		r.fail("frame %s has no example that it must match", f.Name)
	}
}

func contains[T comparable](list []T, v T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}

// stops reads where in a trip the places of a frame stand.
func (r *fileReader) stops(f *Frame, where string) {
	switch where {
	case "", "before", "first", "from":
		f.Stops = cmp.Or(where, "here")
	case "again":
		f.Stops, f.Again = "here", true
	default:
		r.fail("unknown place in a trip %q", where)
	}
}
