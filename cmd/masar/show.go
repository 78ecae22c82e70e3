package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"masar"
	"masar/internal/desk"
	"masar/internal/sheet"
	"masar/internal/store"
	"masar/internal/tracks"
)

// showCmd shows one thing of the record.
type showCmd struct {
	storeFlag
	dayFlag
	What string `arg:"" help:"What to show: ${enum}." enum:"actor,event,track,article"`
	ID   string `arg:"" help:"Its id; of an actor or a track its name too, of an event an older id or that of a report."`
	In   string `help:"Language: ${enum}." enum:"ar,en" default:"ar"`
	JSON bool   `help:"Print the JSON that the API of masar serve answers."`
}

// Run prints it.
func (s *showCmd) Run(c *cli, std streams) error {
	today, err := s.day()
	if err != nil {
		return err
	}
	r, err := s.tellIn(c, s.In, today, std)
	if err != nil {
		return err
	}
	switch s.What {
	case "actor":
		err = s.actor(r)
	case "event":
		err = s.event(r)
	case "track":
		err = s.track(r)
	default:
		err = s.article(r)
	}
	return r.and(err)
}

// sheet prints things of the record on standard output.
func (r *recorded) sheet() *sheet.Sheet {
	return sheet.New(r.ctx, r.std.out, r.store, r.tell, func(known string) []sheet.Office {
		var out []sheet.Office
		for _, o := range r.world.Offices(known) {
			out = append(out, sheet.Office(o))
		}
		return out
	})
}

// json prints a value as the API writes it, indented.
func (r *recorded) json(v any) error {
	enc := json.NewEncoder(r.std.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// lines prints each of several values as one line of JSON.
func (r *recorded) lines(all []masar.Correction) error {
	enc := json.NewEncoder(r.std.out)
	enc.SetEscapeHTML(false)
	for i := range all {
		if err := enc.Encode(&all[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *showCmd) actor(r *recorded) error {
	id, err := r.actor(s.ID)
	if err != nil {
		return err
	}
	a, err := r.store.Actor(r.ctx, id)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return fmt.Errorf("the knowledge has %s, no article of the store names it", id)
	case err != nil:
		return err
	case s.JSON:
		return r.json(a)
	}
	return r.sheet().Actor(a)
}

func (s *showCmd) event(r *recorded) error {
	e, err := r.store.RecordEvent(r.ctx, s.ID)
	switch {
	case err != nil:
		return r.nearFact(err, s.ID)
	case s.JSON:
		return r.json(e)
	}
	return r.sheet().Event(&e)
}

func (s *showCmd) track(r *recorded) error {
	k, err := r.track(s.ID)
	if err != nil {
		return err
	}
	a, err := tracks.Gather(r.ctx, r.store, k, r.today)
	switch {
	case err != nil:
		return err
	case s.JSON:
		return r.json(a)
	}
	return r.sheet().Track(a)
}

func (s *showCmd) article(r *recorded) error {
	info, err := r.store.Info(r.ctx, s.ID)
	if err != nil {
		return r.nearArticle(err, s.ID)
	}
	if !s.JSON {
		return r.sheet().Article(info)
	}
	reading, err := r.store.Reading(r.ctx, s.ID)
	if err != nil {
		return err
	}
	return r.json(desk.ArticleAnswer{ArticleInfo: info, Reading: reading})
}

// nearby is how many ids are compared with one that nothing has.
const nearby = 5000

// nearFact adds to an error the ids of the same article that are nearest to one
// that no fact has.
func (r *recorded) nearFact(err error, id string) error {
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	article, _, ok := strings.Cut(id, ":")
	if _, err2 := r.store.Info(r.ctx, article); err2 != nil || !ok {
		return r.nearArticle(err, article)
	}
	facts, _, err2 := r.store.Facts(r.ctx, store.Filter{Article: article}, store.Page{Limit: nearby})
	var ids []string
	for _, f := range facts {
		if f.Report != nil {
			ids = append(ids, f.Report.ID)
		} else {
			ids = append(ids, f.Said.ID)
		}
	}
	return errors.Join(likelier(err, id, ids), err2)
}

// nearArticle adds to an error the latest articles of nearly that id.
func (r *recorded) nearArticle(err error, id string) error {
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	all, _, err2 := r.store.Articles(r.ctx, "", "", true, store.Page{Limit: nearby})
	var ids []string
	for _, a := range all {
		ids = append(ids, a.ID)
	}
	return errors.Join(likelier(err, id, ids), err2)
}
