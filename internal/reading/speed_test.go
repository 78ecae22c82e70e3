package reading

import (
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"masar"
	"masar/data"
	"masar/internal/arabic"
	"masar/internal/clean"
	mention "masar/internal/names"
)

// speedKit is what the benchmarks read: the knowledge, and the texts of
// eval/words as articles.
type speedKit struct {
	k       *Knowledge
	cleaner *clean.Cleaner
	sources []clean.Source
	clean   []masar.Article
	words   int // of one round over all articles
}

func newSpeedKit(b *testing.B) speedKit {
	b.Helper()
	k, err := Load(data.All(), nil, nil)
	if err != nil {
		b.Fatal(err)
	}
	c, err := clean.New(k.Language, clean.Options{Known: k.KnownWord, Place: k.KnownPlace})
	if err != nil {
		b.Fatal(err)
	}
	kit := speedKit{k: k, cleaner: c}
	names, err := filepath.Glob("../../eval/words/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatalf("no texts to read: %v", err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		src := clean.Source{ID: name, Published: "2025-11-02", Data: text}
		res, err := c.Clean(src)
		if err != nil {
			b.Fatal(err)
		}
		kit.sources = append(kit.sources, src)
		kit.clean = append(kit.clean, res.Article)
		kit.words += len(strings.Fields(string(text)))
	}
	return kit
}

// rate reports words a second and articles a round.
func (kit *speedKit) rate(b *testing.B) {
	b.ReportAllocs()
	b.ReportMetric(float64(kit.words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(len(kit.clean)), "articles/op")
}

// BenchmarkLoad loads as a command does, which collects no garbage meanwhile.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for b.Loop() {
		b.StopTimer()
		runtime.GC()
		b.StartTimer()
		if _, err := Load(data.All(), nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClean(b *testing.B) {
	kit := newSpeedKit(b)
	for b.Loop() {
		for _, src := range kit.sources {
			if _, err := kit.cleaner.Clean(src); err != nil {
				b.Fatal(err)
			}
		}
	}
	kit.rate(b)
}

// BenchmarkSplitNew splits with an analyser that has seen none of the words.
func BenchmarkSplitNew(b *testing.B) {
	kit := newSpeedKit(b)
	for b.Loop() {
		an := arabic.NewAnalyser(kit.k.Lexicon)
		for _, a := range kit.clean {
			an.Split(a)
		}
	}
	kit.rate(b)
}

func BenchmarkSplitSeen(b *testing.B) {
	kit := newSpeedKit(b)
	an := arabic.NewAnalyser(kit.k.Lexicon)
	for b.Loop() {
		for _, a := range kit.clean {
			an.Split(a)
		}
	}
	kit.rate(b)
}

func BenchmarkNames(b *testing.B) {
	kit := newSpeedKit(b)
	docs := kit.split()
	var room mention.Room
	for b.Loop() {
		for i := range docs {
			kit.k.finder.Find(&docs[i], kit.clean[i].Published, &room)
		}
	}
	kit.rate(b)
}

func BenchmarkTimes(b *testing.B) {
	kit := newSpeedKit(b)
	docs := kit.split()
	for b.Loop() {
		for i := range docs {
			kit.k.whens.Find(&docs[i], kit.clean[i].Published, nil)
		}
	}
	kit.rate(b)
}

func (kit *speedKit) split() []arabic.Doc {
	an := arabic.NewAnalyser(kit.k.Lexicon)
	docs := make([]arabic.Doc, len(kit.clean))
	for i, a := range kit.clean {
		docs[i] = an.Split(a)
	}
	return docs
}

// BenchmarkRead reads clean articles from beginning to end; what it takes beyond
// the benchmarks before is clauses, frames and what is made of them.
func BenchmarkRead(b *testing.B) {
	kit := newSpeedKit(b)
	r := NewReader(kit.k)
	for b.Loop() {
		for _, a := range kit.clean {
			r.Read(a)
		}
	}
	kit.rate(b)
}
