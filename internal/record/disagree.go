package record

import (
	"slices"

	"masar"
)

// disagreements lists what sources say differently: the day of what happened,
// the place, and whether it happened.
func disagreements(rs []*masar.Report) []masar.Disagreement {
	out := []masar.Disagreement{}
	add := func(field string, value func(*masar.Report) string) {
		if d := claims(field, rs, value); len(d.Values) > 1 {
			out = append(out, d)
		}
	}
	add("time", func(r *masar.Report) string {
		if d := when(r); isReal(r.Event.Status) && d.exact {
			return dayName(d.from)
		}
		return ""
	})
	happened := slices.ContainsFunc(rs, func(r *masar.Report) bool { return isReal(r.Event.Status) })
	off := slices.ContainsFunc(rs, func(r *masar.Report) bool { return broken(r.Event.Status) })
	add("place", func(r *masar.Report) string {
		if happened && !isReal(r.Event.Status) || !happened && off {
			return "" // the place of an old plan contradicts nothing
		}
		if p := placeName(r.Event.Place); !isState(p) {
			return p
		}
		return ""
	})
	edited := func(r *masar.Report) bool {
		return slices.ContainsFunc(r.Edits, func(x masar.Edited) bool { return x.Field == "status" })
	}
	if happened || slices.ContainsFunc(rs, edited) {
		add("status", func(r *masar.Report) string {
			switch s := r.Event.Status; s {
			case masar.Held, masar.Ongoing:
				return string(masar.Held)
			case masar.Denied, masar.NotHeld:
				return string(s)
			}
			if edited(r) {
				return string(r.Event.Status)
			}
			return ""
		})
	}
	return out
}

// claims gathers who gives which value; reports without one say nothing.
func claims(field string, rs []*masar.Report, value func(*masar.Report) string) masar.Disagreement {
	d := masar.Disagreement{Field: field}
	by := map[string][]*masar.Report{}
	for _, r := range rs {
		v := value(r)
		if v == "" {
			continue
		}
		if by[v] == nil {
			d.Values = append(d.Values, masar.Claim{Value: v})
		}
		by[v] = append(by[v], r)
	}
	for i := range d.Values {
		c := &d.Values[i]
		for _, r := range by[c.Value] {
			c.Reports = append(c.Reports, r.ID)
		}
		c.Sources = sources(by[c.Value])
	}
	return d
}
