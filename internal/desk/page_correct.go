package desk

import (
	"cmp"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"masar"
	"masar/internal/correcting"
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
	g := &correcting.Given{Kind: masar.CorrectionKind(f.Get("kind")), Fact: f.Get("fact"), Other: f.Get("other"), Article: f.Get("article"), Quote: f.Get("quote"),
		Act: f.Get("act"), Status: f.Get("status"), Day: f.Get("day"), Place: f.Get("place"), Who: correcting.Names(f.Get("who")), Whom: correcting.Names(f.Get("whom")),
		Author: clip(strings.TrimSpace(f.Get("author")), 100), Reason: clip(strings.TrimSpace(f.Get("reason")), 500), At: time.Now().UTC().Format(time.RFC3339)}
	switch g.Kind {
	case masar.MergeActors, masar.MergeEvents, masar.SplitEvent, masar.SplitActor, masar.Undo:
		g.Author = cmp.Or(g.Author, "—")
	}
	m := correcting.Maker{Store: t.d.options.Store, Tell: t.tell}
	cs, err := m.Make(t.ctx, g)
	var fault *correcting.Fault
	if errors.As(err, &fault) {
		return nil, t.refused(fault)
	}
	return cs, err
}

// refused tells a fault in the reader's language.
func (t *teller) refused(f *correcting.Fault) error {
	switch f.Why {
	case correcting.Absent:
		return &problem{http.StatusUnprocessableEntity, t.p.T("missed.absent")}
	case correcting.Unknown, correcting.Several:
		return &problem{http.StatusUnprocessableEntity, t.p.T("tracks.unknown", "x", f.Value)}
	case correcting.Unchanged:
		return &problem{http.StatusUnprocessableEntity, t.p.T("unchanged")}
	}
	return &problem{http.StatusUnprocessableEntity, t.p.T("problem.400")}
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
