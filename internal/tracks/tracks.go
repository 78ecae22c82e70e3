// Package tracks gathers everything that the record holds of one track: the
// events that belong to it and why, who has which role, where everybody stands,
// what is on the table, what is planned and what is left open.
package tracks

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"masar"
	"masar/internal/record"
	"masar/internal/store"
)

// An Account is the record of one track on a day.
type Account struct {
	Track     masar.Track            `json:"track"`
	Today     string                 `json:"today"`  // ISO 8601 day
	Events    []masar.RecordEvent    `json:"events"` // by day
	Why       map[string]string      `json:"why"`    // event id → why it belongs
	Said      []masar.Said           `json:"said"`
	Reports   []masar.Report         `json:"reports"`
	Roles     []masar.RecordRole     `json:"roles"`
	Positions []masar.Position       `json:"positions"`
	Proposals []masar.RecordProposal `json:"proposals"`
	Trips     []masar.RecordTrip     `json:"trips"`
	Calendar  []record.Entry         `json:"calendar"`
	Questions []masar.Question       `json:"questions"`
	Coverage  []Day                  `json:"coverage"`
	Sources   int                    `json:"sources"` // independent ones
}

// A Day is how many articles of a day tell of the track.
type Day struct {
	Day      string `json:"day"`
	Articles int    `json:"articles"`
}

// pageSize is how many events or facts are asked for at once.
const pageSize = 500

// Gather collects the account of a track. Today is an ISO 8601 day.
func Gather(ctx context.Context, st *store.Store, k masar.Track, today string) (*Account, error) {
	a := &Account{Track: k, Today: today, Why: map[string]string{}}
	if err := a.events(ctx, st); err != nil {
		return nil, err
	}
	articles, err := a.facts(ctx, st)
	if err != nil {
		return nil, err
	}
	if err := a.beside(ctx, st, articles); err != nil {
		return nil, err
	}
	a.Positions = record.Positions(a.Said, a.Reports)
	a.Calendar = record.Calendar(a.Events, today)
	a.Questions = record.Questions(a.Events, today)
	a.Sources = record.Sources(a.Reports)
	return a, nil
}

// events asks for all events of the track's actors and of those behind whom they
// stand, and keeps those that belong.
func (a *Account) events(ctx context.Context, st *store.Store) error {
	f := store.Filter{Sides: slices.Concat(a.Track.Parties, a.Track.Mediators), From: a.Track.Since, To: a.Track.Until}
	p := store.Page{Limit: pageSize}
	for {
		events, next, err := st.Events(ctx, f, p)
		if err != nil {
			return err
		}
		for i := range events {
			if why, ok := record.Belongs(&a.Track, &events[i]); ok {
				a.Events = append(a.Events, events[i])
				a.Why[events[i].ID] = why
			}
		}
		if next == "" {
			return nil
		}
		p.After = next
	}
}

// facts collects the reports of the track's events and the statements of the
// articles that they stand in; it returns these articles, sorted.
func (a *Account) facts(ctx context.Context, st *store.Store) ([]string, error) {
	mine := map[string]bool{}
	days := map[string]string{}
	for i := range a.Events {
		for _, id := range a.Events[i].Reports {
			mine[id] = true
			article := articleOf(id)
			days[article] = ""
		}
	}
	articles := make([]string, 0, len(days))
	for id := range days {
		articles = append(articles, id)
	}
	slices.Sort(articles)
	for chunk := range slices.Chunk(articles, 200) {
		if err := a.factsOf(ctx, st, chunk, mine, days); err != nil {
			return nil, err
		}
	}
	a.coverage(days)
	a.sorted()
	return articles, nil
}

// sorted puts reports and statements in the order of publication.
func (a *Account) sorted() {
	slices.SortFunc(a.Reports, func(x, y masar.Report) int {
		return cmp.Or(strings.Compare(x.Published, y.Published), strings.Compare(x.ID, y.ID))
	})
	slices.SortFunc(a.Said, func(x, y masar.Said) int {
		return cmp.Or(strings.Compare(x.Published, y.Published), strings.Compare(x.ID, y.ID))
	})
}

func (a *Account) factsOf(ctx context.Context, st *store.Store, articles []string, mine map[string]bool, days map[string]string) error {
	p := store.Page{Limit: pageSize}
	for {
		facts, next, err := st.Facts(ctx, store.Filter{Articles: articles}, p)
		if err != nil {
			return err
		}
		for _, f := range facts {
			switch {
			case f.Said != nil:
				a.Said = append(a.Said, *f.Said)
				days[f.Said.Article] = dayOf(f.Said.Published)
			case mine[f.Report.ID]:
				a.Reports = append(a.Reports, *f.Report)
				days[f.Report.Article] = dayOf(f.Report.Published)
			}
		}
		if next == "" {
			return nil
		}
		p.After = next
	}
}

// articleOf is the article of a report's id.
func articleOf(report string) string {
	id, _, _ := strings.Cut(report, ":")
	return id
}

func dayOf(published string) string { return published[:min(len("2006-01-02"), len(published))] }

// coverage counts articles by day.
func (a *Account) coverage(days map[string]string) {
	count := map[string]int{}
	for _, d := range days {
		if d != "" {
			count[d]++
		}
	}
	for d, n := range count {
		a.Coverage = append(a.Coverage, Day{d, n})
	}
	slices.SortFunc(a.Coverage, func(x, y Day) int { return strings.Compare(x.Day, y.Day) })
}

// beside joins what the articles tell of roles, proposals and journeys.
func (a *Account) beside(ctx context.Context, st *store.Store, articles []string) error {
	all, err := st.Beside(ctx, articles)
	if err != nil {
		return err
	}
	var roles []record.RoleFact
	var proposals []record.ProposalFact
	var trips []record.TripFact
	for _, b := range all {
		roles = append(roles, b.Roles...)
		proposals = append(proposals, b.Proposals...)
		trips = append(trips, b.Trips...)
	}
	a.Roles, a.Proposals, a.Trips = record.Roles(roles), record.Proposals(proposals), record.Trips(trips)
	return nil
}
