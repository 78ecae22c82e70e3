package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"masar"
	"masar/internal/store"
)

// a tour is a way through the desk in a browser.
type tour struct {
	*testing.T
	*served
	ctx context.Context
}

// TestDeskTour goes the way of an analyst through the sample, with script and
// without.
func TestDeskTour(t *testing.T) {
	ctx := browser(t)
	for _, script := range []bool{true, false} {
		t.Run(fmt.Sprintf("script %v", script), func(t *testing.T) {
			drive(t, ctx, "script", chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
				_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !script})
				return err
			}))
			x := &tour{t, serveSample(t), ctx}
			x.languages()
			x.correct(x.follow())
			x.search()
			x.print()
			x.paste()
			x.track()
		})
	}
}

// value asks the page for something.
func value[T any](x *tour, what, script string) T {
	x.Helper()
	return get(x.T, x.ctx, what, chromedp.Evaluate[T](script))
}

// open shows a page of the desk.
func (x *tour) open(path string) {
	x.Helper()
	drive(x.T, x.ctx, path, chromedp.Navigate(x.url+path), chromedp.WaitReady("main"))
}

// press clicks something, and waits for the page that it leads to.
func (x *tour) press(what, selector string) {
	x.Helper()
	x.leave(what, chromedp.ScrollIntoView(selector), chromedp.Click(selector))
}

