package reading

import "masar"

// plover maps an act to the PLOVER ontology as docs/reading.md tells.
func plover(d *draft) masar.Plover {
	p := ploverTypes[d.act]
	switch d.status {
	case masar.Planned, masar.Expected:
		p.Mode = joinMode(p.Mode, "future")
	case masar.CalledFor, masar.Possible:
		p.Mode = joinMode(p.Mode, "hypothetical")
	case masar.Denied, masar.NotHeld, masar.Cancelled:
		p.Mode = joinMode(p.Mode, "negation")
	}
	switch {
	case p.Type == "":
		p.Mode = ""
	case d.act == masar.Negotiate && d.count(masar.Party) > 2:
		p.Mode = joinMode("multilateral", p.Mode)
	}
	return p
}

func joinMode(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "," + b
}

var ploverTypes = map[masar.Act]masar.Plover{
	masar.Visit: {Type: "CONSULT", Mode: "visit"}, masar.Call: {Type: "CONSULT", Mode: "phone"}, masar.Meet: {Type: "CONSULT"},
	masar.Negotiate: {Type: "CONSULT"}, masar.Convene: {Type: "CONSULT"}, masar.Mediate: {Type: "CONSULT"}, masar.Send: {Type: "CONSULT"},
	masar.Propose: {Type: "AGREE"}, masar.Pledge: {Type: "AGREE"}, masar.Accept: {Type: "AGREE"}, masar.Support: {Type: "SUPPORT"},
	masar.Agree: {Type: "AGREE"}, masar.Recognise: {Type: "COOPERATE"}, masar.RestoreTies: {Type: "COOPERATE"},
	masar.Urge: {Type: "REQUEST"}, masar.Reject: {Type: "REJECT"}, masar.Condemn: {Type: "ACCUSE", Mode: "disapprove"},
	masar.Accuse: {Type: "ACCUSE", Mode: "allege"}, masar.Threaten: {Type: "THREATEN"}, masar.Ceasefire: {Type: "CONCEDE"},
	masar.Release: {Type: "RETREAT", Mode: "release"}, masar.Exchange: {Type: "RETREAT", Mode: "release"},
	masar.Withdraw: {Type: "RETREAT", Mode: "withdraw"}, masar.Open: {Type: "RETREAT", Mode: "access"}, masar.Aid: {Type: "AID"},
	masar.LiftSanctions: {Type: "CONCEDE"}, masar.Sanction: {Type: "SANCTION", Mode: "discontinue"},
	masar.SeverTies: {Type: "SANCTION", Mode: "withdraw"}, masar.Expel: {Type: "SANCTION", Mode: "expel"},
	masar.Suspend: {Type: "SANCTION", Mode: "discontinue"}, masar.Mobilise: {Type: "MOBILIZE"}, masar.Attack: {Type: "ASSAULT"},
	masar.Kill: {Type: "ASSAULT"}, masar.Detain: {Type: "COERCE", Mode: "arrest"}, masar.Seize: {Type: "COERCE"},
	masar.Close: {Type: "COERCE"}, masar.Displace: {Type: "COERCE"}, masar.Protest: {Type: "PROTEST"}, masar.Violate: {Type: "ASSAULT"},
}
