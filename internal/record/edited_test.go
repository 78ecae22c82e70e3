package record

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"masar"
)

// withEdit is the report of a line, edited so that it says what another line has.
func withEdit(t *testing.T, line, edited, at string, fields ...string) masar.Report {
	t.Helper()
	was, r := report(t, line), report(t, edited)
	r.ID, r.Event.ID = was.ID, was.ID
	r.Read = &masar.AsRead{Event: was.Event, Behind: was.Behind, People: was.People, Within: was.Within}
	for i, f := range fields {
		r.Edits = append(r.Edits, masar.Edited{Field: f, Correction: fmt.Sprintf("c%d", i+1), At: at})
	}
	return r
}

// TestEditStands: what an analyst edited in one report counts against all others,
// in whatever order they come.
func TestEditStands(t *testing.T) {
	const at = "2024-03-09T10:00:00Z"
	held := []string{
		"a1 2024-03-08 meet held 2024-03-08 cairo<EGY a<USA b<EGY",
		"a2 2024-03-08 meet held 2024-03-08 cairo<EGY a<USA b<EGY",
		"a3 2024-03-08 meet held 2024-03-08 cairo<EGY a<USA b<EGY",
	}
	planned := "a4 2024-03-08 meet planned 2024-03-12 cairo<EGY a<USA b<EGY"
	for _, c := range []struct {
		name    string
		edited  masar.Report
		others  []string
		events  int
		status  masar.Status
		day     string
		place   string
		parties string
		mark    string // field and correction
	}{
		{name: "status", edited: withEdit(t, held[0], "a1 2024-03-08 meet not_held 2024-03-08 cairo<EGY a<USA b<EGY", at, "status"), others: held[1:],
			events: 1, status: masar.NotHeld, day: "2024-03-08", place: "cairo", parties: "a b", mark: "status c1"},
		{name: "day and place", edited: withEdit(t, held[0], "a1 2024-03-08 meet held 2024-03-05 paris<FRA a<USA b<EGY", at, "time", "place"), others: held[1:],
			events: 1, status: masar.Held, day: "2024-03-05", place: "paris", parties: "a b", mark: "place c2"},
		{name: "parties", edited: withEdit(t, held[0], "a1 2024-03-08 meet held 2024-03-08 cairo<EGY c<QAT d<TUR", at, "participants"), others: held[1:],
			events: 1, status: masar.Held, day: "2024-03-08", place: "cairo", parties: "c d", mark: "participants c1"},
		{name: "a report that was read wrongly joins where it belongs", edited: withEdit(t, "a1 2024-03-08 meet held 2024-03-01 paris<FRA a<USA b<EGY", held[0], at, "time", "place"), others: held[1:],
			events: 1, status: masar.Held, day: "2024-03-08", place: "cairo", parties: "a b", mark: "time c1"},
		{name: "a plan that an analyst puts off goes on with later news", edited: withEdit(t, planned, "a4 2024-03-08 meet postponed 2024-03-12 cairo<EGY a<USA b<EGY", at, "status"),
			others: []string{"a5 2024-03-12 meet held 2024-03-12 cairo<EGY a<USA b<EGY"},
			events: 1, status: masar.Held, day: "2024-03-12", place: "cairo", parties: "a b"},
		{name: "and not with older news", edited: withEdit(t, planned, "a4 2024-03-08 meet postponed 2024-03-12 cairo<EGY a<USA b<EGY", "2024-04-01T10:00:00Z", "status"),
			others: []string{"a5 2024-03-12 meet held 2024-03-12 cairo<EGY a<USA b<EGY"},
			events: 1, status: masar.Postponed, day: "2024-03-12", place: "cairo", parties: "a b", mark: "status c1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			reports := []masar.Report{c.edited}
			for _, line := range c.others {
				reports = append(reports, report(t, line))
			}
			events := eventsOf(reports, nil)
			slices.Reverse(reports)
			if again := eventsOf(reports, nil); !reflect.DeepEqual(again, events) {
				t.Errorf("in another order %+v, want %+v", again, events)
			}
			if len(events) != c.events {
				t.Fatalf("%d events, want %d: %+v", len(events), c.events, events)
			}
			e := events[0]
			parties := e.Participants[0].Actor + " " + e.Participants[1].Actor
			if e.Status != c.status || e.Time.Start != c.day || e.Place.ID != c.place || parties != c.parties {
				t.Errorf("%s on %s in %s of %s, want %s on %s in %s of %s", e.Status, e.Time.Start, e.Place.ID, parties, c.status, c.day, c.place, c.parties)
			}
			marked := c.mark == ""
			for _, d := range e.From {
				marked = marked || d.Report == c.edited.ID && d.Field+" "+d.Correction == c.mark
			}
			if !marked {
				t.Errorf("%q does not show in %+v", c.mark, e.From)
			}
		})
	}
}

// TestLastEditStands: of two edits of one field in two reports the later counts,
// and what is settled is no open question.
func TestLastEditStands(t *testing.T) {
	const line, no = "a%d 2024-03-08 meet held 2024-03-08 cairo<EGY a<USA b<EGY", "a%d 2024-03-08 meet denied 2024-03-08 cairo<EGY a<USA b<EGY"
	first := withEdit(t, fmt.Sprintf(line, 1), fmt.Sprintf(no, 1), "2024-03-10T10:00:00Z", "status")
	second := withEdit(t, fmt.Sprintf(no, 2), fmt.Sprintf(line, 2), "2024-03-11T10:00:00Z", "status")
	other := report(t, fmt.Sprintf(no, 3))
	events := eventsOf([]masar.Report{first, second, other}, nil)
	if len(events) != 1 || events[0].Status != masar.Held || len(events[0].Disagree) == 0 {
		t.Fatalf("%+v", events)
	}
	if open := Questions(events, "2024-03-12"); len(open) > 0 {
		t.Errorf("still open: %+v", open)
	}
}

// TestTakeEdits: the reports of a corrected reading know what of them was edited
// and what was read.
func TestTakeEdits(t *testing.T) {
	r := article("عنوان")
	cs := []masar.Correction{
		correct(&r, masar.Edit, 0, "status", `"planned"`),
		correct(&r, masar.Edit, 0, "status", `"denied"`),
		correct(&r, masar.RejectFact, 1, "", ""),
		correct(&r, masar.Edit, 2, "act", `"call"`),
	}
	cs[0].ID, cs[1].ID, cs[0].At, cs[1].At = "c9", "c10", "2024-03-08", "2024-03-08"
	got, out := Apply(&r, "a1", cs)
	facts := func(r *masar.Reading) Facts {
		events, _ := ids("a1", r)
		f := Facts{Article: "a1"}
		for i := range r.Events {
			f.Reports = append(f.Reports, masar.Report{ID: events[i], Event: r.Events[i]})
		}
		return f
	}
	f, came := facts(&got), facts(&r)
	f.TakeEdits(&came, out.Edits)
	if len(f.Reports) != 2 {
		t.Fatalf("%+v", f.Reports)
	}
	a, b := f.Reports[0], f.Reports[1]
	if a.Event.Status != masar.Denied || len(a.Edits) != 1 || a.Edits[0].Correction != "c10" || a.Read == nil || a.Read.Event.Status != masar.Held {
		t.Errorf("the first: %+v", a)
	}
	if b.Event.Act != masar.Call || len(b.Edits) != 1 || b.Read == nil || b.Read.Event.Act != masar.Meet {
		t.Errorf("the second: %+v", b)
	}
}
