package record

import "masar"

// timing asks whether the days of two reports may be those of one happening.
func timing(w *weight, a, b *view, m *match) bool {
	m.apart = a.days.gap(b.days)
	switch {
	case a.r.Article == b.r.Article && broken(a.status()) != broken(b.status()) && !(a.days.exact && b.days.exact):
		m.apart = 0
		w.add(4, "stages of one life in one article: %s, %s", a.status(), b.status())
		return true
	case a.real() && b.real():
		return bothReal(w, a, b, m)
	case moved(a, b) || moved(b, a):
		if len(m.faces) == 0 && (a.r.Event.Act != b.r.Event.Act || m.alike < 0.3 && m.place < 1 && !(a.days.exact && b.days.exact)) {
			return false // too little in common to be the same plan
		}
		w.add(8-m.apart, "put off and named again %d days on", m.apart)
		return true
	case a.real() || b.real():
		return planMet(w, a, b, m)
	}
	return bothPlans(w, a, b, m)
}

// moved reports whether a is put off and b, told no sooner, is its new day.
func moved(a, b *view) bool {
	if a.status() != masar.Postponed || a.kind.slack() < 30 || broken(b.status()) || wished(b.status()) || b.pub < a.pub {
		return false
	}
	if !a.days.exact {
		return b.days.to >= a.pub && b.days.gap(days{a.pub, a.pub, true, true}) <= 30
	}
	return b.days.to > a.days.to && b.days.gap(a.days) <= 30
}

// bothReal: what happened on two days happened twice, but for a trip of several
// days and for two papers that are a day apart in everything but the day.
func bothReal(w *weight, a, b *view, m *match) bool {
	switch {
	case m.apart > 0 && a.kind == travel && m.apart <= lasts(a, b):
		w.add(1, "%d days apart on one journey", m.apart)
	case m.apart == 1 && oneRound(a, b, m):
		w.add(3, "days of one round: %s, %s", dayName(a.days.from), dayName(b.days.from))
	case m.apart == 1 && m.place > 0 && m.alike >= 0.5:
		w.add(0, "a day apart, in the same words")
	case m.apart > 0:
		return false
	case a.days.exact && b.days.exact:
		w.add(8, "the same day: %s", dayName(max(a.days.from, b.days.from)))
	case !a.days.exact && !b.days.exact && gapOf(a.pub, b.pub) > 1:
		return false
	default:
		w.add(3, "days that fit: published %s and %s", day(a.r.Published), day(b.r.Published))
	}
	return true
}

// oneRound reports whether two reports tell of talks of the same sides on two
// days in one place: rounds last, meetings do not.
func oneRound(a, b *view, m *match) bool {
	talks := a.r.Event.Act == masar.Negotiate && b.r.Event.Act == masar.Negotiate
	return talks && m.onlyA+m.onlyB == 0 && m.place > 0 && a.days.exact && b.days.exact
}

// lasts is how many days may lie between two reports of one happening that both
// name a day.
func lasts(a, b *view) int {
	switch {
	case a.kind == travel, a.r.Event.Act == masar.Negotiate && b.r.Event.Act == masar.Negotiate:
		return 2
	}
	return 0
}

// planMet: a plan and its fulfilment, or its denial.
func planMet(w *weight, a, b *view, m *match) bool {
	plan, real := a, b
	if a.real() {
		plan, real = b, a
	}
	switch {
	case m.apart > 1 || m.apart == 1 && m.alike < 0.3 && m.place < 1:
		return false
	case !broken(plan.status()) && real.days.exact && real.days.to < plan.pub-1:
		return false // named as planned when it was over
	case m.apart == 0 && plan.days.exact && real.days.exact:
		w.add(8, "%s for the day on which it is told: %s", plan.status(), dayName(real.days.from))
	default:
		w.add(3, "%s within days of it", plan.status())
	}
	return true
}

// bothPlans: two plans of one day, or of days so near that one of them moved.
func bothPlans(w *weight, a, b *view, m *match) bool {
	exact := a.days.exact && b.days.exact
	switch {
	case m.apart == 0 && exact:
		w.add(8, "of the same day: %s", dayName(max(a.days.from, b.days.from)))
	case m.apart == 0 && gapOf(a.pub, b.pub) <= 14:
		w.add(3, "days that fit: published %s and %s", day(a.r.Published), day(b.r.Published))
	case m.apart <= 2 && m.apart > 0 && exact && (m.place > 0 || m.alike >= 0.3):
		w.add(1, "planned %d days apart", m.apart)
	default:
		return false
	}
	return true
}

func gapOf(a, b int) int { return max(a-b, b-a) }
