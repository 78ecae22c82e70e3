package arabic

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
	{"س", ProSa}, {"وس", ProWa | ProSa}, {"فس", ProFa | ProSa},
	{"ا", ProHamza},
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
	switch r.pos {
	case Verb:
		return !al && pro&(ProBi|ProKa) == 0 && (pro&ProLi == 0 || r.form == Imperfect || r.form == Jussive) && (pro&ProSa == 0 || r.form == Imperfect)
	case Noun, Adj, Propn, Num:
		return pro&ProSa == 0 && !(al && enc) && !(al && r.flags&(isTanwin|isConstr) != 0) && !(enc && r.flags&isTanwin != 0)
	case Prep, Subj:
		return pro&(ProAl|ProSa) == 0
	case Rel, Dem, Adv:
		return !al && pro&ProSa == 0 && (!enc || r.pos == Adv)
	}
	return !al && pro&(ProSa|prepositions) == 0 && (!enc || r.pos == Part)
}
