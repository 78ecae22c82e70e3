// Package sheet prints one thing of the record for people, as text: an actor, an
// event, a track or an article, each line with the sentences that it stands on.
package sheet

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"masar"
	"masar/internal/store"
	"masar/internal/telling"
	"masar/internal/wording"
)

// An Office is an office that an actor holds or held; days are ISO 8601, "" open.
type Office struct {
	Name, NameEN, From, To string
}

// A Sheet prints to one writer.
type Sheet struct {
	*wording.Phrases
	ctx     context.Context
	store   *store.Store
	tell    *telling.Teller
	offices func(known string) []Office
	w       io.Writer
	err     error
}

// New makes a sheet. Offices are those of an actor of the knowledge.
func New(ctx context.Context, w io.Writer, st *store.Store, t *telling.Teller, offices func(known string) []Office) *Sheet {
	return &Sheet{Phrases: t.Phrases, ctx: ctx, store: st, tell: t, offices: offices, w: w}
}

// line writes one line; in Arabic it begins from the right even where its first
// letter is Latin. Nothing of an article can end it or steer a terminal.
func (s *Sheet) line(format string, args ...any) {
	if s.err != nil {
		return
	}
	text := plain(fmt.Sprintf(format, args...))
	if s.Lang == "ar" && text != "" && !wording.OpensRight(text) {
		text = wording.RightToLeftMark + text
	}
	_, s.err = fmt.Fprintln(s.w, text)
}

func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r == 0x2028 || r == 0x2029 {
			return ' '
		}
		return r
	}, s)
}

func (s *Sheet) heading(key string) {
	s.line("")
	s.line("%s", s.Words[key])
}

func (s *Sheet) bullet(parts ...string) { s.line("  • %s", s.joined(parts)) }

// joined sets what is not empty side by side.
func (s *Sheet) joined(parts []string) string {
	return strings.Join(slices.DeleteFunc(parts, func(x string) bool { return x == "" }), " · ")
}

// id is an identifier, kept in one piece inside an Arabic line.
func (s *Sheet) id(id string) string { return s.Isolate(id) }

func (s *Sheet) count(key string, n int) string { return s.Words[key] + ": " + strconv.Itoa(n) }

// maxQuote is how many letters of a sentence are printed.
const maxQuote = 320

// source prints where a sentence stands: outlet, day, and the sentence.
func (s *Sheet) source(article, quote string, more ...string) {
	a := s.tell.Article(article)
	parts := append([]string{s.Isolate(cmp.Or(a.Outlet, a.Title, a.ID)), s.Day(a.Published)}, more...)
	if quote == "" {
		s.line("      %s", s.joined(parts))
		return
	}
	quote = telling.Clip(strings.Join(strings.Fields(quote), " "), maxQuote)
	s.line("      %s: «%s»", s.joined(parts), s.Isolate(quote))
}

// word is the word of the language for a value, the value where it has none.
func (s *Sheet) word(prefix, value string) string { return cmp.Or(s.Words[prefix+value], value) }

// Happening prints a record event as one line.
func (s *Sheet) Happening(e *masar.RecordEvent) {
	by := ""
	if n := len(e.Life); n > 0 && len(e.Life[n-1].By) > 0 {
		by = s.With("said_by", s.tell.Names(e.Life[n-1].By))
	}
	mark := ""
	if len(e.Corrections) > 0 {
		mark = s.Words["sheet.corrected"]
	}
	when := s.tell.When(e.Time)
	if when == "" && len(e.Life) > 0 {
		when = s.With("sheet.stands", s.Day(e.Life[0].Reported))
	}
	s.bullet(cmp.Or(when, s.Words["undated"]), s.tell.Event(e.Act, e.Participants)+" ["+s.Status[e.Status]+"]", s.tell.Place(e.Place), by,
		s.count("count.sources", e.Sources), mark, s.id(e.ID))
}

// first prints the sentence of an event's first report.
func (s *Sheet) first(e *masar.RecordEvent) {
	if len(e.Reports) == 0 || s.err != nil {
		return
	}
	f, err := s.store.Fact(s.ctx, e.Reports[0])
	if err != nil {
		s.err = err
		return
	}
	if f.Report != nil {
		s.source(f.Report.Article, s.tell.Quote(f.Report))
	}
}

