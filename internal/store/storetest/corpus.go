package storetest

import (
	"fmt"

	"masar/internal/store"

	"testing"
)

// texts tell, on several days and in several words, of a few happenings: a visit
// that is planned, put off and held, a meeting, a call, a denial, a truce.
var texts = []article{
	{published: "2024-09-10", text: "من المقرر أن يزور وزير الخارجية المصري بدر عبد العاطي أنقرة يوم 17 سبتمبر 2024."},
	{published: "2024-09-12", text: "أعلنت الخارجية المصرية تأجيل زيارة وزير الخارجية المصري بدر عبد العاطي إلى أنقرة."},
	{published: "2024-09-17", text: "وصل وزير الخارجية المصري بدر عبد العاطي إلى أنقرة، اليوم الثلاثاء."},
	{published: "2024-09-18", text: "زار وزير الخارجية المصري بدر عبد العاطي أنقرة أمس الثلاثاء والتقى نظيره التركي هاكان فيدان."},
	{published: "2024-09-17", text: "التقى وزير الخارجية المصري بدر عبد العاطي وزير الخارجية التركي هاكان فيدان في أنقرة، اليوم الثلاثاء."},
	{published: "2024-09-19", text: "أجرى وزير الخارجية القطري اتصالا هاتفيا مع نظيره المصري بدر عبد العاطي، اليوم الخميس."},
	{published: "2024-09-19", text: "بحث وزير الخارجية المصري بدر عبد العاطي في اتصال هاتفي مع رئيس الوزراء القطري محمد بن عبد الرحمن آل ثاني، اليوم الخميس، وقف إطلاق النار في غزة."},
	{published: "2024-09-20", text: "نفى المتحدث باسم وزارة الخارجية القطرية ماجد الأنصاري انسحاب قطر من الوساطة."},
	{published: "2024-09-20", text: "قال المتحدث باسم وزارة الخارجية القطرية ماجد الأنصاري إن قطر ستستضيف جولة محادثات في الدوحة يوم الأحد."},
	{published: "2024-09-22", text: "انطلقت في الدوحة، اليوم الأحد، جولة محادثات بين إسرائيل وحماس بوساطة قطر ومصر."},
	{published: "2024-09-23", text: "عقدت إسرائيل وحماس أمس الأحد جولة محادثات في الدوحة، وفق المتحدث ماجد الأنصاري."},
	{published: "2024-09-24", text: "أعلنت حماس رفضها المقترح الأمريكي لوقف إطلاق النار في غزة."},
	{published: "2024-09-24", text: "رفضت حركة حماس المقترح الأمريكي لوقف إطلاق النار، ودعت الولايات المتحدة إلى الضغط على إسرائيل."},
	{published: "2024-09-25", text: "دعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إسرائيل إلى وقف إطلاق النار في غزة."},
}

// corpus are articles of the texts in several outlets: as they are, reprinted
// with a line more, and mixed with each other.
func corpus() []article {
	var out []article
	for i, a := range texts {
		a.url = fmt.Sprintf("https://first.example/%d", i)
		a.outlet = "الأولى"
		out = append(out, a)
	}
	for i := range texts {
		a := texts[i]
		a.url, a.outlet = fmt.Sprintf("https://second.example/%d", i), "الثانية"
		a.text += "\n" + texts[(i+3)%len(texts)].text
		a.published = max(a.published, texts[(i+3)%len(texts)].published)
		out = append(out, a)
	}
	for i := 0; i < len(texts); i += 2 {
		a := texts[i]
		a.url, a.outlet = fmt.Sprintf("https://third.example/%d", i), "الثالثة"
		out = append(out, a) // word for word
	}
	return out
}

func entries(t testing.TB, list []article) []store.Entry {
	t.Helper()
	var out []store.Entry
	for _, a := range list {
		out = append(out, a.entry(t))
	}
	return out
}
