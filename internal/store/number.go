package store

// A table whose rows the store numbers itself: the writer is alone, and can so
// write many rows at once and know their numbers.
type table string

// The numbered tables.
const (
	articles table = "articles"
	facts    table = "facts"
	actors   table = "actors"
	events   table = "record_events"
)

// numbers looks up the last number of each table. The names of tables are those
// above.
func (t *tx) numbers() error {
	t.last = map[table]int64{}
	for _, name := range [...]table{articles, facts, actors, events} {
		var n int64
		if err := t.one("SELECT COALESCE(max(n), 0) FROM " + string(name)).Scan(&n); err != nil {
			return err
		}
		t.last[name] = n
	}
	return nil
}

// next is the number of a new row.
func (t *tx) next(name table) int64 {
	t.last[name]++
	return t.last[name]
}
