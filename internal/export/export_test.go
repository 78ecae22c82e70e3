package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"masar"
)

const text = "وصل الوزير إلى القاهرة.\nالتقى الوزير نظيره."

// sample is two events, one of them with names made to break out.
func sample() *Set {
	end := strings.Index(text, "\n")
	report := masar.Report{ID: "a1:visit@0", Article: "a1", Published: "2025-02-03", Source: "a1",
		Event: masar.Event{Act: masar.Visit, Status: masar.Held, Plover: masar.Plover{Type: "CONSULT", Mode: "visit"}, Evidence: []masar.Span{{Start: 0, End: end}}, Cue: masar.Span{Start: 0, End: 6}}}
	return &Set{Title: "مسار", Stamp: "2025-03-16", Reports: []masar.Report{report},
		Events: []masar.RecordEvent{
			{ID: "a1:visit@0", Act: masar.Visit, Status: masar.Held, Participants: []masar.Participant{{Actor: "x", Part: masar.Visitor}, {Actor: "EGY", Part: masar.Host}},
				Place: &masar.Location{Name: "القاهرة", ID: "city_cairo"}, Time: &masar.Time{Start: "2025-02-03", End: "2025-02-04", Grain: "day"}, Reports: []string{"a1:visit@0"}, Sources: 1,
				Life: []masar.LifeStep{{Status: masar.Held, Reported: "2025-02-03", By: []string{"x"}}}},
			{ID: "a1:meet@30", Act: masar.Meet, Status: masar.Cancelled, Participants: []masar.Participant{{Actor: "evil", Part: masar.Party}}, Time: &masar.Time{Start: "2025-02-05", End: "2025-02-05", Grain: "day"}},
			{ID: "a1:urge@40", Act: masar.Urge, Status: masar.CalledFor},
		},
		Actor: func(id string) Actor {
			if id == "evil" {
				return Actor{Name: "=HYPERLINK(\"http://evil.example\")\r\nBEGIN:VEVENT", NameEN: "@evil"}
			}
			return Actor{Name: "الوزير", NameEN: "The Minister", Country: "EGY"}
		},
		Article: func(id string) (Article, error) {
			return Article{ID: id, URL: "https://news.example/1", Outlet: "وكالة", Title: "عنوان", Text: text}, nil
		},
		Phrase: func(e *masar.RecordEvent) string { return string(e.Act) + "\r\nBEGIN:VEVENT" },
	}
}

func written(t *testing.T, format string) string {
	t.Helper()
	f, err := ByName(format)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out, sample()); err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(out.Bytes()) {
		t.Errorf("%s is no UTF-8", format)
	}
	return out.String()
}

// TestCSVHoldsNoFormula reads the file back and looks at every cell.
func TestCSVHoldsNoFormula(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(written(t, "csv"), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 {
		t.Fatalf("%d rows, want a head and three", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("a cell begins as a formula: %q", cell)
			}
		}
	}
	if got := rows[1][16]; got != "وصل الوزير إلى القاهرة." {
		t.Errorf("evidence %+q", got)
	}
}

func TestHarmless(t *testing.T) {
	for in, want := range map[string]string{"": "", "abc": "abc", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\t=1": "'\t=1", " =1": "' =1", "\u200f=1": "'\u200f=1", "\u202e-x": "'\u202e-x", "1-2": "1-2", "＝1": "'＝1", "\rx": "'\rx"} {
		if got := Harmless(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// FuzzHarmless looks for a cell that a spreadsheet would calculate.
func FuzzHarmless(f *testing.F) {
	f.Add("=1")
	f.Fuzz(func(t *testing.T, s string) {
		out := Harmless(s)
		if out != s && out != "'"+s {
			t.Errorf("%q became %q", s, out)
		}
		if t1 := strings.TrimSpace(out); t1 != "" && strings.ContainsRune("=+-@", rune(t1[0])) {
			t.Errorf("%q begins as a formula", out)
		}
	})
}

// TestCalendar looks at line ends, stable ids, states, and at names that would
// make events of their own.
func TestCalendar(t *testing.T) {
	out := written(t, "ics")
	if strings.Contains(strings.ReplaceAll(out, "\r\n", ""), "\n") {
		t.Error("a line ends without CRLF")
	}
	if n := strings.Count(out, "\r\nBEGIN:VEVENT"); n != 2 {
		t.Errorf("%d events, want 2: the one that is only asked for has no date", n)
	}
	for _, want := range []string{"UID:a1:visit@0@masar\r\n", "DTSTART;VALUE=DATE:20250203\r\n", "DTEND;VALUE=DATE:20250205\r\n", "STATUS:CONFIRMED\r\n", "STATUS:CANCELLED\r\n", "METHOD:PUBLISH\r\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	for line := range strings.SplitSeq(out, "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
		if !utf8.ValidString(line) {
			t.Errorf("a letter is folded apart: %q", line)
		}
	}
}

// TestAnnotationsFindTheirWords resolves both selectors.
func TestAnnotationsFindTheirWords(t *testing.T) {
	var c collection
	if err := json.Unmarshal([]byte(written(t, "annotations")), &c); err != nil {
		t.Fatal(err)
	}
	if c.Total != 1 || len(c.First.Items) != 1 {
		t.Fatalf("%d annotations", c.Total)
	}
	quote, place := c.First.Items[0].Target.Selector[0], c.First.Items[0].Target.Selector[1]
	if !strings.Contains(text, quote.Prefix+quote.Exact+quote.Suffix) {
		t.Errorf("no %+q in the text", quote.Exact)
	}
	if got := string([]rune(text)[*place.Start:*place.End]); got != quote.Exact {
		t.Errorf("at the place %+q, quoted %+q", got, quote.Exact)
	}
}

// TestPLOVER leaves out what has no code.
func TestPLOVER(t *testing.T) {
	out := written(t, "plover")
	var e ploverEvent
	if n := strings.Count(out, "\n"); n != 1 {
		t.Fatalf("%d lines", n)
	}
	if err := json.Unmarshal([]byte(out), &e); err != nil {
		t.Fatal(err)
	}
	if e.Type != "CONSULT" || e.Mode != "visit" || e.Actor != "The Minister" || e.Target != "The Minister" || e.Date != "2025-02-03" {
		t.Errorf("%+v", e)
	}
}

// TestJSONL reads every line back.
func TestJSONL(t *testing.T) {
	kinds := map[string]int{}
	for l := range strings.Lines(written(t, "jsonl")) {
		var x line
		if err := json.Unmarshal([]byte(l), &x); err != nil {
			t.Fatal(err)
		}
		kinds[x.Kind]++
		if x.Article != nil && x.Article.Text != "" {
			t.Error("a text is exported")
		}
	}
	if kinds["event"] != 3 || kinds["report"] != 1 {
		t.Errorf("%v", kinds)
	}
}
