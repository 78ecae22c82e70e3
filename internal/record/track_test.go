package record

import (
	"slices"
	"testing"

	"masar"
)

// plan facts of a track: day, id, name words by their own.
func planFact(day, id, name, by string, status masar.ProposalStatus, revised bool, words ...string) ProposalFact {
	return ProposalFact{ID: id, Name: name, By: by, Status: status, Day: day, Source: id, Revised: revised, Words: words, Refs: []masar.Ref{{Article: id}}}
}

func TestProposals(t *testing.T) {
	conditional := planFact("2025-02-16", "a3", "الورقة", "three", masar.UnderReview, false)
	conditional.Answers = []masar.Answer{{Actor: "SDN", Answer: "conditional"}}
	accepted := planFact("2025-02-27", "a5", "الورقة الثلاثية", "", masar.AcceptedByAll, false, "ثلاثي")
	accepted.Answers = []masar.Answer{{Actor: "SDN", Answer: "accepted"}}
	list := []ProposalFact{
		accepted,
		planFact("2025-02-11", "a1", "الورقة الثلاثية", "three", masar.Tabled, false, "ثلاثي"),
		planFact("2025-02-12", "a2", "مقترح لقاء القائدين", "igad", masar.Tabled, false, "لقي", "قاءد"),
		conditional,
		planFact("2025-02-24", "a4", "الورقة الثلاثية المعدلة", "three", masar.Tabled, true, "ثلاثي"),
	}
	got := Proposals(list)
	if len(got) != 2 {
		t.Fatalf("%d proposals, want 2: %+v", len(got), got)
	}
	p := got[0]
	if p.Name != "الورقة الثلاثية" || p.Status != masar.AcceptedByAll || len(p.Versions) != 2 || p.Versions[1].Day != "2025-02-24" {
		t.Errorf("name %+q, status %s, versions %+v", p.Name, p.Status, p.Versions)
	}
	var answers []string
	for _, a := range p.Answers {
		answers = append(answers, a.Day+" "+a.Actor+" "+a.Answer)
	}
	if want := []string{"2025-02-16 SDN conditional", "2025-02-27 SDN accepted"}; !slices.Equal(answers, want) {
		t.Errorf("answers %q, want %q", answers, want)
	}
}

func TestTrips(t *testing.T) {
	stop := func(place, day string, skipped bool) masar.RecordStop {
		return masar.RecordStop{Place: masar.Location{Name: place, ID: place}, Day: day, Skipped: skipped}
	}
	got := Trips([]TripFact{
		{ID: "a2", Traveller: "envoy", Day: "2025-02-07", Stops: []masar.RecordStop{stop("ndjamena", "", true)}},
		{ID: "a1", Traveller: "envoy", Day: "2025-02-03", Stops: []masar.RecordStop{stop("port_sudan", "2025-02-04", false), stop("ndjamena", "2025-02-07", false), stop("cairo", "2025-02-08", false)}},
		{ID: "a3", Traveller: "envoy", Day: "2025-03-20", Stops: []masar.RecordStop{stop("cairo", "2025-03-20", false)}},
	})
	if len(got) != 2 || len(got[0].Stops) != 3 || !got[0].Stops[1].Skipped || got[0].Stops[1].Place.ID != "ndjamena" {
		t.Errorf("trips: %+v", got)
	}
}

