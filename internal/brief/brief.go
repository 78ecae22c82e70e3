// Package brief writes what happened on a track since a day: for people who have
// two minutes and must be able to check every sentence.
package brief

import (
	"cmp"
	"slices"
	"strings"

	"masar"
	"masar/internal/tracks"
	"masar/internal/wording"
)

// A Brief is its sections in order; sections without a sentence are left out.
type Brief struct {
	Lang     string
	Title    string
	Since    string // ISO 8601 day, "" for the beginning
	Until    string
	Sections []Section
}

// A Section is a heading and its sentences.
type Section struct {
	Key       string // happened, planned, not, moved, contested
	Heading   string
	Sentences []Sentence
}

// A Sentence is one fact in words, and the reports that it stands on.
type Sentence struct {
	Day     string // ISO 8601, "" unknown
	Text    string
	Quote   string // what an article says, where the words alone tell too little
	Count   int    // independent sources
	Sources []Source
}

// A Source is an article that shows a fact.
type Source struct {
	Fact    string // id of the report or statement
	Article string
	Outlet  string
	Day     string
	URL     string
}

// Names are what a brief asks of the record: how actors and places are called,
// and where an article stands.
type Names struct {
	Actor   func(id string) string
	Place   func(masar.Location) string
	Article func(id string) (outlet, published, url string)
	Quote   func(*masar.Report) string // the evidence of a report
}

// writer makes one brief.
type writer struct {
	a       *tracks.Account
	p       *wording.Phrases
	n       Names
	since   string
	reports map[string]*masar.Report
}

// Make writes the brief of a track since a day, in the language of the phrases.
func Make(a *tracks.Account, since string, p *wording.Phrases, n Names) *Brief {
	w := &writer{a: a, p: p, n: n, since: since, reports: map[string]*masar.Report{}}
	for i := range a.Reports {
		w.reports[a.Reports[i].ID] = &a.Reports[i]
	}
	name := a.Track.Name
	if p.Lang == "en" {
		name = cmp.Or(a.Track.NameEN, name)
	}
	b := &Brief{Lang: p.Lang, Title: cmp.Or(name, a.Track.ID), Since: since, Until: a.Today}
	happened := w.events(w.reportedSince, masar.Held, masar.Ongoing)
	planned := w.events(w.ahead, masar.Planned, masar.Expected)
	not := w.events(w.reportedSince, masar.Denied, masar.NotHeld, masar.Postponed, masar.Cancelled)
	for _, s := range []Section{{Key: "happened", Sentences: happened}, {Key: "planned", Sentences: planned}, {Key: "not", Sentences: not},
		{Key: "moved", Sentences: w.moved()}, {Key: "contested", Sentences: w.contested()}} {
		if len(s.Sentences) > 0 {
			s.Heading = p.Words["brief."+s.Key]
			b.Sections = append(b.Sections, s)
		}
	}
	return b
}

// events are the core events of some statuses that pass a test, by day.
func (w *writer) events(wanted func(*masar.RecordEvent) bool, statuses ...masar.Status) []Sentence {
	var out []Sentence
	for i := range w.a.Events {
		e := &w.a.Events[i]
		if e.Core && slices.Contains(statuses, e.Status) && wanted(e) {
			out = append(out, w.event(e))
		}
	}
	slices.SortStableFunc(out, func(a, b Sentence) int { return strings.Compare(a.Day, b.Day) })
	return out
}

// reportedSince reports whether the event's life went on since the day.
func (w *writer) reportedSince(e *masar.RecordEvent) bool {
	return slices.ContainsFunc(e.Life, func(s masar.LifeStep) bool { return s.Status == e.Status && s.Reported >= w.since })
}

// ahead reports whether a plan is still to come, or has no day and is new.
func (w *writer) ahead(e *masar.RecordEvent) bool {
	if e.Time != nil {
		return e.Time.End >= w.a.Today
	}
	return w.reportedSince(e)
}

