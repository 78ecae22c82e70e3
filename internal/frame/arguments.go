package frame

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// swapped reports whether the nominal after verb i, taken for its subject, is its
// object, and the subject is left out: no actor, where the frame asks for one
// and for an object: «الذي قال ... ورفض أي حل».
func (m *Matcher) swapped(i int, match *Match) bool {
	it := &m.s.Items[i]
	if it.Kind != clause.Verb || it.An.Passive || it.An.Enc != "" || !match.Frame.both {
		return false
	}
	if kind := m.s.Clauses[it.Clause].Kind; !it.Conj && (kind == clause.Main || kind == clause.Parallel) {
		return false
	}
	k := m.s.Subject(i)
	if k == None || k < i || m.s.Items[k].Pron || m.s.Object(i) != None {
		return false
	}
	if match.Frame.Light && m.s.Items[k].Def {
		return false // «نتوقع أن يبدأ الاجتماع»
	}
	return m.s.Items[k].Name == None && m.s.Items[k].Clause == it.Clause && !m.s.Nominative(k)
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
		if ex := m.examples(i); len(ex) > 0 {
			return ex
		}
		return append(out, m.among(i)...)
	}
	for k := i + 1; k < len(m.s.Items); k++ {
		n := &m.s.Items[k]
		if n.Kind == clause.Nominal && n.Coord == i {
			out = append(out, m.item(k))
		}
	}
	if n := &m.s.Names[it.Name]; n.Plural && n.Type != masar.People {
		out = append(out, m.among(i)...)
	}
	return out
}

// among returns who is named as some of the people of an item: «مسؤولين بينهم وزير
// الخارجية».
func (m *Matcher) among(i int) []Filler {
	if k := m.s.Among(i); k != None {
		return m.members(k)
	}
	return nil
}

// examples returns who is named for a noun: «شركاء مثل مصر وقطر».
func (m *Matcher) examples(i int) []Filler {
	for k := i + 1; k < len(m.s.Items) && k <= i+3; k++ {
		it := &m.s.Items[k]
		if it.Kind != clause.Nominal || it.Clause != m.s.Items[i].Clause {
			return nil
		}
		if it.Prep == "مثل" && it.Name != None {
			return m.members(k)
		}
	}
	return nil
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

// ruled returns what ل governs right behind a verbal noun that names its doer:
// «غزو روسيا لأوكرانيا», «القصف الإسرائيلي للضاحية».
func (m *Matcher) ruled(i int) []Filler {
	it := &m.s.Items[i]
	end := i
	switch {
	case it.Kind != clause.Nominal:
		return nil
	case it.Gen != None && m.s.Items[it.Gen].Name != None:
		for _, f := range m.members(it.Gen) {
			end = max(end, f.Item)
		}
	case len(it.Nisbas) == 0:
		return nil
	}
	if k := end + 1; k < len(m.s.Items) && m.s.Items[k].Kind == clause.Nominal && m.s.Items[k].Prep == "ل" {
		return m.members(k)
	}
	return nil
}

// own returns the genitive of a noun or the pronoun written on it.
func (m *Matcher) own(i int) []Filler {
	it := &m.s.Items[i]
	if it.An.Enc != "" && it.Kind == clause.Nominal {
		return []Filler{{Item: i, Name: None, Pronoun: true, Clause: None}}
	}
	return m.members(it.Gen)
}

// owner returns whose the noun of a match is. Where a verb carries the noun, a pronoun
// on it is its object or that verb's subject, who does it either way: «سارعت القاهرة
// إلى رفضه», «أنهى الوزير زيارته».
func (m *Matcher) owner(match *Match) []Filler {
	own := m.own(match.Item)
	if len(own) != 1 || !own[0].Pronoun || match.Carrier == None {
		return own
	}
	c := m.matches[match.Carrier].Frame
	if c.Receives || c.Hosts || c.Inside == masar.Postponed || c.Inside == masar.Cancelled || c.Inside == masar.NotHeld {
		return own
	}
	if f := m.carrierSubject(match); len(f) > 0 && f[0].Name != None && m.anyActor(f) {
		return f
	}
	return own
}

// nisba returns the states that stand in a noun as adjectives.
func (m *Matcher) nisba(i int) []Filler {
	var out []Filler
	for _, n := range m.s.Items[i].Nisbas {
		out = append(out, Filler{Item: i, Name: n, Clause: None})
	}
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

// inside returns the names and nisba adjectives inside nominals: «القصف
// الإسرائيلي» holds Israel, «أراضي سوريا» Syria, «هجوم شنه الحوثيون» the
// Houthis.
func (m *Matcher) inside(fillers []Filler) []Filler {
	var out []Filler
	for _, f := range fillers {
		if f.Clause != None || f.Pronoun || f.Dropped || f.Name != None || m.someone(f.Item) || m.s.Items[f.Item].Prep == "في" && m.s.Expanse(f.Item) {
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

// someone reports whether an item is an adjective of origin alone: «تونسيا» is
// somebody from there, not the state. Behind a word that may be a verbal noun it
// is an adjective after all: «قصف أمريكي على مواقع».
func (m *Matcher) someone(i int) bool {
	it := &m.s.Items[i]
	if len(it.Nisbas) == 0 || m.s.Names[it.Nisbas[0]].First != it.Head {
		return false
	}
	return it.Def || i == 0 || m.s.Items[i-1].Kind != clause.Verb || it.An.Tanwin || !m.s.MayBeMasdar(i-1)
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
		if cl.Antecedent != i && m.s.Subject(v) != i && !m.bareRelative(i, v) {
			continue
		}
		out := m.object(v)
		if m.s.Items[v].An.Enc != "" { // the noun is its subject: «لقاء جمعه بفلان»
			out = []Filler{{Item: v, Name: None, Pronoun: true, Clause: None}}
		}
		if len(m.inside(out)) > 0 {
			out = m.inside(out)
		}
		if sent := m.prep(v, "عن"); len(out) > 0 && len(sent) > 0 && out[0].Item != v && sent[0].Item == out[0].Item+1 {
			out = sent // «ضم ممثلين عن مصر وقطر»
		}
		for _, p := range [...]string{"ب", "مع"} {
			out = append(out, m.prep(v, p)...)
		}
		if k := m.CarrierOf(i); k != None && m.bareRelative(i, v) {
			out = append(m.matches[k].Part("agent"), out...)
		}
		return out
	}
	return nil
}

// bareRelative reports whether verb v, which has no subject, tells of the
// indefinite plural i before it: «سلسلة لقاءات في الرياض شملت فلانا».
func (m *Matcher) bareRelative(i, v int) bool {
	it, verb := &m.s.Items[i], &m.s.Items[v]
	if v < i || it.Kind != clause.Nominal || it.Name != None || it.Def || it.An.Number != arabic.Plur || verb.Conj || verb.An.Gender != arabic.Fem || m.s.Subject(v) != None {
		return false
	}
	for k := i + 1; k < v; k++ {
		if x := &m.s.Items[k]; x.Kind != clause.Nominal && x.Kind != clause.Time && x.Kind != clause.Adverb || x.Kind == clause.Nominal && x.Prep == "" && x.GenOf == None {
			return false
		}
	}
	return true
}

// span is the words of a half-open range.
func span(first, end int) []int {
	out := make([]int, 0, end-first)
	for i := first; i < end; i++ {
		out = append(out, i)
	}
	return out
}
