package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// Roles joins the roles of many articles: of each actor in each role the first
// day and the last, by actor and role.
func Roles(list []RoleFact) []masar.RecordRole {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b RoleFact) int {
		return cmp.Or(strings.Compare(a.Actor, b.Actor), strings.Compare(string(a.Role), string(b.Role)), strings.Compare(a.Day, b.Day), strings.Compare(a.ID, b.ID))
	})
	out := []masar.RecordRole{}
	for _, f := range sorted {
		if n := len(out) - 1; n < 0 || out[n].Actor != f.Actor || out[n].Role != f.Role {
			out = append(out, masar.RecordRole{Actor: f.Actor, Role: f.Role, From: f.Day, Refs: []masar.Ref{}})
		}
		r := &out[len(out)-1]
		if r.From == "" {
			r.From = f.Day
		}
		r.To = max(r.To, f.Day)
		r.Refs = append(r.Refs, f.Refs...)
	}
	return out
}
