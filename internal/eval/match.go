package eval

import (
	"sort"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// pair is one article's gold and reading with the actors matched.
type pair struct {
	g  *Gold
	r  *masar.Reading
	to map[string]string // predicted actor id → gold actor id
}

func match(g *Gold, r *masar.Reading) *pair {
	p := &pair{g: g, r: r, to: map[string]string{}}
	p.actors()
	return p
}

// bare folds a form for comparison: no article, no quotation marks, no stops
// that a page broke a word with.
func bare(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune("«»“”\"()،.", r) {
			return -1
		}
		return r
	}, arabic.Fold(s))
	return strings.TrimPrefix(strings.Join(strings.Fields(s), " "), "ال")
}

// actors matches predicted and gold actors one to one, those that share most
// forms first.
func (p *pair) actors() {
	type link struct{ pred, gold, score int }
	var links []link
	for i := range p.g.Actors {
		forms := goldForms(&p.g.Actors[i])
		for k := range p.r.Actors {
			if s := actorScore(&p.r.Actors[k], forms); s > 0 {
				links = append(links, link{k, i, s})
			}
		}
	}
	sort.SliceStable(links, func(a, b int) bool { return links[a].score > links[b].score })
	taken := map[int]bool{}
	for _, l := range links {
		id := p.r.Actors[l.pred].ID
		if p.to[id] != "" || taken[l.gold] {
			continue
		}
		p.to[id], taken[l.gold] = p.g.Actors[l.gold].ID, true
	}
}

func goldForms(a *GoldActor) map[string]bool {
	forms := map[string]bool{bare(a.Name): true}
	for _, f := range a.Aliases {
		forms[bare(f)] = true
	}
	return forms
}

func actorScore(a *masar.Actor, forms map[string]bool) int {
	score := 0
	if forms[bare(a.Name)] {
		score += 10
	}
	for _, m := range a.Mentions {
		f := bare(m.Form)
		if forms[f] {
			score += 2
			continue
		}
		// A title and a name that stand side by side are one mention here,
		// two forms in the gold.
		for g := range forms {
			if len(g) > 6 && (strings.HasPrefix(f, g+" ") || strings.HasSuffix(f, " "+g) || strings.HasSuffix(f, " ال"+g)) {
				score++
				break
			}
		}
	}
	return score
}

// anyOf reports whether one of the gold ids is among the predicted actors.
func (p *pair) anyOf(gold []string, ids []string) bool {
	for _, id := range ids {
		if to := p.to[id]; to != "" && has(gold, to) {
			return true
		}
	}
	return false
}

func (p *pair) common(gold []string, ids []string) int {
	n := 0
	for _, id := range ids {
		if to := p.to[id]; to != "" && has(gold, to) {
			n++
		}
	}
	return n
}

// eventFits reports whether a predicted event is the gold one: the same act,
// one of who, and one of whom or the place; two parties where the act is
// symmetrical. What the gold leaves empty asks for nothing.
func (p *pair) eventFits(g *GoldEvent, e *masar.Event) bool {
	if g.Act != e.Act {
		return false
	}
	var all []string
	for _, x := range e.Participants {
		all = append(all, x.Actor)
	}
	if g.Act.Symmetrical() {
		return p.common(g.Who, all) >= min(2, len(g.Who))
	}
	if len(g.Who) > 0 && !p.anyOf(g.Who, all) {
		return false
	}
	if len(g.Whom) == 0 || p.anyOf(g.Whom, all) {
		return true
	}
	return g.Place != "" && e.Place != nil && samePlace(g.Place, e.Place.Name)
}

func samePlace(a, b string) bool {
	a, b = bare(a), bare(b)
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

// eventCloseness breaks ties between events that fit.
func (p *pair) eventCloseness(g *GoldEvent, e *masar.Event) int {
	n := 0
	if g.Status == e.Status {
		n += 4
	}
	if placeRight(g, e) {
		n += 2
	}
	if dateRight(g, e) {
		n++
	}
	if bare(g.Cue) == bare(p.r.Article.Text[e.Cue.Start:e.Cue.End]) {
		n += 3
	}
	return n
}

// assign matches gold and predicted things one to one, the closest first, and
// returns for each predicted one its gold index or -1.
func assign(golds, preds int, fits func(g, p int) bool, close func(g, p int) int) []int {
	type link struct{ g, p, score int }
	var links []link
	for g := range golds {
		for p := range preds {
			if fits(g, p) {
				links = append(links, link{g, p, close(g, p)})
			}
		}
	}
	sort.SliceStable(links, func(a, b int) bool { return links[a].score > links[b].score })
	out := make([]int, preds)
	for i := range out {
		out[i] = -1
	}
	taken := make([]bool, golds)
	for _, l := range links {
		if out[l.p] < 0 && !taken[l.g] {
			out[l.p], taken[l.g] = l.g, true
		}
	}
	return out
}

func placeRight(g *GoldEvent, e *masar.Event) bool {
	if g.Place == "" || e.Place == nil {
		return g.Place == "" && e.Place == nil
	}
	return samePlace(g.Place, e.Place.Name)
}

// dateRight compares intervals of days.
func dateRight(g *GoldEvent, e *masar.Event) bool {
	if g.Date == "" || e.Time == nil {
		return g.Date == "" && e.Time == nil
	}
	start, end := interval(g.Date)
	return start == e.Time.Start && end == e.Time.End
}
