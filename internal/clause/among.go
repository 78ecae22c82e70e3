package clause

import (
	"strings"

	"masar"
)

// farAmong is within how many items behind a noun for people those among them are named.
const farAmong = 9

// Among returns the first of those who are named as some of the people that nominal i
// tells of, «عددا من المسؤولين بينهم الرئيس ميشال عون», «كبار المسؤولين، وفي مقدمتهم رئيس
// الوزراء»; None where nobody is.
func (s *Sentence) Among(i int) int {
	for k := i + 1; k+1 < len(s.Items) && k <= i+farAmong; k++ {
		it := &s.Items[k]
		if s.lang.among[strings.TrimPrefix(s.Words[it.Head].Fold, "و")] {
			if n := &s.Items[k+1]; n.Kind == Nominal && n.Name != None && n.Prep == "" && !n.Conj && actorType(s.Names[n.Name].Type) && s.Names[n.Name].Type != masar.People {
				return k + 1
			}
			return None
		}
		switch it.Kind {
		case Comma, Quote, Adverb, Time, Rel:
		case Nominal:
			if it.Conj || it.Prep == "" && it.GenOf == None {
				return None
			}
		default:
			return None
		}
	}
	return None
}
