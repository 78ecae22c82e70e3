package arabic

import (
	"errors"
	"strings"
	"testing"
)

// paradigmTest holds one verb. Want is: perfect 3ms 3fs 3mp 1s, imperfect 3ms
// 3mp 3fp, jussive 3ms (- where writing does not show it), imperative 2ms,
// passive perfect and imperfect 3ms, participles, verbal noun; - for none.
type paradigmTest struct {
	name  string
	entry VerbEntry
	want  string
}

var paradigmTests = []paradigmTest{
	{"sound u", VerbEntry{Form: "I", Class: "u", Root: "ك ت ب", Lemma: "كتب", Masdars: []string{"كتابة"}},
		"كتب كتبت كتبوا كتبت يكتب يكتبون يكتبن - اكتب كتب يكتب كاتب مكتوب كتابة"},
	{"sound i, last ت", VerbEntry{Form: "IV", Class: "-", Root: "ث ب ت", Lemma: "أثبت"},
		"أثبت أثبتت أثبتوا أثبت يثبت يثبتون يثبتن - أثبت أثبت يثبت مثبت مثبت إثبات"},
	{"last ن", VerbEntry{Form: "IV", Class: "-", Root: "ع ل ن", Lemma: "أعلن"},
		"أعلن أعلنت أعلنوا أعلنت يعلن يعلنون يعلن - أعلن أعلن يعلن معلن معلن إعلان"},
	{"doubled u", VerbEntry{Form: "I", Class: "u", Root: "ر د د", Lemma: "ردّ", Masdars: []string{"رد"}},
		"رد ردت ردوا رددت يرد يردون يرددن يردد رد رد يرد راد مردود رد"},
	{"doubled IV", VerbEntry{Form: "IV", Class: "-", Root: "ص ر ر", Lemma: "أصرّ"},
		"أصر أصرت أصروا أصررت يصر يصرون يصررن يصرر أصر أصر يصر مصر مصر إصرار"},
	{"doubled VIII", VerbEntry{Form: "VIII", Class: "-", Root: "ح ل ل", Lemma: "احتلّ"},
		"احتل احتلت احتلوا احتللت يحتل يحتلون يحتللن يحتلل احتل احتل يحتل محتل محتل احتلال"},
	{"doubled X", VerbEntry{Form: "X", Class: "-", Root: "ع د د", Lemma: "استعدّ"},
		"استعد استعدت استعدوا استعددت يستعد يستعدون يستعددن يستعدد استعد استعد يستعد مستعد مستعد استعداد"},
	{"hamza first", VerbEntry{Form: "I", Class: "u", Root: "ء خ ذ", Lemma: "أخذ", Masdars: []string{"أخذ"}},
		"أخذ أخذت أخذوا أخذت يأخذ يأخذون يأخذن - خذ أخذ يؤخذ آخذ مأخوذ أخذ"},
	{"hamza first II", VerbEntry{Form: "II", Class: "-", Root: "ء ك د", Lemma: "أكّد"},
		"أكد أكدت أكدوا أكدت يؤكد يؤكدون يؤكدن - أكد أكد يؤكد مؤكد مؤكد تأكيد"},
	{"hamza first IV", VerbEntry{Form: "IV", Class: "-", Root: "ء م ن", Lemma: "آمن"},
		"آمن آمنت آمنوا آمنت يؤمن يؤمنون يؤمن - آمن أومن يؤمن مؤمن مؤمن إيمان"},
	{"hamza first VIII", VerbEntry{Form: "VIII", Class: "-", Root: "ء ل ف", Lemma: "ائتلف"},
		"ائتلف ائتلفت ائتلفوا ائتلفت يأتلف يأتلفون يأتلفن - ائتلف اؤتلف يؤتلف مؤتلف مؤتلف ائتلاف"},
	{"hamza joined VIII", VerbEntry{Form: "VIII", Class: "-", Root: "ء خ ذ", Lemma: "اتخذ"},
		"اتخذ اتخذت اتخذوا اتخذت يتخذ يتخذون يتخذن - اتخذ اتخذ يتخذ متخذ متخذ اتخاذ"},
	{"hamza middle", VerbEntry{Form: "I", Class: "a", Root: "س ء ل", Lemma: "سأل", Masdars: []string{"سؤال"}},
		"سأل سألت سألوا سألت يسأل يسألون يسألن - اسأل سئل يسأل سائل مسؤول سؤال"},
	{"hamza middle VI", VerbEntry{Form: "VI", Class: "-", Root: "س ء ل", Lemma: "تساءل"},
		"تساءل تساءلت تساءلوا تساءلت يتساءل يتساءلون يتساءلن - تساءل تسوئل يتساءل متسائل متساءل تساؤل"},
	{"hamza last", VerbEntry{Form: "I", Class: "a", Root: "ب د ء", Lemma: "بدأ", Masdars: []string{"بدء"}},
		"بدأ بدأت بدؤوا بدأت يبدأ يبدؤون يبدأن - ابدأ بدئ يبدأ بادئ مبدوء بدء"},
	{"hamza last IV", VerbEntry{Form: "IV", Class: "-", Root: "ن ش ء", Lemma: "أنشأ"},
		"أنشأ أنشأت أنشؤوا أنشأت ينشئ ينشئون ينشئن - أنشئ أنشئ ينشأ منشئ منشأ إنشاء"},
	{"assimilated i", VerbEntry{Form: "I", Class: "i", Root: "و ص ل", Lemma: "وصل", Masdars: []string{"وصول"}},
		"وصل وصلت وصلوا وصلت يصل يصلون يصلن - صل وصل يوصل واصل موصول وصول"},
	{"assimilated a", VerbEntry{Form: "I", Class: "a", Root: "و ض ع", Lemma: "وضع", Masdars: []string{"وضع"}},
		"وضع وضعت وضعوا وضعت يضع يضعون يضعن - ضع وضع يوضع واضع موضوع وضع"},
	{"assimilated VIII", VerbEntry{Form: "VIII", Class: "-", Root: "و ص ل", Lemma: "اتصل"},
		"اتصل اتصلت اتصلوا اتصلت يتصل يتصلون يتصلن - اتصل اتصل يتصل متصل متصل اتصال"},
	{"assimilated ي IV", VerbEntry{Form: "IV", Class: "-", Root: "ي ق ظ", Lemma: "أيقظ"},
		"أيقظ أيقظت أيقظوا أيقظت يوقظ يوقظون يوقظن - أيقظ أوقظ يوقظ موقظ موقظ إيقاظ"},
	{"hollow u", VerbEntry{Form: "I", Class: "u", Root: "ق و ل", Lemma: "قال", Masdars: []string{"قول"}},
		"قال قالت قالوا قلت يقول يقولون يقلن يقل قل قيل يقال قائل مقول قول"},
	{"hollow a", VerbEntry{Form: "I", Class: "a", Root: "خ و ف", Lemma: "خاف", Masdars: []string{"خوف"}},
		"خاف خافت خافوا خفت يخاف يخافون يخفن يخف خف خيف يخاف خائف مخوف خوف"},
	{"hollow, hamza last", VerbEntry{Form: "I", Class: "i", Root: "ج ي ء", Lemma: "جاء", Masdars: []string{"مجيء"}},
		"جاء جاءت جاؤوا جئت يجيء يجيئون يجئن يجئ جئ جيء يجاء - مجيء مجيء"},
	{"hollow IV", VerbEntry{Form: "IV", Class: "-", Root: "ش و ر", Lemma: "أشار"},
		"أشار أشارت أشاروا أشرت يشير يشيرون يشرن يشر أشر أشير يشار مشير مشار إشارة"},
	{"hollow VIII", VerbEntry{Form: "VIII", Class: "-", Root: "خ ي ر", Lemma: "اختار"},
		"اختار اختارت اختاروا اخترت يختار يختارون يخترن يختر اختر اختير يختار مختار مختار اختيار"},
	{"hollow X", VerbEntry{Form: "X", Class: "-", Root: "ق و ل", Lemma: "استقال"},
		"استقال استقالت استقالوا استقلت يستقيل يستقيلون يستقلن يستقل استقل استقيل يستقال مستقيل مستقال استقالة"},
	{"hollow kept X", VerbEntry{Form: "X", Class: "-", Root: "ح و ذ", Lemma: "استحوذ"},
		"استحوذ استحوذت استحوذوا استحوذت يستحوذ يستحوذون يستحوذن - استحوذ استحوذ يستحوذ مستحوذ مستحوذ استحواذ"},
	{"defective w", VerbEntry{Form: "I", Class: "u", Root: "د ع و", Lemma: "دعا", Masdars: []string{"دعوة"}},
		"دعا دعت دعوا دعوت يدعو يدعون يدعون يدع ادع دعي يدعى داع مدعو دعوة"},
	{"defective i", VerbEntry{Form: "I", Class: "i", Root: "ج ر ي", Lemma: "جرى", Masdars: []string{"جري"}},
		"جرى جرت جروا جريت يجري يجرون يجرين يجر اجر جري يجرى جار مجري جري"},
	{"defective a", VerbEntry{Form: "I", Class: "a", Root: "ل ق ي", Lemma: "لقي", Masdars: []string{"لقاء"}},
		"لقي لقيت لقوا لقيت يلقى يلقون يلقين يلق الق لقي يلقى لاق ملقي لقاء"},
	{"defective a in ى", VerbEntry{Form: "I", Class: "a", Root: "س ع ي", Lemma: "سعى", Masdars: []string{"سعي"}},
		"سعى سعت سعوا سعيت يسعى يسعون يسعين يسع اسع سعي يسعى ساع مسعي سعي"},
	{"defective III", VerbEntry{Form: "III", Class: "-", Root: "ن د ي", Lemma: "نادى"},
		"نادى نادت نادوا ناديت ينادي ينادون ينادين يناد ناد نودي ينادى مناد منادى مناداة"},
	{"defective V", VerbEntry{Form: "V", Class: "-", Root: "ح د ي", Lemma: "تحدّى", Masdars: []string{"تحدي"}},
		"تحدى تحدت تحدوا تحديت يتحدى يتحدون يتحدين يتحد تحد تحدي يتحدى متحد متحدى تحدي"},
	{"defective VIII", VerbEntry{Form: "VIII", Class: "-", Root: "ل ق ي", Lemma: "التقى"},
		"التقى التقت التقوا التقيت يلتقي يلتقون يلتقين يلتق التق التقي يلتقى ملتق ملتقى التقاء"},
	{"doubly weak", VerbEntry{Form: "I", Class: "i", Root: "و ف ي", Lemma: "وفى", Masdars: []string{"وفاء"}},
		"وفى وفت وفوا وفيت يفي يفون يفين يف - وفي يوفى واف موفي وفاء"},
	{"doubly weak VIII", VerbEntry{Form: "VIII", Class: "-", Root: "و ق ي", Lemma: "اتقى"},
		"اتقى اتقت اتقوا اتقيت يتقي يتقون يتقين يتق اتق اتقي يتقى متق متقى اتقاء"},
	{"middle w kept", VerbEntry{Form: "I", Class: "i", Root: "ن و ي", Lemma: "نوى", Masdars: []string{"نية"}},
		"نوى نوت نووا نويت ينوي ينوون ينوين ينو انو نوي ينوى ناو منوي نية"},
	{"حيي IV", VerbEntry{Form: "IV", Class: "-", Root: "ح ي ي", Lemma: "أحيا"},
		"أحيا أحيت أحيوا أحييت يحيي يحيون يحيين يحي أحي أحيي يحيا محي محيا إحياء"},
	{"saw", VerbEntry{Form: "I", Class: "a", Root: "ر ء ي", Lemma: "رأى", Masdars: []string{"رؤية"}},
		"رأى رأت رأوا رأيت يرى يرون يرين ير - رئي يرى راء مرئي رؤية"},
	{"came", VerbEntry{Form: "I", Class: "i", Root: "ء ت ي", Lemma: "أتى", Masdars: []string{"إتيان"}},
		"أتى أتت أتوا أتيت يأتي يأتون يأتين يأت ائت أتي يؤتى آت مأتي إتيان"},
	{"VIII of د", VerbEntry{Form: "VIII", Class: "-", Root: "د ع و", Lemma: "ادعى"},
		"ادعى ادعت ادعوا ادعيت يدعي يدعون يدعين يدع ادع ادعي يدعى مدع مدعى ادعاء"},
	{"VIII of ز", VerbEntry{Form: "VIII", Class: "-", Root: "ز ي د", Lemma: "ازداد"},
		"ازداد ازدادت ازدادوا ازددت يزداد يزدادون يزددن يزدد ازدد ازديد يزداد مزداد مزداد ازدياد"},
	{"VIII of ص", VerbEntry{Form: "VIII", Class: "-", Root: "ص د م", Lemma: "اصطدم"},
		"اصطدم اصطدمت اصطدموا اصطدمت يصطدم يصطدمون يصطدمن - اصطدم اصطدم يصطدم مصطدم مصطدم اصطدام"},
	{"VIII of ط", VerbEntry{Form: "VIII", Class: "-", Root: "ط ل ع", Lemma: "اطلع"},
		"اطلع اطلعت اطلعوا اطلعت يطلع يطلعون يطلعن - اطلع اطلع يطلع مطلع مطلع اطلاع"},
	{"VII", VerbEntry{Form: "VII", Class: "-", Root: "س ح ب", Lemma: "انسحب"},
		"انسحب انسحبت انسحبوا انسحبت ينسحب ينسحبون ينسحبن - انسحب انسحب ينسحب منسحب - انسحاب"},
	{"IX", VerbEntry{Form: "IX", Class: "-", Root: "ح م ر", Lemma: "احمرّ"},
		"احمر احمرت احمروا احمررت يحمر يحمرون يحمررن - احمر - - محمر - احمرار"},
	{"Q1", VerbEntry{Form: "Q1", Class: "-", Root: "ع ر ق ل", Lemma: "عرقل"},
		"عرقل عرقلت عرقلوا عرقلت يعرقل يعرقلون يعرقلن - عرقل عرقل يعرقل معرقل معرقل عرقلة"},
	{"Q2", VerbEntry{Form: "Q2", Class: "-", Root: "د ه و ر", Lemma: "تدهور"},
		"تدهور تدهورت تدهوروا تدهورت يتدهور يتدهورون يتدهورن - تدهور تدهور يتدهور متدهور متدهور تدهور"},
	{"Q4", VerbEntry{Form: "Q4", Class: "-", Root: "ط م ء ن", Lemma: "اطمأنّ"},
		"اطمأن اطمأنت اطمأنوا اطمأننت يطمئن يطمئنون يطمأنن - اطمئن - - مطمئن - اطمئنان"},
}

