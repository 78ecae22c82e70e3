package reading

import (
	"testing"

	"masar"
)

// TestPlans holds what was to be and did not come, or is yet to come, to its status.
func TestPlans(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"called off behind the plan",
			"كان مقررا أن يلتقي وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان الأحد، لكن اللقاء ألغي.",
			"meet cancelled: سامح شكري, أيمن الصفدي"},
		{"put off, and to another week",
			"أرجئت المفاوضات بين أرمينيا وأذربيجان إلى الأسبوع المقبل.",
			"negotiate postponed: أرمينيا, أذربيجان; negotiate planned: أرمينيا, أذربيجان"},
		{"refused by who was to meet",
			"رفض رئيس الوزراء اللبناني سعد الحريري أن يلتقي السفير السوري.",
			"reject held: سعد الحريري; meet not_held: سعد الحريري, السفير السوري"},
		{"expected by somebody",
			"يتوقع الدبلوماسيون التوصل إلى اتفاق بين الحكومة السودانية والحركة الشعبية.",
			"agree expected: الحكومة السودانية, الحركة الشعبية"},
		{"the occasion of what is to be",
			"من المقرر أن يبحث الرئيسان المصري عبد الفتاح السيسي والفرنسي إيمانويل ماكرون خلال لقائهما في باريس الوضع في ليبيا.",
			"meet planned: عبد الفتاح السيسي, إيمانويل ماكرون"},
		{"a predicate that tells how far it is",
			"زيارة الوزير سامح شكري إلى طهران متوقعة الأسبوع المقبل. وقال إن القمة بين مصر وتركيا مؤجلة. والمفاوضات بين مصر وإثيوبيا جارية في واشنطن.",
			"visit expected: سامح شكري; convene postponed: مصر, تركيا; negotiate ongoing: مصر, إثيوبيا"},
		{"stops of a journey that is told ahead",
			"قال مصدر إن أنتوني بلينكن سيصل إلى جدة الأربعاء، ثم يتوجه إلى القاهرة ويلتقي الرئيس المصري عبد الفتاح السيسي.",
			"visit planned: أنتوني بلينكن; visit planned: أنتوني بلينكن; meet planned: أنتوني بلينكن, عبد الفتاح السيسي"},
		{"a verbal noun of what is scheduled, possible or expected",
			"من المقرر عقد لقاء بين سامح شكري وأيمن الصفدي في عمان. وكان مقررا إجراء محادثات بين مصر وإثيوبيا. ومن المتوقع وصول الرئيس الفرنسي إيمانويل ماكرون إلى بيروت.",
			"meet planned: سامح شكري, أيمن الصفدي; negotiate planned: مصر, إثيوبيا; visit expected: إيمانويل ماكرون"},
		{"a ministry that tells of its minister's meeting",
			"أعلنت وزارة الخارجية المصرية إلغاء اجتماع سامح شكري مع أيمن الصفدي.",
			"meet cancelled: أيمن الصفدي, سامح شكري"},
		{"news that is denied",
			"نفت الخارجية الإيرانية الأخبار المتداولة حول لقاء عباس عراقجي وستيف ويتكوف في مسقط.",
			"deny held: الخارجية الإيرانية; meet denied: عباس عراقجي, ستيف ويتكوف"},
		{"held back from by who was to meet",
			"امتنع الرئيس التركي رجب طيب أردوغان عن لقاء المبعوث الأميركي.",
			"meet not_held: رجب طيب أردوغان, المبعوث الأميركي"},
		{"a delegation behind ل, and an adjective of its visit",
			"كشفت مصادر مصرية عن زيارة مرتقبة لوفد إسرائيلي إلى القاهرة.",
			"visit expected: وفد إسرائيلي"},
		{"the eve of a visit",
			"صرح السفير عشية زيارة وزير الخارجية الروسي سيرغي لافروف إلى بغداد.",
			"visit planned: سيرغي لافروف"},
	} {
		if got := eventNames(r.Read(oneParagraph(c.text, masar.Body))); got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// TestPutOffTime checks that the new time belongs to what is ahead and not to what was put off.
func TestPutOffTime(t *testing.T) {
	a := oneParagraph("أرجئت المفاوضات بين أرمينيا وأذربيجان إلى الأسبوع المقبل.", masar.Body)
	a.Published = "2021-03-03"
	for _, e := range NewReader(loadAll(t)).Read(a).Events {
		switch {
		case e.Status == masar.Postponed && e.Time != nil:
			t.Errorf("postponed talks have the time %v", e.Time)
		case e.Status == masar.Planned && (e.Time == nil || e.Time.Start != "2021-03-08"):
			t.Errorf("planned talks have the time %v, want the week of 2021-03-08", e.Time)
		}
	}
}

// TestSides holds who takes part to those whom the sentence names for it.
func TestSides(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"one of those who came to a conference",
			"انعقد في جنيف مؤتمر ضم مسؤولين من دول عدة، بينهم وزير الخارجية الألماني هايكو ماس.",
			"convene held: مسؤولين, هايكو ماس"},
		{"talks that bring two together",
			"استضافت الدوحة مفاوضات تجمع الحكومة الأفغانية وحركة طالبان.",
			"negotiate held: الحكومة الأفغانية, حركة طالبان"},
		{"calls made one by one",
			"أجرى وزير الخارجية العماني بدر البوسعيدي اتصالين هاتفيين مع كل من وزير الخارجية الأردني أيمن الصفدي ووزير الخارجية الإيراني عباس عراقجي.",
			"call held: بدر البوسعيدي, أيمن الصفدي; call held: بدر البوسعيدي, عباس عراقجي"},
		{"an ambassador called home for talks",
			"استدعت الرباط سفيرها في برلين للتشاور.",
			"recall held: الرباط, سفيرها"},
		{"who goes somewhere, and who sends something",
			"توجه وزير الخارجية الأردني أيمن الصفدي إلى دمشق. ووجه وزير الخارجية الأردني أيمن الصفدي رسالة إلى الأمم المتحدة.",
			"visit held: أيمن الصفدي; send held: أيمن الصفدي, الأمم المتحدة"},
		{"a part of a land does nothing",
			"قتل جنديان في الجزء الباكستاني من كشمير.",
			"kill held: جنديان"},
		{"a state behind the word for what it is, and its minister",
			"زار وزير الخارجية السعودي فيصل بن فرحان دولة ماليزيا. والتقى فيصل بن فرحان وزير خارجية دولة ماليزيا.",
			"visit held: فيصل بن فرحان, دولة ماليزيا; meet held: فيصل بن فرحان, وزير خارجية دولة ماليزيا"},
		{"a subject between commas, and officials behind ب",
			"في 2016، قطعت السعودية، علاقاتها مع إيران. ومن المقرر أن يلتقي فيصل بن فرحان، بمسؤولين إيرانيين.",
			"sever_ties held: إيران, السعودية; meet planned: فيصل بن فرحان, مسؤولين إيرانيين"},
		{"who leaves a conference does not hold it",
			"أعلنت تركيا انسحابها من المؤتمر.",
			"suspend held: تركيا"},
		{"officials whose origin is a broken plural, and behind a verb that reads as a noun",
			"اجتمع مسؤولون أميركيون وروس في إسطنبول. وعقد لقاء جمع مسؤولين إسرائيليين وإماراتيين في واشنطن.",
			"meet held: مسؤولون أميركيون, مسؤولون روس; meet held: مسؤولين إسرائيليين, مسؤولين إماراتيين"},
		{"who serves a chief is not the chief",
			"استقبل أيمن الصفدي مبعوث الرئيس السيسي.",
			"meet held: أيمن الصفدي, مبعوث الرئيس السيسي"},
		{"who serves a chief, and a second one with his honour",
			"عقد لقاء بين مستشار الرئيس السيسي والوزير أيمن الصفدي.",
			"meet held: مستشار الرئيس السيسي, أيمن الصفدي"},
		{"an official of no state who speaks of both sides",
			"رحب الرئيس المصري والعاهل الأردني بالاقتراح. وقال غوتيريش إن الجانبين رفضا الخطة.",
			"support held: الرئيس المصري, العاهل الأردني"},
		{"a surname in -ون is no plural",
			"ميقاتي يلتقي ماكرون في باريس.",
			"meet held: ميقاتي, ماكرون"},
		{"who is named behind his task",
			"وصل الوسيط الأميركي في مفاوضات ترسيم الحدود آموس هوكشتاين إلى بيروت.",
			"visit held: آموس هوكشتاين"},
	} {
		if got := eventNames(r.Read(oneParagraph(c.text, masar.Body))); got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
