package record

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"masar"
)

// ids returns the ids that Flatten gives the events and statements of a reading.
func ids(article string, r *masar.Reading) (events, said []string) {
	x := &flat{r: r, used: map[string]int{}, out: Facts{Article: article}}
	for i := range r.Events {
		events = append(events, x.id(string(r.Events[i].Act), r.Events[i].Cue.Start))
	}
	for i := range r.Statements {
		said = append(said, x.id(sayPrefix+string(r.Statements[i].Act), r.Statements[i].Cue.Start))
	}
	return events, said
}

// sayPrefix opens the act in the ids of statements.
const sayPrefix = "say."

// actOfFact is the act in the id of a fact, with sayPrefix for a statement.
func actOfFact(article, fact string) string {
	act, _, _ := strings.Cut(strings.TrimPrefix(fact, article+":"), "@")
	return act
}

// find returns the index of the event or statement that a correction means, -1
// where there is none: the fact of that id whose words are the quoted ones, else
// the one of its act at its span, else the one of its act nearest to where the
// quote stands now. Acts are those of the reading as it came and those that
// earlier corrections gave; facts that they added are found too.
func (p *applier) find(c *masar.Correction) (said bool, at int) {
	act := actOfFact(p.article, c.Fact)
	speech, isSaid := strings.CutPrefix(act, sayPrefix)
	where, ok := p.place(c)
	if !ok {
		return isSaid, -1
	}
	events, statements := ids(p.article, p.was)
	eventsNow, statementsNow := ids(p.article, &p.out)
	stayed := where == c.Ref.Span
	if isSaid {
		return true, nearest(where, len(statementsNow), func(i int) (bool, bool, []masar.Span) {
			s := &p.out.Statements[i]
			first := i < p.said && string(p.was.Statements[i].Act) == speech
			return first || string(s.Act) == speech, stayed && (i < p.said && statements[i] == c.Fact || statementsNow[i] == c.Fact), []masar.Span{s.Cue, s.Content}
		})
	}
	return false, nearest(where, len(eventsNow), func(i int) (bool, bool, []masar.Span) {
		e := &p.out.Events[i]
		first := i < p.events && string(p.was.Events[i].Act) == act
		return first || string(e.Act) == act, stayed && (i < p.events && events[i] == c.Fact || eventsNow[i] == c.Fact), append([]masar.Span{e.Cue}, e.Evidence...)
	})
}

// nearest chooses among n facts of the right act with a span that touches the
// words: the very one that is meant, else the one whose cue starts nearest to
// them.
func nearest(where masar.Span, n int, look func(int) (right, exact bool, spans []masar.Span)) int {
	best, far := -1, 0
	for i := range n {
		right, exact, spans := look(i)
		if !right || !touches(spans, where) {
			continue
		}
		if exact {
			return i
		}
		d := distance(spans[0].Start, where.Start)
		if best < 0 || d < far {
			best, far = i, d
		}
	}
	return best
}

func touches(spans []masar.Span, where masar.Span) bool {
	for _, s := range spans {
		if s.Start < where.End && where.Start < s.End {
			return true
		}
	}
	return false
}

// place returns where the words of a correction stand in the text as it is now:
// at its span where they are still there, else the nearest place where they
// stand.
func (p *applier) place(c *masar.Correction) (masar.Span, bool) {
	text, s := p.was.Article.Text, c.Ref.Span
	fits := 0 <= s.Start && s.Start < s.End && s.End <= len(text) && onRunes(text, s)
	if c.Quote == "" {
		return s, fits
	}
	if fits && text[s.Start:s.End] == c.Quote {
		return s, true
	}
	found, ok := masar.Span{}, false
	for at := 0; at <= len(text)-len(c.Quote); {
		i := strings.Index(text[at:], c.Quote)
		if i < 0 {
			break
		}
		here := masar.Span{Start: at + i, End: at + i + len(c.Quote)}
		if !onRunes(text, here) {
			at = here.Start + 1
			continue
		}
		if !ok || distance(here.Start, s.Start) < distance(found.Start, s.Start) {
			found, ok = here, true
		}
		at = here.End
	}
	return found, ok
}

