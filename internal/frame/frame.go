// Package frame reads the frames of data/frames and matches them on the
// structure of a sentence. A frame names the words that carry an act, the
// slots around them and what each filler must be; the package knows no act by
// name.
package frame

import (
	"masar"
	"masar/internal/arabic"
)

// A Frame is one way in which Arabic says an act, a status or an attribution.
// docs/frames.md describes the format line by line.
type Frame struct {
	Name    string
	File    string
	Line    int
	Words   []Word
	Slots   []Slot
	With    []Condition
	Without []Condition
	Need    []string

	Act        masar.Act
	Status     masar.Status // fixed status, "" where the sentence decides
	Inside     masar.Status // what it makes of the events in its content
	Control    string       // the part whose filler does what its content says
	Speech     masar.SpeechAct
	Speakers   []string // kinds whose deed is also a statement, empty for all
	Role       masar.RoleKind
	RoleSlot   string
	Proposal   masar.ProposalStatus
	Context    bool        // parties left out are those of the like event before
	Loose      bool        // and any noun may do so, not only a definite one
	both       bool        // see wantsBoth
	Explicit   bool        // its subject must be written
	Undone     bool        // in the passive it needs no doer where its target or place is told
	Sides      bool        // done to the sides of the deal or talks beside it; none without
	Stops      string      // its places are stops of a trip: here, before, first, from; "" for no
	Again      bool        // one returns to its place
	Or         []masar.Act // what it may have been as well: talks in a call
	Light      bool        // hands its subject on to the noun it carries
	Verbless   bool        // only in a clause without a verb
	Headline   bool        // only in a headline
	Main       bool        // not in a relative clause
	Background bool        // core: false
	Negated    masar.Act   // the act where the verb is negated: «لن نقبل» rejects
	Hosts      bool        // a light verb whose subject only hosts
	Receives   bool        // a light verb whose subject is the receiving side

	Yes, No []Example
}

// An Example is a line that the frame must or must not match.
type Example struct {
	Text string
	Line int
}

// WordClass says which forms of a word carry the frame.
type WordClass byte

// The classes of a frame's words: a finite verb or participle of circumstance,
// a noun, a verbal noun of the verb, a participle used as noun or adjective, a
// preposition.
const (
	VerbWord        WordClass = 'V'
	NounWord        WordClass = 'N'
	MasdarWord      WordClass = 'M'
	ParticipleWord  WordClass = 'A'
	PrepositionWord WordClass = 'P'
)

// A Word carries a frame.
type Word struct {
	Text  string
	Class WordClass
	Lemma arabic.Lemma
	Fold  string
}

// A Slot is a part with the places where its filler may stand, in order of
// preference, and the kinds that it may have.
type Slot struct {
	Part    string
	Sources []Source
	Kinds   []string
}

// A Condition asks that one of some places holds one of some words.
type Condition struct {
	Sources []Source
	Words   []string // folded
	Named   bool     // any name fits: *
	Any     bool     // anything but a name fits: +
	Lemmas  []arabic.Lemma
}

// SourceKind is a place around a predicate.
type SourceKind uint8

// The places: see docs/frames.md.
const (
	FromSubject SourceKind = iota
	FromObject
	FromPatient // the object, or the subject of a verb without one, which may be passive: عقدت قمة
	FromSecond
	FromGenitive
	FromOwn // the pronoun or genitive of a noun
	FromNisba
	FromCarrier // the subject of the light verb that carries the noun
	FromCarrierObject
	FromCarrierPrep
	FromPrep
	FromPrepNoun // ب+حضور
	FromClause
	FromAdjective
	FromAdverb
	FromAntecedent
	FromDoer      // subject, own, carrier, nisba in this order by the word's kind
	FromUndergoer // object, second, genitive
	FromBefore    // the nominal before: «X: …»
	FromPlace     // any place phrase of the clause
	FromCarrierWord
	FromSelf          // the word itself, or what its preposition governs
	FromSentence      // the sentence that an attributive clause tells the source of: «…، حسبما أفادت»
	FromOwnedObject   // the object where it carries a pronoun or «بلاده»: استدعت سفيرها
	FromClausePrep    // what a preposition governs after the verb of the noun's clause
	FromCarrierHost   // the subject of a light verb that hosts
	FromOwnPrep       // in conditions: the preposition that governs the word
	FromGathered      // whom a verb of gathering brings to the noun: اجتماع ضم فلانا وفلانا
	FromClauseObject  // the object of the verb of the noun's clause
	FromClauseSubject // the subject of the verb of the noun's clause
	FromHead          // in conditions: the noun whose genitive the word is
	FromRuled         // what ل governs right behind a verbal noun that names its doer: غزو روسيا لأوكرانيا
	FromVerb          // in conditions: the verb of the word's clause
)

