package record

import (
	"fmt"
	"testing"

	"masar"
)

// busyTrack is a hundred days on which the same two sides meet, told by ten
// articles each, a third of them without a day.
func busyTrack(t testing.TB) []masar.Report {
	var out []masar.Report
	for day := range 100 {
		for n := range 10 {
			when := dayName(19800 + day)
			r := masar.Report{ID: fmt.Sprintf("a%03d%d:meet@1", day, n), Article: fmt.Sprintf("a%03d%d", day, n), Published: when, Outlet: fmt.Sprintf("o%d", n), Behind: []string{"USA", "EGY"}}
			r.Source = r.Article
			r.Event = masar.Event{Act: masar.Meet, Status: masar.Held, Participants: []masar.Participant{{Actor: "blinken", Part: masar.Party}, {Actor: "shoukry", Part: masar.Party}}}
			if n%3 > 0 {
				r.Event.Time = &masar.Time{Start: when, End: when, Grain: "day"}
			}
			out = append(out, r)
		}
	}
	return out
}

// TestBusyTrack: daily meetings of the same people stay apart although reports
// without a day could be of two of them.
func TestBusyTrack(t *testing.T) {
	reports := busyTrack(t)
	groups := Group(reports, Joins(reports), nil)
	if len(groups) < 100 || len(groups) > 110 {
		t.Errorf("%d record events of 100 meetings", len(groups))
	}
	for _, g := range groups {
		days := map[string]bool{}
		for _, i := range g {
			if tm := reports[i].Event.Time; tm != nil {
				days[tm.Start] = true
			}
		}
		if len(days) > 1 {
			t.Fatalf("one record event has meetings of %d days", len(days))
		}
	}
}

func BenchmarkGroup(b *testing.B) {
	reports := busyTrack(b)
	joins := Joins(reports)
	for b.Loop() {
		Group(reports, joins, nil)
	}
}

func BenchmarkSame(b *testing.B) {
	reports := busyTrack(b)
	for b.Loop() {
		Same(&reports[0], &reports[1])
	}
}
