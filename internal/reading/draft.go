package reading

import (
	"masar"
	"masar/internal/arabic"
	"masar/internal/frame"
)

// A draft is an event as one place in the text tells it.
type draft struct {
	frame    *frame.Frame
	act      masar.Act
	status   masar.Status
	parts    []participant
	place    int // mention index, None
	time     *masar.Time
	issues   []masar.Issue
	saidBy   int // actor, None
	how      string
	core     bool
	sentence int
	clause   int
	top      int  // the outermost clause around it
	known    bool // its noun carries a pronoun: «زيارته» was told of before
	definite bool // its noun carries its article: «اللقاء»
	set      bool // its noun stands behind a preposition
	occasion bool // its noun stands behind خلال: the rest of the clause happened at it
	inTalk   bool // said during a call or a meeting
	free     bool // its clause tells of what was told before: «وهو ما استنكره»
	item     int
	of       int  // of a verb, its subject's item: «قصف استهدف مدرسة» is one attack
	back     bool // its noun is definite and nothing more: «الهجوم» was told of before
	cue      masar.Span
	evidence []masar.Span
	headline bool
	lead     bool         // the headline tells it too
	lemma    arabic.Lemma // of the word that carries it
	about    arabic.Lemma // of the noun that is its content, 0 for none
	aboutIs  []masar.Act  // what that noun can be, where it is definite and names nobody
	fixed    bool         // the status does not come from the default
	many     bool         // its noun is plural
	turn     int          // which of the encounters that one word tells of
	deal     int          // of a mediation, the item of what it brought about
	open     bool         // its parties are to be found in the context
}

type participant struct {
	actor int
	part  masar.Part
}

// A statement is speech as one place in the text tells it.
type statement struct {
	frame    *frame.Frame
	act      masar.SpeechAct
	speaker  int
	to, via  int // actors, None
	medium   string
	direct   bool
	content  masar.Span
	cue      masar.Span
	issues   []masar.Issue
	sentence int
	item     int
	headline bool
	source   bool // it is the source that the sentence names for itself: «…، بحسب»
	sourceAt int  // the item that opens the source
	weak     bool // an imperfect whose subject is left out
	quoted   bool // its word stands in quotation marks
	dropped  bool // another statement tells it
	vouches  bool // dropped, but what it holds is attributed to its speaker
	relative bool // its word is the verb of a relative clause
}

type role struct {
	actor    int
	kind     masar.RoleKind
	evidence masar.Span
}

// None is the index that points nowhere.
const None = -1
