package reading

import "masar"

// force tells the acts that armed bodies do.
func force(a masar.Act) bool {
	switch a {
	case masar.Attack, masar.Kill, masar.Detain, masar.Displace:
		return true
	}
	return false
}

// onlyTells reports whether an actor tells of a deed of force and does not do it:
// an outlet, or a person who speaks in the same sentence, «أكد الوزير الهجوم على
// القاعدة». Of their own deeds people speak as «we», or they pledge and threaten
// them.
func (v *view) onlyTells(act masar.Act, actor, item int) bool {
	if !force(act) || v.s.Items[item].An.Person == 1 {
		return false
	}
	switch v.t.actors[actor].Type {
	case masar.Outlet:
		return true
	case masar.Person:
		for k := len(v.t.statements) - 1; k >= 0 && v.t.statements[k].sentence == v.n; k-- {
			if st := &v.t.statements[k]; st.speaker == actor {
				return st.frame == nil || st.frame.Inside == ""
			}
		}
	}
	return false
}
