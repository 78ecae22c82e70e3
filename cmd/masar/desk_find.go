package main

import (
	"context"
	"errors"
	"strings"

	"masar"
	"masar/internal/desk"
	"masar/internal/search"
	"masar/internal/store"
)

// finder answers the desk's queries.
type finder struct {
	store *store.Store
	names *search.Names
}

// find parses a query, asks the store and marks what was sought.
func (f *finder) find(ctx context.Context, w desk.Wanted) (*desk.Found, error) {
	q, err := search.Parse(w.Query, f.names)
	if err != nil {
		return nil, queryError(w.Query, err)
	}
	s := store.Search{Query: q, For: store.FindEvents, Facets: w.Facets, Page: store.Page{Limit: w.Limit, After: w.After}}
	switch w.Kind {
	case desk.Articles:
		s.For = store.FindArticles
	case desk.Statements:
		s.For, s.Kind = store.FindFacts, store.StatementKind
	}
	found, err := f.store.Find(ctx, s)
	if err != nil {
		return nil, queryError(w.Query, err)
	}
	out := &desk.Found{Total: found.Total, AtLeast: found.More, Next: found.Next}
	for _, x := range found.Facets {
		facet := desk.Facet{Field: x.Field}
		for _, c := range x.Counts {
			facet.Values = append(facet.Values, desk.FacetValue{Value: c.Value, Name: c.Name, Query: facetQuery(x.Field, c.Value), N: c.N})
		}
		out.Facets = append(out.Facets, facet)
	}
	if w.Bare && s.For == store.FindEvents {
		for _, e := range found.Events {
			out.Events = append(out.Events, desk.FoundEvent{RecordEvent: e})
		}
		return out, nil
	}
	return out, f.quote(ctx, f.names.Marker(q), &found, out)
}

// queryError tells the desk what is wrong with a query.
func queryError(query string, err error) error {
	var e *search.Error
	if !errors.As(err, &e) {
		return err
	}
	line, caret, _ := strings.Cut(e.Caret(query), "\n")
	return &desk.QueryError{Message: e.What, Line: line, Caret: caret, Hint: strings.Join(e.Suggest, " · ")}
}

// facetQuery is the condition that asks for a facet's value.
func facetQuery(field, value string) string {
	if field == "month" {
		return "from:" + value + " to:" + value
	}
	return field + ":" + quotedValue(value)
}

func quotedValue(v string) string {
	if strings.ContainsAny(v, " :()") {
		return `"` + strings.ReplaceAll(v, `"`, "") + `"`
	}
	return v
}

// quote adds to every hit the passage that shows it.
func (f *finder) quote(ctx context.Context, m *search.Marker, found *store.Found, out *desk.Found) error {
	for _, e := range found.Events {
		x := desk.FoundEvent{RecordEvent: e}
		if len(e.Reports) > 0 {
			fact, err := f.store.Fact(ctx, e.Reports[0])
			if err != nil {
				return err
			}
			if x.Passage, err = f.passage(ctx, m, &fact); err != nil {
				return err
			}
		}
		out.Events = append(out.Events, x)
	}
	for i := range found.Facts {
		p, err := f.passage(ctx, m, &found.Facts[i])
		if err != nil {
			return err
		}
		out.Statements = append(out.Statements, desk.FoundStatement{Said: *found.Facts[i].Said, Passage: p})
	}
	for _, a := range found.Articles {
		text, err := f.store.Text(ctx, a.ID)
		if err != nil {
			return err
		}
		out.Articles = append(out.Articles, desk.FoundArticle{ArticleInfo: a, Passage: around(text, m.Mark(text))})
	}
	return nil
}

// passage is the evidence of a fact, with what was sought in it.
func (f *finder) passage(ctx context.Context, m *search.Marker, fact *store.Fact) (desk.Passage, error) {
	article, span := "", masar.Span{}
	if fact.Said != nil {
		article, span = fact.Said.Article, fact.Said.Statement.Content
		if span.Empty() {
			span = fact.Said.Statement.Cue
		}
	} else {
		article, span = fact.Report.Article, fact.Report.Event.Cue
		if len(fact.Report.Event.Evidence) > 0 {
			span = fact.Report.Event.Evidence[0]
		}
	}
	text, err := f.store.Text(ctx, article)
	if err != nil || span.End > len(text) {
		return desk.Passage{}, err
	}
	quote := text[span.Start:span.End]
	return desk.Passage{Quote: quote, Hits: m.Mark(quote)}, nil
}

// aroundBytes is how much of an article is shown on either side of a hit.
const aroundBytes = 160

// around is the part of a text about its first hit, cut at blanks.
func around(text string, hits []masar.Span) desk.Passage {
	first := masar.Span{}
	if len(hits) > 0 {
		first = hits[0]
	}
	start, end := max(0, first.Start-aroundBytes), min(len(text), first.End+2*aroundBytes)
	if i := strings.IndexByte(text[start:], ' '); start > 0 && i >= 0 && start+i < first.Start {
		start += i + 1
	}
	for start < len(text) && start > 0 && text[start]&0xc0 == 0x80 {
		start++
	}
	if i := strings.LastIndexByte(text[:end], ' '); end < len(text) && i > first.End {
		end = i
	}
	for end < len(text) && text[end]&0xc0 == 0x80 {
		end--
	}
	p := desk.Passage{Quote: text[start:end]}
	for _, h := range hits {
		if h.Start >= start && h.End <= end {
			p.Hits = append(p.Hits, masar.Span{Start: h.Start - start, End: h.End - start})
		}
	}
	return p
}
