package frame

import "masar/internal/arabic"

// Governs reports whether a frame of a verb has what is done or said behind a
// preposition, or "" as the verb's object.
func (s *Set) Governs(l arabic.Lemma, prep string) bool {
	for _, f := range s.of(l, VerbWord) {
		for i := range f.Slots {
			if p := f.Slots[i].Part; (p == "content" || p == "noun") && f.Slots[i].takes(prep) {
				return true
			}
		}
	}
	return false
}

// takes reports whether a slot is filled by what a preposition governs, "" by an object.
func (s *Slot) takes(prep string) bool {
	for _, src := range s.Sources {
		switch {
		case src.Kind == FromPrep && prep != "" && src.Prep == prep, prep == "" && (src.Kind == FromObject || src.Kind == FromPatient):
			return true
		}
	}
	return false
}
