package clean

import (
	"testing"
)

func TestMend(t *testing.T) {
	c := cleaner(t)
	tests := []struct {
		name, in, want string
		mended         int
	}{
		{"tatweel and space", "في غـ زة اليوم", "في غزة اليوم", 1},
		{"tatweel on both sides of the space", "وكــ ـتائب", "وكتائب", 1},
		{"tatweel dot tatweel", "حمـ.ـاس", "حماس", 1},
		{"tatweel and dot", "حـ.ماس", "حماس", 1},
		{"dot and tatweel", "ح.ـماس", "حماس", 1},
		{"several breaks", "المـ.ـقـ.ـاومـ.ـة", "المقاومة", 1},
		{"double dots", "إسر..ائيل", "إسرائيل", 1},
		{"slash", "أمري/كا", "أمريكا", 1},
		{"asterisk", "شغ*ب", "شغب", 1},
		{"underscore", "حم_اس", "حماس", 1},
		{"bullet", "حم•اس", "حماس", 1},
		{"middle dot", "حم·اس", "حماس", 1},
		{"Latin letter for an Arabic one", "الاhتلال", "الاحتلال", 1},
		{"Latin letter too much", "إسرxائيل", "إسرائيل", 1},
		{"digit for a letter", "الا7تلال في غزة", "الاحتلال في غزة", 1},
		{"digit between two words", "مصر7تلال", "مصر7تلال", 0},
		{"digit for a letter, no words around it", "الاح5لال", "الاح5لال", 0},
		{"proclitic before the break", "للاحتـ لال", "للاحتلال", 1},
		{"Israel", "إسـ ـرائيل", "إسرائيل", 1},
		{"resistance", "المقـ ـاومة", "المقاومة", 1},
		{"adjective", "الإسـ.ـرائيلي", "الإسرائيلي", 1},
		{"comma after the word", "قصف غـ زة، وقال", "قصف غزة، وقال", 1},
		{"in guillemets", "«حمـ.ـاس»", "«حماس»", 1},
		{"in brackets", "(حمـ.ـاس)", "(حماس)", 1},
		{"three pieces over spaces", "المـ قـ اومة", "المقاومة", 1},
		{"space dot", "حمـ. ـاس", "حماس", 1},
		{"lone letter before", "في غ زة", "في غزة", 1},
		{"lone letter at the start", "غ زة اليوم", "غزة اليوم", 1},
		{"lone letter after", "في غز ة", "في غزة", 1},
		{"hyphen", "حما-س", "حماس", 1},
		{"all letters apart", "غ.ز.ة", "غزة", 1},
		{"at sign", "حم@اس", "حماس", 1},
		{"two broken words", "حمـ.ـاس وإسـ ـرائيل", "حماس وإسرائيل", 2},
		{"two words run together", "حمـ.ـاس.وقال", "حماس.وقال", 1},
		{"backslash", `فلس\طين`, "فلسطين", 1},
		{"apostrophe", "فلسط'ين", "فلسطين", 1},
		{"bar", "إسر|ائيل", "إسرائيل", 1},
		{"decoration", "مـصـر", "مصر", 0},
		{"long decoration", "الســـــلام عليكم", "السلام عليكم", 0},
		{"decoration after a proclitic", "لـلاحتلال بـالقاهرة", "للاحتلال بالقاهرة", 0},
		{"decoration at the end of a known word", "الحربـ على غزة", "الحرب على غزة", 0},
		{"decoration before a word", "مصر ـالسعودية", "مصر السعودية", 0},

		{"AFP with dots", "قالت أ.ف.ب إن", "قالت أ.ف.ب إن", 0},
		{"AFP with spaces", "القاهرة (أ ف ب) -", "القاهرة (أ ف ب) -", 0},
		{"AFP without brackets", "نقلت أ ف ب عن", "نقلت أ ف ب عن", 0},
		{"BBC", "بي.بي.سي", "بي.بي.سي", 0},
		{"BBC with spaces", "بي بي سي", "بي بي سي", 0},
		{"CNN", "سي.إن.إن", "سي.إن.إن", 0},
		{"PLO", "م.ت.ف", "م.ت.ف", 0},
		{"doctor", "د.محمد صالح", "د.محمد صالح", 0},
		{"engineer whose name makes a word", "م.صالح", "م.صالح", 0},
		{"professor doctor", "أ.د.محمد", "أ.د.محمد", 0},
		{"Hijri year", "عام 1436هـ", "عام 1436هـ", 0},
		{"Hijri year apart", "عام 1436 هـ الموافق", "عام 1436 هـ الموافق", 0},
		{"Hijri year and a stop", "1436هـ.وقال", "1436هـ.وقال", 0},
		{"kilometres an hour", "كم/ساعة", "كم/ساعة", 0},
		{"and or", "و/أو", "و/أو", 0},
		{"surface to air", "أرض-جو", "أرض-جو", 0},
		{"initials that make a word", "(ع.م.د)", "(ع.م.د)", 0},
		{"two headline dots", "القاهرة.. جهود", "القاهرة.. جهود", 0},
		{"two headline dots without a space", "القاهرة..جهود", "القاهرة..جهود", 0},
		{"no space after the stop", "الأمر.وقال", "الأمر.وقال", 0},
		{"no space after the stop, words that join", "في.ما", "في.ما", 0},
		{"proclitic before a quotation", "لـ«حزب»", "لـ«حزب»", 0},
		{"proclitic before Latin", "لـBBC", "لـBBC", 0},
		{"proclitic before a number", "الـ20 وبـ43", "الـ20 وبـ43", 0},
		{"proclitic and a word apart", "لـ مصر", "لـ مصر", 0},
		{"number stuck to words", "ب4دول", "ب4دول", 0},
		{"number after and", "و7ماي", "و7ماي", 0},
		{"hashtag", "#غزة_تحت_القصف", "#غزة_تحت_القصف", 0},
		{"hashtag of one word broken", "#حم_اس", "#حم_اس", 0},
		{"list of states", "مصر/قطر", "مصر/قطر", 0},
		{"unknown stays", "زخـ.ـرف", "زخـ.ـرف", 0},
		{"conjunction alone", "مصر و قطر", "مصر و قطر", 0},
		{"letter of a list", "المجموعة أ مصر", "المجموعة أ مصر", 0},
		{"vitamin", "حزب د", "حزب د", 0},
		{"tatweel as a dash", "القاهرة ـ محمد", "القاهرة - محمد", 0},
		{"tatweel between years", "2011ـ2012", "2011-2012", 0},
		{"doubled dash of tatweel", "القاهرة ــ محمد", "القاهرة - محمد", 0},
		{"flu", "إتش5إن6", "إتش5إن6", 0},
		{"stop between two words that make a third", "فلس.طين", "فلس.طين", 0},
		{"mail address", "info@غزة.com", "info@غزة.com", 0},
		{"exclamation", "اليوم!قال", "اليوم!قال", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := c.Clean(Source{Data: []byte(tt.in)})
			if err != nil {
				t.Fatal(err)
			}
			if r.Text != tt.want || r.Counts.Mended != tt.mended {
				t.Errorf("Clean(%+q) = %+q with %d mended, want %+q with %d", tt.in, r.Text, r.Counts.Mended, tt.want, tt.mended)
			}
			if len(r.Mends) != r.Counts.Mended {
				t.Errorf("%d mends, %d counted", len(r.Mends), r.Counts.Mended)
			}
		})
	}
}

func TestMendSpans(t *testing.T) {
	src := Source{Title: "وفد من حمـ.ـاس", Data: []byte("\ufeffقال  وفد\r\n\r\nمن غـ زة والا\u200fhتلال")}
	r, err := cleaner(t).Clean(src)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, m := range r.Mends {
		got += m.Word + "=" + r.Text[m.Start:m.End] + "=" + string(src.Bytes()[m.Source.Start:m.Source.End]) + "\n"
	}
	want := "حماس=حماس=حمـ.ـاس\nغزة=غزة=غـ زة\nوالاحتلال=والاحتلال=والا\u200fhتلال\n"
	if got != want {
		t.Errorf("mends\n%+q\nwant\n%+q", got, want)
	}
}
