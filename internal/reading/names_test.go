package reading

import (
	"strings"
	"testing"

	"masar"
)

// TestNames finds the proper names of sentences that are given as tokens.
func TestNames(t *testing.T) {
	k := loadAll(t)
	for _, c := range []struct{ name, text, want string }{
		{"titles stand outside", "استقبل الوزير الأول فلورنتين ماكاريو النائب كمال بوزيدي .", "PER فلورنتين ماكاريو|PER كمال بوزيدي"},
		{"a title behind a comma", "قال نبيل بوشامة ، رئيس هيئة الطيران المدني ، إن المطار آمن .", "PER نبيل بوشامة|ORG هيئة الطيران المدني"},
		{"a chain of fathers", "زار ناصر بن راشد آل مهيري مدينة صلالة .", "PER ناصر بن راشد آل مهيري|LOC صلالة"},
		{"a servant of God and a faith's pride", "التقى عبد الودود الخطيب بفخر الدين شاهين .", "PER عبد الودود الخطيب"},
		{"foreign names with a surname read as a verb", "فاز روجر فيدرر على أندي روديك .", "PER روجر فيدرر|PER أندي روديك"},
		{"a given name that is an everyday word", "أكد أن سلام المنطقة مهدد .", ""},
		{"a preposition is no name", "على صعيد آخر ، وعلى هامش اللقاء .", ""},
		{"a list of strangers", "حضر الأرجنتيني باولو ديبالا ، جونزالو ريستيتو ، وكلود باسيلا .", "PER باولو ديبالا|PER جونزالو ريستيتو|PER وكلود باسيلا"},
		{"the head of a newspaper stands outside", "نقلت صحيفة « لا تريبونيا » الخبر .", "ORG لا تريبونيا"},
		{"a party's head belongs to it", "انضم حزب النور والعمل إلى الائتلاف .", "ORG حزب النور والعمل"},
		{"governments are described", "رحبت الحكومة الهولندية بالقرار .", ""},
		{"the state of a government is a name", "رحبت حكومة طاجيكستان بالقرار .", "LOC طاجيكستان"},
		{"a facility with its head", "أغلق معبر كيلودين الحدودي ومطار سلوبينا الدولي .", "LOC معبر كيلودين|LOC ومطار سلوبينا الدولي"},
		{"a town behind its head", "سقطت قذائف على بلدة كفر نوران .", "LOC كفر نوران"},
		{"a verb behind in is a place", "هبطت الطائرة في بلودانو ثم أقلعت .", "LOC بلودانو"},
		{"an accusative of origin is no state", "قتل ثمانون جنديا تركيا وجنديا سوريا .", ""},
		{"names beside each other that could be adjectives", "غادر جنوب أفريقيا بريتوريا ، أمس .", "LOC جنوب أفريقيا|LOC بريتوريا"},
		{"the unity of a state is no unit", "أكد دعمه لوحدة سوريا وسلامتها .", "LOC سوريا"},
		{"an everyday thing whose first word opens names", "انقطع التيار الكهربائي عن الحي .", ""},
		{"a given name with the article", "قال الجيلاني بوشامة إن الأمر صعب .", "PER الجيلاني بوشامة"},
		{"the act is no body", "عقد الاجتماع برئاسة خلود العجارمة .", "PER خلود العجارمة"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tokens := strings.Fields(c.text)
			_, mentions := NewReader(k).AnnotateTokens(tokens, "")
			var got []string
			for i := range mentions {
				for _, n := range mentions[i].Names() {
					class := map[masar.ActorType]string{masar.Person: "PER", masar.State: "LOC", masar.Place: "LOC"}[n.Type]
					if class == "" {
						class = "ORG"
					}
					got = append(got, class+" "+strings.Join(tokens[n.First:n.End], " "))
				}
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("%s\n got %+q (%s)\nwant %+q (%s)", c.text, s, s, c.want, c.want)
			}
		})
	}
}

