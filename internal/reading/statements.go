package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// findStatements adds a statement for every speaker of every match of a frame
// of saying.
func (v *view) findStatements() {
	from := len(v.t.statements)
	for m := range v.matches {
		match := &v.matches[m]
		if match.Frame.Speech == "" || match.Frame.Speech == masar.ExpressHopes && v.shown(match.Item) {
			continue
		}
		speakers := v.speakers(match)
		for _, who := range speakers {
			v.t.statements = append(v.t.statements, v.statement(match, who))
		}
	}
	v.colon()
	v.chain(from)
}

// belongs reports whether what stands as the addressee only belongs to the name of
// the body that speaks: «قال المكتب الإعلامي لرئيس الوزراء إن».
func (v *view) belongs(m *frame.Match) bool {
	who, to := m.Part("speaker"), m.Part("to")
	if len(who) == 0 || len(to) == 0 || who[0].Name == frame.None || to[0].Clause != frame.None {
		return false
	}
	return v.s.Names[who[0].Name].Type == masar.Org && to[0].Item == who[0].Item+1 && v.s.Items[to[0].Item].Prep == "ل"
}

// shown reports whether a verb tells with ما what somebody showed, which is no
// saying: «ثمن ما أبدته الوزيرة من دعم».
func (v *view) shown(item int) bool {
	it := &v.s.Items[item]
	return it.Kind == clause.Verb && it.An.Enc != "" && v.free(it.Clause)
}

// speakers resolves who says it. A participle that goes on with a saying has
// its speaker: «نقلت رويترز عن مصدر قوله إن …، مضيفا أن».
func (v *view) speakers(m *frame.Match) []int {
	if outer := v.sayingAround(m.Item); outer != nil {
		if who := v.speakers(outer); len(who) > 0 {
			return who
		}
	}
	if k := v.s.Mouth(m.Item); k != None {
		if who := v.actorsOf(k); len(who) > 0 {
			return who
		}
	}
	part := "speaker"
	fillers := m.Part(part)
	for _, p := range [...]string{"agent", "initiator", "party"} {
		if len(fillers) == 0 {
			fillers = m.Part(p)
		}
	}
	var out []int
	for _, f := range fillers {
		if f.Dropped && (v.whatever(m.Item) || v.s.Impersonal(m.Item)) || v.strays(fillers[0], f) {
			continue
		}
		who := v.resolve(f)
		if v.disagrees(m.Item, f, who) {
			continue
		}
		for _, a := range who {
			if !containsInt(out, a) && v.t.actors[a].Type != masar.Place && m.Frame.IsSpeaker(v.t.actors[a].Type) {
				out = append(out, a)
			}
		}
	}
	if v.unsaid(m.Item) || v.s.Items[m.Item].Kind == clause.Verb && v.s.Items[m.Item].An.Person == 1 {
		return nil // «لم يعلق»، «نؤكد»: nothing said, or the words of a speaker already found
	}
	return out
}

// strays reports whether filler f cannot speak along with the first: something
// governed by a preposition stands between the two.
func (v *view) strays(first, f frame.Filler) bool {
	if f.Dropped || f.Pronoun || f.Clause != None || f.Item <= first.Item {
		return false
	}
	return v.parted(first.Item, f.Item)
}

// parted reports whether a verb or a noun governed by a preposition stands
// between two items.
func (v *view) parted(from, to int) bool {
	for k := from + 1; k < to; k++ {
		it := &v.s.Items[k]
		if it.Kind == clause.Verb || it.Kind == clause.Nominal && it.Prep != "" && it.Name == clause.None {
			return true
		}
	}
	return false
}

// whatever reports whether the subject of a verb is the ما before it, which is
// nobody: «ما يفيد بأن».
func (v *view) whatever(item int) bool {
	it := &v.s.Items[item]
	c := &v.s.Clauses[it.Clause]
	return c.Kind == clause.Relative && c.Antecedent == None && c.Sub != None && it.Kind == clause.Verb && it.An.Enc == "" && v.s.Attributive(item) == None
}

