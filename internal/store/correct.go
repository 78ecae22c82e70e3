package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"masar"
	"masar/internal/record"
)

// Correct keeps what an analyst says and works out anew what it touches. The
// correction comes back with its id and with the words that it is bound to.
func (s *Store) Correct(ctx context.Context, d *Deriver, c masar.Correction) (masar.Correction, error) {
	err := s.write(ctx, func(t *tx) error {
		a := &adding{tx: t, touched: newTouched()}
		all, err := t.corrections()
		if err != nil {
			return err
		}
		if c, err = a.bound(c, all); err != nil {
			return err
		}
		if err := a.keep(c, all); err != nil {
			return err
		}
		if err := a.carryOut(d, c, t.s.known.corrections); err != nil {
			return err
		}
		return a.finish()
	})
	return c, err
}

// corrections are all that was ever said, by the order in which it came.
type corrections struct {
	all     []masar.Correction
	actors  []masar.Correction            // of actors, with the undos of all
	article map[string][]masar.Correction // of facts, by the id of the article
	events  map[string][]masar.Correction // standing ones of record events, by the ids of the reports as they are now
}

// corrections reads them once, and again when another process has written.
func (t *tx) corrections() (*corrections, error) {
	if t.s.known.corrections != nil {
		return t.s.known.corrections, nil
	}
	c := &corrections{article: map[string][]masar.Correction{}, events: map[string][]masar.Correction{}}
	err := t.each("SELECT body FROM corrections ORDER BY n", nil, func(rows *sql.Rows) error {
		var body []byte
		if err := rows.Scan(&body); err != nil {
			return err
		}
		var x masar.Correction
		err := json.Unmarshal(body, &x)
		c.all = append(c.all, x)
		return err
	})
	if err != nil {
		return nil, err
	}
	return c, t.sorted(c)
}

// sorted parts corrections by what they are about.
func (t *tx) sorted(c *corrections) error {
	for _, x := range record.Standing(c.all) {
		switch x.Kind {
		case masar.MergeActors, masar.SplitActor:
			c.actors = append(c.actors, x)
		case masar.MergeEvents, masar.SplitEvent:
			now, err := t.current(x)
			if err != nil {
				return err
			}
			for _, id := range slices.Compact([]string{now.Fact, now.Other}) {
				c.events[id] = append(c.events[id], now)
			}
		default:
			c.article[x.Ref.Article] = append(c.article[x.Ref.Article], x)
		}
	}
	t.s.known.corrections = c
	return nil
}

// current names the reports of a correction as they are named now.
func (t *tx) current(c masar.Correction) (masar.Correction, error) {
	var err error
	if c.Fact, err = t.now(c.Fact); err != nil {
		return c, err
	}
	c.Other, err = t.now(c.Other)
	return c, err
}

// now follows an id that a fact had to the one that it has.
func (t *tx) now(id string) (string, error) {
	var now sql.NullString
	err := t.one(`SELECT COALESCE((SELECT id FROM facts WHERE id = $1), (SELECT f.id FROM aliases x JOIN facts f ON f.n = x.fact WHERE x.old = $1))`, id).Scan(&now)
	if err != nil || !now.Valid {
		return id, err
	}
	return now.String, nil
}

// keep writes a correction down.
func (a *adding) keep(c masar.Correction, all *corrections) error {
	body, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("store: %v", err)
	}
	if err := a.exec("INSERT INTO corrections (id, kind, article, body) VALUES ($1, $2, $3, $4)", c.ID, string(c.Kind), c.Ref.Article, string(body)); err != nil {
		return err
	}
	a.s.known.corrections = nil
	_, err = a.corrections()
	return err
}

// carryOut works out anew what a correction, or the one that it takes back, is
// about.
func (a *adding) carryOut(d *Deriver, c masar.Correction, all *corrections) error {
	meant, err := target(c, all.all)
	if err != nil {
		return err
	}
	switch meant.Kind {
	case masar.MergeEvents, masar.SplitEvent:
		return a.handJoins(meant)
	case masar.MergeActors:
		return a.deriveOf(d, meant.Fact, meant.Other)
	}
	n, err := a.articleOf(meant.Ref.Article)
	if err != nil {
		return err
	}
	return a.derive(d, n)
}

// target follows undos to what they are about in the end.
func target(c masar.Correction, all []masar.Correction) (masar.Correction, error) {
	for range len(all) {
		if c.Kind != masar.Undo {
			return c, nil
		}
		i := slices.IndexFunc(all, func(x masar.Correction) bool { return x.ID == c.Other })
		if i < 0 {
			return c, fmt.Errorf("correction %s: %w", c.Other, ErrNotFound)
		}
		c = all[i]
	}
	return c, nil
}

func (a *adding) articleOf(id string) (int64, error) {
	var n int64
	err := a.one("SELECT n FROM articles WHERE id = $1", id).Scan(&n)
	return n, notFound(err, "article", id)
}

// deriveOf derives all articles anew that name one of the actors, or somebody
// who acts for one, and collects their names anew.
func (a *adding) deriveOf(d *Deriver, ids ...string) error {
	list := map[int64]bool{}
	for _, id := range ids {
		err := a.each(`SELECT x.article FROM article_actors x JOIN actors y ON y.n = x.actor WHERE y.id = $1
			UNION SELECT f.article FROM fact_sides x JOIN facts f ON f.n = x.fact WHERE x.side = $1`, []any{id}, func(rows *sql.Rows) error {
			var n int64
			err := rows.Scan(&n)
			list[n] = true
			return err
		})
		if err != nil {
			return err
		}
		if err := a.exec("DELETE FROM actor_names WHERE actor = (SELECT n FROM actors WHERE id = $1)", id); err != nil {
			return err
		}
	}
	a.s.known.forms.clear()
	for _, n := range slices.Sorted(maps.Keys(list)) {
		if err := a.derive(d, n); err != nil {
			return err
		}
	}
	return nil
}

// handJoins connects what an analyst merged, and takes a connection away that
// only an analyst made and that stands no longer. What belongs together is then
// for record.Group to say.
func (a *adding) handJoins(c masar.Correction) error {
	c, err := a.current(c)
	if err != nil {
		return err
	}
	x, err1 := a.factOf(c.Fact)
	y, err2 := a.factOf(c.Other)
	switch {
	case errors.Is(err1, ErrNotFound), errors.Is(err2, ErrNotFound):
		return nil // a report that is read no longer
	case err1 != nil || err2 != nil:
		return errors.Join(err1, err2)
	}
	a.touch(x)
	a.touch(y)
	if err := a.exec("DELETE FROM joins WHERE a = $1 AND b = $2 AND hand = 1", min(x, y), max(x, y)); err != nil {
		return err
	}
	for _, s := range a.s.known.corrections.events[c.Fact] {
		if s.Kind == masar.MergeEvents && (s.Fact == c.Other || s.Other == c.Other) {
			return a.exec("INSERT INTO joins (a, b, why, hand) VALUES ($1, $2, '[]', 1) ON CONFLICT DO NOTHING", min(x, y), max(x, y))
		}
	}
	return nil
}

func (a *adding) touch(fact int64) {
	a.touched.facts[fact] = true
	delete(a.touched.fresh, fact)
}

func (t *tx) factOf(id string) (int64, error) {
	var n int64
	err := t.one("SELECT n FROM facts WHERE id = $1", id).Scan(&n)
	return n, notFound(err, "fact", id)
}

// newCorrection numbers a correction.
func newCorrection(all *corrections) string { return "c" + strconv.Itoa(len(all.all)+1) }
