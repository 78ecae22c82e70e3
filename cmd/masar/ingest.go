package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"masar/internal/store"
)

// A batch goes into the store in one transaction: so many articles, or those
// that came in this time.
const (
	batchSize = 256
	batchTime = 500 * time.Millisecond
)

// ingest reads articles on all cores and hands them to one writer in batches,
// in the order in which they come.
type ingest struct {
	reader *articleReader
	jobs   int
	tally  *tally
	ready  func(*store.Entry) error // beside the reading
	put    func(context.Context, []store.Entry) error
}

// job is one article on its way; done is closed when entry or the error of its
// origin is set.
type ingestJob struct {
	origin
	entry store.Entry
	done  chan struct{}
}

// errStopped tells that the user had enough.
var errStopped = errors.New("stopped; the same command goes on where this one stopped")

// untilStopped is done when the user presses Ctrl-C or the system ends.
func untilStopped() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}

// run returns when all origins are in the store, or when the context is done;
// the batch that is being written then is finished.
func (g *ingest) run(ctx context.Context, origins iter.Seq[origin]) error {
	workers := g.jobs
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	todo := make(chan *ingestJob, workers)
	order := make(chan *ingestJob, 2*batchSize)
	go feedJobs(inner, origins, todo, order)
	for range workers {
		go g.work(todo)
	}
	err := g.write(ctx, order)
	closed := g.tally.close()
	switch {
	case err != nil:
		return err
	case ctx.Err() != nil:
		return errStopped
	}
	return closed
}

func feedJobs(ctx context.Context, origins iter.Seq[origin], todo, order chan *ingestJob) {
	defer close(order)
	defer close(todo)
	for o := range origins {
		j := &ingestJob{origin: o, done: make(chan struct{})}
		select {
		case order <- j:
		case <-ctx.Done():
			return
		}
		if o.err != nil {
			close(j.done)
			continue
		}
		todo <- j
	}
}

func (g *ingest) work(todo chan *ingestJob) {
	w := g.reader.worker()
	for j := range todo {
		if j.entry, j.err = w.entry(&j.origin); j.err == nil {
			j.err = g.ready(&j.entry)
		}
		close(j.done)
	}
}

// write collects what is read into batches. A batch that is begun is finished
// even where the user has had enough.
func (g *ingest) write(ctx context.Context, order chan *ingestJob) error {
	var batch []store.Entry
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		err := g.put(context.WithoutCancel(ctx), batch)
		clear(batch)
		batch = batch[:0]
		return err
	}
	since := time.Now()
	for j := range order {
		select {
		case <-j.done:
		case <-ctx.Done():
			return flush()
		}
		if j.err != nil {
			g.tally.skip(j.src, j.err)
			continue
		}
		if len(batch) == 0 {
			since = time.Now()
		}
		batch = append(batch, j.entry)
		if len(batch) >= batchSize || time.Since(since) > batchTime {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}
