package names

import (
	"strconv"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

func (f *Finder) Link(doc *arabic.Doc, ms []Mention, published, outletCountry string) []Actor {
	l := &linker{pub: published, f: f, doc: doc, ms: ms, byKnown: map[string]int{}, byForm: map[string]int{}}
	for k := range ms {
		l.mention(k)
	}
	for i := range l.out {
		l.out[i].ID = "x" + strconv.Itoa(i)
	}
	return l.out
}

type linker struct {
	pub     string
	f       *Finder
	doc     *arabic.Doc
	ms      []Mention
	out     []Actor
	byKnown map[string]int
	byForm  map[string]int
	recent  []int
}

func (l *linker) form(k int) string { s := l.ms[k].Span; return l.doc.Text[s.Start:s.End] }
func (l *linker) join(a, k int) {
	l.out[a].Mentions = append(l.out[a].Mentions, k)
	m := &l.ms[k]
	x := &l.out[a]
	if m.Name != "" && len(m.Name) > len(x.Name) && m.Type == masar.Person {
		x.Name = m.Name
	}
	if x.Country == "" {
		x.Country = m.Country
	}
	if x.Office == "" && m.Office != "" {
		x.Office = m.Office
	}
	if x.OfficeKey == "" {
		x.OfficeKey = m.OfficeKey
	}
	l.recent = append(l.recent, a)
}
func (l *linker) add(k int) int {
	m := &l.ms[k]
	a := Actor{Name: l.form(k), Type: m.Type, Country: m.Country, Office: m.Office, OfficeKey: m.OfficeKey, Known: m.Known}
	if m.Name != "" {
		a.Name = m.Name
	}
	if e := l.f.base.Entity(m.Known); e != nil {
		a.NameEN = e.NameEN
		if e.Type == masar.State {
			a.Name = l.form(k)
		}
		if a.Country == "" {
			a.Country = e.Country
		}
		if m.Type == masar.Person && m.Name == "" && len(e.Names) > 0 {
			a.Name = l.form(k)
		}
	}
	l.out = append(l.out, a)
	n := len(l.out) - 1
	l.out[n].Mentions = []int{k}
	l.recent = append(l.recent, n)
	return n
}
func words(s string) []string { return strings.Fields(arabic.Fold(s)) }

func (l *linker) mention(k int) {
	m := &l.ms[k]
	if m.Why == "counterpart" {
		l.inherit(m)
	}
	if m.Known != "" {
		if a, ok := l.byKnown[m.Known]; ok {
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
		l.byKnown[m.Known] = l.add(k)
		return
	}
	if m.Anaphor != "" && m.Name == "" {
		l.anaphor(k)
		return
	}
	if m.Source {
		if a := l.latest(func(a *Actor) bool {
			w, x := words(l.form(k)), words(a.Name)
			return a.Type == m.Type && a.Country == m.Country && m.Country != "" && len(w) > 0 && len(x) > 0 && w[0] == x[0]
		}); a >= 0 {
			l.join(a, k)
			return
		}
	}
	if m.Type == masar.Person && m.Name != "" {
		if a := l.sameName(m); a >= 0 {
			l.join(a, k)
			return
		}
		l.add(k)
		return
	}
	key := strings.TrimPrefix(arabic.Fold(l.form(k)), "ال")
	if a, ok := l.byForm[key]; ok && m.Type != masar.People {
		l.join(a, k)
		return
	}
	l.byForm[key] = l.add(k)
}
func (l *linker) sameName(m *Mention) int {
	w := words(m.Name)
	for a := len(l.out) - 1; a >= 0; a-- {
		x := &l.out[a]
		if x.Type != masar.Person {
			continue
		}
		y := words(x.Name)
		if len(w) == 0 || len(y) == 0 {
			continue
		}
		last := func(p, q string) bool { return p == q || knowledge.SameSound(p, q) }
		if len(w) > 1 && len(y) > 1 {
			if last(w[0], y[0]) && last(w[len(w)-1], y[len(y)-1]) {
				return a
			}
			continue
		}
		short, long := w, y
		if len(y) < len(w) {
			short, long = y, w
		}
		for _, q := range long[min(1, len(long)-1):] {
			if last(short[len(short)-1], q) {
				return a
			}
		}
	}
	return -1
}
func (l *linker) latest(fit func(*Actor) bool) int {
	for i := len(l.recent) - 1; i >= 0; i-- {
		if fit(&l.out[l.recent[i]]) {
			return l.recent[i]
		}
	}
	return -1
}
func (l *linker) anaphor(k int) {
	m := &l.ms[k]
	switch {
	case m.Own:
		p := l.latest(func(a *Actor) bool { return a.Type == masar.Person && a.Country != "" })
		if p >= 0 {
			c := l.out[p].Country
			if a, ok := l.byKnown[c]; ok {
				l.join(a, k)
				return
			}
			m.Known, m.StateID, m.Country = c, c, c
			n := l.add(k)
			if e := l.f.base.Entity(c); e != nil {
				l.out[n].Name, l.out[n].NameEN = e.Name(), e.NameEN
			}
			l.byKnown[c] = n
			return
		}
	case m.Why == "dual":
		stem := strings.TrimSuffix(strings.TrimSuffix(m.Anaphor, "ان"), "ين")
		wants := func(a *Actor) bool {
			switch stem {
			case "وزير", "رءيس", "زعيم", "مسءول":
				return a.Type == masar.Person && strings.Contains(arabic.Fold(a.Office), stem)
			case "رجل":
				return a.Type == masar.Person
			case "بلد", "دولت":
				return a.Type == masar.State
			}
			return true
		}
		var two []int
		for i := len(l.recent) - 1; i >= 0 && len(two) < 2; i-- {
			a := l.recent[i]
			if !wants(&l.out[a]) {
				continue
			}
			if t := l.out[a].Type; (t == masar.Person || t == masar.State || t == masar.Org || t == masar.Group) && (len(two) == 0 || two[0] != a && l.out[two[0]].Type == t) {
				two = append(two, a)
			}
		}
		if len(two) == 2 {
			l.join(two[1], k)
			l.join(two[0], k)
			return
		}
	case m.Type == masar.Person:
		stem := strings.TrimPrefix(m.Anaphor, "ال")
		if a := l.latest(func(a *Actor) bool {
			if m.Country != "" && a.Country != "" && m.Country != a.Country {
				return false
			}
			return a.Type == masar.Person && (strings.Contains(arabic.Fold(a.Office), stem) || strings.HasPrefix(arabic.Fold(a.Name), stem))
		}); a >= 0 {
			l.join(a, k)
			return
		}
	default:
		stem := strings.TrimPrefix(m.Anaphor, "ال")
		if a := l.latest(func(a *Actor) bool { return a.Type == m.Type && strings.Contains(arabic.Fold(a.Name), stem) }); a >= 0 {
			l.join(a, k)
			return
		}
	}
	l.add(k)
}

// inherit gives a counterpart («نظيره التركي») the office of the person before
// it and, where no name follows, whoever holds that office.
func (l *linker) inherit(m *Mention) {
	p := l.latest(func(a *Actor) bool { return a.Type == masar.Person && a.OfficeKey != "" })
	if p < 0 {
		return
	}
	m.Office, m.OfficeKey = l.out[p].Office, l.out[p].OfficeKey
	if m.Name != "" || m.Known != "" || m.Country == "" {
		return
	}
	if t := l.f.base.HolderOrNear(m.OfficeKey, m.Country, l.pub); len(t) > 0 {
		m.Known = t[0].Person
	}
}
