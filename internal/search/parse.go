package search

import (
	"fmt"
	"slices"

	"masar"
	"masar/internal/arabic"
)

// operatorKey is the form under which operators are looked up: English ones in
// capitals only, Arabic ones under the fold.
func operatorKey(word string) string {
	if word == "" || word[0] < 0x80 {
		return word
	}
	return arabic.Fold(word)
}

// parser makes a tree of tokens.
type parser struct {
	lex   lexer
	tok   token
	fold  map[string]Field // folded names of fields
	names []string         // names of fields to suggest
	field Field            // set inside the brackets behind a field
	depth int
	parts int
}

// parse reads a whole query.
func (p *parser) parse() (Node, error) {
	if len(p.lex.text) > MaxLength {
		return Node{}, &Error{At: masar.Span{Start: MaxLength, End: len(p.lex.text)}, What: fmt.Sprintf("the query is longer than %d bytes", MaxLength)}
	}
	if err := p.advance(); err != nil {
		return Node{}, err
	}
	if p.tok.kind == theEnd {
		return Node{}, &Error{At: p.tok.at, What: "the query is empty"}
	}
	n, err := p.either()
	if err != nil {
		return Node{}, err
	}
	if p.tok.kind == closeBracket {
		return Node{}, p.fault("this bracket closes nothing")
	}
	return n, nil
}

// advance moves to the next token that says something: commas between words
// are passed over.
func (p *parser) advance() (err error) {
	for {
		if p.tok, err = p.lex.next(); err != nil || p.tok.kind != aWord || !comma(p.tok.text) || p.tok.star {
			return err
		}
	}
}

func comma(s string) bool { return s == "،" || s == "," || s == "؛" || s == ";" }

func (p *parser) fault(what string) error { return &Error{At: p.tok.at, What: what} }

// either reads parts joined by OR.
func (p *parser) either() (Node, error) {
	first, err := p.all()
	if err != nil {
		return Node{}, err
	}
	kids := []Node{first}
	for p.tok.kind == anOr {
		op := p.tok
		if err := p.advance(); err != nil {
			return Node{}, err
		}
		if !p.begins() {
			return Node{}, lone(op)
		}
		n, err := p.all()
		if err != nil {
			return Node{}, err
		}
		kids = append(kids, n)
	}
	return list(Or, kids), nil
}

// all reads parts joined by AND or by standing side by side.
func (p *parser) all() (Node, error) {
	if !p.begins() {
		return Node{}, p.missing()
	}
	var kids []Node
	for {
		n, err := p.one()
		if err != nil {
			return Node{}, err
		}
		kids = append(kids, n)
		if p.tok.kind == anAnd {
			op := p.tok
			if err := p.advance(); err != nil {
				return Node{}, err
			}
			if !p.begins() {
				return Node{}, lone(op)
			}
		}
		if !p.begins() {
			return list(And, kids), nil
		}
	}
}

// begins reports whether a part can begin with the token at hand.
func (p *parser) begins() bool {
	switch p.tok.kind {
	case theEnd, anAnd, anOr, closeBracket:
		return false
	}
	return true
}

// missing is the error of a place where a part had to begin.
func (p *parser) missing() error {
	switch p.tok.kind {
	case anAnd, anOr:
		return lone(p.tok)
	case closeBracket:
		return p.fault("nothing stands before this bracket")
	}
	return p.fault("the query ends where a word had to follow")
}

// lone is the error of an operator with nothing on one side.
func lone(op token) error {
	return &Error{At: op.at, What: fmt.Sprintf("%s wants something on both sides; in quotation marks it is a word to search for", op.text)}
}

// list joins nodes, those of the same kind inside them taken up.
func list(op Op, kids []Node) Node {
	if len(kids) == 1 {
		return kids[0]
	}
	var flat []Node
	for _, k := range kids {
		if k.Op == op {
			flat = append(flat, k.Kids...)
		} else {
			flat = append(flat, k)
		}
	}
	return Node{Op: op, Kids: flat, At: masar.Span{Start: flat[0].At.Start, End: flat[len(flat)-1].At.End}}
}

