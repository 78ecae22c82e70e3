package store

import (
	"errors"
	"net/url"
	"runtime"
	"sync"
	"sync/atomic"
)

// sideBySide calls do for 0 to n-1 on all cores and joins the errors.
func sideBySide(n int, do func(int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = do(i)
			}
		})
	}
	all.Wait()
	return errors.Join(errs...)
}

// versioned reports whether an address is of one article, so that another text
// there is a version of it: one with more than a host.
func versioned(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && (len(u.Path) > 1 || u.RawQuery != "")
}

// dayOf cuts an ISO 8601 time to its day.
func dayOf(s string) string { return s[:min(len("2006-01-02"), len(s))] }
