package names

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// refer links a mention that points at somebody: a title without a name, an
// anaphor.
func (l *linker) refer(k int) {
	m := &l.ms[k]
	a := -1
	switch {
	case m.Own:
		a = l.own(k)
	case m.Why == "latter":
		if a = l.latter(k); a < 0 {
			return
		}
	case m.Why == "realm":
		a = l.land(k)
		if a < 0 {
			return
		}
	case len(m.lands) > 0:
		if l.officials(k) {
			return
		}
	case m.Why == "dual":
		l.both(k) // or nobody: what follows may tell who they are
		return
	case m.Why == "highness":
		if a = l.honoured(k); a < 0 {
			return
		}
	case m.Why == "counterpart":
		l.inherit(k)
		a = l.office(k)
	case m.Source:
		a = l.source(k)
	case m.Why == "definite":
		a = l.recalled(k)
	case m.Type == masar.Person:
		a = l.office(k)
	default:
		a = l.body(k)
	}
	if a >= 0 {
		l.join(a, k)
		return
	}
	l.envoyOf(k)
	key := arabic.Fold(l.form(k))
	if m.pronoun {
		key += " " + m.Country // the ambassadors of two are two
	}
	if b, ok := l.byForm[key]; ok && !m.Source {
		l.join(b, k)
		return
	}
	l.byForm[key] = l.add(k)
}

// envoyOf gives «سفيرها» the country of whoever was named last before it.
func (l *linker) envoyOf(k int) {
	m := &l.ms[k]
	if !m.pronoun || m.Country != "" || (l.f.kinds[m.head]|l.f.kinds[strings.TrimSuffix(m.head, "ه")])&kSent == 0 {
		return
	}
	if a := l.nearest(k, false, func(x *linked) bool { return x.Type != masar.Place && x.Type != masar.People && x.Country != "" }); a >= 0 {
		m.Country = l.out[a].Country
	}
}

// nearest is the actor that fits and was mentioned last before mention k, then
// the one that is mentioned next after it; -1 for none.
func (l *linker) nearest(k int, ahead bool, fit func(*linked) bool) int {
	for i := k - 1; i >= 0; i-- {
		for _, a := range l.means[i] {
			if fit(&l.out[a]) {
				return a
			}
		}
	}
	for i := k + 1; ahead && i < len(l.ms); i++ {
		for _, a := range l.means[i] {
			if fit(&l.out[a]) {
				return a
			}
		}
	}
	return -1
}

// topic is the actor that fits and was mentioned last before mention k in its
// sentence, else the one mentioned first in the nearest sentence before that has one:
// its subject, and not those whom it met. -1 for none.
func (l *linker) topic(k int, fit func(*linked) bool) int {
	found, at := -1, -1
	for i := k - 1; i >= 0; i-- {
		if found >= 0 && l.ms[i].Sentence != at {
			break
		}
		for _, a := range l.means[i] {
			if !fit(&l.out[a]) {
				continue
			}
			if l.ms[i].Sentence == l.ms[k].Sentence {
				return a
			}
			found, at = a, l.ms[i].Sentence
		}
	}
	return found
}

// office finds whom a title without a name means: the one whom the text gives
// this office, whoever held it on the day, or the one whom the epithet fits.
func (l *linker) office(k int) int {
	m := &l.ms[k]
	if m.OfficeKey != "" && m.Country != "" {
		if a := l.nearest(k, true, func(x *linked) bool {
			return x.Type == masar.Person && len(x.name) > 0 && x.OfficeKey == m.OfficeKey && x.Country == m.Country && !l.otherSex(m, x)
		}); a >= 0 {
			return a
		}
		if a, ok := l.byKnown[m.Known]; ok && m.Known != "" {
			return a
		}
		if m.Known != "" {
			return l.addKnown(k)
		}
	}
	if m.Country != "" {
		if a := l.sameSource(k); a >= 0 {
			return a
		}
		if l.f.kinds[m.head]&kAnyOffice != 0 && !strings.HasPrefix(l.form(k), "ال") {
			return -1 // «دبلوماسي روسي» is nobody named
		}
		return l.nearest(k, true, func(x *linked) bool { return l.epithet(m, x) })
	}
	if a := l.titleAlone(k); a >= 0 {
		return a
	}
	return -1
}

