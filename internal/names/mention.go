// Package names finds the names in a text, by the knowledge files and by the
// grammar of Arabic names and titles, and links those of one actor.
package names

import (
	"slices"

	"masar"
)

// A Mention is one place in the text that means an actor or a place: a name,
// a title with its name, an epithet. First and End are a half-open range of
// words of the sentence; Span leaves out the clitics on the first word, which
// take Lead bytes.
type Mention struct {
	Sentence, First, End, Head, Lead int
	Span                             masar.Span
	Type                             masar.ActorType
	Why                              string // the rule that found it

	NameFirst, NameEnd int    // of a person: the words of the name, title and honours left out
	Name               string // of a person: the name
	Inner              []Name // names inside it: the state and the body in a title

	Known              string // id of the knowledge files, "" for none
	Office, OfficeKey  string // as the text gives it without the country; key of titles.tsv
	Country            string // ISO 3166-1 alpha-3
	PlaceID, StateID   string // what a name of a place or a state may mean beside it
	Source             bool   // an unnamed source
	Plural, Nisba, Fem bool
	Anaphor            string          // folded head word of one that points back, «الوزير»
	nearby             bool            // of the place where it stands: a ministry, the police
	Own                bool            // with a pronoun: بلاده
	pronoun            bool            // a title with a pronoun: أمينه العام
	bare               bool            // a title without a country
	world              bool            // a title of a body without a country
	body               masar.ActorType // of a part of a body: what the body is
	nameFrom, nameTo   int             // of a body: its proper name without صحيفة, without an adjective of origin
	described          bool            // a body that is described, not named
	lands              []string        // of a title in the plural: the states, where they are several
	heldBy             bool            // Known is the holder of the office, not named
	label              string          // what to call one of two whom its form means together
	head               string          // folded head word of a title
	called             string          // the name of one of several told of in a word, «الرئيس الروسي»
	honour             string          // that belongs to the name: الأمير
}

// A Name is a name inside a mention: a half-open range of words.
type Name struct {
	First, End int
	Type       masar.ActorType
	Known      string
}

// An Actor is what one or more mentions mean. Mentions are indices.
type Actor struct {
	ID, Name, NameEN                  string
	Type                              masar.ActorType
	Country, Office, OfficeKey, Known string
	Mentions                          []int
	Several                           bool // the officials of several states: «وزراء خارجية مصر والسودان»
}

// Names are the proper names in a mention: a person's without title and
// honours, the state or body in a title, a place without «مدينة». What only
// points or describes has none.
func (m *Mention) Names() []Name {
	switch {
	case m.Type == masar.Person:
		names := m.Inner
		if m.NameEnd > m.NameFirst {
			names = append(names[:len(names):len(names)], Name{First: m.NameFirst, End: m.NameEnd, Type: masar.Person, Known: m.Known})
			slices.SortFunc(names, func(x, y Name) int { return x.First - y.First })
		}
		return names
	case len(m.Inner) > 0:
		return m.Inner
	case m.Nisba, m.Anaphor != "" && m.Country == "", m.Type == masar.People, m.Source, m.described, m.Why == "states", m.Why == "part":
		return nil
	case m.nameTo > m.nameFrom:
		return []Name{{First: m.nameFrom, End: m.nameTo, Type: m.Type, Known: m.Known}}
	}
	return []Name{{First: m.First, End: m.End, Type: m.Type, Known: m.Known}}
}
