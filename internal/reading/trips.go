package reading

import (
	"sort"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// A stop is one place on a traveller's way, as one place in the text tells it.
type stop struct {
	traveller int
	mention   int
	skipped   bool
	again     bool // a return: the place may stand twice
	left      bool // where the way began
	headline  bool
	date      string
	at        int // byte offset, for order
}

// findStops adds the stops of the sentence's visits and of the frames of
// itineraries: «جولة تشمل …», «قادما من …».
func (v *view) findStops() {
	from := len(v.t.itinerary)
	for m := range v.matches {
		match := &v.matches[m]
		switch {
		case match.Frame.Stops != "":
			v.passes(m)
		case match.Frame.Act == masar.Visit && v.drafted[m] != None:
			v.visits(m)
		}
	}
	list := v.t.itinerary[from:]
	sort.SliceStable(list, func(i, j int) bool { return list[i].at < list[j].at })
}

// visits adds the stops of a visit.
func (v *view) visits(m int) {
	match := &v.matches[m]
	d := &v.t.drafts[v.drafted[m]]
	skipped, ok := stopStatus(d.status)
	if prep := v.s.Items[match.Item].Prep; prep == "دون" || prep == "من دون" || prep == "بدون" {
		skipped, ok = true, true
	}
	if it := &v.s.Items[match.Item]; !ok || v.t.bygone(d) || it.Aux != None && it.Qad && d.time == nil {
		return
	}
	s := stop{skipped: skipped, again: match.Frame.Again, headline: v.headline()}
	if d.time != nil {
		s.date = d.time.Start
	}
	places := v.placesOf(match.Part("place"))
	if len(places) == 0 && d.place != None {
		places = []int{d.place}
	}
	if prep := v.s.Items[match.Item].Prep; !skipped && (prep == "بعد" || prep == "عقب" || prep == "اثر") {
		s.at = -1
	}
	for _, p := range d.parts {
		if p.part == masar.Visitor && v.t.travels(p.actor) {
			v.addStops(s, p.actor, places)
		}
	}
}

// bygone reports whether a visit lies so far back that it belongs to no trip of
// today.
func (t *text) bygone(d *draft) bool {
	return d.time != nil && len(t.a.Published) >= 10 && d.time.End < t.a.Published[:10] && monthsApart(d.time.End, t.a.Published) > 0
}

// monthsApart is the number of whole months between two ISO days, roughly.
func monthsApart(a, b string) int {
	month := func(s string) int {
		n := 0
		for _, r := range s[:4] + s[5:7] {
			n = n*10 + int(r-'0')
		}
		return n/100*12 + n%100
	}
	d := month(b) - month(a)
	if b[8:10] < a[8:10] {
		d--
	}
	return d
}

// passes adds the stops that a frame of itineraries names.
func (v *view) passes(m int) {
	match := &v.matches[m]
	st, fixed := v.status(match.Item, match.Carrier)
	if !fixed || st == masar.Possible {
		st = masar.Planned
	}
	skipped, ok := stopStatus(st)
	who := v.traveller(m)
	if !ok || who == None {
		return
	}
	s := stop{skipped: skipped, again: match.Frame.Again, headline: v.headline()}
	if tm := v.timeNear(match.Item); tm != nil && match.Frame.Stops == "here" {
		s.date = tm.Start
	}
	places := v.placesOf(match.Part("place"))
	switch {
	case match.Frame.Stops == "before", match.Frame.Stops == "here" && v.after(match.Item):
		s.at = -1
	}
	switch match.Frame.Stops {
	case "first":
		s.at = -2
	case "from":
		if s.left = true; len(places) > 0 && v.t.home(who, places[0]) {
			return
		}
	}
	v.addStops(s, who, places)
}

// stopStatus tells whether a stop is left out; it is no stop at all where that
// is not sure.
func stopStatus(st masar.Status) (skipped, ok bool) {
	switch st {
	case masar.NotHeld, masar.Cancelled:
		return true, true
	case masar.Held, masar.Ongoing, masar.Planned, masar.Expected:
		return false, true
	}
	return false, false
}

// addStops adds one stop a place. A stop told as one before (at -1) goes before
// the one that the sentence names last of the same traveller, the first of a
// tour (-2) before all of them.
func (v *view) addStops(s stop, who int, places []int) {
	back := s.at
	for _, k := range places {
		s.traveller, s.mention, s.at = who, k, v.t.mentions[k].Span.Start
		for i := range v.t.itinerary {
			o := &v.t.itinerary[i]
			if back == 0 || o.traveller != who || v.t.mentions[o.mention].Sentence != v.n && back == -1 {
				continue
			}
			if o.headline != v.headline() {
				continue
			}
			if o.at < s.at || back == -2 {
				s.at = min(s.at, o.at) - 1
			}
			if back == -1 {
				break
			}
		}
		v.t.itinerary = append(v.t.itinerary, s)
	}
}

// placesOf returns the mentions of fillers and of what is coordinated with them.
func (v *view) placesOf(fillers []frame.Filler) []int {
	var out []int
	seen := map[int]bool{}
	for _, f := range fillers {
		if f.Name == None || f.Pronoun {
			continue
		}
		for _, k := range v.s.Members(f.Item) {
			n := v.s.Items[k].Name
			if n == None || seen[n] || !v.isPlace(n) && v.s.Names[n].Type != masar.State {
				continue
			}
			seen[n] = true
			out = append(out, v.names[n])
		}
		out = append(out, v.nor(f.Item)...)
		out = append(out, v.onward(f.Item)...)
	}
	return out
}

// nor returns the places that «ولا» joins to a place: «إلى العيون ولا إلى
// الداخلة».
func (v *view) nor(item int) []int {
	var out []int
	for k := item + 1; k+1 < len(v.s.Items) && v.s.Items[k].Kind == clause.Neg; k += 2 {
		it := &v.s.Items[k+1]
		if it.Name == None || it.Prep != v.s.Items[item].Prep || !v.isPlace(it.Name) {
			break
		}
		out = append(out, v.names[it.Name])
	}
	return out
}

// onward returns the place that «ومنها إلى» adds to the place at an item.
func (v *view) onward(item int) []int {
	k := item + 1
	if k+1 >= len(v.s.Items) || !v.s.Items[k].Pron || v.s.Items[k].Prep != "من" || !v.s.Items[k].Conj {
		return nil
	}
	if it := &v.s.Items[k+1]; it.Kind != clause.Nominal || it.Name == None || it.Prep != v.s.Items[item].Prep || !v.isPlace(it.Name) && v.s.Names[it.Name].Type != masar.State {
		return nil
	}
	return []int{v.names[v.s.Items[k+1].Name]}
}

// after reports whether what tells of stops lies behind the traveller: «في ختام جولة
// شملت», «بعد جولة قادته إلى».
func (v *view) after(item int) bool {
	k := v.s.Clauses[v.s.Items[item].Clause].Antecedent
	for n := 0; k != None && n < 4; k, n = v.s.Items[k].GenOf, n+1 {
		it := &v.s.Items[k]
		if it.Prep == "بعد" || it.Prep == "عقب" || v.s.Ends(k) {
			return v.s.Items[item].An.Form == arabic.Perfect
		}
	}
	return false
}

// traveller is the visitor of the match or of the latest visit.
func (v *view) traveller(m int) int {
	if a := v.first(&v.matches[m], "visitor"); a != None && v.t.travels(a) {
		return a
	}
	if a := v.led(v.matches[m].Item); a != None {
		return a
	}
	for i := len(v.t.drafts) - 1; i >= 0; i-- {
		d := &v.t.drafts[i]
		if d.act != masar.Visit || d.sentence < v.n-1 {
			continue
		}
		for _, p := range d.parts {
			if p.part == masar.Visitor && v.t.travels(p.actor) {
				return p.actor
			}
		}
	}
	return v.tourist(v.matches[m].Item)
}

// tourist returns the subject of the clause in which the tour stands that a
// relative clause tells of: «يستعد الوزير لجولة تبدأ بالأردن».
func (v *view) tourist(item int) int {
	ante := v.s.Clauses[v.s.Items[item].Clause].Antecedent
	if ante == None {
		return None
	}
	verb := v.s.Clauses[v.s.Items[ante].Clause].Verb
	if verb == None {
		return None
	}
	who := v.subjectActors(verb)
	if len(who) == 0 {
		who = v.subjectDoer(verb) // «تأتي زيارة الوزير ضمن جولة شملت»
	}
	for _, a := range who {
		if v.t.travels(a) {
			return a
		}
	}
	return None
}

// led returns the person whom a tour leads somewhere: the nearest before the
// verb that its pronoun fits, a counterpart left out.
func (v *view) led(verb int) int {
	an := v.s.Items[verb].An
	if an.Enc == "" {
		return None
	}
	for k := verb - 1; k >= 0; k-- {
		it := &v.s.Items[k]
		if it.Name == None || strings.HasPrefix(bareFold(&v.s.Words[it.Head]), "نظير") {
			continue
		}
		for _, a := range v.t.means[v.names[it.Name]] {
			if v.t.actors[a].Type == masar.Person && v.t.fits([]int{a}, an.EncG, an.EncN) {
				return a
			}
		}
	}
	return None
}

// travels reports whether an actor can be on a trip: a person or a delegation.
func (t *text) travels(a int) bool {
	switch t.actors[a].Type {
	case masar.Person, masar.Group, masar.Org:
		return true
	}
	return false
}

// home reports whether a place lies in the traveller's own country.
func (t *text) home(who, place int) bool {
	m := &t.mentions[place]
	return t.actors[who].Country != "" && (m.Country == t.actors[who].Country || m.StateID == t.actors[who].Country)
}

// trips joins the stops of each traveller in their order, what only the headline
// tells last. One stop alone is no trip, nor is leaving one place for another.
func (t *text) trips() []masar.Trip {
	stops := append([]stop(nil), t.itinerary...)
	sort.SliceStable(stops, func(i, j int) bool {
		if stops[i].headline != stops[j].headline {
			return stops[j].headline
		}
		return stops[i].at < stops[j].at
	})
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
	left := 0
	for _, s := range stops {
		if s.traveller != who || t.stopKnown(trip.Stops, places, s) {
			continue
		}
		if s.left {
			left++
		}
		places = append(places, s.mention)
		trip.Stops = append(trip.Stops, masar.Stop{Place: t.placeName(s.mention), Skipped: s.skipped, Date: s.date})
	}
	return trip, len(trip.Stops)-left > 1 || left > 0 && len(trip.Stops) > 2
}

// stopKnown reports whether a stop stands in the list already; one to which the
// traveller returns may stand again behind another. What was a plan and is
// left out counts once.
func (t *text) stopKnown(stops []masar.Stop, places []int, s stop) bool {
	for k := len(places) - 1; k >= 0; k-- {
		if !t.samePlace(places[k], s.mention) {
			continue
		}
		if s.again && k < len(places)-1 && !s.skipped {
			return false
		}
		if s.date != "" && stops[k].Date == "" {
			stops[k].Date = s.date
		}
		stops[k].Skipped = stops[k].Skipped || s.skipped
		return true
	}
	return false
}

// placeName is the name of a stop: as written, or where only «العاصمة النمساوية»
// stands, as the text names the place elsewhere.
func (t *text) placeName(k int) string {
	m := &t.mentions[k]
	form := t.placeForm(m)
	if m.PlaceID == "" || !strings.HasPrefix(arabic.Fold(form), "العاصم") {
		return form
	}
	for i := range t.mentions {
		if o := &t.mentions[i]; o.PlaceID == m.PlaceID && !o.Nisba {
			if other := t.form(o.Span); !strings.HasPrefix(arabic.Fold(other), "العاصم") {
				return other
			}
		}
	}
	return form
}
