package record

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"masar"
)

// drawReport draws a report of few actors, places and days, so that many join;
// some were edited.
func drawReport(t *rapid.T, n int) masar.Report {
	r := drawRead(t, n)
	if rapid.IntRange(0, 4).Draw(t, "edited") > 0 {
		return r
	}
	was := drawRead(t, n)
	r.Read = &masar.AsRead{Event: was.Event, Behind: was.Behind, People: was.People, Within: was.Within}
	for _, field := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"act", "status", "participants", "time", "place", "issues"}), 1, 3, rapid.ID[string]).Draw(t, "fields") {
		r.Edits = append(r.Edits, masar.Edited{Field: field, Correction: fmt.Sprintf("c%d", n), At: fmt.Sprintf("2024-03-%02d", n%5+5)})
	}
	return r
}

func drawRead(t *rapid.T, n int) masar.Report {
	actors := [][2]string{{"USA", "USA"}, {"EGY", "EGY"}, {"blinken", "USA"}, {"shoukry", "EGY"}, {"sisi", "EGY"}, {"hamas", "hamas"}, {"~فلان", ""}}
	places := []*masar.Location{nil, {Name: "القاهرة", ID: "cairo"}, {Name: "مصر", ID: "EGY"}, {Name: "باريس", ID: "paris"}}
	within := []string{"", "EGY", "EGY", "FRA"}
	words := []string{"بحث", "هدنه", "معبر", "اسري", "جوله", "اتفاق", "مساعده", "ضمان", "سحب", "قوه"}
	day := func(label string) string { return fmt.Sprintf("2024-03-%02d", rapid.IntRange(1, 20).Draw(t, label)) }
	r := masar.Report{Article: fmt.Sprintf("a%02d", n), Published: day("published"), Behind: []string{}}
	r.Source, r.Outlet = r.Article, fmt.Sprintf("o%d", n%4)
	r.Event.Act = rapid.SampledFrom(masar.Acts()).Draw(t, "act")
	if rapid.Bool().Draw(t, "meets") {
		r.Event.Act = rapid.SampledFrom([]masar.Act{masar.Meet, masar.Negotiate, masar.Call}).Draw(t, "contact")
	}
	r.Event.Status = rapid.SampledFrom(masar.Statuses()).Draw(t, "status")
	r.ID = fmt.Sprintf("%s:%s@%d", r.Article, r.Event.Act, n)
	for _, i := range rapid.SliceOfNDistinct(rapid.IntRange(0, len(actors)-1), 0, 4, rapid.ID[int]).Draw(t, "actors") {
		part := rapid.SampledFrom([]masar.Part{masar.Party, masar.Agent, masar.Target, masar.Host}).Draw(t, "part")
		r.Event.Participants = append(r.Event.Participants, masar.Participant{Actor: actors[i][0], Part: part})
		r.Behind = append(r.Behind, actors[i][1])
		if actors[i][0] != actors[i][1] {
			r.People = append(r.People, actors[i][0])
		}
	}
	k := rapid.IntRange(0, len(places)-1).Draw(t, "place")
	r.Event.Place, r.Within = places[k], within[k]
	if rapid.Bool().Draw(t, "dated") {
		d := day("day")
		r.Event.Time = &masar.Time{Start: d, End: d, Grain: "day"}
	}
	r.Words = rapid.SliceOfNDistinct(rapid.SampledFrom(words), 0, 10, rapid.ID[string]).Draw(t, "words")
	slices.Sort(r.Words)
	return r
}

func drawReports(t *rapid.T) []masar.Report {
	var out []masar.Report
	for n := range rapid.IntRange(2, 25).Draw(t, "reports") {
		out = append(out, drawReport(t, n))
	}
	return out
}

