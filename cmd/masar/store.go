package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"masar/data"
	"masar/internal/store"
	"masar/internal/store/sqlite"
)

// storeFlag names the store of a command.
type storeFlag struct {
	Store string `help:"File of the store; left out, masar/masar.db in the folder for data of your system." env:"MASAR_STORE" placeholder:"FILE"`
}

// path is where the store is, by flag, environment or the custom of the system.
func (f *storeFlag) path() (string, error) {
	if f.Store != "" {
		return f.Store, nil
	}
	dir, err := dataDir()
	if err != nil {
		return "", fmt.Errorf("no folder for data (%v): name the store with --store", err)
	}
	return filepath.Join(dir, "masar", "masar.db"), nil
}

// dataDir is the folder in which programs keep the data of their user.
func dataDir() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	switch {
	case err != nil:
		return "", err
	case runtime.GOOS == "darwin":
		return filepath.Join(home, "Library", "Application Support"), nil
	}
	return filepath.Join(home, ".local", "share"), nil
}

// make opens the store and makes it where it is missing.
func (f *storeFlag) make(ctx context.Context) (*store.Store, error) {
	return f.with(ctx, sqlite.Options{})
}

// open opens a store that is there.
func (f *storeFlag) open(ctx context.Context) (*store.Store, error) {
	return f.with(ctx, sqlite.Options{Existing: true})
}

func (f *storeFlag) with(ctx context.Context, o sqlite.Options) (*store.Store, error) {
	path, err := f.path()
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, path, o)
	if errors.Is(err, sqlite.ErrMissing) {
		return nil, fmt.Errorf("%v; masar add makes one", err)
	}
	return s, err
}

// stamp names the program and the data that make readings: another stamp may
// read the same article otherwise.
func (c *cli) stamp() (string, error) {
	h := sha256.New()
	for _, dir := range append(append([]fs.FS{data.All()}, folders(c.Knowledge)...), folders(c.Frames)...) {
		if err := sum(h, dir); err != nil {
			return "", err
		}
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" || s.Key == "vcs.modified" {
				_, _ = io.WriteString(h, s.Value) // a hash takes all
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8]), nil
}

// sum writes the names and bytes of all files of a folder.
func sum(w io.Writer, dir fs.FS) error {
	return fs.WalkDir(dir, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(dir, path)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(w, "%s\x00%d\x00%s", path, len(text), text)
		return err
	})
}
