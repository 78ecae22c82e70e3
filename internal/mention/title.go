package mention

import (
	"masar"
	"masar/internal/arabic"
)

// title is a title as it was read: «وزير الخارجية المصري».
type title struct {
	first, end  int
	read        reading
	lemma       int32
	gender      arabic.Gender
	number      arabic.Number
	def         bool // the head has ال or a pronoun
	own         bool // a pronoun stands on it or inside it
	counterpart bool
	weak        bool
	key         string
	officeEnd   int // words of the title that name the office, without the country
	country     string
	of, to      string
	former      bool
	full        bool // something follows the head: a complement or a country
	construct   bool // it still waits for its genitive
	origins     [4]originAt
	nOrigins    int
}

type originAt struct {
	word int
	id   string
}

// title reads the title whose head is word i.
func (s *scan) title(i, depth int) (title, bool) {
	in, r, ok := s.find(i, kTitle|kCounterpart)
	if !ok || s.notTitle(i, in, r) {
		return title{}, false
	}
	t := title{first: i, end: i + 1, officeEnd: i + 1, read: r, lemma: in.lemma, gender: in.gender, number: in.number}
	t.own, t.def = in.own, r.def || in.own
	t.counterpart = in.kinds&kCounterpart != 0
	t.weak = in.kinds&kTitleWeak != 0
	if !t.own {
		s.walkTitle(&t)
	}
	if t.key == "" && !t.def {
		t.construct = true
	}
	s.titleTail(&t, depth)
	return t, true
}

// notTitle reports whether a word that can be a head of a title is something
// else here: an adjective behind its noun (خبر رئيس) or a circumstance.
func (s *scan) notTitle(i int, in *info, r reading) bool {
	if s.toks[i].flags&fVerb != 0 && in.kinds&kTitleWeak != 0 {
		return true
	}
	if in.kinds&kTitleAdj != 0 && in.kinds&kTitle != 0 && i > 0 && r.lead == 0 {
		prev := s.toks[i-1]
		if prev.flags&fMark == 0 && prev.flags&(fNoun|fUnknown) != 0 && prev.flags&(fFunction|fVerb) == 0 && prev.kinds&kTitle == 0 {
			p, def := s.whole(i - 1)
			return def == r.def && p.kinds&kHonour == 0
		}
	}
	return false
}

// walkTitle follows the forms of titles.tsv from the head on; adjectives of
// origin may stand between their words.
func (s *scan) walkTitle(t *title) {
	trie := &s.f.titles
	start := t.lemma
	if t.read.def {
		if al := s.f.voc.infos[t.lemma].al; al != 0 {
			if n, ok := trie.next(0, al); ok {
				s.walkFrom(t, n)
			}
		}
	}
	if n, ok := trie.next(0, start); ok {
		s.walkFrom(t, n)
	}
}

