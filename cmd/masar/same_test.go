package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestSameBytes reads the development texts one after another, in parallel, and
// from last to first: neither the number of workers nor what was read before
// changes a byte of a reading.
func TestSameBytes(t *testing.T) {
	texts, err := filepath.Glob(devDir + "/*.txt")
	if err != nil || len(texts) < 10 {
		t.Fatalf("%d texts: %v", len(texts), err)
	}
	backwards := slices.Clone(texts)
	slices.Reverse(backwards)
	one := readLines(t, texts, "--jobs=1")
	tests := []struct {
		name  string
		jobs  string
		paths []string
	}{
		{"one after another again", "--jobs=1", texts},
		{"in parallel", "--jobs=4", texts},
		{"from last to first", "--jobs=2", backwards},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := readLines(t, tt.paths, tt.jobs)
			if len(got) != len(one) {
				t.Fatalf("%d readings, want %d", len(got), len(one))
			}
			for i := range got {
				if got[i] != one[i] {
					t.Errorf("another reading:\n%.300s\nwant\n%.300s", got[i], one[i])
				}
			}
		})
	}
}

// readLines returns the readings of texts in an order of their own.
func readLines(t *testing.T, paths []string, jobs string) []string {
	t.Helper()
	var out, errs bytes.Buffer
	args := append([]string{"read", "--json", "-q", "--published=2025-01-15", jobs}, paths...)
	if code := run(args, streams{strings.NewReader(""), &out, &errs}); code != 0 {
		t.Fatalf("status %d: %s", code, errs.String())
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	slices.Sort(lines)
	return lines
}
