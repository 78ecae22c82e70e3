package clean

import (
	"bufio"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"masar/data"
)

const testMonths = `gregorian	1	يناير|كانون الثاني|جانفي
gregorian	2	فبراير|شباط|فيفري
gregorian	3	مارس|آذار
gregorian	4	أبريل|إبريل|نيسان|أفريل
gregorian	5	مايو|أيار|ماي
gregorian	6	يونيو|حزيران|جوان
gregorian	7	يوليو|تموز|جويلية
gregorian	8	أغسطس|آب|أوت
gregorian	9	سبتمبر|أيلول
gregorian	10	أكتوبر|تشرين الأول
gregorian	11	نوفمبر|تشرين الثاني
gregorian	12	ديسمبر|كانون الأول
hijri	2	صفر
hijri	3	ربيع الأول
`

func language(t testing.TB) fs.FS {
	page, err := fs.ReadFile(data.Language(), "page.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{"page.tsv": {Data: page}, "months.tsv": {Data: []byte(testMonths)}}
}

// words is the lexicon of these tests: testdata/words.txt, with proclitics off
// and on.
func words(t testing.TB) func(string) bool {
	f, err := os.Open("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set := map[string]bool{}
	for s := bufio.NewScanner(f); s.Scan(); {
		for _, w := range strings.Fields(s.Text()) {
			set[fold(w)] = true
		}
	}
	return func(w string) bool {
		w = fold(w)
		for _, pro := range []string{"", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "فال", "كال", "ولل"} {
			if rest, ok := strings.CutPrefix(w, pro); ok && set[rest] {
				return true
			}
		}
		return false
	}
}

func places(name string) bool {
	for _, p := range strings.Split("القاهرة بيروت جنيف الرياض عدن مسقط الكويت نيويورك واشنطن دمشق الرباط أنقرة لندن غزة الدوحة أبوظبي موسكو باريس عمان تونس بغداد القدس", " ") {
		if fold(name) == fold(p) {
			return true
		}
	}
	return fold(name) == fold("رام الله")
}

func cleaner(t testing.TB) *Cleaner {
	c, err := New(language(t), Options{Known: words(t), Place: places})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func show(r Result) string {
	var b strings.Builder
	for _, p := range r.Paragraphs {
		b.WriteString(string(p.Kind) + "\t" + r.Text[p.Start:p.End] + "\n")
	}
	return b.String()
}
