package clause

// copiedText returns the text of which verb i, behind the comma at k, says who got
// it, while what is said still follows: «قال في بيان، اطلعت عليه رويترز، إن»; None
// where the verb says anything else.
func (g *segmenter) copiedText(i, k int) int {
	v := g.clause().Verb
	if g.s.Items[k].Kind != Comma || g.s.Items[i].Conj || !g.s.lang.says.copies[g.s.Items[i].Lemma] || v == None || !g.speaks(v) || g.hasContent(v) {
		return None
	}
	for j := k - 1; j > v; j-- {
		it := &g.s.Items[j]
		if it.Kind == Nominal && it.Name == None && it.Clause == g.cur && g.s.lang.says.texts[g.s.Stem(j)] {
			return j
		}
	}
	return None
}

// copies reports whether verb k only says who got the text whose words follow.
func (g *segmenter) copies(k int) bool {
	it := &g.s.Items[k]
	c := &g.s.Clauses[it.Clause]
	return it.Kind == Verb && g.s.lang.says.copies[it.Lemma] && c.Verb == k && c.Kind == Relative && c.Antecedent != None && g.s.lang.says.texts[g.s.Stem(c.Antecedent)]
}
