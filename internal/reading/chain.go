package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// chain settles, for the statements of the sentence from index from on, who
// only carries the words of another: an agency, a channel, one who reports what
// somebody else said.
func (v *view) chain(from int) {
	v.cite(from)
	v.carryBySource(from)
	v.carryByClause(from)
	v.t.statements = kept(v.t.statements, from)
	v.carryByRelay(from)
	v.goOn(from)
}

// kept drops what was marked from index from on.
func kept(all []statement, from int) []statement {
	out := all[:from]
	for _, st := range all[from:] {
		if !st.dropped || st.vouches {
			out = append(out, st)
		}
	}
	return out
}

// voiced drops all that another statement tells, once the events know their
// speakers.
func voiced(all []statement) []statement {
	out := all[:0]
	for _, st := range all {
		if !st.dropped {
			out = append(out, st)
		}
	}
	return out
}

// cite reads «قالت الوكالة نقلا عن مصدر إن»: the source speaks through whoever
// the verb has as its subject.
func (v *view) cite(from int) {
	for k := 1; k+1 < len(v.s.Items); k++ {
		it, who := &v.s.Items[k], &v.s.Items[k+1]
		if it.Kind != clause.Nominal || it.An.Form != arabic.Masdar || !it.An.Tanwin || !v.s.Carries(it.Base) || who.Prep != "عن" {
			continue
		}
		sources := v.actorsOf(k + 1)
		if len(sources) == 0 {
			continue
		}
		for i := from; i < len(v.t.statements); i++ {
			st := &v.t.statements[i]
			if st.source || st.dropped || st.speaker == sources[0] || st.item > k && v.s.Items[st.item].Clause != it.Clause {
				continue
			}
			if !v.isOutlet(st.speaker) && !v.behind(k, st.item) {
				continue
			}
			st.via, st.speaker = st.speaker, sources[0]
			break
		}
	}
}

// behind reports whether item k stands right behind the verb item and its
// subject, with no clause between.
func (v *view) behind(k, item int) bool {
	return k > item && v.s.Items[k].Clause == v.s.Items[item].Clause
}

func (v *view) isOutlet(a int) bool { return v.t.actors[a].Type == masar.Outlet }

// carryBySource makes the source of «…، بحسب رويترز» the channel where the
// sentence tells what another said.
func (v *view) carryBySource(from int) {
	for i := from; i < len(v.t.statements); i++ {
		src := &v.t.statements[i]
		if src.source && v.saidBefore(from, src.speaker, src.sourceAt) {
			src.dropped = true
			continue
		}
		if !src.source || v.s.Items[src.item].Kind == clause.Verb && !v.isOutlet(src.speaker) {
			continue // «وفق ما أعلن البيت الأبيض»: it speaks itself
		}
		if v.carry(from, src.speaker, src.sourceAt) {
			src.dropped, src.vouches = true, !v.isOutlet(src.speaker)
		}
	}
}

// carryByClause does the same for a source clause with a verb of carrying,
// which says nothing itself: «حسبما نقلت رويترز», «في تصريح نقلته رويترز».
func (v *view) carryByClause(from int) {
	for c := range v.s.Clauses {
		verb := v.s.Clauses[c].Verb
		if verb == None || v.s.Items[verb].Kind != clause.Verb || !v.s.Carries(v.s.Items[verb].Lemma) {
			continue
		}
		if v.s.Attributive(verb) == None && !v.s.IsText(v.s.Clauses[c].Antecedent) {
			continue
		}
		if who := v.subjectActors(verb); len(who) > 0 {
			v.carry(from, who[0], v.s.Clauses[c].First)
		}
	}
}

