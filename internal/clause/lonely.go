package clause

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// owns reports whether item k is a verbal noun with its doer written on it, whose
// object follows it: «لشكره على رعايته الاحتفال».
func (s *Sentence) owns(k, v int) bool {
	it := &s.Items[k]
	return k > v && it.Kind == Nominal && it.Name == None && s.MayBeMasdar(k) && !s.Ends(k) && it.An.Enc != "" && (it.Prep != "" || it.GenOf != None)
}

// lonely reports whether k, the only bare nominal after the verb v, is its
// object, not its subject: the verb always has an object and its subject can be
// left out, «حيث التقى الرئيس», «واستقبل وفدا».
func (s *Sentence) lonely(v, k int) bool {
	it := &s.Items[v]
	if it.An.Enc == "" && (s.addressee(k) || s.lang.asks[it.Lemma] && s.everybody(k)) {
		return true
	}
	if s.asked(v, k) || s.thought(v, k) {
		return true
	}
	if s.lang.says.matter[it.Lemma] && s.Items[k].Name == None && s.lang.sides[s.Items[k].Lemma] == "" && it.An.Enc == "" {
		return s.bareAfter(v, k, false) == None && (it.Conj || v > 1)
	}
	if !s.lang.transitive[it.Lemma] && !s.ownSubject(v) || it.An.Enc != "" || s.caseOf(k) == nominative {
		return false
	}
	if s.lang.things[it.Lemma] && s.person(k) && !s.ownSubject(v) {
		return false // «ووقع الوزير على الاتفاق»
	}
	from := k
	for _, m := range s.Members(k) {
		from = max(from, m)
	}
	if o := s.bareAfter(v, from, false); o != None && !s.Items[o].Conj {
		// not «حيث التقى الرئيس، وعددا من الوزراء»; nor «إنه التقى فلانا سكوت», where
		// what nothing names is no object of another subject
		return s.lang.reciprocal[it.Lemma] && s.ownSubject(v) && s.Items[o].Name == None
	}
	if s.lang.Speech != nil && s.lang.Speech(it.Lemma) {
		return s.ownSubject(v) || (it.Conj || s.lang.charges[it.Lemma]) && s.shared(v)
	}
	if s.lang.reciprocal[it.Lemma] && s.Items[k].Name != None && (s.meetsWith(v) || !it.Conj && s.Clauses[it.Clause].Sub == None && s.oneAnother(k)) {
		return false
	}
	return it.Conj || v > 1 || v == 1 && s.Items[0].Kind == Sub
}

// oneAnother reports whether the nominal at k and what is joined to it name people of
// several states: «وفي مايو، التقى الرئيس الأرميني والرئيس الأذربيجاني» is of the two.
func (s *Sentence) oneAnother(k int) bool {
	all := s.Members(k)
	for _, m := range all {
		if !s.person(m) || s.Names[s.Items[m].Name].Country == "" {
			return false
		}
	}
	return len(all) == 2 && s.Names[s.Items[all[0]].Name].Country != s.Names[s.Items[all[1]].Name].Country
}

// thought reports whether k is a deed that somebody left out expects, decides or wants:
// «وتوقع التوصل إلى اتفاق».
func (s *Sentence) thought(v, k int) bool {
	it, n := &s.Items[v], &s.Items[k]
	return s.lang.takesThat[it.Lemma] && it.An.Enc == "" && !it.An.Passive && n.Name == None && n.An.Form == arabic.Masdar && s.lang.sides[n.Lemma] == ""
}

// asked reports whether k is whom a speaker of the same sentence goes on to ask:
// «أكد الوزير أن …، وشدد على …، ودعا مجلس الأمن إلى». A person may as well be the next
// speaker, unless he is named as somebody's: «ودعا نظيره الروسي إلى».
func (s *Sentence) asked(v, k int) bool {
	it := &s.Items[v]
	if !s.lang.asks[it.Lemma] && !(s.lang.charges[it.Lemma] && s.person(k)) || !it.Conj || it.An.Enc != "" || it.An.Passive || s.Items[k].Name == None || s.person(k) && best(&s.Words[s.Items[k].Head]).Enc == "" || s.caseOf(k) == nominative {
		return false
	}
	if !(s.lang.charges[it.Lemma] && s.person(k)) && s.Prepositional(v, "الي") == None && s.Prepositional(v, "ب") == None && s.Prepositional(v, "علي") == None {
		return false
	}
	return s.speaks(v) || s.person(k) && s.sameDoer(v)
}

