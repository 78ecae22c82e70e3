package desk

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"masar"
)

// correct keeps what an analyst says, and goes back to the page.
func (d *Desk) correct(r *request) error {
	if err := r.r.ParseForm(); err != nil {
		return badForm(err)
	}
	if d.options.Correct == nil {
		return &problem{http.StatusNotFound, ""}
	}
	f := r.r.PostForm
	cs, err := d.teller(r).correctionsOf(f)
	if err != nil {
		return err
	}
	for _, c := range cs {
		if _, err := d.options.Correct(r.r.Context(), c); err != nil {
			return &problem{http.StatusUnprocessableEntity, err.Error()}
		}
	}
	return r.seeOther(localPath(f.Get("back")), r.T("correction.saved"))
}

// correctionsOf reads a form: an edit of several fields is several corrections.
func (t *teller) correctionsOf(f url.Values) ([]masar.Correction, error) {
	c := masar.Correction{Kind: masar.CorrectionKind(f.Get("kind")), Fact: f.Get("fact"), Author: clip(strings.TrimSpace(f.Get("author")), 100),
		Reason: clip(strings.TrimSpace(f.Get("reason")), 500), At: time.Now().UTC().Format(time.RFC3339)}
	switch c.Kind {
	case masar.Confirm, masar.RejectFact:
		return t.bound(c)
	case masar.Edit:
		return t.edits(c, f)
	case masar.AddFact:
		return t.added(c, f)
	case masar.MergeActors, masar.MergeEvents, masar.SplitEvent, masar.SplitActor:
		return t.joined(c, f.Get("other"))
	case masar.Undo:
		c.Other = f.Get("other")
		c.Author = cmp.Or(c.Author, "—")
		return []masar.Correction{c}, nil
	}
	return nil, &problem{http.StatusBadRequest, fmt.Sprintf("no correction of kind %q", c.Kind)}
}

// bound binds a correction to the words of its fact.
func (t *teller) bound(c masar.Correction) ([]masar.Correction, error) {
	fact, err := t.d.options.Store.Fact(t.ctx, c.Fact)
	if err != nil {
		return nil, err
	}
	article := ""
	if fact.Report != nil {
		article = fact.Report.Article
	} else {
		article = fact.Said.Article
	}
	text, err := t.d.options.Store.Text(t.ctx, article)
	if err != nil {
		return nil, err
	}
	c.Ref = masar.Ref{Article: article, Span: cueOf(fact)}
	c.Quote = within(text, c.Ref.Span)
	return []masar.Correction{c}, nil
}

// edits makes a correction of each field that the form changes.
func (t *teller) edits(c masar.Correction, f url.Values) ([]masar.Correction, error) {
	one, err := t.bound(c)
	if err != nil {
		return nil, err
	}
	values := map[string]any{}
	if v := f.Get("act"); v != "" {
		values["act"] = v
	}
	if v := f.Get("status"); v != "" {
		values["status"] = v
	}
	if v := f.Get("day"); v != "" {
		values["time"] = masar.Time{Start: v, End: v, Grain: "day", From: "correction"}
	}
	if v := strings.TrimSpace(f.Get("place")); v != "" {
		values["place"] = t.location(v)
	}
	var out []masar.Correction
	for _, field := range []string{"act", "status", "time", "place"} {
		v, ok := values[field]
		if !ok {
			continue
		}
		e := one[0]
		e.Field, e.Value = field, asJSON(v)
		out = append(out, e)
	}
	if len(out) == 0 {
		return nil, &problem{http.StatusUnprocessableEntity, t.p.T("unchanged")}
	}
	return out, nil
}

// asJSON writes a value that can always be written.
func asJSON(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		return "null"
	}
	return string(out)
}

// location is a place that an analyst names, with its identity where the
// knowledge has one of that name.
func (t *teller) location(name string) masar.Location {
	for _, id := range t.d.options.Names.Resolve(name) {
		if _, _, ok := t.d.options.Names.Place(id); ok {
			return masar.Location{Name: name, ID: id}
		}
	}
	return masar.Location{Name: name}
}

