package masar

// A Span is a half-open range [Start, End) of UTF-8 byte offsets into
// Article.Text, never into a folded copy. Both ends lie on rune boundaries;
// End > Start. The zero Span means "no evidence".
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// ParagraphKind tells what a paragraph of a page is.
type ParagraphKind string

// The kinds of paragraph. Related and Clutter are kept in the text and left
// out of the reading.
const (
	Headline ParagraphKind = "headline"
	Heading  ParagraphKind = "heading"
	Body     ParagraphKind = "body"
	Dateline ParagraphKind = "dateline"
	Caption  ParagraphKind = "caption"
	Related  ParagraphKind = "related"
	Clutter  ParagraphKind = "clutter"
)

// A Paragraph is one block of the clean text.
type Paragraph struct {
	Kind ParagraphKind `json:"kind"`
	Span
}

// An Article is one page of coverage as clean text: valid UTF-8, paragraphs
// separated by one line feed, broken spellings mended.
type Article struct {
	ID         string      `json:"id"`
	URL        string      `json:"url"`
	Outlet     string      `json:"outlet"`
	Agency     string      `json:"agency"` // that the dateline names, as written: «وكالات»
	Title      string      `json:"title"`
	Published  string      `json:"published"` // ISO 8601 day, or with time and zone; "" where unknown
	Text       string      `json:"text"`
	Paragraphs []Paragraph `json:"paragraphs"`
}

// ActorType is the kind of an actor, as the gold guide names them.
type ActorType string

// The types of actor.
const (
	Person ActorType = "person"
	State  ActorType = "state"
	Org    ActorType = "body"
	Group  ActorType = "group"
	Outlet ActorType = "outlet"
	People ActorType = "people"
	Place  ActorType = "place"
)

// A Mention is one place in the text that means an actor. Form is the text of
// the span, as written.
type Mention struct {
	Span
	Form string `json:"form"`
}

// An Actor takes part in an event, a statement, a role or a proposal.
type Actor struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"` // the fullest form in the text
	NameEN   string    `json:"name_en"`
	Type     ActorType `json:"type"`
	Country  string    `json:"country"` // ISO 3166-1 alpha-3, "" for none
	Office   string    `json:"office"`  // as the text gives it, without the country
	Known    string    `json:"known"`   // knowledge id, "" where no file holds the actor
	Mentions []Mention `json:"mentions"`
}

// A Participant is an actor's part in an event.
type Participant struct {
	Actor string `json:"actor"`
	Part  Part   `json:"part"`
}

// Part is what a participant does in an event.
type Part string

// The parts. Who does the act: Agent, Visitor, Caller, Initiator, Mediator,
// Party (of a symmetrical act). To whom: Target, Host, Addressee, Beneficiary.
const (
	Agent       Part = "agent"
	Visitor     Part = "visitor"
	Initiator   Part = "initiator"
	Mediating   Part = "mediator"
	Party       Part = "party"
	Target      Part = "target"
	Host        Part = "host"
	Addressee   Part = "addressee"
	Counterpart Part = "counterpart"
)

// Does reports whether the part belongs to the doers of an act (the guide's
// "who") rather than to those it is done to ("whom").
func (p Part) Does() bool {
	switch p {
	case Target, Host, Addressee, Counterpart:
		return false
	}
	return true
}

// A Location is where an event happens.
type Location struct {
	Name string `json:"name"` // as written, without its preposition
	ID   string `json:"id"`   // knowledge id, "" where unknown
}

// A Time is an interval of days and how it was worked out. Start and End are
// ISO 8601 days, both inclusive; Grain is day, week, month, year or interval.
type Time struct {
	Start string `json:"start"`
	End   string `json:"end"`
	Grain string `json:"grain"`
	From  string `json:"from"` // the words or the rule that gave it
}

// An Attribution names who says that an event is so.
type Attribution struct {
	Actor string `json:"actor"`
	How   string `json:"how"` // says, via or according_to
}

// Plover is the event's code in the PLOVER ontology.
type Plover struct {
	Type string `json:"type"`
	Mode string `json:"mode"`
}

// An Event is one occurrence, planned, denied or held, with its evidence.
type Event struct {
	ID           string        `json:"id"`
	Act          Act           `json:"act"`
	Plover       Plover        `json:"plover"`
	Status       Status        `json:"status"`
	Participants []Participant `json:"participants"`
	Place        *Location     `json:"place"`
	Time         *Time         `json:"time"`
	Issues       []Issue       `json:"issues"`
	SaidBy       []Attribution `json:"said_by"`
	Core         bool          `json:"core"`
	Evidence     []Span        `json:"evidence"`
	Cue          Span          `json:"cue"`
	Frame        string        `json:"frame"`
}

// A Statement is something said, by whom, to whom and through whom.
type Statement struct {
	ID      string    `json:"id"`
	Speaker string    `json:"speaker"` // actor id
	Act     SpeechAct `json:"act"`
	To      string    `json:"to"`  // actor id, "" for none
	Via     string    `json:"via"` // actor id or the medium as written, "" for none
	Direct  bool      `json:"direct"`
	Content Span      `json:"content"`
	Issues  []Issue   `json:"issues"`
	Cue     Span      `json:"cue"`
	Frame   string    `json:"frame"`
}

// A Role is an actor's part in the track.
type Role struct {
	Actor    string   `json:"actor"`
	Role     RoleKind `json:"role"`
	Evidence []Span   `json:"evidence"`
}

// An Answer is what an actor says to a proposal: accepted, rejected,
// conditional or pending.
type Answer struct {
	Actor  string `json:"actor"`
	Answer string `json:"answer"`
}

// A Proposal is a plan, an initiative, a draft or a deal on the table.
type Proposal struct {
	Name     string         `json:"name"`
	By       string         `json:"by"` // actor id, "" where the text does not say
	Status   ProposalStatus `json:"status"`
	Answers  []Answer       `json:"answers"`
	Evidence []Span         `json:"evidence"`
}

// A Stop is one place of a trip.
type Stop struct {
	Place   string `json:"place"`
	Skipped bool   `json:"skipped"`
	Date    string `json:"date"` // ISO 8601, "" where the text does not say
}

// A Trip is a traveller's stops in order, the skipped ones too.
type Trip struct {
	Traveller string `json:"traveller"`
	Stops     []Stop `json:"stops"`
}

// A Reading is everything that one article says of a track.
type Reading struct {
	Masar      int         `json:"masar"` // version of this shape: 1
	Article    Article     `json:"article"`
	Actors     []Actor     `json:"actors"`
	Events     []Event     `json:"events"`
	Statements []Statement `json:"statements"`
	Roles      []Role      `json:"roles"`
	Proposals  []Proposal  `json:"proposals"`
	Trips      []Trip      `json:"trips"`
}
