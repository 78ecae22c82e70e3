package frame

import (
	"masar/internal/arabic"
	"masar/internal/clause"
)

// prep returns what a preposition governs after the predicate.
func (m *Matcher) prep(i int, prep string) []Filler {
	var out []Filler
	m.s.Reach(i, func(k int) bool {
		it := &m.s.Items[k]
		if prep == "بين" && it.Kind == clause.Nominal && m.s.Relates(k) && m.s.Items[i].Gen != k && (m.s.Items[i].Kind == clause.Nominal || it.GenOf != None) {
			return false // «الحوار ... لإنهاء النزاع بين»: the sides of the conflict
		}
		if prep == "بين" && m.s.Items[i].Kind == clause.Nominal && m.beside(k) {
			return false // «المباحثات قبل اجتماع بين»: the sides of the other
		}
		if m.pastArgument(i, k) {
			return false
		}
		if it.Kind != clause.Nominal || it.Prep != prep || it.GenOf != None {
			return true
		}
		if it.Name == None && !it.Pron && m.s.Items[i].Kind == clause.Nominal && !m.circumstance(i) && m.commaBetween(i, k) {
			return true // what is no name belongs to something else behind a comma
		}
		if a := m.antecedent(i, k); a != None {
			out = append(out, m.item(a))
			return false
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

// behindCarrier returns what a preposition governs behind the light verb that follows
// its noun: «أن اجتماعا سيعقد في الدوحة بين», «قمة عقدت أمس في عنتيبي».
func (m *Matcher) behindCarrier(match *Match, prep string) []Filler {
	c := &m.matches[match.Carrier]
	if c.Item < match.Item || m.s.Items[c.Item].Kind != clause.Verb {
		return nil
	}
	if cl := m.s.Items[c.Item].Clause; cl != m.s.Items[match.Item].Clause && (m.s.Clauses[cl].Kind != clause.Relative || m.s.Clauses[cl].Antecedent != match.Item || m.s.Clauses[cl].Verb != c.Item) {
		return nil
	}
	return m.prep(c.Item, prep)
}

// beside reports whether item k is another event before or after which something is.
func (m *Matcher) beside(k int) bool {
	it := &m.s.Items[k]
	switch it.Prep {
	case "قبل", "قبيل", "بعد", "عقب", "بعيد":
		return it.Kind == clause.Nominal && it.Name == None && m.eventNoun(k)
	}
	return false
}

// pastArgument reports whether the bare nominal k belongs to the verb, so that what
// follows is no more of the definite noun i behind a preposition: «سيبحث خلال الزيارة
// جهود السلام في السودان».
func (m *Matcher) pastArgument(i, k int) bool {
	n, it := &m.s.Items[i], &m.s.Items[k]
	prep := n.Prep
	if g := n.GenOf; g != None && m.s.Items[g].An.POS == arabic.Dem {
		prep = m.s.Items[g].Prep // «خلال هذه الزيارة»
	}
	return n.Kind == clause.Nominal && prep != "" && n.An.Pro&arabic.ProAl != 0 && n.Gen == None &&
		it.Kind == clause.Nominal && it.Prep == "" && it.GenOf == None && !it.Conj && it.Name == None && !it.Pron
}

// antecedent returns what the pronoun k behind a preposition stands for in the
// relative clause of verb i, «زيارة قام بها الوزير»: None where it may be another.
func (m *Matcher) antecedent(i, k int) int {
	c, p := &m.s.Clauses[m.s.Items[i].Clause], m.s.Items[k].An
	if !m.s.Items[k].Pron || c.Verb != i && !m.deedOf(c.Verb, i) {
		return None
	}
	if c.Kind == clause.Complement && c.Governor != None {
		c = &m.s.Clauses[m.s.Items[c.Governor].Clause] // «كان من المقرر أن يقوم بها»
	}
	if c.Kind != clause.Relative || c.Antecedent == None || m.s.Subject(i) == c.Antecedent {
		return None
	}
	a := m.s.Items[c.Antecedent].An
	if p.EncP != 3 || p.EncG != a.Gender && (p.EncG != arabic.Fem || a.Number != arabic.Plur) || p.EncN != a.Number && p.EncN != arabic.Sing {
		return None
	}
	return c.Antecedent
}

// deedOf reports whether verbal noun i is the object of verb v: «يعتزم القيام».
func (m *Matcher) deedOf(v, i int) bool {
	return v != None && m.s.Items[i].Kind == clause.Nominal && m.s.Items[i].An.Form == arabic.Masdar && m.s.Items[v].Kind == clause.Verb && m.s.Object(v) == i
}

func (m *Matcher) commaBetween(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if m.s.Items[j].Kind == clause.Comma {
			return !m.insertion(j, k)
		}
	}
	return false
}

// insertion reports whether what the comma at item j opens closes right before item
// k: «توصل الجانبين، عقب محادثات، إلى اتفاق».
func (m *Matcher) insertion(j, k int) bool {
	n := &m.s.Items[j+1]
	if m.s.Items[k-1].Kind != clause.Comma || k-1 == j || n.Conj || n.Kind != clause.Time && (n.Kind != clause.Nominal || n.Prep == "") {
		return false
	}
	for x := j + 1; x < k-1; x++ {
		if m.s.Items[x].Kind == clause.Comma {
			return false
		}
	}
	return true
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
		if cl.Kind != clause.Relative || cl.Antecedent != i || cl.Verb != None && m.s.Items[cl.Verb].An.Enc != "" && m.s.Leads(cl.Verb) {
			continue // «جولة تقوده إلى بغداد»: the verb tells of the stops
		}
		for k := cl.First; k < len(m.s.Items); k++ {
			if prep == "بين" && m.s.Items[k].Clause == c && m.s.Relates(k) {
				break // «مباحثات تهدف إلى تسوية للحرب بين موسكو وكييف»
			}
			if it := &m.s.Items[k]; (it.Clause == c || prep == "الي" && m.s.WasToBe(it.Clause) && m.s.Clauses[it.Clause].Parent == c) && it.Kind == clause.Nominal && it.Prep == prep && it.GenOf == None {
				return m.members(k)
			}
		}
	}
	return nil
}

// prepNoun returns who stands with a noun after a preposition: its genitive, its
// nisba or what it governs: «بحضور فلان», «في اتصال بفلان», «في رسالة إلى فلان».
func (m *Matcher) prepNoun(i int, src *Source) []Filler {
	out := m.prepNounFrom(i, src)
	if k := m.s.Subject(i); len(out) == 0 && m.s.Items[i].Kind == clause.Verb && k != None && k < i {
		out = m.prepNounFrom(k, src) // «أن وفدا برئاسة فلان سيزور»
	}
	return out
}

func (m *Matcher) prepNounFrom(i int, src *Source) []Filler {
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
