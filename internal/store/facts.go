package store

import (
	"cmp"
	"database/sql"
	"fmt"
	"slices"
	"strings"

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

// line is a fact as its columns hold it.
type line struct {
	id, act, status, first, last string
	kind                         Kind
	place                        masar.Location
	core                         bool
	actors                       []masar.Participant
	sides                        []string
	issues                       []masar.Issue
	terms                        search.Terms
	body                         []byte
}

func lineOfReport(r *masar.Report) line {
	e := &r.Event
	l := line{id: r.ID, kind: EventKind, act: string(e.Act), status: string(e.Status), core: e.Core, issues: e.Issues}
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
	return line{id: s.ID, kind: StatementKind, act: string(st.Act), core: true, issues: st.Issues, actors: []masar.Participant{
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

// lines are the facts of an article.
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
		out[i].body = p.bodies[i]
	}
	return out
}

// facts writes the facts of an article and what they are found by.
func (a *adding) facts(article int64, p *prepared) error {
	day := dayOf(p.Facts.Published)
	if err := a.seen(p.Facts.Actors); err != nil {
		return err
	}
	for i, l := range p.lines() {
		n, err := a.fact(article, day, &l)
		if err != nil {
			return fmt.Errorf("fact %s: %w", l.id, err)
		}
		if i < len(p.Facts.Reports) {
			if err := a.report(n, article, &p.Facts.Reports[i]); err != nil {
				return fmt.Errorf("fact %s: %w", l.id, err)
			}
		}
	}
	return nil
}

func (a *adding) fact(article int64, published string, l *line) (int64, error) {
	var n int64
	day := cmp.Or(l.first, published)
	err := a.one(`INSERT INTO facts (id, article, kind, act, status, first, last, day, place, place_id, core, body)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING n`,
		l.id, article, l.kind, l.act, l.status, l.first, l.last, day, l.place.Name, l.place.ID, l.core, l.body).Scan(&n)
	if err != nil {
		return 0, err
	}
	return n, a.about(n, day, l)
}

// about writes who and what a fact is about.
func (a *adding) about(fact int64, day string, l *line) error {
	var rows []any
	for _, p := range parts(l.actors) {
		actor, err := a.actor(p.Actor)
		if err != nil {
			return err
		}
		if actor == 0 {
			continue // a medium, not an actor
		}
		rows = append(rows, actor, fact, p.Part)
		if err := a.exec(`UPDATE actors SET facts = facts + 1, first = CASE WHEN $2 <> '' AND (first = '' OR first > $2) THEN $2 ELSE first END,
			last = CASE WHEN last < $2 THEN $2 ELSE last END WHERE n = $1`, actor, day); err != nil {
			return err
		}
	}
	if err := a.rows("INSERT INTO fact_actors (actor, fact, part)", 3, rows); err != nil {
		return err
	}
	rows = rows[:0]
	for _, i := range slices.Compact(slices.Sorted(slices.Values(l.issues))) {
		rows = append(rows, i, fact)
	}
	if err := a.rows("INSERT INTO fact_issues (issue, fact)", 2, rows); err != nil {
		return err
	}
	rows = rows[:0]
	for _, s := range l.sides {
		rows = append(rows, s, fact)
	}
	if err := a.rows("INSERT INTO fact_sides (side, fact)", 2, rows); err != nil {
		return err
	}
	return a.exec("INSERT INTO fact_words (rowid, lemmas, words, keys) VALUES ($1, $2, $3, $4)", fact, l.terms.Lemmas, l.terms.Words, l.terms.Keys)
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

// rows inserts several rows of width columns at once.
func (t *tx) rows(insert string, width int, args []any) error {
	if len(args) == 0 {
		return nil
	}
	var b strings.Builder
	b.WriteString(insert)
	b.WriteString(" VALUES ")
	for i := 0; i < len(args); i += width {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString("(" + places(i+1, width) + ")")
	}
	b.WriteString(" ON CONFLICT DO NOTHING")
	return t.exec(b.String(), args...)
}

func (a *adding) articleWords(n int64, w search.Terms) error {
	return a.exec("INSERT INTO article_words (rowid, lemmas, words, keys) VALUES ($1, $2, $3, $4)", n, w.Lemmas, w.Words, w.Keys)
}

// actor is the number of an identity, 0 where no article has named such an actor.
func (t *tx) actor(id string) (int64, error) {
	if n, ok := t.s.known.actors.get(id); ok {
		return n, nil
	}
	var n int64
	err := t.one("SELECT n FROM actors WHERE id = $1", id).Scan(&n)
	switch {
	case err == sql.ErrNoRows:
		return 0, nil
	case err != nil:
		return 0, err
	}
	t.s.known.actors.put(id, n)
	return n, nil
}
