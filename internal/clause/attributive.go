package clause

import "masar/internal/arabic"

// Attributive returns the clause whose source the clause of verb v names: «…،
// حسبما أفادت الوكالة», «…، على ما ذكر»; None where v's clause is no such.
func (s *Sentence) Attributive(v int) int {
	c := &s.Clauses[s.Items[v].Clause]
	if c.Sub == None || c.Sub == 0 || c.Verb != v || s.deed(s.Items[v].Lemma) {
		return None
	}
	sub := &s.Items[c.Sub]
	fold := stemFold(&s.Words[sub.Head], sub.An)
	if !s.lang.attributes(sub.Prep, fold) || sub.Prep == "علي" && s.Items[c.Sub-1].Kind == Nominal {
		return None // «احتجاجا على ما تعتبره خرقا» names no source
	}
	return s.Items[0].Clause
}

// deed reports whether a verb tells what somebody does to another and says nothing:
// «كما التقى الوزير».
func (s *Sentence) deed(l arabic.Lemma) bool {
	return s.lang.transitive[l] && (s.lang.Speech == nil || !s.lang.Speech(l))
}
