package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"masar"
	"masar/internal/knowledge"
	"masar/internal/search"
	"masar/internal/store"
	"masar/internal/wording"
)

// hitPrinter prints what a search found, in one language.
type hitPrinter struct {
	ctx    context.Context
	store  *store.Store
	world  *knowledge.Base
	words  *wording.Phrases
	marker *search.Marker
	std    streams
	color  bool
	texts  map[string]string // by article
	names  map[string]string // by identity
}

// A hit is one thing found, with the words that show it.
type hit struct {
	Kind    string             `json:"kind"` // event, statement, record, article
	Event   *masar.RecordEvent `json:"event,omitempty"`
	Report  *masar.Report      `json:"report,omitempty"`
	Said    *masar.Said        `json:"said,omitempty"`
	Article *store.ArticleInfo `json:"article,omitempty"`
	Sources int                `json:"sources"` // independent ones, 0 for what has none of its own
	Shows   []shown            `json:"shows"`
}

// shown are words of an article, with the places in them that the query means.
type shown struct {
	Ref   masar.Ref    `json:"ref"`
	Text  string       `json:"text"`
	Marks []masar.Span `json:"marks"` // in the clean text
}

// colored reports whether the output is a terminal that wants colours.
func colored(out io.Writer) bool {
	f, ok := out.(*os.File)
	return ok && terminal(f) && os.Getenv("NO_COLOR") == ""
}

