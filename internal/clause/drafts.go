package clause

import "masar/internal/arabic"

// Due reports whether the ل before item k follows a word that makes a reason of
// it: «نظرا لرفض السفير», «استجابة لدعوة الوزير».
func (s *Sentence) Due(k int) bool {
	w := s.Items[k].First
	return w > 0 && s.lang.due[s.Words[w-1].Fold]
}

// Aims reports whether the verbal noun at item k tells a purpose behind ل though
// it carries its article: «المساعي للتوصل إلى».
func (s *Sentence) Aims(k int) bool { return s.lang.aims[s.Stem(k)] }

// draftBefore returns the indefinite text whose words verb i gives over the
// phrases behind it: «رفض المجلس مشروع قرار طرحته موسكو، يندد بالضربة»; None
// where there is none.
func (g *segmenter) draftBefore(i, k int) int {
	it := &g.s.Items[i]
	if it.Conj || it.An.Form != arabic.Imperfect || it.An.Number == arabic.Plur || it.An.Enc != "" || g.s.Items[k].Kind == Verb {
		return None
	}
	for j := k; j >= 0; j-- {
		p := &g.s.Items[j]
		switch {
		case p.Kind == Semi || p.Kind == Colon || p.Kind == Sub:
			return None
		case p.Kind != Nominal || p.Name != None || !g.s.lang.drafts[g.s.Stem(j)]:
			continue
		case p.Def || p.Conj || p.An.Gender != it.An.Gender:
			return None
		}
		return j
	}
	return None
}
