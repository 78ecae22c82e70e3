package desk

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"strings"

	"masar"
	"masar/internal/store"
)

// A Finder answers a query. A query that cannot be read is a *QueryError.
type Finder func(context.Context, Wanted) (*Found, error)

// A Kind is what a search looks for.
type Kind string

// The kinds: record events, each once; statements; articles.
const (
	Events     Kind = "events"
	Statements Kind = "statements"
	Articles   Kind = "articles"
)

// Wanted is what a search asks for.
type Wanted struct {
	Query  string
	Kind   Kind
	Limit  int
	After  string
	Facets bool
	Bare   bool // without passages
}

// Found is part of what a query found.
type Found struct {
	Total      int              `json:"total"`
	AtLeast    bool             `json:"at_least"` // there are more than Total
	Events     []FoundEvent     `json:"events,omitempty"`
	Statements []FoundStatement `json:"statements,omitempty"`
	Articles   []FoundArticle   `json:"articles,omitempty"`
	Facets     []Facet          `json:"facets,omitempty"`
	Next       string           `json:"next"` // cursor, "" at the end
}

// A Passage shows why something was found: words of an article, and the spans in
// them that were sought.
type Passage struct {
	Quote string       `json:"quote"`
	Hits  []masar.Span `json:"hits"`
}

// A FoundEvent is a record event.
type FoundEvent struct {
	masar.RecordEvent
	Passage Passage `json:"passage"`
}

// A FoundStatement is a statement.
type FoundStatement struct {
	masar.Said
	Passage Passage `json:"passage"`
}

// A FoundArticle is an article.
type FoundArticle struct {
	store.ArticleInfo
	Passage Passage `json:"passage"`
}

// A Facet is how the hits are spread over one field.
type Facet struct {
	Field  string       `json:"field"` // act, status, actor, place, issue, outlet, month
	Values []FacetValue `json:"values"`
}

// A FacetValue is a value, and the condition that asks for it.
type FacetValue struct {
	Value string `json:"value"`
	Name  string `json:"name"`  // for people where the value is no word
	Query string `json:"query"` // field:value
	N     int    `json:"n"`
}

// A QueryError tells what is wrong with a query, and where.
type QueryError struct {
	Message string
	Line    string // the query
	Caret   string // stands under the fault
	Hint    string
}

func (e *QueryError) Error() string { return e.Message }

// maxQuery is the longest query in bytes.
const maxQuery = 2000

// search shows what a query finds.
func (d *Desk) search(r *request) error {
	q := r.r.URL.Query()
	v := searchView{Query: strings.TrimSpace(q.Get("q")), Kind: kindWanted(q.Get("kind"))}
	r.page.Query = v.Query
	title := r.T("nav.search")
	if v.Query == "" {
		return r.show(title, "search", searchPage(r.page, v))
	}
	if len(v.Query) > maxQuery {
		return &problem{400, ""}
	}
	found, err := d.options.Find(r.r.Context(), Wanted{Query: v.Query, Kind: v.Kind, Limit: 40, After: q.Get("after"), Facets: true})
	var wrong *QueryError
	switch {
	case errors.As(err, &wrong):
		v.Problem = &queryProblem{Message: r.T("search.wrong", "x", wrong.Message), Line: wrong.Line, Caret: wrong.Caret, Hint: wrong.Hint}
		r.w.WriteHeader(400)
	case err != nil:
		return err
	default:
		d.teller(r).found(&v, found)
		v.FeedURL = "/feed/search?q=" + url.QueryEscape(v.Query)
		r.page.Feed = v.FeedURL
		for _, f := range []string{"jsonl", "csv"} {
			v.Exports = append(v.Exports, linkView{Name: r.T("export." + f), Href: "/export/search/" + f + "?q=" + url.QueryEscape(v.Query)})
		}
	}
	return r.show(v.Query+" · "+title, "search", searchPage(r.page, v))
}

// found fills in the hits.
func (t *teller) found(v *searchView, f *Found) {
	v.Total = t.p.N("n.hits", f.Total)
	if f.AtLeast {
		v.Total = t.p.T("at.least", "x", v.Total)
	}
	for i := range f.Events {
		x := &f.Events[i]
		line := t.event(&x.RecordEvent)
		line.Quote, line.Hits = x.Passage.Quote, highlighted(x.Passage)
		v.Events = append(v.Events, line)
	}
	for i := range f.Statements {
		x := &f.Statements[i]
		line := t.said(&x.Said, "")
		line.Quote, line.Hits = x.Passage.Quote, highlighted(x.Passage)
		v.Statements = append(v.Statements, line)
	}
	for _, a := range f.Articles {
		v.Articles = append(v.Articles, articleHit{Href: t.p.articleURL(a.ID), Title: cmp.Or(a.Title, a.ID), Outlet: a.Outlet, When: t.p.Day(a.Published), Snippet: highlighted(a.Passage)})
	}
	for _, x := range f.Facets {
		fv := facetView{Name: t.p.T("facet." + x.Field)}
		for _, y := range x.Values {
			fv.Values = append(fv.Values, linkView{Name: t.facetName(x.Field, y), Href: t.p.searchURL("("+v.Query+") "+y.Query) + "&kind=" + string(v.Kind), N: y.N})
		}
		v.Facets = append(v.Facets, fv)
	}
	if f.Next != "" {
		v.Next = t.p.searchURL(v.Query) + "&kind=" + string(v.Kind) + "&after=" + url.QueryEscape(f.Next)
	}
}

// kindWanted is the kind that an address asks for, events where it does not say.
func kindWanted(s string) Kind {
	switch k := Kind(s); k {
	case Statements, Articles:
		return k
	}
	return Events
}

// facetName is a facet's value in words.
func (t *teller) facetName(field string, x FacetValue) string {
	value := x.Value
	switch field {
	case "act":
		return cmp.Or(t.p.Phrases.Act[masar.Act(value)].None, t.p.Phrases.Speech[masar.SpeechAct(value)].None, value)
	case "status":
		return cmp.Or(t.p.Phrases.Status[masar.Status(value)], value)
	case "issue":
		return cmp.Or(t.p.Phrases.Issue[masar.Issue(value)], value)
	case "actor":
		return t.name(value)
	case "month":
		return t.p.Day(value)
	}
	return cmp.Or(x.Name, value)
}

// highlighted cuts a passage into runs: Cue marks what was sought.
func highlighted(p Passage) []runView {
	text := p.Quote
	var out []runView
	at := 0
	for _, h := range p.Hits {
		if h.Start < at || h.End > len(text) || h.Start >= h.End {
			continue
		}
		if h.Start > at {
			out = append(out, runView{Text: text[at:h.Start]})
		}
		out = append(out, runView{Text: text[h.Start:h.End], Cue: true})
		at = h.End
	}
	if at < len(text) {
		out = append(out, runView{Text: text[at:]})
	}
	return out
}

// asQueryError reports whether an error tells of a wrong query.
func asQueryError(err error, to **QueryError) bool { return errors.As(err, to) }
