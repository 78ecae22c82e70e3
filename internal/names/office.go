package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// ofOffice finds the body of whose person p has his title that «الحركة», mention k,
// points back at: «رئيس المكتب السياسي لحركة حماس»; -1 for none.
func (l *linker) ofOffice(k, p int) int {
	m := &l.ms[k]
	if l.out[p].Type != masar.Person {
		return -1
	}
	for _, i := range l.out[p].Mentions {
		for _, n := range l.ms[i].Inner {
			e := l.within(i, n)
			if i >= k || e == nil || e.Type != masar.Group && e.Type != masar.Org {
				continue
			}
			if l.home != "" && e.Country != "" && e.Country != l.home && l.out[p].Known == "" {
				continue // «الحزب الجمهوري» of Tunisia is not that of America
			}
			x := linked{Actor: Actor{Name: e.Name(), Type: e.Type, Known: e.ID, Country: e.Country}}
			if !l.canBe(m, &x) || !l.opens(&x, m.Anaphor) {
				continue
			}
			if a, ok := l.byKnown[e.ID]; ok {
				return a
			}
			m.Known, m.Country, m.Type = e.ID, e.Country, e.Type
			a := l.addKnown(k)
			l.out[a].Name = x.Name
			return a
		}
	}
	return -1
}

// within is the body of the files that a name inside title i is, or that it ends with:
// «المكتب السياسي لحركة حماس»; nil for none.
func (l *linker) within(i int, n Name) *knowledge.Entity {
	if n.Known != "" {
		return l.f.base.Entity(n.Known)
	}
	words := l.doc.Sentences[l.ms[i].Sentence].Words
	for k := n.First + 1; k < n.End && k < len(words); k++ {
		rest := words[k].Fold
		for _, w := range words[k+1 : min(n.End, len(words))] {
			rest += " " + w.Fold
		}
		if e := l.f.base.Named(strings.TrimPrefix(rest, "ل")); e != nil && words[k].Kind == arabic.Letters {
			return e
		}
	}
	return nil
}
