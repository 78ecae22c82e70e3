// Package dossier prints a reading for people: who takes part, what happened,
// what is planned, what did not happen, who said what, each line with the
// sentence that it stands on.
package dossier

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"masar"
	"masar/internal/wording"
)

// A Printer writes dossiers in one language. It keeps caches and is used by
// one goroutine at a time.
type Printer struct {
	english *english
}

// New makes a printer for "ar" or "en".
func New(lang string, n *Names) (*Printer, error) {
	p, err := wording.Load(lang)
	if err != nil {
		return nil, err
	}
	return &Printer{newEnglish(n, p)}, nil
}

// page is one reading being printed.
type page struct {
	*english
	w      io.Writer
	r      *masar.Reading
	actors map[string]*masar.Actor
	err    error
}

// Print writes the dossier of one reading.
func (pr *Printer) Print(w io.Writer, r *masar.Reading) error {
	p := &page{english: pr.english, w: w, r: r, actors: map[string]*masar.Actor{}}
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

// line writes one line; in Arabic it begins from the right even where its
// first letter is Latin.
func (p *page) line(format string, args ...any) {
	if p.err != nil {
		return
	}
	s := fmt.Sprintf(format, args...)
	if p.Lang == "ar" && !wording.OpensRight(s) {
		s = wording.RightToLeftMark + s
	}
	_, p.err = fmt.Fprintln(p.w, s)
}

func (p *page) head() {
	a := &p.r.Article
	p.line("%s", p.Isolate(cmp.Or(a.Title, a.ID)))
	when := p.Words["undated"]
	if a.Published != "" {
		when = p.Words["published"] + " " + p.LTR(a.Published)
	}
	parts := []string{when}
	if a.Agency != "" {
		parts = append([]string{p.outlet(a.Agency)}, parts...)
	}
	if a.Outlet != "" {
		parts = append([]string{p.outlet(a.Outlet)}, parts...)
	}
	p.line("%s", strings.Join(parts, " · "))
}

func (p *page) title(key string) {
	p.line("")
	p.line("%s", p.Words[key])
}

// bullet writes one line of a section.
func (p *page) bullet(format string, args ...any) {
	p.line("  • "+format, args...)
}

// quote writes a sentence of the source, cut to what can be read at a glance.
func (p *page) quote(span masar.Span) {
	if !span.Empty() {
		p.line("      «%s»", p.Isolate(clip(p.r.Article.Text[span.Start:span.End], 220)))
	}
}

// clip cuts a text at a word after at most n runes.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}
