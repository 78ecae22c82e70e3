package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
)

// A Candidate is one thing that a form may mean on a day, and why.
type Candidate struct {
	ID     string
	Type   string
	Name   string
	NameEN string
	Why    string
}

// Explain says who or what a form may mean on a day (ISO 8601, "" for now):
// a name, a part of a person's name, an adjective of origin, or a title with
// its state. The surest candidates stand first.
func (b *Base) Explain(form, day string) []Candidate {
	fold := arabic.Fold(strings.TrimSpace(form))
	x := explainer{b: b, day: day}
	x.names(fold)
	if n, ok := b.ParseNisba(fold); ok {
		x.add(n.Entity, "adjective of origin, "+n.Entity.Source.at())
	}
	x.titles(fold)
	if len(x.out) == 0 {
		x.parts(fold)
	}
	return x.out
}

func (s Source) at() string { return fmt.Sprintf("%s:%d", s.File, s.Line) }

type explainer struct {
	b   *Base
	day string
	out []Candidate
}

func (x *explainer) add(e *Entity, why string) {
	for _, c := range x.out {
		if c.ID == e.ID {
			return
		}
	}
	x.out = append(x.out, Candidate{e.ID, string(e.Type), e.Name(), e.NameEN, why})
}

// find returns the references of a whole folded name.
func (b *Base) find(fold string) []Ref {
	n := b.node(fold)
	if n == 0 {
		return nil
	}
	return b.Refs(n, nil)
}

// node returns where a whole folded name ends in the trie, 0 where it does not
// stand there.
func (b *Base) node(fold string) Node {
	n := Node(0)
	for word := range Pieces(fold) {
		t := b.words[word]
		if t == 0 {
			return 0
		}
		var ok bool
		if n, ok = b.Next(n, t); !ok {
			return 0
		}
	}
	return n
}

// Named returns the entity whose name a folded text is, nil for none.
func (b *Base) Named(fold string) *Entity {
	refs := b.find(fold)
	if len(refs) == 0 {
		return nil
	}
	return refs[0].Entity
}

// Holds reports whether some name is this folded form as a whole.
func (b *Base) Holds(fold string) bool {
	n := b.node(fold)
	return n != 0 && b.Ends(n)
}

// IsPlace reports whether a folded name is that of a place or a state, or the
// adjective of origin of a state.
func (b *Base) IsPlace(fold string) bool {
	n := b.node(fold)
	if n != 0 {
		for i := b.names.heads[n]; i != 0; i = b.names.refs[i].next {
			switch b.entities[b.names.refs[i].entity].Type {
			case masar.Place, masar.State:
				return true
			}
		}
	}
	nisba, ok := b.ParseNisba(fold)
	return ok && nisba.Entity.Type == masar.State
}

func (x *explainer) names(fold string) {
	for _, r := range x.b.find(fold) {
		why := [...]string{"name", "short name", "seat that stands for it", "label"}[r.Kind]
		x.add(r.Entity, why+", "+r.Entity.Source.at()+x.offices(r.Entity))
		if id := x.b.StateOfCapital(r.Entity.ID); id != "" {
			if s := x.b.Entity(id); s != nil {
				x.add(s, "its capital stands for it, "+s.Source.at())
			}
		}
	}
}

// offices lists what a person held on the day.
func (x *explainer) offices(e *Entity) string {
	if e.Type != "person" {
		return ""
	}
	var out []string
	for _, t := range x.b.Held(e.ID, x.day) {
		out = append(out, fmt.Sprintf("%s of %s from %s to %s", t.Office, t.Of, open(t.From), open(t.Until)))
	}
	if len(out) == 0 {
		return ""
	}
	return "; " + strings.Join(out, ", ")
}

func open(day string) string {
	if day == "" {
		return "…"
	}
	return day
}

// titles reads a title followed by its state: an adjective of origin or a name.
func (x *explainer) titles(fold string) {
	for i := range x.b.Offices() {
		o := &x.b.Offices()[i]
		for _, form := range o.Forms {
			prefix := strings.TrimSpace(strings.TrimSuffix(arabic.Fold(form), "…"))
			for _, head := range []string{prefix, "ال" + prefix} {
				if rest, ok := strings.CutPrefix(fold, head+" "); ok {
					x.holders(o, rest)
				}
			}
		}
	}
}

func (x *explainer) holders(o *Office, of string) {
	var ids []string
	if n, ok := x.b.ParseNisba(of); ok {
		ids = append(ids, n.Entity.ID)
	}
	for _, r := range x.b.find(of) {
		ids = append(ids, r.Entity.ID)
	}
	for _, id := range slices.Compact(ids) {
		for _, t := range x.b.Holder(o.Key, id, x.day) {
			if e := x.b.Entity(t.Person); e != nil {
				x.add(e, fmt.Sprintf("%s of %s from %s to %s, %s", o.Key, id, open(t.From), open(t.Until), t.Source.at()))
			}
		}
	}
}

// parts looks for people whose name holds the words.
func (x *explainer) parts(fold string) {
	const most = 20
	for e := range x.b.Entities {
		if e.Type != "person" || len(x.out) >= most {
			continue
		}
		for _, name := range e.Names {
			if strings.Contains(" "+arabic.Fold(name)+" ", " "+fold+" ") {
				x.add(e, "part of the name, "+e.Source.at()+x.offices(e))
				break
			}
		}
	}
}
