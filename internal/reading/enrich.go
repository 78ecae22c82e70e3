package reading

import (
	"slices"

	"masar"
)

// enrich lets the events of one sentence complete each other: who struck also
// killed; a mediator mediates between the parties of the talks beside it; who
// condemns a strike condemns the one who struck; who rejects a proposal rejects
// its author's.
func (t *text) enrich() {
	for i := range t.drafts {
		d := &t.drafts[i]
		switch d.act {
		case masar.Kill:
			t.fromAttack(d)
		case masar.Mediate:
			t.between(d, i)
		case masar.Convene:
			t.fromDeal(d)
		case masar.Condemn, masar.Accuse:
			t.fromDeed(d, i)
		case masar.Accept, masar.Reject, masar.Support:
			t.fromAuthor(d, i)
		}
		if addressed(d.act) {
			t.fromTalk(d, i)
		}
	}
}

// fromAttack takes agent, place and time from the attack of the same sentence.
func (t *text) fromAttack(d *draft) {
	for i := range t.drafts {
		a := &t.drafts[i]
		if a.act != masar.Attack || a.sentence != d.sentence || a.top != d.top {
			continue
		}
		if d.count(masar.Agent) == 0 {
			for _, p := range a.parts {
				if p.part == masar.Agent {
					d.add(p.actor, masar.Agent)
				}
			}
		}
		if d.place == None {
			d.place = a.place
		}
		if d.time == nil {
			d.time = a.time
		} else if a.time == nil {
			a.time = d.time
		}
		return
	}
}

// between takes the parties of the talks, truce or exchange beside a mediation,
// else of the talks told of nearest before it.
func (t *text) between(d *draft, at int) {
	if d.count(masar.Target) > 0 {
		return
	}
	for _, same := range [...]bool{true, false} {
		for i := len(t.drafts) - 1; i >= 0; i-- {
			a := &t.drafts[i]
			if same && a.sentence != d.sentence || !same && i > at || !mediated(a.act) || d.sharesParty(a) || t.sharesState(d, a) {
				continue
			}
			sides := a.actors(masar.Party)
			if a.act == masar.Accept {
				sides = a.actors(masar.Agent)
			}
			if len(sides) < 2 {
				continue
			}
			for _, x := range sides {
				d.add(x, masar.Target)
			}
			return
		}
	}
}

// fromDeal adds to a gathering those who signed or talked in the same sentence:
// «وقع الرئيسان إعلانا خلال قمة استضافها ترمب».
func (t *text) fromDeal(d *draft) {
	if !d.occasion || d.count(masar.Party) > 1 {
		return
	}
	for i := range t.drafts {
		a := &t.drafts[i]
		if a.sentence != d.sentence || a.act != masar.Agree && a.act != masar.Meet || a.count(masar.Party) < 2 {
			continue
		}
		for _, p := range a.parts {
			if p.part == masar.Party {
				d.add(p.actor, masar.Party)
			}
		}
		return
	}
}

// mediated tells the acts whose parties a mediator stands between.
func mediated(a masar.Act) bool {
	return a == masar.Negotiate || a == masar.Exchange || a == masar.Ceasefire || a == masar.Agree || a == masar.Accept
}

// sharesParty reports whether a mediator of d is a party of a himself.
func (d *draft) sharesParty(a *draft) bool {
	for _, p := range d.parts {
		if a.involves(p.actor) {
			return true
		}
	}
	return false
}

// sharesState reports whether a party of a acts for the state that mediates in d:
// «وساطة الكويت» is not between her emir and others.
func (t *text) sharesState(d, a *draft) bool {
	for _, p := range d.parts {
		for _, q := range a.parts {
			x, y := &t.actors[p.actor], &t.actors[q.actor]
			if x.Country != "" && x.Country == y.Country && (x.Type == masar.State || y.Type == masar.State) {
				return true
			}
		}
	}
	return false
}

// fromDeed takes as target who did the deed that the content names, here or in
// an earlier sentence.
func (t *text) fromDeed(d *draft, at int) {
	if d.count(masar.Target) > 0 {
		return
	}
	if d.free {
		t.fromBefore(d, at)
	}
	if d.about == 0 {
		return
	}
	for i := at; i >= 0; i-- {
		a := &t.drafts[i]
		if words(a.act) || a.lemma != d.about && !slices.Contains(d.aboutIs, a.act) || !a.doneBy(d) {
			continue
		}
		for _, p := range a.parts {
			if p.part.Does() {
				d.add(p.actor, masar.Target)
			}
		}
		return
	}
}

// fromBefore takes who did what was told last in the sentence: «فرضت واشنطن
// عقوبات، وهو ما استنكرته طهران».
func (t *text) fromBefore(d *draft, at int) {
	for i := at - 1; i >= 0 && t.drafts[i].sentence == d.sentence; i-- {
		if a := &t.drafts[i]; a.doneBy(d) {
			for _, p := range a.parts {
				if p.part.Does() {
					d.add(p.actor, masar.Target)
				}
			}
			return
		}
	}
}

// addressed tells the acts that are said to somebody.
func addressed(a masar.Act) bool {
	return a == masar.Urge || a == masar.Pledge || a == masar.Propose || a == masar.Threaten
}

// fromTalk takes as target the other side of the call or the meeting in which
// something was said: «وتعهد خلال الاتصال بمواصلة الدعم».
func (t *text) fromTalk(d *draft, at int) {
	if d.count(masar.Target) > 0 || !d.inTalk {
		return
	}
	for i := len(t.drafts) - 1; i >= 0; i-- {
		a := &t.drafts[i]
		if a.act != masar.Call && a.act != masar.Meet || a.sentence > d.sentence || !a.sharesDoer(d) {
			continue
		}
		for _, p := range a.parts {
			if p.part == masar.Party && !d.involves(p.actor) {
				d.add(p.actor, masar.Target)
			}
		}
		return
	}
}

func (a *draft) sharesDoer(d *draft) bool {
	for _, p := range d.parts {
		if p.part.Does() && a.involves(p.actor) {
			return true
		}
	}
	return false
}

// doneBy reports whether somebody else than d's agent did a.
func (a *draft) doneBy(d *draft) bool {
	for _, p := range a.parts {
		if p.part.Does() && !d.involves(p.actor) {
			return true
		}
	}
	return false
}

// fromAuthor takes as target the author of the proposal or of the demand that is
// answered.
func (t *text) fromAuthor(d *draft, at int) {
	if d.count(masar.Target) > 0 {
		return
	}
	if d.free {
		t.fromBefore(d, at)
		return
	}
	if d.about == 0 {
		return
	}
	for i := len(t.proposals) - 1; i >= 0; i-- {
		if p := &t.proposals[i]; p.head == d.about && p.by != None {
			d.add(p.by, masar.Target)
			return
		}
	}
	for i := at - 1; i >= 0; i-- {
		a := &t.drafts[i]
		if a.act != masar.Urge && a.act != masar.Propose && a.act != masar.Send || !slices.Contains(d.aboutIs, a.act) || !a.doneBy(d) {
			continue
		}
		for _, p := range a.parts {
			if p.part.Does() {
				d.add(p.actor, masar.Target)
			}
		}
		return
	}
}
