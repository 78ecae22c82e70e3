package names

import (
	"masar"
	"masar/internal/arabic"
)

// place reads a head word with the name of its place: «معبر رفح», «مدينة
// كذا», the head of a generic one left out.
func (s *scan) place(i int, _ *hit) int {
	k := s.kind(i)
	if k&(kPlace|kDirection) == 0 || s.al(i) || s.an(i).Enc != "" || s.an(i).Tanwin {
		return i
	}
	j := i + 1
	if h := s.hit(j); h.whole() && h.entity().Type == masar.Place {
		m := s.mk(i, h.End, s.lead(i), masar.Place, "place head")
		m.PlaceID, m.Known, m.Country = h.entity().ID, h.entity().ID, h.entity().Country
		return s.emitPlace(m, j)
	}
	if k&kPlace == 0 || !s.letters(j) || s.hit(j).End > 0 {
		return i
	}
	end := s.placeWords(j, k)
	if end == j {
		return i
	}
	m := s.mk(i, end, s.lead(i), masar.Place, "place head")
	return s.emitPlace(m, j)
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
	end := j
	for end < j+3 && s.letters(end) && !s.clitic(end) && s.hit(end).End == 0 {
		an := s.an(end)
		unknown := an.Guess && an.Pro&leading == 0
		given := s.givenAt(end) != 0 && end == j && k&kGenericPlace != 0
		if s.givenAt(end) != 0 && end > j {
			break
		}
		plain := end == j && s.al(end) && an.POS == arabic.Noun && k&kGenericPlace == 0 && an.Form == arabic.NotDeverbal && s.kind(end) == 0
		if !unknown && !given && !plain || an.Nisba && end > j && s.al(end) == false {
			break
		}
		end++
	}
	return end
}

// lonePlace reports whether a word that no file holds stands where a place
// does: right behind في or إلى.
func (s *scan) lonePlace(i int, _ *hit) int {
	an := s.an(i)
	if i == 0 || !an.Guess || an.Nisba || s.conj(i) || !s.letters(i-1) || len(s.ws[i].Fold) < 6 || an.Pro&^arabic.ProAl != 0 && an.POS != arabic.Unknown {
		return i
	}
	switch s.fold(i - 1) {
	case "في", "وفي", "الي", "والي":
	default:
		return i
	}
	if s.f.kinds[s.stem(i)]&kTime != 0 || s.parts[s.fold(i)] || s.givenAt(i) != 0 && s.personEnd(i) > i+1 {
		return i
	}
	end := i + 1
	for end < i+3 && s.letters(end) && s.an(end).Guess && !s.an(end).Nisba && s.an(end).Pro == 0 && s.hit(end).End == 0 {
		end++
	}
	m := s.mk(i, end, s.lead(i), masar.Place, "place by preposition")
	return s.emit(m)
}
