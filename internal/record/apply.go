package record

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"masar"
)

// An Outcome tells what became of the corrections of an article.
type Outcome struct {
	Marks []Mark
	Edits []Edit
	Lost  []Lost // those that found no fact, or cannot be carried out
}

// A Mark is a correction on a fact of the corrected reading.
type Mark struct {
	Correction string
	Fact       string // id of the Report or Said, as Flatten gives it
}

// A Lost is a correction that was not carried out, and why.
type Lost struct {
	Correction string
	Why        string
}

// Apply carries out the corrections of one article on its reading and leaves the
// reading itself as it is. Each finds its fact by act and span, else by its quote
// with the act near it: two edits of one fact both find it, by the act that it had or
// has. Corrections of actors, of record events and of other articles are
// passed over. Later corrections of one field win.
func Apply(r *masar.Reading, article string, cs []masar.Correction) (masar.Reading, Outcome) {
	p := &applier{article: article, out: copyOf(r), gone: map[int]bool{}, goneSaid: map[int]bool{}, edits: map[int][]masar.Edited{}}
	p.events, p.said = len(r.Events), len(r.Statements)
	p.was = r
	for _, c := range Standing(cs) {
		if c.Ref.Article != article {
			continue
		}
		switch c.Kind {
		case masar.Confirm, masar.RejectFact, masar.Edit:
			p.change(&c)
		case masar.AddFact:
			p.add(&c)
		}
	}
	return p.result()
}

// applier is a reading under correction. The facts of the reading as it came
// keep their indices until the end; added ones stand behind them.
type applier struct {
	article        string
	was            *masar.Reading
	out            masar.Reading
	events, said   int // how many facts came
	gone, goneSaid map[int]bool
	marks          []mark
	edits          map[int][]masar.Edited // of events, by their indices
	lost           []Lost
}

// A mark is a correction on the fact of an index, a statement or an event.
type mark struct {
	correction string
	said       bool
	at         int
}

func copyOf(r *masar.Reading) masar.Reading {
	out := *r
	out.Actors = slices.Clone(r.Actors)
	out.Events = slices.Clone(r.Events)
	out.Statements = slices.Clone(r.Statements)
	return out
}

func (p *applier) lose(c *masar.Correction, format string, args ...any) {
	p.lost = append(p.lost, Lost{c.ID, fmt.Sprintf(format, args...)})
}

// change confirms, rejects or edits the fact that a correction means.
func (p *applier) change(c *masar.Correction) {
	said, at := p.find(c)
	if at < 0 {
		p.lose(c, "no fact of its act stands at its words")
		return
	}
	switch {
	case c.Kind == masar.RejectFact && said:
		p.goneSaid[at] = true
	case c.Kind == masar.RejectFact:
		p.gone[at] = true
	case c.Kind == masar.Edit:
		if err := p.edit(c, said, at); err != nil {
			p.lose(c, "%v", err)
			return
		}
	}
	p.marks = append(p.marks, mark{c.ID, said, at})
}

// edit sets one field of a fact.
func (p *applier) edit(c *masar.Correction, said bool, at int) error {
	if said {
		return p.editSaid(c, &p.out.Statements[at])
	}
	e := p.out.Events[at]
	if err := setField(&e, c.Field, []byte(c.Value)); err != nil {
		return err
	}
	p.adopt(&e)
	if err := sound(&e); err != nil {
		return err
	}
	p.out.Events[at] = e
	p.edits[at] = append(slices.DeleteFunc(p.edits[at], func(x masar.Edited) bool { return x.Field == c.Field }), masar.Edited{Field: c.Field, Correction: c.ID, At: c.At})
	return nil
}

// setField decodes the JSON of a field into an event.
func setField(e *masar.Event, field string, value []byte) error {
	var to any
	switch field {
	case "act":
		to = &e.Act
	case "status":
		to = &e.Status
	case "place":
		e.Place = nil
		to = &e.Place
	case "time":
		e.Time = nil
		to = &e.Time
	case "participants":
		e.Participants = nil
		to = &e.Participants
	case "issues":
		e.Issues = nil
		to = &e.Issues
	case "said_by":
		e.SaidBy = nil
		to = &e.SaidBy
	default:
		return fmt.Errorf("no field %q of an event can be edited", field)
	}
	if err := json.Unmarshal(value, to); err != nil {
		return fmt.Errorf("value of %s: %v", field, err)
	}
	if e.Participants == nil {
		e.Participants = []masar.Participant{}
	}
	if e.Issues == nil {
		e.Issues = []masar.Issue{}
	}
	if e.SaidBy == nil {
		e.SaidBy = []masar.Attribution{}
	}
	return nil
}