// TestLinks tells who is one actor: the forms of each, in the order of the text.
func TestLinks(t *testing.T) {
	k := loadAll(t)
	for _, c := range []struct{ name, text, want string }{
		{"an epithet before the name", "قالت الموفدة الدنماركية إن الحل قريب، وكانت المبعوثة الدنماركية هيلدا سورنسن في بيروت.", "الموفدة الدنماركية|المبعوثة الدنماركية هيلدا سورنسن"},
		{"a surname spelt in another way", "وصل المبعوث توماس بيرييلنو إلى جنيف، وقال بيريلنو إنه متفائل.", "المبعوث توماس بيرييلنو|بيريلنو"},
		{"the movement", "رفضت حركة حماس المقترح، وقالت الحركة إنها ترد غدا.", "حركة حماس|الحركة"},
		{"a surname that somebody else is known by", "وصل وزير الخارجية رياض المالكي إلى تونس، وقال المالكي إن الزيارة ناجحة.", "وزير الخارجية رياض المالكي|المالكي"},
		{"the chief inside a title", "أكد مستشار الرئيس الأمريكي دونالد ترمب، مسعد بولس أن الهدنة ضرورية، وقال بولس إنه متفائل.", "مستشار الرئيس الأمريكي دونالد ترمب، مسعد بولس|بولس"},
		{"the envoy of a president", "قال مبعوث ترامب ستيف ويتكوف إنه متفائل، وغادر ويتكوف الدوحة.", "مبعوث ترامب ستيف ويتكوف|ويتكوف"},
		{"the envoy of a president with his title", "قال مبعوث الرئيس ترامب ستيف ويتكوف إنه متفائل، وغادر ويتكوف الدوحة.", "مبعوث الرئيس ترامب ستيف ويتكوف|ويتكوف"},
		{"the minister of one who held the office himself", "وصل وزير خارجية نتنياهو جدعون ساعر، ثم غادر ساعر.", "وزير خارجية نتنياهو جدعون ساعر|ساعر"},
		{"the official without a name", "قال مسؤول كبير إن الرئيس السنغالي باسيرو فاي يدعم الهدنة، وأضاف المسؤول أن المؤتمر قريب.", "مسؤول كبير|المسؤول"},
		{"the army's delegation", "قال الجيش إنه وافق، وغاب وفد الجيش عن الجلسة.", "الجيش|وفد الجيش"},
		{"a movement's delegation", "وصل وفد حماس إلى القاهرة، وقالت الحركة إنها وافقت على المقترح.", "وفد حماس|الحركة"},
		{"a delegation of the movement", "أعلنت حركة حماس موقفها، وقال مصدر إن وفدا قياديا كبيرا من الحركة وصل.", "حركة حماس|وفدا قياديا كبيرا من الحركة"},
		{"a ministry by its adjective", "نفت وزارة الخارجية التركية النبأ، وقالت الوزارة التركية إنه ملفق.", "وزارة الخارجية التركية|الوزارة التركية"},
		{"an honour with a pronoun", "استقبل معالي الوزير حمد الكواري السفيرة آن لوران، وأكد معاليه دعم السلام.", "معالي الوزير حمد الكواري|معاليه"},
		{"the office behind an honour", "غادر السفير نادر الفخراني وزير الخارجية، ثم عاد الفخراني.", "السفير نادر الفخراني وزير الخارجية|الفخراني"},
		{"a portfolio of two", "استقبل الملك وزيرة الخارجية والعلاقات الدولية بمملكة ليسوتو ليبو راماكواي، وشكرت راماكواي المملكة.", "وزيرة الخارجية والعلاقات الدولية بمملكة ليسوتو ليبو راماكواي|راماكواي"},
		{"the chief of another body", "قال الأمين العام لجامعة الدول العربية أحمد أبو الغيط إنه التقى الأمين العام للأمم المتحدة، ثم غادر أبو الغيط.", "الأمين العام لجامعة الدول العربية أحمد أبو الغيط|أبو الغيط"},
		{"the minister whom the sentence before is about", "قال الوزير الأرميني أرارات ميرزويان إنه سيلتقي الوزير الأميركي ماركو روبيو. وذكر الوزير أن اللقاء مهم.", "الوزير الأرميني أرارات ميرزويان|الوزير"},
		{"those who share a title", "وصل وزراء خارجية فرنسا لوران فابيوس وبريطانيا فيليب هاموند، ثم غادر هاموند.", "بريطانيا فيليب هاموند|هاموند"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := masar.Article{Text: c.text, Published: "2025-10-01", Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{Start: 0, End: len(c.text)}}}}
			doc, mentions := NewReader(k).Annotate(a)
			var all []string
			for _, x := range k.finder.Link(&doc, mentions, a.Published, "") {
				var forms []string
				for _, m := range x.Mentions {
					forms = append(forms, c.text[mentions[m].Span.Start:mentions[m].Span.End])
				}
				if all = append(all, strings.Join(forms, "|")); all[len(all)-1] == c.want {
					return
				}
			}
			t.Errorf("%s\nwant %s\n got %s", c.text, c.want, strings.Join(all, "\n     "))
		})
	}
}
