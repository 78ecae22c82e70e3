package arabic

import "strings"

// particle reports whether a reading is of a closed class.
func (a *Analysis) particle() bool {
	switch a.POS {
	case Prep, Conj, Subj, Rel, Neg, Part, Pron, Dem:
		return true
	}
	return false
}

// preferSpelt makes readings that need another spelling unlikely where one does
// not: كان is no كأن, though ان may be أن.
func (x *Lexicon) preferSpelt(list []Analysis, fold string) {
	exact := false
	for i := range list {
		a := &list[i]
		exact = exact || !a.misspelt
		if a.POS == Subj && a.misspelt && x.lemmas[a.Lemma].citation == "إن" {
			a.cost++ // ان is أن before إن
		}
	}
	if !exact {
		return
	}
	for i := range list {
		a := &list[i]
		if !a.misspelt {
			continue
		}
		a.cost += costOther
		if a.POS == Part || a.POS == Neg || strings.TrimLeft(fold, "وف") == "كان" {
			a.cost += costOther
		}
	}
}

// preferWhole makes a particle with proclitics unlikely where a particle is
// written like the whole: كذلك is not ك and ذلك.
func preferWhole(list []Analysis) {
	whole := false
	for i := range list {
		a := &list[i]
		whole = whole || a.Pro&^conjunctions == 0 && a.Enc == "" && !a.misspelt && (a.Pro == 0 && a.particle() || a.POS == Adv)
	}
	preferNoun(list)
	if !whole {
		return
	}
	for i := range list {
		if a := &list[i]; (a.Pro&prepositions != 0 || a.Pro != 0 && a.Pro != ProWa) && a.particle() {
			a.cost += costOther
		}
	}
}

// preferNoun makes و with a preposition and the pronoun of the speaker unlikely
// where the whole is a noun: ولي is not «ولي».
func preferNoun(list []Analysis) {
	noun := false
	for i := range list {
		noun = noun || list[i].listed && list[i].Pro == 0 && !list[i].misspelt
	}
	for i := range list {
		if a := &list[i]; noun && a.POS == Prep && a.Pro == ProWa && a.EncP == 1 {
			a.cost += costOther
		}
	}
}

// preferFrequent makes a rare verb unlikely where the word is a frequent one
// too, or a noun as it stands: ويؤدون is no form of وأد, ضيف no verb.
func (x *Lexicon) preferFrequent(list []Analysis) {
	other, first := false, false
	speaker := [4]bool{} // by person: a frequent verb
	for i := range list {
		a := &list[i]
		first = first || a.POS == Verb && x.rank(a.Lemma) == 1
		speaker[a.Person] = speaker[a.Person] || a.POS == Verb && x.rank(a.Lemma) > 0
		other = other || !a.misspelt && (a.POS == Verb && a.Person == 3 && x.rank(a.Lemma) > 0 ||
			(a.POS == Noun || a.POS == Adj) && a.Pro&conjunctions == 0 && a.listed && !a.Constr)
	}
	for i := range list {
		a := &list[i]
		if !other && !(a.POS == Verb && speaker[a.Person]) {
			continue
		}
		switch {
		case a.POS == Verb && first && x.rank(a.Lemma) == 2:
			a.cost += costSecond // يعد is of عدّ before وعد
		case a.POS == Verb && x.rank(a.Lemma) == 0:
			a.cost += costRare
			if a.Person == 1 && a.Number == Sing {
				a.cost += costUnread // أفضل, أبرز
			}
		case a.cost >= costParticiple && a.POS == Adj && a.Pro == 0 && (a.Form == ActPart || a.Form == PassPart):
			a.cost += 2 * costUnread // كان is hardly ever what names by a surname
		}
	}
}

// preferOwn makes the imperfect in ت unlikely where the word is the perfect of
// a frequent verb in ت: تراجع, تحدث, تسبب.
func (x *Lexicon) preferOwn(list []Analysis) {
	own := false
	for i := range list {
		a := &list[i]
		own = own || a.POS == Verb && a.Form == Perfect && a.Enc == "" && !a.Passive && a.Person == 3 &&
			a.Gender == Masc && a.Number == Sing && x.rank(a.Lemma) > 0
	}
	if !own {
		return
	}
	for i := range list {
		if a := &list[i]; a.POS == Verb && a.Form != Perfect && a.Pro&(ProSa|ProLi) == 0 && a.Gender == Fem {
			a.cost += costOwn
		}
	}
}

// parts takes out words of names that are everyday words too (جمال, نبيل), and
// makes those unlikely that a verb is written like (سرت). The parts stay
// guesses: no file says that such a word is a name wherever it stands. Where the
// writer left out a hamza of both, the word is the everyday one: اطار is no أطار.
func (x *Lexicon) parts(list []Analysis) []Analysis {
	everyday, loose, verb := false, false, false
	for i := range list {
		a := &list[i]
		switch {
		case a.misspelt && a.listed && !a.Guess:
			loose = true
		case a.Guess || a.misspelt:
		case a.POS == Verb && a.Person == 3 && !a.Passive && a.Pro == 0 && x.rank(a.Lemma) > 0 && a.Form == Perfect:
			everyday = true
		case a.POS == Verb:
			verb = verb || a.Person == 3 && !a.Passive && a.Form != Jussive
		case a.listed || a.particle() || a.POS == Num || a.POS == Adv || a.POS == Propn:
			everyday = true
		}
	}
	kept := list[:0]
	for _, a := range list {
		if a.Guess && a.POS == Propn {
			if everyday || loose && a.misspelt {
				continue
			}
			if verb {
				a.cost += costVerbal
			}
		}
		kept = append(kept, a)
	}
	return kept
}

// orName adds the reading as an unknown word where the known ones speak of I
// and you: فاروق is a name and not «فأروق».
func (x *Lexicon) orName(list []Analysis, form, fold string) []Analysis {
	if strings.HasSuffix(form, "علي") {
		return named(list, form, fold, costName) // the name, or على where the text does not tell
	}
	for i := range list {
		a := &list[i]
		speaks := a.POS == Verb && a.Person != 3 && a.Enc == "" && x.rank(a.Lemma) == 0 || a.Enc != "" && a.EncP == 2
		if !speaks {
			return list
		}
	}
	return named(list, form, fold, costName+costUnlikely)
}

// named adds the reading as an unknown word.
func named(list []Analysis, form, fold string, cost int) []Analysis {
	var room [8]Analysis
	a := guess(room[:0], form, fold)[0]
	a.cost = cost
	return append(list, a)
}

const (
	costSecond   = 2
	costVerbal   = 14
	costOwn      = 8
	costUnread   = 6
	costRare     = 10
	costUnlikely = 16
)
