package search

import (
	"sync"
	"testing"
)

// TestNamesAreShared parses in several goroutines at once; the race detector
// finds what they would share wrongly.
func TestNamesAreShared(t *testing.T) {
	names := namesOf(t)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 20 {
				for _, q := range []string{"مدبولي", "بدر عبد العاطي", `actor:"وزير الخارجية المصري"`, "from:أمس", "place:القاهرة"} {
					if _, err := Parse(q, names); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	all.Wait()
}
