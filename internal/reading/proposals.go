package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// A proposal is a plan or a deal as the text has named it so far.
type proposal struct {
	head     arabic.Lemma
	deal     bool // a deal, not a plan
	name     proposalName
	by       int
	status   masar.ProposalStatus
	loose    bool // counts only where a verb tells its fate
	ranked   bool // the status comes from a verb, not from the noun alone
	sentence int  // where it was named last
	from     []answer
	evidence []masar.Span
}

type answer struct {
	actor int
	kind  string
}

// findProposals collects the nouns that frames know as plans and deals and what
// is proposed without such a noun, then what the verbs around them say of their
// fate.
func (v *view) findProposals() {
	at := map[int]int{}
	for m := range v.matches {
		match := &v.matches[m]
		if match.Frame.Proposal != "" && !hasSlot(match.Frame, "noun") {
			at[match.Item] = None
		}
	}
	for m := range v.matches {
		match := &v.matches[m]
		if match.Frame.Proposal == "" || hasSlot(match.Frame, "noun") {
			continue
		}
		if v.outerNoun(match.Item, at) != match.Item {
			continue
		}
		if k := v.propose(match); k != None {
			at[match.Item] = k
		}
	}
	v.findContents(at)
	v.findFates(at)
}

// findFates reads what verbs make of the proposals at items.
func (v *view) findFates(at map[int]int) {
	for m := range v.matches {
		match := &v.matches[m]
		if match.Frame.Proposal == "" || !hasSlot(match.Frame, "noun") {
			continue
		}
		nouns := match.Part("noun")
		if len(nouns) == 0 && (match.Frame.Proposal == masar.UnderReview || v.tellsOfAll(match.Item)) {
			if k := v.t.lastPlan(v.n); k != None {
				v.fate(k, match)
			}
		}
		for _, f := range nouns {
			k, ok := at[v.outerNoun(v.partOf(f.Item, at), at)]
			if !ok && (f.Pronoun || v.tabledIt(f.Item)) {
				k, ok = v.t.lastPlan(v.n), true
			}
			if ok && k != None {
				v.fate(k, match)
			}
		}
	}
}

// tabledIt reports whether a verbal noun says that the plan named before is put
// forward: «تتوقع الأوساط تقديمه قريبا».
func (v *view) tabledIt(item int) bool {
	it := &v.s.Items[item]
	return it.Kind == clause.Nominal && it.Name == None && it.An.Form == arabic.Masdar && it.An.Enc != ""
}

// tellsOfAll reports whether a verb stands in «وهو ما …», which takes up what was
// said before.
func (v *view) tellsOfAll(item int) bool {
	sub := v.s.Clauses[v.s.Items[item].Clause].Sub
	return sub != None && v.s.Words[v.s.Items[sub].Head].Fold == "ما"
}

// outerNoun returns the first of the nouns over an item, itself among them, that
// is one of a proposal: «مسودة» for the agreement in «مسودة اتفاق»; the item
// where there is none.
func (v *view) outerNoun(item int, at map[int]int) int {
	found := item
	for k, n := item, 0; k != None && n < 4; k, n = v.s.Items[k].GenOf, n+1 {
		if _, ok := at[k]; ok {
			found = k
		}
	}
	return found
}

// partOf returns the proposal that a noun is a part of, «بعض بنود الخطة», «المرحلة
// الأولى من الخطة»; the item where it is none.
func (v *view) partOf(item int, at map[int]int) int {
	for k, n := item, 0; k != None && n < 4; n++ {
		if _, ok := at[k]; ok {
			return k
		}
		if !v.s.Shares(k) {
			break
		}
		next := v.s.Items[k].Gen
		if next == None && k+1 < len(v.s.Items) && v.s.Items[k+1].Prep == "من" {
			next = k + 1
		}
		k = next
	}
	return item
}

// lastPlan returns the plan that the text named last, at most two sentences
// back.
func (t *text) lastPlan(sentence int) int {
	found := None
	for k := range t.proposals {
		p := &t.proposals[k]
		if !p.deal && p.sentence >= sentence-2 && (found == None || p.sentence >= t.proposals[found].sentence) {
			found = k
		}
	}
	return found
}

func hasSlot(f *frame.Frame, part string) bool {
	for i := range f.Slots {
		if f.Slots[i].Part == part {
			return true
		}
	}
	return false
}

