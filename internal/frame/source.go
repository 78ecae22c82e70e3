package frame

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// source returns what stands at a place around the predicate of a match.
func (m *Matcher) source(src *Source, match *Match) []Filler {
	i := match.Item
	it := &m.s.Items[i]
	switch src.Kind {
	case FromDoer:
		return m.doer(match)
	case FromUndergoer:
		return m.undergoer(match)
	case FromSubject:
		if m.swapped(i, match) {
			return []Filler{{Item: i, Name: None, Dropped: true, Clause: None}}
		}
		if it.Kind == clause.Verb || m.circumstance(i) {
			return m.subject(i)
		}
	case FromObject:
		if m.swapped(i, match) {
			return m.members(m.s.Subject(i))
		}
		return m.object(i)
	case FromPatient:
		return m.patient(i)
	case FromSecond:
		return m.second(i)
	case FromGenitive:
		return m.members(it.Gen)
	case FromOwn:
		return m.own(i)
	case FromNisba:
		return m.nisba(i)
	case FromPrep:
		return m.prep(i, src.Prep)
	case FromPrepNoun:
		return m.prepNoun(i, src)
	case FromClause:
		if c := m.s.Dependent(i); c != None {
			return []Filler{{Item: i, Name: None, Clause: c}}
		}
	case FromAntecedent:
		if c := &m.s.Clauses[it.Clause]; c.Kind == clause.Relative {
			return m.members(c.Antecedent)
		}
	case FromBefore:
		if i > 0 && (i == 1 || m.s.Items[i-2].Kind == clause.Semi || m.s.Items[i-2].Kind == clause.Comma || m.s.Items[i-2].Kind == clause.Conj) {
			return m.members(i - 1)
		}
	case FromPlace:
		return m.where(i)
	case FromClausePrep:
		if verb := m.s.Clauses[it.Clause].Verb; verb != None && verb != i {
			return m.prep(verb, src.Prep)
		}
	case FromCarrierHost:
		if match.Carrier != None && m.matches[match.Carrier].Frame.Hosts {
			return m.subject(m.matches[match.Carrier].Item)
		}
	case FromGathered:
		return m.gathered(i)
	case FromOwnedObject:
		return m.owned(i)
	case FromSelf:
		return m.members(i)
	case FromSentence:
		if c := m.s.Attributive(i); c != None {
			return []Filler{{Item: i, Name: None, Clause: c}}
		}
	case FromClauseObject:
		if verb := m.s.Clauses[it.Clause].Verb; verb != None && verb != i {
			return m.object(verb)
		}
	case FromClauseSubject:
		if verb := m.s.Clauses[it.Clause].Verb; verb != None && verb != i {
			return m.subject(verb)
		}
	default:
		return m.carried(src, match)
	}
	return nil
}

// swapped reports whether the nominal after verb i, taken for its subject, is its
// object, and the subject is left out: no actor, where the frame asks for one
// and for an object: «الذي قال ... ورفض أي حل».
func (m *Matcher) swapped(i int, match *Match) bool {
	it := &m.s.Items[i]
	if it.Kind != clause.Verb || it.An.Passive || it.An.Enc != "" || !match.Frame.wantsBoth() {
		return false
	}
	if kind := m.s.Clauses[it.Clause].Kind; !it.Conj && (kind == clause.Main || kind == clause.Parallel) {
		return false
	}
	k := m.s.Subject(i)
	if k == None || k < i || m.s.Items[k].Pron || m.s.Object(i) != None {
		return false
	}
	return m.s.Items[k].Name == None && m.s.Items[k].Clause == it.Clause
}

func (m *Matcher) circumstance(i int) bool {
	c := &m.s.Clauses[m.s.Items[i].Clause]
	return c.Kind == clause.Circumstance && c.Verb == i
}

func (m *Matcher) item(i int) Filler {
	return Filler{Item: i, Name: m.s.Items[i].Name, Clause: None}
}

// members returns the nominal and what is coordinated with it.
func (m *Matcher) members(i int) []Filler {
	if i == None {
		return nil
	}
	it := &m.s.Items[i]
	if it.Kind != clause.Nominal {
		return nil
	}
	if it.Pron {
		return []Filler{{Item: i, Name: None, Pronoun: true, Clause: None}}
	}
	if k := m.s.Each(i); k != None {
		return m.members(k)
	}
	out := []Filler{m.item(i)}
	if it.Name == None {
		// «قادة مصر وقطر»: the name inside a genitive stands for the noun
		// only where the noun itself carries nothing.
		return out
	}
	for k := i + 1; k < len(m.s.Items); k++ {
		n := &m.s.Items[k]
		if n.Kind == clause.Nominal && n.Coord == i {
			out = append(out, m.item(k))
		}
	}
	return out
}

