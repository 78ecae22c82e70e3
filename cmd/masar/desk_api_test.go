package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"masar/internal/desk"
	"masar/internal/store"
)

const apiDocument = "/api/v1/openapi.json"

// parameter is what an operation asks for.
type parameter struct {
	Name     string `json:"name"`
	In       string `json:"in"`
	Required bool   `json:"required"`
}

// operation is one operation of the API's description.
type operation struct {
	path       string
	ID         string      `json:"operationId"`
	Summary    string      `json:"summary"`
	Parameters []parameter `json:"parameters"`
	Responses  map[string]struct {
		Content map[string]struct {
			Schema any `json:"schema"`
		} `json:"content"`
	} `json:"responses"`
}

// description is the API as it describes itself.
type description struct {
	text       string
	operations []operation
	compiler   *jsonschema.Compiler
}

func describe(t *testing.T, d *desk.Desk) description {
	t.Helper()
	w := ask(t.Context(), d, apiDocument, nil)
	var doc struct {
		OpenAPI string                          `json:"openapi"`
		Info    struct{ Title, Version string } `json:"info"`
		Paths   map[string]map[string]operation `json:"paths"`
	}
	out := description{text: w.Body.String(), compiler: jsonschema.NewCompiler()}
	if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(doc.OpenAPI, "3.1.") || doc.Info.Title == "" || doc.Info.Version == "" {
		t.Errorf("openapi %q, info %+v", doc.OpenAPI, doc.Info)
	}
	for path, methods := range doc.Paths {
		for method, o := range methods {
			if method != "get" {
				t.Errorf("%s %s: the API only reads", method, path)
			}
			o.path = path
			out.operations = append(out.operations, o)
		}
	}
	slices.SortFunc(out.operations, func(a, b operation) int { return strings.Compare(a.path, b.path) })
	tree, err := jsonschema.UnmarshalJSON(strings.NewReader(out.text))
	if err == nil {
		err = out.compiler.AddResource("api.json", tree)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// schemaOf compiles the schema of the good answer of an operation.
func (d *description) schemaOf(o *operation) (*jsonschema.Schema, error) {
	at := strings.NewReplacer("~", "~0", "/", "~1").Replace(o.path)
	return d.compiler.Compile("api.json#/paths/" + url.PathEscape(at) + "/get/responses/200/content/application~1json/schema")
}

var reference = regexp.MustCompile(`"\$ref":\s*"(#[^"]*)"`)

// TestDeskAPI holds the API to what it says of itself.
func TestDeskAPI(t *testing.T) {
	s := sampleDesk(t)
	t.Run("describes itself", func(t *testing.T) { apiDescribes(t, s) })
	t.Run("pages", func(t *testing.T) { apiPages(t, s) })
	t.Run("problems", func(t *testing.T) { apiProblems(t, s) })
	t.Run("tags", func(t *testing.T) { apiTags(t, s) })
}

// apiDescribes checks the document, and asks every operation.
func apiDescribes(t *testing.T, s *served) {
	doc := describe(t, s.desk)
	if len(doc.operations) < 12 {
		t.Errorf("%d operations", len(doc.operations))
	}
	for _, m := range reference.FindAllStringSubmatch(doc.text, -1) {
		if _, err := doc.compiler.Compile("api.json" + m[1]); err != nil {
			t.Errorf("%s: %v", m[1], err)
		}
	}
	ids := map[string]bool{}
	for i := range doc.operations {
		o := &doc.operations[i]
		if o.ID == "" || ids[o.ID] || o.Summary == "" {
			t.Errorf("%s: id %q, summary %q", o.path, o.ID, o.Summary)
		}
		ids[o.ID] = true
		t.Run(o.ID, func(t *testing.T) { answers(t, s, &doc, o) })
	}
}

// answers asks an operation for something that is there, and for what is not.
func answers(t *testing.T, s *served, doc *description, o *operation) {
	for _, gap := range gaps.FindAllString(o.path, -1) {
		if !slices.ContainsFunc(o.Parameters, func(p parameter) bool {
			return "{"+p.Name+"}" == gap && p.In == "path" && p.Required
		}) {
			t.Errorf("no parameter %s", gap)
		}
	}
	w := ask(t.Context(), s.desk, s.example(t, o), nil)
	if w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/json") {
		t.Fatalf("status %d, %s: %s", w.Code, w.Header().Get("Content-Type"), clipped(w.Body.String(), 300))
	}
	schema, err := doc.schemaOf(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := validate(schema, w.Body.Bytes()); err != nil {
		t.Error(clipped(err.Error(), 1500))
	}
}

var gaps = regexp.MustCompile(`\{[^}]*\}`)

// example is an address of an operation that has an answer.
func (s *served) example(t *testing.T, o *operation) string {
	t.Helper()
	first := func(list, field string) string {
		var out struct{ Items []map[string]any }
		w := ask(t.Context(), s.desk, "/api/v1/"+list+"?limit=1", nil)
		if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil || len(out.Items) != 1 {
			t.Fatalf("%s: %v: %s", list, err, clipped(w.Body.String(), 200))
		}
		id, _ := out.Items[0][field].(string)
		return url.PathEscape(id)
	}
	switch o.ID {
	case "event":
		return strings.Replace(o.path, "{id}", first("events", "id"), 1)
	case "fact":
		e, _, err := s.store.Facts(t.Context(), store.Filter{Kind: store.StatementKind}, store.Page{Limit: 1})
		if err != nil || len(e) == 0 {
			t.Fatal(err, len(e))
		}
		return strings.Replace(o.path, "{id}", url.PathEscape(e[0].Said.ID), 1)
	case "actor":
		return strings.Replace(o.path, "{id}", first("actors", "id"), 1)
	case "article":
		return strings.Replace(o.path, "{id}", first("articles", "id"), 1)
	case "track":
		return strings.Replace(o.path, "{id}", demoTrack, 1)
	case "search":
		return o.path + "?q=" + url.QueryEscape("هدنة")
	}
	return o.path
}

// apiPages walks the lists page by page: nothing is lost and nothing
// comes twice.
func apiPages(t *testing.T, s *served) {
	stats, err := s.store.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		list string
		want int
	}{
		{"/events", stats.Events}, {"/events?fresh=true", stats.Events}, {"/facts", stats.Reports + stats.Statements},
		{"/facts?fresh=true", stats.Reports + stats.Statements}, {"/actors", 0}, {"/articles", stats.Articles}, {"/articles?fresh=true", stats.Articles},
	} {
		t.Run(tt.list, func(t *testing.T) {
			whole, walked := walk(t, s.desk, tt.list, 500), walk(t, s.desk, tt.list, 7)
			if !slices.Equal(whole, walked) {
				t.Errorf("%d in pages of 500, %d in pages of 7", len(whole), len(walked))
			}
			seen := map[string]bool{}
			for _, x := range walked {
				if seen[x] {
					t.Errorf("%s comes twice", clipped(x, 200))
				}
				seen[x] = true
			}
			if tt.want > 0 && len(walked) != tt.want || len(walked) < 50 {
				t.Errorf("%d items, the store has %d", len(walked), tt.want)
			}
		})
	}
}

// walk collects a list page by page.
func walk(t *testing.T, d *desk.Desk, list string, limit int) []string {
	t.Helper()
	var out []string
	after := ""
	for range 2000 {
		sep := "?"
		if strings.Contains(list, "?") {
			sep = "&"
		}
		w := ask(t.Context(), d, "/api/v1"+list+sep+"limit="+strconv.Itoa(limit)+"&after="+url.QueryEscape(after), nil)
		var page struct {
			Items []json.RawMessage
			Next  string
		}
		if err := json.Unmarshal(w.Body.Bytes(), &page); err != nil || w.Code != 200 {
			t.Fatalf("status %d: %v: %s", w.Code, err, clipped(w.Body.String(), 200))
		}
		for _, x := range page.Items {
			out = append(out, string(x))
		}
		if after = page.Next; after == "" {
			return out
		}
	}
	t.Fatal("no end")
	return nil
}

// apiTags answers 304 to who has the answer already, until something is
// added.
func apiTags(t *testing.T, s *served) {
	get := func(tag string) *httptest.ResponseRecorder {
		r := httptest.NewRequestWithContext(t.Context(), "GET", "http://localhost/api/v1/events?limit=3", nil)
		r.Header.Set("If-None-Match", tag)
		w := httptest.NewRecorder()
		s.desk.ServeHTTP(w, r)
		return w
	}
	first := get("")
	tag := first.Header().Get("ETag")
	if first.Code != 200 || tag == "" {
		t.Fatalf("status %d, tag %q", first.Code, tag)
	}
	if w := get(tag); w.Code != 304 || w.Body.Len() != 0 {
		t.Errorf("the same again: status %d, %d bytes", w.Code, w.Body.Len())
	}
	add(t, s.desk, "وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة، اليوم الأحد.")
	if w := get(tag); w.Code != 200 || w.Header().Get("ETag") == tag {
		t.Errorf("after an article was added: status %d, tag %q", w.Code, w.Header().Get("ETag"))
	}
}

// add gives a text on the page.
func add(t *testing.T, d *desk.Desk, text string) *httptest.ResponseRecorder {
	t.Helper()
	w := post(t, d, "/ar/add", map[string]string{"text": text, "outlet": "صحيفة", "published": demoToday})
	if w.Code != 200 {
		t.Fatalf("status %d: %s", w.Code, clipped(w.Body.String(), 300))
	}
	return w
}

// apiProblems: every refusal is a problem after RFC 9457.
func apiProblems(t *testing.T, s *served) {
	for _, tt := range []struct {
		path string
		want int
	}{
		{"/events/nobody", 404}, {"/facts/nobody", 404}, {"/actors/nobody", 404}, {"/articles/nobody", 404}, {"/tracks/nobody", 404},
		{"/events?limit=0", 422}, {"/events?limit=9999", 422}, {"/events?limit=x", 422}, {"/events?after=nonsense", 400}, {"/facts?after=nonsense", 400},
		{"/actors?after=nonsense", 400}, {"/articles?after=nonsense", 400}, {"/events?from=yesterday", 422}, {"/search", 422}, {"/search?q=", 422},
		{"/search?q=act:nothing", 400}, {"/search?q=x&kind=all", 422}, {"/search?q=x&after=nonsense", 400}, {"/search?q=" + strings.Repeat("x", 2001), 422},
	} {
		w := ask(t.Context(), s.desk, "/api/v1"+tt.path, nil)
		var p struct {
			Title  string
			Status int
			Detail string
		}
		err := json.Unmarshal(w.Body.Bytes(), &p)
		if w.Code != tt.want || w.Header().Get("Content-Type") != "application/problem+json" || err != nil || p.Status != tt.want || p.Title == "" || p.Detail == "" {
			t.Errorf("%s: status %d, want %d; %s, %v: %s", clipped(tt.path, 60), w.Code, tt.want, w.Header().Get("Content-Type"), err, clipped(w.Body.String(), 200))
		}
	}
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete} {
		w := httptest.NewRecorder()
		s.desk.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), method, "http://localhost/api/v1/events", nil))
		if w.Code != http.StatusMethodNotAllowed {
			t.Error(fmt.Sprint(method, ": status ", w.Code))
		}
	}
}
