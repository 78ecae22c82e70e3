package main

import (
	"bytes"
	"os"
	"testing"
)

// TestScores reproduces the committed table of scores.
func TestScores(t *testing.T) {
	want, err := os.ReadFile("../../eval/scores.txt")
	if err != nil {
		t.Fatal(err)
	}
	var got, stderr bytes.Buffer
	if code := run([]string{"eval", "../../eval/dev"}, streams{nil, &got, &stderr}); code != 0 {
		t.Fatalf("eval: status %d: %s", code, stderr.String())
	}
	if got.String() != string(want) {
		t.Errorf("eval/scores.txt is not what this tree scores; run make scores and look at the difference:\n%s", got.String())
	}
}
