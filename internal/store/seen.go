package store

import (
	"strings"
	"unicode/utf8"

	"masar/internal/arabic"
	"masar/internal/record"
)

// seen keeps the actors that an article names. Of several names the fullest
// stays, so that the order in which articles come does not matter.
func (a *adding) seen(actors []record.Seen) error {
	for i := range actors {
		if err := a.see(&actors[i]); err != nil {
			return err
		}
	}
	return nil
}

func (a *adding) see(x *record.Seen) error {
	n, err := a.actor(x.ID)
	if err != nil {
		return err
	}
	if n == 0 {
		err = a.one(`INSERT INTO actors (id, name, name_en, type, country, office, known, facts, first, last)
			VALUES ($1, $2, $3, $4, $5, $6, $7, 0, '', '') RETURNING n`,
			x.ID, x.Name, x.NameEN, x.Type, x.Country, x.Office, x.Known).Scan(&n)
		if err != nil {
			return err
		}
		a.s.known.actors.put(x.ID, n)
		a.s.known.forms.put(nameOf{n, "\x00" + x.Name}, struct{}{})
	} else if err := a.fuller(n, x); err != nil {
		return err
	}
	for _, m := range x.Mentions {
		if err := a.name(n, m.Form); err != nil {
			return err
		}
	}
	return a.name(n, x.Name)
}

// fuller takes over what a later article knows better. A name that was looked
// at already is not looked at again.
func (a *adding) fuller(n int64, x *record.Seen) error {
	key := nameOf{n, "\x00" + x.Name + "\x00" + x.Office + "\x00" + x.NameEN}
	if _, ok := a.s.known.forms.get(key); ok {
		return nil
	}
	a.s.known.forms.put(key, struct{}{})
	var name, english, office, country string
	if err := a.one("SELECT name, name_en, office, country FROM actors WHERE n = $1", n).Scan(&name, &english, &office, &country); err != nil {
		return err
	}
	return a.exec("UPDATE actors SET name = $2, name_en = $3, office = $4, country = $5 WHERE n = $1",
		n, longer(name, x.Name), longer(english, x.NameEN), longer(office, x.Office), longer(country, x.Country))
}

// longer is the longer of two texts, of equally long ones the lesser.
func longer(a, b string) string {
	na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if nb > na || nb == na && b < a {
		return b
	}
	return a
}

// name keeps a form that an actor is called by.
func (a *adding) name(actor int64, form string) error {
	fold := strings.Join(strings.Fields(arabic.Fold(form)), " ")
	if fold == "" {
		return nil
	}
	key := nameOf{actor, fold}
	if _, ok := a.s.known.forms.get(key); ok {
		return nil
	}
	a.s.known.forms.put(key, struct{}{})
	return a.exec("INSERT INTO actor_names (fold, actor, form) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", fold, actor, form)
}
