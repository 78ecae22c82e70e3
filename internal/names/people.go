package names

import (
	"cmp"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// adjs goes on over the adjectives from word j.
func (s *scan) adjs(j int) int {
	for s.letters(j) && !s.clitic(j) && (s.an(j).EncP != 3 || s.kind(j)&(kMinistry|kMinistryShort) != 0) && (s.an(j).POS == arabic.Adj || s.nisba(j) != "") && s.an(j).POS != arabic.Verb {
		j++
	}
	return j
}

// source reads an unnamed source: «مصدر دبلوماسي», «مسؤولون أميركيون».
func (s *scan) source(i int, _ *hit) int {
	if s.kind(i)&kSource == 0 || s.al(i) || s.an(i).Enc != "" || s.kind(i)&kTitle != 0 && s.kind(i+1)&kMinistry != 0 {
		return i
	}
	if s.adjectival(i) || s.ofMany(i) {
		return i
	}
	j := i + 1
	country := ""
	n := 0
	for s.letters(j) && !s.clitic(j) {
		if s.al(j) || s.kind(i)&kTitle != 0 && s.whole(j)&kMinistry != 0 {
			break // وزراء خارجية
		}
		if s.an(j).EncP == 3 && s.an(j).EncN != arabic.Sing {
			break // «مسؤولين أبرزهم»
		}
		if id := s.stateOf(j); id != "" {
			country = id
		} else if e := s.memberOf(j); e != nil {
			country = e.Country
		} else if s.kind(j)&kSourceAdj == 0 && s.an(j).POS != arabic.Adj && !s.sourceAdj(j) {
			break
		}
		n++
		j++
	}
	if n == 0 && s.kind(i)&kTitle != 0 && s.letters(j) && (s.al(j) || s.hit(j).whole() || s.whole(j)&kMinistry != 0) && !s.clitic(j) {
		return i // «وزراء الخارجية»
	}
	if n == 0 && s.an(i).Number != arabic.Plur && s.stem(i) != "مصدر" {
		return i
	}
	if s.kind(i)&kTitle != 0 && s.personEnd(j) > j {
		return i
	}
	m := s.mk(i, j, s.lead(i), masar.Person, "source")
	m.Source, m.Country = true, country
	s.sourceOf(&m)
	m.nearby = m.Country == "" && !s.worldly(i, m.End) && !s.ofSomeBody(m.End)
	if s.an(i).Number == arabic.Plur || s.sourceAdj(i+1) && strings.HasSuffix(s.fold(i+1), "ه") && s.an(i).Gender != arabic.Fem {
		m.Plural, m.Type = true, masar.Group
	}
	return s.emit(m)
}

// stateOf is the state of an adjective of origin at word j, of one or of several: «روسي»,
// «روس», «أتراك»; "" for none.
func (s *scan) stateOf(j int) string {
	if id := s.nisba(j); id != "" {
		return id
	}
	return s.f.plurals[s.stem(j)]
}

// ofMany reports whether a word for sources only says how high those are whom the
// noun behind it names: «كبار أعضاء الوفد».
func (s *scan) ofMany(i int) bool {
	if f := s.fold(i); strings.HasSuffix(f, "ين") || strings.HasSuffix(f, "ون") {
		return false // «مسؤولين كبار»: nothing can stand behind it as whose they are
	}
	return s.kind(i)&kSourceAdj != 0 && s.an(i).Number == arabic.Plur && s.letters(i+1) && !s.clitic(i+1) && s.an(i+1).POS == arabic.Noun && s.an(i+1).Number == arabic.Plur
}

// ofSomeBody reports whether a source goes on at word j with a body that tells of no
// country, or with whose he is: «مصدر في مكتب المبعوث», «أعضاء من إدارته»,
// «مسؤولين من دول عدة».
func (s *scan) ofSomeBody(j int) bool {
	if s.fold(j) != "في" && s.fold(j) != "من" || !s.letters(j+1) {
		return false
	}
	return s.kind(j+1)&(kBody|kGroup|kStates) != 0 || s.an(j+1).Enc != ""
}

// adjectival reports whether a word that may name a source is the adjective of the
// indefinite noun before it: «مؤتمر صحفي مشترك».
func (s *scan) adjectival(i int) bool {
	if i == 0 || s.kind(i)&kSourceAdj == 0 || s.clitic(i) || !s.letters(i-1) || s.al(i-1) {
		return false
	}
	if f := s.fold(i); strings.HasSuffix(f, "ين") || strings.HasSuffix(f, "ون") {
		return false // «لقاء جمع مسؤولين»
	}
	p := s.an(i - 1)
	return p.POS == arabic.Noun && p.Enc == "" && p.Number == arabic.Sing && s.kind(i-1)&(kTitle|kSource) == 0
}

// sourceOf adds the body that an unnamed source belongs or is close to: «مصدر في
// وزارة الدفاع العراقية», «مصدر مقرب من حركة حماس».
func (s *scan) sourceOf(m *Mention) {
	k := m.End
	switch {
	case !s.letters(k) || s.conj(k):
		return
	case s.an(k).POS == arabic.Prep && (s.fold(k) == "في" || s.fold(k) == "عن" || s.fold(k) == "من" && (m.End > m.First+1 || s.an(m.First).Number == arabic.Plur)):
		k++
	case s.an(k).Pro&arabic.ProBi == 0:
		return
	}
	if !s.letters(k) || k > m.End && s.clitic(k) {
		return
	}
	if h := s.hit(k); h.End > 0 {
		e := h.entity()
		if e.Type == masar.State && m.Country == "" && h.Lead == 0 {
			m.Country = e.ID // «مسؤولون في الكونغو»
		}
		if e.Type != masar.Org && e.Type != masar.Group {
			return
		}
		m.Inner = append(m.Inner, Name{First: k, End: h.End, Type: e.Type, Known: e.ID})
		m.End, m.Country = h.End, cmp.Or(m.Country, e.Country)
		return
	}
	kind := s.kind(k)
	if kind&(kBody|kGroup) == 0 || kind&kDelegation != 0 {
		return
	}
	o := s.organisation(k, kind)
	if o.end > k+1 && (o.proper || o.country != "") {
		m.Inner = append(m.Inner, Name{First: k, End: o.end, Type: orgType(kind)})
		m.End, m.Country = o.end, cmp.Or(m.Country, o.country)
	}
}

// sourceAdj reports whether word j is an adjective of a source though its
// likeliest reading is another: «دبلوماسية».
func (s *scan) sourceAdj(j int) bool {
	return s.letters(j) && !s.al(j) && s.f.kinds[strings.TrimSuffix(s.fold(j), "ه")]&kSourceAdj != 0
}

// people reads persons in the plural: «نازحون سودانيون».
func (s *scan) people(i int, _ *hit) int {
	k, an := s.kind(i), s.an(i)
	if k&kPeople == 0 || an.Number == arabic.Sing || an.Number == 0 || k&kSource != 0 {
		return i
	}
	if s.al(i) {
		return s.thePeople(i)
	}
	if e := s.partOf(i, s.adjs(i+1)); e > i {
		return e
	}
	m := s.mk(i, s.adjs(i+1), s.lead(i), masar.People, "people")
	m.Plural, m.Country = true, s.originIn(i, m.End)
	return s.emit(m)
}

// thePeople reads persons with the article and their origin: «الرهائن الإسرائيليين».
func (s *scan) thePeople(i int) int {
	if s.kind(i)&kTitle != 0 || !s.letters(i+1) || !s.al(i+1) || s.clitic(i+1) || s.nisba(i+1) == "" || s.an(i).Enc != "" || s.describes(i) {
		return i
	}
	if stem := s.stem(i); s.f.troops[stem] || strings.HasSuffix(stem, "ات") {
		return i // «المساعدات الإيطالية»
	}
	m := s.mk(i, s.adjs(i+1), s.lead(i), masar.People, "people")
	m.Plural, m.Country = true, s.nisba(i+1)
	return s.emit(m)
}

// counted reads a number with persons: «12 شخصا».
func (s *scan) counted(i int) int {
	_, n, ok := s.f.lex.ParseNumber(s.ws, i)
	if !ok && s.an(i).POS == arabic.Num {
		return s.quantity(i, nil)
	}
	if ok && s.fold(i+n) == "من" && s.letters(i+n+1) && !s.clitic(i+n+1) && s.kind(i+n+1)&kPeople != 0 && s.kind(i+n+1)&kSource == 0 {
		n++ // «40 من عناصر حركة الشباب»
	}
	if !ok || i+n >= len(s.ws) || s.kind(i+n)&kPeople == 0 && s.nisba(i+n) == "" && !s.countedAs(i+n) {
		return i
	}
	m := s.mk(i, s.adjs(i+n+1), s.lead(i), masar.People, "counted")
	m.Plural, m.Country = true, s.originIn(i, m.End)
	return s.emit(m)
}

// vague reads a number of persons that words before it make vague: «ما لا يقل عن
// 30 شخصا», «أكثر من مئة مدني».
func (s *scan) vague(i int) int {
	first := s.bareFold(i)
	if s.f.approxSieve&sieveBit(first) == 0 {
		return i
	}
	for _, phrase := range s.f.approx[first] {
		j := i + len(phrase)
		if j >= len(s.ws) || !s.follows(i, phrase) {
			continue
		}
		n := len(s.out)
		e := s.counted(j)
		if e == j || len(s.out) != n+1 {
			s.out = s.out[:n]
			continue
		}
		m := &s.out[n]
		m.First, m.Head, m.Lead = i, i, len(s.ws[i].Form)-len(strings.TrimPrefix(s.ws[i].Form, "و"))
		m.Span.Start = s.ws[i].Start + m.Lead
		return e
	}
	return i
}

// bareForm is word i as written without the و before it.
func (s *scan) bareForm(i int) string { return strings.TrimPrefix(s.ws[i].Form, "و") }

// bareFold is word i without the و before it.
func (s *scan) bareFold(i int) string { return strings.TrimPrefix(s.fold(i), "و") }

// follows reports whether the words of a phrase stand from word i on.
func (s *scan) follows(i int, phrase []string) bool {
	for k, w := range phrase {
		if k == 0 && s.bareFold(i) != w || k > 0 && s.fold(i+k) != w {
			return false
		}
	}
	return true
}

// countedAs reports whether word j is a person in the accusative of a number
// though its likeliest reading is an adverb: «عشرون دبلوماسيا».
func (s *scan) countedAs(j int) bool {
	noun, ok := strings.CutSuffix(s.fold(j), "ا")
	return ok && s.f.kinds[noun]&kPeople != 0
}

// quantity reads a vague number with persons: «عشرات المدنيين».
func (s *scan) quantity(i int, _ *hit) int {
	if s.kind(i)&kQuantity == 0 && (s.an(i).POS != arabic.Num || s.al(i)) {
		return i
	}
	j := i + 1
	for s.letters(j) && !s.clitic(j) && (s.kind(j)&kQuantity != 0 || s.an(j).POS == arabic.Num) {
		j++ // «عشرات آلاف المدنيين»
	}
	if s.fold(j) == "من" {
		j++
	} else if j < len(s.ws) && s.clitic(j) {
		return i
	}
	if j >= len(s.ws) || s.kind(j)&kPeople == 0 && !(s.nisba(j) != "" && s.an(j).Number == arabic.Plur) {
		return i
	}
	m := s.mk(i, s.adjs(j+1), s.lead(i), masar.People, "quantity")
	m.Plural, m.Country = true, s.originIn(i, m.End)
	return s.emit(m)
}

// statesAs reads «الدول الغربية», «الدول الأربع», «الأطراف المتنازعة» as a group.
func (s *scan) statesAs(i int, _ *hit) int {
	if s.kind(i)&kStates == 0 || i+1 >= len(s.ws) || s.al(i) != s.al(i+1) || s.clitic(i+1) {
		return i
	}
	an := s.an(i + 1)
	if !s.al(i) && s.nisba(i+1) == "" {
		return i
	}
	if an.POS != arabic.Adj && an.POS != arabic.Num && s.nisba(i+1) == "" {
		return i
	}
	m := s.mk(i, i+2, s.lead(i), masar.Group, "states")
	m.Plural, m.Country = true, s.nisba(i+1)
	return s.emit(m)
}

// partOf reads «جنديان من القوات الحكومية» and «وحدات من الجيش» as the body that
// they belong to.
func (s *scan) partOf(i, j int) int {
	if s.fold(j) != "من" || !s.letters(j+1) || s.clitic(j+1) {
		return i
	}
	j++
	m := s.mk(i, j, s.lead(i), masar.Org, "part")
	if h := s.hit(j); h.whole() && (h.entity().Type == masar.Org || h.entity().Type == masar.Group) {
		m.Known, m.Country, m.Type = h.entity().ID, h.entity().Country, h.entity().Type
		m.End = h.End
	} else {
		k := s.kind(j)
		if k&(kBody|kGroup) == 0 || k&kSide != 0 {
			return i
		}
		o := s.organisation(j, k)
		if o.end == j+1 {
			return i
		}
		m.End, m.Country, m.Type = o.end, o.country, orgType(k)
	}
	m.Inner = []Name{{First: j, End: m.End, Type: m.Type, Known: m.Known}}
	if m.Known == "" && s.kind(j)&kCommonBody != 0 {
		m.Inner = nil
	}
	m.Name, m.Plural = s.text(j, m.End), s.an(i).Number != arabic.Sing
	if m.body = m.Type; s.kind(i)&kPeople != 0 {
		m.Type = masar.People
	}
	return s.emit(m)
}

// originIn is the state of the first adjective of origin among the words.
func (s *scan) originIn(a, b int) string {
	for i := a; i < b; i++ {
		if id := s.nisba(i); id != "" {
			return id
		}
	}
	return ""
}

// worldly reports whether a source is of no place in particular: a diplomat, or
// one of a region or a body of the world.
func (s *scan) worldly(a, b int) bool {
	for i := a; i < b; i++ {
		if s.stemKind(i)&kWorldly != 0 || s.kind(i)&kWorldly != 0 {
			return true
		}
	}
	return false
}
