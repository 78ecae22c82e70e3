package mention

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// person is a name as it was read.
type person struct {
	first, end int // words of the name
	start      int // where the mention would begin: its honorific
	read       reading
	honour     string
	hit        hit
	entity     *knowledge.Entity
	alike      int
	full       bool // more than one word, or surely one person
}

// nameAfter reads the name that a title opens, from word j on: «وزير
// الخارجية، بدر عبد العاطي،».
func (s *scan) nameAfter(t *title, j int) (person, bool) {
	comma := false
	if s.mark(j, "،,:") && !s.mark(j, ":") {
		j++
		comma = true
	}
	if s.mark(j, "«\"“(") {
		j++
	}
	p, ok := s.name(j, true, !comma && (t.full || t.def))
	if !ok || p.entity != nil && !s.fits(t, p.entity) {
		return person{}, false
	}
	if comma && !s.closes(&p) {
		return person{}, false
	}
	if t.construct && !t.full && !p.full && p.entity == nil {
		return person{}, false
	}
	return p, true
}

// closes reports whether the name behind a comma is an insertion: a mark, a
// verb or a particle follows it, or its person is known.
func (s *scan) closes(p *person) bool {
	if p.end >= len(s.toks) {
		return p.full
	}
	f := s.toks[p.end].flags
	if s.mark(p.end, "،,.»\")؛:") {
		return p.full || p.entity != nil
	}
	return p.full && f&(fVerb|fFunction) != 0
}

// fits reports whether a known person can carry the title: the states agree,
// and nobody else is known to have held that office on the day.
func (s *scan) fits(t *title, e *knowledge.Entity) bool {
	if t.of == "" || t.former {
		return true
	}
	held := s.f.base.Held(e.ID, "")
	for _, h := range held {
		if h.Of == t.of {
			return true
		}
	}
	of := s.f.base.Entity(t.of)
	if of == nil || of.Country == "" || e.Country == "" {
		return of == nil || of.Type != masar.State
	}
	return of.Country == e.Country
}

// addName joins a name to the mention of its title.
func (s *scan) addName(m *Mention, p person) {
	m.End = p.end
	m.Span.End = s.words[p.end-1].End
	s.setName(m, p.first, p.end, p.read)
	m.Honour = p.honour
	m.Source = false
	m.Anaphor = ""
	m.Why = "title and name"
	s.identify(m, &p)
	if s.mark(p.end, "»\"”)") && s.mark(p.first-1, "«\"“(") {
		m.End++
	}
}

// identify gives the mention the known person of the name.
func (s *scan) identify(m *Mention, p *person) {
	if p.entity == nil {
		if p.full {
			s.remember(m)
		}
		return
	}
	m.Known = p.entity.ID
	if p.alike > 1 {
		m.Known = s.tell(m, p)
	}
	if e := s.f.base.Entity(m.Known); e != nil {
		if m.Country == "" && m.OfficeOf == "" {
			m.Country = e.Country
		}
		m.Fem = m.Fem || e.Sex == "f"
	}
	s.remember(m)
}

// tell chooses among people who share a name: by the title's state, or by
// who held the office.
func (s *scan) tell(m *Mention, p *person) string {
	s.refs = s.f.base.Refs(p.hit.node, s.refs[:0])
	land, one := "", 0
	for _, r := range s.refs {
		if r.Entity.Type != masar.Person {
			continue
		}
		if s.seen[r.Entity.ID] {
			return r.Entity.ID
		}
		for _, h := range s.f.base.Held(r.Entity.ID, s.day) {
			if m.OfficeOf != "" && h.Of == m.OfficeOf && (m.OfficeKey == "" || h.Office == m.OfficeKey) {
				return r.Entity.ID
			}
		}
		if m.Country != "" && r.Entity.Country == m.Country {
			land, one = r.Entity.ID, one+1
		}
	}
	if one == 1 {
		return land
	}
	return ""
}

