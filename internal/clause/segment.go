package clause

import "masar/internal/arabic"

// A Clause is one verb (or none) and what belongs to it. Items point to their
// clause; a clause's items need not be one run, since a relative clause can
// stand inside.
type Clause struct {
	Kind       ClauseKind
	Parent     int // clause index, None at the top
	First      int // its first item
	Verb       int // item, None in a verbless clause
	Governor   int // the item of Parent that it hangs on, None
	Antecedent int // relative: the nominal it tells of, None
	Sub        int // the item of the word that opens it, None
}

type segmenter struct {
	s   *Sentence
	cur int
}

// segment assigns every item to a clause.
func (s *Sentence) segment() {
	g := segmenter{s: s, cur: None}
	g.open(Main, None, 0)
	for i := range s.Items {
		g.step(i)
		s.Items[i].Clause = g.cur
	}
}

func (g *segmenter) clause() *Clause { return &g.s.Clauses[g.cur] }

func (g *segmenter) open(kind ClauseKind, parent, first int) *Clause {
	g.s.Clauses = append(g.s.Clauses, Clause{Kind: kind, Parent: parent, First: first, Verb: None, Governor: None, Antecedent: None, Sub: None})
	g.cur = len(g.s.Clauses) - 1
	return g.clause()
}

func (g *segmenter) step(i int) {
	it := &g.s.Items[i]
	switch it.Kind {
	case Sub:
		g.subordinate(i)
	case Rel:
		ante := g.antecedent(i)
		c := g.open(Relative, g.cur, i)
		c.Antecedent, c.Sub = ante, i
	case Verb:
		g.verb(i)
	case Comma:
		g.comma(i)
	case Semi:
		if !it.Quoted {
			g.open(Main, None, i)
		}
	case Colon:
		gov := g.sayingBefore(i)
		c := g.open(Content, g.cur, i)
		c.Governor = gov
	case Quote:
		g.quotation(i)
	case Conj:
		if g.opens(i) {
			g.open(Parallel, g.clause().Parent, i)
		}
	case Nominal:
		if g.circumstance(i) {
			gov := g.mainVerb(i)
			parent := g.cur
			if gov != None && g.speaks(gov) {
				parent = g.s.Items[gov].Clause
			}
			c := g.open(Circumstance, parent, i)
			c.Governor, c.Verb = gov, i
		}
	}
}

// opens reports whether a clause begins with the conjunction at i: nominals
// without a verb before the next mark go on with the clause before, «زار القاهرة
// ثم الدوحة».
func (g *segmenter) opens(i int) bool {
	for k := i + 1; k < len(g.s.Items); k++ {
		switch g.s.Items[k].Kind {
		case Nominal, Time, Quote, Adverb:
		case Comma, Semi:
			return k == i+1
		default:
			return true
		}
	}
	return i+1 >= len(g.s.Items)
}

// comma closes a relative clause that a comma opened: «الوزير، الذي وصل أمس، …»,
// «دعا الوزير، في بيان أصدره أمس، إلى».
func (g *segmenter) comma(i int) {
	c := g.clause()
	if c.Kind != Relative || c.Verb == None || c.Parent == None || g.s.Items[i].Quoted {
		return
	}
	if c.Sub != None && c.Sub > 0 && g.s.Items[c.Sub-1].Kind == Comma || g.inserted(c) || g.aside(c) {
		g.cur = c.Parent
	}
}

// subordinate opens the clause of a subordinating word.
func (g *segmenter) subordinate(i int) {
	it := &g.s.Items[i]
	kind := g.s.lang.sub(it.Prep, stemFold(&g.s.Words[it.Head], it.An))
	if k, ok := g.compound(i); ok {
		kind = k
	}
	parent := g.cur
	gov := g.predicateBefore(i)
	if kind != Complement && g.said(it, gov) {
		kind = Complement
	}
	if it.Conj && kind == Complement {
		for c := g.cur; c != None; c = g.s.Clauses[c].Parent {
			if cl := &g.s.Clauses[c]; cl.Kind == Complement {
				parent, gov = cl.Parent, cl.Governor
				break
			}
		}
	}
	if kind == Parallel {
		parent, gov = g.top(g.cur), None
	}
	switch kind {
	case Complement:
		if !it.Conj {
			parent, gov = g.asking(parent, gov)
			if c := g.waiting(i, gov); c != None {
				parent, gov = c, g.s.Clauses[c].Verb
			}
		}
	case Before, After, Without, Cause, Condition, Sequel:
		if i > 0 && g.s.Items[i-1].Kind == Comma {
			parent, gov = g.around(parent, gov)
		}
	}
	c := g.open(kind, parent, i)
	c.Governor, c.Sub = gov, i
}

