package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// orgType is the type of what a head word of these kinds opens.
func orgType(k kind) masar.ActorType {
	switch {
	case k&kOutlet != 0 && k&kBody == 0:
		return masar.Outlet
	case k&kGroup != 0 && k&kBody == 0:
		return masar.Group
	}
	return masar.Org
}

// plainWord reports whether a head word is used as an everyday word and opens no name.
func (s *scan) plainWord(i int, k kind) bool {
	if k&kMinistryShort != 0 && !s.al(i) && s.letters(i-1) && !s.al(i-1) && s.an(i-1).POS == arabic.Noun && s.an(i-1).Gender == arabic.Fem && s.kind(i-1)&kBody == 0 {
		return true // «أول زيارة خارجية للوزير»
	}
	if s.an(i).Enc != "" && s.an(i).EncP == 3 && s.letters(i+1) && !s.al(i+1) && s.hit(i+1).End == 0 {
		return true // «استقبل بمكتبه سفير مصر»
	}
	if k&kGroup != 0 && k&kBody == 0 && s.an(i).Form == arabic.Masdar && !s.al(i) && s.letters(i+1) && !s.al(i+1) && !s.an(i+1).Guess && s.an(i+1).POS == arabic.Noun && s.hit(i+1).End == 0 {
		return true // «تنظيم محادثات»
	}
	if h := s.hit(i + 1); k&kUnity != 0 && h.whole() && h.entity().Type == masar.State {
		return true // «وحدة سوريا»
	}
	if s.letters(i+1) && s.f.things[s.withArticle(i)+" "+s.fold(i+1)] {
		return true
	}
	if k&kMinistryShort != 0 && s.fold(i+1) == "عن" {
		return true // «الدفاع عن السيادة»
	}
	if pro := s.an(i).Pro; !s.al(i) && s.an(i).Number != arabic.Plur && (k&kActBody != 0 && pro&(arabic.ProBi|arabic.ProLi) != 0 || k&kGenericPlace != 0 && k&kSide == 0 && s.placePrep(i)) {
		return true
	}
	return false
}

// withArticle is the folded word without clitics, but with its article.
func (s *scan) withArticle(i int) string {
	if s.al(i) {
		return "ال" + s.stem(i)
	}
	return s.stem(i)
}

// headed reads a body, a group or an outlet by its head word.
func (s *scan) headed(i int, h *hit) int {
	k := s.kind(i)
	if k&(kBody|kGroup|kOutlet|kSide) == 0 || h.End > i+1 && !s.national(i, h) || s.beside(i) {
		return i
	}
	if s.plainWord(i, k) {
		return i
	}
	if k&kDelegation != 0 {
		if e := s.delegation(i); e > i {
			return e
		}
		if e := s.twoSent(i); e > i {
			return e
		}
	}
	if k&kBody != 0 && !s.al(i) {
		if e := s.partOf(i, s.adjs(i+1)); e > i {
			return e
		}
	}
	o := s.organisation(i, k)
	if h.End == i+1 && o.end <= i+2 && !o.proper {
		return i
	}
	typ := orgType(k)
	if o.end == i+1 {
		short := k&kMinistryShort != 0 && i > 0 && s.an(i-1).POS == arabic.Verb // «استدعت الخارجية السفير»
		if !s.al(i) || !short && (s.an(i).POS == arabic.Adj || s.describes(i)) {
			return i
		}
		m := s.mk(i, o.end, s.lead(i), typ, "head alone")
		m.Anaphor, m.nearby = s.stem(i), short
		return s.emit(m)
	}
	m := s.mk(i, o.end, s.lead(i), typ, "head")
	m.Country = o.country
	if !o.named && o.end == i+2 && s.al(i) && s.nisba(i+1) != "" && s.kind(i)&kAnaBody != 0 && o.known == "" && k&kSide == 0 {
		m.Anaphor = s.stem(i) // «الوزارة التركية»
	}
	if !o.proper {
		if k&kWeakBody != 0 && (o.country == "" || s.kind(i)&kCommonBody == 0) && !s.al(i) {
			return i
		}
		m.described = true
	}
	if k&kDelegation != 0 && o.country == "" && !s.al(i) && s.letters(i+1) && s.al(i+1) && s.kind(i+1)&(kBody|kGroup) != 0 {
		m.Name = s.text(i+1, o.end) // وفد الجيش is of الجيش
	}
	m.nearby = o.country == "" && s.kind(i)&kLocal != 0 && !o.named
	s.properPart(&m, &o)
	if e := s.f.base.Entity(o.known); e != nil && o.end > i+1 && k&kSide == 0 && (e.Type == typ || typ == masar.Org) {
		m.Known, m.Type = e.ID, e.Type
	}
	s.acronym(&m)
	if k&kSide != 0 {
		s.sideOf(&m, o.country)
	}
	return s.emit(m)
}

