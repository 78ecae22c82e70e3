package clause

import (
	"masar"
	"masar/internal/arabic"
)

// parts reports whether the comma at k only parts the subject right behind a
// transitive verb from its object: «اتهم رئيس الوزراء الهندي، باكستان بكذا».
func (s *Sentence) parts(k, v int) bool {
	if k != v+2 || k+2 >= len(s.Items) || !s.lang.transitive[s.Items[v].Lemma] || !s.nameAfter(k) {
		return false
	}
	next := &s.Items[k+2]
	return next.Kind == Rel || next.Kind == Comma || next.Kind == Nominal && next.Prep != ""
}

// apposed reports whether the comma at k closes the name set between commas
// behind the title of the subject: «أجرى المبعوث إلى ليبيا، فلان، محادثات».
func (s *Sentence) apposed(k, v int) bool {
	p := &s.Items[k-1]
	if p.Kind != Nominal || p.Name == None || p.Prep != "" || k-1 != v+1 {
		return false
	}
	for w := p.First; w < p.End; w++ {
		if s.Words[w].Kind == arabic.Mark && s.Words[w].Form == "،" {
			return true
		}
	}
	return false
}

// nameAfter reports whether a name without a preposition stands behind item k.
func (s *Sentence) nameAfter(k int) bool {
	if k+1 >= len(s.Items) {
		return false
	}
	n := &s.Items[k+1]
	return n.Kind == Nominal && n.Name != None && n.Prep == "" && !n.Conj
}

// lacks reports whether the comma at k only closes the person that is the subject
// of a transitive verb v, so that its object follows, or of a saying what he speaks of: «استقبل ملك الأردن عبد الله
// الثاني، نظيره البحريني»، «أجرى وزير الخارجية فلان، اتصالا».
func (s *Sentence) lacks(k, v int) bool {
	if k+1 >= len(s.Items) || k < v+2 {
		return false
	}
	p, n := &s.Items[k-1], &s.Items[k+1]
	says := s.lang.Speech != nil && s.lang.Speech(s.Items[v].Lemma) && n.Name == None && n.An.Form == arabic.Masdar && n.An.Enc != ""
	if !says && !s.lang.transitive[s.Items[v].Lemma] {
		return false
	}
	if n.Kind != Nominal || n.Prep != "" || n.Conj || p.Kind != Nominal || p.Prep != "" || p.GenOf != None || p.Name == None {
		return false
	}
	if t := s.Names[p.Name].Type; t != masar.Person && (n.Name != None || !actorType(t)) {
		return false
	}
	if n.Name != None {
		return s.Names[n.Name].Type == masar.Person
	}
	if k == v+2 && n.An.POS == arabic.Noun && n.An.Enc != "" && n.An.EncP == 3 {
		return true // «قطعت السعودية، علاقاتها مع إيران»
	}
	return says || !n.Def && n.An.Form != arabic.ActPart && n.An.Form != arabic.PassPart && s.lang.sides[n.Lemma] != masar.Person
}

// trails reports whether the comma at k stands between a phrase that opened with
// none and what the verb v still lacks: «التقى الوزير بمكتبه اليوم، سفير المملكة»,
// «وصل قبل قليل، رئيس المجلس».
func (s *Sentence) trails(k, v int, agree bool) bool {
	if k+1 >= len(s.Items) || k < v+2 {
		return false
	}
	p, n := &s.Items[k-1], &s.Items[k+1]
	if n.Kind != Nominal || n.Prep != "" || n.Conj {
		return false
	}
	if !agree && s.lang.brings[s.Items[v].Lemma] && n.Name == None && n.An.POS == arabic.Noun && (p.Kind == Nominal && p.Prep != "" || p.Kind == Time && n.An.Form == arabic.Masdar) {
		return true // «قدمت المبعوثة أمام المجلس، مقترح خريطة طريق»
	}
	if !agree && s.lang.Speech != nil && s.lang.Speech(s.Items[v].Lemma) && p.Kind == Nominal && p.Prep != "" && n.Name == None && n.An.POS == arabic.Noun && n.Gen != None {
		return true // «أكد الوزير في تونس، متانة العلاقات»
	}
	if !s.lang.transitive[s.Items[v].Lemma] {
		return agree && k == v+2 && p.Kind == Time && s.person(k+1)
	}
	return (p.Kind == Time || p.Kind == Nominal && p.Prep != "") && (n.Name != None || n.An.Form == arabic.Masdar && (!n.Def || !agree))
}
