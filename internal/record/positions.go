package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// A deed is what shows a stance: a statement or an event.
type deed struct {
	actor  string
	issue  masar.Issue
	step   masar.PositionStep
	source string
}

// Positions gives where actors stand on issues, as a series of days: by what
// they accept, reject, ask for and do, and by what they say. A state stands for
// those who speak for it. Words count only where they are about one issue; what
// shows no stance is left out. The positions come by actor and issue.
func Positions(said []masar.Said, reports []masar.Report) []masar.Position {
	var all []deed
	for i := range said {
		all = append(all, ofSaid(&said[i])...)
	}
	for i := range reports {
		all = append(all, ofReport(&reports[i])...)
	}
	slices.SortFunc(all, func(a, b deed) int {
		return cmp.Or(strings.Compare(a.actor, b.actor), issueOrder(a.issue)-issueOrder(b.issue), strings.Compare(a.step.Day, b.step.Day),
			stanceOrder(a.step.Stance)-stanceOrder(b.step.Stance), strings.Compare(a.step.Fact, b.step.Fact))
	})
	out := []masar.Position{}
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].actor == all[0].actor && all[n].issue == all[0].issue {
			n++
		}
		out = append(out, masar.Position{Actor: all[0].actor, Issue: all[0].issue, Series: series(all[:n])})
		all = all[n:]
	}
	return out
}

func issueOrder(i masar.Issue) int { return slices.Index(masar.Issues(), i) }

func stanceOrder(s masar.Stance) int {
	return slices.Index([]masar.Stance{masar.StanceFor, masar.StanceConditional, masar.StanceAgainst, masar.StanceUnclear}, s)
}

// series makes steps of the deeds of one actor on one issue: one a day and
// stance. Where a day shows a condition beside a plain yes, the condition is
// what counts.
func series(deeds []deed) []masar.PositionStep {
	var out []masar.PositionStep
	var from []map[string]bool
	for _, d := range deeds {
		last := len(out) - 1
		if last >= 0 && out[last].Day == d.step.Day && out[last].Stance == masar.StanceFor && d.step.Stance == masar.StanceConditional {
			from[last][d.source] = true
			d.step.Sources = len(from[last])
			out[last] = d.step
			continue
		}
		if last >= 0 && out[last].Day == d.step.Day && out[last].Stance == d.step.Stance {
			from[last][d.source] = true
			out[last].Sources = len(from[last])
			continue
		}
		d.step.Sources = 1
		out = append(out, d.step)
		from = append(from, map[string]bool{d.source: true})
	}
	for i := 1; i < len(out); i++ {
		out[i].Changed = out[i].Stance != out[i-1].Stance
	}
	return out
}

// ofSaid is the stance that a statement shows.
func ofSaid(s *masar.Said) []deed {
	if len(s.Statement.Issues) != 1 || s.Behind == "" {
		return nil
	}
	st := s.Statement
	stance, why := masar.Stance(""), ""
	switch st.Act {
	case masar.SayReject:
		stance, why = masar.StanceAgainst, "rejects it"
	case masar.SayAccept, masar.SayPledge:
		stance, why = masar.StanceFor, string(st.Act)+"s it"
	case masar.SayUrge:
		stance, why = masar.StanceFor, "asks for it"
	}
	if s.Stance == masar.StanceConditional && stance != masar.StanceAgainst {
		stance, why = masar.StanceConditional, "sets a condition"
	}
	if stance == "" {
		return nil
	}
	ref := masar.Ref{Article: s.Article, Span: st.Content}
	if st.Content.Empty() {
		ref.Span = st.Cue
	}
	return []deed{{s.Behind, st.Issues[0], masar.PositionStep{Day: day(s.Published), Stance: stance, Fact: s.ID, Why: why, Ref: ref}, s.Source}}
}

// ofReport is the stance that a deed shows of those who do it.
func ofReport(r *masar.Report) []deed {
	e := &r.Event
	stance, why := stanceOf(e)
	issues := e.Issues
	if i, ok := deedIssue(e.Act); ok && len(issues) != 1 {
		issues = []masar.Issue{i}
	}
	if stance == "" || len(issues) != 1 {
		return nil
	}
	if stance == masar.StanceFor && r.Stance == masar.StanceConditional {
		stance, why = masar.StanceConditional, why+" with a condition"
	}
	var out []deed
	for i, p := range e.Participants {
		if !p.Part.Does() || p.Part == masar.Mediating || i >= len(r.Behind) || r.Behind[i] == "" {
			continue
		}
		if slices.ContainsFunc(out, func(d deed) bool { return d.actor == r.Behind[i] }) {
			continue
		}
		step := masar.PositionStep{Day: day(r.Published), Stance: stance, Fact: r.ID, Why: why, Ref: masar.Ref{Article: r.Article, Span: e.Cue}}
		if len(e.Evidence) > 0 {
			step.Ref.Span = e.Evidence[0]
		}
		out = append(out, deed{r.Behind[i], issues[0], step, r.Source})
	}
	return out
}

// stanceOf is what an act shows: a yes that did not come is a no, one that may
// come a condition.
func stanceOf(e *masar.Event) (masar.Stance, string) {
	yes, no := masar.StanceFor, masar.StanceAgainst
	switch e.Act {
	case masar.Support, masar.Accept, masar.Agree, masar.Pledge, masar.Propose, masar.Urge,
		masar.Ceasefire, masar.Withdraw, masar.Open, masar.Exchange, masar.Release:
	case masar.Reject, masar.Close:
		yes, no = no, ""
	default:
		return "", ""
	}
	switch e.Status {
	case masar.Held, masar.Ongoing, masar.Planned:
		return yes, string(e.Act)
	case masar.NotHeld, masar.Denied, masar.Cancelled:
		return no, "does not " + string(e.Act)
	case masar.Possible:
		if yes == masar.StanceFor {
			return masar.StanceConditional, "may " + string(e.Act)
		}
	}
	return "", ""
}

// deedIssue is the issue that a deed is about of itself.
func deedIssue(a masar.Act) (masar.Issue, bool) {
	switch a {
	case masar.Ceasefire:
		return "ceasefire", true
	case masar.Withdraw:
		return "withdrawal", true
	case masar.Open, masar.Close:
		return "crossings", true
	case masar.Exchange, masar.Release:
		return "hostages", true
	}
	return "", false
}
