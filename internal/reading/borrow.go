package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// borrow gives the events of the sentence that no time or place phrase of their
// own tells of what the clauses around them say.
func (v *view) borrow() {
	for i := range v.t.drafts {
		d := &v.t.drafts[i]
		if d.sentence != v.n {
			continue
		}
		v.fromRelative(d)
		v.fromHolding(d)
		v.fromLetter(d)
		if d.time == nil {
			v.giveTime(d, v.timeOfWhen(d.item))
		}
		if words(d.act) || d.act == masar.Accept || d.act == masar.Propose || d.act == masar.Visit {
			v.fromGovernor(d)
		}
		if words(d.act) || d.act == masar.Accept || d.act == masar.Propose || d.act == masar.Agree {
			v.fromOccasion(d)
		}
		if d.place == None && (words(d.act) || d.act == masar.Accept) {
			d.place = v.placeOfSpeech(d.item)
		}
		if d.place == None && contact(d.act) && d.act != masar.Visit && d.act != masar.Call {
			d.place = v.placeOfVisit(d)
		}
		v.fromBefore(d)
		if d.time == nil {
			v.giveTime(d, v.timeOfIssue(d))
		}
		if d.act == masar.Kill {
			v.fromCause(d)
		}
		if d.time == nil {
			v.giveTime(d, v.timeBeside(d))
		}
		if prep := v.s.Items[d.item].Prep; d.time == nil && (prep == "خلال" || prep == "اثناء") {
			if verb := v.s.Clauses[d.clause].Verb; verb != None && verb != d.item {
				v.giveTime(d, v.timeNear(verb))
			}
		}
	}
}

// placeOfSpeech returns where a speaker faced an audience or gave a speech: «قال
// للصحافيين في نيويورك», «في خطاب بمدينة عدن»; for a participle where the verb
// that it goes on with says so.
func (v *view) placeOfSpeech(item int) int {
	if c := &v.s.Clauses[v.s.Items[item].Clause]; c.Kind == clause.Circumstance && c.Verb == item && c.Governor != None {
		item = c.Governor
	}
	found := None
	v.s.Reach(item, func(k int) bool {
		it, p := &v.s.Items[k], &v.s.Items[k-1]
		if it.Name == None || it.Prep != "في" && it.Prep != "ب" || !v.isPlace(it.Name) {
			return true
		}
		if p.Kind == clause.Nominal && (p.Prep == "ل" || p.Prep == "في" || p.Prep == "امام" || p.Prep == "خلال") && v.s.Audience(k-1) {
			found = v.names[it.Name]
		}
		return found == None
	})
	return found
}

// fromBefore takes time and place of the event told just before where the clause
// points back to it: «ولم يتوصلا حينها إلى اتفاق», «يلتقي هناك».
func (v *view) fromBefore(d *draft) {
	for k := range v.s.Items {
		it := &v.s.Items[k]
		if it.Kind != clause.Adverb || it.Clause != v.s.Items[d.item].Clause {
			continue
		}
		then, there := v.s.PointsBack(k)
		if !then && !there {
			continue
		}
		for i := len(v.t.drafts) - 1; i >= 0; i-- {
			o := &v.t.drafts[i]
			if o.sentence > v.n || o.sentence == v.n && o.item >= d.item || o.sentence < v.n-1 {
				continue
			}
			if then && d.time == nil && o.time != nil {
				tm := *o.time
				d.time = &tm
			}
			if d.place == None && o.place != None && (there || then && takesPlace(d.act)) {
				d.place = o.place
			}
		}
	}
}

// fromCause takes time and place from the relative clause of what killed: «لقي
// مدنيون مصرعهم في قصف طال سوقا جنوب الخرطوم الأربعاء».
func (v *view) fromCause(d *draft) {
	for k := d.item + 1; k < len(v.s.Items); k++ {
		it := &v.s.Items[k]
		if it.Clause != v.s.Items[d.item].Clause || it.Kind != clause.Nominal || it.Name != None || it.Prep == "" {
			continue
		}
		tm, place := v.relative(k, true)
		if d.time == nil {
			v.giveTime(d, tm)
		}
		if d.place == None {
			d.place = place
		}
	}
}

