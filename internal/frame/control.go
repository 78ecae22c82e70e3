package frame

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

func (m *Matcher) carrierSubject(match *Match) []Filler {
	c := &m.matches[match.Carrier]
	if c.Frame.Hosts {
		return nil
	}
	if f := c.Part("agent"); len(f) > 0 {
		return f
	}
	i := c.Item
	if m.s.Items[i].Kind == clause.Verb || m.circumstance(i) {
		return m.subject(i)
	}
	if c.Frame.Inside == masar.Postponed || c.Frame.Inside == masar.Cancelled {
		return m.own(i) // who announces a delay takes no part
	}
	if c.Carrier != None {
		return m.carrierSubject(c)
	}
	return m.own(i)
}

// carried returns what stands around the light verb that carries the noun.
func (m *Matcher) carried(src *Source, match *Match) []Filler {
	if match.Carrier == None {
		if src.Kind == FromCarrier {
			return m.controller(match.Item)
		}
		return nil
	}
	c := m.matches[match.Carrier]
	switch src.Kind {
	case FromCarrier:
		f := m.carrierSubject(match)
		if len(f) == 1 && f[0].Dropped && len(m.s.Items[match.Item].Nisbas) > 1 {
			return nil // «أن تعقد مشاورات روسية أميركية»: the verb is passive
		}
		if !m.anyActor(f) {
			if who := m.controller(match.Item); m.anyActor(who) {
				return who
			}
			if who := m.controller(c.Item); m.anyActor(who) {
				return who // «دعاه إلى القيام بزيارة»
			}
			if d := m.doing[match.Item]; d != None {
				return m.matches[d].Part("agent") // «تأجلت زيارة يقوم بها الرئيس»
			}
		}
		return f
	case FromCarrierObject:
		return m.object(c.Item)
	case FromCarrierPrep:
		if d := m.doing[match.Item]; d != None {
			if f := m.prep(m.matches[d].Item, src.Prep); len(f) > 0 {
				return f
			}
		}
		return m.prep(c.Item, src.Prep)
	}
	return nil
}

// controller returns who is to do what a noun says, where a predicate before it
// has the noun as its content: whom one urges to do it, or who pledges,
// proposes or threatens it.
func (m *Matcher) controller(i int) []Filler {
	inner := false
	for n := 0; i != None && n < 4; n++ {
		for k := len(m.matches) - 1; k >= 0; k-- {
			c := &m.matches[k]
			if c.Frame.Inside == "" && c.Frame.Control == "" || !holdsItem(c.Part("content"), i) {
				continue
			}
			if c.Frame.Control != "" {
				return c.Part(c.Frame.Control)
			}
			if t := c.Part("target"); len(t) > 0 && c.Frame.Inside == masar.CalledFor {
				return t
			}
			if c.Frame.Inside == masar.CalledFor {
				return nil
			}
			if a := c.Part("agent"); len(a) > 0 {
				return a
			}
			return c.Part("party")
		}
		it := &m.s.Items[i]
		if it.GenOf == None && it.Coord == None {
			if inner {
				return nil // «لوقف العدوان»: who stops it does not attack
			}
			return m.purposer(i)
		}
		if it.GenOf == None {
			i = it.Coord
		} else {
			i, inner = it.GenOf, true
		}
	}
	return nil
}

