package correcting

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"masar"
)

// edits makes a correction of each field that is given.
func (m *Maker) edits(ctx context.Context, c masar.Correction, g *Given) ([]masar.Correction, error) {
	c, fact, err := m.bound(ctx, c)
	if err != nil {
		return nil, err
	}
	var values []field
	if fact.Said != nil {
		values, err = m.ofStatement(g)
	} else {
		values, err = m.ofEvent(&fact.Report.Event, g)
	}
	if err != nil {
		return nil, err
	}
	var out []masar.Correction
	for _, v := range values {
		e := c
		e.Field, e.Value = v.name, asJSON(v.value)
		out = append(out, e)
	}
	if len(out) == 0 {
		return nil, &Fault{Why: Unchanged}
	}
	return out, nil
}

// A field is one field of a fact with its new value.
type field struct {
	name  string
	value any
}

// ofEvent are the given fields of an event.
func (m *Maker) ofEvent(e *masar.Event, g *Given) ([]field, error) {
	var out []field
	act := e.Act
	if g.Act != "" {
		var err error
		if act, err = word("act", g.Act, masar.Acts()); err != nil {
			return nil, err
		}
	}
	if g.Status != "" {
		status, err := word("status", g.Status, masar.Statuses())
		if err != nil {
			return nil, err
		}
		out = append(out, field{"status", status})
	}
	if g.Day != "" {
		t, err := days(g.Day)
		if err != nil {
			return nil, err
		}
		out = append(out, field{"time", t})
	}
	if place := strings.TrimSpace(g.Place); place != "" {
		out = append(out, field{"place", m.Tell.Location(place)})
	}
	out, err := m.aboutEvent(out, e, act, g)
	if g.Act != "" {
		out = append(out, field{"act", act}) // last: the ids of facts have their act
	}
	return out, err
}

// aboutEvent adds who takes part, what it is about and who says so.
func (m *Maker) aboutEvent(out []field, e *masar.Event, act masar.Act, g *Given) ([]field, error) {
	if len(g.Who)+len(g.Whom) > 0 {
		parts, err := m.participants(act, g)
		if err != nil {
			return nil, err
		}
		out = append(out, field{"participants", append(parts, kept(e, act, g)...)})
	}
	issues, err := issuesOf(g.Issues)
	if err != nil {
		return nil, err
	}
	if len(issues) > 0 {
		out = append(out, field{"issues", issues})
	}
	if by, err := m.saidBy(g.SaidBy); err != nil || len(by) > 0 {
		return append(out, field{"said_by", by}), err
	}
	return out, nil
}

// kept are the participants of the side that an edit does not name.
func kept(e *masar.Event, act masar.Act, g *Given) []masar.Participant {
	var out []masar.Participant
	for _, p := range e.Participants {
		if !act.Symmetrical() && (p.Part.Does() && len(g.Who) == 0 || !p.Part.Does() && len(g.Whom) == 0) {
			out = append(out, p)
		}
	}
	return out
}

// ofStatement are the given fields of a statement.
func (m *Maker) ofStatement(g *Given) ([]field, error) {
	var out []field
	if g.Act != "" {
		act, err := word("speech act", g.Act, masar.SpeechActs())
		if err != nil {
			return nil, err
		}
		out = append(out, field{"act", act})
	}
	if len(g.Who) > 1 {
		return nil, &Fault{Why: NoWord, Value: "a statement has one speaker", Hint: "add the second one as a statement of its own"}
	}
	for _, name := range g.Who {
		id, err := m.actorOrName(name)
		if err != nil {
			return nil, err
		}
		out = append(out, field{"said_by", id})
	}
	issues, err := issuesOf(g.Issues)
	if err != nil {
		return nil, err
	}
	if len(issues) > 0 {
		out = append(out, field{"issues", issues})
	}
	if g.Status != "" || g.Day != "" || g.Place != "" || len(g.Whom) > 0 || len(g.SaidBy) > 0 {
		return nil, &Fault{Why: NoWord, Value: "of a statement act, speaker and issues can be edited, no more", Hint: "reject it and add the right one"}
	}
	return out, nil
}

// added makes a fact of words that the reading has missed.
func (m *Maker) added(_ context.Context, c masar.Correction, g *Given) ([]masar.Correction, error) {
	text, err := m.Tell.Text(g.Article)
	if err != nil {
		return nil, err
	}
	quote := strings.TrimSpace(g.Quote)
	at := strings.Index(text, quote)
	if quote == "" || at < 0 {
		return nil, &Fault{Why: Absent, Value: quote}
	}
	cue, err := cueIn(quote, g.Cue)
	if err != nil {
		return nil, err
	}
	var fact any
	if g.Speech {
		fact, err = m.statement(g, cue)
	} else {
		fact, err = m.event(g, cue)
	}
	c.Ref, c.Quote, c.Value = masar.Ref{Article: g.Article, Span: masar.Span{Start: at, End: at + len(quote)}}, quote, asJSON(fact)
	return []masar.Correction{c}, err
}

