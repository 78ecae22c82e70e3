package main

import (
	"fmt"
	"io"

	"masar/internal/conllu"
	"masar/internal/eval"
	"masar/internal/reading"
)

// names scores the names found in the tagged sentences of a folder, as annotate
// tags them, and returns the rows of the table; "" where the folder has none.
func (e *evalCmd) names(k *reading.Knowledge, dir string, out io.Writer) (string, error) {
	tagged, err := eval.LoadTagged(dir)
	if err != nil || len(tagged) == 0 {
		return "", err
	}
	r := reading.NewReader(k)
	score := eval.NewNameScore()
	for _, s := range tagged {
		_, mentions := r.AnnotateTokens(s.Tokens, "")
		var found []eval.NameSpan
		for i := range mentions {
			for _, n := range mentions[i].Names() {
				found = append(found, eval.NameSpan{First: n.First, End: n.End, Class: conllu.Class(n.Type)})
			}
		}
		score.Add(s, found, k.HoldsName)
		if e.Verbose {
			fmt.Fprint(out, eval.NameDiff(s, found))
		}
	}
	return score.String(), nil
}
