package main

import (
	"bytes"
	"context"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"masar/internal/desk"
)

// sampleDesk is a desk with the sample track, asked without a network.
func sampleDesk(t *testing.T) *served {
	t.Helper()
	r, err := newArticleReader(&cli{}, &inputFlags{})
	if err != nil {
		t.Fatal(err)
	}
	st, err := demoStore(t.Context(), t.TempDir(), r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	d, err := newDesk(st, r, deskOptions{today: func() string { return demoToday }, log: quietLog()})
	if err != nil {
		t.Fatal(err)
	}
	return &served{"http://localhost", st, d}
}

// asked is an answer, and the route that gave it, "" for none.
type asked struct {
	*httptest.ResponseRecorder
	route string
}

// ask sends a request; fields of a form make it a POST.
func ask(ctx context.Context, d *desk.Desk, path string, form url.Values) asked {
	method, body := http.MethodGet, ""
	if form != nil {
		method, body = http.MethodPost, form.Encode()
	}
	r := httptest.NewRequestWithContext(ctx, method, "http://localhost"+path, strings.NewReader(body))
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	return asked{w, r.Pattern}
}

// markup is what a page has that can be wrong.
type markup struct {
	lang, dir string
	h1        int
	ids       map[string]int
	links     []string // addresses of a, link, script and img
	actions   []string // of forms that are posted
}

// parsed reads a page.
func parsed(t *testing.T, body string) *markup {
	t.Helper()
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	m := &markup{ids: map[string]int{}}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			m.note(n)
		}
	}
	return m
}

func (m *markup) note(n *html.Node) {
	at := map[string]string{}
	for _, a := range n.Attr {
		at[a.Key] = a.Val
	}
	if id, ok := at["id"]; ok {
		m.ids[id]++
	}
	switch n.Data {
	case "html":
		m.lang, m.dir = at["lang"], at["dir"]
	case "h1":
		m.h1++
	case "form":
		if at["method"] == "post" {
			m.actions = append(m.actions, at["action"])
		} else {
			m.links = append(m.links, at["action"])
		}
	}
	for _, key := range []string{"href", "src", "xlink:href"} {
		if v, ok := at[key]; ok {
			m.links = append(m.links, v)
		}
	}
}

// A crawl visits what pages lead to.
type crawl struct {
	t       *testing.T
	desk    *desk.Desk
	most    int            // addresses of each route
	seen    map[string]int // of each route
	queued  map[string]bool
	todo    []string
	pages   map[string]*markup
	aims    map[string]string // address with its fragment → a page that has it
	actions map[string]bool
}

// TestDeskLinks follows the links of the sample: each leads to a declared route
// that answers, each fragment to a place, each form to a route that takes it.
func TestDeskLinks(t *testing.T) {
	c := &crawl{t: t, desk: sampleDesk(t).desk, most: 120, seen: map[string]int{}, queued: map[string]bool{}, todo: []string{"/ar", "/en"},
		pages: map[string]*markup{}, aims: map[string]string{}, actions: map[string]bool{}}
	if testing.Short() {
		c.most = 25
	}
	for len(c.todo) > 0 {
		at := c.todo[0]
		c.todo = c.todo[1:]
		c.visit(at)
	}
	for aim, from := range c.aims {
		page, fragment, _ := strings.Cut(aim, "#")
		if m := c.pages[page]; m != nil && m.ids[fragment] == 0 {
			t.Errorf("%s leads to %s, which is not there", from, aim)
		}
	}
	if len(c.pages) < 100 || len(c.actions) < 6 {
		t.Errorf("saw only %d pages and %d addresses of forms", len(c.pages), len(c.actions))
	}
	t.Logf("%d pages, %d fragments, by route %v", len(c.pages), len(c.aims), c.seen)
}

// visit asks for one address, and looks at the page where it is one.
func (c *crawl) visit(at string) {
	kind := strings.Join(strings.SplitN(at, "/", 4)[:min(3, strings.Count(at, "/")+1)], "/")
	kind, _, _ = strings.Cut(kind, "?")
	if c.seen[kind]++; c.seen[kind] > c.most {
		return
	}
	w := ask(c.t.Context(), c.desk, at, nil)
	if w.route == "" || w.Code != http.StatusOK {
		c.t.Errorf("%s: status %d, route %q", at, w.Code, w.route)
		return
	}
	if !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
		return
	}
	m := parsed(c.t, w.Body.String())
	c.pages[at] = m
	c.sound(at, m)
	for _, l := range m.links {
		c.follow(at, l)
	}
	for _, a := range m.actions {
		c.submit(at, a)
	}
}

// sound checks what every page has to have.
func (c *crawl) sound(at string, m *markup) {
	want := map[string]string{"ar": "rtl", "en": "ltr"}
	if m.h1 != 1 || m.lang != at[1:3] || m.dir != want[m.lang] {
		c.t.Errorf("%s: %d h1, lang %q, dir %q", at, m.h1, m.lang, m.dir)
	}
	for id, n := range m.ids {
		if n > 1 || id == "" {
			c.t.Errorf("%s: id %q %d times", at, id, n)
		}
	}
}

// follow queues a link of a page.
func (c *crawl) follow(from, link string) {
	u, err := url.Parse(link)
	if err != nil {
		c.t.Errorf("%s: %q: %v", from, link, err)
		return
	}
	if u.Host != "" || u.Scheme != "" {
		if u.Scheme != "http" && u.Scheme != "https" {
			c.t.Errorf("%s: link to %q", from, link)
		}
		return // an article's own address
	}
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if path == "" {
		path = from
	}
	if u.Fragment != "" {
		c.aims[path+"#"+u.Fragment] = from
	}
	if !c.queued[path] {
		c.queued[path] = true
		c.todo = append(c.todo, path)
	}
}

// submit sends an empty form where it leads: a declared route refuses it, or
// does nothing.
func (c *crawl) submit(from, action string) {
	if c.actions[action] {
		return
	}
	c.actions[action] = true
	w := ask(c.t.Context(), c.desk, action, url.Values{})
	if !strings.HasPrefix(w.route, "POST ") || !slices.Contains([]int{303, 400, 422}, w.Code) {
		c.t.Errorf("form of %s to %s: status %d, route %q", from, action, w.Code, w.route)
	}
}

// post sends a form with files' encoding, as the page for adding does.
func post(t *testing.T, d *desk.Desk, path string, fields map[string]string) *httptest.ResponseRecorder {
	t.Helper()
	var body bytes.Buffer
	m := multipart.NewWriter(&body)
	for k, v := range fields {
		if err := m.WriteField(k, v); err != nil {
			t.Fatal(err)
		}
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), "POST", "http://localhost"+path, &body)
	r.Header.Set("Content-Type", m.FormDataContentType())
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	return w
}
