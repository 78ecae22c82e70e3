package sqlite

import (
	"context"
	"fmt"

	"masar/internal/store"
)

// maxFaults is how many faults of the file itself are told.
const maxFaults = 20

// Check looks for damage: in the file, and then in what it holds. It returns
// what is wrong, nothing where all is well.
func Check(ctx context.Context, s *store.Store) ([]string, error) {
	faults, err := integrity(ctx, s)
	if err != nil || len(faults) > 0 {
		return faults, told(err)
	}
	return s.Check(ctx)
}

func integrity(ctx context.Context, s *store.Store) ([]string, error) {
	var faults []string
	rows, err := s.DB().QueryContext(ctx, fmt.Sprintf("PRAGMA integrity_check(%d)", maxFaults))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, err
		}
		if line != "ok" {
			faults = append(faults, "file: "+line)
		}
	}
	if err := rows.Err(); err != nil || len(faults) > 0 {
		return faults, err
	}
	var orphans int
	err = s.DB().QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&orphans)
	if orphans > 0 {
		faults = append(faults, fmt.Sprintf("file: %d rows lead to rows that are not there", orphans))
	}
	return faults, err
}
