package reading

import (
	"time"

	"masar"
	mention "masar/internal/names"
)

// merge joins the drafts that tell one occurrence: the same act by the same
// actors, in headline, lead and body. The first in the body keeps its cue and
// takes what the others know better.
func (t *text) merge() []draft {
	var out []draft
	for i := range t.drafts {
		d := t.drafts[i]
		joined := false
		for k := range out {
			if t.echoes(&out[k], &d) || t.resumes(&out[k], &d) {
				joined = true
				break
			}
			if t.undoes(&out[k], &d) {
				out[k].status = d.status
				t.join(&out[k], &d)
				joined = true
				break
			}
			if t.same(&out[k], &d) {
				t.join(&out[k], &d)
				joined = true
				break
			}
		}
		if !joined {
			out = append(out, d)
		}
	}
	return out
}

// undoes reports whether b tells of the encounter that a says was to be, by its noun and
// article, that it did not come to be: «كان مقررا أن يلتقيا، غير أن اللقاء أرجئ».
func (t *text) undoes(a, b *draft) bool {
	if !b.definite || a.act != b.act || !contact(a.act) || !negative(b.status) || !planned(a.status) || !a.fixed || a.headline || b.sentence-a.sentence > 1 || b.sentence == a.sentence && b.item <= a.item || apart(a.time, b.time) {
		return false
	}
	if a.place != None && b.place != None && !t.samePlace(a.place, b.place) {
		return false
	}
	shared, inA, inB := overlap(a, b, true)
	return shared > 0 && shared == inA && shared == inB
}

// same reports whether two drafts tell one occurrence.
func (t *text) same(a, b *draft) bool {
	if a.sentence == b.sentence && a.item == b.item && a.turn != b.turn {
		return false
	}
	if a.headline != b.headline && t.told(a, b) {
		return true
	}
	// «خلال زيارته» tells no status, «أن يختتم زيارته» that of its end.
	recalls := b.known && b.act == masar.Visit && (!b.fixed || b.place == None && !negative(b.status))
	if a.act != b.act || !recalls && !sameStatus(a.status, b.status) {
		return false
	}
	if a.sentence == b.sentence && (a.item == b.item || a.item == b.of || a.of == b.item) {
		return true
	}
	if apart(a.time, b.time) || t.longAgo(a, b) {
		return false
	}
	if t.toll(a, b) || t.pointsBack(a, b) {
		return true
	}
	shared, aDoes, bDoes := overlap(a, b, true)
	if a.place != None && b.place != None && !t.samePlace(a.place, b.place) && !(pairwise(a.act) && shared >= 2 && (t.nowhere(a.place) || t.nowhere(b.place))) {
		return false
	}
	if pairwise(a.act) {
		return shared >= 2
	}
	sharedTo, aTo, bTo := overlap(a, b, false)
	if shared == 0 && (aDoes > 0 && bDoes > 0 || aDoes+bDoes > 0 && sharedTo == 0) {
		return false
	}
	if aTo > 0 && bTo > 0 && sharedTo == 0 {
		return false
	}
	if shared == 0 && sharedTo == 0 {
		return a.place != None && b.place != None
	}
	return true
}

// longAgo reports whether b tells of an encounter of weeks ago, while a, told before it
// without a day, is what the article is about.
func (t *text) longAgo(a, b *draft) bool {
	if a.time != nil || b.time == nil || !a.core || a.sentence >= b.sentence || !contact(a.act) || len(t.a.Published) < len(time.DateOnly) {
		return false
	}
	day, err := time.Parse(time.DateOnly, t.a.Published[:len(time.DateOnly)])
	return err == nil && b.time.End < day.AddDate(0, 0, -weeksAgo).Format(time.DateOnly)
}

// weeksAgo is after how many days an encounter is another one than that of the news.
const weeksAgo = 30

