package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// fromHolding takes time and place of what is said of an event's holding behind its
// noun.
func (v *view) fromHolding(d *draft) {
	st, held := v.scheduledBehind(d.item)
	if st == "" || held == None {
		return
	}
	if d.time == nil {
		v.giveTime(d, v.timeNear(held))
	}
	if d.place == None && takesPlace(d.act) {
		d.place = v.placeNear(held)
	}
}

// scheduledBehind returns the status that a participle with the holding of the event
// tells behind its noun, and the item of the holding: «قمة الحلف، المقرر عقدها
// الثلاثاء»; "" and None for none.
func (v *view) scheduledBehind(item int) (masar.Status, int) {
	for k := item + 1; k+1 < len(v.s.Items) && k < item+7; k++ {
		it := &v.s.Items[k]
		switch it.Kind {
		case clause.Verb, clause.Sub, clause.Rel, clause.Semi:
			return "", None
		}
		if it.Kind == clause.Nominal && v.holding(k+1) {
			if n := v.heldNoun(k); n != None && n != item {
				return "", None
			}
			return v.t.r.k.status.words(v.s, []int{it.Head}), k + 1
		}
	}
	return "", None
}

// heldNoun returns the noun before the participle at item k that the pronoun on the
// holding behind it means, with those whose genitive it is: «اجتماع تحضيري للقمة المقرر
// عقدها»; None where none agrees.
func (v *view) heldNoun(k int) int {
	pro := v.s.Items[k+1].An
	for j := k - 1; j >= 0; j-- {
		it := &v.s.Items[j]
		if it.Kind == clause.Verb || it.Kind == clause.Semi {
			return None
		}
		if it.Kind != clause.Nominal || it.Name != None || it.Pron || v.not(j) || pro.EncG != it.An.Gender && (pro.EncG != arabic.Fem || it.An.Number != arabic.Plur) {
			continue
		}
		for v.s.Items[j].GenOf != None {
			j = v.s.Items[j].GenOf
		}
		if c := v.s.Items[j].Coord; c != None && v.s.Items[j].An.Nisba {
			j = c // «للقمة العربية والإسلامية»
		}
		return j
	}
	return None
}

// not reports whether item k is what «غير» turns round: «غير العادية».
func (v *view) not(k int) bool { return v.s.Items[k].Prep == "غير" }

// holding reports whether item k is the holding behind a participle: «المقرر عقدها».
func (v *view) holding(k int) bool {
	if k == 0 {
		return false
	}
	held, it := &v.s.Items[k], &v.s.Items[k-1]
	return held.Kind == clause.Nominal && held.An.Enc != "" && held.An.Form == arabic.Masdar && held.Prep == "" &&
		it.Kind == clause.Nominal && it.Name == None && it.Prep == "" && it.An.Pro&arabic.ProAl != 0
}

// heldAs reports whether the last adjective of item k is a participle behind which its
// holding stands: «للقمة المقرر عقدها».
func (v *view) heldAs(k int) bool {
	it, held := &v.s.Items[k], &v.s.Items[k+1]
	return len(it.Adjs) > 0 && it.Adjs[len(it.Adjs)-1] == held.First-1 && held.Kind == clause.Nominal && held.An.Enc != "" && held.An.Form == arabic.Masdar && held.Prep == "" &&
		v.t.r.k.status.words(v.s, it.Adjs[len(it.Adjs)-1:]) != ""
}

// goesOnFuture reports whether a verb in the imperfect is joined to one in the future:
// «ستعد جيبوتي لحوار وتستضيف اجتماعا».
func (v *view) goesOnFuture(item int) bool {
	it := &v.s.Items[item]
	if !it.Conj || it.An.Form != arabic.Imperfect {
		return false
	}
	for k := item - 1; k >= 0; k-- {
		if p := &v.s.Items[k]; p.Kind == clause.Verb {
			return p.Future && p.Quoted == it.Quoted && v.sameRank(p.Clause, it.Clause)
		}
	}
	return false
}

// aheadOf is how far what follows the deed of a clause has come, which lies ahead: planned
// as that deed is, «سيلتقي الوزير قبل أن يتوجه إلى بيروت», else only expected.
func (v *view) aheadOf(c int) masar.Status {
	if c == None || v.s.Clauses[c].Verb == None {
		return masar.Expected
	}
	if st, _ := v.status(v.s.Clauses[c].Verb, None); st == masar.Planned {
		return st
	}
	return masar.Expected
}
