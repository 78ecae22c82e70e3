package reading

import "masar"

// attribute gives every event the speaker in whose words it stands: the
// smallest statement around its cue that is not made by the same word.
func (t *text) attribute() {
	for i := range t.drafts {
		d := &t.drafts[i]
		best := None
		for k := range t.statements {
			st := &t.statements[k]
			if st.sentence != d.sentence || st.item == d.item || !st.content.Contains(d.cue) {
				continue
			}
			if best == None || length(st.content) < length(t.statements[best].content) {
				best = k
			}
		}
		if best == None {
			continue
		}
		d.saidBy, d.how = t.statements[best].speaker, "says"
	}
}

func length(s masar.Span) int { return s.End - s.Start }
