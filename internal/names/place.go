package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// place reads a head word with the name of its place: «معبر رفح», «مدينة
// كذا», the head of a generic one left out.
func (s *scan) place(i int, _ *hit) int {
	k := s.kind(i)
	if e := s.capitalOf(i); e > i {
		return e
	}
	if k&kNatural != 0 && s.al(i) && s.letters(i+1) && s.al(i+1) && s.an(i+1).POS == arabic.Adj && !s.clitic(i+1) && s.kind(i+1)&kNotName == 0 {
		return s.emit(s.mk(i, i+2, s.lead(i), masar.Place, "natural place"))
	}
	if k&(kPlace|kDirection) == 0 || s.fold(i-1) == "عن" || s.al(i) || s.an(i).Enc != "" && s.an(i).EncP != 1 || s.an(i).Tanwin {
		return i
	}
	j := i + 1
	if h := s.hit(j); h.whole() && h.entity().Type == masar.Place {
		m := s.mk(i, s.placeAdj(i, h.End), s.lead(i), masar.Place, "place head")
		m.PlaceID, m.Known, m.Country = h.entity().ID, h.entity().ID, h.entity().Country
		return s.emitPlace(m, j)
	}
	if h := s.polity(i); h != nil {
		m := s.mk(i, h.End, s.lead(i), masar.State, "state head")
		m.Known, m.StateID, m.Country, m.PlaceID = h.entity().ID, h.entity().ID, h.entity().ID, h.entity().ID
		m.Inner = []Name{{First: j, End: h.End, Type: masar.State, Known: m.Known}}
		return s.emit(m)
	}
	if h := s.hit(j); k&kPlace != 0 && k&kGenericPlace == 0 && h.whole() && h.entity().Type == masar.State {
		m := s.mk(i, s.placeAdj(i, h.End), s.lead(i), masar.Place, "place head")
		m.Country = h.entity().ID
		return s.emit(m)
	}
	if k&kPlace == 0 || !s.letters(j) || s.hit(j).End > 0 {
		return i
	}
	end := s.placeWords(j, k)
	if end == j && k&kGenericPlace != 0 && !s.al(j) && !s.clitic(j) && s.letters(j+1) && s.al(j+1) {
		if id := s.nisba(j + 1); id != "" { // «مدينة عروشا التنزانية»
			m := s.mk(i, j+2, s.lead(i), masar.Place, "place head")
			m.Country = id
			return s.emitPlace(m, j)
		}
	}
	if end == j {
		return i
	}
	m := s.mk(i, s.placeAdj(i, end), s.lead(i), masar.Place, "place head")
	return s.emitPlace(m, j)
}

// polity is the state whose name stands behind the word for what it is at word i: «دولة
// ماليزيا»; nil where none does.
func (s *scan) polity(i int) *hit {
	if h := s.hit(i + 1); s.f.polities[s.stem(i)] && !s.al(i) && h.whole() && h.entity().Type == masar.State {
		return h
	}
	return nil
}

// capitalOf reads «العاصمة القطرية» as the capital of the state.
func (s *scan) capitalOf(i int) int {
	if s.kind(i)&kGenericPlace == 0 || !s.al(i) || s.stem(i) != "عاصمه" || !s.letters(i+1) || !s.al(i+1) || s.clitic(i+1) {
		return i
	}
	e := s.f.base.Entity(s.nisba(i + 1))
	if e == nil || e.Capital == "" || s.hit(i+2).End > 0 && s.hit(i+2).Lead == 0 && s.hit(i+2).entity().ID == e.Capital {
		return i
	}
	m := s.mk(i, i+2, s.lead(i), masar.Place, "capital")
	m.PlaceID, m.Known, m.Country, m.StateID = e.Capital, e.Capital, e.ID, e.ID
	return s.emit(m)
}

// placeAdj goes on over an adjective that ends a place's name: «مطار القاهرة
// الدولي».
func (s *scan) placeAdj(i, end int) int {
	if s.kind(i)&kGenericPlace == 0 && s.letters(end) && s.al(end) && !s.clitic(end) && s.kind(end)&kPlaceAdj != 0 {
		return end + 1
	}
	return end
}

// emitPlace notes where the name without its head begins.
func (s *scan) emitPlace(m Mention, name int) int {
	if s.kind(m.First)&(kGenericPlace|kDirection) != 0 {
		m.Inner = []Name{{First: name, End: m.End, Type: masar.Place, Known: m.Known}}
	}
	return s.emit(m)
}

