package names

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// titled reads a title with the name behind it, «وزير الخارجية المصري، بدر عبد
// العاطي،», or alone where it says whose office it is.
func (s *scan) titled(i int, _ *hit) int {
	if s.kind(i)&kTitle == 0 || s.describes(i) || s.stemKind(i)&kPlace != 0 && s.an(i).Gender == arabic.Fem {
		return i
	}
	t := s.title(i)
	m := s.mk(i, t.end, s.lead(i), masar.Person, "title")
	m.Office, m.Country, m.Inner, m.head = t.office, t.country, t.inner, s.stem(i)
	an := s.an(i)
	m.Fem = an.Gender == arabic.Fem
	m.Plural = an.Number == arabic.Plur || an.Number == arabic.Dual || s.two(i)
	m.OfficeKey = s.f.officeKey(t.office)
	m.pronoun, m.bare, m.world = an.Enc != "", t.country == "", t.world
	if t.country != "" && s.sharesTitle(i, t.end) {
		m.Plural, m.Why = false, "shared title"
		m.Office = s.eachOffice(i, t.office)
		m.label = m.Office + " " + s.ws[t.end-1].Form
		m.OfficeKey = s.f.officeKey(m.Office)
	}
	if end := s.served(&m, t.end); end > t.end {
		t.end, m.End = end, end
		if !s.nameBehind(&m, end) {
			return s.emit(m)
		}
		return s.finishPerson(m)
	}
	if !s.chiefBehind(&m, t.end) && s.nameBehind(&m, t.end) {
		if s.sentByOne(&m) {
			return s.emit(m)
		}
		m.Plural = false
		return s.finishPerson(m)
	}
	if s.otherOffice(&m, t.end) {
		return s.finishPerson(m)
	}
	if who := s.nameAfterTask(&m, t.end); who != "" {
		m.Known, m.heldBy = who, true
		return s.emit(m)
	}
	if s.fewOf(i, &m) || s.ofSeveral(&m) || s.ofStates(&m) {
		return s.emit(m)
	}
	if t.own || !s.stands(i, &m) {
		return i // the scan finds behind its head what it names
	}
	if p := s.holder(&m); p != "" {
		m.Known, m.heldBy = p, true
	}
	if m.Known == "" && s.al(i) && m.Country == "" {
		m.Anaphor = s.stem(i)
	}
	if m.Plural {
		m.Type = masar.Org
	}
	return s.emit(m)
}

// sentByOne makes of «مبعوثا الرئيس فلان», several whom the person named sent, a body of
// their own.
func (s *scan) sentByOne(m *Mention) bool {
	if !m.Plural || s.al(m.First) || s.lemmaKind(m.First)&kSent == 0 || s.conj(m.End) {
		return false
	}
	m.Inner = append(m.Inner, Name{First: m.NameFirst, End: m.NameEnd, Type: masar.Person, Known: m.Known})
	m.Type, m.Known, m.Name, m.NameFirst, m.NameEnd, m.described = masar.Org, "", "", 0, 0, true
	return true
}

// chiefBehind reports whether a title in the plural is followed by that of one other
// person: «وضع قادة الانقلاب الرئيس فلانا».
func (s *scan) chiefBehind(m *Mention, j int) bool {
	return m.Plural && s.an(m.First).Number == arabic.Plur && s.letters(j) && s.al(j) && !s.clitic(j) && s.kind(j)&kLeader != 0 && s.an(j).Number == arabic.Sing
}

// deputy is the office that hardly anybody holds without another: «نائب رئيس الوزراء
// ووزير الخارجية فلان» is one person.
const deputy = "deputy_head_of_government"

// otherOffice reads the second title of a deputy head of government, or of one who
// holds both offices, «ولي العهد السعودي رئيس مجلس الوزراء فلان», which begins at
// word j or behind a comma, and the name behind it. The person is known by the
// second.
func (s *scan) otherOffice(m *Mention, j int) bool {
	if m.OfficeKey == "" || m.Plural {
		return false
	}
	if s.mark(j, "،,") {
		j++
	}
	if !s.letters(j) || s.kind(j)&kTitle == 0 || s.an(j).Number != arabic.Sing || s.an(j).Pro&^(arabic.ProWa|arabic.ProAl) != 0 {
		return false
	}
	t := s.title(j)
	if t.country == "" {
		t.country = m.Country
	}
	other := *m
	other.Office, other.Country, other.OfficeKey = t.office, t.country, s.f.officeKey(t.office)
	other.Inner = append(append([]Name(nil), m.Inner...), t.inner...)
	other.End = t.end
	if !s.nameBehind(&other, t.end) || m.OfficeKey != deputy && (other.OfficeKey == m.OfficeKey || !s.holdsOf(other.Known, m)) {
		return false
	}
	*m = other
	return true
}

