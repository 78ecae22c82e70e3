package tracks

import (
	"context"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"masar"
	"masar/internal/record"
	"masar/internal/store"
)

// looked is how many of the latest contacts suggestions are made of.
const looked = 2000

// Suggest finds who meets whom over what among the latest events, the busiest
// first; what a known track holds already is left out. The suggestions have an
// id and no name.
func Suggest(ctx context.Context, st *store.Store, known []masar.Track, most int) ([]masar.Track, error) {
	contacts := []string{string(masar.Visit), string(masar.Meet), string(masar.Call), string(masar.Negotiate), string(masar.Convene), string(masar.Agree), string(masar.Mediate)}
	events, _, err := st.Events(ctx, store.Filter{Fresh: true, Acts: contacts}, store.Page{Limit: looked})
	if err != nil {
		return nil, err
	}
	out := []masar.Track{}
	for _, k := range record.Suggest(events) {
		if len(out) == most {
			break
		}
		if !slices.ContainsFunc(known, func(o masar.Track) bool { return holds(o, k) }) {
			out = append(out, k)
		}
	}
	return out, nil
}

// holds reports whether a known track has all parties of another.
func holds(known, k masar.Track) bool {
	own := slices.Concat(known.Parties, known.Mediators)
	return !slices.ContainsFunc(k.Parties, func(p string) bool { return !slices.Contains(own, p) })
}

// ID makes an id for a track of its parties: letters, digits and hyphens.
func ID(parties []string) string {
	out := []rune{}
	for _, r := range strings.Join(parties, "-") {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' && len(out) > 0:
			out = append(out, r)
		case r >= 'A' && r <= 'Z':
			out = append(out, r-'A'+'a')
		case (r == '_' || r == '.') && len(out) > 0:
			out = append(out, '-')
		}
	}
	if len(out) < 3 {
		h := fnv.New64a()
		h.Write([]byte(strings.Join(parties, ",")))
		return "w" + strconv.FormatUint(h.Sum64(), 36)
	}
	return string(out[:min(len(out), 60)])
}
