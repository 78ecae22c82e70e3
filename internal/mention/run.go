package mention

import (
	"strings"

	"masar/internal/arabic"
)

// mostNameWords bounds a person's name.
const mostNameWords = 8

// run returns the end of a name that no file holds as a whole and that begins
// at word j; j where none does.
func (s *scan) run(j int, strong, tight bool) int {
	if !s.beginsName(j, strong, tight) {
		return j
	}
	end := s.grow(j+1, j)
	if s.particleOnly(j, end) {
		return j
	}
	if !strong && !s.enough(j, end) {
		return j
	}
	return end
}

// extend goes on behind a known name where the text gives more of it:
// «محمد بن عبد الرحمن آل ثاني».
func (s *scan) extend(end int) int {
	if end >= len(s.toks) {
		return end
	}
	in, _ := s.whole(end)
	if in.kinds&kParticle != 0 && s.toks[end].reads[0].id != 0 && s.lineage(end) {
		return s.grow(end, end-1)
	}
	return end
}

// lineage reports whether a particle of descent stands at word j and a name
// follows it.
func (s *scan) lineage(j int) bool {
	at := &s.f.at
	id := s.toks[j].reads[0].id
	return (id == at.bin || id == at.ibn || id == at.al) && j+1 < len(s.toks) && s.toks[j+1].flags&(fMark|fNumber) == 0
}

// beginsName reports whether word j can be the first word of a name.
func (s *scan) beginsName(j int, strong, tight bool) bool {
	t := &s.toks[j]
	r := t.reads[0]
	if t.n == 0 || t.flags&(fMark|fNumber|fLatin) != 0 {
		return false
	}
	in := &s.f.voc.infos[r.id]
	if in.kinds&(kGiven|kParticle) != 0 || in.first {
		return !s.functional(j, in)
	}
	if s.firstPart(j) {
		return true
	}
	if s.shut(j) {
		return false
	}
	if t.flags&fPropn != 0 {
		return true
	}
	if t.flags&fUnknown != 0 {
		return !s.clitic(j)
	}
	if !strong {
		return false
	}
	if in.later && !r.def {
		return true
	}
	return tight && !r.def && s.couldBeName(j) && s.nameFollows(j+1)
}

// firstPart reports whether the word is spelt as one and is two: عبدالفتاح.
func (s *scan) firstPart(j int) bool {
	fold := s.words[j].Fold
	return strings.HasPrefix(fold, "عبد") && len(fold) > 10 && s.toks[j].flags&fVerb == 0 ||
		strings.HasPrefix(fold, "ابو") && len(fold) > 10 && s.toks[j].flags&(fUnknown|fPropn) != 0
}

// functional reports whether a word that is also a name is a particle or a
// preposition here.
func (s *scan) functional(j int, in *info) bool {
	f := s.toks[j].flags
	if f&fFunction == 0 {
		return false
	}
	return in.kinds&kGiven == 0 || strings.HasSuffix(s.words[j].Form, "ى") || f&fPrep == 0
}

// shut reports whether word j belongs to the heads and the times and so to no
// name.
func (s *scan) shut(j int) bool {
	t := &s.toks[j]
	if t.flags&(fMark|fNumber|fFunction|fLatin) != 0 {
		return true
	}
	in, _ := s.whole(j)
	const closed = kTitle | kBody | kGroup | kOutlet | kSource | kPeople | kTimeWord | kNotName | kQuantity | kPlaceGeneric | kPlace |
		kSide | kDirection | kAnaBody | kAnaPerson | kDual | kLand | kCounterpart | kMinistry | kOwn
	if in.kinds&closed != 0 {
		return in.kinds&kGiven == 0 && !in.later
	}
	if in.origin != 0 || s.f.voc.infos[t.reads[0].id].origin != 0 {
		return !in.later
	}
	return false
}

// clitic reports whether word j is unknown as it stands and known without its
// proclitics, or joins a name to the one before.
func (s *scan) clitic(j int) bool {
	t := &s.toks[j]
	if t.reads[0].id != 0 {
		return false
	}
	for k := uint8(1); k < t.n; k++ {
		in := &s.f.voc.infos[t.reads[k].bare]
		if t.reads[k].bare != 0 && (in.kinds != 0 || in.opens || in.origin != 0 || in.first || in.later) {
			return true
		}
	}
	return false
}

