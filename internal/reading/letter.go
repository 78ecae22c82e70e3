package reading

import (
	"masar"
	"masar/internal/clause"
)

// fromLetter takes as target of what is asked, offered or threatened in a letter
// whom it is written to: «بعث برسالة إلى الأمين العام طالب فيها بإعفائه».
func (v *view) fromLetter(d *draft) {
	if !addressed(d.act) || d.count(masar.Target) > 0 {
		return
	}
	const near = 4
	for k := d.item - 1; k >= 0; k-- {
		it := &v.s.Items[k]
		if it.Kind == clause.Semi {
			return
		}
		if it.Kind != clause.Nominal || !v.t.r.k.grammar.Letter(it.Lemma) {
			continue
		}
		for j := k + 1; j < d.item && j <= k+near; j++ {
			to := &v.s.Items[j]
			if to.Kind != clause.Nominal || to.Prep != "الي" || to.Name == clause.None {
				continue
			}
			for _, a := range v.actorsOf(j) {
				if !d.involves(a) {
					d.add(a, masar.Target)
				}
			}
			return
		}
	}
}
