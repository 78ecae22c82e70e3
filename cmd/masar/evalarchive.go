package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"masar"
	"masar/internal/clean"
	"masar/internal/eval"
	"masar/internal/reading"
	"masar/internal/record"
)

// archive scores the record that is made of the articles of a folder against
// its true record, read and joined and joined alone, and returns the rows of
// the table; "" where the folder has no record.
func (e *evalCmd) archive(k *reading.Knowledge, dir string, out io.Writer) (string, error) {
	if _, err := os.Stat(filepath.Join(dir, "record.yaml")); err != nil {
		return "", nil
	}
	a, err := eval.LoadArchive(dir)
	if err != nil {
		return "", err
	}
	read, err := readArchive(k, a)
	if err != nil {
		return "", err
	}
	words, err := record.LoadPhrases(k.Language)
	if err != nil {
		return "", err
	}
	f := record.NewFlattener(k.World, k.Lexicon, words)
	copied, diffs := eval.CopyCounts(a)
	table := fmt.Sprintf("archive: articles %d\n\n", len(a.Articles))
	for _, of := range [...]struct {
		head     string
		readings []masar.Reading
	}{{"as read", read}, {"joined alone", a.TrueReadings(k.World)}} {
		rec := a.Build(f, of.readings)
		s := eval.ScoreArchive(a, k.World, &rec)
		table += s.Rows(of.head) + "\n"
		if e.Verbose {
			fmt.Fprintln(out, "== "+of.head)
			diffs = append(s.Diffs, diffs...)
			for _, d := range diffs {
				fmt.Fprintln(out, d)
			}
			diffs = nil
		}
	}
	return table + fmt.Sprintf("%-14s %6.3f %6.3f %6.3f %5d %5d %5d\n", "copies", copied.P(), copied.R(), copied.F1(), copied.Hit, copied.Pred, copied.Gold), nil
}

// readArchive reads the articles of an archive, each as an input of its own.
func readArchive(k *reading.Knowledge, a *eval.Archive) ([]masar.Reading, error) {
	c, err := cleaner(k)
	if err != nil {
		return nil, err
	}
	r := reading.NewReader(k)
	out := make([]masar.Reading, len(a.Articles))
	for i := range a.Articles {
		x := &a.Articles[i]
		res, err := c.Clean(clean.Source{ID: x.ID, URL: x.URL, Outlet: x.Outlet, Title: x.Title, Published: x.Published, Data: []byte(x.Text), Charset: clean.UTF8})
		if err != nil {
			return nil, fmt.Errorf("%s: %v", x.ID, err)
		}
		out[i] = r.Read(res.Article)
	}
	return out, nil
}