// holdsOf reports whether a known person holds the office of a title in its country
// on the day.
func (s *scan) holdsOf(id string, m *Mention) bool {
	for _, t := range s.f.base.Held(id, s.pub) {
		if t.Office == m.OfficeKey && (m.Country == "" || s.f.base.Country(t.Of) == m.Country) {
			return true
		}
	}
	return false
}

// fewOf makes a mention of «الوزراء الثلاثة»: of persons told of before.
func (s *scan) fewOf(i int, m *Mention) bool {
	if !m.Plural || !s.al(i) || m.End != i+1 || !s.letters(i+1) || !s.al(i+1) || s.an(i+1).POS != arabic.Num || s.conj(i+1) {
		return false
	}
	m.Type, m.End = masar.Org, i+2
	return true
}

// describes reports whether word i is an adjective of the noun before it: «القنوات
// الدبلوماسية».
func (s *scan) describes(i int) bool {
	if !s.al(i) || !s.letters(i-1) || s.clitic(i) {
		return false
	}
	// «علاقاتها الدبلوماسية»; but in «استقباله الأمين العام» the pronoun is who receives.
	if own := s.an(i-1).Enc != "" && s.an(i-1).Number == arabic.Plur; !s.al(i-1) && !own {
		return false
	}
	if p := s.an(i - 1).POS; p != arabic.Noun && p != arabic.Adj {
		return false
	}
	before := s.an(i - 1)
	if before.Number == arabic.Sing && s.an(i).Number > arabic.Sing && s.an(i).Gender == arabic.Masc {
		return false // «التقى الوزير المصري المسؤولين»
	}
	if before.POS == arabic.Adj && before.Gender == arabic.Fem && s.an(i).Gender == arabic.Fem && s.an(i).Number == arabic.Sing && s.f.titles[s.fold(i)] == "" && s.adjs(i+1) == i+1 && s.personEnd(i+1) < i+3 {
		return s.kind(i-1)&kTitle == 0 // «الجهود الدولية المنسقة»
	}
	for k := range s.ws[i].Analyses {
		x := &s.ws[i].Analyses[k]
		if x.POS == arabic.Adj && (x.Gender == before.Gender || x.Gender == arabic.Fem && before.Number == arabic.Plur) || (s.stemKind(i)|s.kind(i))&kAnyOffice != 0 && s.an(i).Gender == arabic.Fem {
			return s.kind(i-1)&kTitle == 0 && s.f.titles[s.fold(i)] == ""
		}
	}
	return false
}

// stands reports whether a title without a name means somebody.
func (s *scan) stands(i int, m *Mention) bool {
	weak := s.kind(i)&kWeak != 0
	switch {
	case weak && m.OfficeKey == "" && (m.Country == "" || !s.al(i)):
		return false
	case m.Plural && m.Country == "":
		return !weak && !s.al(i) && s.an(i).Number == arabic.Plur && i+1 < len(s.ws) && s.kind(i+1)&kMinistry != 0
	case !s.al(i) && m.Country == "" && s.an(i).Enc == "" && (m.OfficeKey == "" || m.End == i+1):
		return false // «ورئيس ما تعرف باللجنة»
	}
	return true
}