// couldBeName reports whether a common word may be a name by its form: a noun
// or adjective that is no verb here and has no ending of the accusative.
func (s *scan) couldBeName(j int) bool {
	f := s.toks[j].flags
	return f&(fNoun|fAdj) != 0 && f&(fVerb|fEnc|fClitic) == 0 && !strings.HasSuffix(s.words[j].Form, "اً") &&
		!strings.HasSuffix(s.words[j].Form, "ًا")
}

// nameFollows reports whether word j is surely part of a name.
func (s *scan) nameFollows(j int) bool {
	if j >= len(s.toks) || s.toks[j].n == 0 {
		return false
	}
	in, _ := s.whole(j)
	f := s.toks[j].flags
	return (in.kinds&(kGiven|kParticle) != 0 || in.first || in.later) && !s.functional(j, in) && !s.shut(j) ||
		f&fUnknown != 0 && !s.clitic(j) || s.firstPart(j)
}

// grow takes words into the name that began at first, from word j on.
func (s *scan) grow(j, first int) int {
	for j < len(s.toks) && j-first < mostNameWords {
		if s.mark(j, "-–") && j+1 < len(s.toks) && s.words[j+1].Kind == arabic.Letters && s.hyphen(j) {
			j++
			continue
		}
		if s.mark(j, ".") && j-first == 1 && s.initial(j-1) {
			j++
			continue
		}
		if !s.belongs(j, first) {
			break
		}
		j++
	}
	for j-1 > first && s.trailing(j-1) {
		j--
	}
	return j
}

// hyphen reports whether a hyphen joins two words without space: جان-إيف.
func (s *scan) hyphen(j int) bool {
	return !s.words[j].Space && !s.words[j+1].Space && s.toks[j+1].flags&(fUnknown|fPropn) != 0 ||
		!s.words[j].Space && !s.words[j+1].Space && s.nameFollows(j+1)
}

// initial reports whether word j is one letter.
func (s *scan) initial(j int) bool { return len(s.words[j].Fold) <= 2 }

// trailing reports whether a name cannot end with word j: a particle, or the
// mark before it.
func (s *scan) trailing(j int) bool {
	if s.toks[j].flags&fMark != 0 {
		return true
	}
	in, _ := s.whole(j)
	at := &s.f.at
	id := s.toks[j].reads[0].id
	return in.kinds&kParticle != 0 && !in.later && in.kinds&kGiven == 0 || id == at.bin || id == at.ibn || id == at.abd || id == at.al
}

// belongs reports whether word j goes on with the name that began at first.
func (s *scan) belongs(j, first int) bool {
	t := &s.toks[j]
	if t.flags&(fMark|fNumber|fLatin) != 0 || t.n == 0 {
		return false
	}
	r := t.reads[0]
	in := &s.f.voc.infos[r.id]
	prev := s.toks[j-1].reads[0].id
	if s.afterParticle(prev) {
		return t.flags&fFunction == 0 || in.kinds&kGiven != 0 || in.later
	}
	n := j - first
	if in.kinds&kParticle != 0 {
		return !s.functional(j, in) && s.particleGoesOn(j)
	}
	if in.kinds&kGiven != 0 || in.later || in.first {
		return s.knownPart(j, in, n)
	}
	if s.firstPart(j) {
		return true
	}
	if s.shut(j) {
		return false
	}
	if t.flags&(fUnknown|fPropn) != 0 {
		return s.unknownPart(j, r, n)
	}
	if r.def {
		return s.articlePart(j, n)
	}
	return false
}

// afterParticle reports whether the word before demands a name: بن, عبد, أبو.
func (s *scan) afterParticle(id int32) bool {
	at := &s.f.at
	switch id {
	case 0:
		return false
	case at.bin, at.ibn, at.abd, at.al, at.abu, at.abi:
		return true
	}
	return false
}

func (s *scan) particleGoesOn(j int) bool {
	if j+1 >= len(s.toks) {
		return true
	}
	f := s.toks[j+1].flags
	id := s.toks[j].reads[0].id
	if s.afterParticle(id) {
		return f&(fMark|fNumber) == 0
	}
	return f&(fUnknown|fPropn) != 0 || s.nameFollows(j+1) || s.f.voc.infos[id].later
}