// echoes reports whether b is only what a says in its own name or in that of its
// state: «أعربت وزارة الخارجية عن إدانة المملكة للهجوم». It leaves a its addressee.
func (t *text) echoes(a, b *draft) bool {
	if a.act != b.act || !words(a.act) || a.sentence != b.sentence || a.item >= b.item || len(a.parts) == 0 || a.status != b.status {
		return false
	}
	who := a.parts[0].actor
	for _, p := range b.parts {
		if p.part.Does() && who != p.actor && !t.speaksFor(who, p.actor) {
			return false
		}
	}
	if b.saidBy != who {
		return false
	}
	if _, told, _ := overlap(a, b, false); told > 0 {
		return true
	}
	for _, p := range b.parts {
		if !p.part.Does() {
			a.add(p.actor, p.part)
		}
	}
	return true
}

// resumes reports whether b only calls «the meeting» or «the talks» what a told
// of the same two under another word: «أجرى محادثات مع نظيره، وأكد خلال اللقاء».
func (t *text) resumes(a, b *draft) bool {
	if !b.definite || a.act == b.act || !conferring(a.act) || !conferring(b.act) || a.act == masar.Call || b.act == masar.Call {
		return false
	}
	if !sameStatus(a.status, b.status) || apart(a.time, b.time) || a.place != None && b.place != None && !t.samePlace(a.place, b.place) {
		return false
	}
	shared, inA, inB := overlap(a, b, true)
	return shared == 2 && shared == inA && shared == inB
}

// speaksFor reports whether an actor is of a state, or a body that the text
// leaves without one: «وزارة الخارجية» in the paper of its own country.
func (t *text) speaksFor(who, state int) bool {
	x := &t.actors[who]
	return t.principal(who) == state || x.Type == masar.Org && x.Known == "" && t.actors[state].Type == masar.State
}

// told reports whether a headline's event and one of the body are the same,
// where the headline names a state, a body or a group for who acts for it:
// «الرباط تتهم» is the minister's accusation. Its tense tells nothing.
func (t *text) told(a, b *draft) bool {
	head, body := a, b
	if b.headline {
		head, body = b, a
	}
	if head.fixed && !sameStatus(head.status, body.status) || head.act != body.act || negative(head.status) != negative(body.status) || apart(head.time, body.time) {
		return false
	}
	if head.place != None && body.place != None && !t.samePlace(head.place, body.place) {
		return false
	}
	return t.covers(head, body, true) && t.covers(head, body, false)
}

// conferring tells the acts in which some talk with each other.
func conferring(a masar.Act) bool {
	return a == masar.Meet || a == masar.Call || a == masar.Negotiate
}

// covers reports whether every actor of a headline's event on one side stands for
// one of the body's, or the body has none there.
func (t *text) covers(head, body *draft, does bool) bool {
	n, found := 0, 0
	for _, p := range head.parts {
		if p.part.Does() != does {
			continue
		}
		n++
		if t.stands(p.actor, body, does) != None || does && t.rules(p.actor, body) {
			found++
		}
	}
	if does {
		return found == n && n > 0 || found > 0 && !head.act.Symmetrical()
	}
	_, _, has := overlap(head, body, false)
	return found == n || has == 0
}

// rules reports whether the state that does an event is the one whose leader, who
// also told of it, stands in the headline: «ترامب ينسحب», «أعلن ترامب انسحاب بلاده».
func (t *text) rules(leader int, body *draft) bool {
	if t.actors[leader].Type != masar.Person || body.saidBy != leader || contact(body.act) || words(body.act) {
		return false
	}
	for _, p := range body.parts {
		if y := &t.actors[p.actor]; p.part.Does() && y.Type == masar.State && y.Country == t.actors[leader].Country {
			return true
		}
	}
	return false
}

// stands returns the participant of d that an actor is or stands for, None where
// there is none.
func (t *text) stands(actor int, d *draft, does bool) int {
	x := &t.actors[actor]
	for i, p := range d.parts {
		y := &t.actors[p.actor]
		if p.part.Does() != does {
			continue
		}
		if p.actor == actor || x.Type != masar.Person && x.Type != masar.People && x.Country != "" && x.Country == y.Country && (x.Type == masar.State || y.Type == masar.Person) {
			return i
		}
	}
	return None
}

