package sheet

import (
	"cmp"
	"slices"
	"strings"

	"masar"
	"masar/internal/store"
)

// manyReports is how many reports of an event are printed.
const manyReports = 500

// Event prints a happening: its life step by step, where sources differ, why its
// reports are one, and what each of them says.
func (s *Sheet) Event(e *masar.RecordEvent) error {
	facts, _, err := s.store.Facts(s.ctx, store.Filter{Event: e.ID}, store.Page{Limit: manyReports})
	if err != nil {
		return err
	}
	reports := map[string]*masar.Report{}
	for _, f := range facts {
		if f.Report != nil {
			reports[f.Report.ID] = f.Report
		}
	}
	s.line("%s [%s]", s.tell.Event(e.Act, e.Participants), s.Status[e.Status])
	s.line("%s", s.joined([]string{cmp.Or(s.tell.When(e.Time), s.Words["undated"]), s.tell.Place(e.Place), strings.Join(s.tell.Issues(e.Issues), s.Words["list"]),
		s.count("count.sources", e.Sources), s.id(e.ID)}))
	s.settled(e)
	s.heading("event.parts")
	for _, p := range e.Participants {
		s.bullet(s.tell.Name(p.Actor), s.Words["part."+string(p.Part)], s.id(p.Actor))
	}
	s.life(e, reports)
	s.disagree(e, reports)
	s.joins(e, reports)
	s.reports(e, reports)
	s.corrections(func(c *masar.Correction) bool { return slices.Contains(e.Corrections, c.ID) })
	return s.err
}

// settled names the fields that analysts edited.
func (s *Sheet) settled(e *masar.RecordEvent) {
	var fields []string
	for _, d := range e.From {
		if d.Correction != "" {
			fields = append(fields, s.word("field.", d.Field))
		}
	}
	if len(fields) > 0 {
		s.line("%s: %s", s.Words["sheet.corrected"], strings.Join(fields, s.Words["list"]))
	}
}

// life prints the steps, each with the first report that tells it.
func (s *Sheet) life(e *masar.RecordEvent, reports map[string]*masar.Report) {
	s.heading("event.life")
	for _, step := range e.Life {
		by, ahead := "", ""
		if len(step.By) > 0 {
			by = s.With("said_by", s.tell.Names(step.By))
		}
		if t := s.tell.When(step.Time); t != "" {
			ahead = s.With("sheet.for", t)
		}
		s.bullet(s.Status[step.Status], s.With("sheet.stands", s.Day(step.Reported)), by, ahead, s.tell.Place(step.Place))
		for _, id := range step.Reports {
			if r := reports[id]; r != nil {
				s.source(r.Article, s.tell.Quote(r))
				break
			}
		}
	}
}

// disagree prints what sources say differently, side by side.
func (s *Sheet) disagree(e *masar.RecordEvent, reports map[string]*masar.Report) {
	if len(e.Disagree) == 0 {
		return
	}
	s.heading("event.disagree")
	for _, d := range e.Disagree {
		s.bullet(s.word("field.", d.Field))
		for _, c := range d.Values {
			s.line("    – %s", s.joined([]string{s.value(d.Field, c.Value), s.count("count.sources", c.Sources)}))
			for _, id := range c.Reports {
				if r := reports[id]; r != nil {
					s.source(r.Article, s.tell.Quote(r))
				}
			}
		}
	}
}

// value is a claim's value in words.
func (s *Sheet) value(field, v string) string {
	switch field {
	case "time":
		from, to, _ := strings.Cut(v, "/")
		return s.Days(from, to)
	case "status":
		return cmp.Or(s.Status[masar.Status(v)], v)
	}
	return v
}

// joins prints why each report was joined.
func (s *Sheet) joins(e *masar.RecordEvent, reports map[string]*masar.Report) {
	if len(e.Joins) == 0 {
		return
	}
	s.heading("event.joins")
	name := func(id string) string {
		r := reports[id]
		if r == nil {
			return s.id(id)
		}
		a := s.tell.Article(r.Article)
		return s.Isolate(cmp.Or(a.Outlet, a.Title, a.ID)) + " " + s.Day(a.Published)
	}
	for _, j := range e.Joins {
		why := s.Isolate(strings.Join(j.Why, ", "))
		if j.Hand {
			why = s.Words["event.hand"]
		}
		s.bullet(name(j.A)+" ~ "+name(j.B), why)
	}
}

// reports prints every report in the order of publication; a copy of one before
// says so.
func (s *Sheet) reports(e *masar.RecordEvent, reports map[string]*masar.Report) {
	s.heading("event.reports")
	var all []*masar.Report
	for _, id := range e.Reports {
		if r := reports[id]; r != nil {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b *masar.Report) int { return strings.Compare(a.Published, b.Published) })
	seen := map[string]bool{}
	for _, r := range all {
		again := ""
		if seen[r.Source] {
			again = s.Words["sheet.copy"]
		}
		seen[r.Source] = true
		s.bullet("["+s.Status[r.Event.Status]+"]", again, s.id(r.ID))
		s.source(r.Article, s.tell.Quote(r))
	}
}
