package export

import (
	"encoding/json"
	"io"

	"masar"
)

// line is one line of JSON Lines: a kind and the fact in the shape of the API.
type line struct {
	Kind    string             `json:"kind"` // event, report or statement
	Event   *masar.RecordEvent `json:"event,omitempty"`
	Report  *masar.Report      `json:"report,omitempty"`
	Said    *masar.Said        `json:"statement,omitempty"`
	Article *Article           `json:"article,omitempty"`
}

// JSONL writes everything: events, then their reports and the statements with
// the articles that they stand in, without the articles' texts.
func JSONL(w io.Writer, s *Set) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range s.Events {
		if err := enc.Encode(line{Kind: "event", Event: &s.Events[i]}); err != nil {
			return err
		}
	}
	for i := range s.Reports {
		a, err := s.bare(s.Reports[i].Article)
		if err != nil {
			return err
		}
		if err := enc.Encode(line{Kind: "report", Report: &s.Reports[i], Article: a}); err != nil {
			return err
		}
	}
	for i := range s.Said {
		a, err := s.bare(s.Said[i].Article)
		if err != nil {
			return err
		}
		if err := enc.Encode(line{Kind: "statement", Said: &s.Said[i], Article: a}); err != nil {
			return err
		}
	}
	return nil
}

// bare is an article without its text.
func (s *Set) bare(id string) (*Article, error) {
	a, err := s.Article(id)
	a.Text = ""
	return &a, err
}
