package search

import (
	"strings"

	"masar/internal/arabic"
)

// resolve says what a node means.
func (n *Names) resolve(t *Node) (Cond, error) {
	switch t.Op {
	case And:
		return n.resolveAll(t.Kids)
	case Or, Not:
		c := Cond{Op: t.Op}
		for i := range t.Kids {
			kid, err := n.resolve(&t.Kids[i])
			if err != nil {
				return Cond{}, err
			}
			c.Kids = append(c.Kids, kid)
		}
		return c, nil
	case Phrase:
		return n.phrase(t.Text), nil
	case Value:
		return n.value(t)
	}
	return n.word(t)
}

// resolveAll resolves parts that must all hold; words side by side that are a
// name together are asked for as that name too.
func (n *Names) resolveAll(kids []Node) (Cond, error) {
	c := Cond{Op: And}
	for i := 0; i < len(kids); {
		if ids, end := n.nameAt(kids, i); end > i+1 {
			words := Cond{Op: And}
			for k := i; k < end; k++ {
				words.Kids = append(words.Kids, n.lone(kids[k].Text))
			}
			c.Kids = append(c.Kids, Cond{Op: Or, Kids: []Cond{named(ids), words}})
			i = end
			continue
		}
		kid, err := n.resolve(&kids[i])
		if err != nil {
			return Cond{}, err
		}
		c.Kids = append(c.Kids, kid)
		i++
	}
	if len(c.Kids) == 1 {
		return c.Kids[0], nil
	}
	return c, nil
}

// nameAt returns whom the longest run of words from kid i names as a whole,
// and the kid behind it.
func (n *Names) nameAt(kids []Node, i int) (ids []string, end int) {
	const most = 8
	var run []string
	for k := i; k < len(kids) && k < i+most && kids[k].Op == Word && !kids[k].Star; k++ {
		run = append(run, kids[k].Text)
	}
	for l := len(run); l > 1; l-- {
		if ids := n.wholeName(strings.Join(run[:l], " ")); len(ids) > 0 {
			return ids, i + l
		}
	}
	return nil, i
}

func named(ids []string) Cond { return Cond{Op: Value, Field: FieldName, IDs: ids} }

// word is a word in all its forms, or a prefix; a name is its bearer too.
func (n *Names) word(t *Node) (Cond, error) {
	if t.Star {
		prefix := tokens(t.Text)
		if len(prefix) != 1 || len([]rune(prefix[0])) < 2 {
			return Cond{}, &Error{At: t.At, What: "before a star stand the first letters of one word, two at least"}
		}
		return Cond{Op: Word, Prefix: prefix[0]}, nil
	}
	text := n.lone(t.Text)
	if ids := n.bearers(t.Text); len(ids) > 0 {
		return Cond{Op: Or, Kids: []Cond{named(ids), text}}, nil
	}
	return text, nil
}

// lone is the text condition of one word: its lemmas, and the word as it stands
// unless it can be a function word (علي is written like على).
func (n *Names) lone(text string) Cond {
	c := Cond{Op: Word}
	words := n.words(text)
	as := true
	var run []string
	for i := range words {
		w := &words[i]
		if w.Kind == arabic.Mark {
			continue
		}
		run = append(run, strings.Fields(string(appendTokens(nil, w.Fold)))...)
		l := lemmaTerms(n.k.Lexicon, w)
		c.Lemmas = append(c.Lemmas, l...)
		for k := range w.Analyses {
			if len(l) > 0 && functional(w.Analyses[k].POS) {
				as = false
			}
		}
	}
	if len(run) == 0 {
		run = tokens(text)
	}
	if len(run) > 1 { // كورونا-19: parts that only mean something side by side
		return Cond{Op: Word, Runs: [][]string{run}}
	}
	if as && len(run) > 0 {
		c.Runs = [][]string{run}
	}
	return c
}

// phrase is words as they stand; a name in quotation marks is its bearer too.
func (n *Names) phrase(text string) Cond {
	c := Cond{Op: Word, Runs: [][]string{tokens(text)}}
	if ids := n.english.whole[strings.Join(latinTokens(text), " ")]; len(ids) > 0 {
		return Cond{Op: Or, Kids: []Cond{named(ids), c}}
	}
	return c
}
