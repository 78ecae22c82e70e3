package reading

import (
	"strings"
	"testing"

	"masar"
)

// eventNames returns the events of a reading as "act status: actor, actor".
func eventNames(r masar.Reading) string {
	name := map[string]string{}
	for _, a := range r.Actors {
		name[a.ID] = a.Name
	}
	var out []string
	for _, e := range r.Events {
		var who []string
		for _, p := range e.Participants {
			who = append(who, name[p.Actor])
		}
		out = append(out, string(e.Act)+" "+string(e.Status)+": "+strings.Join(who, ", "))
	}
	return strings.Join(out, "; ")
}

func TestParticipants(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"a subject left out behind «و» with several objects",
			"كان المبعوث الأممي هانس غروندبرغ قد وصل أمس، والتقى وزير الخارجية اليمني وقيادات حوثية أخرى.",
			"meet held: هانس غروندبرغ, وزير الخارجية اليمني, قيادات حوثية"},
		{"the verb behind a relative clause of another gender",
			"أنهى المبعوث الأممي هانس غروندبرغ زيارته لمدينة عدن التي استمرت يومين، والتقى خلالها وزير الخارجية اليمني.",
			"visit held: هانس غروندبرغ; meet held: هانس غروندبرغ, وزير الخارجية اليمني"},
		{"the other side of a meeting behind «مع»",
			"من المقرر أن يلتقي وزير الخارجية العراقي فؤاد حسين مع المبعوث الأميركي توم باراك غدا.",
			"meet planned: فؤاد حسين, توم باراك"},
		{"what two stand between is no subject",
			"على خلفية الحرب بين إسرائيل وحركة حماس، استهدفت الفصائل الموالية لإيران بالصواريخ القوات الأميركية في سوريا.",
			"attack held: الفصائل الموالية, القوات الأميركية"},
		{"what a pronoun on إن tells is so",
			"قالت إيران إنها تدين تصريحات وزير الخارجية الفرنسي.",
			"condemn held: إيران, وزير الخارجية الفرنسي"},
		{"said some time before a meeting",
			"قال متحدث فرنسي، قبل ساعات من اجتماع في باريس بين وزير الخارجية المصري ونظيره الفرنسي، إن الهدنة قريبة.",
			"meet planned: وزير الخارجية المصري, نظيره الفرنسي"},
		{"the guest of an invitation told of",
			"ذكر المتحدث بالدعوة التي وجهها الرئيس الجزائري عبد المجيد تبون إلى الرئيس السوري أحمد الشرع لزيارة الجزائر.",
			"send held: عبد المجيد تبون, أحمد الشرع; visit planned: أحمد الشرع, الجزائر"},
		{"«هم» are not two",
			"اتفق وزير الخارجية المصري ونظيره التونسي على دعم الأطراف الليبية والمشاورات بينهم.",
			"agree held: وزير الخارجية المصري, نظيره التونسي; negotiate planned: الأطراف الليبية"},
		{"«I» written like «she» in a quotation",
			"قال وزير الخارجية الفلسطيني رياض المالكي \"قررنا ألا ننتظر الحركة العربية للرد، حيث عقدت اجتماعا مع وزير الخارجية التونسي\".",
			"meet held: رياض المالكي, وزير الخارجية التونسي"},
		{"whom the one behind «أنها» warns",
			"أعلنت إثيوبيا استمرارها في الحوار، إلا أنها حذرت واشنطن من تسريع العملية.",
			"warn held: إثيوبيا, واشنطن"},
		{"the meeting that the talks were",
			"أجرى الرئيس الأميركي جو بايدن محادثات مع وزير الخارجية الصيني وانغ يي. وأكد بايدن خلال اللقاء مع وانغ يي أن القنوات مفتوحة.",
			"negotiate held: جو بايدن, وانغ يي"},
		{"whom «لأوكرانيا» names behind the doer",
			"جاء ذلك بعد غزو روسيا لأوكرانيا.",
			"attack held: روسيا, أوكرانيا"},
		{"the victim of what is condemned",
			"أدانت مصر اغتيال إسماعيل هنية.",
			"condemn held: مصر; kill held: إسماعيل هنية"},
		{"the genitive of «للقاء»",
			"وصل المبعوث الأميركي توم باراك إلى بيروت للقاء الرئيس اللبناني جوزيف عون.",
			"visit held: توم باراك; meet planned: توم باراك, جوزيف عون"},
		{"a long subject before a comma",
			"أجرى مستشار الرئيس الأميركي جاريد كوشنر، محادثات في القدس مع رئيس الوزراء الإسرائيلي بنيامين نتنياهو.",
			"negotiate held: جاريد كوشنر, بنيامين نتنياهو"},
		{"talks that a call beside them was",
			"بحث وزير الخارجية الأردني أيمن الصفدي مع نظيره السوري أسعد الشيباني أمن الحدود. جاء ذلك خلال اتصال هاتفي تلقاه أيمن الصفدي من أسعد الشيباني.",
			"call held: أيمن الصفدي, أسعد الشيباني"},
		{"a demand by somebody unknown",
			"دعا السكان إلى انسحاب القوات الإسرائيلية من رفح.",
			"withdraw called_for: القوات الإسرائيلية"},
		{"who only attends",
			"التقى وزير الخارجية السعودي الأمير فيصل بن فرحان نظيره الأميركي ماركو روبيو. وحضر اللقاء السفيرة الأميرة ريما بنت بندر.",
			"meet held: الأمير فيصل بن فرحان, ماركو روبيو"},
		{"a town behind «العاصمة» is no guest",
			"استقبل وزير الخارجية السوري أسعد الشيباني في العاصمة دمشق المبعوث الأميركي توم باراك.",
			"meet held: أسعد الشيباني, توم باراك"},
		{"the subject of a relative clause, before whoever stands nearest",
			"تأتي الجولة بعد زيارة قام بها القائد مظلوم عبدي إلى العراق، التقى خلالها بالمبعوث الأميركي توم باراك.",
			"visit held: مظلوم عبدي, العراق; meet held: مظلوم عبدي, توم باراك"},
		{"a press conference is no reporter",
			"قال الوزير إنه سيلتقي غدا المبعوث الأميركي توم باراك في مؤتمر صحفي مشترك.",
			"meet planned: الوزير, توم باراك"},
		{"violence that a meeting to come is about",
			"ستناقش القمة الهجوم الإسرائيلي على قطر.",
			"attack held: إسرائيل, قطر"},
		{"what one does not seek",
			"قال رافائيل غروسي إن إيران لا تسعى للانسحاب من المعاهدة.",
			"suspend not_held: إيران"},
		{"who suffers an attack does not make it",
			"تعرضت منشآت شركة أرامكو السعودية لهجوم بطائرات مسيرة.",
			"attack held: شركة أرامكو"},
		{"an imperfect with its damma written",
			"قال رئيس الوزراء العراقي محمد شياع السوداني إنه سيُناقش مع الرئيس الأميركي جو بايدن ملف الطاقة.",
			"meet planned: محمد شياع السوداني, جو بايدن"},
		{"meetings told of in turn",
			"التقى الموفد الفرنسي جان إيف لودريان النائب سمير جعجع في معراب، ثم النائب محمد رعد في بيروت.",
			"meet held: جان إيف لودريان, سمير جعجع; meet held: جان إيف لودريان, محمد رعد"},
		{"a verb not repeated",
			"اجتمع الموفد الفرنسي جان إيف لودريان في بيروت بالنائب سمير جعجع، وفي صيدا بالنائب محمد رعد.",
			"meet held: جان إيف لودريان, سمير جعجع; meet held: جان إيف لودريان, محمد رعد"},
		{"who was the first",
			"كان الرئيس التشادي محمد إدريس ديبي أول من زار نيامي.",
			"visit held: محمد إدريس ديبي"},
		{"offices counted",
			"وقع وزير الخارجية التونسي خميس الجهيناوي ووزير الخارجية المصري سامح شكري إعلانا. واستقبل الرئيس الباجي قائد السبسي الوزيرين.",
			"agree held: خميس الجهيناوي, سامح شكري; meet held: الباجي قائد السبسي, خميس الجهيناوي, سامح شكري"},
		{"what the sides of a talk speak of",
			"يجري وزير الخارجية الأميركي أنتوني بلينكن غدا حوارا مع نظيره المصري بدر عبد العاطي، حيث يتناول الجانبان قضايا المنطقة.",
			"negotiate planned: أنتوني بلينكن, بدر عبد العاطي"},
		{"the verb before a name that no file of words holds",
			"شكر زيلينسكي الرئيس الأمريكي جو بايدن على المساعدات.",
			"support held: زيلينسكي, جو بايدن"},
		{"two who share a title",
			"التقى وزيرا خارجية مصر والأردن في القاهرة.",
			"meet held: وزيرا خارجية مصر, الأردن"},
		{"two delegations",
			"أجرى وفدا أرمينيا وأذربيجان مباحثات في واشنطن.",
			"negotiate held: أرمينيا, أذربيجان"},
		{"a delegation of an adjective",
			"وصل وفد أمريكي رفيع إلى بيروت.",
			"visit held: وفد أمريكي رفيع"},
		{"two known names side by side",
			"هاجم أردوغان نتنياهو بشدة.",
			"condemn held: أردوغان, نتنياهو"},
		{"the object behind two who are named",
			"عقد الرئيسان فلاديمير بوتين وشي جين بينغ لقاء في موسكو.",
			"meet held: فلاديمير بوتين, شي جين بينغ"},
		{"«any» stands between a noun and its genitive",
			"نفت إيران عقد أي لقاء بين مسؤولين إيرانيين وأمريكيين في مسقط.",
			"deny held: إيران; meet denied: مسؤولين إيرانيين, مسؤولين أمريكيين"},
		{"a bound with those whom it bounds",
			"نزح أكثر من 100 ألف أرمني من قره باغ.",
			"displace held: أكثر من 100 ألف أرمني"},
		{"a relative clause behind people",
			"أجرت روسيا وأوكرانيا عملية تبادل أسرى شملت 390 أسيرا.",
			"exchange held: روسيا, أوكرانيا"},
		{"a verbal noun behind insertions",
			"أعلنت روسيا، أمس، في بيان، توصل أذربيجان وأرمينيا، عقب محادثات استمرت يومين، إلى اتفاق.",
			"agree held: أذربيجان, أرمينيا; negotiate held: أذربيجان, أرمينيا"},
		{"talks behind a place",
			"تستأنف اليوم في فيينا المفاوضات النووية بين إيران والدول الغربية.",
			"negotiate held: إيران, الدول الغربية"},
		{"what one does not rule out",
			"أعلن الرئيس الأذربيجاني إلهام علييف أنه لا يستبعد إمكانية لقاء رئيس الوزراء الأرميني نيكول باشينيان.",
			"meet possible: إلهام علييف, نيكول باشينيان"},
		{"the call of him who tells of it",
			"قال وزير الخارجية القطري محمد بن عبد الرحمن آل ثاني إنه، خلال الاتصال الهاتفي مع نظيره الأمريكي، تم بحث الأوضاع.",
			"call held: نظيره الأمريكي, محمد بن عبد الرحمن آل ثاني"},
		{"talks as the setting of a visit",
			"سيعود رئيس الموساد إلى قطر لمقابلة الوسطاء في إطار مباحثات صفقة الرهائن بين إسرائيل وحركة حماس.",
			"visit planned: رئيس الموساد, قطر; negotiate ongoing: إسرائيل, حركة حماس"},
	} {
		if got := eventNames(r.Read(oneParagraph(c.text, masar.Body))); got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
