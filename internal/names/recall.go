package names

// A Recall remembers the family names of the last sentences of a text that is
// handed over sentence by sentence. The zero Recall remembers nothing.
type Recall struct {
	now   int
	heard map[string]int // folded word that no file holds → the sentence that had it last
}

// span is how many sentences a name is remembered: about an article.
const span = 25

// note remembers a word of a name.
func (r *Recall) note(fold string) {
	if r.heard == nil {
		r.heard = map[string]int{}
	}
	r.heard[fold] = r.now
}

// remind begins a sentence: it adds what is remembered to the parts and forgets
// what is long past.
func (r *Recall) remind(parts *heard) {
	r.now++
	for w, at := range r.heard {
		if r.now-at > span {
			delete(r.heard, w)
			continue
		}
		parts.add(w)
	}
}
