package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// clitics are the ways in which و, ف and the prepositions stand on a name.
var clitics = [...]string{"", "و", "ف", "ب", "ل", "ك", "وب", "ول"}

// opensClitic reports whether a folded word begins with the letter of a clitic.
func opensClitic(fold string) bool {
	if len(fold) < 2 {
		return false
	}
	switch fold[:2] {
	case "و", "ف", "ب", "ل", "ك":
		return true
	}
	return false
}

// person reads a name without a title: a given name with what follows it, or
// words that no file holds where a person is spoken of.
func (s *scan) person(i int, _ *hit) int {
	if s.ordinary(i) {
		return i
	}
	lead, ok := s.opens(i)
	if !ok {
		return i
	}
	r := nameReader{s: s}
	end := i
	if lead > 0 {
		r.n, r.first, r.last = 1, uGiven, uGiven
		end = i + 1
		end = max(end, r.read(i+1))
	} else {
		end = r.read(i)
	}
	if end == i || !s.believed(&r, i, end) {
		return i
	}
	m := s.mk(i, end, lead, masar.Person, "name")
	s.setName(&m, i, end, lead)
	if lead == 0 {
		m.Known = s.soundsLike(i, end, "")
		if e := s.f.base.Entity(m.Known); e != nil {
			m.Country = e.Country
		}
	}
	return s.finishPerson(m)
}

// ordinary reports whether nothing speaks for a name at word i. It asks notes
// only, and spares most words the reading of a name.
func (s *scan) ordinary(i int) bool {
	return s.givenAt(i) == 0 && !s.givenBehind(i) && s.whole(i)&kParticle == 0 && s.fold(i+1) != "الدين" && !s.firstName(i) && !s.unknown(i)
}

// givenBehind reports whether word i is a given name behind some clitic.
func (s *scan) givenBehind(i int) bool {
	return s.ws[i].Note(arabic.NoteGivenRest, func() bool { return s.f.givenRest(s.ws[i].Fold) })
}

// opens reports whether a name may begin at word i and how many bytes of
// clitics stand before it.
func (s *scan) opens(i int) (lead int, ok bool) {
	fold := s.fold(i)
	if s.givenAt(i) != 0 {
		return 0, true
	}
	if s.letters(i) && !s.givenBehind(i) {
		return 0, true
	}
	an := s.an(i)
	for _, c := range clitics[1:] {
		rest, found := strings.CutPrefix(fold, c)
		if !found || len(rest) < 6 || rest == "علي" && strings.HasSuffix(s.ws[i].Form, "ى") {
			continue
		}
		g := s.f.givenName(rest)
		if g != 0 && (g&isCommon == 0 || c == "و" && (s.afterPerson(i) || s.personAround(i, i+1))) && (an.Guess || an.Pro&leading != 0 || len(s.ws[i].Analyses) == 0) {
			return leadBytes(s.ws[i].Form, len(c)/2, false), true
		}
	}
	return 0, true
}

// givenRest reports whether a folded word is a given name behind some clitic.
func (f *Finder) givenRest(fold string) bool {
	if !opensClitic(fold) {
		return false
	}
	for _, c := range clitics[1:] {
		if rest, found := strings.CutPrefix(fold, c); found && f.givenName(rest) != 0 {
			return true
		}
	}
	return false
}

// afterPerson reports whether a person's name ends right before word i.
func (s *scan) afterPerson(i int) bool {
	n := len(s.out)
	return n > 0 && s.out[n-1].Sentence == s.n && s.out[n-1].Type == masar.Person && s.out[n-1].End == i && s.out[n-1].Name != ""
}

// believed reports whether what was read from i to end is a name though no
// title says so.
func (s *scan) believed(r *nameReader, i, end int) bool {
	after := s.saysBefore(i) || s.calledSo(i)
	switch r.first {
	case uGiven:
		return r.n >= 2 || after
	case uOpened:
		return s.whole(i)&kKunya != 0 && s.fold(i) != "ام" || r.n >= 2 || after
	case uCommon:
		if r.n < 2 {
			return false
		}
		return r.second.strong() || r.second == uFamily && s.personAround(i, end) || after && r.second != uPlain || s.headline && i == 0 && r.second != uPlain
	case uUnknown:
		if r.n >= 2 {
			return r.second.strong() && (after || r.second == uOpened || s.foreignWords(i, end) || s.verbBefore(i) || s.personAround(i, end))
		}
		return after && len(s.fold(i)) >= 8 && s.lemmaKind(i-1)&kSpeech != 0 && s.an(i-1).Gender != arabic.Fem
	}
	return false
}