// sayingAround returns the match of the saying on which a participle of
// circumstance hangs, nil where there is none.
func (v *view) sayingAround(item int) *frame.Match {
	c := &v.s.Clauses[v.s.Items[item].Clause]
	if c.Kind != clause.Circumstance || c.Verb != item || c.Governor == None || c.Governor >= item {
		return nil
	}
	for i := range v.matches {
		if m := &v.matches[i]; m.Item == c.Governor && m.Frame.Speech != "" && (len(m.Part("speaker")) > 0 || v.s.Mouth(m.Item) != None) {
			return m
		}
	}
	return nil
}

// unsaid reports whether a verb tells of what was not or not yet said: «لم
// يؤكد», «من دون أن يستبعد», «ليطلب».
func (v *view) unsaid(item int) bool {
	if v.s.Items[item].Kind != clause.Verb {
		return false
	}
	if st, fixed := v.verbOnly(item); fixed && (st == masar.NotHeld || st == masar.Planned) {
		return true
	}
	switch v.s.Clauses[v.s.Items[item].Clause].Kind {
	case clause.Purpose, clause.Condition, clause.Without:
		return true
	}
	return false
}

func (v *view) negated(item int) bool {
	st, fixed := v.verbOnly(item)
	return fixed && st == masar.NotHeld
}

func (v *view) verbOnly(item int) (masar.Status, bool) {
	if v.s.Items[item].Kind != clause.Verb {
		return masar.Held, false
	}
	return v.verbStatus(item)
}

func (v *view) statement(m *frame.Match, who int) statement {
	st := statement{frame: m.Frame, act: m.Frame.Speech, speaker: who, to: None, via: None,
		cue: v.cue(m.Item), sentence: v.n, item: m.Item, headline: v.headline()}
	c := &v.s.Clauses[v.s.Items[m.Item].Clause]
	st.relative = c.Kind == clause.Relative && c.Antecedent != None
	st.cue = v.sayingCue(m.Item)
	if a := v.first(m, "to"); a != None && a != who && !v.belongs(m) {
		st.to = a
	}
	if st.to == None && m.Frame.Speech == masar.SayUrge {
		if a := v.first(m, "target"); a != None && a != who {
			st.to = a
		}
	}
	if a := v.first(m, "via"); a != None && a != who {
		st.via = a
	}
	st.content = v.closeQuote(v.content(m))
	st.quoted = v.s.Items[m.Item].Quoted
	if it := &v.s.Items[m.Item]; it.Kind == clause.Verb && it.An.Form == arabic.Imperfect {
		for _, f := range m.Part("speaker") {
			st.weak = st.weak || f.Dropped
		}
	}
	if m.ByPrep || v.s.Attributive(m.Item) != None && v.s.Dependent(m.Item) == None {
		st.source, st.sourceAt = true, m.Item
		if c := &v.s.Clauses[v.s.Items[m.Item].Clause]; !m.ByPrep && c.Sub != None {
			st.sourceAt = c.Sub
		}
	} else if m.Frame.Act == "" && v.s.Items[m.Item].Kind == clause.Verb {
		st.medium = v.mediumOf(m.Item)
	}
	if at := v.s.Items[m.Item].PrepAt; m.ByPrep && at != None {
		st.cue, st.content = v.s.Words[at].Span, v.span(0, at)
		if at <= 1 {
			st.content = v.span(v.s.Items[m.Item].End, len(v.s.Words))
		}
	}
	st.direct = v.direct(m.Item, st.content)
	first, end := v.wordsOf(st.content)
	st.issues = v.t.r.k.issues.find(v.s, first, end)
	return st
}

// sayingCue is the word that carries a statement: «ردّ قائلا» is one saying,
// carried by ردّ.
func (v *view) sayingCue(item int) masar.Span {
	it := &v.s.Items[item]
	c := &v.s.Clauses[it.Clause]
	if verb := c.Verb; it.Prep == "ب" && it.An.Form == arabic.Masdar && verb != None && v.t.r.k.grammar.Plain(it.Base) && v.s.Items[verb].Kind == clause.Verb && v.t.r.k.Frames.Speaks(v.s.Items[verb].Lemma) {
		return v.cue(verb) // «رد بالقول»
	}
	if c.Kind != clause.Circumstance || c.Governor == None || it.Kind != clause.Nominal {
		return v.cue(item)
	}
	if v.t.r.k.grammar.Plain(it.Base) && v.t.r.k.Frames.Speaks(v.s.Items[c.Governor].Lemma) {
		return v.cue(c.Governor)
	}
	return v.cue(item)
}

