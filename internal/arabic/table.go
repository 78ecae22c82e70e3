package arabic

import "hash/maphash"

// A record is one inflected form of one lemma as the table keeps it.
type record struct {
	next  int32  // next record under the same fold, -1 for none
	off   uint32 // where the surface begins in table.text
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
)

func packWho(p Person, g Gender, n Number) uint8 { return uint8(p) | uint8(g)<<2 | uint8(n)<<4 }

func (r *record) person() Person { return Person(r.who & 3) }
func (r *record) gender() Gender { return Gender(r.who >> 2 & 3) }
func (r *record) number() Number { return Number(r.who >> 4 & 3) }

// A table holds the full forms, found by their fold: open addressing over
// slots, each the number of a key plus one.
type table struct {
	seed    maphash.Seed
	text    []byte // surfaces and folds
	keys    []tableKey
	slots   []tableSlot
	records []record
	fold    []byte // room for the fold of the form being added
}

type tableKey struct {
	hash uint64
	off  uint32
	len  uint8
	head int32
}

// A tableSlot is free where key is 0; tag is half of the key's hash, which
// spares most looks at other keys.
type tableSlot struct{ key, tag uint32 }

func newTable(forms int) *table {
	size := 1 << 10
	for size < forms*3/2 {
		size *= 2
	}
	return &table{
		seed: maphash.MakeSeed(), slots: make([]tableSlot, size),
		text: make([]byte, 0, forms*13), keys: make([]tableKey, 0, forms*2/3), records: make([]record, 0, forms),
		fold: make([]byte, 0, 64),
	}
}

const maxForm = 120 // bytes; no Arabic word is longer

// add puts a form into the table. Off, len and next of r are filled in.
func (t *table) add(surface []byte, r record) {
	if len(surface) == 0 || len(surface) > maxForm {
		return
	}
	t.fold = foldBytes(t.fold[:0], surface)
	r.off, r.len = uint32(len(t.text)), uint8(len(surface))
	t.text = append(t.text, surface...)
	k := t.key(r.off, r.len)
	r.next = t.keys[k].head
	t.keys[k].head = int32(len(t.records))
	t.records = append(t.records, r)
}

// foldBytes is AppendFold for the letters that the inflection writes: two
// bytes each, none dropped.
func foldBytes(dst, s []byte) []byte {
	for i := 0; i+1 < len(s); i += 2 {
		r := folded[(uint16(s[i]&0x1F)<<6|uint16(s[i+1]&0x3F))-0x600]
		dst = append(dst, 0xC0|byte(r>>6), 0x80|byte(r&0x3F))
	}
	return dst
}

// key returns the number of the key t.fold, made where it is new. The bytes of
// the surface serve as the key's where folding changes nothing.
func (t *table) key(off uint32, n uint8) int {
	if len(t.keys)*2 >= len(t.slots) {
		t.grow()
	}
	h := maphash.Bytes(t.seed, t.fold)
	i := t.slot(h, string(t.fold))
	if k := t.slots[i].key; k != 0 {
		return int(k - 1)
	}
	if int(n) != len(t.fold) || string(t.text[off:int(off)+int(n)]) != string(t.fold) {
		off, n = uint32(len(t.text)), uint8(len(t.fold))
		t.text = append(t.text, t.fold...)
	}
	t.keys = append(t.keys, tableKey{h, off, n, -1})
	t.slots[i] = tableSlot{uint32(len(t.keys)), uint32(h >> 32)}
	return len(t.keys) - 1
}

// slot returns the slot of a fold: its own, or the free one where it belongs.
func (t *table) slot(h uint64, fold string) int {
	mask := uint64(len(t.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.key == 0 {
			return int(i)
		}
		if s.tag != uint32(h>>32) {
			continue
		}
		k := &t.keys[s.key-1]
		if k.hash == h && string(t.text[k.off:k.off+uint32(k.len)]) == fold {
			return int(i)
		}
	}
}

func (t *table) grow() {
	t.slots = make([]tableSlot, 2*len(t.slots))
	mask := uint64(len(t.slots) - 1)
	for n := range t.keys {
		h := t.keys[n].hash
		i := h & mask
		for t.slots[i].key != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = tableSlot{uint32(n + 1), uint32(h >> 32)}
	}
}

// find returns the first record under a fold, -1 for none.
func (t *table) find(fold string) int32 {
	i := t.slot(maphash.String(t.seed, fold), fold)
	if t.slots[i].key == 0 {
		return -1
	}
	return t.keys[t.slots[i].key-1].head
}
