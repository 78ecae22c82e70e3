package search

import (
	"maps"
	"slices"
	"strings"

	"masar/internal/arabic"
)

// labels are the names of the values of one field, in both languages.
type labels struct {
	ids    map[string][]string // folded name → ids, those of query.tsv first
	lemmas []labelled
	names  map[string][]string // id → names as written
}

type labelled struct {
	id     string
	lemmas []string
}

func newLabels() *labels {
	return &labels{ids: map[string][]string{}, names: map[string][]string{}}
}

func (l *labels) add(id, name string, lemmas []string) {
	key := labelKey(name)
	if !slices.Contains(l.ids[key], id) {
		l.ids[key] = append(l.ids[key], id)
	}
	l.lemmas = append(l.lemmas, labelled{id, lemmas})
	l.names[id] = append(l.names[id], name)
}

// labelKey is what names are looked up under: folded, with _ for a space, no
// article.
func labelKey(name string) string {
	key := strings.Join(strings.FieldsFunc(arabic.Fold(name), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }), "_")
	return strings.TrimPrefix(key, "ال")
}

// find returns the ids that a value means: the whole name, else a name that
// holds all of its lemmas. Several ids mean that all of them are asked for.
func (l *labels) find(value string, lemmas []string) []string {
	if ids := l.ids[labelKey(value)]; ids != nil {
		return ids
	}
	var out []string
	for _, c := range l.lemmas {
		if len(lemmas) > 0 && holdsAll(c.lemmas, lemmas) && !slices.Contains(out, c.id) {
			out = append(out, c.id)
		}
	}
	slices.Sort(out)
	return out
}

func holdsAll(all, some []string) bool {
	for _, s := range some {
		if !slices.Contains(all, s) {
			return false
		}
	}
	return true
}

// nearest names up to three values that are written almost like one, each with
// its id where that is another word.
func (l *labels) nearest(value string) []string {
	var all []string
	for _, id := range slices.Sorted(maps.Keys(l.names)) {
		all = append(all, l.names[id]...)
	}
	near := Nearest(value, all, 3)
	for i, name := range near {
		if id := l.ids[labelKey(name)]; len(id) > 0 && id[0] != name {
			near[i] += " (" + id[0] + ")"
		}
	}
	return near
}
