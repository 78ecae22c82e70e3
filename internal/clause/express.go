package clause

import (
	"masar"
	"masar/internal/arabic"
)

// expresses returns the verb that a word written like a preposition is where
// somebody follows it and عن after him, «عبر الوزير عن قلقه», and the answer that
// is written like an impersonal verb: «ورد الوزير بأن».
func (b *builder) expresses(i int, an arabic.Analysis) (arabic.Analysis, bool) {
	bare := an.POS == arabic.Verb && an.Pro == 0 && b.s.lang.says.impersonal[an.Lemma]
	if an.POS != arabic.Prep && !bare || an.Enc != "" || i+1 >= len(b.s.Words) || b.s.lang.Speech == nil {
		return an, false
	}
	if !bare && b.s.Words[i+1].Fold == "عن" {
		return b.verbOf(i, an)
	}
	k := b.nameAt[i+1]
	if k == None || b.s.Names[k].Lead > 0 || b.s.Names[k].Nisba {
		return an, false
	}
	switch b.s.Names[k].Type {
	case masar.Person, masar.Org, masar.Group, masar.State:
	default:
		return an, false
	}
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Verb && other.Form == arabic.Perfect && !other.Passive && b.s.lang.Speech(other.Lemma) && (bare && other.Pro != 0 || !bare && b.s.lang.about[other.Lemma]) {
			return other, bare || b.about(b.s.Names[k].End)
		}
	}
	return an, false
}

// about reports whether عن comes before the next verb, at most eight words on.
func (b *builder) about(from int) bool {
	for j := from; j < len(b.s.Words) && j < from+8; j++ {
		switch w := &b.s.Words[j]; {
		case w.Fold == "عن":
			return true
		case best(w).POS == arabic.Verb && !best(w).Guess, best(w).POS == arabic.Subj:
			return false
		case best(w).Base != 0 && b.s.lang.Speech(best(w).Base):
			return false // «بين السودان ومصر، معربا عن أمله»
		}
	}
	return false
}

// verbOf returns the verb of saying that word i can be.
func (b *builder) verbOf(i int, an arabic.Analysis) (arabic.Analysis, bool) {
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Verb && other.Form == arabic.Perfect && !other.Passive && b.s.lang.Speech(other.Lemma) {
			return other, true
		}
	}
	return an, false
}

// again returns the participle of saying that an adverb is where a comma stands
// before it and its object behind: «…، مجددا استعداد بلاده».
func (b *builder) again(i int) (arabic.Analysis, bool) {
	an := best(&b.s.Words[i])
	p := b.last()
	if p == nil || p.Kind != Comma || i+1 >= len(b.s.Words) || b.s.lang.Speech == nil {
		return an, false
	}
	if next := best(&b.s.Words[i+1]); next.POS != arabic.Noun && next.POS != arabic.Subj || next.Pro != 0 && next.Pro != arabic.ProAl {
		return an, false
	}
	for _, other := range b.s.Words[i].Analyses {
		if other.Form == arabic.ActPart && other.Tanwin && b.s.lang.Speech(other.Base) {
			return other, true
		}
	}
	return an, false
}

// demands returns the verb of saying that a noun written like it is where a verb
// must stand: behind a relative pronoun or قد, or before «فيها»: «الذي طالب»,
// «رسالة طالب فيها».
func (b *builder) demands(i int, an arabic.Analysis) (arabic.Analysis, bool) {
	if an.POS != arabic.Noun || an.Form != arabic.ActPart || an.Tanwin || an.Pro&^(arabic.ProWa|arabic.ProFa) != 0 || an.Enc != "" || b.s.lang.Speech == nil || b.nameAt[i] != None || b.prep != "" {
		return an, false
	}
	p := b.last()
	opens := p == nil || p.Kind == Rel || p.Kind == Particle || p.Kind == Semi || p.Kind == Sub
	if i+1 < len(b.s.Words) {
		next := best(&b.s.Words[i+1])
		opens = opens || next.POS == arabic.Prep && next.Enc != ""
	}
	if !opens {
		return an, false
	}
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Verb && other.Form == arabic.Perfect && !other.Passive && other.Pro == an.Pro && b.s.lang.Speech(other.Lemma) {
			return other, true
		}
	}
	return an, false
}
