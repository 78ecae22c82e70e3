package main

import (
	"fmt"

	"masar/internal/store/sqlite"
)

// backupCmd copies the store while others use it.
type backupCmd struct {
	storeFlag
	File string `arg:"" help:"The new file." placeholder:"FILE"`
}

// Run writes the store as it is at one moment to a new file.
func (b *backupCmd) Run(std streams) error {
	ctx, stop := untilStopped()
	defer stop()
	path, err := b.path()
	if err != nil {
		return err
	}
	if err := sqlite.Backup(ctx, path, b.File); err != nil {
		return err
	}
	s, err := sqlite.Open(ctx, b.File, sqlite.Options{Existing: true})
	if err != nil {
		return err
	}
	defer s.Close()
	st, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "%s: %d articles, %d record events\n", b.File, st.Articles, st.Events)
	return err
}
