package arabic

import "strings"

// choose sets Best of every word of a sentence: each reading is scored by what
// it costs alone and by what the words before it let follow.
//
// Where dotted is set, the text tells ى from ي, so that علي is no على.
func choose(words []Word, dotted bool) {
	c := context{start: true}
	quoted := false
	var told insertions
	for i := range words {
		w := &words[i]
		quoted = quotes(w.Form, quoted)
		told.see(words, i)
		c.told = told.verb
		c.quoted, c.dotted, c.resumes = quoted, dotted, told.verb && told.commas > 1 && words[i-1].Form == "،"
		if w.Kind == Digits {
			c = context{number: true, acted: c.acted}
			continue
		}
		if w.Kind != Letters {
			c.mark(w)
			continue
		}
		w.Best = c.best(words, i)
		c.next(w)
	}
}

// best returns the reading of word i with the highest score, -1 where there is none.
func (c *context) best(words []Word, i int) int {
	list := words[i].Analyses
	if len(list) < 2 {
		return len(list) - 1
	}
	best, top := -1, -1<<20
	for k := range list {
		if s := c.score(words, i, &list[k]); s > top {
			best, top = k, s
		}
	}
	return best
}

// context is what stands before a word.
type context struct {
	start   bool   // a clause begins here
	prep    bool   // a preposition without a pronoun
	neg     bool   // لم لن لا ما
	lam     bool   // لم: a verb in the jussive is due
	other   bool   // غير: an adjective follows
	toRel   bool   // right after a relative pronoun
	sub     bool   // أن إن without a pronoun
	after   bool   // the أن has a preposition: بعد أن
	verbal  bool   // قد سوف: a verb is due
	likely  bool   // أن with a pronoun: a verb is likely
	subj    bool   // a clause after إن or لكن has its subject and no verb yet
	but     bool   // right after لكن
	acted   bool   // the clause has its verb
	rel     Gender // the gender of the relative pronoun right before
	number  bool   // a numeral: what is counted follows
	tanwin  bool   // an indefinite accusative: no noun follows it
	quoted  bool   // within quotation marks, where people say I and you
	dotted  bool   // the text tells ى from ي
	resumes bool   // an insertion has closed behind the verb that the sentence begins with
	told    bool   // the sentence begins with its verb
	and     bool   // right after a «و» that stands alone: «و أكد»
	phase   bool   // right after a verb that another goes on from: كان يقول
	before  before // the noun or adjective right before
}

// insertions tell whether the sentence begins with its verb and how many commas
// have stood since.
type insertions struct {
	verb   bool
	commas int
	begun  bool
}

// see goes on to word i, the words before it chosen.
func (t *insertions) see(words []Word, i int) {
	if i == 0 {
		return
	}
	switch p := &words[i-1]; {
	case p.Kind == Letters:
		if !t.begun && p.Best >= 0 {
			t.begun, t.verb = true, p.Analyses[p.Best].POS == Verb
		}
	case p.Form == "،":
		t.commas++
	case p.Form == "." || p.Form == ":" || p.Form == "؛":
		*t = insertions{}
	}
}

// before is what the noun or adjective right before a word lets follow.
type before struct {
	definite   bool   // it has its article
	bare       bool   // neither article nor pronoun: an adjective without them may follow
	attributed bool   // an adjective of the noun before it, so that no genitive follows
	tanwin     bool   // an indefinite accusative
	proper     bool   // it is a name
	gender     Gender // that an adjective shows
}

// after returns what a chosen reading lets follow.
func after(x *Analysis, fold string, had before) before {
	b := before{definite: x.Pro&ProAl != 0 || x.Enc != "" || x.definite, gender: x.Gender}
	b.bare = !b.definite && !x.Constr
	if x.Number == Plur && x.POS == Noun && !strings.HasSuffix(fold, "ين") && !strings.HasSuffix(fold, "ون") {
		b.gender = Fem // most plurals of the news are of things
	}
	b.tanwin = x.Tanwin
	b.attributed = x.POS == Adj && b.bare && had.bare && x.Pro == 0
	return b
}

// attributes is what a noun or an adjective earns by how it fits the noun
// before it, at i.
func (b before) attributes(words []Word, i int, x *Analysis) int {
	switch {
	case x.POS == Adj && b.definite && x.Pro&ProAl != 0 && x.Pro&prepositions == 0:
		if x.Pro&conjunctions != 0 && x.Number == Sing && x.Gender != b.gender && b.gender != 0 {
			return 0 // «المدنيين والبنية»
		}
		if b.proper && x.Number != Sing {
			return -4 // «في فيينا المفاوضات النووية»
		}
		return 4
	case x.POS == Adj && x.Form == ActPart && x.Tanwin && !b.bare:
		return 4 // مضيفا
	case x.POS == Adj && b.bare && x.Pro == 0 && x.Number == Sing && x.Gender == b.gender && (x.Nisba || !opensGenitive(words, i)):
		if x.Nisba || x.Gender == Fem || x.Form == NotDeverbal || x.Tanwin {
			return 4
		}
		return 1
	case x.POS == Adv && b.bare && b.tanwin:
		return -10 // اتصالا هاتفيا
	case x.POS == Noun && b.attributed && x.Pro == 0:
		return -8 // بيان مشترك صدر
	}
	return 0
}

