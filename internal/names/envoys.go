package names

import (
	"masar"
	"masar/internal/arabic"
)

// envoys reads several who act for a body, as whom they act for where it is a
// movement: «ممثلي طالبان», «مفاوضو الحركة»; else as a body of their own: «زعماء
// الناتو».
func (s *scan) envoys(i int, _ *hit) int {
	k, an := s.kind(i), s.an(i)
	if k&(kTitle|kPeople) == 0 || an.Number != arabic.Plur || s.al(i) || an.Enc != "" || s.describes(i) {
		return i
	}
	j := i + 1
	quoted := s.mark(j, "«“\"")
	if quoted {
		j++
	}
	m, ok := s.actingFor(i, j, k)
	if !ok {
		return i
	}
	if quoted && s.mark(m.End, "»”\"") {
		m.End++
	}
	return s.emit(m)
}

// actingFor makes the mention of several at word i whom the body at word j sent.
func (s *scan) actingFor(i, j int, k kind) (Mention, bool) {
	if h := s.hit(j); h.whole() {
		switch e := h.entity(); {
		case e.Type == masar.Group:
			m := s.mk(i, h.End, s.lead(i), masar.Group, "delegation")
			m.Known, m.Country, m.Name, m.Plural = e.ID, e.Country, s.text(j, h.End), true
			m.Inner = []Name{{First: j, End: h.End, Type: e.Type, Known: e.ID}}
			return m, true
		case (e.Type == masar.Org || e.Type == masar.State) && k&kTitle != 0:
			m := s.mk(i, h.End, s.lead(i), masar.Org, "delegation")
			m.Country, m.Plural, m.described = e.Country, true, true
			m.Inner = []Name{{First: j, End: h.End, Type: e.Type, Known: e.ID}}
			return m, true
		}
		return Mention{}, false
	}
	if s.letters(j) && s.al(j) && s.kind(j)&kAnaBody != 0 && s.kind(j)&kGroup != 0 && !s.describes(j) && (!s.letters(j+1) || !s.al(j+1)) {
		m := s.mk(i, j+1, s.lead(i), masar.Group, "delegation")
		m.Anaphor, m.Plural = s.stem(j), true
		return m, true
	}
	return Mention{}, false
}

// cabinet reads the office of one who holds another, «مكتب رئيس الوزراء», as a body that
// speaks for itself. Where his name stands there, it is left for him.
func (s *scan) cabinet(i int, _ *hit) int {
	if s.stem(i) != "مكتب" || s.al(i) || s.an(i).Enc != "" || s.kind(i+1)&kTitle == 0 || s.clitic(i+1) {
		return i
	}
	t := s.title(i + 1)
	who := Mention{Country: t.country, OfficeKey: s.f.officeKey(t.office)}
	if who.OfficeKey == "" || s.nameBehind(&who, t.end) {
		return i
	}
	m := s.mk(i, t.end, s.lead(i), masar.Org, "cabinet")
	m.Country, m.described = who.Country, true
	return s.emit(m)
}

// media reads «وسائل إعلام لبنانية» as an outlet that nothing names.
func (s *scan) media(i int, _ *hit) int {
	if s.stem(i) != "وساءل" || !s.letters(i+1) || s.stem(i+1) != "اعلام" || s.an(i).Enc != "" {
		return i
	}
	end := i + 2
	for s.letters(end) && !s.clitic(end) && (s.nisba(end) != "" || s.kind(end)&kSourceAdj != 0) {
		end++
	}
	m := s.mk(i, end, s.lead(i), masar.Outlet, "media")
	m.Country, m.described = s.originIn(i+2, end), true
	return s.emit(m)
}
