package reading

import (
	"slices"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// noteSides remembers who met, talked or stands «between» in this sentence, for
// «الجانبان» and «الدول الثلاث» further on.
func (v *view) noteSides() {
	for i := range v.s.Items {
		if it := &v.s.Items[i]; it.Prep == "بين" && it.Kind == clause.Nominal && it.Name != clause.None {
			v.t.talk.note(v.n, v.actorsOf(i))
		}
	}
	for i := range v.t.drafts {
		d := &v.t.drafts[i]
		if d.sentence != v.n {
			continue
		}
		if d.act.Symmetrical() {
			v.t.talk.note(v.n, d.actors(masar.Party))
		}
		if d.act == masar.Mediate {
			v.t.talk.note(v.n, d.actors(masar.Target))
		}
		if hostile(d.act) {
			v.t.talk.note(v.n, v.t.states(d))
		}
	}
}

// hostile tells the acts that set two states against each other.
func hostile(a masar.Act) bool {
	return a == masar.Accuse || a == masar.Threaten || a == masar.SeverTies || a == masar.RestoreTies || a == masar.Expel
}

// states returns the two states whose people act on each other in a draft, where
// the text names both; nil where not.
func (t *text) states(d *draft) []int {
	var from, to int = None, None
	for _, p := range d.parts {
		s := t.stateOf(p.actor)
		if p.part.Does() && from == None {
			from = s
		} else if !p.part.Does() && to == None {
			to = s
		}
	}
	if from == None || to == None || from == to {
		return nil
	}
	return []int{from, to}
}

// stateOf returns the actor that is the state of an actor, None where the text
// names it nowhere.
func (t *text) stateOf(a int) int {
	if t.actors[a].Type == masar.State {
		return a
	}
	for i := range t.actors {
		if t.actors[i].Type == masar.State && t.actors[i].Known != "" && t.actors[i].Known == t.actors[a].Country {
			return i
		}
	}
	return None
}

func (d *draft) actors(part masar.Part) []int {
	var out []int
	for _, p := range d.parts {
		if p.part == part {
			out = append(out, p.actor)
		}
	}
	return out
}

// note adds sides where they are two or more.
func (d *discourse) note(sentence int, actors []int) {
	if len(actors) > 1 {
		d.sides = append(d.sides, sides{sentence, actors})
	}
}

// meaning returns the actors that a name of the sentence means; «الجانبان» and
// «الأطراف» mean the sides told of last, unless two are named in the sentence.
func (v *view) meaning(name int) []int {
	k := v.names[name]
	m := &v.t.mentions[k]
	want, ok := v.t.sidesWanted(k)
	if !ok {
		return v.t.means[k]
	}
	typ := v.t.sideType(k)
	if a := v.pairBefore(m.First, want, typ, typ == ""); len(a) > 0 {
		return a
	}
	if v.t.opposedSides(k) {
		if a := v.t.opponentsTold(); len(a) > 0 {
			return a
		}
	}
	if a := v.metBefore(m.First, want, typ); len(a) > 0 {
		return a
	}
	if a := v.tellersSides(name, want, typ); len(a) > 0 {
		return a
	}
	if a := v.t.talk.latest(v.n, want, typ, v.t.actors); len(a) > 0 {
		return v.t.notWithEnvoy(a, typ)
	}
	if typ == masar.State {
		if a := v.t.countries(want); len(a) > 0 {
			return a
		}
		if a := v.t.disputants(want); len(a) > 0 {
			return a
		}
	}
	if a := v.pairBefore(m.First, want, typ, false); len(a) > 0 {
		return a
	}
	return v.withoutTeller(name, v.t.means[k])
}

// withoutTeller returns two whom the text named last, nobody where one of them is an official
// of no state who speaks of both: «قال الأمين العام إن الجانبين تعهدا».
func (v *view) withoutTeller(name int, two []int) []int {
	if s := v.teller(name); len(two) == 2 && len(s) == 1 && slices.Contains(two, s[0]) && v.t.actors[s[0]].Type == masar.Person && v.t.actors[s[0]].Country == "" {
		return nil
	}
	return two
}

// teller returns who speaks where a name stands, nobody while that is being worked out: who
// speaks may be one of those whom the name means.
func (v *view) teller(name int) []int {
	if v.depth > 0 {
		return nil
	}
	v.depth++
	defer func() { v.depth-- }()
	for i := range v.s.Items {
		if v.s.Items[i].Name == name {
			return v.speakerAt(i)
		}
	}
	return nil
}

// sidesWanted reports whether a mention only stands for sides, and how many: 2
// for a dual, the number beside the noun, 0 where the text does not say.
func (t *text) sidesWanted(k int) (int, bool) {
	m := &t.mentions[k]
	if m.Why == "dual" {
		return 2, true
	}
	words := t.doc.Sentences[m.Sentence].Words
	if m.Known != "" || m.Name != "" || m.Nisba || m.End > m.First+2 || m.End > len(words) {
		return 0, false
	}
	an := chosen(&words[m.First])
	if an == nil || an.Number != arabic.Plur && an.Number != arabic.Dual && !an.Tanwin {
		return 0, false
	}
	typ, ok := t.r.k.grammar.Sides(an.Lemma)
	if ok && an.Number == arabic.Dual && m.End == m.First+1 {
		return 2, true
	}
	if ok && typ == "" && t.ofConflict(k) {
		return 0, true
	}
	if !ok || m.End == m.First+1 {
		return 0, ok && typ == ""
	}
	if typ == "" && t.r.k.grammar.Opposed(words[m.First+1].Fold) {
		return 0, true
	}
	n, used, ok := t.r.k.Lexicon.ParseNumber(words, m.First+1)
	return int(n), ok && used == 1 && n > 1
}

// opposedSides reports whether an adjective beside sides sets them against each other.
func (t *text) opposedSides(k int) bool {
	m := &t.mentions[k]
	return m.End == m.First+2 && t.r.k.grammar.Opposed(t.doc.Sentences[m.Sentence].Words[m.First+1].Fold) || t.ofConflict(k)
}

// ofConflict reports whether the sides are those of a quarrel that the text calls
// by no name: «طرفا النزاع», «أطراف الصراع».
func (t *text) ofConflict(k int) bool {
	m := &t.mentions[k]
	words := t.doc.Sentences[m.Sentence].Words
	if m.Known != "" || m.End != m.First+2 || m.End > len(words) {
		return false
	}
	an := chosen(&words[m.First+1])
	return an != nil && an.Pro == arabic.ProAl && t.r.k.grammar.Relation(an.Lemma)
}

// countries returns the states of the sides noted last, where the text names
// them: «اجتمع الرئيسان … إن البلدين اتفقا».
func (t *text) countries(want int) []int {
	for i := len(t.talk.sides) - 1; i >= 0; i-- {
		var out []int
		for _, a := range t.talk.sides[i].actors {
			if s := t.stateOf(a); s != None && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
		if len(out) > 1 && (want == 0 || len(out) == want) {
			return out
		}
	}
	return nil
}

// stemOf is the lemma of the chosen analysis of a word.
func stemOf(w *arabic.Word) arabic.Lemma {
	if an := chosen(w); an != nil {
		return an.Lemma
	}
	return 0
}

// sideType is the type of actor that the noun of a mention of sides asks for, ""
// for any.
func (t *text) sideType(k int) masar.ActorType {
	m := &t.mentions[k]
	typ, _ := t.r.k.grammar.Sides(stemOf(&t.doc.Sentences[m.Sentence].Words[m.First]))
	return typ
}

// metBefore returns the parties of the encounter told of last before a word in the
// sentence: «استقبل الوزير نظيره، وبحث الجانبان».
func (v *view) metBefore(word, want int, typ masar.ActorType) []int {
	var found, half []int
	for i := range v.matches {
		m := &v.matches[i]
		if !m.Frame.Act.Symmetrical() || v.s.Items[m.Item].First >= word {
			continue
		}
		var out []int
		for _, f := range m.Part("party") {
			if f.Name == frame.None || f.Pronoun || v.s.Items[f.Item].First >= word {
				continue
			}
			if _, sides := v.t.sidesWanted(v.names[f.Name]); !sides {
				out = append(out, v.t.means[v.names[f.Name]]...)
			}
		}
		if len(out) > 1 && (want == 0 || len(out) == want) && (typ == "" || allOf(out, typ, v.t.actors)) {
			found = out
		}
		if len(out) == 1 && m.Frame.Act == masar.Meet && allOf(out, masar.Person, v.t.actors) {
			half = out
		}
	}
	if found == nil && want != 0 && len(half) == want-1 {
		return v.withSpeaker(half, typ)
	}
	return found
}

// withSpeaker adds who spoke last to the one party that a meeting names: «وفي لقاء
// مع السفير دعا الطرفان».
func (v *view) withSpeaker(half []int, typ masar.ActorType) []int {
	s := v.t.talk.speaker
	if len(s) != 1 || s[0] == half[0] || v.t.spokesman(s[0]) || typ != "" && !allOf([]int{s[0], half[0]}, typ, v.t.actors) {
		return nil
	}
	return []int{s[0], half[0]}
}

// tellersSides returns the latest two of whom who speaks here is one: «أعلن روحاني أن
// الجانبين اتفقا».
func (v *view) tellersSides(name, want int, typ masar.ActorType) []int {
	if want != 2 || typ != "" {
		return nil
	}
	s := v.teller(name)
	for k := len(v.t.talk.sides) - 1; len(s) == 1 && k >= 0 && v.t.talk.sides[k].sentence >= v.n-talked; k-- {
		if a := v.t.talk.sides[k].actors; len(a) == want && slices.Contains(a, s[0]) {
			return a
		}
	}
	return nil
}

// sides are actors told of together in a sentence.
type sides struct {
	sentence int
	actors   []int
}

// latest returns the sides noted last that fit in number and type. Persons are
// remembered for one sentence only where the type is open: after that «الطرفان»
// are those whom they speak for.
func (d *discourse) latest(sentence, want int, typ masar.ActorType, actors []actor) []int {
	var persons []int
	for i := len(d.sides) - 1; i >= 0; i-- {
		s := d.sides[i]
		if want > 0 && len(s.actors) != want || typ != "" && !allOf(s.actors, typ, actors) {
			continue
		}
		if typ != "" || s.sentence >= sentence-1 || !someOf(s.actors, masar.Person, actors) {
			return s.actors
		}
		if persons == nil {
			persons = s.actors
		}
	}
	return persons
}

func someOf(ids []int, typ masar.ActorType, actors []actor) bool {
	for _, a := range ids {
		if actors[a].Type == typ {
			return true
		}
	}
	return false
}

func allOf(ids []int, typ masar.ActorType, actors []actor) bool {
	for _, a := range ids {
		if actors[a].Type != typ {
			return false
		}
	}
	return true
}

// onlySides reports whether a name of the sentence only stands for sides: «البلدين».
func (v *view) onlySides(name int) bool {
	_, ok := v.t.sidesWanted(v.names[name])
	return ok
}

// pairBefore returns the actors of the list named last before a word in the
// sentence, where it has the number and the type that are wanted; with facing only
// one behind «بين» or «مع».
func (v *view) pairBefore(word, want int, typ masar.ActorType, facing bool) []int {
	for i := len(v.s.Items) - 1; i >= 0; i-- {
		it := &v.s.Items[i]
		if it.First >= word || it.Kind != clause.Nominal || it.Name == clause.None || it.Coord != clause.None || facing && it.Prep != "بين" && it.Prep != "مع" {
			continue
		}
		list := v.s.Members(i)
		if len(list) < 2 || want > 0 && len(list) != want || v.s.Items[list[len(list)-1]].First >= word {
			continue
		}
		var out []int
		for _, k := range list {
			if n := v.s.Items[k].Name; n != clause.None && v.s.Names[n].Type != masar.Place && !v.onlySides(n) {
				out = append(out, v.t.means[v.names[n]]...)
			}
		}
		if len(out) == len(list) && (typ == "" || allOf(out, typ, v.t.actors)) {
			return out
		}
	}
	return nil
}
