package draw

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

const hostile = `"><script>alert(1)</script>` + "\u202e&'"

// pictures are one of each kind, with names made to break out of them.
func pictures() map[string]string {
	tl := Timeline{Label: hostile, Lanes: []string{hostile, "b"}, RightToLeft: true, Today: day("2025-02-02"), TodayLabel: hostile,
		Tick: func(time.Time) string { return hostile },
		Moments: []Moment{
			{Day: day("2025-02-01"), Kind: Held, Title: hostile, Href: hostile},
			{Day: day("2025-02-01"), Kind: Planned, Title: "x", Href: "/x"},
			{Day: day("2025-02-03"), Lane: 1, Kind: Not, Title: "y", Href: "/y"},
			{Day: day("2025-02-03"), Lane: 1, Kind: Called, Title: "z", Href: "/z"},
		}}
	nodes := []Node{{Name: hostile, Href: hostile, Role: "party", Weight: 3}, {Name: "b", Role: "mediator", Weight: 2}, {Name: "c", Weight: 1}}
	ties := []Tie{{A: 0, B: 1, N: 3, Title: hostile}, {A: 1, B: 2, N: 1, Planned: true}}
	pins := []Pin{{Lat: 30, Lon: 31.2, Name: hostile, Title: hostile, Href: hostile, Kind: Held, N: 3}, {Lat: 25.3, Lon: 51.5, Name: "الدوحة", Kind: Planned, N: 1}}
	return map[string]string{
		"timeline": tl.SVG(),
		"coverage": Coverage(hostile, []Bar{{Label: hostile, Title: hostile, N: 3}, {N: 0}}, true),
		"network":  Network(hostile, nodes, ties),
		"map":      Map(hostile, pins, []Leg{{From: [2]float64{30, 31}, To: [2]float64{25, 51}, Skipped: true}}),
		"sign":     Sign(Not), "stance": Stance("conditional"),
	}
}

// TestPicturesAreWellFormed parses every picture: nothing from outside may end
// an attribute or an element.
func TestPicturesAreWellFormed(t *testing.T) {
	for name, svg := range pictures() {
		if svg == "" {
			t.Errorf("%s: nothing drawn", name)
		}
		if strings.Contains(svg, "<script") {
			t.Errorf("%s lets a script through", name)
		}
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
}

// TestSamePicture draws twice: springs must not depend on chance.
func TestSamePicture(t *testing.T) {
	a, b := pictures(), pictures()
	for name := range a {
		if a[name] != b[name] {
			t.Errorf("%s differs from one time to the next", name)
		}
	}
}

// TestTimeRunsAsTheReaderReads compares where the first day stands.
func TestTimeRunsAsTheReaderReads(t *testing.T) {
	for _, rtl := range []bool{true, false} {
		tl := Timeline{Lanes: []string{"a"}, RightToLeft: rtl, Tick: func(time.Time) string { return "" },
			Moments: []Moment{{Day: day("2025-02-01"), Kind: Held, Href: "/1"}, {Day: day("2025-03-01"), Kind: Held, Href: "/2"}}}
		first, last := tl.at(day("2025-02-01"), day("2025-02-01"), day("2025-03-01")), tl.at(day("2025-03-01"), day("2025-02-01"), day("2025-03-01"))
		if (first > last) != rtl {
			t.Errorf("right to left %v: the first day at %g, the last at %g", rtl, first, last)
		}
	}
}

func TestBorders(t *testing.T) {
	points := 0
	for _, r := range borders() {
		points += len(r.points)
		if r.west < -180.1 || r.east > 180.1 || r.south < -90 || r.north > 90 {
			t.Fatalf("a ring leaves the world: %g %g %g %g", r.west, r.east, r.south, r.north)
		}
	}
	if len(borders()) < 1000 || points < 30000 {
		t.Errorf("%d rings, %d points only", len(borders()), points)
	}
}
