package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// maxDepth bounds how far a pronoun may lead over other pronouns.
const maxDepth = 6

// discourse is what a later sentence may leave unsaid: the last subject and the
// last speaker.
type discourse struct {
	subject []int
	speaker []int
	sides   []sides // who met, talked or stands «between», in order
	quoting int     // who speaks in a quotation that the last sentence left open, None
	last    int     // the last sentence
}

// goesOn reports whether sentence n begins inside a quotation that the one
// before it in the paragraph left open.
func (t *text) goesOn(n int) bool {
	if t.talk.quoting == None || n != t.talk.last+1 {
		return false
	}
	a, b := t.doc.Sentences[n-1].Span, t.doc.Sentences[n].Span
	return !strings.Contains(t.a.Text[a.End:b.Start], "\n")
}

// quote remembers who goes on speaking where the sentence ends inside a
// quotation, and the words of one that it went on with.
func (v *view) quote() {
	open := v.t.goesOn(v.n)
	speaker, from, end := v.t.talk.quoting, 0, len(v.s.Words)
	for i := range v.s.Words {
		was := open
		open = quoteAfter(open, v.s.Words[i].Form)
		switch {
		case open && !was:
			speaker, from = v.speakerOf(i), i
		case was && !open && from == 0:
			end = i
		}
	}
	if v.t.goesOn(v.n) && end > 0 {
		v.t.quotes = append(v.t.quotes, quotation{v.n, v.t.talk.quoting, v.span(0, end)})
	}
	if !open {
		speaker = None
	}
	v.t.talk.quoting, v.t.talk.last = speaker, v.n
}

// speakerOf returns who says what stands at word i, None where nobody is known.
func (v *view) speakerOf(i int) int {
	for k := len(v.t.statements) - 1; k >= 0 && v.t.statements[k].sentence == v.n; k-- {
		if st := &v.t.statements[k]; st.content.Contains(v.s.Words[i].Span) && !st.source {
			return st.speaker
		}
	}
	return None
}

// A quotation is what a sentence goes on to quote from the one before.
type quotation struct {
	sentence int
	speaker  int
	span     masar.Span
}

// advance remembers the subject of the sentence's last main clause that names
// one, and the last speaker.
func (d *discourse) advance(v *view) {
	v.quote()
	for c := range v.s.Clauses {
		cl := &v.s.Clauses[c]
		if cl.Verb == clause.None || cl.Kind != clause.Main && cl.Kind != clause.Parallel || cl.Parent != clause.None {
			continue
		}
		if a := v.subjectActors(cl.Verb); len(a) > 0 {
			d.subject = a
		} else if v.saidByNobody(cl.Verb) {
			d.subject, d.speaker = nil, nil
		}
	}
	for i := range v.t.statements {
		if st := &v.t.statements[i]; st.sentence == v.n {
			d.speaker = []int{st.speaker}
		}
	}
}

// saidByNobody reports whether a verb of saying has a subject that names nobody
// known: «وقال أحد المصدرين», after whom «وأوضح» goes back to no one before.
func (v *view) saidByNobody(verb int) bool {
	it := &v.s.Items[verb]
	if it.Kind != clause.Verb || !v.t.r.k.Frames.Speaks(it.Lemma) {
		return false
	}
	k := v.s.Subject(verb)
	return k == verb+1 && v.s.Items[k].Name == clause.None && !v.s.Items[k].Pron
}

// resolve returns the actors that a filler means.
func (v *view) resolve(f frame.Filler) []int {
	switch {
	case f.Clause != frame.None:
		return nil
	case f.Dropped:
		return v.dropped(f.Item)
	case f.Pronoun:
		return v.pronoun(f.Item)
	case f.Name != frame.None:
		return v.meaning(f.Name)
	}
	return nil
}

// actorsOf returns the actors that an item names, with its coordination.
func (v *view) actorsOf(item int) []int {
	var out []int
	for _, k := range v.s.Members(item) {
		it := &v.s.Items[k]
		if v.parted(item, k) {
			continue
		}
		switch {
		case it.Name != clause.None:
			out = append(out, v.meaning(it.Name)...)
		case it.Pron:
			out = append(out, v.pronoun(k)...)
		}
	}
	return out
}

// subjectActors returns the actors of a verb's subject where it is written.
func (v *view) subjectActors(verb int) []int {
	k := v.s.Subject(verb)
	if k == clause.None {
		return nil
	}
	return v.actorsOf(k)
}

// speakerAt returns who speaks where "I" or "we" stands at an item: the subject
// of the verb of saying before it, else the last speaker.
func (v *view) speakerAt(item int) []int {
	for k := item - 1; k >= 0; k-- {
		p := &v.s.Items[k]
		if p.Kind != clause.Verb || p.An.Person == 1 || !v.t.r.k.Frames.Speaks(p.Lemma) {
			continue
		}
		if a := v.subjectActors(k); len(a) > 0 {
			return a
		}
		return v.dropped(k)
	}
	for k := item - 1; k > 0; k-- {
		if v.s.Items[k].Kind == clause.Colon && v.s.Items[k-1].Name != clause.None {
			return v.actorsOf(k - 1)
		}
	}
	return v.t.talk.speaker
}

