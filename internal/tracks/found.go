package tracks

import (
	"context"
	"slices"

	"masar"
	"masar/internal/store"
)

// Of is an account of events that were found otherwise than by a track, with
// their reports and without statements.
func Of(ctx context.Context, st *store.Store, events []masar.RecordEvent, today string) (*Account, error) {
	a := &Account{Events: events, Today: today, Why: map[string]string{}}
	mine, days := map[string]bool{}, map[string]string{}
	var articles []string
	for i := range events {
		for _, id := range events[i].Reports {
			mine[id] = true
			articles = append(articles, articleOf(id))
		}
	}
	slices.Sort(articles)
	for chunk := range slices.Chunk(slices.Compact(articles), 200) {
		if err := a.factsOf(ctx, st, chunk, mine, days); err != nil {
			return nil, err
		}
	}
	a.Said = nil
	a.sorted()
	return a, nil
}
