package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// A Record is everything that many articles say together.
type Record struct {
	Reports []masar.Report // by day of publication and id
	Said    []masar.Said
	Events  []masar.RecordEvent
	Joins   []masar.Join
	Facts   []Facts // by article, actors renamed
}

// Build makes the record of articles in memory. The corrections are those of
// actors and record events; those of facts are in the readings already (Apply).
// It depends on the set of articles alone, not on their order.
func Build(facts []Facts, cs []masar.Correction) Record {
	var rec Record
	for _, f := range facts {
		rec.Facts = append(rec.Facts, Rename(f, cs))
	}
	slices.SortFunc(rec.Facts, func(a, b Facts) int { return strings.Compare(a.Article, b.Article) })
	for _, f := range rec.Facts {
		rec.Reports = append(rec.Reports, f.Reports...)
		rec.Said = append(rec.Said, f.Said...)
	}
	slices.SortFunc(rec.Reports, func(a, b masar.Report) int { return earlier(&a, &b) })
	slices.SortFunc(rec.Said, func(a, b masar.Said) int {
		return cmp.Or(strings.Compare(a.Published, b.Published), strings.Compare(a.ID, b.ID))
	})
	rec.Joins = Joins(rec.Reports)
	of := map[string][]masar.Join{}
	for _, j := range rec.Joins {
		of[j.A] = append(of[j.A], j)
	}
	for _, group := range Group(rec.Reports, rec.Joins, cs) {
		var members []masar.Report
		var joins []masar.Join
		for _, i := range group {
			members = append(members, rec.Reports[i])
			joins = append(joins, of[rec.Reports[i].ID]...)
		}
		e := Event(members, joins)
		e.Corrections = handsOn(e.Reports, cs)
		rec.Events = append(rec.Events, e)
	}
	return rec
}

// handsOn lists the standing merges and splits of record events that name one of
// the reports, in the order in which they were made.
func handsOn(reports []string, cs []masar.Correction) []string {
	out := []string{}
	for _, c := range Standing(cs) {
		hand := c.Kind == masar.MergeEvents || c.Kind == masar.SplitEvent
		if hand && (slices.Contains(reports, c.Fact) || slices.Contains(reports, c.Other)) {
			out = append(out, c.ID)
		}
	}
	return out
}

// Joins compares the reports that share a key and returns the joins, by the ids
// of their reports.
func Joins(reports []masar.Report) []masar.Join {
	views := make([]view, len(reports))
	by := map[string][]int{}
	var out []masar.Join
	for i := range reports {
		views[i] = look(&reports[i])
		var near []int
		for _, k := range Keys(&reports[i]) {
			near = append(near, by[k]...)
			by[k] = append(by[k], i)
		}
		slices.Sort(near)
		for _, k := range slices.Compact(near) {
			a, b := &views[i], &views[k]
			if a.r.ID > b.r.ID {
				a, b = b, a
			}
			if w, ok := weigh(a, b); ok && a.r.ID != b.r.ID {
				out = append(out, masar.Join{A: a.r.ID, B: b.r.ID, Why: w.why})
			}
		}
	}
	slices.SortFunc(out, func(x, y masar.Join) int { return cmp.Or(strings.Compare(x.A, y.A), strings.Compare(x.B, y.B)) })
	return out
}
