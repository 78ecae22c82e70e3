package frame

import (
	"slices"
	"strings"

	"masar/internal/clause"
)

// unmet names the first condition of the frame that item i does not meet, ""
// where it meets all.
func (m *Matcher) unmet(f *Frame, i int) string {
	for c := range f.With {
		if m.holds(f, &f.With[c], i) == "" {
			return f.With[c].Sources[0].Text
		}
	}
	for c := range f.Without {
		if at := m.holds(f, &f.Without[c], i); at != "" {
			return "without " + at
		}
	}
	return ""
}

// holds returns the first place of a condition that holds one of its words, ""
// where none does.
func (m *Matcher) holds(f *Frame, c *Condition, i int) string {
	for k := range c.Sources {
		if m.holdsAt(f, c, &c.Sources[k], i) {
			return c.Sources[k].Text
		}
	}
	return ""
}

func (m *Matcher) holdsAt(f *Frame, c *Condition, src *Source, i int) bool {
	it := &m.s.Items[i]
	switch src.Kind {
	case FromAdjective:
		return m.anyWord(c, it.Adjs) || m.likeAdjective(c, i)
	case FromAdverb:
		return m.adverb(c, i)
	case FromOwnPrep:
		return slices.Contains(c.Words, it.Prep)
	case FromCarrierWord:
		k := m.CarrierOf(i)
		return k != None && m.wordIs(c, m.matches[k].Item)
	case FromGenitive:
		return it.Gen != None && (c.Any && m.s.Items[it.Gen].Name == None || m.wordIs(c, it.Gen) || src.In && m.genitiveIs(c, it.Gen))
	case FromHead:
		return it.GenOf != None && (m.wordIs(c, it.GenOf) || src.In && m.s.Items[it.GenOf].GenOf != None && m.wordIs(c, m.s.Items[it.GenOf].GenOf))
	case FromVerb:
		verb := m.s.Clauses[it.Clause].Verb
		return verb != None && verb != i && m.wordIs(c, verb)
	case FromAntecedent:
		a := m.s.ToldOf(it.Clause)
		return a != None && (m.wordIs(c, a) || m.s.Items[a].GenOf != None && m.wordIs(c, m.s.Items[a].GenOf))
	case FromSelf:
		if it.Kind == clause.Verb { // «يقع» is no form of وقّع, though both are one lemma
			return slices.Contains(c.Words, m.s.Stem(i))
		}
	case FromBefore:
		return i > 0 && m.wordIs(c, i-1)
	}
	for _, x := range m.source(src, &Match{Frame: f, Item: i, Carrier: None}) {
		if c.Any && x.Name == None || c.Named && x.Name != None {
			return true
		}
		if x.Clause != None {
			continue
		}
		if counted := m.s.Counted(x.Item); m.wordIs(c, x.Item) || src.In && m.genitiveIs(c, x.Item) || counted != None && m.wordIs(c, counted) {
			return true
		}
	}
	return false
}

// likeAdjective reports whether the word right after item i is one of the words:
// an adjective that is a noun as well may be read as one, «مؤتمر صحفي».
func (m *Matcher) likeAdjective(c *Condition, i int) bool {
	next := i + 1
	if next >= len(m.s.Items) || m.s.Items[next].First != m.s.Items[i].End {
		return false
	}
	n := &m.s.Items[next]
	if n.Prep != "" || n.Conj {
		return false
	}
	if n.Kind == clause.Adverb { // «دعما عسكريا»
		return slices.Contains(c.Words, strings.TrimSuffix(m.s.Words[n.Head].Fold, "ا"))
	}
	return n.Kind == clause.Nominal && m.wordIs(c, next)
}

// genitiveIs reports whether a noun in the chain of genitives after item i is
// one of the words: «قافلة مساعدات», «آخر جنودها».
func (m *Matcher) genitiveIs(c *Condition, i int) bool {
	for g, n := m.s.Items[i].Gen, 0; g != None && n < 4; g, n = m.s.Items[g].Gen, n+1 {
		if m.wordIs(c, g) {
			return true
		}
	}
	return false
}

func (m *Matcher) wordIs(c *Condition, i int) bool {
	it := &m.s.Items[i]
	for _, l := range c.Lemmas {
		if it.Lemma == l && l != 0 {
			return true
		}
	}
	if it.Name != None {
		return m.anyWord(c, span(it.First, it.End))
	}
	return len(c.Words) > 0 && slices.Contains(c.Words, m.s.Stem(i))
}

func (m *Matcher) anyWord(c *Condition, words []int) bool {
	for _, w := range words {
		word := &m.s.Words[w]
		for k := range word.Analyses {
			if slices.Contains(c.Lemmas, word.Analyses[k].Lemma) {
				return true
			}
		}
		bare, al := strings.CutPrefix(word.Fold, "ال")
		if slices.Contains(c.Words, word.Fold) || al && slices.Contains(c.Words, bare) {
			return true
		}
	}
	return false
}

// adverb looks for an adverb in the reach of the predicate.
func (m *Matcher) adverb(c *Condition, i int) bool {
	found := false
	m.s.Reach(i, func(k int) bool {
		fold := m.s.Words[m.s.Items[k].Head].Fold
		bare, accusative := strings.CutSuffix(fold, "ا")
		found = slices.Contains(c.Words, fold) || accusative && slices.Contains(c.Words, bare)
		return !found
	})
	return found
}