// negative tells the statuses that say it is not so.
func negative(s masar.Status) bool {
	return s == masar.Denied || s == masar.NotHeld || s == masar.Cancelled || s == masar.Postponed
}

func apart(a, b *masar.Time) bool {
	return a != nil && b != nil && (a.End < b.Start || b.End < a.Start)
}

// words tells the acts that are said rather than done: two of them by one actor
// to one addressee in one article are two, unless one is the headline's.
func words(a masar.Act) bool {
	switch a {
	case masar.Urge, masar.Condemn, masar.Accuse, masar.Warn, masar.Reject, masar.Support, masar.Threaten, masar.Deny, masar.Pledge:
		return true
	}
	return false
}

func sameStatus(a, b masar.Status) bool {
	if a == b {
		return true
	}
	near := func(x, y masar.Status) bool { return a == x && b == y || a == y && b == x }
	return near(masar.Held, masar.Ongoing) || near(masar.Planned, masar.Expected)
}

func overlap(a, b *draft, does bool) (shared, inA, inB int) {
	for _, p := range a.parts {
		if p.part.Does() != does {
			continue
		}
		inA++
		for _, q := range b.parts {
			if q.actor == p.actor && q.part.Does() == does {
				shared++
			}
		}
	}
	for _, q := range b.parts {
		if q.part.Does() == does {
			inB++
		}
	}
	return shared, inA, inB
}

func (t *text) join(a, b *draft) {
	if a.headline && !b.headline {
		head := a.parts
		a.act, a.cue, a.sentence, a.item, a.frame, a.headline = b.act, b.cue, b.sentence, b.item, b.frame, false
		a.saidBy, a.how, a.status, a.fixed = b.saidBy, b.how, b.status, b.fixed
		a.parts = b.parts
		a.lead = true
		if b.time != nil {
			a.time = b.time
		}
		for _, p := range head {
			if t.stands(p.actor, a, p.part.Does()) == None && !t.recounts(a, p) && !t.rules(p.actor, a) {
				a.add(p.actor, p.part)
			}
		}
	}
	for _, p := range b.parts {
		if !t.recounts(a, p) {
			a.add(p.actor, p.part)
		}
	}
	if a.place == None {
		a.place = b.place
	}
	if a.time == nil {
		a.time = b.time
	}
	if a.status == masar.Expected && b.status == masar.Planned {
		a.status = masar.Planned // what was announced is more than foreseen
	}
	a.core = a.core || b.core
	for _, is := range b.issues {
		a.issues = addIssue(a.issues, is)
	}
	if a.evidence[len(a.evidence)-1] != b.evidence[0] {
		a.evidence = append(a.evidence, b.evidence...)
	}
}

func addIssue(list []masar.Issue, is masar.Issue) []masar.Issue {
	for _, x := range list {
		if x == is {
			return list
		}
	}
	return append(list, is)
}

func (t *text) samePlace(a, b int) bool {
	if a == b {
		return true
	}
	x, y := &t.mentions[a], &t.mentions[b]
	if x.PlaceID != "" && x.PlaceID == y.PlaceID || x.Known != "" && x.Known == y.Known {
		return true
	}
	if x.StateID != "" && x.StateID == y.StateID || x.Country != "" && x.Country == y.Country && (wholeState(x) || wholeState(y)) {
		return true
	}
	return t.form(x.Span) == t.form(y.Span)
}

// wholeState reports whether a mention names a state, and not the capital that may
// stand for it: بغداد is not أربيل.
func wholeState(m *mention.Mention) bool {
	return m.Type == masar.State && (m.PlaceID == "" || m.PlaceID == m.StateID)
}

// nowhere reports whether nothing tells where a place lies, so that it may lie in
// another: «بقصر السلام».
func (t *text) nowhere(k int) bool {
	m := &t.mentions[k]
	if e := t.r.k.World.Entity(m.Known); e != nil {
		return e.Kind == "venue" // a palace lies in the town that is told beside it
	}
	return m.PlaceID == "" && m.StateID == "" && m.Known == ""
}

func (t *text) form(s masar.Span) string { return t.a.Text[s.Start:s.End] }
