// Package intake reads articles as they came, from text files, pages, JSON
// lines, folders and standard input, one at a time. What cannot be read is an
// error that names its file and line; the rest goes on.
package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"masar/internal/clean"
)

// The limits of what is read, in bytes.
const (
	MaxFile = 64 << 20 // one text file or page
	MaxLine = 32 << 20 // one line of JSON
	MaxText = 4 << 20  // the text of one article
	MaxRun  = 8 << 20  // a file without a single line end
)

// Reason is why something was not read.
type Reason string

// The reasons.
const (
	Unreadable Reason = "unreadable" // the system would not give it
	Empty      Reason = "empty"
	Binary     Reason = "not text"
	TooLarge   Reason = "too large"
	BadJSON    Reason = "bad json"
	BadField   Reason = "bad field" // a field of the wrong type, a date that is none
	BadPage    Reason = "bad page"
)

// An Error is one thing that was not read.
type Error struct {
	File   string // "-" for standard input
	Line   int    // from 1; 0 where the whole file is meant
	Reason Reason
	Err    error
}

func (e *Error) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s: %v", e.File, e.Line, e.Reason, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.File, e.Reason, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// Format is how the bytes of an input are to be read.
type Format string

// The formats; Sniff looks at name and content.
const (
	Sniff Format = ""
	Text  Format = "text"
	HTML  Format = "html"
	JSONL Format = "jsonl"
)

// Options hold for all that is read; the zero value will do.
type Options struct {
	Format Format // of single files and standard input
	Outlet string // for articles that do not name theirs
	URL    string // address of a single page
	Raw    bool   // keep the bytes as they came in the Source
}

// keep leaves the bytes as they came in a source where that is asked for. They
// must not change any more.
func (o *Options) keep(src *clean.Source, f Format, raw []byte) {
	if o.Raw {
		src.Raw, src.Format = raw, string(f)
	}
}

// Read reads the file, the folder or, for "-", stdin. Every article comes once
// with a nil error; every thing skipped comes as an *Error with a zero Source.
// A done ctx ends the sequence with its error.
func Read(ctx context.Context, path string, stdin io.Reader, o Options) iter.Seq2[clean.Source, error] {
	return func(yield func(clean.Source, error) bool) {
		if path == "-" {
			forward(ctx, ReadFrom(ctx, "-", stdin, o), yield)
			return
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			yield(clean.Source{}, &Error{File: path, Reason: Unreadable, Err: plain(err)})
		case info.IsDir():
			readFolder(ctx, path, o, yield)
		default:
			readFile(ctx, path, o, yield)
		}
	}
}

// plain takes the path off a system error: Error names the file already.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func forward(ctx context.Context, seq iter.Seq2[clean.Source, error], yield func(clean.Source, error) bool) bool {
	for src, err := range seq {
		if ctx.Err() != nil {
			yield(clean.Source{}, ctx.Err())
			return false
		}
		if !yield(src, err) {
			return false
		}
	}
	return true
}

// readFolder reads all that it can read below a folder, in the order of names.
func readFolder(ctx context.Context, dir string, o Options, yield func(clean.Source, error) bool) {
	o.Format = Sniff
	stopped, found := false, false
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if !yield(clean.Source{}, &Error{File: path, Reason: Unreadable, Err: plain(err)}) {
				stopped = true
				return fs.SkipAll
			}
			return nil
		case d.IsDir() && path != dir && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || strings.HasPrefix(d.Name(), ".") || formatOf(path) == Sniff:
			return nil
		}
		found = true
		if !readFile(ctx, path, o, yield) {
			stopped = true
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case stopped:
	case err != nil:
		yield(clean.Source{}, &Error{File: dir, Reason: Unreadable, Err: plain(err)})
	case !found:
		yield(clean.Source{}, &Error{File: dir, Reason: Empty, Err: errors.New("no articles in it (.txt, .html, .jsonl)")})
	}
}

func formatOf(path string) Format {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".text":
		return Text
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".jsonl", ".ndjson":
		return JSONL
	}
	return Sniff
}

