package store

import (
	"cmp"
	"database/sql"
	"maps"
	"slices"

	"masar/internal/copies"
)

// copies puts a new article into one cluster with those that it copies, that
// copy it, and the text that stood at its address before. It reports whether it
// copies one that was there.
func (a *adding) copies(n, before int64, p *prepared) (bool, error) {
	candidates, err := a.candidates(p.sign)
	if err != nil {
		return false, err
	}
	if err := a.bands(n, p.sign); err != nil {
		return false, err
	}
	a.s.known.texts.put(n, p.words)
	return a.cluster(n, before, n, p.words, candidates)
}

// cluster unites the clusters of an article, of the text that stood at its
// address before, and of all that it copies or that copy it.
func (a *adding) cluster(n, before, own int64, words copies.Text, candidates []candidate) (bool, error) {
	in := map[int64]bool{own: true}
	if before != 0 {
		c, err := a.home(before)
		if err != nil {
			return false, err
		}
		if err := a.link(before, n, 1, 1); err != nil {
			return false, err
		}
		in[c] = true
	}
	copied, err := a.compare(n, words, candidates, in)
	if err != nil || len(in) == 1 {
		return false, err
	}
	return copied, a.unite(in)
}

// compare notes the clusters of the candidates that are copies. One copy of a
// cluster is enough: the rest is not looked at.
func (a *adding) compare(n int64, words copies.Text, candidates []candidate, in map[int64]bool) (copied bool, err error) {
	for _, c := range candidates {
		if in[c.cluster] || c.n == n {
			continue
		}
		text, err := a.text(c.n)
		if err != nil {
			return false, err
		}
		share, contained := words.Similar(text)
		if !copies.Copy(share, contained) {
			continue
		}
		in[c.cluster], copied = true, true
		if err := a.link(c.n, n, share, contained); err != nil {
			return false, err
		}
	}
	return copied, nil
}

// member is an article of a cluster.
type member struct {
	n             int64
	id, published string
}

// unite makes one cluster of several, named after the earliest of the articles that
// these are named after. Reports of articles whose cluster changes count anew.
func (a *adding) unite(clusters map[int64]bool) error {
	var heads []member
	for c := range clusters {
		m := member{n: c}
		if err := a.one("SELECT id, published FROM articles WHERE n = $1", c).Scan(&m.id, &m.published); err != nil {
			return err
		}
		heads = append(heads, m)
	}
	first := slices.MinFunc(heads, earlier)
	for c := range clusters {
		if c == first.n {
			continue
		}
		all, err := a.members(c)
		if err != nil {
			return err
		}
		for _, n := range all {
			if err := a.move(n, first.n); err != nil {
				return err
			}
		}
	}
	return nil
}

// members are the articles of a cluster.
func (a *adding) members(cluster int64) (all []int64, err error) {
	err = a.each("SELECT n FROM articles WHERE cluster = $1 ORDER BY n", []any{cluster}, func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		all = append(all, n)
		return err
	})
	return all, err
}

// move puts an article into another cluster.
func (a *adding) move(n, cluster int64) error {
	if err := a.exec("UPDATE articles SET cluster = $2, changed = $3 WHERE n = $1", n, cluster, a.changes); err != nil {
		return err
	}
	a.s.known.homes.put(n, cluster)
	return a.touchArticle(n)
}

// home is the cluster of an article.
func (a *adding) home(n int64) (c int64, err error) {
	if c, ok := a.s.known.homes.get(n); ok {
		return c, nil
	}
	if err := a.one("SELECT cluster FROM articles WHERE n = $1", n).Scan(&c); err != nil {
		return 0, err
	}
	a.s.known.homes.put(n, c)
	return c, nil
}

// earlier orders the articles of a cluster: by time of publication, unknown ones
// last, then by id.
func earlier(a, b member) int {
	x, y := copies.Doc{ID: a.id, Published: a.published}, copies.Doc{ID: b.id, Published: b.published}
	switch {
	case copies.Before(x, y):
		return -1
	case copies.Before(y, x):
		return 1
	}
	return cmp.Compare(a.n, b.n)
}

// candidate is an article that shares bands, and its cluster.
type candidate struct{ n, cluster int64 }

// The bounds of the search for copies. They hold back lines that an outlet puts
// under all that it writes: a copy shares many bands, and few of them are common.
const (
	perBand       = 24 // articles looked at of those that share a band
	maxCandidates = 48 // articles compared, those that share most bands first
)

// candidates lists the articles that share bands, those that share most first.
func (a *adding) candidates(sign copies.Signature) ([]candidate, error) {
	shared := map[int64]int{}
	for _, b := range sign {
		err := a.each("SELECT article FROM bands WHERE band = $1 LIMIT $2", []any{int64(b), perBand}, func(rows *sql.Rows) error {
			var n int64
			err := rows.Scan(&n)
			shared[n]++
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	list := slices.SortedFunc(maps.Keys(shared), func(x, y int64) int {
		return cmp.Or(cmp.Compare(shared[y], shared[x]), cmp.Compare(x, y))
	})
	out := make([]candidate, 0, min(len(list), maxCandidates))
	for _, n := range list[:cap(out)] {
		c, err := a.home(n)
		if err != nil {
			return nil, err
		}
		out = append(out, candidate{n, c})
	}
	return out, nil
}

func (a *adding) bands(n int64, sign copies.Signature) error {
	var rows []any
	for _, b := range sign {
		rows = append(rows, int64(b), n)
	}
	return a.rows("INSERT INTO bands (band, article)", 2, rows)
}

func (a *adding) link(x, y int64, share, contained float64) error {
	return a.exec("INSERT INTO copies (a, b, share, contained) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", min(x, y), max(x, y), share, contained)
}

// text is the words of an article that is there.
func (t *tx) text(n int64) (copies.Text, error) {
	if w, ok := t.s.known.texts.get(n); ok {
		return w, nil
	}
	var packed []byte
	if err := t.one("SELECT text FROM articles WHERE n = $1", n).Scan(&packed); err != nil {
		return nil, err
	}
	text, err := t.s.codec.unpack(packed)
	if err != nil {
		return nil, err
	}
	w := copies.Words(string(text))
	t.s.known.texts.put(n, w)
	return w, nil
}