// sideOf makes several sides a group, «الأطراف السورية», and one side its state.
func (s *scan) sideOf(m *Mention, country string) {
	i := m.First
	if s.an(i).Number == arabic.Plur || country == "" && (s.an(i).Number == arabic.Dual || s.two(i)) {
		m.Type, m.Plural = masar.Group, true
	} else if country != "" {
		m.Type, m.Known, m.StateID = masar.State, country, country
	}
}

// properPart marks the proper name in a body's: «الجزيرة» of «قناة الجزيرة»,
// «شركة بيجو» of «شركة بيجو الفرنسية», «طاجيكستان» of «حكومة طاجيكستان».
func (s *scan) properPart(m *Mention, o *organisation) {
	m.nameFrom, m.nameTo = m.First, m.End
	k := s.kind(m.First)
	if k&kSide != 0 && !o.named || k&kCommonBody != 0 && !o.proper {
		m.described = true
	}
	if h := s.hit(m.First + 1); k&kCommonBody != 0 && h.whole() && (h.entity().Type == masar.State || h.entity().Type == masar.Place) && h.End == m.End {
		m.Inner = []Name{{First: m.First + 1, End: m.End, Type: masar.Place, Known: h.entity().ID}}
	}
	if o.abroad > 0 && k&kMission == 0 {
		m.Inner = []Name{{First: m.First, End: o.abroad, Type: m.Type}, {First: o.abroad + 1, End: m.End, Type: masar.Place}}
	}
	s.trimName(m, o.named)
}

// trimName takes the head word off that stands outside a name, and adjectives
// of a state behind a name that needs none.
func (s *scan) trimName(m *Mention, named bool) {
	from := m.First + 1
	if s.mark(from, "«“\"(") {
		from++
		if s.mark(m.nameTo-1, "»”\")") {
			m.nameTo--
		}
	}
	if from > m.First+1 && from < m.nameTo {
		m.nameFrom = from
	}
	if s.kind(m.First)&kOutside != 0 && !s.al(m.First) && from < m.nameTo {
		if h := s.hit(from); h.whole() || s.unknown(from) || from > m.First+1 || s.al(from) && s.kind(from)&kForWord == 0 || s.ws[from].Kind == arabic.Latin {
			m.nameFrom, named = from, true
		}
	}
	for k := m.nameFrom + 1; k < m.nameTo; k++ {
		if s.mark(k, "(") {
			m.nameTo = k // «حركة المقاومة الإسلامية (حماس)»
		}
	}
	for named && m.nameTo > m.nameFrom+1 && s.nisba(m.nameTo-1) != "" && s.al(m.nameTo-1) {
		m.nameTo--
	}
}

// delegation reads «وفد (قيادي) من حركة حماس», «وفد حماس» and «وفد من الحركة» as the
// one that sent it.
func (s *scan) delegation(i int) int {
	j := i + 1
	for j < i+4 && s.letters(j) && !s.clitic(j) && s.qualifies(j) && (!s.al(j) || j > i+1 && !s.al(j-1)) {
		j++ // «قيادي كبير», «رفيع المستوى»
	}
	direct := j == i+1 && !s.al(i) && s.an(i).Enc == ""
	if s.fold(j) == "من" || s.fold(j) == "عن" {
		j, direct = j+1, false
	} else if !direct {
		return s.delegationOf(i, j)
	}
	quoted := s.mark(j, "«“\"")
	if quoted {
		j++
	}
	if m, ok := s.sender(i, j, direct); ok {
		if quoted && s.mark(m.End, "»”\"") {
			m.End++
		}
		return s.emit(m)
	}
	return s.leadersSent(i, j, direct)
}

