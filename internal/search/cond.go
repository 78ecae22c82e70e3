package search

import "masar"

// A Cond is what a query means, in terms of the record: And, Or and Not join
// others; Word is text to find in the full-text tables; Value is a property.
type Cond struct {
	Op   Op
	Kids []Cond

	// Of a Word: the text holds any of these.
	Lemmas []string   // lemma terms
	Runs   [][]string // words as they stand, side by side
	Prefix string     // the beginning of a word or a lemma

	// Of a Value: the property is any of these.
	Field Field
	At    masar.Span // in the query
	IDs   []string   // identities, acts, statuses, issues, tracks or kinds
	Names []string   // folded names, for what has no id: outlets, places
	From  string     // ISO 8601 day, inclusive, of FieldFrom
	To    string     // the same of FieldTo
	Least int        // of FieldSources: at least so many
	Most  int        // at most, 0 for any
}

// The fields that no query can write.
const (
	FieldName  Field = "name"  // what a name alone asks for: an actor or a place
	FieldAbout Field = "about" // a state or a group that a fact is about
	FieldMonth Field = "month" // of the day, 2006-01
	FieldNow   Field = "now"   // the status that a record event has reached
)

// A Query is a query as written, and what it means.
type Query struct {
	Text string
	Tree Node
	Cond Cond
}

// Parse reads a query and finds out what it means. The error of a wrong query
// is an *Error.
func Parse(text string, names *Names) (*Query, error) {
	p := parser{lex: lexer{text: text, words: names.operators}, fold: names.fields}
	for _, f := range Fields() {
		p.names = append(p.names, string(f))
	}
	for name := range names.fields {
		p.names = append(p.names, name)
	}
	tree, err := p.parse()
	if err != nil {
		return nil, err
	}
	cond, err := names.resolve(&tree)
	if err != nil {
		return nil, err
	}
	return &Query{Text: text, Tree: tree, Cond: cond}, nil
}

// whole makes an article of a text that is no article.
func whole(text string) masar.Article {
	return masar.Article{Text: text, Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{End: len(text)}}}}
}
