package sheet

import (
	"cmp"
	"slices"

	"masar"
	"masar/internal/record"
	"masar/internal/store"
	"masar/internal/telling"
)

// Article prints what an article says, fact by fact in the order of its text,
// its copies and versions, and the corrections with those that found no fact.
func (s *Sheet) Article(info store.ArticleInfo) error {
	facts, _, err := s.store.Facts(s.ctx, store.Filter{Article: info.ID}, store.Page{Limit: 1000})
	if err != nil {
		return err
	}
	slices.SortStableFunc(facts, func(a, b store.Fact) int { return cmp.Compare(cueOf(&a), cueOf(&b)) })
	s.line("%s", s.Isolate(cmp.Or(info.Title, info.ID)))
	when := s.Words["undated"]
	if info.Published != "" {
		when = s.Day(info.Published)
	}
	author := ""
	if info.Author != "" {
		author = s.With("sheet.by", s.Isolate(info.Author))
	}
	s.line("%s", s.joined([]string{s.Isolate(info.Outlet), s.Isolate(info.Agency), author, when, s.id(info.ID)}))
	if info.URL != "" {
		s.line("%s", s.Isolate(info.URL))
	}
	s.happenings(facts)
	s.spoken(facts)
	if err := s.relatives(info); err != nil {
		return err
	}
	if err := s.corrected(info.ID); err != nil {
		return err
	}
	return s.err
}

func cueOf(f *store.Fact) int {
	if f.Said != nil {
		return f.Said.Statement.Cue.Start
	}
	return f.Report.Event.Cue.Start
}

func (s *Sheet) happenings(facts []store.Fact) {
	any := false
	for _, f := range facts {
		if f.Report == nil {
			continue
		}
		if !any {
			s.heading("article.facts")
			any = true
		}
		e := &f.Report.Event
		var by []string
		for _, a := range e.SaidBy {
			by = append(by, a.Actor)
		}
		said, mark := "", ""
		if len(by) > 0 {
			said = s.With("said_by", s.tell.Names(by))
		}
		if len(f.Corrections) > 0 {
			mark = s.Words["sheet.corrected"]
		}
		s.bullet(s.tell.Event(e.Act, e.Participants)+" ["+s.Status[e.Status]+"]", s.tell.When(e.Time), s.tell.Place(e.Place), said, mark, s.id(f.Report.ID))
		s.line("      «%s»", s.Isolate(telling.Clip(s.tell.Quote(f.Report), maxQuote)))
	}
}

func (s *Sheet) spoken(facts []store.Fact) {
	any := false
	for _, f := range facts {
		if f.Said == nil {
			continue
		}
		if !any {
			s.heading("article.said")
			any = true
		}
		s.said(f.Said, f.Corrections)
	}
}

// relatives prints the articles of the same words, and other texts at the same
// address.
func (s *Sheet) relatives(info store.ArticleInfo) error {
	copies, err := s.store.Cluster(s.ctx, info.ID)
	if err != nil {
		return err
	}
	versions, err := s.store.Versions(s.ctx, info.ID)
	if err != nil {
		return err
	}
	for _, l := range []struct {
		key string
		all []store.ArticleInfo
	}{{"article.copies", copies}, {"article.versions", versions}} {
		if len(l.all) < 2 {
			continue
		}
		s.heading(l.key)
		for _, a := range l.all {
			if a.ID != info.ID {
				s.bullet(s.Isolate(cmp.Or(a.Title, a.ID)), s.Isolate(a.Outlet), s.Day(a.Published), s.id(a.ID))
			}
		}
	}
	return nil
}

// corrected prints the corrections of an article.
func (s *Sheet) corrected(article string) error {
	all, err := s.store.Corrections(s.ctx, article)
	if err != nil || len(all) == 0 {
		return err
	}
	lost, err := s.Lost(article, all)
	if err != nil {
		return err
	}
	s.heading("sheet.corrections")
	undone := Undone(all)
	for i := range slices.Backward(all) {
		if all[i].Kind != masar.Undo {
			s.Correction(&all[i], undone[all[i].ID], lost[all[i].ID])
		}
	}
	return nil
}

// Lost tells which corrections of an article find no fact in its reading as it
// is now, and why.
func (s *Sheet) Lost(article string, all []masar.Correction) (map[string]string, error) {
	reading, err := s.store.Reading(s.ctx, article)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	_, outcome := record.Apply(&reading, article, all)
	for _, l := range outcome.Lost {
		out[l.Correction] = l.Why
	}
	return out, nil
}