// knownPart decides on a word that names hold elsewhere and that may be a
// common word here.
func (s *scan) knownPart(j int, in *info, n int) bool {
	if s.functional(j, in) {
		return false
	}
	f := s.toks[j].flags
	if f&(fVerb|fNumber) != 0 {
		return n == 1 && f&fOnlyVerb == 0 && !s.subjectFollows(j+1)
	}
	if in.kinds&(kTitle|kTimeWord|kBody|kGroup) != 0 && in.kinds&kGiven == 0 {
		return false
	}
	if in.kinds&(kTitle|kBody|kGroup|kPlace) != 0 && n > 1 {
		return false
	}
	_, def := s.whole(j)
	if n >= 2 && !def && f&(fNoun|fAdj) != 0 && f&fPropn == 0 && in.kinds&kGiven == 0 {
		return n == 2 && s.nameClosed(j+1)
	}
	if in.origin != 0 && n >= 2 {
		return false
	}
	return true
}

// subjectFollows reports whether a word that may be a verb has what a verb
// wants behind it.
func (s *scan) subjectFollows(j int) bool {
	if j >= len(s.toks) {
		return false
	}
	return s.toks[j].flags&(fPrep|fFunction) != 0 || s.toks[j].flags&fDef != 0
}

// nameClosed reports whether a name may well end before word j.
func (s *scan) nameClosed(j int) bool {
	if j >= len(s.toks) {
		return true
	}
	return s.toks[j].flags&(fMark|fVerb|fFunction|fPrep) != 0
}

// unknownPart decides on a word that no file reads.
func (s *scan) unknownPart(j int, r reading, n int) bool {
	if s.clitic(j) {
		return false
	}
	if n >= 2 && s.toks[j].n > 1 && s.toks[j].flags&fUnknown != 0 && strings.HasPrefix(s.words[j].Fold, "و") && s.f.voc.infos[r.id].tok == 0 {
		return false
	}
	if n >= 3 && !r.def && s.toks[j-1].flags&(fUnknown|fPropn) == 0 {
		return false
	}
	if r.def && n >= 3 && !s.articleBefore(j) && !s.lineageBefore(j) {
		return false
	}
	return true
}

func (s *scan) lineageBefore(j int) bool {
	for k := j - 1; k > j-4 && k >= 0; k-- {
		if s.toks[k].n > 0 && s.afterParticle(s.toks[k].reads[0].id) {
			return true
		}
	}
	return false
}

func (s *scan) articleBefore(j int) bool {
	_, def := s.whole(j - 1)
	return def
}

// articlePart decides on a common word with ال: «مريم الصادق المهدي», but not
// «أبلغ جوزيف عون الوفد».
func (s *scan) articlePart(j, n int) bool {
	in, _ := s.whole(j)
	f := s.toks[j].flags
	if in.origin != 0 {
		return n == 1
	}
	if in.kinds&^(kTitleAdj|kSourceAdj|kGiven|kParticle|kHonour|kHonourRoyal) != 0 || f&fVerb != 0 && f&fDef == 0 {
		return false
	}
	if f&fAdj != 0 && !strings.HasSuffix(s.words[j].Fold, "ات") && !strings.HasSuffix(s.words[j].Fold, "ين") && !strings.HasSuffix(s.words[j].Fold, "ون") {
		return (n == 1 || n == 2 && (s.articleBefore(j) || s.nameClosed(j+1))) && !s.feminineAdj(j)
	}
	return false
}

func (s *scan) feminineAdj(j int) bool {
	form := s.words[j].Form
	return strings.HasSuffix(form, "ة") || strings.HasSuffix(form, "ه") && s.toks[j].flags&fAdj != 0
}

// particleOnly reports whether a run holds nothing but particles.
func (s *scan) particleOnly(first, end int) bool {
	for j := first; j < end; j++ {
		in, _ := s.whole(j)
		if s.toks[j].flags&fMark == 0 && in.kinds&kParticle == 0 {
			return false
		}
	}
	return true
}

// enough reports whether a run without a title is a name: a given name and a
// second word that fits, where at least one of them is no common word.
func (s *scan) enough(first, end int) bool {
	if end-first < 2 {
		return false
	}
	in, _ := s.whole(first)
	given := in.kinds&kGiven != 0 || in.first || s.firstPart(first)
	rare, sure := 0, 0
	for j := first; j < end; j++ {
		w, _ := s.whole(j)
		f := s.toks[j].flags
		if f&(fUnknown|fPropn) != 0 && s.toks[j].n > 0 {
			rare++
		}
		if w.kinds&kGiven != 0 || s.firstPart(j) {
			sure++
		}
	}
	if given && f0(s.toks[first].flags) {
		return sure > 0
	}
	if given {
		return rare > 0 || sure > 1
	}
	return false
}

// f0 reports whether a word is no common word.
func f0(f flags) bool { return f&(fNoun|fAdj|fVerb) == 0 || f&fPropn != 0 }
