package main

import (
	"os"
	"testing"

	"masar/internal/eval"
)

// TestScores reproduces the committed table of scores.
func TestScores(t *testing.T) {
	want, err := os.ReadFile("../../eval/scores.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := theDev(t)
	if got := eval.Score(d.golds, d.readings).String(); got != string(want) {
		t.Errorf("eval/scores.txt is not what this tree scores; run make scores and look at the difference:\n%s", got)
	}
}