// What a part of speech earns; a unit is a unit of cost, see expand.go.
var merit = [Punct + 1]int{Prep: 46, Neg: 45, Subj: 44, Rel: 43, Conj: 42, Dem: 41, Pron: 41, Part: 36, Num: 20, Adv: 14, Noun: 6, Adj: 6, Propn: 22, Verb: 6}

func (c *context) mark(w *Word) {
	switch w.Form {
	case "\"", "«", "»", "“", "”", "(", ")", "[", "]", "‹", "›":
	case "،":
		*c = context{start: true, subj: c.subj}
	default:
		*c = context{start: true}
	}
}

func (c *context) score(words []Word, i int, x *Analysis) int {
	s := merit[x.POS] - x.cost
	switch x.POS {
	case Verb:
		s += c.verb(words, i, x)
		if words[i].Form == "وفى" && i+1 < len(words) && !strings.HasPrefix(words[i+1].Fold, "ب") {
			s -= 60 // «وفى الخرطوم» is في with a dotless ya
		}
	case Adv:
		s += c.before.attributes(words, i, x)
	case Noun, Adj, Propn:
		s += c.noun(words, i, x)
	case Neg, Part:
		s += c.particle(words, i, x)
	case Num:
		if x.Pro&ProAl != 0 && (x.Number == 0 || x.Number == Sing) && dayName(words[i].Fold) {
			s -= 20
		}
	case Prep:
		if x.Enc == "" && endsPhrase(words, i) {
			s -= 40 // لم يرد بعد،
		}
		if c.dotted && x.misspelt && strings.HasSuffix(words[i].Form, "علي") {
			s -= 60
		}
	}
	form := words[i].Form
	switch {
	case strings.HasSuffix(form, "اً"), strings.HasSuffix(form, "\u064bا"):
		if x.POS == Verb {
			s -= 60
		} else if !x.Tanwin && x.POS != Adv {
			s -= 30
		}
	case strings.HasSuffix(form, "\u064d"), strings.HasSuffix(form, "\u064c"):
		if x.POS == Verb {
			s -= 60
		}
	}
	return s
}

// particle is what a negation or another particle loses where it cannot stand.
func (c *context) particle(words []Word, i int, x *Analysis) int {
	if c.prep && words[i].Fold != "اي" {
		return -40 // على ما, من أجل
	}
	if words[i].Fold == "كلا" && i+1 < len(words) && words[i+1].Fold == "من" {
		return -60 // «كلا من مصر وقطر» is each, and no refusal
	}
	if words[i].Fold == "فقد" && !c.verbNext(words, i) {
		return -40 // فقد الحزب أغلبيته
	}
	if x.POS == Neg && words[i].Fold == "ما" && i+1 < len(words) && !phase[words[i+1].Fold] {
		return -6 // ما أسفر, ما يعني
	}
	return 0
}

// endsPhrase reports whether a mark that ends a phrase stands behind word i.
func endsPhrase(words []Word, i int) bool {
	if i+1 >= len(words) {
		return true
	}
	switch words[i+1].Form {
	case "،", ".", "؛", "؟", "!":
		return true
	}
	return false
}

// verbNext reports whether the word after i can be a verb.
func (c *context) verbNext(words []Word, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	for k := range words[i+1].Analyses {
		if x := &words[i+1].Analyses[k]; x.POS == Verb && x.Pro == 0 && !x.misspelt {
			return true
		}
	}
	return false
}

// dayName reports whether a numeral is the name of a day with its article.
func dayName(fold string) bool {
	return strings.HasSuffix(fold, "لاحد") || strings.HasSuffix(fold, "لاثنين")
}

// quotes reports whether what follows a token stands in quotation marks.
func quotes(form string, quoted bool) bool {
	switch form {
	case "«", "“":
		return true
	case "»", "”":
		return false
	case "\"":
		return !quoted
	}
	return quoted
}

