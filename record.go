package masar

// The record is what many articles say together. Its actors are named by one
// identity throughout: the knowledge id where a file holds the actor, else "~"
// and the folded name, until an analyst merges or splits it.

// A Ref points at the words of an article that show a fact.
type Ref struct {
	Article string `json:"article"`
	Span
}

// A Report is one event as one article tells it. Its participants, speakers and
// channels are identities of the record, not of the article.
type Report struct {
	ID        string   `json:"id"` // article, act and where the cue stands; the same after a re-reading
	Article   string   `json:"article"`
	Published string   `json:"published"` // ISO 8601, as the article has it
	Outlet    string   `json:"outlet"`
	Agency    string   `json:"agency"` // identity of the agency that the article names or is, "" for none or several
	Source    string   `json:"source"` // what counts once: the cluster of copies, or the article itself
	Event     Event    `json:"event"`
	Behind    []string `json:"behind"`          // for each participant the state, body or group that it acts for; "" unknown
	People    []string `json:"people"`          // the participants that are persons, sorted
	Within    string   `json:"within"`          // the state that the event's place lies in or is, "" unknown
	About     []string `json:"about"`           // states and groups that the evidence names, and those that the article names again and again; sorted
	Stance    Stance   `json:"stance"`          // conditional where the words from the cue on set a condition, else ""
	On        Issue    `json:"on"`              // the issue that the words behind the cue name first, "" for none
	Words     []string `json:"words"`           // folded lemmas of the evidence, sorted, each once
	Edits     []Edited `json:"edits,omitempty"` // what analysts edited of the event, the last edit of each field, in the order in which they were made
	Read      *AsRead  `json:"read,omitempty"`  // what an edited report says without the edits; null too where an analyst added it
}

// An Edited is a field of a report that an analyst edited.
type Edited struct {
	Field      string `json:"field"`
	Correction string `json:"correction"`
	At         string `json:"at"` // RFC 3339
}

// An AsRead is what an edited report says as it was read.
type AsRead struct {
	Event  Event    `json:"event"`
	Behind []string `json:"behind"`
	People []string `json:"people"`
	Within string   `json:"within"`
}

// A Said is one statement as one article gives it, with identities of the record.
type Said struct {
	ID        string    `json:"id"`
	Article   string    `json:"article"`
	Published string    `json:"published"`
	Outlet    string    `json:"outlet"`
	Source    string    `json:"source"`
	Statement Statement `json:"statement"`
	Behind    string    `json:"behind"` // the state, body or group that the speaker speaks for, "" unknown
	Stance    Stance    `json:"stance"` // that the words of the content show, "" for none
	On        Issue     `json:"on"`     // the issue that the stance is on, "" unknown
	Events    []string  `json:"events"` // reports of the same article inside the content
	Words     []string  `json:"words"`
}

// A RecordEvent is one happening, with all reports of it and its life.
type RecordEvent struct {
	ID           string         `json:"id"` // of its first report; older ids lead to it
	Act          Act            `json:"act"`
	Status       Status         `json:"status"` // where its life stands
	Participants []Participant  `json:"participants"`
	Behind       []string       `json:"behind"` // as in a report
	Place        *Location      `json:"place"`
	Within       string         `json:"within"` // as in a report
	Time         *Time          `json:"time"`
	Issues       []Issue        `json:"issues"`
	About        []string       `json:"about"` // what its reports are about, sorted
	Core         bool           `json:"core"`
	Life         []LifeStep     `json:"life"`
	Reports      []string       `json:"reports"`
	Sources      int            `json:"sources"` // independent ones: copies count once
	Disagree     []Disagreement `json:"disagree"`
	From         []Detail       `json:"from"`
	Joins        []Join         `json:"joins"`
	Corrections  []string       `json:"corrections"`
}

// A LifeStep is a status that an event reached, and who reported it.
type LifeStep struct {
	Status   Status    `json:"status"`
	Reported string    `json:"reported"` // ISO 8601 day of the first report
	By       []string  `json:"by"`       // identities that say so, none where outlets assert it
	Time     *Time     `json:"time"`
	Place    *Location `json:"place"`
	Reports  []string  `json:"reports"`
}

// A Disagreement keeps what sources say differently side by side.
type Disagreement struct {
	Field  string  `json:"field"` // time, place, status
	Values []Claim `json:"values"`
}

// A Claim is one value and who gives it.
type Claim struct {
	Value   string   `json:"value"`
	Reports []string `json:"reports"`
	Sources int      `json:"sources"`
}

// A Detail tells which report gave a field of the record event.
type Detail struct {
	Field      string `json:"field"`
	Report     string `json:"report"`
	Correction string `json:"correction,omitempty"` // the edit that gave the field, where one did
}

// A Join tells why two reports are of one happening.
type Join struct {
	A    string   `json:"a"`
	B    string   `json:"b"`
	Why  []string `json:"why"`
	Hand bool     `json:"hand"` // joined by an analyst
}