func (v *view) first(m *frame.Match, part string) int {
	for _, f := range m.Part(part) {
		if a := v.resolve(f); len(a) > 0 {
			return a[0]
		}
	}
	return None
}

// content is the span of what is said: the clause that hangs on the verb with
// all that hangs on it, or the phrase in the content slot.
func (v *view) content(m *frame.Match) masar.Span {
	for _, f := range m.Part("content") {
		if f.Clause != None && v.s.Clauses[f.Clause].First < m.Item && v.s.Clauses[f.Clause].Governor != m.Item {
			return v.before(m.Item)
		}
		if f.Clause != None {
			return v.clauseSpan(f.Clause, m.Item)
		}
	}
	start := v.contentStart(m)
	return v.span(start, v.occasionAt(start, v.reachEnd(m.Item)))
}

// contentStart is the word where the phrase in the content slot begins, with its
// preposition; the word behind the verb where none is written.
func (v *view) contentStart(m *frame.Match) int {
	first := v.s.Items[m.Item].End
	for _, f := range m.Part("content") {
		if it := &v.s.Items[f.Item]; !f.Pronoun && !f.Dropped && f.Item > m.Item {
			first = it.First
			if it.PrepAt != clause.None && it.PrepAt < first {
				first = it.PrepAt
			}
			break
		}
	}
	return first
}

// occasionAt cuts what is said from the word start on before the comma behind which its
// occasion stands: «أكد ضرورة التهدئة، خلال اتصال مع نظيره», not «أكد، خلال اتصال مع
// نظيره، ضرورة التهدئة».
func (v *view) occasionAt(start, end int) int {
	for k := range v.s.Items {
		if k+1 == len(v.s.Items) || v.s.Items[k].End >= end {
			break
		}
		if v.s.Items[k].Kind == clause.Comma && v.s.Items[k].First > start && v.s.During(k+1) {
			return v.s.Items[k].First
		}
	}
	return end
}

// before is the sentence up to the clause that names its source, back to where
// the last statement of another source ends.
func (v *view) before(item int) masar.Span {
	c := &v.s.Clauses[v.s.Items[item].Clause]
	end := v.s.Items[item].First
	if c.Sub != None && c.Sub < item {
		end = v.s.Items[c.Sub].First
	}
	return v.span(0, end)
}

// clauseSpan runs from the clause's first word to the last item that hangs on
// it.
func (v *view) clauseSpan(c, from int) masar.Span {
	first := v.s.Items[v.s.Clauses[c].First].First
	end := first
	gov := v.s.Clauses[c].Governor
	for k := range v.s.Items {
		x := v.s.Items[k].Clause
		if k <= from || !v.within(x, c, gov) && !v.astray(x, c) {
			if k > v.s.Clauses[c].First {
				break
			}
			continue
		}
		end = max(end, v.s.Items[k].End)
	}
	return v.span(first, end)
}

// astray reports whether clause x stands alone behind the content clause c only
// since its words were not understood: no word joins it, and nobody speaks in
// it.
func (v *view) astray(x, c int) bool {
	cl := &v.s.Clauses[x]
	if x <= c || cl.Kind != clause.Parallel || cl.Sub != None || cl.Verb == None {
		return false
	}
	it := &v.s.Items[cl.Verb]
	return !it.Conj && it.Kind == clause.Verb && cl.First == cl.Verb && !v.t.r.k.Frames.Speaks(it.Lemma)
}

// within reports whether a clause is c, hangs on it, or hangs on the same verb.
func (v *view) within(x, c, gov int) bool {
	for n := 0; x != None && n < 20; n++ {
		cl := &v.s.Clauses[x]
		if x == c || cl.Governor == gov && gov != None && (cl.Kind == clause.Complement || cl.Kind == clause.Content) {
			return true
		}
		if cl.Kind == clause.Circumstance && cl.Governor == gov {
			return false
		}
		x = cl.Parent
	}
	return false
}

