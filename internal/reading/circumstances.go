package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// setPlace finds where the event is: its slot, the place phrase after it or
// after the verb that carries it, the host's city, the place that «حيث» tells
// of, or the one that opens the sentence.
func (v *view) setPlace(d *draft, m *frame.Match) {
	if d.place == None && takesPlace(d.act) {
		if m.Carrier != None {
			d.place = v.hostCity(m.Carrier)
		}
		if d.place == None {
			d.place = v.placeOfAct(d.act, m.Item)
		}
		if d.place == None && m.Carrier != None {
			d.place = v.placeOfAct(d.act, v.matches[m.Carrier].Item)
		}
		if d.place == None {
			d.place = v.placeOfWhere(m.Item)
		}
	}
	if d.act == masar.Recall {
		if k := v.s.Prepositional(m.Item, "لدي"); k != None && v.s.Items[k].Name != None {
			d.place = v.names[v.s.Items[k].Name] // where the ambassador was
		}
	}
	if d.place == None && !bloodless(d.act) {
		d.place = v.frontedPlace(m.Item, reported(d.act))
		if st := v.hostState(d); st != None && v.t.atHome(d, st) {
			d.place = None // «وفي الجزائر، كلف الرئيس وزيره بجولة»
		}
	}
	v.addHost(d)
}

// takesPlace tells the acts whose place a record keeps from those that are only
// words.
func takesPlace(a masar.Act) bool {
	switch a {
	case masar.Urge, masar.Propose, masar.Pledge, masar.Accept, masar.Reject, masar.Support, masar.Condemn,
		masar.Accuse, masar.Threaten, masar.Warn, masar.Deny, masar.Call, masar.Mediate:
		return false
	}
	return !bloodless(a)
}

// reported tells the acts that a source in a place reports from there.
func reported(a masar.Act) bool {
	return a == masar.Attack || a == masar.Kill || a == masar.Detain || a == masar.Protest || a == masar.Displace
}

// bloodless tells the acts of a government that happen nowhere in particular.
func bloodless(a masar.Act) bool {
	switch a {
	case masar.Sanction, masar.LiftSanctions, masar.Recognise, masar.RestoreTies, masar.SeverTies, masar.Appoint, masar.Vote:
		return true
	}
	return false
}

// placeNear returns the place phrase after an item, unless it belongs to
// another noun.
func (v *view) placeNear(item int) int {
	fillers := v.t.r.matcher.Where(item)
	if len(fillers) > 0 {
		k := fillers[0].Item
		if o := v.owner(k); o != None && o != item || v.another(item, k) {
			return None
		}
	}
	return v.placeOf(fillers)
}

// placeOfAct returns the place phrase after an item that carries an act, unless
// a contact is only about what is there.
func (v *view) placeOfAct(act masar.Act, item int) int {
	if contact(act) {
		if fillers := v.t.r.matcher.Where(item); len(fillers) > 0 && (v.s.Items[fillers[0].Item].Prep == "علي" || v.about(item, fillers[0].Item)) {
			return None
		}
	}
	if act == masar.Recall {
		fillers := v.t.r.matcher.Where(item)
		if len(fillers) == 0 || fillers[0].Item-1 != v.s.Object(item) && fillers[0].Item-1 != v.s.Items[item].Gen {
			return None // only where the ambassador was: «سفيرها في باريس»
		}
	}
	return v.placeNear(item)
}

// about reports whether the place phrase at k completes a verbal noun that a
// contact is about, not the contact: «بحث مع نظيره تطورات الأوضاع في غزة», «لبحث
// التصعيد في لبنان».
func (v *view) about(item, k int) bool {
	p := v.beforeSides(k-1, item)
	if p <= item || v.s.Items[p].Kind != clause.Nominal || v.s.Items[p].Name != None {
		return false
	}
	if it := &v.s.Items[p]; it.An.Form == arabic.ActPart && it.Def && it.Prep == "" {
		return !v.encounter(p) // «التطورات المتعلقة بالقدس»
	}
	if it := &v.s.Items[p]; it.An.Form != arabic.Masdar && it.Prep != "" && it.GenOf == None {
		return false // «في قصر الضيافة»
	}
	masdar := false
	head := p
	for n := 0; head != None && n < 6; n++ {
		it := &v.s.Items[head]
		if head == item || v.encounter(head) {
			return false
		}
		masdar = masdar || it.An.Form == arabic.Masdar
		if it.GenOf != None {
			head = it.GenOf
			continue
		}
		switch it.Prep {
		case "", "ل", "الي", "حول", "بشان", "عن", "من":
			return masdar
		}
		return false
	}
	return false
}