// sameDoer reports whether the verb before verb v in its rank names a person who may be the
// subject of both: «ووافق الرئيس على الاقتراح ودعا نظيره إلى لقاء».
func (s *Sentence) sameDoer(v int) bool {
	parent := s.Clauses[s.Items[v].Clause].Parent
	for c := s.Items[v].Clause - 1; c >= 0; c-- {
		w := s.Clauses[c].Verb
		if w == None || w >= v || s.Items[w].Kind != Verb || s.Clauses[c].Parent != parent {
			continue
		}
		k := s.Subject(w)
		return k != None && s.person(k) && genderFits(s.Items[k].An, s.Items[v].An)
	}
	return false
}

// speaks reports whether the last one whom a verb of saying before verb v names as its
// speaker is a person who may be the subject of v.
func (s *Sentence) speaks(v int) bool {
	who := None
	for c := range s.Clauses {
		w := s.Clauses[c].Verb
		if w == None || w >= v || s.Items[w].Kind != Verb || s.Clauses[c].Parent != s.Clauses[s.Items[v].Clause].Parent || s.lang.Speech == nil || !s.lang.Speech(s.Items[w].Lemma) {
			continue
		}
		if k := s.Subject(w); k != None {
			who = k
		}
	}
	return who != None && s.person(who) && genderFits(s.Items[who].An, s.Items[v].An)
}

// ownSubject reports whether the pronoun on the «إنه» right before verb v is its
// subject: «إنه سيناقش الملف»; not before verbs without a person, «إنه جرى بحث».
func (s *Sentence) ownSubject(v int) bool {
	if v == 0 || s.Items[v].Neg != "" || s.lang.says.impersonal[s.Items[v].Lemma] {
		return false
	}
	sub, an := &s.Items[v-1], s.Items[v].An
	return sub.Kind == Sub && sub.An.Enc != "" && sub.An.EncG == an.Gender && an.Person == 3
}

// meetsWith reports whether the other side of a meeting stands behind «مع» or ب: «يلتقي
// الوزير مع المبعوث», «سيلتقي الوزير بنظيره».
func (s *Sentence) meetsWith(v int) bool {
	for _, prep := range [...]string{"مع", "ب"} {
		if k := s.Prepositional(v, prep); k != None && (s.person(k) || s.several(k) || prep == "مع" && (s.Items[k].Name != None || s.Items[k].Pron)) {
			return true
		}
	}
	return false
}

// several reports whether item k is a named body or group: «بمسؤولين إيرانيين».
func (s *Sentence) several(k int) bool {
	n := s.Items[k].Name
	return n != None && (s.Names[n].Type == masar.Group || s.Names[n].Type == masar.Org)
}

// shared reports whether a verb before v in the sentence has a subject that v
// can share.
func (s *Sentence) shared(v int) bool {
	for c := range s.Clauses {
		w := s.Clauses[c].Verb
		if w == None || w >= v || s.Items[w].Kind != Verb || s.Clauses[c].Kind == Relative {
			continue
		}
		if k := s.Subject(w); k != None && genderFits(s.Items[k].An, s.Items[v].An) {
			return true
		}
	}
	return false
}

// addressee reports whether item k names whom one only speaks to: «وطالب المجتمع
// الدولي بالضغط».
func (s *Sentence) addressee(k int) bool {
	it := &s.Items[k]
	words := make([]string, 0, it.End-it.First)
	for w := it.First; w < it.End; w++ {
		words = append(words, s.Words[w].Fold)
	}
	return s.lang.addressees[strings.Join(words, " ")]
}

// everybody reports whether item k is a whole group, counted in by a word before
// it or its first: «ودعا كافة الأطراف إلى».
func (s *Sentence) everybody(k int) bool {
	w := s.Items[k].First
	return s.lang.all[s.Words[w].Fold] || w > 0 && s.lang.all[s.Words[w-1].Fold]
}
