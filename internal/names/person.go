package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// unit is what a part of a person's name is made of.
type unit uint8

const (
	uNone    unit = iota
	uGiven        // a given name
	uCommon       // a given name that is an everyday word too
	uUnknown      // a word that no file holds
	uLater        // a family name of the knowledge
	uFamily       // an everyday word with ال behind a given name
	uPlain        // an everyday word without ال behind a given name
	uOpened       // a particle with its word: بن علي, أبو الغيط
)

// strong units are names by themselves.
func (u unit) strong() bool { return u == uGiven || u == uUnknown || u == uLater || u == uOpened }

// A reader reads a name part by part.
type nameReader struct {
	s      *scan
	tight  bool // a title or an honour stands before the name
	n      int  // parts so far
	first  unit
	last   unit
	second unit
	family bool // one with ال was read
	fem    bool // a woman's given name was read
}

// most is the greatest number of words of a name.
const most = 7

// personEnd returns where the name behind a title ends that begins at word j,
// j for none.
func (s *scan) personEnd(j int) int {
	r := nameReader{s: s, tight: true}
	return r.read(j)
}

// read reads the parts from word j and returns where the last one ends.
func (r *nameReader) read(j int) int {
	end := j
	for end < j+most {
		next, u := r.part(end)
		if next <= end || r.n == 1 && r.s.someoneElse(j, end) {
			break
		}
		r.fem = r.fem || r.s.givenAt(end)&isFemale != 0
		switch r.n {
		case 0:
			r.first = u
		case 1:
			r.second = u
		}
		r.n++
		r.last, end = u, next
	}
	return r.s.knownTail(j, end)
}

// knownTail returns where the name of words j to end ends, if it goes on to the end of the
// short name of a known person: «محمد إسحاق دار».
func (s *scan) knownTail(j, end int) int {
	for k := j + 1; k < end && s.givenAt(j) != 0 && !s.mayAct(j); k++ {
		if h := s.hit(k); h.person() && h.End > end {
			return h.End
		}
	}
	return end
}

// someoneElse reports whether words j and k are each the short name of another known
// person: «هاجم أردوغان نتنياهو».
func (s *scan) someoneElse(j, k int) bool {
	a, b := s.hit(j), s.hit(k)
	if a.person() && a.End == k && s.mayAct(k) && s.hit(k+1).person() {
		b, k = s.hit(k+1), k+1 // «أردوغان شكر بوتين»
	}
	return a.person() && a.End <= k && b.person() && b.End == k+1 && a.entity() != b.entity()
}

// mayAct reports whether word k may be a verb of the past.
func (s *scan) mayAct(k int) bool {
	if !s.letters(k) || s.al(k) {
		return false
	}
	for i := range s.ws[k].Analyses {
		if x := &s.ws[k].Analyses[i]; x.POS == arabic.Verb && x.Form == arabic.Perfect && x.Pro == 0 {
			return true
		}
	}
	return false
}

// part reads one part at word k, the first or a later one.
func (r *nameReader) part(k int) (int, unit) {
	s := r.s
	if r.n > 0 {
		if s.mark(k, "-–") && s.letters(k+1) && (!s.ws[k].Space || !s.ws[k+1].Space || s.givenAt(k+1) != 0) {
			if u := r.word(k + 1); u.strong() {
				return k + 2, u
			}
			return k, uNone
		}
		if e := s.initial(k); e > k && s.letters(e) && r.word(e).strong() {
			return e, r.last
		}
	}
	if !s.letters(k) {
		return k, uNone
	}
	if s.whole(k)&kParticle != 0 {
		if e, u := r.opened(k); e > k {
			return e, u
		}
	}
	if u := r.word(k); u != uNone {
		return k + 1, u
	}
	return k, uNone
}

// initial reads «ف.» and returns where it ends.
func (s *scan) initial(k int) int {
	if k+1 < len(s.ws) && s.ws[k].Kind != arabic.Mark && s.ws[k].Kind != arabic.Digits && len([]rune(s.fold(k))) == 1 && s.mark(k+1, ".") {
		return k + 2
	}
	return k
}

