package search

import (
	"hash/fnv"
	"strconv"
	"strings"
	"time"
)

// Key is the token under which a property stands in the full-text tables beside
// the words, so that words and properties are looked up in one go: an actor's
// identity, an act, the folded name of an outlet.
// It is k and 63 bits of a hash.
func Key(f Field, value string) string {
	h := fnv.New64a()
	h.Write([]byte(f))
	h.Write([]byte{0})
	h.Write([]byte(value))
	return "k" + strconv.FormatUint(h.Sum64()>>1, 36)
}

// MonthKey is the token of the month of an ISO 8601 day, "" where it has none.
func MonthKey(day string) string {
	if len(day) < len("2006-01") {
		return ""
	}
	return Key(FieldMonth, day[:len("2006-01")])
}

// Months lists the months (2006-01) from one ISO 8601 day to another; nil where
// they are more than most or the days are none.
func Months(from, to string, most int) []string {
	a, err1 := time.Parse(time.DateOnly, from)
	b, err2 := time.Parse(time.DateOnly, to)
	if err1 != nil || err2 != nil {
		return nil
	}
	var out []string
	for at := time.Date(a.Year(), a.Month(), 1, 0, 0, 0, 0, time.UTC); !at.After(b); at = at.AddDate(0, 1, 0) {
		if len(out) == most {
			return nil
		}
		out = append(out, at.Format("2006-01"))
	}
	return out
}

// Keys joins the keys of a fact or an article, each once, "" left out.
type Keys struct {
	b    strings.Builder
	seen map[string]bool
}

// Add adds the key of a property unless its value is empty.
func (k *Keys) Add(f Field, value string) {
	if value != "" {
		k.put(Key(f, value))
	}
}

// AddMonth adds the key of the month of a day.
func (k *Keys) AddMonth(day string) {
	if key := MonthKey(day); key != "" {
		k.put(key)
	}
}

func (k *Keys) put(key string) {
	if k.seen == nil {
		k.seen = map[string]bool{}
	}
	if k.seen[key] {
		return
	}
	k.seen[key] = true
	if k.b.Len() > 0 {
		k.b.WriteByte(' ')
	}
	k.b.WriteString(key)
}

// String returns the keys separated by spaces.
func (k *Keys) String() string { return k.b.String() }
