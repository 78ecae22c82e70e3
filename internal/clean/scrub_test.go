package clean

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"masar"
)

func TestScrub(t *testing.T) {
	tests := []struct {
		name, in, want string
		counts         Counts
	}{
		{"plain", "وصل الوزير", "وصل الوزير", Counts{}},
		{"white space", "  وصل \t  الوزير  ", "وصل الوزير", Counts{}},
		{"no-break space", "وصل\u00a0الوزير\u202f\u2003اليوم", "وصل الوزير اليوم", Counts{}},
		{"CRLF", "وصل\r\nالوزير\r\rاليوم", "وصل\nالوزير\nاليوم", Counts{}},
		{"odd line ends", "أ\u2028ب\u2029ت\vث\fج\u0085ح", "أ\nب\nت\nث\nج\nح", Counts{}},
		{"empty lines", "\n\n وصل \n \n\t\n الوزير \n\n", "وصل\nالوزير", Counts{}},
		{"zero width", "وصل\u200b الو\u200cزير\u2060\ufeff", "وصل الوزير", Counts{Invisible: 4}},
		{"bidi", "\u202bوصل\u202c \u200fالوزير\u061c \u2067إلى\u2069", "وصل الوزير إلى", Counts{Bidi: 6}},
		{"bidi between spaces", "وصل \u200f \u061c الوزير", "وصل الوزير", Counts{Bidi: 2}},
		{"mark after a space", "وصل \u061cالوزير", "وصل الوزير", Counts{Bidi: 1}},
		{"controls", "\x01وصل\x07 \x02 الوزير\x00", "وصل الوزير", Counts{Controls: 4}},
		{"soft hyphen", "الو\u00adزير", "الوزير", Counts{Invisible: 1}},
		{"presentation forms", "\ufeed\ufebb\ufede \ufe8d\ufedf\ufeee\ufeaf\ufef3\ufeae \ufefb", "وصل الوزير لا", Counts{Composed: 10}},
		{"Allah ligature", "عبد \ufdf2", "عبد الله", Counts{Composed: 1}},
		{"prayer ligature", "النبي \ufdfa", "النبي صلى الله عليه وسلم", Counts{Composed: 1}},
		{"isolated mark form", "ك\ufe70", "ك\u064b", Counts{Composed: 1}},
		{"separate hamza", "ا\u0654حمد ا\u0655لى ا\u0653ل و\u0654 ي\u0654", "أحمد إلى آل ؤ ئ", Counts{Composed: 5}},
		{"Latin accent", "Francoise cafe\u0301", "Francoise café", Counts{Composed: 1}},
		{"vowel marks stay", "مُحَمَّد", "مُحَمَّد", Counts{}},
		{"entities", "قال &quot;نعم&quot;&nbsp;ثم &amp; ذهب &#1605;&rlm;", "قال \"نعم\" ثم & ذهب م", Counts{Bidi: 1}},
		{"no entity", "R&D &foo; & ; &#xD800; &;", "R&D &foo; & ; \ufffd &;", Counts{}},
		{"windows punctuation as controls", "\u0093نعم\u0094", "“نعم”", Counts{Controls: 2}},
		{"emoji", "سلام 🤝🏽 👨\u200d👩", "سلام 🤝🏽 👨👩", Counts{Invisible: 1}},
		{"object replacement", "قال\ufffcنعم", "قال نعم", Counts{}},
		{"noncharacters", "قال\uffff\ufdd0نعم", "قالنعم", Counts{Controls: 2}},
		{"broken UTF-8", "وصل \xd9الوزير\xff إلى مصر", "وصل \ufffdالوزير\ufffd إلى مصر", Counts{Broken: 2}},
		{"cut UTF-8", "وصل الوزير إلى القاهرة\xd9", "وصل الوزير إلى القاهرة\ufffd", Counts{Broken: 1}},
		{"BOM", "\ufeffوصل", "وصل", Counts{}},
		{"tatweel", "مـصـر", "مصر", Counts{Tatweel: 2}},
	}
	c := cleaner(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := c.Clean(Source{Data: []byte(tt.in)})
			if err != nil {
				t.Fatal(err)
			}
			if r.Text != tt.want || r.Counts != tt.counts {
				t.Errorf("Clean(%+q)\n= %+q %+v\nwant %+q %+v", tt.in, r.Text, r.Counts, tt.want, tt.counts)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	const text = "وصل وزير الخارجية إلى القاهرة\nقال الوزير: «نعم» في 5 مايو، وهي عاصمة مصر؟"
	const plain = "وصل وزير الخارجية إلى القاهرة\nقال الوزير: نعم في 5 مايو، وهي عاصمة مصر؟"
	enc := func(e encoding.Encoding, s string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	tests := []struct {
		name, charset string
		data          []byte
		want          string
	}{
		{"UTF-8", UTF8, []byte(text), text},
		{"UTF-8 with a mark", UTF8, []byte("\ufeff" + text), text},
		{"UTF-16 LE with a mark", UTF16LE, enc(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), text), text},
		{"UTF-16 BE with a mark", UTF16BE, enc(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), text), text},
		{"UTF-16 LE", UTF16LE, enc(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), text), text},
		{"UTF-16 BE", UTF16BE, enc(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), text), text},
		{"windows-1256", Windows1256, enc(charmap.Windows1256, text), text},
		{"ISO-8859-6", ISO88596, enc(charmap.ISO8859_6, plain), plain},
	}
	c := cleaner(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := c.Clean(Source{Data: tt.data})
			if err != nil {
				t.Fatal(err)
			}
			if r.Text != tt.want || r.Charset != tt.charset || r.Counts.Broken != 0 {
				t.Errorf("%s: %+q %+v, want %s: %+q", r.Charset, r.Text, r.Counts, tt.charset, tt.want)
			}
			at := strings.Index(r.Text, "القاهرة")
			src := r.Map.ToSource(masar.Span{Start: at, End: at + len("القاهرة")})
			back, _, _ := Decode(tt.data[src.Start:src.End], tt.charset)
			if string(back) != "القاهرة" {
				t.Errorf("source of القاهرة is %+q", back)
			}
		})
	}
}

