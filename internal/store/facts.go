package store

import (
	"cmp"
	"slices"

	"masar"
	"masar/internal/record"
	"masar/internal/search"
)

// Kind tells events from statements.
type Kind string

// The kinds of fact.
const (
	EventKind     Kind = "event"
	StatementKind Kind = "statement"
)

// more is what an article gives to the record beside facts.
type more struct {
	Actors    []record.Seen
	Roles     []record.RoleFact
	Proposals []record.ProposalFact
	Trips     []record.TripFact
}

func moreOf(f *record.Facts) more { return more{f.Actors, f.Roles, f.Proposals, f.Trips} }

// bareReport leaves out what stands in columns of the fact and of its article.
func bareReport(r masar.Report) masar.Report {
	r.ID, r.Article, r.Published, r.Outlet, r.Agency, r.Source, r.Event.ID = "", "", "", "", "", "", ""
	return r
}

func bareSaid(s masar.Said) masar.Said {
	s.ID, s.Article, s.Published, s.Outlet, s.Source, s.Statement.ID = "", "", "", "", "", ""
	return s
}

// A line is a fact as its columns hold it.
type line struct {
	n                                 int64
	id, act, status, first, last, day string
	kind                              Kind
	place                             masar.Location
	core                              bool
	actors                            []masar.Participant
	sides                             []string
	issues                            []masar.Issue
	marks                             string
	terms                             search.Terms
	body                              []byte
	report                            *masar.Report // of an event
	cue                               int
}

func lineOfReport(r *masar.Report) line {
	e := &r.Event
	l := line{id: r.ID, kind: EventKind, act: string(e.Act), status: string(e.Status), core: e.Core, issues: e.Issues, report: r, cue: e.Cue.Start}
	if e.Time != nil {
		l.first, l.last = e.Time.Start, e.Time.End
	}
	if e.Place != nil {
		l.place = *e.Place
	}
	l.actors, l.sides = slices.Clone(e.Participants), sides(r)
	for _, by := range e.SaidBy {
		l.actors = append(l.actors, masar.Participant{Actor: by.Actor, Part: "said_by"})
	}
	return l
}

func lineOfSaid(s *masar.Said) line {
	st := &s.Statement
	return line{id: s.ID, kind: StatementKind, act: string(st.Act), core: true, issues: st.Issues, cue: st.Cue.Start, actors: []masar.Participant{
		{Actor: st.Speaker, Part: "speaker"}, {Actor: st.To, Part: "to"}, {Actor: st.Via, Part: "via"},
	}}
}

// sides are the identities that take part in a report or have somebody act for
// them, sorted, each once.
func sides(r *masar.Report) []string {
	out := slices.Clone(r.Behind)
	for _, p := range r.Event.Participants {
		out = append(out, p.Actor)
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// lines are the facts of an article, reports first.
func (p *prepared) lines() []line {
	var out []line
	for i := range p.Facts.Reports {
		l := lineOfReport(&p.Facts.Reports[i])
		l.terms = p.Reports[i]
		out = append(out, l)
	}
	for i := range p.Facts.Said {
		l := lineOfSaid(&p.Facts.Said[i])
		l.terms = p.Said[i]
		out = append(out, l)
	}
	for i := range out {
		out[i].day = cmp.Or(out[i].first, dayOf(p.Facts.Published))
		out[i].body = p.bodies[i]
		out[i].marks = p.marks[out[i].id]
	}
	return out
}

// facts writes the facts of a new article and what they are found by.
func (a *adding) facts(article int64, p *prepared) error {
	if err := a.seen(article, p.Facts.Actors); err != nil {
		return err
	}
	lines := p.lines()
	for i := range lines {
		lines[i].n = a.next(facts)
	}
	if err := a.insert(article, lines); err != nil {
		return err
	}
	for i := range lines {
		if err := a.report(article, &lines[i]); err != nil {
			return err
		}
	}
	return nil
}

// insert writes rows of facts and of what they are about.
func (a *adding) insert(article int64, lines []line) error {
	var rows []any
	for i := range lines {
		l := &lines[i]
		rows = append(rows, l.n, l.id, article, string(l.kind), l.act, l.status, l.first, l.last, l.day, l.place.Name, l.place.ID, l.core, l.marks, l.body)
	}
	err := a.rows("INSERT INTO facts (n, id, article, kind, act, status, first, last, day, place, place_id, core, marks, body)", 14, rows)
	if err != nil {
		return err
	}
	return a.about(lines)
}

// about writes who and what facts are about, and their words.
func (a *adding) about(lines []line) error {
	var actors, sides, issues []any
	for i := range lines {
		l := &lines[i]
		a.words.facts[l.n] = l.terms
		for _, p := range parts(l.actors) {
			actor, err := a.actor(p.Actor)
			if err != nil {
				return err
			}
			if actor == 0 {
				continue // a medium, not an actor
			}
			actors = append(actors, actor, l.n, string(p.Part))
			a.touched.actors.count(actor, l.day)
		}
		for _, s := range l.sides {
			sides = append(sides, s, l.n)
		}
		for _, x := range slices.Compact(slices.Sorted(slices.Values(l.issues))) {
			issues = append(issues, string(x), l.n)
		}
	}
	if err := a.rows("INSERT INTO fact_actors (actor, fact, part)", 3, actors); err != nil {
		return err
	}
	if err := a.rows("INSERT INTO fact_sides (side, fact)", 2, sides); err != nil {
		return err
	}
	return a.rows("INSERT INTO fact_issues (issue, fact)", 2, issues)
}

// parts are who takes part in what, each once.
func parts(all []masar.Participant) []masar.Participant {
	out := slices.Clone(all)
	slices.SortFunc(out, func(a, b masar.Participant) int {
		return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Part, b.Part))
	})
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(p masar.Participant) bool { return p.Actor == "" })
}
