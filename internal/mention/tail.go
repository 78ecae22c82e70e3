package mention

import (
	"masar"
	"masar/internal/arabic"
)

// titleTail reads on behind a title: adjectives, the country, the genitive
// that it waits for, and complements such as «إلى ليبيا» and «باسم الجيش».
func (s *scan) titleTail(t *title, depth int) {
	for t.end < len(s.toks) {
		j := t.end
		f := s.toks[j].flags
		if f&fMark != 0 {
			if s.mark(j, "«\"“") && t.construct && s.quotedGenitive(t) {
				continue
			}
			return
		}
		if s.titleOrigin(t, j) || s.titleAdj(t, j) {
			continue
		}
		if t.construct {
			if !s.genitive(t, j, depth) {
				return
			}
			continue
		}
		if !s.portfolio(t, j) && !s.complement(t, j, depth) {
			return
		}
	}
}

func (s *scan) titleOrigin(t *title, j int) bool {
	id, def, ok := s.originWord(j)
	if !ok || t.construct && t.end > t.first+1 {
		return false
	}
	if !t.construct && !def && (t.def || t.full && t.key != "" && s.headDef(t)) {
		return false
	}
	if t.construct && def { // رئيس المصري: no adjective of a bare head
		return false
	}
	if t.nOrigins == 0 && t.country == "" && t.of != "" && !s.sameLand(t.of, id) {
		t.country = id
	}
	s.addOrigin(t, j, id)
	t.construct = false
	t.end = j + 1
	return true
}

// headDef reports whether a title of several words is definite: its last word
// of the office has ال or is a name.
func (s *scan) headDef(t *title) bool {
	_, def := s.whole(t.officeEnd - 1)
	return def || t.of != ""
}

func (s *scan) sameLand(of, id string) bool {
	e := s.f.base.Entity(of)
	return e != nil && (e.Country == id || e.ID == id)
}

func (s *scan) titleAdj(t *title, j int) bool {
	in, def := s.whole(j)
	if in.kinds&kTitleAdj == 0 || s.toks[j].flags&fVerb != 0 && !def {
		return false
	}
	if t.construct && (def || in.kinds&kTitle != 0) {
		return false
	}
	if !t.construct && !def && (t.def || t.full && s.headDef(t) && in.kinds&kFormer == 0) {
		return false
	}
	if def && s.kinds(j)&kGiven != 0 && in.kinds&kFormer == 0 && in.kinds&kTitle != 0 {
		return false
	}
	t.former = t.former || in.kinds&kFormer != 0
	t.end = j + 1
	t.officeEnd = j + 1
	t.construct = false
	t.full = t.full || def && t.def
	return true
}

// quotedGenitive reads «…» behind a head that waits for its genitive.
func (s *scan) quotedGenitive(t *title) bool {
	end := s.closing(t.end, 6)
	if end == 0 {
		return false
	}
	if h, ok := s.known(t.end + 1); ok && h.end <= end {
		if m := s.mean(h); m.entity != nil && !m.person {
			t.of = m.entity.ID
		}
	}
	t.end, t.officeEnd, t.construct, t.full = end, end, false, true
	return true
}

// closing returns the word after the mark that closes the quotation which
// opens at word i, 0 where none closes it within the given number of words.
func (s *scan) closing(i, most int) int {
	for j := i + 1; j < len(s.words) && j <= i+most+1; j++ {
		if s.mark(j, "»”\"›'") {
			if j == i+1 {
				return 0
			}
			return j + 1
		}
		if s.mark(j, "«“.،:؛") {
			return 0
		}
	}
	return 0
}

// genitive reads the noun that a head in construct waits for.
func (s *scan) genitive(t *title, j, depth int) bool {
	f := s.toks[j].flags
	if h, ok := s.known(j); ok && h.read.lead == 0 {
		m := s.mean(h)
		if m.entity != nil && !m.person && m.typ != masar.Outlet && !(s.common(h) && m.typ != masar.State) {
			return s.genitiveOf(t, h.end, m)
		}
	}
	in, def := s.whole(j)
	if f&(fFunction|fNumber|fLatin) != 0 || f&fVerb != 0 && !def || in.kinds&kNotName != 0 && !def || in.kinds&kTimeWord != 0 {
		return false
	}
	if in.kinds&kTitle != 0 && !def && depth < 2 && t.end == t.first+1 {
		if inner, ok := s.title(j, depth+1); ok && inner.full {
			t.end, t.officeEnd, t.of, t.country, t.full, t.construct = inner.end, inner.end, inner.of, inner.country, true, false
			t.origins, t.nOrigins, t.to, t.former = inner.origins, inner.nOrigins, inner.to, inner.former
			return true
		}
		return false
	}
	if in.kinds&(kBody|kGroup|kOutlet|kSide) != 0 {
		if b, ok := s.body(j, depth+1); ok {
			t.end, t.officeEnd, t.full, t.construct = b.end, b.end, true, false
			t.of, t.country = b.entity, b.country
			if t.of == "" {
				t.of = b.country
			}
			return true
		}
	}
	return s.plainGenitive(t, j, in, def)
}

