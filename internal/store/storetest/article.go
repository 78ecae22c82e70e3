package storetest

import (
	"cmp"
	"sync"
	"testing"

	"masar/data"
	"masar/internal/clean"
	"masar/internal/reading"
	"masar/internal/record"
	"masar/internal/store"
)

// An article is an input of a test.
type article struct {
	url, outlet, published, title, text string
	stamp                               string
}

// kit reads the articles of all tests, one after another.
type kit struct {
	mu      sync.Mutex
	clean   *clean.Cleaner
	reader  *reading.Reader
	deriver *store.Deriver
}

var loadKit = sync.OnceValues(func() (*kit, error) {
	k, err := reading.Load(data.All(), nil, nil)
	if err != nil {
		return nil, err
	}
	c, err := clean.New(k.Language, clean.Options{Known: k.KnownWord, Place: k.KnownPlace})
	if err != nil {
		return nil, err
	}
	p, err := record.LoadPhrases(k.Language)
	return &kit{clean: c, reader: reading.NewReader(k), deriver: store.NewDeriver(k.World, k.Lexicon, p)}, err
})

// entry reads an article.
func (a article) entry(t testing.TB) store.Entry {
	t.Helper()
	k, err := loadKit()
	if err != nil {
		t.Fatal(err)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	raw := []byte(a.title + "\n" + a.text)
	res, err := k.clean.Clean(clean.Source{
		URL: a.url, Outlet: cmp.Or(a.outlet, "صحيفة"), Title: a.title, Published: cmp.Or(a.published, "2024-09-17"), Data: []byte(a.text), Charset: clean.UTF8,
	})
	if err != nil {
		t.Fatal(err)
	}
	res.ID = store.ArticleID(a.url, raw)
	e := store.Entry{
		Reading: k.reader.Read(res.Article), Fetched: "2024-09-18T00:00:00Z", Stamp: cmp.Or(a.stamp, "1"),
		Source: store.Source{Format: "text", Bytes: raw, URL: a.url, Outlet: a.outlet, Published: a.published},
	}
	e.Derived = k.deriver.Derive(&e.Reading)
	return e
}
