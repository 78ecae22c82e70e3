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

// dropped returns who is meant by the subject that a verb leaves out.
func (v *view) dropped(verb int) []int {
	if v.depth > maxDepth {
		return nil
	}
	v.depth++
	defer func() { v.depth-- }()
	it := &v.s.Items[verb]
	an := it.An
	if an.Person == 1 || v.goesOnAsI(verb) {
		return v.speakerAt(verb)
	}
	if v.s.ByText(verb) && v.t.r.k.Frames.Speaks(it.Lemma) {
		return v.t.talk.speaker
	}
	if verb <= 1 && v.s.GoesOn(verb) && v.t.fits(v.t.talk.speaker, an.Gender, an.Number) {
		return v.t.talk.speaker
	}
	c := &v.s.Clauses[it.Clause]
	if a := v.siblingSubject(it.Clause, an); len(a) > 0 {
		return a
	}
	if g := c.Governor; g != clause.None && g != verb && g < verb {
		if a := v.governed(g, an); len(a) > 0 {
			return a
		}
	}
	if an.Number == arabic.Dual {
		if a := v.pairAround(verb); len(a) == 2 {
			return a
		}
	}
	if v.sharesUnnamed(verb) {
		return nil
	}
	if a := v.subjectAround(verb, an); len(a) > 0 {
		return a
	}
	if a := v.nearest(verb, an.Gender, an.Number); len(a) > 0 {
		return a
	}
	if s := v.t.talk.subject; v.t.fits(s, an.Gender, an.Number) && v.canDo(verb, s[0]) {
		return s
	}
	if an.Number == arabic.Dual {
		return v.t.talk.latest(v.n, 2, "", v.t.actors)
	}
	return nil
}

// sharesUnnamed reports whether a deed joined by و goes on with one whose written
// subject names nobody: «اعترفت إدارة الرئيس بكذا ووعدت بكذا».
func (v *view) sharesUnnamed(verb int) bool {
	it := &v.s.Items[verb]
	if !it.Conj || it.An.Number == arabic.Plur || v.t.r.k.Frames.Speaks(it.Lemma) {
		return false
	}
	for c := it.Clause - 1; c >= 0; c-- {
		cl := &v.s.Clauses[c]
		if cl.Parent != v.s.Clauses[it.Clause].Parent || cl.Verb == clause.None {
			continue
		}
		k := v.s.Subject(cl.Verb)
		if k == clause.None {
			return false
		}
		n := &v.s.Items[k]
		return n.Name == clause.None && !n.Pron && len(n.Nisbas) == 0 && n.An.Number == arabic.Sing && n.An.Gender != 0 && n.An.Gender == it.An.Gender && v.s.Each(k) == clause.None
	}
	return false
}

// goesOnAsI reports whether a verb written like «she did» means «I did»: in a
// quotation whose speaker spoke as «we» or «I» before, «"قررنا …، حيث عقدت"».
func (v *view) goesOnAsI(verb int) bool {
	it := &v.s.Items[verb]
	if it.An.Form != arabic.Perfect || it.An.Gender != arabic.Fem || it.An.Number != arabic.Sing {
		return false
	}
	for k := verb; k >= 0 && v.s.Items[k].Quoted; k-- {
		if p := &v.s.Items[k]; p.Kind == clause.Verb && p.An.Person == 1 {
			return true
		}
	}
	return false
}

// siblingSubject returns the subject of the complement before, where the clause
// is a further one: «قال إن الموفدة لم تحمل جوابا وإنها ستتوجه إلى القدس».
func (v *view) siblingSubject(own int, an arabic.Analysis) []int {
	cl := &v.s.Clauses[own]
	if cl.Kind != clause.Complement || cl.Sub == clause.None || !v.s.Items[cl.Sub].Conj {
		return nil
	}
	for c := own - 1; c >= 0; c-- {
		o := &v.s.Clauses[c]
		if o.Kind != clause.Complement || o.Governor != cl.Governor || o.Verb == clause.None {
			continue
		}
		if a := v.subjectActors(o.Verb); len(a) > 0 && v.t.fits(a, an.Gender, an.Number) {
			return a
		}
	}
	return nil
}

// nearest returns the actor named last before an item in its sentence that
// plainly agrees: gender and number are known and the same.
func (v *view) nearest(item int, g arabic.Gender, n arabic.Number) []int {
	if g == 0 || n != arabic.Sing {
		return nil
	}
	var found []int
	for k := item - 1; k >= 0; k-- {
		p := &v.s.Items[k]
		if p.Kind != clause.Nominal || p.Name == clause.None || v.s.Names[p.Name].Type == masar.Place {
			continue
		}
		if v.s.Names[p.Name].Type == masar.State && (p.Prep == "الي" || p.Prep == "في" || p.Prep == "من") {
			continue // where to and where from: «زيارته إلى العراق»
		}
		a := v.t.means[v.names[p.Name]]
		if len(a) == 1 && v.t.actors[a[0]].gender == g && !v.t.actors[a[0]].plural && v.t.actors[a[0]].Type != masar.Outlet {
			if found != nil && found[0] != a[0] {
				return nil
			}
			found = a
		}
	}
	return found
}

