package record

import (
	"fmt"
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// A Flattener turns readings into facts. It keeps a cache of words and is used
// by one goroutine at a time.
type Flattener struct {
	world    *knowledge.Base
	lex      *arabic.Lexicon
	analyser *arabic.Analyser
	phrases  *Phrases
	agencies map[string]string // what agency found for a form
	issues   map[string][]issueName
}

// NewFlattener makes a flattener.
func NewFlattener(world *knowledge.Base, lex *arabic.Lexicon, p *Phrases) *Flattener {
	return &Flattener{world, lex, arabic.NewAnalyser(lex), p, map[string]string{}, issueNames(world)}
}

// Flatten gives the facts of a reading: article is the store's name of the
// article, published its day, source what counts once (its cluster of copies, or
// the article itself; "" for the article).
func (f *Flattener) Flatten(article, published, source string, r *masar.Reading) Facts {
	if source == "" {
		source = article
	}
	doc := f.analyser.Split(r.Article)
	defer f.analyser.Release()
	x := &flat{
		f: f, r: r, lemmas: f.lemmas(&doc), ids: map[string]string{"": ""}, sides: map[string]string{}, persons: map[string]bool{}, used: map[string]int{},
		out: Facts{Article: article, Published: published, Outlet: r.Article.Outlet, Agency: f.agency(&r.Article), Source: source},
	}
	x.names(&doc)
	x.tokens = f.tokens(&doc)
	x.actors()
	x.reports()
	x.said()
	x.roles()
	x.proposals()
	x.trips()
	return x.out
}

// flat is one reading on its way into facts.
type flat struct {
	f       *Flattener
	r       *masar.Reading
	lemmas  []lemma
	tokens  []token
	named   []named           // states and groups in the text
	often   []string          // those that the article names again and again
	ids     map[string]string // actor of the reading to identity
	sides   map[string]string // identity to whom it acts for
	persons map[string]bool   // identities that are persons
	used    map[string]int    // ids given so far
	out     Facts
}

// id names a fact by its article, its act and where its cue starts.
func (x *flat) id(act string, at int) string {
	id := fmt.Sprintf("%s:%s@%d", x.out.Article, act, at)
	x.used[id]++
	if n := x.used[id]; n > 1 {
		return fmt.Sprintf("%s.%d", id, n)
	}
	return id
}

// identity maps what a reading names: an actor's id, else the words as they are.
func (x *flat) identity(id string) string {
	if to, ok := x.ids[id]; ok {
		return to
	}
	return id
}

func (x *flat) actors() {
	for i := range x.r.Actors {
		a := &x.r.Actors[i]
		id := Identity(a)
		x.ids[a.ID] = id
		x.persons[id] = a.Type == masar.Person
		x.sides[id] = behind(x.f.world, a, x.out.Published)
		x.out.Actors = append(x.out.Actors, Seen{
			ID: id, Name: a.Name, NameEN: a.NameEN, Type: a.Type, Country: a.Country, Office: a.Office, Known: a.Known,
			Behind: x.sides[id], Mentions: a.Mentions,
		})
	}
}

func (x *flat) reports() {
	for i := range x.r.Events {
		e := x.r.Events[i]
		id := x.id(string(e.Act), e.Cue.Start)
		rep := masar.Report{
			ID: id, Article: x.out.Article, Published: x.out.Published, Outlet: x.out.Outlet, Agency: x.out.Agency, Source: x.out.Source,
			Behind: []string{}, People: []string{}, Within: within(x.f.world, e.Place), Words: x.words(e.Evidence...), About: x.about(e.Evidence),
		}
		rep.Stance, rep.On = x.condition(&e)
		e.ID = id
		e.Participants = slices.Clone(e.Participants)
		for k := range e.Participants {
			p := &e.Participants[k]
			p.Actor = x.identity(p.Actor)
			rep.Behind = append(rep.Behind, x.sides[p.Actor])
			if x.persons[p.Actor] {
				rep.People = append(rep.People, p.Actor)
			}
		}
		slices.Sort(rep.People)
		e.SaidBy = slices.Clone(e.SaidBy)
		for k := range e.SaidBy {
			e.SaidBy[k].Actor = x.identity(e.SaidBy[k].Actor)
		}
		rep.Event = e
		x.out.Reports = append(x.out.Reports, rep)
	}
}

func (x *flat) said() {
	for i := range x.r.Statements {
		s := x.r.Statements[i]
		id := x.id(sayPrefix+string(s.Act), s.Cue.Start)
		said := masar.Said{
			ID: id, Article: x.out.Article, Published: x.out.Published, Outlet: x.out.Outlet, Source: x.out.Source,
			Events: []string{}, Words: x.words(s.Content),
		}
		said.Stance, said.On = x.stance(withCue(&s), s.Issues)
		for k := range x.out.Reports {
			if e := &x.out.Reports[k]; !s.Content.Empty() && s.Content.Contains(e.Event.Cue) {
				said.Events = append(said.Events, e.ID)
			}
		}
		s.ID, s.Speaker, s.To, s.Via = id, x.identity(s.Speaker), x.identity(s.To), x.identity(s.Via)
		said.Statement, said.Behind = s, x.sides[s.Speaker]
		x.out.Said = append(x.out.Said, said)
	}
}

// withCue is the content of a statement with its verb where that asks for
// something: «تشترط …» sets a condition.
func withCue(s *masar.Statement) masar.Span {
	if s.Act == masar.SayUrge && s.Cue.End <= s.Content.Start {
		return masar.Span{Start: s.Cue.Start, End: s.Content.End}
	}
	return s.Content
}

func (x *flat) roles() {
	for _, r := range x.r.Roles {
		x.out.Roles = append(x.out.Roles, RoleFact{
			ID: x.id("role."+string(r.Role), start(r.Evidence)), Actor: x.identity(r.Actor), Role: r.Role, Day: day(x.out.Published), Refs: x.refs(r.Evidence),
		})
	}
}

func (x *flat) proposals() {
	for _, p := range x.r.Proposals {
		fact := ProposalFact{
			ID: x.id("proposal", start(p.Evidence)), Name: p.Name, By: x.identity(p.By), Status: p.Status, Day: day(x.out.Published),
			Source: x.out.Source, Refs: x.refs(p.Evidence),
		}
		fact.Words, fact.Revised = x.f.planWords(p.Name)
		for _, a := range p.Answers {
			fact.Answers = append(fact.Answers, masar.Answer{Actor: x.identity(a.Actor), Answer: a.Answer})
		}
		x.out.Proposals = append(x.out.Proposals, fact)
	}
}

func (x *flat) trips() {
	for _, t := range x.r.Trips {
		fact := TripFact{ID: x.id("trip."+strings.TrimPrefix(x.identity(t.Traveller), "~"), 0), Traveller: x.identity(t.Traveller), Day: day(x.out.Published)}
		for _, s := range t.Stops {
			fact.Stops = append(fact.Stops, x.stop(fact.Traveller, s))
		}
		x.out.Trips = append(x.out.Trips, fact)
	}
}

// stop finds the visit that shows a stop, for its status, its place's id and its
// words.
func (x *flat) stop(traveller string, s masar.Stop) masar.RecordStop {
	out := masar.RecordStop{Place: masar.Location{Name: s.Place}, Day: s.Date, Skipped: s.Skipped, Refs: []masar.Ref{}}
	for i := range x.out.Reports {
		e := &x.out.Reports[i].Event
		if e.Act != masar.Visit || e.Place == nil || arabic.Fold(e.Place.Name) != arabic.Fold(s.Place) || !takesPart(e, traveller) {
			continue
		}
		out.Place, out.Status = *e.Place, e.Status
		out.Refs = append(out.Refs, x.refs(e.Evidence)...)
	}
	return out
}

func takesPart(e *masar.Event, id string) bool {
	return slices.ContainsFunc(e.Participants, func(p masar.Participant) bool { return p.Actor == id })
}

func (x *flat) refs(spans []masar.Span) []masar.Ref {
	out := []masar.Ref{}
	for _, s := range spans {
		out = append(out, masar.Ref{Article: x.out.Article, Span: s})
	}
	return out
}

func start(spans []masar.Span) int {
	if len(spans) == 0 {
		return 0
	}
	return spans[0].Start
}

// day cuts an ISO 8601 time to its day.
func day(s string) string { return s[:min(10, len(s))] }
