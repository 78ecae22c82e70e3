package desk

import (
	"slices"
	"strings"
	"time"

	"masar"
	"masar/internal/correcting"
	"masar/internal/store"
	"masar/internal/tracks"
)

// today is the first page: what is new, what comes, who moved, what is open.
func (d *Desk) today(r *request) error {
	ctx := r.r.Context()
	stats, err := d.options.Store.Stats(ctx)
	if err != nil {
		return err
	}
	r.takeNotice()
	t := d.teller(r)
	v := todayView{Day: r.Day(d.options.Today()), Empty: stats.Articles == 0}
	if v.New, err = t.news(); err != nil {
		return err
	}
	if v.Coming, err = t.coming(d.options.Today()); err != nil {
		return err
	}
	if err := t.followed(&v); err != nil {
		return err
	}
	for _, c := range []struct {
		key string
		n   int
	}{{"articles", stats.Articles}, {"sources", stats.Clusters}, {"events", stats.Events}, {"statements", stats.Statements}, {"actors", stats.Actors}} {
		v.Counts = append(v.Counts, countView{r.T("count." + c.key), r.Num(c.n)})
	}
	return r.show(r.T("nav.today"), "today", todayPage(r.page, v))
}

// news are the latest events that were reported, without plans; what somebody
// merely took a stand on only where two sources tell of it. An event that many
// report takes long to read, so that no more are read than are shown.
func (t *teller) news() ([]dayView, error) {
	const shown, most, step = 24, 120, 40
	filter := store.Filter{Fresh: true, To: t.d.options.Today(),
		Status: texts([]masar.Status{masar.Held, masar.Ongoing, masar.Denied, masar.NotHeld, masar.Postponed, masar.Cancelled})}
	var core []masar.RecordEvent
	page := store.Page{Limit: step}
	for read := 0; read < most && len(core) < shown; read += step {
		events, next, err := t.d.options.Store.Events(t.ctx, filter, page)
		if err != nil {
			return nil, err
		}
		core = append(core, slices.DeleteFunc(events, func(e masar.RecordEvent) bool {
			return !e.Core || len(e.Participants) < 2 || laneOf(e.Act) == lane("lane.words") && e.Sources < 2
		})...)
		if page.After = next; next == "" {
			break
		}
	}
	return t.days(core[:min(len(core), shown)]), nil
}

// coming are the plans of the next weeks.
func (t *teller) coming(today string) ([]factView, error) {
	until := ""
	if day, err := time.Parse(time.DateOnly, today); err == nil {
		until = day.AddDate(0, 0, 30).Format(time.DateOnly)
	}
	events, _, err := t.d.options.Store.Events(t.ctx, store.Filter{From: today, To: until, Status: texts([]masar.Status{masar.Planned, masar.Expected, masar.Postponed})}, store.Page{Limit: 12})
	if err != nil {
		return nil, err
	}
	var out []factView
	for i := range events {
		out = append(out, t.again(&events[i])) // what is postponed may be new, too
	}
	return out, nil
}

// followed fills in what the followed tracks have: changed positions, open
// questions, their names.
func (t *teller) followed(v *todayView) error {
	all, err := t.d.options.Store.Tracks(t.ctx)
	if err != nil {
		return err
	}
	for _, k := range all {
		a, err := t.d.account(t.ctx, k)
		if err != nil {
			return err
		}
		v.Tracks = append(v.Tracks, linkView{Name: t.p.trackName(k), Href: t.p.trackURL(k.ID), Note: t.p.N("n.events", len(a.Events))})
		v.Changed = append(v.Changed, t.changes(a.Positions)...)
		v.Questions = append(v.Questions, t.questions(a.Questions, a.Events)...)
	}
	v.Questions = v.Questions[:min(len(v.Questions), 10)]
	slices.SortStableFunc(v.Changed, func(a, b changeView) int { return strings.Compare(b.To.Note, a.To.Note) })
	v.Changed = v.Changed[:min(len(v.Changed), 10)]
	return nil
}

