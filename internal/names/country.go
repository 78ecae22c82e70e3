package names

import (
	"strings"

	"masar"
)

// countries gives a country to those whom the text leaves without one: unnamed
// sources, victims, ministries and forces are of the place where the sentence
// is, or of the country that the article is about; so is who bears a title of no
// country.
func (l *linker) countries() {
	for a := range l.out {
		x := &l.out[a]
		x.Country = l.f.base.Country(x.Country)
		if x.Country != "" || x.world || len(x.Mentions) == 0 || x.Known != "" {
			continue
		}
		m := &l.ms[x.Mentions[0]]
		switch {
		case x.Type == masar.People, m.nearby:
			x.Country = l.f.base.Country(l.around(m))
		case x.Type == masar.Person && x.bare && (l.f.national[x.OfficeKey] || len(x.name) > 1):
			x.Country = l.f.base.Country(l.home)
		}
	}
}

// around is the country of the place that the sentence of a mention names nearest to it,
// for none the home of the article, the people nearest to it, and the last place before.
func (l *linker) around(m *Mention) string {
	if c := l.ministers(m); c != "" {
		return c
	}
	best := l.countryNear(m, masar.Place)
	if best == "" {
		best = l.home
	}
	if best == "" {
		best = l.countryNear(m, masar.People)
	}
	for i := len(l.ms) - 1; best == "" && i >= 0; i-- {
		if p := &l.ms[i]; p.Sentence <= m.Sentence && p.Type == masar.Place {
			best = p.Country
		}
	}
	return best
}

// countryNear is the country of the mention of a type that stands nearest to m in its
// sentence, before it if one does; "" for none.
func (l *linker) countryNear(m *Mention, typ masar.ActorType) string {
	best, far := "", len(l.doc.Text)
	for i := range l.ms {
		p := &l.ms[i]
		if p.Sentence != m.Sentence || p.Country == "" || p.Type != typ && !(typ == masar.Place && m.Type == masar.People && p.PlaceID != "" && p.PlaceID != p.StateID) {
			continue
		}
		d := m.First - p.First
		if d < 0 {
			d = 1000 - d // «وفي واشنطن، فرضت وزارة الخزانة عقوبات على شركة في دبي»
		}
		if d < far {
			best, far = p.Country, d
		}
	}
	return best
}

// ministers is the country of the minister whom the text names first, for a ministry
// that it gives none: «بحث وزير الخارجية العراقي … وذكرت وزارة الخارجية».
func (l *linker) ministers(m *Mention) string {
	words := l.doc.Sentences[m.Sentence].Words
	if m.Type != masar.Org || m.First+1 >= m.End || m.First >= len(words) || strings.TrimPrefix(words[m.First].Fold, "و") != "وزاره" {
		return ""
	}
	office := l.f.officeKey("وزير " + words[m.First+1].Fold)
	for i := range l.ms {
		if p := &l.ms[i]; office != "" && p.OfficeKey == office && p.Country != "" && !p.Plural {
			return p.Country
		}
	}
	return ""
}