// beforeSides goes back over the sides of a deal or conflict that end at item p to the
// noun before them: «تنفيذ الاتفاق بين أذربيجان وأرمينيا في قره باغ».
func (v *view) beforeSides(p, item int) int {
	for n := 0; p > item && n < 6 && v.s.Items[p].Kind == clause.Nominal && v.s.Items[p].Name != None; n++ {
		switch it := &v.s.Items[p]; {
		case it.Prep == "بين":
			return p - 1
		case it.Coord != None:
			p--
		default:
			return p
		}
	}
	return p
}

// encounter reports whether the noun at an item is one of people meeting.
func (v *view) encounter(item int) bool {
	for _, act := range [...]masar.Act{masar.Meet, masar.Call, masar.Convene, masar.Negotiate, masar.Visit} {
		if v.contact(item, act) {
			return true
		}
	}
	return false
}

// another reports whether a place phrase at k tells of another event than the
// one at an item, whose noun stands between with a preposition of its own: «حضر
// اجتماعا قبل محادثات في جنيف».
func (v *view) another(item, k int) bool {
	for i := range v.matches {
		m := &v.matches[i]
		n := &v.s.Items[m.Item]
		if m.Frame.Act != "" && m.Frame.Act != masar.Attack && m.Item > item && m.Item < k && n.Kind == clause.Nominal && n.Prep != "" && !v.fills(item, m.Item) {
			return true
		}
	}
	return false
}

// owner returns the noun whose participle a time or place phrase completes: in
// «الاتفاق الموقع في الصخيرات عام 2015» both belong to the agreement.
func (v *view) owner(k int) int {
	for n := k - 1; n >= 0; n-- {
		it := &v.s.Items[n]
		if it.Kind != clause.Nominal && it.Kind != clause.Time {
			return None
		}
		if v.holding(n) {
			return v.heldNoun(n - 1) // «للقمة غير العادية المقرر عقدها غدا»
		}
		if n > 0 && v.heldAs(n-1) {
			return n - 1 // «للقمة المقرر عقدها غدا»
		}
		if an := it.An; it.Kind == clause.Nominal && n > 0 && it.Name == None && an.Pro&arabic.ProAl != 0 && it.Prep == "" && an.Form == arabic.PassPart && an.Base != 0 && v.t.r.k.Frames.Knows(an.Base, true) {
			return n
		}
		for _, w := range it.Adjs {
			an := best(&v.s.Words[w])
			if (an.Form == arabic.PassPart || an.Form == arabic.ActPart) && an.Base != 0 && v.t.r.k.Frames.Knows(an.Base, true) {
				return n
			}
		}
		if it.Kind == clause.Nominal && it.Prep == "" && it.GenOf == None {
			return None
		}
	}
	return None
}

func best(w *arabic.Word) arabic.Analysis {
	if w.Best >= 0 && w.Best < len(w.Analyses) {
		return w.Analyses[w.Best]
	}
	return arabic.Analysis{}
}

// hostCity returns the city that holds what its verb carries: «استضافت القاهرة
// لقاءات».
func (v *view) hostCity(carrier int) int {
	if m := &v.matches[carrier]; m.Frame.Hosts {
		return v.citySubject(m.Item)
	}
	return None
}

// cityThatHosts returns the city that the verb of a relative clause says to host its
// antecedent: «الجولة التي كان مقررا أن تستضيفها أنقرة».
func (v *view) cityThatHosts(verb int) int {
	for m := range v.matches {
		if v.matches[m].Item == verb && v.matches[m].Frame.Role == masar.RoleHost {
			return v.citySubject(verb)
		}
	}
	return None
}

// citySubject returns the subject of a verb where that is a city.
func (v *view) citySubject(verb int) int {
	k := v.s.Subject(verb)
	if k == None || v.s.Items[k].Name == None {
		return None
	}
	if n := v.names[v.s.Items[k].Name]; v.t.mentions[n].PlaceID != "" || v.t.mentions[n].Type == masar.Place {
		return n
	}
	return None
}

