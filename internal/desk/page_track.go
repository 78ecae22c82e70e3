package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"masar"
	"masar/internal/desk/draw"
	"masar/internal/telling"
	"masar/internal/tracks"
)

// trackAge is how long an account is shown before it is gathered anew while the
// store changes.
const trackAge = 5 * time.Second

// trackCache keeps the accounts of tracks: to gather one takes longer than to
// show it.
type trackCache struct {
	mu   sync.Mutex
	kept map[string]*keptAccount
}

type keptAccount struct {
	mu      sync.Mutex // held while it is gathered, so that it is gathered once
	account *tracks.Account
	counter int64
	sent    int64  // forms until then
	track   string // as JSON would tell it: a changed track is gathered anew
	today   string
	at      time.Time
}

func newTrackCache() *trackCache { return &trackCache{kept: map[string]*keptAccount{}} }

// account is the account of a track as of now, or of a few seconds ago while
// articles are being added.
func (d *Desk) account(ctx context.Context, k masar.Track) (*tracks.Account, error) {
	counter, err := d.options.Store.Counter(ctx)
	if err != nil {
		return nil, err
	}
	d.tracks.mu.Lock()
	x := d.tracks.kept[k.ID]
	if x == nil {
		x = &keptAccount{}
		d.tracks.kept[k.ID] = x
	}
	d.tracks.mu.Unlock()
	x.mu.Lock()
	defer x.mu.Unlock()
	today, as, sent := d.options.Today(), trackKey(k), d.pages.sent.Load()
	if x.account != nil && x.today == today && x.track == as && x.sent == sent && (x.counter == counter || time.Since(x.at) < trackAge) {
		return x.account, nil
	}
	a, err := tracks.Gather(ctx, d.options.Store, k, today)
	if err != nil {
		return nil, err
	}
	x.account, x.counter, x.sent, x.track, x.today, x.at = a, counter, sent, as, today, time.Now()
	return a, nil
}

func trackKey(k masar.Track) string {
	return strings.Join(slices.Concat([]string{k.Name, k.Since, k.Until}, k.Parties, []string{"|"}, k.Mediators, []string{"|"}, texts(k.Issues)), "\x00")
}

func texts[T ~string](in []T) []string {
	out := make([]string, len(in))
	for i, x := range in {
		out[i] = string(x)
	}
	return out
}

// track shows everything about one track.
func (d *Desk) track(r *request) error {
	ctx := r.r.Context()
	k, err := d.options.Store.Track(ctx, r.r.PathValue("id"))
	if err != nil {
		return err
	}
	a, err := d.account(ctx, k)
	if err != nil {
		return err
	}
	r.takeNotice()
	t := d.teller(r)
	v := trackView{Track: k, Name: r.trackName(k), Brief: r.trackURL(k.ID) + "/brief"}
	if n := len(a.Coverage); n > 0 {
		v.Lead = r.T("track.lead", "x", r.Day(a.Coverage[0].Day), "y", r.Day(a.Coverage[n-1].Day))
	}
	for _, f := range []string{"jsonl", "csv", "plover", "ics", "annotations"} {
		v.Exports = append(v.Exports, linkView{Name: r.T("export." + f), Href: "/export/track/" + k.ID + "/" + f})
	}
	t.trackPictures(&v, a)
	t.trackTables(&v, a)
	events := latest(a.Events)
	v.Events = t.days(events[:min(len(events), listed)])
	if len(events) > listed {
		v.More = r.searchURL("track:" + k.ID)
	}
	r.page.Feed = "/feed/track/" + k.ID
	return r.show(v.Name, "tracks", trackPage(r.page, v))
}

// trackName is a track's name in the reader's language.
func (p *page) trackName(k masar.Track) string { return telling.TrackName(p.Lang, k) }

// latest is events from the last to the first.
func latest(in []masar.RecordEvent) []masar.RecordEvent {
	out := slices.Clone(in)
	slices.SortStableFunc(out, func(a, b masar.RecordEvent) int { return strings.Compare(day(&b), day(&a)) })
	return out
}

