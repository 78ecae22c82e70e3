package importer

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"masar/data"
)

const (
	cityItem   = `{"type":"item","id":"Q900001","labels":{"ar":{"language":"ar","value":"مدينتنا"},"en":{"language":"en","value":"Our City"}},"aliases":{"ar":[{"language":"ar","value":"حاضرتنا (مدينة)"}]},"claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q515"}}}}],"P17":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q79"}}}}],"P625":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"latitude":30.06,"longitude":31.25,"globe":"http://www.wikidata.org/entity/Q2"}}}}]}}`
	personItem = `{"type":"item","id":"Q900002","labels":{"ar":{"value":"فلانة الفلانية"},"en":{"value":"Fulana"}},"aliases":[],"claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P21":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q6581072"}}}}],"P27":[{"rank":"deprecated","mainsnak":{"datavalue":{"value":{"id":"Q142"}}}},{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q79"}}}}],"P39":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q900100"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2014-06-08T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}}}],"P582":[{"datavalue":{"value":{"time":"+2019-00-00T00:00:00Z","precision":9,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}}}]}},{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q900101"}}}}]}}`
	outletItem = `{"type":"item","id":"Q900003","labels":{"ar":{"value":"صحيفتنا"},"en":{"value":"Our Paper"}},"claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q11032"}}}}],"P17":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q79"}}}}],"P856":[{"rank":"normal","mainsnak":{"datavalue":{"value":"https://www.paper.example/ar"}}}]}}`
	groupItem  = `{"type":"item","id":"Q900004","labels":{"ar":{"value":"حزبنا"}},"claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q7278"}}}}]}}`
	bodyItem   = `{"type":"item","id":"Q900005","labels":{"ar":{"value":"وزارتنا"}},"claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q192350"}}}}]}}`
)

func wikidataOptions(t *testing.T) Options {
	t.Helper()
	classes, err := LoadClasses(data.Import(), "wikidata.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return Options{Base: base(t), Classes: classes, Positions: map[string]Position{"Q900100": {"president", "EGY"}}}
}

func TestWikidata(t *testing.T) {
	o := wikidataOptions(t)
	if o.Base.Entity("EGY").Wikidata != "Q79" {
		t.Fatal("the test wants Egypt to be Q79")
	}
	text := "[\n" + strings.Join([]string{cityItem, personItem, outletItem, groupItem, bodyItem}, ",\n") + "\n]\n"
	report, files := run(t, "wikidata", text, o)
	want := map[string][]string{
		"places":  {"wd_q900001\tcity\tEGY\t30.1\t31.2\tOur City\tمدينتنا|حاضرتنا"},
		"people":  {"wd_q900002\tf\tEGY\tQ900002\tFulana\tفلانة الفلانية"},
		"offices": {"wd_q900002\tpresident\tEGY\t2014-06-08\t2019"},
		"outlets": {"wd_q900003\tnewspaper\tEGY\tpaper.example\tOur Paper\tصحيفتنا"},
		"groups":  {"wd_q900004\tgroup\t-\tQ900004\t-\t-\tحزبنا"},
		"bodies":  {"wd_q900005\tbody\t-\tQ900005\t-\t-\tوزارتنا"},
	}
	for kind, lines := range want {
		if !reflect.DeepEqual(files[kind], lines) {
			t.Errorf("%s: got %+q, want %+q", kind, files[kind], lines)
		}
	}
	if len(files) != len(want) {
		t.Errorf("got %d files, want %d", len(files), len(want))
	}
	if report.Kept != 5 || report.Left["positions that no table names"] != 1 || report.Faulty != 0 {
		t.Errorf("kept %d, left %v, faults %v", report.Kept, report.Left, report.Faults)
	}
}

func TestWikidataSkips(t *testing.T) {
	o := wikidataOptions(t)
	for _, c := range []struct {
		name, line, why string
	}{
		{"a property", `{"type":"property","id":"P31"}`, "a property, no item"},
		{"a state that Masar knows", `{"type":"item","id":"Q79","labels":{"ar":{"value":"مصر"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q6256"}}}}]}}`, "a state: Masar has its own"},
		{"a state by its code", `{"type":"item","id":"Q900010","labels":[],"aliases":[],"claims":{"P297":[{"mainsnak":{"datavalue":{"value":"EG"}}}]}}`, "a state: Masar has its own"},
		{"of no class", `{"type":"item","id":"Q900011","claims":[]}`, "of no class that is taken over"},
		{"without an Arabic label", strings.ReplaceAll(cityItem, `"ar"`, `"azb"`), "no Arabic name"},
	} {
		report, _ := run(t, "wikidata", c.line+"\n", o)
		if report.Skipped[c.why] != 1 || report.Kept != 0 || report.Faulty != 0 {
			t.Errorf("%s: skipped %v, kept %d, faults %v", c.name, report.Skipped, report.Kept, report.Faults)
		}
	}
	report, _ := run(t, "wikidata", cityItem+"\n"+cityItem+"\n", o)
	if report.Skipped["came before"] != 1 || report.Kept != 1 {
		t.Errorf("an item twice: skipped %v, kept %d", report.Skipped, report.Kept)
	}
}

func TestWikidataFaults(t *testing.T) {
	o := wikidataOptions(t)
	for _, c := range []struct {
		name, line, want string
	}{
		{"cut off", cityItem[:40], "line 2: no JSON of an item: unexpected end of JSON input"},
		{"no id", `{"type":"item"}`, `line 2: no Wikidata id: ""`},
		{"an id with a path", `{"type":"item","id":"Q1/../x"}`, `line 2: no Wikidata id: "Q1/../x"`},
	} {
		report, files := run(t, "wikidata", cityItem+"\n"+c.line+"\n", o)
		if report.Faulty != 1 || report.Faults[0].Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, report.Faults, c.want)
		}
		if len(files["places"]) != 1 {
			t.Errorf("%s: the good line is lost", c.name)
		}
	}
}

