package desk

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"masar"
	"masar/internal/export"
	"masar/internal/tracks"
)

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
	b := d.teller(r).tell.Brief(a, since)
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
	found, err := d.findEvents(r, q, 100)
	if err != nil {
		return err
	}
	return r.feed("search:"+url.QueryEscape(q), q, found, d.teller(r))
}

// findEvents are the record events that a query finds, at most so many.
func (d *Desk) findEvents(r *request, q string, most int) ([]masar.RecordEvent, error) {
	if q == "" || len(q) > maxQuery {
		return nil, &problem{http.StatusBadRequest, r.T("problem.400")}
	}
	found, err := d.options.Find(r.r.Context(), Wanted{Query: q, Kind: Events, Limit: most, Bare: true})
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
	events, err := d.findEvents(r, q, 500)
	if err != nil {
		return err
	}
	a, err := tracks.Of(r.r.Context(), d.options.Store, events, d.options.Today())
	if err != nil {
		return err
	}
	return d.write(r, "search", q, a)
}

// write sends an account as a file.
func (d *Desk) write(r *request, name, title string, a *tracks.Account) error {
	f, err := export.ByName(r.r.PathValue("format"))
	if err != nil {
		return &problem{http.StatusNotFound, err.Error()}
	}
	r.w.Header().Set("Content-Type", f.Type)
	r.w.Header().Set("Content-Disposition", `attachment; filename="masar-`+name+"."+f.Ext+`"`)
	return f.Write(r.w, d.teller(r).tell.Set(title, a))
}
