package eval

import (
	"fmt"
	"sort"
	"strings"

	"masar"
)

// Counts are what precision and recall are made of. Extra are predictions that
// are right without counting for recall: gold events that are not core.
type Counts struct{ Hit, Extra, Pred, Gold int }

// P, R and F1 are 0 where nothing was predicted or nothing was to be found.
func (c Counts) P() float64 { return ratio(c.Hit+c.Extra, c.Pred) }

// R is the recall.
func (c Counts) R() float64 { return ratio(c.Hit, c.Gold) }

// F1 is the harmonic mean of P and R.
func (c Counts) F1() float64 {
	if c.P()+c.R() == 0 {
		return 0
	}
	return 2 * c.P() * c.R() / (c.P() + c.R())
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// A Share is how many of the matched things have one field right.
type Share struct{ Right, Of int }

// A Table is the scores of a gold set.
type Table struct {
	Articles int
	Kinds    map[string]*Counts
	Acts     map[masar.Act]*Counts
	Shares   map[string]*Share
}

var kinds = []string{"events", "statements", "actors", "roles", "proposals", "trips"}

var shares = []string{"status", "place", "date", "said_by", "speech_act", "direct", "country"}

// Score compares readings with the gold annotations of the same index.
func Score(golds []Gold, readings []masar.Reading) Table {
	t := Table{Articles: len(golds), Kinds: map[string]*Counts{}, Acts: map[masar.Act]*Counts{}, Shares: map[string]*Share{}}
	for _, k := range kinds {
		t.Kinds[k] = &Counts{}
	}
	for _, s := range shares {
		t.Shares[s] = &Share{}
	}
	for _, a := range masar.Acts() {
		t.Acts[a] = &Counts{}
	}
	for i := range golds {
		t.add(match(&golds[i], &readings[i]))
	}
	return t
}

func (t *Table) share(name string, right bool) {
	s := t.Shares[name]
	s.Of++
	if right {
		s.Right++
	}
}

func (t *Table) add(p *pair) {
	t.addActors(p)
	t.addEvents(p)
	t.addStatements(p)
	t.addRoles(p)
	t.addProposals(p)
	t.addTrips(p)
}

func (t *Table) addActors(p *pair) {
	c := t.Kinds["actors"]
	c.Pred += len(p.r.Actors)
	c.Gold += len(p.g.Actors)
	c.Hit += len(p.to)
	country := map[string]string{}
	for _, a := range p.g.Actors {
		country[a.ID] = a.Country
	}
	for _, a := range p.r.Actors {
		if g := p.to[a.ID]; g != "" {
			t.share("country", country[g] == a.Country)
		}
	}
}

func (p *pair) events() []int {
	g, e := p.g.Events, p.r.Events
	return assign(len(g), len(e), func(i, k int) bool { return p.eventFits(&g[i], &e[k]) }, func(i, k int) int { return p.eventCloseness(&g[i], &e[k]) })
}

func (t *Table) addEvents(p *pair) {
	for _, g := range p.g.Events {
		if g.Core {
			t.Kinds["events"].Gold++
			t.Acts[g.Act].Gold++
		}
	}
	for k, i := range p.events() {
		e := &p.r.Events[k]
		for _, c := range [...]*Counts{t.Kinds["events"], t.Acts[e.Act]} {
			c.Pred++
			switch {
			case i < 0:
			case p.g.Events[i].Core:
				c.Hit++
			default:
				c.Extra++
			}
		}
		if i < 0 {
			continue
		}
		g := &p.g.Events[i]
		t.share("status", g.Status == e.Status)
		t.share("place", placeRight(g, e))
		t.share("date", dateRight(g, e))
		said := ""
		if len(e.SaidBy) > 0 {
			said = p.to[e.SaidBy[0].Actor]
			if said == "" {
				said = "?"
			}
		}
		t.share("said_by", said == g.SaidBy)
	}
}

func (p *pair) statements() []int {
	g, s := p.g.Statements, p.r.Statements
	return assign(len(g), len(s), func(i, k int) bool {
		return p.to[s[k].Speaker] == g[i].Speaker && g[i].Speaker != "" && bare(p.r.Article.Text[s[k].Cue.Start:s[k].Cue.End]) == bare(g[i].Cue)
	}, func(i, k int) int {
		if g[i].Act == s[k].Act {
			return 1
		}
		return 0
	})
}

func (t *Table) addStatements(p *pair) {
	c := t.Kinds["statements"]
	c.Pred += len(p.r.Statements)
	c.Gold += len(p.g.Statements)
	for k, i := range p.statements() {
		if i < 0 {
			continue
		}
		c.Hit++
		t.share("speech_act", p.g.Statements[i].Act == p.r.Statements[k].Act)
		t.share("direct", p.g.Statements[i].Direct == p.r.Statements[k].Direct)
	}
}

func (t *Table) addRoles(p *pair) {
	c := t.Kinds["roles"]
	c.Pred += len(p.r.Roles)
	c.Gold += len(p.g.Roles)
	for _, i := range assign(len(p.g.Roles), len(p.r.Roles), func(i, k int) bool {
		return p.g.Roles[i].Role == p.r.Roles[k].Role && p.to[p.r.Roles[k].Actor] == p.g.Roles[i].Actor
	}, func(int, int) int { return 0 }) {
		if i >= 0 {
			c.Hit++
		}
	}
}

func (t *Table) addProposals(p *pair) {
	c := t.Kinds["proposals"]
	g, r := p.g.Proposals, p.r.Proposals
	c.Pred += len(r)
	c.Gold += len(g)
	for _, i := range assign(len(g), len(r), func(i, k int) bool {
		share := overlapOf(g[i].Name, r[k].Name)
		return share >= 0.5 || share > 0 && g[i].Status == r[k].Status && g[i].By == p.to[r[k].By]
	}, func(i, k int) int { return int(100 * overlapOf(g[i].Name, r[k].Name)) }) {
		if i >= 0 {
			c.Hit++
		}
	}
}

// overlapOf is the share of the shorter name's words that the other has.
func overlapOf(a, b string) float64 {
	x, y := strings.Fields(bare(a)), strings.Fields(bare(b))
	if len(y) < len(x) {
		x, y = y, x
	}
	n := 0
	for _, w := range x {
		for _, v := range y {
			if strings.TrimPrefix(w, "ال") == strings.TrimPrefix(v, "ال") {
				n++
				break
			}
		}
	}
	return ratio(n, len(x))
}

// addTrips counts stops: a predicted stop is right where the traveller, the
// place and skipped are.
func (t *Table) addTrips(p *pair) {
	c := t.Kinds["trips"]
	for _, g := range p.g.Trips {
		c.Gold += len(g.Stops)
	}
	for _, r := range p.r.Trips {
		c.Pred += len(r.Stops)
		for _, g := range p.g.Trips {
			if g.Traveller != p.to[r.Traveller] {
				continue
			}
			for _, i := range assign(len(g.Stops), len(r.Stops), func(i, k int) bool {
				return g.Stops[i].Skipped == r.Stops[k].Skipped && samePlace(g.Stops[i].Place, r.Stops[k].Place)
			}, func(int, int) int { return 0 }) {
				if i >= 0 {
					c.Hit++
				}
			}
		}
	}
}

// String prints the table of eval/scores.txt.
func (t Table) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "articles %d\n\n%-14s %6s %6s %6s %5s %5s %5s\n", t.Articles, "kind", "P", "R", "F1", "right", "pred", "gold")
	line := func(name string, c *Counts) {
		fmt.Fprintf(&b, "%-14s %6.3f %6.3f %6.3f %5d %5d %5d\n", name, c.P(), c.R(), c.F1(), c.Hit+c.Extra, c.Pred, c.Gold)
	}
	for _, k := range kinds {
		line(k, t.Kinds[k])
	}
	fmt.Fprintf(&b, "\n%-14s %6s %5s %5s\n", "of matched", "share", "right", "of")
	for _, k := range shares {
		s := t.Shares[k]
		fmt.Fprintf(&b, "%-14s %6.3f %5d %5d\n", k, ratio(s.Right, s.Of), s.Right, s.Of)
	}
	fmt.Fprintf(&b, "\n%-14s %6s %6s %6s %5s %5s %5s\n", "act", "P", "R", "F1", "right", "pred", "gold")
	acts := masar.Acts()
	sort.Slice(acts, func(i, k int) bool { return acts[i] < acts[k] })
	for _, a := range acts {
		if c := t.Acts[a]; c.Pred+c.Gold > 0 {
			line(string(a), c)
		}
	}
	return b.String()
}
