package search

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clean"
	"masar/internal/knowledge"
)

// value resolves the value of a field.
func (n *Names) value(t *Node) (Cond, error) {
	c := Cond{Op: Value, Field: t.Field, At: t.At}
	switch t.Field {
	case FieldAct, FieldStatus, FieldIssue, FieldKind:
		return c, n.labelled(t, &c)
	case FieldActor, FieldSide, FieldSaidBy:
		c.IDs, c.Names = n.actors(t.Text), []string{arabic.Fold(t.Text)}
		return c, nil
	case FieldPlace:
		c.IDs, c.Names = n.places(t.Text), []string{arabic.Fold(t.Text)}
		return c, nil
	case FieldOutlet:
		c.Names = n.outlets(t.Text)
		return c, nil
	case FieldTrack:
		c.IDs = []string{t.Text}
		return c, nil
	case FieldSources:
		return c, sources(t, &c)
	}
	return c, n.day(t, &c)
}

// labelled resolves a value that is one of a fixed set.
func (n *Names) labelled(t *Node, c *Cond) error {
	l := n.labels[t.Field]
	c.IDs = l.find(t.Text, n.lemmas(t.Text))
	if len(c.IDs) == 0 {
		return &Error{At: t.At, What: fmt.Sprintf("there is no %s %q", t.Field, t.Text), Suggest: l.nearest(t.Text)}
	}
	return nil
}

// wholeName returns whom words name as a whole, in either script.
func (n *Names) wholeName(name string) []string {
	if ids := n.english.whole[strings.Join(latinTokens(name), " ")]; ids != nil {
		return ids
	}
	return n.withStates(n.refs(name))
}