// subject returns the subject of a verb; a verb without one yields its dropped
// subject, for the discourse to find.
func (m *Matcher) subject(i int) []Filler {
	it := &m.s.Items[i]
	if m.s.ByText(i) {
		return []Filler{{Item: i, Name: None, Dropped: true, Clause: None}}
	}
	if k := m.s.Subject(i); k != None && (m.s.Items[k].Name != None || m.s.Items[k].Pron || !m.circumstance(i)) {
		return m.members(k)
	}
	if m.circumstance(i) {
		if g := m.s.Clauses[it.Clause].Governor; g != None && g != i {
			return []Filler{{Item: g, Name: None, Dropped: true, Clause: None}}
		}
		return []Filler{{Item: i, Name: None, Dropped: true, Clause: None}}
	}
	if it.Kind == clause.Verb && !it.An.Passive {
		return []Filler{{Item: i, Name: None, Dropped: true, Clause: None}}
	}
	return m.prep(i, "من قبل")
}

func (m *Matcher) object(i int) []Filler {
	it := &m.s.Items[i]
	if it.Kind == clause.Verb && it.An.Enc != "" && !it.An.Passive {
		if k := m.s.Object(i); k != None {
			return m.members(k)
		}
		return []Filler{{Item: i, Name: None, Pronoun: true, Clause: None}}
	}
	if it.Kind == clause.Nominal && !m.circumstance(i) {
		return m.second(i)
	}
	return m.members(m.s.Object(i))
}

// patient returns the object, or the subject of a verb that has none: unmarked,
// «عقدت قمة» and «اعتقل ناشط» are passive and look active.
func (m *Matcher) patient(i int) []Filler {
	if out := m.object(i); len(out) > 0 || m.s.Items[i].Kind != clause.Verb {
		return out
	}
	return m.members(m.s.Subject(i))
}

// second returns the bare nominal after the genitive or the first object.
func (m *Matcher) second(i int) []Filler {
	it := &m.s.Items[i]
	from := i
	if it.Kind == clause.Verb {
		if from = m.s.Object(i); from == None || from < i {
			return nil
		}
	} else if it.Gen != None {
		from = it.Gen
		for _, f := range m.members(it.Gen) {
			from = max(from, f.Item)
		}
	}
	return m.members(m.s.Second(i, from))
}

// own returns the genitive of a noun or the pronoun written on it.
func (m *Matcher) own(i int) []Filler {
	it := &m.s.Items[i]
	if it.An.Enc != "" && it.Kind == clause.Nominal {
		return []Filler{{Item: i, Name: None, Pronoun: true, Clause: None}}
	}
	return m.members(it.Gen)
}

// nisba returns the states that stand in a noun as adjectives.
func (m *Matcher) nisba(i int) []Filler {
	var out []Filler
	for _, n := range m.s.Items[i].Nisbas {
		out = append(out, Filler{Item: i, Name: n, Clause: None})
	}
	return out
}

// prep returns what a preposition governs after the predicate.
func (m *Matcher) prep(i int, prep string) []Filler {
	var out []Filler
	m.s.Reach(i, func(k int) bool {
		it := &m.s.Items[k]
		if it.Kind != clause.Nominal || it.Prep != prep || it.GenOf != None {
			return true
		}
		if it.Name == None && !it.Pron && m.s.Items[i].Kind == clause.Nominal && !m.circumstance(i) && m.commaBetween(i, k) {
			return true // what is no name belongs to something else behind a comma
		}
		out = append(out, m.members(k)...)
		return false
	})
	if len(out) == 0 {
		out = m.whatever(i, prep)
	}
	if len(out) == 0 && m.s.Items[i].Kind == clause.Verb {
		if a := m.s.Aside(i); a != None {
			return m.prep(a, prep)
		}
	}
	if len(out) == 0 {
		return m.prepRelative(i, prep)
	}
	return out
}

func (m *Matcher) commaBetween(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if m.s.Items[j].Kind == clause.Comma {
			return true
		}
	}
	return false
}

