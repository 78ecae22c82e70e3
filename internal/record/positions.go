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
	others := doers(reports)
	for i := range said {
		all = append(all, ofSaid(&said[i], others)...)
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

// ofSaid is the stance that a statement shows, by what the speaker does by it or
// by its words. Others are those whom the statement says something of: their
// stance is not the speaker's.
func ofSaid(s *masar.Said, others map[string][]string) []deed {
	issue := s.On
	if issue == "" && len(s.Statement.Issues) == 1 {
		issue = s.Statement.Issues[0]
	}
	if issue == "" || s.Behind == "" {
		return nil
	}
	stance, why := saidStance(s, others)
	if stance == "" {
		return nil
	}
	ref := masar.Ref{Article: s.Article, Span: s.Statement.Content}
	if s.Statement.Content.Empty() {
		ref.Span = s.Statement.Cue
	}
	return []deed{{s.Behind, issue, masar.PositionStep{Day: day(s.Published), Stance: stance, Fact: s.ID, Why: why, Ref: ref}, s.Source}}
}

func saidStance(s *masar.Said, others map[string][]string) (masar.Stance, string) {
	act := s.Statement.Act
	switch act {
	case masar.SayReject:
		return masar.StanceAgainst, "rejects it"
	case masar.SayAccept, masar.SayPledge, masar.SayUrge:
		if s.Stance == masar.StanceConditional {
			return s.Stance, string(act) + " with a condition"
		}
		return masar.StanceFor, string(act)
	case masar.Say, masar.Affirm, masar.Announce, masar.Explain:
	default:
		return "", ""
	}
	for _, e := range s.Events {
		for _, side := range others[e] {
			if side != s.Behind {
				return "", ""
			}
		}
	}
	return s.Stance, "by the words of what is said"
}

// doers maps reports to the sides that do what they tell.
func doers(reports []masar.Report) map[string][]string {
	out := map[string][]string{}
	for i := range reports {
		r := &reports[i]
		for k, p := range r.Event.Participants {
			if p.Part.Does() && k < len(r.Behind) && !r.Event.Act.Symmetrical() {
				out[r.ID] = append(out[r.ID], r.Behind[k])
			}
		}
	}
	return out
}

// ofReport is the stance that a deed shows of those who do it.
func ofReport(r *masar.Report) []deed {
	e := &r.Event
	stance, why := stanceOf(e)
	issues := e.Issues
	if i, ok := deedIssue(e.Act); ok && len(issues) != 1 {
		issues = []masar.Issue{i}
	} else if !ok && r.On != "" {
		issues = []masar.Issue{r.On}
	}
	if stance == "" || len(issues) != 1 {
		return nil
	}
	if commits(e.Act) && stance != "" && r.Stance == masar.StanceConditional {
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

// stanceOf is what an act shows: a yes that did not come is a no.
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
	}
	return "", ""
}

// commits reports whether an act is a word given, which may have conditions.
func commits(a masar.Act) bool {
	switch a {
	case masar.Support, masar.Accept, masar.Agree, masar.Pledge:
		return true
	}
	return false
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
