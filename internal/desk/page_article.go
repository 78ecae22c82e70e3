package desk

import (
	"cmp"
	"hash/fnv"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"masar"
	"masar/internal/store"
)

// article shows an article beside its facts.
func (d *Desk) article(r *request) error {
	ctx, id := r.r.Context(), r.r.PathValue("id")
	info, err := d.options.Store.Info(ctx, id)
	if err != nil {
		return err
	}
	reading, err := d.options.Store.Reading(ctx, id)
	if err != nil {
		return err
	}
	facts, _, err := d.options.Store.Facts(ctx, store.Filter{Article: id}, store.Page{Limit: 1000})
	if err != nil {
		return err
	}
	r.takeNotice()
	t := d.teller(r)
	v := articleView{ID: info.ID, Title: info.Title, Outlet: info.Outlet, Agency: info.Agency, URL: webAddress(info.URL), When: r.Day(info.Published),
		Acts: actChoices(r.Locale), Statuses: statusChoices(r.Locale)}
	t.beside(&v, facts, reading.Article.Text)
	v.Blocks = blocks(&reading.Article, facts)
	all, err := d.options.Store.Corrections(ctx, id)
	if err != nil {
		return err
	}
	v.Corrections = t.correctionLines(all, func(*masar.Correction) bool { return true })
	if err := d.relatives(r, &v, info); err != nil {
		return err
	}
	return r.show(cmp.Or(info.Title, info.ID), "", articlePage(r.page, v))
}

// webAddress is an address that a link may lead to: http and https only.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return s
}

// beside lists the facts of an article in the order of its text.
func (t *teller) beside(v *articleView, facts []store.Fact, text string) {
	slices.SortStableFunc(facts, func(a, b store.Fact) int { return cmp.Compare(cueOf(a).Start, cueOf(b).Start) })
	for _, f := range facts {
		if f.Said != nil {
			v.Statements = append(v.Statements, t.said(f.Said, text))
			continue
		}
		e := &f.Report.Event
		fact := articleFact{Anchor: anchor(f.Report.ID), Frame: e.Frame, Words: within(text, e.Cue)}
		fact.factView = factView{ID: f.Report.ID, Href: t.p.eventURL(cmp.Or(f.Event, f.Report.ID)), Status: e.Status, Text: t.phrase(e.Act, e.Participants),
			When: t.when(e.Time), Place: t.place(e.Place), Issues: t.issues(e.Issues)}
		if e.Time != nil && e.Time.From != "" {
			fact.Slots = append(fact.Slots, partView{t.p.T("field.time"), linkView{Name: e.Time.From}})
		}
		var by []string
		for _, a := range e.SaidBy {
			by = append(by, a.Actor)
		}
		fact.By = t.list(by)
		for _, x := range e.Participants {
			fact.Slots = append(fact.Slots, partView{t.p.T("part." + string(x.Part)), linkView{Name: t.name(x.Actor)}})
		}
		v.Events = append(v.Events, fact)
	}
}

func cueOf(f store.Fact) masar.Span {
	if f.Said != nil {
		return f.Said.Statement.Cue
	}
	return f.Report.Event.Cue
}

// relatives are the article's copies and versions.
func (d *Desk) relatives(r *request, v *articleView, info store.ArticleInfo) error {
	ctx := r.r.Context()
	copies, err := d.options.Store.Cluster(ctx, info.ID)
	if err != nil {
		return err
	}
	versions, err := d.options.Store.Versions(ctx, info.ID)
	if err != nil {
		return err
	}
	for _, c := range copies {
		if c.ID == info.ID {
			continue
		}
		l := r.articleLink(c)
		if c.ID == info.Cluster {
			v.CopyOf = &l
		}
		v.Copies = append(v.Copies, l)
	}
	for _, c := range versions {
		if c.ID != info.ID {
			v.Versions = append(v.Versions, r.articleLink(c))
		}
	}
	return nil
}

func (p *page) articleLink(a store.ArticleInfo) linkView {
	return linkView{Name: cmp.Or(a.Title, a.ID), Href: p.articleURL(a.ID), Note: strings.Join(nonEmpty(a.Outlet, p.Day(a.Published)), " · ")}
}

func nonEmpty(in ...string) []string {
	return slices.DeleteFunc(in, func(s string) bool { return s == "" })
}

// anchor is a name for the fragment of an address: ids of facts have letters
// that would have to be escaped there.
func anchor(id string) string {
	h := fnv.New64a()
	h.Write([]byte(id))
	return "w" + strconv.FormatUint(h.Sum64(), 36)
}

// mark is a stretch of the text on which a fact stands.
type mark struct {
	masar.Span
	id  string
	cue bool
}

// blocks cuts the text into paragraphs, and these into runs of plain text and of
// text on which facts stand.
func blocks(a *masar.Article, facts []store.Fact) []blockView {
	var marks []mark
	for _, f := range facts {
		if span := cueOf(f); !span.Empty() && span.End <= len(a.Text) {
			marks = append(marks, mark{span, factID(f), f.Report != nil})
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var out []blockView
	for _, p := range a.Paragraphs {
		out = append(out, blockView{p.Kind, cut(a.Text, p.Span, marks)})
	}
	return out
}

func factID(f store.Fact) string {
	if f.Said != nil {
		return f.Said.ID
	}
	return f.Report.ID
}

// cut makes the runs of one paragraph: a run ends wherever a mark begins or
// ends, so that marks which overlap are all there, and each is found by its
// anchor on its first run.
func cut(text string, p masar.Span, marks []mark) []runView {
	ends := []int{p.Start, p.End}
	for _, m := range marks {
		if m.Start < p.End && m.End > p.Start {
			ends = append(ends, max(m.Start, p.Start), min(m.End, p.End))
		}
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	var out []runView
	for i := range ends[1:] {
		out = append(out, run(text, masar.Span{Start: ends[i], End: ends[i+1]}, marks))
	}
	return out
}

// run is a stretch of the text with the facts that stand on all of it.
func run(text string, s masar.Span, marks []mark) runView {
	r := runView{Text: text[s.Start:s.End]}
	var ids []string
	for _, m := range marks {
		if m.Start > s.Start || m.End < s.End {
			continue
		}
		ids = append(ids, m.id)
		r.Cue = r.Cue || m.cue
		if m.Start == s.Start {
			r.IDs = append(r.IDs, anchor(m.id))
		}
	}
	if len(ids) > 0 {
		r.Facts, r.Href = strings.Join(ids, " "), "#"+url.PathEscape(ids[0])
	}
	return r
}