// around returns the clause that an adverbial clause behind a comma belongs to:
// not a relative one, «التقى وفدا وصل أمس، قبل أن يغادر».
func (g *segmenter) around(cur, gov int) (int, int) {
	for c := cur; c != None; c = g.s.Clauses[c].Parent {
		cl := &g.s.Clauses[c]
		if cl.Kind != Relative {
			if c != cur && cl.Verb != None {
				gov = cl.Verb
			}
			return c, gov
		}
	}
	return cur, gov
}

// asking returns the clause and the predicate on which a complement hangs: the
// verb of a relative clause that takes none leaves it to the verb around it,
// «قال الوزير الذي وصل أمس إن».
func (g *segmenter) asking(cur, gov int) (int, int) {
	for c, n := cur, 0; c != None && n < 6; c, n = g.s.Clauses[c].Parent, n+1 {
		cl := &g.s.Clauses[c]
		if cl.Kind != Relative || cl.Verb == None || gov != cl.Verb || g.takesThat(cl.Verb) {
			return c, gov
		}
		if cl.Parent == None || g.s.Clauses[cl.Parent].Verb == None {
			return cur, gov
		}
		gov = g.s.Clauses[cl.Parent].Verb
	}
	return cur, gov
}

func (g *segmenter) takesThat(v int) bool {
	it := &g.s.Items[v]
	return g.s.lang.takesThat[it.Lemma] || g.s.lang.takesThat[it.Base] || g.speech(it.Lemma) || g.speech(it.Base)
}

// top returns the nearest enclosing clause that is not a dependent one.
func (g *segmenter) top(c int) int {
	for c != None && g.s.Clauses[c].Kind != Main && g.s.Clauses[c].Kind != Parallel && g.s.Clauses[c].Kind != Complement {
		c = g.s.Clauses[c].Parent
	}
	if c == None {
		return None
	}
	return g.s.Clauses[c].Parent
}

// predicateBefore returns the item of the current clause on which a clause that
// begins at i hangs: the noun or participle right before it («قوله إن»، «من
// المقرر أن»), else the clause's verb, else the nearest nominal.
func (g *segmenter) predicateBefore(i int) int {
	near := None
	v := g.clause().Verb
	says := v != None && g.s.Items[v].Kind == Verb && g.speech(g.s.Items[v].Lemma)
	for k := i - 1; k >= 0; k-- {
		it := &g.s.Items[k]
		if it.Clause != g.cur || it.Kind == Semi {
			break
		}
		if it.Kind == Verb {
			return k
		}
		if it.Kind != Nominal {
			continue
		}
		// «قال في تصريح إن»: the verb says it, not the noun behind a preposition.
		said := says && it.An.Enc == "" && (it.Prep != "" || it.GenOf != None)
		if it.Base != 0 && it.Name == None && !said && g.governs(k, i) && !g.occasion(k) {
			return k
		}
		if near == None && it.GenOf == None {
			near = k
		}
	}
	if v != None {
		return v
	}
	return near
}

// governs reports whether the verbal noun or participle k can have the clause
// that begins at i as its content: nothing but its genitive stands between.
func (g *segmenter) governs(k, i int) bool {
	end := g.s.Items[k].End
	if gen := g.s.Items[k].Gen; gen != None {
		end = g.s.Items[gen].End
	}
	it := &g.s.Items[k]
	if it.An.Tanwin && it.An.Form != arabic.Masdar && g.clause().Verb != k {
		return false
	}
	return end >= g.s.Items[i].First || g.clause().Verb == k || it.An.Form == arabic.Masdar && g.speech(it.Base) && end+1 >= g.s.Items[i].First
}

// antecedent returns the nominal that a relative pronoun tells of.
func (g *segmenter) antecedent(i int) int {
	if g.free(i) {
		return None
	}
	rel := g.s.Items[i].An
	near := None
	for k := i - 1; k >= 0 && k > i-16; k-- {
		it := &g.s.Items[k]
		if it.Kind == Verb || it.Kind == Sub || it.Kind == Semi {
			break
		}
		if it.Kind != Nominal || it.Pron {
			continue
		}
		if near == None {
			near = k
		}
		if g.s.Items[i].Conj && (it.GenOf != None || it.Name != None && it.Prep != "") {
			continue // «المحادثات الرامية إلى توحيد قبرص والتي»: a second clause on the head
		}
		if Agrees(rel, it.An) {
			return k
		}
	}
	return near
}