func (p *applier) editSaid(c *masar.Correction, to *masar.Statement) error {
	s := *to
	var err error
	switch c.Field {
	case "act":
		err = json.Unmarshal([]byte(c.Value), &s.Act)
	case "said_by":
		err = json.Unmarshal([]byte(c.Value), &s.Speaker)
		s.Speaker = p.actor(s.Speaker)
	case "issues":
		s.Issues = nil
		err = json.Unmarshal([]byte(c.Value), &s.Issues)
	default:
		return fmt.Errorf("no field %q of a statement can be edited", c.Field)
	}
	if err != nil {
		return fmt.Errorf("value of %s: %v", c.Field, err)
	}
	if err := soundSaid(&s); err != nil {
		return err
	}
	*to = s
	return nil
}

// result drops what was rejected and says where each correction shows.
func (p *applier) result() (masar.Reading, Outcome) {
	p.out.Events = without(p.out.Events, p.gone)
	p.out.Statements = without(p.out.Statements, p.goneSaid)
	out := Outcome{Lost: p.lost}
	events, said := ids(p.article, &p.out)
	out.Edits = p.edited(events)
	for _, m := range p.marks {
		list, gone := events, p.gone
		if m.said {
			list, gone = said, p.goneSaid
		}
		fact := ""
		if !gone[m.at] {
			fact = list[m.at-before(gone, m.at)]
		}
		out.Marks = append(out.Marks, Mark{m.correction, fact})
	}
	return p.out, out
}

// without leaves out the things of the given indices.
func without[T any](list []T, gone map[int]bool) []T {
	out := make([]T, 0, len(list))
	for i := range list {
		if !gone[i] {
			out = append(out, list[i])
		}
	}
	return out
}

func before(gone map[int]bool, at int) int {
	n := 0
	for i := range gone {
		if i < at {
			n++
		}
	}
	return n
}

// sound refuses words that are of no vocabulary.
func sound(e *masar.Event) error {
	switch {
	case !slices.Contains(masar.Acts(), e.Act):
		return fmt.Errorf("unknown act %q", e.Act)
	case !slices.Contains(masar.Statuses(), e.Status):
		return fmt.Errorf("unknown status %q", e.Status)
	case e.Time != nil && !soundTime(e.Time):
		return fmt.Errorf("time %s/%s is no interval of days", e.Time.Start, e.Time.End)
	}
	parts := []masar.Part{masar.Agent, masar.Visitor, masar.Initiator, masar.Mediating, masar.Party, masar.Target, masar.Host, masar.Addressee, masar.Counterpart}
	for _, p := range e.Participants {
		if !slices.Contains(parts, p.Part) || strings.TrimSpace(p.Actor) == "" {
			return fmt.Errorf("participant %q with the part %q", p.Actor, p.Part)
		}
	}
	return soundIssues(e.Issues)
}

func soundIssues(list []masar.Issue) error {
	for _, i := range list {
		if !slices.Contains(masar.Issues(), i) {
			return fmt.Errorf("unknown issue %q", i)
		}
	}
	return nil
}

func soundTime(t *masar.Time) bool {
	from, ok1 := dayNumber(t.Start)
	to, ok2 := dayNumber(t.End)
	return ok1 && ok2 && len(t.Start) == 10 && len(t.End) == 10 && from <= to
}

func soundSaid(s *masar.Statement) error {
	if !slices.Contains(masar.SpeechActs(), s.Act) {
		return fmt.Errorf("unknown speech act %q", s.Act)
	}
	if strings.TrimSpace(s.Speaker) == "" {
		return fmt.Errorf("a statement without a speaker")
	}
	return soundIssues(s.Issues)
}
