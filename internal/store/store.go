package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
)

// Dialect is the database that a store stands on.
type Dialect string

// The dialects.
const (
	SQLite Dialect = "sqlite"
)

// ErrNotFound means that nothing has the id that was asked for.
var ErrNotFound = errors.New("not found")

// A Store holds one record. Its methods may be called by several goroutines at
// once; what writes waits for its turn.
type Store struct {
	dialect Dialect
	writer  *sql.DB // of one connection
	readers *sql.DB
	codec   *codec

	turn  sync.Mutex // held by whoever writes
	conn  *sql.Conn  // of the writer, held by turn
	stmts map[string]*sql.Stmt
	known memory

	closed bool
}

// New makes a store over an open database whose tables are up to date. It
// closes both when it is closed.
func New(writer, readers *sql.DB, d Dialect) (*Store, error) {
	c, err := newCodec()
	if err != nil {
		return nil, err
	}
	return &Store{dialect: d, writer: writer, readers: readers, codec: c, stmts: map[string]*sql.Stmt{}, known: newMemory()}, nil
}

// DB gives the pool of connections that only read, for queries of other packages.
func (s *Store) DB() *sql.DB { return s.readers }

// Close waits for the writer and closes the database. A second time does nothing.
func (s *Store) Close() error {
	s.turn.Lock()
	defer s.turn.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	var errs []error
	for _, st := range s.stmts {
		errs = append(errs, st.Close())
	}
	if s.conn != nil {
		errs = append(errs, s.conn.Close())
	}
	return errors.Join(append(errs, s.readers.Close(), s.writer.Close())...)
}

// write runs do in one transaction and comes back when it is on the disk. What
// the store remembers between transactions is forgotten where it fails.
func (s *Store) write(ctx context.Context, do func(*tx) error) (err error) {
	s.turn.Lock()
	defer s.turn.Unlock()
	if s.conn == nil {
		if s.conn, err = s.writer.Conn(ctx); err != nil {
			return fmt.Errorf("store: %w", err)
		}
	}
	t := &tx{s: s, ctx: ctx, words: newPending()}
	if _, err := s.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return fmt.Errorf("store: begin: %w", err)
	}
	defer func() {
		if err != nil {
			s.known.forget()
			_, _ = s.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK") // some errors have rolled back already
		}
	}()
	if err := t.begin(); err != nil {
		return err
	}
	if err := do(t); err != nil {
		return err
	}
	if err := t.end(); err != nil {
		return err
	}
	if _, err := s.conn.ExecContext(ctx, "COMMIT"); err != nil {
		return fmt.Errorf("store: commit: %w", err)
	}
	return nil
}

// tx is the transaction that writes; one at a time.
type tx struct {
	s       *Store
	ctx     context.Context
	changes int64           // the number of this transaction
	last    map[table]int64 // the last numbers given
	words   pending
}

// begin takes the next number of changes, and forgets what another process may
// have changed.
func (t *tx) begin() error {
	before := t.s.known.changes
	if err := t.one("SELECT value FROM meta WHERE key = 'changes'").Scan(&t.changes); err != nil {
		return fmt.Errorf("store: read counter: %w", err)
	}
	if t.changes != before {
		t.s.known.forget()
	}
	t.changes++
	return t.numbers()
}

func (t *tx) end() error {
	if err := t.words.write(t); err != nil {
		return err
	}
	if err := t.exec("UPDATE meta SET value = $1 WHERE key = 'changes'", t.changes); err != nil {
		return err
	}
	t.s.known.changes = t.changes
	return nil
}

// prepared is a statement of the writer's connection, prepared once.
func (t *tx) prepared(query string) (*sql.Stmt, error) {
	if st, ok := t.s.stmts[query]; ok {
		return st, nil
	}
	st, err := t.s.conn.PrepareContext(t.ctx, query)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	t.s.stmts[query] = st
	return st, nil
}

func (t *tx) exec(query string, args ...any) error {
	st, err := t.prepared(query)
	if err != nil {
		return err
	}
	if _, err := st.ExecContext(t.ctx, args...); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}

// row is a row that may already have failed.
type row struct {
	*sql.Row
	err error
}

func (r row) Scan(dest ...any) error {
	if r.err != nil {
		return r.err
	}
	return r.Row.Scan(dest...)
}

func (t *tx) one(query string, args ...any) row {
	st, err := t.prepared(query)
	if err != nil {
		return row{err: err}
	}
	return row{Row: st.QueryRowContext(t.ctx, args...)}
}

// each calls do for every row.
func (t *tx) each(query string, args []any, do func(*sql.Rows) error) error {
	st, err := t.prepared(query)
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(t.ctx, args...)
	return each(rows, err, do)
}

func each(rows *sql.Rows, err error, do func(*sql.Rows) error) error {
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}
