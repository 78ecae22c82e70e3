package frame

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// None is the index that points nowhere.
const None = clause.None

// A Filler stands in a slot: a nominal, a name inside it (a nisba adjective), a
// pronoun written onto a word, or a whole clause.
type Filler struct {
	Item    int  // the nominal, or the word that the pronoun is written on
	Name    int  // index of the name, None
	Pronoun bool // the pronoun of Item fills the slot, not Item itself
	Dropped bool // the subject left out of the verb Item
	Clause  int  // a clause, None
}

// A Fill is the fillers of one part.
type Fill struct {
	Part    string
	Fillers []Filler
}

// A Match is a frame found at an item.
type Match struct {
	Frame   *Frame
	Item    int
	Fills   []Fill
	Carrier int  // index of the match of the light verb that carries the noun, None
	ByPrep  bool // the word is the preposition before the item
	Open    bool // a needed part is left to the context
	Undone  bool // passive, the doer is not told
}

// Part returns the fillers of a part.
func (m *Match) Part(part string) []Filler {
	for i := range m.Fills {
		if m.Fills[i].Part == part {
			return m.Fills[i].Fillers
		}
	}
	return nil
}

// A Matcher matches the frames of a set on sentences; it is used by one
// goroutine at a time.
type Matcher struct {
	set     *Set
	lex     *arabic.Lexicon
	s       *clause.Sentence
	matches []Match
	muted   []Match
	carrier []int // per item: the match of its light verb, None
	doing   []int // per item: that of a second one, in the noun's relative clause
	// Headline tells that the sentence is a headline; set before Match.
	Headline bool
	// Near is called, where set, for frames whose word stands at an item but
	// whose slots or conditions are not met.
	Near func(f *Frame, item int, missing string)
}

// NewMatcher makes a matcher.
func NewMatcher(set *Set, lex *arabic.Lexicon) *Matcher { return &Matcher{set: set, lex: lex} }

// Match returns every match in the sentence, those of light verbs first. The
// slice is valid until the next call.
func (m *Matcher) Match(s *clause.Sentence) []Match {
	m.s, m.matches, m.muted = s, m.matches[:0], m.muted[:0]
	m.carrier = append(m.carrier[:0], make([]int, len(s.Items))...)
	m.doing = append(m.doing[:0], m.carrier...)
	for i := range m.carrier {
		m.carrier[i], m.doing[i] = None, None
	}
	for i := range s.Items {
		m.at(i, true)
	}
	for i := range s.Items {
		m.at(i, false)
	}
	return m.matches
}

// Muted returns the frames in the sentence last matched that say something of the
// events in their content, «دعا السكان إلى وقف القتال», and tell of nobody known.
// The slice is valid until the next call of Match.
func (m *Matcher) Muted() []Match { return m.muted }

// CarrierOf returns the match of the light verb that carries item i, directly
// or through the noun whose genitive it is; None where nothing carries it.
func (m *Matcher) CarrierOf(i int) int {
	for n := 0; i != None && n < 8; n++ {
		if c := m.carrier[i]; c != None {
			return c
		}
		switch it := &m.s.Items[i]; {
		case it.GenOf != None:
			i = it.GenOf
		case m.part(i):
			i--
		default:
			i = it.Coord
		}
	}
	return None
}

// part reports whether item i is what the noun before it is a part or a number
// of: «سلسلة من الاتصالات», «الجولة الثالثة من المحادثات».
func (m *Matcher) part(i int) bool {
	if i == 0 || m.s.Items[i].Prep != "من" || m.s.Items[i].Name != None {
		return false
	}
	p := &m.s.Items[i-1]
	return p.Kind == clause.Nominal && p.Name == None && !p.Pron && m.s.Items[i].First-p.End <= 1
}

func (m *Matcher) at(i int, light bool) {
	it := &m.s.Items[i]
	switch it.Kind {
	case clause.Verb:
		if m.s.Pious(i) {
			return
		}
		m.try(key{it.Lemma, VerbWord}, i, light)
	case clause.Nominal:
		m.nominal(i, light)
	}
	if it.PrepAt != None && it.Kind == clause.Nominal && !light {
		m.prepositions(i)
	}
}

