package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"masar/internal/desk"
	"masar/internal/store/sqlite"
)

// TestDeskFetches adds an article by its address, and refuses addresses of this
// machine as masar add does.
func TestDeskFetches(t *testing.T) {
	outlet := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!DOCTYPE html><html lang="ar"><head><title>وصول الوزير</title></head><body><article><h1>وزير الخارجية المصري يصل إلى الدوحة</h1>`+
			`<p>وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة، اليوم الأحد، في زيارة تستغرق يومين يلتقي خلالها كبار المسؤولين القطريين.</p>`+
			`<p>وقال الوزير إن بلاده ترفض تهجير الفلسطينيين، مؤكدا أن القاهرة والدوحة تعملان معا على تثبيت وقف إطلاق النار في غزة.</p></article></body></html>`)
	}))
	defer outlet.Close()
	for _, tt := range []struct {
		name    string
		private bool
		url     string
		added   bool
	}{
		{"a page", true, outlet.URL + "/a", true},
		{"a page of this machine", false, outlet.URL + "/a", false},
		{"no address of the web", true, "file:///etc/passwd", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := emptyDesk(t, deskOptions{private: tt.private})
			w := post(t, d, "/ar/add", map[string]string{"url": tt.url})
			body := w.Body.String()
			if added := strings.Contains(body, `href="/ar/article/`); w.Code != 200 || added != tt.added {
				t.Errorf("status %d: %s", w.Code, clipped(body, 3000))
			}
		})
	}
}

// emptyDesk is a desk over an empty store.
func emptyDesk(t *testing.T, o deskOptions) *desk.Desk {
	t.Helper()
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "masar.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	r, err := newArticleReader(&cli{}, &inputFlags{})
	if err != nil {
		t.Fatal(err)
	}
	o.today, o.log = func() string { return demoToday }, quietLog()
	d, err := newDesk(st, r, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
