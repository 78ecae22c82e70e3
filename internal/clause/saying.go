package clause

import (
	"strings"

	"masar/internal/arabic"
)

// said reports whether the subordinator it, whose words open another kind of
// clause elsewhere, tells here what the predicate gov says: «أشار إلى أن»,
// «شدد على أن».
func (g *segmenter) said(it *Item, gov int) bool {
	if gov == None || !g.s.lang.says.tells[it.Prep] || !g.speaks(gov) {
		return false
	}
	fold := stemFold(&g.s.Words[it.Head], it.An)
	return g.s.lang.subs[fold] == Complement
}

// speaks reports whether item k is a verb of saying, its participle or its
// verbal noun.
func (g *segmenter) speaks(k int) bool {
	it := &g.s.Items[k]
	if it.Kind == Verb {
		return g.speech(it.Lemma)
	}
	return it.Base != 0 && it.Name == None && g.speech(it.Base)
}

// occasion reports whether nominal k only tells on which occasion the verb of
// its clause says something: «قال في تصريح صحفي إن», «أوضح عقب لقائه أن».
func (g *segmenter) occasion(k int) bool {
	v := g.clause().Verb
	if v == None || v >= k || !g.speaks(v) || g.hasContent(v) {
		return false
	}
	if g.s.lang.says.texts[g.s.Stem(k)] {
		return true // «وأضاف بيان الكرملين أن»
	}
	for g.s.Items[k].GenOf != None {
		k = g.s.Items[k].GenOf
	}
	return g.s.lang.occasions[g.s.Items[k].Prep]
}

// hasContent reports whether a clause hangs on predicate p already.
func (g *segmenter) hasContent(p int) bool {
	for c := range g.s.Clauses {
		if k := g.s.Clauses[c].Kind; g.s.Clauses[c].Governor == p && (k == Complement || k == Content) {
			return true
		}
	}
	return false
}

// sayingBefore returns the predicate whose words follow the colon at i: the
// nearest one of saying in the clauses around, else what any clause would hang
// on.
func (g *segmenter) sayingBefore(i int) int {
	for k := i - 1; k >= 0; k-- {
		it := &g.s.Items[k]
		if it.Kind == Semi || it.Kind == Colon {
			break
		}
		if it.Kind != Verb && it.Kind != Nominal || !g.speaks(k) || g.hasContent(k) || g.carried(k) || g.copies(k) {
			continue
		}
		if it.Kind == Nominal && g.s.Clauses[it.Clause].Verb != k && !g.saidNoun(k) && !g.bySaying(k) {
			continue
		}
		return k
	}
	return g.predicateBefore(i)
}

// saidNoun reports whether predicate k is a verbal noun of saying with its
// speaker written on it: «قوله إن».
func (g *segmenter) saidNoun(k int) bool {
	return k != None && g.s.Items[k].Kind == Nominal && g.s.Items[k].An.Enc != "" && g.s.Items[k].An.Form == arabic.Masdar && g.speaks(k)
}

// alike reports whether verb i goes on with the relative clause that it stands
// in, in the same tense, while the clauses around are in another: «أعلن أن
// القرار الذي يدين الهجوم ويطالب بوقفه».
func (g *segmenter) alike(i int) bool {
	c := g.clause()
	if c.Kind != Relative || c.Verb == None || g.s.Items[i-1].Kind == Comma {
		return false
	}
	if g.speech(g.s.Items[c.Verb].Lemma) && c.Sub != None {
		return true // «التي نفت الاتهامات ودعت إلى تحقيق»
	}
	form := g.s.Items[i].An.Form
	if g.s.Items[c.Verb].An.Form != form {
		return false
	}
	for p := c.Parent; p != None; p = g.s.Clauses[p].Parent {
		if v := g.s.Clauses[p].Verb; v != None && g.saying(p) {
			return g.s.Items[v].An.Form != form
		}
	}
	return false
}

// quotation opens a clause for a quotation that follows its verb of saying
// without any mark: «وأضاف "لن نقبل"»; and leaves it where it closes.
func (g *segmenter) quotation(i int) {
	if !g.s.Items[i].Quoted {
		for c := g.cur; c != None; c = g.s.Clauses[c].Parent {
			if cl := &g.s.Clauses[c]; cl.Kind == Content && g.s.Items[cl.First].Kind == Quote {
				g.cur = cl.Parent
				return
			}
		}
		return
	}
	if !g.quotesClause(i) {
		return
	}
	if k := i - 1; k >= 0 && g.s.Items[k].Kind == Nominal && g.bySaying(k) {
		g.open(Content, g.cur, i).Governor = k
		return
	}
	for p := g.cur; p != None; p = g.s.Clauses[p].Parent {
		v := g.s.Clauses[p].Verb
		if k := g.s.Clauses[p].Kind; k == Complement || k == Content {
			return
		}
		switch {
		case v == None:
		case g.subAt(i+1) == Condition && g.hasDeed(v, i):
			return
		case g.onlySays(v) && !g.hasContent(v):
			g.open(Content, p, i).Governor = v
			return
		case g.s.Clauses[p].Kind != Relative:
			return
		}
	}
}