// said prints a statement with its sentence.
func (s *Sheet) said(x *masar.Said, marks []string) {
	text, err := s.tell.Text(x.Article)
	if err != nil {
		s.err = cmp.Or(s.err, err)
		return
	}
	span := x.Statement.Content
	if span.Empty() {
		span = x.Statement.Cue
	}
	mark := ""
	if len(marks) > 0 {
		mark = s.Words["sheet.corrected"]
	}
	s.bullet(s.Phrases.Said(&x.Statement, s.tell.Name), strings.Join(s.tell.Issues(x.Statement.Issues), s.Words["list"]), mark, s.id(x.ID))
	s.source(x.Article, telling.Within(text, span))
}

// corrections prints corrections, the latest first.
func (s *Sheet) corrections(wanted func(*masar.Correction) bool) {
	all, err := s.store.Corrections(s.ctx, "")
	if err != nil {
		s.err = cmp.Or(s.err, err)
		return
	}
	var mine []masar.Correction
	for i := range all {
		if all[i].Kind != masar.Undo && wanted(&all[i]) {
			mine = append(mine, all[i])
		}
	}
	if len(mine) == 0 {
		return
	}
	s.heading("sheet.corrections")
	undone := Undone(all)
	for i := range slices.Backward(mine) {
		s.Correction(&mine[i], undone[mine[i].ID], "")
	}
}

// Undone are the corrections that an undo takes back.
func Undone(all []masar.Correction) map[string]bool {
	out := map[string]bool{}
	for _, c := range all {
		if c.Kind == masar.Undo {
			out[c.Other] = true
		}
	}
	return out
}

// Correction prints one correction as a line; lost is why it found no fact, ""
// where it did.
func (s *Sheet) Correction(c *masar.Correction, undone bool, lost string) {
	text := s.Words["correction."+string(c.Kind)]
	switch c.Kind {
	case masar.Edit:
		text = wording.Fill(text, "x", s.Words["field."+c.Field]) + s.Words["arrow"] + s.edited(c)
	case masar.Undo:
		text = s.Words["correction.undo.of"]
	}
	end := ""
	if undone {
		end = s.Words["correction.undone"]
	}
	if lost != "" {
		lost = s.With("sheet.lost", s.Isolate(lost))
	}
	quote := ""
	if c.Quote != "" {
		quote = "«" + s.Isolate(telling.Clip(c.Quote, 60)) + "»"
	}
	s.bullet(s.id(c.ID), text, s.id(c.Fact), s.id(c.Other), quote, s.Isolate(c.Author), s.Day(c.At), s.Isolate(c.Reason), end, lost)
}

// edited is the new value of an edit in words; of an odd one the value itself.
func (s *Sheet) edited(c *masar.Correction) string {
	var text string
	var place *masar.Location
	var when *masar.Time
	var parts []masar.Participant
	var by []masar.Attribution
	value := []byte(c.Value)
	switch {
	case c.Field == "time" && json.Unmarshal(value, &when) == nil:
		return s.tell.When(when)
	case c.Field == "place" && json.Unmarshal(value, &place) == nil:
		return s.tell.Place(place)
	case c.Field == "participants" && json.Unmarshal(value, &parts) == nil:
		var names []string
		for _, p := range parts {
			names = append(names, s.tell.Name(p.Actor)+" ("+s.Words["part."+string(p.Part)]+")")
		}
		return strings.Join(names, s.Words["list"])
	case c.Field == "said_by" && json.Unmarshal(value, &by) == nil:
		var ids []string
		for _, a := range by {
			ids = append(ids, a.Actor)
		}
		return s.tell.Names(ids)
	case c.Field == "status" && json.Unmarshal(value, &text) == nil:
		return cmp.Or(s.Status[masar.Status(text)], s.Isolate(text))
	case json.Unmarshal(value, &text) == nil:
		return s.Isolate(text)
	}
	return s.Isolate(telling.Clip(c.Value, 80))
}

// Err is what went wrong first.
func (s *Sheet) Err() error { return s.err }