// foreignWords reports whether one of the words is a given name or ends as
// foreign family names do.
func (s *scan) foreignWords(i, end int) bool {
	for k := i; k < end; k++ {
		if s.givenAt(k)&isCommon == 0 && s.givenAt(k) != 0 || s.f.foreign(s.fold(k)) || s.later(k) {
			return true
		}
	}
	return false
}

// personAround reports whether unknown words stand where a person does: behind
// an adjective of origin used as a noun, in a list of persons, or at the start
// before a title.
func (s *scan) personAround(i, end int) bool {
	if s.letters(i-1) && s.al(i-1) && s.nisba(i-1) != "" {
		return true
	}
	if n := len(s.out); n > 0 && s.mark(i-1, "،,") {
		if last := &s.out[n-1]; last.Sentence == s.n && last.Type == masar.Person && last.End == i-1 {
			return true
		}
	}
	return i == 0 && end < len(s.ws) && s.kind(end)&kTitle != 0 && !s.al(end) && !s.clitic(end)
}

// verbBefore reports whether a verb of the third person that takes a subject
// stands right before word i.
func (s *scan) verbBefore(i int) bool {
	an := s.an(i - 1)
	return an.POS == arabic.Verb && an.Person == 3 && an.Enc == "" && an.Number != arabic.Plur && an.Number != arabic.Dual && !an.Guess
}

// calledSo reports whether «يدعى» or its like stands before word i.
func (s *scan) calledSo(i int) bool {
	if s.mark(i-1, "«“\"") {
		i--
	}
	return s.letters(i-1) && s.whole(i-1)&kCalled != 0
}

// saysBefore reports whether the verb right before word i is of saying or
// acting.
func (s *scan) saysBefore(i int) bool {
	return i > 0 && s.says(i-1) && s.an(i-1).Enc == "" && s.an(i-1).Number != arabic.Plur && s.an(i-1).Person == 3
}

// personBeats reads a given name with its family name where the knowledge has a
// place or a body of the first word alone: جورجيا ميلوني.
func (s *scan) personBeats(i int, h *hit) int {
	if h.End != i+1 || !h.thing() {
		return i
	}
	if g := s.givenAt(i); g == 0 || g&isCommon != 0 {
		return i
	}
	r := nameReader{s: s}
	end := r.read(i)
	if r.n < 2 || !r.second.strong() && r.second != uFamily || s.hit(i+1).thing() {
		return i
	}
	m := s.mk(i, end, 0, masar.Person, "name")
	s.setName(&m, i, end, 0)
	return s.finishPerson(m)
}

// surname reads a part of a name that the text gave in full before.
func (s *scan) surname(i int, _ *hit) int {
	if len(s.parts.words) == 0 {
		return i
	}
	lead, ok := s.calledBefore(i)
	if !ok {
		return i
	}
	m := s.mk(i, i+1, lead, masar.Person, "surname")
	s.setName(&m, i, i+1, lead)
	return s.finishPerson(m)
}

func (s *scan) calledBefore(i int) (lead int, ok bool) {
	fold := s.ws[i].Fold
	if s.parts.has(fold) {
		if s.givenAt(i) != 0 {
			r := nameReader{s: s}
			if r.read(i) > i+1 {
				return 0, false // another full name
			}
		}
		switch s.an(i).POS {
		case arabic.Noun, arabic.Adj, arabic.Propn, arabic.Unknown:
			return 0, s.kind(i)&(kTitle|kBody|kGroup|kTime) == 0 || s.an(i).Guess
		}
		return 0, s.an(i).Guess
	}
	if s.an(i).Guess && len(fold) >= 8 && s.f.givenName(fold) == 0 {
		for p := range s.parts.words {
			if knowledge.SameSound(p, fold) {
				return 0, true
			}
		}
	}
	if !opensClitic(fold) {
		return 0, false
	}
	for _, c := range clitics[1:] {
		if rest, found := strings.CutPrefix(fold, c); found && s.parts.has(rest) {
			return leadBytes(s.ws[i].Form, len(c)/2, false), true
		}
	}
	if rest, found := strings.CutPrefix(fold, "لل"); found && s.parts.has("ال"+rest) {
		return leadBytes(s.ws[i].Form, 1, false), true
	}
	return 0, false
}