// pairAround returns the subject and the object of the nearest clause around a
// dual verb that has both: «دعا الرئيس نظيره، في اتصال أجرياه».
func (v *view) pairAround(verb int) []int {
	for c := v.s.Clauses[v.s.Items[verb].Clause].Parent; c != clause.None; c = v.s.Clauses[c].Parent {
		k := v.s.Clauses[c].Verb
		if k == clause.None || k >= verb || v.s.Items[k].Kind != clause.Verb {
			continue
		}
		o := v.s.Object(k)
		if o == clause.None || v.s.Items[o].Name == clause.None {
			continue
		}
		if a := append(v.subjectActors(k), v.actorsOf(o)...); len(a) == 2 {
			return a
		}
	}
	return nil
}

// subjectAround returns the subject that a verb without one shares: of the
// clauses around it, else of the nearest clause before it on the same level, else
// of the nearest one before it, that of a relative clause last.
func (v *view) subjectAround(verb int, an arabic.Analysis) []int {
	own := v.s.Items[verb].Clause
	for c := v.s.Clauses[own].Parent; c != clause.None; c = v.s.Clauses[c].Parent {
		if a := v.lends(c, verb, an); len(a) > 0 {
			return a
		}
	}
	for level := range 3 {
		for c := own - 1; c >= 0; c-- {
			cl := &v.s.Clauses[c]
			if level < 2 && cl.Kind == clause.Relative && v.s.Clauses[own].Kind != clause.Relative || level == 0 && cl.Parent != v.s.Clauses[own].Parent {
				continue
			}
			if a := v.lends(c, verb, an); len(a) > 0 {
				return a
			}
		}
	}
	return nil
}

// lends returns the subject of clause c, or the topic of one without a verb,
// where a verb after it can share it.
func (v *view) lends(c, verb int, an arabic.Analysis) []int {
	k := v.s.Clauses[c].Verb
	var a []int
	switch {
	case k == clause.None:
		a = v.topic(c, verb)
	case k < verb && (v.s.Items[k].Kind != clause.Verb || v.s.Attributive(k) == clause.None):
		if a = v.subjectActors(k); len(a) == 0 {
			a = v.subjectDoer(k)
		}
	}
	if len(a) > 0 && v.t.fits(a, an.Gender, an.Number) && v.canDo(verb, a[0]) {
		return a
	}
	return nil
}

// subjectDoer returns the person whose deed the subject of a verb is: «شكل لقاء
// الوزير نظيره محطة أولى».
func (v *view) subjectDoer(verb int) []int {
	k := v.s.Subject(verb)
	if k == clause.None || v.s.Items[k].Gen == clause.None || v.s.Items[k].An.Form != arabic.Masdar {
		return nil
	}
	a := v.actorsOf(v.s.Items[k].Gen)
	if !someOf(a, masar.Person, v.t.actors) {
		return nil
	}
	return a
}

// canDo reports whether an actor can be meant by what a verb leaves out: sources
// without a name tell, and do nothing else.
func (v *view) canDo(verb, a int) bool {
	ms := v.t.actors[a].Mentions
	return len(ms) == 0 || !v.t.mentions[ms[0]].Source || !v.t.mentions[ms[0]].Plural || v.t.r.k.Frames.Speaks(v.s.Items[verb].Lemma)
}

// topic returns who stands first in a clause without a verb behind إن or أن: «إن
// الحركة ملتزمة».
func (v *view) topic(c, before int) []int {
	cl := &v.s.Clauses[c]
	if cl.Sub == clause.None || cl.Kind != clause.Complement {
		return nil
	}
	for k := cl.Sub + 1; k < before; k++ {
		it := &v.s.Items[k]
		if it.Clause != c || it.Kind == clause.Quote {
			continue
		}
		if it.Kind != clause.Nominal || it.Prep != "" {
			return nil
		}
		return v.actorsOf(k)
	}
	return nil
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
		if a = v.subjectActors(g); len(a) == 0 && g > 0 {
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
	if verb := v.s.Clauses[it.Clause].Verb; verb != clause.None && verb != item {
		if k := v.s.Subject(verb); k != clause.None && k < item {
			if a := v.actorsOf(k); v.t.fits(a, gender, number) || v.t.isState(a) && gender == v.s.Items[verb].An.Gender && number == arabic.Sing {
				return a // «جددت الأردن إدانتها»: the verb tells how the text takes the state
			}
		} else if k == clause.None && verb < item && !v.s.Items[verb].An.Passive {
			if a := v.dropped(verb); v.t.fits(a, gender, number) {
				return a
			}
		}
	}
	told := it.Kind == clause.Verb && v.s.Clauses[it.Clause].Kind == clause.Relative
	for k := item - 1; k >= 0; k-- {
		p := &v.s.Items[k]
		if p.Kind != clause.Nominal || p.Name == clause.None || v.s.Names[p.Name].Type == masar.Place {
			continue
		}
		if told && v.t.mentions[v.names[p.Name]].Why == "counterpart" {
			continue // «لقاء فلان نظيره في جولة تقوده»: the one whose counterpart it is
		}
		if a := v.t.means[v.names[p.Name]]; v.t.fits(a, gender, number) {
			return a
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
		return n == arabic.Dual || g == arabic.Fem || n == arabic.Plur && !t.two(actors)
	case n == arabic.Dual:
		return false
	}
	a := &t.actors[actors[0]]
	if n == arabic.Plur {
		return a.plural && (a.Type != masar.State || g != arabic.Masc)
	}
	return g == 0 || a.gender == 0 || a.plural && g == arabic.Fem || a.gender == g
}