// free reports whether a relative stands for its own antecedent: ما, من.
func (g *segmenter) free(i int) bool {
	it := &g.s.Items[i]
	switch stemFold(&g.s.Words[it.Head], it.An) {
	case "ما", "من", "بما", "لما", "فيما":
		return true
	}
	return false
}

// Agrees reports whether a verb or relative pronoun can tell of a nominal.
func Agrees(v, n arabic.Analysis) bool {
	if v.Gender != 0 && n.Gender != 0 && v.Gender != n.Gender {
		return n.Number == arabic.Plur && v.Gender == arabic.Fem
	}
	return v.Number == 0 || n.Number == 0 || v.Number != arabic.Plur || n.Number != arabic.Sing
}

// verb gives a verb its clause.
func (g *segmenter) verb(i int) {
	it := &g.s.Items[i]
	c := g.clause()
	if c.Verb == None && g.nominalSentence(i) {
		g.coordinateVerb(i)
		return
	}
	if c.Verb == None {
		c.Verb = i
		return
	}
	prev := &g.s.Items[c.Verb]
	switch {
	case g.s.lang.aux[prev.Lemma] && prev.Kind == Verb && !it.Conj:
		it.Aux, c.Verb = c.Verb, i
		return
	case it.Subj == "ل":
		parent, gov := g.cur, c.Verb
		g.open(Purpose, parent, i).Verb = i
		g.clause().Governor = gov
		return
	case it.Conj:
		g.coordinateVerb(i)
		return
	case g.s.lang.serial[prev.Lemma] && it.An.Form != arabic.Perfect && it.Subj == "" && !g.indefiniteBefore(i):
		parent, gov := g.cur, c.Verb
		g.open(Serial, parent, i).Verb = i
		g.clause().Governor = gov
		return
	}
	g.bareVerb(i)
}

// indefiniteBefore reports whether an indefinite noun stands right before item i,
// so that a verb there tells of it: «بدأ جولة تقوده إلى …».
func (g *segmenter) indefiniteBefore(i int) bool {
	if i == 0 {
		return false
	}
	p := &g.s.Items[i-1]
	return p.Kind == Nominal && !p.Def && p.Name == None && !p.Pron
}

// coordinateVerb opens a clause beside the one that "and" joins it to.
func (g *segmenter) coordinateVerb(i int) {
	it := &g.s.Items[i]
	from := g.cur
	if g.speech(it.Lemma) && !it.Quoted && !g.alike(i) {
		from = g.sayingClause(from)
	}
	from = g.leaves(from, i)
	cl := g.s.Clauses[from]
	kind := cl.Kind
	if kind == Circumstance || kind == Serial || kind == Purpose && it.Subj == "" || kind == Content && !it.Quoted {
		if cl.Parent != None {
			cl = g.s.Clauses[cl.Parent]
		}
		kind = cl.Kind
	}
	c := g.open(kind, cl.Parent, i)
	c.Verb, c.Governor, c.Antecedent, c.Sub = i, cl.Governor, cl.Antecedent, cl.Sub
}

// leaves returns the clause that a verb joined by «و» behind a comma goes on with:
// not an adverbial one, and the outermost where it looks back with كان, «…، وكان
// الرئيس قد أرسل».
func (g *segmenter) leaves(c, i int) int {
	it := &g.s.Items[i]
	if i == 0 || g.s.Items[i-1].Kind != Comma || it.Quoted || it.An.Form != arabic.Perfect {
		return c
	}
	for g.s.Clauses[c].Parent != None {
		switch g.s.Clauses[c].Kind {
		case Condition, Before, After, Without, Cause:
		default:
			if !g.s.lang.aux[it.Lemma] {
				return c
			}
		}
		c = g.s.Clauses[c].Parent
	}
	return c
}

// sayingClause returns the nearest clause from c outwards whose verb is one of
// saying, a relative clause only where no other is; else the outermost.
func (g *segmenter) sayingClause(c int) int {
	relative, top := None, c
	for ; c != None; c = g.s.Clauses[c].Parent {
		top = c
		if !g.saying(c) {
			continue
		}
		if g.s.Clauses[c].Kind != Relative {
			return c
		}
		if relative == None {
			relative = c
		}
	}
	if relative != None {
		return relative
	}
	return top
}

func (g *segmenter) saying(c int) bool {
	v := g.s.Clauses[c].Verb
	return v != None && g.s.Items[v].Kind == Verb && g.speech(g.s.Items[v].Lemma)
}

