package eval

import (
	"slices"
	"time"

	"masar"
	"masar/internal/record"
)

// nearDays is how far a found step of a position may lie from the true one.
const nearDays = 2

// positions compares the steps of the sides and on the issues that the true
// record follows: side, issue and stance, within two days or in one of the true articles.
func (s *archiveScorer) positions(rec *record.Record) {
	type step struct {
		actor string
		issue masar.Issue
		ArchiveStance
	}
	var trues []step
	listed, issues := map[string]bool{}, map[masar.Issue]bool{}
	for _, p := range s.a.Record.Positions {
		listed[s.side[p.Actor]], issues[p.Issue] = true, true
		for _, st := range p.Series {
			trues = append(trues, step{s.side[p.Actor], p.Issue, st})
		}
	}
	var found []step
	for _, p := range record.Positions(rec.Said, rec.Reports) {
		if !listed[p.Actor] || !issues[p.Issue] {
			continue
		}
		last := masar.Stance("")
		for _, st := range p.Series {
			if st.Stance != last { // the true series lists changes
				found = append(found, step{p.Actor, p.Issue, ArchiveStance{st.Day, string(st.Stance), []string{st.Ref.Article}}})
				s.why[st.Ref.Article+string(p.Issue)+string(st.Stance)] = st.Why + " " + st.Fact
			}
			last = st.Stance
		}
	}
	at := assign(len(trues), len(found), func(g, p int) bool {
		a, b := &trues[g], &found[p]
		return a.actor == b.actor && a.issue == b.issue && a.Stance == b.Stance && (near(a.Date, b.Date) || shared(a.Articles, b.Articles) > 0)
	}, func(g, p int) int { return shared(trues[g].Articles, found[p].Articles) })
	c := &s.out.Positions
	c.Gold, c.Pred = len(trues), len(found)
	hit := make([]bool, len(trues))
	for p, g := range at {
		if g < 0 {
			s.diff("false stance %s %s %s %s %v: %s", found[p].actor, found[p].issue, found[p].Stance, found[p].Date, found[p].Articles, s.why[found[p].Articles[0]+string(found[p].issue)+found[p].Stance])
			continue
		}
		hit[g] = true
		c.Hit++
	}
	for g := range trues {
		if !hit[g] {
			s.diff("missed stance %s %s %s %s %v", trues[g].actor, trues[g].issue, trues[g].Stance, trues[g].Date, trues[g].Articles)
		}
	}
}

func near(a, b string) bool {
	x, err1 := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	return err1 == nil && err2 == nil && max(x.Sub(y), y.Sub(x)) <= nearDays*24*time.Hour
}

// proposals asks of each true proposal whether one was found, by words of its
// name or its author, in one of its articles, that ended in its state with its
// last answers.
func (s *archiveScorer) proposals(rec *record.Record) {
	var facts []record.ProposalFact
	for _, f := range rec.Facts {
		facts = append(facts, f.Proposals...)
	}
	found := record.Proposals(facts)
	for i := range s.a.Record.Proposals {
		g := &s.a.Record.Proposals[i]
		s.out.Fates.Of++
		best := -1
		for k := range found {
			if s.isProposal(g, &found[k]) && (best < 0 || likeness(g, &found[k]) > likeness(g, &found[best])) {
				best = k
			}
		}
		switch {
		case best < 0:
			s.diff("missed proposal %s %s", g.ID, g.Name)
		case found[best].Status != g.Status:
			s.diff("wrong fate   %s %s want %s got %s %s %v", g.ID, g.Name, g.Status, found[best].Status, found[best].Name, found[best].Answers)
		default:
			s.out.Fates.Right++
		}
	}
}

// likeness is how near a found proposal is to a true one: by the words of the
// name, then by how often it is told.
func likeness(g *ArchiveProposal, p *masar.RecordProposal) int {
	n := int(1000 * overlapOf(g.Name, p.Name))
	for _, l := range p.Life {
		n += len(l.Refs)
	}
	return n
}

func (s *archiveScorer) isProposal(g *ArchiveProposal, p *masar.RecordProposal) bool {
	var articles []string
	for _, v := range g.Versions {
		articles = append(articles, v.Articles...)
	}
	for _, a := range g.Answers {
		articles = append(articles, a.Articles...)
	}
	in := false
	for _, l := range p.Life {
		for _, r := range l.Refs {
			in = in || slices.Contains(articles, r.Article)
		}
	}
	if !in {
		return false
	}
	author := slices.ContainsFunc(g.By, func(id string) bool { return slices.Contains(s.names[id], p.By) })
	return author || overlapOf(g.Name, p.Name) >= 0.5
}
