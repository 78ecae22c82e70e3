package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"masar"
	"masar/internal/record"
	"masar/internal/search"
)

// plan is how a search is looked up: one expression for the full-text table,
// which finds what is wanted or more, and a condition on the rows for the rest.
type plan struct {
	condition
	target Target
	match  string // "" for all rows
	where  string // "" for none
	text   bool   // words are asked for, so that hits differ in how well they match
	tracks []masar.Track
}

// plan makes the plan of a search.
func (s *Store) plan(ctx context.Context, q *Search) (*plan, error) {
	p := &plan{target: cmp.Or(q.For, FindFacts)}
	cond := q.Query.Cond
	kids := []search.Cond{cond}
	if cond.Op == search.And {
		kids = slices.Clone(cond.Kids)
	}
	kind := q.Kind
	if p.target == FindEvents {
		kind = EventKind
	}
	if kind != "" && p.target != FindArticles {
		kids = append(kids, search.Cond{Op: search.Value, Field: search.FieldKind, IDs: []string{string(kind)}})
	}
	if p.target == FindEvents {
		kids = append(kids, reached(kids)...)
	}
	for i := range kids {
		if err := s.settle(ctx, p, &kids[i], true); err != nil {
			return nil, err
		}
	}
	all := search.Cond{Op: search.And, Kids: kids}
	p.months(&all)
	var exact bool
	if p.match, exact = all.Match(); !exact {
		p.where = p.all(&all, p.match != "")
	}
	return p, nil
}

// reached asks for the statuses that must hold once more, as those of the record
// event: some report of it has the status too, which is quick to look up.
func reached(kids []search.Cond) []search.Cond {
	var out []search.Cond
	for _, k := range kids {
		if k.Op == search.Value && k.Field == search.FieldStatus {
			k.Field = search.FieldNow
			out = append(out, k)
		}
	}
	return out
}

// settle makes of a condition what the tables know: the status of record
// events, and what a track is about.
func (s *Store) settle(ctx context.Context, p *plan, c *search.Cond, top bool) error {
	c.Kids = slices.Clone(c.Kids)
	for i := range c.Kids {
		if err := s.settle(ctx, p, &c.Kids[i], false); err != nil {
			return err
		}
	}
	p.text = p.text || c.Op == search.Word
	switch {
	case c.Field == search.FieldStatus && p.target == FindEvents && !top:
		c.Field = search.FieldNow
	case c.Field == search.FieldActor || c.Field == search.FieldSide || c.Field == search.FieldSaidBy:
		return s.called(ctx, c)
	case c.Field == search.FieldTrack && !top:
		return &search.Error{At: c.At, What: "track: stands beside the rest of a query, not behind OR or NOT"}
	case c.Field == search.FieldTrack:
		k, err := s.Track(ctx, c.IDs[0])
		if errors.Is(err, ErrNotFound) {
			return &search.Error{At: c.At, What: fmt.Sprintf("there is no track %q", c.IDs[0])}
		}
		if err != nil {
			return err
		}
		p.tracks = append(p.tracks, k)
		*c = aboutTrack(&k)
	}
	return nil
}

// called adds the actors that no file holds and that articles call by the name.
func (s *Store) called(ctx context.Context, c *search.Cond) error {
	for _, name := range c.Names {
		rows, err := s.readers.QueryContext(ctx, "SELECT y.id FROM actor_names x JOIN actors y ON y.n = x.actor WHERE x.fold = $1 AND y.known = '' LIMIT 50",
			strings.Join(strings.Fields(name), " "))
		ids, err := collect(rows, err, func(rows *sql.Rows, id *string) error { return rows.Scan(id) })
		if err != nil {
			return err
		}
		c.IDs = append(slices.Clone(c.IDs), ids...)
	}
	return nil
}

// aboutTrack finds all that belongs to a track and more: where one of its
// parties takes part or is spoken of.
func aboutTrack(k *masar.Track) search.Cond {
	c := search.Cond{Op: search.Or}
	for _, f := range []search.Field{search.FieldSide, search.FieldAbout} {
		c.Kids = append(c.Kids, search.Cond{Op: search.Value, Field: f, IDs: k.Parties})
	}
	return c
}

// months adds the months of a short time, so that the table need not be looked
// through for all times.
func (p *plan) months(c *search.Cond) {
	const most = 60
	if p.target == FindEvents {
		return // the day of a record event is not that of each report
	}
	var from, to string
	for i := range c.Kids {
		switch k := &c.Kids[i]; k.Field {
		case search.FieldFrom:
			from = max(from, k.From)
		case search.FieldTo:
			if to == "" || k.To < to {
				to = k.To
			}
		}
	}
	if from == "" || to == "" {
		return
	}
	if keys := search.Months(from, to, most); keys != nil {
		c.Kids = append(c.Kids, search.Cond{Op: search.Value, Field: search.FieldMonth, IDs: keys})
	}
}

