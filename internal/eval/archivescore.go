package eval

import (
	"fmt"
	"slices"
	"strings"

	"masar"
	"masar/internal/copies"
	"masar/internal/knowledge"
	"masar/internal/record"
)

// ArchiveScore is how much of a true record was found. What the columns count
// stands in docs/evaluation.md.
type ArchiveScore struct {
	Articles  int
	Events    Counts
	Lives     Share // of the events found
	Counts    Share // independent sources of the articles that an event was joined of
	Sources   Share // independent sources against the true number
	Positions Counts
	Fates     Share
	Copies    Counts
	Diffs     []string
}

// archiveScorer compares one record with the true one.
type archiveScorer struct {
	a      *Archive
	world  *knowledge.Base
	names  map[string][]string // of an actor of the true record its identities
	side   map[string]string   // of an actor of the true record whom it acts for
	origin map[string]string   // of an article what it counts for
	why    map[string]string   // of a found step what shows it
	out    ArchiveScore
}

// ScoreArchive compares a record with the true one of the archive.
func ScoreArchive(a *Archive, world *knowledge.Base, rec *record.Record) ArchiveScore {
	s := &archiveScorer{a: a, world: world, names: map[string][]string{}, side: map[string]string{}, origin: a.origins(), why: map[string]string{}}
	s.out.Articles = len(a.Articles)
	for i := range a.Record.Actors {
		x := &a.Record.Actors[i]
		s.names[x.ID] = identities(x)
		s.side[x.ID] = sideOfTrue(world, x)
	}
	track := s.track()
	s.events(rec, &track)
	if len(rec.Said) > 0 {
		s.positions(rec)
		s.proposals(rec)
	}
	return s.out
}

// identities lists the names under which the record may hold an actor.
func identities(x *ArchiveActor) []string {
	out := []string{}
	for _, name := range append([]string{x.Name}, x.Aliases...) {
		out = append(out, record.Identity(&masar.Actor{Name: name}))
	}
	if x.Known != "" {
		out = append(out, x.Known)
	}
	return out
}

func sideOfTrue(world *knowledge.Base, x *ArchiveActor) string {
	if side := record.SideOf(world, x.Known, ""); side != "" {
		return side
	}
	if x.Country != "" {
		return x.Country
	}
	return record.Identity(&masar.Actor{Name: x.Name})
}

// origins says for each article what it counts for: the agency whose dispatch
// it is or reprints, else its outlet.
func (a *Archive) origins() map[string]string {
	out := map[string]string{}
	for i := range a.Articles {
		out[a.Articles[i].ID] = a.Articles[i].Outlet
	}
	for _, c := range a.Record.Copies {
		for _, id := range append([]string{c.Original}, c.Copies...) {
			out[id] = c.Agency
		}
	}
	for i := range a.Articles {
		if x := &a.Articles[i]; strings.Contains(x.Outlet, "وكالة") {
			for _, c := range a.Record.Copies {
				if strings.Contains(x.Outlet, c.Agency) {
					out[x.ID] = c.Agency
				}
			}
		}
	}
	return out
}

// track is the true track in identities of the record.
func (s *archiveScorer) track() masar.Track {
	t := s.a.Record.Track
	out := masar.Track{Name: t.Name, NameEN: t.NameEn, Issues: t.Issues}
	for _, id := range t.Parties {
		out.Parties = append(out.Parties, s.side[id])
	}
	for _, id := range t.Mediators {
		out.Mediators = append(out.Mediators, s.side[id])
	}
	return out
}

// events matches true and found events one to one.
func (s *archiveScorer) events(rec *record.Record, track *masar.Track) {
	of := articlesOf(rec)
	trues := s.a.Record.Events
	c := &s.out.Events
	at := assign(len(trues), len(rec.Events), func(g, p int) bool {
		return s.fits(&trues[g], &rec.Events[p], of[p])
	}, func(g, p int) int { return s.closeness(&trues[g], &rec.Events[p], of[p]) })
	found := make([]bool, len(trues))
	for p, g := range at {
		e := &rec.Events[p]
		if g < 0 {
			if s.counts(e, track) && !s.tells(e, of[p]) {
				c.Pred++
				s.diff("false event  %s", show(e, of[p]))
			}
			continue
		}
		found[g] = true
		c.Pred++
		if trues[g].Minor {
			c.Extra++
			continue
		}
		c.Hit++
		s.life(&trues[g], e, of[p])
		s.sources(&trues[g], e, of[p])
	}
	for g := range trues {
		if trues[g].Minor {
			continue
		}
		c.Gold++
		if !found[g] {
			s.diff("missed event %s %s %v %v @%s %s %s %v", trues[g].ID, trues[g].Act, trues[g].Who, trues[g].Whom, trues[g].Place, trues[g].Date, trues[g].Status, trues[g].Articles)
		}
	}
}