func addID(ids []string, id string) []string {
	if id == "" || slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// bearers returns whom a lone word names: as a whole name, or in Latin letters
// as a part of the names of few people.
func (n *Names) bearers(word string) []string {
	const most = 12
	ids := n.wholeName(word)
	if ids == nil {
		ids = n.english.find(word)
	}
	if len(ids) > most {
		return nil
	}
	return n.withStates(ids)
}

// withStates adds the states whose capitals are among the entities.
func (n *Names) withStates(ids []string) []string {
	out := slices.Clone(ids)
	for _, id := range ids {
		out = addID(out, n.k.World.StateOfCapital(id))
	}
	return out
}

// actors returns the identities that a value may mean: an id, a name in either
// script, a title on the day, and always the actor of the record who has this
// very name and no file holds.
func (n *Names) actors(value string) []string {
	local := "~" + arabic.Fold(value)
	if e := n.entity(value); e != nil {
		return []string{e.ID, local}
	}
	ids := n.wholeName(value)
	if ids == nil {
		ids = n.english.find(value)
	}
	if ids == nil {
		ids = n.titled(value)
	}
	return append(n.withStates(ids), local)
}

// titled returns whom a title or a part of a name means: all who have held the
// office since the oldest articles that are at all likely.
func (n *Names) titled(value string) []string {
	const oldest = 2010
	var ids []string
	add := func(day string) {
		for _, c := range n.k.World.Explain(value, day) {
			ids = addID(ids, c.ID)
		}
	}
	add(n.today)
	today, err := time.Parse(time.DateOnly, n.today)
	if err != nil || !strings.Contains(strings.TrimSpace(value), " ") {
		return ids
	}
	for year := today.Year(); year >= oldest; year-- {
		add(fmt.Sprintf("%d-01-01", year))
		add(fmt.Sprintf("%d-07-01", year))
	}
	return ids
}

// entity returns the entity that has the value for its id.
func (n *Names) entity(value string) *knowledge.Entity {
	if e := n.k.World.Entity(value); e != nil {
		return e
	}
	if len(value) == 3 {
		return n.k.World.Entity(strings.ToUpper(value))
	}
	return nil
}

// places returns the places that a value means; a state stands for its places.
func (n *Names) places(value string) []string {
	var ids []string
	if e := n.entity(value); e != nil {
		ids = []string{e.ID}
	} else if ids = n.english.whole[strings.Join(latinTokens(value), " ")]; ids == nil {
		for _, r := range n.refs(value) {
			ids = addID(ids, r)
		}
	}
	out := slices.Clone(ids)
	for _, id := range ids {
		if e := n.k.World.Entity(id); e != nil && e.Type == masar.State {
			out = append(out, n.inside(id)...)
		}
	}
	return out
}

// refs are the entities of a whole Arabic name.
func (n *Names) refs(name string) (out []string) {
	n.analysed(name, func(doc *arabic.Doc) {
		if len(doc.Sentences) != 1 {
			return
		}
		words := doc.Sentences[0].Words
		for _, m := range n.k.World.Match(words, 0) {
			for _, r := range m.Refs {
				if m.End == len(words) {
					out = addID(out, r.Entity.ID)
				}
			}
		}
	})
	return out
}

// inside lists the places of a state.
func (n *Names) inside(state string) []string {
	var out []string
	n.k.World.Entities(func(e *knowledge.Entity) bool {
		if e.Type == masar.Place && e.Country == state {
			out = append(out, e.ID)
		}
		return true
	})
	return out
}

// outlets returns the folded names under which articles may have an outlet.
func (n *Names) outlets(value string) []string {
	out := []string{arabic.Fold(value)}
	n.k.World.Entities(func(e *knowledge.Entity) bool {
		if e.Type != masar.Outlet {
			return true
		}
		names := append([]string{e.ID, e.NameEN}, e.Names...)
		if slices.ContainsFunc(names, func(s string) bool { return arabic.Fold(s) == out[0] }) {
			for _, s := range names {
				out = addID(out, arabic.Fold(s))
			}
		}
		return true
	})
	return out
}

// sources reads how many independent sources are asked for: 3, >2, >=3, <5.
func sources(t *Node, c *Cond) error {
	text := arabic.Fold(strings.TrimSpace(t.Text))
	digits := strings.TrimLeft(text, "<>=")
	num, err := strconv.Atoi(digits)
	if err != nil || num < 0 || num > 1_000_000 {
		return &Error{At: t.At, What: fmt.Sprintf("%q is no number of sources; it reads sources:3 or sources:>2", t.Text)}
	}
	switch text[:len(text)-len(digits)] {
	case "", "=":
		c.Least, c.Most = num, num
	case ">":
		c.Least = num + 1
	case ">=":
		c.Least = num
	case "<":
		c.Most = num - 1
	case "<=":
		c.Most = num
	}
	if c.Least+c.Most <= 0 {
		return &Error{At: t.At, What: fmt.Sprintf("%q is no number of sources; it reads sources:3 or sources:>2", t.Text)}
	}
	return nil
}

// day resolves the day of from: or to:, the first or the last of the time that
// is named.
func (n *Names) day(t *Node, c *Cond) error {
	start, end, ok := n.interval(strings.TrimSpace(t.Text))
	if !ok {
		return &Error{At: t.At, What: fmt.Sprintf("%q is no date; it reads %s:2024-09-17, %s:2024-09 or %s:%q", t.Text, t.Field, t.Field, t.Field, "17 سبتمبر 2024")}
	}
	if t.Field == FieldFrom {
		c.From = start
	} else {
		c.To = end
	}
	return nil
}

// layouts are dates in digits and in English, and how long what they name is.
var layouts = []struct {
	layout  string
	y, m, d int
}{
	{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0},
	{"2 January 2006", 0, 0, 1}, {"2 Jan 2006", 0, 0, 1}, {"January 2, 2006", 0, 0, 1}, {"Jan 2, 2006", 0, 0, 1},
	{"January 2006", 0, 1, 0}, {"Jan 2006", 0, 1, 0},
}

// interval reads a date: ISO 8601, which may be short, what the texts of news
// may write, or what pages may.
func (n *Names) interval(text string) (start, end string, ok bool) {
	folded := arabic.Fold(text)
	for _, l := range layouts {
		if day, err := time.Parse(l.layout, folded); err == nil {
			return day.Format(time.DateOnly), day.AddDate(l.y, l.m, l.d).AddDate(0, 0, -1).Format(time.DateOnly), true
		}
	}
	n.analysed(text, func(doc *arabic.Doc) {
		if found := n.times.Find(doc, n.today, nil); len(found) > 0 && found[0].Time.Start != "" {
			start, end, ok = found[0].Time.Start, found[0].Time.End, true
		}
	})
	if ok {
		return start, end, true
	}
	if day, err := clean.Published(text); err == nil && len(day) >= len(time.DateOnly) {
		return day[:len(time.DateOnly)], day[:len(time.DateOnly)], true
	}
	return "", "", false
}
