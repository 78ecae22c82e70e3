package reading

import (
	"slices"
	"strings"
	"time"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// findEvents drafts an event for every match of a frame with an act.
func (v *view) findEvents() {
	v.drafted = make([]int, len(v.matches))
	for m := range v.matches {
		v.drafted[m] = None
	}
	for _, brokered := range [...]bool{false, true} { // who brokers needs what is brokered
		for m := range v.matches {
			if f := v.matches[m].Frame; f.Act != "" && f.Sides == brokered {
				v.findEvent(m)
			}
		}
	}
}

func (v *view) findEvent(m int) {
	if v.s.Habitual(v.matches[m].Item) {
		return
	}
	d, ok := v.draft(&v.matches[m])
	if !ok || d.act == masar.Convene && v.metAt(d.item) || d.act == masar.Meet && v.discussed(&d) || v.ofUndone(&d) {
		return
	}
	each := v.severally(d, &v.matches[m])
	if len(each) > 1 {
		v.dropSum(&d)
	}
	v.t.drafts = append(v.t.drafts, each...)
	v.drafted[m] = len(v.t.drafts) - 1
}

// metAt reports whether the noun was already read as a meeting: «اجتماع» of two
// is no gathering besides.
func (v *view) metAt(item int) bool {
	for i := len(v.t.drafts) - 1; i >= 0 && v.t.drafts[i].sentence == v.n; i-- {
		if d := &v.t.drafts[i]; d.item == item && d.act == masar.Meet && !d.open {
			return true
		}
	}
	return false
}

// discussed reports whether a verb only tells what the sides of a talk or meeting
// earlier in the sentence speak of: «يجري حوارا مع نظيره، حيث يتناول الجانبان».
func (v *view) discussed(d *draft) bool {
	if v.s.Items[d.item].Kind != clause.Verb {
		return false
	}
	k := v.s.Subject(d.item)
	if k == clause.None || v.s.Items[k].Name == clause.None {
		return false
	}
	if _, sides := v.t.sidesWanted(v.names[v.s.Items[k].Name]); !sides {
		return false
	}
	for i := len(v.t.drafts) - 1; i >= 0 && v.t.drafts[i].sentence == v.n; i-- {
		o := &v.t.drafts[i]
		if shared, inO, inD := overlap(o, d, true); o.act.Symmetrical() && o.item < d.item && shared == inO && shared == inD {
			return true
		}
	}
	return false
}

// refuses reports whether a verb is negated, or the one that says whether it can be: «لا يمكن
// أن نقبل».
func (v *view) refuses(item int) bool {
	if v.s.Items[item].Neg != "" {
		return true
	}
	g := v.s.Clauses[v.s.Items[item].Clause].Governor
	return g != None && v.s.Items[g].Kind == clause.Verb && v.s.Items[g].Neg != ""
}

// draft makes the event of a match; it is refused where a needed part names
// nobody or a symmetrical act lacks its second party.
func (v *view) draft(m *frame.Match) (draft, bool) {
	it := &v.s.Items[m.Item]
	d := draft{frame: m.Frame, act: m.Frame.Act, place: None, saidBy: None, core: !m.Frame.Background,
		sentence: v.n, clause: it.Clause, item: m.Item, cue: v.cue(m.Item), headline: v.headline()}
	v.cast(&d, m)
	v.withTeller(&d, m)
	if !v.complete(&d, m) || v.undenied(m) {
		return d, false
	}
	d.status, d.fixed = v.status(m.Item, m.Carrier)
	if m.Frame.Negated != "" && d.status == masar.NotHeld && v.refuses(m.Item) {
		d.act, d.status = m.Frame.Negated, masar.Held
	}
	past := m.Frame.Status == masar.Ongoing && it.Kind == clause.Verb && it.An.Form == arabic.Perfect // «لعبت مسقط دور الوسيط»
	if m.Frame.Status != "" && (!d.fixed || d.status == masar.Held || m.Frame.Status == masar.Held && d.status == masar.Possible) && !past {
		d.status = m.Frame.Status
	}
	if d.status == masar.CalledFor && (d.act == masar.Attack || d.act == masar.Kill) || d.status == masar.NotHeld && v.s.Clauses[it.Clause].Kind == clause.Condition {
		return d, false // «ذرائع لاستهداف المدنيين»: a purpose is no deed; nor is «إذا لم تستأنف»
	}
	v.setPlace(&d, m)
	v.setTime(&d, m)
	if d.time != nil && d.status == masar.Held && (contact(d.act) || d.act == masar.Release) && v.t.sinceLong(d.time) {
		d.time = nil // «أول زيارة منذ عشرين عاما», «أطلق المحتجز منذ 2022»
	}
	if d.status == masar.Held && !d.fixed && v.plannedThere(&d) {
		d.status = masar.Planned
	}
	v.setCore(&d)
	v.setContext(&d, m)
	d.evidence = []masar.Span{v.sentenceSpan()}
	d.issues = v.issues(d.item)
	if m.Frame.Sides && !v.broker(&d) {
		return d, false
	}
	// A gathering that names nobody, no place and no day is only a mention.
	return d, d.act != masar.Convene || len(d.parts) > 0 || d.place != None || d.time != nil
}

// cast gives a draft its participants and the place of its slot.
func (v *view) cast(d *draft, m *frame.Match) {
	for _, fill := range m.Fills {
		switch fill.Part {
		case "place":
			if !contact(m.Frame.Act) || m.Frame.Act == masar.Visit || !v.matter(m.Item, fill.Fillers) {
				d.place = v.placeOf(fill.Fillers)
			}
			continue
		case "content", "noun", "speaker", "to", "via", "origin":
			continue
		}
		for _, f := range fill.Fillers {
			who := v.taking(m.Frame.Act, f)
			if d.act == masar.Negotiate && v.beyond(m, f) || v.disagrees(d.item, f, who) {
				continue
			}
			for _, a := range who {
				part := masar.Part(fill.Part)
				if st := v.stateOfTown(f, a); st != None {
					a = st
				} else if d.act == masar.Recall && v.t.actors[a].Type == masar.Place {
					continue // «استدعى سفيره في مدريد»
				}
				if part == masar.Mediating && v.t.spokesman(a) {
					if a = v.t.principal(a); a == None {
						continue // who tells of a mediation for his state is no mediator
					}
				}
				if d.act == masar.Agree && part.Does() && v.t.spokesman(a) {
					if st := v.t.principal(a); st != None {
						a = st // «نفى المتحدث وجود اتفاق مع تركيا»
					}
				}
				if part == masar.Visitor && v.t.cabinet(a) {
					continue // an office that tells of a visit makes none
				}
				if part.Does() && v.onlyTells(d.act, a, d.item) || part == masar.Target && v.suffers(m, f) {
					continue
				}
				if f.Pronoun && d.act == masar.Convene && v.t.actors[a].Type == masar.Person {
					continue // «في دورته العادية» is of a body
				}
				if !f.Pronoun && !f.Dropped || v.acts(a, part) && m.Frame.Takes(fill.Part, v.t.actors[a].Type) {
					d.add(a, part)
				}
			}
		}
	}
	v.dropSeats(d)
	if d.act == masar.Threaten && d.count(masar.Target) == 0 {
		if a := v.contentActor(m, d); a != None {
			d.add(a, masar.Target)
		}
	}
}

// complete reports whether a draft has the participants that its frame needs, or
// leaves them to the context.
func (v *view) complete(d *draft, m *frame.Match) bool {
	if m.Open && v.otherSide(d) {
		return false
	}
	for k, need := range m.Frame.Need {
		if !d.hasOne(need, m) || slices.Contains(m.Frame.Need[:k], need) && !v.t.several(d) {
			if m.Undone && need == "agent" && (d.count(masar.Target) > 0 || d.place != None) {
				continue
			}
			if !m.Open {
				return false
			}
			d.open = true
		}
	}
	if !d.act.Symmetrical() || v.t.several(d) {
		return true
	}
	d.open, d.many = m.Frame.Context && m.Open || d.open, v.s.Items[m.Item].An.Number == arabic.Plur
	// Who stays away from talks does so alone.
	return !pairwise(d.act) || d.open || m.Frame.Status == masar.NotHeld
}

// setContext notes what later stages ask of a draft's surroundings.
func (v *view) setContext(d *draft, m *frame.Match) {
	it := &v.s.Items[m.Item]
	d.lemma, d.about = it.Lemma, v.contentLemma(m)
	d.aboutIs = v.contentActs(m)
	d.known = it.Kind == clause.Nominal && it.An.Enc != ""
	d.definite = it.Kind == clause.Nominal && it.An.Pro&arabic.ProAl != 0
	d.of, d.back = None, it.Kind == clause.Nominal && it.Def && it.An.Enc == "" && it.Gen == None && len(it.Adjs) == 0 && len(it.Nisbas) == 0
	if it.Kind == clause.Verb {
		d.of = v.s.Subject(m.Item)
	}
	d.inTalk, d.occasion, d.set = v.inTalk(m.Item), it.Prep == "خلال", it.Prep != ""
	d.top, d.free = v.outermost(it.Clause), v.free(it.Clause)
}

// acts reports whether one whom a pronoun stands for can take a part: an outlet
// only tells of what others do, and a place does nothing.
func (v *view) acts(a int, part masar.Part) bool {
	switch v.t.actors[a].Type {
	case masar.Outlet:
		return false
	case masar.Place:
		return part == masar.Target || part == masar.Host
	}
	return true
}

// dropSeats leaves out of an encounter of persons the states between which something is,
// where they come from one of them, and the office that tells of it:
// «يترأس الرئيسان اجتماع المجلس المشترك بين مصر وتركيا», «أعلنت الوزارة تأجيل لقاء الوزير».
func (v *view) dropSeats(d *draft) {
	if !conferring(d.act) {
		return
	}
	from := map[string]bool{}
	persons := 0
	for _, p := range d.parts {
		if a := &v.t.actors[p.actor]; p.part == masar.Party && a.Type == masar.Person {
			persons++
			from[a.Country] = true
		}
	}
	seat := func(p participant) bool {
		a := &v.t.actors[p.actor]
		return p.part == masar.Party && (a.Type == masar.State || a.Type == masar.Org && from[a.Country] && v.speaksHere(p.actor))
	}
	if persons < 2 || !slices.ContainsFunc(d.parts, func(p participant) bool { return seat(p) && from[v.t.actors[p.actor].Country] }) {
		return
	}
	d.parts = slices.DeleteFunc(slices.Clone(d.parts), seat)
}

// speaksHere reports whether an actor is the speaker of a statement of the sentence.
func (v *view) speaksHere(a int) bool {
	for k := len(v.t.statements) - 1; k >= 0 && v.t.statements[k].sentence == v.n; k-- {
		if v.t.statements[k].speaker == a {
			return true
		}
	}
	return false
}

// taking returns who takes part: in «اتصال بينهما» the two of the contact told
// before, however others were named since.
func (v *view) taking(act masar.Act, f frame.Filler) []int {
	if conferring(act) && f.Pronoun && f.Clause == frame.None {
		it := &v.s.Items[f.Item]
		if it.Prep == "بين" && (it.An.EncN == arabic.Dual || it.An.Number == arabic.Dual) {
			for i := len(v.t.drafts) - 1; i >= 0 && v.t.drafts[i].sentence >= v.n-1; i-- {
				if d := &v.t.drafts[i]; d.sentence < v.n && conferring(d.act) && d.count(masar.Party) == 2 {
					return d.actors(masar.Party)
				}
			}
		}
	}
	return v.warring(act, f, v.resolve(f))
}

// contentLemma is the noun that stands in the content of a match.
func (v *view) contentLemma(m *frame.Match) arabic.Lemma {
	for _, part := range [...]string{"content", "noun"} {
		for _, f := range m.Part(part) {
			if f.Clause == None && f.Name == None {
				return v.s.Items[f.Item].Lemma
			}
		}
	}
	return 0
}

// inTalk reports whether the clause of an item says that it was said in a call or
// a meeting: «خلال الاتصال», «في لقاء مع نظيره».
func (v *view) inTalk(item int) bool {
	for k := range v.s.Items {
		it := &v.s.Items[k]
		if it.Clause != v.s.Items[item].Clause || it.Kind != clause.Nominal || it.Prep != "في" && it.Prep != "خلال" && it.Prep != "عقب" {
			continue
		}
		for _, a := range v.t.r.k.Frames.ActsOf(it.Lemma, it.Base) {
			if a == masar.Call || a == masar.Meet {
				return true
			}
		}
	}
	return false
}

// outermost returns the clause at the top around clause c.
func (v *view) outermost(c int) int {
	for v.s.Clauses[c].Parent != None {
		c = v.s.Clauses[c].Parent
	}
	return c
}

// free reports whether clause c is a relative one without an antecedent: its ما
// stands for what was told before.
func (v *view) free(c int) bool {
	cl := &v.s.Clauses[c]
	return cl.Kind == clause.Relative && cl.Antecedent == None && cl.Sub != None && v.s.Items[cl.Sub].Prep == ""
}

// contentActor returns who is named first in the content of a threat, other than
// those who make it: «توعد بمنع إيران من», «مهددا برد على أي تحرك لحزب الله».
func (v *view) contentActor(m *frame.Match, d *draft) int {
	for _, f := range m.Part("content") {
		first, end := f.Item, len(v.s.Items)
		if f.Clause != None {
			first = v.s.Clauses[f.Clause].First
		}
		for k := first; k < end; k++ {
			it := &v.s.Items[k]
			if it.Kind == clause.Comma && !it.Quoted || it.Kind == clause.Semi {
				break
			}
			names := it.Nisbas
			if it.Name != None {
				names = append(names, it.Name)
			}
			for _, n := range names {
				for _, a := range v.meaning(n) {
					if t := v.t.actors[a].Type; v.t.actors[a].Country != "" && t != masar.Place && t != masar.Outlet && t != masar.People && !d.involves(a) {
						return a
					}
				}
			}
		}
	}
	return None
}

// contentActs returns what a definite noun in the content of a match can be an
// event of: «أدان الهجوم», «رفض الطلب».
func (v *view) contentActs(m *frame.Match) []masar.Act {
	for _, part := range [...]string{"content", "noun"} {
		for _, f := range m.Part(part) {
			if f.Clause != None || f.Name != None || f.Pronoun {
				continue
			}
			it := &v.s.Items[f.Item]
			if it.An.Pro&arabic.ProAl == 0 || len(it.Nisbas) > 0 {
				return nil
			}
			return v.t.r.k.Frames.ActsOf(it.Lemma, it.Base)
		}
	}
	return nil
}

// sinceLong reports whether a time tells since when something had not happened:
// «منذ عشرين عاما», more than two months before the day of publication.
func (t *text) sinceLong(tm *masar.Time) bool {
	if !strings.HasPrefix(tm.From, "منذ") || len(t.a.Published) < len(time.DateOnly) {
		return false
	}
	from, err := time.Parse(time.DateOnly, tm.Start)
	day, err2 := time.Parse(time.DateOnly, t.a.Published[:len(time.DateOnly)])
	return err == nil && err2 == nil && from.AddDate(0, 2, 0).Before(day)
}

// several reports whether a draft has two parties, or for a deal, talks or a
// meeting one that is several: «اتفق الوزراء», «عقدت الأطراف اليمنية مشاورات».
func (t *text) several(d *draft) bool {
	n := 0
	for _, p := range d.parts {
		if p.part == masar.Party {
			if n++; t.manyIn(d.act, p.actor) {
				n++
			}
		}
	}
	return n > 1
}

// manyIn reports whether an actor is several who can do an act among themselves.
func (t *text) manyIn(act masar.Act, a int) bool {
	x := &t.actors[a]
	if !x.plural || x.Type == masar.People {
		return false
	}
	if act == masar.Agree {
		return true
	}
	if act == masar.Negotiate && x.Type == masar.Group && x.Country != "" && x.Known == "" {
		return true
	}
	return x.Several && (act == masar.Negotiate || act == masar.Meet)
}

// pairwise acts need two parties to be an event at all.
func pairwise(a masar.Act) bool {
	return a == masar.Meet || a == masar.Call || a == masar.Exchange || a == masar.Negotiate
}

func (d *draft) add(actor int, part masar.Part) {
	for _, p := range d.parts {
		if p.actor == actor {
			return
		}
	}
	d.parts = append(d.parts, participant{actor, part})
}

func (d *draft) count(part masar.Part) int {
	n := 0
	for _, p := range d.parts {
		if p.part == part {
			n++
		}
	}
	return n
}

func (d *draft) hasOne(parts string, m *frame.Match) bool {
	for part := range strings.SplitSeq(parts, "|") {
		if d.has(part, m) {
			return true
		}
	}
	return false
}

func (d *draft) has(part string, m *frame.Match) bool {
	switch part {
	case "carrier":
		return m.Carrier != None
	case "place":
		return d.place != None || len(m.Part(part)) > 0
	case "content", "noun", "speaker":
		return len(m.Part(part)) > 0
	}
	return d.count(masar.Part(part)) > 0
}

// placeOf returns the mention of the first filler that can be a place.
func (v *view) placeOf(fillers []frame.Filler) int {
	for _, f := range fillers {
		if f.Name == None || f.Pronoun {
			continue
		}
		if k := v.names[f.Name]; !v.t.delegation(k) {
			return k
		}
	}
	return None
}

// delegation reports whether a mention names the side of a state in talks, which is no
// place: «اجتمع بالوفد المغربي».
func (t *text) delegation(k int) bool {
	m := &t.mentions[k]
	return m.Type == masar.State && m.PlaceID == "" && m.Why == "head"
}

// setCore marks what is background, purpose or only wished for.
func (v *view) setCore(d *draft) {
	c := &v.s.Clauses[d.clause]
	if c.Kind == clause.Purpose || d.status == masar.CalledFor || v.s.Items[d.item].Kind == clause.Nominal && (v.purpose(d.item) || v.sought(d.item) != "") {
		d.core = false
	}
	if d.status == masar.Possible && !d.fixed {
		d.core = false
	}
}
