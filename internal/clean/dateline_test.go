package clean

import (
	"strings"
	"testing"

	"masar"
)

func TestOpeningDateline(t *testing.T) {
	tests := []struct {
		in                         string
		places, agency, day, after string // after: how the text goes on
		by                         string
	}{
		{in: "جنيف (وكالات) - تواصلت المحادثات.", places: "جنيف", agency: "وكالات", after: "تواصلت"},
		{in: "بيروت - قبل أربعة أيام من حلول الموعد.", places: "بيروت", after: "قبل"},
		{in: "عدن، مسقط - وكالات: وصل المبعوث.", places: "عدن|مسقط", agency: "وكالات", after: "وصل"},
		{in: "نيويورك (الأمم المتحدة) - استخدمت روسيا.", places: "نيويورك", agency: "الأمم المتحدة", after: "استخدمت"},
		{in: "واشنطن - سبوتنيك. صوت المجلس.", places: "واشنطن", agency: "سبوتنيك", after: "صوت"},
		{in: "دمشق-سانا استقبل الوزير.", after: ""},
		{in: "القاهرة 5 أكتوبر 2020 (شينخوا) -- قال الوزير.", places: "القاهرة", agency: "شينخوا", day: "2020-10-05", after: "قال"},
		{in: "رام الله 5-10-2020 وفا- أكد الرئيس.", places: "رام الله", agency: "وفا", day: "2020-10-05", after: "أكد"},
		{in: "الدوحة في 5 يناير 2021 /قنا/ عقد الأمير.", places: "الدوحة", agency: "قنا", day: "2021-01-05", after: "عقد"},
		{in: "أنقرة/ محمد صالح/ الأناضول - أعلن.", places: "أنقرة", agency: "الأناضول", by: "محمد صالح", after: "أعلن"},
		{in: "(رويترز) - قال مسؤولون.", agency: "رويترز", after: "قال"},
		{in: "القاهرة (أ ف ب) - قال.", places: "القاهرة", agency: "أ ف ب", after: "قال"},
		{in: "لندن - «القدس العربي»: قالت الصحيفة.", places: "لندن", agency: "القدس العربي", after: "قالت"},
		{in: "موسكو: «نرفض الشروط» قالت الخارجية.", places: "موسكو", after: "«نرفض"},
		{in: "القاهرة - من مراسلنا: وصل الوفد.", places: "القاهرة", by: "من مراسلنا", after: "وصل"},
		{in: "الرئيس - كما قال - لن يسافر.", after: ""},
		{in: "لافروف: لا حل عسكريا.", after: ""},
		{in: "واشنطن، التي قالت إنها لن تشارك - غابت.", after: ""},
		{in: "القاهرة والرياض تتفقان - وكالات", after: ""},
		{in: "في 5 أكتوبر 2020 - وقع الطرفان.", after: ""},
	}
	c := cleaner(t)
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			r, err := c.Clean(Source{Title: "عنوان", Data: []byte(tt.in)})
			if err != nil {
				t.Fatal(err)
			}
			if tt.after == "" {
				if len(r.Datelines) > 0 {
					t.Errorf("dateline %+q found", text(r, r.Datelines[0].Span))
				}
				return
			}
			if len(r.Datelines) != 1 {
				t.Fatalf("%d datelines in %+q", len(r.Datelines), tt.in)
			}
			d := r.Datelines[0]
			var places []string
			for _, p := range d.Places {
				places = append(places, text(r, p))
			}
			if got := strings.Join(places, "|"); got != tt.places || text(r, d.Agency) != tt.agency || d.Day != tt.day || text(r, d.Byline) != tt.by {
				t.Errorf("places %q agency %q day %q by %q, want %q %q %q %q", got, text(r, d.Agency), d.Day, text(r, d.Byline), tt.places, tt.agency, tt.day, tt.by)
			}
			if !strings.HasPrefix(r.Text[d.Span.End:], tt.after) {
				t.Errorf("goes on with %q, want %q", r.Text[d.Span.End:], tt.after)
			}
			if r.Paragraphs[1].Kind != masar.Body {
				t.Errorf("paragraph is %s", r.Paragraphs[1].Kind)
			}
		})
	}
}

func text(r Result, s masar.Span) string { return r.Text[s.Start:s.End] }

