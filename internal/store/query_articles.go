package store

import (
	"context"
	"database/sql"
)

// Articles lists articles by day of publication. The cursor is "" at the end.
func (s *Store) Articles(ctx context.Context, from, to string, fresh bool, p Page) ([]ArticleInfo, string, error) {
	var c condition
	if from != "" {
		c.and("a.day >= " + c.arg(from))
	}
	if to != "" {
		c.and("a.day <= " + c.arg(to))
	}
	order, err := c.after("a.day", "a.n", fresh, p)
	if err != nil {
		return nil, "", err
	}
	var n int64
	rows, err := s.readers.QueryContext(ctx, "SELECT a.n, "+infoColumns+infoTables+c.String()+order, c.values...)
	out, err := collect(rows, err, func(rows *sql.Rows, i *ArticleInfo) error { return rows.Scan(append([]any{&n}, i.dest()...)...) })
	if err != nil || len(out) < p.limit() {
		return out, "", err
	}
	return out, cursor(dayOf(out[len(out)-1].Published), n), nil
}

// Cluster lists the articles of the cluster of copies that an article is in, the
// earliest first, itself with them.
func (s *Store) Cluster(ctx context.Context, id string) ([]ArticleInfo, error) {
	return s.infos(ctx, "WHERE a.cluster = (SELECT cluster FROM articles WHERE id = $1) ORDER BY a.published = '', a.published, a.id", id)
}

// Versions lists the texts that stood at the address of an article, in the order
// in which they came, itself with them.
func (s *Store) Versions(ctx context.Context, id string) ([]ArticleInfo, error) {
	return s.infos(ctx, `WHERE a.id = $1 OR a.url IN (SELECT url FROM articles WHERE id = $1 AND url <> '')
		AND (a.version_of IS NOT NULL OR EXISTS (SELECT 1 FROM articles o WHERE o.version_of = a.n)) ORDER BY a.n`, id)
}

func (s *Store) infos(ctx context.Context, where string, args ...any) ([]ArticleInfo, error) {
	rows, err := s.readers.QueryContext(ctx, "SELECT "+infoColumns+infoTables+where, args...)
	return collect(rows, err, func(rows *sql.Rows, i *ArticleInfo) error { return rows.Scan(i.dest()...) })
}
