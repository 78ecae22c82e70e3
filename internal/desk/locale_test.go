package desk

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"masar"
)

func locales(t *testing.T) map[string]*Locale {
	t.Helper()
	out := map[string]*Locale{}
	for _, lang := range []string{"ar", "en"} {
		l, err := loadLocale(lang)
		if err != nil {
			t.Fatal(err)
		}
		out[lang] = l
	}
	return out
}

// TestLocalesHaveTheSameKeys holds the two languages to each other.
func TestLocalesHaveTheSameKeys(t *testing.T) {
	all := locales(t)
	ar, en := all["ar"].Keys(), all["en"].Keys()
	for _, k := range ar {
		if !slices.Contains(en, k) {
			t.Errorf("en.json has no %s", k)
		}
	}
	for _, k := range en {
		if !slices.Contains(ar, k) {
			t.Errorf("ar.json has no %s", k)
		}
	}
}

// used are calls with a whole key, and calls whose key is put together.
var used = regexp.MustCompile(`\.[TN]\("([a-z0-9_.]+)"( ?\+)?`)

// TestEveryKeyThatIsUsedIsThere reads the sources for keys.
func TestEveryKeyThatIsUsedIsThere(t *testing.T) {
	keys := locales(t)["en"].Keys()
	n := 0
	err := fs.WalkDir(os.DirFS("."), ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || !(strings.HasSuffix(p, ".templ") || strings.HasSuffix(p, ".go") && !strings.HasSuffix(p, "_templ.go") && !strings.HasSuffix(p, "_test.go")) {
			return err
		}
		text, err := os.ReadFile(p)
		for _, m := range used.FindAllStringSubmatch(string(text), -1) {
			n++
			if m[2] != "" && !slices.ContainsFunc(keys, func(k string) bool { return strings.HasPrefix(k, m[1]) }) || m[2] == "" && !slices.Contains(keys, m[1]) {
				t.Errorf("%s: no words for %s", p, m[1])
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 100 {
		t.Errorf("only %d keys found in the sources", n)
	}
}

// TestVocabularyHasWords looks for words for every part, stance and section.
func TestVocabularyHasWords(t *testing.T) {
	for lang, l := range locales(t) {
		keys := []string{}
		for _, p := range []masar.Part{masar.Agent, masar.Visitor, masar.Initiator, masar.Mediating, masar.Party, masar.Target, masar.Host, masar.Addressee, masar.Counterpart} {
			keys = append(keys, "part."+string(p))
		}
		for _, s := range []masar.Stance{masar.StanceFor, masar.StanceAgainst, masar.StanceConditional, masar.StanceUnclear} {
			keys = append(keys, "stance."+string(s))
		}
		for _, p := range trackParts {
			keys = append(keys, "track."+p)
		}
		for _, x := range searchExamples {
			keys = append(keys, "search.example."+x.key)
		}
		for _, n := range navigation {
			keys = append(keys, "nav."+n.at)
		}
		for _, k := range keys {
			if l.T(k) == k {
				t.Errorf("%s: no words for %s", lang, k)
			}
		}
	}
}

func TestArabicPlurals(t *testing.T) {
	ar := locales(t)["ar"]
	for _, tt := range []struct {
		n    int
		want string
	}{{0, "بلا مصدر"}, {1, "مصدر واحد"}, {2, "مصدران"}, {3, "3 مصادر"}, {10, "10 مصادر"}, {11, "11 مصدرا"}, {99, "99 مصدرا"}, {100, "100 مصدر"}, {103, "103 مصادر"}} {
		if got := ar.N("n.sources", tt.n); got != tt.want {
			t.Errorf("%d: %+q, want %+q", tt.n, got, tt.want)
		}
	}
	if got, want := ar.in(Eastern).N("n.sources", 12), "١٢ مصدرا"; got != want {
		t.Errorf("%+q, want %+q", got, want)
	}
}

func TestDays(t *testing.T) {
	all := locales(t)
	for _, tt := range []struct{ lang, in, want string }{
		{"ar", "2025-02-03", "3 فبراير 2025"},
		{"ar", "2025-02-03T14:00:00+03:00", "3 فبراير 2025"},
		{"en", "2025-02", "February 2025"},
		{"en", "2025", "2025"},
		{"en", "", ""},
	} {
		if got := all[tt.lang].Day(tt.in); got != tt.want {
			t.Errorf("%s %q: %+q, want %+q", tt.lang, tt.in, got, tt.want)
		}
	}
}