// propose adds the proposal that a noun names, or finds the one it means again.
func (v *view) propose(m *frame.Match) int {
	it := &v.s.Items[m.Item]
	deal := m.Frame.Proposal == masar.AgreedProposal
	by := v.first(m, "agent")
	if v.unreal(m, deal, by) {
		return None
	}
	name := v.proposalName(m.Item)
	if k := v.t.knownProposal(it, deal, name, by, v.n); k != None {
		p := &v.t.proposals[k]
		p.sentence = v.n
		if p.by == None {
			p.by = by
		}
		if name.words() > p.name.words() && (!v.headline() || p.name.words() == 1) {
			p.name = name
		}
		return k
	}
	bare := name.words() == 1 && by == None
	if bare && !it.Def && v.relativeOf(m.Item) == None {
		return None
	}
	v.t.proposals = append(v.t.proposals, proposal{head: it.Lemma, deal: deal, name: name, by: by, status: m.Frame.Proposal,
		loose: m.Frame.Background || bare || deal && !it.Def, sentence: v.n, evidence: []masar.Span{v.sentenceSpan()}})
	return len(v.t.proposals) - 1
}

// unreal reports whether a sentence speaks of a proposal or deal that is not
// there: «بدون اتفاق», «لا توجد خطة», «دعا إلى هدنة», or of coming to terms:
// «الاتفاق على التفاصيل».
func (v *view) unreal(m *frame.Match, deal bool, by int) bool {
	it := &v.s.Items[m.Item]
	if deal && it.An.Number == arabic.Plur {
		return true
	}
	if it.Prep == "بدون" || it.Prep == "دون" || it.Prep == "من دون" {
		return true
	}
	if it.Def {
		next := m.Item + 1
		return deal && len(it.Adjs) == 0 && it.Gen == None && next < len(v.s.Items) && v.s.Items[next].Prep == "علي" && v.s.Items[next].First == it.End+1
	}
	st, fixed := v.status(m.Item, m.Carrier)
	switch {
	case st == masar.Denied && fixed:
		return true
	case deal && fixed && (st == masar.NotHeld || st == masar.CalledFor || st == masar.Possible):
		return true
	}
	return (deal || by == None) && v.negatedClause(m.Item)
}

// negatedClause reports whether the verb of an item's clause is negated.
func (v *view) negatedClause(item int) bool {
	verb := v.s.Clauses[v.s.Items[item].Clause].Verb
	return verb != None && verb < item && v.s.Items[verb].Neg != ""
}

// relativeOf returns the verb of the relative clause that tells of an item.
func (v *view) relativeOf(item int) int {
	for c := range v.s.Clauses {
		if cl := &v.s.Clauses[c]; cl.Kind == clause.Relative && cl.Antecedent == item && cl.Verb != None {
			return cl.Verb
		}
	}
	return None
}

// findContents adds what somebody proposes where no noun calls it a proposal:
// «اقترحت تركيا استئناف المحادثات».
func (v *view) findContents(at map[int]int) {
	for m := range v.matches {
		match := &v.matches[m]
		if match.Frame.Act != masar.Propose || v.drafted[m] == None || len(match.Part("noun")) > 0 || v.s.Items[match.Item].Kind == clause.Nominal && v.s.Items[match.Item].An.Form != arabic.Masdar {
			continue
		}
		d := &v.t.drafts[v.drafted[m]]
		if d.status != masar.Held && d.status != masar.Ongoing && d.status != masar.Planned || v.headline() {
			continue
		}
		for _, f := range match.Part("content") {
			if k, noun := at[f.Item]; noun {
				v.t.authored(k, v.first(match, "agent"))
				continue
			}
			if f.Clause != None || f.Name != None || f.Pronoun {
				continue
			}
			name := v.proposalName(f.Item)
			if name.words() < 2 {
				continue
			}
			status := masar.Floated
			if d.status == masar.Planned {
				status = masar.ExpectedSoon
			}
			v.t.proposals = append(v.t.proposals, proposal{head: v.s.Items[f.Item].Lemma, name: name, by: v.first(match, "agent"),
				status: status, sentence: v.n, evidence: []masar.Span{v.sentenceSpan()}})
			at[f.Item] = len(v.t.proposals) - 1
		}
	}
}

// authored records who put a proposal forward.
func (t *text) authored(k, by int) {
	if k == None {
		return
	}
	p := &t.proposals[k]
	if p.ranked = true; p.by == None {
		p.by = by
	}
}