func (s *scan) walkFrom(t *title, n int32) {
	trie := &s.f.titles
	j := t.first + 1
	of := ""
	better := func(end int) bool { return end > t.end || end == t.end && t.key == "" }
	if k := trie.ends[n]; k != 0 && better(j) && (t.read.def || len(trie.keys[k]) == 0) {
		t.key = trie.keys[k]
	}
	for j < len(s.toks) && s.toks[j].flags&fMark == 0 {
		if m, ok := s.titleWord(n, j); ok {
			n = m
			j++
		} else if m, ok := trie.next(n, slot); ok && s.slotAt(&j, &of) {
			n = m
		} else if _, def, ok := s.originWord(j); ok && (def || !t.read.def) && j > t.first+1-b2i(t.read.def) {
			j++
			continue
		} else {
			break
		}
		if k := trie.ends[n]; k != 0 && better(j) {
			t.key, t.end, t.officeEnd, t.of, t.full = trie.keys[k], j, j, of, true
		}
	}
	s.originsBetween(t)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// titleWord follows one word of a title in any gender.
func (s *scan) titleWord(n int32, j int) (int32, bool) {
	r := s.toks[j].reads[0]
	if m, ok := s.f.titles.next(n, r.id); ok && r.id != 0 {
		return m, true
	}
	in := &s.f.voc.infos[r.bare]
	if in.kinds&(kTitleAdj|kTitle) == 0 || in.lemma == 0 || in.lemma == r.bare {
		return 0, false
	}
	id := in.lemma
	if r.def {
		id = s.f.voc.infos[id].al
	}
	if id == 0 {
		return 0, false
	}
	return s.f.titles.next(n, id)
}

// slotAt reads a state or a body where a title leaves room for it.
func (s *scan) slotAt(j *int, of *string) bool {
	h, ok := s.known(*j)
	if !ok || h.read.lead != 0 {
		return false
	}
	m := s.mean(h)
	if m.person || m.typ == masar.Outlet || m.entity == nil {
		return false
	}
	id := m.entity.ID
	if m.state != "" && m.typ == masar.Place {
		id = m.state
	}
	*of, *j = id, h.end
	return true
}

// originsBetween notes the adjectives of origin inside the title.
func (s *scan) originsBetween(t *title) {
	t.nOrigins = 0
	for j := t.first + 1; j < t.end; j++ {
		if id, _, ok := s.originWord(j); ok {
			s.addOrigin(t, j, id)
		}
	}
}

func (s *scan) addOrigin(t *title, word int, id string) {
	if t.nOrigins < len(t.origins) {
		t.origins[t.nOrigins] = originAt{word, id}
		t.nOrigins++
	}
	t.full = true
	if t.of == "" {
		t.of = id
	}
}

// originWord reads word j as an adjective of origin without proclitics.
func (s *scan) originWord(j int) (id string, def, ok bool) {
	if j >= len(s.toks) || s.toks[j].n == 0 {
		return "", false, false
	}
	r := s.toks[j].reads[0]
	in := &s.f.voc.infos[r.bare]
	if in.origin == 0 {
		in = &s.f.voc.infos[r.id]
		if in.origin == 0 {
			return "", false, false
		}
	}
	if !r.def && in.opens && s.isState(r.id) {
		return "", false, false
	}
	return s.f.voc.origins[in.origin], r.def, true
}

// isState reports whether the word by itself is the name of a state.
func (s *scan) isState(id int32) bool {
	n, ok := s.f.base.Next(0, s.f.voc.infos[id].tok)
	if !ok || !s.f.base.Ends(n) {
		return false
	}
	s.refs = s.f.base.Refs(n, s.refs[:0])
	for _, r := range s.refs {
		if r.Entity.Type == masar.State {
			return true
		}
	}
	return false
}

// titled emits the person whose title begins at word i, unless a known name
// that is longer begins there too.
func (s *scan) titled(i, knownEnd int) int {
	t, ok := s.title(i, 0)
	if !ok || t.end < knownEnd {
		return i
	}
	if t.number == arabic.Dual || t.number == arabic.Plur {
		return s.titles(t)
	}
	k, joined := s.joint(&t, t.end)
	m := s.titleMention(&t)
	if joined {
		m.End = k
		m.Span.End = s.words[k-1].End
	}
	if p, ok := s.nameAfter(&t, m.End); ok {
		s.addName(&m, p)
		return s.emit(m)
	}
	if !s.stands(&t) {
		return i
	}
	s.holder(&m)
	return s.emit(m)
}

// stands reports whether a title without a name means somebody.
func (s *scan) stands(t *title) bool {
	if t.counterpart {
		return t.full || t.own
	}
	if t.own {
		return s.f.voc.infos[t.lemma].kinds&kTitleWeak == 0 || t.full
	}
	if t.construct && !t.full {
		return false
	}
	if t.weak {
		return t.full && (t.key != "" || t.of != "")
	}
	if t.def {
		return t.full
	}
	return t.key != "" && t.full || t.of != ""
}

// titleMention makes the mention of a title, its country and office resolved.
func (s *scan) titleMention(t *title) Mention {
	m := s.mention(t.first, t.end, t.read, masar.Person, "title")
	m.Office, m.OfficeKey, m.OfficeTo, m.Former, m.Own = s.officeText(t), t.key, t.to, t.former, t.own
	m.Fem = t.gender == arabic.Fem
	m.OfficeOf = t.of
	if e := s.f.base.Entity(t.of); e != nil {
		m.Country = e.Country
	}
	if t.counterpart {
		m.Anaphor, m.Office, m.OfficeKey = "نظير", "", ""
	}
	if t.weak && t.key == "" && !t.def {
		m.Source = true
	}
	m.Inner = s.innerOf(t.first+1, t.end)
	return m
}

// officeText is the title as written without its adjectives of origin.
func (s *scan) officeText(t *title) string {
	lead := leadBytes(s.words[t.first].Form, int(t.read.lead))
	if t.nOrigins == 0 {
		return s.text(t.first, t.officeEnd, lead)
	}
	var b []byte
	from := t.first
	for _, o := range t.origins[:t.nOrigins] {
		if o.word >= t.officeEnd {
			break
		}
		if o.word > from {
			b = appendWord(b, s.text(from, o.word, lead))
			lead = 0
		}
		from = o.word + 1
	}
	if from < t.officeEnd {
		b = appendWord(b, s.text(from, t.officeEnd, lead))
	}
	return string(b)
}

func appendWord(b []byte, w string) []byte {
	if len(b) > 0 {
		b = append(b, ' ')
	}
	return append(b, w...)
}

// holder gives a title without a name the person who held the office.
func (s *scan) holder(m *Mention) {
	if m.OfficeKey == "" || m.OfficeOf == "" || m.Former {
		return
	}
	o, ok := s.f.base.Office(m.OfficeKey)
	if m.OfficeTo != "" {
		if h := s.f.base.HolderFor(m.OfficeKey, m.OfficeOf, m.OfficeTo, s.day); len(h) > 0 {
			m.Known = h[0].Person
			m.Why = "office and date"
		}
		return
	}
	if !ok || !o.Exclusive {
		return
	}
	if h := s.f.base.HolderOrNear(m.OfficeKey, m.OfficeOf, s.day); len(h) > 0 {
		m.Known = h[0].Person
		m.Why = "office and date"
	}
}

// innerOf finds the states, bodies and places inside a range of words.
func (s *scan) innerOf(first, end int) []Inner {
	from := len(s.inner)
	for j := first; j < end; {
		if s.toks[j].flags&fMark != 0 {
			j++
			continue
		}
		if h, ok := s.known(j); ok && h.end <= end {
			if m := s.mean(h); m.entity != nil && !m.person && !(s.common(h) && m.typ != masar.State) {
				s.addInner(j, h.end, m.typ, m.entity.ID, h.read, false)
				j = h.end
				continue
			}
		}
		if id, _, ok := s.originWord(j); ok {
			typ := masar.State
			if e := s.f.base.Entity(id); e != nil {
				typ = e.Type
			}
			s.addInner(j, j+1, typ, id, s.toks[j].reads[0], true)
		}
		j++
	}
	return s.inner[from:len(s.inner):len(s.inner)]
}

func (s *scan) addInner(first, end int, typ masar.ActorType, id string, r reading, nisba bool) {
	at := s.words[first].Start + leadBytes(s.words[first].Form, int(r.lead))
	s.inner = append(s.inner, Inner{first, end, masar.Span{Start: at, End: s.words[end-1].End}, typ, id, nisba})
}
