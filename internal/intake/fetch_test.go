package intake

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"masar/internal/clean"
)

const fetchedPage = `<html><head><meta charset="utf-8"><title>وصول الوزير</title></head><body><article><h1>وصول الوزير</h1>
<p>وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة، اليوم الثلاثاء، في زيارة رسمية يبحث خلالها جهود الوساطة.</p>
<p>ومن المقرر أن يلتقي رئيس الوزراء القطري محمد بن عبد الرحمن آل ثاني خلال الزيارة التي تستمر يومين.</p></article></body></html>`

// site serves pages and feeds by their paths.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	serve := func(path, kind, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			if !strings.Contains(r.UserAgent(), "Masar") {
				t.Errorf("%s was asked for by %q", path, r.UserAgent())
			}
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write([]byte(body))
		})
	}
	serve("/page", "text/html; charset=utf-8", fetchedPage)
	serve("/text", "text/plain", "وصول الوزير\nوصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة.")
	serve("/image", "image/png", "PNG")
	serve("/large", "text/html", "<p>"+strings.Repeat("كلمة ", MaxPage/8)+"</p>")
	serve("/rss", "text/html", `<?xml version="1.0"?><rss version="2.0"><channel><title>صحيفة</title><link>/</link>
		<item><title>أ</title><link>/page</link><pubDate>Tue, 17 Sep 2024 01:30:00 +0300</pubDate></item>
		<item><title>ب</title><link>missing</link></item><item><title>ج</title></item></channel></rss>`)
	serve("/atom", "application/atom+xml", `<feed xmlns="http://www.w3.org/2005/Atom"><title>موقع</title>
		<entry><title>أ</title><link href="../page"/><published>2024-09-17T10:00:00+03:00</published></entry></feed>`)
	serve("/empty", "application/rss+xml", `<rss version="2.0"><channel><title>صحيفة</title></channel></rss>`)
	serve("/broken", "application/rss+xml", `<rss version="2.0"><channel><title>`)
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/page", http.StatusFound) })
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := site(t)
	f := NewFetcher("Masar/test", true)
	for _, tt := range []struct {
		path      string
		at        string // of the article, below the site
		published string
		outlet    string
		format    Format
		faults    []Reason
	}{
		{path: "/page", at: "/page", format: HTML},
		{path: "/text", at: "/text", format: Text},
		{path: "/moved", at: "/page", format: HTML},
		{path: "/rss", at: "/page", format: HTML, published: "2024-09-17T01:30:00+03:00", outlet: "صحيفة", faults: []Reason{NotFetched, BadField}},
		{path: "/atom", at: "/page", format: HTML, published: "2024-09-17T10:00:00+03:00", outlet: "موقع"},
		{path: "/image", faults: []Reason{Binary}},
		{path: "/large", faults: []Reason{TooLarge}},
		{path: "/empty", faults: []Reason{Empty}},
		{path: "/broken", faults: []Reason{BadPage}},
		{path: "/missing", faults: []Reason{NotFetched}},
		{path: "/round", faults: []Reason{NotFetched}},
		{path: "/file", faults: []Reason{NotFetched}},
	} {
		t.Run(tt.path, func(t *testing.T) {
			var got []clean.Source
			var faults []Reason
			for src, err := range f.Read(t.Context(), s.URL+tt.path, Options{Raw: true}) {
				var e *Error
				switch {
				case err == nil:
					got = append(got, src)
				case errors.As(err, &e) && e.File != "" && strings.HasPrefix(e.File, s.URL):
					faults = append(faults, e.Reason)
				default:
					t.Errorf("an error that names no address: %v", err)
				}
			}
			if fmt.Sprint(faults) != fmt.Sprint(tt.faults) {
				t.Errorf("faults %v, want %v", faults, tt.faults)
			}
			if tt.at == "" {
				if len(got) > 0 {
					t.Errorf("read %+q", got[0].Data)
				}
				return
			}
			if len(got) != 1 {
				t.Fatalf("%d articles", len(got))
			}
			a := got[0]
			if a.URL != s.URL+tt.at || a.Published != tt.published || a.Outlet != tt.outlet || a.Format != string(tt.format) || len(a.Raw) == 0 {
				t.Errorf("got %s, %s, %s, %s, %d bytes", a.URL, a.Published, a.Outlet, a.Format, len(a.Raw))
			}
			if !strings.Contains(string(a.Data), "بدر عبد العاطي") {
				t.Errorf("text: %+q", a.Data)
			}
		})
	}
}

// TestFetchPublicOnly asks for what lies on this machine, by its number, by its
// name, and by way of a redirect.
func TestFetchPublicOnly(t *testing.T) {
	s := site(t)
	f := NewFetcher("Masar/test", false)
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	for _, address := range []string{s.URL + "/page", "http://localhost" + port + "/page", "http://[::1]" + port + "/page", "http://[::ffff:127.0.0.1]" + port + "/", "http://169.254.169.254/latest"} {
		n := 0
		for src, err := range f.Read(t.Context(), address, Options{}) {
			if n++; err == nil {
				t.Errorf("%s: read %+q", address, src.Data)
			} else if !strings.Contains(err.Error(), "is no public address") && !strings.Contains(err.Error(), "refused") && !strings.Contains(err.Error(), "cannot assign") {
				t.Errorf("%s: %v", address, err)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d results", address, n)
		}
	}
	for _, address := range []string{"ftp://example.org/", "http://user:secret@example.org/", "http:///x"} {
		for _, err := range f.Read(t.Context(), address, Options{}) {
			if err == nil {
				t.Errorf("%s was read", address)
			}
		}
	}
}

func TestPublic(t *testing.T) {
	for _, tt := range []struct {
		addr   string
		public bool
	}{
		{"8.8.8.8", true},
		{"2606:4700::1111", true},
		{"127.0.0.1", false},
		{"10.1.2.3", false},
		{"172.16.0.1", false},
		{"192.168.1.1", false},
		{"169.254.169.254", false},
		{"100.64.0.1", false},
		{"0.0.0.0", false},
		{"224.0.0.1", false},
		{"255.255.255.255", false},
		{"::1", false},
		{"::", false},
		{"fe80::1%eth0", false},
		{"fc00::1", false},
		{"::ffff:10.0.0.1", false},
		{"64:ff9b::a00:1", false},
		{"2002:a00:1::", false},
		{"::7f00:1", false},
	} {
		if got := public(netip.MustParseAddr(tt.addr)); got != tt.public {
			t.Errorf("%s: public %v", tt.addr, got)
		}
	}
}
