package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"masar/internal/clean"
	"masar/internal/intake"
	"masar/internal/reading"
	"masar/internal/record"
	"masar/internal/store"
)

// addCmd reads articles and keeps them with their readings.
type addCmd struct {
	inputFlags
	storeFlag
	Paths []string `arg:"" help:"Files, folders, *.jsonl or - for standard input."`
	Jobs  int      `help:"Articles read at once; all cores where left out." placeholder:"N"`
	Quiet bool     `short:"q" help:"No closing count and no progress bar."`
}

// A batch goes into the store in one transaction: so many articles, or those
// that came in this time.
const (
	batchSize = 64
	batchTime = 200 * time.Millisecond
)

// Run adds all inputs. What it has counted as added is on the disk.
func (a *addCmd) Run(c *cli, std streams) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
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
	p := &addition{cmd: a, reader: r, store: s, std: std, tally: newTally(std, "articles", a.Quiet)}
	return errors.Join(p.run(ctx, opts), s.Close())
}

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

// articleWorker reads one article after another.
type articleWorker struct {
	*articleReader
	reader  *reading.Reader
	deriver *store.Deriver
}

func (r *articleReader) worker() *articleWorker {
	return &articleWorker{r, reading.NewReader(r.k), store.NewDeriver(r.k.World, r.k.Lexicon, r.words)}
}

// entry cleans and reads one source.
func (w *articleWorker) entry(src clean.Source) (store.Entry, error) {
	in, err := w.flags.prepare(w.clean, src)
	if err != nil {
		return store.Entry{}, err
	}
	in.article.ID = store.ArticleID(in.article.URL, src.Raw)
	e := store.Entry{
		Reading: w.reader.Read(in.article), Author: in.result.Author, Fetched: time.Now().UTC().Format(time.RFC3339), Stamp: w.stamp,
		Source: store.Source{Format: src.Format, Bytes: src.Raw, URL: src.URL, Outlet: src.Outlet, Published: w.flags.Published},
	}
	e.Derived = w.deriver.Derive(&e.Reading)
	return e, nil
}

// addition is one run of masar add: readers on all cores, one writer.
type addition struct {
	cmd    *addCmd
	reader *articleReader
	store  *store.Store
	std    streams
	tally  *tally
}

// reading is one source on its way; done is closed when entry or err is set.
type adding struct {
	src   clean.Source
	entry store.Entry
	err   error
	done  chan struct{}
}

func (p *addition) run(ctx context.Context, o intake.Options) error {
	workers := p.cmd.Jobs
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	todo := make(chan *adding, workers)
	order := make(chan *adding, 2*batchSize)
	go p.feed(ctx, o, todo, order)
	for range workers {
		go func() {
			w := p.reader.worker()
			for j := range todo {
				j.entry, j.err = w.entry(j.src)
				close(j.done)
			}
		}()
	}
	if err := p.write(ctx, order); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		p.tally.close()
		return errors.New("stopped; masar add of the same input goes on where it stopped")
	}
	return p.tally.close()
}

func (p *addition) feed(ctx context.Context, o intake.Options, todo, order chan *adding) {
	defer close(order)
	defer close(todo)
	for _, path := range p.cmd.Paths {
		for src, err := range intake.Read(ctx, path, p.std.in, o) {
			if ctx.Err() != nil {
				return
			}
			j := &adding{src: src, err: err, done: make(chan struct{})}
			select {
			case order <- j:
			case <-ctx.Done():
				return
			}
			if err != nil {
				close(j.done)
				continue
			}
			todo <- j
		}
	}
}

// write collects what is read into batches and adds those. A batch that is begun
// is finished even where the user has had enough.
func (p *addition) write(ctx context.Context, order chan *adding) error {
	var batch []store.Entry
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		added, err := p.store.Add(context.WithoutCancel(ctx), batch)
		for _, a := range added {
			p.tally.count(string(a.Fate))
		}
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
			p.tally.skip(j.src, j.err)
			continue
		}
		if len(batch) == 0 {
			since = time.Now()
		}
		batch = append(batch, j.entry)
		if len(batch) >= batchSize || time.Since(since) > batchTime && len(order) == 0 {
			if err := flush(); err != nil {
				return fmt.Errorf("add: %w", err)
			}
		}
	}
	return flush()
}
