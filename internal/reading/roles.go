package reading

import "masar"

// officeRoles are the roles that an office carries by itself.
func officeRole(key string) masar.RoleKind {
	switch key {
	case "envoy":
		return masar.Envoy
	case "mfa_spokesperson", "presidency_spokesperson", "government_spokesperson", "military_spokesperson",
		"defence_spokesperson", "spokesperson", "secretary_general_spokesperson":
		return masar.Spokesperson
	}
	return ""
}

// findRoles adds the roles that the sentence's frames give.
func (v *view) findRoles() {
	for m := range v.matches {
		f := v.matches[m].Frame
		if f.Role == "" || v.negated(v.matches[m].Item) {
			continue
		}
		for _, fill := range v.matches[m].Part(f.RoleSlot) {
			for _, a := range v.resolve(fill) {
				v.t.addRole(a, f.Role, v.sentenceSpan())
			}
		}
	}
}

func (t *text) addRole(actor int, kind masar.RoleKind, evidence masar.Span) {
	if ty := t.actors[actor].Type; ty == masar.Place || ty == masar.People || ty == masar.Outlet {
		return
	}
	for _, r := range t.roles {
		if r.actor == actor && r.kind == kind {
			return
		}
	}
	t.roles = append(t.roles, role{actor, kind, evidence})
}

// trackRoles adds the roles that offices and events show: envoys and
// spokespersons by title, the sides of truces, exchanges and talks as parties.
func (t *text) trackRoles(events []draft, used []bool) {
	for a := range t.actors {
		if kind := officeRole(t.actors[a].OfficeKey); kind != "" && used[a] && len(t.actors[a].Mentions) > 0 {
			t.addRole(a, kind, t.mentions[t.actors[a].Mentions[0]].Span)
		}
	}
	for i := range events {
		t.opponents(&events[i])
	}
	for i := range events {
		if e := &events[i]; e.act == masar.Mediate {
			for _, p := range e.parts {
				if p.part == masar.Target && !t.helper(p.actor) && t.actors[p.actor].Type != masar.Person {
					t.addRole(p.actor, masar.RoleParty, e.evidence[0])
				}
			}
		}
	}
	for i := range events {
		e := &events[i]
		switch e.act {
		case masar.Ceasefire, masar.Exchange, masar.Negotiate:
		default:
			continue
		}
		if e.status == masar.Denied {
			continue
		}
		for _, p := range e.parts {
			ty := t.actors[p.actor].Type
			if p.part == masar.Party && (ty == masar.State || ty == masar.Group || ty == masar.Org) && !t.helper(p.actor) {
				t.addRole(p.actor, masar.RoleParty, e.evidence[0])
			}
		}
	}
}

// helper reports whether an actor already mediates, hosts or observes.
func (t *text) helper(actor int) bool {
	for _, r := range t.roles {
		if r.actor == actor && (r.kind == masar.RoleMediator || r.kind == masar.RoleHost || r.kind == masar.Observer) {
			return true
		}
	}
	return false
}

// opponents makes parties of two states, groups or bodies of which one accuses,
// threatens or strikes the other.
func (t *text) opponents(e *draft) {
	switch e.act {
	case masar.Accuse, masar.Threaten, masar.Attack:
	default:
		return
	}
	var sides []int
	for _, p := range e.parts {
		ty := t.actors[p.actor].Type
		if ty != masar.State && ty != masar.Group && (ty != masar.Org || t.actors[p.actor].Country == "") || t.helper(p.actor) {
			return
		}
		sides = append(sides, p.actor)
	}
	if len(sides) < 2 || e.status == masar.Denied {
		return
	}
	for _, a := range sides {
		t.addRole(a, masar.RoleParty, e.evidence[0])
	}
}
