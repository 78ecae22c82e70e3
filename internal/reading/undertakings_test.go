package reading

import (
	"testing"

	"masar"
)

// TestUndertakings holds deeds to who does them and to how far they came where another verb
// tells of them: what somebody undertakes, gives up or cannot do.
func TestUndertakings(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"what is given up",
			"تراجعت الحكومة العراقية عن طرد السفير التركي.",
			"expel cancelled: الحكومة العراقية, السفير التركي"},
		{"what could not be done",
			"تعذر عقد اجتماع بين الحكومة السودانية والحركة الشعبية.",
			"meet not_held: الحكومة السودانية, الحركة الشعبية"},
		{"who excuses himself from what others hold",
			"اعتذر الرئيس اللبناني عن عدم حضور القمة العربية.",
			"convene not_held: الرئيس اللبناني"},
		{"a plan that another side asks to put off",
			"كان مقررا أن يزور الوزير العماني طهران، لكن إيران طلبت تأجيل الزيارة.",
			"visit postponed: الوزير العماني, طهران; urge held: طهران"},
		{"what was said, and who says that it is not so",
			"قال وزير الخارجية الإيراني إن بلاده اتفقت مع السعودية، وهو ما نفاه مسؤول سعودي.",
			"agree held: إيران, السعودية; deny held: مسؤول سعودي"},
		{"a meeting that was held as somebody had asked",
			"عقد مجلس الأمن الدولي اجتماعا دعت إليه فرنسا.",
			"convene held: مجلس الأمن الدولي; urge held: فرنسا"},
		{"a doer behind the pronoun for the topic",
			"قالت بيروت إن الجماعة تدعمها إيران.",
			"support held: إيران, الجماعة"},
		{"two delegations in one word",
			"وصل وفدا روسيا وأوكرانيا إلى إسطنبول.",
			"visit held: روسيا, أوكرانيا"},
		{"those sent by either side",
			"التقى ممثلون عن الحكومة السورية ممثلين عن المعارضة في جنيف.",
			"meet held: ممثلون عن الحكومة السورية, ممثلين عن المعارضة"},
		{"a ministry by its short name",
			"استدعت الخارجية المصرية السفير الإثيوبي.",
			"summon held: السفير الإثيوبي, الخارجية المصرية"},
		{"rebels of a movement",
			"شن المتمردون من حركة 23 مارس هجوما على غوما.",
			"attack held: حركة 23 مارس"},
		{"rebels who leave a town",
			"انسحب المتمردون من غوما.",
			"withdraw held: المتمردون"},
		{"a second relative clause of what the first tells of",
			"أدان الرئيس العراقي الهجمات التي ضربت باريس، والتي أودت بحياة عشرين شخصا.",
			"condemn held: الرئيس العراقي; attack held: باريس; kill held: عشرين شخصا"},
		{"a visit named again with what it brings",
			"بدأ الوزير الجزائري زيارة إلى مالي. وأعلن أنه سيعقد خلال هذه الزيارة لقاءات مع نظيره المالي والسلطات العليا لمالي.",
			"visit held: الوزير الجزائري, مالي; meet planned: الوزير الجزائري, نظيره المالي; meet planned: الوزير الجزائري, السلطات العليا"},
		{"two victims in one word",
			"قتل جنديان إسرائيليان في صعدة.",
			"kill held: جنديان إسرائيليان"},
	} {
		if got := eventNames(r.Read(oneParagraph(c.text, masar.Body))); got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// TestAnswered compares who says what where the sentence goes on with what others say of it.
func TestAnswered(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, first, second string }{
		{"meanwhile",
			"أكد الجيش الكونغولي تصميمه على صد العدو، في وقت أعلنت كينشاسا استدعاء دبلوماسييها.",
			"تصميمه على صد العدو", "استدعاء دبلوماسييها"},
		{"behind what is said",
			"قال وزير الخارجية الإيراني إن بلاده اتفقت مع السعودية، في وقت أكدت الرياض استمرار المحادثات.",
			"إن بلاده اتفقت مع السعودية", "استمرار المحادثات"},
	} {
		a := oneParagraph(c.text, masar.Body)
		got := r.Read(a).Statements
		if len(got) != 2 {
			t.Errorf("%s: %+q: %d statements, want 2", c.name, c.text, len(got))
			continue
		}
		for i, want := range []string{c.first, c.second} {
			if s := got[i].Content; a.Text[s.Start:s.End] != want {
				t.Errorf("%s: content %s, want %s", c.name, a.Text[s.Start:s.End], want)
			}
		}
	}
}
