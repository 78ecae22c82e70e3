package main

import (
	"fmt"
	"io"
	"path/filepath"

	"masar"
	"masar/internal/eval"
	"masar/internal/reading"
)

// offices asks the titles in the folder "offices" beside the gold annotations of
// a sentence each, as a reading meets them, and returns the row of the table.
func (e *evalCmd) offices(k *reading.Knowledge, out io.Writer) (string, error) {
	questions, err := eval.LoadOffices(filepath.Join(filepath.Dir(filepath.Clean(e.Dir)), "offices"))
	if err != nil || len(questions) == 0 {
		return "", err
	}
	r := reading.NewReader(k)
	right := 0
	for _, q := range questions {
		got := whoseOffice(r, q)
		if got == q.Person {
			right++
		} else if e.Verbose {
			fmt.Fprintf(out, "%s on %s: have %q, want %q\n", q.Title, q.Day, got, q.Person)
		}
	}
	return fmt.Sprintf("of offices       share right    of\nholder          %.3f %5d %5d\n", float64(right)/float64(len(questions)), right, len(questions)), nil
}

// whoseOffice returns the id of the person whom the title means in a sentence of
// its day, "" for nobody.
func whoseOffice(r *reading.Reader, q eval.OfficeQuestion) string {
	text := "وقال " + q.Title + " إن المحادثات ستتواصل."
	_, mentions := r.Annotate(masar.Article{
		Published:  q.Day,
		Text:       text,
		Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{Start: 0, End: len(text)}}},
	})
	for i := range mentions {
		if mentions[i].Type == masar.Person {
			return mentions[i].Known
		}
	}
	return ""
}
