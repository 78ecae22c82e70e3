package search

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// A Marker finds in a text what made a query find it. It is used by one
// goroutine at a time.
type Marker struct {
	x        *Indexer
	world    *knowledge.Base
	lemmas   map[string]bool
	ids      map[string]bool
	runs     [][]string
	prefixes []string
}

// Marker makes a marker for a query: of all its words, phrases and names but
// those that must not be there.
func (n *Names) Marker(q *Query) *Marker {
	m := &Marker{x: NewIndexer(n.k.Lexicon), world: n.k.World, lemmas: map[string]bool{}, ids: map[string]bool{}}
	m.take(&q.Cond)
	return m
}

func (m *Marker) take(c *Cond) {
	if c.Op == Not {
		return
	}
	for i := range c.Kids {
		m.take(&c.Kids[i])
	}
	for _, l := range c.Lemmas {
		m.lemmas[l] = true
	}
	for _, r := range c.Runs {
		if len(r) > 0 {
			m.runs = append(m.runs, r)
		}
	}
	if c.Prefix != "" {
		m.prefixes = append(m.prefixes, c.Prefix)
	}
	switch c.Field {
	case FieldActor, FieldSide, FieldSaidBy, FieldPlace, FieldName:
		for _, id := range c.IDs {
			m.ids[id] = true
		}
	}
}

// Mark returns the spans of a plain text that the query means, in order and
// apart.
func (m *Marker) Mark(text string) []masar.Span {
	m.x.Open(whole(text))
	var out []masar.Span
	for i := range m.x.doc.Sentences {
		words := m.x.doc.Sentences[i].Words
		for k := range words {
			if end := m.at(words, k); end > k {
				out = append(out, masar.Span{Start: words[k].Start, End: words[end-1].End})
			}
		}
	}
	return joined(out)
}

// at returns the word behind what is to be marked from word k on, k for none.
func (m *Marker) at(words []arabic.Word, k int) int {
	w := &words[k]
	if w.Kind == arabic.Mark {
		return k
	}
	end := k
	if m.alone(w) {
		end = k + 1
	}
	for _, r := range m.runs {
		end = max(end, runEnd(words, k, r))
	}
	for _, match := range m.world.Match(words, k) {
		for _, r := range match.Refs {
			if len(m.ids) > 0 && (m.ids[r.Entity.ID] || m.ids[m.world.StateOfCapital(r.Entity.ID)]) {
				end = max(end, match.End)
			}
		}
	}
	return end
}

// alone reports whether a word is marked whatever stands beside it.
func (m *Marker) alone(w *arabic.Word) bool {
	for l := range strings.FieldsSeq(m.x.lemmasOf(w)) {
		if m.lemmas[l] || m.begins(l) {
			return true
		}
	}
	return slices.ContainsFunc(tokens(w.Fold), m.begins)
}

func (m *Marker) begins(token string) bool {
	return slices.ContainsFunc(m.prefixes, func(p string) bool { return strings.HasPrefix(token, p) })
}

// runEnd returns the word behind a run of tokens that begins at word k, k where
// it does not. Marks between the words do not count.
func runEnd(words []arabic.Word, k int, run []string) int {
	i := k
	for left := run; i < len(words); i++ {
		if words[i].Kind == arabic.Mark {
			continue
		}
		t := tokens(words[i].Fold)
		if len(t) > len(left) || !slices.Equal(t, left[:len(t)]) {
			return k
		}
		if left = left[len(t):]; len(left) == 0 {
			return i + 1
		}
	}
	return k
}

// joined makes one span of those that overlap.
func joined(spans []masar.Span) []masar.Span {
	var out []masar.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
