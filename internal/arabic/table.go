package arabic

import "math/bits"

// A record is one inflected form of one lemma as the table keeps it.
type record struct {
	off   uint32 // where the surface begins in the text
	lemma Lemma
	base  Lemma
	flags recordFlags
	len   uint8 // bytes of the surface
	pos   POS
	form  Form
	who   uint8 // person, gender, number: two bits each
	cost  uint8
}

type recordFlags uint16

const (
	isPassive recordFlags = 1 << iota
	isTanwin
	isConstr
	isNisba
	noEnc   // never before a pronoun
	onlyEnc // only before a pronoun
	noAl    // never with ال
	onlyAl  // with ال, in construct or before a pronoun
	isDefinite
	isPart   // a word of names, which may be an everyday word too
	isListed // a noun or adjective that a file of nouns holds
)

func packWho(p Person, g Gender, n Number) uint8 { return uint8(p) | uint8(g)<<2 | uint8(n)<<4 }

func (r *record) person() Person { return Person(r.who & 3) }
func (r *record) gender() Gender { return Gender(r.who >> 2 & 3) }
func (r *record) number() Number { return Number(r.who >> 4 & 3) }

// forms are full forms as the inflection hands them out, with the hashes of
// their folds. Of two that are filled at once in one room the second begins
// behind the part of the first, and what the first leaves of it stays a gap.
type forms struct {
	text    []byte // surfaces, one after another
	records []record
	nodes   []node // by record
	gap     struct{ from, until int }
}

// A node is the hash of the fold of a record, the last bits first. In a table
// the first bits make room for the number of the next record of its bucket.
type node struct{ tag, next uint32 }

const formBytes = 11 // of most forms, and more than the average

func newForms(n int) *forms {
	return &forms{text: make([]byte, 0, n*formBytes), records: make([]record, 0, n), nodes: make([]node, 0, n)}
}

// split parts the empty room into that of n forms and the rest.
func (f *forms) split(n int) (first, rest *forms) {
	text := n * formBytes
	first = &forms{text: f.text[:0:text], records: f.records[:0:n], nodes: f.nodes[:0:n]}
	rest = &forms{text: f.text[:text], records: f.records[:n], nodes: f.nodes[:n]}
	rest.gap.until = n
	return first, rest
}

// join returns the two parts of a room as one. Where a part outgrew the room,
// its forms stand elsewhere by now, and those of the other are copied to them.
func (f *forms) join(rest *forms) *forms {
	n, text := rest.gap.until, rest.gap.until*formBytes
	if len(f.records) <= n && len(f.text) <= text {
		stay(rest.text, f.text)
		stay(rest.records, f.records)
		stay(rest.nodes, f.nodes)
		rest.gap.from = len(f.records)
		return rest
	}
	begin, moved := len(f.records), uint32(len(f.text)-text)
	f.text = append(f.text, rest.text[text:]...)
	f.records = append(f.records, rest.records[n:]...)
	f.nodes = append(f.nodes, rest.nodes[n:]...)
	for i := range f.records[begin:] {
		f.records[begin+i].off += moved
	}
	return f
}

// stay sees that a room begins with what the first part wrote there.
func stay[T any](room, first []T) {
	if len(first) > 0 && &room[0] != &first[0] {
		copy(room, first)
	}
}

const maxForm = 120 // bytes; no Arabic word is longer

// add takes a form. Off and len of r are filled in.
func (f *forms) add(surface []byte, r record) {
	if len(surface) == 0 || len(surface) > maxForm {
		return
	}
	r.off, r.len = uint32(len(f.text)), uint8(len(surface))
	f.text = append(f.text, surface...)
	f.records = append(f.records, r)
	h := foldHash(surface)
	f.nodes = append(f.nodes, node{tag: uint32(h), next: uint32(h >> 32)})
}

// foldHash is the hash of the fold of a form as the inflection writes it: two
// bytes a letter, none dropped. Folding a fold changes nothing, so that it is
// the hash of folded words too.
func foldHash[T []byte | string](s T) uint64 {
	h := uint64(len(s))
	for i := 0; i+1 < len(s); i += 2 {
		h = (h ^ uint64(foldPair(s[i], s[i+1]))) * 0x9E3779B97F4A7C15
	}
	return h ^ h>>29
}

// foldPair folds a letter of two bytes, U+0600 to U+06FF.
func foldPair(a, b byte) uint16 { return folded[a<<6|b&0x3F] }

// A table finds full forms by their fold: first tells by the first bits of a
// hash where the bucket begins, and each record which one follows, so that
// building it takes one pass.
type table struct {
	*forms
	shift int      // the bucket of hash h is h >> shift
	first []uint32 // by bucket: the number of a record and one, 0 for none
}

// newTable files forms in a table; of forms with one fold the later ones stand
// first.
func newTable(f *forms) *table {
	width := max(bits.Len(uint(len(f.records)))-1, 1)
	t := &table{forms: f, shift: 64 - width, first: make([]uint32, 1<<width)}
	t.file(0, f.gap.from)
	t.file(f.gap.until, len(f.nodes))
	return t
}

func (t *table) file(from, until int) {
	shift := t.shift - 32
	for i := from; i < until; i++ {
		n := &t.nodes[i]
		first := &t.first[n.next>>shift]
		n.next, *first = *first, uint32(i)+1
	}
}

// bucket returns the number, and one, of the first record among which those of
// a fold stand, and the tag that they have. next leads on, to 0 in the end.
func (t *table) bucket(fold string) (first, tag uint32) {
	h := foldHash(fold)
	return t.first[h>>t.shift], uint32(h)
}

// next returns the record of a number and one, its tag and the number of the
// one that follows.
func (t *table) next(at uint32) (r *record, tag, next uint32) {
	n := t.nodes[at-1]
	return &t.records[at-1], n.tag, n.next
}

// surface is the form as the files or the inflection write it.
func (t *table) surface(r *record) []byte { return t.text[r.off : r.off+uint32(r.len)] }

// folds reports whether the surface of a record folds to what is given.
func (t *table) folds(r *record, fold string) bool {
	s := t.surface(r)
	if len(s) != len(fold) {
		return false
	}
	for i := 0; i+1 < len(s); i += 2 {
		c := foldPair(s[i], s[i+1])
		if fold[i] != 0xC0|byte(c>>6) || fold[i+1] != 0x80|byte(c&0x3F) {
			return false
		}
	}
	return true
}
