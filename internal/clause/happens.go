package clause

// Happens reports whether the verb at an item tells how an occasion goes, or that it
// was to be: «التي عقدت», «الذي كان مقررا», «التي كان من المقرر أن».
func (s *Sentence) Happens(item int) bool {
	it := &s.Items[item]
	if it.Kind != Verb {
		return false
	}
	if !s.lang.aux[it.Lemma] || item+1 >= len(s.Items) {
		return s.lang.happens[it.Lemma]
	}
	p := &s.Items[item+1]
	if p.Kind == Nominal && p.Name == None {
		return s.lang.planned[s.Stem(item+1)] && (!p.Def || p.Prep == "من")
	}
	return p.Kind == Verb && s.Happens(item+1)
}

// talkOf is the antecedent of the relative at i that stands behind the last side, k, of
// a talk and tells how it goes: the talk, «المحادثات بين الصومال وإثيوبيا التي كان
// مقررا أن تستضيفها».
func (g *segmenter) talkOf(i, k int) int {
	if i+1 >= len(g.s.Items) || g.s.Items[k].Name == None || !g.s.Happens(i+1) {
		return k
	}
	for n := k; n > 0 && g.s.Items[n].Kind == Nominal; n-- {
		it := &g.s.Items[n]
		switch {
		case it.Prep == "بين" || it.Prep == "مع":
			if p := g.nounBefore(n); p != None && Agrees(g.s.Items[i].An, g.s.Items[p].An) {
				return p
			}
			return k
		case it.Coord == None && !it.Conj:
			return k
		}
	}
	return k
}

// nounBefore returns the common noun before item n, behind which «غير» may stand with an
// adjective: «المفاوضات غير المباشرة بين».
func (g *segmenter) nounBefore(n int) int {
	p := n - 1
	if p > 0 && g.s.Items[p].Prep == "غير" {
		p--
	}
	if p < 0 || g.s.Items[p].Kind != Nominal || g.s.Items[p].Name != None {
		return None
	}
	return p
}

// ToldOf returns the antecedent of a relative clause, or of that in which clause c is what
// was to be: «زيارة كان مقررا أن تقوده غدا إلى بغداد»; None where there is none.
func (s *Sentence) ToldOf(c int) int {
	cl := &s.Clauses[c]
	if s.WasToBe(c) {
		cl = &s.Clauses[cl.Parent]
	}
	if cl.Kind != Relative {
		return None
	}
	return cl.Antecedent
}

// WasToBe reports whether clause c is what the clause around it says was to be.
func (s *Sentence) WasToBe(c int) bool {
	cl := &s.Clauses[c]
	if cl.Kind != Complement || cl.Parent == None {
		return false
	}
	up := s.Clauses[cl.Parent].Verb
	return up != None && s.lang.aux[s.Items[up].Lemma] && s.Happens(up)
}

// heldThere returns the indefinite noun of whose doings verb i tells behind where it is:
// «مؤتمر في جنيف يضم بريطانيا وتركيا»; None where there is none.
func (g *segmenter) heldThere(i, k int) int {
	p := &g.s.Items[k]
	if k == 0 || p.Kind != Nominal || p.Prep != "في" && p.Prep != "ب" || p.Conj || p.Clause != g.cur {
		return None
	}
	n := &g.s.Items[k-1]
	if n.Kind != Nominal || n.Def || n.Name != None || n.Pron || n.An.Enc != "" || n.First+1 > p.First || !Agrees(g.s.Items[i].An, n.An) {
		return None
	}
	return k - 1
}
