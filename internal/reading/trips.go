package reading

import (
	"sort"

	"masar"
)

// A stop is one place on a traveller's way, as one place in the text tells it.
type stop struct {
	traveller int
	mention   int
	skipped   bool
	date      string
	at        int // byte offset, for order
}

// findStops adds the stops that frames of itineraries name: «جولة تشمل …».
func (v *view) findStops() {
	for m := range v.matches {
		match := &v.matches[m]
		if !match.Frame.Stops {
			continue
		}
		st, fixed := v.status(match.Item, match.Carrier)
		skipped := fixed && (st == masar.NotHeld || st == masar.Cancelled)
		who := v.traveller(m)
		if who == None {
			continue
		}
		for _, f := range match.Part("place") {
			if f.Name != None {
				k := v.names[f.Name]
				v.t.itinerary = append(v.t.itinerary, stop{traveller: who, mention: k, skipped: skipped, at: v.t.mentions[k].Span.Start})
			}
		}
	}
}

// traveller is the visitor of the match or of the sentence's latest visit.
func (v *view) traveller(m int) int {
	if a := v.first(&v.matches[m], "visitor"); a != None && v.t.actors[a].Type == masar.Person {
		return a
	}
	for i := len(v.t.drafts) - 1; i >= 0; i-- {
		d := &v.t.drafts[i]
		if d.act != masar.Visit || d.sentence < v.n-1 {
			continue
		}
		for _, p := range d.parts {
			if p.part == masar.Visitor {
				return p.actor
			}
		}
	}
	return None
}

// trips joins visits and itineraries into each traveller's stops in the order
// of the text; one stop alone is no trip.
func (t *text) trips(events []draft) []masar.Trip {
	stops := append([]stop(nil), t.itinerary...)
	for i := range events {
		e := &events[i]
		if e.act != masar.Visit || e.place == None || t.mentions[e.place].Type == masar.Place && t.mentions[e.place].Known == "" && t.mentions[e.place].PlaceID == "" {
			continue
		}
		for _, p := range e.parts {
			if p.part == masar.Visitor && t.actors[p.actor].Type == masar.Person {
				s := stop{traveller: p.actor, mention: e.place, skipped: e.status == masar.NotHeld || e.status == masar.Cancelled, at: e.cue.Start}
				if e.time != nil {
					s.date = e.time.Start
				}
				stops = append(stops, s)
			}
		}
	}
	sort.SliceStable(stops, func(i, j int) bool { return stops[i].at < stops[j].at })
	var out []masar.Trip
	done := map[int]bool{}
	for _, s := range stops {
		if done[s.traveller] {
			continue
		}
		done[s.traveller] = true
		if trip, ok := t.trip(s.traveller, stops); ok {
			out = append(out, trip)
		}
	}
	return out
}

func (t *text) trip(who int, stops []stop) (masar.Trip, bool) {
	trip := masar.Trip{Traveller: t.actors[who].ID}
	var places []int
	for _, s := range stops {
		if s.traveller != who {
			continue
		}
		known := false
		for k, p := range places {
			if t.samePlace(p, s.mention) && trip.Stops[k].Skipped == s.skipped {
				known = true
			}
		}
		if known {
			continue
		}
		places = append(places, s.mention)
		trip.Stops = append(trip.Stops, masar.Stop{Place: t.form(t.mentions[s.mention].Span), Skipped: s.skipped, Date: s.date})
	}
	return trip, len(trip.Stops) > 1
}
