package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"masar"
	"masar/internal/search"
)

// Target is what a search looks for.
type Target string

// The targets.
const (
	FindFacts    Target = "facts"
	FindEvents   Target = "events" // of the record
	FindArticles Target = "articles"
)

// MaxFound is how many matches a search ranks, counts and pages through: of
// more, those that were added last.
const MaxFound = 1000

// maxLooked is how many matches of words and properties are looked at for what
// no full-text table knows: exact days, counts of sources, tracks.
const maxLooked = 4000

// A Search asks for what a query finds.
type Search struct {
	Query  *search.Query
	For    Target // facts where left out
	Kind   Kind   // of facts, "" for both
	Facets bool
	Page
}

// Found is a page of what a search found, the best first.
type Found struct {
	Facts    []Fact              `json:"-"`
	Events   []masar.RecordEvent `json:"-"`
	Articles []ArticleInfo       `json:"-"`
	Total    int                 `json:"total"`
	More     bool                `json:"more"` // there are more than Total: only those added last were looked at
	Next     string              `json:"next"` // cursor, "" at the end
	Facets   []Facet             `json:"facets,omitempty"`
}

// Find answers a search. The error of a query that cannot be answered is a
// *search.Error.
func (s *Store) Find(ctx context.Context, q Search) (Found, error) {
	at, err := startOf(q.After)
	if err != nil {
		return Found{}, err
	}
	p, err := s.plan(ctx, &q)
	if err != nil {
		return Found{}, err
	}
	hits, more, err := s.candidates(ctx, p, &at)
	if err != nil {
		return Found{}, err
	}
	if err := s.rank(ctx, p, hits, more, at); err != nil {
		return Found{}, err
	}
	if p.target == FindEvents {
		hits = eventsOf(hits)
	}
	out := Found{Total: len(hits), More: more}
	page := hits[min(at.offset, len(hits)):]
	if len(page) > q.limit() {
		page = page[:q.limit()]
		out.Next = cursorAt{at.last, at.offset + q.limit()}.String()
	}
	if err := s.fetch(ctx, p.target, page, &out); err != nil {
		return Found{}, err
	}
	if q.Facets {
		out.Facets, err = s.facets(ctx, p.target, hits)
	}
	return out, err
}

// cursorAt is where a page begins: the number of the row that was the last when
// the first page was made, so that what is added meanwhile moves nothing, and
// how many hits stand before.
type cursorAt struct {
	last   int64
	offset int
}

func (c cursorAt) String() string {
	return strconv.FormatInt(c.last, 36) + "." + strconv.Itoa(c.offset)
}

func startOf(cursor string) (cursorAt, error) {
	if cursor == "" {
		return cursorAt{}, nil
	}
	last, offset, _ := strings.Cut(cursor, ".")
	n, err1 := strconv.ParseInt(last, 36, 64)
	o, err2 := strconv.Atoi(offset)
	if err1 != nil || err2 != nil || n < 0 || o < 0 {
		return cursorAt{}, fmt.Errorf("no cursor: %q", cursor)
	}
	return cursorAt{n, o}, nil
}

// A hit is a row that matches. The last fields are of facts alone.
type hit struct {
	n            int64
	day          string
	score        float64
	article      int64
	event        sql.NullInt64
	act, status  string
	place, where string
	core         bool
}

// candidates are the hits of a plan, those added last first; more tells that
// others were left out.
func (s *Store) candidates(ctx context.Context, p *plan, at *cursorAt) ([]*hit, bool, error) {
	if at.last == 0 {
		err := s.readers.QueryRowContext(ctx, "SELECT COALESCE(max(n), 0) FROM "+p.rows()).Scan(&at.last)
		if err != nil {
			return nil, false, fmt.Errorf("store: search: %w", err)
		}
	}
	query, limit := p.query(at.last)
	rows, err := s.readers.QueryContext(ctx, query, p.values...)
	var out []*hit
	looked := 0
	err = each(rows, err, func(rows *sql.Rows) error {
		looked++
		h := &hit{}
		var body []byte
		if err := rows.Scan(p.dest(h, &body)...); err != nil {
			return err
		}
		ok, err := s.belongs(p, body)
		if ok {
			out = append(out, h)
		}
		return err
	})
	if err != nil {
		return nil, false, fmt.Errorf("store: search: %w", err)
	}
	more := looked >= limit
	if len(out) > MaxFound {
		out, more = out[:MaxFound], true
	}
	return out, more, nil
}

// eventsOf keeps the best hit of each record event.
func eventsOf(hits []*hit) []*hit {
	var out []*hit
	seen := map[int64]bool{}
	for _, h := range hits {
		if h.event.Valid && !seen[h.event.Int64] {
			seen[h.event.Int64] = true
			out = append(out, h)
		}
	}
	return out
}

// fetch reads the rows of a page in its order.
func (s *Store) fetch(ctx context.Context, t Target, page []*hit, out *Found) (err error) {
	switch t {
	case FindArticles:
		out.Articles, err = fetchRows(ctx, s, page, func(h *hit) int64 { return h.n }, "SELECT a.n, "+infoColumns+infoTables+"WHERE a.n", func(rows *sql.Rows, n *int64, i *ArticleInfo) error {
			return rows.Scan(append([]any{n}, i.dest()...)...)
		})
	case FindEvents:
		out.Events, err = fetchRows(ctx, s, page, func(h *hit) int64 { return h.event.Int64 }, "SELECT n, body FROM record_events WHERE n", func(rows *sql.Rows, n *int64, e *masar.RecordEvent) error {
			var body []byte
			if err := rows.Scan(n, &body); err != nil {
				return err
			}
			return s.codec.unpackJSON(body, e)
		})
	default:
		out.Facts, err = fetchRows(ctx, s, page, func(h *hit) int64 { return h.n }, "SELECT "+factColumns+factTables+"WHERE f.n", func(rows *sql.Rows, n *int64, f *Fact) (err error) {
			var row factRow
			if err := rows.Scan(row.dest()...); err != nil {
				return err
			}
			*n = row.n
			*f, err = s.factOf(&row)
			return err
		})
	}
	return err
}

// fetchRows reads the rows of the hits, in the order of the hits.
func fetchRows[T any](ctx context.Context, s *Store, page []*hit, of func(*hit) int64, query string, scan func(*sql.Rows, *int64, *T) error) ([]T, error) {
	out := make([]T, 0, len(page))
	if len(page) == 0 {
		return out, nil
	}
	var c condition
	place := map[int64]int{}
	for i, h := range page {
		place[of(h)] = i
		c.arg(of(h))
	}
	type at struct {
		v T
		i int
	}
	var found []at
	rows, err := s.readers.QueryContext(ctx, query+" IN ("+places(1, len(page))+")", c.values...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var n int64
		var v T
		if err := scan(rows, &n, &v); err != nil {
			return err
		}
		found = append(found, at{v, place[n]})
		return nil
	})
	if err != nil {
		return nil, err
	}
	sortBy(found, func(a, b at) int { return cmp.Compare(a.i, b.i) })
	for _, f := range found {
		out = append(out, f.v)
	}
	return out, nil
}
