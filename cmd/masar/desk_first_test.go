package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestFirstPageOpens loads the first page with nothing in the browser's cache and
// tells after how many milliseconds it could be used and all of it was there.
func TestFirstPageOpens(t *testing.T) {
	s, ctx := serveSample(t), browser(t)
	drive(t, ctx, "the first page", chromedp.Navigate(s.url+"/ar"), chromedp.WaitReady("main"))
	for what, script := range map[string]string{
		"it can be used":     "performance.getEntriesByType('navigation')[0].domInteractive",
		"all of it is there": "performance.getEntriesByType('navigation')[0].loadEventStart",
	} {
		ms := get(t, ctx, what, chromedp.Evaluate[float64](script))
		if ms <= 0 {
			t.Errorf("%s: after %v ms", what, ms)
		}
		t.Logf("%s after %.0f ms", what, ms)
	}
}
