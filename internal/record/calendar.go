package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"masar"
)

// An Entry is a day of the calendar: what was planned for it and what became of
// it.
type Entry struct {
	Day    string       `json:"day"` // ISO 8601, "" where the plan names none
	Event  string       `json:"event"`
	Status masar.Status `json:"status"` // where the event's life stands
	Ahead  bool         `json:"ahead"`  // still to come today
}

// Calendar lists the events that were planned, expected, put off or called off,
// by the day for which they were planned last, those without a day at the end.
// Today is an ISO 8601 day.
func Calendar(events []masar.RecordEvent, today string) []Entry {
	out := []Entry{}
	for i := range events {
		e := &events[i]
		if !slices.ContainsFunc(e.Life, func(s masar.LifeStep) bool { return planned(s.Status) }) {
			continue
		}
		day, _ := plannedFor(e)
		out = append(out, Entry{Day: day, Event: e.ID, Status: e.Status, Ahead: day >= today && planned(e.Status) && day != ""})
	}
	slices.SortFunc(out, func(a, b Entry) int {
		if (a.Day == "") != (b.Day == "") {
			return cmp.Compare(b.Day, a.Day)
		}
		return cmp.Or(strings.Compare(a.Day, b.Day), strings.Compare(a.Event, b.Event))
	})
	return out
}

func planned(s masar.Status) bool { return s == masar.Planned || s == masar.Expected }

// plannedFor is the first and the last day for which an event was planned last.
func plannedFor(e *masar.RecordEvent) (from, to string) {
	for _, s := range e.Life {
		if planned(s.Status) && s.Time != nil {
			from, to = s.Time.Start, s.Time.End
		}
	}
	return from, to
}

// Questions lists what the record leaves open today: what was planned for a day
// that is over and never reported, what was denied and held, and what sources
// tell differently. The kinds are unreported, denied_then_held and contradictory.
func Questions(events []masar.RecordEvent, today string) []masar.Question {
	out := []masar.Question{}
	for i := range events {
		e := &events[i]
		if _, to := plannedFor(e); planned(e.Status) && to != "" && to < today {
			out = append(out, masar.Question{Kind: "unreported", Event: e.ID, Day: to, Why: "planned for " + to + " and not reported since"})
		}
		if day, ok := deniedThenHeld(e); ok && !isSettled(e, "status") {
			out = append(out, masar.Question{Kind: "denied_then_held", Event: e.ID, Day: day, Why: "denied and reported as held"})
		}
		for _, d := range e.Disagree {
			if isSettled(e, d.Field) {
				continue
			}
			out = append(out, masar.Question{Kind: "contradictory", Event: e.ID, Day: firstDay(e), Why: contested(d)})
		}
	}
	slices.SortFunc(out, func(a, b masar.Question) int {
		return cmp.Or(strings.Compare(a.Day, b.Day), strings.Compare(a.Event, b.Event), strings.Compare(a.Kind, b.Kind), strings.Compare(a.Why, b.Why))
	})
	return out
}

// isSettled reports whether an analyst's edit gives a field of an event.
func isSettled(e *masar.RecordEvent, field string) bool {
	return slices.ContainsFunc(e.From, func(d masar.Detail) bool { return d.Field == field && d.Correction != "" })
}

// deniedThenHeld finds an event that was denied and told as held afterwards.
func deniedThenHeld(e *masar.RecordEvent) (day string, ok bool) {
	denied := false
	for _, s := range e.Life {
		denied = denied || s.Status == masar.Denied || s.Status == masar.NotHeld
		if denied && isReal(s.Status) {
			return s.Reported, true
		}
	}
	return "", false
}

func firstDay(e *masar.RecordEvent) string {
	if len(e.Life) == 0 {
		return ""
	}
	return e.Life[0].Reported
}

// contested words a disagreement: «time: 2024-03-08 (3 sources), 2024-03-09 (1)».
func contested(d masar.Disagreement) string {
	var parts []string
	for _, c := range d.Values {
		parts = append(parts, fmt.Sprintf("%s (%d)", c.Value, c.Sources))
	}
	return d.Field + ": " + strings.Join(parts, ", ")
}
