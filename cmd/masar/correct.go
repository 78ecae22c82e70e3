package main

import (
	"errors"
	"fmt"
	"os"
	"os/user"
	"strings"
	"time"

	"masar"
	"masar/internal/correcting"
	"masar/internal/record"
	"masar/internal/sheet"
	"masar/internal/store"
)

// correctCmd says something against or beside what was read.
type correctCmd struct {
	Confirm     confirmCmd       `cmd:"" help:"Say that a fact is right."`
	Reject      rejectCmd        `cmd:"" help:"Say that a fact is wrong: it leaves the record."`
	Edit        editCmd          `cmd:"" help:"Put fields of a fact right."`
	Add         addFactCmd       `cmd:"" help:"Add a fact that the reading missed, with the words that show it."`
	MergeActors mergeActorsCmd   `cmd:"" help:"Say that two actors are one; the first one stays."`
	SplitActor  splitActorCmd    `cmd:"" help:"Say that an article means somebody else by an actor."`
	MergeEvents mergeEventsCmd   `cmd:"" help:"Say that two events are one."`
	SplitEvent  splitEventCmd    `cmd:"" help:"Say that a report tells of another event."`
	Undo        undoCmd          `cmd:"" help:"Take a correction back."`
	List        listCorrections  `cmd:"" help:"List the corrections, of one article or all, and those that found no fact."`
	Export      exportCorrection `cmd:"" help:"Write the corrected articles as gold annotations, which masar eval scores."`
}

// byFlags are who corrects and why.
type byFlags struct {
	storeFlag
	Author string `help:"Who says so; left out, the user of the system." placeholder:"NAME"`
	Reason string `help:"Why." placeholder:"TEXT"`
	In     string `help:"Language of what is printed: ${enum}." enum:"ar,en" default:"ar"`
}

// factFlags are the fields of a fact.
type factFlags struct {
	Act    string   `help:"Act of an event, speech act of a statement." placeholder:"ACT"`
	Status string   `help:"Status: held, planned, denied …" placeholder:"STATUS"`
	Day    string   `help:"Day (YYYY-MM-DD), or first and last with a slash between." placeholder:"DAY"`
	Place  string   `help:"Place, as Arabic writes it." placeholder:"PLACE"`
	Who    []string `sep:"none" help:"Who does it, by identity or name; once for each. Of a statement the speaker." placeholder:"ACTOR"`
	Whom   []string `sep:"none" help:"To whom it is done." placeholder:"ACTOR"`
	SaidBy []string `sep:"none" help:"Who says that it is so." placeholder:"ACTOR"`
	Issue  []string `help:"What it is about." placeholder:"ISSUE"`
}

func (f *factFlags) into(g *correcting.Given) *correcting.Given {
	g.Act, g.Status, g.Day, g.Place, g.Who, g.Whom, g.SaidBy, g.Issues = f.Act, f.Status, f.Day, f.Place, f.Who, f.Whom, f.SaidBy, f.Issue
	return g
}

type confirmCmd struct {
	byFlags
	Fact string `arg:"" help:"Id of a report, a statement or an event."`
}

// Run confirms a fact.
func (x *confirmCmd) Run(c *cli, std streams) error {
	return x.make(c, std, &correcting.Given{Kind: masar.Confirm, Fact: x.Fact})
}

type rejectCmd struct {
	byFlags
	Fact string `arg:"" help:"Id of a report, a statement or an event."`
}

// Run rejects a fact.
func (x *rejectCmd) Run(c *cli, std streams) error {
	return x.make(c, std, &correcting.Given{Kind: masar.RejectFact, Fact: x.Fact})
}

type editCmd struct {
	byFlags
	factFlags
	Fact string `arg:"" help:"Id of a report, a statement or an event."`
}

// Run edits a fact.
func (x *editCmd) Run(c *cli, std streams) error {
	return x.make(c, std, x.into(&correcting.Given{Kind: masar.Edit, Fact: x.Fact}))
}

