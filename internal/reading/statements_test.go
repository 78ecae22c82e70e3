package reading

import (
	"slices"
	"strings"
	"testing"

	"masar"
)

// statementCase is a text of one paragraph and the statements it must give,
// each as speaker|act|cue with direct, to and via where they are set.
type statementCase struct {
	name string
	text string
	want []string
}

var statementCases = []statementCase{
	{
		name: "a title with its article behind an honour",
		text: "أكد السيد الوزير أهمية الحوار.",
		want: []string{"السيد الوزير|affirm|أكد"},
	},
	{
		name: "a national council is not the world's",
		text: "قال مجلس الأمن القومي الإثيوبي إن السد سيكتمل.",
		want: []string{"مجلس الأمن القومي الإثيوبي|say|قال"},
	},
	{
		name: "a participle behind a saying that stands beside the spokesman's",
		text: "وصرح المتحدث باسم الحكومة بأن اللقاء تناول الأزمة، حيث أكد فيصل المقداد أن الحل قريب، معربا عن أمله في السلام.",
		want: []string{"المتحدث باسم الحكومة|say|وصرح", "فيصل المقداد|affirm|أكد", "فيصل المقداد|express|معربا"},
	},
	{
		name: "who speaks stands behind the verb, not before it",
		text: "وبعد لقائه الرئيس التركي رجب طيب أردوغان، قال فولوديمير زيلينسكي إن السلام ممكن.",
		want: []string{"فولوديمير زيلينسكي|say|قال"},
	},
	{
		name: "what somebody showed is not said",
		text: "ثمن فيصل المقداد ما أبدته موسكو من دعم.",
		want: []string{"فيصل المقداد|praise|ثمن"},
	},
	{
		name: "the agency that published it only carries it",
		text: "وقالت وزارة الخارجية المصرية في بيان، نشرته وكالة أنباء الشرق الأوسط: \"لن نقبل التهجير من أرضنا\".",
		want: []string{"وزارة الخارجية المصرية|say|وقالت|direct|via وكالة أنباء الشرق الأوسط"},
	},
	{
		name: "the agency that got it did not carry it",
		text: "وقال الكرملين في بيان، اطلعت عليه وكالة الأناضول، إن بوتين سيصل غدا.",
		want: []string{"الكرملين|say|وقال"},
	},
	{
		name: "according to a body with the ل of «وفقا»",
		text: "وصل الوفد الليبي إلى القاهرة، وفقا لوزارة الخارجية المصرية.",
		want: []string{"وزارة الخارجية المصرية|say|وفقا"},
	},
	{
		name: "according to a text of a body",
		text: "وصل الوفد الليبي إلى القاهرة، وفق بيان صادر عن وزارة الخارجية المصرية.",
		want: []string{"وزارة الخارجية المصرية|say|وفق"},
	},
	{
		name: "a state condemns by way of its ministry",
		text: "أدانت تونس التصعيد الخطير في ليبيا، وفق بيان لوزارة الشؤون الخارجية.",
		want: []string{"تونس|condemn|أدانت|via وزارة الشؤون الخارجية"},
	},
	{
		name: "the movement of whose head the text names",
		text: "وصل رئيس المكتب السياسي لحركة حماس، إسماعيل هنية، إلى القاهرة. وقالت الحركة إن الوفد سيلتقي الوسطاء.",
		want: []string{"حماس|say|وقالت"},
	},
	{
		name: "a Persian family name alone",
		text: "وصل المتحدث باسم الخارجية الإيرانية سعيد خطيب زاده. وقال زاده إن الوفد سيصل غدا.",
		want: []string{"سعيد خطيب زاده|say|وقال"},
	},
	{
		name: "a woman says what a man before her does not",
		text: "وصل سفيان السليطي إلى تونس، وقالت الوزيرة سلمى اللومي إن الوفد سيصل غدا. وأضافت أن الزيارة مهمة.",
		want: []string{"سلمى اللومي|say|وقالت", "سلمى اللومي|say|وأضافت"},
	},
	{
		name: "a participle goes on with the verb of its gender",
		text: "ورفض الصومال الاتفاق، فيما دافعت الحكومة الإثيوبية عنه قائلة إنه \"لن يؤثر على أحد\".",
		want: []string{"الحكومة الإثيوبية|say|قائلة|direct"},
	},
	{
		name: "pointing to a clause",
		text: "وأشار وزير الخارجية المصري بدر عبد العاطي إلى أن الوفد سيصل غدا.",
		want: []string{"بدر عبد العاطي|say|وأشار"},
	},
	{
		name: "everybody is asked and asks nobody",
		text: "وأشار وزير الخارجية المصري بدر عبد العاطي إلى خطورة الوضع، ودعا كافة الأطراف السودانية إلى الحوار.",
		want: []string{"بدر عبد العاطي|say|وأشار", "بدر عبد العاطي|urge|ودعا|to الأطراف السودانية"},
	},
	{
		name: "a relative clause whose verb is of another gender",
		text: "استدعت وزارة الخارجية الباكستانية الدبلوماسي الهندي كار ريدي الذي قالت إنه ارتكب مخالفات.",
		want: []string{"وزارة الخارجية الباكستانية|say|قالت"},
	},
	{
		name: "the object before its subject",
		text: "تستأنف المفاوضات غدا. ذكرت ذلك وكالة أنباء قبرص نقلا عن بيان صحفي.",
		want: []string{"وكالة أنباء قبرص|say|ذكرت"},
	},
	{
		name: "a state of either gender",
		text: "أعلنت إثيوبيا الاتفاق. وقالت الصومال إنها ترفضه.",
		want: []string{"إثيوبيا|announce|أعلنت", "الصومال|say|وقالت"},
	},
	{
		name: "stress on a clause",
		text: "شدد وزير الخارجية المصري بدر عبد العاطي على أن بلاده ترفض التهجير.",
		want: []string{"بدر عبد العاطي|affirm|شدد"},
	},
	{
		name: "occasion between verb and clause",
		text: "وقال وزير الخارجية الإيراني عباس عراقجي، في تصريح صحفي، إن المحادثات ستستأنف قريبا، متهما إسرائيل بعرقلتها.",
		want: []string{"عباس عراقجي|say|وقال", "عباس عراقجي|accuse|متهما"},
	},
	{
		name: "occasion without commas",
		text: "وأوضح وزير الخارجية الإيراني عباس عراقجي في مؤتمر صحفي عقب اللقاء أن المحادثات ستستأنف قريبا.",
		want: []string{"عباس عراقجي|explain|وأوضح"},
	},
	{
		name: "quotation after an occasion",
		text: "وقال نبيه بري للصحافيين عقب اللقاء: «لن نتنازل عن شبر واحد من أرضنا».",
		want: []string{"نبيه بري|say|وقال|direct"},
	},
	{
		name: "circumstance after a noun of speech",
		text: "نقلت وكالة رويترز عن مصدر مصري مطلع قوله إن اللقاء تناول الهدنة، مضيفا أن الوفد غادر أمس.",
		want: []string{"مصدر مصري مطلع|say|قوله|via وكالة رويترز", "مصدر مصري مطلع|say|مضيفا|via وكالة رويترز"},
	},
	{
		name: "a source clause with a pronoun",
		text: "انتهت المحادثات في مسقط أمس، على ما أفادت به مصادر دبلوماسية.",
		want: []string{"مصادر دبلوماسية|say|أفادت"},
	},
	{
		name: "the same source again",
		text: "قال مصدر مصري مطلع إن الوفد غادر أمس. وأشار المصدر إلى أن المحادثات ستستأنف قريبا.",
		want: []string{"مصدر مصري مطلع|say|قال", "مصدر مصري مطلع|say|وأشار"},
	},
	{
		name: "going on without a subject",
		text: "أكد وزير الخارجية الروسي سيرغي لافروف أن موسكو ترفض العقوبات. وأضاف: «سنرد على كل خطوة عدائية».",
		want: []string{"سيرغي لافروف|affirm|أكد", "سيرغي لافروف|say|وأضاف|direct"},
	},
	{
		name: "two speakers",
		text: "أكد سيرغي لافروف وعباس عراقجي أن المحادثات ستستمر.",
		want: []string{"سيرغي لافروف|affirm|أكد", "عباس عراقجي|affirm|أكد"},
	},
	{
		name: "one saying in two words",
		text: "رد سيرغي لافروف على الاتهامات قائلا إن بلاده لم تخرق الهدنة.",
		want: []string{"سيرغي لافروف|say|رد"},
	},
	{
		name: "a relay through an agency",
		text: "ونقلت وكالة رويترز عن عباس عراقجي أن الوفد غادر مسقط.",
		want: []string{"عباس عراقجي|say|ونقلت|via وكالة رويترز"},
	},
	{
		name: "an addressee",
		text: "أبلغ عباس عراقجي نظيره التركي هاكان فيدان أن طهران مستعدة للتفاوض.",
		want: []string{"عباس عراقجي|say|أبلغ|to هاكان فيدان"},
	},
	{
		name: "occasion with a relative clause",
		text: "أبلغ منسق الشؤون الإنسانية مارك لوكوك المجلس، في جلسة سبقت التصويت بأيام، أن القوافل ستتوقف.",
		want: []string{"مارك لوكوك|say|أبلغ|to المجلس"},
	},
	{
		name: "a quotation without a mark",
		text: `وأضاف نتنياهو "لن نقبل بدولة مسلحة على حدودنا".`,
		want: []string{"نتنياهو|say|وأضاف|direct"},
	},
	{
		name: "a quotation that goes on with a participle",
		text: `قال سيرغي لافروف "لن نقبل بشروط مسبقة"، مضيفا أن المحادثات ستستأنف قريبا.`,
		want: []string{"سيرغي لافروف|say|قال|direct", "سيرغي لافروف|say|مضيفا"},
	},
	{
		name: "the outermost speaker goes on",
		text: "أوضح سيرغي لافروف أن ريكس تيلرسون تعهد بدراسة الاقتراح، مشيرا إلى أن القرار غير مناسب.",
		want: []string{"سيرغي لافروف|explain|أوضح", "سيرغي لافروف|say|مشيرا", "ريكس تيلرسون|pledge|تعهد"},
	},
	{
		name: "a relative clause goes on",
		text: "أعلن بنيامين نتنياهو أن إسرائيل ستعيد النظر في القرار الذي يدين الاستيطان ويطالب بوقفه.",
		want: []string{"بنيامين نتنياهو|announce|أعلن"},
	},
	{
		name: "a dateline",
		text: "ريمبو (أ ف ب) - أعلن سيرغي لافروف أن المحادثات ستستأنف قريبا.",
		want: []string{"سيرغي لافروف|announce|أعلن"},
	},
	{
		name: "what is called names in quotes",
		text: `أكد بنيامين نتنياهو أن إسرائيل لن تلتزم بالقرار الذي وصفه بـ"المخزي".`,
		want: []string{"بنيامين نتنياهو|affirm|أكد"},
	},
	{
		name: "words of one who speaks already",
		text: "قال سيرغي لافروف: «نؤكد أن المحادثات ستستأنف قريبا».",
		want: []string{"سيرغي لافروف|say|قال|direct"},
	},
	{
		name: "a state that rejects does not speak",
		text: "رفضت إثيوبيا المقترح السوداني.",
	},
	{
		name: "somebody expresses, written like a preposition",
		text: "وفي منشور على حسابه، عبر عباس عراقجي عن امتنانه للوساطة العمانية.",
		want: []string{"عباس عراقجي|express|عبر"},
	},
	{
		name: "what stands in a communique",
		text: "وجاء في بيان لوزارة الخارجية المصرية أن القاهرة لن تشارك في الاجتماع.",
		want: []string{"وزارة الخارجية المصرية|say|وجاء"},
	},
	{
		name: "an agency that carries the words",
		text: "أكد عباس عراقجي أن المحادثات ستستأنف قريبا، حسب وكالة رويترز، مشيرا إلى أن الوفد جاهز.",
		want: []string{"عباس عراقجي|affirm|أكد|via وكالة رويترز", "عباس عراقجي|say|مشيرا|via وكالة رويترز"},
	},
	{
		name: "an agency that carries the words in a clause",
		text: "وأكد عباس عراقجي، حسب ما نقلته وكالة رويترز، أن المحادثات ستستأنف قريبا.",
		want: []string{"عباس عراقجي|affirm|وأكد|via وكالة رويترز"},
	},
	{
		name: "the source of a fact",
		text: "قتل أربعة أشخاص في قصف على المدينة، بحسب وزارة الصحة اللبنانية.",
		want: []string{"وزارة الصحة اللبنانية|say|بحسب"},
	},
	{
		name: "a relay of a speaker",
		text: "ونقلت وكالة رويترز عن مصدر مصري مطلع أن بدر عبد العاطي شدد على ضرورة الهدنة.",
		want: []string{"بدر عبد العاطي|affirm|شدد|via مصدر مصري مطلع"},
	},
	{
		name: "an outlet spoken to",
		text: "وقال عباس عراقجي لوكالة رويترز إن المحادثات ستستأنف قريبا.",
		want: []string{"عباس عراقجي|say|وقال|via وكالة رويترز"},
	},
	{
		name: "two who say it in a source clause",
		text: "أبلغت واشنطن طهران أنها لن توافق على التأجيل، حسبما صرح مسؤولان أميركيان، مؤكدين أن المحادثات متعثرة.",
		want: []string{"واشنطن|say|أبلغت|to طهران", "مسؤولان أميركيان|say|صرح", "مسؤولان أميركيان|affirm|مؤكدين"},
	},
	{
		name: "what names no speaker",
		text: "انتهت الجولة دون ما يفيد بأن الطرفين اتفقا.",
	},
	{
		name: "nobody has said it",
		text: "لم يؤكد عباس عراقجي أن المحادثات ستستأنف.",
	},
	{
		name: "one who speaks for a state",
		text: "أما الجزائر فقد أكدت، على لسان المتحدث باسم الخارجية الجزائرية عمار بلاني، أنها لن تشارك، داعية إلى محادثات مباشرة.",
		want: []string{"عمار بلاني|affirm|أكدت", "عمار بلاني|urge|داعية"},
	},
	{
		name: "a speaker behind the topic",
		text: "أما موسكو فقالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن المحادثات ستستمر.",
		want: []string{"ماريا زاخاروفا|say|فقالت"},
	},
	{
		name: "a speech in which somebody urges",
		text: "افتتح رجب طيب أردوغان الجولة بكلمة أكد فيها أن المحادثات مفيدة.",
		want: []string{"رجب طيب أردوغان|affirm|أكد"},
	},
	{
		name: "an answer",
		text: "ورد نيكول باشينيان بأن حكومته لن تتنازل عن السيادة، نافيا أن يكون قد وقع الاتفاق.",
		want: []string{"نيكول باشينيان|say|ورد", "نيكول باشينيان|deny|نافيا"},
	},
	{
		name: "a denial beside a saying",
		text: "قال سيرغي لافروف إن المحادثات توقفت، إلا أن قطر نفت ذلك.",
		want: []string{"سيرغي لافروف|say|قال", "قطر|deny|نفت"},
	},
	{
		name: "what is to be said yet",
		text: "يتوجه محمود عباس إلى أنقرة ليطلب من تركيا دعم المحادثات.",
	},
	{
		name: "a communique that affirms",
		text: "سيزور بدر عبد العاطي بيروت، وفق بيان لوزارة الخارجية المصرية أكد أن القاهرة ترفض التهجير.",
		want: []string{"وزارة الخارجية المصرية|affirm|أكد", "وزارة الخارجية المصرية|say|وفق"},
	},
	{
		name: "sayings behind a nominal sentence",
		text: "أشار عباس عراقجي إلى أن الوفد جاهز، وذكر أن الأمن أساس المشكلة، وأضاف أن المحادثات ستستأنف قريبا.",
		want: []string{"عباس عراقجي|say|أشار", "عباس عراقجي|say|وذكر", "عباس عراقجي|say|وأضاف"},
	},
	{
		name: "a communique goes on",
		text: "وأضاف بيان الكرملين، أن روسيا لن تقبل التأجيل.",
		want: []string{"الكرملين|say|وأضاف"},
	},
	{
		name: "an answer before the colon",
		text: "وقال حيدر العبادي في مؤتمر صحافي ردا على مسعود بارزاني: «لن نتعامل مع نتائج الاستفتاء».",
		want: []string{"حيدر العبادي|say|وقال|direct"},
	},
	{
		name: "what somebody denies that another said",
		text: "نفى ديمتري بيسكوف أن يكون فلاديمير بوتين هدد أوكرانيا.",
		want: []string{"ديمتري بيسكوف|deny|نفى"},
	},
	{
		name: "a subject of the saying before",
		text: "وصفت وزارة الخارجية الباكستانية الخطوة بأنها مؤسفة، وحضت كابل على مراجعتها.",
		want: []string{"وزارة الخارجية الباكستانية|say|وصفت", "وزارة الخارجية الباكستانية|urge|وحضت|to كابل"},
	},
	{
		name: "a seat of power that speaks",
		text: "وأوضح قصر الإليزيه أن الشروط غير متوافرة بعد.",
		want: []string{"قصر الإليزيه|explain|وأوضح"},
	},
	{
		name: "what is condemned in other words",
		text: "قالت ماريا زاخاروفا إن روسيا لن تتراجع، منددة بما وصفته بأنه ابتزاز.",
		want: []string{"ماريا زاخاروفا|say|قالت", "ماريا زاخاروفا|condemn|منددة"},
	},
	{
		name: "once more",
		text: "قال صلاح الدين مزوار إن الاتفاق مفيد، مجددا استعداد المغرب لاحتضان المحادثات.",
		want: []string{"صلاح الدين مزوار|say|قال", "صلاح الدين مزوار|affirm|مجددا"},
	},
	{
		name: "a source that asks for no name",
		text: "وقالت مصادر مصرية مطلعة، طلبت عدم الكشف عن هويتها، إن الوفد غادر القاهرة.",
		want: []string{"مصادر مصرية مطلعة|say|وقالت"},
	},
	{
		name: "an official who will not be named",
		text: "وصرح مسؤول أميركي، رفض الكشف عن اسمه، بأن واشنطن تدرس الرد.",
		want: []string{"مسؤول أميركي|say|وصرح"},
	},
	{
		name: "each of two",
		text: "وقال كل من بدر عبد العاطي وأيمن الصفدي إن التهجير خط أحمر.",
		want: []string{"بدر عبد العاطي|say|وقال", "أيمن الصفدي|say|وقال"},
	},
	{
		name: "what somebody deems",
		text: "واعتبر عباس عراقجي العقوبات خرقا للاتفاق.",
		want: []string{"عباس عراقجي|say|واعتبر"},
	},
	{
		name: "nobody comments",
		text: "ورفضت الخارجية الأميركية التعليق على الأنباء.",
	},
	{
		name: "a sentence that begins with a participle",
		text: "قال عباس عراقجي إن الوفد جاهز. مضيفا أن المحادثات ستستأنف قريبا.",
		want: []string{"عباس عراقجي|say|قال", "عباس عراقجي|say|مضيفا"},
	},
	{
		name: "going on past another subject",
		text: "قال عباس عراقجي إن الوفد جاهز. وغادر هاكان فيدان مسقط. وأضاف أن المحادثات ستستأنف قريبا.",
		want: []string{"عباس عراقجي|say|قال", "عباس عراقجي|say|وأضاف"},
	},
	{
		name: "the communique of before",
		text: "أكدت وزارة الخارجية المصرية أن القاهرة لن تشارك. وذكر البيان أن الموقف ثابت.",
		want: []string{"وزارة الخارجية المصرية|affirm|أكدت", "وزارة الخارجية المصرية|say|وذكر"},
	},
	{
		name: "nobody mentions it",
		text: "يذكر أن المحادثات انطلقت في مسقط العام الماضي.",
	},
	{
		name: "a statement that an agency carried",
		text: "وقال بدر عبد العاطي في تصريح نقلته وكالة رويترز إن القاهرة ستواصل وساطتها.",
		want: []string{"بدر عبد العاطي|say|وقال|via وكالة رويترز"},
	},
	{
		name: "what must be is no answer",
		text: "أكد أيمن الصفدي أن الجهود يجب أن تنصب على وقف الحرب، وشدد على خطر توسعها.",
		want: []string{"أيمن الصفدي|affirm|أكد", "أيمن الصفدي|affirm|وشدد"},
	},
	{
		name: "without disclosing",
		text: "أكد عباس عراقجي أن الوفد جاهز دون أن يكشف عن التفاصيل.",
		want: []string{"عباس عراقجي|affirm|أكد"},
	},
}

