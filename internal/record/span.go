package record

import (
	"time"

	"masar"
)

// days is a range of days since 1970, both inclusive: when a happening was by
// one report. Exact is false where the report leaves it open and the range is
// what its day of publication allows.
type days struct {
	from, to int
	exact    bool
	known    bool // the report can be placed in time at all
}

// when works out the days of a report: what it says, else what its status allows
// of its day of publication.
func when(r *masar.Report) days {
	if t := r.Event.Time; t != nil {
		from, ok1 := dayNumber(t.Start)
		to, ok2 := dayNumber(t.End)
		if ok1 && ok2 && from <= to {
			return days{from, to, to-from < 3, true}
		}
	}
	pub, ok := dayNumber(r.Published)
	if !ok {
		return days{}
	}
	switch r.Event.Status {
	case masar.Held:
		return days{pub - 2, pub, false, true}
	case masar.Ongoing:
		return days{pub - 2, pub + 1, false, true}
	case masar.Denied:
		return days{pub - 7, pub + 1, false, true}
	case masar.NotHeld, masar.Cancelled, masar.Postponed:
		return days{pub - 2, pub + 7, false, true}
	}
	return days{pub, pub + 21, false, true}
}

// gap is the number of days between two ranges, 0 where they overlap.
func (d days) gap(o days) int { return max(0, d.from-o.to, o.from-d.to) }

// dayNumber reads the day of an ISO 8601 day or time.
func dayNumber(s string) (int, bool) {
	t, err := time.Parse(time.DateOnly, day(s))
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / 86400), true
}

// dayName is the ISO 8601 day of a number.
func dayName(n int) string { return time.Unix(int64(n)*86400, 0).UTC().Format(time.DateOnly) }