// prepRelative returns what a preposition governs in the relative clause of an
// event noun: «المحادثات التي تستضيفها القاهرة بين إسرائيل والفصائل», «زيارة كانت
// مقررة إلى بغداد».
func (m *Matcher) prepRelative(i int, prep string) []Filler {
	if m.s.Items[i].Kind != clause.Nominal || m.s.Items[i].Name != None || prep != "بين" && prep != "الي" && prep != "مع" {
		return nil
	}
	for c := range m.s.Clauses {
		cl := &m.s.Clauses[c]
		if cl.Kind != clause.Relative || cl.Antecedent != i {
			continue
		}
		for k := cl.First; k < len(m.s.Items); k++ {
			if it := &m.s.Items[k]; it.Clause == c && it.Kind == clause.Nominal && it.Prep == prep && it.GenOf == None {
				return m.members(k)
			}
		}
	}
	return nil
}

// prepNoun returns who stands with a noun after a preposition: its genitive, its
// nisba or what it governs: «بحضور فلان», «في اتصال بفلان», «في رسالة إلى فلان».
func (m *Matcher) prepNoun(i int, src *Source) []Filler {
	var out []Filler
	m.s.Reach(i, func(k int) bool {
		it := &m.s.Items[k]
		if it.Kind != clause.Nominal || it.Prep != src.Prep || it.Lemma != src.Noun {
			return true
		}
		if out = m.own(k); len(out) == 0 {
			out = m.nisba(k)
		}
		for _, p := range [...]string{"من", "مع", "ب", "الي", "ل"} {
			if len(out) == 0 || out[0].Pronoun {
				if f := m.prep(k, p); len(f) > 0 {
					out = f
				}
			}
		}
		return false
	})
	return out
}

// doer is who does it, wherever the word's kind lets that stand.
func (m *Matcher) doer(match *Match) []Filler {
	i := match.Item
	if m.s.Items[i].Kind == clause.Verb || m.circumstance(i) {
		return m.subject(i)
	}
	if match.Carrier != None && !m.matches[match.Carrier].Frame.Receives {
		if f := m.carrierSubject(match); m.anyActor(f) {
			return f
		}
	}
	if f := m.own(i); m.anyActor(f) {
		return f
	}
	if f := m.prep(i, "من قبل"); m.anyActor(f) {
		return f
	}
	return m.nisba(i)
}

func (m *Matcher) anyActor(fillers []Filler) bool {
	for _, f := range fillers {
		if m.isKind(f, "actor") {
			return true
		}
	}
	return false
}

// undergoer is whom it is done to.
func (m *Matcher) undergoer(match *Match) []Filler {
	i := match.Item
	if m.s.Items[i].Kind == clause.Verb || m.circumstance(i) {
		return m.object(i)
	}
	if match.Carrier != None && m.matches[match.Carrier].Frame.Receives {
		return m.carrierSubject(match)
	}
	if f := m.second(i); m.anyActor(f) {
		return f
	}
	return m.own(i)
}

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
		if !m.anyActor(f) {
			if who := m.controller(match.Item); m.anyActor(who) {
				return who
			}
		}
		return f
	case FromCarrierObject:
		return m.object(c.Item)
	case FromCarrierPrep:
		return m.prep(c.Item, src.Prep)
	}
	return nil
}

// Where returns the place phrases around an item, for events without a slot of
// their own.
func (m *Matcher) Where(i int) []Filler { return m.where(i) }

// where returns the place phrase nearest after the predicate, else the one that
// opens its clause.
func (m *Matcher) where(i int) []Filler {
	var out []Filler
	m.s.Reach(i, func(k int) bool {
		it := &m.s.Items[k]
		if it.Kind == clause.Nominal && it.Name != None && placePrep(it.Prep) && m.isKind(m.item(k), "place") {
			out = append(out, m.item(k))
			return false
		}
		return true
	})
	return out
}

func placePrep(p string) bool {
	switch p {
	case "في", "ب", "داخل", "قرب", "علي", "شرق", "غرب", "شمال", "جنوب", "وسط", "قباله", "خارج":
		return true
	}
	return false
}