// leave takes steps that lead to another page, and waits for that.
func (x *tour) leave(what string, steps ...chromedp.Action[chromedp.Void]) {
	x.Helper()
	value[bool](x, what, "window.left = true")
	drive(x.T, x.ctx, what, steps...)
	for range 200 {
		// An error tells that the page is just being changed.
		if there, err := chromedp.Run(x.ctx, chromedp.Evaluate[bool]("!window.left && document.readyState === 'complete'")); err == nil && there {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	x.Fatalf("%s: still at %s", what, x.path())
}

func (x *tour) path() string {
	x.Helper()
	return strings.TrimPrefix(get(x.T, x.ctx, "address", chromedp.Location()), x.url)
}

// languages opens the first page in both.
func (x *tour) languages() {
	x.open("/ar")
	if dir := value[string](x, "direction", "document.documentElement.dir"); dir != "rtl" {
		x.Errorf("the Arabic page runs %s", dir)
	}
	x.press("English", ".switches a[hreflang=en]")
	if at, dir := x.path(), value[string](x, "direction", "getComputedStyle(document.body).direction"); at != "/en" || dir != "ltr" {
		x.Errorf("the English page is %s and runs %s", at, dir)
	}
	x.press("Arabic", ".switches a[hreflang=ar]")
}

// follow goes from the track to an event, and on to its sentence.
func (x *tour) follow() (event string) {
	x.press("tracks", "nav a[href='/ar/tracks']")
	x.press("the track", "main a[href='/ar/track/"+demoTrack+"']")
	x.press("a fact of the track", ".facts .fact a.what")
	event = x.path()
	x.press("its report", "a.what[href*='/article/']")
	at := x.path()
	if !strings.Contains(at, "#") {
		x.Fatalf("%s leads to no sentence", event)
	}
	if !value[bool](x, "the sentence", `(() => { const r = document.querySelector(":target").getBoundingClientRect(); return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight; })()`) {
		x.Errorf("the words of %s are not in view", at)
	}
	if !value[bool](x, "the mark", `(() => { const b = getComputedStyle(document.querySelector(":target")).backgroundColor; return b !== "rgba(0, 0, 0, 0)" && b !== getComputedStyle(document.querySelector(".reader")).backgroundColor; })()`) {
		x.Errorf("the words of %s are not marked", at)
	}
	fact := value[string](x, "the fact", `document.querySelector(":target").closest("[data-facts]").dataset.facts.split(" ")[0]`)
	x.press("the original event", fmt.Sprintf(`[id="%s"] a[href*="/event/"]`, fact))
	if got := x.path(); got != event {
		x.Errorf("from the article back to %s, not to %s", got, event)
	}
	return event
}

// fill writes into a field of the form for corrections.
func fill(name, value string) chromedp.Action[chromedp.Void] {
	return chromedp.SetValue(".noprint form [name="+name+"]", value)
}

// correct confirms an event and edits its status; both outlast a re-reading,
// and can be taken back.
func (x *tour) correct(event string) {
	x.open(event)
	drive(x.T, x.ctx, "who and why", fill("author", "محللة"), fill("reason", "رأيت البيان"))
	x.press("confirm", "button[value=confirm]")
	x.corrected(event, 1)
	fact := x.edited()
	article, _, _ := strings.Cut(fact, ":")
	article = "/ar/article/" + article
	drive(x.T, x.ctx, "the edit", chromedp.Evaluate[chromedp.Void](`document.querySelector("button[value=edit]").closest("details").open = true; 0`),
		fill("author", "محللة"), fill("status", string(masar.Postponed)))
	x.press("edit", "button[value=edit]")
	x.corrected(event, 2)
	x.status(fact, masar.Postponed)
	readAgain(x.T, x.store)
	x.open(event)
	x.corrected(event, 2)
	x.status(fact, masar.Postponed)
	x.open(article)
	if n := value[int](x, "corrections of the article", `document.querySelectorAll(".noprint .corrected").length`); n < 2 {
		x.Errorf("%s shows %d corrections", article, n)
	}
	x.open(event)
	x.press("undo", `.noprint li:has(input[value=undo]) button`)
	x.corrected(event, 1)
	if f, err := x.store.Fact(x.Context(), fact); err != nil || f.Report.Event.Status == masar.Postponed {
		x.Errorf("after the edit was taken back: %+v, %v", f.Report, err)
	}
	x.open(article)
	if n := value[int](x, "taken back", `document.querySelectorAll(".noprint li:has(.corrected) .tag").length`); n != 1 {
		x.Errorf("%s shows %d corrections as taken back", article, n)
	}
}

// corrected counts the corrections that an event shows.
func (x *tour) corrected(event string, want int) {
	x.Helper()
	if at := x.path(); at != event {
		x.Errorf("at %s, not at %s", at, event)
	}
	if n := value[int](x, "corrections", `document.querySelectorAll(".noprint .corrected").length`); n != want {
		x.Errorf("%d corrections, want %d: %s", n, want, value[string](x, "page", "document.querySelector('main').innerText.slice(0, 300)"))
	}
}

// edited is the report that the event's form for corrections is about.
func (x *tour) edited() string {
	x.Helper()
	return value[string](x, "the report", `document.querySelector("form:has(button[value=edit]) input[name=fact]").value`)
}

// status looks at a report and at the event that it is of.
func (x *tour) status(id string, want masar.Status) {
	x.Helper()
	f, err := x.store.Fact(x.Context(), id)
	if err != nil || f.Report == nil || f.Report.Event.Status != want {
		x.Errorf("%s is not %s: %+v, %v", id, want, f.Report, err)
	}
	if e, err := x.store.RecordEvent(x.Context(), id); err != nil || e.Status != want {
		x.Errorf("the event of %s is %s, not %s (%v)", id, e.Status, want, err)
	}
}

// readAgain reads all articles of a store again, as masar reread does.
func readAgain(t *testing.T, st *store.Store) {
	t.Helper()
	r, err := newArticleReader(&cli{}, &inputFlags{})
	if err != nil {
		t.Fatal(err)
	}
	w := r.worker()
	w.stamp = "another"
	var entries []store.Entry
	for o := range stale(t.Context(), st, w.stamp) {
		e, err := w.entry(&o)
		if err := errors.Join(o.err, err); err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	if len(entries) < 60 {
		t.Fatalf("%d articles to read again", len(entries))
	}
	if err := st.Reread(t.Context(), w.deriver, entries); err != nil {
		t.Fatal(err)
	}
}

// search finds a word behind its clitics, and subscribes to what is found.
func (x *tour) search() {
	x.open("/ar")
	x.leave("search", chromedp.SendKeys("#bar-q", "دمج\r"))
	marks := value[[]string](x, "marks", `[...document.querySelectorAll("main mark")].map(m => m.textContent)`)
	clitic := false
	for _, m := range marks {
		clitic = clitic || m != "دمج" && strings.Contains(m, "دمج")
	}
	if !clitic {
		x.Errorf("no form with a clitic is marked: %+q", marks)
	}
	feed := value[string](x, "the feed", `document.querySelector("link[type='application/atom+xml']").href`)
	if shown := value[string](x, "the feed on the page", `document.querySelector(".part-head a[href^='/feed/']").href`); shown != feed {
		x.Errorf("the page names the feed %s, its head %s", shown, feed)
	}
	entries := readFeed(x.T, feed)
	if len(entries) == 0 {
		x.Fatal("the feed is empty")
	}
	for _, e := range entries {
		if res := fetch(x.T, e.Link.Href); res.status != http.StatusOK {
			x.Errorf("the feed leads to %s: status %d", e.Link.Href, res.status)
		}
	}
}

// entry is an entry of a feed.
type entry struct {
	ID      string `xml:"id"`
	Title   string `xml:"title"`
	Updated string `xml:"updated"`
	Link    struct {
		Href string `xml:"href,attr"`
	} `xml:"link"`
}

// readFeed reads an Atom feed and checks what RFC 4287 wants of it.
func readFeed(t *testing.T, address string) []entry {
	t.Helper()
	var f struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Entries []entry  `xml:"entry"`
	}
	res := fetch(t, address)
	if err := xml.Unmarshal(res.body, &f); err != nil || res.status != http.StatusOK {
		t.Fatalf("%s: status %d, %v: %s", address, res.status, err, clipped(string(res.body), 300))
	}
	if f.ID == "" || f.Title == "" || f.Updated == "" {
		t.Errorf("%s: id %q, title %q, updated %q", address, f.ID, f.Title, f.Updated)
	}
	seen := map[string]bool{}
	for _, e := range f.Entries {
		if e.ID == "" || seen[e.ID] || e.Title == "" || e.Updated == "" || e.Link.Href == "" {
			t.Errorf("%s: entry %+v", address, e)
		}
		seen[e.ID] = true
	}
	return f.Entries
}

// print makes a PDF of a brief, without the bar.
func (x *tour) print() {
	x.open("/ar/track/" + demoTrack + "/brief")
	pdf := get(x.T, x.ctx, "print", chromedp.PrintToPDF())
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 10_000 {
		x.Errorf("a PDF of %d bytes", len(pdf))
	}
	media := func(name string) chromedp.Action[chromedp.Void] {
		return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name})
			return err
		})
	}
	drive(x.T, x.ctx, "print", media("print"))
	if shown := value[string](x, "the bar", `[...document.querySelectorAll(".bar, .foot, .skip, .noprint")].filter(e => e.checkVisibility()).map(e => e.className).join(" ")`); shown != "" {
		x.Errorf("printed with %s", shown)
	}
	drive(x.T, x.ctx, "screen", media(""))
}