// TestSameIsSymmetrical: the order of two reports changes nothing, and what
// joins shares a key.
func TestSameIsSymmetrical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawReport(t, 1), drawReport(t, 2)
		x, ok1 := Same(&a, &b)
		y, ok2 := Same(&b, &a)
		if ok1 != ok2 || !reflect.DeepEqual(x, y) {
			t.Fatalf("Same(a, b) = %+v, %v; Same(b, a) = %+v, %v", x, ok1, y, ok2)
		}
		if v, w := look(&a), look(&b); ok1 != func() bool { _, ok := weigh(&v, &w); return ok }() {
			t.Fatalf("the keys of two reports that join have nothing in common: %q, %q", Keys(&a), Keys(&b))
		}
	})
}

// TestGroupInAnyOrder: groups, events and joins depend on the set of reports.
func TestGroupInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reports := drawReports(t)
		cs := drawHand(t, reports)
		want := eventsOf(reports, cs)
		rnd := rand.New(rand.NewPCG(1, uint64(len(reports))))
		rnd.Shuffle(len(reports), func(i, k int) { reports[i], reports[k] = reports[k], reports[i] })
		if got := eventsOf(reports, cs); !reflect.DeepEqual(got, want) {
			t.Fatalf("in another order:\n%+v\nwant\n%+v", got, want)
		}
	})
}

// drawHand draws merges and splits of record events.
func drawHand(t *rapid.T, reports []masar.Report) []masar.Correction {
	var out []masar.Correction
	for n := range rapid.IntRange(0, 3).Draw(t, "corrections") {
		id := func() string { return reports[rapid.IntRange(0, len(reports)-1).Draw(t, "report")].ID }
		kind := rapid.SampledFrom([]masar.CorrectionKind{masar.MergeEvents, masar.SplitEvent}).Draw(t, "kind")
		out = append(out, masar.Correction{ID: fmt.Sprint(n), At: fmt.Sprint(n), Kind: kind, Fact: id(), Other: id()})
	}
	return out
}

func eventsOf(reports []masar.Report, cs []masar.Correction) []masar.RecordEvent {
	var facts []Facts
	for _, r := range reports {
		facts = append(facts, Facts{Article: r.Article, Published: r.Published, Source: r.Source, Reports: []masar.Report{r}})
	}
	return Build(facts, cs).Events
}

// TestGroupKeepsEveryReport: each report is in one group, and what a hand merged
// is in one.
func TestGroupKeepsEveryReport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reports := drawReports(t)
		cs := drawHand(t, reports)
		of := map[string]int{}
		for i, g := range Group(reports, Joins(reports), cs) {
			for _, k := range g {
				if _, twice := of[reports[k].ID]; twice {
					t.Fatalf("%s is in two groups", reports[k].ID)
				}
				of[reports[k].ID] = i
			}
		}
		if len(of) != len(reports) {
			t.Fatalf("%d of %d reports are in a group", len(of), len(reports))
		}
		for _, c := range cs {
			if c.Kind == masar.MergeEvents && of[c.Fact] != of[c.Other] {
				t.Fatalf("%s and %s were merged by hand and stand apart", c.Fact, c.Other)
			}
		}
	})
}

// article is a reading of three events and a statement, on a text with a head
// line that a new version may lengthen.
func article(head string) masar.Reading {
	r := masar.Reading{Masar: 1, Article: masar.Article{ID: "a1", Text: head + "\nالتقى الوزير نظيره في القاهرة. ودعا الوزير إلى الهدنة. وقال الوزير إن الجولة تبدأ الأحد. والتقى الوزير المبعوث."}}
	r.Actors = []masar.Actor{{ID: "a1", Name: "الوزير", Known: "minister", Type: masar.Person}, {ID: "a2", Name: "المبعوث", Type: masar.Person}}
	add := func(act masar.Act, cue string) {
		at := strings.Index(r.Article.Text, cue)
		r.Events = append(r.Events, masar.Event{ID: fmt.Sprintf("e%d", len(r.Events)+1), Act: act, Status: masar.Held, Cue: masar.Span{Start: at, End: at + len(cue)},
			Evidence: []masar.Span{{Start: at, End: at + len(cue)}}, Participants: []masar.Participant{{Actor: "a1", Part: masar.Party}}})
	}
	add(masar.Meet, "التقى الوزير نظيره")
	add(masar.Urge, "ودعا")
	add(masar.Meet, "والتقى الوزير المبعوث")
	at := strings.Index(r.Article.Text, "وقال")
	r.Statements = []masar.Statement{{ID: "s1", Speaker: "a1", Act: masar.Say, Cue: masar.Span{Start: at, End: at + len("وقال")}, Content: masar.Span{Start: at + len("وقال "), End: at + len("وقال الوزير")}}}
	return r
}