// added makes a fact of words that the reading has missed.
func (t *teller) added(c masar.Correction, f url.Values) ([]masar.Correction, error) {
	article, quote := f.Get("article"), strings.TrimSpace(f.Get("quote"))
	text, err := t.d.options.Store.Text(t.ctx, article)
	if err != nil {
		return nil, err
	}
	at := strings.Index(text, quote)
	if quote == "" || at < 0 {
		return nil, &problem{http.StatusUnprocessableEntity, t.p.T("missed.absent")}
	}
	e := masar.Event{Act: masar.Act(f.Get("act")), Status: masar.Status(f.Get("status")), Core: true,
		Participants: t.participants(masar.Act(f.Get("act")), f.Get("who"), f.Get("whom")), Issues: []masar.Issue{}, SaidBy: []masar.Attribution{}}
	if !slices.Contains(masar.Acts(), e.Act) || !slices.Contains(masar.Statuses(), e.Status) {
		return nil, &problem{http.StatusUnprocessableEntity, t.p.T("problem.400")}
	}
	if day := f.Get("day"); day != "" {
		e.Time = &masar.Time{Start: day, End: day, Grain: "day", From: "correction"}
	}
	if place := strings.TrimSpace(f.Get("place")); place != "" {
		l := t.location(place)
		e.Place = &l
	}
	c.Ref, c.Quote, c.Value = masar.Ref{Article: article, Span: masar.Span{Start: at, End: at + len(quote)}}, quote, asJSON(e)
	return []masar.Correction{c}, nil
}

// participants names who does an act and to whom: by identity where the record
// knows the name, else by the name.
func (t *teller) participants(act masar.Act, who, whom string) []masar.Participant {
	out := []masar.Participant{}
	doer, other := masar.Agent, masar.Target
	switch {
	case act.Symmetrical():
		doer, other = masar.Party, masar.Party
	case act == masar.Visit:
		doer, other = masar.Visitor, masar.Host
	}
	for i, list := range []string{who, whom} {
		for name := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r == '،' }) {
			if name = strings.TrimSpace(name); name == "" {
				continue
			}
			id, ok := t.identity(name)
			if !ok {
				id = name
			}
			out = append(out, masar.Participant{Actor: id, Part: []masar.Part{doer, other}[i]})
		}
	}
	return out
}

// joined merges or splits actors and events; an actor may be given by name.
func (t *teller) joined(c masar.Correction, other string) ([]masar.Correction, error) {
	c.Other = strings.TrimSpace(other)
	if c.Kind == masar.MergeActors {
		id, ok := t.identity(c.Other)
		if !ok || id == c.Fact {
			return nil, &problem{http.StatusUnprocessableEntity, t.p.T("tracks.unknown", "x", c.Other)}
		}
		c.Other = id
	}
	if c.Kind == masar.MergeEvents {
		if e, err := t.d.options.Store.RecordEvent(t.ctx, c.Fact); err == nil {
			c.Fact = e.ID
		}
	}
	c.Author = cmp.Or(c.Author, "—")
	return []masar.Correction{c}, nil
}

// corrections are those of the given ids as lines, the latest first.
func (t *teller) corrections(ids []string) ([]correctionView, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	all, err := t.d.options.Store.Corrections(t.ctx, "")
	if err != nil {
		return nil, err
	}
	return t.correctionLines(all, func(c *masar.Correction) bool { return slices.Contains(ids, c.ID) }), nil
}

func (t *teller) correctionLines(all []masar.Correction, wanted func(*masar.Correction) bool) []correctionView {
	undone := map[string]bool{}
	for _, c := range all {
		if c.Kind == masar.Undo {
			undone[c.Other] = true
		}
	}
	var out []correctionView
	for i := range slices.Backward(all) {
		c := &all[i]
		if c.Kind == masar.Undo || !wanted(c) {
			continue
		}
		key := "correction." + string(c.Kind)
		text := t.p.T(key)
		if c.Kind == masar.Edit {
			text = t.p.T(key, "x", t.p.T("field."+c.Field))
		}
		out = append(out, correctionView{ID: c.ID, Text: text, Author: c.Author, When: t.p.Day(c.At), Reason: c.Reason, Undone: undone[c.ID]})
	}
	return out
}
