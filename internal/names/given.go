package names

import (
	"strings"

	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// given is what the files say of a given name.
type given uint8

const (
	isGiven  given = 1 << iota
	isCommon       // an everyday word too: سلام, أمل
	isFemale
	isForeign // not of Arab use
	isMale
)

// givenNames files a line of givennames.tsv.
func (f *Finder) givenNames(line []string) {
	g := isGiven
	region, common := strings.CutSuffix(line[1], ".word")
	if common {
		g |= isCommon
	}
	switch line[0] {
	case "f":
		g |= isFemale
	case "m":
		g |= isMale
	}
	if region != "arab" {
		g |= isForeign
	}
	for _, n := range strings.Split(line[2], "|") {
		f.given[arabic.Fold(n)] |= g
	}
}

// Gender is that of whom a full name calls, 0 where its first word does not tell.
func (f *Finder) Gender(name string) arabic.Gender {
	first, _, full := strings.Cut(name, " ")
	if !full {
		return 0
	}
	switch f.givenName(arabic.Fold(first)) & (isMale | isFemale | isCommon) {
	case isMale:
		return arabic.Masc
	case isFemale:
		return arabic.Fem
	}
	return 0
}

// givenName looks a folded word up: عبدالله and علاءالدين are given names too,
// and so are the first names of the people that the knowledge holds.
func (f *Finder) givenName(fold string) given {
	if f.sieve.May(fold) {
		if g := f.given[fold]; g != 0 {
			return g
		}
	}
	if head, _, ok := knowledge.SplitName(fold); ok {
		if head == "عبد" || f.given[head] != 0 {
			return isGiven
		}
	}
	return 0
}

// laterName reports whether the knowledge has a person whose name goes on with
// the word.
func (f *Finder) laterName(fold string) bool {
	_, later := f.base.InName(f.base.Token(fold))
	return later
}

// later is laterName for word i.
func (s *scan) later(i int) bool {
	if i < 0 || i >= len(s.ws) {
		return false
	}
	_, later := s.f.base.InName(s.f.base.TokenOf(&s.ws[i]))
	return later
}

// firstName reports whether the knowledge has a person whose name begins with
// word i.
func (s *scan) firstName(i int) bool {
	if i < 0 || i >= len(s.ws) {
		return false
	}
	first, _ := s.f.base.InName(s.f.base.TokenOf(&s.ws[i]))
	return first
}

// foreign reports whether a folded word ends as only foreign family names do.
func (f *Finder) foreign(fold string) bool {
	for _, e := range f.endings {
		if len(fold) > len(e)+4 && strings.HasSuffix(fold, e) {
			return true
		}
	}
	return strings.ContainsAny(fold, "گڤچپژ")
}

// familyWord reports whether word i may go on with a name: the Egyptian press
// writes على as علي, so that an everyday noun is none here (علي رأس وفد).
func (s *scan) familyWord(i int) bool {
	switch s.an(i).POS {
	case arabic.Subj, arabic.Prep, arabic.Dem, arabic.Rel:
		return false
	case arabic.Noun:
		return s.f.givenName(s.fold(i)) != 0
	}
	return s.f.givenName(s.fold(i)) != 0 || s.later(i)
}

// givenAt is what the files say of word i as a given name; nothing where the
// sentence reads it as a particle or with a pronoun on it.
func (s *scan) givenAt(i int) given {
	if !s.letters(i) {
		return 0
	}
	w := &s.ws[i]
	g := given(w.Number(arabic.NoteGiven, func() int32 { return int32(s.f.givenName(w.Fold)) }))
	if g == 0 {
		return 0
	}
	if s.whole(i)&kTime != 0 && s.letters(i+1) && (s.whole(i+1)|s.kind(i+1))&kTime != 0 {
		return 0 // «سيلتقي عون صباح غد»
	}
	an := s.an(i)
	if s.fold(i) == "علي" && strings.HasSuffix(s.ws[i].Form, "ى") {
		return 0
	}
	if s.fold(i) == "علي" && i > 0 && s.whole(i-1)&(kKunya|kBetween) != 0 {
		return g
	}
	if s.fold(i) == "علي" && s.letters(i+1) && s.familyWord(i+1) && s.hit(i+1).End == 0 {
		return g
	}
	switch an.POS {
	case arabic.Prep, arabic.Subj, arabic.Neg, arabic.Rel, arabic.Part, arabic.Conj, arabic.Dem, arabic.Pron, arabic.Num:
		return 0
	}
	if an.Enc != "" && g&isForeign == 0 && (an.EncP == 3 || g&isCommon != 0) {
		return 0
	}
	if g&isCommon != 0 && an.Pro&(arabic.ProBi|arabic.ProLi|arabic.ProKa) != 0 {
		return 0 // باسم
	}
	if g&isCommon != 0 && s.al(i) && s.kind(i)&(kTitle|kHonour|kBody|kTime) != 0 {
		return 0
	}
	return g
}
