package clause

import (
	"strings"

	"masar/internal/arabic"
)

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

// extent reports whether word i is what the adjective before it holds for: «محادثات
// رفيعة المستوى», «عملية واسعة النطاق».
func (b *builder) extent(i int) bool {
	if len(b.s.Items) == 0 || b.nameAt[i] != None || b.prep != "" || b.conj {
		return false
	}
	p := b.last()
	if p.Kind != Nominal || p.End != i || len(p.Adjs) == 0 || p.Adjs[len(p.Adjs)-1] != i-1 {
		return false
	}
	before := &b.s.Words[i-1]
	an, adj := best(&b.s.Words[i]), best(before)
	if an.POS != arabic.Noun || an.Pro != arabic.ProAl || adj.Pro&arabic.ProAl != 0 || adj.Enc != "" {
		return false
	}
	stem := stemFold(before, adj)
	return b.s.lang.extents[stem] || b.s.lang.extents[strings.TrimSuffix(strings.TrimSuffix(stem, "ه"), "ا")]
}

// alongside reports whether «إلى» at word i begins «إلى جانب», which adds one more to
// those named before it: «بين حماس وفتح إلى جانب الجهاد الإسلامي»; not after a verb, «وقفت
// إلى جانب مصر».
func (b *builder) alongside(i int, fold string) bool {
	if fold != "الي" || i+2 >= len(b.s.Words) || b.s.Words[i+1].Fold != "جانب" || b.nameAt[i+2] == None || len(b.s.Items) == 0 || b.conj || b.prep != "" {
		return false
	}
	for k := max(0, len(b.s.Items)-4); k < len(b.s.Items); k++ {
		if it := &b.s.Items[k]; b.s.lang.stands[it.Lemma] || b.s.lang.stands[it.Base] {
			return false
		}
	}
	p := b.last()
	if p.Kind == Comma && len(b.s.Items) > 1 {
		p = &b.s.Items[len(b.s.Items)-2]
	}
	return p.Kind == Nominal && p.Name != None
}