// trackTables fills in what is told in words.
func (t *teller) trackTables(v *trackView, a *tracks.Account) {
	held, planned, not := 0, 0, 0
	for i := range a.Events {
		switch kindOf(a.Events[i].Status) {
		case draw.Held:
			held++
		case draw.Planned:
			planned++
		case draw.Not:
			not++
		}
	}
	articles := 0
	for _, c := range a.Coverage {
		articles += c.Articles
	}
	for _, c := range []struct {
		key string
		n   int
	}{{"articles", articles}, {"sources", a.Sources}, {"events", len(a.Events)}, {"held", held}, {"planned", planned}, {"not", not}, {"statements", len(a.Said)}} {
		v.Figures = append(v.Figures, countView{t.p.T("count." + c.key), t.p.Num(c.n)})
	}
	v.Roles = t.roles(a)
	v.Matrix = t.matrix(a.Positions, a.Track.Issues)
	v.Proposals = t.proposals(a.Proposals)
	v.Trips = t.trips(a.Trips)
	v.Calendar = t.calendar(a)
	v.Questions = t.questions(a.Questions, a.Events)
}

// roles lists the roles of the track's definition and those that its articles
// give, busiest first, a few each.
func (t *teller) roles(a *tracks.Account) []roleView {
	byRole := map[masar.RoleKind][]string{masar.RoleParty: slices.Clone(a.Track.Parties), masar.RoleMediator: slices.Clone(a.Track.Mediators)}
	refs := map[string]int{}
	for _, x := range a.Roles {
		refs[string(x.Role)+x.Actor] = len(x.Refs)
		if !slices.Contains(byRole[x.Role], x.Actor) {
			byRole[x.Role] = append(byRole[x.Role], x.Actor)
		}
	}
	var out []roleView
	for _, k := range []masar.RoleKind{masar.RoleParty, masar.RoleMediator, masar.RoleHost, masar.Guarantor, masar.Envoy, masar.Spokesperson, masar.Observer} {
		ids := byRole[k]
		own := len(a.Track.Parties)
		if k == masar.RoleMediator {
			own = len(a.Track.Mediators)
		} else if k != masar.RoleParty {
			own = 0
		}
		slices.SortStableFunc(ids[own:], func(x, y string) int { return cmp.Compare(refs[string(k)+y], refs[string(k)+x]) })
		if len(ids) == 0 {
			continue
		}
		v := roleView{Role: t.p.Phrases.RoleKind[k]}
		for _, id := range ids[:min(len(ids), max(own, 6))] {
			v.Actors = append(v.Actors, t.link(id))
		}
		out = append(out, v)
	}
	return out
}

// matrix is positions as a table: the issues of the track first, actors with the
// longest series first.
func (t *teller) matrix(ps []masar.Position, own []masar.Issue) matrixView {
	const maxIssues, maxActors = 6, 14
	steps, issueSteps := map[string]int{}, map[masar.Issue]int{}
	cells := map[[2]string]*masar.Position{}
	for i := range ps {
		x := &ps[i]
		steps[x.Actor] += len(x.Series)
		issueSteps[x.Issue] += len(x.Series)
		if slices.Contains(own, x.Issue) {
			issueSteps[x.Issue] += 1000
		}
		cells[[2]string{x.Actor, string(x.Issue)}] = x
	}
	actors, issues := byCount(steps, maxActors), byCount(issueSteps, maxIssues)
	var v matrixView
	for _, i := range issues {
		v.Issues = append(v.Issues, t.p.Phrases.Issue[i])
	}
	for _, id := range actors {
		row := matrixRow{Actor: t.link(id)}
		stands := false
		for _, i := range issues {
			c := t.cell(cells[[2]string{id, string(i)}])
			stands = stands || c.Stance != ""
			row.Cells = append(row.Cells, c)
		}
		if stands {
			v.Rows = append(v.Rows, row)
		}
	}
	return v
}

