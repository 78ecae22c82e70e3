package when

import "masar/internal/arabic"

// tense tells whether the words around a time at i speak of what is to come
// (+1), of what was (-1), of what was to be (wasToBe), or do not say (0): the
// nearest verb before it decides, else, where the time opens its sentence, the
// first verb after it.
func (s *scan) tense(i int) int {
	if s.putOff(i) {
		return 1
	}
	wish := false // the verb before is one that is wanted or planned: أن يصل
	for j := i - 1; j >= 0 && j > i-30; j-- {
		w := &s.words[j]
		if w.Kind == arabic.Mark {
			if w.Fold == "؛" || w.Fold == ":" || w.Fold == ".." || w.Fold == "..." || w.Fold == "…" {
				break
			}
			continue
		}
		if s.is(j, "ahead") {
			if s.unlessWas(j) < 0 {
				return wasToBe
			}
			return 1
		}
		if s.is(j, "after") && !s.is(j+1, "part") {
			return -1
		}
		an, ok := s.verb(j)
		if !ok {
			continue
		}
		switch t, sure := s.verbTense(j, an); {
		case sure:
			if wish && t < 0 && s.bare(j) != "كان" && s.bare(j) != "كانت" {
				return 1
			}
			return t
		default:
			wish = true
		}
	}
	if wish {
		return 1
	}
	return s.ahead(i)
}

// putOff reports whether the time at i is that to which something is put off: «أرجأ
// زيارته إلى يوم الخميس».
func (s *scan) putOff(i int) bool {
	j := i - 1
	if s.is(j, "part") || s.bare(j) == "يوم" {
		j--
	}
	if b := s.bare(j); b != "الي" && b != "حتي" {
		return false
	}
	for j--; j >= 0 && j > i-25 && s.words[j].Kind != arabic.Mark; j-- {
		if an := best(&s.words[j]); s.f.putOff[an.Lemma] {
			return true
		}
	}
	return false
}

// wasToBe is the tense of «كان من المقرر»: the day may lie on either side of
// today.
const wasToBe = 2

// verbTense returns the tense of the verb at j; it is not sure of a verb that
// another governs: أن يصل, ليصل.
func (s *scan) verbTense(j int, an arabic.Analysis) (t int, sure bool) {
	before := s.bare(j - 1)
	switch {
	case an.Pro&arabic.ProSa != 0 || before == "سوف" || before == "وسوف" || before == "لن" || before == "ولن":
		return 1, true
	case before == "لم" || before == "ولم" || an.Form == arabic.Perfect:
		return -1, true
	case an.Form == arabic.Imperative:
		return 0, true
	case before == "ان" || an.Pro&arabic.ProLi != 0 || before == "حتي" || before == "كي" || before == "لكي":
		return 0, false
	}
	if s.unlessWas(j) < 0 {
		return -1, true
	}
	if s.f.present[an.Lemma] {
		return 1, true
	}
	return 0, true
}

// unlessWas returns +1, or -1 where كان stands just before: «وكان من المقرر».
func (s *scan) unlessWas(j int) int {
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		switch s.bare(k) {
		case "كان", "كانت", "كانا", "كانوا", "وكان", "وكانت", "وكانا", "وكانوا":
			return -1
		case "،", "؛", ":":
			return 1
		}
	}
	return 1
}

// ahead looks to the right of a time that no verb precedes. A headline without
// a verb tells of what is to come.
func (s *scan) ahead(i int) int {
	for j := i + 1; j < len(s.words) && j < i+16; j++ {
		w := &s.words[j]
		if w.Kind == arabic.Mark && (w.Fold == "؛" || w.Fold == ".." || w.Fold == "…") {
			break
		}
		if w.Kind == arabic.Mark {
			continue
		}
		if s.is(j, "ahead") {
			return s.unlessWas(j)
		}
		if an, ok := s.verb(j); ok {
			t, sure := s.verbTense(j, an)
			if sure {
				return t
			}
			return 0
		}
	}
	if s.headline {
		return 1
	}
	return 0
}

// past reports whether what stands right before i makes the time one that was:
// «منذ 7 أكتوبر», «بعد هجوم 7 أكتوبر», «اندلعت في 15 أبريل».
func (s *scan) past(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		w := &s.words[j]
		if w.Kind == arabic.Mark {
			return false
		}
		if s.is(j, "after") {
			return true
		}
		if an, ok := s.verb(j); ok {
			return an.Form == arabic.Perfect && s.bare(i-1) == "في"
		}
	}
	return false
}

// verb returns what the word at j is, and whether that is a verb.
func (s *scan) verb(j int) (arabic.Analysis, bool) {
	an := best(&s.words[j])
	return an, an.POS == arabic.Verb && (s.named == nil || !s.named(s.sentence, j))
}

func best(w *arabic.Word) arabic.Analysis {
	if w.Best >= 0 && w.Best < len(w.Analyses) {
		return w.Analyses[w.Best]
	}
	if len(w.Analyses) > 0 {
		return w.Analyses[0]
	}
	return arabic.Analysis{}
}