// carry makes an actor the channel of the last statement before item at, or of
// the first behind it where the source opens the sentence. An actor that is no
// outlet needs a comma before it.
func (v *view) carry(from, by, at int) bool {
	best := None
	for i := from; i < len(v.t.statements); i++ {
		st := &v.t.statements[i]
		if st.source || st.dropped || st.speaker == by {
			continue
		}
		if st.item < at && (best == None || v.apart(st, best)) || best == None && at <= 1 && v.isOutlet(by) {
			best = i
		}
	}
	if best == None && v.saidBefore(from, by, at) {
		return true
	}
	if best == None || !v.isOutlet(by) && !v.commaBefore(at) {
		return false
	}
	item := v.t.statements[best].item
	for i := from; i < len(v.t.statements); i++ {
		if st := &v.t.statements[i]; st.item == item && st.via == None && st.speaker != by {
			st.via = by
		}
	}
	return true
}

// saidBefore reports whether an actor already speaks before item at, so that his
// naming as a source adds nothing.
func (v *view) saidBefore(from, by, at int) bool {
	for i := from; i < len(v.t.statements); i++ {
		if st := &v.t.statements[i]; !st.source && st.speaker == by && st.item < at {
			return true
		}
	}
	return false
}

// apart reports whether a statement stands behind statement k and not
// inside what that one says.
func (v *view) apart(st *statement, k int) bool {
	return !v.t.statements[k].content.Contains(st.cue)
}

func (v *view) commaBefore(item int) bool {
	for k := item - 1; k >= 0 && k >= item-2; k-- {
		if v.s.Items[k].Kind == clause.Comma {
			return true
		}
	}
	return false
}

// carryByRelay reads «نقلت الوكالة عن نائب أن السفير شدد على»: who is quoted
// carries the words of the one that speaks in the clause.
func (v *view) carryByRelay(from int) {
	for i := from; i < len(v.t.statements); i++ {
		relay := &v.t.statements[i]
		dep := v.s.Dependent(relay.item)
		if relay.dropped || dep == None || v.s.Items[relay.item].Kind != clause.Verb {
			continue
		}
		told := v.s.Clauses[dep].Verb
		for k := from; k < len(v.t.statements); k++ {
			if st := &v.t.statements[k]; st.item == told && st.speaker != relay.speaker && (relay.via != None || v.reports(relay.speaker, st.speaker)) {
				relay.dropped, relay.vouches = true, true
			}
		}
		for k := from; k < len(v.t.statements) && relay.dropped; k++ {
			if st := &v.t.statements[k]; st.via == None && k != i && relay.content.Contains(st.cue) {
				st.via = relay.speaker
			}
		}
	}
}

// goOn gives a statement the channel of the one right before it in its
// paragraph by the same speaker, and sends what is said to an outlet through it.
func (v *view) goOn(from int) {
	for i := from; i < len(v.t.statements); i++ {
		st := &v.t.statements[i]
		if st.to != None && v.isOutlet(st.to) {
			if st.via == None {
				st.via = st.to
			}
			st.to = None
		}
		if st.via != None || st.medium != "" || i == 0 || st.dropped {
			continue
		}
		p := &v.t.statements[i-1]
		if p.speaker == st.speaker && v.sameParagraph(p.sentence) {
			st.via, st.medium = p.via, p.medium
		}
	}
}

// reports reports whether a body or an outlet tells the words of a person:
// «أفادت الوزارة بأن الوزير جدد».
func (v *view) reports(by, of int) bool {
	t := v.t.actors[by].Type
	return (t == masar.Org || t == masar.Outlet) && v.t.actors[of].Type == masar.Person
}

func (v *view) sameParagraph(sentence int) bool {
	a, b := v.t.doc.Sentences[sentence].Span, v.sentenceSpan()
	return a == b || a.End <= b.Start && !strings.Contains(v.t.a.Text[a.End:b.Start], "\n")
}

// mediumOf is the platform or the account on which somebody writes, as the text
// gives it: «كتب على منصة إكس».
func (v *view) mediumOf(item int) string {
	out := ""
	v.s.Reach(item, func(k int) bool {
		it := &v.s.Items[k]
		if it.Name == None || v.s.Names[it.Name].Type != masar.Outlet || it.Prep == "" && it.GenOf == None {
			return true
		}
		if it.Prep == "ل" || it.Prep == "عن" {
			return true
		}
		m := &v.t.mentions[v.names[it.Name]]
		out = v.t.form(m.Span)
		return false
	})
	return out
}