// otherSex reports whether a title in the feminine cannot mean a person: one whom
// the files hold for a man.
func (l *linker) otherSex(m *Mention, x *linked) bool {
	e := l.f.base.Entity(x.Known)
	return m.Fem && e != nil && e.Sex == "m"
}

// addKnown makes an actor of the holder of an office; refer joins the mention.
func (l *linker) addKnown(k int) int {
	a := l.add(k)
	l.means[k] = nil
	l.out[a].Mentions = nil
	return a
}

// epithet reports whether «الموفدة الأميركية» can mean the person.
func (l *linker) epithet(m *Mention, x *linked) bool {
	if x.Type != masar.Person || x.Country != m.Country || len(x.name) == 0 || m.Plural {
		return false
	}
	if m.Fem && !x.fem {
		return false
	}
	if l.f.kinds[m.head]&kAnyOffice != 0 {
		return true
	}
	for _, h := range x.heads {
		if h == m.head || l.f.kinds[h]&kEnvoy != 0 && l.f.kinds[m.head]&kEnvoy != 0 || strings.TrimSuffix(h, "ه") == strings.TrimSuffix(m.head, "ه") {
			return true
		}
	}
	return false
}

// sameOffice finds the person to whom the text gives the office of a title without a
// country: of the same body where the title names one, best in the same word, best
// without a country too, and one who bears the title himself before one who is only
// the counterpart of another; -1 for none.
func (l *linker) sameOffice(k int) int {
	m := &l.ms[k]
	of := m.ownBody()
	for _, want := range [...]struct{ word, bare, own bool }{{true, true, true}, {true, false, true}, {true, true, false}, {true, false, false}, {false, true, false}, {false, false, false}} {
		a := l.nearest(k, true, func(x *linked) bool {
			if want.own && l.ms[x.Mentions[0]].Why == "counterpart" {
				return false
			}
			if x.Type != masar.Person || x.OfficeKey != m.OfficeKey || len(x.name) == 0 || l.otherSex(m, x) || !l.sameSeat(m, x) {
				return false
			}
			return (x.bare || !want.bare) && (!want.word || slices.Contains(x.heads, m.head)) && l.ofBody(x, of)
		})
		if a >= 0 {
			return a
		}
	}
	return -1
}

// ownBody is the known body in a title, "" for none.
func (m *Mention) ownBody() string {
	for _, n := range m.Inner {
		if n.Type == masar.Org || n.Type == masar.Group {
			return n.Known
		}
	}
	return ""
}

// ofBody reports whether no title of a person names another body.
func (l *linker) ofBody(x *linked, body string) bool {
	for _, i := range x.Mentions {
		if b := l.ms[i].ownBody(); body != "" && b != "" {
			return b == body
		}
	}
	return true
}

// titleAlone finds whom «وزير الخارجية» or «الوزير» means.
func (l *linker) titleAlone(k int) int {
	m := &l.ms[k]
	if m.pronoun {
		if a := l.officer(k); a >= 0 {
			return a
		}
		return l.envoyNamed(k)
	}
	bare := m.Anaphor != "" && !strings.Contains(m.Office, " ")
	if m.OfficeKey != "" && !bare {
		if a := l.sameOffice(k); a >= 0 {
			return a
		}
		if m.Known != "" {
			if a, ok := l.byKnown[m.Known]; ok {
				return a
			}
			return l.addKnown(k)
		}
		if l.home != "" && !m.Plural {
			if h := l.f.base.HolderOrNear(m.OfficeKey, l.home, l.pub); len(h) > 0 && !l.otherSex(m, &linked{Actor: Actor{Known: h[0].Person}}) {
				m.Known, m.heldBy = h[0].Person, true
				if a, ok := l.byKnown[m.Known]; ok {
					return a
				}
				return l.addKnown(k)
			}
		}
		return -1
	}
	stem := m.Anaphor
	if stem == "" {
		return -1
	}
	if l.f.kinds[stem]&kAnyOffice != 0 {
		if a := l.unnamed(k, stem); a >= 0 {
			return a
		}
	}
	return l.topic(k, func(x *linked) bool {
		return x.Type == masar.Person && (slices.Contains(x.heads, stem) || l.f.kinds[stem]&kAnyOffice != 0 && len(x.heads) > 0 && !m.Fem || strings.Contains(arabic.Fold(x.Office), stem))
	})
}

