package desk

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/a-h/templ"

	"masar/internal/store"
)

// A route is one address of the desk: how much it may be sent, and what kind of
// answer it gives. A test walks the table.
type route struct {
	Method  string
	Pattern string
	Size    int64  // bytes of a request's body, 0 for none
	Answer  string // content type of a good answer
	serve   func(*request) error
}

// The sizes of what may be sent.
const (
	formBytes   = 64 << 10
	uploadBytes = 20 << 20
)

const htmlAnswer = "text/html; charset=utf-8"

func (d *Desk) routes() []route {
	pages := []route{
		{"GET", "/{lang}", 0, htmlAnswer, d.today},
		{"GET", "/{lang}/tracks", 0, htmlAnswer, d.trackList},
		{"POST", "/{lang}/tracks", formBytes, "", d.saveTrack},
		{"GET", "/{lang}/track/{id}", 0, htmlAnswer, d.track},
		{"GET", "/{lang}/track/{id}/brief", 0, htmlAnswer, d.brief},
		{"GET", "/{lang}/actor/{id}", 0, htmlAnswer, d.actor},
		{"GET", "/{lang}/event/{id}", 0, htmlAnswer, d.event},
		{"GET", "/{lang}/article/{id}", 0, htmlAnswer, d.article},
		{"GET", "/{lang}/search", 0, htmlAnswer, d.search},
		{"GET", "/{lang}/knowledge", 0, htmlAnswer, d.knowledge},
		{"GET", "/{lang}/add", 0, htmlAnswer, d.addForm},
		{"POST", "/{lang}/add", uploadBytes, htmlAnswer, d.add},
		{"POST", "/{lang}/correct", formBytes, "", d.correct},
	}
	return append(pages,
		route{"GET", "/{$}", 0, "", d.home},
		route{"POST", "/preferences", formBytes, "", d.preferences},
		route{"GET", "/assets/{version}/{file...}", 0, "", d.asset},
		route{"GET", "/healthz", 0, "text/plain; charset=utf-8", d.health},
		route{"GET", "/metrics", 0, "", d.measured},
		route{"GET", "/feed/search", 0, atomAnswer, d.searchFeed},
		route{"GET", "/feed/track/{id}", 0, atomAnswer, d.trackFeed},
		route{"GET", "/export/track/{id}/{format}", 0, "", d.exportTrack},
		route{"GET", "/export/search/{format}", 0, "", d.exportSearch},
	)
}

// languages are those in which a route is served; "" for one that has none.
func (rt route) languages() []string {
	if strings.HasPrefix(rt.Pattern, "/{lang}") {
		return []string{"ar", "en"}
	}
	return []string{""}
}

// request is one request on its way, with the reader's preferences.
type request struct {
	w http.ResponseWriter
	r *http.Request
	*page
}

// A problem is an error that the reader can do something about.
type problem struct {
	status int
	text   string
}

func (p *problem) Error() string { return p.text }

// limited makes a handler of a route: the body is limited, preferences are read,
// errors become pages.
func (d *Desk) limited(rt route, lang string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, rt.Size)
		req := &request{w: w, r: r, page: d.page(r, lang)}
		if rt.Answer != "" {
			w.Header().Set("Content-Type", rt.Answer)
		}
		if err := d.answerRoute(rt, req); err != nil {
			d.fail(req, err)
		}
	})
}

// answerRoute answers pages from memory where they are there; a form that was
// sent makes the desk forget them, whatever it did.
func (d *Desk) answerRoute(rt route, req *request) error {
	switch {
	case rt.Method != http.MethodGet:
		defer d.pages.sent.Add(1)
		return rt.serve(req)
	case rt.Answer == htmlAnswer || rt.Answer == atomAnswer:
		return d.keptAnswer(req, rt.serve)
	}
	return rt.serve(req)
}

// fail shows what went wrong; what is not the reader's to mend is logged only.
func (d *Desk) fail(r *request, err error) {
	status, text := http.StatusInternalServerError, r.T("problem.500.text")
	var p *problem
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &p):
		status, text = p.status, p.text
	case errors.As(err, &large):
		status, text = http.StatusRequestEntityTooLarge, ""
	case errors.Is(err, store.ErrNotFound):
		status, text = http.StatusNotFound, r.T("problem.404.text")
	case r.r.Context().Err() != nil:
		return // the reader has gone away
	default:
		d.options.Log.Error("request failed", "path", r.r.URL.Path, "error", err.Error())
	}
	r.page.Title = r.T(fmt.Sprintf("problem.%d", status))
	r.w.Header().Set("Content-Type", htmlAnswer)
	r.w.WriteHeader(status)
	_ = r.render(problemPage(r.page, text)) // the status is out
}

