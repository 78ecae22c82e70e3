package record

import (
	"slices"
	"strings"
	"testing"

	"masar"
)

// report makes a report of a line: article, published, act, status, day (or -),
// place (or -), participants as identity or identity<side.
func report(t *testing.T, line string) masar.Report {
	t.Helper()
	f := strings.Fields(line)
	if len(f) < 7 {
		t.Fatalf("report of too few fields: %q", line)
	}
	r := masar.Report{ID: f[0] + ":" + f[2] + "@" + f[3], Article: f[0], Published: f[1], Source: f[0], Outlet: f[0], Behind: []string{}}
	r.Event = masar.Event{ID: r.ID, Act: masar.Act(f[2]), Status: masar.Status(f[3]), Core: true}
	if f[4] != "-" {
		r.Event.Time = &masar.Time{Start: f[4], End: f[4], Grain: "day"}
	}
	if id, in, ok := strings.Cut(f[5], "<"); f[5] != "-" {
		r.Event.Place = &masar.Location{Name: id, ID: id}
		r.Within = id
		if ok {
			r.Within = in
		}
	}
	for _, p := range f[6:] {
		if p == "|" {
			break
		}
		part := masar.Party
		if name, ok := strings.CutPrefix(p, ">"); ok {
			p, part = name, masar.Target
		}
		id, of, ok := strings.Cut(p, "<")
		if !ok {
			of = id
		}
		r.Event.Participants = append(r.Event.Participants, masar.Participant{Actor: id, Part: part})
		r.Behind = append(r.Behind, of)
		if ok {
			r.People = append(r.People, id)
		}
	}
	if _, words, ok := strings.Cut(line, "|"); ok {
		r.Words = strings.Fields(words)
		slices.Sort(r.Words)
	}
	return r
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b string
		want bool
	}{
		{
			name: "one meeting in two papers, the minister and his state",
			a:    "a1 2024-03-08 meet held 2024-03-08 cairo<EGY blinken<USA shoukry<EGY",
			b:    "a2 2024-03-09 negotiate held 2024-03-08 - USA EGY",
			want: true,
		},
		{
			name: "planned for the eighth and held on the eighth",
			a:    "a1 2024-03-05 meet planned 2024-03-08 cairo<EGY USA EGY",
			b:    "a2 2024-03-08 meet held 2024-03-08 EGY blinken<USA shoukry<EGY",
			want: true,
		},
		{
			name: "daily meetings of the same people",
			a:    "a1 2024-03-08 meet held 2024-03-08 cairo<EGY blinken<USA shoukry<EGY",
			b:    "a2 2024-03-09 meet held 2024-03-09 cairo<EGY blinken<USA shoukry<EGY",
		},
		{
			name: "the minister and the president on one day",
			a:    "a1 2024-03-08 meet held 2024-03-08 cairo<EGY blinken<USA shoukry<EGY",
			b:    "a2 2024-03-08 meet held 2024-03-08 cairo<EGY blinken<USA sisi<EGY",
		},
		{
			name: "two calls within a week",
			a:    "a1 2024-03-08 call held - - blinken<USA shoukry<EGY",
			b:    "a2 2024-03-12 call held - - blinken<USA shoukry<EGY",
		},
		{
			name: "put off from the eighth, held on the fifteenth",
			a:    "a1 2024-03-07 negotiate postponed 2024-03-08 - USA EGY",
			b:    "a2 2024-03-15 negotiate held 2024-03-15 - USA EGY",
			want: true,
		},
		{
			name: "three attacks on one town tell different things",
			a:    "a1 2024-03-08 attack held 2024-03-08 khan_younis<PSE ISR | قصف بيت اسره قتل خمسه",
			b:    "a2 2024-03-08 attack held 2024-03-08 khan_younis<PSE ISR | غاره سياره شرطه شارع جريح",
		},
		{
			name: "a meeting in two cities",
			a:    "a1 2024-03-08 meet held 2024-03-08 cairo<EGY USA EGY",
			b:    "a2 2024-03-08 meet held 2024-03-08 paris<FRA USA EGY",
		},
		{
			name: "one side lets prisoners go",
			a:    "a1 2024-03-08 release held 2024-03-08 nyala<SDN rsf",
			b:    "a2 2024-03-20 release held 2024-03-08 nyala<SDN rsf",
			want: true,
		},
		{
			name: "somebody asks for talks",
			a:    "a1 2024-03-08 negotiate called_for - - USA EGY",
			b:    "a2 2024-03-09 negotiate held 2024-03-09 - USA EGY",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := report(t, c.a), report(t, c.b)
			j, got := Same(&a, &b)
			if got != c.want {
				t.Errorf("Same = %v, want %v: %+q", got, c.want, j.Why)
			}
			if k, again := Same(&b, &a); again != got || !slices.Equal(j.Why, k.Why) || j.A != k.A {
				t.Errorf("Same is not symmetrical: %+v, %+v", j, k)
			}
		})
	}
}

