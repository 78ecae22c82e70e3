package arabic

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"masar"
)

func TestSentences(t *testing.T) {
	an := NewAnalyser(realLexicon(t))
	tests := []struct {
		name string
		text string
		want []string
	}{
		{"two", "وصل الوزير. وغادر السفير.", []string{"وصل الوزير.", "وغادر السفير."}},
		{"question", "هل وصل؟ لا أحد يعلم!", []string{"هل وصل؟", "لا أحد يعلم!"}},
		{"both marks", "هل وصل؟! نعم.", []string{"هل وصل؟!", "نعم."}},
		{"abbreviation", "قالت أ.ف.ب إن د. نبيل وصل.", []string{"قالت أ.ف.ب إن د. نبيل وصل."}},
		{"year", "ولد سنة 1440هـ. ثم سافر.", []string{"ولد سنة 1440هـ.", "ثم سافر."}},
		{"number", "بلغت 1.5 مليون دولار.", []string{"بلغت 1.5 مليون دولار."}},
		{"list", "1. وقف إطلاق النار.", []string{"1. وقف إطلاق النار."}},
		{"quote after stop", "قال: «لن نتراجع.» ثم غادر.", []string{"قال: «لن نتراجع.»", "ثم غادر."}},
		{"quote and comma", "«لن نتراجع.»، قال الوزير.", []string{"«لن نتراجع.»، قال الوزير."}},
		{"no space", "غادر الوزير.وأكد السفير ذلك.", []string{"غادر الوزير.", "وأكد السفير ذلك."}},
		{"short word", "اجتمع به. وغادر.", []string{"اجتمع به.", "وغادر."}},
		{"two dots", "القاهرة.. جهود جديدة", []string{"القاهرة.. جهود جديدة"}},
		{"semicolon", "وصل الوزير؛ وغادر السفير", []string{"وصل الوزير؛ وغادر السفير"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := []string{}
			for _, s := range an.Split(page(tt.text)).Sentences {
				got = append(got, tt.text[s.Start:s.End])
			}
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("sentences of %+q\n got %+q\nwant %+q", tt.text, got, tt.want)
			}
		})
	}
}

func TestTokens(t *testing.T) {
	an := NewAnalyser(realLexicon(t))
	tests := []struct {
		name, text, want string
	}{
		{"quote glued", "لـ«حزب الله»", "لـ « حزب الله »"},
		{"straight quote", "بـ\"x\"", "بـ \" x \""},
		{"digits", "1,500 و٣٫٥ في 06/04/2021", "1,500 و ٣٫٥ في 06/04/2021"},
		{"time", "الساعة 10:30.", "الساعة 10:30 ."},
		{"letters after digits", "1436هـ", "1436 هـ"},
		{"marks", "مشيرًا إلى", "مشيرًا إلى"},
		{"comma", "قال، أمس", "قال ، أمس"},
		{"dots", "القاهرة.. جهود", "القاهرة .. جهود"},
		{"hyphen", "أرض-جو", "أرض - جو"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range an.Split(page(tt.text)).Sentences {
				for _, w := range s.Words {
					got = append(got, w.Form)
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("tokens of %+q\n got %+q\nwant %+q", tt.text, strings.Join(got, " "), tt.want)
			}
		})
	}
}

func TestGluedProclitic(t *testing.T) {
	an := NewAnalyser(realLexicon(t))
	w := an.Split(page("انتماء لـ«حزب الله»")).Sentences[0].Words[1]
	if w.Fold != "ل" || w.Best < 0 || w.Analyses[w.Best].POS != Prep {
		t.Errorf("لـ: fold %+q, analyses %v", w.Fold, w.Analyses)
	}
}

func TestSplitLeavesOut(t *testing.T) {
	an := NewAnalyser(realLexicon(t))
	a := page("وصل الوزير", "اقرأ أيضا", "القائمة الرئيسية")
	a.Paragraphs[1].Kind, a.Paragraphs[2].Kind = masar.Related, masar.Clutter
	doc := an.Split(a)
	if len(doc.Sentences) != 1 || doc.Sentences[0].Paragraph != 0 {
		t.Errorf("sentences %+v, want the first paragraph alone", doc.Sentences)
	}
}

