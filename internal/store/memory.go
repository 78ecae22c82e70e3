package store

import (
	"masar/internal/copies"
)

// memory is what the writer remembers between transactions to ask the database
// less. It never grows beyond a bound, and nothing in it is needed: it is
// forgotten whenever a transaction fails or another process has written.
type memory struct {
	changes  int64 // the counter when it was true
	texts    *bounded[int64, copies.Text]
	actors   *bounded[string, int64]
	forms    *bounded[nameOf, struct{}]
	reports  *bounded[int64, *reported]
	clusters *bounded[int64, string] // of articles
	homes    *bounded[int64, int64]  // the number of its cluster by that of an article
	stamps   *bounded[string, int64]

	corrections *corrections // nil where they have not been read
}

// nameOf is a form that an actor is called by.
type nameOf struct {
	actor int64
	form  string
}

func newMemory() memory {
	return memory{
		texts:    newBounded[int64, copies.Text](8_000),
		actors:   newBounded[string, int64](100_000),
		forms:    newBounded[nameOf, struct{}](200_000),
		reports:  newBounded[int64, *reported](20_000),
		clusters: newBounded[int64, string](50_000),
		homes:    newBounded[int64, int64](200_000),
		stamps:   newBounded[string, int64](100),
	}
}

func (m *memory) forget() { *m = newMemory() }

// bounded is a map that forgets its older half when it is full.
type bounded[K comparable, V any] struct {
	size     int
	now, old map[K]V
}

func newBounded[K comparable, V any](size int) *bounded[K, V] {
	return &bounded[K, V]{size: size, now: map[K]V{}}
}

func (b *bounded[K, V]) get(k K) (V, bool) {
	if v, ok := b.now[k]; ok {
		return v, true
	}
	v, ok := b.old[k]
	if ok {
		b.put(k, v)
	}
	return v, ok
}

func (b *bounded[K, V]) put(k K, v V) {
	if len(b.now) >= b.size/2 {
		b.old, b.now = b.now, map[K]V{}
	}
	b.now[k] = v
}

func (b *bounded[K, V]) drop(k K) {
	delete(b.now, k)
	delete(b.old, k)
}

func (b *bounded[K, V]) clear() {
	clear(b.now)
	clear(b.old)
}
