package intake

import (
	"errors"
	"os"
	"strings"
	"testing"

	"masar"
	"masar/internal/clean"
)

func pageFile(t *testing.T, name string) clean.Source {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	src, err := readPage(name, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// marked are the lines of a source that carry a mark.
func marked(s clean.Source, kind masar.ParagraphKind) []string {
	var out []string
	for _, m := range s.Marks {
		if m.Kind == kind {
			out = append(out, string(s.Data[m.Start:m.End]))
		}
	}
	return out
}

func TestPage(t *testing.T) {
	src := pageFile(t, "testdata/news.html")
	for _, tt := range []struct{ field, got, want string }{
		{"id", src.ID, "news"},
		{"url", src.URL, "https://news.example/politics/12345"},
		{"outlet", src.Outlet, "صحيفة المثال"},
		{"title", src.Title, "وزير الخارجية الأردني يصل إلى دمشق في زيارة رسمية"},
		{"published", src.Published, "2025-02-03T09:15:00+03:00"},
		{"author", src.Author, "سعاد المثال"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %+q, want %+q", tt.field, tt.got, tt.want)
		}
	}
	text := string(src.Data)
	for _, want := range []string{"وصل وزير الخارجية الأردني", "وقال الصفدي", "وأوضح المتحدث", "ومن المقرر أن يعقد"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %+q", want)
		}
	}
	for _, ban := range []string{"رياضة", "جميع الحقوق", "color: black", "datePublished"} {
		if strings.Contains(text, ban) {
			t.Errorf("the text holds %+q", ban)
		}
	}
	if got := marked(src, masar.Heading); len(got) == 0 || got[len(got)-1] != "أمن الحدود على جدول الأعمال" {
		t.Errorf("headings %+q", got)
	}
	related := strings.Join(marked(src, masar.Related), "|")
	for _, line := range []string{"وزير الاقتصاد التركي", "الرئيس الفرنسي", "مجلس الأمن"} {
		if strings.Contains(text, line) && !strings.Contains(related, line) {
			t.Errorf("a related link is not marked: %+q", line)
		}
	}
}

func TestOldPage(t *testing.T) {
	src := pageFile(t, "testdata/old.html")
	if want := "مبعوث الأمم المتحدة يلتقي أطراف النزاع في صنعاء - موقع المثال"; src.Title != want {
		t.Errorf("title %+q, want %+q", src.Title, want)
	}
	text := string(src.Data)
	if !strings.HasPrefix(text, "الأحد 15 مارس 2015\n") {
		t.Errorf("the visible date does not lead the text: %+q", text[:min(len(text), 60)])
	}
	for _, want := range []string{"\nالتقى مبعوث", "\nوقال المبعوث", "\nورفضت جماعة الحوثي"} {
		if !strings.Contains(text, want) {
			t.Errorf("no line begins with %+q", want)
		}
	}
}

func page(head, body string) string {
	return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>"
}

const story = "<p>وصل الوزير إلى العاصمة صباح اليوم والتقى عددا من المسؤولين هناك، وبحث معهم العلاقات بين البلدين.</p>" +
	"<p>وقال الوزير في ختام الزيارة إن المحادثات كانت مثمرة وإن البلدين اتفقا على مواصلة التشاور بينهما.</p>"

func TestPageDates(t *testing.T) {
	tests := []struct{ name, head, body, want string }{
		{"structured data before meta", `<meta name="date" content="2020-01-01"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-06T07:08:09Z"}</script>`, "", "2021-05-06T07:08:09Z"},
		{"bare line ends in structured data", "<script type=\"application/ld+json\">{\"@type\":[\"Article\"],\"headline\":\"a\nb\",\"datePublished\":\"2021-05-06\"}</script>", "", "2021-05-06"},
		{"broken structured data", `<script type="application/ld+json">{"@type":</script><meta property="article:published_time" content="2022-03-04T10:00:00+0200">`, "", "2022-03-04T10:00:00+02:00"},
		{"time element", "", `<time datetime="2019-08-09T12:00:00+03:00">أمس</time>`, "2019-08-09T12:00:00+03:00"},
		{"not the time of the last change", "", `<time itemprop="dateModified" datetime="2020-01-01">x</time><time class="published" datetime="2019-08-09">y</time>`, "2019-08-09"},
		{"time inside an element named date", "", `<span class="post-date"><time datetime="2018-02-03">x</time></span>`, "2018-02-03"},
		{"a date that is none is passed over", `<meta property="article:published_time" content="غدا"><meta name="pubdate" content="2017-06-05">`, "", "2017-06-05"},
		{"none", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src, err := readPage("f.html", []byte(page(tt.head, tt.body+story)), Options{})
			if err != nil || src.Published != tt.want {
				t.Errorf("published %q, error %v, want %q", src.Published, err, tt.want)
			}
		})
	}
}

