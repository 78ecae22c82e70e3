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
		return cmp.Or(strings.Compare(a.At, b.At), strings.Compare(a.ID, b.ID))
	})
	gone := map[string]bool{}
	for i := len(sorted) - 1; i >= 0; i-- {
		if c := &sorted[i]; c.Kind == masar.Undo && !gone[c.ID] {
			gone[c.Other] = true
		}
	}
	return slices.DeleteFunc(sorted, func(c masar.Correction) bool { return c.Kind == masar.Undo || gone[c.ID] })
}
