package clause

import "masar/internal/arabic"

// said reports whether the subordinator it, whose words open another kind of
// clause elsewhere, tells here what the predicate gov says: «أشار إلى أن»,
// «شدد على أن».
func (g *segmenter) said(it *Item, gov int) bool {
	if gov == None || it.Prep == "" || !g.speaks(gov) {
		return false
	}
	fold := stemFold(&g.s.Words[it.Head], it.An)
	return g.s.lang.subs[fold] == Complement
}

// speaks reports whether item k is a verb of saying, its participle or its
// verbal noun.
func (g *segmenter) speaks(k int) bool {
	it := &g.s.Items[k]
	if it.Kind == Verb {
		return g.speech(it.Lemma)
	}
	return it.Base != 0 && it.Name == None && g.speech(it.Base)
}

// occasion reports whether nominal k only tells on which occasion the verb of
// its clause says something: «قال في تصريح صحفي إن», «أوضح عقب لقائه أن».
func (g *segmenter) occasion(k int) bool {
	v := g.clause().Verb
	if v == None || v >= k || !g.speaks(v) || g.hasContent(v) {
		return false
	}
	for g.s.Items[k].GenOf != None {
		k = g.s.Items[k].GenOf
	}
	return g.s.lang.occasions[g.s.Items[k].Prep]
}

// hasContent reports whether a clause hangs on predicate p already.
func (g *segmenter) hasContent(p int) bool {
	for c := range g.s.Clauses {
		if k := g.s.Clauses[c].Kind; g.s.Clauses[c].Governor == p && (k == Complement || k == Content) {
			return true
		}
	}
	return false
}

// sayingBefore returns the predicate whose words follow the colon at i: the
// nearest one of saying in the clauses around, else what any clause would hang
// on.
func (g *segmenter) sayingBefore(i int) int {
	for k := i - 1; k >= 0; k-- {
		it := &g.s.Items[k]
		if it.Kind == Semi || it.Kind == Colon {
			break
		}
		if it.Kind != Verb && it.Kind != Nominal || !g.speaks(k) || g.hasContent(k) {
			continue
		}
		if it.Kind == Nominal && (g.occasion(k) || it.Def && it.An.Enc == "") && g.s.Clauses[it.Clause].Verb != k {
			continue
		}
		return k
	}
	return g.predicateBefore(i)
}

// saidNoun reports whether predicate k is a verbal noun of saying with its
// speaker written on it: «قوله إن».
func (g *segmenter) saidNoun(k int) bool {
	return k != None && g.s.Items[k].Kind == Nominal && g.s.Items[k].An.Enc != "" && g.s.Items[k].An.Form == arabic.Masdar && g.speaks(k)
}