// correct makes a correction bound to an event of a reading.
func correct(r *masar.Reading, kind masar.CorrectionKind, at int, field, value string) masar.Correction {
	events, _ := ids("a1", r)
	cue := r.Events[at].Cue
	return masar.Correction{ID: string(kind) + field, Kind: kind, Fact: events[at], Ref: masar.Ref{Article: "a1", Span: cue},
		Quote: r.Article.Text[cue.Start:cue.End], Field: field, Value: value}
}

// TestCorrectionsSurviveANewText: corrections made on one version of an article
// find their facts in another one, where the words stand elsewhere.
func TestCorrectionsSurviveANewText(t *testing.T) {
	old := article("عنوان")
	cs := []masar.Correction{
		correct(&old, masar.Edit, 0, "status", `"denied"`),
		correct(&old, masar.RejectFact, 1, "", ""),
		correct(&old, masar.Edit, 2, "place", `{"name":"الدوحة","id":"city_doha"}`),
		correct(&old, masar.Confirm, 2, "", ""),
	}
	rapid.Check(t, func(t *rapid.T) {
		head := strings.Repeat("خبر آخر ", rapid.IntRange(0, 9).Draw(t, "words"))
		r := article(head)
		before := mustJSON(&r)
		got, out := Apply(&r, "a1", cs)
		if len(out.Lost) > 0 || len(out.Marks) != len(cs) {
			t.Fatalf("lost %+v, marks %+v", out.Lost, out.Marks)
		}
		if len(got.Events) != 2 || got.Events[0].Status != masar.Denied || got.Events[1].Place == nil || got.Events[1].Place.ID != "city_doha" {
			t.Fatalf("after the corrections: %+v", got.Events)
		}
		if mustJSON(&r) != before {
			t.Fatal("Apply changed the reading that it was given")
		}
		if again, _ := Apply(&r, "a1", cs); mustJSON(&again) != mustJSON(&got) {
			t.Fatal("the same corrections gave another reading")
		}
	})
}

func mustJSON(r *masar.Reading) string {
	b, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func TestApply(t *testing.T) {
	r := article("عنوان")
	gone := correct(&r, masar.RejectFact, 1, "", "")
	gone.Quote = "كلمات ليست في الخبر"
	bad := correct(&r, masar.Edit, 0, "act", `"dance"`)
	meet := strings.Index(r.Article.Text, "تبدأ")
	added := masar.Correction{ID: "added", Kind: masar.AddFact, Ref: masar.Ref{Article: "a1", Span: masar.Span{Start: meet, End: meet + len("تبدأ")}}, Quote: "تبدأ",
		Value: `{"act":"negotiate","status":"planned","participants":[{"actor":"minister","part":"party"},{"actor":"EGY","part":"party"}]}`}
	undone := correct(&r, masar.RejectFact, 2, "", "")
	undo := masar.Correction{ID: "undo", Kind: masar.Undo, Other: undone.ID, At: "2"}
	elsewhere := correct(&r, masar.RejectFact, 2, "", "")
	elsewhere.Ref.Article, elsewhere.ID = "a2", "elsewhere"
	for _, c := range []struct {
		name   string
		cs     []masar.Correction
		events int
		lost   string
	}{
		{name: "words that are gone", cs: []masar.Correction{gone}, events: 3, lost: gone.ID},
		{name: "an act that is none", cs: []masar.Correction{bad}, events: 3, lost: bad.ID},
		{name: "a missed fact", cs: []masar.Correction{added}, events: 4},
		{name: "taken back", cs: []masar.Correction{undone, undo}, events: 3},
		{name: "of another article", cs: []masar.Correction{elsewhere}, events: 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, out := Apply(&r, "a1", c.cs)
			if len(got.Events) != c.events {
				t.Errorf("%d events, want %d: %+v", len(got.Events), c.events, got.Events)
			}
			lost := ""
			if len(out.Lost) > 0 {
				lost = out.Lost[0].Correction
			}
			if lost != c.lost {
				t.Errorf("lost %q, want %q: %+v", lost, c.lost, out.Lost)
			}
		})
	}
	got, _ := Apply(&r, "a1", []masar.Correction{added})
	e := got.Events[3]
	if e.Participants[0].Actor != "a1" || len(got.Actors) != 3 || got.Actors[2].Known != "EGY" {
		t.Errorf("the added event has %+v of %+v", e.Participants, got.Actors)
	}
}

