package masar

// Act is what happens in an event.
type Act string

// The acts: contacts, words that are deeds, deals, deeds.
const (
	Visit     Act = "visit"
	Call      Act = "call"
	Meet      Act = "meet"
	Negotiate Act = "negotiate"
	Convene   Act = "convene"
	Mediate   Act = "mediate"
	Send      Act = "send"

	Urge     Act = "urge"
	Propose  Act = "propose"
	Pledge   Act = "pledge"
	Accept   Act = "accept"
	Reject   Act = "reject"
	Support  Act = "support"
	Condemn  Act = "condemn"
	Accuse   Act = "accuse"
	Threaten Act = "threaten"
	Warn     Act = "warn"
	Deny     Act = "deny"

	Agree       Act = "agree"
	Ceasefire   Act = "ceasefire"
	Exchange    Act = "exchange"
	Release     Act = "release"
	Recognise   Act = "recognise"
	RestoreTies Act = "restore_ties"
	SeverTies   Act = "sever_ties"
	Recall      Act = "recall"
	Summon      Act = "summon"
	Expel       Act = "expel"
	Appoint     Act = "appoint"
	Suspend     Act = "suspend"
	Vote        Act = "vote"

	Aid           Act = "aid"
	Sanction      Act = "sanction"
	LiftSanctions Act = "lift_sanctions"
	Mobilise      Act = "mobilise"
	Attack        Act = "attack"
	Kill          Act = "kill"
	Detain        Act = "detain"
	Protest       Act = "protest"
	Withdraw      Act = "withdraw"
	Seize         Act = "seize"
	Close         Act = "close"
	Open          Act = "open"
	Displace      Act = "displace"
	Violate       Act = "violate"
)

// Acts returns every act in the order of the guide.
func Acts() []Act {
	return []Act{
		Visit, Call, Meet, Negotiate, Convene, Mediate, Send,
		Urge, Propose, Pledge, Accept, Reject, Support, Condemn, Accuse, Threaten, Warn, Deny,
		Agree, Ceasefire, Exchange, Release, Recognise, RestoreTies, SeverTies, Recall, Summon,
		Expel, Appoint, Suspend, Vote,
		Aid, Sanction, LiftSanctions, Mobilise, Attack, Kill, Detain, Protest, Withdraw, Seize,
		Close, Open, Displace, Violate,
	}
}

// Symmetrical reports whether all parties of the act stand on one side.
func (a Act) Symmetrical() bool {
	switch a {
	case Meet, Call, Negotiate, Convene, Agree, Exchange:
		return true
	}
	return false
}

// Status is how far an event has come, or that it has not.
type Status string

// The statuses.
const (
	Held      Status = "held"
	Ongoing   Status = "ongoing"
	Planned   Status = "planned"
	Expected  Status = "expected"
	CalledFor Status = "called_for"
	Possible  Status = "possible"
	Denied    Status = "denied"
	NotHeld   Status = "not_held"
	Postponed Status = "postponed"
	Cancelled Status = "cancelled"
)

// Statuses returns every status in the order of the guide.
func Statuses() []Status {
	return []Status{Held, Ongoing, Planned, Expected, CalledFor, Possible, Denied, NotHeld, Postponed, Cancelled}
}

// SpeechAct is what a speaker does by saying something.
type SpeechAct string

// The speech acts.
const (
	Say          SpeechAct = "say"
	Affirm       SpeechAct = "affirm"
	Announce     SpeechAct = "announce"
	Explain      SpeechAct = "explain"
	SayDeny      SpeechAct = "deny"
	SayUrge      SpeechAct = "urge"
	SayWarn      SpeechAct = "warn"
	SayCondemn   SpeechAct = "condemn"
	SayAccuse    SpeechAct = "accuse"
	Praise       SpeechAct = "praise"
	SayReject    SpeechAct = "reject"
	SayAccept    SpeechAct = "accept"
	SayPledge    SpeechAct = "pledge"
	ExpressHopes SpeechAct = "express"
)

// SpeechActs returns every speech act in the order of the guide.
func SpeechActs() []SpeechAct {
	return []SpeechAct{Say, Affirm, Announce, Explain, SayDeny, SayUrge, SayWarn, SayCondemn, SayAccuse, Praise, SayReject, SayAccept, SayPledge, ExpressHopes}
}

// RoleKind is an actor's part in a track.
type RoleKind string

// The roles.
const (
	RoleParty    RoleKind = "party"
	RoleMediator RoleKind = "mediator"
	RoleHost     RoleKind = "host"
	Guarantor    RoleKind = "guarantor"
	Envoy        RoleKind = "envoy"
	Spokesperson RoleKind = "spokesperson"
	Observer     RoleKind = "observer"
)

// Issue is a subject of a track.
type Issue string

// Issues returns every issue in the order of the guide.
func Issues() []Issue {
	return []Issue{
		"ceasefire", "hostages", "humanitarian", "withdrawal", "crossings", "reconstruction",
		"displacement", "governance", "statehood", "settlements", "security", "arms", "nuclear",
		"sanctions", "energy", "water", "trade", "migration", "maritime", "ties", "rights",
		"sovereignty", "regional",
	}
}

// ProposalStatus is the state of a proposal.
type ProposalStatus string

// The states of a proposal.
const (
	Floated        ProposalStatus = "floated"
	ExpectedSoon   ProposalStatus = "expected"
	Tabled         ProposalStatus = "tabled"
	UnderReview    ProposalStatus = "under_review"
	AcceptedByAll  ProposalStatus = "accepted"
	RejectedByAny  ProposalStatus = "rejected"
	AgreedProposal ProposalStatus = "agreed"
	InForce        ProposalStatus = "in_force"
	Collapsed      ProposalStatus = "collapsed"
)
