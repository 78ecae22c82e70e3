package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"regexp"

	"masar"
)

var trackID = regexp.MustCompile(`^[a-zA-Z0-9][a-zA-Z0-9-]{0,63}$`)

// SaveTrack keeps a track, in the place of one of the same id.
func (s *Store) SaveTrack(ctx context.Context, k masar.Track) error {
	if !trackID.MatchString(k.ID) {
		return fmt.Errorf("track id %q: want letters, digits and hyphens", k.ID)
	}
	body, err := json.Marshal(k)
	if err != nil {
		return fmt.Errorf("store: track %s: %v", k.ID, err)
	}
	return s.write(ctx, func(t *tx) error {
		return t.exec("INSERT INTO tracks (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body", k.ID, body)
	})
}

// RemoveTrack forgets a track; what happened in it stays.
func (s *Store) RemoveTrack(ctx context.Context, id string) error {
	return s.write(ctx, func(t *tx) error {
		var found string
		if err := t.one("DELETE FROM tracks WHERE id = $1 RETURNING id", id).Scan(&found); err != nil {
			return notFound(err, "track", id)
		}
		return nil
	})
}

// Track returns the track of an id.
func (s *Store) Track(ctx context.Context, id string) (masar.Track, error) {
	var k masar.Track
	var body []byte
	if err := s.readers.QueryRowContext(ctx, "SELECT body FROM tracks WHERE id = $1", id).Scan(&body); err != nil {
		return k, notFound(err, "track", id)
	}
	return k, json.Unmarshal(body, &k)
}

// Tracks lists all tracks by id.
func (s *Store) Tracks(ctx context.Context) ([]masar.Track, error) {
	rows, err := s.readers.QueryContext(ctx, "SELECT body FROM tracks ORDER BY id")
	return collect(rows, err, func(rows *sql.Rows, k *masar.Track) error {
		var body []byte
		if err := rows.Scan(&body); err != nil {
			return err
		}
		return json.Unmarshal(body, k)
	})
}