func TestDay(t *testing.T) {
	for _, c := range []struct {
		name, value, want string
	}{
		{"a day", `{"time":"+2014-06-08T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}`, "2014-06-08"},
		{"a month", `{"time":"+2014-06-00T00:00:00Z","precision":10,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}`, "2014-06"},
		{"a decade", `{"time":"+2010-00-00T00:00:00Z","precision":8,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}`, ""},
		{"a Julian day", `{"time":"+1700-06-08T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985786"}`, ""},
		{"before the year 1", `{"time":"-0044-03-15T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}`, ""},
		{"no value", ``, ""},
	} {
		var s snak
		s.Datavalue.Value = []byte(c.value)
		if got := s.day(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLoadPositions(t *testing.T) {
	b := base(t)
	fsys := fstest.MapFS{"p.tsv": {Data: []byte("# what: a test\nQ1\tpresident\tEGY\nQ2\tno_such_office\tEGY\nQ3\tpresident\tNOWHERE\nx\tpresident\tEGY\nQ4\tpresident\n")}}
	got, err := LoadPositions(fsys, "p.tsv", b)
	if len(got) != 1 || got["Q1"] != (Position{"president", "EGY"}) {
		t.Errorf("got %v", got)
	}
	want := []string{"p.tsv:3: no office no_such_office", "p.tsv:4: no state or body NOWHERE", `p.tsv:5: no Wikidata id: "x"`, "p.tsv:6: want 3 fields, have 2"}
	if err == nil || err.Error() != strings.Join(want, "\n") {
		t.Errorf("got %v, want %q", err, want)
	}
}

// FuzzImport lets both readers see anything: they must not panic, and what they
// write must be readable.
func FuzzImport(f *testing.F) {
	f.Add(cityItem)
	f.Add(personItem)
	f.Add(geoname("1", "A", "طيبونة|\tس", "1", "2", "P", "PPL", "SY", "7"))
	b, err := shipped()
	if err != nil {
		f.Fatal(err)
	}
	classes, err := LoadClasses(data.Import(), "wikidata.tsv")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		o := Options{Base: b, Classes: classes, Positions: map[string]Position{"Q900100": {"president", "EGY"}}}
		run(t, "geonames", text, o)
		run(t, "wikidata", text, o)
	})
}
