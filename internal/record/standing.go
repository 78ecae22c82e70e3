package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// Standing returns the corrections that no later undo takes back, without the
// undos, in the order in which they were made. An undo can be undone.
func Standing(cs []masar.Correction) []masar.Correction {
	sorted := slices.Clone(cs)
	slices.SortStableFunc(sorted, func(a, b masar.Correction) int {
		return inOrder(a.At, a.ID, b.At, b.ID)
	})
	gone := map[string]bool{}
	for i := len(sorted) - 1; i >= 0; i-- {
		if c := &sorted[i]; c.Kind == masar.Undo && !gone[c.ID] {
			gone[c.Other] = true
		}
	}
	return slices.DeleteFunc(sorted, func(c masar.Correction) bool { return c.Kind == masar.Undo || gone[c.ID] })
}

// inOrder compares when two corrections were made; ids are numbered, so that of
// one moment c10 comes after c9.
func inOrder(at, id, otherAt, otherID string) int {
	return cmp.Or(strings.Compare(at, otherAt), cmp.Compare(len(id), len(otherID)), strings.Compare(id, otherID))
}