// purposer returns who does something in order to do what noun i says: «وصل
// الوزير للقاء نظيره», «زيارة الوزير لبحث الأزمة».
func (m *Matcher) purposer(i int) []Filler {
	it := &m.s.Items[i]
	switch it.Prep {
	case "ل", "بهدف", "من اجل", "بغيه", "قصد":
	default:
		return nil
	}
	if it.An.Form != arabic.Masdar && (len(m.set.of(it.Lemma, NounWord)) == 0 || it.Prep == "ل" && m.ofNoun(i)) {
		return nil
	}
	if m.ofAdjective(i) || m.ofEffort(i) || m.ofMatter(i) {
		return nil
	}
	for k := i - 1; k >= 0; k-- {
		n := &m.s.Items[k]
		if n.Clause != it.Clause || n.Kind == clause.Semi {
			break
		}
		if n.Kind == clause.Nominal && n.Name == None && m.s.Invites(k) {
			return m.invited(k)
		}
		if n.Kind == clause.Nominal && n.Name == None && n.An.Form == arabic.Masdar {
			if f := m.own(k); m.anyActor(f) {
				return f
			}
		}
	}
	c := &m.s.Clauses[it.Clause]
	if c.Kind == clause.Relative && c.Antecedent != None && c.Verb != None && m.s.Invites(c.Antecedent) {
		for _, p := range [...]string{"الي", "ل"} { // «الدعوة التي وجهها الرئيس لنظيره لزيارة تونس»
			if f := m.prep(c.Verb, p); m.anyActor(f) {
				return f
			}
		}
		return nil
	}
	if c.Verb != None && c.Verb < i {
		return m.subject(c.Verb)
	}
	if c.Verb == None && c.Sub != None && c.Sub+1 < i && m.s.Items[c.Sub+1].Kind == clause.Nominal && m.s.Items[c.Sub+1].Prep == "" {
		return m.members(c.Sub + 1) // «إن بلاده مستعدة لاستئناف المحادثات»
	}
	return nil
}

// ofNoun reports whether «ل» only joins noun i to the noun before it: «الدورة
// العادية لمؤتمر القمة».
func (m *Matcher) ofNoun(i int) bool {
	return i > 0 && m.s.Items[i-1].Kind == clause.Nominal && m.s.Items[i-1].Name == None
}

// ofEffort reports whether noun i completes a verbal noun that is itself a genitive
// or a purpose: «جهود التوصل لوقف إطلاق النار».
func (m *Matcher) ofEffort(i int) bool {
	if i == 0 || m.s.Items[i].Prep != "ل" {
		return false
	}
	p := &m.s.Items[i-1]
	return p.Kind == clause.Nominal && p.Name == None && p.An.Form == arabic.Masdar && (p.GenOf != None || p.Prep == "ل")
}

// ofMatter reports whether noun i tells what the matter before it is for, of which
// others only speak: «بحث الوزيران الجهود المبذولة لوقف الحرب».
func (m *Matcher) ofMatter(i int) bool {
	verb := m.s.Clauses[m.s.Items[i].Clause].Verb
	return m.ofNoun(i) && verb != None && verb < i && m.s.Matter(verb)
}

// ofAdjective reports whether noun i completes a participle with a frame: «موقف
// المملكة الرافض لاستهداف المدنيين».
func (m *Matcher) ofAdjective(i int) bool {
	first := m.s.Items[i].First
	if first == 0 || i == 0 || m.s.Items[i-1].Kind != clause.Nominal {
		return false
	}
	w := &m.s.Words[first-1]
	if w.Best < 0 || w.Best >= len(w.Analyses) {
		return false
	}
	an := w.Analyses[w.Best]
	return an.Form == arabic.ActPart && an.Pro&arabic.ProAl != 0 && an.Base != 0 && len(m.set.of(an.Base, VerbWord)) > 0
}

// invited returns whom the invitation k asks to come: «دعوة إلى الملك لزيارة
// طهران»; else who answers or receives it: «قبل الوزير دعوة لزيارة أنقرة».
func (m *Matcher) invited(k int) []Filler {
	for _, p := range [...]string{"الي", "ل"} {
		f := m.prep(k, p)
		if m.anyActor(f) {
			return f
		}
		if len(f) > 0 && f[0].Item == k+1 && !m.eventNoun(k+1) {
			return nil // «وجه دعوة إلى الرئيس لزيارة باريس»
		}
	}
	if v := m.s.Clauses[m.s.Items[k].Clause].Verb; v != None && v < k {
		return m.subject(v)
	}
	return nil
}

func holdsItem(fillers []Filler, item int) bool {
	for _, f := range fillers {
		if f.Item == item && f.Clause == None && !f.Pronoun {
			return true
		}
	}
	return false
}
