package names

import (
	"strings"

	"masar"
)

// pair returns the singular of a title or a delegation that word i has in the dual,
// before its genitive: «وزيرا», «رئيسي».
func (s *scan) pair(i int) (one string, ok bool) {
	if f := s.fold(i); f == "" || f[len(f)-1] != "ا"[1] && f[len(f)-1] != "ي"[1] {
		return "", false
	}
	for _, end := range [...]string{"ا", "ي"} {
		stem, found := strings.CutSuffix(s.fold(i), end)
		if !found {
			continue
		}
		for _, clitic := range [...]string{"", "و", "ب", "ل"} {
			if one, cut := strings.CutPrefix(stem, clitic); cut && s.f.sets[s.f.set(one)]&(kTitle|kDelegation) != 0 {
				return one, true
			}
		}
	}
	return "", false
}

// another returns the state that «و» joins at word j to the one before it, with where
// it ends: «مصر والأردن», «المصري والأردني»; "" for none.
func (s *scan) another(j int) (id string, end int) {
	if !s.letters(j) || !s.conj(j) && s.hit(j).Lead == 0 {
		return "", j
	}
	if h := s.hit(j); h.End > j && h.Lead > 0 && h.entity().Type == masar.State {
		return h.entity().ID, h.End
	}
	if id := s.nisba(j); id != "" && s.al(j) {
		return id, j + 1
	}
	return "", j
}

// otherSource reads «وأميركيين» behind «مسؤولين إيرانيين» as a source of its own.
func (s *scan) otherSource(i int, last *Mention) int {
	if !last.Source || !last.Plural || last.Country == "" || last.End != i || !s.conj(i) || s.al(i) || s.stateOf(i) == "" {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), last.Type, "source")
	m.Source, m.Plural, m.Country = true, true, s.stateOf(i)
	m.Name = s.ws[last.First].Form[last.Lead:] + " " + s.ws[i].Form[m.Lead:]
	return s.emit(m)
}

// besideBody reads what stands beside a state's body as of the same state: «بين الحكومة
// السورية والمعارضة».
func (s *scan) besideBody(i int, last *Mention) int {
	k := s.kind(i)
	if last.Country == "" || last.Type != masar.Org && last.Type != masar.Group || !s.conj(i) || !s.al(i) || k&kCommonBody == 0 || k&kGroup == 0 || s.adjs(i+1) > i+1 {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), orgType(k), "beside body")
	m.Country, m.Anaphor = last.Country, s.stem(i)
	return s.emit(m)
}

// sharesTitle reports whether the title of two that begins at word i and ends before j
// goes on with the state of the second: «وزيرا خارجية مصر والأردن».
func (s *scan) sharesTitle(i, j int) bool {
	if _, ok := s.pair(i); !ok {
		return false
	}
	id, end := s.another(j)
	return id != "" && s.personEnd(end) <= end
}

// eachOffice is the office of one of two whose title word i opens in the dual.
func (s *scan) eachOffice(i int, office string) string {
	one, _ := s.pair(i)
	_, rest, _ := strings.Cut(office, " ")
	if rest == "" {
		return one
	}
	return one + " " + rest
}

// sharer reads the second of two who share a title without their names.
func (s *scan) sharer(i int, _ *hit) int {
	n := len(s.out)
	if n == 0 {
		return i
	}
	last := &s.out[n-1]
	if last.Sentence != s.n || last.End != i {
		return i
	}
	switch last.Why {
	case "shared title":
	case "origins":
		return s.secondOrigin(i, last)
	default:
		if e := s.besideBody(i, last); e > i {
			return e
		}
		return s.otherSource(i, last)
	}
	id, end := s.another(i)
	if id == "" {
		return i
	}
	m := s.mk(i, end, max(s.lead(i), s.hit(i).Lead), masar.Person, "sharer")
	m.Office, m.OfficeKey, m.head, m.Country = last.Office, last.OfficeKey, last.head, id
	if s.nisba(i) == "" {
		m.Inner = []Name{{First: i, End: end, Type: masar.State, Known: id}}
	}
	m.called = last.Office + " " + s.ws[i].Form[min(m.Lead, len(s.ws[i].Form)):]
	if p := s.holder(&m); p != "" {
		m.Known, m.heldBy = p, true
	}
	m.label = m.Office + " " + s.ws[i].Form[m.Lead:]
	return s.emit(m)
}