// timeBeside returns the day of the main verb for a deed that «فيما» sets beside
// it: «وصل الوزير أمس …، فيما غادر نظيره».
func (v *view) timeBeside(d *draft) *masar.Time {
	it := &v.s.Items[d.item]
	c := &v.s.Clauses[it.Clause]
	if it.Kind != clause.Verb || it.An.Form != arabic.Perfect || it.Aux != None || c.Kind != clause.Parallel || c.Sub == None || !v.beside(c.Sub) {
		return nil
	}
	for k := it.Clause - 1; k >= 0; k-- {
		cl := &v.s.Clauses[k]
		if cl.Parent != None || cl.Verb == None || v.s.Items[cl.Verb].Aux != None {
			continue
		}
		if verb := &v.s.Items[cl.Verb]; verb.Kind == clause.Verb && verb.An.Form == arabic.Perfect {
			return v.timeNear(cl.Verb)
		}
	}
	return nil
}

func (v *view) beside(sub int) bool {
	switch v.s.Words[v.s.Items[sub].Head].Fold {
	case "فيما", "بينما", "حين":
		return true
	}
	return false
}

// fromRelative takes time and place from the relative clause that tells of an
// event's noun: «اجتماع عقده في تل أبيب صباح الثلاثاء». The old slot of what is
// put off stands there too: «الجولة التي كان مقررا أن تعقد غدا».
func (v *view) fromRelative(d *draft) {
	if v.s.Items[d.item].Kind != clause.Nominal {
		return
	}
	off := d.status == masar.Postponed || d.status == masar.Cancelled
	tm, place := v.relative(d.item, d.act == masar.Attack || d.act == masar.Kill)
	if tm != nil && (d.time == nil || off) {
		v.giveTime(d, tm)
	}
	if d.place == None && takesPlace(d.act) {
		d.place = place
	}
}

// relative returns the time and the place that the relative clause of a noun
// tells, nil and None where it tells none. Of a contact only a clause counts that
// says how it is held, not what it is about.
func (v *view) relative(noun int, deed bool) (tm *masar.Time, place int) {
	place = None
	for c := range v.s.Clauses {
		verb := v.s.Clauses[c].Verb
		if verb == None || !v.tellsOf(c, noun) || v.saysAt(verb) || !deed && !v.holds(verb) && !v.s.WasToBe(c) {
			continue
		}
		if tm == nil {
			tm = v.timeNear(verb)
		}
		if place == None {
			place = v.placeNear(verb)
		}
		if place == None {
			place = v.cityThatHosts(verb)
		}
	}
	return tm, place
}

// holds reports whether a verb tells of the holding of what it belongs to: a
// light verb, one of gathering, كان, or a passive.
func (v *view) holds(verb int) bool {
	it := &v.s.Items[verb]
	if it.An.Passive || it.Aux != None || v.s.Auxiliary(verb) || v.s.Gathers(verb) || v.s.Happens(verb) {
		return true
	}
	for m := range v.matches {
		if v.matches[m].Item == verb && v.matches[m].Frame.Light {
			return true
		}
	}
	return false
}

// tellsOf reports whether a clause is the relative clause of a noun or stands as
// content in it.
func (v *view) tellsOf(c, noun int) bool {
	for n := 0; c != None && n < 4; n++ {
		cl := &v.s.Clauses[c]
		switch cl.Kind {
		case clause.Relative:
			return v.genitiveOf(cl.Antecedent, noun)
		case clause.Complement, clause.Serial:
			c = cl.Parent
		default:
			return false
		}
	}
	return false
}

