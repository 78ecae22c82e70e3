package clause

import (
	"masar"
	"masar/internal/arabic"
)

// Subject returns the item that is the subject of verb v (or of a participle
// of circumstance), None where it is left out or the verb is passive. The
// subject may stand in an outer clause: a relative clause's antecedent.
func (s *Sentence) Subject(v int) int {
	if s.subjects == nil {
		return s.subject(v, 0)
	}
	if s.subjects[v] == unasked {
		s.subjects[v] = s.subject(v, 0)
	}
	return s.subjects[v]
}

func (s *Sentence) subject(v, depth int) int {
	if depth > 6 {
		return None
	}
	it := &s.Items[v]
	c := &s.Clauses[it.Clause]
	if c.Kind == Circumstance && it.Kind == Nominal {
		if c.Governor == None || c.Governor == v {
			return None
		}
		return s.subject(c.Governor, depth+1)
	}
	if it.Kind != Verb || it.An.Passive {
		return None
	}
	if k := s.behindTopic(v); k != None {
		return k
	}
	if k := s.speaksUp(v); k != None {
		return k
	}
	if k := s.before(v); k != None {
		if doer := s.resumedBy(k, v); doer != None {
			return doer
		}
		return k
	}
	if s.Attributive(v) != None {
		return s.bareAfter(v, v, true)
	}
	if k := s.ofTheirs(v); k != None {
		return k
	}
	if s.hands(v) {
		return c.Antecedent
	}
	if c.Kind == Relative && c.Antecedent != None && it.An.Enc == "" && Agrees(it.An, s.Items[c.Antecedent].An) && !s.resumed(v) && !s.occasioned(v) && !s.instant(v) && !s.plainlyOther(v, c.Antecedent) {
		return s.antecedent(c)
	}
	if k := s.eachAfter(v); k != None {
		return k
	}
	if who, _ := s.attendant(v); who != None {
		return who
	}
	if s.pronounBefore(v) {
		return None
	}
	if k := s.bareAfter(v, v, true); k != None && !s.lonely(v, k) {
		return s.holder(s.behindPlace(v, k))
	}
	if (c.Kind == Serial || c.Kind == Purpose) && c.Governor != None && c.Governor != v {
		return s.subject(c.Governor, depth+1)
	}
	if c.Kind == Relative && c.Antecedent != None && it.An.Enc == "" && !s.occasioned(v) && !s.plainlyOther(v, c.Antecedent) {
		return s.antecedent(c)
	}
	return None
}

// antecedent is the nominal that a relative clause tells of, of two joined by و the
// first where its pronoun is a dual: «السعودية وسويسرا اللتين تستضيفان».
func (s *Sentence) antecedent(c *Clause) int {
	if first := s.Items[c.Antecedent].Coord; first != None && c.Sub != None && s.Items[c.Sub].An.Number == arabic.Dual {
		return first
	}
	return c.Antecedent
}

// ofTheirs returns the subject of a relative clause that belongs to its antecedent:
// «الوزيرة التي استضافت بلادها المحادثات»; None where there is none.
func (s *Sentence) ofTheirs(v int) int {
	c := &s.Clauses[s.Items[v].Clause]
	k := v + 1
	if c.Kind != Relative || c.Antecedent == None || k+1 >= len(s.Items) || s.Items[v].An.Enc != "" || s.Items[c.Antecedent].Name == None {
		return None
	}
	it, next := &s.Items[k], &s.Items[k+1]
	if it.Kind != Nominal || it.Prep != "" || it.Conj || !s.Owned(k) || !genderFits(it.An, s.Items[v].An) || !s.saysThat(v, next) && (next.Kind != Nominal || next.Prep != "") || next.Conj || next.GenOf == k || next.Name != None && next.First == it.End {
		return None
	}
	return k
}