func TestWords(t *testing.T) {
	an := NewAnalyser(realLexicon(t))
	doc := an.Words([]string{"وصل", "الوزير", ".", "ثم", "غادر"})
	if len(doc.Sentences) != 1 || len(doc.Sentences[0].Words) != 5 {
		t.Fatalf("got %+v", doc.Sentences)
	}
	checkDoc(t, doc)
	if doc.Text != "وصل الوزير . ثم غادر" {
		t.Errorf("text %+q", doc.Text)
	}
}

// checkDoc asserts what holds of every document.
func checkDoc(t *testing.T, doc Doc) {
	t.Helper()
	at := 0
	for _, s := range doc.Sentences {
		if s.Start < at {
			t.Fatalf("sentence at %d begins before %d", s.Start, at)
		}
		at = s.Start
		for i, w := range s.Words {
			if w.Form != doc.Text[w.Start:w.End] || w.End <= w.Start {
				t.Fatalf("word %d is %+q, its span %+q", i, w.Form, doc.Text[w.Start:w.End])
			}
			if gap := doc.Text[at:w.Start]; strings.TrimFunc(gap, unicode.IsSpace) != "" || w.Start < at {
				t.Fatalf("%+q stands in no word", gap)
			}
			if w.Best >= len(w.Analyses) {
				t.Fatalf("best %d of %d analyses of %+q", w.Best, len(w.Analyses), w.Form)
			}
			checkStems(t, &w)
			at = w.End
		}
		if at != s.End {
			t.Fatalf("sentence ends at %d, its last word at %d", s.End, at)
		}
	}
}

func checkStems(t *testing.T, w *Word) {
	t.Helper()
	for _, a := range w.Analyses {
		if w.Kind != Letters {
			continue
		}
		from, to := int(a.StemAt), int(a.StemEnd)
		if from > to || to > len(w.Form) {
			t.Fatalf("stem [%d:%d) of %+q", from, to, w.Form)
		}
		if !utf8.ValidString(w.Form) || len(w.Form) > 250 {
			continue
		}
		if !utf8.ValidString(w.Form[from:to]) {
			t.Fatalf("stem [%d:%d) cuts a letter of %+q", from, to, w.Form)
		}
		if a.Enc != "" && Fold(w.Form[to:]) != a.Enc {
			t.Fatalf("pronoun of %+q is %+q, written %+q", w.Form, a.Enc, w.Form[to:])
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add(sample)
	f.Add("لـ«حزب الله» بـ\"x\" 1,500 و٣٫٥ أ.ف.ب")
	f.Add("\u064b\u200f.ـ..!؟»")
	f.Add("\xff\xfeوصل\xd9")
	an := NewAnalyser(realLexicon(f))
	f.Fuzz(func(t *testing.T, text string) {
		if text == "" {
			return
		}
		checkDoc(t, an.Split(masar.Article{Text: text, Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{End: len(text)}}}}))
	})
}

func TestStems(t *testing.T) {
	an := NewAnalyser(realLexicon(t))
	tests := []struct {
		form  string
		stem  string // of the chosen reading
		lemma string
	}{
		{"وبوزارتهم", "وزارت", "وزارة"},
		{"وَقَالَتْ", "قَالَتْ", "قال"},
		{"للجنة", "لجنة", "لجنة"},
		{"فسيلتقونه", "يلتقون", "التقى"},
		{"مستشفاه", "مستشفا", "مستشفى"},
		{"وزرائها", "وزرائ", "وزير"},
		{"والمسؤولون", "مسؤولون", "مسؤول"},
		{"محاميه", "محامي", "محام"},
	}
	for _, tt := range tests {
		w := an.Split(page(tt.form)).Sentences[0].Words[0]
		a := w.Analyses[w.Best]
		if stem := w.Form[a.StemAt:a.StemEnd]; stem != tt.stem || an.lex.Citation(a.Lemma) != tt.lemma {
			t.Errorf("%+q: stem %+q of %+q, want %+q of %+q", tt.form, stem, an.lex.Citation(a.Lemma), tt.stem, tt.lemma)
		}
	}
}
