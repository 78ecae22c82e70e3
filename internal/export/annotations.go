package export

import (
	"encoding/json"
	"io"
	"net/url"
	"unicode/utf8"

	"masar"
)

// collection is a page of annotations after the W3C Web Annotation data model.
type collection struct {
	Context string       `json:"@context"`
	Type    string       `json:"type"`
	Label   string       `json:"label"`
	Total   int          `json:"total"`
	First   *annotations `json:"first"`
}

type annotations struct {
	Type  string       `json:"type"`
	Start int          `json:"startIndex"`
	Items []annotation `json:"items"`
}

type annotation struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Body       any    `json:"body"`
	Target     target `json:"target"`
}

type target struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

// selector chooses words by themselves with what stands around them, or by their
// place, counted in characters.
type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// Annotations writes every report and statement as an annotation of its words.
// Positions count in the clean text, which a page need not have; the quotation
// finds the words there too.
func Annotations(w io.Writer, s *Set) error {
	page := &annotations{Type: "AnnotationPage", Items: []annotation{}}
	for i := range s.Reports {
		r := &s.Reports[i]
		span := r.Event.Cue
		if len(r.Event.Evidence) > 0 {
			span = r.Event.Evidence[0]
		}
		if err := s.annotate(page, r.ID, r.Article, span, "classifying", &r.Event); err != nil {
			return err
		}
	}
	for i := range s.Said {
		x := &s.Said[i]
		span := x.Statement.Content
		if span.Empty() {
			span = x.Statement.Cue
		}
		if err := s.annotate(page, x.ID, x.Article, span, "describing", &x.Statement); err != nil {
			return err
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(collection{"http://www.w3.org/ns/anno.jsonld", "AnnotationCollection", s.Title, len(page.Items), page})
}

func (s *Set) annotate(page *annotations, id, article string, span masar.Span, why string, fact any) error {
	a, err := s.Article(article)
	if err != nil {
		return err
	}
	quote := within(a.Text, span)
	if quote == "" {
		return nil
	}
	source := a.URL
	if source == "" {
		source = "urn:masar:article:" + url.PathEscape(a.ID)
	}
	start := utf8.RuneCountInString(a.Text[:span.Start])
	end := start + utf8.RuneCountInString(quote)
	page.Items = append(page.Items, annotation{ID: "urn:masar:fact:" + url.PathEscape(id), Type: "Annotation", Motivation: why,
		Body: map[string]any{"type": "Dataset", "format": "application/json", "value": fact},
		Target: target{source, []selector{
			{Type: "TextQuoteSelector", Exact: quote, Prefix: tail(a.Text[:span.Start], 32), Suffix: head(a.Text[span.End:], 32)},
			{Type: "TextPositionSelector", Start: &start, End: &end},
		}}})
	return nil
}

// tail is the last n characters of a text.
func tail(s string, n int) string {
	for i := len(s); i > 0; n-- {
		if n == 0 {
			return s[i:]
		}
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s
}

// head is the first n characters of a text.
func head(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
