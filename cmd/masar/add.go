package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"masar/internal/intake"
	"masar/internal/store"
)

// addCmd reads articles and keeps them with their readings.
type addCmd struct {
	inputFlags
	storeFlag
	Paths        []string `arg:"" help:"Files, folders, *.jsonl, addresses of pages and feeds, or - for standard input."`
	AllowPrivate bool     `help:"Fetch from addresses that are not of the public net, and through proxies."`
	Jobs         int      `help:"Articles read at once; all cores where left out." placeholder:"N"`
	JSON         bool     `help:"Print one JSON object a line for each article that is on the disk: id, fate."`
	Quiet        bool     `short:"q" help:"No closing count and no progress bar."`
}

// Run adds all inputs. What it has counted as added is on the disk.
func (a *addCmd) Run(c *cli, std streams) error {
	ctx, stop := untilStopped()
	defer stop()
	opts, err := a.options()
	if err != nil {
		return err
	}
	opts.Raw = true
	r, err := newArticleReader(c, &a.inputFlags)
	if err != nil {
		return err
	}
	s, err := a.make(ctx)
	if err != nil {
		return err
	}
	g := additions(s, r, newTally(std, "articles", a.Quiet), a.told(std))
	g.jobs = a.Jobs
	return errors.Join(g.run(ctx, a.origins(ctx, opts, std)), s.Close())
}

// told is who is told of what is on the disk.
func (a *addCmd) told(std streams) func(store.Added) error {
	if !a.JSON {
		return func(store.Added) error { return nil }
	}
	enc := json.NewEncoder(std.out)
	return func(x store.Added) error { return enc.Encode(x) }
}

// additions puts articles into a store and tells of each when it is on the disk.
func additions(s *store.Store, r *articleReader, t *tally, told func(store.Added) error) *ingest {
	return &ingest{reader: r, tally: t, ready: s.Prepare, put: func(ctx context.Context, batch []store.Entry) error {
		added, err := s.Add(ctx, batch)
		if err != nil {
			return fmt.Errorf("add: %w", err)
		}
		for _, x := range added {
			t.count(string(x.Fate))
			if err := told(x); err != nil {
				return fmt.Errorf("write: %v", err)
			}
		}
		return nil
	}}
}

// origins are the articles of all inputs.
func (a *addCmd) origins(ctx context.Context, o intake.Options, std streams) iter.Seq[origin] {
	fetcher := intake.NewFetcher(agent, a.AllowPrivate)
	return func(yield func(origin) bool) {
		for _, path := range a.Paths {
			inputs := intake.Read(ctx, path, std.in, o)
			if intake.IsAddress(path) {
				inputs = fetcher.Read(ctx, path, o)
			}
			for src, err := range inputs {
				if ctx.Err() != nil || !yield(origin{src: src, err: err}) {
					return
				}
			}
		}
	}
}

// agent is what Masar calls itself before servers.
const agent = "Masar (reads news articles for a record of diplomacy)"
