package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func TestMemoryBound(t *testing.T) {
	tests := []struct {
		name string
		live uint64
		want int64
	}{
		{"nothing yet", 0, 336 << 20},
		{"many connections", 210 << 20, 336 << 20},
		{"a store that takes more than the bound", 500 << 20, math.MaxInt64},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := memoryBound(tt.live); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

// TestCollectMore sees the bound lifted while much is in use, and back when it is
// not.
func TestCollectMore(t *testing.T) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		t.Skip("GOGC or GOMEMLIMIT is set")
	}
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	stop := collectMore()
	t.Cleanup(func() {
		stop()
		runtime.GC() // the mark of the last collection is found, and none follows
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
	kept := make([]byte, 260<<20)
	wait(t, func() bool { return debug.SetMemoryLimit(-1) == math.MaxInt64 })
	runtime.KeepAlive(kept)
	kept = nil
	wait(t, func() bool { return debug.SetMemoryLimit(-1) == 336<<20 })
}

// wait collects garbage until something holds.
func wait(t *testing.T, holds func() bool) {
	t.Helper()
	for range 100 {
		runtime.GC()
		if holds() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("it never held")
}