// governed returns the doer of the predicate that governs a clause.
func (v *view) governed(g int, an arabic.Analysis) []int {
	var a []int
	if v.s.Items[g].Kind == clause.Verb {
		if a = v.subjectActors(g); len(a) == 0 {
			a = v.charged(g)
		}
		if len(a) == 0 && g > 0 && v.s.Subject(g) == clause.None {
			a = v.dropped(g)
		}
	} else if gen := v.s.Items[g].Gen; gen != clause.None {
		a = v.actorsOf(gen)
	} else if v.s.Items[g].An.Enc != "" {
		a = v.pronoun(g)
	}
	if v.t.fits(a, an.Gender, an.Number) {
		return a
	}
	return nil
}

// charged returns the one for whom a verb without a subject tells what he can or
// must do: «يمكن للرئيس أن يرفض», «يتعين على الحكومة أن».
func (v *view) charged(verb int) []int {
	k := verb + 1
	if k >= len(v.s.Items) || v.s.Subject(verb) != clause.None {
		return nil
	}
	if it := &v.s.Items[k]; it.Kind != clause.Nominal || it.Clause != v.s.Items[verb].Clause || it.Name == clause.None || it.Prep != "ل" && it.Prep != "علي" {
		return nil
	}
	return v.actorsOf(k)
}

// pronoun returns who is meant by the pronoun written on an item's word.
func (v *view) pronoun(item int) []int {
	if v.depth > maxDepth {
		return nil
	}
	v.depth++
	defer func() { v.depth-- }()
	it := &v.s.Items[item]
	an := it.An
	if an.EncP == 1 || it.Pron && an.Person == 1 {
		return v.speakerAt(item)
	}
	gender, number := an.EncG, an.EncN
	if an.Enc == "" {
		gender, number = an.Gender, an.Number
	}
	if a := v.clauseSubject(item, gender, number); len(a) > 0 {
		return a
	}
	if a := v.subjectOver(item, gender, number); len(a) > 0 {
		return a
	}
	if a := v.topicBefore(item, gender, number); len(a) > 0 {
		return a
	}
	told := it.Kind == clause.Verb && v.s.Clauses[it.Clause].Kind == clause.Relative
	for k := item - 1; k >= 0; k-- {
		p := &v.s.Items[k]
		if p.Kind != clause.Nominal || p.Name == clause.None || v.s.Names[p.Name].Type == masar.Place {
			continue
		}
		if told && p.Prep != "" && v.s.Names[p.Name].Alt != "" && v.s.Leads(item) {
			continue // «من عمّان في جولة تقودها»: who came from there
		}
		if told && v.t.mentions[v.names[p.Name]].Why == "counterpart" {
			continue // «لقاء فلان نظيره في جولة تقوده»: the one whose counterpart it is
		}
		if a := v.t.means[v.names[p.Name]]; v.t.fits(a, gender, number) && !v.does(item, a) {
			return a
		}
		if a := v.postedTo(v.names[p.Name]); it.Kind == clause.Verb && v.t.fits(a, gender, number) && !v.does(item, a) {
			return a
		}
		if number == arabic.Dual && p.Coord == clause.None && len(v.s.Members(k)) == 2 {
			return v.actorsOf(k) // «شكرها لعمان والعراق على استضافتهما»
		}
	}
	if a := v.subjectAfter(item); v.t.fits(a, gender, number) {
		return a
	}
	if v.t.fits(v.t.talk.subject, gender, number) {
		return v.t.talk.subject
	}
	if number == arabic.Dual {
		return v.t.talk.latest(v.n, 2, "", v.t.actors)
	}
	return nil
}

// clauseSubject returns who does what the verb of a pronoun's clause says, where the pronoun
// can stand for him; «جددت الأردن إدانتها»: the verb tells how the text takes the state.
func (v *view) clauseSubject(item int, g arabic.Gender, n arabic.Number) []int {
	verb := v.s.Clauses[v.s.Items[item].Clause].Verb
	if verb == clause.None || verb == item || v.othersThan(item) {
		return nil
	}
	k := v.s.Subject(verb)
	switch {
	case k != clause.None && k < item:
		if a := v.actorsOf(k); v.t.fits(a, g, n) || v.t.isState(a) && g == v.s.Items[verb].An.Gender && n == arabic.Sing {
			return a
		}
	case k == clause.None && verb < item && !v.s.Items[verb].An.Passive:
		if a := v.dropped(verb); v.t.fits(a, g, n) {
			return a
		}
	}
	return nil
}