func (s *scan) genitiveOf(t *title, end int, m meaning) bool {
	id := m.entity.ID
	if m.state != "" && m.typ == masar.Place {
		id = m.state
	}
	if t.of == "" {
		t.of = id
	}
	t.end, t.full, t.construct = end, true, false
	if m.typ != masar.State {
		t.officeEnd = end
	}
	return true
}

// plainGenitive reads a common noun: وزير الري, مدير دائرة المخابرات.
func (s *scan) plainGenitive(t *title, j int, in *info, def bool) bool {
	f := s.toks[j].flags
	if f&fUnknown != 0 && !def || in.kinds&(kGiven|kParticle) != 0 && !def && in.kinds&(kMinistry|kForWord) == 0 {
		return false
	}
	if f&(fNoun|fAdj|fUnknown|fPropn) == 0 && in.kinds == 0 || j-t.first > 4 {
		return false
	}
	t.end, t.officeEnd = j+1, j+1
	if def {
		t.construct, t.full = false, true
	}
	return true
}

// portfolio reads «والري» behind «وزير المياه».
func (s *scan) portfolio(t *title, j int) bool {
	if t.lemma != s.f.at.minister || t.end == t.first+1 || s.toks[j].n < 2 {
		return false
	}
	r := s.toks[j].reads[1]
	in := &s.f.voc.infos[r.bare]
	if !r.conj || r.prep != 0 || in.kinds&kMinistry == 0 {
		return false
	}
	if _, _, known := s.originWord(j); known {
		return false
	}
	t.end, t.officeEnd = j+1, j+1
	t.construct = !r.def
	return true
}

// complement reads a preposition and what it governs where the title asks for
// one.
func (s *scan) complement(t *title, j, depth int) bool {
	if depth > 2 {
		return false
	}
	at := &s.f.at
	switch {
	case s.is(j, at.bismih) || s.is(j, at.bismiha):
		t.end, t.officeEnd, t.own, t.full = j+1, j+1, true, true
		return true
	case s.is(j, at.bism):
		return s.complementOf(t, j+1, depth, true)
	case s.is(j, at.ila) || s.is(j, at.lada):
		return s.complementTo(t, j+1)
	case s.is(j, at.fi):
		return s.takesFi(t) && s.complementIn(t, j+1, depth)
	}
	r := s.toks[j].reads
	for k := range s.toks[j].n {
		switch p := r[k]; {
		case p.conj:
		case p.prep == 'l':
			return s.complementFor(t, j, p, depth)
		case p.prep == 'b':
			return s.takesBi(t) && s.complementBody(t, j, p, depth)
		}
	}
	return false
}

// complementOf reads the body or state in whose name somebody speaks.
func (s *scan) complementOf(t *title, j, depth int, office bool) bool {
	if j >= len(s.toks) {
		return false
	}
	if s.mark(j, "«\"“") {
		j++
	}
	end := 0
	if b, ok := s.bodyOrKnown(j, depth+1); ok {
		end = b.end
		t.setOf(b)
	} else if inner, ok := s.title(j, depth+1); ok && depth < 2 && (inner.full || inner.def) {
		end = inner.end
		if t.of == "" {
			t.of, t.country = inner.of, inner.country
		}
	} else if in, _ := s.whole(j); in.kinds&(kAnaBody|kAnaPerson|kOwn) != 0 {
		end = j + 1
		t.own = t.own || in.own
	}
	if end == 0 {
		return false
	}
	if s.mark(end, "»\"”") {
		end++
	}
	t.end, t.full, t.construct = end, true, false
	if office {
		t.officeEnd = end
	}
	return true
}

func (t *title) setOf(b body) {
	if t.of != "" {
		return
	}
	t.of, t.country = b.entity, b.country
	if t.of == "" {
		t.of = b.country
	}
}

