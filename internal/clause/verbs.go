package clause

import (
	"masar"
	"masar/internal/arabic"
)

// verb gives a verb its clause.
func (g *segmenter) verb(i int) {
	it := &g.s.Items[i]
	c := g.clause()
	if c.Verb == None && g.nominalSentence(i) {
		g.coordinateVerb(i)
		return
	}
	if c.Verb == None {
		if k := g.tellsOfFronted(i); k != None {
			c = g.open(Relative, g.cur, i)
			c.Antecedent = k
		}
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

// coordinateVerb opens a clause beside the one that "and" joins it to.
func (g *segmenter) coordinateVerb(i int) {
	it := &g.s.Items[i]
	from := g.cur
	if g.speech(it.Lemma) && !it.Quoted && !g.alike(i) && !g.resumesToo(i) {
		from = g.sayingClause(from)
	}
	from = g.leaves(g.unquoted(from, i), i)
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

// unquoted returns the clause around what is quoted, where the verb of saying i outside of
// it goes on: «أن أي محاولة «ستعد عملا حربيا»، ونفت».
func (g *segmenter) unquoted(c, i int) int {
	it := &g.s.Items[i]
	for !it.Quoted && it.An.Form == arabic.Perfect && g.s.Clauses[c].Kind == Complement && g.s.Clauses[c].Parent != None {
		v := g.s.Clauses[c].Verb
		if v == None || !g.s.Items[v].Quoted || g.s.Items[v].An.Form == arabic.Perfect {
			break
		}
		c = g.s.Clauses[c].Parent
	}
	return c
}

// resumesToo reports whether verb i carries the pronoun with which the verb of its
// relative clause tells of the antecedent: «المطالب التي قدمتها واشنطن ورفضتها بغداد».
func (g *segmenter) resumesToo(i int) bool {
	c := g.clause()
	if c.Kind != Relative || c.Antecedent == None || c.Verb == None {
		return false
	}
	an, first := g.s.Items[i].An, g.s.Items[c.Verb].An
	if first.Enc == "" && c.Verb+1 < i && g.s.resumed(c.Verb) {
		first = g.s.Items[c.Verb+1].An
	}
	return an.Enc != "" && an.EncP == 3 && first.Enc != "" && an.EncP == first.EncP && an.EncG == first.EncG && an.EncN == first.EncN
}

// leaves returns the clause that a verb joined by «و» behind a comma goes on with:
// not an adverbial one, and the outermost where it looks back with كان, «…، وكان
// الرئيس قد أرسل».
func (g *segmenter) leaves(c, i int) int {
	it := &g.s.Items[i]
	if i == 0 || g.s.Items[i-1].Kind != Comma || it.Quoted || it.An.Form != arabic.Perfect && !it.Future {
		return c
	}
	for g.s.Clauses[c].Parent != None {
		switch g.s.Clauses[c].Kind {
		case Condition, Before, After, Without, Cause:
		case Relative:
			if !g.outgrows(c, i) {
				return c
			}
		default:
			if !g.s.lang.aux[it.Lemma] {
				return c
			}
		}
		c = g.s.Clauses[c].Parent
	}
	return c
}

// outgrows reports whether verb i cannot go on with the relative clause c, since
// its antecedent is of another gender: «زيارته للمدينة التي استمرت ساعات، والتقى».
func (g *segmenter) outgrows(c, i int) bool {
	cl, an := &g.s.Clauses[c], g.s.Items[i].An
	if g.timeless(cl) {
		return true
	}
	if cl.Antecedent != None && g.withoutPronoun(cl, i) {
		return true
	}
	if cl.Antecedent == None || cl.Sub == None || g.s.Items[cl.Sub].Kind != Rel || an.Enc != "" || an.Passive {
		return false
	}
	a := g.s.Items[cl.Antecedent].An
	return an.Person == 3 && an.Number == arabic.Sing && a.Number == arabic.Sing && an.Gender != 0 && a.Gender != 0 && an.Gender != a.Gender
}

// timeless reports whether a relative clause without a pronoun only says, inside the
// story of a deed past or to come, what something provides: «توصل إلى اتفاق يقضي
// بالهدنة، وزار», «في جولة تقوده إلى بغداد، وسيلتقي».
func (g *segmenter) timeless(cl *Clause) bool {
	if cl.Sub != None || cl.Verb == None || cl.Parent == None || g.s.Items[cl.Verb].An.Form != arabic.Imperfect || g.s.Items[cl.Verb].Future {
		return false
	}
	v := g.s.Clauses[cl.Parent].Verb
	return v != None && g.s.Items[v].Kind == Verb && g.s.Items[v].An.Form == arabic.Perfect
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
	if p := &g.s.Items[k]; p.Kind == Nominal && (!p.Def || g.s.somePeople(k)) && p.Clause == g.cur && !p.Conj {
		c := g.open(Relative, g.cur, i)
		c.Verb, c.Antecedent = i, g.resumes(i, k)
		return
	}
	for _, tells := range [...]func(i, k int) int{g.heldThere, g.copiedText, g.speakerBefore, g.textBefore, g.draftBefore, g.pointsBack, g.toldFar} {
		if a := tells(i, k); a != None {
			c := g.open(Relative, g.cur, i)
			c.Verb, c.Antecedent = i, a
			return
		}
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

// somePeople reports whether a name is only a noun for people whom nothing makes
// definite: «تبادل أسرى شمل».
func (s *Sentence) somePeople(k int) bool {
	it := &s.Items[k]
	return it.Name != None && s.Names[it.Name].Type == masar.People && it.End == it.First+1 && it.An.Pro&arabic.ProAl == 0
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
			if g.s.caseOf(k) == oblique {
				return // «بين الحركة والمسؤولين الإسرائيليين»
			}
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
