package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"masar"
)

// Belongs reports whether an event is of a track, and why. Parties and mediators
// of a track are identities; a state stands for all who act for it. An event
// belongs where two parties take part, where a party acts with a mediator, on
// another party or in a state of the track, and where those who take part deal
// with a party that the words name. Where both the track and the event have
// issues they must share one, unless two parties meet.
func Belongs(track *masar.Track, e *masar.RecordEvent) (why string, ok bool) {
	if !inTime(track, e) {
		return "", false
	}
	parties := present(track.Parties, e)
	mediators := present(track.Mediators, e)
	shared := sharedIssue(track, e)
	switch {
	case len(parties) >= 2:
		return "parties take part: " + strings.Join(parties, ", "), true
	case !shared:
		return "", false
	case len(parties) == 1 && len(mediators) > 0:
		return fmt.Sprintf("a party and a mediator take part: %s, %s", parties[0], strings.Join(mediators, ", ")), true
	case len(parties) == 1 && slices.ContainsFunc(track.Parties, func(p string) bool { return p != parties[0] && slices.Contains(e.About, p) }):
		return fmt.Sprintf("%s takes part and another party is spoken of", parties[0]), true
	case len(parties) == 1 && e.Within != "" && slices.Contains(track.Parties, e.Within):
		return fmt.Sprintf("%s takes part in %s", parties[0], e.Within), true
	case len(parties) == 0:
		if about := named1(track.Parties, e.About); about != "" && (len(mediators) > 0 || len(sides(e)) > 1) {
			return fmt.Sprintf("%s is spoken of and %s take part", about, strings.Join(sides(e), ", ")), true
		}
	}
	return "", false
}

func named1(list, about []string) string {
	for _, p := range list {
		if slices.Contains(about, p) {
			return p
		}
	}
	return ""
}

// inTime reports whether nothing of the event's time lies outside the track's.
func inTime(track *masar.Track, e *masar.RecordEvent) bool {
	if e.Time == nil {
		return true
	}
	return (track.Since == "" || e.Time.End >= track.Since) && (track.Until == "" || e.Time.Start <= track.Until)
}

// present lists those of the identities that take part, themselves or by somebody
// who acts for them.
func present(list []string, e *masar.RecordEvent) []string {
	var out []string
	for _, id := range list {
		for i, p := range e.Participants {
			if p.Actor == id || i < len(e.Behind) && e.Behind[i] == id {
				out = append(out, id)
				break
			}
		}
	}
	return out
}

func sharedIssue(track *masar.Track, e *masar.RecordEvent) bool {
	if len(track.Issues) == 0 || len(e.Issues) == 0 {
		return true
	}
	return slices.ContainsFunc(e.Issues, func(i masar.Issue) bool { return slices.Contains(track.Issues, i) })
}

// sides lists whom the participants act for, each once, sorted.
func sides(e *masar.RecordEvent) []string {
	var out []string
	for i, p := range e.Participants {
		id := p.Actor
		if i < len(e.Behind) && e.Behind[i] != "" {
			id = e.Behind[i]
		}
		out = append(out, id)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// fewEvents is how many events two sides need to be suggested as a track.
const fewEvents = 3

// Suggest finds who meets whom over what: two sides with at least three contacts
// or deals make a track, with the sides that stand between them and the issues
// of their events; the busiest first. A suggestion has no name yet.
func Suggest(events []masar.RecordEvent) []masar.Track {
	pairs := map[[2]string][]*masar.RecordEvent{}
	for i := range events {
		e := &events[i]
		if !contact(e.Act) || wished(e.Status) {
			continue
		}
		list := sides(e)
		for a := range list {
			for b := a + 1; b < len(list) && b < maxSides; b++ {
				k := [2]string{list[a], list[b]}
				pairs[k] = append(pairs[k], e)
			}
		}
	}
	type found struct {
		track masar.Track
		n     int
	}
	var out []found
	for k, es := range pairs {
		if len(es) >= fewEvents {
			out = append(out, found{suggestion(k, es), len(es)})
		}
	}
	slices.SortFunc(out, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.n, a.n), strings.Compare(a.track.ID, b.track.ID))
	})
	tracks := []masar.Track{}
	for _, f := range out {
		tracks = append(tracks, f.track)
	}
	return tracks
}

func contact(a masar.Act) bool {
	switch kindOf(a) {
	case talks, calls, travel, mediation, deals, freeing:
		return true
	}
	return false
}

// suggestion makes a track of two sides and their events.
func suggestion(pair [2]string, es []*masar.RecordEvent) masar.Track {
	t := masar.Track{ID: slug(pair[0]) + "-" + slug(pair[1]), Parties: []string{pair[0], pair[1]}, Mediators: []string{}, Issues: []masar.Issue{}}
	between := map[string]int{}
	issues := map[masar.Issue]int{}
	for _, e := range es {
		for i, p := range e.Participants {
			if p.Part == masar.Mediating && i < len(e.Behind) && e.Behind[i] != "" && !slices.Contains(pair[:], e.Behind[i]) {
				between[e.Behind[i]]++
			}
		}
		for _, i := range e.Issues {
			issues[i]++
		}
	}
	for id := range between {
		t.Mediators = append(t.Mediators, id)
	}
	slices.Sort(t.Mediators)
	for _, i := range masar.Issues() {
		if issues[i]*fewEvents >= len(es) {
			t.Issues = append(t.Issues, i)
		}
	}
	return t
}

// slug keeps the letters and digits of an identity that stand in the ids of
// tracks.
func slug(id string) string {
	out := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		case r == '_':
			return '-'
		}
		return -1
	}, id)
	if out == "" {
		return "x" + fmt.Sprintf("%08x", fnv(id))
	}
	return out
}

// fnv is FNV-1a of 32 bits.
func fnv(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
