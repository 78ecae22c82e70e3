package importer

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// errLong is a line over the limit.
var errLong = errors.New("line too long")

// lines reads lines of bounded length.
type lines struct {
	in    *bufio.Reader
	limit int
	n     int // number of the line read last
	buf   []byte
}

func newLines(r io.Reader, limit int) *lines {
	return &lines{in: bufio.NewReaderSize(r, 1<<16), limit: limit}
}

// next returns the next line without spaces around it; it holds until the next
// call. A line over the limit is read past and gives errLong.
func (l *lines) next() ([]byte, error) {
	l.buf = l.buf[:0]
	size := 0
	for {
		part, err := l.in.ReadSlice('\n')
		size += len(part)
		if size <= l.limit {
			l.buf = append(l.buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && size == 0:
			return nil, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			l.n++
			return nil, err
		}
		l.n++
		if size > l.limit {
			return nil, fmt.Errorf("%w: %d bytes, at most %d are read", errLong, size, l.limit)
		}
		return bytes.TrimRight(l.buf, "\r\n"), nil
	}
}
