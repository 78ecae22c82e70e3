package reading

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// An effect is what one predicate makes of the events in its content: «نفى أن»
// denies them, «دعا إلى» calls for them.
type effect struct {
	at     int // the item of the predicate
	status masar.Status
	item   int // the noun it reaches, None
	clause int // the clause it reaches, None
}

// findEffects collects the effects of all matches, and of those that tell of
// nobody known.
func (v *view) findEffects() {
	v.addEffects(v.matches)
	v.addEffects(v.t.r.matcher.Muted())
}

func (v *view) addEffects(matches []frame.Match) {
	for m := range matches {
		f := matches[m].Frame
		if f.Inside == "" || f.Inside == masar.Ongoing && v.lasted(matches[m].Item) || v.undenied(&matches[m]) {
			continue
		}
		for _, part := range [...]string{"content", "noun"} {
			for _, fill := range matches[m].Part(part) {
				if f.Inside == masar.CalledFor && v.answered(matches[m].Item, fill.Item) {
					continue
				}
				e := effect{at: matches[m].Item, status: f.Inside, item: fill.Item, clause: fill.Clause}
				if fill.Clause != None {
					e.item = None
					if f.Act == masar.Reject && v.ownDeed(fill.Clause) {
						e.status = masar.NotHeld // «رفضت أن توقع الاتفاق»
					}
				} else if f.Act == masar.Reject && v.meets(fill.Item) {
					e.status = masar.NotHeld // «رفض لقاء نظيره»
				}
				v.effects = append(v.effects, e)
			}
		}
	}
}

// ownDeed reports whether the verb of a clause leaves its subject out, who is that of the
// verb around it.
func (v *view) ownDeed(c int) bool {
	verb := v.s.Clauses[c].Verb
	return verb != None && v.s.Items[verb].Kind == clause.Verb && !v.s.Items[verb].An.Passive && v.s.Subject(verb) == None
}

// undenied reports whether a match tells that somebody did not deny: «لم ينف عقد القمة».
func (v *view) undenied(m *frame.Match) bool {
	return m.Frame.Act == masar.Deny && v.s.Items[m.Item].Neg != ""
}

// meets reports whether an item, or what it is the holding of, is an encounter: «عقد
// لقاء».
func (v *view) meets(item int) bool {
	for at, n := item, 0; at != None && n < 3; at, n = v.s.Items[at].Gen, n+1 {
		if a := v.matchAct(at); a != "" {
			return contact(a)
		}
	}
	return false
}

// status works out how far the event at an item has come; fixed tells that the
// sentence says so and no default was taken.
func (v *view) status(item, carrier int) (st masar.Status, fixed bool) {
	if v.s.Items[item].Kind == clause.Verb {
		st, fixed = v.verbStatus(item)
	} else {
		st, fixed = v.nounStatus(item, carrier)
	}
	for at, n := item, 0; at != None && n < 6; n++ {
		outer, next := v.outer(at)
		if outer != "" {
			st, fixed = compose(st, outer, fixed), true
		}
		at = next
	}
	if st == "" {
		st = masar.Possible
	}
	return st, fixed
}

// compose sets an outer status on an inner one. A denial reaches through
// everything; what did not happen stays so under a plan or a demand.
func compose(inner, outer masar.Status, fixed bool) masar.Status {
	switch {
	case outer == masar.Denied:
		return masar.Denied
	case inner == "" || inner == masar.Held || inner == masar.Ongoing:
		return outer
	case inner == masar.Planned && (outer == masar.Cancelled || outer == masar.Postponed || outer == masar.Expected || outer == masar.Possible):
		return outer
	case !fixed:
		return outer
	}
	return inner
}