func (s *scan) complementTo(t *title, j int) bool {
	if j >= len(s.toks) || t.to != "" || s.f.voc.infos[t.lemma].kinds&kTitle == 0 {
		return false
	}
	if t.key == "" && !t.counterpart || t.key == "head_of_state" || t.key == "foreign_minister" || t.key == "head_of_government" || t.key == "king" {
		return false
	}
	h, ok := s.known(j)
	if !ok || h.read.lead != 0 {
		return false
	}
	m := s.mean(h)
	if m.entity == nil || m.person {
		return false
	}
	t.to = m.entity.ID
	if m.state != "" {
		t.to = m.state
	}
	if m.typ == masar.Org && t.of == "" {
		t.of, t.to = m.entity.ID, ""
	}
	t.end, t.officeEnd, t.full = h.end, h.end, true
	return true
}

// takesFi reports whether «في» behind the title belongs to it: القيادي في
// الحركة, but not الوزير في القاهرة.
func (s *scan) takesFi(t *title) bool {
	switch t.key {
	case "member", "coordinator", "mission_head", "director_general", "spokesperson", "high_representative", "un_ambassador", "prosecutor", "ambassador", "chief_negotiator", "leader", "deputy_leader", "political_bureau_head", "envoy":
		return true
	}
	return t.weak
}

func (s *scan) complementIn(t *title, j, depth int) bool {
	if j >= len(s.toks) {
		return false
	}
	b, ok := s.bodyOrKnown(j, depth+1)
	if !ok || b.capital || b.place && t.of == "" && t.key == "" {
		return false
	}
	t.setOf(b)
	t.end, t.officeEnd, t.full = b.end, b.end, true
	return true
}

func (s *scan) takesBi(t *title) bool {
	return t.lemma != s.f.at.president && (t.end > t.first+1 || t.weak)
}

func (s *scan) complementBody(t *title, j int, r reading, depth int) bool {
	b, ok := s.bodyRead(j, r, depth+1)
	if !ok || b.place || b.entity == "" && b.country == "" && s.f.voc.infos[r.bare].kinds&kBody == 0 {
		return false
	}
	t.setOf(b)
	t.end, t.officeEnd, t.full = b.end, b.end, true
	return true
}

// complementFor reads «للأمم المتحدة», «لشؤون اللاجئين», «لحقوق الإنسان».
func (s *scan) complementFor(t *title, j int, r reading, depth int) bool {
	if t.end == t.first+1 && !t.weak && t.key != "envoy" && t.key != "spokesperson" {
		return false
	}
	in := &s.f.voc.infos[r.bare]
	if in.kinds&kForWord != 0 && in.kinds&(kBody|kGroup) == 0 {
		t.end = s.forPhrase(j, r)
		t.officeEnd, t.full = t.end, true
		return true
	}
	b, ok := s.bodyRead(j, r, depth+1)
	if !ok || b.place && t.key == "" {
		return false
	}
	if b.capital && t.key != "envoy" {
		return false
	}
	if t.key == "envoy" && b.state != "" && t.of != "" {
		t.to = b.state
	}
	t.setOf(b)
	t.end, t.officeEnd, t.full = b.end, b.end, true
	return true
}

// forPhrase returns the end of a phrase that opens with ل and says what a body
// or an office is for: a noun, its genitive and their adjectives.
func (s *scan) forPhrase(j int, r reading) int {
	end := j + 1
	def := r.def
	for end < len(s.toks) && end < j+6 {
		f := s.toks[end].flags
		in, d := s.whole(end)
		conj := s.toks[end].n > 1 && s.toks[end].reads[1].conj && s.toks[end].reads[1].def &&
			s.f.voc.infos[s.toks[end].reads[1].bare].kinds&(kForWord|kMinistry|kTitleAdj) != 0
		switch {
		case f&(fMark|fFunction|fNumber) != 0, f&fVerb != 0 && !d && !conj:
			return end
		case conj:
			def = true
		case in.kinds&(kNotName|kTitle|kTimeWord) != 0 && in.kinds&(kForWord|kMinistry|kTitleAdj) == 0:
			return end
		case !def: // genitive
			if f&fUnknown != 0 && !d && !s.knownLand(end) {
				return end
			}
			def = d || s.knownLand(end)
		case d && (f&fAdj != 0 || in.origin != 0 || in.kinds&kTitleAdj != 0):
		default:
			return end
		}
		end++
	}
	return end
}

func (s *scan) knownLand(j int) bool {
	h, ok := s.known(j)
	if !ok || h.read.lead != 0 {
		return false
	}
	m := s.mean(h)
	return m.entity != nil && !m.person
}

// agree reports whether a gender may describe the other.
func agree(a, b arabic.Gender) bool { return a == 0 || b == 0 || a == b }
