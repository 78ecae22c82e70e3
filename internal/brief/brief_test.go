package brief

import (
	"strings"
	"testing"

	"masar"
	"masar/internal/tracks"
	"masar/internal/wording"
)

// account is a track with an event of each kind.
func account() *tracks.Account {
	at := func(d string) *masar.Time { return &masar.Time{Start: d, End: d, Grain: "day"} }
	parties := []masar.Participant{{Actor: "EGY", Part: masar.Party}, {Actor: "QAT", Part: masar.Party}}
	event := func(id string, s masar.Status, day, reported string) masar.RecordEvent {
		return masar.RecordEvent{ID: id, Act: masar.Meet, Status: s, Core: true, Participants: parties, Time: at(day), Reports: []string{"a:" + id},
			Life: []masar.LifeStep{{Status: s, Reported: reported}}, Sources: 1}
	}
	odd := event("odd", masar.Held, "2025-03-10", "2025-03-10")
	odd.Disagree = []masar.Disagreement{{Field: "time", Values: []masar.Claim{{Value: "2025-03-10/2025-03-10", Reports: []string{"a:odd"}}, {Value: "2025-03-11/2025-03-11"}}}}
	a := &tracks.Account{Track: masar.Track{ID: "x", Name: "مسار", NameEN: "Track"}, Today: "2025-03-16",
		Events: []masar.RecordEvent{event("old", masar.Held, "2025-02-01", "2025-02-01"), event("new", masar.Held, "2025-03-08", "2025-03-09"),
			event("ahead", masar.Planned, "2025-03-20", "2025-03-01"), event("past", masar.Planned, "2025-03-12", "2025-03-10"), event("off", masar.Cancelled, "2025-03-12", "2025-03-11"), odd},
		Positions: []masar.Position{{Actor: "EGY", Issue: "ceasefire", Series: []masar.PositionStep{
			{Day: "2025-02-01", Stance: masar.StanceAgainst}, {Day: "2025-03-12", Stance: masar.StanceFor, Changed: true, Ref: masar.Ref{Article: "a"}}}}}}
	for _, e := range a.Events {
		a.Reports = append(a.Reports, masar.Report{ID: "a:" + e.ID, Article: "a", Source: "a", Published: "2025-03-09"})
	}
	return a
}

var names = Names{
	Actor: func(id string) string { return map[string]string{"EGY": "Egypt", "QAT": "<b>Qatar</b>"}[id] },
	Place: func(l masar.Location) string { return l.Name },
	Article: func(string) (outlet, published, url string) {
		return "*Agency*", "2025-03-09", "https://news.example/a)b"
	},
	Quote: func(*masar.Report) string { return "" },
}

func english(t *testing.T) *wording.Phrases {
	t.Helper()
	p, err := wording.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestSections puts each event where it belongs, and leaves out what is older
// than the day or was planned for a day that is over.
func TestSections(t *testing.T) {
	b := Make(account(), "2025-03-01", english(t), names)
	got := map[string][]string{}
	for _, s := range b.Sections {
		for _, x := range s.Sentences {
			got[s.Key] = append(got[s.Key], x.Day)
			if len(x.Sources) == 0 {
				t.Errorf("%s: no source for %q", s.Key, x.Text)
			}
		}
	}
	for key, want := range map[string]string{"happened": "2025-03-08 2025-03-10", "planned": "2025-03-20", "not": "2025-03-12", "moved": "2025-03-12", "contested": "2025-03-10"} {
		if have := strings.Join(got[key], " "); have != want {
			t.Errorf("%s: %q, want %q", key, have, want)
		}
	}
}

// TestNothingBreaksOut writes names made of markup.
func TestNothingBreaksOut(t *testing.T) {
	p := english(t)
	b := Make(account(), "", p, names)
	var md, page strings.Builder
	if err := b.Markdown(&md, p); err != nil {
		t.Fatal(err)
	}
	if err := b.HTML(&page, p); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(md.String(), "<b>") || strings.Contains(page.String(), "<b>") || !strings.Contains(md.String(), `\*Agency\*`) {
		t.Errorf("markup of a name stays:\n%s", md.String())
	}
	if !strings.Contains(md.String(), "](<https://news.example/a)b>)") {
		t.Errorf("the address of a source is cut:\n%s", md.String())
	}
	for _, bad := range []string{"javascript:alert(1)", "https://x.example/>", "https://x.example/\n# x"} {
		if webLink(bad) != "" {
			t.Errorf("%q may stand in a link", bad)
		}
	}
}