// A Source is a place and, for prepositions, which.
type Source struct {
	Kind SourceKind
	Prep string
	Noun arabic.Lemma
	In   bool // the name or nisba inside the nominal, not the nominal itself
	Text string
}

// A Set is all frames, indexed by the words that carry them.
type Set struct {
	Frames []*Frame
	byWord map[key][]*Frame
	carry  []carried // by lemma: whether it carries a frame
	byPrep map[string][]*Frame
}

type key struct {
	lemma arabic.Lemma
	class WordClass
}

// of returns the frames that a word carries; most words carry none, and are not
// looked up.
func (s *Set) of(l arabic.Lemma, class WordClass) []*Frame {
	if !s.has(l, classes[class]) {
		return nil
	}
	return s.byWord[key{l, class}]
}

// carried is what is asked most of the frames that a lemma carries.
type carried uint8

const (
	carriesVerb       carried = 1 << iota // as a verb
	carriesNoun                           // as a noun
	carriesMasdar                         // as its verbal noun
	carriesParticiple                     // as its participle
	carriesSays                           // as a verb, one with a statement
	carriesTells                          // as a verb, one of mere saying
)

var classes = [...]carried{VerbWord: carriesVerb, NounWord: carriesNoun, MasdarWord: carriesMasdar, ParticipleWord: carriesParticiple}

func (s *Set) has(l arabic.Lemma, what carried) bool {
	return int(l) < len(s.carry) && s.carry[l]&what != 0
}

// Knows reports whether any frame is carried by the word as a verb or as a noun.
func (s *Set) Knows(l arabic.Lemma, verb bool) bool {
	if verb {
		return s.has(l, carriesVerb)
	}
	return s.has(l, carriesNoun)
}

// ActsOf returns the acts that a noun, or the verb it is the verbal noun of, can
// carry.
func (s *Set) ActsOf(noun, base arabic.Lemma) []masar.Act {
	var out []masar.Act
	for _, k := range [...]key{{noun, NounWord}, {base, MasdarWord}, {base, VerbWord}} {
		if k.lemma == 0 {
			continue
		}
		for _, f := range s.of(k.lemma, k.class) {
			if f.Act != "" {
				out = append(out, f.Act)
			}
		}
	}
	return out
}

// Tells reports whether the verb is one of mere saying, whose words may follow
// it: a frame with a statement and no event has what follows as its content.
func (s *Set) Tells(l arabic.Lemma) bool { return s.has(l, carriesTells) }

// says reports whether a clause may be the frame's content.
func (f *Frame) says() bool {
	for i := range f.Slots {
		for _, src := range f.Slots[i].Sources {
			if f.Slots[i].Part == "content" && src.Kind == FromClause {
				return true
			}
		}
	}
	return false
}

// IsSpeaker reports whether the frame makes a statement of what an actor of
// this type does.
func (f *Frame) IsSpeaker(t masar.ActorType) bool {
	for _, kind := range f.Speakers {
		if typeFits(t, kind) {
			return true
		}
	}
	return len(f.Speakers) == 0
}

// Speaks reports whether any frame makes the verb one of saying.
func (s *Set) Speaks(l arabic.Lemma) bool { return s.has(l, carriesSays) }

// as is what a word of a class carries with the frame.
func (f *Frame) as(class WordClass) carried {
	c := classes[class]
	if class == VerbWord {
		if f.Speech != "" {
			c |= carriesSays
		}
		if f.Speech != "" && f.Act == "" && f.says() {
			c |= carriesTells
		}
	}
	return c
}

// wantsBoth reports whether the frame has a slot for the subject that only an
// actor fills, and one for the object.
func (f *Frame) wantsBoth() bool {
	actor, object := false, false
	for i := range f.Slots {
		s := &f.Slots[i]
		for k := range s.Sources {
			switch s.Sources[k].Kind {
			case FromSubject:
				actor = actor || actorKinds(s.Kinds)
			case FromObject, FromPatient:
				object = object || s.Part != "place"
			}
		}
	}
	return actor && object
}

func actorKinds(kinds []string) bool {
	for _, k := range kinds {
		if k == "any" || k == "event" || k == "place" {
			return false
		}
	}
	return true
}

// Carries reports whether any frame of an act is carried by the word.
func (s *Set) Carries(l arabic.Lemma, act masar.Act) bool {
	if l == 0 {
		return false
	}
	for _, class := range [...]WordClass{NounWord, MasdarWord} {
		for _, f := range s.of(l, class) {
			if f.Act == act {
				return true
			}
		}
	}
	return false
}

// Seals reports whether a verb makes agreements: وقّع, أبرم.
func (s *Set) Seals(l arabic.Lemma) bool {
	for _, f := range s.of(l, VerbWord) {
		if f.Proposal == masar.AgreedProposal {
			return true
		}
	}
	return false
}
