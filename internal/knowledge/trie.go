package knowledge

import (
	"strings"
	"unicode/utf8"
)

// A Token is an interned folded word of some name or title; 0 is a word that
// no name holds.
type Token int32

// A Node is a place in the trie of names; 0 is its root.
type Node int32

type edge struct {
	from Node
	tok  Token
}

type ref struct {
	entity int32
	next   int32
	kind   RefKind
}

// trie maps runs of tokens to lists of references.
type trie struct {
	edges map[edge]Node
	heads []int32 // by node: first reference, 0 none
	refs  []ref   // refs[0] is unused
}

func newTrie(size int) trie {
	return trie{edges: make(map[edge]Node, size), heads: make([]int32, 1, size), refs: make([]ref, 1, size)}
}

// grow returns the node after from on tok, made if it is missing.
func (t *trie) grow(from Node, tok Token) Node {
	key := edge{from, tok}
	if n, ok := t.edges[key]; ok {
		return n
	}
	n := Node(len(t.heads))
	t.heads = append(t.heads, 0)
	t.edges[key] = n
	return n
}

// put adds a reference at the node, after those that stand there.
func (t *trie) put(n Node, entity int32, kind RefKind) {
	at := &t.heads[n]
	for *at != 0 {
		r := &t.refs[*at]
		if r.entity == entity {
			r.kind = min(r.kind, kind)
			return
		}
		at = &r.next
	}
	*at = int32(len(t.refs))
	t.refs = append(t.refs, ref{entity: entity, kind: kind})
}

// intern returns the token of a folded word, made if it is missing.
func (b *Base) intern(word string) Token {
	if t, ok := b.words[word]; ok {
		return t
	}
	t := Token(len(b.info))
	b.words[word] = t
	b.sieve.Add(word)
	b.info = append(b.info, wordInfo{})
	return t
}

// Token returns the token of a folded word, 0 where no name holds it.
func (b *Base) Token(fold string) Token {
	if !b.sieve.May(fold) {
		return 0
	}
	return b.words[fold]
}

// Words calls yield for every folded word of every name, in no order.
func (b *Base) Words(yield func(fold string, t Token) bool) {
	for w, t := range b.words {
		if !yield(w, t) {
			return
		}
	}
}

// Opens reports whether a name begins with the token.
func (b *Base) Opens(t Token) bool { return b.info[t].opens }

// InName reports whether the token is a word of a person's name: First as the
// first word, Later after it.
func (b *Base) InName(t Token) (first, later bool) {
	return b.info[t].firstName, b.info[t].laterName
}

// Next returns the node after n on the token.
func (b *Base) Next(n Node, t Token) (Node, bool) {
	m, ok := b.names.edges[edge{n, t}]
	return m, ok
}

// Refs appends what the names that end at the node mean.
func (b *Base) Refs(n Node, to []Ref) []Ref {
	for i := b.names.heads[n]; i != 0; i = b.names.refs[i].next {
		r := &b.names.refs[i]
		to = append(to, Ref{&b.entities[r.entity], r.kind})
	}
	return to
}

// Ends reports whether a name ends at the node.
func (b *Base) Ends(n Node) bool { return b.names.heads[n] != 0 }

// addName puts a folded name into the trie.
func (b *Base) addName(fold string, entity int32, kind RefKind) {
	person := b.entities[entity].Type == "person"
	n, given := Node(0), Token(0)
	for word := range Pieces(fold) {
		t := b.intern(word)
		switch {
		case n == 0:
			b.info[t].opens = true
			given = t
			b.info[t].laterName = b.info[t].laterName || person && kind == ShortName
		case person:
			b.namePart(word, t, given)
			given = 0
		}
		n = b.names.grow(n, t)
	}
	if n != 0 {
		b.names.put(n, entity, kind)
	}
}

// namePart marks a later word of a person's name and, where it is the second,
// the given name before it. Words of two letters are names only beside the rest
// (مون جاي إن), and so is what stands before الله (أمر الله صالح).
func (b *Base) namePart(word string, t, given Token) {
	if utf8.RuneCountInString(word) > 2 {
		b.info[t].laterName = true
	}
	if given != 0 && word != "الله" {
		b.info[given].firstName = true
	}
}

// Pieces calls yield for the words of a folded name: spaces, hyphens and
// quotation marks part them, and «عبدالله» is «عبد» «الله», so that both
// spellings meet.
func Pieces(fold string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start := 0
		for i := 0; i < len(fold); i++ {
			if letterByte(fold, i) {
				continue // nearly always
			}
			n := parts(fold, i)
			if n == 0 {
				continue
			}
			if i > start && !yieldSplit(fold[start:i], yield) {
				return
			}
			start = i + n
		}
		if start < len(fold) {
			yieldSplit(fold[start:], yield)
		}
	}
}

// letterByte tells the bytes of most letters from those with which a mark begins.
func letterByte(fold string, i int) bool {
	switch c := fold[i]; {
	case c == "ا"[0]:
		return i+1 < len(fold) && fold[i+1] != "،"[1]
	case c == "ل"[0]:
		return true
	default:
		return c >= 0x80 && c < 0xC0
	}
}

// parts returns the bytes of the mark at i that parts words, 0 for none.
func parts(fold string, i int) int {
	switch fold[i] {
	case ' ', '-', '"', '(', ')', '/':
		return 1
	case "«"[0], "–"[0], "،"[0]:
		for _, mark := range [...]string{"«", "»", "–", "،"} {
			if strings.HasPrefix(fold[i:], mark) {
				return len(mark)
			}
		}
	}
	return 0
}

func yieldSplit(word string, yield func(string) bool) bool {
	if head, tail, ok := SplitName(word); ok {
		return yield(head) && yield(tail)
	}
	return yield(word)
}

// SplitName parts a name that is written as one word and spelt as two
// elsewhere: عبدالله, علاءالدين.
func SplitName(word string) (head, tail string, ok bool) {
	const abd, al, din = "عبد", "ال", "الدين"
	if len(word) > len(abd)+len(al)+2 && strings.HasPrefix(word, abd) && strings.HasPrefix(word[len(abd):], al) {
		return word[:len(abd)], word[len(abd):], true
	}
	if len(word) > len(din)+4 && strings.HasSuffix(word, din) {
		return word[:len(word)-len(din)], din, true
	}
	return "", "", false
}