// byCount lists keys by their counts, the highest first, at most n.
func byCount[K cmp.Ordered](count map[K]int, n int) []K {
	out := make([]K, 0, len(count))
	for k := range count {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b K) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return out[:min(len(out), n)]
}

func (t *teller) cell(x *masar.Position) matrixCell {
	if x == nil || len(x.Series) == 0 {
		return matrixCell{}
	}
	c := matrixCell{Stance: x.Series[len(x.Series)-1].Stance}
	for _, s := range x.Series {
		c.Changed = c.Changed || s.Changed
		c.Steps = append(c.Steps, t.step(s))
	}
	return c
}

func (t *teller) step(s masar.PositionStep) stepView {
	return stepView{When: t.p.Day(s.Day), Stance: s.Stance, Changed: s.Changed, Note: s.Why,
		Sources: []linkView{{Name: t.p.T("source"), Href: t.p.articleURL(s.Ref.Article) + "#" + anchor(s.Fact)}}}
}

// maxProposals is how many proposals a page shows: those told of most.
const maxProposals = 8

func (t *teller) proposals(ps []masar.RecordProposal) []proposalView {
	told := func(x masar.RecordProposal) int {
		n := 2 * len(x.Answers)
		for _, v := range x.Versions {
			n += len(v.Refs)
		}
		return n
	}
	ps = slices.Clone(ps)
	slices.SortStableFunc(ps, func(a, b masar.RecordProposal) int { return cmp.Compare(told(b), told(a)) })
	var out []proposalView
	for _, x := range ps[:min(len(ps), maxProposals)] {
		v := proposalView{ID: anchor(x.ID), Name: x.Name, Status: t.p.Phrases.Proposal[x.Status]}
		if x.By != "" {
			v.By = t.name(x.By)
		}
		for _, y := range x.Versions {
			s := stepView{When: t.p.Day(y.Day), Text: y.Name}
			for _, ref := range y.Refs[:min(len(y.Refs), 3)] {
				s.Sources = append(s.Sources, linkView{Name: t.p.T("source"), Href: t.p.articleURL(ref.Article)})
			}
			v.Versions = append(v.Versions, s)
		}
		for _, y := range x.Answers {
			v.Answers = append(v.Answers, answerView{t.link(y.Actor), t.p.T("answer." + y.Answer), t.p.Day(y.Day)})
		}
		out = append(out, v)
	}
	return out
}

func (t *teller) trips(ts []masar.RecordTrip) []tripView {
	var out []tripView
	for _, x := range ts {
		if len(x.Stops) < 2 {
			continue
		}
		v := tripView{Who: t.link(x.Traveller)}
		for _, s := range x.Stops {
			v.Stops = append(v.Stops, stopView{t.place(&s.Place), t.p.Day(s.Day), s.Skipped})
		}
		out = append(out, v)
	}
	return out
}

// calendar is what was planned, by day, with what became of it.
func (t *teller) calendar(a *tracks.Account) []dayView {
	events := byID(a.Events)
	var out []dayView
	for _, c := range a.Calendar {
		e := events[c.Event]
		if e == nil {
			continue
		}
		d := cmp.Or(t.p.Day(c.Day), t.p.T("undated"))
		if n := len(out); n == 0 || out[n-1].Day != d {
			out = append(out, dayView{Day: d})
		}
		out[len(out)-1].Facts = append(out[len(out)-1].Facts, t.again(e))
	}
	return out
}

func byID(events []masar.RecordEvent) map[string]*masar.RecordEvent {
	out := make(map[string]*masar.RecordEvent, len(events))
	for i := range events {
		out[events[i].ID] = &events[i]
	}
	return out
}

func (t *teller) questions(qs []masar.Question, all []masar.RecordEvent) []questionView {
	events := byID(all)
	var out []questionView
	for _, q := range qs {
		e := events[q.Event]
		if e == nil {
			continue
		}
		out = append(out, questionView{Kind: q.Kind, Text: t.phrase(e.Act, e.Participants), When: t.p.Day(q.Day), Href: t.p.eventURL(q.Event), Why: q.Why})
	}
	return out
}
