package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"masar/internal/clean"
)

// The limits of what is fetched.
const (
	MaxFeed      = 8 << 20 // bytes
	maxEntries   = 500     // of one feed, the first ones
	maxRedirects = 5
	fetchTime    = 30 * time.Second // for one page, from its address to its last byte
)

// NotFetched is why an address gave nothing.
const NotFetched Reason = "not fetched"

// A Fetcher reads pages and feeds by their addresses.
type Fetcher struct {
	client *http.Client
	agent  string
}

// NewFetcher makes a fetcher that calls itself agent. It connects to public
// addresses only, unless private is set; then proxies of the environment are
// used too.
func NewFetcher(agent string, private bool) *Fetcher {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	t := &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: 10 * time.Second, MaxResponseHeaderBytes: 1 << 18, MaxIdleConnsPerHost: 2, IdleConnTimeout: 30 * time.Second}
	if private {
		t.Proxy = http.ProxyFromEnvironment
	} else {
		dialer.Control = publicOnly
	}
	return &Fetcher{agent: agent, client: &http.Client{Transport: t, CheckRedirect: follow}}
}

// IsAddress tells the address of a page or a feed from the name of a file.
func IsAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

func follow(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return fmt.Errorf("more than %d redirects", maxRedirects)
	}
	return usable(req.URL)
}

// usable refuses addresses that are not of the web, or that carry a password.
func usable(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("an address of the web is wanted, not %q", u.Scheme)
	case u.User != nil:
		return errors.New("an address with a name and a password in it")
	case u.Hostname() == "":
		return errors.New("an address without a host")
	}
	return nil
}

// Read reads the page at an address, or all pages that the feed there leads to.
// Errors come as those of the function Read.
func (f *Fetcher) Read(ctx context.Context, address string, o Options) iter.Seq2[clean.Source, error] {
	return func(yield func(clean.Source, error) bool) {
		got, err := f.get(ctx, address)
		switch {
		case err != nil:
			yield(clean.Source{}, err)
		case got.feed():
			f.readFeed(ctx, got, o, yield)
		default:
			yield(got.article(o))
		}
	}
}

// A fetched is what stood at an address.
type fetched struct {
	asked string // the address that was asked for
	at    *url.URL
	kind  string // media type, in lower case; "" unknown
	body  []byte
}

// get fetches what stands at an address.
func (f *Fetcher) get(ctx context.Context, address string) (*fetched, error) {
	fault := func(why Reason, err error) error { return &Error{File: address, Reason: why, Err: err} }
	u, err := url.Parse(address)
	if err == nil {
		err = usable(u)
	}
	if err != nil {
		return nil, fault(NotFetched, err)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, fetchTime, fmt.Errorf("not there within %v", fetchTime))
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, fault(NotFetched, err)
	}
	req.Header.Set("User-Agent", f.agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8")
	resp, err := f.client.Do(req)
	if err != nil {
		return nil, fault(NotFetched, reasonOf(ctx, err))
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fault(NotFetched, fmt.Errorf("the server says %s", resp.Status))
	}
	kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if !readable(kind) {
		return nil, fault(Binary, fmt.Errorf("%s is neither a page nor a feed nor a text", kind))
	}
	body, err := io.ReadAll(io.LimitReader(resp.Body, MaxPage+1))
	switch {
	case err != nil:
		return nil, fault(NotFetched, reasonOf(ctx, err))
	case len(body) > MaxPage:
		return nil, fault(TooLarge, fmt.Errorf("more than %d MB", MaxPage>>20))
	}
	return &fetched{address, resp.Request.URL, kind, body}, nil
}

// reasonOf takes the address off an error of the client: Error names it already.
func reasonOf(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}

// readable reports whether a media type may hold an article or a feed.
func readable(kind string) bool {
	switch kind {
	case "", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream":
		return true
	}
	return isFeed(kind)
}

func isFeed(kind string) bool {
	switch kind {
	case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml", "application/feed+json":
		return true
	}
	return false
}

// feed tells feeds from pages: by the media type, or by how they begin, since
// many servers send feeds as pages.
func (g *fetched) feed() bool {
	text, _, _ := clean.Decode(g.body[:min(len(g.body), 1024)], "")
	head := strings.ToLower(string(text))
	if strings.Contains(head, "<rss") || strings.Contains(head, "<feed") || strings.Contains(head, "<rdf:rdf") {
		return true
	}
	return isFeed(g.kind) && !strings.Contains(head, "<html")
}

// article reads what stood there as a page or a text.
func (g *fetched) article(o Options) (clean.Source, error) {
	o.URL = g.at.String()
	if err := refuse(g.body); err != nil {
		err.File = g.asked
		return clean.Source{}, err
	}
	if g.kind == "text/plain" && sniff(g.body[:min(len(g.body), 4096)]) != HTML {
		return readText(g.asked, g.body, o)
	}
	return readPage(g.asked, g.body, o)
}
