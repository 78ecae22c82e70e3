package arabic

import "testing"

func TestSieve(t *testing.T) {
	var s Sieve
	if s.May("وزير") {
		t.Error("the empty sieve lets a word through")
	}
	x := realLexicon(t)
	in, out := 0, 0
	for l := range x.lemmas {
		fold := Fold(x.lemmas[l].citation)
		if l%4 == 0 {
			s.Add(fold)
		}
	}
	for l := range x.lemmas {
		fold := Fold(x.lemmas[l].citation)
		switch may := s.May(fold); {
		case l%4 == 0 && !may:
			t.Fatalf("%+q is held back", fold)
		case l%4 != 0:
			in++
			if may {
				out++
			}
		}
	}
	if out*5 > in {
		t.Errorf("%d of %d words that were not added come through", out, in)
	}
}
