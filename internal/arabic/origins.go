package arabic

import "strings"

// take adds words from elsewhere in all their forms; what is not one word of
// Arabic letters is left out.
func (l *loader) take(w Words) {
	l.byLemma = nil // no verb gives an adjective of origin
	for _, s := range w.Origins {
		s = plain(s)
		if oneWord(s) != nil {
			continue
		}
		n := nounLine{nominal: nominal{lemma: s, adj: true, gender: Masc, plurals: []string{"+ون"}}, pos: Adj}
		n.lemma = l.x.intern(s, "")
		l.expandNoun(&n)
	}
	for _, s := range w.Names {
		s = plain(s)
		if oneWord(s) != nil {
			continue
		}
		l.forms.add([]byte(s), record{lemma: l.x.intern(s, ""), pos: Propn, cost: costName, flags: noEnc | noAl})
	}
	had := make(map[string]bool, len(w.Parts)/4)
	for _, s := range w.Parts {
		s = plain(s)
		if len(s) < 6 || had[s] || strings.HasPrefix(s, "ال") || oneWord(s) != nil {
			continue
		}
		had[s] = true
		l.forms.add([]byte(s), record{lemma: l.x.intern(s, ""), pos: Propn, cost: costName, flags: noEnc | noAl | isPart})
	}
}

const costName = 3
