package dossier

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/wording"
)

func (p *page) who() {
	p.title("who")
	roles := map[string][]string{}
	for _, r := range p.r.Roles {
		roles[r.Actor] = append(roles[r.Actor], p.RoleKind[r.Role])
	}
	for i := range p.r.Actors {
		a := &p.r.Actors[i]
		parts := append([]string{p.Type[a.Type]}, p.standing(a)...)
		parts = append(parts, roles[a.ID]...)
		p.bullet("%s — %s", p.fullName(a), strings.Join(parts, p.Words["list"]))
	}
	if len(p.r.Actors) == 0 {
		p.line("  %s", p.Words["none"])
	}
}

// events prints the events of some statuses. Neighbours that stand on the same
// sentence share its quotation.
func (p *page) events(title string, statuses ...masar.Status) {
	var chosen []*masar.Event
	for i := range p.r.Events {
		if slices.Contains(statuses, p.r.Events[i].Status) {
			chosen = append(chosen, &p.r.Events[i])
		}
	}
	for i, e := range chosen {
		if i == 0 {
			p.title(title)
		}
		p.bullet("%s", p.eventLine(e))
		if i+1 == len(chosen) || first(chosen[i+1].Evidence) != first(e.Evidence) {
			p.quote(first(e.Evidence))
		}
	}
}

// first is the first of some spans, the empty span where there is none.
func first(spans []masar.Span) masar.Span {
	if len(spans) == 0 {
		return masar.Span{}
	}
	return spans[0]
}

func (p *page) eventLine(e *masar.Event) string {
	var who, whom []string
	for _, x := range e.Participants {
		if x.Part.Does() || e.Act.Symmetrical() {
			who = append(who, p.name(x.Actor))
		} else {
			whom = append(whom, p.name(x.Actor))
		}
	}
	place := ""
	if e.Place != nil {
		place = p.place(e.Place.Name, e.Place.ID)
	}
	if len(whom) == 0 && e.Act == masar.Visit && place != "" {
		whom, place = []string{place}, ""
	}
	line := wording.Fill(p.Act[e.Act].Phrase(len(who), len(whom)), "who", p.List(who), "whom", p.List(whom))
	line += " [" + p.Status[e.Status] + "]"
	for _, part := range p.details(e, place) {
		line += p.Words["list"] + part
	}
	return line
}

func (p *page) details(e *masar.Event, place string) []string {
	var out []string
	if place != "" {
		out = append(out, p.With("at", place))
	}
	switch {
	case e.Time == nil:
	case e.Time.Start == e.Time.End:
		out = append(out, p.With("on", e.Time.Start))
	default:
		out = append(out, wording.Fill(p.Words["between"], "x", e.Time.Start, "y", e.Time.End))
	}
	if len(e.Issues) > 0 {
		names := make([]string, len(e.Issues))
		for i, is := range e.Issues {
			names[i] = p.Issue[is]
		}
		out = append(out, p.With("about", p.List(names)))
	}
	for _, s := range e.SaidBy {
		if !does(e, s.Actor) {
			out = append(out, p.With("said_by", p.name(s.Actor)))
		}
	}
	return out
}

// does reports whether an actor is the one doer of an event, who need not be
// named again as its source.
func does(e *masar.Event, actor string) bool {
	doers, among := 0, false
	for _, x := range e.Participants {
		if x.Part.Does() {
			doers++
			among = among || x.Actor == actor
		}
	}
	return among && doers == 1
}

func (p *page) statements() {
	for i := range p.r.Statements {
		if i == 0 {
			p.title("said")
		}
		s := &p.r.Statements[i]
		phrase := p.Speech[s.Act]
		line := wording.Fill(phrase.None, "who", p.name(s.Speaker))
		if s.To != "" {
			line = wording.Fill(phrase.To, "who", p.name(s.Speaker), "to", p.name(s.To))
		}
		if s.Via != "" {
			line += p.Words["list"] + p.With("via", p.name(s.Via))
		}
		mode := "reported"
		if s.Direct {
			mode = "quoted"
		}
		p.bullet("%s [%s]", line, p.Words[mode])
		p.quote(p.said(s))
	}
}

// said is the content of a statement, or its paragraph where the content
// could not be told apart.
func (p *page) said(s *masar.Statement) masar.Span {
	if !s.Content.Empty() {
		return s.Content
	}
	for _, par := range p.r.Article.Paragraphs {
		if par.Contains(s.Cue) {
			return par.Span
		}
	}
	return s.Cue
}

func (p *page) proposals() {
	for i := range p.r.Proposals {
		if i == 0 {
			p.title("proposals")
		}
		x := &p.r.Proposals[i]
		line := p.thing(x.Name) + " [" + p.Proposal[x.Status] + "]"
		if x.By != "" {
			line += p.Words["list"] + p.With("by", p.name(x.By))
		}
		for _, a := range x.Answers {
			line += p.Words["list"] + wording.Fill(p.Answer[a.Answer], "x", p.name(a.Actor))
		}
		p.bullet("%s", line)
		p.quote(first(x.Evidence))
	}
}

func (p *page) trips() {
	for i, t := range p.r.Trips {
		if i == 0 {
			p.title("trips")
		}
		stops := make([]string, len(t.Stops))
		for j, s := range t.Stops {
			stops[j] = p.place(s.Place, "")
			if s.Date != "" {
				stops[j] += " " + s.Date
			}
			if s.Skipped {
				stops[j] = p.With("skipped", stops[j])
			}
		}
		p.bullet("%s: %s", p.name(t.Traveller), strings.Join(stops, p.Words["arrow"]))
	}
}
