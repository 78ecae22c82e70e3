package sheet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"masar"
	"masar/internal/telling"
	"masar/internal/tracks"
	"masar/internal/wording"
)

// Track prints everything of one track: roles, positions with their steps,
// proposals with their answers, journeys, the calendar, open questions, events.
func (s *Sheet) Track(a *tracks.Account) error {
	k := &a.Track
	s.line("%s", s.Isolate(telling.TrackName(s.Lang, *k)))
	lead := ""
	if n := len(a.Coverage); n > 0 {
		lead = wording.Fill(s.Words["track.lead"], "x", s.Day(a.Coverage[0].Day), "y", s.Day(a.Coverage[n-1].Day))
	}
	articles := 0
	for _, d := range a.Coverage {
		articles += d.Articles
	}
	s.line("%s", s.joined([]string{lead, s.count("count.articles", articles), s.count("count.sources", a.Sources), s.count("count.events", len(a.Events)),
		s.count("count.statements", len(a.Said)), s.id(k.ID)}))
	s.roles(a)
	s.positions(a.Positions)
	s.proposals(a.Proposals)
	s.trips(a.Trips)
	events := map[string]*masar.RecordEvent{}
	for i := range a.Events {
		events[a.Events[i].ID] = &a.Events[i]
	}
	s.calendar(a, events)
	s.questions(a.Questions, events)
	s.events(a)
	return s.err
}

// roles prints the roles of the track's definition and those that its articles
// give, those of most reports first.
func (s *Sheet) roles(a *tracks.Account) {
	own := map[masar.RoleKind][]string{masar.RoleParty: a.Track.Parties, masar.RoleMediator: a.Track.Mediators}
	s.heading("track.roles")
	for _, kind := range []masar.RoleKind{masar.RoleParty, masar.RoleMediator, masar.RoleHost, masar.Guarantor, masar.Envoy, masar.Spokesperson, masar.Observer} {
		var found []masar.RecordRole
		for _, r := range a.Roles {
			if r.Role == kind && !slices.Contains(own[kind], r.Actor) {
				found = append(found, r)
			}
		}
		slices.SortStableFunc(found, func(x, y masar.RecordRole) int { return cmp.Compare(len(y.Refs), len(x.Refs)) })
		ids := slices.Clone(own[kind])
		for _, r := range found {
			ids = append(ids, r.Actor)
		}
		if len(ids) == 0 {
			continue
		}
		var names []string
		for _, id := range ids[:min(len(ids), max(6, len(own[kind])))] {
			names = append(names, s.tell.Name(id))
		}
		s.bullet(s.RoleKind[kind] + ": " + strings.Join(names, s.Words["list"]))
	}
}

// positions prints where each stands on each issue, those that moved with every
// step.
func (s *Sheet) positions(ps []masar.Position) {
	if len(ps) == 0 {
		return
	}
	s.heading("track.positions")
	for _, x := range ps {
		n := len(x.Series)
		if n == 0 {
			continue
		}
		s.bullet(s.tell.Name(x.Actor), s.Issue[x.Issue], s.word("stance.", string(x.Series[n-1].Stance)))
		for i, step := range x.Series {
			if i != n-1 && !step.Changed && i != 0 {
				continue
			}
			text, err := s.tell.Text(step.Ref.Article)
			if err != nil {
				s.err = cmp.Or(s.err, err)
				return
			}
			s.source(step.Ref.Article, telling.Within(text, step.Ref.Span), s.word("stance.", string(step.Stance)))
		}
	}
}

func (s *Sheet) proposals(ps []masar.RecordProposal) {
	if len(ps) == 0 {
		return
	}
	s.heading("track.proposals")
	for _, x := range ps {
		by := ""
		if x.By != "" {
			by = s.With("by", s.tell.Name(x.By))
		}
		s.bullet(x.Name+" ["+s.Proposal[x.Status]+"]", by)
		for _, step := range x.Life {
			s.line("    – %s", s.joined([]string{s.Day(step.Day), s.Proposal[step.Status]}))
			s.refs(step.Refs)
		}
		if len(x.Versions) > 1 {
			for _, v := range x.Versions {
				s.line("    – %s", s.joined([]string{s.Day(v.Day), v.Name}))
				s.refs(v.Refs)
			}
		}
		for _, y := range x.Answers {
			s.line("    – %s", s.joined([]string{s.Day(y.Day), s.tell.Name(y.Actor), s.word("answer.", y.Answer)}))
			s.refs(y.Refs)
		}
	}
}

// refs prints the first sentence of several.
func (s *Sheet) refs(refs []masar.Ref) {
	if len(refs) == 0 {
		return
	}
	text, err := s.tell.Text(refs[0].Article)
	if err != nil {
		s.err = cmp.Or(s.err, err)
		return
	}
	s.source(refs[0].Article, telling.Within(text, refs[0].Span))
}

func (s *Sheet) trips(ts []masar.RecordTrip) {
	any := false
	for _, x := range ts {
		if len(x.Stops) < 2 {
			continue
		}
		if !any {
			s.heading("trips")
			any = true
		}
		var stops []string
		for _, stop := range x.Stops {
			name := s.tell.Place(&stop.Place)
			if stop.Skipped {
				name = s.With("skipped", name)
			}
			if stop.Day != "" {
				name += " (" + s.Day(stop.Day) + ")"
			}
			stops = append(stops, name)
		}
		s.bullet(s.tell.Name(x.Traveller) + ": " + strings.Join(stops, s.Words["arrow"]))
	}
}

func (s *Sheet) calendar(a *tracks.Account, events map[string]*masar.RecordEvent) {
	if len(a.Calendar) == 0 {
		return
	}
	s.heading("track.calendar")
	for _, c := range a.Calendar {
		if e := events[c.Event]; e != nil {
			s.bullet(cmp.Or(s.Day(c.Day), s.Words["undated"]), s.tell.Event(e.Act, e.Participants)+" ["+s.Status[e.Status]+"]", s.id(e.ID))
		}
	}
}

func (s *Sheet) questions(qs []masar.Question, events map[string]*masar.RecordEvent) {
	if len(qs) == 0 {
		return
	}
	s.heading("track.questions")
	for _, q := range qs {
		if e := events[q.Event]; e != nil {
			s.bullet(s.word("question.", q.Kind), s.tell.Event(e.Act, e.Participants), s.Day(q.Day), s.Isolate(q.Why), s.id(e.ID))
		}
	}
}

// events prints the latest events with a sentence, and why each belongs.
func (s *Sheet) events(a *tracks.Account) {
	s.heading("track.events")
	last := slices.Clone(a.Events)
	slices.Reverse(last)
	for i := range last[:min(len(last), manyEvents)] {
		e := &last[i]
		s.Happening(e)
		s.first(e)
		if why := a.Why[e.ID]; why != "" {
			s.line("      %s", s.With("sheet.why", s.Isolate(why)))
		}
	}
	if n := len(last) - manyEvents; n > 0 {
		s.line("  %s", s.With("sheet.more", strconv.Itoa(n)))
	}
}