// A Track is a diplomatic file that an analyst follows.
type Track struct {
	ID        string   `json:"id"` // letters, digits and hyphens
	Name      string   `json:"name"`
	NameEN    string   `json:"name_en"`
	Parties   []string `json:"parties"`
	Mediators []string `json:"mediators"`
	Issues    []Issue  `json:"issues"`
	Since     string   `json:"since"` // ISO 8601 day, "" for open
	Until     string   `json:"until"`
}

// Stance is where an actor stands on an issue.
type Stance string

// The stances.
const (
	StanceFor         Stance = "for"
	StanceAgainst     Stance = "against"
	StanceConditional Stance = "conditional"
	StanceUnclear     Stance = "unclear"
)

// A Position is an actor's stance on an issue over time.
type Position struct {
	Actor  string         `json:"actor"`
	Issue  Issue          `json:"issue"`
	Series []PositionStep `json:"series"`
}

// A PositionStep is a statement or a deed that shows a stance.
type PositionStep struct {
	Day     string `json:"day"`
	Stance  Stance `json:"stance"`
	Fact    string `json:"fact"` // id of a Report or a Said
	Why     string `json:"why"`
	Changed bool   `json:"changed"` // differs from the step before
	Sources int    `json:"sources"`
	Ref     Ref    `json:"ref"`
}

// A RecordRole is an actor's role in a track, from the first report to the last.
type RecordRole struct {
	Actor string   `json:"actor"`
	Role  RoleKind `json:"role"`
	From  string   `json:"from"`
	To    string   `json:"to"`
	Refs  []Ref    `json:"refs"`
}

// A RecordProposal is a plan on the table, over its versions.
type RecordProposal struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	By       string            `json:"by"`
	Status   ProposalStatus    `json:"status"`
	Versions []ProposalVersion `json:"versions"`
	Answers  []ProposalAnswer  `json:"answers"`
	Life     []ProposalStep    `json:"life"`
}

// A ProposalVersion is a text of a proposal as reports describe it.
type ProposalVersion struct {
	Day  string `json:"day"`
	Name string `json:"name"`
	Refs []Ref  `json:"refs"` // the words that give its terms
}

// A ProposalAnswer is a dated answer of one side.
type ProposalAnswer struct {
	Actor  string `json:"actor"`
	Answer string `json:"answer"`
	Day    string `json:"day"`
	Refs   []Ref  `json:"refs"`
}

// A ProposalStep is a state that a proposal reached.
type ProposalStep struct {
	Day    string         `json:"day"`
	Status ProposalStatus `json:"status"`
	Refs   []Ref          `json:"refs"`
}

// A RecordTrip is one journey, joined from the reports of it.
type RecordTrip struct {
	ID        string       `json:"id"`
	Traveller string       `json:"traveller"`
	Stops     []RecordStop `json:"stops"`
}

// A RecordStop is a stop of a journey and what shows it.
type RecordStop struct {
	Place   Location `json:"place"`
	Day     string   `json:"day"`
	Skipped bool     `json:"skipped"`
	Status  Status   `json:"status"`
	Refs    []Ref    `json:"refs"`
}

// A Question is something that the record leaves open.
type Question struct {
	Kind  string `json:"kind"` // unreported, denied_then_held, contradictory
	Event string `json:"event"`
	Day   string `json:"day"`
	Why   string `json:"why"`
}

// A Correction is what an analyst says against or beside a reading. It is bound
// to its words in the article, so that it survives a re-reading.
type Correction struct {
	ID     string         `json:"id"`
	Kind   CorrectionKind `json:"kind"`
	Fact   string         `json:"fact"`  // id of the Report, Said, RecordEvent or actor that is meant
	Other  string         `json:"other"` // the second one of a merge, the correction that an undo takes back
	Ref    Ref            `json:"ref"`   // where the fact stands; zero for actors and record events
	Quote  string         `json:"quote"` // the words of Ref
	Field  string         `json:"field"` // of an edit: act, status, place, time, participants, issues, said_by
	Value  string         `json:"value"` // of an edit: the field's JSON; of an add: the Event's or Statement's
	Author string         `json:"author"`
	At     string         `json:"at"` // RFC 3339
	Reason string         `json:"reason"`
}

// CorrectionKind is what a correction does.
type CorrectionKind string

// The kinds of correction.
const (
	Confirm     CorrectionKind = "confirm"
	RejectFact  CorrectionKind = "reject"
	Edit        CorrectionKind = "edit"
	AddFact     CorrectionKind = "add"
	MergeActors CorrectionKind = "merge_actors"
	SplitActor  CorrectionKind = "split_actor"
	MergeEvents CorrectionKind = "merge_events"
	SplitEvent  CorrectionKind = "split_event"
	Undo        CorrectionKind = "undo"
)
