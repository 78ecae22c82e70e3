package store

import (
	"bytes"
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"masar"
	"masar/internal/record"
)

// A component is the reports that joins connect, directly or through others.
type component struct {
	facts []int64
	joins []edge
}

// An edge is a join between two reports by their numbers.
type edge struct {
	a, b int64
	why  string
	hand bool
}

// regroup makes the record events anew of all components that the transaction
// touched. What comes of a component hangs on its reports and joins alone.
func (a *adding) regroup() error {
	done := map[int64]bool{}
	for _, n := range slices.Sorted(maps.Keys(a.touched.facts)) {
		if done[n] {
			continue
		}
		c, err := a.component(n)
		if err != nil {
			return err
		}
		for _, f := range c.facts {
			done[f] = true
		}
		if err := a.group(c); err != nil {
			return err
		}
	}
	return nil
}

// component follows the joins of a report.
func (a *adding) component(n int64) (component, error) {
	c := component{facts: []int64{n}}
	if a.touched.fresh[n] {
		return c, nil
	}
	in := map[int64]bool{n: true}
	for i := 0; i < len(c.facts); i++ {
		f := c.facts[i]
		err := a.each("SELECT a, b, why, hand FROM joins WHERE a = $1 UNION ALL SELECT a, b, why, hand FROM joins WHERE b = $1", []any{f}, func(rows *sql.Rows) error {
			var e edge
			if err := rows.Scan(&e.a, &e.b, &e.why, &e.hand); err != nil {
				return err
			}
			if e.a == f {
				c.joins = append(c.joins, e)
			}
			for _, o := range [...]int64{e.a, e.b} {
				if !in[o] {
					in[o] = true
					c.facts = append(c.facts, o)
				}
			}
			return nil
		})
		if err != nil {
			return c, err
		}
	}
	slices.Sort(c.facts)
	return c, nil
}

// group parts a component into record events and writes those.
func (a *adding) group(c component) error {
	reports := make([]masar.Report, len(c.facts))
	marks := make([]string, len(c.facts))
	ids := map[int64]string{}
	for i, f := range c.facts {
		r, err := a.remembered(f)
		if err != nil {
			return err
		}
		reports[i], marks[i] = r.Report, r.marks
		if reports[i].Source, err = a.sourceOf(r.article); err != nil {
			return err
		}
		ids[f] = r.ID
	}
	var joins []masar.Join
	for _, e := range c.joins {
		if e.hand {
			continue // it only connects: byHandToo tells of it
		}
		j := masar.Join{A: ids[e.a], B: ids[e.b]}
		if j.A > j.B {
			j.A, j.B = j.B, j.A
		}
		if err := json.Unmarshal([]byte(e.why), &j.Why); err != nil {
			return fmt.Errorf("store: join: %v", err)
		}
		joins = append(joins, j)
	}
	hand, err := a.byHand(reports)
	if err != nil {
		return err
	}
	joins = byHandToo(joins, hand)
	var groups []happening
	for _, g := range record.Group(reports, joins, hand) {
		h := newHappening(g, c.facts, reports, joins)
		h.Corrections = marksOf(g, reports, marks, hand)
		groups = append(groups, h)
	}
	return a.happenings(c.facts, groups)
}

// byHandToo adds the joins that analysts made.
func byHandToo(joins []masar.Join, hand []masar.Correction) []masar.Join {
	for _, c := range hand {
		if c.Kind == masar.MergeEvents {
			joins = append(joins, masar.Join{A: min(c.Fact, c.Other), B: max(c.Fact, c.Other), Why: []string{c.Reason}, Hand: true})
		}
	}
	return joins
}

// marksOf are the ids of the corrections that show in a record event.
func marksOf(group []int, reports []masar.Report, marks []string, hand []masar.Correction) []string {
	out := []string{}
	for _, i := range group {
		out = append(out, strings.Fields(marks[i])...)
		for _, c := range hand {
			if c.Fact == reports[i].ID || c.Other == reports[i].ID {
				out = append(out, c.ID)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A happening is a record event and the numbers of its reports.
type happening struct {
	masar.RecordEvent
	facts []int64
	day   string
}

func newHappening(group []int, facts []int64, reports []masar.Report, joins []masar.Join) happening {
	var h happening
	var own []masar.Report
	for _, i := range group {
		h.facts = append(h.facts, facts[i])
		own = append(own, reports[i])
		if day := dayOf(reports[i].Published); h.day == "" || day != "" && day < h.day {
			h.day = day
		}
	}
	h.RecordEvent = record.Event(own, joins)
	if h.Time != nil {
		h.day = cmp.Or(h.Time.Start, h.day)
	}
	return h
}

// happenings writes the record events of a component in the place of those that
// its reports had.
func (a *adding) happenings(facts []int64, groups []happening) error {
	was := map[int64]int64{} // fact to its record event
	old := map[int64]bool{}
	for _, f := range facts {
		if a.touched.fresh[f] {
			continue
		}
		var e sql.NullInt64
		if err := a.one("SELECT event FROM facts WHERE n = $1", f).Scan(&e); err != nil {
			return err
		}
		if e.Valid {
			was[f], old[e.Int64] = e.Int64, true
		}
	}
	for i := range groups {
		n, err := a.happening(&groups[i])
		if err != nil {
			return fmt.Errorf("event %s: %w", groups[i].ID, err)
		}
		delete(old, n)
		for _, f := range groups[i].facts {
			if was[f] == n {
				continue
			}
			if err := a.exec("UPDATE facts SET event = $2 WHERE n = $1", f, n); err != nil {
				return err
			}
		}
	}
	for n := range old {
		if err := a.empty(sql.NullInt64{Int64: n, Valid: true}); err != nil {
			return err
		}
	}
	return nil
}

// happening writes one record event where it is new or has changed.
func (a *adding) happening(h *happening) (int64, error) {
	body, err := a.s.codec.packJSON(h.RecordEvent)
	if err != nil {
		return 0, err
	}
	var first, last string
	if h.Time != nil {
		first, last = h.Time.Start, h.Time.End
	}
	var place masar.Location
	if h.Place != nil {
		place = *h.Place
	}
	n := int64(0)
	args := []any{h.ID, string(h.Act), string(h.Status), first, last, h.day, place.Name, place.ID, h.Core, h.Sources, len(h.Reports), body, a.changes}
	var stands []byte
	err = sql.ErrNoRows
	if !a.touched.fresh[h.facts[0]] {
		err = a.one("SELECT n, body FROM record_events WHERE id = $1", h.ID).Scan(&n, &stands)
	}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		n = a.next(events)
		return n, a.exec(`INSERT INTO record_events (id, act, status, first, last, day, place, place_id, core, sources, reports, body, changed, n)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`, append(args, n)...)
	case err != nil || bytes.Equal(stands, body):
		return n, err
	}
	return n, a.exec(`UPDATE record_events SET act = $2, status = $3, first = $4, last = $5, day = $6, place = $7, place_id = $8,
		core = $9, sources = $10, reports = $11, body = $12, changed = $13 WHERE id = $1`, args...)
}
