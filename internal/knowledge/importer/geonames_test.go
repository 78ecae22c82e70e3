package importer

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"masar/data"
	"masar/internal/knowledge"
)

// geoname makes a line of a dump.
func geoname(id, ascii, alternates, lat, lon, class, code, country, population string) string {
	f := make([]string, geonameColumns)
	f[geonameID], f[geonameName], f[geonameASCII], f[geonameAlternates] = id, ascii, ascii, alternates
	f[geonameLat], f[geonameLon], f[geonameClass], f[geonameCode] = lat, lon, class, code
	f[geonameCountry], f[geonamePopulation] = country, population
	return strings.Join(f, "\t")
}

// shipped is Masar's own knowledge, read once for all tests.
var shipped = sync.OnceValues(func() (*knowledge.Base, error) { return knowledge.Load(data.Knowledge()) })

func base(t *testing.T) *knowledge.Base {
	t.Helper()
	b, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// run imports text and returns the report and the lines of the files without
// their headers.
func run(t *testing.T, source, text string, o Options) (*Report, map[string][]string) {
	t.Helper()
	dir := t.TempDir()
	to, err := Create(dir, source, "a test", "CC0-1.0")
	if err != nil {
		t.Fatal(err)
	}
	read := GeoNames
	if source == "wikidata" {
		read = Wikidata
	}
	report, err := read(strings.NewReader(text), o, to)
	if err != nil {
		t.Fatal(err)
	}
	files, err := to.Close()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := knowledge.Load(os.DirFS(dir)); err != nil {
		t.Errorf("the files cannot be read: %v", err)
	}
	out := map[string][]string{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		kind, _, _ := strings.Cut(filepath.Base(name), "-")
		for line := range strings.Lines(string(text)) {
			if line[0] != '#' {
				out[kind] = append(out[kind], strings.TrimSuffix(line, "\n"))
			}
		}
	}
	return report, out
}

func TestGeoNames(t *testing.T) {
	b := base(t)
	for _, c := range []struct {
		name, line, want, skipped string
	}{
		{"a province, its name among those of many scripts",
			geoname("357994", "Aswan", "Asuan,Ассуан,اسوان,أسوان,アスワン", "23.59282", "32.82", "A", "ADM1", "EG", "1500000"),
			"gn_357994\tprovince\tEGY\t23.6\t32.8\tAswan\tاسوان", ""},
		{"a capital",
			geoname("360630", "Cairo", "القاهرة", "30.06", "31.25", "P", "PPLC", "EG", "9000000"),
			"gn_360630\tcapital\tEGY\t30.1\t31.2\tCairo\tالقاهرة", ""},
		{"a place of many inhabitants is a city",
			geoname("1", "Big", "الكبرى", "1", "-2", "P", "PPL", "DZ", "100000"),
			"gn_1\tcity\tDZA\t1.0\t-2.0\tBig\tالكبرى", ""},
		{"a place of no known number is a village",
			geoname("2", "Small", "صغيرونة", "1", "2", "P", "PPL", "DZ", ""),
			"gn_2\tvillage\tDZA\t1.0\t2.0\tSmall\tصغيرونة", ""},
		{"marks and tatweel fall away",
			geoname("3", "Marked", "طَـرطوس", "1", "2", "P", "PPL", "SY", "0"),
			"gn_3\tvillage\tSYR\t1.0\t2.0\tMarked\tطرطوس", ""},
		{"Kosovo has a code of its own",
			geoname("4", "Prizren", "بريزرن", "42.2", "20.7", "P", "PPL", "XK", "85000"),
			"gn_4\ttown\tXKX\t42.2\t20.7\tPrizren\tبريزرن", ""},
		{"a name in the letters of Persian only",
			geoname("5", "Gorgan", "گرگان", "36.8", "54.4", "P", "PPLA", "IR", "300000"), "", "no Arabic name"},
		{"a destroyed village",
			geoname("6", "Lost", "مهجورة", "1", "2", "P", "PPLW", "SY", "0"), "", "a division or place of another code (historical, destroyed, states)"},
		{"a hill",
			geoname("7", "Hill", "التلة", "1", "2", "T", "HLL", "SY", "0"), "", "of another feature class"},
		{"an unknown country",
			geoname("8", "Nowhere", "اللامكان", "1", "2", "P", "PPL", "ZZ", "0"), "", "of no state that Masar knows"},
		{"only an everyday word",
			geoname("9", "Words", "كلمات", "1", "2", "P", "PPL", "SY", "0"), "", "all names are everyday words"},
	} {
		o := Options{Base: b, Everyday: func(w string) bool { return w == "كلمات" }}
		report, files := run(t, "geonames", c.line+"\n", o)
		if got := strings.Join(files["places"], "\n"); got != c.want {
			t.Errorf("%s: got %+q, want %+q", c.name, got, c.want)
		}
		if c.skipped != "" && report.Skipped[c.skipped] != 1 {
			t.Errorf("%s: skipped %v", c.name, report.Skipped)
		}
		if report.Faulty > 0 {
			t.Errorf("%s: %v", c.name, report.Faults)
		}
	}
}

func TestGeoNamesFaults(t *testing.T) {
	b := base(t)
	good := geoname("1", "Good", "طيبونة", "1", "2", "P", "PPL", "SY", "0")
	for _, c := range []struct {
		name, line, want string
	}{
		{"too few fields", "1\ttwo", "line 2: want 19 fields, have 2"},
		{"no id", geoname("x", "A", "", "1", "2", "P", "PPL", "SY", "0"), `line 2: no geonameid: "x"`},
		{"no angle", geoname("2", "A", "", "91", "2", "P", "PPL", "SY", "0"), `line 2: latitude: "91" is no angle from -90 to 90`},
		{"not a number", geoname("2", "A", "", "1", "NaN", "P", "PPL", "SY", "0"), `line 2: longitude: "NaN" is no angle from -180 to 180`},
		{"no count", geoname("2", "A", "", "1", "2", "P", "PPL", "SY", "many"), `line 2: population: "many" is no count`},
		{"too long", strings.Repeat("x", maxGeoname+1), "line 2: line too long: 262146 bytes, at most 262144 are read"},
	} {
		report, files := run(t, "geonames", good+"\n"+c.line+"\n", Options{Base: b})
		if report.Faulty != 1 || report.Faults[0].Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, report.Faults, c.want)
		}
		if len(files["places"]) != 1 {
			t.Errorf("%s: the good line is lost", c.name)
		}
	}
}

func TestGeoNamesLimits(t *testing.T) {
	var text strings.Builder
	for _, id := range []string{"1", "2", "3"} {
		text.WriteString(geoname(id, "A", "طيبونة", "1", "2", "P", "PPL", "SY", id+"000") + "\n")
	}
	report, files := run(t, "geonames", text.String(), Options{Base: base(t), Limit: 2})
	if !report.Full || report.Kept != 2 || len(files["places"]) != 2 || report.Lines != 2 {
		t.Errorf("limit 2: kept %d of %d lines, full %v", report.Kept, report.Lines, report.Full)
	}
	report, _ = run(t, "geonames", text.String(), Options{Base: base(t), Population: 3000})
	if report.Kept != 1 || report.Skipped["population too small"] != 2 {
		t.Errorf("population 3000: kept %d, skipped %v", report.Kept, report.Skipped)
	}
}

func TestCreateWritesOverNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "places-geonames.tsv")
	if err := os.WriteFile(path, []byte("mine\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(dir, "geonames", "a test", "CC0-1.0"); err == nil || !strings.Contains(err.Error(), "stands already") {
		t.Errorf("got %v, want a refusal", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "mine\n" {
		t.Errorf("the file was changed to %q", text)
	}
}