func TestBelongs(t *testing.T) {
	track := masar.Track{Parties: []string{"SDN", "rsf"}, Mediators: []string{"EGY", "SAU"}, Issues: []masar.Issue{"ceasefire", "humanitarian"}}
	for _, c := range []struct {
		name  string
		line  string
		about []string
		issue masar.Issue
		want  bool
	}{
		{name: "two parties", line: "a 2025-02-19 negotiate held 2025-02-19 - SDN rsf", want: true},
		{name: "two parties over something else", line: "a 2025-02-19 meet held 2025-02-19 - SDN rsf", issue: "trade", want: true},
		{name: "a party and a mediator", line: "a 2025-02-19 meet held 2025-02-19 - burhan<SDN abdelatty<EGY", issue: "ceasefire", want: true},
		{name: "a party and a mediator over something else", line: "a 2025-02-19 meet held 2025-02-19 - burhan<SDN abdelatty<EGY", issue: "water"},
		{name: "mediators about a party", line: "a 2025-02-19 call held 2025-02-19 - abdelatty<EGY faisal<SAU", about: []string{"SDN"}, want: true},
		{name: "mediators about another matter", line: "a 2025-02-19 call held 2025-02-19 - abdelatty<EGY faisal<SAU", about: []string{"PSE"}},
		{name: "a party at home", line: "a 2025-02-19 attack held 2025-02-19 el_obeid<SDN rsf", want: true},
		{name: "strangers", line: "a 2025-02-19 meet held 2025-02-19 - USA CHN"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := report(t, c.line)
			r.About = c.about
			if c.issue != "" {
				r.Event.Issues = []masar.Issue{c.issue}
			}
			e := Event([]masar.Report{r}, nil)
			if why, got := Belongs(&track, &e); got != c.want || got != (why != "") {
				t.Errorf("Belongs = %q, %v; want %v", why, got, c.want)
			}
		})
	}
}

func TestPositions(t *testing.T) {
	said := func(id, published string, act masar.SpeechAct, stance masar.Stance) masar.Said {
		s := masar.Said{ID: id, Article: id, Published: published, Source: id, Behind: "SDN", Stance: stance, On: "ceasefire"}
		s.Statement = masar.Statement{Act: act, Speaker: "burhan", Issues: []masar.Issue{"ceasefire", "withdrawal"}}
		return s
	}
	reject := report(t, "r1 2025-02-04 reject held - - burhan<SDN")
	reject.Event.Participants[0].Part = masar.Agent
	reject.Event.Issues = []masar.Issue{"ceasefire"}
	got := Positions([]masar.Said{
		said("s2", "2025-02-27", masar.SayAccept, masar.StanceFor),
		said("s1", "2025-02-16", masar.Say, masar.StanceConditional),
		said("s3", "2025-02-28", masar.SayCondemn, masar.StanceFor), // shows nothing
	}, []masar.Report{reject})
	if len(got) != 1 {
		t.Fatalf("positions: %+v", got)
	}
	var steps []string
	for _, s := range got[0].Series {
		steps = append(steps, s.Day+" "+string(s.Stance))
	}
	want := []string{"2025-02-04 against", "2025-02-16 conditional", "2025-02-27 for"}
	if !slices.Equal(steps, want) || !got[0].Series[2].Changed {
		t.Errorf("series %q, want %q", steps, want)
	}
}

func TestQuestionsAndCalendar(t *testing.T) {
	lines := []string{
		"a1 2025-02-03 negotiate planned 2025-02-12 jeddah<SAU SDN rsf",
		"a2 2025-02-03 meet denied 2025-02-03 - USA CHN",
		"a3 2025-02-05 meet held 2025-02-03 - USA CHN",
	}
	var facts []Facts
	for _, l := range lines {
		r := report(t, l)
		facts = append(facts, Facts{Article: r.Article, Published: r.Published, Source: r.Source, Reports: []masar.Report{r}})
	}
	events := Build(facts, nil).Events
	var kinds []string
	for _, q := range Questions(events, "2025-02-20") {
		kinds = append(kinds, q.Kind)
	}
	if want := []string{"contradictory", "denied_then_held", "unreported"}; !slices.Equal(kinds, want) {
		t.Errorf("questions %q, want %q", kinds, want)
	}
	if c := Calendar(events, "2025-02-10"); len(c) != 1 || !c[0].Ahead || c[0].Day != "2025-02-12" {
		t.Errorf("calendar: %+v", c)
	}
	if tracks := Suggest(events); len(tracks) != 0 {
		t.Errorf("one contact makes no track: %+v", tracks)
	}
}
