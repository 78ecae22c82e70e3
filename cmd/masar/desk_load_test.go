package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"masar"
	"masar/internal/store"
	"masar/internal/store/sqlite"
)

// loadDesk serves the store that MASAR_BENCH_STORE names, else one of the
// articles of ant-politics, with a track of its two busiest actors.
func loadDesk(b *testing.B) (*served, *articleReader) {
	b.Helper()
	st, err := sqlite.Open(b.Context(), benchStore(b), sqlite.Options{Existing: true})
	if err != nil {
		b.Fatal(err)
	}
	r, err := newArticleReader(&cli{}, &inputFlags{})
	if err != nil {
		b.Fatal(err)
	}
	actors, _, err := st.Actors(b.Context(), store.Page{Limit: 2})
	if err != nil || len(actors) < 2 {
		b.Fatalf("%d actors: %v", len(actors), err)
	}
	if err := st.SaveTrack(b.Context(), masar.Track{ID: demoTrack, Name: "حمل", Parties: []string{actors[0].ID, actors[1].ID}, Mediators: []string{}, Issues: []masar.Issue{}}); err != nil {
		b.Fatal(err)
	}
	d, err := newDesk(st, r, deskOptions{today: func() string { return demoToday }, log: quietLog()})
	if err != nil {
		b.Fatal(err)
	}
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		b.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- d.Serve(ctx, ln) }()
	b.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			b.Error(err)
		}
		_ = st.Close()
	})
	stats, err := st.Stats(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%d articles, %d events, %d statements", stats.Articles, stats.Events, stats.Statements)
	return &served{"http://" + ln.Addr().String(), st, d}, r
}

// loadPages are one page of each kind, by kind.
func (s *served) loadPages(b *testing.B) map[string]string {
	b.Helper()
	events, _, err := s.store.Events(b.Context(), store.Filter{Acts: []string{"meet"}}, store.Page{Limit: 1})
	if err != nil || len(events) == 0 {
		b.Fatal(err)
	}
	article, _, _ := strings.Cut(events[0].Reports[0], ":")
	return map[string]string{"today": "/ar", "tracks": "/ar/tracks", "track": "/ar/track/" + demoTrack, "brief": "/ar/track/" + demoTrack + "/brief", "actor": "/ar/actor/" + url.PathEscape(events[0].Participants[0].Actor),
		"event": "/ar/event/" + url.PathEscape(events[0].ID), "article": "/ar/article/" + article, "search": "/ar/search?q=" + url.QueryEscape("هدنة"), "knowledge": "/ar/knowledge", "feed": "/feed/search?q=act:meet"}
}

// readers is how many read at once.
const readers = 100

// BenchmarkDeskPages lets a hundred read each page again and again while
// articles are being added, and reports the slowest of a hundred answers, each
// page by itself: b.N is the rounds.
func BenchmarkDeskPages(b *testing.B) {
	s, r := loadDesk(b)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: readers, MaxConnsPerHost: readers}}
	for name, path := range s.loadPages(b) {
		b.Run(name, func(b *testing.B) {
			stop := keepAdding(b, s.store, r)
			defer stop()
			took := make([][]time.Duration, readers)
			var wg sync.WaitGroup
			b.ResetTimer()
			for i := range readers {
				wg.Go(func() {
					for range b.N {
						start := time.Now()
						if err := read(client, s.url+path); err != nil {
							b.Error(err)
							return
						}
						took[i] = append(took[i], time.Since(start))
						time.Sleep(time.Second) // to look at it
					}
				})
			}
			wg.Wait()
			report(b, "", slices.Concat(took...))
			b.ReportMetric(0, "ns/op")
		})
	}
}

func read(client *http.Client, address string) error {
	res, err := client.Get(address)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return err
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: status %d", address, res.StatusCode)
	}
	return nil
}