// nameBehind reads the name behind a title that ends before word j: right
// there, behind a comma or in brackets, and behind honours.
func (s *scan) nameBehind(m *Mention, j int) bool {
	comma := false
	if s.mark(j, "،,:") && s.letters(j+1) && (s.hit(j+1).person() && s.hit(j+1).End > j+2 || s.apposed(j+1)) {
		comma = true
		j++
	}
	if !comma && s.conj(j) && s.kind(j)&kHonour != 0 && s.al(j) && (!s.letters(j+1) || s.f.adjective(s.fold(j+1))&kNotNow == 0) {
		return false // «مستشار الرئيس والشيخ فلان» are two, «رئيس الحركة والوزير السابق فلان» one
	}
	j = s.honours(j)
	quoted := s.quotedName(j)
	if quoted {
		j++
	}
	end, known := s.nameAt(j, m.Country, m.OfficeKey)
	if j == m.First+1 && end == j+1 && known != "" && m.Country == "" && !s.al(m.First) && s.stemKind(m.First)&kSent != 0 {
		return false // «مستشار ترامب» is not he
	}
	if known == "" && end == j+1 && s.kind(j)&kGroup != 0 && s.givenAt(j) == 0 {
		return false // «مسؤول في البنتاغون فصائل موالية لإيران»
	}
	if known == "" && s.placeNamed(j, end, m.Country) || !comma && s.anothers(m, j, end, known) {
		return false
	}
	if end == j || known == "" && (comma && end == j+1 || s.loneTail(j, end, comma)) || s.conj(j) && !s.an(j).Guess && s.givenAt(j) == 0 {
		return false
	}
	s.name(m, j, end, known)
	if quoted {
		m.End++
	}
	return true
}

// anothers reports whether the full name behind a title right after a verb is that of a
// known person who never held the office, while somebody else holds it: «سمى الأمين
// العام للأمم المتحدة فلانا مبعوثا».
func (s *scan) anothers(m *Mention, j, end int, known string) bool {
	if known == "" || m.OfficeKey == "" || m.Country == "" && !m.world || end < j+2 || s.an(m.First-1).POS != arabic.Verb {
		return false
	}
	own := *m
	own.End = j
	holder := s.holder(&own)
	if e := s.f.base.Entity(known); holder == "" || holder == known || e == nil || e.Country == m.Country {
		return false
	}
	had := s.f.base.Held(known, "")
	return len(had) > 0 && !slices.ContainsFunc(had, func(t knowledge.Tenure) bool {
		return t.Office == m.OfficeKey && (m.Country == "" || t.Of == m.Country)
	})
}

// thing reports whether a word with the article is a noun of things or deeds that
// no family is called after: «دي ميستورا الجهود».
func (s *scan) thing(j int) bool {
	an := s.an(j)
	return an.POS == arabic.Noun && !an.Guess && (an.Number == arabic.Plur || an.Form == arabic.Masdar) && s.givenAt(j) == 0
}

// placeNamed reports whether what stands behind a title is a place and no person:
// «أبلغ الوزير اللبناني إسرائيل», «زار المبعوث الأممي ميناء الحديدة».
func (s *scan) placeNamed(j, end int, country string) bool {
	if h := s.hit(j); end == j+1 && h.End == end {
		t := h.entity().Type
		return t == masar.State || t == masar.Place && country != ""
	}
	return end > j+1 && s.kind(j)&kPlace != 0 && s.givenAt(j) == 0
}

// name gives a mention the name from word j to end behind its title or honour.
func (s *scan) name(m *Mention, j, end int, known string) {
	if known == "" {
		known = s.soundsLike(j, end, m.Country)
	}
	m.End, m.Known = end, known
	if e := s.f.base.Entity(known); e != nil && m.Country == "" {
		m.Country = e.Country
	}
	s.setName(m, j, end, 0)
	if j > m.First && s.stemKind(j-1)&kRoyal != 0 {
		m.honour = s.ws[j-1].Form
		if j-1 == m.First {
			m.honour = m.honour[min(m.Lead, len(m.honour)):]
		}
	}
}

// nameAt reads the person's name at word j and returns where it ends and who it
// is by the files. A known full name goes on with its lineage only; where a
// family name with ال follows it is somebody else.
func (s *scan) nameAt(j int, country, office string) (end int, known string) {
	end = s.personEnd(j)
	h := s.hit(j)
	if !h.person() {
		return end, ""
	}
	e := s.lineage(h.End)
	if end > e && (h.End == j+1 && s.givenAt(j) != 0 || h.End > j+1 && s.al(e) && s.whole(e)&kDescent == 0 && !s.thing(e)) {
		return end, ""
	}
	return e, s.which(h, country, office)
}

