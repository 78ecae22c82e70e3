package eval

import (
	"slices"
	"strconv"
	"strings"

	"masar"
)

// Draft makes a gold annotation of a reading that an analyst has corrected.
// Identity tells which actors of the reading are one. What the guide leaves out
// is left out: actors that nothing names, related links and clutter. A cue of
// several words is cut to its first.
func Draft(r *masar.Reading, origin string, identity func(*masar.Actor) string) Gold {
	d := &draft{r: r, ids: map[string]string{}, taken: map[string]bool{}}
	g := Gold{ID: r.Article.ID, TextFile: r.Article.ID + ".txt", Published: dayOf(r.Article.Published), Origin: origin, Text: plainText(&r.Article)}
	d.one(identity)
	for i := range r.Events {
		g.Events = append(g.Events, d.event(&r.Events[i]))
	}
	for i := range r.Statements {
		g.Statements = append(g.Statements, d.statement(&r.Statements[i]))
	}
	for _, x := range r.Roles {
		g.Roles = append(g.Roles, GoldRole{d.id(x.Actor), x.Role})
	}
	for _, x := range r.Proposals {
		g.Proposals = append(g.Proposals, GoldProposal{x.Name, d.id(x.By), x.Status})
	}
	for _, x := range r.Trips {
		t := GoldTrip{Traveller: d.id(x.Traveller)}
		for _, s := range x.Stops {
			t.Stops = append(t.Stops, GoldStop{s.Place, s.Skipped})
		}
		g.Trips = append(g.Trips, t)
	}
	g.Actors = d.actors
	return g
}

// plainText is what of an article was read, a paragraph a line.
func plainText(a *masar.Article) string {
	var out []string
	for _, p := range a.Paragraphs {
		if p.Kind != masar.Related && p.Kind != masar.Clutter {
			out = append(out, a.Text[p.Start:p.End])
		}
	}
	return strings.Join(out, "\n") + "\n"
}

func dayOf(s string) string { return s[:min(len("2006-01-02"), len(s))] }

// draft gives actors short ids as something names them.
type draft struct {
	r      *masar.Reading
	first  map[string]int    // actor id → index of the actor that stands for it
	ids    map[string]string // actor id → id in the gold
	taken  map[string]bool
	actors []GoldActor
}

// one finds for each actor the first of the same identity.
func (d *draft) one(identity func(*masar.Actor) string) {
	d.first = map[string]int{}
	seen := map[string]int{}
	for i := range d.r.Actors {
		a := &d.r.Actors[i]
		k := identity(a)
		if _, ok := seen[k]; !ok {
			seen[k] = i
		}
		d.first[a.ID] = seen[k]
	}
}

// id is the gold's id of an actor, "" of none; what is named for the first time
// is taken up with all forms that mean it.
func (d *draft) id(actor string) string {
	at, ok := d.first[actor]
	if !ok {
		return ""
	}
	a := &d.r.Actors[at]
	if id, ok := d.ids[a.ID]; ok {
		return id
	}
	g := GoldActor{ID: d.short(a), Name: a.Name, Aliases: []string{}, Type: a.Type, Country: a.Country, Office: a.Office}
	for i := range d.r.Actors {
		x := &d.r.Actors[i]
		if d.first[x.ID] != at {
			continue
		}
		forms := []string{x.Name}
		for _, m := range x.Mentions {
			forms = append(forms, m.Form)
		}
		for _, f := range forms {
			if f = strings.Join(strings.Fields(f), " "); f != g.Name && f != "" && !slices.Contains(g.Aliases, f) {
				g.Aliases = append(g.Aliases, f)
			}
		}
	}
	d.ids[a.ID] = g.ID
	d.actors = append(d.actors, g)
	return g.ID
}

// short is an id of small letters, of what the knowledge or English calls an
// actor, that no other has.
func (d *draft) short(a *masar.Actor) string {
	base := slug(a.Known)
	if base == "" {
		base = slug(a.NameEN)
	}
	if base == "" {
		base = "a"
	}
	id := base
	for n := 2; d.taken[id]; n++ {
		id = base + "_" + strconv.Itoa(n)
	}
	d.taken[id] = true
	return id
}

func slug(s string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		case r == ' ' || r == '_' || r == '-':
			return '_'
		}
		return -1
	}, s), "_")
}

func (d *draft) event(e *masar.Event) GoldEvent {
	g := GoldEvent{Act: e.Act, Status: e.Status, Who: []string{}, Whom: []string{}, Issues: e.Issues, Cue: d.cue(e.Cue), Core: e.Core, Date: goldDate(e.Time)}
	for _, p := range e.Participants {
		to := &g.Whom
		if p.Part.Does() || e.Act.Symmetrical() {
			to = &g.Who
		}
		if id := d.id(p.Actor); id != "" && !slices.Contains(*to, id) {
			*to = append(*to, id)
		}
	}
	if e.Place != nil {
		g.Place = e.Place.Name
	}
	if len(e.SaidBy) > 0 {
		g.SaidBy = d.id(e.SaidBy[0].Actor)
	}
	return g
}

func (d *draft) statement(s *masar.Statement) GoldStatement {
	g := GoldStatement{Speaker: d.id(s.Speaker), Act: s.Act, To: d.id(s.To), Via: s.Via, Direct: s.Direct, Issues: s.Issues, Cue: d.cue(s.Cue)}
	if id := d.id(s.Via); id != "" {
		g.Via = id
	}
	return g
}

// cue is the first word of a span.
func (d *draft) cue(s masar.Span) string {
	if s.Empty() || s.Start < 0 || s.End > len(d.r.Article.Text) {
		return ""
	}
	words := strings.Fields(d.r.Article.Text[s.Start:s.End])
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// goldDate writes a time as the guide does: a day, a month, a year, or A/B.
func goldDate(t *masar.Time) string {
	switch {
	case t == nil:
		return ""
	case t.Start == t.End:
		return t.Start
	}
	for _, n := range [...]int{len("2006-01"), len("2006")} {
		if len(t.Start) < n {
			continue
		}
		if from, to := interval(t.Start[:n]); from == t.Start && to == t.End {
			return t.Start[:n]
		}
	}
	return t.Start + "/" + t.End
}
