package store

import (
	"database/sql"
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"masar"
	"masar/internal/arabic"
	"masar/internal/record"
)

// A presence is in how many parts of facts an actor was met, and when.
type presence struct {
	facts       int
	first, last string
	again       bool // the first and last days are to be looked up
}

// presences are what a batch adds to actors, by their numbers.
type presences map[int64]presence

func (p presences) count(actor int64, day string) {
	x := p[actor]
	x.facts++
	if day != "" && (x.first == "" || day < x.first) {
		x.first = day
	}
	x.last = max(x.last, day)
	p[actor] = x
}

// presence writes what the batch has counted.
func (a *adding) presence() error {
	for _, n := range slices.Sorted(maps.Keys(a.touched.actors)) {
		x := a.touched.actors[n]
		err := a.exec(`UPDATE actors SET facts = facts + $2, first = CASE WHEN $3 <> '' AND (first = '' OR first > $3) THEN $3 ELSE first END,
			last = CASE WHEN last < $4 THEN $4 ELSE last END WHERE n = $1`, n, x.facts, x.first, x.last)
		if err != nil {
			return err
		}
		if !x.again {
			continue
		}
		err = a.exec(`UPDATE actors SET first = COALESCE((SELECT min(f.day) FROM fact_actors x JOIN facts f ON f.n = x.fact WHERE x.actor = $1 AND f.day <> ''), ''),
			last = COALESCE((SELECT max(f.day) FROM fact_actors x JOIN facts f ON f.n = x.fact WHERE x.actor = $1), '') WHERE n = $1`, n)
		if err != nil {
			return err
		}
	}
	return nil
}

// actor is the number of an identity, 0 where no article has named such an actor.
func (t *tx) actor(id string) (int64, error) {
	if n, ok := t.s.known.actors.get(id); ok {
		return n, nil
	}
	var n int64
	err := t.one("SELECT n FROM actors WHERE id = $1", id).Scan(&n)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return 0, nil
	case err != nil:
		return 0, err
	}
	t.s.known.actors.put(id, n)
	return n, nil
}

// seen keeps the actors that an article names. Of several names the fullest
// stays, so that the order in which articles come does not matter.
func (a *adding) seen(article int64, actors []record.Seen) error {
	var rows []any
	for i := range actors {
		n, err := a.see(&actors[i])
		if err != nil {
			return err
		}
		rows = append(rows, n, article)
	}
	return a.missing("INSERT INTO article_actors (actor, article)", 2, rows)
}

func (a *adding) see(x *record.Seen) (int64, error) {
	n, err := a.actor(x.ID)
	if err != nil {
		return 0, err
	}
	if n == 0 {
		n = a.next(actors)
		err = a.exec(`INSERT INTO actors (n, id, name, name_en, type, country, office, known, facts, first, last)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, '', '')`, n, x.ID, x.Name, x.NameEN, string(x.Type), x.Country, x.Office, x.Known)
		a.s.known.actors.put(strings.Clone(x.ID), n)
	} else if record.Identity(&masar.Actor{Known: x.Known, Name: x.Name}) == x.ID { // else one that was merged into it
		err = a.fuller(n, x)
	}
	if err != nil {
		return 0, err
	}
	return n, a.names(n, x)
}

// fuller takes over what another article knows better. What was looked at
// already is not looked at again.
func (a *adding) fuller(n int64, x *record.Seen) error {
	key := nameOf{n, strings.Join([]string{"", x.Name, x.NameEN, string(x.Type), x.Office, x.Country, x.Known}, "\x00")}
	if _, ok := a.s.known.forms.get(key); ok {
		return nil
	}
	a.s.known.forms.put(key, struct{}{})
	var was record.Seen
	err := a.one("SELECT name, name_en, type, office, country, known FROM actors WHERE n = $1", n).
		Scan(&was.Name, &was.NameEN, &was.Type, &was.Office, &was.Country, &was.Known)
	if err != nil {
		return err
	}
	return a.exec("UPDATE actors SET name = $2, name_en = $3, type = $4, office = $5, country = $6, known = $7 WHERE n = $1",
		n, longer(was.Name, x.Name), longer(was.NameEN, x.NameEN), string(usual(was.Type, x.Type)), longer(was.Office, x.Office),
		longer(was.Country, x.Country), longer(was.Known, x.Known))
}

// longer is the longer of two texts, of equally long ones the lesser.
func longer(a, b string) string {
	na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if nb > na || nb == na && b < a {
		return b
	}
	return a
}

// usual is the type of an actor that articles take for two.
func usual(a, b masar.ActorType) masar.ActorType {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// names keeps the forms that an actor is called by.
func (a *adding) names(actor int64, x *record.Seen) error {
	var rows []any
	keep := func(form string) {
		fold := strings.Join(strings.Fields(arabic.Fold(form)), " ")
		key := nameOf{actor, fold}
		if _, ok := a.s.known.forms.get(key); ok || fold == "" {
			return
		}
		a.s.known.forms.put(nameOf{actor, strings.Clone(fold)}, struct{}{})
		rows = append(rows, fold, actor, form)
	}
	keep(x.Name)
	for _, m := range x.Mentions {
		keep(m.Form)
	}
	return a.missing("INSERT INTO actor_names (fold, actor, form)", 3, rows)
}
