package reading

import (
	"testing"

	"masar"
	"masar/data"
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

func oneParagraph(text string) masar.Article {
	return masar.Article{Text: text, Published: "2024-06-12",
		Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{Start: 0, End: len(text)}}}}
}

// yields reports whether a frame matched in the text and gave what it is for.
func yields(r *Reader, name, text string) bool {
	_, sentences := r.Explain(oneParagraph(text))
	for _, s := range sentences {
		for _, m := range s.Matched {
			if m.Frame == name && m.Yield != "no event: a needed part names nobody" {
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
			if !yields(r, f.Name, yes.Text) {
				t.Errorf("%s:%d: %s does not match %+q (%s)", f.File, yes.Line, f.Name, yes.Text, yes.Text)
			}
		}
		for _, no := range f.No {
			if yields(r, f.Name, no.Text) {
				t.Errorf("%s:%d: %s must not match %+q (%s)", f.File, no.Line, f.Name, no.Text, no.Text)
			}
		}
	}
}
