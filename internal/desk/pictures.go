package desk

import (
	"cmp"
	"slices"
	"time"

	"masar"
	"masar/internal/desk/draw"
	"masar/internal/tracks"
)

// lanes are the groups of acts on the timeline.
var lanes = [...]string{"lane.talks", "lane.calls", "lane.words", "lane.deals", "lane.force"}

// lane is the index of a lane.
func lane(name string) int { return slices.Index(lanes[:], name) }

// laneOf is the lane of an act.
func laneOf(a masar.Act) int {
	switch a {
	case masar.Visit, masar.Meet, masar.Negotiate, masar.Convene, masar.Mediate:
		return 0
	case masar.Call, masar.Send, masar.Summon, masar.Recall:
		return 1
	case masar.Agree, masar.Ceasefire, masar.Exchange, masar.Release, masar.Recognise, masar.RestoreTies, masar.SeverTies, masar.Appoint,
		masar.Vote, masar.Aid, masar.Sanction, masar.LiftSanctions, masar.Suspend, masar.Expel:
		return 3
	case masar.Mobilise, masar.Attack, masar.Kill, masar.Detain, masar.Protest, masar.Withdraw, masar.Seize, masar.Close, masar.Open, masar.Displace, masar.Violate:
		return 4
	}
	return 2
}

// trackPictures draws the timeline, the network, the map and the coverage.
func (t *teller) trackPictures(v *trackView, a *tracks.Account) {
	v.Timeline = t.timeline(a.Events, a.Today)
	v.Network = t.network(a)
	v.Map = t.worldMap(a)
	v.Coverage = t.coverage(a.Coverage)
}

// timeline draws the core events that have a day.
func (t *teller) timeline(events []masar.RecordEvent, today string) string {
	const most = 400
	tl := draw.Timeline{Label: t.p.T("track.timeline"), RightToLeft: t.p.Lang == "ar", TodayLabel: t.p.T("pictured.today"),
		Tick: func(d time.Time) string { return t.p.shortDay(d) }}
	tl.Today, _ = time.Parse(time.DateOnly, today) // without a day it stands before all
	for _, l := range lanes {
		tl.Lanes = append(tl.Lanes, t.p.T(l))
	}
	for i := range events {
		e := &events[i]
		d, err := time.Parse(time.DateOnly, day(e))
		if err != nil || e.Time != nil && e.Time.Grain == "year" || len(tl.Moments) >= most {
			continue
		}
		title := t.phrase(e.Act, e.Participants) + " — " + t.p.Phrases.Status[e.Status] + " — " + t.p.Day(day(e))
		tl.Moments = append(tl.Moments, draw.Moment{Day: d, Lane: laneOf(e.Act), Kind: kindOf(e.Status), Title: title, Href: t.p.eventURL(e.ID)})
	}
	tl.Moments = inner(tl.Moments)
	return tl.SVG()
}

// inner leaves out the few moments that lie far before the rest, which articles
// only recall: they would press all others into a corner.
func inner(ms []draw.Moment) []draw.Moment {
	if len(ms) < 8 {
		return ms
	}
	slices.SortStableFunc(ms, func(a, b draw.Moment) int { return a.Day.Compare(b.Day) })
	first := ms[len(ms)/10].Day
	last := ms[len(ms)-1].Day
	room := last.Sub(first) / 3
	return slices.DeleteFunc(ms, func(m draw.Moment) bool { return m.Day.Before(first.Add(-room)) })
}

// shortDay is a day without its year.
func (l *Locale) shortDay(d time.Time) string {
	return l.Num(d.Day()) + " " + l.Phrases.Month(d.Month())
}

// network draws contacts between sides, the busiest eighteen.
func (t *teller) network(a *tracks.Account) string {
	const most = 18
	ties, weight := contactTies(a.Events)
	ids := byCount(weight, most)
	index := map[string]int{}
	var nodes []draw.Node
	for i, id := range ids {
		index[id] = i
		n := draw.Node{ID: id, Name: t.name(id), Href: t.p.actorURL(id), Weight: weight[id]}
		switch {
		case slices.Contains(a.Track.Parties, id):
			n.Role = "party"
		case slices.Contains(a.Track.Mediators, id):
			n.Role = "mediator"
		}
		nodes = append(nodes, n)
	}
	var out []draw.Tie
	for _, k := range sortedPairs(ties) {
		i, ok1 := index[k[0]]
		j, ok2 := index[k[1]]
		if ok1 && ok2 {
			x := ties[k]
			out = append(out, draw.Tie{A: i, B: j, N: x.all, Planned: x.held == 0, Title: nodes[i].Name + " — " + nodes[j].Name + ": " + t.p.N("n.contacts", x.all)})
		}
	}
	return draw.Network(t.p.T("track.network"), nodes, out)
}