// outer returns the status that the surroundings of an item give, and the item
// whose surroundings come next.
func (v *view) outer(item int) (masar.Status, int) {
	it := &v.s.Items[item]
	for _, head := range [...]int{item, it.GenOf, it.Coord, v.newsOf(item)} {
		if head == None {
			continue
		}
		for _, e := range v.effects {
			if e.item == head && e.at != item {
				return v.reached(e), e.at
			}
		}
	}
	if it.GenOf != None {
		return "", it.GenOf
	}
	c := &v.s.Clauses[it.Clause]
	if it.Kind == clause.Nominal && c.Verb != None && c.Verb != item {
		for _, e := range v.effects {
			if e.clause == it.Clause && c.Kind == clause.Relative && !v.s.During(item) {
				return v.reached(e), e.at // «نفى ما تردد عن لقاء»
			}
		}
		return "", None
	}
	for _, e := range v.effects {
		if e.clause == it.Clause || e.clause != None && v.s.Clauses[it.Clause].Governor == v.s.Clauses[e.clause].Governor && c.Kind == clause.Complement && v.s.Clauses[e.clause].Governor != None {
			return v.reached(e), e.at
		}
	}
	switch c.Kind {
	case clause.Condition:
		return masar.Possible, None
	case clause.Sequel:
		return masar.Planned, None
	case clause.Without:
		return masar.NotHeld, None
	case clause.Before:
		until := it.An.Form != arabic.Perfect && c.Sub != None && v.s.Words[v.s.Items[c.Sub].Head].Fold == "حتي"
		if v.past(c.Parent) && !until {
			return masar.Held, None
		}
		if it.An.Form != arabic.Perfect {
			return v.aheadOf(c.Parent), None
		}
	case clause.Purpose:
		return masar.CalledFor, None
	case clause.Relative:
		if c.Sub != None && c.Sub > 0 && v.s.Items[c.Sub-1].Pron && c.Parent != None { // «نفى أن تكون هي التي طلبت»
			for _, e := range v.effects {
				if e.clause == c.Parent {
					return v.reached(e), e.at
				}
			}
		}
	case clause.Serial, clause.Complement, clause.Circumstance:
		if c.Governor != None && c.Governor < item {
			return "", c.Governor
		}
	}
	return "", None
}

// reached is the status that an effect gives: what one does not want, plan or seek
// is not to be, «لا تسعى إلى الانسحاب».
func (v *view) reached(e effect) masar.Status {
	it := &v.s.Items[e.at]
	if it.Kind != clause.Verb || it.Neg == "" {
		return e.status
	}
	switch e.status {
	case masar.CalledFor, masar.Planned, masar.Expected, masar.Possible:
		return masar.NotHeld
	}
	return e.status
}

// past reports whether the verb of a clause tells of the past: what is done
// «قبل أن» after it was done too.
func (v *view) past(c int) bool {
	if c == None || v.s.Clauses[c].Verb == None {
		return false
	}
	it := &v.s.Items[v.s.Clauses[c].Verb]
	return it.Kind == clause.Verb && it.An.Form == arabic.Perfect && !it.Future
}

// verbStatus reads the tense and the particles of a verb.
func (v *view) verbStatus(item int) (masar.Status, bool) {
	it := &v.s.Items[item]
	if it.Kind == clause.Nominal {
		return masar.Held, false
	}
	future, qad := it.Future, it.Qad
	neg := it.Neg
	if it.Aux != None {
		aux := &v.s.Items[it.Aux]
		future = future || aux.Future
		if neg == "" {
			neg = aux.Neg
		}
	}
	switch {
	case neg != "":
		return masar.NotHeld, true
	case future:
		return masar.Planned, true
	case it.An.Form == arabic.Perfect:
		return masar.Held, false
	case qad:
		return masar.Possible, true
	case it.Subj == "ان" || it.Subj == "ل" || it.Subj == "كي" || it.An.Form == arabic.Jussive && it.Subj != "":
		return "", false
	case it.Aux == None && (v.onVisit(item) || v.goesOnPlan(item) || v.goesOnFuture(item)):
		return masar.Planned, true
	}
	return masar.Held, false
}

// onVisit reports whether a verb in the imperfect tells what a visit is to bring: «وصل
// في زيارة يلتقي خلالها الرئيس».
func (v *view) onVisit(item int) bool {
	visit := false
	for c, n := &v.s.Clauses[v.s.Items[item].Clause], 0; !visit && n < 2 && c.Kind == clause.Relative && c.Antecedent != None; n++ {
		a := &v.s.Items[c.Antecedent]
		visit = slices.Contains(v.t.r.k.Frames.ActsOf(a.Lemma, a.Base), masar.Visit)
		c = &v.s.Clauses[a.Clause] // «زيارة تستغرق يومين يلتقي خلالها»
	}
	if !visit {
		return false
	}
	for k := item + 1; k < len(v.s.Items) && k <= item+2; k++ {
		if p := &v.s.Items[k]; p.Pron && (p.Prep == "خلال" || p.Prep == "في" || p.Prep == "اثناء") {
			return true
		}
	}
	return false
}