// closeQuote takes a content to the end of the quotation that it begins or
// holds open.
func (v *view) closeQuote(s masar.Span) masar.Span {
	first, end := v.wordsOf(s)
	open := false
	for i := max(first-1, 0); i < len(v.s.Words); i++ {
		open = quoteAfter(open, v.s.Words[i].Form)
		if i+1 >= end {
			if !open {
				return masar.Span{Start: s.Start, End: max(s.End, v.s.Words[i].End)}
			}
		}
	}
	return s
}

// quoteAfter tells whether a quotation is open behind a word where it was open
// or not before.
func quoteAfter(open bool, form string) bool {
	switch {
	case len(form) > len("“"):
		return open // a word
	case strings.ContainsAny(form, "«“"):
		return true
	case strings.ContainsAny(form, "»”"):
		return false
	case form == "\"":
		return !open
	}
	return open
}

// reachEnd is the word after the last item that still belongs to item m.
func (v *view) reachEnd(m int) int {
	end := v.s.Items[m].End
	v.s.Reach(m, func(k int) bool {
		end = max(end, v.s.Items[k].End)
		return true
	})
	// What hangs on the items reached belongs to the content too.
	for k := m + 1; k < len(v.s.Items); k++ {
		c := &v.s.Clauses[v.s.Items[k].Clause]
		if c.Kind == clause.Relative && c.First <= k && c.First > m && v.s.Items[c.First].First <= end {
			end = max(end, v.s.Items[k].End)
		}
	}
	return end
}

// direct reports whether words stand in quotation marks in the content: at
// least three, so that a name in quotes does not count.
func (v *view) direct(item int, content masar.Span) bool {
	words, quoted := 0, false
	for i := v.s.Items[item].Head + 1; i < len(v.s.Words); i++ {
		w := &v.s.Words[i]
		if content.End > 0 && w.Start >= content.End {
			break
		}
		switch mark := w.Kind == arabic.Mark; {
		case mark && strings.ContainsAny(w.Form, "«“"):
			quoted, words = true, 0
		case mark && strings.ContainsAny(w.Form, "»”"):
			quoted = false
		case w.Form == "\"":
			quoted, words = !quoted, 0
		case quoted:
			if words++; words >= 2 {
				return true
			}
		}
	}
	return false
}

func (v *view) wordsOf(s masar.Span) (first, end int) {
	first, end = -1, -1
	for i := range v.s.Words {
		if v.s.Words[i].Start >= s.Start && v.s.Words[i].End <= s.End {
			if first < 0 {
				first = i
			}
			end = i + 1
		}
	}
	if first < 0 {
		return 0, 0
	}
	return first, end
}

// colon reads a headline's «فلان: …» as a statement.
func (v *view) colon() {
	for k := range v.s.Items {
		if v.s.Items[k].Kind != clause.Colon || k == 0 || k+1 >= len(v.s.Items) {
			continue
		}
		p := &v.s.Items[k-1]
		if p.Kind != clause.Nominal || p.Name == clause.None || p.Prep != "" || v.hasStatement(k) || len(v.s.Words)-v.s.Items[k].End < 3 {
			continue
		}
		if k-1 > 0 {
			before := v.s.Items[k-2].Kind
			if before != clause.Semi && before != clause.Conj && before != clause.Comma && before != clause.Quote {
				continue
			}
		}
		for _, who := range v.t.means[v.names[p.Name]] {
			if a := &v.t.actors[who]; a.Type == masar.Place || a.Type == masar.Outlet || a.Type == masar.State {
				continue
			}
			st := statement{act: masar.Say, speaker: who, to: None, via: None, cue: v.s.Words[p.End-1].Span, sentence: v.n, item: k, headline: v.headline()}
			st.content = v.span(v.s.Items[k].End, len(v.s.Words))
			st.direct = v.direct(k, st.content)
			v.t.statements = append(v.t.statements, st)
		}
	}
}

// hasStatement reports whether a verb of saying already took the colon's
// clause.
func (v *view) hasStatement(colon int) bool {
	c := &v.s.Clauses[v.s.Items[colon].Clause]
	for i := range v.t.statements {
		if st := &v.t.statements[i]; st.sentence == v.n && c.Governor == st.item {
			return true
		}
	}
	return false
}

func containsInt(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
