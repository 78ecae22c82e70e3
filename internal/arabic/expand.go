package arabic

import "strings"

// What a form costs without context: the unit is about one part in ten of a
// decision. Particles cost nothing.
const (
	costNoun       = 10
	costAdj        = 12
	costMasdar     = 11
	costParticiple = 15
	costPlural     = 1
	costDual       = 4
	costConstr     = 4
	costImperfect  = 8
	costPerfect    = 13
	costJussive    = 11
	costImperative = 44
	costPassive    = 9

	costMonth        = 8
	costRareMasdar   = 4
	costRareParticle = 40 // عدا beside وعد with its accusative
)

// expand inflects all words of the files, the verbs beside the nouns and more,
// which may be nil.
func (l *loader) expand(more func() Words) {
	verbs := &loader{x: l.x, verbs: l.verbs, forms: l.finite}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range verbs.verbs {
			verbs.expandVerb(&verbs.verbs[i])
		}
	}()
	l.expandNominals()
	if more != nil {
		l.take(more())
	}
	<-done
	l.forms = verbs.forms.join(l.forms)
}

func (l *loader) expandNominals() {
	for i := range l.nouns {
		l.expandNoun(&l.nouns[i])
	}
	for i := range l.derived {
		d := &l.derived[i]
		if d.listed || i > 0 && d.form == PassPart && d.surface == l.derived[i-1].surface {
			continue // مفاوض is one word, whoever does it
		}
		l.expandDerived(d)
	}
}

func (l *loader) expandVerb(v *verbLine) {
	v.p.finite(pressWrites, func(f finite) {
		r := record{lemma: v.lemma, pos: Verb, form: f.form, who: packWho(f.person, f.gender, f.number), cost: verbCost(&f)}
		if v.p.form == 4 && l.x.rank(v.lemma) == 0 {
			r.cost++ // تنجح is of نجح before أنجح
		}
		if f.passive {
			r.flags |= isPassive
		}
		switch f.enc {
		case encNone:
			r.flags |= noEnc
		case encOnly:
			r.flags |= onlyEnc
		}
		l.forms.add(f.surface, r)
		l.gluedNegation(v, &f, r)
	})
}

// pressWrites keeps out of the table what prose of the press does without: it
// addresses men or all, one or many, and its passives are of the third person.
func pressWrites(who person, passive bool) bool {
	switch {
	case who.p == 2:
		return !passive && who.g == Masc
	case passive:
		return who.p == 3 && !(who.g == Fem && who.n == Plur)
	}
	return true
}

func verbCost(f *finite) uint8 {
	c := 0
	switch f.form {
	case Perfect:
		c = costPerfect
	case Imperfect:
		c = costImperfect
	case Jussive:
		c = costJussive
	case Imperative:
		c = costImperative
	}
	if f.passive {
		c += costPassive
	}
	switch f.person {
	case 1:
		c += 6
	case 2:
		c += 14
	}
	switch {
	case f.number == Dual:
		c += 5
	case f.number == Plur && f.gender == Fem:
		c += 9
	}
	return uint8(c)
}

func (l *loader) expandNoun(n *nounLine) {
	r := record{lemma: n.lemma, pos: n.pos, cost: costNoun, flags: isListed}
	if n.adj {
		r.cost = costAdj
		if s := n.nominal.lemma; len(s) > 6 && strings.HasSuffix(s, "ي") {
			r.flags |= isNisba
		}
	}
	if n.pos == Adv {
		r.flags |= noEnc
		l.forms.add([]byte(n.nominal.lemma), r)
		return
	}
	l.merge(n, &r)
	if !n.adj && !n.particip && n.gender == Masc {
		n.feminine = l.persons(n)
	}
	if _, own := l.x.byCitation[n.nominal.lemma+"ة"]; own && !n.adj {
		n.particip = false // طائرة is no feminine of طائر
	}
	l.inflect(&n.nominal, r)
	l.fiveNouns(n.nominal.lemma, r)
}

