package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"masar"
)

// A Fact is a report or a statement: one of the two is set.
type Fact struct {
	Kind        Kind          `json:"kind"`
	Day         string        `json:"day"`   // its first day, else the day of publication
	Event       string        `json:"event"` // id of the record event of a report
	Corrections []string      `json:"corrections"`
	Report      *masar.Report `json:"report"`
	Said        *masar.Said   `json:"said"`
}

const factColumns = `f.n, f.id, f.kind, f.day, f.body, f.marks, COALESCE(e.id, ''), a.id, a.published, a.outlet, a.agency_id, c.id`

const factTables = ` FROM facts f JOIN articles a ON a.n = f.article JOIN articles c ON c.n = a.cluster LEFT JOIN record_events e ON e.n = f.event `

// factRow is a row of factColumns.
type factRow struct {
	n                                          int64
	id, day, event, marks                      string
	kind                                       Kind
	body                                       []byte
	article, published, outlet, agency, source string
}

func (f *factRow) dest() []any {
	return []any{&f.n, &f.id, &f.kind, &f.day, &f.body, &f.marks, &f.event, &f.article, &f.published, &f.outlet, &f.agency, &f.source}
}

// report makes the report of a row: what its body leaves out stands in columns.
func (s *Store) report(f *factRow) (*masar.Report, error) {
	r := &masar.Report{}
	if err := s.codec.unpackJSON(f.body, r); err != nil {
		return nil, fmt.Errorf("fact %s: %w", f.id, err)
	}
	r.ID, r.Event.ID, r.Article, r.Published, r.Outlet, r.Agency, r.Source = f.id, f.id, f.article, f.published, f.outlet, f.agency, f.source
	return r, nil
}

func (s *Store) said(f *factRow) (*masar.Said, error) {
	r := &masar.Said{}
	if err := s.codec.unpackJSON(f.body, r); err != nil {
		return nil, fmt.Errorf("fact %s: %w", f.id, err)
	}
	r.ID, r.Statement.ID, r.Article, r.Published, r.Outlet, r.Source = f.id, f.id, f.article, f.published, f.outlet, f.source
	return r, nil
}

func (s *Store) factOf(f *factRow) (Fact, error) {
	out := Fact{Kind: f.kind, Day: f.day, Event: f.event, Corrections: strings.Fields(f.marks)}
	var err error
	if f.kind == EventKind {
		out.Report, err = s.report(f)
	} else {
		out.Said, err = s.said(f)
	}
	return out, err
}

// Fact returns the report or the statement of an id, or the one that an id of
// before leads to.
func (s *Store) Fact(ctx context.Context, id string) (Fact, error) {
	var f factRow
	err := s.readers.QueryRowContext(ctx, "SELECT "+factColumns+factTables+`WHERE f.n = COALESCE((SELECT n FROM facts WHERE id = $1),
		(SELECT fact FROM aliases WHERE old = $1))`, id).Scan(f.dest()...)
	if err != nil {
		return Fact{}, notFound(err, "fact", id)
	}
	return s.factOf(&f)
}

// A Filter chooses facts and record events; what is left empty does not choose.
type Filter struct {
	Kind     Kind
	Article  string   // id
	Articles []string // ids
	Event    string   // id of a record event
	Actors   []string // identities, of which one takes part
	Sides    []string // identities, of which one takes part or has somebody act for it; chooses no statements
	Issues   []masar.Issue
	Acts     []string
	Status   []string
	From     string // ISO 8601 day, inclusive
	To       string
	Fresh    bool // newest first
}

