package store

import (
	"bytes"
	"database/sql"
	"strings"

	"masar/internal/record"
)

// derive works the facts of an article out anew, of its reading and of what
// analysts say about it.
func (a *adding) derive(d *Deriver, n int64) error {
	var packed, text []byte
	if err := a.one("SELECT reading, text FROM articles WHERE n = $1", n).Scan(&packed, &text); err != nil {
		return err
	}
	r, err := a.s.reading(packed, text)
	if err != nil {
		return err
	}
	p := &prepared{Entry: &Entry{Reading: r}, id: r.Article.ID}
	if err := a.corrected(d, p); err != nil {
		return err
	}
	return a.replace(n, p, false)
}

// corrected derives the facts of a reading with the corrections of its article.
func (a *adding) corrected(d *Deriver, p *prepared) error {
	all, err := a.corrections()
	if err != nil {
		return err
	}
	r, outcome := record.Apply(&p.Reading, p.id, all.article[p.id])
	p.Derived = d.Derive(&r)
	if len(outcome.Edits) > 0 {
		came := d.Derive(&p.Reading)
		p.Facts.TakeEdits(&came.Facts, outcome.Edits)
	}
	p.rename(all.actors)
	p.marks = map[string]string{}
	for _, m := range outcome.Marks {
		p.marks[m.Fact] = strings.TrimSpace(p.marks[m.Fact] + " " + m.Correction)
	}
	return a.s.packFacts(p)
}

// rename carries out on a new article what analysts said of actors.
func (a *adding) rename(p *prepared) error {
	all, err := a.corrections()
	if err != nil || len(all.actors) == 0 {
		return err
	}
	p.rename(all.actors)
	return a.s.packFacts(p)
}

// replace puts the facts of an article in the place of those that it has. What
// has not changed stays untouched, unless all is to be written anew.
func (a *adding) replace(n int64, p *prepared, all bool) error {
	if err := a.exec("UPDATE articles SET more = $2, agency_id = $3, changed = $4 WHERE n = $1", n, p.more, p.Facts.Agency, a.changes); err != nil {
		return err
	}
	if err := a.exec("DELETE FROM article_actors WHERE article = $1", n); err != nil {
		return err
	}
	if err := a.forgetArticle(n); err != nil {
		return err
	}
	a.words.articles[n] = p.Article
	if err := a.seen(n, p.Facts.Actors); err != nil {
		return err
	}
	was, err := a.factsOf(n)
	if err != nil {
		return err
	}
	lines := p.lines()
	fresh, changed, err := a.compared(lines, was, all)
	if err != nil {
		return err
	}
	if err := a.insert(n, fresh); err != nil {
		return err
	}
	if err := a.update(changed); err != nil {
		return err
	}
	for _, l := range append(fresh, changed...) {
		if err := a.report(n, &l); err != nil {
			return err
		}
		delete(a.touched.fresh, l.n)
	}
	for _, old := range was {
		if err := a.remove(old, lines); err != nil {
			return err
		}
	}
	return a.handAgain(lines)
}

// compared numbers the facts of an article and tells the new ones from those
// that are to be written anew; was keeps what is there no longer.
func (a *adding) compared(lines []line, was map[string]standing, all bool) (fresh, changed []line, err error) {
	for i := range lines {
		l := &lines[i]
		old, ok := was[l.id]
		delete(was, l.id)
		switch {
		case !ok:
			l.n = a.next(facts)
			err = a.exec("DELETE FROM aliases WHERE old = $1", l.id)
			fresh = append(fresh, *l)
		case !all && bytes.Equal(old.body, l.body) && old.day == l.day && old.marks == l.marks:
			l.n = old.n
		default:
			l.n = old.n
			err = a.strip(old)
			changed = append(changed, *l)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	return fresh, changed, nil
}

// update writes facts anew that have been stripped.
func (a *adding) update(lines []line) error {
	for i := range lines {
		l := &lines[i]
		err := a.exec(`UPDATE facts SET act = $2, status = $3, first = $4, last = $5, day = $6, place = $7, place_id = $8, core = $9, marks = $10, body = $11 WHERE n = $1`,
			l.n, l.act, l.status, l.first, l.last, l.day, l.place.Name, l.place.ID, l.core, l.marks, l.body)
		if err != nil {
			return err
		}
	}
	return a.about(lines)
}

// standing is a fact as it stands in the store.
type standing struct {
	n            int64
	id, act, day string
	kind         Kind
	event        sql.NullInt64
	marks        string
	body         []byte
}

func (a *adding) factsOf(article int64) (map[string]standing, error) {
	out := map[string]standing{}
	err := a.each("SELECT n, id, act, day, kind, event, marks, body FROM facts WHERE article = $1", []any{article}, func(rows *sql.Rows) error {
		var s standing
		err := rows.Scan(&s.n, &s.id, &s.act, &s.day, &s.kind, &s.event, &s.marks, &s.body)
		out[s.id] = s
		return err
	})
	return out, err
}
