package mention

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// named emits the known name at word i in its meaning there.
func (s *scan) named(i int, h hit) int {
	m := s.mean(h)
	if m.entity == nil {
		return i
	}
	if m.person {
		return s.namedPerson(i, h, m)
	}
	if s.doubtful(i, h, m) {
		if m.alike > 0 && s.weakName(i) > i {
			return s.unknownPerson(i)
		}
		return i
	}
	if m.typ == masar.Place || m.typ == masar.State {
		if s.weakName(i) > h.end && h.read.lead == 0 && s.kinds(i)&kGiven != 0 {
			return i
		}
		return s.land(i, h, m)
	}
	o := s.mention(i, h.end, h.read, m.typ, s.why(m))
	o.Known, o.Country = m.entity.ID, m.entity.Country
	s.setName(&o, i, h.end, h.read)
	o.Quoted = s.quoted(i, h.end)
	s.widen(&o, m.entity)
	s.seen[o.Known] = true
	return s.emit(o)
}

func (s *scan) why(m meaning) string {
	switch {
	case m.seat:
		return "seat"
	case m.label:
		return "label"
	}
	return m.entity.Source.File
}

// widen takes the adjective of origin behind a body's name into the mention;
// another country than the known one makes it another body.
func (s *scan) widen(o *Mention, e *knowledge.Entity) {
	id, def, ok := s.originWord(o.End)
	if !ok || !def && !s.agreesIndef(o.End) {
		return
	}
	if land := s.f.base.Entity(id); land == nil || land.Type != masar.State {
		return
	}
	if e.Country == "" && e.Type != masar.Org || e.Type == masar.Outlet && !def {
		return
	}
	if e.Country != id {
		if e.Type == masar.Org && e.Country == "" {
			return
		}
		o.Known, o.Country = "", id
	}
	s.addInner(o.End, o.End+1, masar.State, id, s.toks[o.End].reads[0], true)
	o.Inner = s.inner[len(s.inner)-1 : len(s.inner) : len(s.inner)]
	o.End++
	o.Span.End = s.words[o.End-1].End
	o.nameEnd, o.NameSpan.End = o.End, o.Span.End
	o.Name = s.doc.Text[o.NameSpan.Start:o.NameSpan.End]
}

func (s *scan) agreesIndef(int) bool { return false }

// doubtful reports whether a known name is more likely a common word here.
func (s *scan) doubtful(i int, h hit, m meaning) bool {
	if h.end-i > 1 {
		return false
	}
	if s.quoted(i, h.end) {
		return false
	}
	f := s.toks[i].flags
	if f&fFunction != 0 || f&fVerb != 0 && !h.read.def && m.typ != masar.State {
		return true
	}
	if !s.common(h) {
		return false
	}
	switch m.typ {
	case masar.State:
		return s.adjectiveHere(i, h)
	case masar.Outlet:
		return s.kinds(i-1)&kOutlet == 0
	case masar.Place:
		return !m.capital && s.kinds(i-1)&(kPlacePrep|kDirection|kPlace|kPlaceGeneric) == 0 && !s.capitalBefore(i)
	case masar.Group, masar.Org:
		if s.kinds(i-1)&(kGroup|kBody|kDelegation) != 0 || s.seen[m.entity.ID] || len(s.words[i].Fold) > 12 {
			return false
		}
		return m.seat || !s.nameAlone(i, h)
	}
	return true
}

// adjectiveHere reports whether a state's name is an adjective of the word
// before: «دعم مالي».
func (s *scan) adjectiveHere(i int, h hit) bool {
	if h.read.def || h.read.lead > 0 || i == 0 {
		return h.read.lead > 0 && !h.read.def && s.toks[i].flags&fUnknown == 0 && s.plain(i)
	}
	p := &s.toks[i-1]
	return s.toks[i].flags&fAdj != 0 && p.flags&(fNoun|fAdj) != 0 && p.flags&(fMark|fFunction|fVerb) == 0 &&
		p.kinds&(kTitle|kDirection|kPlaceGeneric|kStateHead|kPlacePrep) == 0
}

