package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"masar"
	"masar/internal/clean"
	"masar/internal/store"
	"masar/internal/store/sqlite"
)

// hostile is a string that tries to get out of where it is put.
type hostileString struct{ class, text string }

// hostileStrings reads testdata/desk/hostile.txt.
func hostileStrings(t *testing.T) []hostileString {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "desk", "hostile.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []hostileString
	for lines := bufio.NewScanner(f); lines.Scan(); {
		class, rest, ok := strings.Cut(lines.Text(), "\t")
		if !ok {
			continue
		}
		quoted, times := rest, 1
		if i := strings.LastIndexByte(rest, '*'); i > strings.LastIndexByte(rest, '"') {
			quoted = rest[:i]
			times, err = strconv.Atoi(rest[i+1:])
		}
		var s string
		if err := errors.Join(err, json.Unmarshal([]byte(quoted), &s)); err != nil {
			t.Fatalf("%s: %v", rest, err)
		}
		out = append(out, hostileString{class, strings.Repeat(s, times)})
	}
	if len(out) < 200 {
		t.Fatalf("%d strings", len(out))
	}
	return out
}

// The text into whose reading the strings are put.
const hostileText = "التقى وزير الخارجية المصري بدر عبد العاطي رئيس الوزراء القطري محمد بن عبد الرحمن آل ثاني في الدوحة، اليوم الأحد.\n" +
	"وقال عبد العاطي إن مصر ترفض خطة تهجير الفلسطينيين التي اقترحتها واشنطن.\n" +
	"ويزور الوزير القطري القاهرة وأنقرة، الأربعاء المقبل."

// poisoned is a reading that has hostile strings wherever there are words.
func poisoned(t *testing.T, w *articleWorker, all []hostileString, i int) store.Entry {
	t.Helper()
	s := func(n int) string { return all[(i+n)%len(all)].text }
	src := clean.Source{ID: "poisoned", Published: demoToday, Data: []byte(hostileText), Raw: []byte(fmt.Sprint(hostileText, i)), Format: "text"}
	e, err := w.entry(&origin{src: src})
	if err != nil || len(e.Reading.Events) < 2 || len(e.Reading.Statements) < 1 || len(e.Reading.Actors) < 3 {
		t.Fatalf("%d events, %d statements, %v", len(e.Reading.Events), len(e.Reading.Statements), err)
	}
	r := &e.Reading
	a := &r.Article
	a.Title, a.Outlet, a.Agency, a.URL, e.Author = s(0), s(1), s(2), s(3), s(4)
	a.ID = store.ArticleID(a.URL, src.Raw)
	at := masar.Span{Start: len(a.Text) + 1, End: len(a.Text) + 1 + len(s(0))}
	a.Text += "\n" + s(0)
	a.Paragraphs = append(a.Paragraphs, masar.Paragraph{Kind: masar.Body, Span: at})
	for n := range r.Actors[:3] {
		x := &r.Actors[n]
		x.Known, x.Name, x.NameEN, x.Country, x.Office = "", s(n), s(n+5), s(n+8), s(n+9)
	}
	for n := range r.Events {
		x := &r.Events[n]
		x.Place, x.Frame = &masar.Location{Name: s(n)}, s(n+1)
		x.Time = &masar.Time{Start: demoToday, End: demoToday, Grain: "day", From: s(n + 2)}
		if n == 0 {
			x.Cue, x.Evidence = at, []masar.Span{at}
		}
	}
	r.Statements[0].Content, r.Statements[0].Via, r.Statements[0].Frame = at, s(6), s(7)
	r.Proposals = []masar.Proposal{{Name: s(0), By: r.Actors[0].ID, Status: "presented", Answers: []masar.Answer{{Actor: r.Actors[1].ID, Answer: "rejected"}}, Evidence: []masar.Span{at}}}
	r.Trips = []masar.Trip{{Traveller: r.Actors[1].ID, Stops: []masar.Stop{{Place: s(0)}, {Place: s(1), Skipped: true}}}}
	e.Source.URL, e.Source.Outlet = s(3), s(1)
	e.Derived = w.deriver.Derive(r)
	return e
}

