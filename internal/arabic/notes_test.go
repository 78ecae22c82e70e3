package arabic

import "testing"

func TestNotes(t *testing.T) {
	asked := 0
	ask := func(n int32) func() int32 { return func() int32 { asked++; return n } }
	w := Word{Notes: &Notes{}}
	for _, step := range []struct {
		name  string
		best  int
		says  int32 // what asking would find
		want  int32
		asked int
	}{
		{"first", 0, 5, 5, 1},
		{"noted", 0, 9, 5, 1},
		{"another reading", 1, 0, 0, 2},
		{"zero is noted too", 1, 9, 0, 2},
		{"back again", 0, 6, 6, 3},
		{"no reading", -1, 7, 7, 4},
		{"no reading, noted", -1, 9, 7, 4},
		{"too many readings to note", 200, 8, 8, 5},
		{"not noted", 200, 9, 9, 6},
	} {
		w.Best = step.best
		if got := w.Chosen(NoteStem, ask(step.says)); got != step.want || asked != step.asked {
			t.Errorf("%s: %d after %d questions, want %d after %d", step.name, got, asked, step.want, step.asked)
		}
	}
	if w.Note(NoteHead, func() bool { return false }) || w.Note(NoteHead, func() bool { return true }) {
		t.Error("a note that does not hold is asked again")
	}
	var bare Word
	if got := bare.Number(NoteHead, ask(3)); got != 3 {
		t.Errorf("a word without notes says %d, want 3", got)
	}
}
