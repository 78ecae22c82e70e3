package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// A hit is a name of the knowledge files at a word: where it ends, how many
// bytes of clitics stand before it and what it may mean. End is 0 for none.
type hit struct {
	End, Lead int
	Refs      []knowledge.Ref
}

func (h *hit) entity() *knowledge.Entity { return h.Refs[0].Entity }

// whole reports whether the hit is a name that begins with its word.
func (h *hit) whole() bool { return h.End > 0 && h.Lead == 0 }

// person reports whether the hit is a person's name that begins with its word.
func (h *hit) person() bool { return h.whole() && h.entity().Type == masar.Person }

// thing reports whether the hit is the name of anything but a person.
func (h *hit) thing() bool { return h.whole() && h.entity().Type != masar.Person }

// hit looks word i up in the knowledge files.
func (s *scan) hit(i int) *hit {
	if i < 0 || i >= len(s.ws) {
		return &s.noHit
	}
	m := &s.memo[i]
	if !m.hasHit {
		m.hasHit = true // who asks for it meanwhile, by way of its neighbours, finds nothing
		m.hit = s.lookHit(i)
	}
	return &m.hit
}

func (s *scan) lookHit(i int) hit {
	for _, m := range s.f.base.Match(s.ws, i) {
		if len(m.Refs) == 0 || m.End == i+1 && !s.alone(i, &m) {
			continue
		}
		return hit{m.End, leadBytes(s.ws[i].Form, m.Lead, strings.HasPrefix(strings.TrimLeft(s.ws[i].Fold, "وف"), "لل")), m.Refs}
	}
	return hit{}
}

// alone reports whether a name of one word is meant as a name: an everyday word
// is a person's only where the text named that person before.
func (s *scan) alone(i int, m *knowledge.Match) bool {
	if m.Refs[0].Entity.Type == masar.Person {
		an := s.an(i)
		known := !an.Guess && an.POS != arabic.Unknown
		if an.POS == arabic.Verb || an.POS == arabic.Prep || an.POS == arabic.Subj {
			// «وقال فيدان»: no verb stands right behind a verb of saying
			return m.Lead == 0 && i > 0 && s.an(i-1).POS == arabic.Verb && s.whole(i-1)&kSays|s.lemmaKind(i-1)&kSays != 0 && s.parts.has(s.ws[i].Fold)
		}
		joined := m.Lead == len("و") && s.conj(i) && s.parts.has(strings.TrimPrefix(s.ws[i].Fold, "و"))
		if known && !byChance(an) && !joined && (m.Lead > 0 || !s.named(s.ws[i].Fold) && !s.meant(m.Refs[0].Entity.ID)) {
			s.refuse(i, m.Refs[0].Entity)
			return false
		}
	}
	if m.Refs[0].Entity.Type == masar.Place && s.an(i).POS == arabic.Verb && !s.placePrep(i) {
		return false
	}
	e, an := m.Refs[0].Entity, s.an(i)
	if s.accusative(i) && e.Type == masar.State {
		return false // جنديا تركيا
	}
	common := !an.Guess && (an.POS == arabic.Noun || an.POS == arabic.Adj) && m.Lead == 0
	if common && !s.al(i) && (e.Type == masar.Place || e.Type == masar.State) && !s.placePrep(i) && (an.Number == arabic.Plur || an.POS == arabic.Adj) {
		return false // صور, مالية
	}
	if (an.POS == arabic.Adj || an.POS == arabic.Num) && !s.al(i) && e.Type == masar.Place && (m.Lead > 0 || s.an(i-1).POS == arabic.Noun && s.kind(i-1)&kGenericPlace == 0 || s.clitic(i-1)) {
		return false // لأول مرة, لولاية رابعة
	}
	if common && s.al(i) && e.Type == masar.Group && s.stemKind(i)&kPlace != 0 && s.placePrep(i) {
		return false // في القاعدة
	}
	if i+1 < len(s.ws) && s.an(i+1).Enc != "" && s.stem(i+1) == "راس" {
		return false // مسقط رأسه
	}
	return m.Lead == 0 || s.clitic(i) || !s.f.lex.Known(s.ws[i].Form)
}

// byChance reports whether a word that is a family name is an everyday word in an
// ending only: «ماكرون» of ماكر, «ميقاتي» of ميقات.
func byChance(an *arabic.Analysis) bool {
	return an.Pro&arabic.ProAl == 0 && (an.Enc != "" || an.Number == arabic.Plur || an.Number == arabic.Dual)
}

// accusative reports whether a word that looks like a state's name is an
// adjective of origin behind an indefinite accusative: «جنديا تركيا».
func (s *scan) accusative(i int) bool {
	if !strings.HasSuffix(s.fold(i), "يا") || s.clitic(i) || strings.HasPrefix(s.fold(i), "و") || !s.letters(i-1) || s.al(i) {
		return false
	}
	if id, _ := s.another(i + 1); id != "" {
		return false // «وفدا أرمينيا وأذربيجان»
	}
	an := s.an(i - 1)
	if an.POS == arabic.Adv {
		return s.accusative(i - 1) // «وفدا برلمانيا عراقيا»
	}
	return an.Tanwin && strings.HasSuffix(s.fold(i-1), "ا") && (an.POS == arabic.Noun || an.POS == arabic.Adj) && s.hit(i-1).End == 0
}

// folded is the folded text of the words.
func (s *scan) folded(a, b int) string {
	var p []string
	for i := a; i < b; i++ {
		p = append(p, s.ws[i].Fold)
	}
	return strings.Join(p, " ")
}

