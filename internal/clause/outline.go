package clause

import (
	"fmt"
	"strings"
)

var kindNames = [...]string{"nominal", "verb", "sub", "rel", "neg", "particle", "adverb", "time", "comma", "semi", "colon", "quote", "conj"}

var clauseNames = [...]string{"main", "parallel", "complement", "relative", "after", "before", "without", "condition", "purpose", "cause", "circumstance", "serial", "content", "sequel"}

// Outline prints the structure, an item a line with its clause and its links,
// then the clauses: for whoever asks why a slot stayed empty.
func (s *Sentence) Outline() string {
	var b strings.Builder
	for i := range s.Items {
		it := &s.Items[i]
		fmt.Fprintf(&b, "%3d c%-2d %-8s", i, it.Clause, kindNames[it.Kind])
		s.outlineLinks(&b, i)
		words := make([]string, 0, it.End-it.First)
		for w := it.First; w < it.End; w++ {
			words = append(words, s.Words[w].Form)
		}
		fmt.Fprintf(&b, "  %s\n", strings.Join(words, " "))
	}
	for c := range s.Clauses {
		cl := &s.Clauses[c]
		fmt.Fprintf(&b, "    c%d %s parent=%d verb=%d governor=%d antecedent=%d\n", c, clauseNames[cl.Kind], cl.Parent, cl.Verb, cl.Governor, cl.Antecedent)
	}
	return b.String()
}

func (s *Sentence) outlineLinks(b *strings.Builder, i int) {
	it := &s.Items[i]
	if it.Prep != "" {
		fmt.Fprintf(b, " prep=%s", it.Prep)
	}
	if it.Name != None {
		fmt.Fprintf(b, " name=%s", s.Names[it.Name].Type)
	}
	for _, l := range [...]struct {
		what string
		to   int
	}{{"gen", it.Gen}, {"of", it.GenOf}, {"coord", it.Coord}, {"aux", it.Aux}} {
		if l.to != None {
			fmt.Fprintf(b, " %s=%d", l.what, l.to)
		}
	}
	if it.Kind == Verb {
		fmt.Fprintf(b, " subject=%d object=%d", s.Subject(i), s.Object(i))
	}
	for _, f := range [...]struct {
		what string
		on   bool
	}{{"conj", it.Conj}, {"pron", it.Pron}, {"passive", it.An.Passive}, {"future", it.Future}, {"neg", it.Neg != ""}, {"quoted", it.Quoted}} {
		if f.on {
			b.WriteString(" " + f.what)
		}
	}
}