// opened reads a particle with the word that it opens.
func (r *nameReader) opened(k int) (int, unit) {
	s := r.s
	kd := s.whole(k)
	if !s.letters(k+1) || s.conj(k+1) && s.givenAt(k+1) == 0 {
		return k, uNone
	}
	next := s.fold(k + 1)
	g := s.givenAt(k + 1)
	unknown := s.unknown(k + 1)
	switch {
	case s.fold(k) == "عبد":
		if s.al(k+1) && s.hit(k+1).End <= k+2 || next == "ربه" || next == "الله" || g != 0 {
			r.family = false
			return k + 2, uGiven
		}
	case kd&kKunya != 0: // أبو, أم, آل, بو
		if r.n == 0 && s.hit(k+1).thing() && !s.al(k+1) {
			return k, uNone
		}
		if g != 0 || unknown || s.kind(k+1)&(kTitle|kBody|kGroup|kPeople|kHonour|kOwn|kTime) == 0 && (s.an(k+1).POS == arabic.Noun || s.an(k+1).POS == arabic.Adj) && s.an(k+1).Enc == "" && s.fold(k) != "ام" {
			return k + 2, uOpened
		}
	case kd&kBetween != 0: // بن, ابن, بنت: behind a name or before one
		if s.fold(k+1) == "عبد" && s.letters(k+2) {
			return k + 3, uOpened
		}
		if s.f.kinds[next]&kKunya != 0 && s.letters(k+2) {
			return k + 3, uOpened
		}
		if g != 0 || unknown || s.later(k+1) || r.n > 0 && s.kind(k+1)&(kTitle|kBody|kGroup|kTime) == 0 && (s.al(k+1) || s.an(k+1).POS == arabic.Noun && !s.clitic(k+1)) {
			return k + 2, uOpened
		}
	case r.n > 0 && (unknown || g != 0): // دي, فان
		return k + 2, uOpened
	case r.n == 0 && unknown && (s.unknown(k) || r.tight):
		return k + 2, uOpened
	}
	return k, uNone
}

// unknown reports whether no file holds word k and no clitic seems to stand on
// it: a و at its head is of the word where a vowel follows.
func (s *scan) unknown(k int) bool {
	if !s.letters(k) {
		return false
	}
	an := s.an(k)
	if an.POS == arabic.Propn && s.hit(k).thing() || !an.Guess && an.POS != arabic.Propn && len(s.ws[k].Analyses) > 0 || len(s.fold(k)) <= 4 || s.nisba(k) != "" {
		return false
	}
	if rest, ok := strings.CutPrefix(s.fold(k), "و"); ok {
		if h := strings.TrimPrefix(s.ws[k].Form, "و"); strings.HasPrefix(h, "أ") || strings.HasPrefix(h, "إ") || strings.HasPrefix(h, "آ") {
			return false
		}
		return !s.namePart(rest) && (strings.HasPrefix(rest, "ي") || strings.HasPrefix(rest, "ا") && !strings.HasPrefix(rest, "ال") || strings.HasPrefix(rest, "و") || len(rest) <= 8)
	}
	return an.Pro&leading == 0
}

// namePart reports whether a folded word is a part of some name.
func (s *scan) namePart(fold string) bool {
	return s.f.givenName(fold) != 0 || s.f.laterName(fold) || s.parts.has(fold)
}

// word reads word k as a part of a name.
func (r *nameReader) word(k int) unit {
	if r.s.fold(k) == "علي" && r.s.givenAt(k) == 0 {
		return uNone // على
	}
	if r.n == 0 {
		return r.opener(k)
	}
	return r.follower(k)
}

