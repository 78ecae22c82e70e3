package search

import (
	"strings"

	"masar"
)

// The limits of a query.
const (
	MaxLength = 4096 // bytes
	MaxDepth  = 32   // brackets and negations inside each other
	MaxParts  = 64   // words, phrases and fields
)

// Op is what a node of a query does.
type Op uint8

// The kinds of node. The first three have kids, the others none.
const (
	And Op = iota
	Or
	Not
	Word   // a word in all its forms, or with Star a prefix
	Phrase // words as they stand
	Value  // a value of a field
)

// A Node is a part of a query as it was written.
type Node struct {
	Op    Op
	Kids  []Node
	Field Field      // of a Value
	Text  string     // of a Word, a Phrase or a Value, without quotation marks
	Star  bool       // a Word is a prefix
	At    masar.Span // in the query
}

// Field is a property of a fact or an article that a query asks for.
type Field string

// The fields.
const (
	FieldActor   Field = "actor"
	FieldSide    Field = "side" // an actor or whoever acts for it
	FieldAct     Field = "act"
	FieldStatus  Field = "status"
	FieldPlace   Field = "place"
	FieldIssue   Field = "issue"
	FieldOutlet  Field = "outlet"
	FieldSaidBy  Field = "said_by"
	FieldTrack   Field = "track"
	FieldFrom    Field = "from"
	FieldTo      Field = "to"
	FieldKind    Field = "kind"
	FieldSources Field = "sources"
)

// Fields returns every field in the order of the documentation.
func Fields() []Field {
	return []Field{
		FieldActor, FieldSide, FieldAct, FieldStatus, FieldPlace, FieldIssue, FieldOutlet,
		FieldSaidBy, FieldTrack, FieldFrom, FieldTo, FieldKind, FieldSources,
	}
}

// String prints the query that the node stands for: brackets where they are
// needed, operators in English. Parsing it gives an equal tree.
func (n *Node) String() string {
	var b strings.Builder
	n.print(&b, Or)
	return b.String()
}

// print writes a node that stands inside one of the given kind.
func (n *Node) print(b *strings.Builder, inside Op) {
	switch n.Op {
	case And, Or:
		n.printList(b, inside == Not || inside == And && n.Op == Or)
	case Not:
		b.WriteByte('-')
		n.Kids[0].print(b, Not)
	case Word:
		b.WriteString(n.Text)
		if n.Star {
			b.WriteByte('*')
		}
	case Phrase:
		b.WriteString(`"` + n.Text + `"`)
	case Value:
		b.WriteString(string(n.Field) + ":" + quoted(n.Text))
	}
}

func (n *Node) printList(b *strings.Builder, brackets bool) {
	by := " "
	if n.Op == Or {
		by = " OR "
	}
	if brackets {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	for i := range n.Kids {
		if i > 0 {
			b.WriteString(by)
		}
		n.Kids[i].print(b, n.Op)
	}
}

// quoted puts a value in quotation marks unless it is plainly one word that
// cannot be an operator.
func quoted(text string) string {
	for i, r := range text {
		plain := 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '_' || i > 0 && (r == '-' || r == '.')
		if !plain {
			return `"` + text + `"`
		}
	}
	return text
}
