package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// decreed reports whether a deed is only what a decision, a deal or a promise right before
// it is about: «قرار بإرسال مساعدات».
func (v *view) decreed(item int) bool {
	it := &v.s.Items[item]
	if item == 0 || it.Name != None || it.Prep != "ب" && it.Prep != "بشان" {
		return false
	}
	p := &v.s.Items[item-1]
	return p.Kind == clause.Nominal && p.Name == None && p.An.Enc == "" && v.t.r.k.status.decree[v.s.Stem(item-1)]
}

// newsOf is the noun of what is told whose content item is: «نفى الأنباء عن طرد الوفد»; None
// for none.
func (v *view) newsOf(item int) int {
	it := &v.s.Items[item]
	if item == 0 || it.Prep != "عن" && it.Prep != "ب" && !v.t.r.k.status.topic[it.Prep] {
		return None
	}
	p := item - 1
	if n := &v.s.Items[p]; n.Kind == clause.Nominal && n.Name == None && v.t.r.k.status.news[v.s.Stem(p)] {
		return p
	}
	return None
}

// noNews reports whether the text only says that nobody tells of a deed: «لم ترد أنباء عن
// سقوط ضحايا», «من دون أن ترد تقارير عن».
func (v *view) noNews(item int) bool {
	at := item
	if g := v.s.Items[item].GenOf; g != None {
		at = g
	}
	n := v.newsOf(at)
	if n == None {
		return false
	}
	verb := v.s.Clauses[v.s.Items[n].Clause].Verb
	return verb != None && verb < n && (v.s.Items[verb].Neg != "" || v.s.Clauses[v.s.Items[n].Clause].Kind == clause.Without)
}

// plannedAround reports whether an encounter known by its pronoun is the occasion of what is
// to be: «من المقرر أن يبحث الرئيسان خلال لقائهما».
func (v *view) plannedAround(item int) bool {
	it := &v.s.Items[item]
	if it.An.Enc == "" || it.Prep != "خلال" && it.Prep != "اثناء" || !contact(v.matchAct(item)) || v.matchAct(item) == masar.Visit {
		return false
	}
	verb := v.s.Clauses[it.Clause].Verb
	if verb == None || verb == item || v.s.Items[verb].Kind != clause.Verb {
		return false
	}
	st, fixed := v.status(verb, None)
	return fixed && (st == masar.Planned || st == masar.Expected)
}

// since reports whether the time at k is that of the deed right before it from which or
// after which something is reckoned: «ثالث زيارة له منذ انتخابه منتصف مايو».
func (v *view) since(k, at int) bool {
	if k == 0 || k-1 == at || !contact(v.matchAct(at)) {
		return false
	}
	p := k - 1
	for v.s.Items[p].Kind == clause.Nominal && v.s.Items[p].GenOf != None {
		p = v.s.Items[p].GenOf // «منذ انتخاب الرئيس في يونيو»
	}
	n := &v.s.Items[p]
	return p != at && n.Kind == clause.Nominal && n.Prep == "منذ" && n.An.Form == arabic.Masdar && !v.ahead(k)
}