// name reads a person's name at word j. Behind a title it is strong: one word
// is enough; tight says that nothing stands between the title and the name.
func (s *scan) name(j int, strong, tight bool) (person, bool) {
	p := person{start: j}
	j = s.skipHonours(j, &p)
	if j >= len(s.toks) || s.toks[j].flags&fMark != 0 {
		return p, false
	}
	strong = strong || p.start < j
	if h, ok := s.known(j); ok && (h.read.lead == 0 || !strong) {
		m := s.mean(h)
		if m.alike > 0 && (m.person || strong && s.rankPerson(&m)) && !(s.common(h) && !strong) {
			p.first, p.end, p.read, p.hit, p.entity, p.alike = j, h.end, h.read, h, m.entity, m.alike
			p.full = !m.short
			p.end = s.extend(p.end)
			if p.end > h.end && m.short {
				p.entity, p.full = nil, true
			}
			return p, true
		}
		if m.entity != nil && !m.person && !(strong && s.nameWord(j)) {
			return p, false
		}
	}
	end := s.run(j, strong, tight)
	if end == j {
		return p, false
	}
	p.first, p.end, p.full = j, end, end-j > 1
	return p, true
}

// rankPerson makes a person of a name that is first of all something else.
func (s *scan) rankPerson(m *meaning) bool {
	for _, r := range s.refs {
		if r.Entity.Type == masar.Person {
			m.typ, m.entity, m.person, m.short = masar.Person, r.Entity, true, r.Kind == knowledge.ShortName
			return true
		}
	}
	return false
}

func (s *scan) nameWord(j int) bool {
	in, _ := s.whole(j)
	return in.kinds&kGiven != 0 || in.first
}

// skipHonours passes over honorifics: «معالي الدكتور», «العميد».
func (s *scan) skipHonours(j int, p *person) int {
	for j < len(s.toks) {
		if n := s.phraseAt(j, kHonourPhrase); n > 0 {
			p.honour = ""
			j += n
			continue
		}
		in, def := s.whole(j)
		k := in.kinds & (kHonour | kHonourOpen)
		if k == 0 || s.toks[j].reads[0].lead != 0 {
			break
		}
		if k&kHonour != 0 && !def && s.words[j].Fold != "د" && in.kinds&kTitle == 0 || k&kHonour != 0 && !def && in.kinds&kTitle != 0 && in.kinds&kHonourRoyal == 0 {
			break
		}
		if in.kinds&kHonour != 0 && !def && in.kinds&kHonourRoyal != 0 {
			break
		}
		if j+1 < len(s.toks) && in.kinds&kHonourRoyal != 0 {
			p.honour = s.words[j].Form
		}
		j++
		if s.mark(j, ".") && s.words[j-1].Fold == "د" {
			j++
		}
	}
	return j
}

// phraseAt returns how many words a phrase of the kind takes at word j.
func (s *scan) phraseAt(j int, k kind) int {
	if !s.opensPhrase(j) {
		return 0
	}
	for _, p := range s.f.voc.phrases {
		if p.kinds&k == 0 || j+len(p.words) > len(s.toks) {
			continue
		}
		match := true
		for n, id := range p.words {
			if !s.phraseWord(j+n, id, n == 0) {
				match = false
				break
			}
		}
		if match {
			return len(p.words)
		}
	}
	return 0
}

func (s *scan) phraseWord(j int, id int32, first bool) bool {
	t := &s.toks[j]
	if t.n == 0 {
		return false
	}
	if t.reads[0].id == id {
		return true
	}
	if !first {
		return false
	}
	for k := uint8(1); k < t.n; k++ {
		if t.reads[k].id == id {
			return true
		}
	}
	return false
}

func (s *scan) opensPhrase(j int) bool {
	t := &s.toks[j]
	for k := range t.n {
		if s.f.voc.infos[t.reads[k].id].opensPhrase {
			return true
		}
	}
	return false
}

