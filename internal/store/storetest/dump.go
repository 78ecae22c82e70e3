package storetest

import (
	"cmp"
	"encoding/json"
	"slices"
	"testing"

	"masar"
	"masar/internal/store"
)

// A Dump is what a store says, in an order of its own.
type Dump struct {
	Articles []string
	Facts    []string
	Events   []masar.RecordEvent
	Actors   []store.ActorInfo
}

// DumpOf asks a store for all that it holds. The pages are small, so that
// cursors are tested with it.
func DumpOf(t testing.TB, s *store.Store) Dump {
	t.Helper()
	var d Dump
	for after := ""; ; {
		list, next, err := s.Articles(t.Context(), "", "", false, store.Page{Limit: 7, After: after})
		noError(t, err)
		for _, a := range list {
			a.Fetched, a.VersionOf, a.Stamp = "", "", ""
			d.Articles = append(d.Articles, asJSON(t, a))
		}
		if after = next; after == "" {
			break
		}
	}
	for after := ""; ; {
		list, next, err := s.Facts(t.Context(), store.Filter{}, store.Page{Limit: 7, After: after})
		noError(t, err)
		for _, f := range list {
			d.Facts = append(d.Facts, asJSON(t, f))
		}
		if after = next; after == "" {
			break
		}
	}
	for after := ""; ; {
		list, next, err := s.Events(t.Context(), store.Filter{Fresh: true}, store.Page{Limit: 7, After: after})
		noError(t, err)
		d.Events = append(d.Events, list...)
		if after = next; after == "" {
			break
		}
	}
	for after := ""; ; {
		list, next, err := s.Actors(t.Context(), store.Page{Limit: 7, After: after})
		noError(t, err)
		d.Actors = append(d.Actors, list...)
		if after = next; after == "" {
			break
		}
	}
	slices.Sort(d.Articles)
	slices.Sort(d.Facts)
	slices.SortFunc(d.Events, func(a, b masar.RecordEvent) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(d.Actors, func(a, b store.ActorInfo) int { return cmp.Compare(a.ID, b.ID) })
	return d
}

func noError(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	noError(t, err)
	return string(b)
}

// same compares two dumps and tells the first difference of each part.
func same(t testing.TB, got, want Dump) {
	t.Helper()
	differ(t, "article", got.Articles, want.Articles)
	differ(t, "fact", got.Facts, want.Facts)
	differ(t, "event", got.Events, want.Events)
	differ(t, "actor", got.Actors, want.Actors)
}

func differ[T any](t testing.TB, what string, got, want []T) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d %ss, want %d", len(got), what, len(want))
	}
	for i := range min(len(got), len(want)) {
		if g, w := asJSON(t, got[i]), asJSON(t, want[i]); g != w {
			t.Errorf("%s %d:\n got %s\nwant %s", what, i, g, w)
			return
		}
	}
}

// sound holds a store against itself.
func sound(t testing.TB, s *store.Store) {
	t.Helper()
	faults, err := s.Check(t.Context())
	noError(t, err)
	for _, f := range faults {
		t.Error(f)
	}
}

func fromJSON(t testing.TB, text string, v any) {
	t.Helper()
	noError(t, json.Unmarshal([]byte(text), v))
}
