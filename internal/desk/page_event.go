package desk

import (
	"cmp"
	"slices"
	"strings"

	"masar"
	"masar/internal/store"
)

// event shows one happening with its life and all that is reported of it.
func (d *Desk) event(r *request) error {
	ctx := r.r.Context()
	e, err := d.options.Store.RecordEvent(ctx, r.r.PathValue("id"))
	if err != nil {
		return err
	}
	facts, _, err := d.options.Store.Facts(ctx, store.Filter{Event: e.ID}, store.Page{Limit: 500})
	if err != nil {
		return err
	}
	r.takeNotice()
	t := d.teller(r)
	v := eventView{ID: e.ID, Text: t.phrase(e.Act, e.Participants), Status: e.Status, When: cmp.Or(t.when(e.Time), r.T("undated")), Place: t.place(e.Place), Sources: e.Sources,
		Edit: editView{Acts: actChoices(r.Locale), Statuses: statusChoices(r.Locale)}}
	for _, x := range e.Participants {
		v.Parts = append(v.Parts, partView{r.T("part." + string(x.Part)), t.link(x.Actor)})
	}
	for _, i := range e.Issues {
		v.Issues = append(v.Issues, linkView{Name: r.Phrases.Issue[i], Href: r.searchURL("issue:" + string(i))})
	}
	reports, err := t.reports(&v, facts)
	if err != nil {
		return err
	}
	v.Edit.Report = editedOf(&e)
	t.life(&v, &e, reports)
	if v.Corrections, err = t.corrections(e.Corrections); err != nil {
		return err
	}
	return r.show(v.Text, "", eventPage(r.page, v))
}

// editedOf is the report that an edit of an event is bound to: the one that gives
// the event its status, else the first.
func editedOf(e *masar.RecordEvent) string {
	for _, f := range e.From {
		if f.Field == "status" && slices.Contains(e.Reports, f.Report) {
			return f.Report
		}
	}
	if len(e.Reports) > 0 {
		return e.Reports[0]
	}
	return e.ID
}

// reports lists what each article tells, and returns the reports by id as links
// to their words.
func (t *teller) reports(v *eventView, facts []store.Fact) (map[string]linkView, error) {
	out := map[string]linkView{}
	seen := map[string]bool{}
	for _, f := range facts {
		if f.Report == nil {
			continue
		}
		info, err := t.d.options.Store.Info(t.ctx, f.Report.Article)
		if err != nil {
			return nil, err
		}
		href := t.p.articleURL(info.ID) + "#" + anchor(f.Report.ID)
		v.Reports = append(v.Reports, reportView{ID: f.Report.ID, Outlet: cmp.Or(info.Outlet, "—"), Title: cmp.Or(info.Title, info.ID), When: t.p.Day(info.Published),
			Status: f.Report.Event.Status, Quote: clip(t.tell.Quote(f.Report), 320), Article: href, Copy: seen[f.Report.Source], Frame: f.Report.Event.Frame})
		seen[f.Report.Source] = true
		out[f.Report.ID] = linkView{Name: cmp.Or(info.Outlet, info.Title, info.ID), Href: href}
	}
	return out, nil
}

// life fills in the steps, the disagreements, where details come from and why
// the reports were joined.
func (t *teller) life(v *eventView, e *masar.RecordEvent, reports map[string]linkView) {
	links := func(ids []string) []linkView {
		var out []linkView
		for _, id := range ids {
			if l, ok := reports[id]; ok {
				out = append(out, l)
			}
		}
		return out
	}
	for _, s := range e.Life {
		step := stepView{When: t.p.Day(s.Reported), Status: s.Status, By: t.list(s.By), Sources: links(s.Reports)}
		if s.Time != nil || s.Place != nil {
			step.Text = strings.Join(nonEmpty(t.when(s.Time), t.place(s.Place)), " · ")
		}
		v.Life = append(v.Life, step)
	}
	for _, d := range e.Disagree {
		x := disagreeView{Field: t.p.T("field." + d.Field)}
		for _, c := range d.Values {
			x.Values = append(x.Values, stepView{Text: t.value(d.Field, c.Value), Note: t.p.N("n.sources", c.Sources), Sources: links(c.Reports)})
		}
		v.Disagree = append(v.Disagree, x)
	}
	for _, f := range e.From {
		v.From = append(v.From, detailView{Field: t.p.T("field." + f.Field), Value: t.field(f.Field, e), From: reports[f.Report], Corrected: f.Correction != ""})
	}
	for _, j := range e.Joins {
		why := strings.Join(j.Why, t.p.T("list"))
		if j.Hand {
			why = t.p.T("event.hand")
		}
		v.Joins = append(v.Joins, joinView{A: reports[j.A], B: reports[j.B], Why: why, Hand: j.Hand, Fact: j.B})
	}
}

// value is a claim's value in words.
func (t *teller) value(field, value string) string {
	switch field {
	case "time":
		from, to, _ := strings.Cut(value, "/")
		return t.p.Span(from, to)
	case "status":
		return cmp.Or(t.p.Phrases.Status[masar.Status(value)], value)
	}
	return value
}

// field is a field of the event in words.
func (t *teller) field(field string, e *masar.RecordEvent) string {
	switch field {
	case "time":
		return t.when(e.Time)
	case "place":
		return t.place(e.Place)
	case "status":
		return t.p.Phrases.Status[e.Status]
	case "act":
		return t.p.Phrases.Act[e.Act].None
	case "issues":
		return strings.Join(t.issues(e.Issues), t.p.T("list"))
	}
	return ""
}
