package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"log/slog"
	"slices"

	"masar"
	"masar/internal/clean"
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
}

// newDesk joins the store, the reader, the search and the desk.
func newDesk(st *store.Store, r *articleReader, o deskOptions) (*desk.Desk, error) {
	names, err := search.NewNames(r.k, o.today())
	if err != nil {
		return nil, err
	}
	a := &adder{store: st, reader: r, turn: make(chan *articleWorker, 1)}
	a.turn <- r.worker()
	return desk.New(desk.Options{Store: st, Names: &worldNames{k: r.k, today: o.today}, Find: (&finder{st, names}).find,
		Add: a.add, Correct: a.correct, Log: o.log, Today: o.today, NoPolicy: o.noPolicy})
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
	store  *store.Store
	reader *articleReader
	turn   chan *articleWorker
}

// add reads what is given and stores it.
func (a *adder) add(ctx context.Context, g desk.Given) ([]desk.Outcome, error) {
	var w *articleWorker
	select {
	case w = <-a.turn:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { a.turn <- w }()
	w.articleReader.flags = &inputFlags{Published: g.Published, Outlet: g.Outlet}
	opts, err := w.articleReader.flags.options()
	if err != nil {
		return nil, err
	}
	opts.Raw = true
	var out []desk.Outcome
	for src, err := range intake.ReadFrom(ctx, cmp.Or(g.Name, "text.txt"), bytes.NewReader(g.Text), opts) {
		o, err := a.one(ctx, w, src, err)
		if err != nil {
			return out, err
		}
		out = append(out, o)
	}
	return out, nil
}

// one reads and stores one source; what is wrong with it is its outcome.
func (a *adder) one(ctx context.Context, w *articleWorker, src clean.Source, err error) (desk.Outcome, error) {
	var e store.Entry
	if err == nil {
		e, err = w.entry(&origin{src: src})
	}
	if err != nil {
		return desk.Outcome{Title: src.ID, Why: named(src, err).Error()}, ctx.Err()
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