// changes are the steps at which somebody moved.
func (t *teller) changes(ps []masar.Position) []changeView {
	var out []changeView
	for _, x := range ps {
		for i, s := range x.Series {
			if i == 0 || !s.Changed {
				continue
			}
			out = append(out, changeView{Actor: t.link(x.Actor), Issue: t.p.Phrases.Issue[x.Issue],
				From: t.step(x.Series[i-1]), To: stepView{When: t.p.Day(s.Day), Stance: s.Stance, Note: s.Day}})
		}
	}
	return out
}

// trackList shows all tracks and what the record suggests.
func (d *Desk) trackList(r *request) error { return d.tracksWith(r, trackForm{}, nil) }

func (d *Desk) tracksWith(r *request, form trackForm, issues []string) error {
	ctx := r.r.Context()
	all, err := d.options.Store.Tracks(ctx)
	if err != nil {
		return err
	}
	r.takeNotice()
	t := d.teller(r)
	v := tracksView{Form: form}
	for _, k := range all {
		v.Tracks = append(v.Tracks, linkView{Name: r.trackName(k), Href: r.trackURL(k.ID), Note: t.list(slices.Concat(k.Parties, k.Mediators))})
	}
	for _, i := range masar.Issues() {
		v.Issues = append(v.Issues, choiceView{string(i), r.Phrases.Issue[i], slices.Contains(issues, string(i))})
	}
	if v.Suggested, err = t.suggested(all); err != nil {
		return err
	}
	return r.show(r.T("nav.tracks"), "tracks", tracksPage(r.page, v))
}

// suggested looks at the latest events for sides that meet again and again.
func (t *teller) suggested(known []masar.Track) ([]suggestView, error) {
	found, err := tracks.Suggest(t.ctx, t.d.options.Store, known, 8)
	if err != nil {
		return nil, err
	}
	var out []suggestView
	for _, k := range found {
		out = append(out, suggestView{Name: t.list(k.Parties), Why: strings.Join(nonEmpty(t.list(k.Mediators), strings.Join(t.issues(k.Issues), t.p.T("list"))), " · "),
			Parties: strings.Join(k.Parties, ","), Mediators: strings.Join(k.Mediators, ","), Issues: strings.Join(texts(k.Issues), ",")})
	}
	return out, nil
}

// saveTrack keeps a new track.
func (d *Desk) saveTrack(r *request) error {
	if err := r.r.ParseForm(); err != nil {
		return badForm(err)
	}
	f := r.r.PostForm
	t := d.teller(r)
	k := masar.Track{Name: clip(strings.TrimSpace(f.Get("name")), 200), Parties: []string{}, Mediators: []string{}, Issues: []masar.Issue{}}
	form := trackForm{k.Name, f.Get("parties"), f.Get("mediators")}
	var unknown string
	if k.Parties, unknown = t.identities(form.Parties); unknown == "" {
		k.Mediators, unknown = t.identities(form.Mediators)
	}
	if unknown != "" || k.Name == "" || len(k.Parties) == 0 {
		r.page.Notice, r.page.Bad = r.T("tracks.unknown", "x", unknown), true
		r.w.WriteHeader(422)
		return d.tracksWith(r, form, f["issues"])
	}
	for _, v := range f["issues"] {
		for i := range strings.SplitSeq(v, ",") {
			if slices.Contains(masar.Issues(), masar.Issue(i)) {
				k.Issues = append(k.Issues, masar.Issue(i))
			}
		}
	}
	k.ID = tracks.ID(k.Parties)
	if err := d.options.Store.SaveTrack(r.r.Context(), k); err != nil {
		return err
	}
	return r.seeOther(r.trackURL(k.ID), r.T("tracks.saved"))
}

// identities are the actors of a list of names or identities; the first that is
// unknown is returned as the second.
func (t *teller) identities(list string) (ids []string, unknown string) {
	ids = []string{}
	for _, name := range correcting.Names(list) {
		id, ok := t.identity(name)
		if !ok {
			return ids, name
		}
		ids = append(ids, id)
	}
	return ids, ""
}

// identity is the actor that a name or an identity means: of several the one
// that takes part in most facts.
func (t *teller) identity(name string) (string, bool) {
	found, _, err := t.tell.Who(name)
	if err != nil || len(found) == 0 {
		return "", false
	}
	return found[0].ID, true
}
