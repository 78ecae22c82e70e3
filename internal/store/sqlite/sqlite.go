// Package sqlite opens the embedded store: one file.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"github.com/pressly/goose/v3"
	driver "modernc.org/sqlite"

	"masar/internal/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// application marks a file as a store of Masar: "Msr1".
const application = 0x4d737231

// The errors of Open that a caller may tell apart.
var (
	ErrNewer   = errors.New("made by a newer version of masar")
	ErrForeign = errors.New("no store of masar")
	ErrDamaged = errors.New("damaged")
	ErrMissing = errors.New("no such store")
)

// Options say how a store is opened; the zero value will do.
type Options struct {
	Existing bool // do not make the file where it is missing
}

// Open opens the store in the file at path, makes it where it is missing, and
// brings its tables up to date.
func Open(ctx context.Context, path string, o Options) (*store.Store, error) {
	s, err := open(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", path, told(err))
	}
	return s, nil
}

func open(ctx context.Context, path string, o Options) (*store.Store, error) {
	if err := makeFile(path, o); err != nil {
		return nil, err
	}
	if err := look(ctx, path); err != nil {
		return nil, err
	}
	w, err := connect(path, "_txlock=immediate&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=cache_size(-65536)&_pragma=temp_store(MEMORY)&_pragma=wal_autocheckpoint(32000)")
	if err != nil {
		return nil, err
	}
	w.SetMaxOpenConns(1)
	if err := prepare(ctx, w); err != nil {
		return nil, errors.Join(err, w.Close())
	}
	r, err := connect(path, "_pragma=query_only(1)&_pragma=cache_size(-8192)&_pragma=temp_store(MEMORY)")
	if err != nil {
		return nil, errors.Join(err, w.Close())
	}
	r.SetMaxOpenConns(readers)
	r.SetMaxIdleConns(readers)
	s, err := store.New(w, r, store.SQLite)
	if err != nil {
		return nil, errors.Join(err, w.Close(), r.Close())
	}
	return s, nil
}

// readers is how many queries run at once.
const readers = 8

func connect(path, pragmas string) (*sql.DB, error) {
	return sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?_pragma=busy_timeout(20000)&_pragma=foreign_keys(1)&"+pragmas)
}

// makeFile makes the file for its owner alone, and its folder.
func makeFile(path string, o Options) error {
	_, err := os.Stat(path)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if o.Existing {
		return ErrMissing
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// look refuses what is no store, or one of the future, and leaves it as it is.
func look(ctx context.Context, path string) error {
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		return err // a new one
	}
	db, err := connect(path, "mode=ro")
	if err != nil {
		return err
	}
	defer db.Close()
	var app, tables int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&tables); err != nil {
		return err
	}
	switch {
	case app != application && (app != 0 || tables > 0):
		return ErrForeign
	case tables == 0:
		return nil // somebody has only begun with it
	}
	var now int64
	if err := db.QueryRowContext(ctx, "SELECT max(version_id) FROM goose_db_version").Scan(&now); err != nil {
		return err
	}
	return known(now)
}

// known refuses tables that a newer program made.
func known(version int64) error {
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	newest := int64(0)
	for _, f := range files {
		n, err := goose.NumericComponent(f.Name())
		if err != nil {
			return err
		}
		newest = max(newest, n)
	}
	if version > newest {
		return fmt.Errorf("%w: its tables have version %d, this program knows %d", ErrNewer, version, newest)
	}
	return nil
}

// prepare marks a new file as a store, and migrates.
func prepare(ctx context.Context, db *sql.DB) error {
	var app int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return err
	}
	if app != application {
		if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", application)); err != nil {
			return err
		}
	}
	return migrate(ctx, db)
}

func migrate(ctx context.Context, db *sql.DB) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if pending, err := p.HasPending(ctx); err != nil || !pending {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// The codes of SQLite that tell of a broken file, without their extensions.
const (
	codeCorrupt = 11
	codeNotADB  = 26
)

// told names what a code of SQLite means for the file.
func told(err error) error {
	var e *driver.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case codeCorrupt:
		return fmt.Errorf("%w: %v", ErrDamaged, err)
	case codeNotADB:
		return fmt.Errorf("%w: %v", ErrForeign, err)
	}
	return err
}