// one reads a word, a phrase, a field, brackets or a negation.
func (p *parser) one() (Node, error) {
	switch p.tok.kind {
	case aNot:
		return p.negation()
	case openBracket:
		return p.brackets()
	case aField:
		return p.value()
	}
	return p.leaf()
}

// deeper counts what stands inside of something.
func (p *parser) deeper(at masar.Span) error {
	if p.depth++; p.depth > MaxDepth {
		return &Error{At: at, What: fmt.Sprintf("more than %d brackets and negations stand inside each other", MaxDepth)}
	}
	return nil
}

func (p *parser) negation() (Node, error) {
	op := p.tok
	if err := p.deeper(op.at); err != nil {
		return Node{}, err
	}
	if err := p.advance(); err != nil {
		return Node{}, err
	}
	if !p.begins() {
		return Node{}, &Error{At: op.at, What: fmt.Sprintf("nothing stands behind %s", op.text)}
	}
	n, err := p.one()
	p.depth--
	return Node{Op: Not, Kids: []Node{n}, At: masar.Span{Start: op.at.Start, End: n.At.End}}, err
}

func (p *parser) brackets() (Node, error) {
	open := p.tok
	if err := p.deeper(open.at); err != nil {
		return Node{}, err
	}
	if err := p.advance(); err != nil {
		return Node{}, err
	}
	if p.tok.kind == theEnd {
		return Node{}, &Error{At: open.at, What: "this bracket is not closed"}
	}
	n, err := p.either()
	if err != nil {
		return Node{}, err
	}
	if p.tok.kind != closeBracket {
		return Node{}, &Error{At: open.at, What: "this bracket is not closed"}
	}
	p.depth--
	return n, p.advance()
}

// value reads what stands behind the name of a field: a word, a phrase, or
// brackets with several.
func (p *parser) value() (Node, error) {
	name := p.tok
	field, ok := p.fold[arabic.Fold(name.text)]
	if !ok {
		return Node{}, &Error{At: name.at, What: fmt.Sprintf("there is no field %q; with a space behind the colon or in quotation marks it is a word", name.text), Suggest: Nearest(name.text, p.names, 3)}
	}
	if p.field != "" {
		return Node{}, &Error{At: name.at, What: fmt.Sprintf("a field stands inside the brackets of %s:", p.field)}
	}
	if err := p.advance(); err != nil {
		return Node{}, err
	}
	p.field = field
	defer func() { p.field = "" }()
	switch p.tok.kind {
	case aWord, aPhrase:
		n, err := p.leaf()
		n.At.Start = name.at.Start
		return n, err
	case openBracket:
		return p.brackets()
	}
	return Node{}, &Error{At: name.at, What: fmt.Sprintf("%s: wants a value", name.text)}
}

// leaf reads a word or a phrase, which is a value behind the name of a field.
func (p *parser) leaf() (Node, error) {
	if p.parts++; p.parts > MaxParts {
		return Node{}, p.fault(fmt.Sprintf("the query has more than %d parts", MaxParts))
	}
	n := Node{Op: Word, Text: p.tok.text, Star: p.tok.star, At: p.tok.at}
	if p.tok.kind == aPhrase {
		n.Op = Phrase
	}
	switch {
	case p.field != "" && n.Star:
		return Node{}, p.fault("a value of a field takes no star")
	case p.field != "":
		n.Op, n.Field = Value, p.field
		if n.Text == "" {
			return Node{}, p.fault(fmt.Sprintf("%s: wants a value", p.field))
		}
	case !slices.ContainsFunc([]rune(arabic.Fold(n.Text)), inToken):
		return Node{}, p.fault("there is nothing to search for in this")
	}
	return n, p.advance()
}
