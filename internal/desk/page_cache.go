package desk

import (
	"bytes"
	"maps"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// How long a page is shown as it was: for a moment while articles are being
// added, and never long, since tracks change without the store's counter.
const (
	pageAge    = 2 * time.Second
	pageAgeMax = 10 * time.Second
	pagesKept  = 128
)

// pageCache keeps pages that were made, so that many who look at the same one
// wait for it once. Whatever is sent to the desk makes it forget them all.
type pageCache struct {
	sent atomic.Int64 // forms so far
	mu   sync.Mutex
	kept map[string]*keptPage
}

// A keptPage is a page as it was made.
type keptPage struct {
	mu      sync.Mutex // held while it is made, so that it is made once
	header  http.Header
	body    []byte
	counter int64 // of the store
	sent    int64
	today   string
	at      time.Time
}

func newPageCache() *pageCache { return &pageCache{kept: map[string]*keptPage{}} }

// entry is where a page is kept.
func (c *pageCache) entry(key string) *keptPage {
	c.mu.Lock()
	defer c.mu.Unlock()
	x := c.kept[key]
	if x == nil {
		if len(c.kept) >= pagesKept {
			clear(c.kept)
		}
		x = &keptPage{}
		c.kept[key] = x
	}
	return x
}

// fresh reports whether the page may still be shown.
func (x *keptPage) fresh(counter, sent int64, today string) bool {
	age := time.Since(x.at)
	return x.body != nil && x.sent == sent && x.today == today && (age < pageAge || x.counter == counter && age < pageAgeMax)
}

// recorded is an answer in memory.
type recorded struct {
	header http.Header
	status int
	bytes.Buffer
}

func (r *recorded) Header() http.Header    { return r.header }
func (r *recorded) WriteHeader(status int) { r.status = status }

// keptAnswer serves a page from memory, or makes it and keeps it. One that tells
// a reader what became of a form is made for that reader alone.
func (d *Desk) keptAnswer(req *request, serve func(*request) error) error {
	if _, err := req.r.Cookie("notice"); err == nil {
		return serve(req)
	}
	counter, err := d.options.Store.Counter(req.r.Context())
	if err != nil {
		return err
	}
	sent, today := d.pages.sent.Load(), d.options.Today()
	x := d.pages.entry(strings.Join([]string{req.r.Host, req.r.URL.RequestURI(), req.Lang, string(req.Digits), req.Theme}, " "))
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.fresh(counter, sent, today) {
		out := &recorded{header: req.w.Header().Clone(), status: http.StatusOK}
		to := req.w
		req.w = out
		err := serve(req)
		req.w = to
		if err != nil {
			return err
		}
		if out.status != http.StatusOK {
			maps.Copy(to.Header(), out.header)
			to.WriteHeader(out.status)
			_, _ = to.Write(out.Bytes()) // an error tells that the reader has gone away
			return nil
		}
		x.header, x.body, x.counter, x.sent, x.today, x.at = out.header, out.Bytes(), counter, sent, today, time.Now()
	}
	maps.Copy(req.w.Header(), x.header)
	_, _ = req.w.Write(x.body)
	return nil
}
