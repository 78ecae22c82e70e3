package clause

import "masar/internal/arabic"

// hyphen reports whether the mark at word i only ties the adjectives of two states:
// «مشاورات روسية-أميركية», «القمة الصينية - العربية».
func (b *builder) hyphen(i int) bool {
	switch b.s.Words[i].Form {
	case "-", "–", "ـ":
	default:
		return false
	}
	if len(b.s.Items) == 0 || i+1 >= len(b.s.Words) || b.nameAt[i+1] == None {
		return false
	}
	p := b.last()
	return p.Kind == Nominal && p.End == i && len(p.Nisbas) > 0 && b.s.Names[b.nameAt[i+1]].Nisba && best(&b.s.Words[i+1]).Pro&(arabic.ProWa|arabic.ProFa) == 0
}
