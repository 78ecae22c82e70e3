package arabic

// Notes are what later stages found out about a word as written, so that they
// need not look it up again: equal words of one analyser share them, and only
// the goroutine that uses the analyser touches them. 0 is not asked yet. Nil
// for words that no analyser made.
type Notes [noteCount]int32

// The notes, each of one stage.
const (
	NoteName      = iota // in which readings a name of the knowledge may begin with the word
	NoteToken            // the word of names that it is
	NoteTime             // a time may begin with it
	NoteTells            // what it tells of times
	NoteMonth            // the name of a month may begin with it
	NoteGiven            // what the files say of it as a given name
	NoteGivenRest        // it is a given name behind clitics
	NoteHead             // what the files of heads say of it
	NotePhrase           // an honour of several words may begin with it
	NoteStem             // what the files of heads say of its stem
	NoteNisba            // whose adjective of origin its stem is
	NoteIssue            // of which issues phrases may begin with it
	noteCount
)

// Number returns a number noted on the word, from 0 to 1<<24-2, worked out where
// it is not there yet.
func (w *Word) Number(at int, ask func() int32) int32 {
	if w.Notes == nil {
		return ask()
	}
	if w.Notes[at] == 0 {
		w.Notes[at] = ask() + 1
	}
	return w.Notes[at] - 1
}

// Note is Number for what holds or does not.
func (w *Word) Note(at int, ask func() bool) bool {
	return w.Number(at, func() int32 {
		if ask() {
			return 1
		}
		return 0
	}) == 1
}

// Chosen is Number for what hangs on the reading that the context chose: the
// note is of the reading that it was asked for last.
func (w *Word) Chosen(at int, ask func() int32) int32 {
	const low = 1<<24 - 1
	best := int32(w.Best + 1)
	if w.Notes == nil || best > 127 {
		return ask()
	}
	if n := w.Notes[at]; n != 0 && n>>24 == best {
		return n&low - 1
	}
	n := ask()
	w.Notes[at] = best<<24 | (n + 1)
	return n
}