// saysThat reports whether verb v is one of saying, with what is said in the item behind its
// subject: «الذي حذر مديره من أن», «التي قال متحدث باسمها إن».
func (s *Sentence) saysThat(v int, next *Item) bool {
	return s.lang.Speech != nil && s.lang.Speech(s.Items[v].Lemma) && (next.Kind == Sub || next.Kind == Nominal && next.Prep != "")
}

// instant reports whether a relative clause tells what happened at the time that its
// antecedent is, its subject behind the verb: «في وقت يصل أمير قطر».
func (s *Sentence) instant(v int) bool {
	c := &s.Clauses[s.Items[v].Clause]
	return c.Sub == None && s.Items[c.Antecedent].Prep != "" && s.lang.instants[s.Stem(c.Antecedent)] && s.bareAfter(v, v, true) != None
}

// plainlyOther reports whether verb v speaks of another person than the one at k:
// «الدبلوماسي الذي قالت إنه».
func (s *Sentence) plainlyOther(v, k int) bool {
	an, n := s.Items[v].An, &s.Items[k]
	if n.Name != None && s.Names[n.Name].Plural && n.An.Gender != arabic.Fem && (s.Names[n.Name].Type == masar.People || s.Names[n.Name].Type == masar.Group) && s.lang.Speech != nil && s.lang.Speech(s.Items[v].Lemma) {
		return an.Number == arabic.Sing // «مسلحين قالت إنهم تسللوا»
	}
	if n.Name == None || s.Names[n.Name].Type != masar.Person {
		return false
	}
	return an.Gender != 0 && n.An.Gender != 0 && an.Gender != n.An.Gender && an.Number == arabic.Sing && n.An.Number == arabic.Sing
}

// speaksUp returns the person named right behind a verb that only says, whoever
// stands before it: «بعد لقائه الرئيس التركي، قال زيلينسكي»; None where nobody is.
func (s *Sentence) speaksUp(v int) int {
	if v+1 >= len(s.Items) || s.lang.Tells == nil || !s.lang.Tells(s.Items[v].Lemma) {
		return None
	}
	n := &s.Items[v+1]
	if n.Kind == Nominal && n.Name != None && best(&s.Words[n.Head]).Enc != "" && s.lang.charges[s.Items[v].Lemma] {
		return None // «وأبلغ نظيره»
	}
	if n.Kind != Nominal || n.Name == None || n.Prep != "" || n.Conj || n.Clause != s.Items[v].Clause || s.Names[n.Name].Type != masar.Person || !genderFits(n.An, s.Items[v].An) {
		return None
	}
	return v + 1
}

// eachAfter returns the list that is the subject of verb v behind its place: «زار
// الدوحة، الأربعاء، كل من فلان وفلان»; None where a person or nothing stands before.
func (s *Sentence) eachAfter(v int) int {
	for k := v + 1; k < len(s.Items) && k < v+8; k++ {
		it := &s.Items[k]
		switch it.Kind {
		case Nominal, Time, Comma, Adverb:
		default:
			return None
		}
		if it.Kind != Nominal || it.Prep != "" || it.GenOf != None {
			continue
		}
		if s.Each(k) != None {
			return k
		}
		if it.Name == None || s.Names[it.Name].Type != masar.Place && s.Names[it.Name].Type != masar.State {
			return None
		}
	}
	return None
}

// occasioned reports whether a pronoun behind the verb of a relative clause
// stands for the antecedent as what the saying stands in, or behind one that it goes
// on from: «كلمة حث فيها», «جلسة دان في ختامها», «زيارة التقى خلالها فلانا، واتفق».
func (s *Sentence) occasioned(v int) bool {
	if v+1 >= len(s.Items) {
		return false
	}
	p, a := &s.Items[v+1], s.Clauses[s.Items[v].Clause].Antecedent
	if (p.Pron || p.Kind == Nominal && p.An.Enc != "" && s.Ends(v+1)) && (p.Prep == "في" || p.Prep == "خلال" || p.Prep == "عبر") && s.Items[a].Name == None {
		return true
	}
	for c := s.Items[v].Clause - 1; s.Items[v].Conj && c >= 0; c-- {
		cl := &s.Clauses[c]
		if cl.Kind == Relative && cl.Antecedent == a && cl.Sub == None && cl.Verb != None && cl.Verb < v {
			return s.occasioned(cl.Verb)
		}
	}
	return false
}

