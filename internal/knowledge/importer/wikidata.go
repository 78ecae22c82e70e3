package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"masar"
	"masar/internal/knowledge"
)

// maxItem is the longest line of a Wikidata dump that is read; the largest
// items have some megabytes.
const maxItem = 16 << 20

// types are the types of what stands in each file.
var types = map[string]masar.ActorType{
	"places": masar.Place, "people": masar.Person, "bodies": masar.Org, "groups": masar.Group, "outlets": masar.Outlet,
}

// wikidata is one run over a dump.
type wikidata struct {
	*Options
	to     *Output
	report *Report
	class  map[string]int               // class id → place in Classes
	known  map[string]*knowledge.Entity // by item id: what Masar has of it
	states map[string]string            // item id → state
	seen   map[string]bool              // ids that were written
}

// Wikidata reads a dump or an extract, one item a line (with or without the
// brackets and commas of a JSON array), and writes the items that Options give
// a class to and that have a label or an alias in Arabic.
func Wikidata(r io.Reader, o Options, to *Output) (*Report, error) {
	w := &wikidata{Options: &o, to: to, report: newReport(), class: map[string]int{}, known: map[string]*knowledge.Entity{}, states: map[string]string{}, seen: map[string]bool{}}
	for i, c := range o.Classes {
		w.class[c.ID] = i
	}
	o.Base.Entities(func(e *knowledge.Entity) bool {
		if e.Wikidata != "" {
			w.known[e.Wikidata] = e
			if e.Kind == "state" || e.Kind == "territory" {
				w.states[e.Wikidata] = e.ID
			}
		}
		return true
	})
	err := each(r, maxItem, w.report, func(n int, line []byte) bool {
		line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte(","))
		if len(line) == 1 && (line[0] == '[' || line[0] == ']') {
			return true
		}
		if err := w.line(line); err != nil {
			w.report.fault(n, err)
		}
		return !o.full(w.report)
	})
	return w.report, err
}

func (w *wikidata) line(line []byte) error {
	var it item
	if err := json.Unmarshal(line, &it); err != nil {
		return fmt.Errorf("no JSON of an item: %v", err)
	}
	if it.Type != "" && it.Type != "item" {
		w.report.Skipped["a "+it.Type+", no item"]++
		return nil
	}
	if !isItem(it.ID) {
		return fmt.Errorf("no Wikidata id: %.40q", it.ID)
	}
	if w.isState(&it) {
		w.report.Skipped["a state: Masar has its own"]++
		return nil
	}
	class, ok := w.classOf(&it)
	if !ok {
		w.report.Skipped["of no class that is taken over"]++
		return nil
	}
	id := "wd_" + strings.ToLower(it.ID)
	if e := w.known[it.ID]; e != nil && e.Type == types[class.File] {
		id = e.ID
	}
	if w.seen[id] {
		w.report.Skipped["came before"]++
		return nil
	}
	names := []string{it.Labels["ar"].Value}
	for _, a := range it.Aliases["ar"] {
		names = append(names, a.Value)
	}
	if names = w.arabicNames(names, w.report); len(names) == 0 {
		return nil
	}
	w.seen[id] = true
	w.report.Kept++
	return w.entry(&it, class, id, strings.Join(names, "|"))
}

// isState reports whether an item is a state or a territory, and learns its id
// from its ISO code (P297) where Masar's files do not give its Wikidata id.
func (w *wikidata) isState(it *item) bool {
	if w.states[it.ID] != "" {
		return true
	}
	for _, code := range it.strings("P297") {
		if id := w.state(code); id != "" {
			w.states[it.ID] = id
			return true
		}
	}
	return false
}

// classOf returns the first of the classes taken over that an item is of (P31).
func (w *wikidata) classOf(it *item) (Class, bool) {
	best := -1
	for _, id := range it.items("P31") {
		if i, ok := w.class[id]; ok && (best < 0 || i < best) {
			best = i
		}
	}
	if best < 0 {
		return Class{}, false
	}
	return w.Classes[best], true
}

// entry writes an item to the file of its class.
func (w *wikidata) entry(it *item, c Class, id, names string) error {
	english := latin(it.Labels["en"].Value)
	if english == "" {
		english = latin(it.Labels["mul"].Value)
	}
	switch c.File {
	case "places":
		lat, lon := it.point()
		return w.to.write(c.File, id, c.Kind, w.country(it, "P17"), lat, lon, english, names)
	case "people":
		err := w.to.write(c.File, id, sex(it), w.country(it, "P27"), it.ID, english, names)
		return errors.Join(err, w.offices(it, id))
	case "outlets":
		return w.to.write(c.File, id, c.Kind, w.country(it, "P17", "P495"), domain(it), english, names)
	}
	return w.to.write(c.File, id, string(types[c.File]), w.country(it, "P17"), it.ID, english, "", names)
}

// country returns the state that the properties name, the first that Masar
// knows.
func (w *wikidata) country(it *item, properties ...string) string {
	for _, p := range properties {
		for _, id := range it.items(p) {
			if s := w.states[id]; s != "" {
				return s
			}
		}
	}
	return ""
}

// offices writes the positions that a person held (P39) and that Options know,
// with their first and last day (P580, P582).
func (w *wikidata) offices(it *item, person string) error {
	for _, c := range it.Claims["P39"] {
		p, ok := w.Positions[c.Mainsnak.item()]
		if !ok || c.Rank == "deprecated" {
			w.report.Left["positions that no table names"]++
			continue
		}
		if err := w.to.write("offices", person, p.Office, p.Of, c.edge("P580"), c.edge("P582")); err != nil {
			return err
		}
	}
	return nil
}

// edge returns the day of a qualifier, "" for none or several.
func (c claim) edge(property string) string {
	if q := c.Qualifiers[property]; len(q) == 1 {
		return q[0].day()
	}
	return ""
}

func sex(it *item) string {
	const male, female = "Q6581097", "Q6581072"
	for _, id := range it.items("P21") {
		switch id {
		case male:
			return "m"
		case female:
			return "f"
		}
	}
	return ""
}

// domain returns the host of the official site (P856) without www.
func domain(it *item) string {
	for _, site := range it.strings("P856") {
		if u, err := url.Parse(site); err == nil && u.Hostname() != "" {
			return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
		}
	}
	return ""
}
