package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// two reads a noun that looks like the accusative of one before its genitive as the
// dual: «وزيرا خارجية مصر والسودان», «وفدي الحكومة والمعارضة».
func (s *scan) two(i int) bool {
	if f := s.fold(i); s.al(i) || !s.letters(i+1) || s.clitic(i+1) || !strings.HasSuffix(f, "ا") && !strings.HasSuffix(f, "ي") {
		return false
	}
	if p := s.an(i + 1).POS; p != arabic.Noun && p != arabic.Propn && s.kind(i+1)&kMinistry == 0 {
		return false
	}
	for k := range s.ws[i].Analyses {
		x := &s.ws[i].Analyses[k]
		if x.POS != arabic.Noun || x.Number != arabic.Dual || x.Enc != "" {
			continue
		}
		if k := s.f.lemma(x.Lemma); k&(kTitle|kSide) != 0 && (k&(kWeak|kLeader) != kWeak || x.Form == arabic.NotDeverbal) {
			return true // not «متهما السعودية»
		}
	}
	return false
}

// lands goes on over the further states of a title in the plural or the dual that
// ends before word j: «وزراء خارجية مصر والسودان وإثيوبيا», «وزيرا الخارجية المصري
// والسعودي». It returns all of them and where they end; nil where there is one.
func (s *scan) lands(m *Mention, j int) ([]string, int) {
	if h := s.hit(j + 2); m.Plural && m.Country == "" && s.fold(j) == "كل" && s.fold(j+1) == "من" && h.whole() && h.entity().Type == masar.State {
		m.Country, j = h.entity().ID, h.End // «وزراء دفاع كل من سوريا وروسيا»
		m.Inner = append(m.Inner, Name{First: j - 1, End: j, Type: masar.State, Known: m.Country})
	}
	if !m.Plural || m.Country == "" || m.Why == "shared title" || s.kind(m.First)&kWeak != 0 && s.kind(m.First)&kLeader == 0 {
		return nil, j
	}
	out := []string{m.Country}
	for s.letters(j) && s.conj(j) || j < len(s.ws) && s.hit(j).Lead > 0 {
		id, end := "", j+1
		if h := s.hit(j); h.End > 0 && h.Lead > 0 && h.entity().Type == masar.State {
			id, end = h.entity().ID, h.End
			m.Inner = append(m.Inner, Name{First: j, End: end, Type: masar.State, Known: id})
		} else if s.al(j) && s.nisba(j) != "" {
			id = s.nisba(j)
		}
		if id == "" || s.nameBehind(&Mention{}, end) {
			break
		}
		out, j = append(out, id), end
	}
	if len(out) == 1 {
		return nil, j
	}
	return out, j
}

// ofStates reads on over «الدول الخمس» behind a title in the plural, and over the
// body whose members the states are: «وزراء خارجية دول مجلس التعاون».
func (s *scan) ofStates(m *Mention) bool {
	j := m.End
	if m.Plural && m.Country == "" && s.letters(j+1) && !s.clitic(j) && !s.al(j) && s.kind(j)&kStates != 0 {
		h := s.hit(j + 1)
		if h.End == 0 || h.Lead > 0 || h.entity().Type != masar.Org && h.entity().Type != masar.Group {
			return false
		}
		m.Inner = append(m.Inner, Name{First: j + 1, End: h.End, Type: h.entity().Type, Known: h.entity().ID})
		m.End, m.Type = h.End, masar.Org
		m.Span.End = s.ws[h.End-1].End
		return true
	}
	if !m.Plural || m.Country != "" || !s.letters(j+1) || s.clitic(j) || s.clitic(j+1) || s.kind(j)&kStates == 0 || !s.al(j) || !s.al(j+1) {
		return false
	}
	if p := s.an(j + 1).POS; p != arabic.Adj && p != arabic.Num && s.nisba(j+1) == "" {
		return false
	}
	m.End, m.Type = j+2, masar.Org
	m.Span.End = s.ws[j+1].End
	return true
}

// ofSeveral makes the mention of a title one of the officials of several states.
func (s *scan) ofSeveral(m *Mention) bool {
	lands, end := s.lands(m, m.End)
	if lands == nil {
		return false
	}
	m.lands, m.End, m.Country, m.Type = lands, end, "", masar.Org
	m.Span.End = s.ws[end-1].End
	return true
}

// twoSent reads «وفدا الحكومة السودانية والحركة الشعبية»: each side by itself.
func (s *scan) twoSent(i int) int {
	if s.al(i) || s.an(i).Number != arabic.Dual && !s.two(i) || !s.letters(i+1) || s.clitic(i+1) {
		return i
	}
	n := len(s.out)
	e := s.at(i + 1)
	if e == i+1 || len(s.out) != n+1 || s.out[n].Type == masar.Person || s.out[n].Type == masar.People || s.out[n].Type == masar.Place || s.out[n].StateID != s.out[n].PlaceID {
		s.out = s.out[:n]
		return i
	}
	m := &s.out[n]
	m.First, m.Head, m.Lead = i, i, s.lead(i)
	m.Span.Start = s.ws[i].Start + m.Lead
	return e
}

// officials joins «زعيما الصومال وإثيوبيا» to those of the text who hold the office
// in the states, or who lead them; it reports whether the text names them all.
func (l *linker) officials(k int) bool {
	m := &l.ms[k]
	var found []int
	for _, c := range m.lands {
		a := l.nearest(k, true, func(x *linked) bool {
			return x.Type == masar.Person && x.Country == c && len(x.name) > 0 && l.holds(x, m, c)
		})
		if a < 0 {
			return false
		}
		found = append(found, a)
	}
	for _, a := range found {
		l.join(a, k)
	}
	return true
}

// holds reports whether a person of the text has the office of a title in a state;
// a title without an office asks for who leads it.
func (l *linker) holds(x *linked, m *Mention, country string) bool {
	for _, t := range l.f.base.Held(x.Known, l.pub) {
		if t.Of == country && (t.Office == m.OfficeKey || m.OfficeKey == "" && l.f.kinds[m.head]&kLeader != 0 && leads(t.Office)) {
			return true
		}
	}
	return m.OfficeKey != "" && x.OfficeKey == m.OfficeKey
}

// leads reports whether an office is that of one who leads a state.
func leads(office string) bool {
	return office == "head_of_state" || office == "king" || office == "head_of_government"
}
