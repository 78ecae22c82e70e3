package main

import (
	"cmp"
	"time"

	"masar/internal/clean"
	"masar/internal/reading"
	"masar/internal/record"
	"masar/internal/store"
)

// articleReader makes entries of sources; its parts are shared by the workers.
type articleReader struct {
	flags *inputFlags
	k     *reading.Knowledge
	clean *clean.Cleaner
	words *record.Phrases
	stamp string
}

func newArticleReader(c *cli, f *inputFlags) (*articleReader, error) {
	k, err := c.load()
	if err != nil {
		return nil, err
	}
	clean, err := cleaner(k)
	if err != nil {
		return nil, err
	}
	words, err := record.LoadPhrases(k.Language)
	if err != nil {
		return nil, err
	}
	stamp, err := c.stamp()
	return &articleReader{f, k, clean, words, stamp}, err
}

// newDeriver makes facts and terms of readings, for one goroutine.
func (r *articleReader) newDeriver() *store.Deriver {
	return store.NewDeriver(r.k.World, r.k.Lexicon, r.words)
}

// articleWorker reads one article after another.
type articleWorker struct {
	*articleReader
	reader  *reading.Reader
	deriver *store.Deriver
}

func (r *articleReader) worker() *articleWorker {
	return &articleWorker{r, reading.NewReader(r.k), r.newDeriver()}
}

// An origin is where an article comes from: from outside, or from the store
// where it has an id.
type origin struct {
	src       clean.Source
	id        string
	url       string // of an article of the store
	published string // day of an article that gives none
	err       error
}

// entry cleans and reads one article.
func (w *articleWorker) entry(o *origin) (store.Entry, error) {
	in, err := (&inputFlags{Published: cmp.Or(o.published, w.flags.Published)}).prepare(w.clean, o.src)
	if err != nil {
		return store.Entry{}, err
	}
	if o.id != "" {
		in.article.ID, in.article.URL = o.id, o.url
	} else {
		in.article.ID = store.ArticleID(in.article.URL, o.src.Raw)
	}
	e := store.Entry{
		Reading: w.reader.Read(in.article), Author: in.result.Author, Fetched: time.Now().UTC().Format(time.RFC3339), Stamp: w.stamp,
		Source: store.Source{Format: o.src.Format, Bytes: o.src.Raw, URL: o.src.URL, Outlet: o.src.Outlet, Published: cmp.Or(o.src.Published, o.published, w.flags.Published)},
	}
	e.Derived = w.deriver.Derive(&e.Reading)
	return e, nil
}
