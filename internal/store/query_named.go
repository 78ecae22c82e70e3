package store

import (
	"context"
	"database/sql"
	"strings"

	"masar/internal/arabic"
)

// Named finds actors by a name or the beginning of one, as articles write it or
// in English; those of most facts first, at most as many as the page asks for.
func (s *Store) Named(ctx context.Context, name string, p Page) ([]ActorInfo, error) {
	fold := strings.Join(strings.Fields(arabic.Fold(name)), " ")
	if fold == "" {
		return nil, nil
	}
	var n int64
	rows, err := s.readers.QueryContext(ctx, "SELECT "+actorColumns+` FROM actors WHERE facts > 0 AND (
		n IN (SELECT actor FROM actor_names WHERE fold >= $1 AND fold < $2) OR lower(name_en) LIKE $3 ESCAPE '\')
		ORDER BY facts DESC, n LIMIT $4`, fold, fold+"\U0010ffff", "%"+escapeLike(strings.ToLower(strings.TrimSpace(name)))+"%", p.limit())
	return collect(rows, err, func(rows *sql.Rows, a *ActorInfo) error { return rows.Scan(a.dest(&n)...) })
}

// escapeLike takes the meaning from the signs of LIKE.
func escapeLike(s string) string {
	return strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s)
}
