package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"masar/internal/search"
	"masar/internal/store"
	"masar/internal/store/sqlite"
)

// benchQueries are those that the times in docs/performance.md are of.
var benchQueries = []string{
	"الهدنة", "وزير", "قال", "دمج", "تونس", "رئيس الحكومة", `"وقف إطلاق النار"`, `"رئيس الجمهورية"`, "انتخابات*", "مجلس النواب قانون",
	"السبسي", "Macron", "Angela Merkel", "واشنطن موسكو", "ترامب -روسيا", "actor:USA", "actor:تونس act:meet", "side:الجزائر", "act:visit", "act:meet status:planned",
	"status:denied", "place:القاهرة", "issue:security", "said_by:ترامب", "from:2017-03 to:2017-04", "act:attack from:2017", "(ليبيا أو سوريا) act:negotiate", "وزير الخارجية act:call OR act:visit",
	"sources:>1 act:meet", "-act:kill kind:event ليبيا",
}

// BenchmarkSearch answers each query for facts, for record events and for
// articles, with all counts, and reports the slowest of a hundred. The store is
// the file that MASAR_BENCH_STORE names, else one of the articles of ant-politics.
func BenchmarkSearch(b *testing.B) {
	s, err := sqlite.Open(b.Context(), benchStore(b), sqlite.Options{Existing: true})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	names, err := search.NewNames(theKit(b).k, "2024-09-30")
	if err != nil {
		b.Fatal(err)
	}
	var parsed []*search.Query
	for _, q := range benchQueries {
		p, err := search.Parse(q, names)
		if err != nil {
			b.Fatal(err)
		}
		parsed = append(parsed, p)
	}
	var times, cpu []time.Duration
	for b.Loop() {
		for i, q := range parsed {
			for _, t := range []store.Target{store.FindFacts, store.FindEvents, store.FindArticles} {
				start, used := time.Now(), cpuTime(b)
				found, err := s.Find(b.Context(), store.Search{Query: q, For: t, Facets: true, Page: store.Page{Limit: 20}})
				if err != nil {
					b.Fatal(err)
				}
				took := time.Since(start)
				times, cpu = append(times, took), append(cpu, cpuTime(b)-used)
				if testing.Verbose() && len(times) <= 3*len(parsed) {
					b.Logf("%8.1f ms, %8.1f of a core  %-8s %5d %v  %s", took.Seconds()*1000, cpu[len(cpu)-1].Seconds()*1000, t, found.Total, found.More, benchQueries[i])
				}
			}
		}
	}
	report(b, "", times)
	report(b, "cpu-", cpu)
	b.ReportMetric(0, "ns/op")
}

// report gives the median and the slowest of a hundred.
func report(b *testing.B, what string, times []time.Duration) {
	slices.Sort(times)
	for name, share := range map[string]float64{"p50-ms": 0.5, "p99-ms": 0.99} {
		b.ReportMetric(times[min(len(times)-1, int(share*float64(len(times))))].Seconds()*1000, what+name)
	}
}

// cpuTime is what the process has used of all cores: beside other work it says
// more than the clock.
func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func benchStore(b *testing.B) string {
	if path := os.Getenv("MASAR_BENCH_STORE"); path != "" {
		return path
	}
	corpus := outside(b, "MASAR_CORPORA", "corpora", "ant-politics.jsonl")
	path := filepath.Join(b.TempDir(), "masar.db")
	var out, errs bytes.Buffer
	if code := run([]string{"add", "-q", "--store", path, corpus}, streams{&bytes.Buffer{}, &out, &errs}); code != 0 {
		b.Fatalf("add: status %d: %s", code, errs.String())
	}
	return path
}