// loneTail reports whether a single word behind a title is too weak a name: an
// everyday word.
func (s *scan) loneTail(j, end int, comma bool) bool {
	if end > j+1 {
		return s.conj(j) && s.givenAt(j) == 0
	}
	if s.kind(j)&(kTime|kTitle|kBody|kTitleAdj) != 0 {
		return true
	}
	if s.parts.has(s.fold(j)) || s.later(j) && !s.clitic(j) && s.an(j).POS != arabic.Verb {
		return false
	}
	g := s.givenAt(j)
	if g == 0 && s.letters(j-1) && s.kind(j-1)&kTitle != 0 && !s.al(j-1) && s.kind(j-1)&(kTitleAdj|kHonour) == 0 {
		return true // «مفاوضي فارك»: whose they are
	}
	if g == 0 && strings.HasSuffix(s.fold(j), "ا") && s.fold(end) == "من" {
		return true // an accusative: إكليلا من الزهور
	}
	return comma || g&isCommon != 0 || g == 0 && !s.unknown(j)
}

// honours goes over what may stand between a title and a name: الدكتور, «د.»,
// صاحب السمو.
func (s *scan) honours(j int) int {
	for s.letters(j) {
		switch e := s.phrase(j); {
		case e > j:
			j = e
		case s.fold(j) == "د" || s.fold(j) == "م" && s.mark(j+1, "."):
			j++
			if s.mark(j, ".") {
				j++
			}
		case s.kind(j)&kHonour != 0 && s.givenAt(j) == 0 && s.al(j) && s.letters(j+1) && s.f.adjective(s.fold(j+1))&kNotNow != 0 && s.personEnd(j+2) > j+3:
			j += 2 // «المبعوث الخاص الوزير السابق فلان»
		case s.kind(j)&kHonour != 0 && s.givenAt(j) == 0 && (s.personEnd(j+1) > j+1 || s.kind(j+1)&kHonour != 0 || s.quotedName(j+1)):
			j++
		default:
			return j
		}
	}
	return j
}

// quotedName reports whether a name of two words or more stands in quotation marks at
// word j: «الشيخ "تميم بن حمد"».
func (s *scan) quotedName(j int) bool {
	if !s.mark(j, "«“\"") || !s.letters(j+1) {
		return false
	}
	end := s.personEnd(j + 1)
	return end > j+2 && s.mark(end, "»”\"")
}

// phrase goes over an honour of several words at word j, j for none.
func (s *scan) phrase(j int) int {
	best := j
	if !s.letters(j) || !s.ws[j].Note(arabic.NotePhrase, func() bool { return s.f.phrases[s.fold(j)] != nil }) {
		return j
	}
	for _, p := range s.f.phrases[s.fold(j)] {
		n := 0
		for n < len(p) && s.fold(j+n) == p[n] {
			n++
		}
		if n == len(p) {
			best = max(best, j+n)
		}
	}
	return best
}

// honoured reads an honour with a name: «الدكتور فلان», «صاحب السمو الأمير
// فلان», and one with a title: «معالي وزير الخارجية».
func (s *scan) honoured(i int, h *hit) int {
	j := i
	if e := s.phrase(i); e > i {
		j = s.honours(e)
	} else if s.kind(i)&kHonour != 0 && s.an(i).Enc == "" && s.an(i).Number != arabic.Plur && h.End <= i+1 {
		if s.kind(i)&kTitle != 0 && s.kind(i)&kRoyal == 0 {
			return i
		}
		j = i + 1
		if s.kind(i)&kTitle != 0 && s.f.titles[s.fold(i)] == "" && s.adjs(j) > j {
			return i // a title with its adjectives
		}
		j = s.honours(j)
	}
	if j == i {
		return i
	}
	if s.kind(i)&kOpenHonour != 0 || s.phrase(i) > i || s.kind(i)&kTitle == 0 && s.al(i) && j == i+1 && (!s.al(j) || s.kind(j)&kTitle != 0) && s.givenAt(j) == 0 {
		if s.kind(j)&kTitle != 0 {
			if e := s.honouredTitle(i, j); e > j {
				return e
			}
		}
	}
	m := s.mk(i, j, s.lead(i), masar.Person, "honour")
	end, known := s.nameAt(j, "", "")
	bare := !s.al(i) && s.kind(i)&(kRoyal|kOpenHonour) == 0 && s.phrase(i) == i && end == j+1
	if end == j || known == "" && (bare || s.loneTail(j, end, false)) {
		return i
	}
	s.name(&m, j, end, known)
	return s.finishPerson(m)
}

