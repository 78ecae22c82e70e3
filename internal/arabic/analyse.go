package arabic

import (
	"slices"
	"strings"
)

// What clitics and a spelling other than the file's cost; see expand.go.
const (
	costConj    = 6
	costPrep    = 7
	costHamza   = 50
	costEnc     = 12
	costSpeaker = 14 // a pronoun of the first or second person
	costSpelt   = 12

	bonusFrequent = 6
	costOther     = 28 // another spelling where the word as written is one
)

// analyse appends all readings of a word to an empty slice, the likeliest first;
// guesses where no file holds it.
func (x *Lexicon) analyse(out []Analysis, form, fold string) []Analysis {
	var ends [len(enclitics)]*enclitic
	pronouns := writtenOn(fold, ends[:0])
	if strings.HasSuffix(form, "ة") {
		pronouns = nil
	}
	for p := range proclitics {
		if c := proclitics[p].fold; c != "" && (len(fold) < 2 || c[1] != fold[1]) {
			continue // another letter: nine in ten
		}
		rest, ok := strings.CutPrefix(fold, proclitics[p].fold)
		if !ok || len(rest) < 2 || !proclitics[p].fits(form, rest) {
			continue
		}
		out = x.stems(out, form, rest, &proclitics[p], nil)
		for _, e := range pronouns {
			if n := len(rest) - len(e.fold); n >= 2 {
				out = x.stems(out, form, rest[:n], &proclitics[p], e)
			}
		}
	}
	out = x.parts(out)
	if len(out) == 0 {
		return guess(out, form, fold)
	}
	x.preferSpelt(out, fold)
	preferWhole(out)
	x.preferFrequent(out)
	x.preferOwn(out)
	out = x.orName(out, form, fold)
	slices.SortStableFunc(out, func(a, b Analysis) int { return a.cost - b.cost })
	return out
}

// writtenOn appends the pronouns that a folded word may end in.
func writtenOn(fold string, to []*enclitic) []*enclitic {
	if fold == "" {
		return to
	}
	for e := range enclitics {
		end := enclitics[e].fold
		if end[len(end)-1] == fold[len(fold)-1] && strings.HasSuffix(fold, end) {
			to = append(to, &enclitics[e])
		}
	}
	return to
}

// stems adds the readings of a folded stem between clitics.
func (x *Lexicon) stems(out []Analysis, form, stem string, p *proclitic, e *enclitic) []Analysis {
	at, want := x.table.bucket(stem)
	from, to := -1, len(form)
	for at != 0 {
		var r *record
		var tag uint32
		r, tag, at = x.table.next(at)
		if tag != want || !r.joins(p.bits, e != nil) || e != nil && !e.suits(r.pos) || !x.table.folds(r, stem) {
			continue
		}
		if from < 0 {
			from = afterLetters(form, len(p.fold)/2)
			if e != nil {
				to = beforeLetters(form, len(e.fold)/2)
			}
		}
		a := r.analysis(p.bits, e)
		if r.pos == Verb && (p.bits&conjunctions == 0 || p.bits&ProSa != 0) && r.flags&isPassive == 0 && x.rank(r.lemma) == 1 {
			a.cost -= bonusFrequent
		}
		if from < to {
			c := x.spelling(form[from:to], r)
			a.misspelt = c > costSeat
			a.cost += c
		}
		if p.bits == ProFa && stem == "قد" {
			a.cost -= costHamza // choose asks whether a verb follows
		}
		if p.bits&ProLi != 0 && p.bits&ProAl != 0 && strings.HasPrefix(stem, "ل") {
			a.cost-- // للجنة is of لجنة rather than of جنة
		}
		a.StemAt, a.StemEnd = clip8(from), clip8(to)
		a.raised = len(x.lemmas[r.lemma].citation) == len("ناقش")
		out = append(out, a)
	}
	return out
}

