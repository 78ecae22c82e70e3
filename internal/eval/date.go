package eval

import (
	"strings"
	"time"
)

// interval returns the first and last day of a gold date: a day, a month, a
// year, or A/B.
func interval(s string) (start, end string) {
	if a, b, ok := strings.Cut(s, "/"); ok {
		start, _ = interval(a)
		_, end = interval(b)
		return start, end
	}
	for _, f := range [...]struct {
		layout        string
		years, months int
	}{{"2006-01-02", 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(f.layout, s)
		if err != nil {
			continue
		}
		if f.years+f.months == 0 {
			return s, s
		}
		return t.Format(time.DateOnly), t.AddDate(f.years, f.months, -1).Format(time.DateOnly)
	}
	return s, s
}
