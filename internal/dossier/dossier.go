// Package dossier prints a reading for people: who takes part, what happened,
// what is planned, what did not happen, who said what, each line with the
// sentence that it stands on.
package dossier

import (
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"masar"
)

//go:embed ar.json en.json
var files embed.FS

// phrases is one language's words.
type phrases struct {
	lang     string
	words    map[string]string
	Act      map[masar.Act]string            `json:"act"`
	Status   map[masar.Status]string         `json:"status"`
	Speech   map[masar.SpeechAct]string      `json:"speech"`
	RoleKind map[masar.RoleKind]string       `json:"roleKind"`
	Proposal map[masar.ProposalStatus]string `json:"proposal"`
	Type     map[masar.ActorType]string      `json:"type"`
	Issue    map[masar.Issue]string          `json:"issue"`
}

// A Printer writes dossiers in one language.
type Printer struct {
	p *phrases
}

// New makes a printer for "ar" or "en".
func New(lang string) (*Printer, error) {
	data, err := files.ReadFile(lang + ".json")
	if err != nil {
		return nil, fmt.Errorf("no dossier in language %q: want ar or en", lang)
	}
	p := &phrases{lang: lang, words: map[string]string{}}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("read %s.json: %v", lang, err)
	}
	if err := json.Unmarshal(data, p); err != nil {
		return nil, fmt.Errorf("read %s.json: %v", lang, err)
	}
	for k, raw := range all {
		var s string
		if json.Unmarshal(raw, &s) == nil {
			p.words[k] = s
		}
	}
	return &Printer{p}, nil
}

// page is one reading being printed.
type page struct {
	*phrases
	w      io.Writer
	r      *masar.Reading
	actors map[string]*masar.Actor
	err    error
}

// Print writes the dossier of one reading.
func (pr *Printer) Print(w io.Writer, r *masar.Reading) error {
	p := &page{phrases: pr.p, w: w, r: r, actors: map[string]*masar.Actor{}}
	for i := range r.Actors {
		p.actors[r.Actors[i].ID] = &r.Actors[i]
	}
	p.head()
	p.who()
	p.events("happened", masar.Held, masar.Ongoing)
	p.events("planned", masar.Planned, masar.Expected)
	p.events("called", masar.CalledFor, masar.Possible)
	p.events("not", masar.Denied, masar.NotHeld, masar.Postponed, masar.Cancelled)
	p.statements()
	p.proposals()
	p.trips()
	return p.err
}

func (p *page) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

func (p *page) head() {
	a := &p.r.Article
	p.line("%s", p.arabic(a.Title))
	when := p.words["undated"]
	if a.Published != "" {
		when = p.words["published"] + " " + a.Published
	}
	parts := []string{when}
	if a.Outlet != "" {
		parts = append([]string{p.arabic(a.Outlet)}, parts...)
	}
	p.line("%s", strings.Join(parts, " · "))
}

// arabic isolates a right-to-left run inside a left-to-right line, so that it
// never reorders its neighbours.
func (p *page) arabic(s string) string {
	if p.lang == "ar" || s == "" {
		return s
	}
	return "\u2068" + s + "\u2069"
}

func (p *page) title(key string) {
	p.line("")
	p.line("%s", p.words[key])
}

func fill(template string, pairs ...string) string {
	return strings.NewReplacer(pairs...).Replace(template)
}

func (p *page) with(key, x string) string { return fill(p.words[key], "{x}", x) }
