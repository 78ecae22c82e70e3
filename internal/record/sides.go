package record

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// A side is a state, body or group in an event, and the persons and bodies that
// stand in for it there.
type side struct {
	id    string   // of the state, body or group; of an actor that acts for none its own
	by    []string // identities of those who act for it, sorted; empty where the side itself is named
	names []string // those of them that are persons whom a file holds
	does  bool     // it does the act, rather than that it is done to it
	heard bool     // it only channels or mediates
}

// sidesOf groups the participants of a report by whom they act for.
func sidesOf(r *masar.Report) []side {
	var out []side
	for i, p := range r.Event.Participants {
		id := p.Actor
		if i < len(r.Behind) && r.Behind[i] != "" {
			id = r.Behind[i]
		}
		at := slices.IndexFunc(out, func(s side) bool { return s.id == id })
		if at < 0 {
			at = len(out)
			out = append(out, side{id: id, heard: true})
		}
		s := &out[at]
		if p.Actor != id && !slices.Contains(s.by, p.Actor) {
			s.by = append(s.by, p.Actor)
			if slices.Contains(r.People, p.Actor) && !strings.HasPrefix(p.Actor, "~") {
				s.names = append(s.names, p.Actor)
			}
		}
		s.does = s.does || p.Part.Does()
		s.heard = s.heard && p.Part == masar.Mediating
	}
	for i := range out {
		slices.Sort(out[i].by)
	}
	slices.SortFunc(out, func(a, b side) int { return strings.Compare(a.id, b.id) })
	return out
}

// sideIn finds a side by its id.
func sideIn(sides []side, id string) *side {
	if at := slices.IndexFunc(sides, func(s side) bool { return s.id == id }); at >= 0 {
		return &sides[at]
	}
	return nil
}

// faces compares who stands for one side in two reports: 1 where somebody does
// in both, 0 where one of them names the side or bodies alone, -1 where
// different people do: the minister is not the president, but he may be his
// ministry. Actors that no file holds may be known ones under a title, so that
// they contradict nobody.
func faces(a, b *side) int {
	switch {
	case slices.ContainsFunc(a.by, func(x string) bool { return slices.Contains(b.by, x) }):
		return 1
	case len(a.names) > 0 && len(b.names) > 0:
		return -1
	}
	return 0
}

// placeName is what two reports call the same place by, "" for none.
func placeName(l *masar.Location) string {
	switch {
	case l == nil:
		return ""
	case l.ID != "":
		return l.ID
	}
	return "~" + strings.TrimPrefix(arabic.Fold(l.Name), "ال")
}