// placeOfWhere returns the place before «حيث» that its clause tells of: «وصل
// إلى القاهرة، حيث التقى …».
func (v *view) placeOfWhere(item int) int {
	c := &v.s.Clauses[v.s.Items[item].Clause]
	if c.Sub == None || v.s.Words[v.s.Items[c.Sub].Head].Fold != "حيث" {
		return None
	}
	for k := c.Sub - 1; k >= 0; k-- {
		it := &v.s.Items[k]
		if it.Kind == clause.Semi {
			return None
		}
		if it.Kind == clause.Nominal && whereby(it.Prep) && it.Name != None && v.isPlace(it.Name) {
			return v.names[it.Name]
		}
	}
	return None
}

// whereby tells the prepositions of a place from those of a side: «بين الهند وباكستان».
func whereby(prep string) bool {
	return prep != "" && prep != "بين" && prep != "مع" && prep != "علي" && prep != "عن" && prep != "ضد"
}

func (v *view) isPlace(name int) bool {
	n := &v.s.Names[name]
	return n.Type == masar.Place || n.Alt == masar.Place
}

// frontedPlace returns the place that opens the sentence, for an event of its
// main clause and those that go on with it, or, where deep, of what is said in
// them: «وفي أبوظبي، …».
func (v *view) frontedPlace(item int, deep bool) int {
	at := v.opening()
	if at == None || at >= item {
		return None
	}
	for k := at + 1; k < item; k++ {
		if v.s.Items[k].Kind == clause.Semi {
			return None
		}
	}
	if !v.onTop(item, deep) {
		return None
	}
	return v.names[v.s.Items[at].Name]
}

// onTop reports whether an item stands in a main clause of the sentence, in a
// participle that goes on with one, or, where deep, in what one says.
func (v *view) onTop(item int, deep bool) bool {
	c := &v.s.Clauses[v.s.Items[item].Clause]
	for n := 0; c.Parent != None && n < 6; n++ {
		switch {
		case c.Kind == clause.Circumstance && c.Governor != None:
			c = &v.s.Clauses[v.s.Items[c.Governor].Clause]
		case c.Kind == clause.Serial, c.Kind == clause.Complement && deep:
			c = &v.s.Clauses[c.Parent]
		default:
			return false
		}
	}
	return c.Sub == None && (c.Kind == clause.Main || c.Kind == clause.Parallel)
}

// opening returns the item of the place phrase that opens the sentence.
func (v *view) opening() int {
	for k := 0; k < len(v.s.Items) && k < 4; k++ {
		it := &v.s.Items[k]
		if it.Kind == clause.Verb || it.Kind == clause.Sub || it.Kind == clause.Rel {
			return None
		}
		if it.Kind == clause.Nominal && it.Prep == "في" && it.Name != None && (v.isPlace(it.Name) || v.s.Names[it.Name].Type == masar.State) {
			return k
		}
	}
	return None
}

// setTime gives the event the time phrase of its clause that stands nearest,
// unless another event stands between.
func (v *view) setTime(d *draft, m *frame.Match) {
	tm := v.timeNear(m.Item)
	if tm == nil && m.Carrier != None {
		tm = v.timeNear(v.matches[m.Carrier].Item)
		if tm != nil && v.matches[m.Carrier].Frame.Inside == masar.Planned && !v.t.future(*tm) {
			tm = nil // «أعلنت أمس استعدادها لمحادثات»
		}
	}
	v.giveTime(d, tm)
}

// giveTime sets a time, which may be nil.
func (v *view) giveTime(d *draft, tm *masar.Time) {
	if tm == nil {
		return
	}
	d.time = tm
	if v.t.future(*tm) {
		v.shift(d)
	}
}

// timeNear returns the time of an item's clause that stands nearest to it and
// belongs to nothing else, nil where there is none. What stands after the item
// goes before what stands before it.
func (v *view) timeNear(at int) *masar.Time {
	best, dist := None, 1<<30
	for k := range v.s.Items {
		it := &v.s.Items[k]
		if it.Kind != clause.Time || it.Clause != v.s.Items[at].Clause {
			continue
		}
		gap := k - at
		if gap < 0 {
			if v.aside(at) || v.saidThen(at, k) || v.stanceThen(at, k) {
				continue
			}
			gap = 1000 - gap
		}
		if gap >= dist || v.blocked(at, k) || v.ofNextStop(at, k) {
			continue
		}
		if o := v.owner(k); o != None && o != at || v.since(k, at) {
			continue
		}
		best, dist = k, gap
	}
	return v.timeAt(best)
}

