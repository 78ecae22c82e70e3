package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"log/slog"
	"math"
	"slices"
	"time"

	"masar"
	"masar/internal/desk"
	"masar/internal/intake"
	"masar/internal/knowledge"
	"masar/internal/reading"
	"masar/internal/search"
	"masar/internal/store"
)

// deskOptions are how a desk is to be.
type deskOptions struct {
	today    func() string // ISO 8601 day
	log      *slog.Logger
	noPolicy bool // of tests only
	private  bool // addresses of this machine and its net are fetched too; of tests only
}

// newDesk joins the store, the reader, the search and the desk.
func newDesk(st *store.Store, r *articleReader, o deskOptions) (*desk.Desk, error) {
	names, err := search.NewNames(r.k, o.today())
	if err != nil {
		return nil, err
	}
	a := &adder{store: st, reader: r, turn: make(chan *articleWorker, 1), fetcher: intake.NewFetcher(agent, o.private)}
	a.turn <- r.worker()
	return desk.New(desk.Options{Store: st, Names: &worldNames{k: r.k, today: o.today}, Find: (&finder{st, names}).find,
		Add: a.add, Fetch: true, Correct: a.correct, Log: o.log, Today: o.today, NoPolicy: o.noPolicy})
}

// correct keeps a correction; it takes its turn with what is added, since the
// deriver serves one at a time.
func (a *adder) correct(ctx context.Context, c masar.Correction) (masar.Correction, error) {
	select {
	case w := <-a.turn:
		defer func() { a.turn <- w }()
		return a.store.Correct(ctx, w.deriver, c)
	case <-ctx.Done():
		return c, ctx.Err()
	}
}

// adder reads what is given on a page, one thing after another: a reader keeps
// caches and serves one at a time.
type adder struct {
	store   *store.Store
	reader  *articleReader
	turn    chan *articleWorker
	fetcher *intake.Fetcher
}

// What is fetched for a page: as many articles as files are taken, in less time
// than an answer may take.
const (
	mostFetched = 50
	timeToFetch = 40 * time.Second
)

// add reads what is given and stores it. What has to be fetched is fetched
// before it takes its turn.
func (a *adder) add(ctx context.Context, g desk.Given) ([]desk.Outcome, error) {
	flags := &inputFlags{Published: g.Published, Outlet: g.Outlet}
	opts, err := flags.options()
	if err != nil {
		return nil, err
	}
	opts.Raw = true
	given := a.given(ctx, g, opts)
	var w *articleWorker
	select {
	case w = <-a.turn:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { a.turn <- w }()
	w.articleReader.flags = flags
	var out []desk.Outcome
	for _, x := range given {
		o, err := a.one(ctx, w, x)
		if err != nil {
			return out, err
		}
		out = append(out, o)
	}
	return out, nil
}

// given are the articles of a text, a file or an address.
func (a *adder) given(ctx context.Context, g desk.Given, o intake.Options) []origin {
	inputs := intake.ReadFrom(ctx, cmp.Or(g.Name, "text.txt"), bytes.NewReader(g.Text), o)
	most := math.MaxInt
	if g.URL != "" {
		within, cancel := context.WithTimeout(ctx, timeToFetch)
		defer cancel()
		inputs, most = a.fetcher.Read(within, g.URL, o), mostFetched
	}
	var out []origin
	for src, err := range inputs {
		out = append(out, origin{src: src, err: err})
		if len(out) == most {
			break
		}
	}
	return out
}

// one reads and stores one source; what is wrong with it is its outcome.
func (a *adder) one(ctx context.Context, w *articleWorker, o origin) (desk.Outcome, error) {
	var e store.Entry
	err := o.err
	if err == nil {
		e, err = w.entry(&o)
	}
	if err != nil {
		return desk.Outcome{Title: o.src.ID, Why: named(o.src, err).Error()}, ctx.Err()
	}
	added, err := a.store.Add(ctx, []store.Entry{e})
	if err != nil {
		return desk.Outcome{}, err
	}
	if len(added) != 1 {
		return desk.Outcome{}, errors.New("the store took no article")
	}
	return desk.Outcome{Article: added[0].ID, Title: e.Reading.Article.Title, New: added[0].Fate != store.KnownArticle}, nil
}

// worldNames tells the desk what the knowledge holds of actors and places.
type worldNames struct {
	k     *reading.Knowledge
	today func() string
}

// Place is where a place lies; of a state where its capital lies.
func (w *worldNames) Place(id string) (lat, lon float64, ok bool) {
	e := w.k.World.Entity(id)
	if e != nil && !e.Placed {
		e = w.k.World.Entity(e.Capital)
	}
	if e == nil {
		return 0, 0, false
	}
	return e.Lat, e.Lon, e.Placed
}

// IsPlace reports whether an identity is a place or a state.
func (w *worldNames) IsPlace(id string) bool {
	e := w.k.World.Entity(id)
	return e != nil && (e.Type == masar.Place || e.Type == masar.State)
}

// Known is what the knowledge calls an actor or a place.
func (w *worldNames) Known(id string) (ar, en string) {
	if e := w.k.World.Entity(id); e != nil {
		return e.Name(), e.NameEN
	}
	return "", ""
}

// Offices are the offices of a known actor, the latest first.
func (w *worldNames) Offices(known string) []desk.Office {
	var out []desk.Office
	for _, t := range w.k.World.Held(known, "") {
		out = append(out, w.office(t))
	}
	slices.SortStableFunc(out, func(a, b desk.Office) int { return cmp.Compare(b.From, a.From) })
	return out
}

func (w *worldNames) office(t knowledge.Tenure) desk.Office {
	o := desk.Office{From: t.From, To: t.Until}
	if x, ok := w.k.World.Office(t.Office); ok {
		o.NameEN = x.NameEN
		if len(x.Forms) > 0 {
			o.Name = x.Forms[0]
		}
	}
	if e := w.k.World.Entity(t.Of); e != nil {
		o.Name += " (" + e.Name() + ")"
		o.NameEN += ", " + e.NameEN
	}
	return o
}

// Resolve finds the identities that a name may mean.
func (w *worldNames) Resolve(name string) []string {
	var out []string
	for _, c := range w.k.World.Explain(name, w.today()) {
		out = append(out, c.ID)
	}
	return out
}