// all makes the condition on rows of parts that must all hold; those that the
// expression has answered are left out.
func (p *plan) all(c *search.Cond, matched bool) string {
	var terms []string
	for i := range c.Kids {
		kid := &c.Kids[i]
		of := kid
		if kid.Op == search.Not {
			of = &kid.Kids[0]
		}
		if _, exact := of.Match(); exact && matched {
			continue
		}
		if kid.Op == search.And {
			if t := p.all(kid, matched); t != "" {
				terms = append(terms, t)
			}
			continue
		}
		terms = append(terms, p.full(kid))
	}
	return joinTerms(terms, " AND ")
}

func joinTerms(terms []string, by string) string {
	switch len(terms) {
	case 0:
		return ""
	case 1:
		return terms[0]
	}
	out := "(" + terms[0]
	for _, t := range terms[1:] {
		out += by + t
	}
	return out + ")"
}

// full makes the condition on a row that says all of c.
func (p *plan) full(c *search.Cond) string {
	if e, exact := c.Match(); exact {
		return "EXISTS (SELECT 1 FROM " + p.words() + " WHERE " + p.words() + " MATCH " + p.arg(e) + " AND rowid = x.n)"
	}
	var terms []string
	for i := range c.Kids {
		terms = append(terms, p.full(&c.Kids[i]))
	}
	switch c.Op {
	case search.And:
		return joinTerms(terms, " AND ")
	case search.Or:
		return joinTerms(terms, " OR ")
	case search.Not:
		return "NOT " + terms[0]
	}
	return p.property(c)
}

// property is the condition of what no full-text table knows.
func (p *plan) property(c *search.Cond) string {
	day := "x.day"
	if p.target == FindEvents {
		day = "r.day"
	}
	switch c.Field {
	case search.FieldFrom:
		return day + " >= " + p.arg(c.From)
	case search.FieldTo:
		return "(" + day + " <> '' AND " + day + " <= " + p.arg(c.To) + ")"
	case search.FieldNow:
		return "r.status IN (" + p.args(c.IDs) + ")"
	case search.FieldSources:
		return p.sources(c)
	}
	return "0"
}

func (p *plan) sources(c *search.Cond) string {
	term := "r.sources >= " + p.arg(c.Least)
	if c.Most > 0 {
		term += " AND r.sources <= " + p.arg(c.Most)
	}
	if p.target == FindArticles {
		return "EXISTS (SELECT 1 FROM facts f JOIN record_events r ON r.n = f.event WHERE f.article = x.n AND " + term + ")"
	}
	return "COALESCE(" + term + ", 0)"
}

// rows names the table of what is looked for, words its full-text table.
func (p *plan) rows() string {
	if p.target == FindArticles {
		return "articles"
	}
	return "facts"
}

func (p *plan) words() string {
	if p.target == FindArticles {
		return "article_words"
	}
	return "fact_words"
}

// query is the statement that finds the hits up to a row, and how many rows it
// gives at most.
func (p *plan) query(last int64) (string, int) {
	limit := MaxFound + 1
	if len(p.tracks) > 0 {
		limit = maxLooked
	}
	from := p.rows() + " x"
	and := " WHERE "
	if p.match != "" {
		looked := limit
		if p.where != "" {
			looked = maxLooked
		}
		from = "(SELECT rowid AS m FROM " + p.words() + " WHERE " + p.words() + " MATCH " + p.arg(p.match) + " AND rowid <= " + p.arg(last) +
			" ORDER BY rowid DESC LIMIT " + p.arg(looked) + ") w CROSS JOIN " + from + " ON x.n = w.m"
	}
	q := "SELECT " + p.columns() + " FROM " + from
	if p.target != FindArticles {
		q += " LEFT JOIN record_events r ON r.n = x.event"
	}
	if p.where != "" {
		q += and + p.where
		and = " AND "
	}
	if p.match == "" {
		q += and + "x.n <= " + p.arg(last) + " ORDER BY x.day DESC, x.n DESC"
	}
	return q + " LIMIT " + p.arg(limit), limit
}

func (p *plan) columns() string {
	if p.target == FindArticles {
		return "x.n, x.day"
	}
	body := "NULL"
	if len(p.tracks) > 0 {
		body = "r.body"
	}
	if p.target == FindEvents {
		return "x.n, COALESCE(r.day, x.day), x.article, x.event, r.act, r.status, r.place, r.place_id, r.core, " + body
	}
	return "x.n, x.day, x.article, x.event, x.act, x.status, x.place, x.place_id, x.core, " + body
}

func (p *plan) dest(h *hit, body *[]byte) []any {
	if p.target == FindArticles {
		return []any{&h.n, &h.day}
	}
	return []any{&h.n, &h.day, &h.article, &h.event, &h.act, &h.status, &h.where, &h.place, &h.core, body}
}

// belongs reports whether the record event of a hit is of all tracks that are
// asked for. Of a statement and an article their words must do.
func (s *Store) belongs(p *plan, body []byte) (bool, error) {
	if body == nil {
		return true, nil
	}
	var e masar.RecordEvent
	if err := s.codec.unpackJSON(body, &e); err != nil {
		return false, err
	}
	for i := range p.tracks {
		if _, ok := record.Belongs(&p.tracks[i], &e); !ok {
			return false, nil
		}
	}
	return true, nil
}
