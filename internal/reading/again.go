package reading

import "masar"

// pointsBack reports whether b only takes up the attack that a tells: «الهجوم»,
// with nobody else behind it and at no other place, shortly after.
func (t *text) pointsBack(a, b *draft) bool {
	if b.act != masar.Attack || !b.back || b.headline || !a.headline && !a.lead && b.sentence-a.sentence > 3 || b.sentence == a.sentence {
		return false
	}
	return (a.headline || a.lemma == b.lemma) && t.agree(a, b)
}

// toll reports whether two kills tell the victims of one occurrence, who are only
// counted: «عشرات الأشخاص» of the lead are the «25 شخصا» behind it.
func (t *text) toll(a, b *draft) bool {
	if a.act != masar.Kill || !t.counted(a) || !t.counted(b) || !t.agree(a, b) {
		return false
	}
	shared, aDoes, bDoes := overlap(a, b, true)
	return a.headline || a.lead || b.sentence-a.sentence <= 4 && (shared > 0 || aDoes+bDoes == 0)
}

// counted reports whether those who were killed are nobody named.
func (t *text) counted(d *draft) bool {
	n := 0
	for _, p := range d.parts {
		if p.part.Does() {
			continue
		}
		if t.actors[p.actor].Type != masar.People {
			return false
		}
		n++
	}
	return n > 0
}

// recounts reports whether a participant counts victims whom the draft has
// counted already.
func (t *text) recounts(d *draft, p participant) bool {
	return d.act == masar.Kill && !p.part.Does() && t.actors[p.actor].Type == masar.People && t.counted(d)
}

// agree reports whether two drafts name no different doers and no different
// places.
func (t *text) agree(a, b *draft) bool {
	if shared, aDoes, bDoes := overlap(a, b, true); shared == 0 && aDoes > 0 && bDoes > 0 {
		return false
	}
	return a.place == None || b.place == None || t.samePlace(a.place, b.place)
}