func readFile(ctx context.Context, path string, o Options, yield func(clean.Source, error) bool) bool {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0 {
		err = errors.New("not a regular file")
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(path)
	}
	if err != nil {
		return yield(clean.Source{}, &Error{File: path, Reason: Unreadable, Err: plain(err)})
	}
	defer f.Close()
	if o.Format == Sniff {
		o.Format = formatOf(path)
	}
	return forward(ctx, ReadFrom(ctx, path, f, o), yield)
}

// ReadFrom reads what r holds; name stands in errors and gives ids.
func ReadFrom(ctx context.Context, name string, r io.Reader, o Options) iter.Seq2[clean.Source, error] {
	return func(yield func(clean.Source, error) bool) {
		format := o.Format
		if format == Sniff {
			head := make([]byte, 4096)
			n, _ := io.ReadFull(r, head)
			format = sniff(head[:n])
			r = io.MultiReader(bytes.NewReader(head[:n]), r)
		}
		if format == JSONL {
			readLines(ctx, name, r, o, yield)
			return
		}
		data, err := readAll(name, r)
		if err != nil {
			yield(clean.Source{}, err)
			return
		}
		if format == HTML {
			yield(readPage(name, data, o))
			return
		}
		yield(readText(name, data, o))
	}
}

// sniff tells JSON lines and pages from text by how they begin.
func sniff(head []byte) Format {
	text, _, _ := clean.Decode(head, "")
	s := strings.ToLower(strings.TrimLeft(string(text), " \t\r\n\ufeff"))
	switch {
	case strings.HasPrefix(s, "{"):
		return JSONL
	case strings.HasPrefix(s, "<!doctype html"), strings.HasPrefix(s, "<html"), strings.HasPrefix(s, "<head"),
		strings.HasPrefix(s, "<?xml") && strings.Contains(s, "<html"), strings.HasPrefix(s, "<!--") && strings.Contains(s, "<html"),
		strings.HasPrefix(s, "<article"), strings.HasPrefix(s, "<body"), strings.HasPrefix(s, "<div"), strings.HasPrefix(s, "<meta"):
		return HTML
	}
	return Text
}

// readAll reads a whole file and refuses what is no text.
func readAll(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	switch {
	case err != nil:
		return nil, &Error{File: name, Reason: Unreadable, Err: plain(err)}
	case len(data) > MaxFile:
		return nil, &Error{File: name, Reason: TooLarge, Err: fmt.Errorf("more than %d MB", MaxFile>>20)}
	}
	if err := refuse(data); err != nil {
		err.File = name
		return nil, err
	}
	return data, nil
}

// refuse says what is wrong with bytes that are no text.
func refuse(data []byte) *Error {
	text, broken, charset := clean.Decode(data, "")
	nul := bytes.Count(text, []byte{0})
	odd := 0
	for _, c := range text[:min(len(text), 1<<16)] {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' {
			odd++
		}
	}
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return &Error{Reason: Empty, Err: errors.New("no text in it")}
	case nul > 0:
		return &Error{Reason: Binary, Err: fmt.Errorf("%d zero bytes in %d (%s)", nul, len(data), charset)}
	case odd*10 > min(len(text), 1<<16):
		return &Error{Reason: Binary, Err: errors.New("more than a tenth of it are control characters")}
	case broken*4 > utf8.RuneCount(text):
		return &Error{Reason: Binary, Err: fmt.Errorf("%d of %d bytes are no %s", broken, len(data), charset)}
	case len(data) > MaxRun && !bytes.ContainsAny(text, "\n\r"):
		return &Error{Reason: TooLarge, Err: fmt.Errorf("one line of %d MB", len(data)>>20)}
	}
	return nil
}

// readText reads a plain text file: its first line is the headline.
func readText(name string, data []byte, o Options) (clean.Source, error) {
	if len(data) > MaxText {
		return clean.Source{}, &Error{File: name, Reason: TooLarge, Err: fmt.Errorf("article of %d bytes, at most %d are read", len(data), MaxText)}
	}
	src := clean.Source{ID: idOf(name), URL: o.URL, Outlet: o.Outlet, Data: data}
	o.keep(&src, Text, data)
	return src, nil
}

// idOf is a file's name without folder and ending.
func idOf(name string) string {
	if name == "-" {
		return "stdin"
	}
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
