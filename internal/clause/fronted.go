package clause

import "masar/internal/arabic"

// tellsOfFronted returns the indefinite noun behind a preposition with which a sentence
// opens, where verb i right behind it only tells more of it and the sentence goes on
// behind a comma with its own: «وبعد مفاوضات وصفها بأنها شاقة، أشاد»; None otherwise.
func (g *segmenter) tellsOfFronted(i int) int {
	it := &g.s.Items[i]
	k := i - 1
	if k != g.clause().First || it.Conj || it.Aux != None || it.An.Enc == "" || it.An.EncP != 3 {
		return None
	}
	p := &g.s.Items[k]
	if p.Kind != Nominal || p.Prep == "" || p.Def || p.Name != None || p.Pron || !refers(it.An, p.An) {
		return None
	}
	for j := i + 1; j+1 < len(g.s.Items); j++ {
		switch g.s.Items[j].Kind {
		case Semi, Colon:
			return None
		case Comma:
			if n := &g.s.Items[j+1]; n.Kind == Verb && !n.Conj {
				return k
			}
		}
	}
	return None
}

// refers reports whether the pronoun on a verb can stand for a noun.
func refers(verb, noun arabic.Analysis) bool {
	if noun.Number == arabic.Plur {
		return verb.EncG == arabic.Fem && verb.EncN == arabic.Sing
	}
	return verb.EncN == arabic.Sing && (noun.Gender == 0 || verb.EncG == 0 || verb.EncG == noun.Gender)
}

// leavesFronted returns the clause around a relative clause of the noun with which the
// sentence opens, where the comma at i closes it: the verb of the sentence follows.
func (g *segmenter) leavesFronted(i int) int {
	if i+1 >= len(g.s.Items) || g.s.Items[i+1].Kind != Verb || g.s.Items[i+1].Conj {
		return None
	}
	for c := g.cur; c != None; c = g.s.Clauses[c].Parent {
		cl := &g.s.Clauses[c]
		if cl.Kind == Relative && cl.Sub == None && cl.Parent != None && g.s.Clauses[cl.Parent].Verb == None && cl.Antecedent == g.s.Clauses[cl.Parent].First {
			return cl.Parent
		}
		if cl.Kind != Complement {
			return None
		}
	}
	return None
}

// resumedBy returns the name right behind verb v that is its subject, where the pronoun on
// the verb stands for the topic k before it: «إن الجماعة تدعمها إيران»; None otherwise.
func (s *Sentence) resumedBy(k, v int) int {
	it := &s.Items[v]
	if it.An.Enc == "" || it.An.EncP != 3 || v+1 >= len(s.Items) || s.Items[k].Pron || !refers(it.An, s.Items[k].An) {
		return None
	}
	n := &s.Items[v+1]
	if n.Kind != Nominal || n.Name == None || n.Prep != "" || n.Conj || !actorType(s.Names[n.Name].Type) || !Agrees(it.An, n.An) {
		return None
	}
	return v + 1
}
