package eval

import "masar"

// Right returns the events and statements of a reading that the annotation
// confirms in everything: of events status, place and date too, of
// statements the speech act and whether they are quoted.
func Right(g Gold, r masar.Reading) ([]masar.Event, []masar.Statement) {
	p := match(&g, &r)
	var events []masar.Event
	for k, i := range p.events() {
		e := &r.Events[k]
		if i >= 0 && g.Events[i].Status == e.Status && placeRight(&g.Events[i], e) && dateRight(&g.Events[i], e) {
			events = append(events, *e)
		}
	}
	var statements []masar.Statement
	for k, i := range p.statements() {
		s := &r.Statements[k]
		if i >= 0 && g.Statements[i].Act == s.Act && g.Statements[i].Direct == s.Direct {
			statements = append(statements, *s)
		}
	}
	return events, statements
}
