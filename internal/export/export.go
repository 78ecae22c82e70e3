// Package export writes the record in the formats of others, one file a format.
// docs/export.md tells what each of them loses.
package export

import (
	"fmt"
	"io"

	"masar"
)

// A Set is what is written: record events with the reports and statements that
// they stand on.
type Set struct {
	Title   string
	Events  []masar.RecordEvent
	Reports []masar.Report
	Said    []masar.Said
	Actor   func(id string) Actor             // what an identity is called
	Article func(id string) (Article, error)  // what is needed of an article
	Lang    string                            // of titles: ar or en
	Phrase  func(e *masar.RecordEvent) string // a record event in words
	Stamp   string                            // ISO 8601 day on which it is written
}

// An Actor is how an identity is called.
type Actor struct {
	Name, NameEN, Type, Country string
}

// An Article is what exports say of an article.
type Article struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Text      string `json:"text,omitempty"`
}

// A Format writes a set in one way.
type Format struct {
	Name  string // as the command line and addresses have it
	Type  string // media type
	Ext   string
	Write func(io.Writer, *Set) error
}

// Formats are all formats.
func Formats() []Format {
	return []Format{
		{"jsonl", "application/jsonl; charset=utf-8", "jsonl", JSONL},
		{"csv", "text/csv; charset=utf-8; header=present", "csv", CSV},
		{"plover", "application/jsonl; charset=utf-8", "plover.jsonl", PLOVER},
		{"ics", "text/calendar; charset=utf-8", "ics", ICalendar},
		{"annotations", "application/ld+json; charset=utf-8", "jsonld", Annotations},
	}
}

// ByName returns the format of a name.
func ByName(name string) (Format, error) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("no format %q: want jsonl, csv, plover, ics or annotations", name)
}

// reports are the reports of the set by their ids.
func (s *Set) reports() map[string]*masar.Report {
	out := make(map[string]*masar.Report, len(s.Reports))
	for i := range s.Reports {
		out[s.Reports[i].ID] = &s.Reports[i]
	}
	return out
}

// within is the text of a span, "" where it does not fit.
func within(text string, s masar.Span) string {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return text[s.Start:s.End]
}
