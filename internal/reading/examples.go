package reading

import (
	"fmt"
	"strings"

	"masar"
	"masar/internal/frame"
)

// CheckFrames runs the lines that every frame must and must not match and
// returns those that do not hold, each with its file and line.
func (r *Reader) CheckFrames() []error {
	var out []error
	for _, f := range r.k.Frames.Frames {
		for _, yes := range f.Yes {
			if !r.yields(f, yes.Text) {
				out = append(out, fmt.Errorf("%s:%d: %s does not match «%s»", f.File, yes.Line, f.Name, yes.Text))
			}
		}
		for _, no := range f.No {
			if r.yields(f, no.Text) {
				out = append(out, fmt.Errorf("%s:%d: %s must not match «%s»", f.File, no.Line, f.Name, no.Text))
			}
		}
	}
	return out
}

// What a match yields that gives no event, and why.
const (
	noEvent     = "no event: "
	givesNobody = noEvent + "a needed part names nobody, or another match tells it"
	isHabit     = noEvent + "it is told as a habit"
)

// yields reports whether a frame matched in the text and gave what it is for.
func (r *Reader) yields(f *frame.Frame, text string) bool {
	kind := masar.Body
	if f.Headline {
		kind = masar.Headline
	}
	_, sentences := r.Explain(oneParagraph(text, kind))
	for _, s := range sentences {
		for _, m := range s.Matched {
			if m.Frame == f.Name && !strings.HasPrefix(m.Yield, noEvent) {
				return true
			}
		}
	}
	return false
}

// oneParagraph is an article of one paragraph, published on a day of its own.
func oneParagraph(text string, kind masar.ParagraphKind) masar.Article {
	return masar.Article{Text: text, Published: "2024-06-12",
		Paragraphs: []masar.Paragraph{{Kind: kind, Span: masar.Span{Start: 0, End: len(text)}}}}
}