// honoured reads a mention that an honorific opens: «صاحب السمو الأمير فيصل
// بن فرحان», «العميد نبيل عبد الله», «معالي وزير الخارجية».
func (s *scan) honoured(i int) int {
	p := person{}
	r := s.honourRead(i)
	j := i + 1
	if n := s.phraseAt(i, kHonourPhrase); n > 0 {
		j = i + n
	} else if s.mark(j, ".") && s.toks[i].kinds&kHonour != 0 {
		if s.doctor(i) {
			j++
		}
	}
	open := s.toks[i].kinds&kHonourOpen != 0 || j > i+1
	j = s.skipHonours(j, &p)
	if j >= len(s.toks) {
		return i
	}
	if s.toks[j].kinds&kTitle != 0 && open {
		return s.honouredTitle(i, j, r)
	}
	in, _, ok := s.find(i, kHonour|kHonourOpen)
	if !open && (!ok || !r.def && !s.doctor(i)) {
		return i
	}
	q, ok := s.name(j, true, true)
	if !ok || !open && !q.full && q.entity == nil && in.kinds&kTitle == 0 && in.kinds&kHonourRoyal == 0 && in.kinds&kHonour == 0 {
		return i
	}
	m := s.mention(i, q.end, r, masar.Person, "honorific and name")
	if in != nil && in.kinds&kHonourRoyal != 0 && p.honour == "" {
		lead := leadBytes(s.words[i].Form, int(r.lead))
		p.honour = s.words[i].Form[lead:]
	}
	if in != nil && in.kinds&kTitle != 0 {
		s.honourTitle(&m, i, r)
	}
	s.setName(&m, q.first, q.end, q.read)
	m.Honour = p.honour
	if m.Honour == "" {
		m.Honour = q.honour
	}
	s.identify(&m, &q)
	s.apposition(&m)
	return s.emit(m)
}

// honourTitle keeps what a title of one word says: «الرئيس بوتين», «السفير
// أحمد حافظ».
func (s *scan) honourTitle(m *Mention, i int, r reading) {
	if t, ok := s.title(i, 0); ok && t.end <= m.End {
		m.Office, m.OfficeKey = s.officeText(&t), t.key
		m.OfficeOf = t.of
	}
}

// doctor reports whether word i is the letter that stands for doctor.
func (s *scan) doctor(i int) bool {
	fold := s.words[i].Fold
	return fold == "د" || fold == "د."
}

func (s *scan) honourRead(i int) reading {
	if _, r, ok := s.find(i, kHonour|kHonourOpen); ok {
		return r
	}
	t := &s.toks[i]
	for k := range t.n {
		if s.f.voc.infos[t.reads[k].id].opensPhrase {
			return t.reads[k]
		}
	}
	return t.reads[0]
}

func (s *scan) honouredTitle(i, j int, r reading) int {
	before := len(s.out)
	end := s.titled(j, 0)
	if end == j || len(s.out) == before {
		return i
	}
	m := &s.out[before]
	m.First, m.Lead = i, leadBytes(s.words[i].Form, int(r.lead))
	m.Span.Start = s.words[i].Start + m.Lead
	return end
}

// joint reads a second title of the same person: «رئيس الوزراء وزير الخارجية
// القطري».
func (s *scan) joint(t *title, j int) (int, bool) {
	if j >= len(s.toks) || s.toks[j].kinds&kTitle == 0 || t.of != "" || t.weak {
		return j, false
	}
	in, r, ok := s.find(j, kTitle)
	if !ok || r.prep != 0 || in.number != arabic.Sing || r.def {
		return j, false
	}
	u, ok := s.title(j, 1)
	if !ok || u.key == "" || u.key == t.key {
		return j, false
	}
	if r.conj {
		p, ok := s.nameAfter(&u, u.end)
		if !ok || p.entity == nil || !s.holds(p.entity.ID, t.key) {
			return j, false
		}
	}
	t.of, t.country = u.of, u.country
	return u.end, true
}

func (s *scan) holds(id, key string) bool {
	for _, h := range s.f.base.Held(id, s.day) {
		if h.Office == key {
			return true
		}
	}
	return false
}
