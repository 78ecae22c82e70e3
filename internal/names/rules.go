package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

func (s *scan) at(i int) int {
	w := &s.ws[i]
	if w.Kind == arabic.Digits || s.an(i).POS == arabic.Num && s.an(i).Pro&arabic.ProAl == 0 {
		return s.counted(i)
	}
	if w.Kind != arabic.Letters {
		return i
	}
	k := s.kind(i)
	hit := s.known(i)
	if k&kDual != 0 && s.an(i).Number == arabic.Dual && s.al(i) {
		m := s.mk(i, i+1, s.lead(i), masar.Person, "dual")
		m.Anaphor, m.Plural = s.stem(i), true
		return s.emit(m)
	}
	if w.Fold == "د" && i+1 < len(s.ws) && s.ws[i+1].Form == "." && s.nameLen(i+2, true) > 0 {
		return i + 2
	}
	if k&kHonour != 0 && s.nameLen(i+1, true) > 0 && s.an(i).Enc == "" && (hit.End == 0 || hit.End <= i+1) {
		n := s.nameLen(i+1, true)
		m := s.mk(i, i+1+n, s.lead(i), masar.Person, "honour")
		s.setName(&m, i+1, i+1+n)
		return s.finishPerson(m)
	}
	if hit.End > i+1 || hit.End == i+1 && k&(kTitle|kBody|kGroup|kSource) == 0 {
		return s.emitKnown(i, hit)
	}
	if k&kCounterpart != 0 && s.an(i).Enc != "" {
		return s.counterpart(i)
	}
	if k&kSource != 0 && !s.al(i) && s.an(i).Enc == "" {
		if e := s.source(i); e > i {
			return e
		}
	}
	if k&kTitle != 0 {
		if e := s.titled(i); e > i {
			return e
		}
	}
	if k&kOwn != 0 && s.an(i).Enc != "" && strings.HasPrefix(s.stem(i), "بلاد") {
		m := s.mk(i, i+1, s.lead(i), masar.State, "own")
		m.Anaphor, m.Own = "بلاد", true
		return s.emit(m)
	}
	if k&(kBody|kGroup|kOutlet|kSide) != 0 {
		if e := s.headed(i, k); e > i {
			return e
		}
	}
	if e := s.definite(i); e > i {
		return e
	}
	if k&kPeople != 0 && s.an(i).Number != arabic.Sing && s.an(i).Number != 0 && !s.al(i) && k&kSource == 0 {
		m := s.mk(i, s.adjs(i+1), s.lead(i), masar.People, "people")
		m.Plural = true
		return s.emit(m)
	}
	if k&kQuantity != 0 {
		if e := s.quantity(i); e > i {
			return e
		}
	}
	if k&(kPlace|kDirection) != 0 && i+1 < len(s.ws) {
		if h := s.known(i + 1); h.End > 0 && h.Lead == 0 && h.Refs[0].Entity.Type == masar.Place {
			m := s.mk(i, h.End, s.lead(i), masar.Place, "place head")
			m.PlaceID, m.Known, m.Country = h.Refs[0].Entity.ID, h.Refs[0].Entity.ID, h.Refs[0].Entity.Country
			return s.emit(m)
		}
	}
	if s.unknownPlace(i) {
		m := s.mk(i, i+1, s.lead(i), masar.Place, "place by preposition")
		return s.emit(m)
	}
	if id := s.nisba(i); id != "" {
		m := s.mk(i, i+1, s.lead(i), masar.State, "nisba")
		m.Nisba, m.Known, m.StateID, m.Country = true, id, id, id
		if s.an(i).Number == arabic.Plur && s.prevNotNoun(i) {
			m.Nisba, m.Type, m.Plural, m.Known = false, masar.People, true, ""
		}
		return s.emit(m)
	}
	if e := s.statesAs(i); e > i {
		return e
	}
	if lead, ok := s.surname(i); ok {
		m := s.mk(i, i+1, lead, masar.Person, "surname")
		s.setName(&m, i, i+1)
		return s.finishPerson(m)
	}
	if n := s.nameLen(i, false); n >= 2 && s.f.firstName(s.ws[i].Fold) {
		m := s.mk(i, i+n, s.lead(i), masar.Person, "name")
		s.setName(&m, i, i+n)
		return s.finishPerson(m)
	}
	return i
}
func (s *scan) prevNotNoun(i int) bool {
	if i == 0 {
		return true
	}
	p := s.an(i - 1).POS
	return p != arabic.Noun && p != arabic.Adj && p != arabic.Unknown
}

