package when

import (
	"os"
	"strings"
	"testing"
	"time"

	"masar"
	"masar/internal/arabic"
)

// tools are loaded once for all tests of the package.
type tools struct {
	finder   *Finder
	analyser *arabic.Analyser
}

func load(t *testing.T) tools {
	t.Helper()
	language := os.DirFS("../../data/language")
	lex, err := arabic.LoadLexicon(language, nil)
	if err != nil {
		t.Fatal(err)
	}
	f, err := NewFinder(lex, language)
	if err != nil {
		t.Fatal(err)
	}
	return tools{f, arabic.NewAnalyser(lex)}
}

// find returns the times of a text as "start/end", a lone day as "start".
func (x tools) find(text, published string) string {
	doc := x.split(text)
	var out []string
	for _, tm := range x.finder.Find(&doc, published, nil) {
		s := tm.Time.Start
		if tm.Time.End != tm.Time.Start {
			s += "/" + tm.Time.End
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func (x tools) split(text string) arabic.Doc {
	return x.analyser.Split(masar.Article{Text: text,
		Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{End: len(text)}}}})
}

// wednesday is the day of publication of the table: 2024-09-18.
const wednesday = "2024-09-18"

func TestFind(t *testing.T) {
	x := load(t)
	for _, c := range formCases {
		if got := x.find(c.text, wednesday); got != c.want {
			t.Errorf("%+q (%s)\n got %s\nwant %s", c.text, c.text, got, c.want)
		}
	}
}

// A name tells no tense: «فيصل» is no «ف» with يصل.
func TestFindBesideName(t *testing.T) {
	x := load(t)
	doc := x.split("تلقى فيصل بن فرحان، الجمعة، اتصالا")
	in := func(_, word int) bool { return word >= 1 && word <= 3 }
	for _, c := range []struct {
		name  string
		named func(sentence, word int) bool
		want  string
	}{
		{"the name is told", in, "2024-09-13"},
		{"nobody tells of names", nil, "2024-09-20"},
	} {
		got := x.finder.Find(&doc, wednesday, c.named)
		if len(got) != 1 || got[0].Time.Start != c.want {
			t.Errorf("%s: got %+v, want one time that starts on %s", c.name, got, c.want)
		}
	}
}

// Without a day of publication only absolute dates are found.
func TestFindUndated(t *testing.T) {
	x := load(t)
	for _, c := range []formCase{
		{"وصل الوزير أمس الثلاثاء إلى الدوحة", ""},
		{"وصل الوزير يوم الثلاثاء 17 سبتمبر 2024 إلى الدوحة", "2024-09-17"},
		{"وقع الاتفاق الشهر الماضي", ""},
		{"وقع الاتفاق عام 2015", "2015-01-01/2015-12-31"},
		{"بدأت الأزمة في يونيو 2017", "2017-06-01/2017-06-30"},
		{"وقع الاتفاق في يونيو", ""},
	} {
		if got := x.find(c.text, ""); got != c.want {
			t.Errorf("%+q (%s)\n got %s\nwant %s", c.text, c.text, got, c.want)
		}
	}
}

// Every time lies in its sentence, starts no later than it ends, and says what
// words gave it.
func TestFindBounds(t *testing.T) {
	x := load(t)
	for _, c := range formCases {
		a := masar.Article{Text: c.text, Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{End: len(c.text)}}}}
		doc := x.analyser.Split(a)
		for _, tm := range x.finder.Find(&doc, wednesday, nil) {
			start, err1 := time.Parse(time.DateOnly, tm.Start)
			end, err2 := time.Parse(time.DateOnly, tm.Time.End)
			if err1 != nil || err2 != nil || end.Before(start) || tm.From == "" {
				t.Errorf("%+q: %+v", c.text, tm)
			}
			if n := len(doc.Sentences[tm.Sentence].Words); tm.First < 0 || tm.First >= tm.End || tm.End > n {
				t.Errorf("%+q: words %d to %d of %d", c.text, tm.First, tm.End, n)
			}
		}
	}
}
