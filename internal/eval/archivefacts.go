package eval

import (
	"fmt"
	"strings"

	"masar"
	"masar/internal/copies"
	"masar/internal/knowledge"
	"masar/internal/record"
)

// Docs are the articles as clustering sees them.
func (a *Archive) Docs(facts []record.Facts) []copies.Doc {
	docs := make([]copies.Doc, len(a.Articles))
	for i := range a.Articles {
		docs[i] = copies.Doc{ID: a.Articles[i].ID, Published: a.Articles[i].Published, Text: a.Articles[i].Text, Agency: facts[i].Agency}
	}
	return docs
}

// Place tells every article's facts, in the order of the articles, which cluster
// of copies they count in and which agency that comes from.
func (a *Archive) Place(facts []record.Facts) {
	docs := a.Docs(facts)
	root := copies.Cluster(docs)
	members := map[int][]copies.Doc{}
	for i := range docs {
		members[root[i]] = append(members[root[i]], docs[i])
	}
	for i := range facts {
		_, agency := copies.Origin(members[root[i]])
		facts[i].From(docs[root[i]].ID, agency)
	}
}

// TrueReadings makes of the true record what a reader without fault would find
// in each article: the events that the record says it reports. It measures
// joining apart from reading.
func (a *Archive) TrueReadings(world *knowledge.Base) []masar.Reading {
	b := &trueReader{world: world, at: map[string]int{}, out: make([]masar.Reading, len(a.Articles))}
	for i := range a.Articles {
		x := &a.Articles[i]
		b.at[x.ID] = i
		b.out[i] = masar.Reading{Masar: 1, Article: masar.Article{ID: x.ID, URL: x.URL, Outlet: x.Outlet, Title: x.Title, Published: x.Published, Text: x.Text}}
		if head, _, ok := strings.Cut(x.Text, ")"); ok && len(head) < 60 {
			_, b.out[i].Article.Agency, _ = strings.Cut(head, "(")
		}
	}
	for i := range a.Record.Events {
		e := &a.Record.Events[i]
		told := map[string]bool{} // a reading tells a stage once
		for k := range e.Life {
			for _, id := range e.Life[k].Articles {
				stage := id + " " + string(e.Life[k].Status) + e.Life[k].Date
				if !told[stage] {
					b.report(a, e, &e.Life[k], id)
				}
				told[stage] = true
			}
		}
	}
	return b.out
}

type trueReader struct {
	world *knowledge.Base
	at    map[string]int
	out   []masar.Reading
}

func (b *trueReader) report(a *Archive, e *ArchiveEvent, stage *ArchiveStage, article string) {
	r := &b.out[b.at[article]]
	n := len(r.Events)
	x := masar.Event{ID: fmt.Sprintf("e%d", n+1), Act: e.Act, Status: stage.Status, Issues: e.Issues, Core: !e.Minor, Cue: masar.Span{Start: n, End: n + 1}}
	who, whom := masar.Agent, masar.Target
	switch {
	case e.Act.Symmetrical():
		who = masar.Party
	case e.Act == masar.Visit:
		who, whom = masar.Visitor, masar.Host
	}
	for _, id := range e.Who {
		x.Participants = append(x.Participants, masar.Participant{Actor: b.actor(a, r, id), Part: who})
	}
	for _, id := range e.Whom {
		x.Participants = append(x.Participants, masar.Participant{Actor: b.actor(a, r, id), Part: whom})
	}
	for _, id := range stage.By {
		x.SaidBy = append(x.SaidBy, masar.Attribution{Actor: b.actor(a, r, id), How: "says"})
	}
	x.Time, x.Place = trueTime(e, stage), b.place(e, stage)
	r.Events = append(r.Events, x)
}

// actor adds an actor of the true record to a reading and returns its id there.
func (b *trueReader) actor(a *Archive, r *masar.Reading, id string) string {
	for i := range r.Actors {
		if r.Actors[i].ID == id {
			return id
		}
	}
	for i := range a.Record.Actors {
		if x := &a.Record.Actors[i]; x.ID == id {
			r.Actors = append(r.Actors, masar.Actor{ID: id, Name: x.Name, NameEN: x.NameEn, Type: x.Type, Country: x.Country, Known: x.Known})
		}
	}
	return id
}

// trueTime is the day that a stage speaks of, or that of the event where the
// stage is its happening.
func trueTime(e *ArchiveEvent, stage *ArchiveStage) *masar.Time {
	date := stage.Date
	if date == "" && stage.Status == masar.Held {
		date = e.Date
		if date == "" && e.Start != "" {
			date = e.Start + "/" + e.End
		}
	}
	if date == "" {
		return nil
	}
	start, end := interval(date)
	return &masar.Time{Start: start, End: end, Grain: "day"}
}

func (b *trueReader) place(e *ArchiveEvent, stage *ArchiveStage) *masar.Location {
	name := stage.Place
	if name == "" {
		name = e.Place
	}
	if name == "" {
		return nil
	}
	l := &masar.Location{Name: name}
	for _, c := range b.world.Explain(name, "") {
		if c.Type == string(masar.Place) {
			l.ID = c.ID
			break
		}
	}
	return l
}

// Rows prints a row a measure; head names what the record was made of.
func (s ArchiveScore) Rows(head string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-14s %6s %6s %6s %5s %5s %5s\n", head, "P", "R", "F1", "right", "pred", "gold")
	for _, r := range [...]struct {
		name string
		c    Counts
	}{{"record events", s.Events}, {"positions", s.Positions}} {
		if r.c.Pred == 0 {
			continue // nothing of the kind was given to the record
		}
		fmt.Fprintf(&b, "%-14s %6.3f %6.3f %6.3f %5d %5d %5d\n", r.name, r.c.P(), r.c.R(), r.c.F1(), r.c.Hit+r.c.Extra, r.c.Pred, r.c.Gold)
	}
	for _, r := range [...]struct {
		name string
		c    Share
	}{{"lives", s.Lives}, {"counts", s.Counts}, {"sources", s.Sources}, {"fates", s.Fates}} {
		if r.c.Of == 0 {
			continue
		}
		fmt.Fprintf(&b, "%-14s %6.3f %5d %5d\n", r.name, ratio(r.c.Right, r.c.Of), r.c.Right, r.c.Of)
	}
	return b.String()
}

// Build makes the record of readings of the articles, in their order.
func (a *Archive) Build(f *record.Flattener, readings []masar.Reading) record.Record {
	facts := make([]record.Facts, len(readings))
	for i := range readings {
		facts[i] = f.Flatten(a.Articles[i].ID, a.Articles[i].Published, "", &readings[i])
	}
	a.Place(facts)
	return record.Build(facts, nil)
}
