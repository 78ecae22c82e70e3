package record

import (
	"slices"
	"strings"

	"masar"
)

// life lists the statuses that an event reached, in the order in which they were
// first reported. A plan for another day is a step of its own.
func life(rs []*masar.Report) []masar.LifeStep {
	var out []masar.LifeStep
	for _, r := range rs {
		at := slices.IndexFunc(out, func(s masar.LifeStep) bool { return continues(&s, r) })
		if at < 0 {
			out = append(out, masar.LifeStep{Status: r.Event.Status, Reported: day(r.Published), By: []string{}, Reports: []string{}})
			at = len(out) - 1
		}
		s := &out[at]
		s.Reports = append(s.Reports, r.ID)
		if s.Time == nil || finer(r.Event.Time, s.Time) {
			s.Time = r.Event.Time
		}
		if s.Place == nil {
			s.Place = r.Event.Place
		}
		for _, by := range r.Event.SaidBy {
			if !slices.Contains(s.By, by.Actor) {
				s.By = append(s.By, by.Actor)
			}
		}
	}
	for i := range out {
		slices.Sort(out[i].By)
	}
	slices.SortStableFunc(out, func(a, b masar.LifeStep) int {
		if a.Reported != b.Reported {
			return strings.Compare(a.Reported, b.Reported)
		}
		return stage(a.Status) - stage(b.Status)
	})
	return out
}

// stage orders statuses that are reported on one day.
func stage(s masar.Status) int {
	return slices.Index([]masar.Status{masar.CalledFor, masar.Possible, masar.Expected, masar.Postponed, masar.Cancelled,
		masar.Planned, masar.Ongoing, masar.Held, masar.NotHeld, masar.Denied}, s)
}

// continues reports whether a report tells the step again: the same status and,
// of what is put off or planned, no other day.
func continues(s *masar.LifeStep, r *masar.Report) bool {
	if s.Status != r.Event.Status {
		return false
	}
	if isReal(s.Status) || s.Time == nil || r.Event.Time == nil {
		return true
	}
	return s.Time.Start <= r.Event.Time.End && r.Event.Time.Start <= s.Time.End
}

// finer reports whether a tells the time more closely than b.
func finer(a, b *masar.Time) bool {
	if a == nil {
		return false
	}
	length := func(t *masar.Time) int {
		from, _ := dayNumber(t.Start)
		to, _ := dayNumber(t.End)
		return to - from
	}
	return length(a) < length(b)
}

// lastWord is where a life stands. What happened, happened, unless a denial
// outweighs it: the claim has one source alone or fewer than the denial, and no
// article has repeated it after the denial without telling of that. Where nothing is said to have happened, the last word counts; of one
// day's words a new plan counts over what it puts off.
func lastWord(rs []*masar.Report) masar.Status {
	var real, against []*masar.Report
	for _, r := range rs {
		switch s := r.Event.Status; {
		case isReal(s):
			real = append(real, r)
		case s == masar.Denied || s == masar.NotHeld:
			against = append(against, r)
		}
	}
	if len(real) == 0 {
		return lastPlan(rs)
	}
	if len(against) > 0 && !repeated(real, against) {
		if n := sources(real); n == 1 || n < sources(against) {
			return against[len(against)-1].Event.Status
		}
	}
	if slices.ContainsFunc(real, func(r *masar.Report) bool { return r.Event.Status == masar.Held }) {
		return masar.Held
	}
	return masar.Ongoing
}

// repeated reports whether a claim was told again on a day after the first
// denial, in an article that does not tell of a denial.
func repeated(real, against []*masar.Report) bool {
	return slices.ContainsFunc(real, func(r *masar.Report) bool {
		return day(r.Published) > day(against[0].Published) &&
			!slices.ContainsFunc(against, func(d *masar.Report) bool { return d.Article == r.Article })
	})
}

// lastPlan is the last word on what is not said to have happened.
func lastPlan(rs []*masar.Report) masar.Status {
	last := rs[0]
	for _, r := range rs[1:] {
		a, b := day(last.Published), day(r.Published)
		if b > a || b == a && stage(r.Event.Status) > stage(last.Event.Status) {
			last = r
		}
	}
	if last.Event.Status == masar.Planned || last.Event.Status == masar.Expected {
		return stillOff(rs, last)
	}
	return last.Event.Status
}

// stillOff lets a plan count that is named after it was put off or called off
// only where it names another day: later articles recall the old plan.
func stillOff(rs []*masar.Report, plan *masar.Report) masar.Status {
	for i := len(rs) - 1; i >= 0; i-- {
		r := rs[i]
		if !broken(r.Event.Status) {
			continue
		}
		if plan.Event.Time == nil || r.Event.Time != nil && plan.Event.Time.Start <= r.Event.Time.End {
			return r.Event.Status
		}
		break
	}
	return plan.Event.Status
}
