package dossier

import (
	"strings"
	"testing"

	"masar"
	"masar/data"
	"masar/internal/arabic"
	"masar/internal/knowledge"
	"masar/internal/wording"
)

// printer makes a printer that knows a small world and the shipped language.
func printer(t *testing.T, lang string) *Printer {
	t.Helper()
	world, err := knowledge.Load(data.Knowledge())
	if err != nil {
		t.Fatal(err)
	}
	lex, err := arabic.LoadLexicon(data.Language(), nil)
	if err != nil {
		t.Fatal(err)
	}
	names, err := NewNames(world, lex, data.Language())
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(lang, names)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPhrases looks for a phrase for everything that the vocabulary has.
func TestPhrases(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		p, err := wording.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		need := func(what, key, phrase string) {
			if phrase == "" {
				t.Errorf("%s: %s %s has no phrase", lang, what, key)
			}
		}
		for _, a := range masar.Acts() {
			for who := range 3 {
				for whom := range 2 {
					need("act", string(a), p.Act[a].Phrase(who, whom))
				}
			}
		}
		for _, s := range masar.Statuses() {
			need("status", string(s), p.Status[s])
		}
		for _, s := range masar.SpeechActs() {
			need("speech", string(s), p.Speech[s].None)
			need("speech to", string(s), p.Speech[s].To)
		}
		for _, i := range masar.Issues() {
			need("issue", string(i), p.Issue[i])
		}
	}
}

func TestPartiesChooseThePhrase(t *testing.T) {
	ar, err := wording.Load("ar")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		act  masar.Act
		who  []string
		whom []string
		want string
	}{
		{masar.Negotiate, nil, nil, "محادثات"},
		{masar.Negotiate, []string{"مصر"}, nil, "محادثات بمشاركة مصر"},
		{masar.Negotiate, []string{"مصر", "قطر"}, nil, "محادثات بين مصر وقطر"},
		{masar.Condemn, []string{"مصر"}, []string{"الهجوم"}, "إدانة مصر للهجوم"},
		{masar.Condemn, nil, []string{"الهجوم"}, "إدانة الهجوم"},
		{masar.Accuse, []string{"مصر"}, []string{"اللجنة"}, "اتهام مصر للجنة"},
		{masar.Recognise, []string{"فرنسا"}, []string{"فلسطين"}, "اعتراف فرنسا بفلسطين"},
		{masar.Kill, nil, []string{"خمسة مدنيين"}, "مقتل خمسة مدنيين"},
	}
	for _, tt := range tests {
		got := wording.Fill(ar.Act[tt.act].Phrase(len(tt.who), len(tt.whom)), "who", ar.List(tt.who), "whom", ar.List(tt.whom))
		if got != tt.want {
			t.Errorf("%s: %+q (%s), want %+q", tt.act, got, got, tt.want)
		}
	}
}

func TestEnglishNames(t *testing.T) {
	e := printer(t, "en").english
	tests := []struct {
		actor masar.Actor
		want  string
	}{
		{masar.Actor{NameEN: "Egypt", Name: "القاهرة"}, "Egypt"},
		{masar.Actor{NameEN: "United States", Name: "واشنطن"}, "the United States"},
		{masar.Actor{Type: masar.Person, Name: "مصدر عسكري رفيع"}, "senior military source"},
		{masar.Actor{Type: masar.Person, Name: "وزير الخارجية السعودي"}, "Saudi foreign minister"},
		{masar.Actor{Type: masar.People, Name: "جميع الرهائن"}, "all hostages"},
		{masar.Actor{Type: masar.People, Name: "10 أطفال يمنيين"}, "10 Yemeni children"},
		{masar.Actor{Type: masar.Person, Name: "مصدراً خليجياً مطلعاً"}, "well-informed Gulf source"},
		{masar.Actor{Type: masar.People, Name: "12 شخصاً"}, "12 people"},
		{masar.Actor{Type: masar.Org, Name: "المجتمع الدولي"}, "international community"},
		{masar.Actor{Type: masar.Person, Name: "سيرجيو كانافيرو"}, "Sergio Kanafiru"},
		{masar.Actor{Type: masar.Outlet, Name: "CNN"}, "CNN"},
	}
	for _, tt := range tests {
		if got := e.actor(&tt.actor); got != tt.want {
			t.Errorf("%+q: %q, want %q", tt.actor.Name, got, tt.want)
		}
	}
}

