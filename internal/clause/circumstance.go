package clause

import "masar/internal/arabic"

// mainVerb returns the verb that circumstance i goes with: the outermost verb
// of saying or else the nearest verb of the clauses around whose subject it can
// tell of. Behind a comma it does not go with the verb of a relative clause.
func (g *segmenter) mainVerb(i int) int {
	first, said, relative := None, None, None
	comma := i > 0 && g.s.Items[i-1].Kind == Comma
	for c := g.cur; c != None; c = g.s.Clauses[c].Parent {
		if n := g.s.Clauses[c].Governor; g.saidNoun(n) {
			return n
		}
		v := g.s.Clauses[c].Verb
		if v == None {
			continue
		}
		if comma && g.passed(c) {
			if relative == None && g.tells(v, i) {
				relative = v
			}
			continue
		}
		if first == None {
			first = v
		}
		if g.tells(v, i) {
			said = v
			if g.ownWord(c) {
				break
			}
		}
	}
	if said != None {
		return said
	}
	if relative != None {
		return relative
	}
	for c := g.cur - 1; c >= 0; c-- {
		cl := &g.s.Clauses[c]
		if v := cl.Verb; v != None && (cl.Kind == Main || cl.Kind == Parallel) && g.tells(v, i) {
			return v
		}
	}
	return first
}

// ownWord reports whether clause c sets another's saying beside what is told:
// «صرح المتحدث بأن اللقاء تناول الأزمة، حيث أكد الأمين العام دعمه، معربا».
func (g *segmenter) ownWord(c int) bool {
	cl := &g.s.Clauses[c]
	if cl.Kind != Parallel || cl.Sub == None || cl.Parent == None || cl.Verb == None || g.s.Items[cl.Verb].Kind != Verb {
		return false
	}
	k := g.s.Subject(cl.Verb)
	return k != None && k > cl.Verb && g.s.Items[k].Name != None
}

// passed reports whether a comma ends clause c for what follows it: a relative
// clause that names no source, «نفى ما تردد عن الزيارة، مؤكدا».
func (g *segmenter) passed(c int) bool {
	cl := &g.s.Clauses[c]
	if cl.Kind != Relative || cl.Parent == None {
		return false
	}
	if cl.Sub == None {
		return true
	}
	sub := &g.s.Items[cl.Sub]
	return !g.s.lang.attributes(sub.Prep, stemFold(&g.s.Words[sub.Head], sub.An))
}

// tells reports whether v is a verb of saying whose subject participle i can
// tell of.
func (g *segmenter) tells(v, i int) bool {
	it := &g.s.Items[v]
	if !g.speech(it.Lemma) && !g.speech(it.Base) {
		return false
	}
	a, b := g.s.Items[i].An, it.An
	many := a.Number == arabic.Plur || a.Number == arabic.Dual
	if k := g.s.Subject(v); k != None && k < i {
		if g.s.Items[k].Coord != None {
			return true
		}
		b = g.s.Items[k].An
		if b.Gender == 0 {
			b.Gender = it.An.Gender // «رفض الصومال»: the verb tells it
		}
	}
	if many && b.Number == arabic.Sing && b.Gender != 0 {
		return false // «أبلغت واشنطن طهران …، حسبما صرح مسؤولان، مؤكدين»
	}
	return a.Gender == 0 || b.Gender == 0 || a.Number == arabic.Plur || b.Number == arabic.Plur || a.Gender == b.Gender || a.Number == arabic.Dual
}

// circumstance reports whether nominal i is a participle that goes on with the
// sentence's action: «…، مؤكدا أن».
func (g *segmenter) circumstance(i int) bool {
	it := &g.s.Items[i]
	g.participle(i)
	passive := it.An.Form == arabic.PassPart && g.speech(it.Base) // written like the active one
	if it.Name != None || it.An.Form != arabic.ActPart && !passive || it.Base == 0 || it.Prep != "" || it.Def || it.GenOf != None {
		return false
	}
	if i == 0 {
		return it.An.Tanwin && g.onlySays(i) // «… إلى حل. مضيفا أن»
	}
	p := &g.s.Items[i-1]
	if c := g.clause(); c.Verb == None && c.Sub != None && c.Kind == Complement && p.Kind == Nominal {
		return false // «إن الحركة ملتزمة»: the predicate
	}
	if many := it.An.Number == arabic.Plur || it.An.Number == arabic.Dual; many && p.Kind != Comma || !many && !it.An.Tanwin && it.An.Gender != arabic.Fem {
		return false
	}
	return p.Kind == Comma || p.Kind == Quote || it.Conj || g.speech(it.Base)
}

// participle takes the reading as participle of a verb of saying where the word
// stands like one behind a comma: «…، متهمة الحركة» accuses, it is no «accused».
func (g *segmenter) participle(i int) {
	it := &g.s.Items[i]
	if i == 0 || it.Name != None || it.Pron || it.Def && it.Gen == None || it.Prep != "" || it.GenOf != None {
		return
	}
	if p := &g.s.Items[i-1]; p.Kind != Comma && !(it.Conj && p.Kind == Quote) && !(it.Conj && g.clause().Kind == Circumstance) {
		return
	}
	if it.An.Pro&arabic.ProAl != 0 || it.An.Enc != "" {
		return
	}
	for _, an := range g.s.Words[it.Head].Analyses {
		if (an.Form == arabic.ActPart || an.Form == arabic.PassPart) && an.Pro&arabic.ProAl == 0 && an.Enc == "" && g.speech(an.Base) && (an.Tanwin || an.Gender == arabic.Fem) {
			it.An, it.Lemma, it.Base, it.Def = an, an.Lemma, an.Base, false
			if it.Gen != None {
				g.s.Items[it.Gen].GenOf, it.Gen = None, None
			}
			return
		}
	}
}
