// Package correcting makes corrections of what an analyst types, on a page or on
// the command line: names become identities, quotes become spans, and what is of
// no vocabulary is refused before it is kept.
package correcting

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"masar"
	"masar/internal/search"
	"masar/internal/store"
	"masar/internal/telling"
)

// Given is what an analyst gives: all but Kind may be left out where the kind
// does not need it. Names of actors may be identities or any name of theirs.
type Given struct {
	Kind    masar.CorrectionKind
	Fact    string // id of a report, a statement, a record event or an actor
	Other   string // the second of a merge, the report of a split, the correction to undo
	Article string // of an added fact, or in which an actor is split off
	Quote   string // words of the article that show an added fact
	Cue     string // the word of the quote that carries the added fact
	Act     string // of an event; of a statement a speech act
	Status  string
	Day     string // ISO 8601 day, or two with a slash between
	Place   string
	Who     []string // of a statement the speaker
	Whom    []string // of a statement the addressee
	SaidBy  []string
	Issues  []string
	Speech  bool // the added fact is a statement
	Author  string
	At      string // RFC 3339
	Reason  string
}

// Why tells what is wrong with what was given.
type Why string

// What can be wrong.
const (
	Absent    Why = "absent"    // the quote does not stand in the article
	Unknown   Why = "unknown"   // nobody is called so
	Several   Why = "several"   // a name means several actors
	Unchanged Why = "unchanged" // an edit without a field
	NoWord    Why = "no word"   // of no vocabulary, or no day
)

// A Fault is something wrong with what an analyst gave.
type Fault struct {
	Why   Why
	Value string
	Hint  string // what to do or what may have been meant, in English
}

// Error tells the fault in English.
func (f *Fault) Error() string {
	var s string
	switch f.Why {
	case Absent:
		s = fmt.Sprintf("the article does not say %q", f.Value)
	case Unknown:
		s = fmt.Sprintf("the record has no actor %q", f.Value)
	case Several:
		s = fmt.Sprintf("%q is not clear", f.Value)
	case Unchanged:
		s = "nothing to edit"
	case NoWord:
		s = f.Value
	}
	if f.Hint != "" {
		s += ": " + f.Hint
	}
	return s
}

// A Maker makes corrections over one store.
type Maker struct {
	Store  *store.Store
	Tell   *telling.Teller
	Strict bool // a name of several actors is refused; else it means the one of most facts
}

// Make makes the corrections of what is given: an edit of several fields is
// several. What is wrong with the input is a *Fault.
func (m *Maker) Make(ctx context.Context, g *Given) ([]masar.Correction, error) {
	c := masar.Correction{Kind: g.Kind, Fact: g.Fact, Author: g.Author, At: g.At, Reason: g.Reason}
	switch g.Kind {
	case masar.Confirm, masar.RejectFact:
		c, _, err := m.bound(ctx, c)
		return []masar.Correction{c}, err
	case masar.Edit:
		return m.edits(ctx, c, g)
	case masar.AddFact:
		return m.added(ctx, c, g)
	case masar.MergeActors, masar.MergeEvents, masar.SplitEvent, masar.SplitActor:
		return m.joined(ctx, c, g)
	case masar.Undo:
		c.Other = g.Other
		return []masar.Correction{c}, nil
	}
	return nil, &Fault{Why: NoWord, Value: fmt.Sprintf("no correction of kind %q", g.Kind)}
}

// bound binds a correction to the words of its fact.
func (m *Maker) bound(ctx context.Context, c masar.Correction) (masar.Correction, store.Fact, error) {
	fact, err := m.Store.Fact(ctx, c.Fact)
	if err != nil {
		return c, fact, err
	}
	if fact.Said != nil {
		s := &fact.Said.Statement
		c.Ref = masar.Ref{Article: fact.Said.Article, Span: orFirst(s.Cue, s.Content)}
	} else {
		e := &fact.Report.Event
		c.Ref = masar.Ref{Article: fact.Report.Article, Span: orFirst(e.Cue, e.Evidence...)}
	}
	text, err := m.Tell.Text(c.Ref.Article)
	c.Quote = telling.Within(text, c.Ref.Span)
	return c, fact, err
}

func orFirst(cue masar.Span, others ...masar.Span) masar.Span {
	if cue.Empty() && len(others) > 0 {
		return others[0]
	}
	return cue
}

// joined merges or splits actors and events; an actor may be given by name.
func (m *Maker) joined(ctx context.Context, c masar.Correction, g *Given) ([]masar.Correction, error) {
	c.Other = strings.TrimSpace(g.Other)
	switch c.Kind {
	case masar.MergeActors:
		id, err := m.Actor(c.Other)
		if err != nil {
			return nil, err
		}
		if id == c.Fact {
			return nil, &Fault{Why: Unknown, Value: c.Other, Hint: "an actor is not merged with itself"}
		}
		c.Other = id
	case masar.SplitActor:
		c.Ref.Article = g.Article
	case masar.MergeEvents:
		if e, err := m.Store.RecordEvent(ctx, c.Fact); err == nil {
			c.Fact = e.ID
		}
	}
	return []masar.Correction{c}, nil
}

// Actor is the identity that a name means; of several the one of most facts, or
// none where the maker is strict.
func (m *Maker) Actor(name string) (string, error) {
	found, sure, err := m.Tell.Who(name)
	switch {
	case err != nil:
		return "", err
	case len(found) == 0:
		return "", &Fault{Why: Unknown, Value: name}
	case m.Strict && (len(found) > 1 || !sure):
		return "", &Fault{Why: Several, Value: name, Hint: "give one of " + m.listed(found)}
	}
	return found[0].ID, nil
}

// shown is how many candidates an error lists.
const shown = 8

func (m *Maker) listed(found []store.ActorInfo) string {
	var out []string
	for _, a := range found[:min(len(found), shown)] {
		out = append(out, a.ID+" ("+m.Tell.Name(a.ID)+")")
	}
	if len(found) > shown {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

// actorOrName is the identity that a name means, else the name: a fact may bring
// a new actor.
func (m *Maker) actorOrName(name string) (string, error) {
	id, err := m.Actor(name)
	var f *Fault
	if errors.As(err, &f) && f.Why == Unknown {
		return name, nil
	}
	return id, err
}

// word refuses what is of no vocabulary, and tells what may have been meant.
func word[T ~string](what, value string, all []T) (T, error) {
	if slices.Contains(all, T(value)) {
		return T(value), nil
	}
	names := make([]string, len(all))
	for i, x := range all {
		names[i] = string(x)
	}
	near := search.Nearest(value, names, 3)
	if len(near) == 0 {
		near = names
	}
	return "", &Fault{Why: NoWord, Value: fmt.Sprintf("no %s %q", what, value), Hint: "want " + strings.Join(near, ", ")}
}
