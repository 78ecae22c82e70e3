package desk

import (
	"cmp"
	"context"

	"masar"
	"masar/internal/telling"
)

// A teller turns facts of the record into words of the reader's language.
type teller struct {
	ctx  context.Context
	d    *Desk
	p    *page
	tell *telling.Teller
}

func (d *Desk) teller(r *request) *teller {
	n := d.options.Names
	w := telling.World{Known: n.Known, Means: n.Resolve, Place: n.IsPlace}
	return &teller{r.r.Context(), d, r.page, telling.New(r.r.Context(), d.options.Store, w, r.Phrases)}
}

// name is how an actor is called in the reader's language.
func (t *teller) name(id string) string { return t.tell.Name(id) }

func (t *teller) link(id string) linkView {
	return linkView{Name: t.name(id), Href: t.p.actorURL(id)}
}

// list is the names of several actors; of many the last are others.
func (t *teller) list(ids []string) string { return t.tell.Names(ids) }

// phrase is an act with its parties: «لقاء بين …».
func (t *teller) phrase(act masar.Act, parts []masar.Participant) string {
	return t.tell.Event(act, parts)
}

// spoken is what a speaker does by a statement.
func (t *teller) spoken(s *masar.Statement) string { return t.p.Phrases.Said(s, t.name) }

// place is how a place is called in the reader's language.
func (t *teller) place(l *masar.Location) string { return t.tell.Place(l) }

func (t *teller) when(x *masar.Time) string {
	if x == nil {
		return ""
	}
	return t.p.Span(x.Start, x.End)
}

func (t *teller) issues(in []masar.Issue) []string { return t.tell.Issues(in) }

// event is a record event as a line.
func (t *teller) event(e *masar.RecordEvent) factView {
	v := factView{ID: e.ID, Href: t.p.eventURL(e.ID), Status: e.Status, Text: t.phrase(e.Act, e.Participants),
		When: t.when(e.Time), Place: t.place(e.Place), Issues: t.issues(e.Issues), Sources: e.Sources, Corrected: len(e.Corrections) > 0}
	if n := len(e.Life); n > 0 && len(e.Life[n-1].By) > 0 {
		v.By = t.list(e.Life[n-1].By)
	}
	return v
}

// again is an event as a line of a page that may list it elsewhere too: without
// the id, which is to be there once.
func (t *teller) again(e *masar.RecordEvent) factView {
	v := t.event(e)
	v.ID = ""
	return v
}

// day is the day under which an event is listed: its own, else that of its
// first report.
func day(e *masar.RecordEvent) string {
	if e.Time != nil && e.Time.Start != "" {
		return e.Time.Start[:min(10, len(e.Time.Start))]
	}
	if len(e.Life) > 0 {
		return e.Life[0].Reported
	}
	return ""
}

// days groups events under their days, in the order in which they come.
func (t *teller) days(events []masar.RecordEvent) []dayView {
	var out []dayView
	last := "\x00"
	for i := range events {
		d := day(&events[i])
		if d != last {
			out = append(out, dayView{Day: cmp.Or(t.p.Day(d), t.p.T("undated"))})
			last = d
		}
		out[len(out)-1].Facts = append(out[len(out)-1].Facts, t.event(&events[i]))
	}
	return out
}

// said is a statement as a line, with its sentence.
func (t *teller) said(s *masar.Said, text string) stmtView {
	span := s.Statement.Content
	if span.Empty() {
		span = s.Statement.Cue
	}
	return stmtView{ID: s.ID, Who: t.name(s.Statement.Speaker), Text: t.spoken(&s.Statement), When: t.p.Day(s.Published), Direct: s.Statement.Direct,
		Quote: clip(within(text, span), 400), Outlet: s.Outlet, Article: t.p.articleURL(s.Article) + "#" + anchor(s.ID), Issues: t.issues(s.Statement.Issues)}
}

// within is the text of a span, "" where it does not fit.
func within(text string, s masar.Span) string { return telling.Within(text, s) }

// clip shortens to n runes at a blank.
func clip(s string, n int) string { return telling.Clip(s, n) }
