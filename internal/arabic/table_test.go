package arabic

import "testing"

func TestTableOfTwoParts(t *testing.T) {
	tests := []struct {
		name        string
		room, first int // for all, and of it for the first part
	}{
		{"roomy", 12, 8},
		{"just enough", 5, 3},
		{"the first outgrows it", 12, 1},
		{"the first has none", 12, 0},
		{"the rest outgrows it", 8, 8},
		{"both outgrow it", 1, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			first, rest := newForms(tt.room).split(tt.first)
			rest.add([]byte("لقاء"), record{lemma: 4})
			for i, s := range []string{"كتب", "لقاء", "كتب"} {
				first.add([]byte(s), record{lemma: Lemma(i + 1)})
			}
			rest.add([]byte("وفد"), record{lemma: 5})
			x := newTable(first.join(rest))
			for fold, want := range map[string][]Lemma{"كتب": {3, 1}, "لقاء": {4, 2}, "وفد": {5}, "زار": nil} {
				var got []Lemma
				for at, tag := x.bucket(fold); at != 0; {
					var r *record
					var have uint32
					if r, have, at = x.next(at); have == tag && x.folds(r, fold) && string(x.surface(r)) == fold {
						got = append(got, r.lemma)
					}
				}
				if len(got) != len(want) {
					t.Fatalf("%+q: %v, want %v", fold, got, want)
				}
				for i := range got {
					if got[i] != want[i] {
						t.Errorf("%+q: %v, want %v", fold, got, want)
					}
				}
			}
			if got := (&Lexicon{table: x}).Forms(); got != 5 {
				t.Errorf("%d forms, want 5", got)
			}
		})
	}
}
