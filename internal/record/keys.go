package record

import (
	"fmt"
	"slices"

	"masar"
)

// maxSides bounds the sides of one report that make keys.
const maxSides = 6

// Keys returns the blocking keys of a report, sorted: any two reports that Same
// joins share one of them. A key is the kind of the happening, who or where it
// is about, and a stretch of days; a report without a day of any kind has none.
func Keys(r *masar.Report) []string {
	out := keysOf(r)
	if was := asRead(r); was != nil {
		out = append(out, keysOf(was)...)
		slices.Sort(out)
		out = slices.Compact(out)
	}
	return out
}

func keysOf(r *masar.Report) []string {
	d := when(r)
	if !d.known {
		return nil
	}
	k := kindOf(r.Event.Act)
	var out []string
	for _, about := range abouts(k, r) {
		if d.to-d.from > vague {
			out = append(out, fmt.Sprintf("%d|%s|of %d", k, about, d.from), fmt.Sprintf("%d|%s|to %d", k, about, d.to))
			continue
		}
		slack := k.slack()
		for b := bucket(d.from-slack/2-1, slack); b <= bucket(d.to+slack/2+1, slack); b++ {
			out = append(out, fmt.Sprintf("%d|%s|%d", k, about, b))
		}
	}
	if k == talks || k == calls {
		out = append(out, inArticle(r)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// inArticle are the keys of a contact under which its own article tells it with
// another act.
func inArticle(r *masar.Report) []string {
	var out []string
	for _, s := range sidesOf(r) {
		out = append(out, "in "+r.Article+"|"+s.id)
	}
	return out
}

// vague is the length of a time from which on it says so little that only reports
// of the same time join: «in 2015».
const vague = 45

// bucket numbers stretches of days, which are as long as the slack but at least
// four days.
func bucket(day, slack int) int {
	n := max(slack, 4)
	if day < 0 {
		return (day - n + 1) / n
	}
	return day / n
}

// abouts says whom or what a report is about, in as many ways as another report
// of the same happening may.
func abouts(k kind, r *masar.Report) []string {
	sides := sidesOf(r)
	sides = sides[:min(len(sides), maxSides)]
	place := placeName(r.Event.Place)
	var out []string
	switch k {
	case talks, calls, deals, freeing, mediation:
		for i := range sides {
			for j := i + 1; j < len(sides); j++ {
				out = append(out, sides[i].id+"+"+sides[j].id)
			}
			if place != "" && k != calls {
				out = append(out, sides[i].id+" at "+place)
			}
		}
	case force:
		if place != "" {
			out = append(out, "at "+place)
		}
		fallthrough
	default:
		act := ""
		if k == words || k == steps {
			act = string(r.Event.Act) + " "
		}
		for _, s := range sides {
			if s.does {
				out = append(out, act+"by "+s.id)
			}
		}
		for _, s := range sides {
			if !s.does && k == travel {
				out = append(out, "to "+s.id)
			}
		}
	}
	return out
}
