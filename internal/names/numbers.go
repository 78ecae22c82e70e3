package names

import (
	"slices"
	"strings"

	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// numbers are what a note on a word can hold of the files: sets of kinds and
// states, each by its number.
type numbers struct {
	sets    []kind // the first is empty
	setAt   map[kind]int32
	origins []string // ids of states, the first is ""
	stateAt map[string]int32
}

// number gives the sets and the states of adjectives of origin their numbers.
func (f *Finder) number() {
	f.sets, f.setAt = []kind{0}, map[kind]int32{0: 0}
	for _, k := range f.kinds {
		if _, had := f.setAt[k]; !had {
			f.setAt[k] = int32(len(f.sets))
			f.sets = append(f.sets, k)
		}
	}
	f.origins = []string{""}
	f.base.NisbaStems(func(_ string, e *knowledge.Entity) bool {
		f.origins = append(f.origins, e.ID)
		return true
	})
	for _, iso := range f.plurals {
		f.origins = append(f.origins, iso)
	}
	slices.Sort(f.origins)
	f.origins = slices.Compact(f.origins)
	f.stateAt = make(map[string]int32, len(f.origins))
	for i, id := range f.origins {
		f.stateAt[id] = int32(i)
	}
}

// set is the number of what the files of heads say of a folded word.
func (f *Finder) set(fold string) int32 {
	if !f.sieve.May(fold) {
		return 0
	}
	return f.setAt[f.kinds[fold]]
}

// origin is the number of the state whose adjective of origin a folded stem is,
// with ال where the word has it.
func (f *Finder) origin(stem string, al bool) int32 {
	if iso := f.plurals[stem]; iso != "" {
		return f.stateAt[iso]
	}
	if al {
		stem = "ال" + stem
	}
	if id := f.base.Nisba(stem); len(id) == 3 && strings.ToUpper(id) == id {
		return f.stateAt[id]
	}
	return 0
}

// lemma is what a lemma is for.
func (f *Finder) lemma(l arabic.Lemma) kind {
	if int(l) < len(f.lemmas) {
		return f.lemmas[l]
	}
	return 0
}
