package record

import (
	"slices"
	"strings"

	"masar"
)

// Event makes the record event of one group of reports: its life, the best
// detail with the report that gives it, and what its sources say differently.
// Joins of other groups are left out.
func Event(reports []masar.Report, joins []masar.Join) masar.RecordEvent {
	rs := make([]*masar.Report, len(reports))
	ids := map[string]bool{}
	for i := range reports {
		rs[i] = &reports[i]
		ids[reports[i].ID] = true
	}
	slices.SortFunc(rs, earlier)
	e := masar.RecordEvent{Issues: []masar.Issue{}, Participants: []masar.Participant{}, Reports: []string{}, Disagree: []masar.Disagreement{},
		From: []masar.Detail{}, Joins: []masar.Join{}, Corrections: []string{}, Life: []masar.LifeStep{}, Behind: []string{}, About: []string{}}
	if len(rs) == 0 {
		return e
	}
	e.ID = rs[0].ID
	for _, r := range rs {
		e.Reports = append(e.Reports, r.ID)
		e.Core = e.Core || r.Event.Core
		e.About = append(e.About, r.About...)
	}
	slices.Sort(e.About)
	e.About = slices.Compact(e.About)
	e.Sources = sources(rs)
	edits := settled(rs)
	e.Status = statusOf(rs, edits)
	e.Act = actOf(rs)
	e.Issues = issuesOf(rs)
	e.Life = life(rs)
	e.Disagree = disagreements(rs)
	detail(&e, rs)
	settle(&e, edits)
	for _, j := range joins {
		if ids[j.A] && ids[j.B] {
			e.Joins = append(e.Joins, j)
		}
	}
	slices.SortFunc(e.Joins, func(x, y masar.Join) int {
		return strings.Compare(x.A+" "+x.B, y.A+" "+y.B)
	})
	return e
}
