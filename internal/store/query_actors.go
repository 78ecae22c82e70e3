package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"masar"
	"masar/internal/record"
)

// An ActorInfo is an actor of the record.
type ActorInfo struct {
	ID      string          `json:"id"` // identity
	Name    string          `json:"name"`
	NameEN  string          `json:"name_en"`
	Type    masar.ActorType `json:"type"`
	Country string          `json:"country"`
	Office  string          `json:"office"`
	Known   string          `json:"known"`
	Facts   int             `json:"facts"` // parts that it takes in facts
	First   string          `json:"first"` // day of its first fact
	Last    string          `json:"last"`
}

const actorColumns = "n, id, name, name_en, type, country, office, known, facts, first, last"

func (a *ActorInfo) dest(n *int64) []any {
	return []any{n, &a.ID, &a.Name, &a.NameEN, &a.Type, &a.Country, &a.Office, &a.Known, &a.Facts, &a.First, &a.Last}
}

// Actor returns the actor of an identity; of one that was merged the actor that
// it is now.
func (s *Store) Actor(ctx context.Context, id string) (ActorInfo, error) {
	now, err := s.merged(ctx, id)
	if err != nil {
		return ActorInfo{}, err
	}
	var a ActorInfo
	var n int64
	err = s.readers.QueryRowContext(ctx, "SELECT "+actorColumns+" FROM actors WHERE id = $1", now).Scan(a.dest(&n)...)
	return a, notFound(err, "actor", id)
}

// merged follows the merges of an identity.
func (s *Store) merged(ctx context.Context, id string) (string, error) {
	rows, err := s.readers.QueryContext(ctx, "SELECT body FROM corrections WHERE kind IN ($1, $2) ORDER BY n", string(masar.MergeActors), string(masar.Undo))
	list, err := collect(rows, err, scanCorrection)
	if err != nil {
		return "", err
	}
	into := map[string]string{}
	for _, c := range record.Standing(list) {
		if c.Kind == masar.MergeActors {
			into[c.Other] = c.Fact
		}
	}
	for range into {
		if to, ok := into[id]; ok {
			id = to
		}
	}
	return id, nil
}

// Names returns the forms by which articles call an actor, folded ones once.
func (s *Store) Names(ctx context.Context, id string) ([]string, error) {
	rows, err := s.readers.QueryContext(ctx, "SELECT x.form FROM actor_names x JOIN actors a ON a.n = x.actor WHERE a.id = $1 ORDER BY x.fold", id)
	return collect(rows, err, func(rows *sql.Rows, out *string) error { return rows.Scan(out) })
}

// collect makes a list of rows, never nil.
func collect[T any](rows *sql.Rows, err error, scan func(*sql.Rows, *T) error) ([]T, error) {
	out := []T{}
	err = each(rows, err, func(rows *sql.Rows) error {
		var v T
		err := scan(rows, &v)
		out = append(out, v)
		return err
	})
	return out, err
}

// Actors lists actors that take part in facts, those of most facts first. The
// cursor is "" at the end.
func (s *Store) Actors(ctx context.Context, p Page) ([]ActorInfo, string, error) {
	var c condition
	c.and("facts > 0")
	if p.After != "" {
		facts, n, err := countCursor(p.After)
		if err != nil {
			return nil, "", err
		}
		c.and("(facts < " + c.arg(facts) + " OR facts = " + c.arg(facts) + " AND n > " + c.arg(n) + ")")
	}
	var n int64
	rows, err := s.readers.QueryContext(ctx, "SELECT "+actorColumns+" FROM actors "+c.String()+" ORDER BY facts DESC, n LIMIT "+c.arg(p.limit()), c.values...)
	out, err := collect(rows, err, func(rows *sql.Rows, a *ActorInfo) error { return rows.Scan(a.dest(&n)...) })
	if err != nil || len(out) < p.limit() {
		return out, "", err
	}
	return out, strconv.Itoa(out[len(out)-1].Facts) + "/" + strconv.FormatInt(n, 36), nil
}

func countCursor(s string) (int64, int64, error) {
	count, rest, _ := strings.Cut(s, "/")
	facts, err1 := strconv.ParseInt(count, 10, 64)
	n, err2 := strconv.ParseInt(rest, 36, 64)
	if err1 != nil || err2 != nil {
		return 0, 0, fmt.Errorf("no cursor: %q", s)
	}
	return facts, n, nil
}