// nameAlone reports whether a common word stands where a name of a group
// stands and a common noun does not: bare, without an article or an ending,
// between words that do not make it a genitive.
func (s *scan) nameAlone(i int, h hit) bool {
	if h.read.def {
		return false
	}
	p := s.flags(i - 1)
	if h.read.prep == 0 && !h.read.conj && p&(fMark|fVerb|fPrep) == 0 {
		return false
	}
	if strings.HasSuffix(s.words[i].Form, "اً") {
		return false
	}
	n := s.flags(i + 1)
	in, def := s.whole(i + 1)
	return n&(fMark|fVerb|fFunction|fPrep) != 0 && !def && in.origin == 0
}

// capitalBefore reports whether the word joins a list of places.
func (s *scan) capitalBefore(i int) bool {
	if len(s.out) == 0 {
		return false
	}
	last := &s.out[len(s.out)-1]
	return last.Sentence == s.sent && last.PlaceID != "" && last.End == i && s.toks[i].n > 1
}

// namedPerson emits a known person who stands without a title.
func (s *scan) namedPerson(i int, h hit, m meaning) int {
	if s.common(h) && !(s.seen[m.entity.ID] && s.nameAlone(i, h)) {
		return s.unknownPerson(i)
	}
	if s.toks[i].flags&fFunction != 0 && h.end-i == 1 {
		return i
	}
	end := s.extend(h.end)
	p := person{start: i, first: i, end: end, read: h.read, hit: h, entity: m.entity, alike: m.alike, full: !m.short}
	if m.short {
		if e := s.grow(h.end, i); e > h.end && (s.kinds(i)&kGiven != 0 || s.toks[h.end].flags&fUnknown != 0) {
			p.end, p.entity, p.full = e, nil, true
		}
	}
	o := s.mention(i, p.end, h.read, masar.Person, m.entity.Source.File)
	s.setName(&o, i, p.end, h.read)
	s.identify(&o, &p)
	s.apposition(&o)
	return s.emit(o)
}

// remember keeps what the text gives in full, for the short forms.
func (s *scan) remember(m *Mention) {
	if m.Known != "" {
		s.seen[m.Known] = true
	}
	if m.nameEnd > m.nameFirst {
		s.addSurnames(m)
	}
}

// apposition joins a title that follows a name: «بدر عبد العاطي وزير الخارجية
// المصري», «أحمد حافظ، المتحدث الرسمي باسم الوزارة».
func (s *scan) apposition(m *Mention) {
	j := m.End
	comma := s.mark(j, "،,(")
	if comma {
		j++
	}
	if j >= len(s.toks) || s.toks[j].kinds&kTitle == 0 {
		return
	}
	in, r, ok := s.find(j, kTitle)
	if !ok || r.lead != 0 || in.number != arabic.Sing || in.own {
		return
	}
	t, ok := s.title(j, 0)
	if !ok || !t.full || t.weak && t.of == "" && t.key == "" || t.country == "" && t.of == "" && t.key == "" {
		return
	}
	if p, named := s.nameAfter(&t, t.end); named && p.end > t.end {
		return
	}
	if !s.apposes(m, &t, comma) {
		return
	}
	u := s.titleMention(&t)
	m.End, m.Span.End = t.end, s.words[t.end-1].End
	m.Office, m.OfficeKey, m.OfficeOf, m.OfficeTo, m.Former = u.Office, u.OfficeKey, u.OfficeOf, u.OfficeTo, u.Former
	if u.Country != "" && m.Known == "" {
		m.Country = u.Country
	}
	m.Inner = append(m.Inner, u.Inner...)
	m.Why = "name and title"
}