// paste adds an article and looks at its facts.
func (x *tour) paste() {
	x.open("/ar/add")
	text := "وزير الخارجية المصري يصل إلى الدوحة\nوصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة، اليوم الأحد، والتقى رئيس الوزراء القطري محمد بن عبد الرحمن آل ثاني."
	drive(x.T, x.ctx, "the text", chromedp.SetValue("textarea[name=text]", text), chromedp.SetValue("[name=outlet]", "صحيفة النهر"), chromedp.SetValue("[name=published]", demoToday))
	x.press("read", "form:has(textarea[name=text]) button.main")
	x.press("the article", "main a[href*='/article/']")
	if n := value[int](x, "facts", `document.querySelectorAll(".beside .fact a.what").length`); n < 2 {
		x.Errorf("%d facts of the pasted article", n)
	}
	if n := value[int](x, "words", `document.querySelectorAll(".reader a.span").length`); n < 2 {
		x.Errorf("%d words of the pasted article are marked", n)
	}
}

// track makes a track by the form.
func (x *tour) track() {
	x.open("/ar/tracks")
	form := "form:has([name=mediators][type=text])"
	drive(x.T, x.ctx, "the form", chromedp.SetValue(form+" [name=name]", "مسار القاهرة وأنقرة"), chromedp.SetValue(form+" [name=parties]", "مصر، تركيا"))
	x.press("make", form+" button.main")
	if at := x.path(); !strings.HasPrefix(at, "/ar/track/") {
		x.Fatalf("at %s: %s", at, value[string](x, "page", "document.querySelector('main').innerText.slice(0, 300)"))
	}
	if h1 := value[string](x, "the name", "document.querySelector('h1').innerText"); h1 != "مسار القاهرة وأنقرة" {
		x.Errorf("the track is called %+q", h1)
	}
}
