package eval

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"masar/data"
	"masar/internal/clean"
	"masar/internal/reading"
	"masar/internal/record"
)

// TestArchiveInAnyOrder makes the record of the archive's articles, read as they
// are, in ten other orders: it is the same record each time.
func TestArchiveInAnyOrder(t *testing.T) {
	a, err := LoadArchive(archiveDir)
	if err != nil {
		t.Fatal(err)
	}
	facts := readFacts(t, a)
	want := record.Build(facts, nil)
	if len(want.Events) < 100 {
		t.Fatalf("%d record events", len(want.Events))
	}
	rnd := rand.New(rand.NewPCG(1, 1))
	for range 10 {
		rnd.Shuffle(len(facts), func(i, k int) {
			facts[i], facts[k] = facts[k], facts[i]
			a.Articles[i], a.Articles[k] = a.Articles[k], a.Articles[i]
		})
		a.Place(facts)
		got := record.Build(facts, nil)
		for i := range want.Events {
			if !reflect.DeepEqual(got.Events[i], want.Events[i]) {
				t.Fatalf("in another order:\n%+v\nwant\n%+v", got.Events[i], want.Events[i])
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatal("joins or reports come out otherwise in another order")
		}
	}
}

// readFacts reads the articles.
func readFacts(t *testing.T, a *Archive) []record.Facts {
	t.Helper()
	k, err := reading.Load(data.All(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := clean.New(k.Language, clean.Options{Known: k.KnownWord, Place: k.KnownPlace})
	if err != nil {
		t.Fatal(err)
	}
	p, err := record.LoadPhrases(k.Language)
	if err != nil {
		t.Fatal(err)
	}
	r, f := reading.NewReader(k), record.NewFlattener(k.World, k.Lexicon, p)
	facts := make([]record.Facts, len(a.Articles))
	for i := range a.Articles {
		x := &a.Articles[i]
		res, err := c.Clean(clean.Source{ID: x.ID, URL: x.URL, Outlet: x.Outlet, Title: x.Title, Published: x.Published, Data: []byte(x.Text), Charset: clean.UTF8})
		if err != nil {
			t.Fatal(err)
		}
		read := r.Read(res.Article)
		facts[i] = f.Flatten(x.ID, x.Published, "", &read)
	}
	a.Place(facts)
	return facts
}
