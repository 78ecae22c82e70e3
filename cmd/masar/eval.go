package main

import (
	"fmt"
	"os"
	"path/filepath"

	"masar"
	"masar/internal/clean"
	"masar/internal/eval"
	"masar/internal/reading"
)

// evalCmd scores readings against gold.
type evalCmd struct {
	Dir     string `arg:"" help:"Folder of gold annotations (*.yaml beside their texts)." type:"existingdir"`
	Verbose bool   `short:"v" help:"List what was missed, what is false and what is wrong, article by article."`
	Write   string `help:"Write the table to this file too." placeholder:"FILE"`
}

// Run prints the table of scores.
func (e *evalCmd) Run(c *cli, std streams) error {
	k, err := c.load()
	if err != nil {
		return err
	}
	if table, err := e.names(k, e.Dir, std.out); err != nil || table != "" {
		return e.show(table, std, err)
	}
	if table, err := e.archive(k, e.Dir, std.out); err != nil || table != "" {
		return e.show(table, std, err)
	}
	golds, err := eval.LoadGold(e.Dir)
	if err != nil {
		return err
	}
	r := reading.NewReader(k)
	readings := make([]masar.Reading, len(golds))
	for i := range golds {
		if readings[i], err = readGold(k, r, &golds[i]); err != nil {
			return err
		}
		if e.Verbose {
			fmt.Fprintln(std.out, eval.Diff(golds[i], readings[i]))
		}
	}
	table := eval.Score(golds, readings).String()
	words, err := e.words(k, std.out)
	if err != nil {
		return err
	}
	if words != "" {
		table += "\n" + words
	}
	offices, err := e.offices(k, std.out)
	if err != nil {
		return err
	}
	if offices != "" {
		table += "\n" + offices
	}
	names, err := e.names(k, filepath.Join(filepath.Dir(filepath.Clean(e.Dir)), "names"), std.out)
	if names != "" {
		table += "\n" + names
	}
	if err != nil {
		return err
	}
	archive, err := e.archive(k, filepath.Join(filepath.Dir(filepath.Clean(e.Dir)), "archive"), std.out)
	if archive != "" {
		table += "\n" + archive
	}
	return e.show(table, std, err)
}

// show prints the table and writes it where that was asked for.
func (e *evalCmd) show(table string, std streams, err error) error {
	if err != nil {
		return err
	}
	fmt.Fprint(std.out, table)
	if e.Write == "" {
		return nil
	}
	if err := os.WriteFile(e.Write, []byte(table), 0o644); err != nil {
		return fmt.Errorf("write scores: %v", err)
	}
	return nil
}

// readGold reads the text of a gold annotation as an input of its own.
func readGold(k *reading.Knowledge, r *reading.Reader, g *eval.Gold) (masar.Reading, error) {
	c, err := cleaner(k)
	if err != nil {
		return masar.Reading{}, err
	}
	res, err := c.Clean(clean.Source{ID: g.ID, Published: g.Published, Data: []byte(g.Text)})
	if err != nil {
		return masar.Reading{}, fmt.Errorf("%s: %v", g.ID, err)
	}
	return r.Read(res.Article), nil
}
