package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"masar/internal/desk"
	"masar/internal/store/sqlite"
)

// lines is a writer that several may use at once.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// waitFor asks again and again until it holds, at most a minute.
func waitFor(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for range 600 {
		if holds() {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("%s: waited a minute", what)
}

// running is masar serve of an empty store, running.
type running struct {
	address string
	errors  *lines
	done    chan int
}

func startServe(t *testing.T) *running {
	t.Helper()
	out := &lines{}
	s := &running{errors: &lines{}, done: make(chan int, 1)}
	go func() {
		s.done <- run([]string{"serve", "--store", filepath.Join(t.TempDir(), "masar.db"), "--listen", "localhost:0"}, streams{strings.NewReader(""), out, s.errors})
	}()
	waitFor(t, "the address", func() bool {
		_, rest, ok := strings.Cut(out.String(), "http://")
		s.address, _, _ = strings.Cut(rest, " ")
		return ok
	})
	return s
}

// TestServeStops ends by SIGTERM within ten seconds, though a client is slow to
// send a form and another to read; what was running well comes to its end.
func TestServeStops(t *testing.T) {
	if testing.Short() {
		t.Skip("it waits ten seconds")
	}
	s := startServe(t)
	if res := fetch(t, "http://"+s.address+"/healthz"); res.status != http.StatusOK || string(res.body) != "ok\n" {
		t.Errorf("healthz: status %d, %q", res.status, res.body)
	}
	stuck, err := net.Dial("tcp", s.address)
	if err != nil {
		t.Fatal(err)
	}
	defer stuck.Close()
	if _, err := stuck.Write([]byte("POST /ar/tracks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname=")); err != nil {
		t.Fatal(err)
	}
	short, err := net.Dial("tcp", s.address)
	if err != nil {
		t.Fatal(err)
	}
	defer short.Close()
	if _, err := short.Write([]byte("POST /preferences HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\ndigits=")); err != nil {
		t.Fatal(err)
	}
	time.Sleep(200 * time.Millisecond) // both are being read
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	waitFor(t, "refusing", func() bool {
		c, err := net.Dial("tcp", s.address)
		if err == nil {
			c.Close()
		}
		return err != nil
	})
	if _, err := short.Write([]byte("arab")); err != nil {
		t.Fatal(err)
	}
	res, err := http.ReadResponse(bufio.NewReader(short), nil)
	if err != nil || res.StatusCode != http.StatusSeeOther {
		t.Errorf("what was running was not answered: %v, %v", res, err)
	}
	select {
	case code := <-s.done:
		if took := time.Since(start); code != 0 || took > 12*time.Second {
			t.Errorf("exit status %d after %v: %s", code, took, s.errors)
		}
	case <-time.After(30 * time.Second):
		t.Fatal("it goes on")
	}
}

// TestServeTaken says what is wrong where the port is in use.
func TestServeTaken(t *testing.T) {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	var out, errs bytes.Buffer
	code := run([]string{"serve", "--store", filepath.Join(t.TempDir(), "masar.db"), "--listen", ln.Addr().String()}, streams{strings.NewReader(""), &out, &errs})
	if code != 1 || !strings.Contains(errs.String(), "address already in use") || !strings.Contains(errs.String(), "--listen") {
		t.Errorf("exit status %d: %s", code, errs.String())
	}
}

// TestDeskLogs: every request is a line of the log with its route, and none
// holds what was asked for; the same is counted for Prometheus.
func TestDeskLogs(t *testing.T) {
	st, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "masar.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	r, err := newArticleReader(&cli{}, &inputFlags{})
	if err != nil {
		t.Fatal(err)
	}
	log := &lines{}
	d, err := newDesk(st, r, deskOptions{today: func() string { return demoToday }, log: slog.New(slog.NewJSONHandler(log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	const secret = "secretword"
	for _, path := range []string{"/ar/search?q=" + secret, "/ar/search?q=(" + secret, "/ar/search?q=" + secret + ":x", "/api/v1/search?q=" + secret, "/feed/search?q=" + secret,
		"/export/search/csv?q=" + secret, "/ar/knowledge?q=" + secret, "/ar/track/nobody?q=" + secret, "/api/v1/events?after=" + secret} {
		ask(context.Background(), d, path, nil)
	}
	ask(t.Context(), d, "/ar/tracks", map[string][]string{"name": {secret}, "parties": {secret}})
	n := 0
	for line := range strings.SplitSeq(strings.TrimSpace(log.String()), "\n") {
		var entry struct{ Route, Msg, Level string }
		if err := json.Unmarshal([]byte(line), &entry); err != nil || entry.Msg == "request" && !strings.Contains(entry.Route, "/") {
			t.Errorf("%v: %s", err, line)
		}
		if entry.Level == "ERROR" {
			t.Errorf("an error: %s", line)
		}
		n++
	}
	if n < 10 {
		t.Errorf("%d lines for 10 requests", n)
	}
	metrics := ask(t.Context(), d, "/metrics", nil).Body.String()
	if !strings.Contains(metrics, `masar_http_request_seconds_count{route="GET /ar/search",status="200"} 1`) {
		t.Errorf("no count of searches:\n%s", clipped(metrics, 2000))
	}
	for what, text := range map[string]string{"log": log.String(), "metrics": metrics} {
		if strings.Contains(text, secret) {
			t.Errorf("the %s holds what was asked for:\n%s", what, clipped(text, 3000))
		}
	}
}

// TestServeRefuses listens where others could reach it, never.
func TestServeRefuses(t *testing.T) {
	var out, errs bytes.Buffer
	code := run([]string{"serve", "--store", filepath.Join(t.TempDir(), "masar.db"), "--listen", "0.0.0.0:0"}, streams{strings.NewReader(""), &out, &errs})
	if code != 1 || !strings.Contains(errs.String(), (&desk.AddressError{Address: "0.0.0.0:0", Why: "others could reach it"}).Error()) {
		t.Errorf("exit status %d: %s", code, errs.String())
	}
}
