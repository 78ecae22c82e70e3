package clean

import (
	"strings"
	"unicode/utf8"

	"masar"
)

// A Mend is one broken spelling made whole, and where it stood as written.
type Mend struct {
	masar.Span            // in the clean text
	Source     masar.Span // in the source bytes
	Word       string     // the word made whole
}

// A piece is a stretch of Arabic letters of a chain, with the tatweel between
// them; the joint is what stands between it and the piece before.
type piece struct {
	start, end int    // in the text
	bare       string // its letters without tatweel
	letters    int    // how many letters, marks not counted
	joint      joint
}

type joint struct {
	start, end    int
	before, after bool // tatweel on the left piece, on the right piece
	space         bool
	breaker       string // what is neither tatweel nor space
}

// mender finds the broken spellings of a text whose characters are plain.
type mender struct {
	text   []byte
	known  func(string) bool
	counts *Counts
	edits  []edit
	mended []masar.Span // in text, as written
}

// mend returns what to change so that broken words are whole and decorative
// tatweel is gone, and where the broken words stand.
func mend(text []byte, known func(string) bool, n *Counts) ([]edit, []masar.Span) {
	m := mender{text: text, known: known, counts: n}
	m.loneLetter(-1)
	done := 0 // chains before it have been treated
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < 0xD8 || c > 0xDB:
			if c == ' ' || c == '\n' {
				m.loneLetter(i)
			}
			i++
			continue
		case c == 0xD9 && text[i+1] == 0x80:
			i = m.chain(i, done)
			done = i
			continue
		}
		i += 2
		if i < len(text) && mayBreak(text[i]) && m.brokenAt(i) {
			i = m.chain(i, done)
			done = i
		}
	}
	return m.edits, m.mended
}

// mayBreak reports whether a character that may break a word can begin with c.
func mayBreak(c byte) bool { return c > ' ' && c < 0x80 || c == 0xE2 || c == 0xC2 || c == 0xC3 }

// brokenAt reports whether a breaker at i, after a letter, leads to a letter.
func (m *mender) brokenAt(i int) bool {
	if !isLetterBefore(m.text, i) {
		return false
	}
	end := m.breakerEnd(i)
	return end > i && end+1 < len(m.text) && isLetterAt(m.text, end)
}

// breakerEnd returns the end of up to three breakers at i, tatweel among them.
func (m *mender) breakerEnd(i int) int {
	for n := 0; n < 3 && i < len(m.text); {
		if isTatweelAt(m.text, i) {
			i += 2
			continue
		}
		r, size := utf8.DecodeRune(m.text[i:])
		if strengthOf(r) == noBreaker {
			break
		}
		i += size
		n++
	}
	return i
}

// chain treats the broken or stretched words around i and returns where they
// end; it does not reach back before done.
func (m *mender) chain(i, done int) int {
	start := m.chainStart(i, done)
	pieces, end := m.pieces(start)
	end = max(end, m.tatweelEnd(i), i+1)
	if len(pieces) == 0 {
		m.dash(start, m.tatweelEnd(start))
		return end
	}
	hashtag := start > 0 && (m.text[start-1] == '#' || m.text[start-1] == '@')
	for at := 0; at < len(pieces); {
		last := at
		if m.known != nil && !hashtag {
			last = m.longest(pieces, at)
		}
		m.emit(pieces[at:last+1], last+1 < len(pieces) && !pieces[last+1].joint.space)
		at = last + 1
	}
	return end
}

// chainStart goes back to the beginning of the word at i, and over a space
// where tatweel says that the word began before it.
func (m *mender) chainStart(i, done int) int {
	back := func(i int) int {
		for i-2 >= done && (isLetterAt(m.text, i-2) || isTatweelAt(m.text, i-2)) {
			i -= 2
		}
		return i
	}
	start := back(i)
	for start > done+2 && m.text[start-1] == ' ' && isLetterBefore(m.text, start-1) &&
		isTatweelAt(m.text, start) && isLetterAt(m.text, m.tatweelEnd(start)) {
		start = back(start - 1)
	}
	return start
}

// pieces cuts the chain at start into its stretches of letters and returns
// where the chain ends, the tatweel after the last piece taken in.
func (m *mender) pieces(start int) (out []piece, end int) {
	next := joint{start: start, end: m.tatweelEnd(start)}
	for ok := isLetterAt(m.text, next.end); ok; {
		p := m.piece(next.end)
		p.joint = next
		out = append(out, p)
		next, ok = m.joint(p.end)
	}
	if len(out) == 0 {
		return nil, next.end
	}
	return out, m.tatweelEnd(out[len(out)-1].end)
}

