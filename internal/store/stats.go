package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Stats are the counts of a store.
type Stats struct {
	Articles   int    `json:"articles"`
	Clusters   int    `json:"clusters"` // independent articles: copies count once
	Reports    int    `json:"reports"`
	Statements int    `json:"statements"`
	Events     int    `json:"events"` // record events
	Actors     int    `json:"actors"`
	First      string `json:"first"` // day of publication of the earliest article
	Last       string `json:"last"`
	Changes    int64  `json:"changes"` // the counter
}

// Stats counts what the store holds.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	var out Stats
	var facts int
	// Every report is of a record event, and no statement is: indexes count both.
	err := s.readers.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM articles), (SELECT count(DISTINCT cluster) FROM articles),
		(SELECT count(*) FROM facts WHERE event IS NOT NULL), (SELECT count(*) FROM facts),
		(SELECT count(*) FROM record_events), (SELECT count(*) FROM actors),
		(SELECT COALESCE(min(day), '') FROM articles WHERE day <> ''), (SELECT COALESCE(max(day), '') FROM articles),
		(SELECT value FROM meta WHERE key = 'changes')`).
		Scan(&out.Articles, &out.Clusters, &out.Reports, &facts, &out.Events, &out.Actors, &out.First, &out.Last, &out.Changes)
	if err != nil {
		return out, fmt.Errorf("store: stats: %w", err)
	}
	out.Statements = facts - out.Reports
	return out, nil
}

// Counter returns how often the store has changed; it grows with every change,
// for caches.
func (s *Store) Counter(ctx context.Context) (int64, error) {
	var n int64
	if err := s.readers.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = 'changes'").Scan(&n); err != nil {
		return 0, fmt.Errorf("store: counter: %w", err)
	}
	return n, nil
}

// Changes are ids of what was added or made anew after a moment.
type Changes struct {
	Counter  int64    `json:"counter"` // to be asked with the next time
	Articles []string `json:"articles"`
	Events   []string `json:"events"`
}

// Changes lists what has changed since the counter stood at since.
func (s *Store) Changes(ctx context.Context, since int64) (Changes, error) {
	out := Changes{}
	t, err := s.readers.BeginTx(ctx, nil)
	if err != nil {
		return out, fmt.Errorf("store: changes: %w", err)
	}
	defer func() { _ = t.Rollback() }() // it only reads
	if err := t.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = 'changes'").Scan(&out.Counter); err != nil {
		return out, fmt.Errorf("store: changes: %w", err)
	}
	id := func(rows *sql.Rows, out *string) error { return rows.Scan(out) }
	rows, err := t.QueryContext(ctx, "SELECT id FROM articles WHERE changed > $1 ORDER BY changed, n", since)
	if out.Articles, err = collect(rows, err, id); err != nil {
		return out, err
	}
	rows, err = t.QueryContext(ctx, "SELECT id FROM record_events WHERE changed > $1 ORDER BY changed, n", since)
	out.Events, err = collect(rows, err, id)
	return out, err
}
