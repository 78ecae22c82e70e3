package arabic

import "strings"

// A deverbal is a participle or verbal noun in its citation form.
type deverbal struct {
	surface   string
	form      Form
	defective bool // محام: takes ي with ال and in construct
	// derivedForm tells verbal nouns of the derived forms, all of which may
	// have a plural in ات.
	derivedForm bool
}

// bare is the surface without the ي that defective verbal nouns drop: verbs.tsv
// has تحدي where the indefinite is تحد.
func (d *deverbal) bare() string {
	if d.defective && d.form == Masdar {
		return strings.TrimSuffix(d.surface, "ي")
	}
	return d.surface
}

// deverbals returns the participles and the verbal nouns of a verb, the
// listed verbal nouns or the one that the form gives.
func (p *paradigm) deverbals(v VerbEntry) []deverbal {
	if p.noParticiples() {
		return nil
	}
	out := make([]deverbal, 0, 4)
	if d, ok := p.active(); ok {
		out = append(out, d)
	}
	if d, ok := p.passive(); ok {
		out = append(out, d)
	}
	for _, m := range v.Masdars {
		weak := p.weak == defective && (bareIn(m) || p.abstractForm() && strings.HasSuffix(m, "ي"))
		out = append(out, deverbal{surface: m, form: Masdar, defective: weak, derivedForm: p.form > 1})
	}
	if len(v.Masdars) == 0 && p.form > 1 {
		out = append(out, p.masdar())
	}
	return out
}

func (p *paradigm) noParticiples() bool { return p.lemma == "ليس" }

// bareIn reports whether a noun of a defective verb is written without the
// last radical: تحدّ, تعاف.
func bareIn(s string) bool {
	for _, end := range [...]string{"ي", "ى", "ة", "ا", "اء", "و"} {
		if strings.HasSuffix(s, end) {
			return false
		}
	}
	return true
}

func (p *paradigm) noun(t string, form Form, defective bool) deverbal {
	return p.spelled(p.fill(t), form, defective)
}

func (p *paradigm) spelled(phon string, form Form, defective bool) deverbal {
	var room [64]byte
	return deverbal{surface: string(write(room[:0], []byte(phon))), form: form, defective: defective, derivedForm: p.form > 1}
}

func (p *paradigm) active() (deverbal, bool) {
	if p.form > 1 {
		stem := p.imp.v
		if p.weak == sound && p.abstractForm() {
			stem = stem[:len(stem)-2] + "i" + stem[len(stem)-1:]
		}
		return p.spelled(withMu(stem), ActPart, p.weak == defective), true
	}
	switch p.weak {
	case hollow:
		if p.root[2] == '\'' {
			return deverbal{}, false
		}
		return p.noun("1aA'i3", ActPart, false), true
	case doubled:
		return p.noun("1aA2~", ActPart, false), true
	case defective:
		return p.noun("1aA2", ActPart, true), true
	}
	return p.noun("1aA2i3", ActPart, false), true
}

func (p *paradigm) passive() (deverbal, bool) {
	if p.pimp.ends == nil || p.form == 7 {
		return deverbal{}, false
	}
	if p.form > 1 {
		stem := p.pimp.v
		if p.weak == defective {
			stem += p.pimp.ends.text[0]
		}
		return p.spelled(withMu(stem), PassPart, false), true
	}
	switch {
	case p.weak == hollow && p.root[1] == 'w':
		return p.noun("ma1uw3", PassPart, false), true
	case p.weak == hollow:
		return p.noun("ma1iy3", PassPart, false), true
	case p.weak == defective && p.imp.ends == impU:
		return p.noun("ma1o2uw~", PassPart, false), true
	case p.weak == defective:
		return p.noun("ma1o2iy~", PassPart, false), true
	}
	return p.noun("ma1o2uw3", PassPart, false), true
}

func withMu(stem string) string {
	if strings.HasPrefix(stem, "yo") {
		stem = "w" + stem[1:]
	}
	return "mu" + stem
}

// masdar makes the verbal noun of the derived forms.
func (p *paradigm) masdar() deverbal {
	def := p.weak == defective
	if p.abstractForm() {
		return p.abstract()
	}
	switch p.form {
	case 2:
		switch {
		case def:
			return p.noun("ta1o2iyap", Masdar, false)
		case p.root[2] == '\'':
			return p.noun("ta1o2i3ap", Masdar, false)
		}
		return p.noun("ta1o2iy3", Masdar, false)
	case 3:
		switch {
		case def:
			return p.noun("mu1aA2aAp", Masdar, false)
		case p.weak == doubled:
			return p.noun("mu1aA2~ap", Masdar, false)
		}
		return p.noun("mu1aA2a3ap", Masdar, false)
	case 11:
		return p.noun("1a2o3a4ap", Masdar, false)
	case 14:
		return p.noun("Ai1o2i3o4aA4", Masdar, false)
	case 9:
		return p.noun("Ai1o2i3aA3", Masdar, false)
	}
	return p.longMasdar()
}

func (p *paradigm) abstractForm() bool { return p.form == 5 || p.form == 6 || p.form == 12 }

// abstract makes the verbal nouns in u before the last radical.
func (p *paradigm) abstract() deverbal {
	t := [15]string{5: "ta1a2~u3", 6: "ta1aA2u3", 12: "ta1a2o3u4"}[p.form]
	switch {
	case p.weak == defective:
		return p.spelled(cut(p.fill(t), nil).v, Masdar, true)
	case p.weak == doubled:
		return p.noun("ta1aA2~", Masdar, false)
	}
	return p.noun(t, Masdar, false)
}

// longMasdar makes the verbal nouns in ā before the last radical: IV, VII,
// VIII and X.
func (p *paradigm) longMasdar() deverbal {
	t := [11]string{4: "'i1o2aA3", 7: "Aino1i2aA3", 8: "Ai1oti2aA3", 10: "Aisoti1o2aA3"}[p.form]
	if p.weak == hollow {
		t = [11]string{4: "'i1aA3ap", 7: "Aino1iyaA3", 8: "Ai1otiyaA3", 10: "Aisoti1aA3ap"}[p.form]
	}
	if p.weak != hollow && isWeak(p.root[0]) && p.form != 8 && p.form != 7 {
		t = strings.Replace(t, "1o", "y", 1)
	}
	if p.weak == defective {
		t = strings.TrimSuffix(t, "3") + "'"
	}
	return p.noun(t, Masdar, false)
}