func TestPageTitles(t *testing.T) {
	tests := []struct{ name, head, body, want string }{
		{"heading that the title repeats", "<title>زيارة الوزير إلى العاصمة - موقع</title>", "<h1>زيارة الوزير إلى العاصمة</h1>", "زيارة الوزير إلى العاصمة"},
		{"heading that is the outlet's name", `<meta property="og:title" content="زيارة الوزير">`, "<h1>جريدة</h1>", "زيارة الوزير"},
		{"outlet's name at the end", `<title>زيارة الوزير - جريدة</title><meta property="og:site_name" content="جريدة">`, "", "زيارة الوزير"},
		{"dash that belongs to the title", "<title>الوزير - في القاهرة</title>", "", "الوزير - في القاهرة"},
		{"entities", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"&quot;الوزير&quot; يصل"}</script>`, "", `"الوزير" يصل`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src, err := readPage("f.html", []byte(page(tt.head, tt.body+story)), Options{})
			if err != nil || src.Title != tt.want {
				t.Errorf("title %+q, error %v, want %+q", src.Title, err, tt.want)
			}
		})
	}
}

func TestBodyInStructuredData(t *testing.T) {
	body := strings.Repeat("قال الوزير إن المحادثات مستمرة. ", 20)
	src, err := readPage("f.html", []byte(page(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"`+body+`"}</script>`, "<div id=app></div>")), Options{})
	if err != nil || string(src.Data) != strings.TrimSpace(body) {
		t.Errorf("%+q, %v", src.Data, err)
	}
}

// TestMisleadingClass reads an article whose own class speaks of related links.
func TestMisleadingClass(t *testing.T) {
	src, err := readPage("f.html", []byte(page("", `<div class="entry has-related">`+story+`</div>`)), Options{})
	if err != nil || len(marked(src, masar.Related)) > 0 || !strings.Contains(string(src.Data), "وصل الوزير") {
		t.Errorf("%+q, related %+q, %v", src.Data, marked(src, masar.Related), err)
	}
}

func TestDeepPage(t *testing.T) {
	deep := strings.Repeat("<div>", 5000) + story + strings.Repeat("</div>", 5000)
	src, err := readPage("f.html", []byte(page(`<meta property="article:published_time" content="2022-03-04">`, "<nav>قائمة</nav>"+deep)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if text := string(src.Data); !strings.HasPrefix(text, "وصل الوزير") || !strings.Contains(text, "\nوقال الوزير") || strings.Contains(text, "قائمة") {
		t.Errorf("text %+q", text)
	}
	if src.Published != "2022-03-04" {
		t.Errorf("published %q", src.Published)
	}
}

func TestLargePage(t *testing.T) {
	many := strings.Repeat("<b>x</b>", maxElements+1)
	src, err := readPage("f.html", []byte(page("", many+story)), Options{})
	if err != nil || !strings.Contains(string(src.Data), "وصل الوزير") {
		t.Errorf("%d bytes, %v", len(src.Data), err)
	}
}

func TestRefusedPages(t *testing.T) {
	tests := []struct {
		name, page string
		want       Reason
	}{
		{"nothing in it", page("<title>صفحة</title>", "<script>var x = 1</script>"), BadPage},
		{"too large", page("", "<!--"+strings.Repeat("x", MaxPage)+"-->"), TooLarge},
		{"too long an article", page("", "<p>"+strings.Repeat("كلمة ", MaxText/8)+"</p>"), TooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := readPage("f.html", []byte(tt.page), Options{})
			var e *Error
			if !errors.As(err, &e) || e.Reason != tt.want || e.File != "f.html" {
				t.Errorf("error %v, want %s", err, tt.want)
			}
		})
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(page(`<meta name="date" content="2020-01-01">`, story)))
	f.Add([]byte("<script type=application/ld+json>[[{\"@graph\":[]}]]</script><h1>ا<time datetime=x><p>\x00\xff"))
	f.Fuzz(func(t *testing.T, in []byte) {
		src, err := readPage("f", in, Options{})
		var e *Error
		if err != nil {
			if !errors.As(err, &e) || e.File != "f" {
				t.Fatalf("%v is no proper error", err)
			}
			return
		}
		end := 0
		for _, m := range src.Marks {
			if m.Start < end || m.End <= m.Start || m.End > len(src.Data) {
				t.Fatalf("mark %v in a text of %d bytes after one that ends at %d", m, len(src.Data), end)
			}
			end = m.End
		}
	})
}
