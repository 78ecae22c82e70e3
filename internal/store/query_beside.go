package store

import (
	"context"
	"fmt"

	"masar/internal/record"
)

// A Beside is what an article tells of a track beside events and statements.
type Beside struct {
	Article   string
	Roles     []record.RoleFact
	Proposals []record.ProposalFact
	Trips     []record.TripFact
}

// Beside returns what articles tell beside their facts, in the order of the ids;
// ids that the store does not know are left out.
func (s *Store) Beside(ctx context.Context, articles []string) ([]Beside, error) {
	out := make([]Beside, 0, len(articles))
	const batch = 400 // parameters of one statement
	for len(articles) > 0 {
		n := min(batch, len(articles))
		found, err := s.beside(ctx, articles[:n])
		if err != nil {
			return nil, err
		}
		out, articles = append(out, found...), articles[n:]
	}
	return out, nil
}

func (s *Store) beside(ctx context.Context, articles []string) ([]Beside, error) {
	var c condition
	rows, err := s.readers.QueryContext(ctx, "SELECT id, more FROM articles WHERE id IN ("+c.args(articles)+") ORDER BY id", c.values...)
	if err != nil {
		return nil, fmt.Errorf("store: articles: %w", err)
	}
	defer rows.Close()
	var out []Beside
	for rows.Next() {
		var b Beside
		var packed []byte
		if err := rows.Scan(&b.Article, &packed); err != nil {
			return nil, fmt.Errorf("store: articles: %w", err)
		}
		var m more
		if err := s.codec.unpackJSON(packed, &m); err != nil {
			return nil, fmt.Errorf("article %s: %w", b.Article, err)
		}
		b.Roles, b.Proposals, b.Trips = m.Roles, m.Proposals, m.Trips
		out = append(out, b)
	}
	return out, rows.Err()
}