func TestDecodeBrokenWide(t *testing.T) {
	tests := []struct {
		name string
		in   string
		want string
		n    int
	}{
		{"odd length", "\xff\xfe\x27\x06\x28", "ا\ufffd", 1},
		{"lone surrogate", "\xff\xfe\x00\xd8\x27\x06", "\ufffdا", 1},
		{"surrogate at the end", "\xff\xfe\x27\x06\x00\xd8", "ا\ufffd", 1},
		{"pair", "\xfe\xff\xd8\x3d\xde\x00", "😀", 0},
	}
	for _, tt := range tests {
		if got, n, _ := Decode([]byte(tt.in), ""); string(got) != tt.want || n != tt.n {
			t.Errorf("%s: %+q with %d broken, want %+q with %d", tt.name, got, n, tt.want, tt.n)
		}
	}
}

func TestEmpty(t *testing.T) {
	for _, in := range []string{"", " ", "\n\n", "\ufeff", "\u200f\u200b", "\x00\x00", "&nbsp;"} {
		if r, err := cleaner(t).Clean(Source{ID: "a7", Data: []byte(in)}); !errors.Is(err, ErrEmpty) || !strings.Contains(err.Error(), "a7") {
			t.Errorf("Clean(%+q) = %+q, %v", in, r.Text, err)
		}
	}
}

func TestTitle(t *testing.T) {
	tests := []struct{ name, title, data, want string }{
		{"title before the text", "وصل الوزير", "قال نعم.", "headline\tوصل الوزير\nbody\tقال نعم.\n"},
		{"title that the text repeats", "وصل الوزير", "وصل  الوزير\nقال نعم.", "headline\tوصل الوزير\nbody\tقال نعم.\n"},
		{"title alone", "وصل الوزير", "", "headline\tوصل الوزير\n"},
		{"title of two lines", "وصل\nالوزير", "قال نعم.", "headline\tوصل الوزير\nbody\tقال نعم.\n"},
		{"empty title", " \u200f", "قال نعم اليوم.", "body\tقال نعم اليوم.\n"},
		{"broken title", "وصل \xff", "قال نعم.", "headline\tوصل \ufffd\nbody\tقال نعم.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := cleaner(t).Clean(Source{Title: tt.title, Data: []byte(tt.data)})
			if err != nil {
				t.Fatal(err)
			}
			if got := show(r); got != tt.want {
				t.Errorf("%+q, want %+q", got, tt.want)
			}
		})
	}
}

