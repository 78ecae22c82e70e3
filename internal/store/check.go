package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"unicode/utf8"

	"masar"
)

// Check holds what the store keeps against itself: sources against their hashes,
// spans against texts, columns against what they are taken from, record events
// against their reports. It returns what is wrong. Others may write meanwhile.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	t, err := s.readers.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("store: check: %w", err)
	}
	defer func() { _ = t.Rollback() }() // it only reads
	c := &checker{s: s, t: t, ctx: ctx}
	for _, step := range [...]func() error{c.sourcesAll, c.articles, c.events, c.counts} {
		if err := step(); err != nil {
			return c.faults, err
		}
	}
	return c.faults, nil
}

// checker looks at the store as it is at one moment.
type checker struct {
	s      *Store
	t      *sql.Tx
	ctx    context.Context
	faults []string
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func (c *checker) each(query string, do func(*sql.Rows) error, args ...any) error {
	rows, err := c.t.QueryContext(c.ctx, query, args...)
	return each(rows, err, do)
}

func (c *checker) sourcesAll() error {
	return c.each("SELECT n, hash, size, body FROM sources", func(rows *sql.Rows) error {
		var n, size int64
		var hash, packed []byte
		if err := rows.Scan(&n, &hash, &size, &packed); err != nil {
			return err
		}
		body, err := c.s.codec.unpack(packed)
		sum := sha256.Sum256(body)
		switch {
		case err != nil:
			c.fault("source %d: %v", n, err)
		case !bytes.Equal(sum[:], hash) || int64(len(body)) != size:
			c.fault("source %d: its bytes are not those of its hash", n)
		}
		return nil
	})
}

func (c *checker) articles() error {
	return c.each("SELECT n, id, url, outlet, title, published, text_hash, reading, text FROM articles", func(rows *sql.Rows) error {
		var n, hash int64
		var id, url, outlet, title, published string
		var packed, text []byte
		if err := rows.Scan(&n, &id, &url, &outlet, &title, &published, &hash, &packed, &text); err != nil {
			return err
		}
		r, err := c.s.reading(packed, text)
		if err != nil {
			c.fault("article %s: %v", id, err)
			return nil
		}
		a := &r.Article
		if a.ID != id || a.URL != url || a.Outlet != outlet || a.Title != title || a.Published != published || textHash(a.Title, a.Text) != hash {
			c.fault("article %s: its columns are not those of its reading", id)
		}
		if !utf8.ValidString(a.Text) {
			c.fault("article %s: its text is not UTF-8", id)
		}
		for _, x := range r.Actors {
			for _, m := range x.Mentions {
				if !within(m.Span, a.Text) || a.Text[m.Start:m.End] != m.Form {
					c.fault("article %s: actor %s is not called %q at %d", id, x.Name, m.Form, m.Start)
				}
			}
		}
		return c.facts(n, id, a.Text)
	})
}

// within reports whether a span lies in a text, between its runes.
func within(s masar.Span, text string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && utf8.ValidString(text[s.Start:s.End])
}

// facts checks the facts of an article.
func (c *checker) facts(n int64, article, text string) error {
	return c.each(`SELECT f.id, f.kind, f.act, f.status, f.first, f.last, f.place, f.place_id, f.event IS NOT NULL, f.body,
		(SELECT count(*) FROM fact_actors x WHERE x.fact = f.n) FROM facts f WHERE f.article = $1`, func(rows *sql.Rows) error {
		var l, want line
		var joined bool
		var named int
		if err := rows.Scan(&l.id, &l.kind, &l.act, &l.status, &l.first, &l.last, &l.place.Name, &l.place.ID, &joined, &l.body, &named); err != nil {
			return err
		}
		var spans []masar.Span
		f, err := c.s.factOf(&factRow{id: l.id, kind: l.kind, body: l.body})
		switch {
		case err != nil:
			c.fault("%v", err)
			return nil
		case f.Report != nil:
			want, spans = lineOfReport(f.Report), append(f.Report.Event.Evidence, f.Report.Event.Cue)
		default:
			want, spans = lineOfSaid(f.Said), []masar.Span{f.Said.Statement.Content, f.Said.Statement.Cue}
		}
		if want.act != l.act || want.status != l.status || want.first != l.first || want.last != l.last || want.place != l.place {
			c.fault("fact %s: its columns are not those of its body", l.id)
		}
		if joined != (l.kind == EventKind) {
			c.fault("fact %s: reports and no others belong to a record event", l.id)
		}
		if len(parts(want.actors)) > 0 && named == 0 && want.kind == EventKind {
			c.fault("fact %s: nobody takes part in it", l.id)
		}
		for _, sp := range spans {
			if !within(sp, text) {
				c.fault("fact %s: the text of article %s has no %d to %d", l.id, article, sp.Start, sp.End)
			}
		}
		return nil
	}, n)
}

func (c *checker) events() error {
	return c.each("SELECT n, id, act, status, sources, reports, body FROM record_events", func(rows *sql.Rows) error {
		var n int64
		var id, act, status string
		var sources, reports int
		var packed []byte
		if err := rows.Scan(&n, &id, &act, &status, &sources, &reports, &packed); err != nil {
			return err
		}
		var e masar.RecordEvent
		if err := c.s.codec.unpackJSON(packed, &e); err != nil {
			c.fault("event %s: %v", id, err)
			return nil
		}
		if e.ID != id || string(e.Act) != act || string(e.Status) != status || e.Sources != sources || len(e.Reports) != reports {
			c.fault("event %s: its columns are not those of its body", id)
		}
		return c.reports(n, &e)
	})
}

// reports checks that a record event and its reports name each other.
func (c *checker) reports(n int64, e *masar.RecordEvent) error {
	of := map[string]bool{}
	for _, r := range e.Reports {
		of[r] = true
	}
	found := 0
	err := c.each("SELECT id FROM facts WHERE event = $1", func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		if found++; !of[id] {
			c.fault("event %s: report %s is not among its own", e.ID, id)
		}
		return err
	}, n)
	if found != len(of) {
		c.fault("event %s: %d reports belong to it, it names %d", e.ID, found, len(of))
	}
	return err
}

// counts looks for what belongs to nothing.
func (c *checker) counts() error {
	for _, q := range [...]struct{ what, query string }{
		{"articles without a cluster", "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM articles o WHERE o.n = a.cluster)"},
		{"clusters whose first article is in another", "SELECT count(*) FROM articles a JOIN articles o ON o.n = a.cluster WHERE o.cluster <> o.n"},
		{"sources of no article", "SELECT count(*) FROM sources WHERE n NOT IN (SELECT source FROM articles)"},
		{"actors whose count of facts is wrong", "SELECT count(*) FROM actors a WHERE a.facts <> (SELECT count(*) FROM fact_actors x WHERE x.actor = a.n)"},
		{"reports of no event, or statements of one", "SELECT count(*) FROM facts WHERE (kind = 'event') <> (event IS NOT NULL)"},
		{"facts without words", "SELECT count(*) FROM facts f WHERE NOT EXISTS (SELECT 1 FROM fact_words w WHERE w.rowid = f.n)"},
		{"articles without words", "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM article_words w WHERE w.rowid = a.n)"},
	} {
		var n int
		if err := c.t.QueryRowContext(c.ctx, q.query).Scan(&n); err != nil {
			return fmt.Errorf("store: check: %w", err)
		}
		if n > 0 {
			c.fault("%s: %d", q.what, n)
		}
	}
	return nil
}
