package desk

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"masar"
	"masar/internal/brief"
	"masar/internal/export"
	"masar/internal/store"
	"masar/internal/tracks"
)

// articles remembers what is asked of articles while one answer is made.
type articles struct {
	ctx   context.Context
	store *store.Store
	infos map[string]store.ArticleInfo
	texts map[string]string
}

func (d *Desk) articlesOf(ctx context.Context) *articles {
	return &articles{ctx, d.options.Store, map[string]store.ArticleInfo{}, map[string]string{}}
}

// info is what the store knows of an article; the id alone where it is gone.
func (a *articles) info(id string) store.ArticleInfo {
	if i, ok := a.infos[id]; ok {
		return i
	}
	i, err := a.store.Info(a.ctx, id)
	if err != nil {
		i = store.ArticleInfo{ID: id}
	}
	a.infos[id] = i
	return i
}

// whole is an article with its text.
func (a *articles) whole(id string) (export.Article, error) {
	i := a.info(id)
	text, ok := a.texts[id]
	if !ok {
		var err error
		if text, err = a.store.Text(a.ctx, id); err != nil {
			return export.Article{}, err
		}
		a.texts[id] = text
	}
	return export.Article{ID: i.ID, URL: i.URL, Outlet: i.Outlet, Title: i.Title, Published: i.Published, Text: text}, nil
}

// brief shows what happened on a track since a day, to be printed.
func (d *Desk) brief(r *request) error {
	ctx := r.r.Context()
	k, err := d.options.Store.Track(ctx, r.r.PathValue("id"))
	if err != nil {
		return err
	}
	a, err := d.account(ctx, k)
	if err != nil {
		return err
	}
	since := r.r.URL.Query().Get("since")
	if _, err := time.Parse(time.DateOnly, since); since != "" && err != nil {
		return &problem{http.StatusBadRequest, r.T("problem.400")}
	}
	if since == "" {
		since = weeksBefore(d.options.Today(), 2)
	}
	t, arts := d.teller(r), d.articlesOf(ctx)
	b := brief.Make(a, since, r.Phrases, brief.Names{Actor: t.name, Place: func(l masar.Location) string { return t.place(&l) },
		Article: func(id string) (outlet, published, address string) {
			i := arts.info(id)
			return cmp.Or(i.Outlet, i.Title), i.Published, i.URL
		},
		Quote: func(x *masar.Report) string {
			a, err := arts.whole(x.Article)
			if err != nil {
				return ""
			}
			return clip(quoteOf(x, a.Text), 220)
		}})
	return r.show(r.T("brief.title", "x", b.Title), "tracks", briefPage(r.page, briefView{Track: r.trackURL(k.ID), Brief: b, Since: since}))
}

// weeksBefore is the day some weeks before a day.
func weeksBefore(day string, weeks int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -7*weeks).Format(time.DateOnly)
}

// trackFeed is the latest events of a track as a feed.
func (d *Desk) trackFeed(r *request) error {
	k, err := d.options.Store.Track(r.r.Context(), r.r.PathValue("id"))
	if err != nil {
		return err
	}
	a, err := d.account(r.r.Context(), k)
	if err != nil {
		return err
	}
	events := latest(a.Events)
	return r.feed("track:"+k.ID, r.trackName(k), events[:min(len(events), listed)], d.teller(r))
}

// searchFeed is what a query finds as a feed.
func (d *Desk) searchFeed(r *request) error {
	q := strings.TrimSpace(r.r.URL.Query().Get("q"))
	found, err := d.findEvents(r, q)
	if err != nil {
		return err
	}
	return r.feed("search:"+url.QueryEscape(q), q, found, d.teller(r))
}

// findEvents are the record events that a query finds, at most as many as one
// file holds.
func (d *Desk) findEvents(r *request, q string) ([]masar.RecordEvent, error) {
	if q == "" || len(q) > maxQuery {
		return nil, &problem{http.StatusBadRequest, r.T("problem.400")}
	}
	found, err := d.options.Find(r.r.Context(), Wanted{Query: q, Kind: Events, Limit: 500})
	if err != nil {
		var wrong *QueryError
		if asQueryError(err, &wrong) {
			return nil, &problem{http.StatusBadRequest, r.T("search.wrong", "x", wrong.Message)}
		}
		return nil, err
	}
	out := make([]masar.RecordEvent, len(found.Events))
	for i := range found.Events {
		out[i] = found.Events[i].RecordEvent
	}
	return out, nil
}

// exportTrack writes a track in the format of the address.
func (d *Desk) exportTrack(r *request) error {
	ctx := r.r.Context()
	k, err := d.options.Store.Track(ctx, r.r.PathValue("id"))
	if err != nil {
		return err
	}
	a, err := d.account(ctx, k)
	if err != nil {
		return err
	}
	return d.write(r, k.ID, r.trackName(k), a)
}

// exportSearch writes what a query finds.
func (d *Desk) exportSearch(r *request) error {
	q := strings.TrimSpace(r.r.URL.Query().Get("q"))
	events, err := d.findEvents(r, q)
	if err != nil {
		return err
	}
	a := &tracks.Account{Events: events, Today: d.options.Today()}
	for i := range events {
		facts, _, err := d.options.Store.Facts(r.r.Context(), store.Filter{Event: events[i].ID}, store.Page{Limit: 100})
		if err != nil {
			return err
		}
		for _, f := range facts {
			if f.Report != nil {
				a.Reports = append(a.Reports, *f.Report)
			}
		}
	}
	return d.write(r, "search", q, a)
}

// write sends an account as a file.
func (d *Desk) write(r *request, name, title string, a *tracks.Account) error {
	f, err := export.ByName(r.r.PathValue("format"))
	if err != nil {
		return &problem{http.StatusNotFound, err.Error()}
	}
	t, arts := d.teller(r), d.articlesOf(r.r.Context())
	set := &export.Set{Title: title, Events: a.Events, Reports: a.Reports, Said: a.Said, Lang: r.Lang, Stamp: a.Today, Article: arts.whole,
		Actor: func(id string) export.Actor {
			i := t.info(id)
			return export.Actor{Name: i.Name, NameEN: i.NameEN, Type: string(i.Type), Country: i.Country}
		},
		Phrase: func(e *masar.RecordEvent) string {
			return t.phrase(e.Act, e.Participants) + " [" + r.Phrases.Status[e.Status] + "]"
		}}
	r.w.Header().Set("Content-Type", f.Type)
	r.w.Header().Set("Content-Disposition", `attachment; filename="masar-`+name+"."+f.Ext+`"`)
	return f.Write(r.w, set)
}
