package arabic

import "strings"

// A nominal is a noun or adjective to be inflected, as written.
type nominal struct {
	lemma     string // singular, indefinite
	adj       bool
	gender    Gender
	plurals   []string // +ون, +ات or a broken plural in full
	defective bool     // محام, قاض: takes ي with ال and in construct
	feminine  bool     // a noun of persons that makes its own feminine
	particip  bool     // a participle in the noun file: all endings exist
	noDual    bool     // the dual is left out
}

// nominalForm is what an inflected noun or adjective shows.
type nominalForm struct {
	gender Gender
	number Number
	tanwin bool
	constr bool
	enc    encUse
	noAl   bool // never with ال
	al     bool // only with ال, in construct or before a pronoun
	rare   uint8
}

// inflector writes the forms of one nominal.
type inflector struct {
	emit func([]byte, nominalForm)
	buf  [80]byte
}

func (w *inflector) put(base, suffix string, f nominalForm) {
	n := copy(w.buf[:], base)
	n += copy(w.buf[n:], suffix)
	w.emit(w.buf[:n], f)
}

// inflect hands out every form. The surface is valid only during the call.
func (n *nominal) inflect(emit func([]byte, nominalForm)) { n.inflectWith(&inflector{emit: emit}) }

// inflectWith is inflect with an inflector that serves many nominals.
func (n *nominal) inflectWith(w *inflector) {
	n.singular(w)
	if !n.noDual {
		n.dual(w, n.lemma, n.gender, n.defective)
	}
	for _, p := range n.plurals {
		switch p {
		case "+ون":
			n.masculinePlural(w)
		case "+ات":
			femininePlural(w, n.lemma, n.gender, n.defective, 0)
		default:
			n.brokenPlural(w, p)
		}
	}
	if (n.adj || n.feminine || n.particip) && n.gender != Fem {
		n.feminines(w)
	}
}

func (n *nominal) singular(w *inflector) {
	f := nominalForm{gender: n.gender, number: Sing}
	if n.defective {
		defectiveForms(w, n.lemma, f)
		return
	}
	declined(w, n.lemma, f, true)
}

// declined writes the forms of one number: alone, before a pronoun, and in the
// accusative in ا where tanwin allows that.
func declined(w *inflector, s string, f nominalForm, tanwin bool) {
	base, last := chop(s)
	switch last {
	case "ة":
		f.enc = encNone
		w.put(s, "", f)
		f.enc = encOnly
		w.put(base, "ت", f)
		return
	case "ى":
		f.enc = encNone
		w.put(s, "", f)
		f.enc = encOnly
		w.put(base, "ا", f)
		return
	case "أ":
		w.put(s, "", f)
		f.enc = encOnly
		w.put(base, "ؤ", f)
		return
	}
	w.put(s, "", f)
	if tanwin && last != "ا" && !strings.HasSuffix(s, "اء") && !(f.number == Plur && strings.HasSuffix(s, "ات")) {
		f.tanwin, f.noAl, f.enc = true, true, encNone
		w.put(seated(s, "ا"), "ا", f)
	}
}

// defectiveForms writes محام, محامي and محاميا.
func defectiveForms(w *inflector, s string, f nominalForm) {
	f.enc, f.noAl = encNone, true
	w.put(s, "", f)
	f.enc, f.noAl, f.al = encAny, false, true
	w.put(s, "ي", f)
	f.tanwin, f.noAl, f.al, f.enc = true, true, false, encNone
	w.put(s, "يا", f)
}

// chop splits the last letter off.
func chop(s string) (base, last string) {
	if len(s) < 2 {
		return s, ""
	}
	return s[:len(s)-2], s[len(s)-2:]
}

// seated returns s as it is written before a suffix: a last ء gets its seat.
func seated(s, suffix string) string {
	base, last := chop(s)
	if last != "ء" {
		return s
	}
	_, before := chop(base)
	switch {
	case before == "ا" && strings.HasPrefix(suffix, "و"):
		return base + "ؤ"
	case before == "ا" && strings.HasPrefix(suffix, "ي"):
		return base + "ئ"
	case strings.Contains("ادذرزو", before):
		return s
	}
	return base + "ئ"
}

// stemFor returns the stem to which endings of dual and sound plural are put.
func stemFor(s string, defective bool) string {
	base, last := chop(s)
	switch {
	case defective:
		return s + "ي"
	case last == "ة":
		return base + "ت"
	case last == "ى":
		return base + "ي"
	}
	return s
}

func (n *nominal) dual(w *inflector, s string, g Gender, defective bool) {
	stem := stemFor(s, defective)
	base, last := chop(stem)
	if last == "ا" || strings.HasSuffix(stem, "اء") && g == Fem {
		return // بابا, دنيا, حمراء: not from this stem
	}
	withA, a := seated(stem, "ا"), "ا"
	if last == "أ" {
		withA, a = base, "آ"
	}
	f := nominalForm{gender: g, number: Dual, enc: encNone}
	w.put(withA, a+"ن", f)
	if !(n.adj || n.feminine || hasSoundPlural(n.plurals)) || g == Fem {
		w.put(seated(stem, "ي"), "ين", f) // else the same as the plural
	} else {
		f.rare = 4
		w.put(seated(stem, "ي"), "ين", f)
		f.rare = 0
	}
	if n.adj {
		return
	}
	f.constr, f.noAl, f.enc, f.rare = true, true, encAny, 6
	w.put(withA, a, f)
	w.put(seated(stem, "ي"), "ي", f)
}