type addFactCmd struct {
	byFlags
	factFlags
	Article   string `arg:"" help:"Id of the article."`
	Quote     string `required:"" help:"The words of the article that show the fact, exactly." placeholder:"WORDS"`
	Cue       string `help:"The word of the quote that carries it; left out, the whole quote." placeholder:"WORD"`
	Statement bool   `help:"The fact is a statement: --who is its speaker, --act a speech act."`
}

// Run adds a fact.
func (x *addFactCmd) Run(c *cli, std streams) error {
	return x.make(c, std, x.into(&correcting.Given{Kind: masar.AddFact, Article: x.Article, Quote: x.Quote, Cue: x.Cue, Speech: x.Statement}))
}

type mergeActorsCmd struct {
	byFlags
	A string `arg:"" help:"The actor that stays, by identity or name."`
	B string `arg:"" help:"The actor that is the same."`
}

// Run merges two actors.
func (x *mergeActorsCmd) Run(c *cli, std streams) error {
	return x.make(c, std, &correcting.Given{Kind: masar.MergeActors, Fact: x.A, Other: x.B})
}

type splitActorCmd struct {
	byFlags
	Actor   string `arg:"" help:"The actor, by identity or name."`
	Article string `arg:"" help:"Id of the article that means somebody else."`
}

// Run splits an actor.
func (x *splitActorCmd) Run(c *cli, std streams) error {
	return x.make(c, std, &correcting.Given{Kind: masar.SplitActor, Fact: x.Actor, Article: x.Article})
}

type mergeEventsCmd struct {
	byFlags
	A string `arg:"" help:"Id of an event."`
	B string `arg:"" help:"Id of the other."`
}

// Run merges two events.
func (x *mergeEventsCmd) Run(c *cli, std streams) error {
	return x.make(c, std, &correcting.Given{Kind: masar.MergeEvents, Fact: x.A, Other: x.B})
}

type splitEventCmd struct {
	byFlags
	Event  string `arg:"" help:"Id of the event."`
	Report string `arg:"" help:"Id of the report that tells of another one."`
}

// Run splits an event.
func (x *splitEventCmd) Run(c *cli, std streams) error {
	return x.make(c, std, &correcting.Given{Kind: masar.SplitEvent, Fact: x.Event, Other: x.Report})
}

type undoCmd struct {
	byFlags
	ID string `arg:"" help:"Id of the correction."`
}

// Run takes a correction back.
func (x *undoCmd) Run(c *cli, std streams) error {
	return x.make(c, std, &correcting.Given{Kind: masar.Undo, Other: x.ID})
}

// author is who corrects.
func (b *byFlags) author() (string, error) {
	if b.Author != "" {
		return b.Author, nil
	}
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username, nil
	}
	if name := os.Getenv("USER"); name != "" {
		return name, nil
	}
	return "", errors.New("the system does not say who you are: give --author")
}

// make keeps a correction and tells what it touched.
func (b *byFlags) make(c *cli, std streams, g *correcting.Given) error {
	var err error
	if g.Author, err = b.author(); err != nil {
		return err
	}
	g.Reason, g.At = b.Reason, time.Now().UTC().Format(time.RFC3339)
	r, err := b.tellIn(c, b.In, time.Now().Format(time.DateOnly), std)
	if err != nil {
		return err
	}
	return r.and(b.carryOut(r, g))
}

func (b *byFlags) carryOut(r *recorded, g *correcting.Given) error {
	m := correcting.Maker{Store: r.store, Tell: r.tell, Strict: true}
	if g.Kind == masar.MergeActors || g.Kind == masar.SplitActor {
		id, err := m.Actor(g.Fact)
		if err != nil {
			return err
		}
		g.Fact = id
	}
	cs, err := m.Make(r.ctx, g)
	if err != nil {
		return r.nearest(err, g)
	}
	words, err := record.LoadPhrases(r.world.k.Language)
	if err != nil {
		return err
	}
	d := store.NewDeriver(r.world.k.World, r.world.k.Lexicon, words)
	before, err := r.store.Counter(r.ctx)
	if err != nil {
		return err
	}
	articles := map[string]bool{}
	for i, x := range cs {
		if cs[i], err = r.store.Correct(r.ctx, d, x); err != nil {
			return r.nearest(err, g)
		}
		articles[cs[i].Ref.Article] = true
	}
	return r.touched(cs, articles, before)
}

