package main

import (
	"errors"
	"io"

	"masar"
	"masar/internal/export"
	"masar/internal/search"
	"masar/internal/store"
	"masar/internal/telling"
	"masar/internal/tracks"
)

// exportCmd writes the record in the formats of others.
type exportCmd struct {
	storeFlag
	dayFlag
	Track  string `arg:"" optional:"" help:"Id or name of a track."`
	Query  string `help:"What is sought, in the language of masar search, in the place of a track." placeholder:"QUERY"`
	Format string `help:"Format: ${enum}; docs/export.md tells what each holds and loses." enum:"jsonl,csv,plover,ics,annotations" default:"jsonl"`
	In     string `help:"Language of titles: ${enum}." enum:"ar,en" default:"ar"`
	Out    string `short:"o" help:"File to write to." placeholder:"FILE"`
}

// Run writes the events of a track or those that a query finds.
func (e *exportCmd) Run(c *cli, std streams) error {
	if (e.Track == "") == (e.Query == "") {
		return errors.New("export: name a track, or what is sought with --query")
	}
	today, err := e.day()
	if err != nil {
		return err
	}
	f, err := export.ByName(e.Format)
	if err != nil {
		return err
	}
	r, err := e.tellIn(c, e.In, today, std)
	if err != nil {
		return err
	}
	title, a, err := e.account(r)
	if err != nil {
		return r.and(err)
	}
	return r.and(written(e.Out, std, func(w io.Writer) error { return f.Write(w, r.tell.Set(title, a)) }))
}

func (e *exportCmd) account(r *recorded) (string, *tracks.Account, error) {
	if e.Query != "" {
		a, err := r.sought(e.Query)
		return e.Query, a, err
	}
	k, err := r.track(e.Track)
	if err != nil {
		return "", nil, err
	}
	a, err := tracks.Gather(r.ctx, r.store, k, r.today)
	return telling.TrackName(e.In, k), a, err
}

// soughtPage is how many events a query is asked for at once.
const soughtPage = 500

// sought is an account of all events that a query finds.
func (r *recorded) sought(text string) (*tracks.Account, error) {
	names, err := search.NewNames(r.world.k, r.today)
	if err != nil {
		return nil, err
	}
	q, err := search.Parse(text, names)
	if err != nil {
		return nil, wrongQuery(text, err)
	}
	s := store.Search{Query: q, For: store.FindEvents, Page: store.Page{Limit: soughtPage}}
	var events []masar.RecordEvent
	for {
		found, err := r.store.Find(r.ctx, s)
		if err != nil {
			return nil, wrongQuery(text, err)
		}
		events = append(events, found.Events...)
		if s.Page.After = found.Next; found.Next == "" {
			return tracks.Of(r.ctx, r.store, events, r.today)
		}
	}
}
