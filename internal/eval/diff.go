package eval

import (
	"fmt"
	"strings"

	"masar"
)

// Diff lists what a reading missed, what is false and what is wrong in it.
func Diff(g Gold, r masar.Reading) string {
	p := match(&g, &r)
	var b strings.Builder
	fmt.Fprintf(&b, "== %s\n", g.ID)
	p.diffActors(&b)
	p.diffEvents(&b)
	p.diffStatements(&b)
	p.diffRoles(&b)
	for _, x := range g.Proposals {
		fmt.Fprintf(&b, "gold proposal  %s | %s | %s\n", x.Name, x.By, x.Status)
	}
	for _, x := range r.Proposals {
		fmt.Fprintf(&b, "proposal       %s | %s | %s\n", x.Name, p.label(x.By), x.Status)
	}
	for _, x := range g.Trips {
		fmt.Fprintf(&b, "gold trip      %s %v\n", x.Traveller, x.Stops)
	}
	for _, x := range r.Trips {
		fmt.Fprintf(&b, "trip           %s %v\n", p.label(x.Traveller), x.Stops)
	}
	return b.String()
}

// label names a predicted actor: its gold id, or its name with a question mark.
func (p *pair) label(id string) string {
	if to := p.to[id]; to != "" || id == "" {
		return to
	}
	for _, a := range p.r.Actors {
		if a.ID == id {
			return "?" + a.Name
		}
	}
	return "?" + id
}

func (p *pair) diffActors(b *strings.Builder) {
	found := map[string]bool{}
	for _, to := range p.to {
		found[to] = true
	}
	for _, a := range p.g.Actors {
		if !found[a.ID] {
			fmt.Fprintf(b, "missed actor   %s %s %v\n", a.ID, a.Name, a.Aliases)
		}
	}
	country := map[string]string{}
	for _, a := range p.g.Actors {
		country[a.ID] = a.Country
	}
	for _, a := range p.r.Actors {
		switch to := p.to[a.ID]; {
		case to == "":
			fmt.Fprintf(b, "false actor    %s %s %s\n", a.Name, a.Type, a.Country)
		case country[to] != a.Country:
			fmt.Fprintf(b, "wrong country  %s %s %s [want %s]\n", a.Name, a.Type, a.Country, country[to])
		}
	}
}

func (p *pair) diffEvents(b *strings.Builder) {
	matched := make([]bool, len(p.g.Events))
	for k, i := range p.events() {
		e := &p.r.Events[k]
		tag := "false event   "
		if i >= 0 {
			matched[i] = true
			tag = "event         "
			if g := &p.g.Events[i]; g.Status != e.Status || !placeRight(g, e) || !dateRight(g, e) {
				tag = fmt.Sprintf("event wrong    [want %s @%s %s] ", g.Status, g.Place, g.Date)
			}
		}
		fmt.Fprintf(b, "%s %s\n", tag, p.event(e))
	}
	for i, g := range p.g.Events {
		if !matched[i] {
			core := ""
			if !g.Core {
				core = "(not core)"
			}
			fmt.Fprintf(b, "missed event   %s %s who %v whom %v @%s %s said %s cue %s %s\n", g.Act, g.Status, g.Who, g.Whom, g.Place, g.Date, g.SaidBy, g.Cue, core)
		}
	}
}

func (p *pair) event(e *masar.Event) string {
	var parts []string
	for _, x := range e.Participants {
		parts = append(parts, string(x.Part)+"="+p.label(x.Actor))
	}
	out := fmt.Sprintf("%s %s %s", e.Act, e.Status, strings.Join(parts, " "))
	if e.Place != nil {
		out += " @" + e.Place.Name
	}
	if e.Time != nil {
		out += " " + e.Time.Start + "/" + e.Time.End
	}
	if len(e.SaidBy) > 0 {
		out += " said " + p.label(e.SaidBy[0].Actor)
	}
	return out + " cue " + p.r.Article.Text[e.Cue.Start:e.Cue.End] + " " + e.Frame
}

func (p *pair) diffStatements(b *strings.Builder) {
	matched := make([]bool, len(p.g.Statements))
	for k, i := range p.statements() {
		s := &p.r.Statements[k]
		tag := "false statement"
		if i >= 0 {
			matched[i] = true
			tag = "statement      "
			if p.g.Statements[i].Act != s.Act {
				tag += " [want " + string(p.g.Statements[i].Act) + "]"
			}
		}
		fmt.Fprintf(b, "%s %s %s cue %s direct %v\n", tag, p.label(s.Speaker), s.Act, p.r.Article.Text[s.Cue.Start:s.Cue.End], s.Direct)
	}
	for i, g := range p.g.Statements {
		if !matched[i] {
			fmt.Fprintf(b, "missed statement %s %s cue %s\n", g.Speaker, g.Act, g.Cue)
		}
	}
}

func (p *pair) diffRoles(b *strings.Builder) {
	for _, r := range p.g.Roles {
		fmt.Fprintf(b, "gold role      %s %s\n", r.Actor, r.Role)
	}
	for _, r := range p.r.Roles {
		fmt.Fprintf(b, "role           %s %s\n", p.label(r.Actor), r.Role)
	}
}