// TestSpelling pins the table for words that no known name holds.
func TestSpelling(t *testing.T) {
	s := printer(t, "en").english.speller
	tests := []struct{ in, want string }{
		{"باتور", "Batur"},
		{"قصبان", "Qasban"},
		{"البتران", "al-Batran"},
		{"زيوان", "Zaywan"},
		{"كتّابان", "Kattaban"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := s.spell(tt.in); got != tt.want {
			t.Errorf("%+q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDirection(t *testing.T) {
	ar, en := &wording.Phrases{Lang: "ar"}, &wording.Phrases{Lang: "en"}
	if got := ar.Isolate("قناة CNN"); got != "\u2068قناة CNN\u2069" {
		t.Errorf("Latin in Arabic: %+q", got)
	}
	if got := ar.Isolate("مصر"); got != "مصر" {
		t.Errorf("Arabic in Arabic: %+q", got)
	}
	if got := en.Isolate("مصر"); got != "\u2068مصر\u2069" {
		t.Errorf("Arabic in English: %+q", got)
	}
	for _, tt := range []struct {
		line string
		want bool
	}{{"  • زيارة", true}, {"CNN: زيارة", false}, {"\u2068CNN\u2069 زيارة", true}, {"\u2068CNN\u2069 — 2", false}, {"", true}} {
		if got := wording.OpensRight(tt.line); got != tt.want {
			t.Errorf("%+q opens right: %v", tt.line, got)
		}
	}
}

// TestPrint prints one reading in both languages.
func TestPrint(t *testing.T) {
	text := "وصل بلينكن إلى القاهرة.\nقال إن CNN نقلت الخبر."
	first := strings.Index(text, "\n")
	r := masar.Reading{
		Article: masar.Article{Title: "زيارة", Published: "2024-09-18", Text: text, Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{Start: 0, End: first}}, {Kind: masar.Body, Span: masar.Span{Start: first + 1, End: len(text)}}}},
		Actors:  []masar.Actor{{ID: "a1", Name: "بلينكن", NameEN: "Antony Blinken", Type: masar.Person, Country: "USA"}, {ID: "a2", Name: "القاهرة", NameEN: "Egypt", Type: masar.State, Country: "EGY", Known: "EGY"}},
		Events: []masar.Event{{ID: "e1", Act: masar.Visit, Status: masar.Held, Participants: []masar.Participant{{Actor: "a1", Part: masar.Visitor}, {Actor: "a2", Part: masar.Host}},
			Place: &masar.Location{Name: "القاهرة", ID: "city_cairo"}, Evidence: []masar.Span{{Start: 0, End: first}}}},
		Statements: []masar.Statement{{Speaker: "a1", Act: masar.Say, Cue: masar.Span{Start: first + 1, End: first + 7}}},
		Trips:      []masar.Trip{{Traveller: "a1", Stops: []masar.Stop{{Place: "القاهرة"}, {Place: "إسرائيل", Skipped: true}}}},
	}
	for lang, want := range map[string][]string{
		"ar": {"زيارة بلينكن إلى مصر [حدث]، في القاهرة", "تصريح بلينكن [نقل بالمعنى]", "«\u2068قال إن CNN نقلت الخبر.\u2069»", "بلينكن: القاهرة ← إسرائيل (مستثناة)", "بلينكن — شخص، الولايات المتحدة"},
		"en": {"visit by Antony Blinken to Egypt [held], in Cairo", "Antony Blinken said [reported]", "Antony Blinken: Cairo → Israel (left out)", "«\u2068وصل بلينكن إلى القاهرة.\u2069»"},
	} {
		var out strings.Builder
		if err := printer(t, lang).Print(&out, &r); err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(out.String(), w) {
				t.Errorf("%s: %+q does not stand in\n%s", lang, w, out.String())
			}
		}
	}
}
