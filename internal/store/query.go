package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"

	"masar"
)

// An ArticleInfo is an article as the store knows it, without its text.
type ArticleInfo struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Agency    string `json:"agency"` // as written
	Author    string `json:"author"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Fetched   string `json:"fetched"`    // RFC 3339
	Cluster   string `json:"cluster"`    // id of the article that its cluster of copies begins with; its own where it copies nobody
	VersionOf string `json:"version_of"` // id of the text that stood at its address before, "" for none
	Stamp     string `json:"stamp"`      // of the program and data that read it
}

const infoColumns = `a.id, a.url, a.outlet, a.agency, a.author, a.title, a.published, a.fetched, c.id, COALESCE(v.id, ''), s.stamp`

const infoTables = ` FROM articles a JOIN articles c ON c.n = a.cluster LEFT JOIN articles v ON v.n = a.version_of JOIN stamps s ON s.n = a.stamp `

func (i *ArticleInfo) dest() []any {
	return []any{&i.ID, &i.URL, &i.Outlet, &i.Agency, &i.Author, &i.Title, &i.Published, &i.Fetched, &i.Cluster, &i.VersionOf, &i.Stamp}
}

// notFound names what was not found.
func notFound(err error, what, id string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("%s %s: %w", what, id, ErrNotFound)
	}
	return fmt.Errorf("store: %s %s: %w", what, id, err)
}

// Info returns what is known of an article.
func (s *Store) Info(ctx context.Context, id string) (ArticleInfo, error) {
	var i ArticleInfo
	err := s.readers.QueryRowContext(ctx, "SELECT "+infoColumns+infoTables+"WHERE a.id = $1", id).Scan(i.dest()...)
	return i, notFound(err, "article", id)
}

// Reading returns the reading of an article as the program made it, with its
// text, before any correction.
func (s *Store) Reading(ctx context.Context, id string) (masar.Reading, error) {
	var reading, text []byte
	err := s.readers.QueryRowContext(ctx, "SELECT reading, text FROM articles WHERE id = $1", id).Scan(&reading, &text)
	if err != nil {
		return masar.Reading{}, notFound(err, "article", id)
	}
	return s.reading(reading, text)
}

func (s *Store) reading(packed, text []byte) (masar.Reading, error) {
	var r masar.Reading
	if err := s.codec.unpackJSON(packed, &r); err != nil {
		return r, err
	}
	plain, err := s.codec.unpack(text)
	r.Article.Text = string(plain)
	return r, err
}

// Text returns the clean text of an article.
func (s *Store) Text(ctx context.Context, id string) (string, error) {
	var packed []byte
	if err := s.readers.QueryRowContext(ctx, "SELECT text FROM articles WHERE id = $1", id).Scan(&packed); err != nil {
		return "", notFound(err, "article", id)
	}
	text, err := s.codec.unpack(packed)
	return string(text), err
}

// Source returns the bytes of an article as they came.
func (s *Store) Source(ctx context.Context, id string) (Source, error) {
	var given string
	var packed []byte
	var out Source
	err := s.readers.QueryRowContext(ctx, "SELECT s.format, s.body, a.given FROM articles a JOIN sources s ON s.n = a.source WHERE a.id = $1", id).
		Scan(&out.Format, &packed, &given)
	if err != nil {
		return out, notFound(err, "article", id)
	}
	return out, s.source(&out, packed, given)
}

// A Page asks for part of a list: at most Limit rows, those after the cursor
// that the page before gave.
type Page struct {
	Limit int // 0 for 100
	After string
}

func (p Page) limit() int { return cmp.Or(p.Limit, 100) }