// behindTopic returns the person behind a verb that ف joins to a topic: «أما
// موسكو فرأت المتحدثة باسمها أن».
func (s *Sentence) behindTopic(v int) int {
	it := &s.Items[v]
	if it.An.Pro&arabic.ProFa == 0 || s.lang.transitive[it.Lemma] {
		return None
	}
	if k := s.bareAfter(v, v, true); k != None && s.Items[k].Name != None && s.Names[s.Items[k].Name].Type == masar.Person {
		return k
	}
	return None
}

// resumed reports whether a pronoun after a preposition stands for the
// antecedent of a relative clause, with the subject behind it: «المقترح الذي
// تقدم به السودان».
func (s *Sentence) resumed(v int) bool {
	if v+2 >= len(s.Items) {
		return false
	}
	p, n := &s.Items[v+1], &s.Items[v+2]
	return p.Pron && p.Prep != "" && p.An.Enc != "" && n.Kind == Nominal && n.Prep == "" && !n.Conj
}

// before returns the subject that stands before its verb in its clause.
func (s *Sentence) before(v int) int {
	it := &s.Items[v]
	found := None
	for k := v - 1; k >= 0; k-- {
		p := &s.Items[k]
		if p.Clause != it.Clause {
			if p.Clause < it.Clause {
				break
			}
			continue
		}
		if p.Kind == Verb && k != it.Aux || p.Kind == Semi || s.dateline(k) {
			break
		}
		if k == it.Aux && found != None {
			break
		}
		if k == v-1 && it.Conj && it.An.Pro&arabic.ProWa != 0 {
			break // «هذا وعرض بري»
		}
		if p.Kind != Nominal || p.Prep != "" || p.GenOf != None || p.Bracketed || s.governed(k) || s.metBefore(k, v) || s.adverbial(k) || k == v-1 && s.whoever(v) {
			continue
		}
		if Agrees(it.An, p.An) || s.countsSome(k) {
			found = k
			if p.Name != None && p.Coord == None {
				break
			}
		}
	}
	return found
}

// metBefore reports whether item k is the object of a verbal noun in a phrase that a
// comma closes before verb v: «خلال لقائه ميقاتي، دعا الموفد».
func (s *Sentence) metBefore(k, v int) bool {
	if k == 0 || !s.owns(k-1, None) {
		return false
	}
	for j := k + 1; j < v; j++ {
		if s.Items[j].Kind == Comma {
			return true
		}
	}
	return false
}

// whoever reports whether "who" stands before verb v, so that the noun before it
// only describes the subject: «كان أول من زار».
func (s *Sentence) whoever(v int) bool {
	first := s.Items[v].First
	return first > 0 && s.Words[first-1].Fold == "من"
}

// adverbial reports whether an accusative stands before the verb of a main clause,
// where no subject does: «وسعيا إلى التهدئة، أجرى», «ردا على القصف أعلن».
func (s *Sentence) adverbial(k int) bool {
	it := &s.Items[k]
	c := &s.Clauses[it.Clause]
	return it.An.Tanwin && it.Name == None && c.Kind == Main && c.Sub == None
}

// governed reports whether a verbal noun, or a name behind which a comma stands,
// continues one that a preposition governs: «لتهدئة التوترات وتقديم حلول».
func (s *Sentence) governed(k int) bool {
	it := &s.Items[k]
	if it.Coord == None || s.Items[it.Coord].Prep == "" {
		return false
	}
	// «بين إسرائيل والحركة، استهدفت الفصائل …»
	return it.Name == None && it.An.Form == arabic.Masdar || it.Name != None && k+1 < len(s.Items) && s.Items[k+1].Kind == Comma
}

