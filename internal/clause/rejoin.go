package clause

import "masar/internal/arabic"

// rejoins leaves a relative clause at the verbal noun i that completes the verb of the
// clause around it: «تعهد مودي في خطاب ألقاه في بيهار بمطاردة المهاجمين».
func (g *segmenter) rejoins(i int) {
	it := &g.s.Items[i]
	c := g.clause()
	switch it.Prep {
	case "ب", "الي", "علي", "عن":
	default:
		return
	}
	if it.Conj || it.Quoted || it.Name != None || it.An.Form != arabic.Masdar || g.s.lang.manners[g.s.Stem(i)] || !g.complete(c) || !g.completes(c, it.Prep) {
		return
	}
	v := g.s.Clauses[c.Parent].Verb
	for k := v + 1; k < i; k++ {
		if p := &g.s.Items[k]; p.Clause == c.Parent && p.Kind == Nominal && p.Prep == it.Prep {
			return // «طالب بوقف الحرب التي بدأت بقصف»
		}
	}
	g.cur = c.Parent
}

// complete reports whether the verb of a relative clause without a pronoun of its own lacks
// nothing: its object is the antecedent, or it tells how an occasion went.
func (g *segmenter) complete(c *Clause) bool {
	return c.Sub == None && c.Verb != None && (g.s.Items[c.Verb].An.Enc != "" || g.s.lang.happens[g.s.Items[c.Verb].Lemma])
}

// completes reports whether what a preposition governs, "" for an object, belongs to the
// verb around a relative clause by its frames, and not to the verb of that clause.
func (g *segmenter) completes(c *Clause, prep string) bool {
	if c.Kind != Relative || c.Verb == None || c.Parent == None || g.s.lang.Governs == nil {
		return false
	}
	v := g.s.Clauses[c.Parent].Verb
	if v == None || v >= c.First || g.s.Items[v].Kind != Verb || g.s.Items[c.Verb].Kind != Verb {
		return false
	}
	for k := range g.s.Clauses {
		if cl := &g.s.Clauses[k]; cl.Governor == v && (cl.Kind == Complement || cl.Kind == Content) {
			return false
		}
	}
	return g.s.lang.Governs(g.s.Items[v].Lemma, prep) && (prep == "" && g.s.Items[c.Verb].An.Enc != "" || !g.s.lang.Governs(g.s.Items[c.Verb].Lemma, prep))
}

// deedAhead reports whether the comma at i brings back the sentence around a relative
// clause inside an insertion: its verb still lacks the verbal noun that stands behind,
// «قررت اللجنة، في اجتماع ترأسه الوزير، إغلاق المعابر».
func (g *segmenter) deedAhead(c *Clause, i int) bool {
	if i+1 >= len(g.s.Items) || c.Sub != None {
		return false
	}
	n := &g.s.Items[i+1]
	if n.Kind != Nominal || n.Prep != "" || n.Conj || n.Name != None || n.An.Form != arabic.Masdar || n.An.Tanwin || n.An.Pro != 0 || !g.completes(c, "") {
		return false
	}
	v := g.s.Clauses[c.Parent].Verb
	for k := v + 1; k < i; k++ {
		if p := &g.s.Items[k]; p.Clause == c.Parent && p.Kind == Nominal && p.Prep == "" && p.GenOf == None && p.Name == None && p.An.Form == arabic.Masdar {
			return false
		}
	}
	return true
}

// toldFar returns the indefinite noun before the phrases behind it of which verb i tells
// how it went: «محادثات برعاية الجامعة العربية انتهت من دون اتفاق»; None for none.
func (g *segmenter) toldFar(i, k int) int {
	it := &g.s.Items[i]
	if it.Conj || it.An.Person != 3 || it.An.Enc != "" || !g.s.lang.happens[it.Lemma] && !g.s.lang.outcomes[it.Lemma] {
		return None
	}
	for j := k; j >= 0; j-- {
		p := &g.s.Items[j]
		if p.Kind == Time || p.Kind == Adverb {
			continue
		}
		if p.Kind != Nominal || p.Clause != g.cur || p.Pron {
			return None
		}
		if p.Name == None && !p.Def && p.An.Enc == "" && p.GenOf == None && !p.Conj && Agrees(it.An, p.An) {
			return j
		}
		if p.Prep == "" && p.GenOf == None && p.Coord == None {
			return None
		}
	}
	return None
}