// unnamed finds the source without a name that «المسؤول» takes up: «قال مسؤول
// كبير إن الرئيس … وأضاف المسؤول». Such a word seldom means somebody named.
func (l *linker) unnamed(k int, stem string) int {
	return l.nearest(k, false, func(x *linked) bool {
		if x.Type != masar.Person || len(x.name) > 0 || x.Known != "" {
			return false
		}
		first, _, _ := strings.Cut(arabic.Fold(x.Name), " ")
		return first == stem
	})
}

// sameSource finds the source without a name that «المسؤول الإسرائيلي» takes up, of the
// same country where one is told.
func (l *linker) sameSource(k int) int {
	m := &l.ms[k]
	stem := m.Anaphor
	if stem == "" {
		stem = m.head
	}
	if m.Type != masar.Person || m.Plural || l.f.kinds[stem]&kAnyOffice == 0 {
		return -1
	}
	a := l.unnamed(k, stem)
	if a >= 0 && m.Country != "" && l.out[a].Country != m.Country {
		return -1
	}
	return a
}

// officer finds who «أمينه العام», «رئيسها» is: the one who holds the office of
// the body or state before it, by the text or by the files.
func (l *linker) officer(k int) int {
	m := &l.ms[k]
	if m.OfficeKey == "" {
		return -1
	}
	b := l.nearest(k, false, func(a *linked) bool {
		return a.Known != "" && a.Type != masar.Person && len(l.f.base.HolderOrNear(m.OfficeKey, a.Known, l.pub)) > 0
	})
	if b < 0 {
		return l.nearest(k, false, func(x *linked) bool {
			return x.Type == masar.Person && slices.Contains(x.heads, m.head) && x.OfficeKey == m.OfficeKey
		})
	}
	m.Known, m.heldBy = l.f.base.HolderOrNear(m.OfficeKey, l.out[b].Known, l.pub)[0].Person, true
	if a, ok := l.byKnown[m.Known]; ok {
		return a
	}
	return l.addKnown(k)
}

// envoyNamed is the ambassador or envoy of the same state whom the text names, for «سفيرته»;
// -1 for nobody.
func (l *linker) envoyNamed(k int) int {
	m := &l.ms[k]
	if l.f.kinds[m.head]&kSent == 0 && l.f.kinds[strings.TrimSuffix(m.head, "ه")]&kSent == 0 {
		return -1
	}
	l.envoyOf(k)
	return l.nearest(k, true, func(x *linked) bool {
		return x.Type == masar.Person && len(x.name) > 0 && slices.Contains(x.heads, m.head) && x.Country != "" && x.Country == m.Country
	})
}

// own finds the state of «بلاده»: that of the person before it.
func (l *linker) own(k int) int {
	p := l.nearest(k, false, func(a *linked) bool { return a.Type == masar.Person && a.Country != "" })
	if p < 0 {
		return -1
	}
	c := l.out[p].Country
	if a, ok := l.byKnown[c]; ok {
		return a
	}
	return l.addState(k, c)
}

// recalled finds whom «المصدر», «المسؤول الأميركي» mean: the last one whose
// title, or whose description, has the word.
func (l *linker) recalled(k int) int {
	m := &l.ms[k]
	if a := l.sameSource(k); a >= 0 {
		return a
	}
	return l.nearest(k, false, func(x *linked) bool {
		if x.Type != m.Type || m.Country != "" && x.Country != "" && m.Country != x.Country {
			return false
		}
		if m.Country != "" && l.epithet(m, x) {
			return true
		}
		return slices.Contains(x.heads, m.Anaphor) || strings.Contains(arabic.Fold(x.Office), m.Anaphor) || strings.HasPrefix(arabic.Fold(x.Name), m.Anaphor)
	})
}

