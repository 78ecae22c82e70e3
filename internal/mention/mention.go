// Package mention finds who and what an article names: people by name, title
// or both, states and what stands for them, bodies, groups, outlets, places,
// unnamed sources and people in numbers; and joins the mentions of one actor.
package mention

import (
	"masar"
)

// A Mention is one place in the text that names or stands for an actor or a
// place. Mentions of a sentence do not overlap; a title and the name beside it
// are one mention.
type Mention struct {
	Sentence   int // index into Doc.Sentences
	First, End int // half-open range of words, a word with proclitics included
	Head       int // index of the word that inflects
	Lead       int // bytes of proclitics on the first word

	Span     masar.Span // bytes of the mention without proclitics
	NameSpan masar.Span // bytes of the name part; zero where only a title stands

	Type   masar.ActorType
	Known  string // knowledge id, "" for none; of a person also by office and date
	Name   string // the name part as written, "" where only a title stands
	Honour string // what of the words before the name belongs to it: الأمير, الشيخ

	Office    string // the title as written, without the country
	OfficeKey string // key of titles.tsv
	OfficeOf  string // state or body id whose office it is
	OfficeTo  string // state or place id that an envoy or ambassador is for
	Former    bool   // of one who left the office

	Country string // ISO 3166-1 alpha-3, "" where not said
	PlaceID string // of a place, and of a capital that may stand for its state
	StateID string // of a state, and of a capital that may stand for it

	Source  bool // an unnamed source
	Plural  bool
	Fem     bool
	Nisba   bool // an adjective of origin inside another phrase; not an actor by itself
	Generic bool // a descriptor that names nobody by itself: لجنة مشتركة
	Quoted  bool // the name stands in quotation marks

	// Anaphor is the folded word that points back where the mention only
	// points back: نظير, جانبان, وزير, بلاد, حركه …; "" otherwise. Own is set
	// where a pronoun is written on it: بلاده, الناطق باسمه.
	Anaphor string
	Own     bool

	// Inner are the states, bodies and places named inside, in order.
	Inner []Inner

	// Why names the rule or the file that found it.
	Why string

	nameFirst, nameEnd int // words of the name part
	alike              []string
}

// An Inner is a state, a body or a place named inside a mention.
type Inner struct {
	First, End int
	Span       masar.Span
	Type       masar.ActorType
	Known      string
	Nisba      bool
}

// NameWords returns the half-open range of words of the name part; it is empty
// where only a title stands.
func (m *Mention) NameWords() (first, end int) { return m.nameFirst, m.nameEnd }
