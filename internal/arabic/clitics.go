package arabic

import "strings"

// A proclitic is what is written before a stem, folded, with what it holds.
type proclitic struct {
	fold string
	bits Clitics
}

// proclitics are the strings that can stand before a stem, the empty one first.
var proclitics = [...]proclitic{
	{"", 0},
	{"و", ProWa}, {"ف", ProFa}, {"ال", ProAl}, {"وال", ProWa | ProAl}, {"فال", ProFa | ProAl},
	{"ب", ProBi}, {"ل", ProLi}, {"ك", ProKa},
	{"وب", ProWa | ProBi}, {"ول", ProWa | ProLi}, {"وك", ProWa | ProKa}, {"فب", ProFa | ProBi}, {"فل", ProFa | ProLi},
	{"بال", ProBi | ProAl}, {"لل", ProLi | ProAl}, {"كال", ProKa | ProAl},
	{"وبال", ProWa | ProBi | ProAl}, {"ولل", ProWa | ProLi | ProAl}, {"وكال", ProWa | ProKa | ProAl},
	{"فبال", ProFa | ProBi | ProAl}, {"فلل", ProFa | ProLi | ProAl},
	// ل and ال before a stem in ل: three ل are written as two.
	{"ل", ProLi | ProAl}, {"ول", ProWa | ProLi | ProAl}, {"فل", ProFa | ProLi | ProAl},
	{"س", ProSa}, {"وس", ProWa | ProSa}, {"فس", ProFa | ProSa},
	{"ا", ProHamza},
}

// fits reports whether the proclitic can stand before what follows it.
func (p *proclitic) fits(form, rest string) bool {
	switch {
	case p.bits&ProHamza != 0:
		return strings.HasPrefix(form, "أ")
	case p.bits&ProAl != 0 && strings.HasSuffix(p.fold, "ل") && !strings.HasSuffix(p.fold, "لل") && !strings.HasSuffix(p.fold, "ال"):
		return strings.HasPrefix(rest, "ل") // للجنة
	}
	return true
}

// An enclitic is a pronoun written onto a stem, folded.
type enclitic struct {
	fold   string
	person Person
	gender Gender
	number Number
}

var enclitics = [...]enclitic{
	{"هما", 3, 0, Dual}, {"هم", 3, Masc, Plur}, {"هن", 3, Fem, Plur}, {"ها", 3, Fem, Sing}, {"ه", 3, Masc, Sing},
	{"نا", 1, 0, Plur}, {"كم", 2, Masc, Plur}, {"ك", 2, Masc, Sing}, {"ي", 1, 0, Sing}, {"ني", 1, 0, Sing},
}

// suits reports whether the pronoun may stand on the part of speech: verbs
// take ني, nouns and prepositions ي, أن and its like both.
func (e *enclitic) suits(pos POS) bool {
	switch e.fold {
	case "ي":
		return pos != Verb
	case "ني":
		return pos == Verb || pos == Subj || pos == Part || pos == Conj
	}
	return true
}

const (
	conjunctions = ProWa | ProFa
	prepositions = ProBi | ProLi | ProKa
)

// joins reports whether a form can carry the clitics.
func (r *record) joins(pro Clitics, enc bool) bool {
	al := pro&ProAl != 0
	if enc && r.flags&noEnc != 0 || !enc && r.flags&onlyEnc != 0 || al && r.flags&noAl != 0 {
		return false
	}
	if pro&ProHamza != 0 && r.pos != Verb && r.pos != Neg || pro&ProSa != 0 && r.form != Imperfect {
		return false
	}
	switch r.pos {
	case Verb:
		return !al && pro&(ProBi|ProKa) == 0 && (pro&ProLi == 0 || r.form == Imperfect || r.form == Jussive)
	case Noun, Adj, Propn, Num:
		return !(al && enc) && !(al && r.flags&(isTanwin|isConstr) != 0) && !(enc && r.flags&isTanwin != 0)
	case Prep, Neg, Conj, Pron:
		return !al && pro&prepositions == 0
	}
	return !al
}