func (s *archiveScorer) diff(format string, args ...any) {
	s.out.Diffs = append(s.out.Diffs, fmt.Sprintf(format, args...))
}

// counts reports whether an event that is not in the true record speaks against
// the found one: it is of the track, central where it is told, of an act that
// the true record lists, and said to happen or to have been planned.
func (s *archiveScorer) counts(e *masar.RecordEvent, track *masar.Track) bool {
	switch e.Act {
	case masar.Urge, masar.Support, masar.Condemn, masar.Warn, masar.Threaten:
		return false
	}
	if !e.Core || !slices.ContainsFunc(e.Life, func(l masar.LifeStep) bool {
		return l.Status != masar.CalledFor && l.Status != masar.Possible && l.Status != masar.Expected
	}) {
		return false
	}
	_, ok := record.Belongs(track, e)
	return ok
}

func articlesOf(rec *record.Record) [][]string {
	by := map[string]string{}
	for i := range rec.Reports {
		by[rec.Reports[i].ID] = rec.Reports[i].Article
	}
	out := make([][]string, len(rec.Events))
	for i := range rec.Events {
		for _, r := range rec.Events[i].Reports {
			out[i] = append(out[i], by[r])
		}
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

// fits reports whether act, parties and articles of two events overlap.
func (s *archiveScorer) fits(g *ArchiveEvent, e *masar.RecordEvent, articles []string) bool {
	if !sameKind(g.Act, e.Act) || shared(g.Articles, articles) == 0 {
		return false
	}
	who, whom := s.present(g.Who, e), s.present(g.Whom, e)
	if g.Act.Symmetrical() {
		return who >= min(2, len(g.Who))
	}
	if len(g.Who) > 0 && who == 0 {
		return false
	}
	return len(g.Whom) == 0 || whom > 0 || !done(e) || g.Place != "" && e.Place != nil && samePlace(g.Place, e.Place.Name)
}

// done reports whether an event names somebody to whom it is done.
func done(e *masar.RecordEvent) bool {
	return slices.ContainsFunc(e.Participants, func(p masar.Participant) bool { return !p.Part.Does() })
}

// tells reports whether an event is only how a true one is told in the same
// articles: the words of somebody who says that it is so or not, or what those
// who meet agree to do next.
func (s *archiveScorer) tells(e *masar.RecordEvent, articles []string) bool {
	for i := range s.a.Record.Events {
		g := &s.a.Record.Events[i]
		if shared(g.Articles, articles) == 0 {
			continue
		}
		switch e.Act {
		case masar.Accuse, masar.Deny, masar.Pledge, masar.Reject:
			for _, l := range g.Life {
				if shared(l.Articles, articles) > 0 && s.present(l.By, e) > 0 {
					return true
				}
			}
		case masar.Agree:
			if g.Act.Symmetrical() && s.present(g.Who, e) >= 2 {
				return true
			}
		}
	}
	return false
}

// sameKind counts the acts that tell of one contact as one.
func sameKind(a, b masar.Act) bool {
	kinds := [][]masar.Act{{masar.Meet, masar.Negotiate, masar.Convene, masar.Mediate}, {masar.Agree, masar.Ceasefire}, {masar.Release, masar.Exchange}, {masar.Attack, masar.Kill}, {masar.Visit, masar.Send}}
	return a == b || slices.ContainsFunc(kinds, func(k []masar.Act) bool { return slices.Contains(k, a) && slices.Contains(k, b) })
}

// present counts how many of the true actors take part, themselves or by one
// who acts for them.
func (s *archiveScorer) present(ids []string, e *masar.RecordEvent) int {
	n := 0
	for _, id := range ids {
		for i, p := range e.Participants {
			if slices.Contains(s.names[id], p.Actor) || i < len(e.Behind) && e.Behind[i] != "" && e.Behind[i] == s.side[id] {
				n++
				break
			}
		}
	}
	return n
}

func shared(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

func (s *archiveScorer) closeness(g *ArchiveEvent, e *masar.RecordEvent, articles []string) int {
	both := shared(g.Articles, articles)
	n := 200 * both / (len(g.Articles) + len(articles))
	if e.Time != nil && e.Time.Start != "" && (g.Date == e.Time.Start || g.Start == e.Time.Start) {
		n += 40
	}
	if g.Act == e.Act {
		n += 10
	}
	if e.Place != nil && g.Place != "" && samePlace(g.Place, e.Place.Name) {
		n += 10
	}
	return n + 10*s.exact(g, e)
}

// exact counts the true actors that are named themselves.
func (s *archiveScorer) exact(g *ArchiveEvent, e *masar.RecordEvent) int {
	n := 0
	for _, id := range append(slices.Clone(g.Who), g.Whom...) {
		if slices.ContainsFunc(e.Participants, func(p masar.Participant) bool { return slices.Contains(s.names[id], p.Actor) }) {
			n++
		}
	}
	return n
}

// life is right where it ends in the true status and tells every true stage and
// no other of those that matter.
func (s *archiveScorer) life(g *ArchiveEvent, e *masar.RecordEvent, articles []string) {
	s.out.Lives.Of++
	want, got := map[masar.Status]bool{}, map[masar.Status]bool{}
	for _, l := range g.Life {
		want[stage(l.Status)] = true
	}
	for _, l := range e.Life {
		got[stage(l.Status)] = true
	}
	right := stage(g.Status) == stage(e.Status)
	for st := range want {
		right = right && (got[st] || st == masar.CalledFor)
	}
	for st := range got {
		right = right && (want[st] || st == masar.CalledFor)
	}
	if right {
		s.out.Lives.Right++
		return
	}
	s.diff("wrong life   %s %s want %v, %s got %s", g.ID, g.Act, stagesOf(g), g.Status, show(e, articles))
}

// stage takes together the statuses that are one stage of a life.
func stage(st masar.Status) masar.Status {
	switch st {
	case masar.Ongoing:
		return masar.Held
	case masar.Expected:
		return masar.Planned
	case masar.Possible:
		return masar.CalledFor
	}
	return st
}

func stagesOf(g *ArchiveEvent) []string {
	var out []string
	for _, l := range g.Life {
		out = append(out, string(l.Status)+" "+l.Date)
	}
	return out
}

// sources compares the count of independent sources with what the articles count
// for that the event was joined of, and with the true number.
func (s *archiveScorer) sources(g *ArchiveEvent, e *masar.RecordEvent, articles []string) {
	from := map[string]bool{}
	for _, id := range articles {
		from[s.origin[id]] = true
	}
	s.out.Counts.Of++
	s.out.Sources.Of++
	if e.Sources == len(from) {
		s.out.Counts.Right++
	} else {
		s.diff("wrong count  %s has %d, its articles %v are %d", g.ID, e.Sources, articles, len(from))
	}
	if e.Sources == g.Sources {
		s.out.Sources.Right++
	}
}

func show(e *masar.RecordEvent, articles []string) string {
	var who []string
	for i, p := range e.Participants {
		who = append(who, string(p.Part)+"="+p.Actor)
		if i < len(e.Behind) && e.Behind[i] != p.Actor {
			who[i] += "<" + e.Behind[i]
		}
	}
	var life []string
	for _, l := range e.Life {
		step := string(l.Status)
		if l.Time != nil {
			step += " " + l.Time.Start
		}
		life = append(life, step)
	}
	out := fmt.Sprintf("%s %s %s", e.Act, e.Status, strings.Join(who, " "))
	if e.Place != nil {
		out += " @" + e.Place.Name
	}
	return out + fmt.Sprintf(" {%s} %v", strings.Join(life, "; "), articles)
}

// CopyCounts compares the clusters of copies, pair by pair.
func CopyCounts(a *Archive) (Counts, []string) {
	truth := map[[2]string]bool{}
	for _, c := range a.Record.Copies {
		addPairs(truth, append([]string{c.Original}, c.Copies...))
	}
	for _, c := range a.Record.Copies { // entries of one original are one cluster
		for _, d := range a.Record.Copies {
			if c.Original == d.Original {
				addPairs(truth, append(append([]string{}, c.Copies...), d.Copies...))
			}
		}
	}
	versions := map[[2]string]bool{}
	for _, v := range a.Record.Versions {
		addPairs(versions, v)
	}
	docs := make([]copies.Doc, len(a.Articles))
	for i := range a.Articles {
		docs[i] = copies.Doc{ID: a.Articles[i].ID, Published: a.Articles[i].Published, Text: a.Articles[i].Text}
	}
	root := copies.Cluster(docs)
	c := Counts{Gold: len(truth)}
	var diffs []string
	for i := range docs {
		for k := range i {
			p := pairOf(docs[k].ID, docs[i].ID)
			if root[i] != root[k] {
				if truth[p] {
					diffs = append(diffs, fmt.Sprintf("missed copy  %v", p))
				}
				continue
			}
			switch {
			case truth[p]:
				c.Pred++
				c.Hit++
			case !versions[p]:
				c.Pred++
				diffs = append(diffs, fmt.Sprintf("false copy   %v", p))
			}
		}
	}
	return c, diffs
}

func addPairs(to map[[2]string]bool, ids []string) {
	for i := range ids {
		for k := range i {
			if ids[i] != ids[k] {
				to[pairOf(ids[i], ids[k])] = true
			}
		}
	}
}

func pairOf(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}