func (m *mender) tatweelEnd(i int) int {
	for isTatweelAt(m.text, i) {
		i += 2
	}
	return i
}

// piece reads letters and the tatweel between them.
func (m *mender) piece(i int) piece {
	p := piece{start: i, end: i}
	var bare strings.Builder
	for i+1 < len(m.text) {
		switch {
		case isLetterAt(m.text, i):
			bare.Write(m.text[i : i+2])
			if !isMarkAt(m.text, i) {
				p.letters++
			}
			i += 2
			p.end = i
		case isTatweelAt(m.text, i):
			i += 2
		default:
			p.bare = bare.String()
			return p
		}
	}
	p.bare = bare.String()
	return p
}

// joint reads what stands between a piece that ends at i and the next one; ok
// is false where no piece follows that may belong to the same word.
func (m *mender) joint(i int) (j joint, ok bool) {
	j.start = i
	i = m.tatweelEnd(i)
	j.before = i > j.start
	from := i
	i = m.breakerEnd(i)
	broken := i > from
	if i < len(m.text) && m.text[i] == ' ' {
		j.space = true
		i++
	}
	j.breaker = strings.Trim(string(m.text[from:i]), " \u0640")
	j.end = m.tatweelEnd(i)
	j.after = j.end > i || broken && !j.space && tatweelBefore(m.text, i)
	switch {
	case !isLetterAt(m.text, j.end):
		return j, false
	case j.space && (j.breaker != "" || !broken && !j.before && !j.after):
		return j, j.before && j.after
	}
	return j, true
}

// longest returns the last piece of the longest word that can be mended from
// the pieces beginning at first; first itself where there is none.
func (m *mender) longest(pieces []piece, first int) int {
	size, last := len(pieces[first].bare), first
	for last+1 < len(pieces) && last-first < 11 && size+len(pieces[last+1].bare) <= 48 {
		last++
		size += len(pieces[last].bare)
	}
	for ; last > first; last-- {
		if _, ok := m.whole(pieces[first : last+1]); ok {
			return last
		}
	}
	return first
}

// emit records the edits of one word: its joints and inner tatweel go away.
// joined says that the next piece stands against it.
func (m *mender) emit(word []piece, joined bool) {
	if len(word) > 1 {
		with, _ := m.whole(word)
		m.counts.Mended++
		m.mended = append(m.mended, masar.Span{Start: word[0].start, End: word[len(word)-1].end})
		m.leading(word[0])
		for i, p := range word {
			if i > 0 {
				m.edits = append(m.edits, edit{p.joint.start, p.joint.end, with[i]})
			}
			m.inner(p)
		}
		return
	}
	m.leading(word[0])
	m.inner(word[0])
	if !joined {
		m.trailing(word[0])
	}
}

// leading drops the tatweel before a piece that begins a word.
func (m *mender) leading(p piece) {
	if p.joint.breaker != "" {
		return
	}
	from := p.start
	for from-2 >= p.joint.start && isTatweelAt(m.text, from-2) {
		from -= 2
	}
	m.drop(from, p.start)
}

// inner drops the tatweel between the letters of a piece.
func (m *mender) inner(p piece) {
	for i := p.start; i < p.end; {
		from := i
		for i < p.end && isTatweelAt(m.text, i) {
			i += 2
		}
		if i > from {
			m.drop(from, i)
			continue
		}
		i += 2
	}
}

// trailing drops the tatweel after a known word; after a proclitic, an
// abbreviation or an unknown piece it stays.
func (m *mender) trailing(p piece) {
	end := m.tatweelEnd(p.end)
	if end > p.end && m.known != nil && p.letters >= 3 && !isProclitic(p.bare) && m.known(p.bare) {
		m.drop(p.end, end)
	}
}

func (m *mender) drop(start, end int) {
	if end > start {
		m.counts.Tatweel++
		m.edits = append(m.edits, edit{start, end, ""})
	}
}

// dash makes a tatweel that stands alone, between spaces or digits, a hyphen.
func (m *mender) dash(start, end int) {
	apart := func(i int) bool {
		return i < 0 || i >= len(m.text) || m.text[i] == ' ' || m.text[i] == '\n' || m.text[i] >= '0' && m.text[i] <= '9'
	}
	if end > start && apart(start-1) && apart(end) {
		m.counts.Tatweel++
		m.edits = append(m.edits, edit{start, end, "-"})
	}
}
