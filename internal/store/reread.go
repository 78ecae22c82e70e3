package store

import (
	"context"
	"database/sql"
	"fmt"

	"masar/internal/copies"
)

// Stale lists articles whose reading has another stamp, in the order in which
// they came: those after the number, with the number of the last.
func (s *Store) Stale(ctx context.Context, stamp string, after int64, limit int) (ids []string, last int64, err error) {
	rows, err := s.readers.QueryContext(ctx, "SELECT a.n, a.id FROM articles a JOIN stamps s ON s.n = a.stamp WHERE s.stamp <> $1 AND a.n > $2 ORDER BY a.n LIMIT $3", stamp, after, limit)
	ids, err = collect(rows, err, func(rows *sql.Rows, id *string) error { return rows.Scan(&last, id) })
	return ids, last, err
}

// Reread puts new readings in the place of those that articles have. Corrections
// stay, and the ids that led somewhere go on leading there.
func (s *Store) Reread(ctx context.Context, d *Deriver, entries []Entry) error {
	ready, err := s.ready(entries)
	if err != nil {
		return err
	}
	return s.write(ctx, func(t *tx) error {
		a := &adding{tx: t, touched: newTouched()}
		for _, p := range ready {
			if err := a.reread(d, p); err != nil {
				return fmt.Errorf("article %s: %w", p.id, err)
			}
		}
		return a.finish()
	})
}

func (a *adding) reread(d *Deriver, p *prepared) error {
	n, err := a.articleOf(p.id)
	if err != nil {
		return err
	}
	var texts int64
	var published string
	if err := a.one("SELECT text_hash, published FROM articles WHERE n = $1", n).Scan(&texts, &published); err != nil {
		return err
	}
	stamp, err := a.stamp(p.Stamp)
	if err != nil {
		return err
	}
	art := &p.Reading.Article
	err = a.exec(`UPDATE articles SET outlet = $2, agency = $3, author = $4, title = $5, published = $6, day = $7, text_hash = $8, text = $9, reading = $10, stamp = $11 WHERE n = $1`,
		n, art.Outlet, art.Agency, p.Author, art.Title, art.Published, dayOf(art.Published), p.texts, p.text, p.reading, stamp)
	if err != nil {
		return err
	}
	if texts != p.texts || published != art.Published { // a cluster is named after its earliest
		if err := a.copiesAgain(n, p); err != nil {
			return err
		}
	}
	if err := a.correctedEntry(d, p); err != nil {
		return err
	}
	return a.replace(n, p, true)
}

// correctedEntry derives the facts of an entry that was derived already only
// where somebody corrected them.
func (a *adding) correctedEntry(d *Deriver, p *prepared) error {
	all, err := a.corrections()
	switch {
	case err != nil:
		return err
	case len(all.article[p.id]) > 0:
		return a.corrected(d, p)
	}
	return a.rename(p)
}

// copiesAgain clusters an article anew whose text is read otherwise, and with it
// those that it was clustered with.
func (a *adding) copiesAgain(n int64, p *prepared) error {
	own, err := a.home(n)
	if err != nil {
		return err
	}
	all, err := a.members(own)
	if err != nil {
		return err
	}
	for _, query := range [...]string{"DELETE FROM bands WHERE article = $1", "DELETE FROM copies WHERE a = $1", "DELETE FROM copies WHERE b = $1"} {
		if err := a.exec(query, n); err != nil {
			return err
		}
	}
	if err := a.bands(n, p.sign); err != nil {
		return err
	}
	a.s.known.texts.put(n, p.words)
	for _, m := range all {
		if err := a.move(m, m); err != nil {
			return err
		}
	}
	for _, m := range all {
		if err := a.clusterAgain(m); err != nil {
			return err
		}
	}
	return nil
}

func (a *adding) clusterAgain(n int64) error {
	var packed []byte
	var before, own int64
	if err := a.one("SELECT text, COALESCE(version_of, 0), cluster FROM articles WHERE n = $1", n).Scan(&packed, &before, &own); err != nil {
		return err
	}
	text, err := a.s.codec.unpack(packed)
	if err != nil {
		return err
	}
	candidates, err := a.candidates(copies.Sign(string(text)))
	if err != nil {
		return err
	}
	_, err = a.cluster(n, before, own, copies.Words(string(text)), candidates)
	return err
}
