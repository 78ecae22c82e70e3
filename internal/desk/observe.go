package desk

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics count what the desk does; they are its own and not the process's.
type metrics struct {
	registry *prometheus.Registry
	took     *prometheus.HistogramVec
}

func newMetrics() *metrics {
	m := &metrics{registry: prometheus.NewRegistry(),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "masar_http_request_seconds",
			Help: "Time to answer, by route and status.", Buckets: []float64{.001, .005, .01, .025, .05, .1, .25, .5, 1, 5}}, []string{"route", "status"})}
	m.registry.MustRegister(m.took, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (d *Desk) measured(r *request) error {
	promhttp.HandlerFor(d.metrics.registry, promhttp.HandlerOpts{}).ServeHTTP(r.w, r.r)
	return nil
}

// watcher remembers the status of an answer.
type watcher struct {
	http.ResponseWriter
	status int
}

func (w *watcher) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach the writer beneath.
func (w *watcher) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// logged measures and logs every request, by its route and without its query,
// which may hold what an analyst looks for.
func (d *Desk) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &watcher{w, http.StatusOK}
		next.ServeHTTP(seen, r)
		took := time.Since(start)
		pattern := r.Pattern
		if pattern == "" {
			pattern = "none"
		}
		d.metrics.took.WithLabelValues(pattern, strconv.Itoa(seen.status)).Observe(took.Seconds())
		d.options.Log.Info("request", "route", pattern, "status", seen.status, "ms", took.Milliseconds())
	})
}
