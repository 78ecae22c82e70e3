package sheet

import (
	"cmp"
	"slices"
	"strconv"

	"masar"
	"masar/internal/store"
)

// The lengths of lists; the record has more.
const (
	manyEvents = 60
	manySaid   = 30
	manyNames  = 12
)

// Actor prints who somebody is, what he takes part in and what he said last.
func (s *Sheet) Actor(a store.ActorInfo) error {
	a.Name, a.NameEN = s.tell.Actor(a.ID).Name, s.tell.Actor(a.ID).NameEN
	other := a.NameEN
	if s.Lang == "en" {
		other = a.Name
	}
	if other == s.tell.Name(a.ID) {
		other = ""
	}
	country := ""
	if a.Country != "" {
		country = s.tell.Name(a.Country)
	}
	s.line("%s", s.tell.Name(a.ID))
	s.line("%s", s.joined([]string{s.Isolate(other), s.Type[a.Type], country, s.id(a.ID)}))
	if names, err := s.store.Names(s.ctx, a.ID); err == nil && len(names) > 0 {
		more := ""
		if len(names) > manyNames {
			names, more = names[:manyNames], "…"
		}
		s.line("%s", s.joined(append(slices.Clone(names), more)))
	}
	s.held(a)
	if err := s.contacts(a.ID); err != nil {
		return err
	}
	if err := s.statements(a.ID); err != nil {
		return err
	}
	s.corrections(func(c *masar.Correction) bool { return c.Fact == a.ID || c.Other == a.ID })
	return s.err
}

// held prints the offices with their days, else the one that articles name.
func (s *Sheet) held(a store.ActorInfo) {
	offices := s.offices(a.Known)
	if len(offices) == 0 && a.Office == "" {
		return
	}
	s.heading("actor.offices")
	for _, o := range offices {
		name := o.Name
		if s.Lang == "en" {
			name = cmp.Or(o.NameEN, o.Name)
		}
		s.bullet(name, cmp.Or(s.Day(o.From), "…")+" – "+cmp.Or(s.Day(o.To), "…"))
	}
	if len(offices) == 0 {
		s.bullet(a.Office)
	}
}

// contacts prints the latest events, and before them whom they were with.
func (s *Sheet) contacts(id string) error {
	events, _, err := s.store.Events(s.ctx, store.Filter{Actors: []string{id}, Fresh: true}, store.Page{Limit: manyEvents})
	if err != nil || len(events) == 0 {
		return err
	}
	count := map[string]int{}
	for i := range events {
		if !contact(&events[i]) {
			continue
		}
		for _, p := range events[i].Participants {
			if p.Actor != id {
				count[p.Actor]++
			}
		}
	}
	if len(count) > 0 {
		s.heading("actor.contacts")
		for _, k := range byCount(count) {
			s.bullet(s.tell.Name(k)+": "+strconv.Itoa(count[k]), s.id(k))
		}
	}
	s.heading("actor.events")
	for i := range events {
		s.Happening(&events[i])
		s.first(&events[i])
	}
	return s.err
}

// contact reports whether an event brought its parties together.
func contact(e *masar.RecordEvent) bool {
	switch e.Act {
	case masar.Visit, masar.Meet, masar.Call, masar.Negotiate, masar.Convene, masar.Mediate, masar.Send:
	default:
		return false
	}
	return e.Status == masar.Held || e.Status == masar.Ongoing
}

func byCount(count map[string]int) []string {
	var out []string
	for k := range count {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return out[:min(len(out), 25)]
}

// statements prints what an actor said last.
func (s *Sheet) statements(id string) error {
	facts, _, err := s.store.Facts(s.ctx, store.Filter{Kind: store.StatementKind, Actors: []string{id}, Fresh: true}, store.Page{Limit: manySaid})
	if err != nil {
		return err
	}
	facts = slices.DeleteFunc(facts, func(f store.Fact) bool { return f.Said == nil || f.Said.Statement.Speaker != id })
	if len(facts) > 0 {
		s.heading("actor.said")
	}
	for _, f := range facts {
		s.said(f.Said, f.Corrections)
	}
	return s.err
}
