package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"
)

// maxScored is how many hits are told apart by how well their words match; more
// are in the order of their days.
const maxScored = 500

func sortBy[T any](s []T, by func(a, b T) int) { slices.SortStableFunc(s, by) }

// rank puts the hits in order: the newest first, and where words are asked for
// and the hits are few, those first that match better and are newer.
func (s *Store) rank(ctx context.Context, p *plan, hits []*hit, more bool, at cursorAt) error {
	if p.text && !more && len(hits) > 1 && len(hits) <= maxScored {
		if err := s.score(ctx, p, hits, at); err != nil {
			return err
		}
	}
	sortBy(hits, func(a, b *hit) int {
		return cmp.Or(-cmp.Compare(a.score, b.score), -cmp.Compare(a.day, b.day), -cmp.Compare(a.n, b.n))
	})
	return nil
}

// score gives each hit how well it matches, 1 for the best, and as much again
// for how new it is: half of it for each year before the newest.
func (s *Store) score(ctx context.Context, p *plan, hits []*hit, at cursorAt) error {
	if p.match == "" {
		return nil
	}
	byRow := map[int64]*hit{}
	newest := ""
	for _, h := range hits {
		byRow[h.n], newest = h, max(newest, h.day)
	}
	best := 0.0
	rows, err := s.readers.QueryContext(ctx, "SELECT rowid, -bm25("+p.words()+", 1.0, 1.0, 0.0) FROM "+p.words()+" WHERE "+p.words()+" MATCH $1 AND rowid <= $2 LIMIT $3", p.match, at.last, maxLooked)
	err = each(rows, err, func(rows *sql.Rows) error {
		var n int64
		var score float64
		if err := rows.Scan(&n, &score); err != nil {
			return err
		}
		if h := byRow[n]; h != nil {
			h.score, best = score, max(best, score)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("store: search: %w", err)
	}
	for _, h := range hits {
		if best > 0 {
			h.score /= best
		}
		h.score += freshness(h.day, newest)
	}
	return nil
}

// freshness is 1 on the newest day and half of it a year before.
func freshness(day, newest string) float64 {
	a, err1 := time.Parse(time.DateOnly, day)
	b, err2 := time.Parse(time.DateOnly, newest)
	if err1 != nil || err2 != nil {
		return 0
	}
	return 1 / (1 + b.Sub(a).Hours()/24/365)
}
