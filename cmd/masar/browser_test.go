package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"masar/internal/desk"
	"masar/internal/store"
)

// served is a desk with the sample track, and its address.
type served struct {
	url   string
	store *store.Store
	desk  *desk.Desk
}

// serveSample serves the sample track on a free port until the test ends.
func serveSample(t testing.TB) *served {
	t.Helper()
	r, err := newArticleReader(&cli{}, &inputFlags{})
	if err != nil {
		t.Fatal(err)
	}
	st, err := demoStore(t.Context(), t.TempDir(), r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	return serveStore(t, st, r, deskOptions{})
}

// serveStore serves a store on a free port until the test ends.
func serveStore(t testing.TB, st *store.Store, r *articleReader, o deskOptions) *served {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	o.today, o.log = func() string { return demoToday }, quietLog()
	d, err := newDesk(st, r, o)
	if err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- d.Serve(ctx, ln) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return &served{"http://" + ln.Addr().String(), st, d}
}

// browser opens a tab of a headless Chromium; without one the test is skipped.
func browser(t testing.TB) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium; make test installs it on Debian")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("force-prefers-reduced-motion", true), chromedp.WindowSize(1280, 1000))
	alloc, cancel1 := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancel2 := chromedp.NewContext(alloc)
	ctx, cancel3 := context.WithTimeout(ctx, 8*time.Minute)
	t.Cleanup(func() { cancel3(); cancel2(); cancel1() })
	return ctx
}

// drive runs steps and fails with what was being done.
func drive(t testing.TB, ctx context.Context, what string, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

// get runs one step that gives something.
func get[T any](t testing.TB, ctx context.Context, what string, step chromedp.Action[T]) T {
	t.Helper()
	out, err := chromedp.Run(ctx, step)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	return out
}

// theme sets the colours by the cookie that the desk's button sets.
func theme(url, name string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, network.SetCookie, network.SetCookieParams{Name: "theme", Value: name, URL: url})
		return err
	})
}

func quietLog() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

// axe is the source of axe-core, which make test installs.
func axe(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", ".tools", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Skip("no axe-core; make test installs it where npm is there")
	}
	return string(text)
}

// violation is what axe-core finds wrong.
type violation struct {
	ID    string `json:"id"`
	Help  string `json:"help"`
	Nodes []struct {
		HTML    string `json:"html"`
		Summary string `json:"failureSummary"`
	} `json:"nodes"`
}

// pagesOf are the addresses of one page of each kind, without the language.
func (s *served) pagesOf(t *testing.T) []string {
	t.Helper()
	ctx := context.Background()
	events, _, err := s.store.Events(ctx, store.Filter{Acts: []string{"negotiate"}}, store.Page{Limit: 200})
	if err != nil || len(events) == 0 {
		t.Fatalf("no talks in the sample: %v", err)
	}
	best := events[0]
	for _, e := range events {
		if len(e.Reports) > len(best.Reports) {
			best = e
		}
	}
	article, _, _ := strings.Cut(best.Reports[0], ":")
	return []string{"", "/tracks", "/track/" + demoTrack, "/track/" + demoTrack + "/brief", "/actor/EGY", "/event/" + best.ID, "/article/" + article,
		"/search", "/search?q=%D9%87%D8%AF%D9%86%D8%A9", "/search?q=act:nothing", "/knowledge", "/add", "/event/nobody"}
}

// TestDeskIsAccessible lets axe-core look at every page in both languages, light
// and dark.
func TestDeskIsAccessible(t *testing.T) {
	ctx := browser(t)
	source := axe(t)
	s := serveSample(t)
	for _, path := range s.pagesOf(t) {
		for _, lang := range []string{"ar", "en"} {
			for _, colours := range []string{"light", "dark"} {
				name := lang + path + " " + colours
				drive(t, ctx, name, theme(s.url, colours), chromedp.Navigate(s.url+"/"+lang+path), chromedp.Evaluate[chromedp.Void](source+";0"))
				found := get(t, ctx, name, chromedp.Evaluate[[]violation](
					`axe.run({runOnly:["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]}).then(r => r.violations)`, chromedp.EvalAwaitPromise))
				for _, v := range found {
					t.Errorf("%s: %s (%s): %s", name, v.ID, v.Help, clipped(fmt.Sprint(v.Nodes[0].HTML, " ", v.Nodes[0].Summary), 400))
				}
			}
		}
	}
}

func clipped(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