// TestStatements reads texts and compares who said what by which word.
func TestStatements(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range statementCases {
		t.Run(c.name, func(t *testing.T) {
			got := r.Read(oneParagraph(c.text, masar.Body))
			var lines []string
			for i := range got.Statements {
				lines = append(lines, describe(&got, &got.Statements[i]))
			}
			want := slices.Clone(c.want)
			slices.Sort(lines)
			slices.Sort(want)
			if !slices.Equal(lines, want) {
				t.Errorf("%s\n got  %s\n want %s", c.text, strings.Join(lines, "\n      "), strings.Join(want, "\n      "))
			}
		})
	}
}

// nameOf is the name of an actor of a reading, or what stands in its place.
func nameOf(r *masar.Reading, id string) string {
	for i := range r.Actors {
		if r.Actors[i].ID == id {
			return r.Actors[i].Name
		}
	}
	return id
}

// describe writes a statement as its cases do.
func describe(r *masar.Reading, st *masar.Statement) string {
	name := func(id string) string { return nameOf(r, id) }
	out := name(st.Speaker) + "|" + string(st.Act) + "|" + r.Article.Text[st.Cue.Start:st.Cue.End]
	if st.Direct {
		out += "|direct"
	}
	if st.To != "" {
		out += "|to " + name(st.To)
	}
	if st.Via != "" {
		out += "|via " + name(st.Via)
	}
	return out
}

