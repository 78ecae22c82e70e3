package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// predicated is the status that the predicate of a sentence without a verb gives what the
// sentence opens with: «زيارة الوزير إلى طهران مقررة الشهر المقبل», «القمة مؤجلة»; "" where
// there is none.
func (v *view) predicated(item int) masar.Status {
	it, an := &v.s.Items[item], v.s.Items[item].An
	if it.Prep != "" || it.GenOf != None || v.s.Clauses[it.Clause].Verb != None || an.POS != arabic.Noun || !it.Def && it.Gen == None {
		return ""
	}
	if item > 0 && v.s.Items[item-1].Clause == it.Clause && v.s.Items[item-1].Kind == clause.Nominal {
		return ""
	}
	for k := item + 1; k < len(v.s.Items); k++ {
		p := &v.s.Items[k]
		switch {
		case p.Kind == clause.Time, p.Kind == clause.Nominal && (p.Name != None || p.Prep != "" || p.GenOf != None):
			continue
		case p.Kind == clause.Nominal && !p.Def && p.Gen == None && predicateOf(an, p.An):
			return v.t.r.k.status.words(v.s, []int{p.Head})
		}
		return ""
	}
	return ""
}

// foretold is the status that a participle right before a deed gives it: «من المقرر عقد لقاء»,
// «كان متوقعا وصول الوفد», «من غير المرجح عقد لقاء»; "" where there is none.
func (v *view) foretold(item int) masar.Status {
	top := item
	for n := 0; v.s.Items[top].GenOf != None && n < 4; n++ {
		top = v.s.Items[top].GenOf
	}
	if top == 0 || v.s.Items[top].Prep != "" {
		return ""
	}
	p := &v.s.Items[top-1]
	if p.Kind != clause.Nominal || p.Name != None || p.Gen != None || p.Prep != "من" && !v.not(top-1) && (top < 2 || !v.s.Auxiliary(top-2)) {
		return ""
	}
	switch st := v.t.r.k.status.words(v.s, []int{p.Head}); {
	case !planned(st):
		return ""
	case v.not(top - 1):
		return masar.NotHeld
	default:
		return st
	}
}

// predicateOf reports whether the adjective p agrees with the noun n: «المفاوضات جارية».
func predicateOf(n, p arabic.Analysis) bool {
	if n.Number == arabic.Plur {
		return p.Number == arabic.Plur || p.Number == arabic.Sing && p.Gender == arabic.Fem
	}
	return p.Gender == n.Gender && p.Number == n.Number
}