// placeWords goes over the words of an unknown place behind its head.
func (s *scan) placeWords(j int, k kind) int {
	if e := s.twoPart(j); e > j {
		return e
	}
	end := j
	if k&kGenericPlace != 0 && s.letters(j) && s.misread(j) && !s.conj(j) && s.hit(j).End == 0 {
		return j + 1
	}
	for end < j+3 && s.letters(end) && !s.clitic(end) && s.hit(end).End == 0 && s.whole(end)&kTime == 0 {
		an := s.an(end)
		unknown := an.Guess && an.Pro&leading == 0
		given := s.givenAt(end) != 0 && end == j && (k&kGenericPlace != 0 || s.personEnd(j) == j+1)
		if s.givenAt(end) != 0 && end > j {
			break
		}
		plain := end == j && s.al(end) && an.POS == arabic.Noun && k&kGenericPlace == 0 && (an.Form == arabic.NotDeverbal && s.kind(end)&^kTitleAdj == 0 || k&kFacility != 0 && s.kind(end)&(kTitle|kBody|kTime) == 0)
		if !unknown && !given && !plain || an.Nisba && end > j && !s.al(end) {
			break
		}
		end++
	}
	return end
}

// twoPart reads a place's name of two words whose first one opens such names:
// كفر زبد, عين ترما, رأس لانوف.
func (s *scan) twoPart(j int) int {
	if !s.letters(j) || s.whole(j)&kPlacePart == 0 || !s.letters(j+1) || s.clitic(j+1) && !s.an(j+1).Guess && !s.misread(j+1) {
		return j
	}
	an := s.an(j + 1)
	if an.POS == arabic.Verb || an.POS == arabic.Prep && s.fold(j+1) != "علي" || an.POS == arabic.Subj || s.nisba(j+1) != "" || an.Enc != "" || s.hit(j+1).End > j+2 {
		return j
	}
	return j + 2
}

// lonePlace reads a place that no file holds where only a place can stand:
// behind في or إلى, and between from and to.
func (s *scan) lonePlace(i int, _ *hit) int {
	if e := s.twoPart(i); e > i && s.unknown(i) && s.unknown(i+1) {
		return s.emit(s.mk(i, e, 0, masar.Place, "place of two words"))
	}
	inside, toward := s.whole(i-1)&kInside != 0, s.whole(i-1)&kPlacePrep != 0
	if !inside && !toward || s.conj(i-1) && s.fold(i-1) != "وفي" || s.stemKind(i)&kTime != 0 || s.parts.has(s.fold(i)) {
		return i
	}
	end := s.placeName(i, inside)
	if end == i || s.fold(i-1) == "من" && s.fold(end) != "الي" && s.fold(end) != "نحو" || !inside && s.fold(i-1) == "خلال" {
		return i
	}
	m := s.mk(i, end, 0, masar.Place, "place by preposition")
	return s.emit(m)
}

// placeName goes over an unknown name behind a preposition.
func (s *scan) placeName(i int, inside bool) int {
	if e := s.twoPart(i); e > i && (s.unknown(i+1) || s.misread(i+1) || inside && s.al(i+1) && s.an(i+1).POS == arabic.Noun) {
		return e
	}
	if s.givenAt(i) != 0 && s.personEnd(i) > i+1 || !s.placeWord(i, inside) {
		return i
	}
	end := i + 1
	for end < i+3 && s.letters(end) && s.an(end).Guess && !s.an(end).Nisba && s.an(end).Pro == 0 && s.hit(end).End == 0 && s.whole(end)&kTime == 0 {
		end++
	}
	return end
}

// placeWord reports whether a word can only be a name behind a preposition: no
// file holds it, or it reads as a verb, which cannot stand there.
func (s *scan) placeWord(i int, inside bool) bool {
	an := s.an(i)
	if len(s.fold(i)) < 6 || an.Enc != "" {
		return false
	}
	if an.POS == arabic.Verb && inside && !an.Guess {
		return an.Pro == 0 && !s.nounToo(i)
	}
	if an.Guess && an.Nisba && inside && s.al(i) && strings.HasSuffix(s.fold(i), "ه") {
		return true // في الكاظمية
	}
	return an.Guess && !an.Nisba && !s.conj(i) && (an.Pro&^arabic.ProAl == 0 || an.POS == arabic.Unknown) && (inside || !s.al(i))
}

// alsoPlace reads an unknown name with و right behind a place: «سبها وأوباري».
func (s *scan) alsoPlace(i int, _ *hit) int {
	if len(s.out) == 0 || !strings.HasPrefix(s.fold(i), "و") || !s.an(i).Guess || len(s.fold(i)) < 8 {
		return i
	}
	last := &s.out[len(s.out)-1]
	if last.Sentence != s.n || last.End != i || last.Nisba || last.Type != masar.Place && last.Type != masar.State || s.an(i).Nisba && !s.al(i) {
		return i
	}
	end := i + 1
	for end < i+3 && s.letters(end) && s.an(end).Guess && !s.an(end).Nisba && s.an(end).Pro == 0 && s.hit(end).End == 0 {
		end++
	}
	m := s.mk(i, end, len("و"), masar.Place, "place beside a place")
	return s.emit(m)
}
