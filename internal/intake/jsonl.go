package intake

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"masar/internal/clean"
)

// A record is one line of JSON. Fields that Masar does not know are let pass;
// null is the same as absent.
type record struct {
	ID        *string `json:"id"`
	URL       *string `json:"url"`
	Outlet    *string `json:"outlet"`
	Title     *string `json:"title"`
	Published *string `json:"published"`
	Text      *string `json:"text"`
	Author    *string `json:"author"`
}

// readLines reads JSON lines; a bad line is an error and the next one is read.
func readLines(ctx context.Context, name string, r io.Reader, o Options, yield func(clean.Source, error) bool) {
	in := bufio.NewReaderSize(r, 1<<16)
	found := false
	var room []byte
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			yield(clean.Source{}, err)
			return
		}
		line, size, err := nextLine(in, room)
		room = line[:0] // nothing of a line is kept but what is cloned
		fault := func(why Reason, err error) bool {
			return yield(clean.Source{}, &Error{File: name, Line: n, Reason: why, Err: err})
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		switch {
		case size > MaxLine:
			found = true
			if !fault(TooLarge, fmt.Errorf("line of %d MB, at most %d are read", size>>20, MaxLine>>20)) {
				return
			}
		case len(bytes.TrimSpace(line)) > 0:
			found = true
			src, bad := readRecord(line, name, n, o)
			if bad != nil && !yield(clean.Source{}, bad) || bad == nil && !yield(src, nil) {
				return
			}
		}
		switch {
		case err == nil:
		case !errors.Is(err, io.EOF):
			fault(Unreadable, plain(err))
			return
		case !found:
			yield(clean.Source{}, &Error{File: name, Reason: Empty, Err: errors.New("no line in it")})
			return
		default:
			return
		}
	}
}

// nextLine reads one line with its end, into room where that is enough. A line
// over MaxLine is read past and only its size comes back.
func nextLine(in *bufio.Reader, room []byte) (line []byte, size int, err error) {
	line = room
	for {
		part, err := in.ReadSlice('\n')
		size += len(part)
		if size <= MaxLine {
			line = append(line, part...)
		} else {
			line = nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, size, err
		}
	}
}

// readRecord reads one line of JSON.
func readRecord(line []byte, name string, n int, o Options) (clean.Source, error) {
	fault := func(why Reason, err error) (clean.Source, error) {
		return clean.Source{}, &Error{File: name, Line: n, Reason: why, Err: err}
	}
	text, broken, charset := clean.Decode(line, "")
	if charset != clean.UTF8 {
		return fault(BadJSON, fmt.Errorf("not UTF-8 (%s)", charset))
	}
	rec, plain := plainRecord(text)
	if !plain {
		rec = record{}
		if err := json.Unmarshal(text, &rec); err != nil {
			return fault(jsonFault(err, text))
		}
		if text := bytes.TrimSpace(text); text[0] != '{' {
			return fault(BadJSON, errors.New("not an object"))
		}
	}
	src := clean.Source{
		ID: value(rec.ID), URL: value(rec.URL), Outlet: value(rec.Outlet), Title: value(rec.Title),
		Published: value(rec.Published), Author: value(rec.Author), Data: []byte(value(rec.Text)), Charset: clean.UTF8,
	}
	if src.ID == "" {
		src.ID = fmt.Sprintf("%s:%d", idOf(name), n)
	}
	if src.Outlet == "" {
		src.Outlet = o.Outlet
	}
	if o.Raw {
		o.keep(&src, JSONL, bytes.Clone(bytes.TrimRight(line, "\r\n")))
	}
	switch _, err := clean.Published(src.Published); {
	case err != nil:
		return fault(BadField, err)
	case strings.TrimSpace(src.Title) == "" && len(bytes.TrimSpace(src.Data)) == 0:
		return fault(Empty, errors.New("neither title nor text"))
	case len(src.Data)+len(src.Title) > MaxText:
		return fault(TooLarge, fmt.Errorf("article of %d bytes, at most %d are read", len(src.Data)+len(src.Title), MaxText))
	case bytes.IndexByte(src.Data, 0) >= 0 && bytes.Count(src.Data, []byte{0})*10 > len(src.Data):
		return fault(Binary, errors.New("more than a tenth of the text are zero bytes"))
	case broken*4 > len(text):
		return fault(Binary, fmt.Errorf("%d bytes of the line are no UTF-8", broken))
	}
	return src, nil
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// jsonFault says in one line what is wrong and where in the line.
func jsonFault(err error, line []byte) (Reason, error) {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return BadJSON, fmt.Errorf("%v at byte %d", err, syntax.Offset)
	case errors.As(err, &kind) && kind.Field == "":
		return BadJSON, fmt.Errorf("an object is wanted, not %s", kind.Value)
	case errors.As(err, &kind):
		return BadField, fmt.Errorf("field %q is no text but %s", kind.Field, kind.Value)
	}
	return BadJSON, err
}