// TestQuotationGoesOn reads a quotation of two sentences: what the second tells
// is said by the speaker of the first.
func TestQuotationGoesOn(t *testing.T) {
	text := `وقال عباس عراقجي: "المحادثات مفيدة. وقد رفضت واشنطن مقترحنا أمس". ثم غادر مسقط.`
	got := NewReader(loadAll(t)).Read(oneParagraph(text, masar.Body))
	for i := range got.Events {
		e := &got.Events[i]
		if e.Act != masar.Reject {
			continue
		}
		if len(e.SaidBy) != 1 || len(got.Statements) != 1 || e.SaidBy[0].Actor != got.Statements[0].Speaker {
			t.Errorf("%+q: said by %v, want the one speaker of %v", text, e.SaidBy, got.Statements)
		}
		return
	}
	t.Errorf("%+q: no rejection found", text)
}

// TestSaidBy reads events in, beside and around what is said and compares who
// says them; "" is nobody.
func TestSaidBy(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct {
		name, text string
		act        masar.Act
		want       string
	}{
		{"in the content", "قال عباس عراقجي إن إسرائيل قصفت طهران.", masar.Attack, "عباس عراقجي"},
		{"in a second clause of it", "قال عباس عراقجي إن الوفد جاهز وإن إسرائيل قصفت طهران.", masar.Attack, "عباس عراقجي"},
		{"in a sentence of its own", "قال عباس عراقجي إن الوفد جاهز. وقصفت إسرائيل طهران.", masar.Attack, ""},
		{"the occasion behind the content", "أكد سيرغي لافروف ضرورة الهدنة، خلال اتصال هاتفي مع عباس عراقجي.", masar.Call, ""},
		{"the source of a fact", "قصفت إسرائيل طهران، بحسب وزارة الخارجية الإيرانية.", masar.Attack, "وزارة الخارجية الإيرانية"},
		{"the source of a demand", "دعا جو بايدن إسرائيل إلى ضبط النفس، وفق ما أعلن البيت الأبيض.", masar.Urge, "البيت الأبيض"},
	} {
		got := r.Read(oneParagraph(c.text, masar.Body))
		who, found := "", false
		for i := range got.Events {
			if e := &got.Events[i]; e.Act == c.act {
				found = true
				if len(e.SaidBy) > 0 {
					who = nameOf(&got, e.SaidBy[0].Actor)
				}
			}
		}
		if !found || who != c.want {
			t.Errorf("%s: %+q: event found %v, said by %+q, want %+q", c.name, c.text, found, who, c.want)
		}
	}
}