// TestRename merges two actors and splits one off in one article.
func TestRename(t *testing.T) {
	a, b := report(t, "a1 2024-03-08 meet held - - ~فلان<SDN EGY"), report(t, "a2 2024-03-08 meet held - - known<SDN EGY")
	facts := []Facts{{Article: "a1", Reports: []masar.Report{a}}, {Article: "a2", Reports: []masar.Report{b}}}
	merge := masar.Correction{ID: "1", Kind: masar.MergeActors, Fact: "known", Other: "~فلان"}
	back := masar.Correction{ID: "2", At: "2", Kind: masar.MergeActors, Fact: "~فلان", Other: "known"}
	split := masar.Correction{ID: "3", Kind: masar.SplitActor, Fact: "EGY", Ref: masar.Ref{Article: "a2"}}
	if got := Rename(facts[0], []masar.Correction{merge, back, split}).Reports[0].Event.Participants; got[0].Actor != "known" || got[1].Actor != "EGY" {
		t.Errorf("after the merge: %+v", got)
	}
	if got := Rename(facts[1], []masar.Correction{merge, back, split}).Reports[0].Event.Participants; got[0].Actor != "known" || got[1].Actor != "EGY/a2" {
		t.Errorf("after the split: %+v", got)
	}
	if a.Event.Participants[0].Actor != "~فلان" {
		t.Error("Rename changed the facts that it was given")
	}
}

// FuzzApply: no correction breaks a reading: spans stay inside the text, and
// what cannot be carried out is told.
func FuzzApply(f *testing.F) {
	f.Add("edit", "a1:meet@11", 11, 20, "", "participants", `[{"actor":"a9"}]`)
	f.Add("add", "", -5, 1<<40, "ال", "", `{"speaker":"x","act":"say"}`)
	f.Add("add", "a1:say.say@0", 3, 4, "\xd9", "time", `{"act":"meet","status":"held","time":{"start":"x"}}`)
	f.Add("reject", "a1:say.say@160", 0, 0, "وقال", "", "")
	f.Fuzz(func(t *testing.T, kind, fact string, start, end int, quote, field, value string) {
		r := article("عنوان")
		c := masar.Correction{ID: "1", Kind: masar.CorrectionKind(kind), Fact: fact, Ref: masar.Ref{Article: "a1", Span: masar.Span{Start: start, End: end}}, Quote: quote, Field: field, Value: value}
		got, out := Apply(&r, "a1", []masar.Correction{c})
		if len(out.Marks)+len(out.Lost) > 1 {
			t.Errorf("one correction has %d marks and is lost %d times", len(out.Marks), len(out.Lost))
		}
		actors := map[string]bool{"": true}
		for _, a := range got.Actors {
			actors[a.ID] = true
		}
		for _, e := range got.Events {
			for _, s := range append([]masar.Span{e.Cue}, e.Evidence...) {
				if s.Start < 0 || s.End > len(got.Article.Text) || s.Empty() || !onRunes(got.Article.Text, s) {
					t.Fatalf("span %+v of a text of %d bytes", s, len(got.Article.Text))
				}
			}
			for _, p := range e.Participants {
				if !actors[p.Actor] {
					t.Fatalf("participant %q is no actor", p.Actor)
				}
			}
		}
	})
}