func hasSoundPlural(plurals []string) bool {
	for _, p := range plurals {
		if p == "+ون" {
			return true
		}
	}
	return false
}

func (n *nominal) masculinePlural(w *inflector) {
	s := n.lemma
	if base, last := chop(s); last == "ى" || last == "ة" {
		s = base
	}
	f := nominalForm{gender: Masc, number: Plur, enc: encNone}
	w.put(seated(s, "و"), "ون", f)
	w.put(seated(s, "ي"), "ين", f)
	f.constr, f.noAl, f.enc, f.rare = true, true, encAny, 1
	w.put(seated(s, "و"), "و", f)
	w.put(seated(s, "ي"), "ي", f)
}

func femininePlural(w *inflector, s string, g Gender, defective bool, rare uint8) {
	base, last := chop(s)
	f := nominalForm{gender: g, number: Plur, rare: rare}
	switch {
	case defective, last == "ى":
		w.put(strings.TrimSuffix(s, "ى"), "يات", f)
	case strings.HasSuffix(s, "اة"):
		if len(s) > 8 {
			w.put(base[:len(base)-2], "يات", f)
		} else {
			w.put(base[:len(base)-2], "وات", f)
		}
	default:
		if last == "ة" {
			s = base
		}
		if base, ok := strings.CutSuffix(s, "أ"); ok {
			w.put(base, "آت", f) // منشآت
			return
		}
		w.put(seated(s, "ا"), "ات", f)
	}
}

// brokenPlural declines a plural that the file gives in full.
func (n *nominal) brokenPlural(w *inflector, s string) {
	f := nominalForm{gender: n.gender, number: Plur}
	base, last := chop(s)
	weak := last == "ي" && pluralShape(base)
	if weak || pluralShape(s) && len(s) == 8 && strings.HasSuffix(n.lemma, "ى") {
		if !weak {
			base = s
		}
		f.rare = 2
		w.put(base, "", nominalForm{gender: n.gender, number: Plur, enc: encNone, noAl: true})
		f.rare = 0
		w.put(base, "ي", f)
		return
	}
	if strings.HasSuffix(s, "ون") && len(s) > 8 { // sound, written out: سنون
		f.enc = encNone
		w.put(s, "", f)
		w.put(s[:len(s)-4], "ين", f)
		return
	}
	declined(w, s, f, !(pluralShape(s) && len(s) >= 10))
}

// pluralShape reports whether the third letter is ا and four or more stand
// there: the shape of مفاعل, فواعل, مساع.
func pluralShape(s string) bool {
	return len(s) >= 8 && s[4:6] == "ا" && !strings.HasSuffix(s, "ة")
}

// feminines writes the feminine of an adjective or a noun of persons.
func (n *nominal) feminines(w *inflector) {
	rare := uint8(0)
	if !n.adj {
		rare = 2
	}
	if fem, plural := feminineOf(n.lemma, n.adj); fem != "" {
		declined(w, fem, nominalForm{gender: Fem, number: Sing, rare: rare}, false)
		if plural != "" {
			declined(w, plural, nominalForm{gender: Masc, number: Plur}, true)
		}
		return
	}
	s := n.lemma
	base, last := chop(s)
	fem := s + "ة"
	switch {
	case n.defective:
		fem = s + "ية"
	case last == "ة":
		return
	case last == "ى":
		fem = base + "اة"
	case last == "ء":
		fem = seated(s, "ة") + "ة"
	}
	declined(w, fem, nominalForm{gender: Fem, number: Sing, rare: rare}, false)
	if n.adj || n.particip {
		n.dual(w, fem, Fem, false)
	}
	femininePlural(w, fem, Fem, false, rare)
	if n.adj && !hasSoundPlural(n.plurals) && n.particip {
		n.masculinePlural(w)
	}
}

// feminineOf returns the feminine of adjectives in أفعل, with the plural that
// colours have; "" for all others.
func feminineOf(s string, adj bool) (fem, plural string) {
	if !adj || len(s) != 8 || !strings.HasPrefix(s, "أ") {
		return "", ""
	}
	rest := s[2:]
	if strings.HasSuffix(rest, "ي") || strings.HasPrefix(rest[2:], "ي") {
		return "", "" // أمني, أخير: no elatives
	}
	switch rest {
	case "حمر", "سود", "خضر", "زرق", "صفر", "سمر", "شقر", "عرج", "خرس", "حمق":
		return rest + "اء", rest
	case "بيض":
		return rest + "اء", rest
	case "عمى":
		return "عمياء", "عمي"
	}
	if strings.HasSuffix(rest, "ى") {
		return rest[:4] + "يا", ""
	}
	return rest + "ى", ""
}