// knownProposal returns the proposal that the text named before and means here:
// one of the same noun, or any plan of the same author where «المقترح» stands.
func (t *text) knownProposal(it *clause.Item, deal bool, name proposalName, by, sentence int) int {
	words := contentWords(name.text)
	for k := len(t.proposals) - 1; k >= 0; k-- {
		p := &t.proposals[k]
		if p.deal != deal {
			continue
		}
		short := it.Def && (len(words) <= 1 || name.words() == 1 || p.name.words() == 1)
		if !deal && it.Def && by != None && name.words() <= 2 && (p.by == by || p.by == None && p.name.words() > 1) {
			return k
		}
		if p.head != it.Lemma {
			continue
		}
		if short && (by == None || p.by == None || p.by == by) || by != None && p.by == by {
			return k
		}
		shared := 0
		for w := range contentWords(p.name.text) {
			if words[w] {
				shared++
			}
		}
		if shared >= 2 {
			return k
		}
	}
	if !deal && it.Def && by == None && name.words() == 1 {
		return t.lastPlan(sentence)
	}
	return None
}

// fate records what a verb makes of a proposal.
func (v *view) fate(k int, m *frame.Match) {
	p := &v.t.proposals[k]
	who := v.first(m, "agent")
	state, ok := v.fateState(m)
	if state == masar.Tabled && p.by == None {
		p.by = who
	}
	if !ok || p.loose && state == masar.RejectedByAny && p.deal {
		return
	}
	p.sentence = v.n
	if !p.ranked || rank(state) >= rank(p.status) {
		p.status, p.ranked = state, true
	}
	if kind := v.answerOf(state, m.Item); kind != "" {
		for _, f := range m.Part("agent") {
			for _, a := range v.resolve(f) {
				p.from = append(p.from, answer{a, kind})
			}
		}
	} else if p.by == None && (state == masar.Tabled || state == masar.ExpectedSoon) {
		p.by = who
	}
}

// answerOf is what a verb that brings a proposal into a state makes of its subject's
// answer; empty for the verbs of authors.
func (v *view) answerOf(state masar.ProposalStatus, item int) string {
	switch state {
	case masar.AcceptedByAll:
		if v.conditional(item) {
			return "conditional"
		}
		return "accepted"
	case masar.RejectedByAny:
		return "rejected"
	case masar.UnderReview:
		return "pending"
	}
	return ""
}

// fateState is the state that a match gives with its tense; false where the
// sentence does not say that it is so. Frames of background tell what is still
// to be done: «سيرد عليه», «لم يرد».
func (v *view) fateState(m *frame.Match) (masar.ProposalStatus, bool) {
	state := m.Frame.Proposal
	st, fixed := v.status(m.Item, m.Carrier)
	if m.Frame.Background {
		return state, fixed && (st == masar.NotHeld || st == masar.Planned || st == masar.Expected)
	}
	if !fixed {
		return state, true
	}
	switch st {
	case masar.Held, masar.Ongoing:
		return state, true
	case masar.Planned, masar.Expected:
		if state == masar.Tabled || state == masar.AgreedProposal {
			return masar.ExpectedSoon, true
		}
		return state, state == masar.UnderReview || state == masar.InForce
	case masar.NotHeld:
		if m.Frame.Negated != "" && state == masar.AcceptedByAll {
			return masar.RejectedByAny, true
		}
	}
	return state, false
}

// conditional reports whether a condition hangs on an item's clause.
func (v *view) conditional(item int) bool {
	for c := range v.s.Clauses {
		if cl := &v.s.Clauses[c]; cl.Kind == clause.Condition && cl.First > item && (cl.Parent == v.s.Items[item].Clause || cl.Governor == item) {
			return true
		}
	}
	return false
}

func rank(s masar.ProposalStatus) int {
	for i, x := range [...]masar.ProposalStatus{masar.Floated, masar.ExpectedSoon, masar.Tabled, masar.UnderReview,
		masar.AcceptedByAll, masar.RejectedByAny, masar.AgreedProposal, masar.InForce, masar.Collapsed} {
		if x == s {
			return i
		}
	}
	return 0
}

// settle drops the loose proposals of which no verb tells the fate, and sets
// back to review what one side accepted and another still studies.
func (t *text) settle() {
	kept := t.proposals[:0]
	for _, p := range t.proposals {
		if p.loose && !p.ranked || p.name.words() == 1 && p.by == None && p.status != masar.InForce && p.status != masar.Collapsed && (p.status != masar.ExpectedSoon || !p.ranked) {
			continue
		}
		if p.status == masar.AcceptedByAll {
			for _, a := range p.from {
				if a.kind == "pending" {
					p.status = masar.UnderReview
				}
			}
		}
		kept = append(kept, p)
	}
	t.proposals = kept
}
