package export

import (
	"fmt"
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"masar"
)

// ICalendar writes the events that have a day as whole days: held and planned
// ones as confirmed and tentative, cancelled and postponed ones as cancelled.
// The UID of an event stays the same from one export to the next.
func ICalendar(w io.Writer, s *Set) error {
	cal := ics.NewCalendarFor("masar")
	cal.SetProductId("-//Masar//Record of a diplomatic track//EN")
	cal.SetVersion("2.0")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(s.Title)
	stamp, err := time.Parse(time.DateOnly, s.Stamp)
	if err != nil {
		return fmt.Errorf("calendar: stamp %q: %v", s.Stamp, err)
	}
	for i := range s.Events {
		e := &s.Events[i]
		state, ok := calendarStatus(e.Status)
		if !ok || e.Time == nil || e.Time.Grain == "year" || e.Time.Grain == "month" {
			continue
		}
		start, err1 := time.Parse(time.DateOnly, e.Time.Start)
		end, err2 := time.Parse(time.DateOnly, e.Time.End)
		if err1 != nil || err2 != nil || end.Before(start) {
			continue
		}
		v := cal.AddEvent(e.ID + "@masar")
		v.SetDtStampTime(stamp)
		v.SetAllDayStartAt(start)
		v.SetAllDayEndAt(end.AddDate(0, 0, 1))
		v.SetStatus(state)
		v.SetSummary(plainText(s.Phrase(e)))
		if e.Place != nil {
			v.SetLocation(plainText(e.Place.Name))
		}
		v.SetDescription(s.description(e))
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

// calendarStatus is what a calendar calls a status; what is only asked for or
// possible is no date.
func calendarStatus(s masar.Status) (ics.ObjectStatus, bool) {
	switch s {
	case masar.Held, masar.Ongoing:
		return ics.ObjectStatusConfirmed, true
	case masar.Planned, masar.Expected:
		return ics.ObjectStatusTentative, true
	case masar.Cancelled, masar.Postponed, masar.NotHeld, masar.Denied:
		return ics.ObjectStatusCancelled, true
	}
	return "", false
}

// description is the life of an event, a step a line.
func (s *Set) description(e *masar.RecordEvent) string {
	var out []string
	for _, step := range e.Life {
		line := step.Reported + " " + string(step.Status)
		for i, by := range step.By {
			if i == 0 {
				line += " — "
			} else {
				line += ", "
			}
			line += s.Actor(by).Name
		}
		out = append(out, plainText(line))
	}
	return strings.Join(out, "\n")
}

// plainText takes out signs that would end a line or turn its direction.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x2028 || r == 0x2029 {
			return ' '
		}
		return r
	}, s)
}