// bareAfter returns the first nominal without a preposition after item from
// that can be an argument of verb v; agree asks for agreement with the verb.
func (s *Sentence) bareAfter(v, from int, agree bool) int {
	commas := 0
	for k := from + 1; k < len(s.Items); k++ {
		it := &s.Items[k]
		if it.Clause != s.Items[v].Clause {
			if it.Clause > s.Items[v].Clause {
				continue
			}
			return None
		}
		switch it.Kind {
		case Verb, Sub, Rel, Semi, Colon, Conj:
			return None
		case Comma:
			if commas++; commas > s.maxCommas(v, agree) || !s.insertion(k) && !s.closes(k, v) && !s.parts(k, v) && !s.trails(k, v, agree) && !s.apposed(k, v) && (agree || !s.lacks(k, v)) {
				return None
			}
		case Nominal:
			if it.Prep != "" || it.GenOf != None || it.Pron && it.Prep != "" || it.Bracketed || it.Coord != None || s.renames(k) {
				continue
			}
			if it.Conj && agree {
				return None
			}
			if k+1 < len(s.Items) && s.Items[k+1].Prep == "ل" && s.lang.due[s.Words[it.Head].Fold] {
				continue // «قام بزيارة تلبية لدعوة»
			}
			if it.An.POS == arabic.Dem && it.Gen == None && agree && k == v+1 && s.nameAfter(k) {
				continue // «ذكرت ذلك وكالة الأنباء»: the object comes first
			}
			if s.owns(k-1, v) && it.First == s.Items[k-1].End {
				continue
			}
			if agree && (!genderFits(it.An, s.Items[v].An) && s.Each(k) == None && !s.countsSome(k) && !s.countedFits(k, v) || s.caseOf(k) == oblique) {
				return None
			}
			if !agree && s.caseOf(k) == nominative && !s.Items[v].An.Passive {
				return None
			}
			return k
		}
	}
	return None
}

// renames reports whether the definite nominal or the place k only names again
// the place that a preposition before it governs: «في العاصمة الأردنية عمان»,
// «في بورتسودان العاصمة الإدارية».
func (s *Sentence) renames(k int) bool {
	if k == 0 {
		return false
	}
	it, p := &s.Items[k], &s.Items[k-1]
	if p.Kind != Nominal || p.Clause != it.Clause || it.Conj {
		return false
	}
	switch {
	case p.Prep != "في" && p.Prep != "ب" && p.Prep != "الي":
		return false
	case it.Name != None:
		t := s.Names[it.Name].Type
		return (t == masar.State || t == masar.Place) && p.Name == None && p.Def && !p.Pron
	}
	return it.Def && s.lang.seats[s.Stem(k)] && p.Name != None && (s.Names[p.Name].Type == masar.Place || s.Names[p.Name].Type == masar.State)
}

// maxCommas is how many commas may part a verb from its subject (agree) or its
// object: titles, places and days stand between commas.
func (s *Sentence) maxCommas(v int, agree bool) int {
	if agree || s.Items[v].Kind != Verb {
		return 2
	}
	return 5
}

// holder returns the person named behind a comma to whom the title at item k
// belongs: «وزير الدولة، وزير الخارجية فلان»; else k.
func (s *Sentence) holder(k int) int {
	it := &s.Items[k]
	if it.Name != None || s.lang.sides[it.Lemma] != masar.Person || it.An.Number != arabic.Sing {
		return k
	}
	end := k
	for g := it.Gen; g != None; g = s.Items[g].Gen {
		end = g
	}
	if end+2 >= len(s.Items) || end == k || s.Items[end+1].Kind != Comma {
		return k
	}
	n := &s.Items[end+2]
	if n.Kind != Nominal || n.Name == None || n.Prep != "" || n.Conj || n.Clause != it.Clause || s.Names[n.Name].Type != masar.Person {
		return k
	}
	return end + 2
}