// inside returns the names and nisba adjectives inside nominals: «القصف
// الإسرائيلي» holds Israel, «أراضي سوريا» Syria, «هجوم شنه الحوثيون» the
// Houthis.
func (m *Matcher) inside(fillers []Filler) []Filler {
	var out []Filler
	for _, f := range fillers {
		if f.Clause != None || f.Pronoun || f.Dropped || f.Name != None {
			continue
		}
		before := len(out)
		for i, n := f.Item, 0; i != None && n < 5; i, n = m.s.Items[i].Gen, n+1 {
			it := &m.s.Items[i]
			if it.Name != None {
				out = append(out, m.members(i)...)
				break
			}
			out = append(out, m.nisba(i)...)
		}
		if len(out) == before {
			out = append(out, m.attached(f.Item)...)
		}
		if len(out) == before {
			out = append(out, m.relativeSubject(f.Item)...)
		}
	}
	return out
}

// relativeSubject returns the subject of the relative clause that tells of an
// item, where the item is not that subject itself.
func (m *Matcher) relativeSubject(item int) []Filler {
	for c := range m.s.Clauses {
		cl := &m.s.Clauses[c]
		if cl.Kind != clause.Relative || cl.Antecedent != item || cl.Verb == None {
			continue
		}
		if k := m.s.Subject(cl.Verb); k != None && k != item {
			return m.members(k)
		}
	}
	return nil
}

// owned returns the object where it belongs to the subject: سفيرها, سفير بلاده;
// that of a verbal noun is its genitive: استدعاء سفيرها.
func (m *Matcher) owned(i int) []Filler {
	k := m.s.Items[i].Gen
	if m.s.Items[i].Kind == clause.Verb {
		k = m.s.Object(i)
	}
	if k == None {
		return nil
	}
	g := m.s.Items[k].Gen
	if next := k + 1; g == None && next < len(m.s.Items) && m.s.Items[next].Kind == clause.Nominal && m.s.Items[next].First == m.s.Items[k].End {
		g = next // a title read as a name has no genitive: سفير بلاده
	}
	if !m.s.Owned(k) && (g == None || m.s.Items[g].Prep != "" || !m.s.Owned(g)) {
		return nil
	}
	return []Filler{m.item(k)}
}

// gathered returns whom a verb of gathering brings to the noun, whether the noun
// is its subject or the verb stands in a relative clause: «لقاء ضم فلانا
// وفلانا», «المحادثات التي جمعت وفود مصر وقطر», «مكالمة جمعته بفلان».
func (m *Matcher) gathered(i int) []Filler {
	for c := range m.s.Clauses {
		cl := &m.s.Clauses[c]
		v := cl.Verb
		if v == None || m.s.Items[v].Kind != clause.Verb || !m.s.Gathers(v) {
			continue
		}
		if cl.Antecedent != i && m.s.Subject(v) != i {
			continue
		}
		out := m.object(v)
		if len(m.inside(out)) > 0 {
			out = m.inside(out)
		}
		for _, p := range [...]string{"ب", "مع"} {
			out = append(out, m.prep(v, p)...)
		}
		return out
	}
	return nil
}

// controller returns who is to do what a noun says, where a predicate before it
// has the noun as its content: whom one urges to do it, or who pledges,
// proposes or threatens it.
func (m *Matcher) controller(i int) []Filler {
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
			return m.purposer(i)
		}
		if it.GenOf == None {
			i = it.Coord
		} else {
			i = it.GenOf
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
	if it.An.Form != arabic.Masdar && len(m.set.byWord[key{it.Lemma, NounWord}]) == 0 {
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
	if c.Verb != None && c.Verb < i {
		return m.subject(c.Verb)
	}
	if c.Verb == None && c.Sub != None && c.Sub+1 < i && m.s.Items[c.Sub+1].Kind == clause.Nominal && m.s.Items[c.Sub+1].Prep == "" {
		return m.members(c.Sub + 1) // «إن بلاده مستعدة لاستئناف المحادثات»
	}
	return nil
}

// invited returns whom the invitation k asks to come: «دعوة إلى الملك لزيارة
// طهران»; else who answers or receives it: «قبل الوزير دعوة لزيارة أنقرة».
func (m *Matcher) invited(k int) []Filler {
	for _, p := range [...]string{"الي", "ل"} {
		if f := m.prep(k, p); m.anyActor(f) {
			return f
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

// span is the words of a half-open range.
func span(first, end int) []int {
	out := make([]int, 0, end-first)
	for i := first; i < end; i++ {
		out = append(out, i)
	}
	return out
}