// TestExampleOfTheDocs is the example of docs/record.md.
func TestExampleOfTheDocs(t *testing.T) {
	lines := []string{
		"a1 2024-03-03 negotiate planned 2024-03-05 doha<QAT AAA BBB",
		"a2 2024-03-03 negotiate planned 2024-03-05 doha<QAT AAA BBB",
		"a3 2024-03-04 negotiate postponed 2024-03-05 doha<QAT AAA BBB",
		"a4 2024-03-06 negotiate planned 2024-03-09 cairo<EGY AAA BBB",
		"a5 2024-03-09 negotiate held 2024-03-09 cairo<EGY AAA BBB | تباحث وفد قاهره حدود ملف اسري",
		"a6 2024-03-10 meet held 2024-03-08 cairo<EGY one<AAA two<BBB | تباحث وزير قاهره حدود ملف اسري",
	}
	var facts []Facts
	for _, l := range lines {
		r := report(t, l)
		facts = append(facts, Facts{Article: r.Article, Published: r.Published, Source: r.Source, Reports: []masar.Report{r}})
	}
	facts[1].From("a1", "")
	rec := Build(facts, nil)
	if len(rec.Events) != 1 {
		t.Fatalf("%d record events: %+v", len(rec.Events), rec.Events)
	}
	e := rec.Events[0]
	var got []string
	for _, s := range e.Life {
		got = append(got, s.Reported[5:]+" "+string(s.Status)+" "+s.Time.Start[5:])
	}
	want := []string{"03-03 planned 03-05", "03-04 postponed 03-05", "03-06 planned 03-09", "03-09 held 03-09"}
	if !slices.Equal(got, want) || e.Status != masar.Held || e.Sources != 5 {
		t.Errorf("life %q, status %s, %d sources; want %q, held, 5", got, e.Status, e.Sources, want)
	}
	if len(e.Disagree) != 1 || e.Disagree[0].Field != "time" || len(e.Disagree[0].Values) != 2 {
		t.Errorf("disagreements: %+v", e.Disagree)
	}
}

// TestLife follows one round from its plan to its holding.
func TestLife(t *testing.T) {
	lines := []string{
		"a1 2024-03-03 negotiate planned 2024-03-05 doha<QAT ISR hamas QAT",
		"a2 2024-03-04 negotiate postponed 2024-03-05 doha<QAT ISR hamas",
		"a3 2024-03-06 negotiate planned 2024-03-09 doha<QAT ISR hamas QAT",
		"a4 2024-03-09 negotiate held 2024-03-09 doha<QAT ISR hamas QAT",
		"a5 2024-03-12 negotiate held 2024-03-12 doha<QAT ISR hamas QAT",
	}
	var facts []Facts
	for _, l := range lines {
		r := report(t, l)
		facts = append(facts, Facts{Article: r.Article, Published: r.Published, Source: r.Source, Reports: []masar.Report{r}})
	}
	rec := Build(facts, nil)
	if len(rec.Events) != 2 {
		t.Fatalf("events: %d, want the round and the next one: %+v", len(rec.Events), rec.Events)
	}
	e := rec.Events[0]
	var got []string
	for _, s := range e.Life {
		got = append(got, string(s.Status)+" "+s.Time.Start)
	}
	want := []string{"planned 2024-03-05", "postponed 2024-03-05", "planned 2024-03-09", "held 2024-03-09"}
	if !slices.Equal(got, want) || e.Status != masar.Held || e.Sources != 4 {
		t.Errorf("life %q, status %s, sources %d; want %q, held, 4", got, e.Status, e.Sources, want)
	}
}