// cueIn is where the word that carries a fact stands in its quote; empty where
// none is given.
func cueIn(quote, cue string) (masar.Span, error) {
	cue = strings.TrimSpace(cue)
	at := strings.Index(quote, cue)
	if at < 0 {
		return masar.Span{}, &Fault{Why: Absent, Value: cue, Hint: "the cue is a word of the quote"}
	}
	return masar.Span{Start: at, End: at + len(cue)}, nil
}

func (m *Maker) event(g *Given, cue masar.Span) (*masar.Event, error) {
	act, err := word("act", g.Act, masar.Acts())
	if err != nil {
		return nil, err
	}
	e := &masar.Event{Act: act, Core: true, Cue: cue}
	if e.Status, err = word("status", g.Status, masar.Statuses()); err != nil {
		return nil, err
	}
	if e.Participants, err = m.participants(act, g); err != nil {
		return nil, err
	}
	if g.Day != "" {
		if e.Time, err = days(g.Day); err != nil {
			return nil, err
		}
	}
	if place := strings.TrimSpace(g.Place); place != "" {
		l := m.Tell.Location(place)
		e.Place = &l
	}
	if e.Issues, err = issuesOf(g.Issues); err != nil {
		return nil, err
	}
	e.SaidBy, err = m.saidBy(g.SaidBy)
	return e, err
}

func (m *Maker) statement(g *Given, cue masar.Span) (*masar.Statement, error) {
	act, err := word("speech act", g.Act, masar.SpeechActs())
	if err != nil {
		return nil, err
	}
	if len(g.Who) != 1 || len(g.Whom) > 1 {
		return nil, &Fault{Why: NoWord, Value: "a statement has one speaker and at most one addressee"}
	}
	s := &masar.Statement{Act: act, Cue: cue}
	if s.Speaker, err = m.actorOrName(g.Who[0]); err != nil {
		return nil, err
	}
	for _, name := range g.Whom {
		if s.To, err = m.actorOrName(name); err != nil {
			return nil, err
		}
	}
	s.Issues, err = issuesOf(g.Issues)
	return s, err
}

// participants names who does an act and to whom: by identity where the record
// knows the name, else by the name.
func (m *Maker) participants(act masar.Act, g *Given) ([]masar.Participant, error) {
	out := []masar.Participant{}
	doer, other := masar.Agent, masar.Target
	switch {
	case act.Symmetrical():
		doer, other = masar.Party, masar.Party
	case act == masar.Visit:
		doer, other = masar.Visitor, masar.Host
	}
	for i, list := range [][]string{g.Who, g.Whom} {
		for _, name := range list {
			id, err := m.actorOrName(name)
			if err != nil {
				return nil, err
			}
			p := masar.Participant{Actor: id, Part: []masar.Part{doer, other}[i]}
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out, nil
}

func (m *Maker) saidBy(names []string) ([]masar.Attribution, error) {
	out := []masar.Attribution{}
	for _, name := range names {
		id, err := m.actorOrName(name)
		if err != nil {
			return nil, err
		}
		out = append(out, masar.Attribution{Actor: id, How: "says"})
	}
	return out, nil
}

func issuesOf(names []string) ([]masar.Issue, error) {
	out := []masar.Issue{}
	for _, name := range names {
		i, err := word("issue", name, masar.Issues())
		if err != nil {
			return nil, err
		}
		out = append(out, i)
	}
	return out, nil
}

// days reads a day, or two with a slash between.
func days(s string) (*masar.Time, error) {
	from, to, two := strings.Cut(s, "/")
	grain := "interval"
	if !two {
		to, grain = from, "day"
	}
	a, err1 := time.Parse(time.DateOnly, from)
	b, err2 := time.Parse(time.DateOnly, to)
	if err1 != nil || err2 != nil || b.Before(a) {
		return nil, &Fault{Why: NoWord, Value: fmt.Sprintf("%q is no day", s), Hint: "want YYYY-MM-DD, or YYYY-MM-DD/YYYY-MM-DD"}
	}
	return &masar.Time{Start: from, End: to, Grain: grain, From: "correction"}, nil
}

// Names splits a list of names as a person types it: by commas of both scripts.
func Names(list string) []string {
	var out []string
	for name := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r == '،' || r == '\n' }) {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// asJSON writes a value that can always be written.
func asJSON(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		return "null"
	}
	return string(out)
}
