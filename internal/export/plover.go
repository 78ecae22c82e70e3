package export

import (
	"encoding/json"
	"io"
	"strings"

	"masar"
)

// ploverEvent is an event in the fields of POLECAT's files, which are coded by
// PLOVER.
type ploverEvent struct {
	ID         string   `json:"Event ID"`
	Date       string   `json:"Event Date"`
	Type       string   `json:"Event Type"`
	Mode       string   `json:"Event Mode"`
	Intensity  *float64 `json:"Intensity"` // Masar does not measure it
	Contexts   string   `json:"Contexts"`
	Actor      string   `json:"Actor Name"`
	ActorLand  string   `json:"Actor COUNTRY"`
	Target     string   `json:"Recipient Name"`
	TargetLand string   `json:"Recipient COUNTRY"`
	Placename  string   `json:"Placename"`
	Status     string   `json:"Masar Status"`
	Act        string   `json:"Masar Act"`
	Sources    int      `json:"Masar Sources"`
}

// contexts are PLOVER's contexts for Masar's issues; issues without a sure one
// are left out.
var contexts = map[masar.Issue]string{
	"ceasefire": "military", "withdrawal": "military", "arms": "military", "nuclear": "cbrn", "trade": "economic", "sanctions": "economic",
	"energy": "resource", "water": "resource", "ties": "diplomatic", "displacement": "refugee", "migration": "migration",
}

// PLOVER writes one line an event that PLOVER has a code for, as the best report
// was coded; others are left out.
func PLOVER(w io.Writer, s *Set) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	reports := s.reports()
	for i := range s.Events {
		e := &s.Events[i]
		code := ploverOf(e, reports)
		if code.Type == "" {
			continue
		}
		if err := enc.Encode(s.ploverEvent(e, code)); err != nil {
			return err
		}
	}
	return nil
}

// ploverOf is the code of a report that stands where the event's life does.
func ploverOf(e *masar.RecordEvent, reports map[string]*masar.Report) masar.Plover {
	var code masar.Plover
	for _, id := range e.Reports {
		r := reports[id]
		if r == nil || r.Event.Act != e.Act {
			continue
		}
		if r.Event.Status == e.Status {
			return r.Event.Plover
		}
		if code.Type == "" {
			code = r.Event.Plover
		}
	}
	return code
}

func (s *Set) ploverEvent(e *masar.RecordEvent, code masar.Plover) ploverEvent {
	out := ploverEvent{ID: e.ID, Type: code.Type, Mode: code.Mode, Status: string(e.Status), Act: string(e.Act), Sources: e.Sources}
	if e.Time != nil {
		out.Date = e.Time.Start
	} else if len(e.Life) > 0 {
		out.Date = e.Life[0].Reported
	}
	if e.Place != nil {
		out.Placename = e.Place.Name
	}
	var who, whom, lands, others, about []string
	for i, p := range e.Participants {
		a := s.Actor(p.Actor)
		name := a.NameEN
		if name == "" {
			name = a.Name
		}
		if p.Part.Does() && !(e.Act.Symmetrical() && i > 0) {
			who, lands = append(who, name), append(lands, a.Country)
		} else {
			whom, others = append(whom, name), append(others, a.Country)
		}
	}
	for _, i := range e.Issues {
		if c := contexts[i]; c != "" {
			about = append(about, c)
		}
	}
	out.Actor, out.ActorLand, out.Target, out.TargetLand = strings.Join(who, ";"), strings.Join(lands, ";"), strings.Join(whom, ";"), strings.Join(others, ";")
	out.Contexts = strings.Join(about, ";")
	return out
}
