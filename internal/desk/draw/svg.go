// Package draw makes the desk's pictures as SVG that needs no script: a
// timeline, who meets whom, a map, bars of coverage. Everything that comes from
// outside is escaped; colours come from the style sheet by class.
package draw

import (
	"fmt"
	"html"
	"strings"
)

// A canvas collects the markup of one picture.
type canvas struct {
	strings.Builder
}

// open begins a picture of w × h units that describes itself as label. It is a
// group, since its links are children that a screen reader may enter.
func (c *canvas) open(w, h float64, label string) {
	fmt.Fprintf(c, `<svg viewBox="0 0 %g %g" width="%g" height="%g" role="group" aria-label="%s">`, w, h, w, h, html.EscapeString(label))
}

func (c *canvas) close() string {
	c.WriteString("</svg>")
	return c.String()
}

// text writes s at x, y; anchor is start, middle or end as seen on the screen,
// whatever the direction of the text.
func (c *canvas) text(x, y, size float64, anchor, class, s string) {
	fmt.Fprintf(c, `<text x="%g" y="%g" font-size="%g" text-anchor="%s" direction="ltr" class="%s"><tspan unicode-bidi="isolate">%s</tspan></text>`,
		round(x), round(y), size, anchor, class, html.EscapeString(isolated(s)))
}

// isolated keeps a name of either direction in one piece.
func isolated(s string) string { return "\u2068" + s + "\u2069" }

// link opens a link with a tooltip; pictures are shown beside a list of the same
// facts, so that their links stay out of the order of the Tab key.
func (c *canvas) link(href, title string) {
	fmt.Fprintf(c, `<a href="%s" tabindex="-1" aria-label="%s"><title>%s</title>`, html.EscapeString(href), html.EscapeString(title), html.EscapeString(title))
}

func (c *canvas) endLink() { c.WriteString("</a>") }

func round(x float64) float64 { return float64(int(x*10+0.5*sign(x))) / 10 }

func sign(x float64) float64 {
	if x < 0 {
		return -1
	}
	return 1
}

// Kind is how far a fact has come, as the pictures tell it: by form first and by
// colour second.
type Kind string

// The kinds.
const (
	Held    Kind = "held"    // a full disc
	Planned Kind = "planned" // a ring
	Not     Kind = "not"     // a cross
	Called  Kind = "called"  // a dashed ring
)

// glyph draws the sign of a kind around x, y.
func (c *canvas) glyph(k Kind, x, y, r float64) {
	x, y = round(x), round(y)
	switch k {
	case Held:
		fmt.Fprintf(c, `<circle class="held" cx="%g" cy="%g" r="%g"/>`, x, y, r)
	case Planned:
		fmt.Fprintf(c, `<circle class="planned" cx="%g" cy="%g" r="%g" stroke-width="2"/>`, x, y, r-0.5)
	case Called:
		fmt.Fprintf(c, `<circle class="called" cx="%g" cy="%g" r="%g" stroke-width="2" stroke-dasharray="2.5 2"/>`, x, y, r-0.5)
	case Not:
		d := r * 0.8
		fmt.Fprintf(c, `<path class="not" stroke-width="2.4" stroke-linecap="round" d="M%g %gl%g %gm0 %gl%g %g"/>`, round(x-d), round(y-d), 2*d, 2*d, -2*d, -2*d, 2*d)
	}
}

// Sign is the glyph alone, to stand in a line of text; hidden from screen
// readers, since the word stands beside it.
func Sign(k Kind) string {
	var c canvas
	c.WriteString(`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">`)
	c.glyph(k, 8, 8, 6)
	return c.close()
}

// Stance is the sign of a stance: plus, minus, a half disc, a question.
func Stance(s string) string {
	var c canvas
	c.WriteString(`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">`)
	c.WriteString(`<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/>`)
	switch s {
	case "for":
		c.WriteString(`<path d="M4.8 8h6.4M8 4.8v6.4" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`)
	case "against":
		c.WriteString(`<path d="M4.8 8h6.4" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`)
	case "conditional":
		c.WriteString(`<path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor"/>`)
	default:
		c.WriteString(`<circle cx="8" cy="8" r="1.4" fill="currentColor"/>`)
	}
	return c.close()
}
