package arabic

import (
	"os"
	"strings"
	"testing"

	"masar"
)

// realLexicon loads data/language.
func realLexicon(t testing.TB) *Lexicon {
	t.Helper()
	x, err := LoadLexicon(os.DirFS("../../data/language"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		realLexicon(b)
	}
}

// sample is news prose to measure speed on, written for the purpose.
const sample = `وصل وزير الخارجية المصري إلى الدوحة مساء الثلاثاء في زيارة رسمية تستمر يومين، يلتقي خلالها كبار المسؤولين القطريين.
وأكد الوزير أن بلاده لن تقبل بأي حلول لا تضمن حقوق الشعب الفلسطيني، مشددا على ضرورة وقف إطلاق النار فورا.
وقالت الوزارة في بيان إن المحادثات تناولت سبل دعم المفاوضات التي ترعاها الأمم المتحدة منذ عام 2019.
من جهته، أعرب رئيس الوزراء عن تقديره للجهود المبذولة، ودعا الأطراف إلى ضبط النفس وعدم التصعيد.`

func page(lines ...string) masar.Article {
	a := masar.Article{Text: strings.Join(lines, "\n")}
	at := 0
	for _, s := range lines {
		if s != "" {
			a.Paragraphs = append(a.Paragraphs, masar.Paragraph{Kind: masar.Body, Span: masar.Span{Start: at, End: at + len(s)}})
		}
		at += len(s) + 1
	}
	return a
}

func BenchmarkSplit(b *testing.B) {
	an := NewAnalyser(realLexicon(b))
	a := page(strings.Split(strings.Repeat(sample+"\n", 40), "\n")...)
	words := 0
	for _, s := range an.Split(a).Sentences {
		words += len(s.Words)
	}
	n := 0
	for b.Loop() {
		n += len(an.Split(a).Sentences)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	if n == 0 {
		b.Fatal("no sentences")
	}
}
