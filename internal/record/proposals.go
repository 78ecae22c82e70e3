package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// planDays is how long a proposal stays the same one without being named.
const planDays = 60

// Proposals joins what articles tell of proposals into proposals with versions,
// answers and a life. Two are one where their names share the words that tell
// plans apart or one author stands behind both with no such words against it,
// and no more than sixty days lie between.
func Proposals(list []ProposalFact) []masar.RecordProposal {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b ProposalFact) int {
		return cmp.Or(strings.Compare(a.Day, b.Day), strings.Compare(a.ID, b.ID))
	})
	var plans []plan
	// Those with a name of their own come first: the rest is told by them.
	for _, named := range [...]bool{true, false} {
		for _, f := range sorted {
			if (len(f.Words) > 0) != named {
				continue
			}
			if at := planOf(plans, &f); at >= 0 {
				plans[at].add(f)
			} else {
				plans = append(plans, plan{facts: []ProposalFact{f}})
			}
		}
	}
	out := []masar.RecordProposal{}
	for i := range plans {
		out = append(out, plans[i].record())
	}
	slices.SortFunc(out, func(a, b masar.RecordProposal) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// A plan is the facts of one proposal.
type plan struct{ facts []ProposalFact }

func (p *plan) add(f ProposalFact) { p.facts = append(p.facts, f) }

// planOf returns the plan that a fact tells of, the one that fits best and was
// named last; -1 for a new one.
func planOf(plans []plan, f *ProposalFact) int {
	best, score := -1, 0
	for i := range plans {
		for k := range plans[i].facts {
			if s := likePlan(&plans[i].facts[k], f); s > 0 && s >= score {
				best, score = i, s
			}
		}
	}
	return best
}

// likePlan weighs whether two facts tell of one plan; 0 where they do not.
func likePlan(a, b *ProposalFact) int {
	x, ok1 := dayNumber(a.Day)
	y, ok2 := dayNumber(b.Day)
	if !ok1 || !ok2 || gapOf(x, y) > planDays {
		return 0
	}
	common := 0
	for _, w := range a.Words {
		if slices.Contains(b.Words, w) {
			common++
		}
	}
	author := a.By != "" && a.By == b.By
	against := a.By != "" && b.By != "" && a.By != b.By
	switch short := min(len(a.Words), len(b.Words)); {
	case short > 0 && 2*common >= short && !against:
		return 100 + 10*common
	case short > 0 && common == short:
		return 90
	case author && short == 0:
		return 50
	case short == 0 && gapOf(x, y) <= 3 && !against && (len(a.Words)+len(b.Words) > 0 || a.Name == b.Name):
		return 10
	}
	return 0
}

// record makes the proposal of its facts.
func (p *plan) record() masar.RecordProposal {
	slices.SortFunc(p.facts, func(a, b ProposalFact) int {
		return cmp.Or(strings.Compare(a.Day, b.Day), strings.Compare(a.ID, b.ID))
	})
	out := masar.RecordProposal{ID: p.facts[0].ID, Versions: []masar.ProposalVersion{}, Answers: []masar.ProposalAnswer{}, Life: []masar.ProposalStep{}}
	for _, f := range p.facts {
		if out.By == "" {
			out.By = f.By
		}
		addVersion(&out, f)
		addAnswers(&out, f)
		addStep(&out, f)
	}
	out.Name = p.name()
	out.Status = fate(out.Life)
	return out
}

// name is what most sources call the plan among the names that tell it from
// others, the first of several.
func (p *plan) name() string {
	sources := map[string]map[string]bool{}
	best := -1
	for i, f := range p.facts {
		if sources[f.Name] == nil {
			sources[f.Name] = map[string]bool{}
		}
		sources[f.Name][f.Source] = true
		if best < 0 || len(p.facts[best].Words) == 0 && len(f.Words) > 0 {
			best = i
		}
	}
	for i, f := range p.facts {
		if len(f.Words) > 0 && len(sources[f.Name]) > len(sources[p.facts[best].Name]) {
			best = i
		}
	}
	return p.facts[best].Name
}

// addVersion adds a version where the name says that it is a new one.
func addVersion(p *masar.RecordProposal, f ProposalFact) {
	n := len(p.Versions) - 1
	if n < 0 || f.Revised && p.Versions[n].Name != f.Name && (n > 0 || p.Versions[n].Day != f.Day) {
		if n > 0 && f.Revised {
			p.Versions[n].Refs = append(p.Versions[n].Refs, f.Refs...)
			return
		}
		p.Versions = append(p.Versions, masar.ProposalVersion{Day: f.Day, Name: f.Name, Refs: slices.Clone(f.Refs)})
		return
	}
	p.Versions[n].Refs = append(p.Versions[n].Refs, f.Refs...)
}

// addAnswers adds what sides answered, where they did not answer so before.
func addAnswers(p *masar.RecordProposal, f ProposalFact) {
	for _, a := range f.Answers {
		last := -1
		for i := range p.Answers {
			if p.Answers[i].Actor == a.Actor {
				last = i
			}
		}
		if last >= 0 && p.Answers[last].Answer == a.Answer {
			p.Answers[last].Refs = append(p.Answers[last].Refs, f.Refs...)
			continue
		}
		p.Answers = append(p.Answers, masar.ProposalAnswer{Actor: a.Actor, Answer: a.Answer, Day: f.Day, Refs: slices.Clone(f.Refs)})
	}
}

// addStep adds a state that the proposal had not reached.
func addStep(p *masar.RecordProposal, f ProposalFact) {
	for i := range p.Life {
		if p.Life[i].Status == f.Status {
			p.Life[i].Refs = append(p.Life[i].Refs, f.Refs...)
			return
		}
	}
	p.Life = append(p.Life, masar.ProposalStep{Day: f.Day, Status: f.Status, Refs: slices.Clone(f.Refs)})
}

// fate is where a proposal stands: of the states that it reached the one that
// lies farthest on its way; what is in force or collapsed is over.
func fate(life []masar.ProposalStep) masar.ProposalStatus {
	way := []masar.ProposalStatus{masar.ExpectedSoon, masar.Floated, masar.Tabled, masar.UnderReview, masar.RejectedByAny,
		masar.AcceptedByAll, masar.AgreedProposal, masar.InForce, masar.Collapsed}
	best := masar.ProposalStatus("")
	for _, s := range life {
		if best == "" || slices.Index(way, s.Status) > slices.Index(way, best) {
			best = s.Status
		}
	}
	return best
}