func (m *Matcher) nominal(i int, light bool) {
	it := &m.s.Items[i]
	if it.Pron || it.Name != None && (it.Lemma == 0 || it.End > it.First+1) {
		return // names carry no frame, but a single word may: الوسطاء
	}
	m.try(key{it.Lemma, NounWord}, i, light)
	if it.Base == 0 {
		return
	}
	switch it.An.Form {
	case arabic.Masdar:
		m.try(key{it.Base, MasdarWord}, i, light)
	case arabic.ActPart, arabic.PassPart:
		if c := &m.s.Clauses[it.Clause]; c.Kind == clause.Circumstance && c.Verb == i {
			m.try(key{it.Base, VerbWord}, i, light)
		} else {
			m.try(key{it.Base, ParticipleWord}, i, light)
		}
	}
}

func (m *Matcher) prepositions(i int) {
	for _, f := range m.set.byPrep[m.s.Items[i].Prep] {
		n := len(m.matches)
		m.frame(f, i)
		if len(m.matches) > n {
			m.matches[n].ByPrep = true
		}
	}
}

func (m *Matcher) try(k key, i int, light bool) {
	if k.lemma == 0 {
		return
	}
	for _, f := range m.set.of(k.lemma, k.class) {
		if f.Light == light {
			m.frame(f, i)
		}
	}
}

// frame tries one frame at item i.
func (m *Matcher) frame(f *Frame, i int) {
	if f.Headline && !m.Headline {
		return
	}
	if f.Main && m.s.Clauses[m.s.Items[i].Clause].Kind == clause.Relative {
		m.near(f, i, "not in a relative clause")
		return
	}
	if f.Verbless && m.s.Clauses[m.s.Items[i].Clause].Verb != None {
		m.near(f, i, "a clause without a verb")
		return
	}
	if missing := m.unmet(f, i); missing != "" {
		m.near(f, i, missing)
		return
	}
	match := Match{Frame: f, Item: i, Carrier: m.CarrierOf(i)}
	for k := range f.Slots {
		if fillers := m.fill(&f.Slots[k], &match); len(fillers) > 0 {
			match.add(f.Slots[k].Part, fillers)
		}
	}
	for _, part := range f.Need {
		if match.filled(part) {
			continue
		}
		if m.undone(&match, part) {
			match.Undone = true
			continue
		}
		if !f.Context || !f.Loose && !m.known(&match) {
			m.near(f, i, part)
			if f.Inside != "" && match.filled("content|noun") {
				m.muted = append(m.muted, match)
			}
			return
		}
		match.Open = true
	}
	m.matches = append(m.matches, match)
	if f.Light {
		for _, n := range match.Part("noun") {
			if n.Item == i {
				continue
			}
			if m.carrier[n.Item] == None && !m.toBeUndone(n.Item, i) {
				m.carrier[n.Item] = len(m.matches) - 1
			} else if m.doing[n.Item] == None {
				m.doing[n.Item] = len(m.matches) - 1
			}
		}
	}
}

// toBeUndone reports whether light verb i only tells, in a relative clause, how noun n was
// to be, which the sentence puts off or cancels: «أرجأت الجولة التي كان مقررا أن تعقد».
func (m *Matcher) toBeUndone(n, i int) bool {
	c := m.CarrierOf(n)
	if c == None || m.s.ToldOf(m.s.Items[i].Clause) == None {
		return false
	}
	in := m.matches[c].Frame.Inside
	return in == masar.Postponed || in == masar.Cancelled
}

// known reports whether the noun of a match can mean an event told before, or
// one more of its kind: «المحادثات», «جولة ثانية».
func (m *Matcher) known(match *Match) bool {
	it := &m.s.Items[match.Item]
	return it.Kind == clause.Nominal && !it.Pron && (it.An.Pro&arabic.ProAl != 0 || m.s.Again(match.Item))
}

// undone reports whether a match does without the doer that it needs: its verb is
// passive and tells to whom or where it was done.
func (m *Matcher) undone(match *Match, part string) bool {
	return match.Frame.Undone && part == "agent" && m.s.Items[match.Item].An.Passive && match.filled("target|place")
}

// filled reports whether one of the parts, separated by |, has a filler.
func (m *Match) filled(parts string) bool {
	for part := range strings.SplitSeq(parts, "|") {
		if len(m.Part(part)) > 0 || part == "carrier" && m.Carrier != None {
			return true
		}
	}
	return false
}

func (m *Match) add(part string, fillers []Filler) {
	for i := range m.Fills {
		if m.Fills[i].Part == part {
			m.Fills[i].Fillers = append(m.Fills[i].Fillers, fillers...)
			return
		}
	}
	m.Fills = append(m.Fills, Fill{part, fillers})
}