type hitT struct {
	End, Lead int
	Refs      []knowledge.Ref
}

func (s *scan) known(i int) hitT {
	for _, m := range s.match(i) {
		if len(m.Refs) == 0 {
			continue
		}
		if m.End == i+1 && m.Refs[0].Entity.Type == masar.Person {
			an := s.an(i)
			if an.POS == arabic.Verb || an.POS == arabic.Prep || an.POS == arabic.Subj || !an.Guess && an.POS != arabic.Unknown && m.Lead > 0 {
				continue
			}
			if !an.Guess && an.POS != arabic.Unknown && !s.mentionedName(s.ws[i].Fold) {
				continue
			}
		}
		if m.End == i+1 && m.Lead > 0 && s.f.lex.Known(s.ws[i].Form) && !s.clitic(i) {
			continue
		}
		return hitT{m.End, leadBytes(s.ws[i].Form, m.Lead, strings.HasPrefix(strings.TrimLeft(s.ws[i].Fold, "وف"), "لل")), m.Refs}
	}
	return hitT{}
}
func (s *scan) mentionedName(fold string) bool {
	for _, m := range s.out {
		if m.Type == masar.Person && strings.Contains(" "+arabic.Fold(m.Name)+" ", " "+fold+" ") {
			return true
		}
	}
	return false
}
func (s *scan) emitKnown(i int, h hitT) int {
	e := h.Refs[0].Entity
	for _, r := range h.Refs {
		if r.Entity.Type == masar.State && e.Type == masar.Place && !s.placePrep(i) {
			e = r.Entity
		}
	}
	m := s.mk(i, h.End, h.Lead, e.Type, "knowledge")
	m.Known, m.Country = e.ID, e.Country
	switch e.Type {
	case masar.Person:
		if len(h.Refs) > 1 {
			m.Known = ""
			for _, r := range h.Refs {
				if r.Kind == knowledge.FullName || s.mentionedID(r.Entity.ID) {
					m.Known, m.Country = r.Entity.ID, r.Entity.Country
				}
			}
		}
		m.End = s.lineage(h.End)
		s.setName(&m, i, m.End)
		return s.finishPerson(m)
	case masar.State:
		m.StateID, m.Country = e.ID, e.ID
		m.PlaceID = e.ID
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
func (s *scan) mentionedID(id string) bool {
	for _, m := range s.out {
		if m.Known == id {
			return true
		}
	}
	return false
}
func (s *scan) placePrep(i int) bool {
	if s.an(i).Pro&arabic.ProBi != 0 && s.clitic(i) {
		return true
	}
	if i == 0 {
		return false
	}
	switch s.ws[i-1].Fold {
	case "في", "الي", "وفي", "داخل", "شمال", "جنوب", "شرق", "غرب", "قرب", "والي", "بين":
		return s.ws[i-1].Fold != "بين"
	case "من", "نحو", "عبر":
		return true
	}
	if k := s.kind(i - 1); k&kPlace != 0 {
		return true
	}
	c := s.f.lex.Citation(s.an(i - 1).Lemma)
	switch c {
	case "زار", "زيارة", "غادر", "مغادرة", "بلغ", "دخل":
		return true
	}
	return false
}
func (f *Finder) firstName(fold string) bool {
	t := f.base.Token(fold)
	if t == 0 {
		return f.given[fold]
	}
	first, _ := f.base.InName(t)
	return first
}
func (s *scan) nameWord(j int, first bool) bool {
	if j >= len(s.ws) || s.ws[j].Kind != arabic.Letters {
		return false
	}
	w := &s.ws[j]
	an := s.an(j)
	if len(w.Fold) <= 2 {
		return false
	}
	if s.nisba(j) != "" || s.kind(j)&(kTitle|kBody|kGroup|kSource) != 0 && s.al(j) {
		return false
	}
	switch an.POS {
	case arabic.Prep, arabic.Subj, arabic.Neg, arabic.Rel, arabic.Part, arabic.Conj, arabic.Dem, arabic.Num:
		return s.kind(j)&kParticle != 0 && an.POS == arabic.Noun
	}
	if s.f.kinds[w.Fold]&kParticle != 0 {
		return true
	}
	t := s.f.base.Token(w.Fold)
	a, b := false, false
	if t != 0 {
		a, b = s.f.base.InName(t)
	}
	if an.Guess || len(w.Analyses) == 0 {
		if s.al(j) && first {
			return false
		}
		return true
	}
	if an.POS == arabic.Verb && an.Pro&(arabic.ProWa|arabic.ProFa) != 0 {
		return false
	}
	if first {
		return a
	}
	return (a || b) && an.POS != arabic.Prep
}
func (s *scan) nameLen(j int, tight bool) int {
	n := 0
	for n < 6 && (s.nameWord(j+n, n == 0) || n == 1 && s.surnameWord(j)) {
		if n > 0 && s.ws[j+n].Kind == arabic.Letters {
			if h := s.known(j + n); h.End > 0 && h.Lead == 0 && h.Refs[0].Entity.Type != masar.Person {
				break
			}
			an := s.an(j + n)
			if an.Guess && an.Pro&(arabic.ProWa|arabic.ProBi|arabic.ProLi|arabic.ProFa) != 0 && an.Pro&arabic.ProAl == 0 {
				break
			}
			if an.POS == arabic.Verb && !s.nameTok(j+n) {
				break
			}
		}
		n++
	}
	for n > 0 && s.f.kinds[s.ws[j+n-1].Fold]&kParticle != 0 && n > 1 && !s.nameTok(j+n-1) {
		n--
	}
	return n
}
func (s *scan) nameTok(j int) bool {
	t := s.f.base.Token(s.ws[j].Fold)
	if t == 0 {
		return false
	}
	_, b := s.f.base.InName(t)
	return b
}
func (s *scan) setName(m *Mention, a, b int) {
	m.nameFirst, m.nameEnd = a, b
	m.NameSpan = masar.Span{Start: s.ws[a].Start, End: s.ws[b-1].End}
	if a == m.First {
		m.NameSpan.Start += m.Lead
	}
	m.Name = strings.TrimSpace(s.text(a, b))
	if a == m.First && m.Lead > 0 && m.Lead < len(m.Name) {
		m.Name = m.Name[m.Lead:]
	}
}

// finishPerson adds a title behind a comma or right after a name.
func (s *scan) finishPerson(m Mention) int {
	j := m.End
	if j < len(s.ws) && s.ws[j].Form == "،" {
		j++
	}
	if m.Office == "" && j < len(s.ws) && s.kind(j)&kTitle != 0 && !s.clitic(j) {
		e, off, country := s.title(j)
		if m.Known != "" && e > j {
			for _, t := range s.f.base.Held(m.Known, s.pub) {
				if key := s.f.titles[arabic.Fold(off)]; key == t.Office && (country == "" || country == t.Of) {
					m.End, m.Office = e, off
				}
			}
		} else if e > j && j == m.End+1 && e < len(s.ws) && s.ws[e].Form == "،" {
			m.End, m.Office, m.Country = e, off, country
		}
	}
	return s.emit(m)
}

// title reads a title phrase and returns its end, the office and the country.
func (s *scan) title(i int) (end int, office, country string) {
	end = i + 1
	var parts []string
	w := s.ws[i].Form
	toward := false
	parts = append(parts, w[min(s.lead(i), len(w)):])
	for j := i + 1; j < len(s.ws) && j < i+12; j++ {
		x := &s.ws[j]
		if x.Kind != arabic.Letters {
			if strings.Contains("«»“”\"", x.Form) && (end == j || j+1 < len(s.ws) && s.known(j+1).End > 0) {
				if end == j && strings.Contains("»”", x.Form) {
					end = j + 1
				}
				continue
			}
			break
		}
		if country != "" && s.kind(j)&kTitle != 0 && !s.al(j) && !s.conj(j) {
			break
		}
		if id := s.nisba(j); id != "" && !s.conj(j) {
			if !toward {
				country = id
			}
			end = j + 1
			continue
		}
		an := s.an(j)
		if h := s.known(j); h.End > 0 && h.Refs[0].Entity.Type != masar.Person && (h.Lead == 0 || an.Pro&(arabic.ProLi|arabic.ProBi) != 0 && !s.conj(j)) {
			e := h.Refs[0].Entity
			if country == "" && !toward {
				country = e.Country
			}
			if e.Type != masar.State && e.Type != masar.Place || h.Lead > 0 {
				parts = append(parts, s.text(j, h.End))
			}
			end = h.End
			j = h.End - 1
			continue
		}
		if s.f.firstName(x.Fold) && (an.Guess || s.nameLen(j, true) >= 2) && s.f.kinds[s.stem(j)]&(kMinistry|kTitleAdj|kTitle) == 0 {
			break
		}
		ok := false
		switch {
		case an.POS == arabic.Prep && (x.Fold == "الي" || x.Fold == "لدي" || x.Fold == "في" || x.Fold == "باسم"):
			h := s.known(j + 1)
			if x.Fold == "في" && s.an(i).Number != arabic.Plur && (s.al(j+1) && s.kind(j+1)&(kBody|kGroup) != 0 || h.End > 0 && h.Refs[0].Entity.Type != masar.Place) {
				ok = true
			}
			if (x.Fold == "الي" || x.Fold == "لدي") && s.sent(i) {
				ok = h.End > 0
				toward = toward || ok && x.Fold != "في"
			}
		case x.Fold == "باسم":
			ok = true
		case s.conj(j) && (s.stem(j) == "شءون" || s.kind(j)&kMinistry != 0):
			ok = true
		case s.stem(j) == "شءون":
			ok = true
		case s.conj(j) && s.al(j) && j > i+1 && s.kind(j-1)&kMinistry != 0 && (an.POS == arabic.Noun || an.POS == arabic.Adj) && s.closesTitle(j+1):
			ok = true
		case s.kind(j)&(kMinistry|kTitleAdj|kTitle|kBody|kGroup|kSide) != 0 && (!s.conj(j) || s.kind(j)&kMinistry != 0):
			ok = true
		case (an.POS == arabic.Noun || an.POS == arabic.Adj) && s.al(j) && !s.conj(j) && an.Pro&(arabic.ProBi|arabic.ProKa|arabic.ProLi) == 0 && !an.Guess:
			ok = true
		}
		if !ok {
			break
		}
		parts = append(parts, x.Form)
		end = j + 1
	}
	return end, strings.Join(parts, " "), country
}
func (s *scan) conj(j int) bool { return s.an(j).Pro&(arabic.ProWa|arabic.ProFa) != 0 }

func (s *scan) titled(i int) int {
	end, office, country := s.title(i)
	j := end
	if j+1 < len(s.ws) && s.ws[j].Form == "،" && (s.known(j+1).End > j+1 || s.apposed(j+1)) {
		j++
	}
	for j < len(s.ws) && (s.kind(j)&kHonour != 0 && s.nameLen(j+1, true) > 0 || s.ws[j].Fold == "د") {
		j++
		if j < len(s.ws) && s.ws[j].Form == "." {
			j++
		}
	}
	m := s.mk(i, end, s.lead(i), masar.Person, "title")
	m.Office, m.Country = office, country
	m.Fem = s.an(i).Gender == arabic.Fem
	m.Plural = s.an(i).Number == arabic.Plur || s.an(i).Number == arabic.Dual
	m.OfficeKey = s.f.officeKey(office)
	if h := s.known(j); h.End > 0 && h.Lead == 0 && h.Refs[0].Entity.Type == masar.Person {
		m.End = s.lineage(h.End)
		m.Known = h.Refs[0].Entity.ID
		for _, r := range h.Refs {
			if country != "" && r.Entity.Country == country {
				m.Known = r.Entity.ID
			}
		}
		if e := s.f.base.Entity(m.Known); e != nil && m.Country == "" {
			m.Country = e.Country
		}
		s.setName(&m, j, m.End)
		return s.emit(m)
	}
	if n := s.nameLen(j, true); n > 0 && (n > 1 || s.an(j).Guess) && !s.conj(j) {
		m.End = j + n
		s.setName(&m, j, j+n)
		return s.emit(m)
	}
	if s.kind(i)&kWeak != 0 && m.OfficeKey == "" && (country == "" || !s.al(i)) || m.Plural && country == "" {
		return i
	}
	if !s.al(i) && country == "" && s.an(i).Enc == "" && m.OfficeKey == "" {
		return i
	}
	if m.OfficeKey != "" && country != "" {
		if t := s.f.base.HolderOrNear(m.OfficeKey, country, s.pub); len(t) > 0 && !m.Plural {
			m.Known = t[0].Person
		}
	}
	if m.Known == "" && s.al(i) && country == "" {
		m.Anaphor = s.stem(i)
	}
	if m.Plural {
		m.Type = masar.Org
	}
	return s.emit(m)
}

// officeKey returns the office of a title: of the longest title of the files
// that the words begin with.
func (f *Finder) officeKey(office string) string {
	fold := arabic.Fold(office)
	for end := len(fold); end > 0; end = strings.LastIndexByte(fold[:end], ' ') {
		if k, ok := f.titles[fold[:end]]; ok {
			return k
		}
		if k, ok := f.titles["ال"+fold[:end]]; ok {
			return k
		}
	}
	return ""
}

func (s *scan) counterpart(i int) int {
	end := i + 1
	m := s.mk(i, end, s.lead(i), masar.Person, "counterpart")
	m.Anaphor = "نظير"
	if id := s.nisba(i + 1); id != "" {
		m.Country = id
		end++
	}
	m.End = end
	j := end
	if j < len(s.ws) && s.ws[j].Form == "،" {
		j++
	}
	if h := s.known(j); h.End > 0 && h.Lead == 0 && h.Refs[0].Entity.Type == masar.Person {
		m.Known, m.End = h.Refs[0].Entity.ID, h.End
		s.setName(&m, j, h.End)
	} else if n := s.nameLen(j, true); n > 0 && (n > 1 || s.an(j).Guess) {
		m.End = j + n
		s.setName(&m, j, j+n)
	}
	return s.emit(m)
}
func (s *scan) adjs(j int) int {
	for j < len(s.ws) && s.ws[j].Kind == arabic.Letters && !s.clitic(j) {
		an := s.an(j)
		if an.POS != arabic.Adj && s.nisba(j) == "" || an.POS == arabic.Verb {
			break
		}
		j++
	}
	return j
}
func (s *scan) source(i int) int {
	j := i + 1
	country := ""
	n := 0
	for j < len(s.ws) && s.ws[j].Kind == arabic.Letters && !s.clitic(j) {
		if id := s.nisba(j); id != "" {
			country = id
		} else if s.kind(j)&kSourceAdj == 0 && s.an(j).POS != arabic.Adj && !s.sourceAdj(j) {
			break
		}
		n++
		j++
	}
	if n == 0 && s.an(i).Number != arabic.Plur && s.stem(i) != "مصدر" {
		return i
	}
	many := s.an(i).Number == arabic.Plur || s.sourceAdj(i+1) && strings.HasSuffix(s.ws[i+1].Fold, "ه") && s.an(i).Gender != arabic.Fem
	if k := s.nameLen(j, true); k >= 2 && s.f.firstName(s.ws[j].Fold) {
		return i
	}
	m := s.mk(i, j, s.lead(i), masar.Person, "source")
	m.Source, m.Country = true, country
	if many {
		m.Plural, m.Type = true, masar.Group
	}
	return s.emit(m)
}

// sourceAdj reports whether word j is an adjective of a source though its
// likeliest reading is another: «دبلوماسية».
func (s *scan) sourceAdj(j int) bool {
	return j < len(s.ws) && s.f.kinds[strings.TrimSuffix(s.ws[j].Fold, "ه")]&kSourceAdj != 0
}

func (s *scan) counted(i int) int {
	_, n, ok := s.f.lex.ParseNumber(s.ws, i)
	if !ok && s.an(i).POS == arabic.Num {
		return s.quantity(i)
	}
	if !ok || i+n >= len(s.ws) || s.kind(i+n)&kPeople == 0 && s.nisba(i+n) == "" {
		return i
	}
	m := s.mk(i, s.adjs(i+n+1), s.lead(i), masar.People, "counted")
	m.Plural = true
	return s.emit(m)
}
func (s *scan) quantity(i int) int {
	j := i + 1
	if j < len(s.ws) && s.ws[j].Fold == "من" {
		j++
	}
	if j >= len(s.ws) || s.kind(j)&kPeople == 0 && !(s.nisba(j) != "" && s.an(j).Number == arabic.Plur) {
		return i
	}
	m := s.mk(i, s.adjs(j+1), s.lead(i), masar.People, "quantity")
	m.Plural = true
	return s.emit(m)
}
func (s *scan) headed(i int, k uint32) int {
	j := i + 1
	country, gen := "", false
	if k&kSide != 0 {
		if e := s.delegation(i); e > i {
			return e
		}
	}
	for j < len(s.ws) && j < i+8 && s.ws[j].Kind == arabic.Letters {
		if id := s.nisba(j); id != "" && !s.clitic(j) {
			country = id
			j++
			continue
		}
		an := s.an(j)
		if h := s.known(j); h.End > 0 && h.Lead == 0 && h.Refs[0].Entity.Type != masar.Person {
			country, gen = h.Refs[0].Entity.Country, true
			j = h.End
			continue
		}
		if an.POS == arabic.Prep && (s.ws[j].Fold == "في" || s.ws[j].Fold == "من") && k&kSide == 0 && j > i+1 {
			if h := s.known(j + 1); s.ws[j].Fold == "في" && h.End > 0 && (h.Refs[0].Entity.Type == masar.State && !gen || s.stem(i) == "وزاره") {
				j = h.End
				country = h.Refs[0].Entity.Country
			}
			break
		}
		if s.clitic(j) && !(an.Pro&arabic.ProLi != 0 && s.al(j)) || an.POS == arabic.Verb {
			break
		}
		if (s.al(j) && (an.POS == arabic.Adj || !s.al(j-1)) || an.Guess && j == i+1) && an.POS != arabic.Prep {
			gen = true
			j++
			continue
		}
		if s.kind(j)&(kBody|kGroup|kMinistry) != 0 && !s.al(i) {
			j++
			continue
		}
		break
	}
	typ := masar.Org
	switch {
	case k&kOutlet != 0:
		typ = masar.Outlet
	case k&kGroup != 0 && k&kBody == 0:
		typ = masar.Group
	}
	if j == i+1 {
		if !s.al(i) {
			return i
		}
		m := s.mk(i, j, s.lead(i), typ, "head alone")
		m.Anaphor = s.stem(i)
		return s.emit(m)
	}
	m := s.mk(i, j, s.lead(i), typ, "head")
	m.Country = country
	if k&kSide != 0 && s.an(i).Number == arabic.Plur {
		m.Type, m.Plural = masar.Group, true
	} else if k&kSide != 0 && country != "" {
		m.Type, m.Known, m.StateID = masar.State, country, country
	}
	return s.emit(m)
}

// apposed reports whether a name stands behind the comma of a title: known name
// words, or unknown ones that a comma or a verb closes again.
func (s *scan) apposed(j int) bool {
	n := s.nameLen(j, true)
	if n < 2 || s.conj(j) {
		return false
	}
	if s.f.firstName(s.ws[j].Fold) {
		return true
	}
	end := j + n
	return s.an(j).Guess && (end >= len(s.ws) || s.ws[end].Kind == arabic.Mark || s.an(end).POS == arabic.Verb || s.an(end).POS == arabic.Subj)
}

// surname reports whether word i is a part of a name that the text gave in full
// before, and how many bytes of clitics stand on it.
func (s *scan) surname(i int) (lead int, ok bool) {
	fold := s.ws[i].Fold
	if s.parts[fold] {
		return 0, s.an(i).POS != arabic.Verb || s.an(i).Guess
	}
	if s.an(i).Guess && len(fold) >= 8 {
		for p := range s.parts {
			if knowledge.SameSound(p, fold) {
				return 0, true
			}
		}
	}
	for _, p := range [...]string{"و", "ف", "ب", "ل", "ك", "لل"} {
		rest, found := strings.CutPrefix(fold, p)
		if !found {
			continue
		}
		if p == "لل" {
			rest = "ال" + rest
			if s.parts[rest] {
				return 2, true
			}
		}
		if s.parts[rest] {
			return len(p), true
		}
	}
	return 0, false
}

// lineage goes on over what follows a known name: بن, آل and the names behind
// them.
func (s *scan) lineage(j int) int {
	for j+1 < len(s.ws) && s.ws[j].Kind == arabic.Letters && s.f.kinds[s.ws[j].Fold]&kParticle != 0 && s.nameTok(j+1) {
		j += 2
	}
	return j
}

// closesTitle reports whether a title may end before word j: at a name, an
// adjective of origin, a mark or a verb.
func (s *scan) closesTitle(j int) bool {
	if j >= len(s.ws) || s.ws[j].Kind == arabic.Mark || s.nisba(j) != "" {
		return true
	}
	return s.an(j).POS == arabic.Verb || s.f.firstName(s.ws[j].Fold) || s.an(j).Guess
}

// delegation reads «وفد (قيادي) من حركة حماس» as the one that sent it.
func (s *scan) delegation(i int) int {
	j := i + 1
	for j < len(s.ws) && j < i+3 && s.ws[j].Kind == arabic.Letters && !s.al(j) && !s.clitic(j) && (s.an(j).POS == arabic.Adj || s.an(j).POS == arabic.Noun) {
		j++
	}
	if j >= len(s.ws) || s.ws[j].Fold != "من" && s.ws[j].Fold != "عن" {
		return i
	}
	h := s.known(j + 1)
	if h.End == 0 || h.Lead > 0 {
		return i
	}
	switch e := h.Refs[0].Entity; e.Type {
	case masar.State, masar.Org, masar.Group:
		m := s.mk(i, h.End, s.lead(i), e.Type, "delegation")
		m.Known, m.Country = e.ID, e.Country
		return s.emit(m)
	}
	return i
}

// surnameWord reports whether the word behind given name j can be its family
// name though the language files hold it: no article, no clitics, no place.
func (s *scan) surnameWord(j int) bool {
	k := j + 1
	if k >= len(s.ws) || s.ws[k].Kind != arabic.Letters || s.clitic(k) && !s.an(k).Passive || s.al(k) || s.kind(k)&(kTitle|kBody|kGroup|kSource|kPeople) != 0 {
		return false
	}
	if !s.f.firstName(s.ws[j].Fold) && !s.an(j).Guess {
		return false
	}
	an := s.an(k)
	switch {
	case an.Tanwin || an.Enc != "":
		return false
	case an.POS == arabic.Noun || an.POS == arabic.Adj:
	case an.POS == arabic.Verb && (an.Passive || an.Form == arabic.Jussive || an.Form == arabic.Imperative):
	default:
		return false
	}
	h := s.known(k)
	return h.End == 0
}

// sent reports whether title i is of somebody sent to a state: only such titles
// go on with إلى.
func (s *scan) sent(i int) bool {
	switch s.stem(i) {
	case "مبعوث", "مبعوثه", "موفد", "موفده", "سفير", "سفيره", "ممثل", "ممثله", "مندوب", "مندوبه", "منسق", "منسقه", "قائم", "قاءم", "نائب", "نائبه", "ناءب", "ناءبه", "مستشار":
		return true
	}
	return false
}

// statesAs reads «الدول الغربية», «الدول الأربع», «الأطراف المتنازعة» as a group.
func (s *scan) statesAs(i int) int {
	if !s.al(i) || i+1 >= len(s.ws) || !s.al(i+1) || s.clitic(i+1) {
		return i
	}
	switch s.stem(i) {
	case "دول", "اطراف", "فرقاء", "قوي", "بلدان", "فصاءل":
	default:
		return i
	}
	an := s.an(i + 1)
	if an.POS != arabic.Adj && an.POS != arabic.Num && s.nisba(i+1) == "" {
		return i
	}
	m := s.mk(i, i+2, s.lead(i), masar.Group, "states")
	m.Plural, m.Country = true, s.nisba(i+1)
	return s.emit(m)
}

// unknownPlace reports whether a word that no file holds stands where a place
// does: right behind في or إلى.
func (s *scan) unknownPlace(i int) bool {
	if i == 0 || !s.an(i).Guess || s.an(i).Nisba || s.conj(i) || s.ws[i-1].Kind != arabic.Letters || len(s.ws[i].Fold) < 6 {
		return false
	}
	if an := s.an(i); an.Pro&^arabic.ProAl != 0 && an.POS != arabic.Unknown {
		return false
	}
	if s.parts[s.ws[i].Fold] || i+1 < len(s.ws) && s.nameWord(i+1, false) && s.an(i+1).Guess {
		return false
	}
	switch s.ws[i-1].Fold {
	case "في", "وفي", "الي", "والي":
		return true
	}
	return false
}
