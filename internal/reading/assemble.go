package reading

import (
	"strconv"

	"masar"
)

// assemble gives the found things their ids and keeps the actors that one of
// them names, in the order of the text.
func (t *text) assemble(events []draft) masar.Reading {
	statements := t.uniqueStatements()
	used := t.used(events, statements)
	t.trackRoles(events, used)
	t.settle()
	trips := t.trips()
	for _, r := range t.roles {
		used[r.actor] = true
	}
	for i := range t.proposals {
		t.markProposal(&t.proposals[i], used)
	}
	for i := range t.itinerary {
		used[t.itinerary[i].traveller] = true
	}
	ids := make([]string, len(t.actors))
	out := masar.Reading{Masar: 1, Article: t.a, Actors: []masar.Actor{}, Events: []masar.Event{}, Statements: []masar.Statement{},
		Roles: []masar.Role{}, Proposals: []masar.Proposal{}, Trips: []masar.Trip{}}
	for a := range t.actors {
		if used[a] {
			ids[a] = "a" + strconv.Itoa(len(out.Actors)+1)
			out.Actors = append(out.Actors, t.actor(a, ids[a]))
		}
	}
	for i := range events {
		out.Events = append(out.Events, t.event(&events[i], ids, i+1))
	}
	for i := range statements {
		out.Statements = append(out.Statements, t.statementOut(&statements[i], ids, i+1))
	}
	for _, r := range t.roles {
		out.Roles = append(out.Roles, masar.Role{Actor: ids[r.actor], Role: r.kind, Evidence: []masar.Span{r.evidence}})
	}
	for i := range t.proposals {
		out.Proposals = append(out.Proposals, t.proposalOut(&t.proposals[i], ids))
	}
	for i, trip := range trips {
		trips[i].Traveller = ids[t.travellerOf(trip)]
	}
	out.Trips = append(out.Trips, trips...)
	return out
}

func (t *text) used(events []draft, statements []statement) []bool {
	used := make([]bool, len(t.actors))
	mark := func(a int) {
		if a != None {
			used[a] = true
		}
	}
	for i := range events {
		for _, p := range events[i].parts {
			mark(p.actor)
		}
		mark(events[i].saidBy)
	}
	for i := range statements {
		mark(statements[i].speaker)
		mark(statements[i].to)
		mark(statements[i].via)
	}
	return used
}

func (t *text) markProposal(p *proposal, used []bool) {
	if p.by != None {
		used[p.by] = true
	}
	for _, a := range p.from {
		used[a.actor] = true
	}
}

func (t *text) actor(a int, id string) masar.Actor {
	x := &t.actors[a]
	out := masar.Actor{ID: id, Name: unquoted(x.Name), NameEN: x.NameEN, Type: x.Type, Country: x.Country, Office: unquoted(x.Office), Known: x.Known, Mentions: []masar.Mention{}}
	for _, k := range x.Mentions {
		s := t.mentions[k].Span
		out.Mentions = append(out.Mentions, masar.Mention{Span: s, Form: t.form(s)})
	}
	return out
}

func (t *text) event(d *draft, ids []string, n int) masar.Event {
	e := masar.Event{ID: "e" + strconv.Itoa(n), Act: d.act, Plover: plover(d), Status: d.status, Participants: []masar.Participant{},
		Issues: d.issues, SaidBy: []masar.Attribution{}, Core: d.core, Evidence: d.evidence, Cue: d.cue, Frame: d.frame.Name, Time: d.time}
	for _, p := range d.parts {
		e.Participants = append(e.Participants, masar.Participant{Actor: ids[p.actor], Part: p.part})
	}
	if d.place != None {
		m := &t.mentions[d.place]
		e.Place = &masar.Location{Name: t.placeForm(m), ID: firstOf(m.PlaceID, m.Known)}
	}
	if d.saidBy != None {
		e.SaidBy = append(e.SaidBy, masar.Attribution{Actor: ids[d.saidBy], How: d.how})
	}
	if e.Issues == nil {
		e.Issues = []masar.Issue{}
	}
	return e
}

func (t *text) statementOut(s *statement, ids []string, n int) masar.Statement {
	out := masar.Statement{ID: "s" + strconv.Itoa(n), Speaker: ids[s.speaker], Act: s.act, Via: s.medium, Direct: s.direct,
		Content: s.content, Issues: s.issues, Cue: s.cue}
	if s.frame != nil {
		out.Frame = s.frame.Name
	}
	if s.to != None {
		out.To = ids[s.to]
	}
	if s.via != None {
		out.Via = ids[s.via]
	}
	if out.Issues == nil {
		out.Issues = []masar.Issue{}
	}
	return out
}

func (t *text) proposalOut(p *proposal, ids []string) masar.Proposal {
	out := masar.Proposal{Name: p.name.text, Status: p.status, Answers: []masar.Answer{}, Evidence: p.evidence}
	if p.by != None {
		out.By = ids[p.by]
	}
	for _, a := range p.from {
		out.Answers = append(out.Answers, masar.Answer{Actor: ids[a.actor], Answer: a.kind})
	}
	return out
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// uniqueStatements drops a headline's statement that the body makes again, and
// a second one at the same word by the same speaker.
func (t *text) uniqueStatements() []statement {
	var out []statement
	for i := range t.statements {
		st := t.statements[i]
		drop := false
		for k := range t.statements {
			o := &t.statements[k]
			if st.headline && !o.headline && o.act == st.act && t.sameSide(st.speaker, o.speaker) {
				drop = true
			}
			if k == i || o.speaker != st.speaker {
				continue
			}
			if st.headline && !o.headline && (o.act == st.act || st.frame == nil && st.item <= 1 || t.alike(st.content, o.content)) {
				drop = true
			}
			if k < i && o.cue == st.cue {
				drop = true
			}
		}
		if !drop {
			out = append(out, st)
		}
	}
	return out
}

// sameSide reports whether the second actor speaks for the state that the first
// is.
func (t *text) sameSide(state, a int) bool {
	x, y := &t.actors[state], &t.actors[a]
	return x.Type == masar.State && x.Known != "" && y.Country == x.Known
}

// alike reports whether two spans share a third of their content words.
func (t *text) alike(a, b masar.Span) bool {
	if a.Empty() || b.Empty() {
		return false
	}
	x, y := contentWords(t.form(a)), contentWords(t.form(b))
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	return shared*3 >= len(x) && shared > 0
}
