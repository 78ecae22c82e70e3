package main

import (
	"testing"

	"masar/internal/eval"
	"masar/internal/reading"
)

// TestOffices asks whom titles of all states and years mean, as a reading meets
// them; nearly all must be right.
func TestOffices(t *testing.T) {
	const least, share = 160, 0.95
	questions, err := eval.LoadOffices("../../eval/offices")
	if err != nil {
		t.Fatal(err)
	}
	if len(questions) < least {
		t.Fatalf("%d questions, want %d or more", len(questions), least)
	}
	k, err := (&cli{}).load()
	if err != nil {
		t.Fatal(err)
	}
	r := reading.NewReader(k)
	wrong := 0
	for _, q := range questions {
		if got := whoseOffice(r, q); got != q.Person {
			wrong++
			t.Logf("%+q on %s: have %q, want %q", q.Title, q.Day, got, q.Person)
		}
	}
	if float64(wrong) > (1-share)*float64(len(questions)) {
		t.Errorf("%d of %d are wrong", wrong, len(questions))
	}
}
