package store

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"masar"
	"masar/internal/record"
)

// bound checks that what a correction speaks of is there, gives it its id and,
// where it means a fact, binds it to the words that show the fact.
func (a *adding) bound(c masar.Correction, all *corrections) (masar.Correction, error) {
	c.ID = newCorrection(all)
	if c.Author == "" || c.At == "" {
		return c, fmt.Errorf("a correction wants an author and a time")
	}
	switch c.Kind {
	case masar.Confirm, masar.RejectFact, masar.Edit:
		return a.boundFact(c)
	case masar.AddFact:
		return a.boundWords(c)
	case masar.MergeActors:
		return c, a.twoActors(c)
	case masar.SplitActor:
		if _, err := a.articleOf(c.Ref.Article); err != nil {
			return c, err
		}
		return c, a.anActor(c.Fact)
	case masar.MergeEvents, masar.SplitEvent:
		return a.twoReports(c)
	case masar.Undo:
		return undone(c, all)
	}
	return c, fmt.Errorf("no kind of correction: %q", c.Kind)
}

// boundFact binds a correction to the cue of its fact, or the content of a
// statement without one. A record event stands for its first report.
func (a *adding) boundFact(c masar.Correction) (masar.Correction, error) {
	id, err := a.now(c.Fact)
	if err != nil {
		return c, err
	}
	var f factRow
	if err := a.one("SELECT "+factColumns+factTables+"WHERE f.id = $1", id).Scan(f.dest()...); err != nil {
		return c, notFound(err, "fact", c.Fact)
	}
	fact, err := a.s.factOf(&f)
	if err != nil {
		return c, err
	}
	c.Fact, c.Ref.Article = id, f.article
	var span masar.Span
	if fact.Report != nil {
		span = cueOr(fact.Report.Event.Cue, fact.Report.Event.Evidence)
	} else {
		span = cueOr(fact.Said.Statement.Cue, []masar.Span{fact.Said.Statement.Content})
	}
	if c.Ref.Empty() {
		c.Ref.Span = span
	}
	return a.boundWords(c)
}

func cueOr(cue masar.Span, evidence []masar.Span) masar.Span {
	if cue.Empty() && len(evidence) > 0 {
		return evidence[0]
	}
	return cue
}

// boundWords takes the quote from the text, or holds it against the text.
func (a *adding) boundWords(c masar.Correction) (masar.Correction, error) {
	var packed []byte
	if err := a.one("SELECT text FROM articles WHERE id = $1", c.Ref.Article).Scan(&packed); err != nil {
		return c, notFound(err, "article", c.Ref.Article)
	}
	text, err := a.s.codec.unpack(packed)
	if err != nil {
		return c, err
	}
	s := c.Ref.Span
	if s.Empty() || s.Start < 0 || s.End > len(text) || !utf8.Valid(text[s.Start:s.End]) {
		return c, fmt.Errorf("article %s has no words at %d to %d", c.Ref.Article, s.Start, s.End)
	}
	words := string(text[s.Start:s.End])
	if c.Quote = cmp.Or(c.Quote, words); c.Quote != words {
		return c, fmt.Errorf("article %s does not say %q at %d to %d", c.Ref.Article, c.Quote, s.Start, s.End)
	}
	return c, nil
}

func (a *adding) twoActors(c masar.Correction) error {
	if c.Fact == c.Other {
		return fmt.Errorf("merge of actor %s with itself", c.Fact)
	}
	if err := a.anActor(c.Fact); err != nil {
		return err
	}
	return a.anActor(c.Other)
}

func (a *adding) anActor(id string) error {
	n, err := a.actor(id)
	if err == nil && n == 0 {
		return fmt.Errorf("actor %s: %w", id, ErrNotFound)
	}
	return err
}

// twoReports takes record events for their first reports, whose ids they have.
func (a *adding) twoReports(c masar.Correction) (masar.Correction, error) {
	c, err := a.current(c)
	if err != nil {
		return c, err
	}
	for _, id := range [...]string{c.Fact, c.Other} {
		var kind Kind
		if err := a.one("SELECT kind FROM facts WHERE id = $1", id).Scan(&kind); err != nil {
			return c, notFound(err, "event", id)
		}
		if kind != EventKind {
			return c, fmt.Errorf("%s is a statement, not an event", id)
		}
	}
	if c.Fact == c.Other {
		return c, fmt.Errorf("%s of event %s with itself", c.Kind, c.Fact)
	}
	return c, nil
}

// undone takes back what stands, once.
func undone(c masar.Correction, all *corrections) (masar.Correction, error) {
	i := slices.IndexFunc(all.all, func(x masar.Correction) bool { return x.ID == c.Other })
	if i < 0 {
		return c, fmt.Errorf("correction %s: %w", c.Other, ErrNotFound)
	}
	meant := all.all[i]
	if meant.Kind == masar.Undo {
		return c, fmt.Errorf("%s is an undo: make the correction %s once more", meant.ID, meant.Other)
	}
	if !slices.ContainsFunc(record.Standing(all.all), func(x masar.Correction) bool { return x.ID == c.Other }) {
		return c, fmt.Errorf("correction %s is taken back already", c.Other)
	}
	c.Ref.Article = meant.Ref.Article
	return c, nil
}
