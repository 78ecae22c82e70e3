package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"masar/internal/search"
	"masar/internal/store"
	"masar/internal/telling"
	"masar/internal/wording"
)

// dayFlag says which day is today.
type dayFlag struct {
	Today string `help:"Day that counts as today (YYYY-MM-DD); left out, today." placeholder:"DAY"`
}

// day is that day, ISO 8601.
func (f *dayFlag) day() (string, error) {
	if f.Today == "" {
		return time.Now().Format(time.DateOnly), nil
	}
	return f.Today, aDay("--today", f.Today)
}

// aDay refuses what is no day; "" is one that was left out.
func aDay(flag, day string) error {
	if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
		return fmt.Errorf("%s %q is no date: want YYYY-MM-DD", flag, day)
	}
	return nil
}

// recorded is an open store with the words in which it is told.
type recorded struct {
	ctx   context.Context
	store *store.Store
	world *worldNames
	tell  *telling.Teller
	today string
	std   streams
}

// tellIn opens a store that is there, to tell of it in "ar" or "en".
func (f *storeFlag) tellIn(c *cli, lang, today string, std streams) (*recorded, error) {
	ctx := context.Background()
	st, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	k, err := c.load()
	if err != nil {
		return nil, errors.Join(err, st.Close())
	}
	words, err := wording.Load(lang)
	if err != nil {
		return nil, errors.Join(err, st.Close())
	}
	w := &worldNames{k: k, today: func() string { return today }}
	return &recorded{ctx, st, w, telling.New(ctx, st, telling.World{Known: w.Known, Means: w.Resolve, Place: w.IsPlace}, words), today, std}, nil
}

// and closes the store behind what was done with it.
func (r *recorded) and(err error) error { return errors.Join(err, r.store.Close()) }

// likelier adds to an error of an unknown id the nearest ones.
func likelier(err error, id string, all []string) error {
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if near := search.Nearest(id, all, 5); len(near) > 0 {
		return fmt.Errorf("%v; did you mean %s?", err, strings.Join(near, ", "))
	}
	return err
}

// written writes to a file, or to standard output where it has no name. The file
// gets its name when it is whole: a failure leaves what was there.
func written(path string, std streams, do func(io.Writer) error) error {
	if path == "" || path == "-" {
		return do(std.out)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".masar-*")
	if err != nil {
		return fmt.Errorf("%s: %v", path, errors.Unwrap(err))
	}
	defer os.Remove(f.Name())
	err = errors.Join(do(f), f.Chmod(0o644), f.Sync())
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("%s: %v", path, err)
	}
	return os.Rename(f.Name(), path)
}
