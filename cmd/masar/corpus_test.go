package main

import (
	"testing"

	"masar/internal/intake"
	"masar/internal/reading"
)

// TestCorpus reads articles as outlets wrote them and checks every span. The
// corpus stands outside of the tree.
func TestCorpus(t *testing.T) {
	path := outside(t, "MASAR_CORPORA", "corpora", "ant-politics.jsonl")
	kit := theKit(t)
	r := reading.NewReader(kit.k)
	articles, events := 0, 0
	for src, err := range intake.Read(t.Context(), path, nil, intake.Options{}) {
		if err != nil {
			t.Error(err)
			continue
		}
		res, err := kit.cleaner.Clean(src)
		if err != nil {
			t.Error(err)
			continue
		}
		got := r.Read(res.Article)
		articles, events = articles+1, events+len(got.Events)
		for _, f := range checkReading(&got) {
			t.Errorf("%s: %s", src.ID, f)
		}
	}
	if articles < 1000 || events < articles/4 {
		t.Errorf("%d articles with %d events", articles, events)
	}
}
