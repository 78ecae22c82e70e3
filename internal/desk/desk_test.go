package desk

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"masar/internal/store/sqlite"
)

// noNames knows nobody.
type noNames struct{}

func (noNames) Place(string) (lat, lon float64, ok bool) { return 0, 0, false }
func (noNames) IsPlace(string) bool                      { return false }
func (noNames) Known(string) (ar, en string)             { return "", "" }
func (noNames) Offices(string) []Office                  { return nil }
func (noNames) Resolve(string) []string                  { return nil }

// emptyDesk is a desk over an empty store.
func emptyDesk(t *testing.T) *Desk {
	t.Helper()
	st, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "masar.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	d, err := New(Options{Store: st, Names: noNames{}, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Today: func() string { return "2025-03-16" },
		Find: func(context.Context, Wanted) (*Found, error) { return &Found{}, nil }})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// ask sends one request as a browser on this machine would.
func ask(d *Desk, method, path string, change func(*http.Request)) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://localhost:7700"+path, nil)
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	return w
}

var gap = regexp.MustCompile(`\{[^}]*\}`)

// TestRoutes asks every route: what it declares is what it gives, and what is
// larger than it declares is refused.
func TestRoutes(t *testing.T) {
	d := emptyDesk(t)
	for _, rt := range d.routes() {
		for _, lang := range rt.languages() {
			path := gap.ReplaceAllString(strings.Replace(rt.Pattern, "{lang}", lang, 1), "x")
			path = strings.TrimSuffix(path, "x"+"{$}")
			t.Run(rt.Method+" "+path, func(t *testing.T) {
				w := ask(d, rt.Method, path, nil)
				if w.Code >= 500 {
					t.Fatalf("status %d: %s", w.Code, w.Body)
				}
				if got := w.Header().Get("Content-Type"); w.Code == 200 && rt.Answer != "" && got != rt.Answer {
					t.Errorf("content type %q, declared %q", got, rt.Answer)
				}
				if rt.Method == "GET" && rt.Size != 0 || rt.Method == "POST" && rt.Size == 0 {
					t.Errorf("a %s of %d bytes", rt.Method, rt.Size)
				}
				if got := w.Header().Get("Content-Security-Policy"); got != policy {
					t.Errorf("policy %q", got)
				}
			})
		}
	}
}

// TestWhoMayAsk refuses other hosts and requests from other pages.
func TestWhoMayAsk(t *testing.T) {
	d := emptyDesk(t)
	tests := []struct {
		name   string
		method string
		change func(*http.Request)
		want   int
	}{
		{"this machine", "GET", nil, 200},
		{"by number", "GET", func(r *http.Request) { r.Host = "127.0.0.1:7700" }, 200},
		{"by number, version 6", "GET", func(r *http.Request) { r.Host = "[::1]:7700" }, 200},
		{"a name that resolves to this machine", "GET", func(r *http.Request) { r.Host = "rebound.example" }, 421},
		{"no host", "GET", func(r *http.Request) { r.Host = "" }, 421},
		{"a form on another page", "POST", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
		{"an old browser on another page", "POST", func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }, 403},
	}
	for _, tt := range tests {
		path := "/ar"
		if tt.method == "POST" {
			path = "/preferences"
		}
		if got := ask(d, tt.method, path, tt.change).Code; got != tt.want {
			t.Errorf("%s: status %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestLoopbackAddress(t *testing.T) {
	for addr, ok := range map[string]bool{"localhost:7700": true, "127.0.0.1:0": true, "[::1]:80": true, ":7700": false, "0.0.0.0:7700": false, "192.168.1.4:80": false, "desk.example:80": false, "localhost": false} {
		if err := LoopbackAddress(addr); (err == nil) != ok {
			t.Errorf("%s: %v", addr, err)
		}
	}
}

// TestLocalPath lets nobody lead a reader away.
func TestLocalPath(t *testing.T) {
	for in, want := range map[string]string{
		"/ar/track/x?q=1": "/ar/track/x?q=1", "": "/", "//evil.example": "/", "https://evil.example": "/", "/\\evil.example": "/",
		"javascript:alert(1)": "/", "/ar\r\nSet-Cookie: x": "/",
	} {
		if got := localPath(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestLanguage leads to the language that the browser asks for.
func TestLanguage(t *testing.T) {
	d := emptyDesk(t)
	for accept, want := range map[string]string{"": "/ar", "en-GB,en;q=0.9": "/en", "fr,ar;q=0.5": "/ar", "de": "/ar"} {
		w := ask(d, "GET", "/", func(r *http.Request) { r.Header.Set("Accept-Language", accept) })
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("%q: %q, want %q", accept, got, want)
		}
	}
}

// TestFirstPageIsLight adds up what a browser loads for the first page.
func TestFirstPageIsLight(t *testing.T) {
	d := emptyDesk(t)
	zipped := func(r *http.Request) { r.Header.Set("Accept-Encoding", "gzip") }
	w := ask(d, "GET", "/ar", zipped)
	sum := w.Body.Len()
	for _, name := range []string{"desk.css", "desk.js", "mark.svg", "fonts/sans-arabic-400.woff2", "fonts/sans-arabic-600.woff2", "fonts/sans-latin-400.woff2", "fonts/sans-latin-600.woff2"} {
		w := ask(d, "GET", d.assets.URL(name), zipped)
		if w.Code != 200 {
			t.Fatalf("%s: status %d", name, w.Code)
		}
		sum += w.Body.Len()
	}
	if sum > 100_000 {
		t.Errorf("the first page takes %d bytes", sum)
	}
	t.Logf("the first page takes %d bytes over the wire", sum)
}
