package draw

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// A Moment is one event on the timeline.
type Moment struct {
	Day   time.Time
	Lane  int // index into Timeline.Lanes
	Kind  Kind
	Title string
	Href  string
}

// A Timeline draws events by day in lanes. Time runs as the reader reads: from
// the right where RightToLeft is set.
type Timeline struct {
	Label       string
	Lanes       []string
	Moments     []Moment
	RightToLeft bool
	Today       time.Time
	TodayLabel  string
	Tick        func(time.Time) string // words of a tick on the axis
}

// The measures of the timeline, in units of its view box.
const (
	timelineWidth  = 960.0
	laneName       = 130.0
	timelineMargin = 18.0
	glyphRadius    = 6.0
	glyphStep      = 15.0
)

// SVG draws the timeline; "" where there is nothing to draw.
func (t *Timeline) SVG() string {
	if len(t.Moments) == 0 {
		return ""
	}
	ms := slices.Clone(t.Moments)
	slices.SortStableFunc(ms, func(a, b Moment) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.Lane, b.Lane), cmp.Compare(a.Href, b.Href))
	})
	first, last := ms[0].Day.AddDate(0, 0, -1), ms[len(ms)-1].Day.AddDate(0, 0, 1)
	column := t.columns(ms, first, last)
	heights := t.heights(ms, column)
	var c canvas
	total := 34.0
	for _, h := range heights {
		total += h
	}
	c.open(timelineWidth, total, t.Label)
	t.axis(&c, first, last, total)
	top := 8.0
	tops := make([]float64, len(heights))
	for i, h := range heights {
		tops[i] = top
		t.lane(&c, i, top, h)
		top += h
	}
	stacked := map[[2]int]int{}
	for i, m := range ms {
		key := [2]int{m.Lane, column[i]}
		y := tops[m.Lane] + 14 + float64(stacked[key])*glyphStep
		stacked[key]++
		c.link(m.Href, m.Title)
		c.glyph(m.Kind, t.flip(laneName+float64(column[i])*glyphStep+timelineMargin), y, glyphRadius)
		c.endLink()
	}
	return c.close()
}

// columns puts each moment into a column of one glyph's width.
func (t *Timeline) columns(ms []Moment, first, last time.Time) []int {
	days := max(1, last.Sub(first).Hours()/24)
	n := (timelineWidth - laneName - 2*timelineMargin) / glyphStep
	out := make([]int, len(ms))
	for i, m := range ms {
		out[i] = int(m.Day.Sub(first).Hours() / 24 / days * n)
	}
	return out
}

// heights are what the lanes need for their highest column.
func (t *Timeline) heights(ms []Moment, column []int) []float64 {
	count := map[[2]int]int{}
	most := make([]int, len(t.Lanes))
	for i, m := range ms {
		key := [2]int{m.Lane, column[i]}
		count[key]++
		most[m.Lane] = max(most[m.Lane], count[key])
	}
	out := make([]float64, len(t.Lanes))
	for i, n := range most {
		if n > 0 {
			out[i] = float64(n)*glyphStep + 16
		}
	}
	return out
}

func (t *Timeline) lane(c *canvas, i int, top, height float64) {
	if height == 0 {
		return
	}
	fmt.Fprintf(c, `<path class="faint" d="M0 %gH%g"/>`, round(top+height-4), timelineWidth)
	x, anchor := 4.0, "start"
	if t.RightToLeft {
		x, anchor = timelineWidth-4, "end"
	}
	c.text(x, top+18, 13, anchor, "", t.Lanes[i])
}

// axis draws six to ten ticks, and today where it falls inside.
func (t *Timeline) axis(c *canvas, first, last time.Time, total float64) {
	days := int(last.Sub(first).Hours()/24) + 1
	step := max(1, (days+7)/8)
	for d := 0; d < days; d += step {
		day := first.AddDate(0, 0, d)
		x := t.at(day, first, last)
		fmt.Fprintf(c, `<path class="faint" d="M%g 0V%g"/>`, round(x), total-22)
		c.text(x, total-7, 11.5, "middle", "soft", t.Tick(day))
	}
	if !t.Today.Before(first) && !t.Today.After(last) {
		x := t.at(t.Today, first, last)
		fmt.Fprintf(c, `<path class="axis" stroke-dasharray="4 3" d="M%g 0V%g"/>`, round(x), total-22)
		c.text(x, 10, 11, "middle", "soft", t.TodayLabel)
	}
}

func (t *Timeline) at(day, first, last time.Time) float64 {
	share := day.Sub(first).Hours() / max(24, last.Sub(first).Hours())
	return t.flip(laneName + timelineMargin + share*(timelineWidth-laneName-2*timelineMargin))
}

// flip mirrors a place on the axis where time runs from the right.
func (t *Timeline) flip(x float64) float64 {
	if t.RightToLeft {
		return timelineWidth - x
	}
	return x
}
