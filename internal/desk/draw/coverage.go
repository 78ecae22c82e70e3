package draw

import (
	"fmt"
	"html"
)

// A Bar is one day or week of coverage.
type Bar struct {
	Label string
	Title string
	N     int
}

// Coverage draws how many articles tell of a track over time.
func Coverage(label string, bars []Bar, rightToLeft bool) string {
	if len(bars) == 0 {
		return ""
	}
	const width, height, base = 960.0, 150.0, 122.0
	most := 1
	for _, b := range bars {
		most = max(most, b.N)
	}
	step := width / float64(len(bars))
	var c canvas
	c.open(width, height, label)
	fmt.Fprintf(&c, `<path class="axis" d="M0 %gH%g"/>`, base, width)
	every := max(1, (len(bars)+7)/8)
	for i, b := range bars {
		at := float64(i) * step
		if rightToLeft {
			at = width - at - step
		}
		h := float64(b.N) / float64(most) * (base - 20)
		fmt.Fprintf(&c, `<g><title>%s</title><rect class="held" x="%g" y="%g" width="%g" height="%g" rx="1.5"/></g>`,
			html.EscapeString(b.Title), round(at+step*.12), round(base-h), round(step*.76), round(h))
		if i%every == 0 {
			c.text(min(max(at+step/2, 40), width-40), height-9, 11.5, "middle", "soft", b.Label)
		}
	}
	return c.close()
}
