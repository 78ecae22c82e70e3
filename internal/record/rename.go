package record

import (
	"slices"

	"masar"
)

// Rename carries out what analysts said of actors: of two merged ones the second
// becomes the first; one that is split off in an article gets the identity in
// Value there, or one of the article's own. The facts come back as a copy.
func Rename(f Facts, cs []masar.Correction) Facts {
	if len(renames(f.Article, cs)) == 0 {
		return f
	}
	return renamed(f, Renamer(f.Article, cs))
}

// Renamer gives the identity that stands for another one in an article after
// what analysts said of actors.
func Renamer(article string, cs []masar.Correction) func(id string) string {
	to := renames(article, cs)
	return func(id string) string {
		for range len(to) {
			next, ok := to[id]
			if !ok || next == id {
				break
			}
			id = next
		}
		return id
	}
}

// renames maps identities to those that stand for them in one article.
func renames(article string, cs []masar.Correction) map[string]string {
	to := map[string]string{}
	for _, c := range Standing(cs) {
		switch c.Kind {
		case masar.MergeActors:
			if c.Fact != "" && c.Other != "" && !leadsTo(to, c.Fact, c.Other) {
				to[c.Other] = c.Fact
			}
		case masar.SplitActor:
			if c.Fact == "" || c.Ref.Article != article {
				continue
			}
			id := c.Value
			if id == "" {
				id = c.Fact + "/" + article
			}
			to[c.Fact] = id
		}
	}
	return to
}

// leadsTo reports whether an identity becomes another one by the merges so far:
// merging back would go in a circle.
func leadsTo(to map[string]string, from, id string) bool {
	for range len(to) + 1 {
		if from == id {
			return true
		}
		next, ok := to[from]
		if !ok {
			return false
		}
		from = next
	}
	return true
}

func renamed(f Facts, name func(string) string) Facts {
	f.Actors = slices.Clone(f.Actors)
	for i := range f.Actors {
		f.Actors[i].ID, f.Actors[i].Behind = name(f.Actors[i].ID), name(f.Actors[i].Behind)
	}
	f.Reports = slices.Clone(f.Reports)
	for i := range f.Reports {
		renameReport(&f.Reports[i], name)
	}
	f.Said = slices.Clone(f.Said)
	for i := range f.Said {
		s := &f.Said[i].Statement
		s.Speaker, s.To, s.Via = name(s.Speaker), name(s.To), name(s.Via)
	}
	f.Roles = slices.Clone(f.Roles)
	for i := range f.Roles {
		f.Roles[i].Actor = name(f.Roles[i].Actor)
	}
	f.Proposals = slices.Clone(f.Proposals)
	for i := range f.Proposals {
		p := &f.Proposals[i]
		p.By = name(p.By)
		p.Answers = slices.Clone(p.Answers)
		for k := range p.Answers {
			p.Answers[k].Actor = name(p.Answers[k].Actor)
		}
	}
	f.Trips = slices.Clone(f.Trips)
	for i := range f.Trips {
		f.Trips[i].Traveller = name(f.Trips[i].Traveller)
	}
	return f
}

func renameReport(r *masar.Report, name func(string) string) {
	renameEvent(&r.Event, name)
	r.People, r.Behind = renameAll(r.People, name), renameAll(r.Behind, name)
	slices.Sort(r.People)
	if r.Read == nil {
		return
	}
	was := *r.Read
	renameEvent(&was.Event, name)
	was.People, was.Behind = renameAll(was.People, name), renameAll(was.Behind, name)
	slices.Sort(was.People)
	r.Read = &was
}

func renameEvent(e *masar.Event, name func(string) string) {
	e.Participants = slices.Clone(e.Participants)
	for i := range e.Participants {
		e.Participants[i].Actor = name(e.Participants[i].Actor)
	}
	e.SaidBy = slices.Clone(e.SaidBy)
	for i := range e.SaidBy {
		e.SaidBy[i].Actor = name(e.SaidBy[i].Actor)
	}
}

func renameAll(list []string, name func(string) string) []string {
	out := slices.Clone(list)
	for i := range out {
		out[i] = name(out[i])
	}
	return out
}