// genitiveOf reports whether an item is a noun or a genitive of it: «جولة
// المفاوضات التي عقدت».
func (v *view) genitiveOf(item, noun int) bool {
	for n := 0; item != None && n < 4; item, n = v.s.Items[item].GenOf, n+1 {
		if item == noun {
			return true
		}
	}
	return false
}

// saysAt reports whether the verb at an item is an act of words.
func (v *view) saysAt(item int) bool {
	for m := range v.matches {
		if f := v.matches[m].Frame; v.matches[m].Item == item && (f.Speech != "" || f.Act != "" && words(f.Act)) {
			return true
		}
	}
	return false
}

// timeOfWhen returns the time that stands before «حين» or «عندما» for an event
// of its clause: «في يونيو 2017، حين قُطعت العلاقات».
func (v *view) timeOfWhen(item int) *masar.Time {
	c := &v.s.Clauses[v.s.Items[item].Clause]
	if c.Sub == None || c.Kind != clause.After || v.s.Items[c.Sub].Prep != "" {
		return nil
	}
	k := c.Sub - 1
	if k >= 0 && v.s.Items[k].Kind == clause.Comma {
		k--
	}
	if k < 0 || v.s.Items[k].Kind != clause.Time {
		return nil
	}
	return v.timeAt(k)
}

// fromGovernor takes time and place of the verb that a participle goes on with,
// «صرح أمس …، نافيا», or that a verb without a subject of its own is joined to.
func (v *view) fromGovernor(d *draft) {
	it := &v.s.Items[d.item]
	c := &v.s.Clauses[it.Clause]
	g := None
	switch {
	case c.Kind == clause.Circumstance && c.Verb == d.item:
		g = c.Governor
	case it.Kind == clause.Verb && it.Conj && it.An.Form == arabic.Perfect && d.act != masar.Visit && v.s.Subject(d.item) == None:
		g = v.verbBefore(it.Clause)
	}
	if g == None || g == d.item {
		return
	}
	if d.time == nil {
		v.giveTime(d, v.timeNear(g))
	}
	for i := range v.t.drafts {
		o := &v.t.drafts[i]
		if o.sentence != v.n || o.item != g {
			continue
		}
		if d.time == nil {
			v.giveTime(d, o.time)
		}
	}
}

// verbBefore returns the verb of the nearest clause before c on its level.
func (v *view) verbBefore(c int) int {
	for k := c - 1; k >= 0; k-- {
		if cl := &v.s.Clauses[k]; cl.Parent == v.s.Clauses[c].Parent && cl.Kind == v.s.Clauses[c].Kind && cl.Verb != None {
			return cl.Verb
		}
	}
	return None
}

// fromOccasion takes time and place of the contact in which something was said:
// «خلال اجتماع عقده في تل أبيب صباح الثلاثاء», «في الاتصال».
func (v *view) fromOccasion(d *draft) {
	k := v.occasion(d.item)
	if k == None {
		return
	}
	for i := range v.t.drafts {
		o := &v.t.drafts[i]
		if o.sentence == v.n && o.item == k && o.status == masar.Held {
			v.lendCircumstances(o, d)
			return
		}
	}
	if d.time == nil {
		v.giveTime(d, v.timeNear(k))
	}
	if d.place == None {
		d.place = v.placeNear(k)
	}
	if !v.s.Items[k].Def || v.s.Items[k].Gen != None {
		return
	}
	for i := len(v.t.drafts) - 1; i >= 0; i-- {
		o := &v.t.drafts[i]
		if o.sentence < v.n && o.sentence >= v.n-2 && o.status == masar.Held && v.contact(k, o.act) {
			v.lendCircumstances(o, d)
			return
		}
	}
}

