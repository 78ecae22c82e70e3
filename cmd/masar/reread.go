package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"

	"masar/internal/clean"
	"masar/internal/intake"
	"masar/internal/store"
)

// rereadCmd reads the articles of the store anew that an older program or older
// data read.
type rereadCmd struct {
	storeFlag
	Jobs  int  `help:"Articles read at once; all cores where left out." placeholder:"N"`
	Quiet bool `short:"q" help:"No closing count and no progress bar."`
}

// Run replaces readings; corrections and ids that others link to stay.
func (r *rereadCmd) Run(c *cli, std streams) error {
	ctx, stop := untilStopped()
	defer stop()
	reader, err := newArticleReader(c, &inputFlags{Format: "auto"})
	if err != nil {
		return err
	}
	s, err := r.open(ctx)
	if err != nil {
		return err
	}
	t, d := newTally(std, "articles", r.Quiet), reader.newDeriver()
	t.counts["read anew"] = 0
	g := &ingest{reader: reader, jobs: r.Jobs, tally: t, ready: s.Prepare, put: func(ctx context.Context, batch []store.Entry) error {
		if err := s.Reread(ctx, d, batch); err != nil {
			return fmt.Errorf("reread: %w", err)
		}
		for range batch {
			t.count("read anew")
		}
		return nil
	}}
	return errors.Join(g.run(ctx, stale(ctx, s, reader.stamp)), s.Close())
}

// stale are the articles of another stamp, from the bytes as they came.
func stale(ctx context.Context, s *store.Store, stamp string) iter.Seq[origin] {
	return func(yield func(origin) bool) {
		after := int64(0)
		for {
			ids, last, err := s.Stale(ctx, stamp, after, 4*batchSize)
			if err != nil {
				yield(origin{err: err})
				return
			}
			for _, id := range ids {
				if !yield(kept(ctx, s, id)) {
					return
				}
			}
			if len(ids) == 0 {
				return
			}
			after = last
		}
	}
}

// kept makes an origin of the bytes that the store keeps.
func kept(ctx context.Context, s *store.Store, id string) origin {
	o := origin{id: id, src: clean.Source{ID: id}}
	info, err := s.Info(ctx, id)
	if err != nil {
		o.err = err
		return o
	}
	src, err := s.Source(ctx, id)
	if err != nil {
		o.err = err
		return o
	}
	o.url, o.published = info.URL, src.Published
	for got, err := range intake.ReadFrom(ctx, id, bytes.NewReader(src.Bytes), intake.Options{
		Format: intake.Format(src.Format), URL: src.URL, Outlet: src.Outlet, Raw: true,
	}) {
		o.src, o.err = got, err
		break
	}
	return o
}
