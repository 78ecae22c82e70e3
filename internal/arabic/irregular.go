package arabic

// fiveNouns adds the construct forms of the nouns that show their case by a
// long vowel: أبو, أبا, أبي.
func (l *loader) fiveNouns(lemma string, r record) {
	if lemma != "أب" && lemma != "أخ" && lemma != "حم" {
		return
	}
	r.flags |= isConstr | noAl
	r.who = packWho(0, Masc, Sing)
	r.cost += costPlural
	for _, end := range [...]string{"و", "ا", "ي"} {
		l.forms.add([]byte(lemma+end), r)
	}
}

// owner adds ذو in all its forms; it stands only in construct.
func (l *loader) owner() {
	lemma := l.x.intern("ذو", "having, possessor of")
	for _, f := range [...]struct {
		form string
		g    Gender
		n    Number
	}{
		{"ذو", Masc, Sing}, {"ذا", Masc, Sing}, {"ذي", Masc, Sing}, {"ذوو", Masc, Plur}, {"ذوي", Masc, Plur}, {"ذوات", Fem, Plur},
	} {
		l.forms.add([]byte(f.form), record{lemma: lemma, pos: Noun, cost: costNoun, flags: isConstr | noAl, who: packWho(0, f.g, f.n)})
	}
}

// gluedNegation adds the verbs of lasting with the negation that the press
// often writes onto them: مازال, لايزال, مادام.
func (l *loader) gluedNegation(v *verbLine, f *finite, r record) {
	if f.passive || f.enc == encOnly {
		return
	}
	lasting := v.p.lemma == "زال" && v.p.weak == hollow
	switch {
	case f.form == Perfect && (lasting || v.p.lemma == "دام"):
		l.forms.add(append([]byte("ما"), f.surface...), r)
	case f.form == Imperfect && lasting:
		l.forms.add(append([]byte("ما"), f.surface...), r)
		l.forms.add(append([]byte("لا"), f.surface...), r)
	}
}
