package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// withTeller adds to an encounter of which only the one behind «مع» is named the
// person who tells of it in his own name: «كتب أنه، خلال الاتصال مع منسق الاتحاد،
// تمت الموافقة».
func (v *view) withTeller(d *draft, m *frame.Match) {
	if d.act != masar.Meet && d.act != masar.Call || v.s.Items[d.item].Kind != clause.Nominal || v.s.Items[d.item].GenOf != None {
		return
	}
	sides := d.actors(masar.Party)
	if len(sides) != 1 || v.t.actors[sides[0]].Type != masar.Person || !v.facing(m) {
		return
	}
	who := v.speakerOf(v.s.Items[d.item].Head)
	if who == None || who == sides[0] || v.t.actors[who].Type != masar.Person || v.t.spokesman(who) {
		return
	}
	d.add(who, masar.Party)
}

// facing reports whether the party that a match names stands behind «مع».
func (v *view) facing(m *frame.Match) bool {
	for _, f := range m.Part("party") {
		if f.Name == None || f.Pronoun || f.Dropped || v.s.Items[f.Item].Prep != "مع" {
			return false
		}
	}
	return true
}

// spokesman reports whether a title in the text makes an actor somebody's spokesman,
// who tells of what others do.
func (t *text) spokesman(a int) bool {
	for _, k := range t.actors[a].Mentions {
		m := &t.mentions[k]
		words := t.doc.Sentences[m.Sentence].Words
		for i := max(0, m.First-2); i < min(m.End+3, len(words)); i++ {
			for _, title := range t.r.k.titles {
				if title.role == masar.Spokesperson && bears(bareTitle(&words[i]), title.word) {
					return true
				}
			}
		}
	}
	return false
}

// otherSide reports whether the noun of a meeting names by its genitive somebody whom
// nothing tells, so that those told of before are not meant: «لمقابلة الوسطاء».
func (v *view) otherSide(d *draft) bool {
	it := &v.s.Items[d.item]
	if d.act != masar.Meet && d.act != masar.Call || it.Kind != clause.Nominal || it.Gen == None {
		return false
	}
	g := &v.s.Items[it.Gen]
	return g.Name == None && g.An.Number == arabic.Plur && g.An.Form != arabic.Masdar
}

// cabinet reports whether an actor is only the office of one who holds another.
func (t *text) cabinet(a int) bool {
	for _, k := range t.actors[a].Mentions {
		if t.mentions[k].Why != "cabinet" {
			return false
		}
	}
	return len(t.actors[a].Mentions) > 0
}

// beyond reports whether one behind «مع» is no party of talks whose two sides «بين»
// names: «بحث المفاوضات بين إيران وواشنطن مع الرئيس».
func (v *view) beyond(m *frame.Match, f frame.Filler) bool {
	if f.Name == None || f.Pronoun || v.s.Items[f.Item].Prep != "مع" {
		return false
	}
	sides := 0
	for _, o := range m.Part("party") {
		if o.Dropped || o.Pronoun || o.Clause != None {
			continue
		}
		it := &v.s.Items[o.Item]
		if it.Prep == "بين" || it.Coord != None && v.s.Items[it.Coord].Prep == "بين" {
			sides++
		}
	}
	return sides > 1
}
