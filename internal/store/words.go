package store

import (
	"maps"
	"slices"

	"masar/internal/search"
)

// pending are the words that a transaction finds articles and facts by, by their
// numbers. They are written at its end: every other statement of several rows
// makes the full-text tables write what they hold, in pieces to be merged later.
type pending struct{ articles, facts map[int64]search.Terms }

func newPending() pending {
	return pending{map[int64]search.Terms{}, map[int64]search.Terms{}}
}

// write writes what is pending.
func (p *pending) write(t *tx) error {
	if err := writeWords(t, "INSERT INTO article_words (rowid, lemmas, words, keys)", p.articles); err != nil {
		return err
	}
	return writeWords(t, "INSERT INTO fact_words (rowid, lemmas, words, keys)", p.facts)
}

func writeWords(t *tx, insert string, words map[int64]search.Terms) error {
	rows := make([]any, 0, 4*len(words))
	for _, n := range slices.Sorted(maps.Keys(words)) {
		w := words[n]
		rows = append(rows, n, w.Lemmas, w.Words, w.Keys)
	}
	return t.rows(insert, 4, rows)
}

// forgetArticle takes the words of an article away, written or not.
func (t *tx) forgetArticle(n int64) error {
	delete(t.words.articles, n)
	return t.exec("DELETE FROM article_words WHERE rowid = $1", n)
}

// forgetFact takes the words of a fact away, written or not.
func (t *tx) forgetFact(n int64) error {
	delete(t.words.facts, n)
	return t.exec("DELETE FROM fact_words WHERE rowid = $1", n)
}
