package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"masar/internal/conllu"
	"masar/internal/reading"
)

// annotateCmd prints CoNLL-U.
type annotateCmd struct {
	inputFlags
	Tokens bool   `help:"The input is already one token a word, one sentence a line."`
	File   string `arg:"" help:"Article to annotate; - for standard input."`
}

// Run prints words, lemmas, parts of speech and names.
func (a *annotateCmd) Run(c *cli, std streams) error {
	k, err := c.load()
	if err != nil {
		return err
	}
	r := reading.NewReader(k)
	if a.Tokens {
		return a.tokens(k, r, std)
	}
	return a.each(k, []string{a.File}, std, func(in input) error {
		doc, mentions := r.Annotate(in.article)
		return conllu.Write(std.out, &doc, mentions, k.Lexicon)
	})
}

// maxTokenLine is the longest line of tokens that is read, in bytes.
const maxTokenLine = 4 << 20

// tokens annotates lines of tokens separated by spaces, none split or joined.
// A file that cannot be read is named, as for articles.
func (a *annotateCmd) tokens(k *reading.Knowledge, r *reading.Reader, std streams) error {
	in, done, err := open(a.File, std.in)
	if err != nil {
		fmt.Fprintln(std.err, "masar:", err)
		return errSkipped
	}
	defer done()
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, maxTokenLine)
	n := 1
	for ; scan.Scan(); n++ {
		tokens := strings.Fields(strings.ToValidUTF8(scan.Text(), "\uFFFD"))
		if len(tokens) == 0 {
			continue
		}
		doc, mentions := r.AnnotateTokens(tokens, a.Published)
		if err := conllu.Write(std.out, &doc, mentions, k.Lexicon); err != nil {
			return err
		}
	}
	if err := scan.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			err = fmt.Errorf("too large: a line of more than %d MB", maxTokenLine>>20)
		}
		fmt.Fprintf(std.err, "masar: %s:%d: %v\n", a.File, n, err)
		return errSkipped
	}
	return nil
}
