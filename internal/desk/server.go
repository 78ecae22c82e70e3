package desk

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/klauspost/compress/gzhttp"

	"masar"
	"masar/internal/store"
)

// Options are what a desk is made of.
type Options struct {
	Store *store.Store
	Names Names                                           // how actors and places are called
	Add   func(context.Context, Given) ([]Outcome, error) // reads and stores what is given; nil for a desk that only shows
	// Correct keeps a correction and works out anew what it touches; nil for a
	// desk that only shows.
	Correct func(context.Context, masar.Correction) (masar.Correction, error)
	Find    Finder // parses queries
	Fetch   bool   // Add takes addresses too
	Log     *slog.Logger
	Today   func() string // ISO 8601 day
	// NoPolicy leaves the Content-Security-Policy out, so that tests see whether
	// pages are safe without it.
	NoPolicy bool
}

// Given is what a person adds on the page: a text, an address or files.
type Given struct {
	Name      string // of a file, "" for a text
	Text      []byte
	URL       string
	Outlet    string
	Published string
}

// An Outcome is what became of one article that was given.
type Outcome struct {
	Article string // id, "" where it was skipped
	Title   string
	New     bool
	Why     string // it was skipped
}

// A Desk serves the record.
type Desk struct {
	options Options
	locales map[string]*Locale
	assets  *assets
	metrics *metrics
	tracks  *trackCache
	pages   *pageCache
	mux     http.Handler
}

// New makes a desk.
func New(o Options) (*Desk, error) {
	d := &Desk{options: o, locales: map[string]*Locale{}, metrics: newMetrics(), tracks: newTrackCache(), pages: newPageCache()}
	for _, lang := range []string{"ar", "en"} {
		l, err := loadLocale(lang)
		if err != nil {
			return nil, err
		}
		d.locales[lang] = l
	}
	if o.Find == nil {
		d.options.Find = func(context.Context, Wanted) (*Found, error) { return nil, &problem{http.StatusNotFound, ""} }
	}
	var err error
	if d.assets, err = newAssets(); err != nil {
		return nil, err
	}
	d.mux, err = d.handler()
	return d, err
}

// ServeHTTP answers one request.
func (d *Desk) ServeHTTP(w http.ResponseWriter, r *http.Request) { d.mux.ServeHTTP(w, r) }

// handler puts the guards around the routes, the outermost first.
func (d *Desk) handler() (http.Handler, error) {
	mux := http.NewServeMux()
	for _, r := range d.routes() {
		for _, lang := range r.languages() {
			mux.Handle(r.Method+" "+strings.Replace(r.Pattern, "{lang}", lang, 1), d.limited(r, lang))
		}
	}
	d.api(mux)
	packed, err := gzhttp.NewWrapper(gzhttp.MinSize(600))
	if err != nil {
		return nil, err
	}
	cross := http.NewCrossOriginProtection()
	return d.logged(d.headed(hosted(cross.Handler(packed(mux))))), nil
}

// The limits of a connection.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 30 * time.Second
	writeTimeout  = 60 * time.Second
	idleTimeout   = 60 * time.Second
	headerBytes   = 16 << 10
	stopTimeout   = 10 * time.Second
)

// Serve answers on a listener until ctx ends; then it lets running requests
// come to their end for ten seconds.
func (d *Desk) Serve(ctx context.Context, ln net.Listener) error {
	s := &http.Server{Handler: d, ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: headerBytes, ErrorLog: slog.NewLogLogger(d.options.Log.Handler(), slog.LevelWarn)}
	done := make(chan error, 1)
	go func() { done <- s.Serve(ln) }()
	select {
	case err := <-done:
		return fmt.Errorf("serve: %v", err)
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	if err := s.Shutdown(stop); err != nil {
		_ = s.Close() // those who do not come to an end are cut off
	}
	if err := <-done; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %v", err)
	}
	return nil
}

// Names tells how the desk calls actors and places; the store has the actors'
// names, and whoever starts the desk knows places and offices.
type Names interface {
	// Place is where a place of the knowledge lies.
	Place(id string) (lat, lon float64, ok bool)
	// IsPlace reports whether an identity is a place or a state.
	IsPlace(id string) bool
	// Offices are the offices of a known actor with their days.
	Offices(known string) []Office
	// Known is what the knowledge calls an actor or a place in both languages,
	// "" where it does not hold it.
	Known(id string) (ar, en string)
	// Resolve finds the identities that a name may mean.
	Resolve(name string) []string
}

// An Office is an office and when it was held.
type Office struct {
	Name, NameEN, From, To string
}

// stands for the vocabulary in the choices of forms.
func actChoices(l *Locale) []choiceView {
	var out []choiceView
	for _, a := range masar.Acts() {
		out = append(out, choiceView{Value: string(a), Name: l.Phrases.Act[a].None})
	}
	return out
}

func statusChoices(l *Locale) []choiceView {
	var out []choiceView
	for _, s := range masar.Statuses() {
		out = append(out, choiceView{Value: string(s), Name: l.Phrases.Status[s]})
	}
	return out
}
