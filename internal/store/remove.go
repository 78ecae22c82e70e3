package store

import (
	"cmp"
	"database/sql"
	"fmt"
	"slices"

	"masar"
)

// strip takes away all that a fact is found by and joined with. Those that it
// was joined with are grouped anew.
func (a *adding) strip(f standing) error {
	if err := a.absent(f); err != nil {
		return err
	}
	for _, query := range [...]string{
		"DELETE FROM fact_actors WHERE fact = $1",
		"DELETE FROM fact_sides WHERE fact = $1",
		"DELETE FROM fact_issues WHERE fact = $1",
	} {
		if err := a.exec(query, f.n); err != nil {
			return err
		}
	}
	if err := a.forgetFact(f.n); err != nil {
		return err
	}
	a.s.known.reports.drop(f.n)
	if f.kind != EventKind {
		return nil
	}
	return a.unjoin(f.n)
}

// unjoin takes the joins and the keys of a report away.
func (a *adding) unjoin(n int64) error {
	c, err := a.component(n)
	if err != nil {
		return err
	}
	for _, o := range c.facts {
		a.touch(o)
	}
	for _, query := range [...]string{
		"DELETE FROM joins WHERE a = $1",
		"DELETE FROM joins WHERE b = $1",
		"DELETE FROM fact_keys WHERE fact = $1",
	} {
		if err := a.exec(query, n); err != nil {
			return err
		}
	}
	return nil
}

// absent takes a fact out of the counts of its actors. Where it was the first or
// the last one of an actor, that is looked up anew.
func (a *adding) absent(f standing) error {
	type part struct {
		actor       int64
		n           int
		first, last string
	}
	var parts []part
	err := a.each("SELECT y.n, count(*), y.first, y.last FROM fact_actors x JOIN actors y ON y.n = x.actor WHERE x.fact = $1 GROUP BY y.n, y.first, y.last",
		[]any{f.n}, func(rows *sql.Rows) error {
			var p part
			err := rows.Scan(&p.actor, &p.n, &p.first, &p.last)
			parts = append(parts, p)
			return err
		})
	if err != nil {
		return err
	}
	for _, p := range parts {
		x := a.touched.actors[p.actor]
		x.facts -= p.n
		x.again = x.again || f.day == p.first || f.day == p.last
		a.touched.actors[p.actor] = x
	}
	return nil
}

// remove takes a fact away. Its id leads from now on to its heir.
func (a *adding) remove(f standing, stay []line) error {
	if err := a.strip(f); err != nil {
		return err
	}
	delete(a.touched.facts, f.n)
	to, err := a.heir(f, stay)
	if err != nil {
		return err
	}
	if to == 0 {
		if err := a.exec("DELETE FROM aliases WHERE fact = $1", f.n); err != nil {
			return err
		}
	} else {
		if err := a.exec("UPDATE aliases SET fact = $2 WHERE fact = $1", f.n, to); err != nil {
			return err
		}
		if err := a.exec("INSERT INTO aliases (old, fact) VALUES ($1, $2) ON CONFLICT (old) DO UPDATE SET fact = excluded.fact", f.id, to); err != nil {
			return err
		}
	}
	if err := a.exec("DELETE FROM facts WHERE n = $1", f.n); err != nil {
		return err
	}
	return a.empty(f.event)
}

// empty removes a record event that has no report left. Others that lost one are
// grouped anew.
func (a *adding) empty(event sql.NullInt64) error {
	if !event.Valid {
		return nil
	}
	return a.exec("DELETE FROM record_events WHERE n = $1 AND NOT EXISTS (SELECT 1 FROM facts WHERE event = $1)", event.Int64)
}

// heir is the number of the fact that the id of a removed one leads to: of the
// same article, else another report of its happening; 0 for none.
func (a *adding) heir(f standing, stay []line) (int64, error) {
	cue, err := a.s.cueOf(f)
	if err != nil {
		return 0, err
	}
	if l := nearest(f, cue, stay); l != nil {
		return l.n, nil
	}
	if !f.event.Valid {
		return 0, nil
	}
	var n sql.NullInt64
	err = a.one("SELECT min(n) FROM facts WHERE event = $1 AND n <> $2", f.event.Int64, f.n).Scan(&n)
	return n.Int64, err
}

// nearest is the fact of an article that a removed one most likely became: the
// one at the same cue, else the one of its act whose cue is nearest.
func nearest(f standing, cue int, stay []line) *line {
	var best *line
	for i := range stay {
		l := &stay[i]
		switch {
		case l.kind != f.kind:
		case l.cue == cue:
			return l
		case l.act == f.act && (best == nil || far(l.cue, cue) < far(best.cue, cue)):
			best = l
		}
	}
	return best
}

func far(a, b int) int { return max(a-b, b-a) }

// cueOf is where the cue of a fact starts.
func (s *Store) cueOf(f standing) (int, error) {
	if f.kind == EventKind {
		r, err := s.report(&factRow{id: f.id, body: f.body})
		if err != nil {
			return 0, err
		}
		return r.Event.Cue.Start, nil
	}
	r, err := s.said(&factRow{id: f.id, body: f.body})
	if err != nil {
		return 0, err
	}
	return r.Statement.Cue.Start, nil
}

// handAgain connects anew what analysts merged, where one of the reports was
// written anew, and has the ids of corrections looked up once more.
func (a *adding) handAgain(lines []line) error {
	all, err := a.corrections()
	if err != nil {
		return err
	}
	if len(all.events) == 0 {
		return nil
	}
	a.s.known.corrections = nil
	if all, err = a.corrections(); err != nil {
		return err
	}
	for i := range lines {
		for _, c := range all.events[lines[i].id] {
			if err := a.handJoins(c); err != nil {
				return fmt.Errorf("correction %s: %w", c.ID, err)
			}
		}
	}
	return nil
}

// byHand are the standing corrections of the record events of reports.
func (a *adding) byHand(reports []masar.Report) ([]masar.Correction, error) {
	all, err := a.corrections()
	if err != nil || len(all.events) == 0 {
		return nil, err
	}
	var out []masar.Correction
	for i := range reports {
		out = append(out, all.events[reports[i].ID]...)
	}
	slices.SortFunc(out, func(x, y masar.Correction) int { return cmp.Or(cmp.Compare(x.At, y.At), cmp.Compare(x.ID, y.ID)) })
	return slices.CompactFunc(out, func(x, y masar.Correction) bool { return x.ID == y.ID }), nil
}
