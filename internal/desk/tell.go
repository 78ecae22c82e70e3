package desk

import (
	"cmp"
	"context"

	"masar"
	"masar/internal/store"
)

// A teller turns facts of the record into words of the reader's language; it
// remembers the names of one request.
type teller struct {
	ctx   context.Context
	d     *Desk
	p     *page
	names map[string]store.ActorInfo
}

func (d *Desk) teller(r *request) *teller {
	return &teller{r.r.Context(), d, r.page, map[string]store.ActorInfo{}}
}

// info is what the store knows of an actor; of one that it does not know only
// the identity.
func (t *teller) info(id string) store.ActorInfo {
	if a, ok := t.names[id]; ok {
		return a
	}
	a, err := t.d.options.Store.Actor(t.ctx, id)
	if err != nil {
		a = store.ActorInfo{ID: id, Name: id}
	}
	if ar, en := t.d.options.Names.Known(id); ar != "" {
		a.Name, a.NameEN = ar, en
	}
	t.names[id] = a
	return a
}

// name is how an actor is called in the reader's language.
func (t *teller) name(id string) string {
	a := t.info(id)
	if t.p.Lang == "en" {
		return cmp.Or(a.NameEN, a.Name)
	}
	return cmp.Or(a.Name, a.NameEN)
}

func (t *teller) link(id string) linkView {
	return linkView{Name: t.name(id), Href: t.p.actorURL(id)}
}

// list is the names of several actors; of many the last are others.
func (t *teller) list(ids []string) string { return t.p.Phrases.Named(ids, t.name) }

// phrase is an act with its parties: «لقاء بين …».
func (t *teller) phrase(act masar.Act, parts []masar.Participant) string {
	return t.p.Phrases.Event(act, parts, t.name)
}

// spoken is what a speaker does by a statement.
func (t *teller) spoken(s *masar.Statement) string { return t.p.Phrases.Said(s, t.name) }

// place is how a place is called in the reader's language.
func (t *teller) place(l *masar.Location) string {
	if l == nil {
		return ""
	}
	if t.p.Lang == "en" && l.ID != "" {
		if _, en := t.d.options.Names.Known(l.ID); en != "" {
			return en
		}
	}
	return l.Name
}

func (t *teller) when(x *masar.Time) string {
	if x == nil {
		return ""
	}
	return t.p.Span(x.Start, x.End)
}

func (t *teller) issues(in []masar.Issue) []string {
	out := make([]string, len(in))
	for i, x := range in {
		out[i] = t.p.Phrases.Issue[x]
	}
	return out
}

// event is a record event as a line.
func (t *teller) event(e *masar.RecordEvent) factView {
	v := factView{ID: e.ID, Href: t.p.eventURL(e.ID), Status: e.Status, Text: t.phrase(e.Act, e.Participants),
		When: t.when(e.Time), Place: t.place(e.Place), Issues: t.issues(e.Issues), Sources: e.Sources, Corrected: len(e.Corrections) > 0}
	if n := len(e.Life); n > 0 && len(e.Life[n-1].By) > 0 {
		v.By = t.list(e.Life[n-1].By)
	}
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
func within(text string, s masar.Span) string {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// clip shortens to n runes at a blank.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	for i := n; i > n/2; i-- {
		if r[i] == ' ' {
			return string(r[:i]) + " …"
		}
	}
	return string(r[:n]) + "…"
}
