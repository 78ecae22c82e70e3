package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"masar/internal/copies"
)

// Add puts articles in, all or none, and comes back when they are on the disk.
// What was added before changes nothing, in whatever order and company it comes.
func (s *Store) Add(ctx context.Context, entries []Entry) ([]Added, error) {
	ready, err := s.ready(entries)
	if err != nil {
		return nil, err
	}
	out := make([]Added, len(entries))
	err = s.write(ctx, func(t *tx) error {
		a := &adding{tx: t, touched: newTouched()}
		for i, r := range ready {
			if err := a.rename(r); err != nil {
				return err
			}
			if out[i], err = a.add(r); err != nil {
				return fmt.Errorf("article %s: %w", r.id, err)
			}
		}
		return a.finish()
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// prepared is an entry with all that can be worked out without the database.
type prepared struct {
	*Entry
	id      string
	hash    [sha256.Size]byte
	texts   int64
	sign    copies.Signature
	words   copies.Text
	source  []byte
	given   []byte
	text    []byte
	reading []byte
	more    []byte
	bodies  [][]byte          // of the reports, then of the statements
	marks   map[string]string // the corrections of facts, by their ids
}

// Prepare works out what an entry needs of the store but the database, so that it
// need not be done when its turn to be written comes. The entry is not changed
// afterwards.
func (s *Store) Prepare(e *Entry) (err error) {
	e.ready, err = s.prepare(e)
	return err
}

// ready works the entries out side by side that have not been prepared.
func (s *Store) ready(entries []Entry) ([]*prepared, error) {
	out := make([]*prepared, len(entries))
	err := sideBySide(len(entries), func(i int) (err error) {
		if out[i] = entries[i].ready; out[i] == nil {
			out[i], err = s.prepare(&entries[i])
		}
		return err
	})
	return out, err
}

func (s *Store) prepare(e *Entry) (*prepared, error) {
	a := &e.Reading.Article
	p := &prepared{Entry: e, id: a.ID, hash: sha256.Sum256(e.Source.Bytes)}
	if e.Facts.Article != p.id {
		return nil, fmt.Errorf("store: article %q has facts of %q", a.ID, e.Facts.Article)
	}
	p.texts = textHash(a.Title, a.Text)
	p.sign = copies.Sign(a.Text)
	p.words = copies.Words(a.Text)
	p.source = s.codec.pack(e.Source.Bytes)
	p.text = s.codec.pack([]byte(a.Text))
	bare := e.Reading
	bare.Article.Text = ""
	var err error
	if p.given, err = json.Marshal(e.Source); err != nil {
		return nil, fmt.Errorf("store: %v", err)
	}
	if p.reading, err = s.codec.packJSON(bare); err != nil {
		return nil, err
	}
	return p, s.packFacts(p)
}

// packFacts packs what stands in columns of bytes of the facts.
func (s *Store) packFacts(p *prepared) (err error) {
	if p.more, err = s.codec.packJSON(moreOf(&p.Facts)); err != nil {
		return err
	}
	p.bodies = p.bodies[:0]
	for i := range p.Facts.Reports {
		if err := p.body(s, bareReport(p.Facts.Reports[i])); err != nil {
			return err
		}
	}
	for i := range p.Facts.Said {
		if err := p.body(s, bareSaid(p.Facts.Said[i])); err != nil {
			return err
		}
	}
	return nil
}

func (p *prepared) body(s *Store, v any) error {
	b, err := s.codec.packJSON(v)
	p.bodies = append(p.bodies, b)
	return err
}

// adding is one batch on its way into the store.
type adding struct {
	*tx
	touched touched
}

// touched is what a transaction has to work out at its end.
type touched struct {
	facts  map[int64]bool // reports whose record events are to be made anew
	fresh  map[int64]bool // those of them that are new and have no join
	actors presences
}

func newTouched() touched {
	return touched{facts: map[int64]bool{}, fresh: map[int64]bool{}, actors: presences{}}
}

// finish works out what the transaction has touched.
func (a *adding) finish() error {
	if err := a.presence(); err != nil {
		return err
	}
	return a.regroup()
}

func (a *adding) add(p *prepared) (Added, error) {
	if want := ArticleID(p.Reading.Article.URL, p.Source.Bytes); p.id != want {
		return Added{}, fmt.Errorf("its id is not %s", want)
	}
	id, err := a.same(p)
	if err != nil || id != "" {
		return Added{ID: id, Fate: KnownArticle}, err
	}
	before, err := a.latestAt(p.Reading.Article.URL)
	if err != nil {
		return Added{}, err
	}
	n, err := a.article(p, before)
	if err != nil {
		return Added{}, err
	}
	out := Added{ID: p.id, Fate: NewArticle}
	if before != 0 {
		out.Fate = NewVersion
	}
	copied, err := a.copies(n, before, p)
	if err != nil {
		return Added{}, err
	}
	if err := a.facts(n, p); err != nil {
		return Added{}, err
	}
	if copied && out.Fate == NewArticle {
		out.Fate = NewCopy
	}
	return out, nil
}

// same finds the article that the entry would only repeat: one of its id, or one
// of the same address, outlet and time with the same text.
func (a *adding) same(p *prepared) (string, error) {
	var id string
	art := &p.Reading.Article
	err := a.one(`SELECT id FROM articles WHERE id = $1
		UNION ALL SELECT id FROM articles WHERE text_hash = $2 AND url = $3 AND outlet = $4 AND published = $5
		LIMIT 1`, p.id, p.texts, art.URL, art.Outlet, art.Published).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return id, err
}

// latestAt is the newest version of the article at an address, 0 for none.
func (a *adding) latestAt(url string) (int64, error) {
	if !versioned(url) {
		return 0, nil
	}
	var n sql.NullInt64
	err := a.one("SELECT max(n) FROM articles WHERE url = $1", url).Scan(&n)
	return n.Int64, err
}

// article writes the article itself and its source.
func (a *adding) article(p *prepared, before int64) (int64, error) {
	source, err := a.source(p)
	if err != nil {
		return 0, err
	}
	stamp, err := a.stamp(p.Stamp)
	if err != nil {
		return 0, err
	}
	art := &p.Reading.Article
	n := a.next(articles)
	err = a.exec(`INSERT INTO articles (n, id, url, outlet, agency, agency_id, author, title, published, day, fetched, source, given, text_hash, text, reading, more, cluster, version_of, stamp, changed)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $1, $18, $19, $20)`,
		n, p.id, art.URL, art.Outlet, art.Agency, p.Facts.Agency, p.Author, art.Title, art.Published, dayOf(art.Published), p.Fetched, source,
		string(p.given), p.texts, p.text, p.reading, p.more, sql.NullInt64{Int64: before, Valid: before != 0}, stamp, a.changes)
	if err != nil {
		return 0, err
	}
	a.words.articles[n] = p.Article
	return n, nil
}