func distance(a, b int) int { return max(a-b, b-a) }

// onRunes reports whether a span of a text begins and ends between runes.
func onRunes(text string, s masar.Span) bool {
	return utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End]))
}

// add puts in a missed fact: an event, or a statement where its value has a
// speaker.
func (p *applier) add(c *masar.Correction) {
	where, ok := p.place(c)
	if !ok {
		p.lose(c, "its words do not stand in the article")
		return
	}
	var probe struct {
		Speaker string `json:"speaker"`
	}
	if err := json.Unmarshal([]byte(c.Value), &probe); err != nil {
		p.lose(c, "value: %v", err)
		return
	}
	var err error
	if probe.Speaker != "" {
		err = p.addSaid(c, where)
	} else {
		err = p.addEvent(c, where)
	}
	if err != nil {
		p.lose(c, "%v", err)
	}
}

func (p *applier) addEvent(c *masar.Correction, where masar.Span) error {
	e := masar.Event{Participants: []masar.Participant{}, Issues: []masar.Issue{}, SaidBy: []masar.Attribution{}}
	if err := json.Unmarshal([]byte(c.Value), &e); err != nil {
		return err
	}
	e.ID, e.Frame, e.Cue, e.Evidence = "e"+strconv.Itoa(len(p.out.Events)+1), "", p.cue(e.Cue, where), []masar.Span{where}
	if err := sound(&e); err != nil {
		return err
	}
	p.adopt(&e)
	p.out.Events = append(p.out.Events, e)
	p.marks = append(p.marks, mark{c.ID, false, len(p.out.Events) - 1})
	return nil
}

// cue is the word that carries an added fact, given by where it stands in the
// quote; the whole quote where none is given or it does not fit.
func (p *applier) cue(in, where masar.Span) masar.Span {
	out := masar.Span{Start: where.Start + in.Start, End: where.Start + in.End}
	if in.Empty() || in.Start < 0 || out.End > where.End || !onRunes(p.was.Article.Text, out) {
		return where
	}
	return out
}

func (p *applier) addSaid(c *masar.Correction, where masar.Span) error {
	s := masar.Statement{Issues: []masar.Issue{}}
	if err := json.Unmarshal([]byte(c.Value), &s); err != nil {
		return err
	}
	s.ID, s.Frame, s.Cue, s.Content = "s"+strconv.Itoa(len(p.out.Statements)+1), "", p.cue(s.Cue, where), where
	if err := soundSaid(&s); err != nil {
		return err
	}
	s.Speaker, s.To = p.actor(s.Speaker), p.actor(s.To)
	p.out.Statements = append(p.out.Statements, s)
	p.marks = append(p.marks, mark{c.ID, true, len(p.out.Statements) - 1})
	return nil
}

// adopt turns the identities in an event into actors of the reading.
func (p *applier) adopt(e *masar.Event) {
	for i := range e.Participants {
		e.Participants[i].Actor = p.actor(e.Participants[i].Actor)
	}
	for i := range e.SaidBy {
		e.SaidBy[i].Actor = p.actor(e.SaidBy[i].Actor)
	}
}

// actor returns the id in the reading of an actor that is named by that id, by
// its identity or by its name; it adds the actor where the reading has none.
func (p *applier) actor(name string) string {
	if strings.TrimSpace(name) == "" {
		return ""
	}
	for i := range p.out.Actors {
		if a := &p.out.Actors[i]; a.ID == name || Identity(a) == name || a.Name == name {
			return a.ID
		}
	}
	a := masar.Actor{ID: "c" + strconv.Itoa(len(p.out.Actors)+1), Name: strings.TrimPrefix(name, "~"), Type: masar.Person, Mentions: []masar.Mention{}}
	switch {
	case isState(name):
		a.Type, a.Known, a.Country = masar.State, name, name
	case !strings.HasPrefix(name, "~") && !strings.ContainsFunc(name, func(r rune) bool { return r > 'z' || r == ' ' }):
		a.Known = name
	}
	p.out.Actors = append(p.out.Actors, a)
	return a.ID
}
