package clause

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// behindPlace returns who comes or goes where the place stands before him: «وصل طهران،
// أمس، المدير العام»; else k, the nominal behind verb v.
func (s *Sentence) behindPlace(v, k int) int {
	it := &s.Items[k]
	if !s.Moves(v) || k != v+1 || it.Kind != Nominal || it.Prep != "" || it.Name == None || !s.Names[it.Name].place() {
		return k
	}
	who := s.bareAfter(v, k, true)
	if who == None || s.Items[who].Name == None {
		return k
	}
	switch s.Names[s.Items[who].Name].Type {
	case masar.Person, masar.Org, masar.Group:
		return who
	}
	return k
}

// pronounBefore reports whether the pronoun on the particle right before verb v is its
// subject, so that what follows is its object: «إنها استدعت السفير», «لكنها تنتقد
// الوكالة». In the masculine it may stand for the whole clause, unless the verb wants
// an object: «إنه تم الاتفاق».
func (s *Sentence) pronounBefore(v int) bool {
	it := &s.Items[v]
	at := it.First - 1
	for at > 0 && s.Words[at].Kind == arabic.Mark && strings.Contains("\"“«", s.Words[at].Form) {
		at-- // «أنها "بحثت"»
	}
	if at < 0 || it.Conj {
		return false
	}
	an := best(&s.Words[at])
	if an.POS != arabic.Subj && an.POS != arabic.Conj || an.EncP != 3 {
		return false
	}
	return an.EncG == it.An.Gender && (an.EncG == arabic.Fem || s.lang.transitive[it.Lemma])
}
