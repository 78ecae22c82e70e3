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
// their folds.
type forms struct {
	text    []byte // surfaces, one after another
	records []record
	hashes  []uint64
}

func newForms(n int) *forms {
	return &forms{text: make([]byte, 0, n*11), records: make([]record, 0, n), hashes: make([]uint64, 0, n)}
}

// join takes the forms of another over.
func (f *forms) join(g *forms) {
	from, base := len(f.records), uint32(len(f.text))
	f.text = append(f.text, g.text...)
	f.records = append(f.records, g.records...)
	f.hashes = append(f.hashes, g.hashes...)
	for i := range f.records[from:] {
		f.records[from+i].off += base
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
	f.hashes = append(f.hashes, foldHash(surface))
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

// A table finds full forms by their fold. It is laid out for cheap building:
// the numbers of the records stand sorted by the first bits of their hash, and
// first tells where those of a bucket begin.
type table struct {
	*forms
	shift int      // the bucket of hash h is h >> shift
	first []uint32 // by bucket, one more than there are buckets
	order []tagged
}

// A tagged is the number of a record and the last bits of its hash, which
// spare most looks at records of other folds.
type tagged struct{ tag, at uint32 }

// newTable sorts forms into a table; of forms with one fold the later ones
// stand first.
func newTable(f *forms) *table {
	n := len(f.records)
	width := max(bits.Len(uint(n))-1, 1)
	t := &table{forms: f, shift: 64 - width, first: make([]uint32, 1<<width+1), order: make([]tagged, n)}
	for _, h := range f.hashes {
		t.first[h>>t.shift]++
	}
	end := uint32(0)
	for b := range t.first {
		end += t.first[b]
		t.first[b] = end
	}
	for i, h := range f.hashes { // each before those that stand in its bucket already
		b := h >> t.shift
		t.first[b]--
		t.order[t.first[b]] = tagged{uint32(h), uint32(i)}
	}
	f.hashes = nil
	return t
}

// bucket returns the records among which those of a fold stand, and the tag
// that they have.
func (t *table) bucket(fold string) (among []tagged, tag uint32) {
	h := foldHash(fold)
	b := h >> t.shift
	return t.order[t.first[b]:t.first[b+1]], uint32(h)
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
