package search

import (
	"slices"
	"strings"
	"testing"

	"masar"
)

// TestLemmas holds each word to the lemmas under which it is found.
func TestLemmas(t *testing.T) {
	x := NewIndexer(knowledgeOf(t).Lexicon)
	for _, c := range []struct{ text, has, lacks string }{
		{text: "طالبوا بدمج القوات", has: "دمج"},
		{text: "سلم رسالة للوزراء", has: "وزير"},
		{text: "وصل وزير الخارجية", has: "وزير خارجي", lacks: "زار"},
		{text: "وأكد لمدبولي دعمه", has: "مدبولي"},
		{text: "التقى عبدالعاطي نظيره", has: "عبدالعاطي عبد عاطي"},
		{text: "جلس علي على الكرسي", has: "علي"},
		{text: "جلس على الكرسي", lacks: "علي"},
		{text: "كتب الصحفي", has: "كتب"},
		{text: "القرار ٢٧٣٥", has: "2735"},
		{text: "طائرات F-16 الأميركية", has: "f 16 اميركي"},
		{text: "مجلس-الأمن", has: "مجلس امن"},
	} {
		x.Open(article(c.text))
		got := strings.Fields(x.Article().Lemmas)
		for _, want := range tokens(c.has) {
			if !slices.Contains(got, want) {
				t.Errorf("%+q (%s): lemmas %q lack %q", c.text, c.text, got, want)
			}
		}
		for _, no := range tokens(c.lacks) {
			if slices.Contains(got, no) {
				t.Errorf("%+q (%s): lemmas %q hold %q", c.text, c.text, got, no)
			}
		}
	}
}

// TestWordsKeepTheirOrder holds the words for exact phrases to the text.
func TestWordsKeepTheirOrder(t *testing.T) {
	x := NewIndexer(knowledgeOf(t).Lexicon)
	x.Open(article("قال إنّ «وقف إطلاق النار» قريب.", "وأضاف: ١٬٢٠٠ أسير."))
	if got, want := x.Article().Words, "قال ان وقف اطلاق النار قريب واضاف"; !strings.HasPrefix(got, want) {
		t.Errorf("words %q, want them to begin %q", got, want)
	}
	for _, r := range x.Article().Words + x.Article().Lemmas {
		if r != ' ' && !inToken(r) {
			t.Errorf("a token holds %+q", r)
		}
	}
}

// TestSpansTakeTheirWordsOnly holds the terms of evidence to its span.
func TestSpansTakeTheirWordsOnly(t *testing.T) {
	x := NewIndexer(knowledgeOf(t).Lexicon)
	first := "وصل الوزير إلى الدوحة."
	a := article(first, "وغادر السفير.")
	x.Open(a)
	got := x.Spans(masar.Span{Start: 0, End: len(first)})
	if want := "وصل الوزير الي الدوحه"; got.Words != want {
		t.Errorf("words %q, want %q", got.Words, want)
	}
	if strings.Contains(got.Lemmas, "سفير") {
		t.Errorf("lemmas %q hold a word outside of the span", got.Lemmas)
	}
	if none := x.Spans(); none != (Terms{}) {
		t.Errorf("no span gives terms %+v", none)
	}
}

// TestClutterHasNoTerms keeps related links out of the tables.
func TestClutterHasNoTerms(t *testing.T) {
	x := NewIndexer(knowledgeOf(t).Lexicon)
	a := article("وصل الوزير", "اقرأ أيضا: السفير يغادر")
	a.Paragraphs[1].Kind = masar.Related
	x.Open(a)
	if got := x.Article(); strings.Contains(got.Words, "السفير") {
		t.Errorf("words %q hold a related link", got.Words)
	}
}
