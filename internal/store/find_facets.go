package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
)

// A Facet counts the hits of a search by one property, the most frequent values
// first.
type Facet struct {
	Field  string  `json:"field"`
	Counts []Count `json:"counts"`
}

// A Count is a value of a facet and how many hits have it.
type Count struct {
	Value string `json:"value"` // an act, an identity, a day's month …
	Name  string `json:"name"`  // for people where the value is no word
	N     int    `json:"n"`
}

// maxCounts is how many values a facet names.
const maxCounts = 10

// facets counts the hits by all properties.
func (s *Store) facets(ctx context.Context, t Target, hits []*hit) ([]Facet, error) {
	var out []Facet
	if t != FindArticles {
		out = append(out, countHits("act", hits, func(h *hit) (string, string) { return h.act, "" }),
			countHits("status", hits, func(h *hit) (string, string) { return h.status, "" }),
			countHits("place", hits, func(h *hit) (string, string) { return cmp.Or(h.place, h.where), h.where }))
	}
	out = append(out, countHits("month", hits, func(h *hit) (string, string) { return h.day[:min(7, len(h.day))], "" }))
	list, err := numbers(hits)
	if err != nil {
		return nil, err
	}
	for _, f := range facetQueries(t) {
		counts, err := s.counts(ctx, f.query, list)
		if err != nil {
			return nil, err
		}
		out = append(out, Facet{f.field, counts})
	}
	return out, nil
}

type facetQuery struct{ field, query string }

// facetQueries count by what stands in other tables; $1 is the list of hits.
func facetQueries(t Target) []facetQuery {
	of, article := "SELECT value AS fact FROM json_each($1)", "SELECT article AS n FROM facts WHERE n IN (SELECT value FROM json_each($1))"
	if t == FindArticles {
		of, article = "SELECT n AS fact FROM facts WHERE article IN (SELECT value FROM json_each($1))", "SELECT value AS n FROM json_each($1)"
	}
	const most = " GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 10"
	return []facetQuery{
		{"actor", "SELECT y.id, y.name, count(DISTINCT x.fact) FROM (" + of + ") h CROSS JOIN fact_actors x ON x.fact = h.fact JOIN actors y ON y.n = x.actor" + most},
		{"issue", "SELECT x.issue, '', count(*) FROM (" + of + ") h CROSS JOIN fact_issues x ON x.fact = h.fact" + most},
		{"outlet", "SELECT a.outlet, '', count(*) FROM (" + article + ") h CROSS JOIN articles a ON a.n = h.n WHERE a.outlet <> ''" + most},
	}
}

func (s *Store) counts(ctx context.Context, query, list string) ([]Count, error) {
	rows, err := s.readers.QueryContext(ctx, query, list)
	out, err := collect(rows, err, func(rows *sql.Rows, c *Count) error { return rows.Scan(&c.Value, &c.Name, &c.N) })
	if err != nil {
		return nil, fmt.Errorf("store: facets: %w", err)
	}
	return out, nil
}

// numbers lists the numbers of the hits as JSON.
func numbers(hits []*hit) (string, error) {
	list := make([]int64, len(hits))
	for i, h := range hits {
		list[i] = h.n
	}
	b, err := json.Marshal(list)
	return string(b), err
}

// countHits counts by what the hits themselves say.
func countHits(field string, hits []*hit, value func(*hit) (value, name string)) Facet {
	at := map[string]int{}
	counts := []Count{}
	for _, h := range hits {
		v, name := value(h)
		if v == "" {
			continue
		}
		i, ok := at[v]
		if !ok {
			i = len(counts)
			at[v] = i
			counts = append(counts, Count{Value: v, Name: name})
		}
		counts[i].N++
	}
	slices.SortFunc(counts, func(a, b Count) int { return cmp.Or(-cmp.Compare(a.N, b.N), cmp.Compare(a.Value, b.Value)) })
	return Facet{field, counts[:min(maxCounts, len(counts))]}
}
