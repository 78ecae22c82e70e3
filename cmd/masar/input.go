package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"masar"
	"masar/internal/clean"
	"masar/internal/intake"
	"masar/internal/reading"
)

// inputFlags say how articles are to be taken in.
type inputFlags struct {
	Published string `help:"Day of publication (YYYY-MM-DD) of articles that give none." placeholder:"DATE"`
	Outlet    string `help:"Outlet of articles that do not name theirs." placeholder:"NAME"`
	Format    string `help:"Format of files whose name does not tell: ${enum}." enum:"auto,text,html,jsonl" default:"auto"`
}

func (f *inputFlags) options() (intake.Options, error) {
	if f.Published != "" {
		if _, err := time.Parse(time.DateOnly, f.Published); err != nil {
			return intake.Options{}, fmt.Errorf("--published %q is no date: want YYYY-MM-DD", f.Published)
		}
	}
	o := intake.Options{Outlet: f.Outlet}
	if f.Format != "auto" {
		o.Format = intake.Format(f.Format)
	}
	return o, nil
}

// input is one clean article.
type input struct {
	article masar.Article
	result  clean.Result
}

// cleaner makes the cleaner that asks the knowledge which words there are.
func cleaner(k *reading.Knowledge) (*clean.Cleaner, error) {
	return clean.New(k.Language, clean.Options{Known: k.KnownWord, Place: k.KnownPlace})
}

// prepare cleans one source.
func (f *inputFlags) prepare(c *clean.Cleaner, src clean.Source) (input, error) {
	res, err := c.Clean(src)
	if err != nil {
		return input{}, err
	}
	if res.Published == "" {
		res.Published = f.Published
	}
	return input{res.Article, res}, nil
}

// each calls do for every article of the paths, one after another; what is
// skipped is named on std.err.
func (f *inputFlags) each(k *reading.Knowledge, paths []string, std streams, do func(input) error) error {
	o, err := f.options()
	if err != nil {
		return err
	}
	c, err := cleaner(k)
	if err != nil {
		return err
	}
	skipped := 0
	for _, path := range paths {
		for src, err := range intake.Read(context.Background(), path, std.in, o) {
			var in input
			if err == nil {
				in, err = f.prepare(c, src)
			}
			if err != nil {
				skipped++
				fmt.Fprintln(std.err, "masar:", named(src, err))
				continue
			}
			if err := do(in); err != nil {
				return err
			}
		}
	}
	if skipped > 0 {
		return errSkipped
	}
	return nil
}

// named adds the article's name to an error that has none.
func named(src clean.Source, err error) error {
	var e *intake.Error
	if errors.As(err, &e) || src.ID == "" {
		return err
	}
	return fmt.Errorf("%s: %v", src.ID, err)
}