// withoutPronoun reports whether verb i, behind a comma, cannot go on with relative clause
// c, whose verb has the antecedent as its pronoun: «خطاب ألقاه في بيهار، وقطع زيارة».
func (g *segmenter) withoutPronoun(cl *Clause, i int) bool {
	it := &g.s.Items[i]
	if cl.Verb == None || cl.Verb > i || cl.Parent == None || g.s.Items[cl.Verb].An.Enc == "" || it.An.Enc != "" || it.An.Passive {
		return false
	}
	v := g.s.Clauses[cl.Parent].Verb
	if v == None || g.s.Items[v].Kind != Verb || g.s.Items[v].An.Form != arabic.Perfect || g.s.lang.happens[it.Lemma] || g.s.lang.outcomes[it.Lemma] {
		return false
	}
	a := g.s.Items[cl.Antecedent]
	return a.Name == None || g.s.Names[a.Name].place()
}

// takesUp reports whether what follows the comma at i takes up all that was said before, in
// order to tell what somebody says of it: «قال إنهما اتفقا، وهو ما نفاه فلان», «…، الأمر
// الذي نفاه».
func (g *segmenter) takesUp(i int) bool {
	if i+3 >= len(g.s.Items) || g.s.Items[i].Quoted {
		return false
	}
	n, rel, v := &g.s.Items[i+1], &g.s.Items[i+2], &g.s.Items[i+3]
	if n.Kind == Nominal && n.Prep == "في" && g.s.lang.instants[g.s.Stem(i+1)] && rel.Kind == Verb && rel.An.Person == 3 && g.speech(rel.Lemma) {
		return true // «…، في وقت أعلنت إيطاليا»
	}
	if n.Kind != Nominal || rel.Kind != Rel || v.Kind != Verb || v.An.Form != arabic.Perfect || !g.speech(v.Lemma) || v.An.Enc == "" && !(i+4 < len(g.s.Items) && g.s.Items[i+4].Pron) {
		return false
	}
	f := g.s.Words[rel.Head].Fold
	return n.Pron && n.Prep == "" && f == "ما" || g.s.Stem(i+1) == "امر" && f == "الذي"
}

// thatWas reports whether behind the comma at i the text says when, where or how all that
// was told happened: «تفاهم يتيح عودة المفتشين، وذلك في ختام محادثات».
func (g *segmenter) thatWas(i int) bool {
	if i+2 >= len(g.s.Items) || g.s.Items[i].Quoted {
		return false
	}
	n, p := &g.s.Items[i+1], &g.s.Items[i+2]
	return n.Kind == Nominal && n.An.POS == arabic.Dem && n.Conj && n.Prep == "" && n.Gen == None && p.Kind == Nominal && p.Prep != ""
}

// aroundRelative returns the clause around the relative clauses that clause c stands in.
func (g *segmenter) aroundRelative(c int) int {
	for g.s.Clauses[c].Kind == Relative && g.s.Clauses[c].Parent != None {
		c = g.s.Clauses[c].Parent
	}
	return c
}

// closeSaid opens a clause beside that of the outermost saying around.
func (g *segmenter) closeSaid(i int) {
	top := g.cur
	for c := g.cur; c != None; c = g.s.Clauses[c].Parent {
		p := g.s.Clauses[c].Parent
		switch k := g.s.Clauses[c].Kind; {
		case p == None:
		case (k == Complement || k == Content) && g.saying(p), k == Circumstance && top == c:
			top = p
		}
	}
	if top != g.cur || g.saying(top) { // «أكد تصميمه على صد العدو، في وقت أعلنت كينشاسا»
		g.open(Parallel, g.s.Clauses[top].Parent, i)
	}
}

// takeNegation gives the clause that verb i opens the negation right before it, with
// which it begins: «…، ولم يستبعد».
func (g *segmenter) takeNegation(i int) {
	for k := i - 1; k >= 0 && g.s.Items[k].Kind == Neg && g.s.Items[k].Conj; k-- {
		g.s.Items[k].Clause = g.cur
		g.clause().First = k
	}
}