// checkMap fails where a clean text and its map break what they promise.
func checkMap(t rapid.TB, src Source, r Result) {
	from := src.Bytes()
	if !utf8.ValidString(r.Text) {
		t.Fatalf("text is not UTF-8: %+q", r.Text)
	}
	if strings.Contains(r.Text, "\n\n") || strings.Contains(r.Text, "  ") || strings.TrimSpace(r.Text) != r.Text {
		t.Fatalf("white space left in %+q", r.Text)
	}
	last := 0
	for i := range len(r.Text) {
		s := r.Map.ToSource(masar.Span{Start: i, End: i + 1})
		if s.Empty() || s.Start < 0 || s.End > len(from) || s.Start < last-16 {
			t.Fatalf("byte %d of %+q comes from %v of %d, after %d", i, r.Text, s, len(from), last)
		}
		last = max(last, s.Start)
	}
	whole := r.Map.ToSource(masar.Span{Start: 0, End: len(r.Text)})
	if whole.Start < 0 || whole.End > len(from) {
		t.Fatalf("all comes from %v of %d", whole, len(from))
	}
	end := 0
	for i, p := range r.Paragraphs {
		if p.Empty() || p.Kind == "" || i > 0 && p.Start != end+1 || strings.Contains(r.Text[p.Start:p.End], "\n") {
			t.Fatalf("paragraph %d is %v after %d in %+q", i, p, end, r.Text)
		}
		end = p.End
	}
	if end != len(r.Text) || r.Paragraphs[0].Start != 0 {
		t.Fatalf("paragraphs end at %d of %d", end, len(r.Text))
	}
	for _, m := range r.Mends {
		if r.Text[m.Start:m.End] != m.Word || m.Source.Empty() || m.Source.End > len(from) {
			t.Fatalf("mend %+v in %+q", m, r.Text)
		}
	}
	for _, d := range r.Datelines {
		if d.Span.Empty() || d.Span.End > len(r.Text) {
			t.Fatalf("dateline %+v in %+q", d, r.Text)
		}
	}
}

var scraps = []string{
	"وصل", "الوزير", "غـ", "زة", "حمـ.ـاس", "ـ", " ", "  ", "\n", "\r\n", "\u200f", "\u200b", "\ufefb", "ا\u0654", "&nbsp;", "&quot;", ".", "..", ":", " - ",
	"القاهرة", "(رويترز)", "اقرأ أيضا", "شارك", "5 مايو 2021", "\xd9", "\xff", "\x00", "h", "7", "الا", "تلال", "«", "»", "#", "\u0093", "ة", "غ", "/", "كتب:", "🤝🏽", "\u0301", "2021-04-06",
}

func TestMapHolds(t *testing.T) {
	c := cleaner(t)
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(scraps), rapid.StringN(0, 4, -1))).Draw(t, "parts")
		src := Source{Data: []byte(strings.Join(parts, ""))}
		if rapid.Bool().Draw(t, "titled") {
			src.Title = strings.Join(rapid.SliceOfN(rapid.SampledFrom(scraps), 0, 5).Draw(t, "title"), "")
		}
		r, err := c.Clean(src)
		if errors.Is(err, ErrEmpty) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		src.Title = oneLine(src.Title)
		checkMap(t, src, r)
	})
}

// What is kept as it was leads back to the same bytes.
func TestMapOfEqualText(t *testing.T) {
	src := Source{Title: "\u200fوصل  الوزير", Data: []byte("\ufeff قال \u200b نعم\r\n\r\nومضى إلى غـ زة")}
	r, err := cleaner(t).Clean(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range strings.Fields("وصل الوزير قال نعم ومضى إلى") {
		at := strings.Index(r.Text, word)
		s := r.Map.ToSource(masar.Span{Start: at, End: at + len(word)})
		if got := string(src.Bytes()[s.Start:s.End]); got != word {
			t.Errorf("%+q comes from %+q", word, got)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range scraps {
		f.Add([]byte(s+" "+s), "")
	}
	f.Add([]byte("\xff\xfe\x27\x06"), "عنوان")
	c := cleaner(f)
	f.Fuzz(func(t *testing.T, data []byte, title string) {
		src := Source{Title: title, Data: data}
		r, err := c.Clean(src)
		if errors.Is(err, ErrEmpty) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		src.Title = oneLine(src.Title)
		checkMap(t, src, r)
	})
}

// BenchmarkClean measures text that has nothing to mend.
func BenchmarkClean(b *testing.B) {
	text, err := os.ReadFile("testdata/plain.txt")
	if err != nil {
		b.Fatal(err)
	}
	text = bytes.Repeat(text, 1+(1<<16)/len(text))
	known := map[string]bool{"القاهرة": true}
	is := func(s string) bool { return known[s] }
	c, err := New(language(b), Options{Known: is, Place: is})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := c.Clean(Source{Data: text}); err != nil {
			b.Fatal(err)
		}
	}
}
