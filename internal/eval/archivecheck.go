package eval

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"masar"
)

// An archiveCheck gathers what is wrong in an archive.
type archiveCheck struct {
	articles, actors map[string]bool
	named            map[string]bool // articles that the record names
	errs             []error
}

// check reports ids that name nothing or stand twice, dates that are none,
// words of no vocabulary, and articles that the record does not account for.
func (a *Archive) check() error {
	c := archiveCheck{articles: map[string]bool{}, actors: map[string]bool{}, named: map[string]bool{}}
	for _, art := range a.Articles {
		c.once("article", art.ID, c.articles)
	}
	for _, act := range a.Record.Actors {
		c.once("actor", act.ID, c.actors)
	}
	c.actor("track", append(a.Record.Track.Parties, a.Record.Track.Mediators...)...)
	word(&c, "track", masar.Issues(), a.Record.Track.Issues...)
	c.events(a.Record.Events)
	c.sides(a.Record)
	c.groups(a)
	for _, art := range a.Articles {
		if !c.named[art.ID] {
			c.fail("article %s is named nowhere and is no noise", art.ID)
		}
	}
	return errors.Join(c.errs...)
}

func (c *archiveCheck) fail(format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf(format, args...))
}

func (c *archiveCheck) once(what, id string, seen map[string]bool) {
	if id == "" || seen[id] {
		c.fail("%s id %q is empty or stands twice", what, id)
	}
	seen[id] = true
}

func (c *archiveCheck) actor(where string, ids ...string) {
	for _, id := range ids {
		if !c.actors[id] {
			c.fail("%s: no actor %q", where, id)
		}
	}
}

// article wants at least one id, all of them of articles.
func (c *archiveCheck) article(where string, ids ...string) {
	if len(ids) == 0 {
		c.fail("%s: no article", where)
	}
	for _, id := range ids {
		if !c.articles[id] {
			c.fail("%s: no article %q", where, id)
		}
		c.named[id] = true
	}
}

func (c *archiveCheck) date(where, date string) {
	for _, d := range strings.Split(date, "/") {
		_, day := time.Parse(time.DateOnly, d)
		_, month := time.Parse("2006-01", d)
		if day != nil && month != nil {
			c.fail("%s: %q is no date", where, d)
		}
	}
}

func word[T ~string](c *archiveCheck, where string, list []T, words ...T) {
	for _, w := range words {
		if !slices.Contains(list, w) {
			c.fail("%s: unknown word %q", where, w)
		}
	}
}

func (c *archiveCheck) events(events []ArchiveEvent) {
	ids := map[string]bool{}
	for _, e := range events {
		c.once("event", e.ID, ids)
		c.actor(e.ID, append(append([]string{}, e.Who...), e.Whom...)...)
		word(c, e.ID, masar.Acts(), e.Act)
		word(c, e.ID, masar.Statuses(), e.Status)
		word(c, e.ID, masar.Issues(), e.Issues...)
		for _, d := range []string{e.Date, e.Start, e.End} {
			if d != "" {
				c.date(e.ID, d)
			}
		}
		if (e.Start == "") != (e.End == "") || e.Date != "" && e.Start != "" || e.Start > e.End {
			c.fail("%s: either date or start and end", e.ID)
		}
		c.article(e.ID, e.Articles...)
		if e.Sources < 1 || e.Sources > len(e.Articles) {
			c.fail("%s: %d sources of %d articles", e.ID, e.Sources, len(e.Articles))
		}
		c.life(e)
		for _, d := range e.Disagree {
			for _, v := range d.Values {
				c.article(e.ID+" "+d.Field, v.Articles...)
				within(c, e.ID+" "+d.Field, v.Articles, e.Articles)
			}
		}
	}
}

// life wants stages in order, whose articles are together those of the event.
func (c *archiveCheck) life(e ArchiveEvent) {
	if len(e.Life) == 0 {
		c.fail("%s: no life", e.ID)
	}
	var all []string
	last := ""
	for _, s := range e.Life {
		word(c, e.ID, masar.Statuses(), s.Status)
		c.actor(e.ID, s.By...)
		c.date(e.ID, s.Reported)
		if s.Date != "" {
			c.date(e.ID, s.Date)
		}
		if s.Reported < last {
			c.fail("%s: stage %s of %s stands too late", e.ID, s.Status, s.Reported)
		}
		last = s.Reported
		c.article(e.ID+" "+string(s.Status), s.Articles...)
		within(c, e.ID+" "+string(s.Status), s.Articles, e.Articles)
		all = append(all, s.Articles...)
	}
	within(c, e.ID, e.Articles, all)
}

func within(c *archiveCheck, where string, part, whole []string) {
	for _, id := range part {
		if !slices.Contains(whole, id) {
			c.fail("%s: article %s stands on one side only", where, id)
		}
	}
}

// sides checks positions, proposals and trips.
func (c *archiveCheck) sides(r ArchiveRecord) {
	for _, p := range r.Positions {
		where := "position " + p.Actor + " " + string(p.Issue)
		c.actor(where, p.Actor)
		word(c, where, masar.Issues(), p.Issue)
		for _, s := range p.Series {
			c.date(where, s.Date)
			word(c, where, []string{"for", "against", "conditional", "unclear"}, s.Stance)
			c.article(where, s.Articles...)
		}
	}
	for _, p := range r.Proposals {
		where := "proposal " + p.ID
		c.actor(where, p.By...)
		word(c, where, proposalStates(), p.Status)
		for _, v := range p.Versions {
			c.date(where, v.Date)
			c.article(where, v.Articles...)
		}
		for _, x := range p.Answers {
			c.actor(where, x.Actor)
			c.date(where, x.Date)
			word(c, where, []string{"accepted", "rejected", "conditional", "pending"}, x.Answer)
			c.article(where, x.Articles...)
		}
	}
	for _, t := range r.Trips {
		c.actor("trip", t.Traveller)
		for _, s := range t.Stops {
			c.date("trip "+t.Traveller, s.Date)
			c.article("trip "+t.Traveller, s.Articles...)
		}
	}
}

// groups checks copies, versions, what is retold, and noise.
func (c *archiveCheck) groups(a *Archive) {
	for _, g := range a.Record.Copies {
		word(c, "copies of "+g.Original, []string{"full", "shortened", "edited"}, g.Kind)
		c.article("copies", g.Original)
		c.article("copies of "+g.Original, g.Copies...)
	}
	for _, v := range a.Record.Versions {
		c.article("versions", v...)
		for _, id := range v {
			if x, y := a.Article(v[0]), a.Article(id); x == nil || y == nil || x.URL != y.URL {
				c.fail("versions %v: not one address", v)
			}
		}
	}
	for _, r := range a.Record.Retold {
		c.article("retold", r.Article, r.Of)
	}
	for _, id := range a.Record.Noise {
		if c.named[id] {
			c.fail("noise %s is named above", id)
		}
	}
	c.article("noise", a.Record.Noise...)
}

func proposalStates() []masar.ProposalStatus {
	return []masar.ProposalStatus{masar.Floated, masar.ExpectedSoon, masar.Tabled, masar.UnderReview,
		masar.AcceptedByAll, masar.RejectedByAny, masar.AgreedProposal, masar.InForce, masar.Collapsed}
}