func (c *context) noun(words []Word, i int, x *Analysis) int {
	s := 0
	if c.neg && (c.lam || x.Pro != 0) {
		s -= 12
	}
	if c.toRel && x.Pro&prepositions == 0 {
		s -= 12 // الذي نشرته is no نشرة
	}
	if c.other && x.POS == Adj {
		s += 4
	}
	if x.POS == Adj && x.Pro&prepositions != 0 {
		s -= 4 // للرئيس, بالمدينة
	}
	if x.Pro&ProAl != 0 {
		s += 20
	}
	if c.prep {
		s += 15
	}
	if c.number && x.POS == Noun {
		s += 6
	}
	if c.tanwin && x.POS == Noun && x.Pro == 0 && !x.Tanwin {
		s -= 12
	}
	if x.POS == Adj && x.Pro == 0 && ruledPronoun(words, i+1) {
		s -= 10 // «خطوة رحب بها الاتحاد»
	}
	s += c.before.attributes(words, i, x)
	if x.Enc != "" && x.POS == Noun && attributeNext(words, i, x) {
		s += 8 // جلسته الشهرية
	}
	if x.Form == ActPart && x.Tanwin && c.start {
		s += 8
	}
	return s
}

// ruledPronoun reports whether word i is a preposition with a pronoun, which a verb
// governs rather than an adjective: بها, عليه.
func ruledPronoun(words []Word, i int) bool {
	if i >= len(words) {
		return false
	}
	for k := range words[i].Analyses {
		if a := &words[i].Analyses[k]; a.POS == Prep && a.Enc != "" {
			return true
		}
	}
	return false
}

// attributeNext reports whether the word after i is a definite adjective that
// agrees with the noun x.
func attributeNext(words []Word, i int, x *Analysis) bool {
	if i+1 >= len(words) || words[i+1].Kind != Letters || len(words[i+1].Analyses) == 0 {
		return false
	}
	a := &words[i+1].Analyses[0]
	return a.POS == Adj && a.Pro == ProAl && a.Gender == x.Gender && a.Number == x.Number
}

// opensGenitive reports whether the word after i looks like its genitive: a
// noun or a name, or the number of a year.
func opensGenitive(words []Word, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	w := &words[i+1]
	if w.Kind == Digits {
		return true
	}
	if w.Kind != Letters || len(w.Analyses) == 0 || w.Fold == "اليوم" {
		return false
	}
	x := &w.Analyses[0]
	return x.Pro&^ProAl == 0 && x.Enc == "" && !x.Tanwin && (x.POS == Noun || x.POS == Propn || x.Guess && x.POS != Adj)
}

// next turns the context to what the chosen reading lets follow.
func (c *context) next(w *Word) {
	if w.Best < 0 {
		*c = context{subj: c.subj, acted: c.acted}
		return
	}
	x := &w.Analyses[w.Best]
	n := context{subj: c.subj, acted: c.acted}
	switch x.POS {
	case Prep:
		n.prep = x.Enc == ""
		n.other = strings.HasSuffix(w.Fold, "غير")
	case Neg:
		n.neg = true
		n.lam = strings.HasSuffix(w.Fold, "لم") || w.Fold == "لما"
	case Subj:
		n.likely, n.subj, n.acted = x.Enc != "", true, false
		if strings.HasSuffix(w.Fold, "ان") {
			n.sub, n.after = x.Enc == "", c.prep
		} else {
			n.start = x.Enc == "" // كما, حيث, بينما
		}
	case Part:
		switch strings.TrimLeft(w.Fold, "ولف") {
		case "قد", "سوف":
			n.verbal = true
		}
	case Conj:
		n.acted, n.start, n.and = false, c.start, w.Fold == "و"
		n.but = w.Fold == "لكن" || w.Fold == "ولكن"
		n.subj = n.subj || n.but
	case Rel:
		n.start, n.subj, n.acted, n.rel = true, false, false, relGender(w.Fold)
		n.toRel = n.rel != 0 || strings.HasSuffix(w.Fold, "الذين")
	case Verb:
		n.phase = phase[w.Fold]
		n.subj, n.acted = false, !n.phase
	case Num:
		n.number = true
	case Propn:
		n.before = before{definite: true, proper: true}
	case Noun, Adj, Unknown:
		n.tanwin = x.Tanwin && (x.Form != ActPart && x.Form != PassPart || x.POS == Noun && x.listed)
		n.before = after(x, w.Fold, c.before)
	}
	*c = n
}

// phase are the folded verbs that another verb goes on from: كان يقول.
var phase = map[string]bool{
	"كان": true, "كانت": true, "كانوا": true, "يكون": true, "تكون": true, "سيكون": true, "وكان": true, "وكانت": true, "بدا": true, "بدات": true,
	"يزال": true, "تزال": true, "زال": true, "زالت": true, "ظل": true, "ظلت": true, "بات": true, "باتت": true, "اصبح": true, "اصبحت": true,
	"عاد": true, "عادت": true, "كاد": true, "كادت": true, "راح": true, "اخذ": true, "يكاد": true, "تكاد": true,
}

// relGender is the gender of a relative pronoun, 0 for ما and من.
func relGender(fold string) Gender {
	switch {
	case strings.HasSuffix(fold, "الذي"):
		return Masc
	case strings.HasSuffix(fold, "التي"):
		return Fem
	}
	return 0
}
