package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"sync/atomic"
)

// A mark is found by the next collection.
type mark struct{ _ *mark }

// collectMore keeps the heap within half as much again as is in use, and all
// memory within a bound while what is in use leaves room below it: the stacks of
// many connections shrink when garbage is collected. GOGC and GOMEMLIMIT override
// it. It goes on until it is stopped.
func collectMore() (stop func()) {
	var stopped atomic.Bool
	stop = func() { stopped.Store(true) }
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return stop
	}
	const percent = 50
	debug.SetGCPercent(percent)
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var collected func(int)
	collected = func(int) {
		if stopped.Load() {
			return
		}
		metrics.Read(live)
		debug.SetMemoryLimit(memoryBound(live[0].Value.Uint64()))
		runtime.AddCleanup(new(mark), collected, 0)
	}
	debug.SetMemoryLimit(memoryBound(0))
	runtime.AddCleanup(new(mark), collected, 0)
	return stop
}

// memoryBound is how much memory a desk may take whose heap holds so many bytes
// that are in use; none where holding to it would mean to collect all the time.
func memoryBound(live uint64) int64 {
	const bound, most = 336 << 20, 240 << 20
	if live > most {
		return math.MaxInt64
	}
	return bound
}

// growth is by how many percent of what is in use the heap grows between collections:
// keeping articles leaves so much behind that it takes more room to be fast.
func growth(args []string) int {
	if slices.Contains(args, "read") {
		return 100
	}
	return 400
}

// collectLess puts the first collection of garbage off until the heap has some 96 MB, and
// then lets it grow by percent of what is in use, but not far beyond 640 MB: nearly all
// that lives is the tables, which never become garbage. GOGC and GOMEMLIMIT override it.
// See docs/performance.md.
func collectLess(percent int) {
	const first, most = 96 << 20, 640 << 20
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(first)
	runtime.AddCleanup(new(mark), func(int) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(most)
	}, 0)
}
