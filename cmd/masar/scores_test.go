package main

import (
	"bytes"
	"os"
	"testing"
)

// TestScores reproduces the committed tables of scores.
func TestScores(t *testing.T) {
	for _, c := range []struct{ name, dir, table string }{
		{"the development articles", "../../eval/dev", "../../eval/scores.txt"},
		{"the articles kept back", "../../eval/check", "../../eval/check.txt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			want, err := os.ReadFile(c.table)
			if err != nil {
				t.Fatal(err)
			}
			var got, stderr bytes.Buffer
			if code := run([]string{"eval", c.dir}, streams{nil, &got, &stderr}); code != 0 {
				t.Fatalf("eval: status %d: %s", code, stderr.String())
			}
			if got.String() != string(want) {
				t.Errorf("%s is not what this tree scores; run make scores and look at the difference:\n%s", c.table, got.String())
			}
		})
	}
}