// leadersSent reads «وفدا من قيادات حماس», one whose members the word at j names by
// their body, and «وفدان من حركتي حماس وفتح».
func (s *scan) leadersSent(i, j int, direct bool) int {
	two := s.an(i).Number == arabic.Dual && s.letters(j) && s.headOfTwo(j) != ""
	if direct || s.al(i) || s.fold(j-1) != "من" || !s.letters(j) || s.al(j) || s.an(j).Number != arabic.Plur && !two {
		return i
	}
	n := len(s.out)
	e := s.at(j)
	if len(s.out) != n+1 && !(two && len(s.out) == n+2) || e < j+2 || s.out[n].Type != masar.Org && s.out[n].Type != masar.Group {
		s.out = s.out[:n]
		return i
	}
	m := &s.out[n]
	m.First, m.Head, m.Lead = i, i, s.lead(i)
	m.Span.Start = s.ws[i].Start + m.Lead
	return e
}

// qualifies reports whether word j may tell what kind of delegation it is:
// «برلمانيا عراقيا», where the first could be an adverb and the second a state.
func (s *scan) qualifies(j int) bool {
	switch s.an(j).POS {
	case arabic.Adj, arabic.Noun:
		return s.hit(j).End == 0
	case arabic.Adv:
		return s.accusative(j)
	}
	return s.nisba(j) != "" || s.memberOf(j) != nil
}

// sender makes the mention of a delegation at word i that the body at word j sent.
func (s *scan) sender(i, j int, direct bool) (Mention, bool) {
	if h := s.hit(j); h.whole() {
		switch e := h.entity(); e.Type {
		case masar.State, masar.Org:
			if direct {
				return Mention{}, false // «وفد الحكومة» is read as a side
			}
			fallthrough
		case masar.Group:
			m := s.mk(i, h.End, s.lead(i), e.Type, "delegation")
			m.Known, m.Country, m.Name = e.ID, e.Country, s.text(j, h.End)
			m.Inner = []Name{{First: j, End: h.End, Type: e.Type, Known: e.ID}}
			return m, true
		}
		return Mention{}, false
	}
	if k := s.kind(j); !direct && s.letters(j) && k&kBody != 0 && k&(kSide|kDelegation) == 0 {
		if o := s.organisation(j, k); o.end > j+1 {
			m := s.mk(i, o.end, s.lead(i), masar.Org, "delegation")
			m.Country, m.Name = o.country, s.text(j, o.end)
			if o.proper {
				m.Inner = []Name{{First: j, End: o.end, Type: orgType(k)}}
			}
			return m, true
		}
	}
	if !direct && s.letters(j) && s.al(j) && s.kind(j)&kAnaBody != 0 && !s.describes(j) && (!s.letters(j+1) || !s.al(j+1)) {
		m := s.mk(i, j+1, s.lead(i), orgType(s.kind(j)), "delegation")
		m.Anaphor = s.stem(j)
		return m, true
	}
	return Mention{}, false
}

// delegationOf reads a delegation whose adjectives, up to word j, say which state sent
// it: «وفد أميركي رفيع».
func (s *scan) delegationOf(i, j int) int {
	country := s.originIn(i+1, j)
	if country == "" {
		return s.memberSent(i, j)
	}
	if strings.TrimSuffix(s.stem(i), "ا") != "وفد" || s.al(i) || s.an(i).Enc != "" {
		return i
	}
	m := s.mk(i, j, s.lead(i), masar.Org, "delegation")
	m.Country, m.described = country, true
	return s.emit(m)
}

// acronym takes a short name in quotation marks or brackets behind a body's
// name: «قوة الأمم المتحدة المؤقتة في لبنان «اليونيفيل»».
func (s *scan) acronym(m *Mention) {
	j := m.End
	if !s.mark(j, "«(\"“") || !s.mark(j+2, "»)\"”") {
		return
	}
	h := s.hit(j + 1)
	if h.End < j+2 || h.Lead > 0 || h.entity().Type != masar.Org && h.entity().Type != masar.Group {
		return
	}
	m.Inner = []Name{{First: m.First, End: m.End, Type: m.Type, Known: h.entity().ID}, {First: j + 1, End: j + 2, Type: h.entity().Type, Known: h.entity().ID}}
	m.Known, m.Type, m.End = h.entity().ID, h.entity().Type, j+3
	if m.Country == "" {
		m.Country = h.entity().Country
	}
}

// beside reports whether جانب is the preposition of «إلى جانب» and «من جانب».
func (s *scan) beside(i int) bool {
	if i == 0 || s.ws[i].Fold != "جانب" {
		return false
	}
	f := s.ws[i-1].Fold
	return f == "الي" || f == "والي" || f == "من" || f == "علي"
}