// subAt is the kind of clause that the subordinating word at item i opens, Main for none.
func (g *segmenter) subAt(i int) ClauseKind {
	if i >= len(g.s.Items) || g.s.Items[i].Kind != Sub {
		return Main
	}
	n := &g.s.Items[i]
	return g.s.lang.sub(n.Prep, stemFold(&g.s.Words[n.Head], n.An))
}

// hasDeed reports whether verb v has a verbal noun as its object before item i, which may be
// on a condition: «لم يستبعد عقد لقاء «إذا توافرت الضمانات»».
func (g *segmenter) hasDeed(v, i int) bool {
	for k := v + 1; k < i; k++ {
		if p := &g.s.Items[k]; p.Clause == g.s.Items[v].Clause && p.Kind == Nominal && p.Prep == "" && p.Name == None && p.An.Form == arabic.Masdar {
			return true
		}
	}
	return false
}

// onlySays reports whether predicate v is a verb of mere saying or its
// participle.
func (g *segmenter) onlySays(v int) bool {
	if g.s.lang.Tells == nil {
		return false
	}
	it := &g.s.Items[v]
	return it.Kind == Verb && g.s.lang.Tells(it.Lemma) || it.Kind == Nominal && it.Base != 0 && g.s.lang.Tells(it.Base)
}

// quotesClause reports whether the quotation that opens at i is more than a
// name: it has a verb or four words, and does not begin with أن.
func (g *segmenter) quotesClause(i int) bool {
	if i+1 >= len(g.s.Items) {
		return false
	}
	if g.subAt(i+1) == Complement {
		return false
	}
	words, verb := 0, false
	for k := i + 1; k < len(g.s.Items) && g.s.Items[k].Quoted; k++ {
		it := &g.s.Items[k]
		words += it.End - it.First
		verb = verb || it.Kind == Verb
		if it.Name != None && words == it.End-it.First {
			words = 1
		}
	}
	return words >= 4 || verb && words >= 2
}

// waiting returns the clause whose verb of saying still has no content and must
// take the complement that begins at i, where gov, on which it seems to hang,
// is no saying and stands apart or takes no إن: «أبلغ المجلس، في جلسة سبقت
// التصويت، أن». None where gov keeps it.
func (g *segmenter) waiting(i, gov int) int {
	if gov != None && !g.carried(gov) && (g.speaks(gov) || g.beside(gov, i)) {
		return None
	}
	for c := g.cur; c != None; c = g.s.Clauses[c].Parent {
		if v := g.s.Clauses[c].Verb; v != None && g.onlySays(v) && !g.carried(v) {
			if g.hasContent(v) {
				return None
			}
			return c
		}
	}
	return None
}

// beside reports whether nothing but one nominal stands between predicate gov
// and the clause that begins at i, which is none of a saying: «إن».
func (g *segmenter) beside(gov, i int) bool {
	if gov > 0 && g.s.Items[gov-1].Kind == Rel || strings.HasPrefix(g.s.Words[g.s.Items[i].Head].Form, "إ") {
		return false
	}
	n := 0
	for k := gov + 1; k < i; k++ {
		switch it := &g.s.Items[k]; it.Kind {
		case Comma, Semi:
			return false
		case Nominal:
			if it.GenOf == None {
				n++
			}
		}
	}
	return n <= 1
}

// dateline reports whether item k is the dash behind a place and an agency that
// open the sentence: «ريمبو (أ ف ب) - أعلن».
func (s *Sentence) dateline(k int) bool {
	form := s.Words[s.Items[k].Head].Form
	if s.Items[k].Kind != Comma || form == "،" || form == "," {
		return false
	}
	for j := 0; j < k; j++ {
		if p := &s.Items[j]; p.Kind != Nominal && p.Kind != Comma && p.Kind != Time || p.Kind == Nominal && p.Prep != "" {
			return false
		}
	}
	return true
}

