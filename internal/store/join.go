package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"

	"masar"
	"masar/internal/record"
)

// A reported is a report that the writer remembers, and its article. Its source
// is filled in when it is grouped, since clusters grow.
type reported struct {
	masar.Report
	article int64
	marks   string
}

// report looks for reports of the same happening as a new one, among all that
// share a key with it.
func (a *adding) report(article int64, l *line) error {
	if l.report == nil {
		return nil
	}
	a.touched.facts[l.n], a.touched.fresh[l.n] = true, true
	own := &reported{*l.report, article, l.marks}
	a.s.known.reports.put(l.n, own)
	keys := hashed(record.Keys(l.report))
	if len(keys) == 0 {
		return nil
	}
	others, err := a.sharing(keys)
	if err != nil {
		return err
	}
	rows := make([]any, 0, 2*len(keys))
	for _, k := range keys {
		rows = append(rows, k, l.n)
	}
	if err := a.rows("INSERT INTO fact_keys (key, fact)", 2, rows); err != nil {
		return err
	}
	for _, o := range others {
		if err := a.join(l.n, o, &own.Report); err != nil {
			return err
		}
	}
	return nil
}

func (a *adding) join(n, o int64, r *masar.Report) error {
	if n == o {
		return nil
	}
	other, err := a.remembered(o)
	if err != nil {
		return err
	}
	j, ok := record.Same(r, &other.Report)
	if !ok {
		return nil
	}
	why, err := json.Marshal(j.Why)
	if err != nil {
		return fmt.Errorf("store: %v", err)
	}
	delete(a.touched.fresh, n)
	delete(a.touched.fresh, o)
	return a.exec("INSERT INTO joins (a, b, why, hand) VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING", min(n, o), max(n, o), string(why))
}

// hashed makes numbers of keys. Two keys of one number only cost a comparison.
func hashed(keys []string) []int64 {
	out := make([]int64, len(keys))
	for i, k := range keys {
		h := fnv.New64a()
		h.Write([]byte(k))
		out[i] = int64(h.Sum64())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sharing lists the reports that have one of the keys.
func (a *adding) sharing(keys []int64) ([]int64, error) {
	args := make([]any, len(keys))
	for i, k := range keys {
		args[i] = k
	}
	var out []int64
	err := a.each("SELECT DISTINCT fact FROM fact_keys WHERE key IN ("+places(1, len(keys))+") ORDER BY fact", args, func(rows *sql.Rows) error {
		var n int64
		err := rows.Scan(&n)
		out = append(out, n)
		return err
	})
	return out, err
}

// remembered is a report that is in the store.
func (t *tx) remembered(n int64) (*reported, error) {
	if r, ok := t.s.known.reports.get(n); ok {
		return r, nil
	}
	var f factRow
	r := &reported{}
	if err := t.one("SELECT "+factColumns+", f.article"+factTables+"WHERE f.n = $1", n).Scan(append(f.dest(), &r.article)...); err != nil {
		return nil, fmt.Errorf("report %d: %w", n, err)
	}
	full, err := t.s.report(&f)
	if err != nil {
		return nil, err
	}
	r.Report, r.marks = *full, f.marks
	t.s.known.reports.put(n, r)
	return r, nil
}

// touchArticle has the record events of an article's reports made anew.
func (a *adding) touchArticle(n int64) error {
	a.s.known.clusters.drop(n)
	return a.each("SELECT n FROM facts WHERE article = $1 AND kind = 'event'", []any{n}, func(rows *sql.Rows) error {
		var f int64
		err := rows.Scan(&f)
		a.touched.facts[f] = true
		return err
	})
}

// sourceOf is what an article counts as: the id of its cluster of copies.
func (t *tx) sourceOf(article int64) (string, error) {
	if id, ok := t.s.known.clusters.get(article); ok {
		return id, nil
	}
	var id string
	if err := t.one("SELECT c.id FROM articles a JOIN articles c ON c.n = a.cluster WHERE a.n = $1", article).Scan(&id); err != nil {
		return "", err
	}
	t.s.known.clusters.put(article, id)
	return id, nil
}