func TestConjugate(t *testing.T) {
	for _, tt := range paradigmTests {
		t.Run(tt.name, func(t *testing.T) {
			if err := tt.entry.Check(); err != nil {
				t.Fatal(err)
			}
			if got := principal(Conjugate(tt.entry)); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.entry.Lemma, got, tt.want)
			}
		})
	}
}

// principal picks the forms that a paradigmTest lists.
func principal(forms []Inflected) string {
	out := []string{}
	pick := func(form Form, passive bool, p Person, g Gender, n Number) {
		for _, f := range forms {
			if f.Form == form && f.Passive == passive && f.Person == p && f.Number == n && !f.Enc && (g == 0 || f.Gender == g) {
				out = append(out, f.Surface)
				return
			}
		}
		out = append(out, "-")
	}
	pick(Perfect, false, 3, Masc, Sing)
	pick(Perfect, false, 3, Fem, Sing)
	pick(Perfect, false, 3, Masc, Plur)
	pick(Perfect, false, 1, 0, Sing)
	pick(Imperfect, false, 3, Masc, Sing)
	pick(Imperfect, false, 3, Masc, Plur)
	pick(Imperfect, false, 3, Fem, Plur)
	pick(Jussive, false, 3, Masc, Sing)
	pick(Imperative, false, 2, Masc, Sing)
	pick(Perfect, true, 3, Masc, Sing)
	pick(Imperfect, true, 3, Masc, Sing)
	pick(ActPart, false, 0, Masc, Sing)
	pick(PassPart, true, 0, Masc, Sing)
	pick(Masdar, false, 0, 0, Sing)
	return strings.Join(out, " ")
}

