package search

import (
	"errors"
	"strings"
	"sync"
	"testing"
)

var loadNames = sync.OnceValues(func() (*Names, error) {
	k, err := loadKnowledge()
	if err != nil {
		return nil, err
	}
	return NewNames(k, "2024-09-17")
})

func namesOf(t testing.TB) *Names {
	t.Helper()
	n, err := loadNames()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestParse holds queries to how they are understood, printed back.
func TestParse(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{query: "دمج", want: "دمج"},
		{query: "  دمج   القوات ", want: "دمج القوات"},
		{query: "مصر AND قطر", want: "مصر قطر"},
		{query: "مصر و قطر", want: "مصر قطر"},
		{query: "مصر أو قطر", want: "مصر OR قطر"},
		{query: "مصر | قطر | تركيا", want: "مصر OR قطر OR تركيا"},
		{query: "a b OR c d", want: "a b OR c d"},
		{query: "a (b OR c) d", want: "a (b OR c) d"},
		{query: "(a b) c", want: "a b c"},
		{query: "هدنة ليس غزة", want: "هدنة -غزة"},
		{query: "هدنة -غزة", want: "هدنة -غزة"},
		{query: "NOT (a OR b)", want: "-(a OR b)"},
		{query: "وقف-إطلاق", want: "وقف-إطلاق"},
		{query: "«وقف إطلاق النار»", want: `"وقف إطلاق النار"`},
		{query: "“a  b”c", want: `"a b" c`},
		{query: "تفاوض*", want: "تفاوض*"},
		{query: "مصر، قطر", want: "مصر، قطر"},
		{query: "مصر ، قطر", want: "مصر قطر"},
		{query: "act:meet", want: "act:meet"},
		{query: "فعل:لقاء", want: `act:"لقاء"`},
		{query: "جهة: مدبولي", want: `actor:"مدبولي"`},
		{query: "status:(planned OR postponed) x", want: "(status:planned OR status:postponed) x"},
		{query: "status:(-held)", want: "-status:held"},
		{query: "from:2024-09 to:٢٠٢٥", want: `from:2024-09 to:"٢٠٢٥"`},
		{query: "10:30", want: "10:30"},
	} {
		q, err := Parse(c.query, namesOf(t))
		if err != nil {
			t.Errorf("%+q (%s): %v", c.query, c.query, err)
			continue
		}
		if got := q.Tree.String(); got != c.want {
			t.Errorf("%+q (%s) is understood as %s, want %s", c.query, c.query, got, c.want)
		}
	}
}

// TestWrongQueries holds what is wrong with a query and where to its message.
func TestWrongQueries(t *testing.T) {
	for _, c := range []struct{ query, what, caret, suggest string }{
		{query: "", what: "empty", caret: "^"},
		{query: "  ، ", what: "empty", caret: "    ^"},
		{query: "مصر AND", what: "both sides", caret: "    ^^^"},
		{query: "OR مصر", what: "both sides", caret: "^^"},
		{query: "مصر و و قطر", what: "both sides", caret: "    ^"},
		{query: "مصر ليس", what: "nothing stands behind", caret: "    ^^^"},
		{query: "(مصر", what: "not closed", caret: "^"},
		{query: "مصر)", what: "closes nothing", caret: "   ^"},
		{query: "()", what: "nothing stands before", caret: " ^"},
		{query: `قال "نعم`, what: "quotation mark is not closed", caret: "    ^"},
		{query: "actr:مصر", what: "no field", caret: "^^^^^", suggest: "actor"},
		{query: "act:لقاا", what: "no act", caret: "^^^^^^^^", suggest: "لقاء (meet)"},
		{query: "act:meat", what: "no act", caret: "^^^^^^^^", suggest: "meet"},
		{query: "status:palnned", what: "no status", caret: "^^^^^^^^^^^^^^", suggest: "planned"},
		{query: "issue:watr", what: "no issue", caret: "^^^^^^^^^^", suggest: "water"},
		{query: "from:غدوة", what: "no date", caret: "^^^^^^^^^"},
		{query: "from:2024-13-01", what: "no date", caret: "^^^^^^^^^^^^^^^"},
		{query: "sources:many", what: "no number", caret: "^^^^^^^^^^^^"},
		{query: "actor:", what: "wants a value", caret: "^^^^^^"},
		{query: `actor:""`, what: "wants a value", caret: "      ^^"},
		{query: "actor:(act:meet)", what: "a field stands inside", caret: "       ^^^^"},
		{query: "actor:بدر*", what: "no star", caret: "      ^^^^"},
		{query: "د*مج", what: "a star", caret: "^^^^"},
		{query: "و*", what: "two at least", caret: "^^"},
		{query: "*", what: "a star", caret: "^"},
		{query: "!!!", what: "nothing to search for", caret: "^^^"},
		{query: strings.Repeat("(", 40) + "a", what: "inside each other", caret: strings.Repeat(" ", 32) + "^"},
		{query: strings.Repeat("a ", 70), what: "more than 64 parts", caret: strings.Repeat(" ", 128) + "^"},
		{query: "إنّ (الوزير", what: "not closed", caret: "   ^"},
	} {
		_, err := Parse(c.query, namesOf(t))
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%+q (%s): error %v, want an *Error", c.query, c.query, err)
			continue
		}
		if !strings.Contains(e.Error(), c.what) {
			t.Errorf("%+q (%s): %q does not say %q", c.query, c.query, e.Error(), c.what)
		}
		_, caret, _ := strings.Cut(e.Caret(c.query), "\n")
		if caret != c.caret {
			t.Errorf("%+q (%s): caret %q, want %q", c.query, c.query, caret, c.caret)
		}
		if c.suggest != "" && (len(e.Suggest) == 0 || e.Suggest[0] != c.suggest) {
			t.Errorf("%+q (%s): suggests %q, want %q first", c.query, c.query, e.Suggest, c.suggest)
		}
	}
}

// FuzzParse holds any query to the limits: no panic, errors that point into the
// query, and a printed query that is understood as the query was.
func FuzzParse(f *testing.F) {
	for _, q := range []string{
		"دمج القوات", `actor:"بدر عبد العاطي" -status:(held OR denied)`, "«وقف إطلاق النار» و غزة", "from:٢٠٢٤ to:أمس", "تفاوض* أو ليس (a b)",
		"a:b", "--x", "-\u200fx", "\"\u200b\"", "outlet:\xff", "NOT\u200c a", "x\x00y", "sources:>=3", "act:(وقف OR \"لقاء\")", "مصر[قطر]",
	} {
		f.Add(q)
	}
	names := namesOf(f)
	f.Fuzz(func(t *testing.T, text string) {
		q, err := Parse(text, names)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.At.Start < 0 || e.At.Start > len(text) || e.At.End < e.At.Start {
				t.Fatalf("%+q: error %v at %v", text, err, e)
			}
			e.Caret(text)
			return
		}
		printed := q.Tree.String()
		if len(printed) > MaxLength {
			return
		}
		again, err := Parse(printed, names)
		if err != nil {
			t.Fatalf("%+q is printed as %+q, which is wrong: %v", text, printed, err)
		}
		if got := again.Tree.String(); got != printed {
			t.Fatalf("%+q is printed as %+q, and that as %+q", text, printed, got)
		}
	})
}