// goesOnPlan reports whether a verb in the imperfect goes on with what the sentence told
// of as planned: «يتوجه غدا إلى بيروت، ثم يلتقي الرئيس».
func (v *view) goesOnPlan(item int) bool {
	c := v.s.Items[item].Clause
	for i := len(v.t.drafts) - 1; i >= 0 && v.t.drafts[i].sentence == v.n; i-- {
		if d := &v.t.drafts[i]; d.item < item && contact(d.act) && v.sameRank(d.clause, c) {
			if d.status != masar.Planned || d.time != nil {
				return d.status == masar.Planned
			}
		}
	}
	return false
}

// sameRank reports whether two clauses both tell, or are both told by the same verb.
func (v *view) sameRank(a, b int) bool {
	x, y := &v.s.Clauses[a], &v.s.Clauses[b]
	if x.Kind == clause.Complement && y.Kind == clause.Complement {
		return x.Governor == y.Governor
	}
	return (x.Kind == clause.Main || x.Kind == clause.Parallel) && (y.Kind == clause.Main || y.Kind == clause.Parallel)
}

// prepStatus is the status that the preposition of an event noun, or of the noun whose
// genitive it is, tells: «قبل زيارة الوزير»; "" for none.
func (v *view) prepStatus(item int) masar.Status {
	it := &v.s.Items[item]
	for _, p := range [...]int{item, it.GenOf} {
		if p == None {
			continue
		}
		st := v.t.r.k.status.preposition(v.s.Items[p].Prep)
		if st == masar.Planned && v.past(it.Clause) && v.s.Items[p].Prep != "عشيه" {
			continue // «أجرى جولات قبل التوصل إلى الاتفاق»
		}
		if st != "" {
			return st
		}
	}
	return ""
}

// nounStatus reads what stands around an event noun: its light verb, its
// adjectives, its preposition.
func (v *view) nounStatus(item, carrier int) (masar.Status, bool) {
	it := &v.s.Items[item]
	if it.Prep == "" && item > 0 && v.s.Items[item-1].Kind == clause.Neg {
		return masar.NotHeld, true // «لا اتفاق»
	}
	if st := v.t.r.k.status.adjective(v.s, item); st != "" {
		return st, true
	}
	if it.GenOf != None {
		if st := v.t.r.k.status.adjective(v.s, it.GenOf); st != "" {
			return st, true
		}
	}
	if st := v.predicated(item); st != "" {
		return st, true
	}
	if st := v.foretold(item); st != "" {
		return st, true
	}
	if v.duty(item) {
		return masar.CalledFor, true
	}
	if v.noNews(item) {
		return masar.NotHeld, true
	}
	if st, _ := v.scheduledBehind(item); st != "" {
		return st, true
	}
	if carrier != None {
		return v.carriedStatus(&v.matches[carrier])
	}
	if v.notFor(item) {
		return masar.NotHeld, true
	}
	if v.decreed(item) || v.plannedAround(item) {
		return masar.Planned, true
	}
	if st := v.sought(item); st != "" {
		return st, true
	}
	if v.purpose(item) {
		if act := v.matchAct(item); act == "" || contact(act) {
			return masar.Planned, true
		}
		return masar.CalledFor, true
	}
	if st := v.prepStatus(item); st != "" {
		return st, true
	}
	if v.soonAfter(item) {
		return masar.Planned, true
	}
	if st := v.t.r.k.status.beside(v.s, item); st != "" && v.matchAct(item) == masar.Negotiate {
		return st, true
	}
	if verb := v.s.Clauses[it.Clause].Verb; verb != None && v.s.Items[verb].Kind == clause.Verb && v.s.Items[verb].Future && !v.deedBefore(item) && !v.pastDeed(item) {
		return masar.Planned, false
	}
	return masar.Held, false
}

// carriedStatus is what the light verb of a match makes of the noun that it carries.
func (v *view) carriedStatus(m *frame.Match) (masar.Status, bool) {
	st, fixed := v.status(m.Item, m.Carrier)
	if m.Frame.Inside != "" {
		if m.Frame.Inside == masar.NotHeld && (st == masar.NotHeld || v.s.Items[m.Item].Neg != "") {
			return masar.Possible, true // «لا يستبعد لقاء نظيره»
		}
		if st == masar.NotHeld && m.Frame.Inside != masar.Ongoing {
			return masar.Held, true
		}
		if m.Frame.Inside == masar.Ongoing && v.lasted(m.Item) {
			return masar.Held, false
		}
		return compose(st, m.Frame.Inside, false), true
	}
	return st, fixed
}

// pastDeed reports whether a definite noun tells of violence that is only spoken
// of: «ستناقش القمة الهجوم».
func (v *view) pastDeed(item int) bool {
	act := v.matchAct(item)
	return v.s.Items[item].Def && (act == masar.Attack || act == masar.Kill || act == masar.Violate)
}