// delegations reads the first of two delegations as who sent it: «وفدا مصر
// وإثيوبيا».
func (s *scan) delegations(i int, _ *hit) int {
	if one, ok := s.pair(i); !ok || s.al(i) || s.f.kinds[one]&kDelegation == 0 {
		return i
	}
	h := s.hit(i + 1)
	if h.End == 0 || h.Lead > 0 || !s.letters(h.End) || !s.conj(h.End) && s.hit(h.End).Lead == 0 {
		return i
	}
	e := h.entity()
	if e.Type != masar.State && e.Type != masar.Org && e.Type != masar.Group {
		return i
	}
	m := s.mk(i, h.End, s.lead(i), e.Type, "delegation")
	m.Known, m.Country, m.Name = e.ID, e.Country, s.text(i+1, h.End)
	if e.Type == masar.State {
		m.StateID, m.Country = e.ID, e.ID
	}
	m.Inner = []Name{{First: i + 1, End: h.End, Type: e.Type, Known: e.ID}}
	return s.emit(m)
}

// origins reads a definite dual with two adjectives of origin, «الجيشان الهندي
// والباكستاني», «الرئيسان المصري والتركي», as two: the first of them.
func (s *scan) origins(i int, _ *hit) int {
	if !s.al(i) || s.an(i).Enc != "" || !s.letters(i+1) || !s.al(i+1) || s.clitic(i+1) || s.nisba(i+1) == "" {
		return i
	}
	one, ok := s.dualOf(i)
	if id, _ := s.another(i + 2); !ok || id == "" || !s.al(i+2) || s.ofMore(i+1) {
		return i
	}
	return s.emit(s.ofOrigin(i, i+2, i, i+1, one))
}

// ofMore reports whether the adjective of origin at word i is of several: «المسؤولين
// العراقيين والإيرانيين» are no two.
func (s *scan) ofMore(i int) bool {
	stem := s.stem(i)
	return strings.HasSuffix(stem, "ين") || strings.HasSuffix(stem, "ون") || s.f.plurals[stem] != ""
}

// secondOrigin reads the second adjective of such a dual.
func (s *scan) secondOrigin(i int, last *Mention) int {
	one, ok := s.dualOf(last.First)
	if !ok || !s.conj(i) || !s.al(i) || s.nisba(i) == "" || s.ofMore(i) {
		return i
	}
	return s.emit(s.ofOrigin(i, i+1, last.First, i, one))
}

// dualOf returns the singular of a definite dual without its article: «جيش» of
// «الجيشان», «للجيشين».
func (s *scan) dualOf(i int) (string, bool) {
	for _, end := range [...]string{"ان", "ين"} {
		stem, found := strings.CutSuffix(s.stem(i), end)
		for _, one := range [...]string{stem, strings.TrimSuffix(stem, "ت") + "ه"} {
			if found && s.f.kinds[one]&(kTitle|kBody|kLand|kSide) != 0 {
				return one, true
			}
		}
	}
	return "", false
}

// ofOrigin makes the mention of words first to end: whom one of the two whom word dual
// means is, with the adjective of origin at word k.
func (s *scan) ofOrigin(first, end, dual, k int, one string) Mention {
	kind, id := s.f.kinds[one], s.nisba(k)
	m := s.mk(first, end, s.lead(first), masar.State, "origins")
	m.Country = id
	switch {
	case kind&kTitle != 0:
		m.Type, m.Office, m.OfficeKey, m.head = masar.Person, s.singular(dual), s.f.officeKey("ال"+one), one
		if p := s.holder(&m); p != "" {
			m.Known, m.heldBy = p, true
		}
		m.label = m.Office + " " + strings.TrimPrefix(s.ws[k].Form, "و")
	case kind&(kLand|kSide) != 0:
		m.Known, m.StateID = id, id
		if e := s.f.base.Entity(id); e != nil {
			m.label = e.Name()
		}
	default:
		m.Type = masar.Org
		if e := s.f.base.Named("ال" + one + " ال" + s.stem(k)); e != nil {
			m.Known, m.Type, m.Name = e.ID, e.Type, e.Name()
		}
	}
	return m
}

// singular writes a title that word i has in the dual as of one: «الرئيس».
func (s *scan) singular(i int) string {
	form := s.ws[i].Form[s.lead(i):]
	return strings.TrimSuffix(strings.TrimSuffix(form, "ان"), "ين")
}