// opener reads the first word of a name.
func (r *nameReader) opener(k int) unit {
	s := r.s
	fold := s.fold(k)
	switch g := s.givenAt(k); {
	case g&isCommon != 0 && !r.tight && s.an(k).POS == arabic.Verb && !s.unknown(k+1):
		return uNone
	case g&isCommon != 0:
		return uCommon
	case g != 0:
		return uGiven
	}
	if s.fold(k+1) == "الدين" && !s.al(k) && !s.clitic(k) && s.an(k).Enc == "" && s.kind(k) == 0 && s.an(k).POS != arabic.Prep {
		return uGiven
	}
	if s.nisba(k) != "" || s.whole(k)&(kParticle|kTime) != 0 {
		return uNone
	}
	switch s.an(k).POS {
	case arabic.Verb, arabic.Prep, arabic.Subj, arabic.Neg, arabic.Rel, arabic.Part, arabic.Conj, arabic.Dem, arabic.Num, arabic.Pron:
		return uNone
	}
	if s.unknown(k) {
		if s.al(k) {
			if r.tight && (!s.an(k).Nisba || s.later(k)) || s.sayer(k) {
				return uUnknown
			}
			return uNone
		}
		return uUnknown
	}
	if r.tight && !s.al(k) && !s.clitic(k) && s.an(k).Enc == "" && s.unknown(k+1) && !s.al(k+1) && s.kind(k) == 0 && !s.an(k).Tanwin && len(fold) >= 6 && s.hit(k).End == 0 {
		return uCommon
	}
	if s.firstName(k) && !s.al(k) && s.kind(k)&(kTitle|kBody|kGroup|kSource|kPlace) == 0 && !s.clitic(k) {
		return uCommon
	}
	return uNone
}

// follower reads a later word of a name.
func (r *nameReader) follower(k int) unit {
	s := r.s
	fold := s.fold(k)
	if s.al(k) {
		return r.article(k)
	}
	g := s.givenAt(k)
	h := s.hit(k)
	switch {
	case r.tight && r.n == 1 && h.thing() && h.End == k+1 && h.entity().Type == masar.State && s.givenAt(k-1)&isForeign != 0 && s.nisba(k) == "":
		return uUnknown // رافاييل كوريا
	case h.thing() && (g == 0 || h.End > k+1) && !s.later(k):
		return uNone
	case r.family && g == 0:
		return uNone
	case g != 0 && (g&isCommon == 0 || !s.clitic(k)):
		if r.family {
			return uNone
		}
		if g&isCommon != 0 {
			return uCommon
		}
		return uGiven
	case s.nisba(k) != "", s.whole(k)&kTime != 0:
		return uNone
	case s.unknown(k), s.an(k).EncP == 1 && s.an(k).EncN == arabic.Sing && !s.clitic(k) && len(fold) > 6:
		return uUnknown // عنايتي is no care of mine
	case s.later(k) && (s.an(k).Guess || s.closesName(k+1)) && !s.clitic(k) && s.an(k).POS != arabic.Prep && (s.an(k).POS != arabic.Verb || !s.says(k)) && s.kind(k)&(kTitle|kBody|kGroup|kSource|kPlace|kTime) == 0:
		return uLater
	}
	if r.n == 1 && r.first == uGiven && s.givenAt(k-1)&isForeign != 0 && (s.misread(k) || s.an(k).POS == arabic.Verb && s.an(k).Person != 3 && s.an(k).Enc == "") {
		return uUnknown
	}
	if r.n == 1 && r.first == uGiven && strings.HasSuffix(fold, "ي") && !s.clitic(k) && s.kind(k) == 0 && s.hit(k).End == 0 && s.an(k).POS == arabic.Adj && s.closesName(k+1) {
		return uUnknown // محمود عفيفي
	}
	if r.n == 1 && r.plain(k) {
		return uPlain
	}
	return uNone
}

// sayer reports whether an unknown word with ال right behind a verb of saying
// is the family name of who says it: «واعتبر المرايحي».
func (s *scan) sayer(k int) bool {
	return s.saysBefore(k) && s.lemmaKind(k-1)&kSpeech != 0 && s.an(k-1).Gender != arabic.Fem && s.an(k).Number != arabic.Plur && !strings.HasSuffix(s.fold(k), "ه")
}

// says reports whether word k is a verb whose subject speaks or acts.
func (s *scan) says(k int) bool {
	return s.an(k).POS == arabic.Verb && s.lemmaKind(k)&kSays != 0
}

// notFamily are the kinds of words that no family name is.
const notFamily = kTitle | kBody | kGroup | kSource | kTime | kNotName | kQuantity | kOutlet | kPeople | kDual | kSide | kMinistry