func (g *segmenter) speech(l arabic.Lemma) bool {
	return g.s.lang.Speech != nil && g.s.lang.Speech(l)
}

// bareVerb places a verb that nothing joins: a relative clause without a
// pronoun, the verb of an outer clause whose subject stands before an
// insertion, or a new sentence.
func (g *segmenter) bareVerb(i int) {
	k := i - 1
	for k >= 0 && (g.s.Items[k].Kind == Neg || g.s.Items[k].Kind == Particle || g.s.Items[k].Kind == Quote || g.s.Items[k].Kind == Adverb || g.s.Items[k].Kind == Time) {
		k--
	}
	if k < 0 {
		g.open(Main, None, i).Verb = i
		return
	}
	if p := &g.s.Items[k]; p.Kind == Nominal && !p.Def && p.Clause == g.cur && !p.Conj {
		c := g.open(Relative, g.cur, i)
		c.Verb, c.Antecedent = i, g.resumes(i, k)
		return
	}
	if a := g.speakerBefore(i, k); a != None {
		c := g.open(Relative, g.cur, i)
		c.Verb, c.Antecedent = i, a
		return
	}
	if a := g.textBefore(i, k); a != None {
		c := g.open(Relative, g.cur, i)
		c.Verb, c.Antecedent = i, a
		return
	}
	if a := g.pointsBack(i, k); a != None {
		c := g.open(Relative, g.cur, i)
		c.Verb, c.Antecedent = i, a
		return
	}
	if g.embed(i) {
		return
	}
	for c := g.clause().Parent; c != None; c = g.s.Clauses[c].Parent {
		if g.s.Clauses[c].Verb == None && g.preverbal(c) != None {
			g.cur = c
			g.clause().Verb = i
			return
		}
	}
	parent := g.clause().Parent
	g.open(Parallel, parent, i).Verb = i
	g.fronted(i)
}

// embed makes a relative clause of the verb before where its indefinite subject
// goes on with verb i: «مصدر رفض الكشف عن اسمه نفى».
func (g *segmenter) embed(i int) bool {
	c := g.clause()
	v := c.Verb
	if v == None || g.s.Items[v].Kind != Verb || g.s.Items[i].Quoted {
		return false
	}
	k := g.s.before(v)
	if k == None || g.s.Items[k].Def || !Agrees(g.s.Items[i].An, g.s.Items[k].An) {
		return false
	}
	for j := v; j < i; j++ {
		if it := &g.s.Items[j]; it.Kind == Comma || it.Clause != g.cur {
			return false
		}
	}
	outer := g.cur
	g.s.Clauses[outer].Verb = i
	r := g.open(Relative, outer, v)
	r.Verb, r.Antecedent = v, k
	for j := v; j < i; j++ {
		g.s.Items[j].Clause = g.cur
	}
	g.cur = outer
	return true
}

// resumes returns the indefinite nominal that a relative clause without a
// pronoun tells of: k, or one before it that the pronoun on the verb agrees
// with where k does not: «هجوم بطائرة مسيّرة شنه الحوثيون».
func (g *segmenter) resumes(i, k int) int {
	an := g.s.Items[i].An
	if an.Enc == "" || an.EncG == 0 || g.s.Items[k].An.Gender == an.EncG || g.s.Items[k].An.Gender == 0 {
		return k
	}
	for j := k - 1; j >= 0 && j > k-6; j-- {
		p := &g.s.Items[j]
		if p.Kind != Nominal || p.Clause != g.cur {
			break
		}
		if !p.Def && p.An.Gender == an.EncG && p.An.Number != arabic.Plur {
			return j
		}
	}
	return k
}

// fronted moves the nominals that stand right before a verb into its clause:
// "…، والوزير قال".
func (g *segmenter) fronted(i int) {
	for k := i - 1; k >= 0; k-- {
		it := &g.s.Items[k]
		if it.Kind == Comma || it.Kind == Sub || it.Kind == Verb || it.Kind == Semi {
			return
		}
		if it.Kind == Nominal && it.Conj && it.Prep == "" {
			for j := k; j < i; j++ {
				g.s.Items[j].Clause = g.cur
			}
			g.clause().First = k
			return
		}
	}
}

// preverbal returns the nominal that can be the subject before a verb.
func (g *segmenter) preverbal(c int) int {
	for k := g.s.Clauses[c].First; k < len(g.s.Items); k++ {
		it := &g.s.Items[k]
		if it.Clause != c {
			return None
		}
		if it.Kind == Nominal && it.Prep == "" {
			return k
		}
	}
	return None
}
