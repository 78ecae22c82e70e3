package clause

import "masar/internal/arabic"

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