func TestConjugateRefuses(t *testing.T) {
	tests := []struct {
		name  string
		entry VerbEntry
		lemma bool // the lemma is what is wrong
	}{
		{"lemma of another form", VerbEntry{Form: "II", Class: "-", Root: "ع ل ن", Lemma: "أعلن"}, true},
		{"unknown form", VerbEntry{Form: "XI", Class: "-", Root: "ع ل ن", Lemma: "علن"}, false},
		{"no class", VerbEntry{Form: "I", Class: "-", Root: "ع ل ن", Lemma: "علن"}, false},
		{"two letters", VerbEntry{Form: "I", Class: "a", Root: "ع ل", Lemma: "عل"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := tt.entry.Check()
			if err == nil || errors.Is(err, errLemma) != tt.lemma {
				t.Errorf("Check() = %v", err)
			}
		})
	}
}

func TestBeforePronoun(t *testing.T) {
	tests := []struct {
		entry VerbEntry
		want  string
	}{
		{VerbEntry{Form: "I", Class: "i", Root: "ر م ي", Lemma: "رمى"}, "رما"},
		{VerbEntry{Form: "I", Class: "u", Root: "ك ت ب", Lemma: "كتب"}, "كتبو"},
		{VerbEntry{Form: "I", Class: "a", Root: "ق ر ء", Lemma: "قرأ"}, "يقرؤ"},
		{VerbEntry{Form: "I", Class: "a", Root: "ر ء ي", Lemma: "رأى"}, "رآ"},
		{VerbEntry{Form: "VIII", Class: "-", Root: "ل ق ي", Lemma: "التقى"}, "التقا"},
	}
	for _, tt := range tests {
		found := false
		for _, f := range Conjugate(tt.entry) {
			found = found || f.Enc && f.Surface == tt.want
		}
		if !found {
			t.Errorf("%s has no form %s before a pronoun", tt.entry.Lemma, tt.want)
		}
	}
}
