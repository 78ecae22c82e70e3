package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// actOf is the act that most sources tell, of several the first in the order of
// the guide.
func actOf(rs []*masar.Report) masar.Act {
	return mostTold(rs, func(r *masar.Report) masar.Act { return r.Event.Act }, func(a, b masar.Act) int {
		return slices.Index(masar.Acts(), a) - slices.Index(masar.Acts(), b)
	})
}

// mostTold is the value that most independent sources give, of several the first
// in the order given.
func mostTold[T comparable](rs []*masar.Report, value func(*masar.Report) T, order func(a, b T) int) T {
	var values []T
	by := map[T][]*masar.Report{}
	for _, r := range rs {
		v := value(r)
		if by[v] == nil {
			values = append(values, v)
		}
		by[v] = append(by[v], r)
	}
	return slices.MinFunc(values, func(a, b T) int { return cmp.Or(sources(by[b])-sources(by[a]), order(a, b)) })
}

// issuesOf lists the issues of all reports in the order of the guide.
func issuesOf(rs []*masar.Report) []masar.Issue {
	out := []masar.Issue{}
	for _, i := range masar.Issues() {
		if slices.ContainsFunc(rs, func(r *masar.Report) bool { return slices.Contains(r.Event.Issues, i) }) {
			out = append(out, i)
		}
	}
	return out
}

// firstOf is the first report of a status.
func firstOf(rs []*masar.Report, status masar.Status) *masar.Report {
	if at := slices.IndexFunc(rs, func(r *masar.Report) bool { return r.Event.Status == status }); at >= 0 {
		return rs[at]
	}
	return nil
}

// detail fills participants, place and time from the reports that tell most.
func detail(e *masar.RecordEvent, rs []*masar.Report) {
	best := slices.MaxFunc(rs, func(a, b *masar.Report) int { return cmp.Or(people(a)-people(b), earlier(b, a)) })
	e.Participants, e.Behind = slices.Clone(best.Event.Participants), slices.Clone(best.Behind)
	e.From = append(e.From, masar.Detail{Field: "participants", Report: best.ID})
	if r := firstOf(rs, e.Status); r != nil {
		e.From = append(e.From, masar.Detail{Field: "status", Report: r.ID})
	}
	have := sidesOf(best)
	for _, r := range rs {
		more := false
		for i, p := range r.Event.Participants {
			id := p.Actor
			if i < len(r.Behind) && r.Behind[i] != "" {
				id = r.Behind[i]
			}
			if sideIn(have, id) == nil {
				e.Participants, e.Behind = append(e.Participants, p), append(e.Behind, r.Behind[i])
				more = true
			}
		}
		if more {
			have = append(have, sidesOf(r)...)
			e.From = append(e.From, masar.Detail{Field: "participants", Report: r.ID})
		}
	}
	if r := bestPlace(rs); r != nil {
		e.Place, e.Within = r.Event.Place, r.Within
		e.From = append(e.From, masar.Detail{Field: "place", Report: r.ID})
	}
	if r := bestTime(rs, e.Status); r != nil {
		e.Time = r.Event.Time
		e.From = append(e.From, masar.Detail{Field: "time", Report: r.ID})
	}
}

// people weighs how closely a report names who takes part.
func people(r *masar.Report) int {
	n := 0
	for _, s := range sidesOf(r) {
		n += 2
		for _, by := range s.by {
			n += 2
			if strings.HasPrefix(by, "~") {
				n--
			}
		}
	}
	return n
}

// bestPlace is the report whose place is finest and told by most sources.
func bestPlace(rs []*masar.Report) *masar.Report {
	with := slices.DeleteFunc(slices.Clone(rs), func(r *masar.Report) bool { return r.Event.Place == nil })
	if len(with) == 0 {
		return nil
	}
	if fine := slices.DeleteFunc(slices.Clone(with), func(r *masar.Report) bool { return isState(r.Event.Place.ID) }); len(fine) > 0 {
		with = fine
	}
	name := mostTold(with, func(r *masar.Report) string { return placeName(r.Event.Place) }, strings.Compare)
	at := slices.IndexFunc(with, func(r *masar.Report) bool { return placeName(r.Event.Place) == name })
	return with[at]
}

// bestTime is the report with the time that most sources give among those of the
// status where the life stands, else among all.
func bestTime(rs []*masar.Report, status masar.Status) *masar.Report {
	timed := slices.DeleteFunc(slices.Clone(rs), func(r *masar.Report) bool { return r.Event.Time == nil })
	if of := slices.DeleteFunc(slices.Clone(timed), func(r *masar.Report) bool { return r.Event.Status != status }); len(of) > 0 {
		timed = of
	}
	if exact := slices.DeleteFunc(slices.Clone(timed), func(r *masar.Report) bool { return !when(r).exact }); len(exact) > 0 {
		timed = exact
	}
	if len(timed) == 0 {
		return nil
	}
	value := func(r *masar.Report) string { return r.Event.Time.Start + "/" + r.Event.Time.End }
	v := mostTold(timed, value, func(a, b string) int { return strings.Compare(b, a) })
	return timed[slices.IndexFunc(timed, func(r *masar.Report) bool { return value(r) == v })]
}