// tie counts the contacts of two sides.
type tie struct{ all, held int }

func contactTies(events []masar.RecordEvent) (map[[2]string]tie, map[string]int) {
	ties, weight := map[[2]string]tie{}, map[string]int{}
	for i := range events {
		e := &events[i]
		k := kindOf(e.Status)
		if !contact(e.Act) || k == draw.Not || k == draw.Called {
			continue
		}
		ids := sidesOf(e)
		for x, a := range ids {
			weight[a]++
			for _, b := range ids[x+1:] {
				p := [2]string{min(a, b), max(a, b)}
				n := ties[p]
				n.all++
				if k == draw.Held {
					n.held++
				}
				ties[p] = n
			}
		}
	}
	return ties, weight
}

// sidesOf are whom the participants act for, themselves where that is unknown,
// each once; of a large conference the first six.
func sidesOf(e *masar.RecordEvent) []string {
	var out []string
	for i, x := range e.Participants {
		id := x.Actor
		if i < len(e.Behind) && e.Behind[i] != "" {
			id = e.Behind[i]
		}
		if !slices.Contains(out, id) && len(out) < 6 {
			out = append(out, id)
		}
	}
	return out
}

func sortedPairs(ties map[[2]string]tie) [][2]string {
	out := make([][2]string, 0, len(ties))
	for k := range ties {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return out
}

// worldMap draws where contacts were and where travellers went.
func (t *teller) worldMap(a *tracks.Account) string {
	type spot struct {
		n    int
		kind draw.Kind
	}
	spots := map[string]*spot{}
	for i := range a.Events {
		e := &a.Events[i]
		if e.Place == nil || e.Place.ID == "" || !contact(e.Act) {
			continue
		}
		s := spots[e.Place.ID]
		if s == nil {
			s = &spot{kind: kindOf(e.Status)}
			spots[e.Place.ID] = s
		}
		s.n++
		if kindOf(e.Status) == draw.Held {
			s.kind = draw.Held
		}
	}
	count := map[string]int{}
	for id, s := range spots {
		count[id] = s.n
	}
	var pins []draw.Pin
	for _, id := range byCount(count, 40) {
		lat, lon, ok := t.d.options.Names.Place(id)
		if !ok {
			continue
		}
		name, en := t.d.options.Names.Known(id)
		if t.p.Lang == "en" {
			name = en
		}
		pins = append(pins, draw.Pin{Lat: lat, Lon: lon, Name: name, Title: name + ": " + t.p.N("n.events", spots[id].n), Href: t.p.searchURL("place:" + quoted(name)), Kind: spots[id].kind, N: spots[id].n})
	}
	return draw.Map(t.p.T("track.map"), pins, t.legs(a.Trips))
}

// quoted is a value of a query in quotation marks where it has blanks.
func quoted(s string) string {
	for _, r := range s {
		if r == ' ' || r == '"' || r == ':' {
			return `"` + s + `"`
		}
	}
	return s
}

// legs are the ways of the journeys between places that the knowledge holds.
func (t *teller) legs(trips []masar.RecordTrip) []draw.Leg {
	var out []draw.Leg
	for _, x := range trips {
		var last *[2]float64
		for _, s := range x.Stops {
			lat, lon, ok := t.d.options.Names.Place(s.Place.ID)
			if !ok {
				continue
			}
			here := [2]float64{lat, lon}
			if last != nil && *last != here {
				out = append(out, draw.Leg{From: *last, To: here, Skipped: s.Skipped})
			}
			if !s.Skipped {
				last = &here
			}
		}
	}
	return out
}

// coverage draws articles by day, by week where the days are many.
func (t *teller) coverage(days []tracks.Day) string {
	if len(days) == 0 {
		return ""
	}
	first, err1 := time.Parse(time.DateOnly, days[0].Day)
	last, err2 := time.Parse(time.DateOnly, days[len(days)-1].Day)
	if err1 != nil || err2 != nil {
		return ""
	}
	step := 1
	if n := int(last.Sub(first).Hours() / 24); n > 120 {
		step = 1 + n/120
	}
	bars := make([]draw.Bar, int(last.Sub(first).Hours()/24)/step+1)
	for i := range bars {
		d := first.AddDate(0, 0, i*step)
		bars[i].Label, bars[i].Title = t.p.shortDay(d), t.p.Day(d.Format(time.DateOnly))
	}
	for _, x := range days {
		d, err := time.Parse(time.DateOnly, x.Day)
		if err != nil {
			continue
		}
		bars[int(d.Sub(first).Hours()/24)/step].N += x.Articles
	}
	for i := range bars {
		bars[i].Title += ": " + t.p.N("n.articles", bars[i].N)
	}
	return draw.Coverage(t.p.T("track.coverage"), bars, t.p.Lang == "ar")
}
