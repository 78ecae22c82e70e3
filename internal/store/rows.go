package store

import (
	"strconv"
	"strings"
)

// maxRows is how many rows one statement inserts.
const maxRows = 64

// rows inserts rows of width columns, many at once.
func (t *tx) rows(insert string, width int, args []any) error { return t.many(insert, width, args, "") }

// missing inserts those of the rows that are not there.
func (t *tx) missing(insert string, width int, args []any) error {
	return t.many(insert, width, args, " ON CONFLICT DO NOTHING")
}

func (t *tx) many(insert string, width int, args []any, or string) error {
	for len(args) > 0 {
		n := min(len(args), maxRows*width)
		if err := t.exec(insert+values(n/width, width)+or, args[:n]...); err != nil {
			return err
		}
		args = args[n:]
	}
	return nil
}

// values writes the placeholders of rows.
func values(rows, width int) string {
	var b strings.Builder
	b.WriteString(" VALUES ")
	for i := range rows {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString("(" + places(i*width+1, width) + ")")
	}
	return b.String()
}

// places writes n placeholders, the first numbered from.
func places(from, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString("$" + strconv.Itoa(from+i))
	}
	return b.String()
}
