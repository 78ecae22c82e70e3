package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"masar/internal/search"
	"masar/internal/store"
	"masar/internal/wording"
)

// searchCmd finds facts, record events and articles in the store.
type searchCmd struct {
	storeFlag
	Query      []string `arg:"" help:"The query; docs/search.md has the language. One that begins with a hyphen follows --."`
	Articles   bool     `help:"Find articles." xor:"what"`
	Events     bool     `help:"Find events of the record, each once." xor:"what"`
	Statements bool     `help:"Find statements alone." xor:"what"`
	In         string   `help:"Language of the lines: ${enum}." enum:"ar,en" default:"ar"`
	JSON       bool     `help:"Print one JSON object."`
	Limit      int      `help:"Lines of a page." default:"20"`
	After      string   `help:"Cursor of the page before." placeholder:"CURSOR"`
	Facets     bool     `help:"Count what was found by act, status, place, month, actor, issue and outlet."`
}

// Run searches and prints one page.
func (q *searchCmd) Run(c *cli, std streams) error {
	if q.Limit < 1 || q.Limit > 1000 {
		return errors.New("search: --limit wants 1 to 1000")
	}
	ctx := context.Background()
	k, err := c.load()
	if err != nil {
		return err
	}
	names, err := search.NewNames(k, time.Now().Format(time.DateOnly))
	if err != nil {
		return err
	}
	text := strings.Join(q.Query, " ")
	parsed, err := search.Parse(text, names)
	if err != nil {
		return wrongQuery(text, err)
	}
	s, err := q.open(ctx)
	if err != nil {
		return err
	}
	found, err := s.Find(ctx, q.search(parsed))
	if err != nil {
		return errors.Join(wrongQuery(text, err), s.Close())
	}
	words, err := wording.Load(q.In)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	p := &hitPrinter{ctx: ctx, store: s, world: k.World, words: words, marker: names.Marker(parsed), std: std, color: colored(std.out)}
	if q.JSON {
		err = p.json(text, &found)
	} else {
		err = p.lines(&found)
	}
	return errors.Join(err, s.Close())
}

func (q *searchCmd) search(parsed *search.Query) store.Search {
	out := store.Search{Query: parsed, For: store.FindFacts, Facets: q.Facets, Page: store.Page{Limit: q.Limit, After: q.After}}
	switch {
	case q.Articles:
		out.For = store.FindArticles
	case q.Events:
		out.For = store.FindEvents
	case q.Statements:
		out.Kind = store.StatementKind
	}
	return out
}

// wrongQuery shows below what is wrong with a query where it is wrong.
func wrongQuery(text string, err error) error {
	var e *search.Error
	if !errors.As(err, &e) {
		return err
	}
	lines := strings.ReplaceAll(e.Caret(text), "\n", "\n    ")
	return fmt.Errorf("%v (%s)\n    %s", e, e.Place(text), lines)
}

// json prints all that was found as one object.
func (p *hitPrinter) json(text string, found *store.Found) error {
	hits, err := p.hits(found)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(p.std.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		Query string `json:"query"`
		*store.Found
		Hits []hit `json:"hits"`
	}{text, found, hits})
}

// lines prints what was found for people, and how much it is.
func (p *hitPrinter) lines(found *store.Found) error {
	hits, err := p.hits(found)
	if err != nil {
		return err
	}
	for i := range hits {
		p.line(&hits[i])
	}
	p.facets(found.Facets)
	count := fmt.Sprintf("found %d", found.Total)
	if found.More {
		count = fmt.Sprintf("found more than %d; of those that were added last", found.Total)
	}
	if n := len(hits); n < found.Total {
		count += fmt.Sprintf(", %d shown", n)
	}
	if found.Next != "" {
		count += "; the next page: --after " + found.Next
	}
	fmt.Fprintln(p.std.err, count)
	return nil
}