// deedBefore reports whether a noun tells of a deed after which what is to come
// will come: «سيلتقيان بعد اشتباكات على الحدود».
func (v *view) deedBefore(item int) bool {
	for at, n := item, 0; at != None && n < 4; at, n = v.s.Items[at].GenOf, n+1 {
		if p := v.s.Items[at].Prep; p == "بعد" || p == "عقب" || p == "اثر" {
			return !contact(v.matchAct(item))
		}
	}
	return false
}

// soonAfter reports whether something is said some time before the event: «قال
// قبل ساعات من اجتماع».
func (v *view) soonAfter(item int) bool {
	it := &v.s.Items[item]
	if it.Prep != "من" || item == 0 || v.t.r.k.status.preposition(v.s.Items[item-1].Prep) != masar.Planned {
		return false
	}
	verb := v.s.Clauses[it.Clause].Verb
	return verb == None || v.saysAt(verb) || !v.past(it.Clause)
}

// lasted reports whether a verb of going on tells how long something took:
// «محادثات استمرت أسبوعا».
func (v *view) lasted(item int) bool {
	it := &v.s.Items[item]
	return it.Kind == clause.Verb && it.An.Form == arabic.Perfect && v.s.Clauses[it.Clause].Kind == clause.Relative
}

// duty reports whether a clause without a verb lays the noun on somebody: «أكدوا
// أن على الحوثيين إطلاق سراح المعتقلين».
func (v *view) duty(item int) bool {
	it := &v.s.Items[item]
	if item < 2 || it.Prep != "" || it.GenOf != None || it.An.Form != arabic.Masdar || v.s.Clauses[it.Clause].Verb != None {
		return false
	}
	on, sub := &v.s.Items[item-1], &v.s.Items[item-2]
	return on.Prep == "علي" && (on.Name != None || on.Pron) && sub.Kind == clause.Sub && on.Clause == it.Clause
}

// purpose reports whether a noun tells what something is done for: «وصل للقاء
// نظيره», «محادثات لوقف القتال».
func (v *view) purpose(item int) bool {
	if item > 0 && v.s.Items[item-1].Kind == clause.Nominal && v.matchAct(item) == masar.Negotiate && v.matchAct(item-1) == masar.Negotiate {
		return false // «الجولة الثانية للتفاوض»
	}
	for at, n := item, 0; at != None && n < 4; n++ {
		it := &v.s.Items[at]
		if it.Prep == "ل" && v.s.Due(at) {
			return false
		}
		if it.Prep == "ل" {
			// «للقاء» is written alike with the article and without.
			return it.An.Pro&arabic.ProAl == 0 || strings.HasPrefix(v.s.Stem(at), "ل") || v.s.Aims(at)
		}
		if it.GenOf != None && !v.carries(it.GenOf) {
			return false // «خرق لاتفاق وقف النار»: the ل belongs to another noun
		}
		if it.GenOf == None && it.Prep == "" && it.Conj && it.Coord != None {
			at = it.Coord // «للبحث عنهم والقبض عليهم»
			continue
		}
		if at = it.GenOf; at == None && it.Name == None && it.An.Form == arabic.Masdar {
			at = it.Coord // «لإنهاء الحرب وإطلاق سراح الرهائن»
		}
	}
	return false
}

// notFor reports whether what a noun tells is said not to be the purpose: «لم تكن
// زيارته للوساطة».
func (v *view) notFor(item int) bool {
	if v.s.Items[item].Prep != "ل" || item == 0 {
		return false
	}
	verb := &v.s.Items[item-1]
	return verb.Kind == clause.Neg && !verb.Conj || verb.Kind == clause.Verb && verb.Neg != "" && v.s.Auxiliary(item-1)
}

// carries reports whether a light verb's noun stands at an item: إجراء، عقد، بدء.
func (v *view) carries(item int) bool {
	for m := range v.matches {
		if v.matches[m].Item == item && v.matches[m].Frame.Light {
			return true
		}
	}
	return false
}

// matchAct is the act of the first match at an item.
func (v *view) matchAct(item int) masar.Act {
	for m := range v.matches {
		if v.matches[m].Item == item && v.matches[m].Frame.Act != "" {
			return v.matches[m].Frame.Act
		}
	}
	return ""
}

// contact tells the acts by which actors come together.
func contact(a masar.Act) bool {
	switch a {
	case masar.Visit, masar.Call, masar.Meet, masar.Negotiate, masar.Convene:
		return true
	}
	return false
}