// inserted reports whether a relative clause tells of a nominal in a phrase that
// a comma opened behind a verb of saying.
func (g *segmenter) inserted(c *Clause) bool {
	v := g.s.Clauses[c.Parent].Verb
	if c.Antecedent == None || v == None {
		return false
	}
	head := c.Antecedent
	for n := 0; g.genitiveAt(head) && n < 4; n++ {
		head-- // «في ختام قمة عقدت أمس»
	}
	if k := head - 1; k > v && c.Sub == None && g.s.Items[k].Kind == Comma {
		return g.s.lang.occasions[g.s.Items[k+1].Prep] // «توصلا، خلال محادثات أجريت أمس، إلى»
	}
	if !g.speaks(v) || g.hasContent(v) {
		return false
	}
	for k := c.Antecedent - 1; k > v; k-- {
		if it := &g.s.Items[k]; it.Kind == Comma && g.s.Items[k+1].Kind == Nominal {
			return g.s.lang.occasions[g.s.Items[k+1].Prep]
		}
	}
	return false
}

// genitiveAt reports whether the item before item k governs it as its genitive.
func (g *segmenter) genitiveAt(k int) bool {
	return k > 0 && g.s.Items[k].GenOf == k-1
}

// Carries reports whether a verb brings the words of another: نقل, أورد.
func (s *Sentence) Carries(v arabic.Lemma) bool { return v != 0 && s.lang.carry[v] }

// bySaying reports whether nominal k is a plain noun of saying that words can
// follow: «بقوله», «بالقول».
func (g *segmenter) bySaying(k int) bool {
	it := &g.s.Items[k]
	return it.An.Form == arabic.Masdar && g.s.lang.plain[it.Base] && (it.An.Enc != "" || it.Prep == "ب" || it.Prep == "الي")
}

// compound looks a subordinator up with the word before it that is no
// preposition: «إلا أن», «غير أن».
func (g *segmenter) compound(i int) (ClauseKind, bool) {
	it := &g.s.Items[i]
	if it.Prep != "" || it.First == 0 {
		return 0, false
	}
	before := strings.TrimPrefix(g.s.Words[it.First-1].Fold, "و")
	k, ok := g.s.lang.subs[before+" "+stemFold(&g.s.Words[it.Head], it.An)]
	return k, ok && !it.Conj
}

// textBefore returns the indefinite text whose author stands at item k and whose
// words verb i gives: «بيان لوزارة الخارجية أكد أن»; None where it is none.
func (g *segmenter) textBefore(i, k int) int {
	if k < 1 || !g.speech(g.s.Items[i].Lemma) {
		return None
	}
	author, text := &g.s.Items[k], &g.s.Items[k-1]
	if author.Kind != Nominal || author.Prep != "ل" && author.Prep != "من" && author.Prep != "عن" || text.Kind != Nominal || text.Def || text.Clause != g.cur {
		return None
	}
	if !g.s.lang.says.texts[g.s.Stem(k-1)] {
		return None
	}
	return k - 1
}

// Mouth returns through whom the subject of verb v speaks: «على لسان المتحدث»;
// None where nobody is named.
func (s *Sentence) Mouth(v int) int {
	for k := v + 1; k < len(s.Items); k++ {
		it := &s.Items[k]
		if it.Clause != s.Items[v].Clause {
			return None
		}
		if it.Kind == Nominal && it.Prep == "علي" && s.lang.says.mouth[s.Stem(k)] && it.Gen != None {
			return it.Gen
		}
	}
	return None
}

// nominalSentence reports whether the content clause of a saying is complete
// without a verb where "and" joins another saying to it: «ذكر أن الأمن أساس
// المشكلة، وأضاف».
func (g *segmenter) nominalSentence(i int) bool {
	c := g.clause()
	it := &g.s.Items[i]
	if !it.Conj || it.Quoted || c.Kind != Complement && c.Kind != Content || !g.speech(it.Lemma) {
		return false
	}
	for k := c.First + 1; k < i; k++ {
		if g.s.Items[k].Kind == Nominal {
			return true
		}
	}
	return false
}

// RelativePrep returns the preposition that governs the relative ما at item k,
// written apart or as one word with it: «على ما», «بما», «عما».
func (s *Sentence) RelativePrep(k int) string {
	if p := s.Items[k].Prep; p != "" {
		return p
	}
	switch strings.TrimPrefix(s.Words[s.Items[k].Head].Fold, "و") {
	case "بما":
		return "ب"
	case "عما":
		return "عن"
	case "مما":
		return "من"
	}
	return ""
}

// During reports whether item k tells on which occasion the rest of its sentence
// is said: «خلال اتصال», «عقب لقائه».
func (s *Sentence) During(k int) bool {
	it := &s.Items[k]
	return it.Kind == Nominal && s.lang.says.during[it.Prep]
}

// speakerBefore returns the speaker of whom verb i tells between commas while
// his words are still to come: «قال مسؤول، طلب عدم ذكر اسمه، إن»; None where
// the verb at i does not stand so.
func (g *segmenter) speakerBefore(i, k int) int {
	v := g.clause().Verb
	if k < 0 || g.s.Items[k].Kind != Comma || v == None || !g.onlySays(v) || g.hasContent(v) || g.s.Items[i].Conj {
		return None
	}
	who := g.s.Subject(v)
	if who == None || !Agrees(g.s.Items[i].An, g.s.Items[who].An) {
		return None
	}
	return who
}

