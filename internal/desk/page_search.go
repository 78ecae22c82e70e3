package desk

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"strconv"
	"strings"

	"masar"
	"masar/internal/store"
)

// A Finder answers a query. A query that cannot be read is a *QueryError.
type Finder func(context.Context, Wanted) (*Found, error)

// Wanted is what a search asks for.
type Wanted struct {
	Query    string
	Articles bool // articles in the place of facts
	Limit    int
	After    string
	Facets   bool
}

// Found is part of what a query found.
type Found struct {
	Total    int
	AtLeast  bool // there are more than Total
	Facts    []FoundFact
	Articles []FoundArticle
	Facets   []Facet
	Next     string // cursor, "" at the end
}

// A FoundFact is a fact with its evidence and the words in it that were sought.
type FoundFact struct {
	store.Fact
	Quote string
	Hits  []masar.Span // into Quote
}

// A FoundArticle is an article with a passage that shows why it was found.
type FoundArticle struct {
	store.ArticleInfo
	Quote string
	Hits  []masar.Span
}

// A Facet is how the hits are spread over one field.
type Facet struct {
	Field  string // act, status, actor, place, issue, outlet, month
	Values []FacetValue
}

// A FacetValue is a value, and the condition that asks for it.
type FacetValue struct {
	Value string
	Query string // field:value
	N     int
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
	v := searchView{Query: strings.TrimSpace(q.Get("q")), Kind: cmp.Or(q.Get("kind"), "facts")}
	r.page.Query = v.Query
	title := r.T("nav.search")
	if v.Query == "" {
		return r.show(title, "search", searchPage(r.page, v))
	}
	if len(v.Query) > maxQuery {
		return &problem{400, ""}
	}
	found, err := d.options.Find(r.r.Context(), Wanted{Query: v.Query, Articles: v.Kind == "articles", Limit: 40, After: q.Get("after"), Facets: true})
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
	for i := range f.Facts {
		v.Facts = append(v.Facts, t.hit(&f.Facts[i]))
	}
	for _, a := range f.Articles {
		v.Articles = append(v.Articles, articleHit{Href: t.p.articleURL(a.ID), Title: cmp.Or(a.Title, a.ID), Outlet: a.Outlet, When: t.p.Day(a.Published), Snippet: highlighted(a.Quote, a.Hits)})
	}
	for _, x := range f.Facets {
		fv := facetView{Name: t.p.T("facet." + x.Field)}
		for _, y := range x.Values {
			fv.Values = append(fv.Values, linkView{Name: t.facetName(x.Field, y.Value), Href: t.p.searchURL("(" + v.Query + ") " + y.Query), N: y.N})
		}
		v.Facets = append(v.Facets, fv)
	}
	if f.Next != "" {
		v.Next = t.p.searchURL(v.Query) + "&kind=" + v.Kind + "&after=" + url.QueryEscape(f.Next)
	}
}

// hit is a fact that was found as a line.
func (t *teller) hit(f *FoundFact) factView {
	if f.Said != nil {
		s := t.said(f.Said, "")
		return factView{ID: s.ID, Href: s.Article, Status: masar.Held, Text: s.Text, When: s.When, Quote: f.Quote, Hits: highlighted(f.Quote, f.Hits), Outlet: s.Outlet, Article: s.Article}
	}
	e := &f.Report.Event
	return factView{ID: f.Report.ID, Href: t.p.eventURL(cmp.Or(f.Event, f.Report.ID)), Status: e.Status, Text: t.phrase(e.Act, e.Participants),
		When: cmp.Or(t.when(e.Time), t.p.Day(f.Report.Published)), Place: t.place(e.Place), Quote: f.Quote, Hits: highlighted(f.Quote, f.Hits),
		Outlet: f.Report.Outlet, Article: t.p.articleURL(f.Report.Article) + "#" + anchor(f.Report.ID)}
}

// facetName is a facet's value in words.
func (t *teller) facetName(field, value string) string {
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
	return value
}

// highlighted cuts a passage into runs: Cue marks what was sought.
func highlighted(text string, hits []masar.Span) []runView {
	var out []runView
	at := 0
	for _, h := range hits {
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

// limitOf reads a page size from an address: 1 to most, standard where it is
// left out or wrong.
func limitOf(s string, standard, most int) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return standard
	}
	return min(n, most)
}