// saidThen reports whether the time at k is past and that of a saying, before what is
// still to come: «أعلنت في 11 سبتمبر استعدادها للمشاركة في محادثات».
func (v *view) saidThen(at, k int) bool {
	verb := v.s.Clauses[v.s.Items[at].Clause].Verb
	if verb == None || verb > k || v.s.Items[at].Kind != clause.Nominal || !v.saysAt(verb) || v.ahead(k) {
		return false
	}
	st, _ := v.status(at, v.t.r.matcher.CarrierOf(at))
	return st == masar.Planned || st == masar.Expected
}

// stanceThen reports whether the time at k is when somebody takes a stance on what an
// item tells: «رحبت الوزارة، الجمعة، بنتائج لقاء الرئيسين».
func (v *view) stanceThen(at, k int) bool {
	verb := v.s.Clauses[v.s.Items[at].Clause].Verb
	if verb == None || verb > k || verb == at || v.s.Items[at].Kind != clause.Nominal || v.ahead(k) {
		return false
	}
	return words(v.matchAct(verb)) && contact(v.matchAct(at))
}

// aside reports whether the noun of an event stands behind a preposition that
// sets it before or after the rest of its clause: «…، بعد اشتباكات»; or makes it its purpose.
func (v *view) aside(at int) bool {
	switch v.s.Items[at].Prep {
	case "بعد", "عقب", "اثر", "قبل", "قبيل", "بعيد", "غداه", "منذ", "ل":
		return true
	}
	return false
}

// timeAt returns the time of a time item.
func (v *view) timeAt(item int) *masar.Time {
	if item == None {
		return nil
	}
	for i := range v.times {
		if v.times[i].First == v.s.Items[item].First {
			tm := v.times[i].Time
			return &tm
		}
	}
	return nil
}

// shift makes a plan of an event whose time lies ahead, unless its verb tells
// of the past: then the time is somebody else's.
func (v *view) shift(d *draft) {
	it := &v.s.Items[d.item]
	if it.Kind == clause.Verb && it.An.Form == arabic.Perfect || words(d.act) || it.Kind == clause.Nominal && v.pastDeed(d.item) {
		d.time = nil
		return
	}
	if !d.fixed && d.status == masar.Held {
		d.status, d.fixed = masar.Planned, true
	}
}

// blocked reports whether another predicate with a frame stands between an
// event and a time, or a comma ends the reach of the event's noun. A verb goes
// over the nouns that it governs and over those before a comma.
func (v *view) blocked(at, k int) bool {
	from, to := at, k
	if from > to {
		from, to = to, from
	}
	comma := k > at && v.s.Items[k-1].Kind == clause.Comma
	for i := range v.matches {
		m := &v.matches[i]
		if m.Item <= from || m.Item >= to || m.Frame.Act == "" || m.Item == at {
			continue
		}
		if v.s.Items[at].Kind == clause.Verb && v.s.Items[m.Item].Kind == clause.Nominal && (comma || v.fills(at, m.Item) && !v.ahead(k)) {
			continue
		}
		return true
	}
	if v.s.Items[at].Kind != clause.Nominal || k < at {
		return false
	}
	if verb := v.s.Clauses[v.s.Items[at].Clause].Verb; verb != None && verb < at && !v.ahead(k) && (v.fills(verb, at) || comma && v.aside(at)) {
		return true
	}
	for j := at + 1; j < k-1; j++ {
		if v.s.Items[j].Kind == clause.Comma && v.s.Items[j+1].Kind == clause.Nominal && v.s.Items[j+1].Prep == "" {
			return true
		}
	}
	return false
}

// fills reports whether a noun is the content of an act that a verb tells.
func (v *view) fills(verb, noun int) bool {
	for i := range v.matches {
		m := &v.matches[i]
		if m.Item != verb || m.Frame.Act == "" {
			continue
		}
		for _, part := range [...]string{"content", "noun"} {
			for _, f := range m.Part(part) {
				if f.Item == noun && f.Clause == None {
					return true
				}
			}
		}
		if v.s.Object(verb) == noun {
			return true
		}
	}
	return false
}

// ahead reports whether a time item lies after the day of publication.
func (v *view) ahead(item int) bool {
	tm := v.timeAt(item)
	return tm != nil && v.t.future(*tm)
}

// future reports whether a time lies after the day of publication.
func (t *text) future(tm masar.Time) bool {
	day := t.a.Published
	if len(day) > 10 {
		day = day[:10]
	}
	return day != "" && len(tm.Start) == 10 && tm.Start > day
}