// merge joins a noun with the verb that gives it, so that one analysis names
// both.
func (l *loader) merge(n *nounLine, r *record) {
	i, ok := l.byLemma[n.lemma]
	if !ok {
		n.defective = defectivePlural(n.nominal.lemma, n.plurals)
		return
	}
	n.defective = l.isDefective(n, i)
	first := int32(-1)
	for ; i >= 0; i = l.derived[i].next {
		if d := &l.derived[i]; d.defective == n.defective {
			d.listed = true
			// Of verbs that share a participle the frequent one gives it: مضيف
			// is of أضاف before ضيّف.
			if first < 0 || l.x.rank(l.derived[first].base) == 0 && l.x.rank(d.base) != 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return // ناس is none that forgets
	}
	d := &l.derived[first]
	r.base, r.form = d.base, d.form
	if d.form == PassPart {
		r.flags |= isPassive
	}
	n.particip = d.form != Masdar
	n.nominal.lemma = d.bare()
	if d.form == Masdar && len(n.plurals) == 0 && d.derivedForm {
		n.plurals = masdarPlurals
	}
}

// isDefective reports whether a noun that verbs give too, the first of them at
// i, ends in a weak radical: قاض does, عام and ناس do not, though عمي and نسي
// have such participles: a frequent verb (عمّ) wins.
func (l *loader) isDefective(n *nounLine, i int32) bool {
	weak, strong := false, false
	common := 0 // ranks of the strong verbs less those of the weak
	for ; i >= 0; i = l.derived[i].next {
		d := &l.derived[i]
		frequent := min(int(l.x.rank(d.base)), 1)
		if d.defective {
			weak, common = true, common-frequent
		} else {
			strong, common = true, common+frequent
		}
	}
	if strong && common > 0 {
		return false
	}
	if !weak || defectivePlural(n.nominal.lemma, n.plurals) {
		return weak
	}
	for _, p := range n.plurals {
		if p[0] != '+' && !pluralShape(p) {
			return false
		}
	}
	return n.adj || !strong && len(n.plurals) > 0
}

// defectivePlural recognises nouns like قاض and ناد by their plurals.
func defectivePlural(s string, plurals []string) bool {
	if len(s) != 6 || s[2:4] != "ا" {
		return false
	}
	for _, p := range plurals {
		if p == s[:2]+s[4:]+"اة" || p == "أ"+s[:2]+s[4:]+"ية" {
			return true
		}
	}
	return false
}

// persons reports whether a masculine noun means a person who may be a woman.
func (l *loader) persons(n *nounLine) bool {
	s := n.nominal.lemma
	if _, own := l.x.byCitation[s+"ة"]; own || strings.HasSuffix(s, "ة") || strings.HasSuffix(s, "ى") {
		return false
	}
	for _, p := range n.plurals {
		if p == "+ون" || len(p) == 10 && strings.HasSuffix(p, "اء") && !strings.HasPrefix(p, "أ") {
			return true
		}
	}
	return false
}

func (l *loader) expandDerived(d *derived) {
	r := record{lemma: d.lemma, base: d.base, form: d.form, pos: Noun, cost: costMasdar}
	n := nominal{lemma: d.bare(), gender: Masc, defective: d.defective}
	if d.form == Masdar {
		n.noDual = true
		if l.x.rank(d.base) == 0 {
			r.cost += costRareMasdar // تقول is of قال
		}
		if strings.HasSuffix(d.surface, "ة") {
			n.gender = Fem
		}
		n.plurals = masdarPlurals
	} else {
		n.adj, n.plurals = true, soundPlurals
		r.pos, r.cost = Adj, costParticiple
		if d.form == PassPart {
			r.flags |= isPassive
		}
	}
	l.inflect(&n, r)
}

var masdarPlurals = []string{"+ات"}

// inflect adds all forms of a nominal as variants of r.
func (l *loader) inflect(n *nominal, r record) {
	if l.inflector == nil {
		l.inflector = &inflector{emit: l.nominalForm}
	}
	l.nominal = r
	n.inflectWith(l.inflector)
}

// nominalForm adds a form of the nominal at hand.
func (l *loader) nominalForm(s []byte, f nominalForm) {
	v := l.nominal
	v.who = packWho(0, f.gender, f.number)
	v.cost += f.rare
	switch {
	case f.number == Dual:
		v.cost += costDual
	case f.number == Plur:
		v.cost += costPlural
	}
	if f.tanwin {
		v.flags |= isTanwin
	}
	if f.constr {
		v.flags |= isConstr
		v.cost += costConstr
	}
	if f.noAl {
		v.flags |= noAl
	}
	if f.al {
		v.flags |= onlyAl
	}
	switch f.enc {
	case encNone:
		v.flags |= noEnc
	case encOnly:
		v.flags |= onlyEnc
	}
	l.forms.add(s, v)
}
