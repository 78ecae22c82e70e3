package store

import (
	"database/sql"
	"errors"
)

// source writes the bytes as they came, once for all articles that share them.
func (a *adding) source(p *prepared) (int64, error) {
	var n int64
	err := a.one("SELECT n FROM sources WHERE hash = $1", p.hash[:]).Scan(&n)
	if !errors.Is(err, sql.ErrNoRows) {
		return n, err
	}
	err = a.one("INSERT INTO sources (hash, format, size, body) VALUES ($1, $2, $3, $4) RETURNING n",
		p.hash[:], p.Source.Format, len(p.Source.Bytes), p.source).Scan(&n)
	return n, err
}

// stamp is the number of a version of program and data.
func (t *tx) stamp(s string) (int64, error) {
	if n, ok := t.s.known.stamps.get(s); ok {
		return n, nil
	}
	if err := t.exec("INSERT INTO stamps (stamp) VALUES ($1) ON CONFLICT DO NOTHING", s); err != nil {
		return 0, err
	}
	var n int64
	if err := t.one("SELECT n FROM stamps WHERE stamp = $1", s).Scan(&n); err != nil {
		return 0, err
	}
	t.s.known.stamps.put(s, n)
	return n, nil
}