// article reads a word with ال as a family name.
func (r *nameReader) article(k int) unit {
	s := r.s
	an := s.an(k)
	fold := s.fold(k)
	if s.whole(k)&kDescent != 0 && (r.last == uGiven || r.last == uCommon) {
		if r.n == 1 {
			r.first = uGiven
		}
		return uGiven // نصر الله, صلاح الدين
	}
	if s.clitic(k) && !s.later(k) && s.givenAt(k) == 0 {
		return uNone
	}
	known := !an.Guess && len(s.ws[k].Analyses) > 0
	later := s.later(k) && s.kind(k)&(kTitle|kBody) == 0
	switch {
	case r.family && !(later || !known):
		return uNone
	case later || s.givenAt(k) != 0:
		r.family = true
		return uLater
	case s.hit(k).thing():
		return uNone
	case !known:
		r.family = true
		return uUnknown
	case s.kind(k)&notFamily != 0 || an.Enc != "" || an.Number == arabic.Dual:
		return uNone
	case s.ordinal(k):
		return uFamily
	case r.first != uGiven && r.first != uCommon && r.first != uOpened:
		return uNone
	case an.POS == arabic.Adj && an.Gender == arabic.Fem && !r.fem:
		return uNone
	case r.n == 1 || r.last == uOpened || strings.HasSuffix(fold, "ي") && s.nisba(k) == "":
		r.family = true
		return uFamily
	}
	return uNone
}

// ordinal reports whether word k numbers a king or a pope: الثاني, السادس.
func (s *scan) ordinal(k int) bool {
	_, n := s.f.lex.Ordinal(s.ws, k)
	return n > 0
}

// plain reports whether an everyday word without ال can be the family name
// behind a given name.
func (r *nameReader) plain(k int) bool {
	s := r.s
	an := s.an(k)
	if r.first != uGiven && !(r.tight && r.n == 1) || !s.closesName(k+1) || s.clitic(k) && !an.Passive || s.kind(k)&(notFamily|kPlace|kDirection|kParticle|kForWord) != 0 && !(an.Tanwin && s.givenAt(k-1)&isForeign != 0) || an.Enc != "" || s.hit(k).End != 0 || len(s.fold(k)) < 6 {
		return false
	}
	switch {
	case an.Tanwin:
		return s.givenAt(k-1)&isForeign != 0
	case an.POS == arabic.Noun || an.POS == arabic.Adj:
		if an.Number == arabic.Plur && strings.HasSuffix(s.fold(k), "ات") && r.first == uGiven && an.Base == 0 && !s.hit(k-1).person() {
			return true // بركات
		}
		return an.Number != arabic.Plur && an.Gender != arabic.Fem && an.Form != arabic.Masdar || r.tight && an.Number != arabic.Plur
	case an.POS == arabic.Verb:
		return an.Passive || an.Form == arabic.Jussive || an.Form == arabic.Imperative
	}
	return false
}

// closesName reports whether a name may end before word k: nothing that would
// make the word before it the head of a phrase.
func (s *scan) closesName(k int) bool {
	if k >= len(s.ws) || !s.letters(k) {
		return true
	}
	return s.an(k).POS == arabic.Verb || s.an(k).POS == arabic.Subj || s.an(k).POS == arabic.Prep || s.clitic(k) || s.kind(k)&kTitle != 0 ||
		!s.al(k) && s.nisba(k) == "" && !s.hit(k).thing() && (s.unknown(k) || s.givenAt(k) != 0 || s.an(k).POS != arabic.Noun || s.an(k).Tanwin || s.an(k).Enc != "") ||
		s.al(k) && s.an(k).POS == arabic.Adj && strings.HasSuffix(s.fold(k), "ي") && s.nisba(k) == "" && s.kind(k) == 0
}

// misread reports whether every reading of word k takes a clitic off: فيدرر is
// neither و nor ف with a verb where a foreign given name stands before it.
func (s *scan) misread(k int) bool {
	w := &s.ws[k]
	for i := range w.Analyses {
		a := &w.Analyses[i]
		if a.Pro&leading == 0 && !a.Guess {
			return false
		}
	}
	return len(w.Analyses) > 0 && s.an(k).Pro&arabic.ProAl == 0 && s.an(k).Pro&arabic.ProWa == 0
}

// lineage goes on over what follows a known name: بن, آل and the names behind
// them.
func (s *scan) lineage(j int) int {
	for {
		r := nameReader{s: s, n: 2, first: uGiven}
		if !s.letters(j) || s.whole(j)&(kBetween|kKunya) == 0 {
			return j
		}
		e, _ := r.opened(j)
		if e <= j {
			return j
		}
		j = e
	}
}
