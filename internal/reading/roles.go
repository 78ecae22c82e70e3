package reading

import (
	"masar"
	"masar/internal/frame"
)

// findRoles adds the roles that the sentence's frames give, and the guarantors
// that it names.
func (v *view) findRoles() {
	for m := range v.matches {
		f := v.matches[m].Frame
		if f.Role == "" || v.negated(v.matches[m].Item) || f.Act == "" && !v.real(m) {
			continue
		}
		for _, fill := range v.matches[m].Part(f.RoleSlot) {
			for _, a := range v.resolve(fill) {
				if fill.Pronoun && f.Role == masar.RoleHost && v.t.actors[a].Type != masar.State {
					continue // whom the pronoun means is not sure
				}
				if f.Role == masar.RoleMediator && v.t.spokesman(a) {
					if a = v.t.principal(a); a == None {
						continue
					}
				}
				v.addRole(a, f)
			}
		}
	}
	v.findGuarantors()
}

func (v *view) addRole(a int, f *frame.Frame) {
	if f.Background && f.Act == "" {
		v.t.weak = append(v.t.weak, role{a, f.Role, v.sentenceSpan()})
		return
	}
	v.t.addRole(a, f.Role, v.sentenceSpan())
}

// real reports whether what a match tells happens, happened or will happen.
func (v *view) real(m int) bool {
	st, fixed := v.status(v.matches[m].Item, v.matches[m].Carrier)
	if !fixed {
		return true
	}
	switch st {
	case masar.Held, masar.Ongoing, masar.Planned, masar.Expected, masar.Postponed:
		return true
	}
	return false
}

func (t *text) addRole(actor int, kind masar.RoleKind, evidence masar.Span) {
	if ty := t.actors[actor].Type; ty == masar.Place || ty == masar.People || ty == masar.Outlet {
		return
	}
	if !t.hasRole(actor, kind) {
		t.roles = append(t.roles, role{actor, kind, evidence})
	}
}

func (t *text) hasRole(actor int, kind masar.RoleKind) bool {
	for _, r := range t.roles {
		if r.actor == actor && r.kind == kind {
			return true
		}
	}
	return false
}

// trackRoles adds the roles that titles and events show: envoys, spokespersons
// and mediators by title, mediators by deed, the sides of conflicts, truces,
// exchanges and talks as parties.
func (t *text) trackRoles(events []draft, used []bool) {
	for a := range t.actors {
		if used[a] && t.actors[a].Type == masar.Person {
			t.titleRoles(a)
		}
	}
	for i := range events {
		t.byDeed(&events[i], events)
	}
	table := t.opposed(events)
	t.negotiators(events, table)
	if !table {
		t.opponents(events)
	}
	t.helpers()
	t.fellows(events)
}

// byDeed makes mediators of those who mediate, and of those who suspend talks
// between others.
func (t *text) byDeed(e *draft, events []draft) {
	if e.status == masar.Denied || e.status == masar.NotHeld || e.status == masar.CalledFor || e.status == masar.Possible {
		return
	}
	for _, p := range e.parts {
		switch {
		case e.act == masar.Mediate && p.part == masar.Mediating:
			t.addRole(p.actor, masar.RoleMediator, e.evidence[0])
			if st := t.principal(p.actor); st != None && t.actors[p.actor].Type == masar.Person {
				t.addRole(st, masar.RoleMediator, e.evidence[0])
			}
		case e.act == masar.Suspend && p.part == masar.Agent && t.amidOthers(e, p.actor, events):
			t.addRole(p.actor, masar.RoleMediator, e.evidence[0])
		}
	}
}

// amidOthers reports whether the sentence of an event tells of talks of two others
// than the actor.
func (t *text) amidOthers(e *draft, actor int, events []draft) bool {
	for i := range events {
		o := &events[i]
		if o.act == masar.Negotiate && o.sentence == e.sentence && o.count(masar.Party) >= 2 && !o.involves(actor) {
			return true
		}
	}
	return false
}

// helpers adds the mediators that only their efforts or initiatives show, where
// the text has two parties and they are none.
func (t *text) helpers() {
	parties := 0
	for _, r := range t.roles {
		if r.kind == masar.RoleParty {
			parties++
		}
	}
	if parties < 2 {
		return
	}
	for _, r := range t.weak {
		if ty := t.actors[r.actor].Type; ty != masar.State && ty != masar.Org {
			continue
		}
		if !t.hasRole(r.actor, masar.RoleParty) {
			t.addRole(r.actor, r.kind, r.evidence)
		}
	}
}

// fellows makes a mediator of a state or body that stays in contact with two
// mediators and is no side: «تواصل واشنطن التواصل مع مصر وقطر».
func (t *text) fellows(events []draft) {
	for i := range events {
		e := &events[i]
		if e.act != masar.Negotiate || e.status != masar.Ongoing {
			continue
		}
		mediators, other := 0, None
		for _, p := range e.parts {
			switch ty := t.actors[p.actor].Type; {
			case t.hasRole(p.actor, masar.RoleMediator):
				mediators++
			case (ty == masar.State || ty == masar.Org) && !t.hasRole(p.actor, masar.RoleParty):
				other = p.actor
			}
		}
		if mediators >= 2 && other != None {
			t.addRole(other, masar.RoleMediator, e.evidence[0])
		}
	}
}

// helper reports whether an actor already mediates, hosts or observes.
func (t *text) helper(actor int) bool {
	return t.hasRole(actor, masar.RoleMediator) || t.hasRole(actor, masar.RoleHost) || t.hasRole(actor, masar.Observer)
}
