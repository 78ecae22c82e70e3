package names

import (
	"slices"
	"strconv"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// Link joins the mentions of one actor. The names come first, wherever they
// stand, then what points at them: titles, epithets, «الجانبان».
func (f *Finder) Link(doc *arabic.Doc, ms []Mention, published, outletCountry string) []Actor {
	l := &linker{pub: published, outlet: outletCountry, f: f, doc: doc, ms: ms, means: make([][]int, len(ms)), out: make([]linked, 0, len(ms)/2+4), byKnown: map[string]int{}, byForm: map[string]int{}}
	for k := range ms {
		if l.named(&ms[k]) {
			l.mention(k)
		}
	}
	l.context(outletCountry)
	for k := range ms {
		if !l.named(&ms[k]) {
			l.refer(k)
		}
	}
	l.countries()
	out := make([]Actor, len(l.out))
	for i := range l.out {
		out[i] = l.out[i].Actor
		out[i].ID = "x" + strconv.Itoa(i)
		slices.Sort(out[i].Mentions)
	}
	return out
}

// linked is an actor while its mentions are gathered.
type linked struct {
	Actor
	name  []string // folded words of the longest name, honours left out
	heads []string // folded head words of its titles
	fem   bool
	world bool // of a body without a country
	bare  bool // the text gives its title without a country
}

type linker struct {
	pub     string
	f       *Finder
	doc     *arabic.Doc
	ms      []Mention
	out     []linked
	means   [][]int // per mention the actors it means
	byKnown map[string]int
	byForm  map[string]int
	outlet  string // its country, "" for unknown
	home    string // the country that the article is about, "" where it shows none
}

// named reports whether a mention stands by itself.
func (l *linker) named(m *Mention) bool {
	if m.Type == masar.Person {
		return m.Name != "" || m.Known != "" && !m.heldBy
	}
	return m.Anaphor == "" && len(m.lands) == 0
}

// form is mention k as written, its article whole: «للإدارة» as «الإدارة», «للجنة» as
// «اللجنة».
func (l *linker) form(k int) string {
	m := &l.ms[k]
	form := l.doc.Text[m.Span.Start:m.Span.End]
	if w := &l.doc.Sentences[m.Sentence].Words[m.First]; strings.HasPrefix(form, "لل") && w.Best >= 0 {
		if an := &w.Analyses[w.Best]; an.Pro&(arabic.ProLi|arabic.ProAl) == arabic.ProLi|arabic.ProAl {
			if strings.HasPrefix(l.f.lex.Citation(an.Lemma), "ل") {
				return "ال" + form[len("ل"):]
			}
			return "ال" + form[len("لل"):]
		}
	}
	return form
}

func words(s string) []string { return strings.Fields(arabic.Fold(s)) }

// join adds mention k to actor a.
func (l *linker) join(a, k int) {
	l.means[k] = append(l.means[k], a)
	x, m := &l.out[a], &l.ms[k]
	x.Mentions = append(x.Mentions, k)
	if m.Type == masar.Person && m.Name != "" && len(m.full()) > len(x.Name) {
		x.Name = m.full()
		x.name = words(m.Name)
	}
	if x.Country == "" && !l.international(x.Known) {
		x.Country = m.Country
	}
	if x.Office == "" && len(m.lands) == 0 {
		x.Office = m.Office // that of «قادة الصومال وإثيوبيا» is of several
	}
	if x.OfficeKey == "" {
		x.OfficeKey = m.OfficeKey
	}
	if m.head != "" {
		x.heads = append(x.heads, m.head)
	}
	if x.world = x.world || m.world; x.world && x.Type == masar.Person {
		x.Country = ""
	}
	x.fem, x.Several = x.fem || m.Fem, x.Several || len(m.lands) > 0 && m.Type == masar.Org
	x.bare = x.bare || m.bare && m.head != ""
}

// add makes an actor of mention k.
func (l *linker) add(k int) int {
	m := &l.ms[k]
	a := linked{Actor: Actor{Name: l.withArticle(k), Type: m.Type, Known: m.Known}}
	if m.Name != "" {
		a.Name = m.full()
		if m.Type == masar.Person {
			a.name = words(m.Name)
		}
	}
	if m.called != "" {
		a.Name = m.called
	}
	if e := l.f.base.Entity(m.Known); e != nil {
		a.NameEN, a.fem = e.NameEN, e.Sex == "f"
		if m.Nisba || m.Type == masar.State && m.Why == "head" {
			a.Name = e.Name() // an adjective names nobody: «مقترح أمريكي»
		}
		if !l.international(m.Known) {
			a.Country = e.Country
		}
	}
	if m.label != "" {
		a.Name = m.label
	}
	if m.body != "" {
		a.Type = m.body
	}
	l.out = append(l.out, a)
	n := len(l.out) - 1
	if m.Known != "" {
		if _, ok := l.byKnown[m.Known]; !ok {
			l.byKnown[m.Known] = n
		}
	}
	l.join(n, k)
	return n
}

// withArticle is the form of a mention, with its article where ل has swallowed it:
// «للقاهرة» names القاهرة.
func (l *linker) withArticle(k int) string {
	form := l.form(k)
	rest, ok := strings.CutPrefix(form, "لل")
	if e := l.f.base.Entity(l.ms[k].Known); ok && e != nil {
		for _, n := range e.Names {
			switch arabic.Fold(n) {
			case arabic.Fold("ال" + rest):
				return "ال" + rest
			case arabic.Fold("ل" + rest):
				return "ل" + rest // «للبنان»
			}
		}
	}
	return form
}

// international reports whether a person held the office of a body without a
// country on the day: such officials have none.
func (l *linker) international(person string) bool {
	e := l.f.base.Entity(person)
	if e == nil || e.Type != masar.Person {
		return false
	}
	if e.Country == "" {
		return true
	}
	for _, t := range l.f.base.Held(person, l.pub) {
		if of := l.f.base.Entity(t.Of); of != nil && of.Type == masar.Org && of.Country == "" {
			return true
		}
	}
	return false
}

// mention links a mention that stands by itself.
func (l *linker) mention(k int) {
	m := &l.ms[k]
	if m.Why == "counterpart" {
		l.inherit(k)
	}
	if m.Known != "" {
		l.knownMention(k)
		return
	}
	if m.Type == masar.Person {
		if a := l.sameName(m); a >= 0 {
			l.join(a, k)
			return
		}
		l.add(k)
		return
	}
	form := l.form(k)
	if m.Name != "" {
		form = m.Name
	}
	key := strings.TrimPrefix(arabic.Fold(form), "ال")
	if a, ok := l.byForm[key]; ok && (m.Type != masar.People || m.body != "") {
		l.join(a, k)
		return
	}
	l.byForm[key] = l.add(k)
}

func (l *linker) knownMention(k int) {
	m := &l.ms[k]
	if a, ok := l.byKnown[m.Known]; ok {
		l.join(a, k)
		return
	}
	if a := l.surname(k); a >= 0 {
		l.join(a, k)
		return
	}
	if m.Type == masar.Person && m.Name != "" {
		if a := l.sameName(m); a >= 0 && l.out[a].Known == "" {
			l.out[a].Known = m.Known
			if e := l.f.base.Entity(m.Known); e != nil {
				l.out[a].NameEN = e.NameEN
			}
			l.byKnown[m.Known] = a
			l.join(a, k)
			return
		}
	}
	l.add(k)
}

// surname finds the person of the text whose last name a lone name is: it means
// him, and not the one who is best known by it.
func (l *linker) surname(k int) int {
	m := &l.ms[k]
	if m.Type != masar.Person {
		return -1
	}
	w := words(l.form(k))
	if len(w) != 1 {
		return -1
	}
	return l.nearest(k, false, func(x *linked) bool {
		return x.Type == masar.Person && len(x.name) > 1 && x.name[len(x.name)-1] == w[0] && !l.calledSo(m.Known, x.name[0])
	})
}

// calledSo reports whether a known person has a given name.
func (l *linker) calledSo(known, given string) bool {
	e := l.f.base.Entity(known)
	return e != nil && slices.ContainsFunc(e.Names, func(n string) bool {
		w := words(n)
		return len(w) > 1 && knowledge.SameSound(w[0], given)
	})
}

// sameName finds the person that a name means: equal first and last names, or
// one name that is a later part of the other.
func (l *linker) sameName(m *Mention) int {
	w := words(m.Name)
	if len(w) == 0 {
		return -1
	}
	for a := len(l.out) - 1; a >= 0; a-- {
		x := &l.out[a]
		if x.Type != masar.Person || len(x.name) == 0 || m.Country != "" && x.Country != "" && m.Country != x.Country && len(w)+len(x.name) < 4 {
			continue
		}
		if m.Known != "" && x.Known != "" && m.Known != x.Known {
			continue
		}
		if sameWords(w, x.name) {
			return a
		}
	}
	return -1
}

func sameWords(w, y []string) bool {
	if ends(w, y) || ends(y, w) {
		return true
	}
	if len(w) > 1 && len(y) > 1 {
		return knowledge.SameSound(w[0], y[0]) && (knowledge.SameSound(w[len(w)-1], y[len(y)-1]) || within(w, y) || within(y, w))
	}
	short, long := w, y
	if len(y) < len(w) {
		short, long = y, w
	}
	for _, q := range long[min(1, len(long)-1):] {
		if knowledge.SameSound(short[len(short)-1], q) {
			return true
		}
	}
	return false
}

// ends reports whether a longer name ends with the two words or more of a short
// one: عبد السلام, محمد عبد السلام.
func ends(long, short []string) bool {
	return len(short) > 1 && len(short) < len(long) && slices.Equal(long[len(long)-len(short):], short)
}

// within reports whether the words of a short name all stand in a longer one:
// فيصل بن فرحان, فيصل بن فرحان آل سعود.
func within(short, long []string) bool {
	for _, w := range short {
		if !slices.Contains(long, w) {
			return false
		}
	}
	return len(short) < len(long)
}

// context notes the country that most of the mentions are of.
func (l *linker) context(outlet string) {
	count := map[string]int{}
	all := 0
	for k := range l.ms {
		if c := l.ms[k].Country; c != "" {
			count[c]++
			all++
		}
	}
	best := ""
	for c, n := range count {
		if best == "" || n > count[best] || n == count[best] && c < best {
			best = c
		}
	}
	second := 0
	for c, n := range count {
		if c != best {
			second = max(second, n)
		}
	}
	const enough = 4
	if n := count[best]; all >= enough && (n*5 > all*2 && n*2 > second*3 || best == outlet && n*3 > all) {
		l.home = best
	}
}

// full is the name with the honour that belongs to it.
func (m *Mention) full() string {
	if m.honour == "" {
		return m.Name
	}
	return m.honour + " " + m.Name
}
