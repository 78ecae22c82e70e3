package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup writes the store in the file at path, as it is at one moment, to a new
// file. Others may go on writing meanwhile. The new file is there whole or not
// at all.
func Backup(ctx context.Context, path, to string) error {
	if err := backup(ctx, path, to); err != nil {
		return fmt.Errorf("backup of %s to %s: %w", path, to, told(err))
	}
	return nil
}

func backup(ctx context.Context, path, to string) error {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(err, fs.ErrExist)
	}
	if _, err := os.Stat(path); err != nil {
		return ErrMissing
	}
	half, err := os.CreateTemp(filepath.Dir(to), ".masar-backup-*") // for its owner alone
	if err != nil {
		return err
	}
	defer os.Remove(half.Name())
	defer half.Close()
	db, err := connect(path, "")
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, "VACUUM INTO $1", half.Name()); err != nil {
		return err
	}
	if err := half.Sync(); err != nil {
		return err
	}
	if err := os.Link(half.Name(), to); err != nil { // unlike a renaming it replaces nothing
		return err
	}
	return syncFolder(filepath.Dir(to))
}

func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