// source finds an unnamed source of the same kind and country: it is the same.
func (l *linker) source(k int) int {
	m := &l.ms[k]
	w := words(l.form(k))
	return l.nearest(k, false, func(a *linked) bool {
		x := words(a.Name)
		return a.Type == m.Type && a.Country == m.Country && m.Country != "" && len(w) > 0 && len(x) > 0 && w[0] == x[0]
	})
}

// both links «الجانبان» to the last two actors that it can mean.
func (l *linker) both(k int) {
	m := &l.ms[k]
	stem := strings.TrimSuffix(strings.TrimSuffix(m.Anaphor, "ان"), "ين")
	var two []int
	for i := k - 1; i >= 0 && len(two) < 2; i-- {
		for _, a := range l.means[i] {
			x := &l.out[a]
			if l.sideOf(stem, x) && (len(two) == 0 || len(two) == 1 && two[0] != a && l.out[two[0]].Type == x.Type) {
				two = append(two, a)
			}
		}
	}
	if len(two) == 2 {
		l.join(two[1], k)
		l.join(two[0], k)
	}
}

// sideOf reports whether an actor can be one of two that a dual means.
func (l *linker) sideOf(stem string, a *linked) bool {
	kind := l.f.kinds[stem]
	switch {
	case kind&kAnyOffice != 0:
		return a.Type == masar.Person
	case kind&kTitle != 0:
		return a.Type == masar.Person && strings.Contains(arabic.Fold(a.Office), stem)
	case kind&kLand != 0:
		return a.Type == masar.State
	case kind&(kBody|kGroup) != 0 && kind&kSide == 0:
		return a.Type == masar.Group || a.Type == masar.Org
	}
	return a.Type == masar.Person || a.Type == masar.State || a.Type == masar.Org || a.Type == masar.Group
}

// body finds what «الحركة», «الوزارة التركية» mean: the last body which the text
// called by the word or of whose other names one opens with it.
func (l *linker) body(k int) int {
	m := &l.ms[k]
	for i := k - 1; i >= 0; i-- {
		for _, a := range l.means[i] {
			if l.canBe(m, &l.out[a]) && (opensWith(l.form(i), m.Anaphor) || l.opens(&l.out[a], m.Anaphor)) {
				return a
			}
		}
	}
	for i := k - 1; i >= 0; i-- {
		for _, p := range l.means[i] {
			if a := l.ofOffice(k, p); a >= 0 {
				return a
			}
		}
	}
	return l.nearest(k, true, func(a *linked) bool { return l.canBe(m, a) && l.opens(a, m.Anaphor) })
}

// canBe reports whether a body that a mention points back at may be an actor.
func (l *linker) canBe(m *Mention, a *linked) bool {
	if a.Type != masar.Org && a.Type != masar.Group && a.Type != masar.Outlet {
		return false
	}
	return m.Country == "" || a.Country == m.Country
}

// opens reports whether one of the names of an actor opens with a word.
func (l *linker) opens(a *linked, stem string) bool {
	if opensWith(a.Name, stem) {
		return true
	}
	e := l.f.base.Entity(a.Known)
	return e != nil && slices.ContainsFunc(e.Names, func(n string) bool { return opensWith(n, stem) })
}

func opensWith(name, stem string) bool {
	first, _, _ := strings.Cut(arabic.Fold(name), " ")
	return strings.TrimPrefix(first, "ال") == stem
}

// inherit gives a counterpart («نظيره التركي») the office of the person before
// it and, where no name follows, whoever holds that office.
func (l *linker) inherit(k int) {
	m := &l.ms[k]
	var from *linked
	for i := k - 1; i >= 0 && from == nil; i-- {
		for _, a := range l.means[i] {
			if x := &l.out[a]; x.Type == masar.Person && x.OfficeKey != "" {
				from = x
			}
		}
	}
	if from == nil {
		return
	}
	m.Office, m.OfficeKey, m.head = from.Office, from.OfficeKey, "نظير"
	if len(from.heads) > 0 {
		m.head = from.heads[0]
	}
	if m.Name != "" || m.Known != "" || m.Country == "" {
		return
	}
	if t := l.f.base.HolderOrNear(m.OfficeKey, m.Country, l.pub); len(t) > 0 {
		m.Known, m.heldBy = t[0].Person, true
	}
}
