package record

import (
	"maps"
	"slices"

	"masar"
)

// An Edit is what analysts edited of one event of an article.
type Edit struct {
	Fact   string         // id of the report of the corrected reading
	Read   string         // id of the report of the reading as it came, "" for an added one
	Fields []masar.Edited // the last edit of each field, in the order in which they were made
}

// edited lists the edits of the events that stand, given the ids that those have
// now.
func (p *applier) edited(now []string) []Edit {
	if len(p.edits) == 0 {
		return nil
	}
	var out []Edit
	came, _ := ids(p.article, p.was)
	for _, at := range slices.Sorted(maps.Keys(p.edits)) {
		if p.gone[at] {
			continue
		}
		e := Edit{Fact: now[at-before(p.gone, at)], Fields: p.edits[at]}
		if at < p.events {
			e.Read = came[at]
		}
		out = append(out, e)
	}
	return out
}

// TakeEdits tells the reports of a corrected reading what of them analysts edited,
// and what they say without that: read are the facts of the reading as it came.
func (f *Facts) TakeEdits(read *Facts, edits []Edit) {
	for _, e := range edits {
		at := slices.IndexFunc(f.Reports, func(r masar.Report) bool { return r.ID == e.Fact })
		if at < 0 {
			continue
		}
		f.Reports[at].Edits = e.Fields
		for i := range read.Reports {
			if r := &read.Reports[i]; r.ID == e.Read {
				f.Reports[at].Read = &masar.AsRead{Event: r.Event, Behind: r.Behind, People: r.People, Within: r.Within}
			}
		}
	}
}

// asRead is an edited report as it was read; nil for one that is as it was read,
// or was added.
func asRead(r *masar.Report) *masar.Report {
	if r.Read == nil {
		return nil
	}
	out := *r
	out.Event, out.Behind, out.People, out.Within = r.Read.Event, r.Read.Behind, r.Read.People, r.Read.Within
	out.Edits, out.Read = nil, nil
	return &out
}

// settled are the reports whose edits give fields of a record event, by field:
// of several edits of one field the last.
func settled(rs []*masar.Report) map[string]edit {
	out := map[string]edit{}
	for _, r := range rs {
		for _, by := range r.Edits {
			old, ok := out[by.Field]
			if !ok || inOrder(old.by.At, old.by.Correction, by.At, by.Correction) < 0 {
				out[by.Field] = edit{r, by}
			}
		}
	}
	return out
}

// An edit is an edited field of a report.
type edit struct {
	report *masar.Report
	by     masar.Edited
}

// settle lets what analysts edited stand against what the reports say, and marks
// it. The status is settled before (statusOf).
func settle(e *masar.RecordEvent, edits map[string]edit) {
	for _, field := range slices.Sorted(maps.Keys(edits)) {
		x := edits[field]
		from := &x.report.Event
		switch field {
		case "act":
			e.Act = from.Act
		case "status":
			if e.Status != from.Status {
				continue
			}
		case "participants":
			e.Participants, e.Behind = slices.Clone(from.Participants), slices.Clone(x.report.Behind)
		case "place":
			e.Place, e.Within = from.Place, x.report.Within
		case "time":
			e.Time = from.Time
		case "issues":
			e.Issues = slices.Clone(from.Issues)
		default:
			continue
		}
		e.From = slices.DeleteFunc(e.From, func(d masar.Detail) bool { return d.Field == field })
		e.From = append(e.From, masar.Detail{Field: field, Report: x.report.ID, Correction: x.by.Correction})
	}
}

// statusOf is where a life stands: by the reports, or by what an analyst edited.
func statusOf(rs []*masar.Report, edits map[string]edit) masar.Status {
	if x, ok := edits["status"]; ok {
		return goesOn(&x, rs)
	}
	return lastWord(rs)
}

// goesOn is the status that an analyst gave, or, where that is still to come, what
// articles of later days tell of it: nobody can have known that.
func goesOn(x *edit, rs []*masar.Report) masar.Status {
	status := x.report.Event.Status
	if isReal(status) && status != masar.Ongoing || broken(status) && status != masar.Postponed {
		return status
	}
	var later []*masar.Report
	for _, r := range rs {
		if day(r.Published) > day(x.by.At) && (isReal(r.Event.Status) || broken(r.Event.Status)) {
			later = append(later, r)
		}
	}
	if len(later) == 0 {
		return status
	}
	return lastWord(later)
}
