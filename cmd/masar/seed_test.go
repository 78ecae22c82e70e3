package main

import (
	"slices"
	"strings"
	"testing"

	"masar"
	"masar/internal/eval"
	"masar/internal/reading"
)

// TestSeed reads an article that stands outside of the tree and compares it
// with eval/seed.yaml.
func TestSeed(t *testing.T) {
	path := outside(t, "MASAR_SEED", "seed", "article.txt")
	gold, err := eval.LoadFile("../../eval/seed.yaml", path)
	if err != nil {
		t.Fatal(err)
	}
	kit := theKit(t)
	r, err := readGold(kit.k, reading.NewReader(kit.k), &gold)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range checkReading(&r) {
		t.Error(f)
	}
	for _, at := range readInClutter(&r) {
		t.Errorf("read in related or clutter: %+q", at)
	}
	t.Run("page", func(t *testing.T) { seedPage(t, &r) })
	t.Run("facts", func(t *testing.T) { seedFacts(t, &r) })
	table := eval.Score([]eval.Gold{gold}, []masar.Reading{r})
	for kind, least := range map[string]float64{"events": 0.8, "statements": 0.85, "actors": 0.85} {
		if got := table.Kinds[kind].F1(); got < least {
			t.Errorf("%s F1 %.3f, at least %.2f is expected:\n%s", kind, got, least, eval.Diff(gold, r))
		}
	}
}

// seedFacts asks for what an analyst would miss first.
func seedFacts(t *testing.T, r *masar.Reading) {
	known := map[string]string{}
	for _, a := range r.Actors {
		known[a.ID] = a.Known
	}
	for _, want := range []struct {
		act    masar.Act
		status masar.Status
		who    string
		saidBy string
	}{
		{masar.Visit, masar.Held, "antony_blinken", ""},
		{masar.Meet, masar.Planned, "antony_blinken", "matthew_miller"},
		{masar.Meet, masar.Held, "yair_lapid", ""},
		{masar.Urge, masar.Held, "yair_lapid", ""},
		{masar.Visit, masar.NotHeld, "antony_blinken", ""},
		{masar.Convene, masar.Planned, "antony_blinken", ""},
		{masar.Negotiate, masar.Planned, "antony_blinken", ""},
		{masar.Negotiate, masar.Ongoing, "EGY", "matthew_miller"},
		{masar.Negotiate, masar.Ongoing, "USA", "matthew_miller"},
		{masar.Mediate, masar.Ongoing, "EGY", ""},
		{masar.Mediate, masar.Ongoing, "QAT", ""},
	} {
		found := false
		for _, e := range r.Events {
			found = found || e.Act == want.act && e.Status == want.status && takesPart(&e, known, want.who) && saidBy(&e, known) == want.saidBy
		}
		if !found {
			t.Errorf("no %s %s of %s said by %q", want.act, want.status, want.who, want.saidBy)
		}
	}
	for _, want := range []struct {
		who  string
		role masar.RoleKind
	}{
		{"EGY", masar.RoleMediator},
		{"QAT", masar.RoleMediator},
		{"USA", masar.RoleMediator},
		{"ISR", masar.RoleParty},
		{"hamas", masar.RoleParty},
	} {
		if !slices.ContainsFunc(r.Roles, func(x masar.Role) bool { return known[x.Actor] == want.who && x.Role == want.role }) {
			t.Errorf("%s is no %s", want.who, want.role)
		}
	}
	if r.Article.Agency != "وكالات" {
		t.Errorf("the agency is %+q", r.Article.Agency)
	}
	if !slices.ContainsFunc(r.Proposals, func(p masar.Proposal) bool { return p.Status == masar.ExpectedSoon }) {
		t.Error("no proposal is expected")
	}
	if !slices.ContainsFunc(r.Statements, func(s masar.Statement) bool { return known[s.Speaker] == "voa" }) {
		t.Error("nothing is said by the Voice of America")
	}
}

func takesPart(e *masar.Event, known map[string]string, who string) bool {
	for _, p := range e.Participants {
		if known[p.Actor] == who {
			return true
		}
	}
	return false
}

func saidBy(e *masar.Event, known map[string]string) string {
	if len(e.SaidBy) == 0 {
		return ""
	}
	return known[e.SaidBy[0].Actor]
}

// seedPage checks what the page's clutter and its broken spelling must become.
func seedPage(t *testing.T, r *masar.Reading) {
	kinds := map[masar.ParagraphKind]string{}
	for _, p := range r.Article.Paragraphs {
		kinds[p.Kind] += r.Article.Text[p.Start:p.End] + "\n"
	}
	if !strings.Contains(kinds[masar.Related], "روما تحتشد") {
		t.Errorf("the related link is not told apart: %+q", kinds[masar.Related])
	}
	if !strings.Contains(kinds[masar.Clutter], "زر الذهاب") {
		t.Errorf("the button is not told apart: %+q", kinds[masar.Clutter])
	}
	if strings.Contains(r.Article.Text, "غـ") || !strings.Contains(r.Article.Title, "غزة") {
		t.Errorf("the broken spelling is not mended: %+q", r.Article.Title)
	}
	for _, a := range r.Actors {
		if strings.Contains(a.Name, "روما") || a.Known == "ITA" {
			t.Errorf("an actor of the related link: %+q", a.Name)
		}
	}
}