// honouredTitle reads the title behind an honour as one mention with it.
func (s *scan) honouredTitle(i, j int) int {
	n := len(s.out)
	e := s.titled(j, s.hit(j))
	if e == j || len(s.out) == n {
		return j
	}
	m := &s.out[n]
	m.First, m.Lead = i, s.lead(i)
	m.Span.Start = s.ws[i].Start + m.Lead
	return e
}

// doctor reads «د. فلان».
func (s *scan) doctor(i int) int {
	if s.fold(i) != "د" && s.fold(i) != "م" || !s.mark(i+1, ".") || !s.letters(i+2) {
		return i
	}
	j := i + 2
	end, known := s.nameAt(j, "", "")
	if end == j {
		return i
	}
	m := s.mk(i, end, 0, masar.Person, "honour")
	s.name(&m, j, end, known)
	return s.finishPerson(m)
}

// apposed reports whether a name stands behind the comma of a title: known name
// words, or unknown ones that a comma or a verb closes again.
func (s *scan) apposed(j int) bool {
	j = s.honours(j)
	end := s.personEnd(j)
	if end < j+2 || s.conj(j) && s.givenAt(j) == 0 {
		return false
	}
	if g := s.givenAt(j); g != 0 || s.firstName(j) {
		return true
	}
	return s.unknown(j) && (end >= len(s.ws) || s.ws[end].Kind == arabic.Mark || s.an(end).POS == arabic.Verb || s.an(end).POS == arabic.Subj)
}

// finishPerson adds a title behind the name, with a comma or without one: «بدر
// عبد العاطي، وزير الخارجية المصري،».
func (s *scan) finishPerson(m Mention) int {
	j := m.End
	comma := s.mark(j, "،,")
	if comma {
		j++
	}
	if m.Office != "" && !s.courtesy(&m) || !s.letters(j) || s.kind(j)&kTitle == 0 || s.clitic(j) || s.an(j).Tanwin || s.an(j).Number == arabic.Plur || s.an(j).Number == arabic.Dual || s.an(j).Enc != "" {
		return s.emit(m)
	}
	t := s.title(j)
	key := s.f.officeKey(t.office)
	fits := false
	if m.Known != "" {
		for _, h := range s.f.base.Held(m.Known, s.pub) {
			fits = fits || key == h.Office && (t.country == "" || t.country == h.Of)
		}
		closed := t.end >= len(s.ws) || s.ws[t.end].Kind == arabic.Mark
		fits = fits || comma && closed && (t.country == "" || t.country == m.Country) && (key != "" || t.end > j+1) && m.NameEnd-m.NameFirst > 1
	} else if m.NameEnd-m.NameFirst > 1 && (t.country != "" || key != "" || t.end > j+1) {
		closed := t.end >= len(s.ws) || s.ws[t.end].Kind == arabic.Mark
		fits = closed || !comma && !s.al(j)
		if !fits && !comma && t.country != "" {
			m.Known = s.soundsLike(m.NameFirst, m.NameEnd, t.country) // «آموس هوكستين المبعوث الأميركي»
			fits = m.Known != ""
		}
	}
	if !fits || s.nameBehind(&Mention{}, t.end) {
		return s.emit(m)
	}
	m.End, m.Office, m.OfficeKey, m.head, m.bare, m.world = t.end, t.office, key, s.stem(j), t.country == "", t.world
	m.Inner = append(m.Inner, t.inner...)
	if m.Country == "" {
		m.Country = t.country
	}
	return s.emit(m)
}

// courtesy reports whether the title before a name only honours its bearer, whose
// office follows: «السفير سامح شكري وزير الخارجية».
func (s *scan) courtesy(m *Mention) bool {
	return m.NameFirst == m.First+1 && s.kind(m.First)&kHonour != 0 && m.Country == "" && !m.pronoun && m.OfficeKey != "head_of_state"
}
