package reading

import (
	"testing"

	"masar"
	"masar/data"
	"masar/internal/frame"
)

// loadAll loads the shipped data once for a test.
func loadAll(t testing.TB) *Knowledge {
	t.Helper()
	k, err := Load(data.All(), nil, nil)
	if err != nil {
		t.Fatalf("load data: %v", err)
	}
	return k
}

func oneParagraph(text string, kind masar.ParagraphKind) masar.Article {
	return masar.Article{Text: text, Published: "2024-06-12",
		Paragraphs: []masar.Paragraph{{Kind: kind, Span: masar.Span{Start: 0, End: len(text)}}}}
}

// yields reports whether a frame matched in the text and gave what it is for.
func yields(r *Reader, f *frame.Frame, text string) bool {
	kind := masar.Body
	if f.Headline {
		kind = masar.Headline
	}
	_, sentences := r.Explain(oneParagraph(text, kind))
	for _, s := range sentences {
		for _, m := range s.Matched {
			if m.Frame == f.Name && m.Yield != "no event: a needed part names nobody" {
				return true
			}
		}
	}
	return false
}

// TestFrameExamples runs the lines that every frame must and must not match.
func TestFrameExamples(t *testing.T) {
	k := loadAll(t)
	r := NewReader(k)
	for _, f := range k.Frames.Frames {
		for _, yes := range f.Yes {
			if !yields(r, f, yes.Text) {
				t.Errorf("%s:%d: %s does not match %+q (%s)", f.File, yes.Line, f.Name, yes.Text, yes.Text)
			}
		}
		for _, no := range f.No {
			if yields(r, f, no.Text) {
				t.Errorf("%s:%d: %s must not match %+q (%s)", f.File, no.Line, f.Name, no.Text, no.Text)
			}
		}
	}
}
