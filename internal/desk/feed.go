package desk

import (
	"encoding/xml"
	"net/http"
	"time"

	"masar"
)

const atomAnswer = "application/atom+xml; charset=utf-8"

// atomFeed is a feed after RFC 4287.
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Self    atomLink    `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string     `xml:"id"`
	Title   string     `xml:"title"`
	Updated string     `xml:"updated"`
	Link    atomLink   `xml:"link"`
	Author  atomAuthor `xml:"author"`
	Summary string     `xml:"summary"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

// feed writes facts as a feed; ids hold no address of the machine, so that a
// reader's client knows them again when the port changes.
func (r *request) feed(id, title string, events []masar.RecordEvent, t *teller) error {
	base := "http://" + r.r.Host
	f := atomFeed{Lang: r.Lang, ID: "urn:masar:" + id, Title: title, Updated: instant(""), Self: atomLink{"self", base + r.r.URL.RequestURI()}}
	for i := range events {
		e := &events[i]
		line := t.event(e)
		updated := instant(reported(e))
		f.Updated = max(f.Updated, updated)
		f.Entries = append(f.Entries, atomEntry{ID: "urn:masar:event:" + e.ID, Title: line.Text + " [" + r.Phrases.Status[e.Status] + "]", Updated: updated,
			Link: atomLink{Href: base + line.Href}, Author: atomAuthor{r.N("n.sources", e.Sources)}, Summary: summary(r.page, line)})
	}
	return r.xml(f)
}

func summary(p *page, f factView) string {
	out := ""
	for _, s := range nonEmpty(f.When, f.Place, f.By) {
		if out != "" {
			out += p.T("list")
		}
		out += s
	}
	return out
}

// reported is the day on which an event was last reported.
func reported(e *masar.RecordEvent) string {
	last := ""
	for _, s := range e.Life {
		last = max(last, s.Reported)
	}
	return last
}

// instant is a day as RFC 3339 wants it; the first of days for none.
func instant(day string) string {
	t, err := time.Parse(time.DateOnly, day[:min(10, len(day))])
	if err != nil {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}

func (r *request) xml(v any) error {
	r.w.Header().Set("Content-Type", atomAnswer)
	if _, err := r.w.Write([]byte(xml.Header)); err != nil {
		return nil // the reader has gone away
	}
	if err := xml.NewEncoder(r.w).Encode(v); err != nil && r.r.Context().Err() == nil {
		return &problem{http.StatusInternalServerError, err.Error()}
	}
	return nil
}