// show renders a page.
func (r *request) show(title, at string, c templ.Component) error {
	r.page.Title, r.page.At = title, at
	r.w.Header().Set("Cache-Control", "private, no-cache")
	return r.render(c)
}

// render writes a page. Controls of direction that names or queries bring with
// them are left out: one that is not closed would break out of the element that
// isolates it, and move its neighbours.
func (r *request) render(c templ.Component) error {
	var b bytes.Buffer
	if err := c.Render(r.r.Context(), &b); err != nil {
		return err
	}
	_, _ = undirected.WriteString(r.w, b.String()) // an error tells that the reader has gone away
	return nil
}

var undirected = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\u202d", "", "\u202e", "", "\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

// seeOther leads to another page with a notice.
func (r *request) seeOther(to, notice string) error {
	if notice != "" {
		http.SetCookie(r.w, &http.Cookie{Name: "notice", Value: url.QueryEscape(notice), Path: "/", MaxAge: 30, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	}
	http.Redirect(r.w, r.r, to, http.StatusSeeOther)
	return nil
}

// page reads the preferences of a request; lang is that of its route, "" for
// one that has none.
func (d *Desk) page(r *http.Request, lang string) *page {
	if lang == "" {
		lang = preferred(r)
	}
	digits := Western
	if c, err := r.Cookie("digits"); err == nil && c.Value == string(Eastern) {
		digits = Eastern
	}
	theme := ""
	if c, err := r.Cookie("theme"); err == nil && (c.Value == "dark" || c.Value == "light") {
		theme = c.Value
	}
	path := strings.TrimPrefix(r.URL.EscapedPath(), "/"+lang)
	if r.Method == http.MethodGet && r.URL.RawQuery != "" {
		path += "?" + r.URL.RawQuery
	}
	return &page{Locale: d.locales[lang].in(digits), Theme: theme, Path: path, assets: d.assets}
}

// preferred is the language that a browser asks for, Arabic where it does not
// say.
func preferred(r *http.Request) string {
	if c, err := r.Cookie("lang"); err == nil && (c.Value == "ar" || c.Value == "en") {
		return c.Value
	}
	for part := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		switch strings.ToLower(strings.TrimSpace(part))[:min(2, len(strings.TrimSpace(part)))] {
		case "ar":
			return "ar"
		case "en":
			return "en"
		}
	}
	return "ar"
}

// takeNotice shows a notice that the page before has left, once.
func (r *request) takeNotice() {
	c, err := r.r.Cookie("notice")
	if err != nil {
		return
	}
	if text, err := url.QueryUnescape(c.Value); err == nil && len(text) < 1000 {
		r.page.Notice = text
	}
	http.SetCookie(r.w, &http.Cookie{Name: "notice", Path: "/", MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteStrictMode})
}

func (d *Desk) home(r *request) error {
	http.Redirect(r.w, r.r, "/"+r.Lang, http.StatusFound)
	return nil
}

func (d *Desk) asset(r *request) error {
	d.assets.ServeHTTP(r.w, r.r)
	return nil
}

func (d *Desk) health(r *request) error {
	if _, err := d.options.Store.Counter(r.r.Context()); err != nil {
		return err
	}
	_, err := fmt.Fprintln(r.w, "ok")
	return err
}

// preferences keeps numerals and colours, and goes back.
func (d *Desk) preferences(r *request) error {
	if err := r.r.ParseForm(); err != nil {
		return &problem{http.StatusBadRequest, err.Error()}
	}
	for name, values := range map[string][]string{"digits": {"latn", "arab"}, "theme": {"dark", "light", "system"}} {
		v := r.r.PostForm.Get(name)
		for _, ok := range values {
			if v == ok {
				http.SetCookie(r.w, &http.Cookie{Name: name, Value: v, Path: "/", MaxAge: int((365 * 24 * time.Hour).Seconds()), HttpOnly: true, SameSite: http.SameSiteStrictMode})
			}
		}
	}
	return r.seeOther(localPath(r.r.PostForm.Get("back")), "")
}

// localPath is a path of the desk, and "/" for anything that could lead away.
func localPath(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Opaque != "" || !strings.HasPrefix(s, "/") || strings.HasPrefix(s, "//") || strings.ContainsAny(s, "\\\r\n\t") {
		return "/"
	}
	return s
}