// event is a record event as a sentence.
func (w *writer) event(e *masar.RecordEvent) Sentence {
	s := Sentence{Text: w.p.Event(e.Act, e.Participants, w.n.Actor), Count: e.Sources}
	if e.Time != nil {
		s.Day = e.Time.Start
		s.Text += w.p.Words["list"] + w.p.Days(e.Time.Start, e.Time.End)
	} else if len(e.Life) > 0 {
		s.Day = e.Life[0].Reported
	}
	if e.Place != nil {
		s.Text += w.p.Words["list"] + w.p.With("at", w.n.Place(*e.Place))
	}
	s.Text += " [" + w.p.Status[e.Status] + "]"
	if n := len(e.Life); n > 0 && len(e.Life[n-1].By) > 0 {
		s.Text += w.p.Words["list"] + w.p.With("said_by", w.p.Named(e.Life[n-1].By, w.n.Actor))
	}
	s.Sources = w.sources(e.Reports)
	if vague(e) && len(s.Sources) > 0 {
		s.Quote = w.n.Quote(w.reports[s.Sources[0].Fact])
	}
	return s
}

// vague reports whether an event in words leaves open what it is about: a stand
// that somebody takes on nobody.
func vague(e *masar.RecordEvent) bool {
	switch e.Act {
	case masar.Urge, masar.Propose, masar.Pledge, masar.Accept, masar.Reject, masar.Support, masar.Condemn, masar.Accuse, masar.Threaten, masar.Warn, masar.Deny, masar.Agree:
		return true
	}
	return false
}

// maxSources is how many articles a sentence names; copies of one another once.
const maxSources = 4

// sources are the articles of reports, one of each independent source, the
// earliest first.
func (w *writer) sources(ids []string) []Source {
	var rs []*masar.Report
	for _, id := range ids {
		if r := w.reports[id]; r != nil {
			rs = append(rs, r)
		}
	}
	slices.SortStableFunc(rs, func(a, b *masar.Report) int { return strings.Compare(a.Published, b.Published) })
	var out []Source
	seen := map[string]bool{}
	for _, r := range rs {
		if seen[r.Source] || len(out) == maxSources {
			continue
		}
		seen[r.Source] = true
		out = append(out, w.source(r.ID, r.Article))
	}
	return out
}

func (w *writer) source(fact, article string) Source {
	outlet, published, url := w.n.Article(article)
	return Source{fact, article, cmp.Or(outlet, article), published[:min(10, len(published))], url}
}

// moved are the changes of positions since the day.
func (w *writer) moved() []Sentence {
	var out []Sentence
	for _, x := range w.a.Positions {
		for i, s := range x.Series {
			if i == 0 || !s.Changed || s.Day < w.since {
				continue
			}
			text := wording.Fill(w.p.Words["brief.move"], "who", w.n.Actor(x.Actor), "issue", w.p.Issue[x.Issue],
				"from", w.p.Words["stance."+string(x.Series[i-1].Stance)], "to", w.p.Words["stance."+string(s.Stance)])
			out = append(out, Sentence{Day: s.Day, Text: text + w.p.Words["list"] + w.p.Day(s.Day), Count: s.Sources, Sources: []Source{w.source(s.Fact, s.Ref.Article)}})
		}
	}
	slices.SortStableFunc(out, func(a, b Sentence) int { return strings.Compare(a.Day, b.Day) })
	return out
}

// contested are the events on which sources differ, with what each side says.
func (w *writer) contested() []Sentence {
	var out []Sentence
	for i := range w.a.Events {
		e := &w.a.Events[i]
		if len(e.Disagree) == 0 || !w.touched(e) {
			continue
		}
		for _, d := range e.Disagree {
			out = append(out, w.disagreement(e, &d))
		}
	}
	return out
}

func (w *writer) touched(e *masar.RecordEvent) bool {
	return slices.ContainsFunc(e.Life, func(s masar.LifeStep) bool { return s.Reported >= w.since })
}

func (w *writer) disagreement(e *masar.RecordEvent, d *masar.Disagreement) Sentence {
	var values []string
	var reports []string
	for _, c := range d.Values {
		values = append(values, w.value(d.Field, c.Value))
		reports = append(reports, c.Reports...)
	}
	s := Sentence{Text: w.p.Event(e.Act, e.Participants, w.n.Actor) + ": " + strings.Join(values, w.p.Words["brief.or"]), Count: e.Sources, Sources: w.sources(reports)}
	if e.Time != nil {
		s.Day = e.Time.Start
	}
	return s
}

func (w *writer) value(field, v string) string {
	switch field {
	case "time":
		from, to, _ := strings.Cut(v, "/")
		return w.p.Days(from, to)
	case "status":
		return cmp.Or(w.p.Status[masar.Status(v)], v)
	}
	return v
}