// topicBefore returns the person of whom the clause before tells, to whom the next one comes
// back as the object of its verb: «دافع الرئيس أمام البرلمان عن القرار، فيما اتهمته المعارضة».
func (v *view) topicBefore(item int, g arabic.Gender, n arabic.Number) []int {
	it := &v.s.Items[item]
	if it.Kind != clause.Verb || it.An.Enc == "" {
		return nil
	}
	own := &v.s.Clauses[it.Clause]
	for c := it.Clause - 1; c >= 0; c-- {
		cl := &v.s.Clauses[c]
		if cl.Verb == clause.None || cl.Verb >= item || cl.Parent != own.Parent || own.Kind != clause.Main && own.Kind != clause.Parallel {
			continue
		}
		if before := &v.s.Items[cl.Verb].An; it.Conj && before.Enc != "" && before.EncP == 3 && before.EncG == g && before.EncN == n {
			return v.pronoun(cl.Verb) // «اتهمته المعارضة وطالبته»
		}
		k := v.s.Subject(cl.Verb)
		if k == clause.None || v.s.Items[k].Name == clause.None || v.s.Names[v.s.Items[k].Name].Type != masar.Person {
			return nil
		}
		if a := v.actorsOf(k); v.t.fits(a, g, n) && !v.does(item, a) {
			return a
		}
		return nil
	}
	return nil
}

// othersThan reports whether a pronoun behind a preposition means another one than who does
// what the verb before it says: «اتفق معه على إعادة السفيرين».
func (v *view) othersThan(item int) bool {
	it := &v.s.Items[item]
	if !it.Pron {
		return false
	}
	switch it.Prep {
	case "مع", "ب", "الي", "ل":
		return true
	}
	return false
}

// does reports whether an actor is the subject of the verb on which a pronoun is
// written: whom it does it to is another, «استدعت مالي سفيرها بعد أن اتهمتها».
func (v *view) does(item int, a []int) bool {
	if v.othersThan(item) {
		item = v.s.Clauses[v.s.Items[item].Clause].Verb
	}
	if item == None || v.s.Items[item].Kind != clause.Verb || len(a) != 1 || v.s.Leads(item) {
		return false // «جولة تقودها إلى أربيل»: the journey does
	}
	s := v.subjectActors(item)
	if len(s) == 0 && v.s.Subject(item) == clause.None {
		s = v.dropped(item)
	}
	return len(s) == 1 && s[0] == a[0]
}

// postedTo returns the state named in a title, «سفيرها لدى الجزائر», where the text
// names it elsewhere too.
func (v *view) postedTo(k int) []int {
	for _, n := range v.t.mentions[k].Inner {
		if n.Type != masar.State {
			continue
		}
		if a := v.t.known(n.Known); a != None {
			return []int{a}
		}
	}
	return nil
}

// subjectOver returns the owner of a noun with a pronoun: the subject of the nearest
// clause around the noun's that has one, where it agrees and no name in the item's own clause does.
func (v *view) subjectOver(item int, g arabic.Gender, n arabic.Number) []int {
	own := v.s.Items[item].Clause
	if it := &v.s.Items[item]; it.Kind != clause.Nominal || it.Pron {
		return nil
	}
	for k := item - 1; k >= 0; k-- {
		if p := &v.s.Items[k]; p.Clause == own && p.Kind == clause.Nominal && p.Name != clause.None && v.t.fits(v.t.means[v.names[p.Name]], g, n) {
			return nil
		}
	}
	for c := v.s.Clauses[own].Parent; c != clause.None; c = v.s.Clauses[c].Parent {
		verb := v.s.Clauses[c].Verb
		if verb == clause.None || verb >= item || v.s.Items[verb].Kind != clause.Verb {
			continue
		}
		if a := v.subjectActors(verb); len(a) > 0 {
			if v.t.fits(a, g, n) {
				return a
			}
			return nil
		}
	}
	return nil
}

// isState reports whether actors are one state and nobody else.
func (t *text) isState(a []int) bool {
	return len(a) == 1 && t.actors[a[0]].Type == masar.State
}

// subjectAfter returns the subject behind the verb of an item's clause, which a
// pronoun in a fronted phrase can mean: «خلال زيارته للقاهرة، يلتقي الوزير».
func (v *view) subjectAfter(item int) []int {
	verb := v.s.Clauses[v.s.Items[item].Clause].Verb
	if verb == clause.None || verb < item {
		return nil
	}
	return v.subjectActors(verb)
}

// two reports whether actors are just two persons, whom «هما» means and not «هم».
func (t *text) two(actors []int) bool {
	for _, a := range actors {
		if t.actors[a].Type != masar.Person {
			return false
		}
	}
	return len(actors) == 2
}

// fits reports whether actors agree with a pronoun or a verb.
func (t *text) fits(actors []int, g arabic.Gender, n arabic.Number) bool {
	switch {
	case len(actors) == 0:
		return false
	case len(actors) > 1:
		return n == arabic.Dual && len(actors) == 2 || g == arabic.Fem && n == arabic.Sing && !allOf(actors, masar.Person, t.actors) || n == arabic.Plur && !t.two(actors)
	case n == arabic.Dual:
		return false
	}
	a := &t.actors[actors[0]]
	if n == arabic.Plur {
		return a.plural && (a.Type != masar.State || g != arabic.Masc)
	}
	return g == 0 || a.gender == 0 || a.plural && g == arabic.Fem || a.gender == g
}
