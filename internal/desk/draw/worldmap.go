package draw

import (
	"cmp"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed borders.tsv
var bordersFile string

// degree is the unit of borders.tsv: a twentieth of a degree.
const degree = 20.0

// A ring is one closed line of a border in degrees, and its box.
type ring struct {
	points                   [][2]float64 // longitude, latitude
	west, east, south, north float64
}

// borders reads the borders once: every line is a country's number and its
// rings, each the first point and the steps from there.
var borders = sync.OnceValue(func() []ring {
	var out []ring
	for line := range strings.Lines(bordersFile) {
		_, rings, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for text := range strings.SplitSeq(rings, ";") {
			out = append(out, readRing(text))
		}
	}
	return out
})

func readRing(text string) ring {
	r := ring{west: 180, east: -180, south: 90, north: -90}
	var x, y int
	fields := strings.Fields(text)
	for i := 0; i+1 < len(fields); i += 2 {
		dx, _ := strconv.Atoi(fields[i]) // the file is ours, and a test reads it whole
		dy, _ := strconv.Atoi(fields[i+1])
		x, y = x+dx, y+dy
		lon, lat := float64(x)/degree, float64(y)/degree
		r.points = append(r.points, [2]float64{lon, lat})
		r.west, r.east = min(r.west, lon), max(r.east, lon)
		r.south, r.north = min(r.south, lat), max(r.north, lat)
	}
	return r
}

// A Pin is a place where something happened.
type Pin struct {
	Lat, Lon float64
	Name     string
	Title    string
	Href     string
	Kind     Kind
	N        int
}

// A Leg is a way from one stop of a trip to the next.
type Leg struct {
	From, To [2]float64 // latitude, longitude
	Skipped  bool
}

// view is a part of the world on a sheet of width × height, in Mercator's
// projection.
type view struct {
	west, top, scale float64
	width, height    float64
}

func mercator(lat float64) float64 {
	lat = min(max(lat, -80), 80)
	return math.Log(math.Tan(math.Pi/4+lat*math.Pi/360)) * 180 / math.Pi
}

// viewOf is the part of the world that holds the pins, with room around it. A few
// far from all others do not count: a word in New York would make a dot of a
// track on the Nile.
func viewOf(pins []Pin) view {
	west, east, south, north := 180.0, -180.0, 90.0, -90.0
	for _, p := range near(pins) {
		west, east, south, north = min(west, p.Lon), max(east, p.Lon), min(south, p.Lat), max(north, p.Lat)
	}
	const width = 960.0
	lonSpan := min(max((east-west)*1.35, 18), 360)
	top, bottom := mercator(north), mercator(south)
	latSpan := max((top-bottom)*1.45, 9)
	scale := min(width/lonSpan, 520/latSpan)
	height := min(max(latSpan*scale, 300), 520)
	midLon, midLat := (west+east)/2, (top+bottom)/2
	return view{west: midLon - width/scale/2, top: midLat + height/scale/2, scale: scale, width: width, height: height}
}

// farDegrees is how far from the middle a place is far, fewPart how small a part
// of all events the far ones may be to be left out of the view.
const (
	farDegrees = 25.0
	fewPart    = 0.2
)

// near are the pins around the middle of all events; all where many are far.
func near(pins []Pin) []Pin {
	lat := middle(pins, func(p Pin) float64 { return p.Lat })
	lon := middle(pins, func(p Pin) float64 { return p.Lon })
	var out []Pin
	all, close := 0, 0
	for _, p := range pins {
		all += p.N
		if math.Hypot(p.Lat-lat, p.Lon-lon) <= farDegrees {
			out = append(out, p)
			close += p.N
		}
	}
	if float64(all-close) > fewPart*float64(all) || len(out) == 0 {
		return pins
	}
	return out
}

// middle is the median of a measure, each pin counted as often as events were
// there.
func middle(pins []Pin, of func(Pin) float64) float64 {
	sorted := slices.Clone(pins)
	slices.SortStableFunc(sorted, func(a, b Pin) int { return cmp.Compare(of(a), of(b)) })
	all := 0
	for _, p := range sorted {
		all += p.N
	}
	seen := 0
	for _, p := range sorted {
		if seen += p.N; 2*seen >= all {
			return of(p)
		}
	}
	return 0
}

func (v view) at(lat, lon float64) (x, y float64) {
	return (lon - v.west) * v.scale, (v.top - mercator(lat)) * v.scale
}

// Map draws where meetings and trips took place.
func Map(label string, pins []Pin, legs []Leg) string {
	if len(pins) == 0 {
		return ""
	}
	v := viewOf(pins)
	var c canvas
	c.open(v.width, round(v.height), label)
	fmt.Fprintf(&c, `<rect class="sea" width="%g" height="%g"/>`, v.width, round(v.height))
	v.land(&c)
	for _, l := range legs {
		x1, y1 := v.at(l.From[0], l.From[1])
		x2, y2 := v.at(l.To[0], l.To[1])
		class := `class="axis"`
		if l.Skipped {
			class = `class="not" stroke-dasharray="4 4"`
		}
		fmt.Fprintf(&c, `<path %s fill="none" stroke-width="2" d="M%g %gQ%g %g %g %g"/>`, class,
			round(x1), round(y1), round((x1+x2)/2), round((y1+y2)/2-math.Hypot(x2-x1, y2-y1)/7), round(x2), round(y2))
	}
	v.pins(&c, pins)
	return c.close()
}

// land draws the countries that show, leaving out points nearer than half a
// unit to the one before.
func (v view) land(c *canvas) {
	east, bottom := v.west+v.width/v.scale, v.top-v.height/v.scale
	c.WriteString(`<path class="land" fill-rule="evenodd" d="`)
	for _, r := range borders() {
		if r.east < v.west || r.west > east || mercator(r.north) < bottom || mercator(r.south) > v.top {
			continue
		}
		var lastX, lastY float64
		for i, p := range r.points {
			x, y := v.at(p[1], p[0])
			x, y = min(max(x, -50), v.width+50), min(max(y, -50), v.height+50)
			if i > 0 && math.Hypot(x-lastX, y-lastY) < 0.7 {
				continue
			}
			command := "L"
			if i == 0 {
				command = "M"
			}
			fmt.Fprintf(c, "%s%g %g", command, round(x), round(y))
			lastX, lastY = x, y
		}
		c.WriteString("z")
	}
	c.WriteString(`"/>`)
}

// pins draws places, the busiest last, with names that do not cover another.
func (v view) pins(c *canvas, pins []Pin) {
	type box struct{ x0, y0, x1, y1 float64 }
	var taken []box
	for _, p := range pins {
		x, y := v.at(p.Lat, p.Lon)
		r := 5 + 1.6*math.Sqrt(float64(min(p.N, 60)))
		c.link(p.Href, p.Title)
		c.glyph(p.Kind, x, y, round(r))
		c.endLink()
		w := float64(len([]rune(p.Name)))*7 + 8
		for _, dy := range []float64{-r - 5, r + 14, -r - 20, r + 29} {
			b := box{x - w/2, y + dy - 12, x + w/2, y + dy + 3}
			free := true
			for _, t := range taken {
				if b.x0 < t.x1 && t.x0 < b.x1 && b.y0 < t.y1 && t.y0 < b.y1 {
					free = false
					break
				}
			}
			if free {
				taken = append(taken, b)
				c.text(min(max(x, w/2), v.width-w/2), y+dy, 12.5, "middle", "place-name", p.Name)
				break
			}
		}
	}
}