// apposes reports whether a title behind a name tells of it and is not the
// object of the verb before.
func (s *scan) apposes(m *Mention, t *title, comma bool) bool {
	if m.Known != "" {
		e := s.f.base.Entity(m.Known)
		if !s.fits(t, e) {
			return false
		}
		if t.of != "" && t.key != "" {
			if h := s.f.base.Holder(t.key, t.of, s.day); len(h) > 0 {
				return s.among(h, m.Known) || t.former
			}
		}
		return comma || t.of != ""
	}
	if comma {
		return t.end >= len(s.toks) || s.flags(t.end)&(fMark|fVerb|fFunction) != 0
	}
	return m.First == 0 || s.speaks(m.First-1) || s.flags(m.First-1)&fVerb == 0
}

func (s *scan) among(held []knowledge.Tenure, person string) bool {
	for _, h := range held {
		if h.Person == person {
			return true
		}
	}
	return false
}

// speaks reports whether word i is a verb whose subject speaks or acts.
func (s *scan) speaks(i int) bool {
	if i < 0 || s.toks[i].flags&fVerb == 0 {
		return false
	}
	w := &s.words[i]
	for k := range w.Analyses {
		if a := &w.Analyses[k]; a.POS == arabic.Verb && s.f.says[a.Lemma] {
			return true
		}
	}
	return false
}

// weakName returns the end of a name without a title at word i, i for none.
func (s *scan) weakName(i int) int {
	if s.toks[i].flags&(fMark|fFunction|fNumber|fLatin) != 0 {
		return i
	}
	return s.run(i, false, false)
}

// unknownPerson emits a name that no file holds and no title opens.
func (s *scan) unknownPerson(i int) int {
	t := &s.toks[i]
	if t.flags&(fMark|fNumber|fLatin) != 0 || t.n == 0 {
		return i
	}
	for k := range t.n {
		r := t.reads[k]
		in := &s.f.voc.infos[r.id]
		if in.kinds&kGiven == 0 && !in.first && !(r.lead == 0 && s.firstPart(i)) {
			continue
		}
		if !s.mayRead(i, r) || r.lead > 0 && t.reads[0].id != 0 && s.f.voc.infos[t.reads[0].id].kinds != 0 {
			continue
		}
		if end := s.runFrom(i, r); end > i {
			return s.emitPerson(i, end, r, "given name")
		}
	}
	if t.flags&fUnknown != 0 && t.reads[0].id == 0 && s.speaks(i-1) {
		end := s.grow(i+1, i)
		if s.clitic(i) || !s.said(end) || end == i {
			return i
		}
		return s.emitPerson(i, end, t.reads[0], "subject of a verb of saying")
	}
	return i
}

// runFrom is run for a first word with proclitics.
func (s *scan) runFrom(i int, r reading) int {
	if r.lead == 0 {
		return s.run(i, false, false)
	}
	end := s.grow(i+1, i)
	if s.particleOnly(i, end) || !s.enough(i, end) && !s.enoughBehind(i, end) {
		return i
	}
	return end
}

// enoughBehind is enough for a run whose first word, a given name, has
// proclitics.
func (s *scan) enoughBehind(i, end int) bool {
	if end-i < 2 {
		return false
	}
	for j := i + 1; j < end; j++ {
		w, _ := s.whole(j)
		if w.kinds&kGiven != 0 || w.later || s.toks[j].flags&(fUnknown|fPropn) != 0 {
			return true
		}
	}
	return false
}

// said reports whether what follows a speaker stands at word j.
func (s *scan) said(j int) bool {
	return j < len(s.toks) && (s.flags(j)&fFunction != 0 || s.mark(j, "،:«\"“,("))
}

func (s *scan) emitPerson(first, end int, r reading, why string) int {
	m := s.mention(first, end, r, masar.Person, why)
	s.setName(&m, first, end, r)
	in := &s.f.voc.infos[r.id]
	m.Fem = in.female
	s.remember(&m)
	s.apposition(&m)
	return s.emit(m)
}
