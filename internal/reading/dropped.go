package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

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
	if a := v.unagreeing(verb); len(a) > 0 {
		return a
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
	if a := v.whereSubject(verb, an); len(a) > 0 {
		return a
	}
	if a := v.subjectAround(verb, an); len(a) > 0 {
		return a
	}
	if k := v.goesOnFrom(verb); k != clause.None {
		if a := v.dropped(k); len(a) > 0 && v.canDo(verb, a[0]) {
			return a
		}
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
		if cl.Parent != v.s.Clauses[it.Clause].Parent {
			continue
		}
		k := v.unnamedTopic(c)
		if cl.Verb != clause.None {
			if k = v.s.Subject(cl.Verb); k == clause.None {
				return false
			}
		} else if k == clause.None {
			continue
		}
		n := &v.s.Items[k]
		return n.Name == clause.None && !n.Pron && len(n.Nisbas) == 0 && n.An.Number == arabic.Sing && n.An.Gender != 0 && n.An.Gender == it.An.Gender && v.s.Each(k) == clause.None
	}
	return false
}

// unagreeing returns the body right behind a verb of coming or going, whose subject
// it is though its word is of another gender: «ستصل فرق التفاوض».
func (v *view) unagreeing(verb int) []int {
	k := verb + 1
	if k >= len(v.s.Items) || v.s.Object(verb) != k || !v.s.Moves(verb) {
		return nil
	}
	if it := &v.s.Items[k]; it.Name == clause.None || v.s.Names[it.Name].Type == masar.Place || v.s.Names[it.Name].Type == masar.State {
		return nil
	}
	return v.actorsOf(k)
}

// disagrees reports whether a participle in the singular cannot go on with two who
// were told of in the dual: «بحث الجانبان …، معربا عن ترحيبه».
func (v *view) disagrees(item int, f frame.Filler, actors []int) bool {
	it := &v.s.Items[item]
	c := &v.s.Clauses[it.Clause]
	return len(actors) > 1 && it.Kind == clause.Nominal && c.Kind == clause.Circumstance && c.Verb == item && it.An.Number == arabic.Sing && it.An.Gender == arabic.Masc &&
		f.Name != clause.None && v.t.mentions[v.names[f.Name]].Why == "dual"
}

// whereSubject returns the subject of the verb that tells of the place before «حيث»:
// «في وقت يصل الأمير إلى القاهرة، حيث سيلتقي».
func (v *view) whereSubject(verb int, an arabic.Analysis) []int {
	c := &v.s.Clauses[v.s.Items[verb].Clause]
	if c.Sub == clause.None || v.s.Words[v.s.Items[c.Sub].Head].Fold != "حيث" {
		return nil
	}
	for k := c.Sub - 1; k >= 0; k-- {
		it := &v.s.Items[k]
		if it.Kind == clause.Semi {
			return nil
		}
		if it.Kind != clause.Verb {
			continue
		}
		a := v.subjectActors(k)
		if len(a) == 0 && !it.An.Passive && v.s.Subject(k) == clause.None {
			a = v.dropped(k)
		}
		if len(a) > 0 && v.t.fits(a, an.Gender, an.Number) && v.canDo(verb, a[0]) {
			return a
		}
		return nil
	}
	return nil
}

// unnamedTopic returns the noun that opens a clause without a verb, None where
// something else does: «والقنصل في اتصال دائم، والتقى …».
func (v *view) unnamedTopic(c int) int {
	k := v.s.Clauses[c].First
	if k >= len(v.s.Items) || v.s.Items[k].Clause != c || v.s.Clauses[c].Verb != clause.None {
		return clause.None
	}
	if it := &v.s.Items[k]; it.Kind != clause.Nominal || it.Prep != "" || !it.Def || it.An.Tanwin {
		return clause.None
	}
	return k
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
	if cl.Kind != clause.Complement || !v.furtherClause(cl) {
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

// furtherClause reports whether و joins a complement to one before it, by its particle
// or by its verb: «ذكر أن فلانا سيصل غدا وسيجتمع».
func (v *view) furtherClause(c *clause.Clause) bool {
	if c.Sub != clause.None && v.s.Items[c.Sub].Conj {
		return true
	}
	return c.Verb != clause.None && v.s.Items[c.Verb].Conj
}

// source reports whether an item is whose words the sentence gives: «بحسب المتحدث
// فلان، مضيفا أن».
func (v *view) source(item int) bool {
	for i := range v.matches {
		if m := &v.matches[i]; m.ByPrep && m.Item == item && m.Frame.Speech != "" {
			return true
		}
	}
	return false
}

// nearest returns the actor named last before an item in its sentence that
// plainly agrees, gender and number known and the same, and that no preposition
// governs.
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
		if p.Prep != "" && !v.source(k) {
			continue // «ونفت التغريدات الصفة عن قطر وأعربت»
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
		if a = v.subjectActors(k); len(a) == 0 && !v.leavesOut(k) {
			a = v.subjectDoer(k)
		}
	}
	if len(a) > 0 && v.t.fits(a, an.Gender, an.Number) && v.canDo(verb, a[0]) {
		return a
	}
	return nil
}

// goesOnFrom returns the verb joined before a verb by و that leaves out the subject
// that both share: «وانتقد أداء الوزير وندد بكذا».
func (v *view) goesOnFrom(verb int) int {
	it := &v.s.Items[verb]
	own := &v.s.Clauses[it.Clause]
	if !it.Conj {
		return clause.None
	}
	for c := it.Clause - 1; c >= 0; c-- {
		cl := &v.s.Clauses[c]
		if cl.Parent != own.Parent || cl.Verb == clause.None {
			continue
		}
		p := &v.s.Items[cl.Verb]
		if p.Kind != clause.Verb || p.An.Passive || p.Quoted != it.Quoted || v.s.Subject(cl.Verb) != clause.None && !v.leavesOut(cl.Verb) || v.s.Impersonal(cl.Verb) {
			return clause.None
		}
		if p.An.Person == it.An.Person && p.An.Gender == it.An.Gender && p.An.Number == it.An.Number {
			return cl.Verb
		}
		return clause.None
	}
	return clause.None
}

// leavesOut reports whether a frame found that a verb leaves its subject out though
// a noun stands where one would: «وانتقد أداء الوزير».
func (v *view) leavesOut(verb int) bool {
	for i := range v.matches {
		m := &v.matches[i]
		if m.Item != verb || m.Frame.Light {
			continue
		}
		for _, fill := range m.Fills {
			for _, f := range fill.Fillers {
				if f.Dropped && f.Item == verb {
					return true
				}
			}
		}
	}
	return false
}

// subjectDoer returns the person whose deed the subject of a verb is: «شكل لقاء
// الوزير نظيره محطة أولى».
func (v *view) subjectDoer(verb int) []int {
	k := v.s.Subject(verb)
	if k == clause.None || v.s.Items[k].Gen == clause.None {
		return nil
	}
	if it := &v.s.Items[k]; it.An.Form != arabic.Masdar && len(v.t.r.k.Frames.ActsOf(it.Lemma, it.Base)) == 0 {
		return nil // «جولة دي ميستورا»
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