// analysis is the reading of a record with clitics.
func (r *record) analysis(pro Clitics, e *enclitic) Analysis {
	a := Analysis{
		Lemma: r.lemma, Base: r.base, POS: r.pos, Pro: pro, Form: r.form, Passive: r.flags&isPassive != 0,
		Person: r.person(), Gender: r.gender(), Number: r.number(), Nisba: r.flags&isNisba != 0,
		Tanwin: r.flags&isTanwin != 0, Constr: r.flags&isConstr != 0, listed: r.flags&isListed != 0, definite: r.flags&isDefinite != 0, Guess: r.flags&isPart != 0, cost: int(r.cost),
	}
	if pro&conjunctions != 0 {
		a.cost += costConj
	}
	if pro&prepositions != 0 {
		a.cost += costPrep
	}
	if e != nil && e.person == 1 && r.pos == Prep && r.len > 6 {
		a.cost += costOther // خارجي is an adjective
	}
	if pro&ProFa != 0 && (r.pos == Prep || r.pos == Pron || r.pos == Part || r.pos == Dem || r.pos == Num) {
		a.cost += costHamza // ف before a particle is rare, and half of فتحت
	}
	if pro&ProLi != 0 && r.form == Jussive && e == nil && r.len <= 4 {
		a.cost += costHamza // ليل is no «ليلِ»
	}
	if pro&ProHamza != 0 || pro&ProKa != 0 && r.pos == Num {
		a.cost += costHamza
	}
	if e != nil {
		a.Enc, a.EncP, a.EncG, a.EncN = e.fold, e.person, e.gender, e.number
		a.cost += costEnc
		if e.person != 3 {
			a.cost += costSpeaker
		}
	}
	return a
}

func clip8(n int) uint8 { return uint8(min(n, 255)) }

// unwritten reports whether a rune is no letter of its own: a vowel mark or
// tatweel.
func unwritten(r rune) bool { return isMark(r) || r == 0x640 }

// afterLetters returns the byte offset behind the first n letters of a form.
func afterLetters(form string, n int) int {
	for i, r := range form {
		if unwritten(r) {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return len(form)
}

// beforeLetters returns the byte offset before the last n letters of a form.
func beforeLetters(form string, n int) int {
	letters := 0
	for _, r := range form {
		if !unwritten(r) {
			letters++
		}
	}
	return afterLetters(form, letters-n)
}

// guess appends readings of a word that no file holds: as it stands, and without the clitics
// that it may carry. ال and an ending in ي make an adjective of origin likely.
func guess(out []Analysis, form, fold string) []Analysis {
	whole := Analysis{StemEnd: clip8(len(form)), Number: Sing, Gender: genderOf(fold), Guess: true}
	from := len(out)
	out = append(out, whole)
	for i := range proclitics[1:] {
		p := &proclitics[1+i]
		if p.bits&(ProSa|ProHamza) != 0 || !strings.HasPrefix(fold, p.fold) || len(fold)-len(p.fold) < 6 || !p.fits(form, fold[len(p.fold):]) {
			continue
		}
		a := whole
		a.Pro, a.StemAt = p.bits, clip8(afterLetters(form, len(p.fold)/2))
		if p.bits&ProAl == 0 {
			out = append(out, a)
			continue
		}
		if n, ok := nisbaNumber(fold); ok {
			a.POS, a.Nisba, a.Number = Adj, true, n
		}
		out[from] = a
	}
	return out
}

func genderOf(fold string) Gender {
	if strings.HasSuffix(fold, "ه") || strings.HasSuffix(fold, "ات") {
		return Fem
	}
	return 0
}

// nisbaNumber reports whether a word ends like an adjective of origin.
func nisbaNumber(fold string) (Number, bool) {
	switch {
	case strings.HasSuffix(fold, "يين"), strings.HasSuffix(fold, "يون"), strings.HasSuffix(fold, "يات"):
		return Plur, true
	case strings.HasSuffix(fold, "يه"), strings.HasSuffix(fold, "ي"):
		return Sing, true
	}
	return 0, false
}