func (m *Match) has(item, name int) bool {
	for i := range m.Fills {
		for _, f := range m.Fills[i].Fillers {
			if f.Item == item && f.Name == name && !f.Pronoun {
				return true
			}
		}
	}
	return false
}

func (m *Matcher) near(f *Frame, i int, missing string) {
	if m.Near != nil {
		m.Near(f, i, missing)
	}
}

// fill returns the fillers of a slot from the first of its sources that has
// one of the right kind.
func (m *Matcher) fill(s *Slot, match *Match) []Filler {
	for k := range s.Sources {
		var out []Filler
		fillers := m.source(&s.Sources[k], match)
		if m.behindObject(s, k, match, fillers) {
			continue
		}
		if s.Sources[k].In {
			fillers = m.inside(fillers)
		}
		for _, f := range fillers {
			if f.Dropped && match.Frame.Explicit {
				continue
			}
			if m.kindOf(f, s.Kinds) && (f.Pronoun || f.Clause != None || !match.has(f.Item, f.Name) || s.Part == "place" || s.Part == "content") {
				out = append(out, f)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// behindObject reports whether what source k of what is said found stands behind the
// object, which the content may be too: «أكد ضرورة منع الاشتباكات على الحدود», not «أكد
// على ضرورة منع الاشتباكات».
func (m *Matcher) behindObject(s *Slot, k int, match *Match, found []Filler) bool {
	if match.Frame.Speech == "" || s.Part != "content" || s.Sources[k].Kind != FromPrep || len(found) == 0 {
		return false
	}
	isObject := func(src Source) bool { return src.Kind == FromObject }
	o := m.s.Object(match.Item)
	if !slices.ContainsFunc(s.Sources[k+1:], isObject) || o <= match.Item || o >= found[0].Item {
		return false
	}
	it, before := &m.s.Items[o], &m.s.Items[o-1]
	tail := before.Kind == clause.Nominal && before.Prep != "" && before.First+1 == it.First // «الناطقة باسم إدارة الأمن»
	return it.Name == None && !it.Conj && !tail
}

// kindOf reports whether a filler is of one of the kinds.
func (m *Matcher) kindOf(f Filler, kinds []string) bool {
	for _, k := range kinds {
		if m.isKind(f, k) {
			return true
		}
	}
	return false
}

func (m *Matcher) isKind(f Filler, kind string) bool {
	if kind == "any" {
		return true
	}
	if f.Clause != None {
		return kind == "event"
	}
	if f.Pronoun || f.Dropped {
		return kind != "place" && kind != "event" && kind != "outlet"
	}
	if kind == "event" {
		return f.Name == None && m.eventNoun(f.Item)
	}
	if f.Name == None {
		return false
	}
	n := &m.s.Names[f.Name]
	switch kind {
	case "land":
		return n.Type == masar.State
	case "town":
		return n.Type == masar.Place || n.Alt == masar.Place
	case "side":
		return n.Type != masar.Place && n.Alt != masar.Place && typeFits(n.Type, "party")
	}
	return typeFits(n.Type, kind) || n.Alt != "" && typeFits(n.Alt, kind)
}

// Takes reports whether an actor of a type can fill a part. An actor whose type
// is not known fills any.
func (f *Frame) Takes(part string, t masar.ActorType) bool {
	if t == "" {
		return true
	}
	for i := range f.Slots {
		if f.Slots[i].Part != part {
			continue
		}
		for _, kind := range f.Slots[i].Kinds {
			if kind == "any" || kind == "side" || kind == "town" || kind == "land" || typeFits(t, kind) {
				return true
			}
		}
	}
	return false
}

func typeFits(t masar.ActorType, kind string) bool {
	switch kind {
	case "actor":
		return t != masar.Place && t != ""
	case "party":
		return t != masar.Place && t != masar.Outlet && t != masar.People && t != ""
	case "org":
		return t == masar.State || t == masar.Org || t == masar.Group
	case "place":
		return t == masar.Place || t == masar.State
	}
	return string(t) == kind
}

// eventNoun reports whether the nominal, or a genitive of it, carries a frame.
func (m *Matcher) eventNoun(i int) bool {
	for n := 0; i != None && n < 5; n++ {
		it := &m.s.Items[i]
		if it.Name != None {
			return false
		}
		if it.An.Form == arabic.Masdar || len(m.set.of(it.Lemma, NounWord)) > 0 {
			return true
		}
		if it.Gen == None && i+1 < len(m.s.Items) && m.part(i+1) {
			i++
			continue
		}
		i = it.Gen
	}
	return false
}
