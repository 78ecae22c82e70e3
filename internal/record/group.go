package record

import (
	"cmp"
	"slices"
	"strings"

	"masar"
)

// Group parts reports into happenings, given the joins between them (of Same)
// and what analysts merged and split. The strongest joins count first, and one
// is passed over where the two sides of it hold reports that contradict each
// other. Groups and their members come by day of publication and id; the result
// depends on the set alone, not on its order.
func Group(reports []masar.Report, joins []masar.Join, hand []masar.Correction) [][]int {
	g := newGrouping(reports, joins, hand)
	refused := map[[4]int]bool{} // two groups of these sizes, which only grow
	for _, e := range g.edges {
		a, b := g.of[e.a], g.of[e.b]
		tried := [4]int{a, b, len(g.members[a]), len(g.members[b])}
		switch {
		case a == b || refused[tried]:
		case g.fit(a, b):
			g.merge(e.a, e.b)
		default:
			refused[tried] = true
		}
	}
	for _, e := range g.hand { // last, so that whole happenings are merged
		if a, b := g.of[e.a], g.of[e.b]; a != b {
			g.merge(e.a, e.b)
		}
	}
	return g.result()
}

// An edge is a join between two reports by their indices.
type edge struct{ a, b, score int }

type grouping struct {
	views   []view
	of      []int   // group of each report
	members [][]int // reports of each group
	joined  map[[2]int]bool
	apart   map[int]bool // reports that stand alone by hand
	hand    []edge
	edges   []edge
}

func newGrouping(reports []masar.Report, joins []masar.Join, hand []masar.Correction) *grouping {
	g := &grouping{joined: map[[2]int]bool{}, apart: map[int]bool{}}
	at := map[string]int{}
	for i := range reports {
		g.views = append(g.views, look(&reports[i]))
		g.of = append(g.of, i)
		g.members = append(g.members, []int{i})
		at[reports[i].ID] = i
	}
	for _, c := range Standing(hand) {
		a, ok1 := at[c.Fact]
		b, ok2 := at[c.Other]
		switch {
		case !ok1 || !ok2 || a == b:
		case c.Kind == masar.MergeEvents:
			g.hand = append(g.hand, edge{a: a, b: b})
		case c.Kind == masar.SplitEvent:
			g.apart[b] = true
		}
	}
	for _, j := range joins {
		a, ok1 := at[j.A]
		b, ok2 := at[j.B]
		if ok1 && ok2 && a != b && !g.apart[a] && !g.apart[b] {
			g.link(a, b)
		}
	}
	slices.SortFunc(g.edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.score, x.score), strings.Compare(reports[x.a].ID, reports[y.a].ID), strings.Compare(reports[x.b].ID, reports[y.b].ID))
	})
	return g
}

// link adds a join, the report with the lesser id first.
func (g *grouping) link(a, b int) {
	if g.views[a].r.ID > g.views[b].r.ID {
		a, b = b, a
	}
	if w, ok := weigh(&g.views[a], &g.views[b]); ok && !g.joined[[2]int{a, b}] {
		g.joined[[2]int{a, b}] = true
		g.edges = append(g.edges, edge{a, b, w.score})
	}
}

func (g *grouping) isJoined(a, b int) bool {
	return g.joined[[2]int{a, b}] || g.joined[[2]int{b, a}]
}

func (g *grouping) merge(a, b int) {
	a, b = g.of[a], g.of[b]
	if a == b {
		return
	}
	for _, m := range g.members[b] {
		g.of[m] = a
	}
	g.members[a] = append(g.members[a], g.members[b]...)
	g.members[b] = nil
}

// fit reports whether nothing in two groups contradicts the other one.
func (g *grouping) fit(a, b int) bool {
	moved := g.putOff(a) || g.putOff(b)
	for _, x := range g.members[a] {
		for _, y := range g.members[b] {
			if !g.isJoined(x, y) && g.contradict(x, y, moved) {
				return false
			}
		}
	}
	return !g.twice(append(slices.Clone(g.members[a]), g.members[b]...))
}

// contradict reports whether two reports contradict each other, as they were read
// and as they were corrected.
func (g *grouping) contradict(x, y int, moved bool) bool {
	a, b := &g.views[x], &g.views[y]
	if !contradict(a.asRead(), b.asRead(), moved) {
		return false
	}
	return a.read == nil && b.read == nil || contradict(a, b, moved)
}

// putOff reports whether a report of a group says that the happening is put off
// or called off: then its plans may name several days and places.
func (g *grouping) putOff(group int) bool {
	return slices.ContainsFunc(g.members[group], func(i int) bool {
		s := g.views[i].status()
		return s == masar.Postponed || s == masar.Cancelled
	})
}

// twice reports whether reports tell of two days, each by several sources: then
// it happened twice.
func (g *grouping) twice(list []int) bool {
	days := map[int][]*masar.Report{}
	for _, i := range list {
		if v := &g.views[i]; v.read == nil && v.real() && v.days.exact && lasts(v, v) == 0 {
			days[v.days.from] = append(days[v.days.from], v.r)
		}
	}
	n := 0
	for _, rs := range days {
		if sources(rs) > 1 {
			n++
		}
	}
	return n > 1
}

// contradict reports whether two reports that do not join cannot be of one
// happening, rather than only say too little to join. Of a happening that was
// put off, plans do not contradict what came about.
func contradict(a, b *view, moved bool) bool {
	m := meetSides(a, b)
	pair := a.kind != force && len(a.sides) <= 2 && len(b.sides) <= 2
	switch {
	case !compatible(a.r.Event.Act, b.r.Event.Act) && !withinCall(a.r.Event.Act, b.r.Event.Act):
		return true
	case a.r.Article == b.r.Article && !(moved && (!a.real() || !b.real())):
		return true
	case pair && m.against > 0, a.kind == talks && (besides(a, b, &m) || besides(b, a, &m)), m.onlyA > 0 && m.onlyB > 0 && len(m.sides) < 2:
		return true
	case a.kind != calls && samePlace(a, b) < 0 && !(moved && (!a.real() || !b.real())):
		return true
	}
	if !a.days.exact || !b.days.exact || a.days.gap(b.days) <= lasts(a, b) {
		return false
	}
	return a.real() && b.real() || outlives(a, b) || outlives(b, a)
}

// outlives reports whether a plan names a day after the one on which the other
// report has the happening: what was held is not held again.
func outlives(plan, done *view) bool {
	return planned(plan.status()) && done.real() && plan.days.from > done.days.to+1
}

func (g *grouping) result() [][]int {
	byDay := func(x, y int) int { return earlier(g.views[x].r, g.views[y].r) }
	var out [][]int
	for _, m := range g.members {
		if len(m) > 0 {
			slices.SortFunc(m, byDay)
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(x, y []int) int { return byDay(x[0], y[0]) })
	return out
}

// earlier orders reports by the day of publication, unknown ones last, and id.
func earlier(a, b *masar.Report) int {
	if (a.Published == "") != (b.Published == "") {
		if a.Published == "" {
			return 1
		}
		return -1
	}
	return cmp.Or(strings.Compare(a.Published, b.Published), strings.Compare(a.ID, b.ID))
}
