package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"

	"masar/internal/clean"
	"masar/internal/conllu"
	"masar/internal/eval"
	"masar/internal/reading"
)

// words scores the words of the texts in the folder "words" beside the gold
// annotations, as annotate prints them, and returns the rows of the table.
func (e *evalCmd) words(k *reading.Knowledge, out io.Writer) (string, error) {
	texts, err := eval.LoadWords(filepath.Join(filepath.Dir(filepath.Clean(e.Dir)), "words"))
	if err != nil {
		return "", err
	}
	c, err := cleaner(k)
	if err != nil {
		return "", err
	}
	var score eval.WordScore
	r := reading.NewReader(k)
	for _, t := range texts {
		res, err := c.Clean(clean.Source{ID: t.ID, Data: []byte(t.Text)})
		if err != nil {
			return "", fmt.Errorf("%s: %v", t.ID, err)
		}
		var buf bytes.Buffer
		doc, mentions := r.Annotate(res.Article)
		if err := conllu.Write(&buf, &doc, mentions, k.Lexicon); err != nil {
			return "", fmt.Errorf("%s: %v", t.ID, err)
		}
		got, err := eval.ReadWords(&buf)
		if err != nil {
			return "", fmt.Errorf("%s: %v", t.ID, err)
		}
		score.AddWords(t, got)
	}
	if e.Verbose {
		for _, w := range score.Wrong {
			fmt.Fprintln(out, w)
		}
	}
	return score.Table(), nil
}
