package record

import "masar"

// Facts are what one article gives to the record, with the record's identities
// throughout. The same reading gives the same facts and the same ids.
type Facts struct {
	Article   string
	Published string // ISO 8601, "" unknown
	Outlet    string
	Agency    string // identity, "" for none or several
	Source    string // what counts once
	Actors    []Seen
	Reports   []masar.Report
	Said      []masar.Said
	Roles     []RoleFact
	Proposals []ProposalFact
	Trips     []TripFact
}

// A Seen is an actor as one article names it.
type Seen struct {
	ID       string // identity
	Name     string
	NameEN   string
	Type     masar.ActorType
	Country  string
	Office   string
	Known    string
	Behind   string // the state, body or group that it acts for, "" unknown
	Mentions []masar.Mention
}

// A RoleFact is a role as one article gives it.
type RoleFact struct {
	ID    string
	Actor string
	Role  masar.RoleKind
	Day   string // of publication
	Refs  []masar.Ref
}

// A ProposalFact is a proposal as one article tells of it.
type ProposalFact struct {
	ID      string
	Name    string
	By      string // identity, "" unknown
	Status  masar.ProposalStatus
	Answers []masar.Answer // of identities
	Day     string         // of publication
	Source  string
	Refs    []masar.Ref
	Words   []string // folded lemmas of the name without what any plan is called, sorted
	Revised bool     // the name says that it is a new version
}

// A TripFact is a journey as one article tells of it.
type TripFact struct {
	ID        string
	Traveller string // identity
	Day       string // of publication
	Stops     []masar.RecordStop
}

// From says where an article comes from: the cluster of copies that it counts
// in and the identity of the agency of the whole cluster (copies.Origin), "" to
// leave the agency as the article has it.
func (f *Facts) From(source, agency string) {
	f.Source = source
	if agency != "" {
		f.Agency = agency
	}
	for i := range f.Reports {
		f.Reports[i].Source, f.Reports[i].Agency = f.Source, f.Agency
	}
	for i := range f.Said {
		f.Said[i].Source = f.Source
	}
	for i := range f.Proposals {
		f.Proposals[i].Source = f.Source
	}
}