// keepAdding adds an article ten times a second until it is stopped.
func keepAdding(b *testing.B, st *store.Store, r *articleReader) (stop func()) {
	ctx, cancel := context.WithCancel(b.Context())
	w := r.worker()
	var wg sync.WaitGroup
	wg.Go(func() {
		for n := 0; ctx.Err() == nil; n++ {
			o := origin{}
			o.src.Published, o.src.Format = demoToday, "text"
			o.src.Data = fmt.Appendf(nil, "وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة في زيارته رقم %d، اليوم الأحد. وقال إن القاهرة ترفض التهجير.", time.Now().UnixNano())
			o.src.Raw = o.src.Data
			e, err := w.entry(&o)
			if err == nil {
				_, err = st.Add(context.WithoutCancel(ctx), []store.Entry{e})
			}
			if err != nil {
				b.Error(err)
			}
			time.Sleep(100 * time.Millisecond)
		}
	})
	return func() { cancel(); wg.Wait() }
}

// BenchmarkDeskAPI asks for events by their id, all cores and eight connections
// at once: ns/op is the time of one answer.
func BenchmarkDeskAPI(b *testing.B) {
	s, _ := loadDesk(b)
	events, _, err := s.store.Events(b.Context(), store.Filter{}, store.Page{Limit: 500})
	if err != nil || len(events) == 0 {
		b.Fatal(err)
	}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}
	b.SetParallelism(8)
	b.ResetTimer()
	start := time.Now()
	b.RunParallel(func(pb *testing.PB) {
		for i := 0; pb.Next(); i++ {
			if err := read(client, s.url+"/api/v1/events/"+url.PathEscape(events[i%len(events)].ID)); err != nil {
				b.Error(err)
				return
			}
		}
	})
	b.ReportMetric(float64(b.N)/time.Since(start).Seconds(), "answers/s")
}

// BenchmarkDeskConnections opens as many connections as MASAR_BENCH_CONNECTIONS
// says (else 1,000) that say nothing, and as many that send a byte a second, and
// asks for the first page beside them. The desk runs in a process of its own,
// whose memory is reported.
func BenchmarkDeskConnections(b *testing.B) {
	n := 1000
	if v := os.Getenv("MASAR_BENCH_CONNECTIONS"); v != "" {
		n, _ = strconv.Atoi(v)
	}
	address := os.Getenv("MASAR_BENCH_DESK")
	if address == "" {
		b.Skip("MASAR_BENCH_DESK names no desk (host:port pid)")
	}
	at, pid, _ := strings.Cut(address, " ")
	before := resident(b, pid)
	hold := func(first string) (conns []net.Conn) {
		for range n {
			c, err := net.Dial("tcp", at)
			if err != nil {
				b.Logf("%d connections: %v", len(conns), err)
				break
			}
			if _, err := io.WriteString(c, first); err != nil {
				b.Error(err)
			}
			conns = append(conns, c)
		}
		return conns
	}
	// An idle one has had an answer and keeps its connection; a slow one is at
	// the first line of its request.
	idle := hold("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
	for _, c := range idle {
		if res, err := http.ReadResponse(bufio.NewReader(c), nil); err != nil || res.StatusCode != 200 {
			b.Fatalf("%v, %v", res, err)
		}
	}
	slow := hold("GET /ar")
	var took []time.Duration
	most := int64(0)
	for b.Loop() {
		for _, c := range slow {
			_, _ = io.WriteString(c, "x") // one that was cut off is no matter
		}
		start := time.Now()
		if err := read(http.DefaultClient, "http://"+at+"/ar"); err != nil {
			b.Error(err)
		}
		took = append(took, time.Since(start))
		most = max(most, resident(b, pid))
		time.Sleep(100 * time.Millisecond)
	}
	report(b, "", took)
	b.ReportMetric(float64(before)/1e6, "MB-before")
	b.ReportMetric(float64(most)/1e6, "MB")
	b.ReportMetric(float64(len(idle)), "idle")
	b.ReportMetric(float64(len(slow)), "slow")
	for _, c := range slices.Concat(idle, slow) {
		_ = c.Close()
	}
}

// resident is the memory of a process in bytes.
func resident(b *testing.B, pid string) int64 {
	text, err := os.ReadFile("/proc/" + pid + "/statm")
	if err != nil {
		b.Fatal(err)
	}
	fields := bytes.Fields(text)
	pages, err := strconv.ParseInt(string(fields[1]), 10, 64)
	if err != nil {
		b.Fatal(err)
	}
	return pages * int64(os.Getpagesize())
}
