package clean

import (
	"strings"
	"testing"
)

// A page is lines with the kind that each is to get; «>» before a kind says
// that an empty line stands before the line.
func TestKinds(t *testing.T) {
	const body = "body|قال وزير الخارجية إن المحادثات التي جرت في العاصمة خلال اليومين الماضيين كانت بناءة وإن الأطراف اتفقت على مواصلة اللقاءات في الأسبوع المقبل."
	const head = "headline|الوزير يزور القاهرة لبحث التهدئة"
	tests := []struct {
		name string
		page []string
	}{
		{"headline, byline, body", []string{head, "dateline|كتب: محرر الشؤون السياسية", body}},
		{"byline with a name", []string{head, "dateline|كتب - طه عبيد :", body}},
		{"byline without a mark", []string{head, "dateline|بقلم محمد صالح", body}},
		{"a sentence about writing", []string{head, "body|كتب ترامب على منصته أن الاتفاق قريب وأن الجميع سيوقعه.", body}},
		{"agencies", []string{head, "dateline|وكالات", body}},
		{"place and agency", []string{head, "dateline|القاهرة - وكالات", body}},
		{"places with a colon", []string{head, "dateline|أنقرة، دمشق:", body}},
		{"places and agencies", []string{head, "dateline|عدن، مسقط - وكالات:", body}},
		{"place and newspaper", []string{head, "dateline|لندن: «الشرق الأوسط»", body}},
		{"place and reporter", []string{head, "dateline|القاهرة - من مراسلنا:", body}},
		{"place and a name", []string{head, "dateline|غزة ـ محمد حبيب", body}},
		{"desk and place", []string{head, "dateline|هيئة التحرير – الرباط", body}},
		{"place, desk, day", []string{head, "dateline|الكويت - المحرر السياسي | الأحد 3 يناير 2021", body}},
		{"Saudi agency", []string{head, "dateline|الرياض 20 صفر 1445 هـ الموافق 05 سبتمبر 2023 م واس", body}},
		{"day and time", []string{head, "dateline|الثلاثاء 06/أبريل/2021 - 09:17 م", body}},
		{"day and time, Algerian", []string{head, "dateline|الخميس 20 ماي 2021 - 13:05", body}},
		{"time first", []string{head, "dateline|09:33 ص السبت 09 ديسمبر 2017", body}},
		{"published and updated", []string{head, "dateline|نشر في: الأحد 1 مارس 2026 - 6:53 ص | آخر تحديث: الأحد 1 مارس 2026 - 6:53 ص", body}},
		{"both calendars", []string{head, "dateline|الخميس 7/3/1429 هـ - الموافق 13/3/2008 م (آخر تحديث) الساعة 16:25 (مكة المكرمة)، 13:25 (غرينتش)", body}},
		{"Levantine month twice", []string{head, "dateline|18 شباط/فبراير 2025", body}},
		{"Arabic figures", []string{head, "dateline|٢٠ مايو ٢٠٢١", body}},
		{"how long ago", []string{head, "dateline|منذ 3 ساعات", body}},
		{"day, time and comments", []string{head, "dateline|18 نوفمبر 2025 1:39 ص 0 تعليق", body}},
		{"ISO day", []string{head, "dateline|2026-01-11", body}},
		{"source at the end", []string{head, body, "dateline|المصدر: وكالات"}},
		{"agency at the end", []string{head, body, "dateline|-أ ف ب-"}},
		{"agencies at the end", []string{head, body, "dateline|أ.ف.ب / رويترز"}},

		{"related link on its line", []string{head, body, "related|اقرأ أيضا.. من أجل غزة.. روما تحتشد في أمسية وتجمع التبرعات لأبناء القطاع", body}},
		{"related link with a colon", []string{head, body, "related|شاهد أيضاً: لحظة وصول الوفد", body}},
		{"related block at the end", []string{head, body, ">related|مقالات ذات صلة", "related|وزير الخارجية يلتقي نظيره التركي", "related|هل تنجح الوساطة؟"}},
		{"related block in the middle", []string{head, body, ">related|اقرأ أيضاً:", "related|الرئيس يستقبل المبعوث", "related|قمة في الدوحة", ">" + body}},
		{"related line after an empty line", []string{head, body, ">related|قد يهمك", ">related|الرئيس يستقبل المبعوث", ">" + body}},
		{"heading after a related block", []string{head, body, ">related|اقرأ أيضا", "related|الرئيس يستقبل المبعوث", ">heading|ملفات على الطاولة", ">" + body}},
		{"related word inside a headline", []string{"headline|شاهد.. لحظة وصول الوزير إلى القاهرة", body}},
		{"for more, in a sentence", []string{head, "body|للمزيد من الضغط على الطرفين لوح الوسيط بالانسحاب من المحادثات التي تجري في العاصمة.", body}},
		{"most read", []string{head, body, ">related|الأكثر قراءة", "related|سعر الدولار اليوم", "related|موعد المباراة"}},

		{"to the top", []string{head, body, "clutter|زر الذهاب إلى الأعلى"}},
		{"row of buttons", []string{head, "clutter|شارك - تغريد - واتساب - حجم الخط", body}},
		{"row of buttons with bars", []string{head, "clutter|فيسبوك | تويتر | طباعة", body}},
		{"buttons side by side", []string{head, "clutter|فيسبوك تويتر واتساب", body}},
		{"one button a line", []string{head, "clutter|شارك", "clutter|فيسبوك", "clutter|طباعة", body}},
		{"follow us", []string{head, body, "clutter|تابعونا على جوجل نيوز ليصلكم كل جديد"}},
		{"subscribe", []string{head, body, "clutter|اشترك في نشرتنا البريدية"}},
		{"rights", []string{head, body, "clutter|جميع الحقوق محفوظة © 2024"}},
		{"cookies", []string{head, body, "clutter|نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا."}},
		{"tags on the line", []string{head, body, "clutter|الكلمات المفتاحية: غزة، مصر، الهدنة"}},
		{"tags below", []string{head, body, "clutter|وسوم", "clutter|غزة", "clutter|وزارة الخارجية"}},
		{"path", []string{"clutter|الرئيسية » سياسة » عربي", head, body}},
		{"views", []string{head, "clutter|1234 مشاهدة", body}},
		{"reading time", []string{head, "clutter|3 دقائق قراءة", body}},
		{"number alone", []string{head, body, "clutter|* * *"}},
		{"address", []string{head, body, "clutter|https://example.com/a/b"}},
		{"hashtags", []string{head, body, "clutter|#غزة #مصر"}},
		{"telephone", []string{head, body, "clutter|واتساب: +20 100 123 4567"}},
		{"prices", []string{head, body, "clutter|الدولار 47.50 47.60"}},
		{"comment form", []string{head, body, "clutter|لن يتم نشر عنوان بريدك الإلكتروني.", "clutter|اترك تعليقا"}},
		{"rule", []string{head, body, "clutter|ــــــــــــــ", body}},

		{"caption with archive", []string{head, "caption|وزير الخارجية المصري - أرشيفية", body}},
		{"caption with agency", []string{head, "caption|الوزير لدى وصوله إلى القاهرة (أ ف ب)", body}},
		{"caption twice", []string{head, "caption|مبعوث الأمم المتحدة إلى ليبيا", "caption|مبعوث الأمم المتحدة إلى ليبيا", body}},
		{"picture mark", []string{head, "caption|© Sputnik . Ajwad Jradat", body}},

		{"heading", []string{head, body, ">heading|جهود متعددة الأطراف", ">" + body}},
		{"heading as a question", []string{head, body, ">heading|ماذا بعد الهدنة؟", ">" + body}},
		{"short sentence with a stop", []string{head, body, "body|ولم ترد تفاصيل أخرى.", body}},
		{"short sentence without a stop", []string{head, body, "body|وأضاف أن الحل قريب", body}},
		{"opening of a list", []string{head, body, "body|وفي ما يلي بنود الاتفاق:", "body|- وقف إطلاق النار", "body|- تبادل الأسرى", body}},
		{"last short line", []string{head, body, "body|الوفد عاد إلى بلاده"}},

		{"no headline", []string{body, body}},
		{"one line", []string{head}},
		{"one sentence", []string{body}},
	}
	c := cleaner(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var text, want strings.Builder
			for _, l := range tt.page {
				if strings.HasPrefix(l, ">") {
					text.WriteString("\n")
					l = l[1:]
				}
				kind, line, _ := strings.Cut(l, "|")
				text.WriteString(line + "\n")
				want.WriteString(kind + "\t" + line + "\n")
			}
			r, err := c.Clean(Source{Data: []byte(text.String())})
			if err != nil {
				t.Fatal(err)
			}
			got, wanted := show(r), strings.NewReplacer("ــــــــــــــ", "-", "ـ محمد", "- محمد").Replace(want.String())
			if got != wanted {
				t.Errorf("got\n%s\nwant\n%s", got, wanted)
			}
		})
	}
}