// where makes the condition of a filter over facts f.
func (f *Filter) where(c *condition) {
	c.equal("f.kind", string(f.Kind))
	c.equal("a.id", f.Article)
	c.in("a.id", f.Articles)
	c.equal("e.id", f.Event)
	c.in("f.act", f.Acts)
	c.in("f.status", f.Status)
	if f.From != "" {
		c.and("f.day >= " + c.arg(f.From))
	}
	if f.To != "" {
		c.and("f.day <= " + c.arg(f.To))
	}
	if len(f.Actors) > 0 {
		c.and("f.n IN (SELECT x.fact FROM fact_actors x JOIN actors y ON y.n = x.actor WHERE y.id IN (" + c.args(f.Actors) + "))")
	}
	if len(f.Sides) > 0 {
		c.and("f.n IN (SELECT x.fact FROM fact_sides x WHERE x.side IN (" + c.args(f.Sides) + "))")
	}
	if len(f.Issues) > 0 {
		c.and("f.n IN (SELECT x.fact FROM fact_issues x WHERE x.issue IN (" + c.args(texts(f.Issues)) + "))")
	}
}

// Facts lists reports and statements by day. The cursor is "" at the end.
func (s *Store) Facts(ctx context.Context, f Filter, p Page) ([]Fact, string, error) {
	var c condition
	f.where(&c)
	order, err := c.after("f.day", "f.n", f.Fresh, p)
	if err != nil {
		return nil, "", err
	}
	rows, err := s.readers.QueryContext(ctx, "SELECT "+factColumns+factTables+c.String()+order, c.values...)
	var out []Fact
	var last factRow
	err = each(rows, err, func(rows *sql.Rows) error {
		last = factRow{}
		if err := rows.Scan(last.dest()...); err != nil {
			return err
		}
		fact, err := s.factOf(&last)
		out = append(out, fact)
		return err
	})
	if err != nil || len(out) < p.limit() {
		return out, "", err
	}
	return out, cursor(last.day, last.n), nil
}

// condition collects the terms of a WHERE and their values.
type condition struct {
	terms  []string
	values []any
}

func (c *condition) String() string {
	if len(c.terms) == 0 {
		return ""
	}
	return "WHERE " + strings.Join(c.terms, " AND ")
}

func (c *condition) and(term string) { c.terms = append(c.terms, term) }

func (c *condition) arg(v any) string {
	c.values = append(c.values, v)
	return "$" + strconv.Itoa(len(c.values))
}

func (c *condition) args(vs []string) string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = c.arg(v)
	}
	return strings.Join(out, ", ")
}

func (c *condition) equal(column, value string) {
	if value != "" {
		c.and(column + " = " + c.arg(value))
	}
}

func (c *condition) in(column string, values []string) {
	if len(values) > 0 {
		c.and(column + " IN (" + c.args(values) + ")")
	}
}

// after makes the order of a page by day and number, and leaves out what stood
// on the pages before.
func (c *condition) after(day, n string, fresh bool, p Page) (string, error) {
	more, dir := ">", ""
	if fresh {
		more, dir = "<", " DESC"
	}
	if p.After != "" {
		d, k, err := fromCursor(p.After)
		if err != nil {
			return "", err
		}
		c.and("(" + day + ", " + n + ") " + more + " (" + c.arg(d) + ", " + c.arg(k) + ")")
	}
	return " ORDER BY " + day + dir + ", " + n + dir + " LIMIT " + c.arg(p.limit()), nil
}

func cursor(day string, n int64) string { return day + "/" + strconv.FormatInt(n, 36) }

func fromCursor(s string) (string, int64, error) {
	day, rest, ok := strings.Cut(s, "/")
	n, err := strconv.ParseInt(rest, 36, 64)
	if !ok || err != nil {
		return "", 0, fmt.Errorf("no cursor: %q", s)
	}
	return day, n, nil
}

func texts[T ~string](in []T) []string {
	out := make([]string, len(in))
	for i, v := range in {
		out[i] = string(v)
	}
	return out
}

// source fills what a row of sources holds.
func (s *Store) source(out *Source, packed []byte, given string) error {
	if err := json.Unmarshal([]byte(given), out); err != nil {
		return fmt.Errorf("store: source: %v", err)
	}
	var err error
	out.Bytes, err = s.codec.unpack(packed)
	return err
}
