package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"masar"
)

// RecordEvent returns the record event of an id: one that it has, one that it
// had before it was joined with others, or one of a report of it.
func (s *Store) RecordEvent(ctx context.Context, id string) (masar.RecordEvent, error) {
	var body []byte
	err := s.readers.QueryRowContext(ctx, "SELECT body FROM record_events WHERE id = $1", id).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		err = s.readers.QueryRowContext(ctx, `SELECT e.body FROM aliases x JOIN facts f ON f.n = x.fact JOIN record_events e ON e.n = f.event WHERE x.old = $1
			UNION ALL SELECT e.body FROM facts f JOIN record_events e ON e.n = f.event WHERE f.id = $1 LIMIT 1`, id).Scan(&body)
	}
	if err != nil {
		return masar.RecordEvent{}, notFound(err, "event", id)
	}
	var e masar.RecordEvent
	return e, s.codec.unpackJSON(body, &e)
}

// Events lists record events by day, those of which a report is chosen by the
// filter; its days are those of the event. The cursor is "" at the end.
func (s *Store) Events(ctx context.Context, f Filter, p Page) ([]masar.RecordEvent, string, error) {
	var c condition
	f.events(&c)
	order, err := c.after("r.day", "r.n", f.Fresh, p)
	if err != nil {
		return nil, "", err
	}
	rows, err := s.readers.QueryContext(ctx, "SELECT r.day, r.n, r.body FROM record_events r "+c.String()+order, c.values...)
	var out []masar.RecordEvent
	var day string
	var n int64
	err = each(rows, err, func(rows *sql.Rows) error {
		var body []byte
		var e masar.RecordEvent
		if err := rows.Scan(&day, &n, &body); err != nil {
			return err
		}
		err := s.codec.unpackJSON(body, &e)
		out = append(out, e)
		return err
	})
	if err != nil {
		return nil, "", fmt.Errorf("store: events: %w", err)
	}
	if len(out) < p.limit() {
		return out, "", nil
	}
	return out, cursor(day, n), nil
}

// events makes the condition of a filter over record events r.
func (f *Filter) events(c *condition) {
	c.equal("r.id", f.Event)
	c.in("r.act", f.Acts)
	c.in("r.status", f.Status)
	if f.From != "" {
		c.and("r.day >= " + c.arg(f.From))
	}
	if f.To != "" {
		c.and("r.day <= " + c.arg(f.To))
	}
	if f.Article != "" {
		c.and("r.n IN (SELECT f.event FROM facts f JOIN articles a ON a.n = f.article WHERE a.id = " + c.arg(f.Article) + ")")
	}
	if len(f.Actors) > 0 {
		c.and("r.n IN (SELECT f.event FROM actors y JOIN fact_actors x ON x.actor = y.n JOIN facts f ON f.n = x.fact WHERE y.id IN (" + c.args(f.Actors) + "))")
	}
	if len(f.Sides) > 0 {
		c.and("r.n IN (SELECT f.event FROM fact_sides x JOIN facts f ON f.n = x.fact WHERE x.side IN (" + c.args(f.Sides) + "))")
	}
	if len(f.Issues) > 0 {
		c.and("r.n IN (SELECT f.event FROM fact_issues x JOIN facts f ON f.n = x.fact WHERE x.issue IN (" + c.args(texts(f.Issues)) + "))")
	}
}