func TestPublishedOfArticle(t *testing.T) {
	const head, body = "الوزير يزور القاهرة\n", "\nوصل الوزير إلى القاهرة اليوم في زيارة رسمية تستغرق يومين يلتقي خلالها كبار المسؤولين.\n"
	tests := []struct {
		name, line, url, given string
		want, from             string
	}{
		{"slashes and month name", "الثلاثاء 06/أبريل/2021 - 09:17 م", "", "", "2021-04-06", FromText},
		{"Algerian month", "الخميس 20 ماي 2021 - 13:05", "", "", "2021-05-20", FromText},
		{"both calendars", "الرياض 20 صفر 1445 هـ الموافق 05 سبتمبر 2023 م واس", "", "", "2023-09-05", FromText},
		{"Hijri first in figures", "الخميس 7/3/1429 هـ - الموافق 13/3/2008 م", "", "", "2008-03-13", FromText},
		{"desk and day", "الكويت - المحرر السياسي | الأحد 3 يناير 2021", "", "", "2021-01-03", FromText},
		{"time first", "11:04 م 18/02/2026", "", "", "2026-02-18", FromText},
		{"Arabic figures", "٢٠ مايو ٢٠٢١", "", "", "2021-05-20", FromText},
		{"American order that can be no other", "نشر في 12/31/2021", "", "", "2021-12-31", FromText},
		{"dots", "23:22 GMT 17.11.2025", "", "", "2025-11-17", FromText},
		{"month in two traditions", "18 شباط/فبراير 2025", "", "", "2025-02-18", FromText},
		{"month in brackets", "6 فبراير (شباط) 2023", "", "", "2023-02-06", FromText},
		{"address with slashes", "", "https://x.example/2021/04/06/title", "", "2021-04-06", FromURL},
		{"address with short figures", "", "https://x.example/news/2017/12/9/1216801/", "", "2017-12-09", FromURL},
		{"address in one number", "", "https://x.example/20251115/title-1107129018.html", "", "2025-11-15", FromURL},
		{"address with hyphens", "", "https://x.example/a-2021-04-06.html", "", "2021-04-06", FromURL},
		{"address with another number", "", "https://x.example/news/20219999/1", "", "", ""},
		{"address with percent signs", "", "https://x.example/%D9%8820210406", "", "", ""},
		{"text before address", "6 أبريل 2021", "https://x.example/2020/01/01/", "", "2021-04-06", FromText},
		{"given before all", "6 أبريل 2021", "https://x.example/2020/01/01/", "2022-02-02", "2022-02-02", FromSource},
		{"day that is none", "31/02/2021", "", "", "", ""},
		{"nothing", "", "", "", "", ""},
	}
	c := cleaner(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := c.Clean(Source{URL: tt.url, Published: tt.given, Data: []byte(head + tt.line + body)})
			if err != nil {
				t.Fatal(err)
			}
			if r.Published != tt.want || r.PublishedFrom != tt.from {
				t.Errorf("published %q from %q, want %q from %q\n%s", r.Published, r.PublishedFrom, tt.want, tt.from, show(r))
			}
		})
	}
}

func TestPublished(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2021-04-06", "2021-04-06"},
		{" 2021-04-06 ", "2021-04-06"},
		{"2021-04-06T21:17:00+02:00", "2021-04-06T21:17:00+02:00"},
		{"2021-04-06T21:17:00Z", "2021-04-06T21:17:00Z"},
		{"2025-11-15T06:37+0000", "2025-11-15T06:37:00Z"},
		{"2021-04-06T21:17:00.123+03:00", "2021-04-06T21:17:00+03:00"},
		{"2021-04-06 21:17:00", "2021-04-06"},
		{"2021-04-06T21:17", "2021-04-06"},
		{"Tue, 06 Apr 2021 21:17:00 GMT", "2021-04-06T21:17:00Z"},
		{"Tue, 06 Apr 2021 21:17:00 +0200", "2021-04-06T21:17:00+02:00"},
		{"2021/04/06", "2021-04-06"},
		{"20210406", "2021-04-06"},
		{"", ""},
	}
	for _, tt := range tests {
		if got, err := Published(tt.in); got != tt.want || err != nil {
			t.Errorf("Published(%q) = %q, %v, want %q", tt.in, got, err, tt.want)
		}
	}
	for _, bad := range []string{"2021-02-30", "yesterday", "06/04/2021", "2021", "0001-01-01", "9999-12-31T00:00:00Z", "1617750000", strings.Repeat("2021-04-06", 50)} {
		if got, err := Published(bad); err == nil {
			t.Errorf("Published(%q) = %q without an error", bad, got)
		} else if !strings.Contains(err.Error(), bad[:min(len(bad), 8)]) || len(err.Error()) > 200 {
			t.Errorf("Published(%q): %v does not name it", bad, err)
		}
	}
}