// hits reads what shows each thing found.
func (p *hitPrinter) hits(found *store.Found) ([]hit, error) {
	p.texts, p.names = map[string]string{}, map[string]string{}
	out := []hit{}
	for i := range found.Facts {
		h, err := p.fact(&found.Facts[i])
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	for i := range found.Events {
		h, err := p.event(&found.Events[i])
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	for i := range found.Articles {
		h, err := p.article(&found.Articles[i])
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	return out, nil
}

func (p *hitPrinter) fact(f *store.Fact) (hit, error) {
	if f.Said != nil {
		h := hit{Kind: string(f.Kind), Said: f.Said}
		return h, p.show(&h, f.Said.Article, f.Said.Statement.Content)
	}
	h := hit{Kind: string(f.Kind), Report: f.Report}
	if f.Event != "" {
		e, err := p.store.RecordEvent(p.ctx, f.Event)
		if err != nil {
			return h, err
		}
		h.Sources = e.Sources
	}
	return h, p.show(&h, f.Report.Article, f.Report.Event.Evidence...)
}

// event shows a record event by its first report.
func (p *hitPrinter) event(e *masar.RecordEvent) (hit, error) {
	h := hit{Kind: "record", Event: e, Sources: e.Sources, Shows: []shown{}}
	if len(e.Reports) == 0 {
		return h, nil
	}
	f, err := p.store.Fact(p.ctx, e.Reports[0])
	if err != nil || f.Report == nil {
		return h, err
	}
	return h, p.show(&h, f.Report.Article, f.Report.Event.Evidence...)
}

// article shows the lines of an article that hold what was asked for.
func (p *hitPrinter) article(a *store.ArticleInfo) (hit, error) {
	const most = 2
	h := hit{Kind: "article", Article: a, Shows: []shown{}}
	text, err := p.text(a.ID)
	if err != nil {
		return h, err
	}
	at := 0
	for line := range strings.Lines(text) {
		span := masar.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		at += len(line)
		if len(h.Shows) < most && len(p.marker.Mark(text[span.Start:span.End])) > 0 {
			if err := p.show(&h, a.ID, span); err != nil {
				return h, err
			}
		}
	}
	return h, nil
}

func (p *hitPrinter) text(article string) (string, error) {
	if t, ok := p.texts[article]; ok {
		return t, nil
	}
	t, err := p.store.Text(p.ctx, article)
	if err == nil {
		p.texts[article] = t
	}
	return t, err
}

// show adds words of an article to a hit.
func (p *hitPrinter) show(h *hit, article string, spans ...masar.Span) error {
	text, err := p.text(article)
	if err != nil {
		return err
	}
	for _, s := range spans {
		if s.Start < 0 || s.End > len(text) || s.Empty() {
			continue
		}
		w := shown{Ref: masar.Ref{Article: article, Span: s}, Text: text[s.Start:s.End], Marks: []masar.Span{}}
		for _, m := range p.marker.Mark(w.Text) {
			w.Marks = append(w.Marks, masar.Span{Start: s.Start + m.Start, End: s.Start + m.End})
		}
		h.Shows = append(h.Shows, w)
	}
	return nil
}

// line prints one hit: what it is, and below the words that show it.
func (p *hitPrinter) line(h *hit) {
	switch {
	case h.Article != nil:
		fmt.Fprintf(p.std.out, "%s  %s\n", day(h.Article.Published), join("  ", p.words.Isolate(h.Article.Title), p.words.Isolate(h.Article.Outlet), h.Article.ID))
	case h.Said != nil:
		fmt.Fprintf(p.std.out, "%s  %s\n", day(h.Said.Published), join("  ", p.said(&h.Said.Statement), p.words.Isolate(h.Said.Outlet), h.Said.ID))
	case h.Report != nil:
		e := &h.Report.Event
		what := p.happened(e.Act, e.Status, e.Participants, e.Place)
		fmt.Fprintf(p.std.out, "%s  %s\n", dayOf(e.Time, h.Report.Published), join("  ", what, p.sources(h.Sources), p.words.Isolate(h.Report.Outlet), h.Report.ID))
	case h.Event != nil:
		e := h.Event
		reported := ""
		if len(e.Life) > 0 {
			reported = e.Life[0].Reported
		}
		fmt.Fprintf(p.std.out, "%s  %s\n", dayOf(e.Time, reported), join("  ", p.happened(e.Act, e.Status, e.Participants, e.Place), p.sources(e.Sources), e.ID))
	}
	for _, w := range h.Shows {
		fmt.Fprintf(p.std.out, "    «%s»\n", p.marked(&w))
	}
}

func join(by string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, by)
}

func day(published string) string {
	return cmp.Or(published[:min(len("2006-01-02"), len(published))], "----------")
}

func dayOf(t *masar.Time, published string) string {
	if t != nil && t.Start != "" {
		return day(t.Start)
	}
	return day(published)
}

// marked is the text, or what stands around its first mark where it is long,
// with what the query means in bold on a terminal.
func (p *hitPrinter) marked(w *shown) string {
	const bold, plain = "\x1b[1;33m", "\x1b[0m"
	from, to := window(w)
	var b strings.Builder
	if from > 0 {
		b.WriteString("… ")
	}
	at := from
	for _, m := range w.Marks {
		start, end := m.Start-w.Ref.Start, m.End-w.Ref.Start
		if !p.color || start < at || end > to {
			continue
		}
		b.WriteString(w.Text[at:start] + bold + w.Text[start:end] + plain)
		at = end
	}
	b.WriteString(w.Text[at:to])
	if to < len(w.Text) {
		b.WriteString(" …")
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// window is the part of a text that is shown: all of it, or some 600 bytes in
// whole words around the first mark.
func window(w *shown) (from, to int) {
	const most, before = 600, 200
	if len(w.Text) <= most+before {
		return 0, len(w.Text)
	}
	if len(w.Marks) > 0 {
		from = max(0, w.Marks[0].Start-w.Ref.Start-before)
	}
	if from > 0 {
		from = max(0, strings.IndexByte(w.Text[from:], ' ')) + from + 1
	}
	to = min(len(w.Text), from+most)
	if to < len(w.Text) {
		if end := strings.LastIndexByte(w.Text[from:to], ' '); end > 0 {
			to = from + end
		}
	}
	return from, to
}

// happened says who did what to whom, where, and whether it came to pass.
func (p *hitPrinter) happened(act masar.Act, status masar.Status, parts []masar.Participant, place *masar.Location) string {
	var who, whom []string
	for _, x := range parts {
		if x.Part.Does() || act.Symmetrical() {
			who = append(who, p.name(x.Actor))
		} else {
			whom = append(whom, p.name(x.Actor))
		}
	}
	out := wording.Fill(p.words.Act[act].Phrase(len(who), len(whom)), "who", p.words.List(who), "whom", p.words.List(whom))
	if place != nil {
		out += " " + p.words.With("at", p.place(place))
	}
	return out + " [" + p.words.Status[status] + "]"
}

func (p *hitPrinter) said(s *masar.Statement) string {
	phrase := p.words.Speech[s.Act]
	if s.To != "" {
		return wording.Fill(phrase.To, "who", p.name(s.Speaker), "to", p.name(s.To))
	}
	return wording.Fill(phrase.None, "who", p.name(s.Speaker))
}

func (p *hitPrinter) sources(n int) string {
	switch {
	case n < 2:
		return ""
	case p.words.Lang == "ar":
		return fmt.Sprintf("المصادر: %d", n)
	}
	return fmt.Sprintf("%d sources", n)
}

// name is what people call an actor of the record.
func (p *hitPrinter) name(id string) string {
	if n, ok := p.names[id]; ok {
		return n
	}
	name := strings.TrimPrefix(id, "~")
	if e := p.world.Entity(id); e != nil {
		name = e.Name()
		if p.words.Lang == "en" {
			name = cmp.Or(e.NameEN, name)
		}
	} else if a, err := p.store.Actor(p.ctx, id); err == nil { // an id that is no actor stands as it is
		name = a.Name
		if p.words.Lang == "en" {
			name = cmp.Or(a.NameEN, name)
		}
	}
	name = p.words.Isolate(name)
	p.names[id] = name
	return name
}

func (p *hitPrinter) place(l *masar.Location) string {
	if e := p.world.Entity(l.ID); e != nil && p.words.Lang == "en" && e.NameEN != "" {
		return e.NameEN
	}
	return p.words.Isolate(l.Name)
}

// facets prints the counts, one property a line.
func (p *hitPrinter) facets(all []store.Facet) {
	for _, f := range all {
		if len(f.Counts) == 0 {
			continue
		}
		var parts []string
		for _, c := range f.Counts {
			parts = append(parts, fmt.Sprintf("%s %d", p.value(f.Field, c), c.N))
		}
		fmt.Fprintf(p.std.out, "%s: %s\n", f.Field, strings.Join(parts, " · "))
	}
}

// value is what people call a value of a facet.
func (p *hitPrinter) value(field string, c store.Count) string {
	switch search.Field(field) {
	case search.FieldActor:
		return p.name(c.Value)
	case search.FieldAct:
		return cmp.Or(p.words.Act[masar.Act(c.Value)].None, c.Value)
	case search.FieldStatus:
		return cmp.Or(p.words.Status[masar.Status(c.Value)], c.Value)
	case search.FieldIssue:
		return cmp.Or(p.words.Issue[masar.Issue(c.Value)], c.Value)
	case search.FieldPlace:
		return p.place(&masar.Location{ID: c.Value, Name: cmp.Or(c.Name, c.Value)})
	}
	return p.words.Isolate(c.Value)
}
