package main

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"masar"
)

// checkReading returns what is wrong with the spans and ids of a reading.
func checkReading(r *masar.Reading) []string {
	c := &spanCheck{text: r.Article.Text, actors: map[string]bool{}}
	for i, p := range r.Article.Paragraphs {
		c.span(fmt.Sprint("paragraph ", i), p.Span, true)
	}
	for _, a := range r.Actors {
		c.actors[a.ID] = true
		for _, m := range a.Mentions {
			if c.span("mention of "+a.Name, m.Span, false) && c.text[m.Start:m.End] != m.Form {
				c.fault("mention %q reads %q", m.Form, c.text[m.Start:m.End])
			}
		}
	}
	for _, e := range r.Events {
		c.event(&e)
	}
	for _, s := range r.Statements {
		c.actor(s.ID, s.Speaker)
		c.actorOrNone(s.ID, s.To)
		c.span(s.ID+" cue", s.Cue, false)
		c.span(s.ID+" content", s.Content, true)
	}
	for _, x := range r.Roles {
		c.actor("role", x.Actor)
		c.spans("role", x.Evidence)
	}
	for _, x := range r.Proposals {
		c.actorOrNone("proposal", x.By)
		c.spans("proposal", x.Evidence)
	}
	for _, x := range r.Trips {
		c.actor("trip", x.Traveller)
	}
	return c.faults
}

type spanCheck struct {
	text   string
	actors map[string]bool
	faults []string
}

func (c *spanCheck) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

// span reports whether a span lies in the text on rune boundaries; an empty
// one only where it may be.
func (c *spanCheck) span(what string, s masar.Span, mayBeEmpty bool) bool {
	switch {
	case mayBeEmpty && s.Start == s.End && s.Start >= 0 && s.End <= len(c.text):
		return true
	case s.Start < 0 || s.End > len(c.text) || s.Start >= s.End:
		c.fault("%s: span %v in a text of %d bytes", what, s, len(c.text))
		return false
	case !utf8.RuneStart(c.text[s.Start]) || s.End < len(c.text) && !utf8.RuneStart(c.text[s.End]):
		c.fault("%s: span %v cuts a letter", what, s)
		return false
	}
	return true
}

func (c *spanCheck) spans(what string, spans []masar.Span) {
	for _, s := range spans {
		c.span(what, s, false)
	}
}

func (c *spanCheck) actor(what, id string) {
	if !c.actors[id] {
		c.fault("%s: %q is no actor", what, id)
	}
}

func (c *spanCheck) actorOrNone(what, id string) {
	if id != "" {
		c.actor(what, id)
	}
}

// event checks that the cue stands inside a paragraph that is read and the
// evidence covers it.
func (c *spanCheck) event(e *masar.Event) {
	c.spans(e.ID, e.Evidence)
	c.span(e.ID+" cue", e.Cue, false)
	for _, p := range e.Participants {
		c.actor(e.ID, p.Actor)
	}
	for _, s := range e.SaidBy {
		c.actor(e.ID, s.Actor)
	}
	covered := false
	for _, s := range e.Evidence {
		covered = covered || s.Contains(e.Cue)
	}
	if !covered {
		c.fault("%s: no evidence covers the cue", e.ID)
	}
	if e.Time != nil && e.Time.End < e.Time.Start {
		c.fault("%s: %s is before %s", e.ID, e.Time.End, e.Time.Start)
	}
}

// TestSpans checks the spans of every reading of the development set.
func TestSpans(t *testing.T) {
	events, mentions := 0, 0
	for _, r := range theDev(t).readings {
		for _, f := range checkReading(&r) {
			t.Errorf("%s: %s", r.Article.ID, f)
		}
		events += len(r.Events)
		for _, a := range r.Actors {
			mentions += len(a.Mentions)
		}
	}
	if events < 50 || mentions < 100 {
		t.Errorf("%d events and %d mentions prove nothing", events, mentions)
	}
}

// TestClutterIsNotRead looks for events and statements in paragraphs that are
// kept out of the reading.
func TestClutterIsNotRead(t *testing.T) {
	for _, r := range theDev(t).readings {
		for _, at := range readInClutter(&r) {
			t.Errorf("%s: read in related or clutter: %+q", r.Article.ID, at)
		}
	}
}

func readInClutter(r *masar.Reading) []string {
	var cues []masar.Span
	for _, e := range r.Events {
		cues = append(cues, append(e.Evidence, e.Cue)...)
	}
	for _, s := range r.Statements {
		cues = append(cues, s.Cue)
	}
	var out []string
	for _, p := range r.Article.Paragraphs {
		if p.Kind != masar.Related && p.Kind != masar.Clutter {
			continue
		}
		for _, c := range cues {
			if p.Contains(c) {
				out = append(out, r.Article.Text[p.Start:p.End])
			}
		}
	}
	return out
}
