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
		before := g.cur
		g.verb(i)
		if g.cur != before && g.clause().First == i {
			g.takeNegation(i)
		}
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
		if c := g.plan(i); c != None {
			told := g.s.Clauses[c]
			g.open(Complement, told.Parent, i).Governor = told.Governor
		} else if g.opens(i) {
			g.open(Parallel, g.clause().Parent, i)
		}
	case Nominal:
		g.rejoins(i)
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
	if out := g.leavesFronted(i); out != None {
		g.cur = out
		return
	}
	if g.takesUp(i) {
		g.closeSaid(i)
		return
	}
	if g.thatWas(i) {
		g.cur = g.aroundRelative(g.cur)
		return
	}
	c := g.clause()
	if c.Kind != Relative || c.Verb == None || c.Parent == None || g.s.Items[i].Quoted {
		return
	}
	if c.Sub != None && c.Sub > 0 && g.s.Items[c.Sub-1].Kind == Comma || g.inserted(c) || g.aside(c) || g.objectAhead(c, i) || g.deedAhead(c, i) {
		g.cur = c.Parent
	}
}

// objectAhead reports whether the comma at i brings back the sentence around a
// relative clause inside an insertion: its transitive verb still lacks the object
// that stands behind, «التقى الوزير، خلال زيارته التي تستمر يومين، الرئيس».
func (g *segmenter) objectAhead(c *Clause, i int) bool {
	v := g.s.Clauses[c.Parent].Verb
	k := c.Antecedent
	if v == None || k == None || k-1 <= v || i+1 >= len(g.s.Items) || g.s.Items[k-1].Kind != Comma || !g.s.lang.occasions[g.s.Items[k].Prep] {
		return false
	}
	n := &g.s.Items[i+1]
	return g.s.lang.transitive[g.s.Items[v].Lemma] && n.Kind == Nominal && n.Prep == "" && !n.Conj && n.Name != None
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

// plan returns the clause with what somebody told is to be, with which «ثم» at i goes on;
// None for none: «قال المصدر إن الوزير سيصل إلى جدة، ثم يتوجه إلى القاهرة».
func (g *segmenter) plan(i int) int {
	c := g.clause()
	if c.Kind != Complement || c.Verb == None || c.Governor == None || i+1 >= len(g.s.Items) {
		return None
	}
	tells, will, next := &g.s.Items[c.Governor], &g.s.Items[c.Verb], &g.s.Items[i+1]
	if tells.Kind != Verb || tells.An.Form != arabic.Perfect || will.An.Form == arabic.Perfect || next.Kind != Verb || next.An.Form == arabic.Perfect {
		return None
	}
	return g.cur
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
			if g.s.lang.aux[it.Lemma] && near == k+1 && g.s.Items[near].Prep == "" && !g.s.Items[near].Def {
				return near // «كان مقررا أن»
			}
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
		if near == None && it.GenOf == None && !g.between(k, i) {
			near = k
		}
	}
	if v != None {
		return v
	}
	return near
}

// between reports whether the phrase with a preposition at k only stands between commas
// before item i: «من المقرر، بحسب مصادر، أن».
func (g *segmenter) between(k, i int) bool {
	return k > 0 && g.s.Items[k].Prep != "" && g.s.Items[k-1].Kind == Comma && g.s.Items[i-1].Kind == Comma
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
	if c := g.clause(); g.s.Items[i].Conj && c.Kind == Relative && c.Antecedent != None && c.Sub != None && Agrees(rel, g.s.Items[c.Antecedent].An) {
		return c.Antecedent // «الهجمات التي ضربت باريس، والتي أودت»
	}
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
			return g.talkOf(i, g.headOver(k, rel))
		}
	}
	return near
}

// headOver returns the head of the genitives that end in a place, or that of a plan,
// where a relative pronoun can tell of it: «مؤتمر إعمار دارفور الذي», «خطة وقف إطلاق
// النار التي».
func (g *segmenter) headOver(k int, rel arabic.Analysis) int {
	it := &g.s.Items[k]
	head := k
	for n := 0; g.s.Items[head].GenOf != None && n < 5; n++ {
		head = g.s.Items[head].GenOf
	}
	if (it.Name == None || !g.s.Names[it.Name].place()) && !g.s.lang.plans[g.s.Stem(head)] {
		return k
	}
	if Agrees(rel, g.s.Items[head].An) {
		return head
	}
	return k
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

// indefiniteBefore reports whether an indefinite noun stands right before item i,
// so that a verb there tells of it: «بدأ جولة تقوده إلى …».
func (g *segmenter) indefiniteBefore(i int) bool {
	if i == 0 {
		return false
	}
	p := &g.s.Items[i-1]
	return p.Kind == Nominal && !p.Def && p.Name == None && !p.Pron
}
