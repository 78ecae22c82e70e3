package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// BenchmarkFirstPage loads the first page in Chromium with nothing in its cache and
// tells after how many milliseconds it can be used and all of it is there.
func BenchmarkFirstPage(b *testing.B) {
	s, usable, loaded, n := serveSample(b), 0.0, 0.0, 0.0
	for b.Loop() {
		ctx := browser(b)
		drive(b, ctx, "the first page", chromedp.Navigate(s.url+"/ar"), chromedp.WaitReady("main"))
		usable += get(b, ctx, "usable", chromedp.Evaluate[float64]("performance.getEntriesByType('navigation')[0].domInteractive"))
		loaded += get(b, ctx, "loaded", chromedp.Evaluate[float64]("performance.getEntriesByType('navigation')[0].loadEventStart"))
		n++
	}
	b.ReportMetric(usable/n, "usable-ms")
	b.ReportMetric(loaded/n, "loaded-ms")
}