// named reports whether a person's name before held the word.
func (s *scan) named(fold string) bool {
	if s.parts.has(fold) {
		return true
	}
	for k := range s.out {
		if m := &s.out[k]; m.Type == masar.Person && strings.Contains(" "+arabic.Fold(m.Name)+" ", " "+fold+" ") {
			return true
		}
	}
	return false
}

// meant reports whether a title before means a person by the office that he holds on the
// day: «وزير الخارجية الإيراني», then «ظريف».
func (s *scan) meant(person string) bool {
	for k := range s.out {
		if m := &s.out[k]; m.Type == masar.Person && m.OfficeKey != "" && (m.Known == person || m.Known == "" && m.NameEnd == m.NameFirst && s.holder(m) == person) {
			return true
		}
	}
	return false
}

// longKnown reads a known name of several words.
func (s *scan) longKnown(i int, h *hit) int {
	if h.End > i+1 && !s.national(i, h) {
		return s.emitKnown(i, h)
	}
	return i
}

// knownName reads any known name.
func (s *scan) knownName(i int, h *hit) int {
	if h.End > 0 {
		return s.emitKnown(i, h)
	}
	return i
}

// national reports whether the name of a body of the world goes on to that of a
// state: «مجلس الأمن القومي الإثيوبي».
func (s *scan) national(i int, h *hit) bool {
	j := h.End
	return h.entity().Type == masar.Org && h.entity().Country == "" && s.kind(i)&kBody != 0 && !s.al(i) &&
		s.letters(j) && s.al(j) && !s.clitic(j) && s.an(j).POS == arabic.Adj && s.nisba(j) == "" && s.letters(j+1) && s.al(j+1) && s.nisba(j+1) != ""
}

func (s *scan) emitKnown(i int, h *hit) int {
	e := h.entity()
	for _, r := range h.Refs {
		if r.Entity.Type == masar.State && e.Type == masar.Place && !s.placePrep(i) {
			e = r.Entity
		}
	}
	m := s.mk(i, h.End, h.Lead, e.Type, "knowledge")
	m.Known, m.Country = e.ID, e.Country
	m.described = e.Type == masar.Org && s.kind(i)&kCommonBody != 0 && s.al(i) && h.End == i+2 && s.nisba(i+1) != ""
	if e.Type == masar.Outlet || e.Type == masar.Org || e.Type == masar.Group {
		m.nameFrom, m.nameTo = i, h.End
		if e.Type == masar.Outlet || s.hit(i+1).End == h.End {
			s.trimName(&m, s.nisba(h.End-1) != "" && s.f.base.Holds(s.folded(i, h.End-1)))
		}
	}
	if e.Type == masar.Place && s.kind(i)&kGenericPlace != 0 && h.End > i+1 && !s.al(i) {
		m.Inner = []Name{{First: i + 1, End: h.End, Type: e.Type, Known: e.ID}}
	}
	switch e.Type {
	case masar.Person:
		return s.emitPerson(m, h)
	case masar.State:
		m.StateID, m.Country, m.PlaceID = e.ID, e.ID, e.ID
	case masar.Place:
		m.PlaceID = e.ID
		if st := s.f.base.StateOfCapital(e.ID); st != "" {
			m.StateID = st
			if !s.placePrep(i) {
				m.Type, m.Known, m.Country = masar.State, st, st
			}
		}
	}
	return s.emit(m)
}

func (s *scan) emitPerson(m Mention, h *hit) int {
	m.Known = s.which(h, "", "")
	if e := s.f.base.Entity(m.Known); e != nil {
		m.Country = e.Country
	}
	m.End = s.lineage(h.End)
	if h.Lead == 0 {
		if m.End, m.Known = s.nameAt(m.First, "", ""); m.Known == "" {
			m.Country = ""
		}
	}
	s.setName(&m, m.First, m.End, h.Lead)
	return s.finishPerson(m)
}

// which chooses among the persons of one name: the one who held the office, the one of the country, the one
// named before, the only one or the one whose full name this is; "" for none.
func (s *scan) which(h *hit, country, office string) string {
	id, rank := "", 0
	for _, r := range h.Refs {
		if r.Entity.Type != masar.Person {
			continue
		}
		n := 0
		switch {
		case office != "" && len(h.Refs) > 1 && s.holds(r.Entity.ID, office):
			n = 5
		case s.known[r.Entity.ID]:
			n = 4
		case country != "" && r.Entity.Country == country:
			n = 3
		case r.Kind == knowledge.FullName:
			n = 2
		case len(h.Refs) == 1:
			n = 1
		}
		if n > rank {
			id, rank = r.Entity.ID, n
		}
	}
	return id
}

// holds reports whether a person held an office on the day.
func (s *scan) holds(id, office string) bool {
	for _, t := range s.f.base.Held(id, s.pub) {
		if t.Office == office {
			return true
		}
	}
	return false
}

// placePrep reports whether word i stands where a capital is a place and not
// its government.
func (s *scan) placePrep(i int) bool {
	if s.an(i).Pro&arabic.ProBi != 0 && s.clitic(i) {
		return true
	}
	if !s.letters(i - 1) {
		return false
	}
	if rest, and := strings.CutPrefix(s.fold(i-1), "و"); and && s.f.kinds[rest]&kPlacePrep != 0 {
		return true
	}
	return s.whole(i-1)&kPlacePrep != 0 ||
		s.kind(i-1)&kPlace != 0 || s.lemmaKind(i-1)&kVisit != 0
}
