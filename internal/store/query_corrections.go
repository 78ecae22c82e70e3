package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"masar"
)

// Corrections lists all corrections in the order in which they were made, the
// undone ones and the undos with them; of one article where its id is given.
func (s *Store) Corrections(ctx context.Context, article string) ([]masar.Correction, error) {
	query, args := "SELECT body FROM corrections ORDER BY n", []any{}
	if article != "" {
		query, args = "SELECT body FROM corrections WHERE article = $1 ORDER BY n", []any{article}
	}
	rows, err := s.readers.QueryContext(ctx, query, args...)
	return collect(rows, err, scanCorrection)
}

func scanCorrection(rows *sql.Rows, c *masar.Correction) error {
	var body []byte
	if err := rows.Scan(&body); err != nil {
		return err
	}
	return json.Unmarshal(body, c)
}
