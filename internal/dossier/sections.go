package dossier

import (
	"strings"

	"masar"
)

// name is how the dossier calls an actor: the Arabic form of the text, or the
// knowledge's English name with the Arabic where there is none.
func (p *page) name(id string) string {
	a := p.actors[id]
	if a == nil {
		return p.arabic(id)
	}
	if p.lang == "en" && a.NameEN != "" {
		return a.NameEN
	}
	return p.arabic(a.Name)
}

func (p *page) names(ids []string, none string) string {
	if len(ids) == 0 {
		return none
	}
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = p.name(id)
	}
	if len(out) == 1 {
		return out[0]
	}
	if p.lang == "ar" {
		return strings.Join(out, p.words["and"])
	}
	return strings.Join(out[:len(out)-1], p.words["list"]) + p.words["and"] + out[len(out)-1]
}

func (p *page) who() {
	p.title("who")
	roles := map[string][]string{}
	for _, r := range p.r.Roles {
		roles[r.Actor] = append(roles[r.Actor], p.RoleKind[r.Role])
	}
	for i := range p.r.Actors {
		a := &p.r.Actors[i]
		parts := []string{p.Type[a.Type]}
		if a.Office != "" {
			parts = append(parts, p.arabic(a.Office))
		}
		if a.Country != "" {
			parts = append(parts, a.Country)
		}
		parts = append(parts, roles[a.ID]...)
		name := p.name(a.ID)
		if p.lang == "en" && a.NameEN != "" && a.NameEN != a.Name {
			name += " " + p.arabic(a.Name)
		}
		p.line("  • %s — %s", name, strings.Join(parts, p.words["list"]))
	}
	if len(p.r.Actors) == 0 {
		p.line("  %s", p.words["none"])
	}
}

func (p *page) events(title string, statuses ...masar.Status) {
	first := true
	for i := range p.r.Events {
		e := &p.r.Events[i]
		if !contains(statuses, e.Status) {
			continue
		}
		if first {
			p.title(title)
			first = false
		}
		p.line("  • %s", p.eventLine(e))
		p.quote(e.Evidence)
	}
}

func (p *page) eventLine(e *masar.Event) string {
	var who, whom []string
	for _, x := range e.Participants {
		if x.Part.Does() {
			who = append(who, x.Actor)
		} else {
			whom = append(whom, x.Actor)
		}
	}
	toWhom := p.names(whom, "")
	if toWhom == "" && e.Act == masar.Visit && e.Place != nil {
		toWhom = p.arabic(e.Place.Name)
	}
	if toWhom == "" {
		toWhom = p.words["somebody"]
	}
	out := fill(p.Act[e.Act], "{who}", p.names(who, p.words["someone"]), "{whom}", toWhom) + " [" + p.Status[e.Status] + "]"
	for _, part := range p.details(e) {
		out += p.words["list"] + part
	}
	return out
}

func (p *page) details(e *masar.Event) []string {
	var out []string
	if e.Place != nil {
		out = append(out, p.with("at", p.arabic(e.Place.Name)))
	}
	if e.Time != nil {
		when := e.Time.Start
		if e.Time.End != e.Time.Start {
			when += "–" + e.Time.End
		}
		out = append(out, p.with("on", when))
	}
	if len(e.Issues) > 0 {
		names := make([]string, len(e.Issues))
		for i, is := range e.Issues {
			names[i] = p.Issue[is]
		}
		out = append(out, p.with("about", strings.Join(names, p.words["list"])))
	}
	for _, s := range e.SaidBy {
		out = append(out, p.with("said_by", p.name(s.Actor)))
	}
	return out
}

// quote prints the first evidence, cut to a line that can be read at a glance.
func (p *page) quote(spans []masar.Span) {
	if len(spans) == 0 || spans[0].Empty() {
		return
	}
	p.line("      «%s»", p.arabic(clip(p.r.Article.Text[spans[0].Start:spans[0].End], 220)))
}

// clip cuts a text at a word after at most n runes.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}

func (p *page) statements() {
	if len(p.r.Statements) == 0 {
		return
	}
	p.title("said")
	for i := range p.r.Statements {
		s := &p.r.Statements[i]
		out := fill(p.Speech[s.Act], "{who}", p.name(s.Speaker))
		if s.To != "" {
			out += " " + p.with("to", p.name(s.To))
		}
		if s.Via != "" {
			out += " " + p.with("via", p.name(s.Via))
		}
		mode := "reported"
		if s.Direct {
			mode = "quoted"
		}
		p.line("  • %s [%s]", out, p.words[mode])
		span := s.Content
		if span.Empty() {
			span = s.Cue
		}
		p.quote([]masar.Span{span})
	}
}

func (p *page) proposals() {
	if len(p.r.Proposals) == 0 {
		return
	}
	p.title("proposals")
	for i := range p.r.Proposals {
		x := &p.r.Proposals[i]
		out := p.arabic(x.Name) + " [" + p.Proposal[x.Status] + "]"
		if x.By != "" {
			out += " " + p.with("by", p.name(x.By))
		}
		p.line("  • %s", out)
		p.quote(x.Evidence)
	}
}

func (p *page) trips() {
	if len(p.r.Trips) == 0 {
		return
	}
	p.title("trips")
	for _, t := range p.r.Trips {
		stops := make([]string, len(t.Stops))
		for i, s := range t.Stops {
			stops[i] = p.arabic(s.Place)
			if s.Skipped {
				stops[i] = p.with("skipped", stops[i])
			}
		}
		arrow := " → "
		if p.lang == "ar" {
			arrow = " ← "
		}
		p.line("  • %s: %s", p.name(t.Traveller), strings.Join(stops, arrow))
	}
}

func contains[T comparable](list []T, v T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}
