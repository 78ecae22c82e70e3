package desk

import (
	"net/url"
	"strings"

	"masar"
	"masar/internal/desk/draw"
)

// A page is what every template needs beside its own content.
type page struct {
	*Locale
	Theme  string // light, dark or "" for what the system says
	Title  string
	At     string // where in the navigation: today, tracks, search, knowledge, add
	Path   string // behind the language, with its query: what the other language shows
	Query  string // of the search field
	Feed   string // address of the page's feed, "" for none
	Notice string
	Bad    bool // the notice tells of an error
	assets *assets
}

// To is an address in the page's language.
func (p *page) To(path string) string { return "/" + p.Lang + path }

// OtherURL is this page in the other language.
func (p *page) OtherURL() string { return "/" + p.Other() + p.Path }

// Here is this page.
func (p *page) Here() string { return "/" + p.Lang + p.Path }

// Asset is the address of a file of the desk.
func (p *page) Asset(name string) string { return p.assets.URL(name) }

// The addresses of the things of the record.
func (p *page) eventURL(id string) string   { return p.To("/event/" + url.PathEscape(id)) }
func (p *page) actorURL(id string) string   { return p.To("/actor/" + url.PathEscape(id)) }
func (p *page) articleURL(id string) string { return p.To("/article/" + url.PathEscape(id)) }
func (p *page) trackURL(id string) string   { return p.To("/track/" + url.PathEscape(id)) }
func (p *page) searchURL(q string) string   { return p.To("/search?q=" + url.QueryEscape(q)) }

// kindOf is how a status is drawn.
func kindOf(s masar.Status) draw.Kind {
	switch s {
	case masar.Held, masar.Ongoing:
		return draw.Held
	case masar.Planned, masar.Expected:
		return draw.Planned
	case masar.CalledFor, masar.Possible:
		return draw.Called
	}
	return draw.Not
}

// langOf reads how a text is written, for its lang attribute: names and quotes
// are mostly Arabic, codes and English names are not.
func langOf(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r >= 0x600 && r <= 0x6ff }) >= 0 {
		return "ar"
	}
	return "en"
}

// dirOf is the direction of such a text.
func dirOf(s string) string {
	if langOf(s) == "ar" {
		return "rtl"
	}
	return "ltr"
}
