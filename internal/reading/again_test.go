package reading

import (
	"slices"
	"strings"
	"testing"

	"masar"
)

// TestAgain tells the acts of texts that tell one occurrence more than once; the
// headline is the first paragraph.
func TestAgain(t *testing.T) {
	k := loadAll(t)
	for _, c := range []struct {
		name string
		text []string
		want []string
	}{
		{"the attack is taken up", []string{
			"هجوم على معسكر في النيجر",
			"شن مسلحون هجوما على معسكر في ديفا.",
			"وقال الجيش إن الهجوم أسفر عن مقتل سبعة جنود.",
		}, []string{"attack", "kill"}},
		{"a verb tells on what its subject is", []string{
			"اليمن",
			"نفذت القوات الحكومية اليمنية قصفا مدفعيا استهدف مدينة المخا.",
		}, []string{"attack"}},
		{"another attack elsewhere", []string{
			"النيجر",
			"شن مسلحون هجوما على مدينة ديفا. وشن مسلحون هجوما على مدينة أغاديز.",
		}, []string{"attack", "attack"}},
		{"who only announces it", []string{
			"مالي",
			"أكد وزير الأمن المالي ساليف تراوري الهجوم على مدينة غاو.",
		}, nil},
		{"what is done time and again", []string{
			"السودان",
			"وعادة ما يلتقي وزير الخارجية المصري نظيره السوداني.",
		}, nil},
		{"what two discussed is the call told elsewhere", []string{
			"وزير الخارجية الأردني يبحث مع نظيره التركي الأوضاع في غزة",
			"تلقى وزير الخارجية الأردني، اليوم، اتصالا هاتفيا من نظيره التركي.",
			"وبحث الوزيران جهود التوصل لوقف لإطلاق النار.",
		}, []string{"call"}},
		{"a call between the two of the sentence before", []string{
			"مصر",
			"بحث وزير الخارجية المصري مع المبعوث الأمريكي إلى السودان مسعد بولس الحرب بين الجيش السوداني وقوات الدعم السريع.",
			"جاء ذلك خلال اتصال هاتفي بينهما.",
		}, []string{"call"}},
		{"who attends a meeting told of is no second meeting", []string{
			"الأردن",
			"استقبل وزير الخارجية الأردني، في مكتبه، اليوم، نظيره العراقي.",
			"وحضر اللقاء وزير الداخلية الأردني والسفير العراقي في عمان.",
		}, []string{"meet"}},
		{"the guest arrives, not the host", []string{
			"العراق",
			"استقبل الرئيس العراقي عبد اللطيف رشيد نظيره التركي رجب طيب أردوغان لدى وصوله إلى بغداد.",
		}, []string{"meet", "visit"}},
		{"a state that the text takes as feminine", []string{
			"قطر",
			"من جانبها، جددت الأردن إدانتها الشديدة للقصف الإسرائيلي على الدوحة.",
		}, []string{"condemn"}},
		{"so does one whose state only its condemnation names", []string{
			"الرياض",
			"أعربت وزارة الخارجية عن إدانة السعودية الهجوم الإيراني.",
		}, []string{"condemn"}},
		{"a ministry condemns in the name of its state", []string{
			"الأردن",
			"أعربت وزارة الخارجية الكويتية عن إدانة الكويت القصف الإسرائيلي.",
		}, []string{"condemn"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, e := range NewReader(k).Read(paragraphs(c.text)).Events {
				got = append(got, string(e.Act))
			}
			if slices.Sort(got); !slices.Equal(got, c.want) {
				t.Errorf("%+q: got %v, want %v", c.text, got, c.want)
			}
		})
	}
}

// paragraphs makes an article of a headline and body paragraphs.
func paragraphs(text []string) masar.Article {
	a := masar.Article{Text: strings.Join(text, "\n"), Published: "2024-05-01"}
	at := 0
	for i, p := range text {
		kind := masar.Body
		if i == 0 {
			kind = masar.Headline
		}
		a.Paragraphs = append(a.Paragraphs, masar.Paragraph{Kind: kind, Span: masar.Span{Start: at, End: at + len(p)}})
		at += len(p) + 1
	}
	return a
}
