package reading

import "masar"

// attribute gives every event the speaker in whose words it stands: the
// smallest statement around its cue that is not made by the same word.
func (t *text) attribute() {
	t.dropEchoes()
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
			t.goOn(d)
			continue
		}
		d.saidBy, d.how = t.statements[best].speaker, "says"
	}
	t.statements = voiced(t.statements)
}

// goOn gives an event in a quotation that began in an earlier sentence to its
// speaker.
func (t *text) goOn(d *draft) {
	for _, q := range t.quotes {
		if q.sentence == d.sentence && q.speaker != None && q.span.Contains(d.cue) {
			d.saidBy, d.how = q.speaker, "says"
		}
	}
}

func length(s masar.Span) int { return s.End - s.Start }

// dropEchoes removes the statements that a deed-word makes inside what somebody
// else says: «قال إن إثيوبيا رفضت» is one statement. A person's own word in it
// stays, since it has a speaker who said it somewhere.
func (t *text) dropEchoes() {
	kept := t.statements[:0]
	for i := range t.statements {
		st := t.statements[i]
		if t.repeats(st) {
			continue
		}
		if st.frame == nil || st.frame.Act == "" || t.actors[st.speaker].Type == masar.Person || !t.within(st) && !st.relative {
			kept = append(kept, st)
		}
	}
	t.statements = kept
}

// within reports whether a statement's word stands in what another speaker says.
func (t *text) within(st statement) bool {
	for k := range t.statements {
		o := &t.statements[k]
		if o.sentence == st.sentence && o.item != st.item && !o.source && o.speaker != st.speaker && (o.frame == nil || o.frame.Act == "" || o.act == masar.SayDeny) && o.content.Contains(st.cue) {
			return true
		}
	}
	return false
}

// repeats reports whether a statement only stands in the quoted words of its own
// speaker, or is what a state is said to have said.
func (t *text) repeats(st statement) bool {
	for _, q := range t.quotes {
		if q.sentence == st.sentence && q.speaker == st.speaker && q.span.Contains(st.cue) {
			return true
		}
	}
	for k := range t.statements {
		o := &t.statements[k]
		if o.sentence != st.sentence || o.item == st.item || o.source || !o.content.Contains(st.cue) {
			continue
		}
		if st.weak || o.speaker == st.speaker && (st.quoted || st.frame != nil && st.frame.Act != "" && st.frame.Act != masar.Deny) || o.speaker != st.speaker && (t.actors[st.speaker].Type == masar.State && !st.source || o.act == masar.SayDeny) {
			return true
		}
	}
	return false
}