// placeOfVisit returns the town of the visit during which a party of a contact
// takes part in it: «في إطار زيارته للقاهرة، يجري حوارا».
func (v *view) placeOfVisit(d *draft) int {
	for i := range v.t.drafts {
		o := &v.t.drafts[i]
		if o.sentence != v.n || o.act != masar.Visit || o.place == None || o.clause != d.clause || v.s.Items[o.item].Kind != clause.Nominal || negative(o.status) {
			continue
		}
		it := &v.s.Items[o.item]
		prep := it.Prep
		if it.GenOf != None {
			prep = v.s.Items[it.GenOf].Prep
		}
		if prep == "" || besides(prep) || v.t.mentions[o.place].Type == masar.State {
			continue
		}
		for _, p := range o.parts {
			if p.part == masar.Visitor && d.involves(p.actor) {
				return o.place
			}
		}
	}
	return None
}

// besides tells the prepositions that set an occasion before or behind what is told from
// those that set this in it: «عشية زيارته بيروت».
func besides(prep string) bool {
	switch prep {
	case "قبل", "قبيل", "عشيه", "بعد", "عقب", "اثر", "غداه", "بعيد", "منذ":
		return true
	}
	return false
}

func (v *view) lendCircumstances(from, to *draft) {
	if to.time == nil {
		v.giveTime(to, from.time)
	}
	if to.place == None && from.act != masar.Call {
		to.place = from.place
	}
}

// occasion returns the noun of a contact that a preposition of occasion sets
// into an item's clause.
func (v *view) occasion(item int) int {
	for k := range v.s.Items {
		it := &v.s.Items[k]
		if it.Kind != clause.Nominal || it.Clause != v.s.Items[item].Clause || it.GenOf != None || k == item {
			continue
		}
		if it.Prep != "خلال" && it.Prep != "اثناء" && it.Prep != "في" && it.Prep != "لدي" {
			continue
		}
		for _, act := range [...]masar.Act{masar.Meet, masar.Call, masar.Convene, masar.Negotiate} {
			if v.contact(k, act) {
				return k
			}
		}
	}
	return None
}

// contact reports whether the noun at an item can carry an act.
func (v *view) contact(item int, act masar.Act) bool {
	it := &v.s.Items[item]
	return v.t.r.k.Frames.Carries(it.Lemma, act) || it.Base != 0 && it.An.Form == arabic.Masdar && v.t.r.k.Frames.Carries(it.Base, act)
}

// timeOfIssue returns the time at which the statement was issued that carries
// an act of words or of government: «أعلنت، في بيان صدر ليل الخميس، تعليق …».
func (v *view) timeOfIssue(d *draft) *masar.Time {
	if !words(d.act) && !bloodless(d.act) && d.act != masar.Suspend && d.act != masar.Ceasefire || d.status != masar.Held {
		return nil
	}
	for c := range v.s.Clauses {
		cl := &v.s.Clauses[c]
		if cl.Kind != clause.Relative || cl.Verb == None || cl.Antecedent == None {
			continue
		}
		a := &v.s.Items[cl.Antecedent]
		if a.Prep != "في" || a.Clause != v.s.Items[d.item].Clause || a.Name != None {
			continue
		}
		if tm := v.timeNear(cl.Verb); tm != nil {
			return tm
		}
	}
	return nil
}

// settleDeals gives an agreement that no time is told of the day of the contact
// in which its parties met.
func (t *text) settleDeals() {
	for i := range t.drafts {
		d := &t.drafts[i]
		if d.act != masar.Agree || d.time != nil || d.status != masar.Held || d.count(masar.Party) < 2 {
			continue
		}
		for k := range t.drafts {
			o := &t.drafts[k]
			switch o.act {
			case masar.Meet, masar.Call, masar.Negotiate:
			default:
				continue
			}
			if shared, _, _ := overlap(o, d, true); shared >= 2 && o.status == masar.Held && o.time != nil && o.time.Grain == "day" && !t.future(*o.time) {
				tm := *o.time
				d.time = &tm
				break
			}
		}
	}
}
