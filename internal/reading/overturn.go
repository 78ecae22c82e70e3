package reading

import (
	"slices"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// overturn sets the status of a plan that the text goes on to undo: «كان مقررا أن يصل
// غدا، لكن الزيارة ألغيت».
func (v *view) overturn() {
	v.stayAway()
	for k := range v.s.Items {
		st := v.undoing(k)
		if st == "" {
			continue
		}
		if i := v.planBefore(k); i != None {
			v.setUndone(i, st)
		}
	}
}

// stayAway takes a meeting that was to be for not held where the sentence goes on to say
// that one of its parties stayed away: «كان من المنتظر أن يجتمعا، إلا أن فلانا اعتذر عن عدم
// الحضور».
func (v *view) stayAway() {
	for i := range v.t.drafts {
		d := &v.t.drafts[i]
		if d.sentence != v.n || d.act != masar.Convene || d.status != masar.NotHeld || d.frame.Status != masar.NotHeld {
			continue
		}
		for k := i - 1; k >= 0 && v.t.drafts[k].sentence == v.n; k-- {
			o := &v.t.drafts[k]
			if shared, _, inD := overlap(o, d, true); o.act == masar.Meet && o.fixed && planned(o.status) && shared > 0 && shared == inD {
				o.status = masar.NotHeld
				v.t.drafts = slices.Delete(v.t.drafts, i, i+1)
				return
			}
		}
	}
}

// ofUndone reports whether a draft only says of an encounter put off or cancelled what was
// to be: «أجّل زيارة كان مقررا أن تقوده إلى بغداد».
func (v *view) ofUndone(d *draft) bool {
	noun := v.s.ToldOf(d.clause)
	if noun == None || !v.s.WasToBe(d.clause) {
		return false
	}
	for i := len(v.t.drafts) - 1; i >= 0 && v.t.drafts[i].sentence == v.n; i-- {
		if o := &v.t.drafts[i]; o.item == noun && o.act == d.act && negative(o.status) {
			return true
		}
	}
	return false
}

// setUndone gives a plan, and what else was drafted of its word, the status of one that
// came to nothing.
func (v *view) setUndone(i int, st masar.Status) {
	sentence, item := v.t.drafts[i].sentence, v.t.drafts[i].item
	for ; i >= 0; i-- {
		d := &v.t.drafts[i]
		if d.sentence != sentence || d.item != item {
			continue
		}
		d.status, d.fixed = st, true
		if v.n != sentence {
			d.evidence = append(d.evidence, v.sentenceSpan())
		}
	}
}

// undoing is what the verb at an item makes of a plan, "" where it undoes none.
func (v *view) undoing(item int) masar.Status {
	it := &v.s.Items[item]
	if it.Kind == clause.Nominal && it.Name == None && it.An.Form == arabic.Masdar {
		if st := v.t.r.k.status.undo[it.Base]; st != masar.NotHeld {
			return st // «طلبت واشنطن تأجيله»
		}
		return ""
	}
	if it.Kind != clause.Verb || v.matchAct(item) != "" || it.An.Person != 3 {
		return ""
	}
	not := it.Neg == "لم" || it.Neg == "ما"
	if st := v.t.r.k.status.undo[it.Lemma]; (st == masar.NotHeld) == not {
		return st
	}
	return ""
}

// planBefore returns the latest encounter or deal that was to be before verb k, and of
// which the verb tells by its pronoun or by its noun alone; None where there is none.
func (v *view) planBefore(k int) int {
	noun, ok := v.whatIsUndone(k)
	if !ok {
		return None
	}
	it := &v.s.Items[k]
	for i := len(v.t.drafts) - 1; i >= 0; i-- {
		d := &v.t.drafts[i]
		if d.sentence < v.n-1 || d.sentence < v.n && (noun == None || it.Clause != 0) {
			return None
		}
		if d.sentence == v.n && d.item >= k || !d.fixed || !planned(d.status) || !contact(d.act) && !deal(d.act) {
			continue
		}
		if noun != None {
			n := &v.s.Items[noun]
			if slices.Contains(v.t.r.k.Frames.ActsOf(n.Lemma, n.Base), d.act) {
				return i
			}
			continue
		}
		if it.An.Enc != "" || v.s.Items[d.item].Kind == clause.Verb || v.agreesWithin(it.An, d.item) {
			return i
		}
		return None
	}
	return None
}

// agreesWithin reports whether a verb agrees with a noun or one whose genitive it is:
// «عملية تبادل الأسرى».
func (v *view) agreesWithin(an arabic.Analysis, item int) bool {
	for at, n := item, 0; at != None && n < 4; at, n = v.s.Items[at].GenOf, n+1 {
		if clause.Agrees(an, v.s.Items[at].An) {
			return true
		}
	}
	return false
}

// whatIsUndone returns the noun that verb k undoes, None for a pronoun; ok is false where
// it undoes something else.
func (v *view) whatIsUndone(k int) (noun int, ok bool) {
	s := v.s
	if s.Items[k].Kind == clause.Nominal {
		g := s.Items[k].Gen
		if g == None || s.Items[g].Name != None {
			return None, s.Items[k].An.Enc != ""
		}
		return g, s.Items[g].An.Pro&arabic.ProAl != 0 && s.Items[g].Gen == None && len(s.Items[g].Nisbas) == 0
	}
	for _, a := range [...]int{s.Subject(k), s.Object(k), k - 1} {
		if a == None || a < 0 || s.Items[a].Kind != clause.Nominal || s.Items[a].Prep != "" || s.Items[a].Name != None || s.Items[a].Clause != s.Items[k].Clause {
			continue
		}
		it := &s.Items[a]
		if it.An.Pro&arabic.ProAl == 0 || it.Gen != None || len(it.Nisbas) > 0 {
			return None, false
		}
		return a, true
	}
	if s.Items[k].An.Enc != "" {
		return None, true
	}
	return None, s.Subject(k) == None && s.Object(k) == None
}

// planned tells the statuses of what was to be.
func planned(st masar.Status) bool {
	return st == masar.Planned || st == masar.Expected || st == masar.Possible
}