// poisonedStore is a store in which everything is hostile, and the addresses of
// what it holds.
func poisonedStore(t *testing.T, all []hostileString) (*store.Store, *articleReader, []string) {
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
	w := r.worker()
	var entries []store.Entry
	for i := range all {
		entries = append(entries, poisoned(t, w, all, i))
	}
	if _, err := st.Add(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	lang := func(i int) string { return []string{"/ar", "/en"}[i%2] }
	var paths []string
	for i, e := range entries {
		paths = append(paths, lang(i)+"/article/"+e.Reading.Article.ID, lang(i)+"/search?kind=articles&q="+url.QueryEscape(all[i].text[:min(len(all[i].text), 600)]))
		if i%4 != 0 {
			continue
		}
		fact := e.Facts.Reports[0]
		_, err := st.Correct(t.Context(), w.deriver, masar.Correction{Kind: masar.Confirm, Fact: fact.ID, Ref: masar.Ref{Article: e.Reading.Article.ID, Span: fact.Event.Cue},
			Quote: all[i].text, Author: all[i].text, Reason: all[(i+1)%len(all)].text, At: demoToday + "T00:00:00Z"})
		if err != nil {
			t.Fatalf("%+q: %v", all[i].text, err)
		}
		parts := fact.Event.Participants
		k := masar.Track{ID: fmt.Sprint("track-", i), Name: all[i].text, NameEN: all[(i+1)%len(all)].text, Parties: []string{parts[0].Actor}, Mediators: []string{parts[len(parts)-1].Actor}, Issues: []masar.Issue{"displacement"}}
		if err := st.SaveTrack(t.Context(), k); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, lang(i)+"/event/"+url.PathEscape(fact.ID), lang(i)+"/actor/"+url.PathEscape(parts[0].Actor))
		if i%20 == 0 {
			paths = append(paths, lang(i)+"/track/"+k.ID, lang(i)+"/track/"+k.ID+"/brief")
		}
	}
	return st, r, append(paths, "/ar", "/en", "/ar/tracks", "/en/tracks", "/ar/knowledge", "/en/knowledge", "/ar/search?q=act:meet", "/en/search?q=act:meet&kind=events", "/ar/search?q=act:meet&kind=statements")
}

// TestDeskHostile shows a record of hostile strings: nothing of it is executed
// and nothing is loaded from elsewhere, with the policy and without; exports,
// feeds and the API stay well formed.
func TestDeskHostile(t *testing.T) {
	all := hostileStrings(t)
	st, r, paths := poisonedStore(t, all)
	t.Run("files", func(t *testing.T) { hostileFiles(t, st, r) })
	for _, noPolicy := range []bool{true, false} {
		t.Run(fmt.Sprintf("no policy %v", noPolicy), func(t *testing.T) {
			s := serveStore(t, st, r, deskOptions{noPolicy: noPolicy})
			seen := paths
			if !noPolicy { // the weaker test: a part will do
				seen = nil
				for i := 0; i < len(paths); i += 4 {
					seen = append(seen, paths[i])
				}
			}
			visitHostile(t, s, seen)
		})
	}
}

// guarded is a browser that counts what is executed, and what is loaded from
// elsewhere.
type guarded struct {
	ctx      context.Context
	executed atomic.Int64
	foreign  atomic.Pointer[string]
}

// hooks count whatever a hostile string would call.
const hooks = `for (const k of ["alert", "confirm", "prompt", "print", "open"]) window[k] = () => { window.executed(k); return null; };`

func guard(t *testing.T, own string) *guarded {
	t.Helper()
	g := &guarded{ctx: browser(t)}
	listen := func(ev any) {
		switch ev := ev.(type) {
		case *runtime.EventBindingCalled:
			g.executed.Add(1)
		case *page.EventJavascriptDialogOpening:
			g.executed.Add(1)
		case *network.EventRequestWillBeSent:
			if u := ev.Request.URL; !strings.HasPrefix(u, own+"/") && !strings.HasPrefix(u, "data:") {
				g.foreign.Store(&u)
			}
		}
	}
	drive(t, g.ctx, "hooks", chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err1 := cdp.Call(ctx, target, runtime.AddBinding, runtime.AddBindingParams{Name: "executed"})
		_, err2 := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: hooks})
		_, err3 := cdp.Call(ctx, target, network.Enable, network.EnableParams{})
		return errors.Join(err1, err2, err3)
	}))
	if err := chromedp.Listen(g.ctx, listen); err != nil {
		t.Fatal(err)
	}
	drive(t, g.ctx, "a page that does execute", chromedp.Navigate(`data:text/html,<img src=x onerror="alert(1)"><script>alert(1)</script><img src=http://localhost:1/x>`),
		chromedp.Evaluate[chromedp.Void]("new Promise(r => setTimeout(r, 300))", chromedp.EvalAwaitPromise))
	if g.executed.Load() != 2 || g.foreign.Load() == nil {
		t.Fatalf("the guard does not see: %d executions, %v", g.executed.Load(), g.foreign.Load())
	}
	g.executed.Store(0)
	g.foreign.Store(nil)
	return g
}

