package reading

import (
	"testing"

	"masar"
)

// TestSenders holds messages, envoys and meetings to those whose they are, whatever
// stands around their names.
func TestSenders(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"a letter to somebody",
			"أرسل الرئيس العراقي رسالة خطية لنظيره الإيراني.",
			"send held: الرئيس العراقي, نظيره الإيراني"},
		{"a letter from one by another's hand",
			"نقل الوزير العماني رسالة من السلطان هيثم بن طارق إلى الرئيس الإيراني.",
			"send held: الوزير العماني, السلطان هيثم بن طارق, الرئيس الإيراني"},
		{"names in quotation marks behind honours",
			"استقبل ملك البحرين، وزير الخارجية الكويتي الشيخ “صباح الخالد الصباح”.",
			"meet held: ملك البحرين, صباح الخالد الصباح"},
		{"an envoy whose sender is named behind a comma",
			"وصل مبعوث أمير الكويت، الشيخ صباح الأحمد الجابر الصباح، إلى مسقط.",
			"visit held: مبعوث أمير الكويت، الشيخ صباح الأحمد الجابر الصباح"},
		{"a place that is not of the title",
			"استقبل أمير قطر بالدوحة الوزير الكويتي.",
			"meet held: أمير قطر, الوزير الكويتي"},
		{"two of different states behind what opens a sentence",
			"أكد الوزير الروسي أهمية الحوار. وفي مايو، التقى الرئيس الأرميني والرئيس الأذربيجاني في بروكسل.",
			"meet held: الرئيس الأرميني, الرئيس الأذربيجاني"},
		{"what can happen",
			"يمكن عقد لقاء بين الرئيس الروسي والرئيس الأوكراني في جدة.",
			"meet possible: الرئيس الروسي, الرئيس الأوكراني"},
		{"what cannot happen",
			"قال الكرملين إنه لا يمكن عقد لقاء بين الرئيس الروسي والرئيس الأوكراني.",
			"meet not_held: الرئيس الروسي, الرئيس الأوكراني"},
		{"what is unlikely",
			"من غير المرجح توقيع اتفاق بين روسيا وتركيا.",
			"agree not_held: روسيا, تركيا"},
	} {
		a := oneParagraph(c.text, masar.Body)
		a.Published = "2018-03-07"
		if got := eventNames(r.Read(a)); got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
