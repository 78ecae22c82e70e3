package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"masar"
	"masar/internal/eval"
	"masar/internal/record"
)

// exportCorrection writes corrected articles as gold.
type exportCorrection struct {
	storeFlag
	Dir string `help:"Folder to write to; made where it is missing." default:"gold" placeholder:"DIR"`
}

// Run writes a YAML file and a text an article that has corrections.
func (x *exportCorrection) Run(c *cli, std streams) error {
	r, err := x.tellIn(c, "ar", "", std)
	if err != nil {
		return err
	}
	return r.and(x.write(r))
}

func (x *exportCorrection) write(r *recorded) error {
	all, err := r.store.Corrections(r.ctx, "")
	if err != nil {
		return err
	}
	articles := correctedArticles(all)
	if len(articles) == 0 {
		fmt.Fprintln(r.std.err, "no article has corrections")
		return nil
	}
	if err := os.MkdirAll(x.Dir, 0o755); err != nil {
		return fmt.Errorf("%s: %v", x.Dir, errors.Unwrap(err))
	}
	for _, id := range articles {
		if err := x.article(r, id, all); err != nil {
			return err
		}
	}
	fmt.Fprintf(r.std.err, "wrote %d articles to %s; masar eval %s scores readings against them\n", len(articles), x.Dir, x.Dir)
	return nil
}

// correctedArticles are the articles with a correction that stands, sorted.
func correctedArticles(all []masar.Correction) []string {
	var out []string
	for _, c := range record.Standing(all) {
		if c.Ref.Article != "" {
			out = append(out, c.Ref.Article)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// article writes one corrected reading, the text first: a YAML file without its
// text would stop masar eval.
func (x *exportCorrection) article(r *recorded, id string, all []masar.Correction) error {
	reading, err := r.store.Reading(r.ctx, id)
	if err != nil {
		return err
	}
	corrected, outcome := record.Apply(&reading, id, all)
	for _, l := range outcome.Lost {
		fmt.Fprintf(r.std.err, "masar: %s: correction %s was not carried out: %s\n", id, l.Correction, l.Why)
	}
	corrected.Article.ID = id
	name := record.Renamer(id, all)
	g := eval.Draft(&corrected, cmp.Or(corrected.Article.URL, "corrected in the record"), func(a *masar.Actor) string { return name(record.Identity(a)) })
	out, err := g.YAML()
	if err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data []byte
	}{{g.TextFile, []byte(g.Text)}, {id + ".yaml", out}} {
		err := written(filepath.Join(x.Dir, f.name), r.std, func(w io.Writer) error { _, err := w.Write(f.data); return err })
		if err != nil {
			return err
		}
	}
	return nil
}