// strange names what no page of the desk has.
const strange = `(() => {
	const out = [];
	for (const e of document.querySelectorAll("*")) {
		if (/^(script)$/i.test(e.localName) && !(e.getAttribute("src") || "").startsWith("/assets/")) out.push(e.outerHTML);
		if (/^(iframe|object|embed|base|style|template|math|foreignObject|image|audio|video|img|dialog|portal|marquee)$/i.test(e.localName)) out.push(e.outerHTML);
		for (const a of e.attributes) {
			if (/^on|^hx-|^srcdoc$|^style$/i.test(a.name) || a.name === "http-equiv") out.push(e.outerHTML);
			if (/^(href|src|action|formaction|xlink:href|poster)$/.test(a.name) && !/^(\/[^\/\\]|\/$|#|https?:\/\/)/.test(a.value)) out.push(e.outerHTML);
		}
	}
	return out.map(s => s.slice(0, 200));
})()`

// directed counts the controls of direction that a page holds: one that is not
// closed breaks out of a <bdi>, so that there are to be none.
const directed = `(document.documentElement.outerHTML.match(/[\u202a-\u202e\u2066-\u2069]/g) || []).length`

// visitHostile looks at pages of a hostile record.
func visitHostile(t *testing.T, s *served, paths []string) {
	g := guard(t, s.url)
	for _, path := range paths {
		drive(t, g.ctx, path, chromedp.Navigate(s.url+path))
		if n := g.executed.Swap(0); n > 0 {
			t.Errorf("%s: %d executions", clipped(path, 200), n)
		}
		if u := g.foreign.Swap(nil); u != nil {
			t.Errorf("%s: loads %s", clipped(path, 200), *u)
		}
		for _, x := range get(t, g.ctx, path, chromedp.Evaluate[[]string](strange)) {
			t.Errorf("%s: %s", clipped(path, 200), x)
		}
		if n := get(t, g.ctx, path, chromedp.Evaluate[int](directed)); n > 0 {
			t.Errorf("%s: %d controls of direction", clipped(path, 200), n)
		}
	}
	t.Logf("%d pages", len(paths))
}

// hostileFiles asks for exports, feeds and answers of the API and parses them.
func hostileFiles(t *testing.T, st *store.Store, r *articleReader) {
	d, err := newDesk(st, r, deskOptions{today: func() string { return demoToday }, log: quietLog()})
	if err != nil {
		t.Fatal(err)
	}
	tracks, err := st.Tracks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	paths := []string{"/feed/search?q=act:meet", "/export/search/csv?q=act:meet", "/export/search/jsonl?q=act:meet", "/export/search/ics?q=act:meet", "/api/v1/events?limit=500", "/api/v1/facts?limit=500",
		"/api/v1/actors?limit=500", "/api/v1/articles?limit=500", "/api/v1/tracks", "/api/v1/search?q=act:meet"}
	for _, k := range tracks[:min(len(tracks), 12)] {
		paths = append(paths, "/feed/track/"+k.ID, "/api/v1/tracks/"+k.ID)
		for _, f := range []string{"jsonl", "csv", "plover", "ics", "annotations"} {
			paths = append(paths, "/export/track/"+k.ID+"/"+f)
		}
	}
	for _, path := range paths {
		w := ask(t.Context(), d, path, nil)
		if w.Code != http.StatusOK {
			t.Errorf("%s: status %d: %s", path, w.Code, clipped(w.Body.String(), 300))
			continue
		}
		kind, _, _ := strings.Cut(w.Header().Get("Content-Type"), ";")
		if err := wellFormed(kind, w.Body.Bytes()); err != nil {
			t.Errorf("%s (%s): %v", path, kind, err)
		}
	}
}

// wellFormed reads a file to its end.
func wellFormed(kind string, body []byte) error {
	switch {
	case kind == "text/calendar":
		_, err := ics.ParseCalendar(bytes.NewReader(body))
		return err
	case strings.Contains(kind, "csv"):
		_, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff")))).ReadAll()
		return err
	case strings.Contains(kind, "xml"):
		for x := xml.NewDecoder(bytes.NewReader(body)); ; {
			if _, err := x.Token(); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
		}
	case strings.Contains(kind, "json"):
		for x := json.NewDecoder(bytes.NewReader(body)); ; {
			var v any
			if err := x.Decode(&v); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
		}
	}
	return fmt.Errorf("no parser for %q", kind)
}
