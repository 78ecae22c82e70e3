package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// tripDays is how many days may lie between two reports or stops of one journey.
const tripDays = 7

// Trips joins what articles tell of journeys: of one traveller, within a week,
// the stops in the order of their days. A stop that any later report leaves out
// is skipped.
func Trips(list []TripFact) []masar.RecordTrip {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b TripFact) int {
		return cmp.Or(strings.Compare(a.Traveller, b.Traveller), strings.Compare(a.Day, b.Day), strings.Compare(a.ID, b.ID))
	})
	out := []masar.RecordTrip{}
	last := 0 // the last day on which the journey at hand was told of
	for _, f := range sorted {
		told, known := dayNumber(f.Day)
		end := max(told, lastStop(f.Stops))
		n := len(out) - 1
		if n < 0 || out[n].Traveller != f.Traveller || !known || told-last > tripDays {
			out = append(out, masar.RecordTrip{ID: f.ID, Traveller: f.Traveller, Stops: []masar.RecordStop{}})
			n, last = n+1, end
		}
		last = max(last, end)
		for _, s := range f.Stops {
			addStop(&out[n], s)
		}
	}
	for i := range out {
		slices.SortStableFunc(out[i].Stops, func(a, b masar.RecordStop) int {
			if a.Day == "" || b.Day == "" {
				return 0
			}
			return strings.Compare(a.Day, b.Day)
		})
	}
	slices.SortFunc(out, func(a, b masar.RecordTrip) int { return strings.Compare(a.ID, b.ID) })
	return out
}

func lastStop(stops []masar.RecordStop) int {
	last := 0
	for _, s := range stops {
		if n, ok := dayNumber(s.Day); ok {
			last = max(last, n)
		}
	}
	return last
}

// addStop adds a stop, or what is new of it to the one that the journey has.
func addStop(t *masar.RecordTrip, s masar.RecordStop) {
	name := placeName(&s.Place)
	for i := range t.Stops {
		have := &t.Stops[i]
		if placeName(&have.Place) != name {
			continue
		}
		have.Skipped = s.Skipped
		if s.Day != "" && (have.Day == "" || s.Status == masar.Held) {
			have.Day = s.Day
		}
		if s.Status != "" {
			have.Status = s.Status
		}
		have.Refs = append(have.Refs, s.Refs...)
		return
	}
	s.Refs = slices.Clone(s.Refs)
	t.Stops = append(t.Stops, s)
}