// genderFits reports whether a noun can follow the verb as its subject: the
// verb before its subject agrees in gender alone.
func genderFits(n, v arabic.Analysis) bool {
	if v.Person != 0 && v.Person != 3 || v.Number == arabic.Plur || v.Number == arabic.Dual {
		return false
	}
	if v.Gender == 0 || n.Gender == 0 || n.Number == arabic.Plur {
		return true
	}
	return v.Gender == n.Gender
}

// insertion reports whether the comma at k opens an insertion: a phrase with a
// preposition, a time or an adverb.
func (s *Sentence) insertion(k int) bool {
	if k+1 >= len(s.Items) {
		return false
	}
	n := &s.Items[k+1]
	return n.Kind == Time || n.Kind == Rel || n.Kind == Adverb || n.Kind == Nominal && n.Prep != "" && !n.Conj
}

// closes reports whether the comma at k closes an insertion that began after v.
func (s *Sentence) closes(k, v int) bool {
	for j := k - 1; j > v; j-- {
		if s.Items[j].Kind == Comma && s.Items[j].Clause == s.Items[v].Clause {
			return s.insertion(j)
		}
		if s.Items[j].Clause != s.Items[v].Clause {
			return true
		}
	}
	return false
}

// Stem returns the folded head of item i without its clitics.
func (s *Sentence) Stem(i int) string {
	fold := stemFold(&s.Words[s.Items[i].Head], s.Items[i].An)
	if s.Items[i].An.Pro&arabic.ProAl != 0 && len(fold) > 4 && fold[:4] == "ال" {
		return fold[4:]
	}
	return fold
}

// Gathers reports whether verb v brings people together: ضم, جمع.
func (s *Sentence) Gathers(v int) bool { return s.lang.gather[s.Items[v].Lemma] }

// Expanse reports whether item k is a stretch of land: «الجزء الباكستاني من كشمير».
func (s *Sentence) Expanse(k int) bool { return s.lang.expanses[s.Stem(k)] }

// Moves reports whether verb v is one of coming or going, which takes no person for
// its object.
func (s *Sentence) Moves(v int) bool { return s.lang.moves[s.Items[v].Lemma] }

// Ends reports whether item k is the end of something: «ختام جولة».
func (s *Sentence) Ends(k int) bool { return s.lang.ends[s.Stem(k)] }

// Shares reports whether item k is a part of something written or planned: «بنود
// الخطة», «المرحلة الأولى من الخطة».
func (s *Sentence) Shares(k int) bool { return s.lang.shares[s.Stem(k)] }

// Matter reports whether verb v is one of talks, whose object is what they are about:
// «بحث», «ناقش».
func (s *Sentence) Matter(v int) bool { return s.lang.says.matter[s.Items[v].Lemma] }

// Owned reports whether a pronoun is written on the head of item k.
func (s *Sentence) Owned(k int) bool {
	return s.Items[k].An.Enc != "" || best(&s.Words[s.Items[k].Head]).Enc != ""
}

// Aside returns the verb right after verb v that shares what follows with it,
// «قتل أربعة وأصيب سبعة في قصف»; None where there is none.
func (s *Sentence) Aside(v int) int {
	for k := v + 1; k < len(s.Items); k++ {
		it := &s.Items[k]
		switch it.Kind {
		case Semi, Colon, Sub, Rel:
			return None
		case Verb:
			if it.Conj && s.lang.aside[it.Lemma] {
				return k
			}
			return None
		}
	}
	return None
}

// Pious reports whether verb v only wishes somebody well: «أيده الله», «رعاه الله».
func (s *Sentence) Pious(v int) bool {
	it := &s.Items[v]
	return it.Kind == Verb && it.An.Enc != "" && it.An.Form == arabic.Perfect && it.End < len(s.Words) && s.lang.pious[s.Words[it.End].Fold]
}

// Auxiliary reports whether the verb at item k is one like كان.
func (s *Sentence) Auxiliary(k int) bool { return s.lang.aux[s.Items[k].Lemma] }
