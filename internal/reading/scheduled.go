package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// fromHolding takes time and place of what is said of an event's holding behind its
// noun.
func (v *view) fromHolding(d *draft) {
	st, held := v.scheduledBehind(d.item)
	if st == "" || held == None {
		return
	}
	if d.time == nil {
		v.giveTime(d, v.timeNear(held))
	}
	if d.place == None && takesPlace(d.act) {
		d.place = v.placeNear(held)
	}
}

// scheduledBehind returns the status that a participle with the holding of the event
// tells behind its noun, and the item of the holding: «قمة الحلف، المقرر عقدها
// الثلاثاء»; "" and None for none.
func (v *view) scheduledBehind(item int) (masar.Status, int) {
	for k := item + 1; k+1 < len(v.s.Items) && k < item+7; k++ {
		it, held := &v.s.Items[k], &v.s.Items[k+1]
		switch it.Kind {
		case clause.Verb, clause.Sub, clause.Rel, clause.Semi:
			return "", None
		}
		if it.Kind != clause.Nominal || it.Name != None || it.Prep != "" || it.An.Pro&arabic.ProAl == 0 {
			continue
		}
		if held.Kind == clause.Nominal && held.An.Enc != "" && held.An.Form == arabic.Masdar && held.Prep == "" {
			return v.t.r.k.status.words(v.s, []int{it.Head}), k + 1
		}
	}
	return "", None
}
