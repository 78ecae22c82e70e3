package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// A proposal is a plan or a deal as the text has named it so far.
type proposal struct {
	head     arabic.Lemma
	name     masar.Span
	by       int
	status   masar.ProposalStatus
	definite bool
	from     []answer
	evidence []masar.Span
	ranked   bool // the status comes from a verb, not from the noun alone
}

type answer struct {
	actor int
	kind  string
}

// findProposals collects the nouns that frames know as plans and deals, then
// what the verbs around them say of their fate.
func (v *view) findProposals() {
	at := map[int]int{}
	for m := range v.matches {
		match := &v.matches[m]
		if match.Frame.Proposal == "" || len(match.Part("noun")) > 0 || hasSlot(match.Frame, "noun") {
			continue
		}
		at[match.Item] = v.propose(match)
	}
	for m := range v.matches {
		match := &v.matches[m]
		if match.Frame.Proposal == "" || !hasSlot(match.Frame, "noun") {
			continue
		}
		for _, f := range match.Part("noun") {
			if p, ok := at[f.Item]; ok && p != None {
				v.fate(p, match)
			}
		}
	}
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
	name := v.proposalName(m.Item)
	by := v.first(m, "agent")
	if k := v.t.knownProposal(it, name, by); k != None {
		p := &v.t.proposals[k]
		if p.by == None {
			p.by = by
		}
		if length(name) > length(p.name) && !v.headline() {
			p.name = name
		}
		return k
	}
	bare := it.Gen == None && len(it.Adjs) == 0 && by == None && name.End == v.s.Words[it.Head].End
	if bare {
		return None
	}
	v.t.proposals = append(v.t.proposals, proposal{head: it.Lemma, name: name, by: by, status: m.Frame.Proposal,
		definite: it.Def, evidence: []masar.Span{v.sentenceSpan()}})
	return len(v.t.proposals) - 1
}

// knownProposal returns the proposal that the text named before and means here.
func (t *text) knownProposal(it *clause.Item, name masar.Span, by int) int {
	words := contentWords(t.form(name))
	for k := len(t.proposals) - 1; k >= 0; k-- {
		p := &t.proposals[k]
		if p.head != it.Lemma {
			continue
		}
		if it.Def && len(words) <= 1 || by != None && p.by == by {
			return k
		}
		shared := 0
		for w := range contentWords(t.form(p.name)) {
			if words[w] {
				shared++
			}
		}
		if shared >= 2 {
			return k
		}
	}
	return None
}

func contentWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		w = strings.Trim(strings.TrimPrefix(arabic.Fold(w), "ال"), "«»\"")
		if len(w) > 4 {
			out[w] = true
		}
	}
	return out
}

// proposalName spans the noun with its genitives and adjectives, a name in
// quotes after it, and what it is about where little else stands.
func (v *view) proposalName(item int) masar.Span {
	it := &v.s.Items[item]
	end := it.End
	last := item
	for g := it.Gen; g != None; g = v.s.Items[g].Gen {
		end, last = max(end, v.s.Items[g].End), g
	}
	if k := last + 1; k < len(v.s.Items) && v.qualifies(item, last, k, end) {
		end = v.s.Items[k].End
		for g := v.s.Items[k].Gen; g != None; g = v.s.Items[g].Gen {
			end = max(end, v.s.Items[g].End)
		}
	}
	s := v.span(it.First, end)
	s.Start += int(it.An.StemAt) - articleBytes(it.An)
	return s
}

// qualifies reports whether item k, right behind the name of a proposal that
// ends with item last at word end, says what it is for: مبادرة لوقف القتال.
func (v *view) qualifies(item, last, k, end int) bool {
	it, n := &v.s.Items[item], &v.s.Items[k]
	if n.First > end+1 || n.Kind != clause.Nominal || n.Conj || n.Pron {
		return false
	}
	switch n.Prep {
	case "ل", "بشان", "حول":
		return !it.Def || last == item
	case "من":
		return !it.Def
	}
	return false
}

// articleBytes keeps ال in a name where clitics come off.
func articleBytes(an arabic.Analysis) int {
	if an.Pro&arabic.ProAl == 0 || int(an.StemAt) < 4 {
		return 0
	}
	if an.Pro&arabic.ProLi != 0 {
		return 2
	}
	return 4
}

// fate records what a verb makes of a proposal.
func (v *view) fate(k int, m *frame.Match) {
	p := &v.t.proposals[k]
	st, fixed := v.status(m.Item, m.Carrier)
	if fixed && (st == masar.NotHeld || st == masar.Denied || st == masar.Possible || st == masar.CalledFor) {
		return
	}
	if !p.ranked || rank(m.Frame.Proposal) >= rank(p.status) {
		p.status, p.ranked = m.Frame.Proposal, true
	}
	who := v.first(m, "agent")
	if who == None {
		return
	}
	switch m.Frame.Proposal {
	case masar.AcceptedByAll:
		p.from = append(p.from, answer{who, "accepted"})
	case masar.RejectedByAny:
		p.from = append(p.from, answer{who, "rejected"})
	case masar.UnderReview:
		p.from = append(p.from, answer{who, "pending"})
	case masar.Tabled:
		if p.by == None {
			p.by = who
		}
	}
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