// nearest adds to an error the ids that may have been meant.
func (r *recorded) nearest(err error, g *correcting.Given) error {
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	text := err.Error()
	switch {
	case strings.HasPrefix(text, "correction "):
		all, err2 := r.store.Corrections(r.ctx, "")
		var ids []string
		for _, c := range all {
			ids = append(ids, c.ID)
		}
		return errors.Join(likelier(err, g.Other, ids), err2)
	case strings.HasPrefix(text, "article "):
		return r.nearArticle(err, g.Article)
	case g.Other != "" && strings.Contains(text, g.Other):
		return r.nearFact(err, g.Other)
	}
	return r.nearFact(err, g.Fact)
}

// manyTouched is how many events are named that a correction touched.
const manyTouched = 20

// touched prints the corrections, the events that changed with them, and the
// corrections of the same articles that find no fact.
func (r *recorded) touched(cs []masar.Correction, articles map[string]bool, before int64) error {
	p, sh := r.tell.Phrases, r.sheet()
	for i := range cs {
		sh.Correction(&cs[i], false, "")
	}
	changes, err := r.store.Changes(r.ctx, before)
	if err != nil {
		return err
	}
	for i, id := range changes.Events {
		if i == manyTouched {
			fmt.Fprintf(r.std.out, "  %s\n", p.With("sheet.more", fmt.Sprint(len(changes.Events)-i)))
			break
		}
		e, err := r.store.RecordEvent(r.ctx, id)
		if err != nil {
			return err
		}
		sh.Happening(&e)
	}
	return errors.Join(sh.Err(), r.lost(sh, articles))
}

// lost names on standard error the corrections of articles that find no fact.
func (r *recorded) lost(sh *sheet.Sheet, articles map[string]bool) error {
	for article := range articles {
		if article == "" {
			continue
		}
		all, err := r.store.Corrections(r.ctx, article)
		if err != nil {
			return err
		}
		lost, err := sh.Lost(article, all)
		if err != nil {
			return err
		}
		for _, c := range all {
			if why := lost[c.ID]; why != "" {
				fmt.Fprintf(r.std.err, "masar: correction %s was not carried out: %s\n", c.ID, why)
			}
		}
	}
	return nil
}

type listCorrections struct {
	storeFlag
	Article string `arg:"" optional:"" help:"Id of an article; left out, all."`
	In      string `help:"Language: ${enum}." enum:"ar,en" default:"ar"`
	JSON    bool   `help:"Print one correction a line as JSON."`
}

// Run lists corrections in the order in which they were made.
func (l *listCorrections) Run(c *cli, std streams) error {
	r, err := l.tellIn(c, l.In, "", std)
	if err != nil {
		return err
	}
	return r.and(l.list(r))
}

func (l *listCorrections) list(r *recorded) error {
	if l.Article != "" {
		if _, err := r.store.Info(r.ctx, l.Article); err != nil {
			return r.nearArticle(err, l.Article)
		}
	}
	all, err := r.store.Corrections(r.ctx, l.Article)
	if err != nil {
		return err
	}
	if l.JSON {
		return r.lines(all)
	}
	sh, undone, lost := r.sheet(), sheet.Undone(all), map[string]map[string]string{}
	for i := range all {
		a := all[i].Ref.Article
		if _, ok := lost[a]; !ok && a != "" {
			cs, err := r.store.Corrections(r.ctx, a)
			if err != nil {
				return err
			}
			if lost[a], err = sh.Lost(a, cs); err != nil {
				return err
			}
		}
		sh.Correction(&all[i], undone[all[i].ID], lost[a][all[i].ID])
	}
	return sh.Err()
}