// aside reports whether a relative clause without a pronoun stands behind a
// comma, so that the next comma closes it.
func (g *segmenter) aside(c *Clause) bool {
	return c.Sub == None && c.First > 0 && g.s.Items[c.First-1].Kind == Comma
}

// Audience reports whether item k is one before whom or in which one speaks:
// «للصحافيين», «في خطاب».
func (s *Sentence) Audience(k int) bool { return s.lang.says.audience[s.Stem(k)] }

// PointsBack reports whether the adverb at item k points back to a time or to a
// place: حينها, هناك.
func (s *Sentence) PointsBack(k int) (then, there bool) {
	fold := s.Words[s.Items[k].Head].Fold
	return s.lang.says.then[fold], s.lang.says.there[fold]
}

// carried reports whether the verb gov of a relative clause has what is said as
// its object already: «تصريح نقلته الوكالة».
func (g *segmenter) carried(gov int) bool {
	it := &g.s.Items[gov]
	return it.Kind == Verb && it.An.Enc != "" && g.s.Clauses[it.Clause].Kind == Relative && g.s.lang.carry[it.Lemma]
}

// ByText reports whether the subject of verb v is a text spoken of before whose
// author is not named with it: «وذكر البيان أن».
func (s *Sentence) ByText(v int) bool {
	k := s.Subject(v)
	if k == None || s.Items[v].Kind != Verb || s.lang.says.impersonal[s.Items[v].Lemma] {
		return false
	}
	it := &s.Items[k]
	return it.Kind == Nominal && it.Name == None && it.Gen == None && it.Def && len(it.Nisbas) == 0 && s.lang.says.texts[s.Stem(k)]
}

// GoesOn reports whether verb v goes on with a speech: أضاف.
func (s *Sentence) GoesOn(v int) bool {
	it := &s.Items[v]
	return it.Kind == Verb && s.lang.says.goesOn[it.Lemma] || it.Kind == Nominal && it.Base != 0 && s.lang.says.goesOn[it.Base]
}

// Impersonal reports whether verb v without a subject tells what is said and not
// by whom: «يذكر أن».
func (s *Sentence) Impersonal(v int) bool {
	it := &s.Items[v]
	return it.Kind == Verb && it.An.Form == arabic.Imperfect && s.lang.says.passive[it.Lemma]
}

// IsText reports whether item k is a text that speaks for its author.
func (s *Sentence) IsText(k int) bool {
	return k != None && s.Items[k].Name == None && s.lang.says.texts[s.Stem(k)]
}

// heldIn returns the indefinite text or occasion that verb i behind it tells of
// with «فيها» or «خلاله»: «وجه رسالة إلى المجلس يطالب فيها»; None where it is none.
func (g *segmenter) heldIn(i int) int {
	if i+1 >= len(g.s.Items) {
		return None
	}
	p := &g.s.Items[i+1]
	if !p.Pron || p.Prep != "في" && p.Prep != "خلال" || p.An.EncP != 3 || p.An.EncN != arabic.Sing {
		return None
	}
	for j := i - 1; j >= 0 && j > i-8; j-- {
		it := &g.s.Items[j]
		if it.Clause != g.cur || it.Kind == Verb || it.Kind == Comma {
			return None
		}
		if it.Kind == Nominal && it.Name == None && !it.Def && !it.Pron && it.GenOf == None && it.An.Gender == p.An.EncG && it.An.Number == arabic.Sing {
			return j
		}
	}
	return None
}

// pointsBack returns the indefinite nominal that the pronoun on verb i tells of
// over the phrases behind it: «في تفجير قرب مقديشو تبنته الحركة»; None where
// there is none.
func (g *segmenter) pointsBack(i, k int) int {
	if a := g.heldIn(i); a != None {
		return a
	}
	an := g.s.Items[i].An
	for j := i + 1; g.s.lang.aux[g.s.Items[i].Lemma] && j < len(g.s.Items) && j < i+3; j++ {
		if g.s.Items[j].Kind == Verb {
			an = g.s.Items[j].An // «زيارة إلى السعودية كان قد بدأها»
			break
		}
	}
	if an.Enc == "" || an.EncP != 3 || an.EncG == 0 || g.s.Items[k].Kind != Nominal || g.s.Items[k].Prep == "" {
		return None
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		p := &g.s.Items[j]
		if p.Kind != Nominal || p.Clause != g.cur || p.Pron {
			return None
		}
		if p.Name == None && !p.Def && p.An.Gender == an.EncG && p.An.Number == arabic.Sing {
			return j
		}
	}
	return None
}
