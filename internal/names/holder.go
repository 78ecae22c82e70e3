package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// holder returns whom a title without a name means: who held the office of the
// body or state in it on the day of publication, "" where the files tell of
// nobody or of several.
func (s *scan) holder(m *Mention) string {
	if m.OfficeKey == "" || m.Plural || !s.al(m.First) && s.fold(m.First+1) == "باسم" {
		return "" // «متحدث باسم الجيش» is one of several
	}
	bodies := s.bodiesIn(m)
	to := s.postedTo(m)
	if s.unnamed(m, bodies) || to == "" && s.goesOnFor(m) {
		return ""
	}
	for _, of := range s.owners(m, bodies) {
		e := s.f.base.Entity(s.f.base.HolderOf(m.OfficeKey, of, to, s.pub))
		if e != nil && !(m.Fem && e.Sex == "m") {
			return e.ID
		}
	}
	return ""
}

// bodiesIn are the known bodies and groups in a title, those at the end of an
// unknown one too: «رئيس المكتب السياسي لحركة حماس».
func (s *scan) bodiesIn(m *Mention) []Name {
	var out []Name
	for _, n := range m.Inner {
		if n.Type != masar.Org && n.Type != masar.Group {
			continue
		}
		for i := n.First; n.Known == "" && i < n.End; i++ {
			if h := s.hit(i); h.End == n.End && (h.entity().Type == masar.Org || h.entity().Type == masar.Group) {
				n.First, n.Known = i, h.entity().ID
			}
		}
		if n.Known != "" {
			out = append(out, n)
		}
	}
	return out
}

// goesOnFor reports whether a title of many holders goes on with what it is for:
// «منسق الأمم المتحدة الخاص لعملية السلام» is no other coordinator.
func (s *scan) goesOnFor(m *Mention) bool {
	o, _ := s.f.base.Office(m.OfficeKey)
	return !o.Exclusive && s.letters(m.End) && s.an(m.End).Pro&arabic.ProLi != 0
}

// unnamed reports whether a title means no holder of an office: «الرئيس السابق»,
// «رئيس الوزراء المكلف», or one with words that no title has, «نائب الرئيس التنفيذي
// للجمعية».
func (s *scan) unnamed(m *Mention, bodies []Name) bool {
	inner := map[string]bool{}
	for _, n := range bodies {
		for i := n.First; i < n.End; i++ {
			inner[s.fold(i)] = true
		}
		if i := n.First - 1; i > m.First && s.stemKind(i)&(kBody|kGroup) != 0 {
			inner[s.fold(i)] = true
		}
	}
	_, rest := s.f.officeOf(m.Office)
	for word := range strings.FieldsSeq(rest) {
		k := s.f.kinds[word] | s.f.kinds[strings.TrimPrefix(word, "وال")] | s.f.adjective(word)
		switch {
		case k&kNotNow != 0:
			return true
		case inner[word], k&kTitleAdj != 0, word == "الي", word == "لدي", word == "في", s.f.base.IsPlace(word):
		case k&kMinistry != 0 && strings.HasSuffix(m.OfficeKey, "_minister"):
		default:
			return true
		}
	}
	office := arabic.Fold(m.Office) // titles.tsv holds «الرئيس السابق» whole
	return s.f.adjective(office[strings.LastIndexByte(office, ' ')+1:])&kNotNow != 0
}

// adjective is the kinds of a folded adjective without article and ending.
func (f *Finder) adjective(word string) kind {
	bare := strings.TrimPrefix(word, "ال")
	return f.kinds[bare] | f.kinds[strings.TrimSuffix(bare, "ه")]
}

// owners are the bodies and the state whose office a title may be, the bodies
// first: «قائد الحرس الثوري الإيراني», «المبعوث الأممي», «وزير الخارجية المصري». An
// office that only one of them has needs no owner: «المفوض السامي لحقوق الإنسان».
func (s *scan) owners(m *Mention, bodies []Name) []string {
	var out []string
	for _, n := range bodies {
		out = append(out, n.Known)
	}
	for i := m.First + 1; i < m.End; i++ {
		if id := s.f.base.Nisba(s.fold(i)); id != "" && s.nisba(i) == "" {
			out = append(out, id)
		}
	}
	if m.Country != "" {
		out = append(out, m.Country)
	}
	if e := s.f.base.Entity(s.f.base.SoleOwner(m.OfficeKey)); e != nil && e.Type != masar.State {
		out = append(out, e.ID) // a ministry that the files know of one state only is no sole one
	}
	return out
}

// postedTo is the state that an envoy or ambassador is sent to or for: «المبعوث
// الأممي إلى اليمن», «سفير قطر لدى مصر», «المنسق الأممي في السودان».
func (s *scan) postedTo(m *Mention) string {
	for i := m.First + 1; i < m.End; i++ {
		switch s.fold(i) {
		case "الي", "لدي", "في":
			if id := s.stateAt(i + 1); id != "" {
				return id
			}
		}
		if s.an(i).Pro&(arabic.ProLi|arabic.ProBi) != 0 {
			if id := s.stateAt(i); id != "" {
				return id
			}
		}
	}
	switch s.fold(m.End) {
	case "الي", "لدي", "في", "بشان", "حول":
		return s.stateAt(m.End + 1)
	}
	return ""
}

// stateAt is the state or the state of the capital that is named at word i.
func (s *scan) stateAt(i int) string {
	if i >= len(s.ws) {
		return ""
	}
	h := s.hit(i)
	if h.End == 0 {
		return ""
	}
	for _, r := range h.Refs {
		if r.Entity.Type == masar.State {
			return r.Entity.ID
		}
	}
	return s.f.base.StateOfCapital(h.entity().ID)
}
