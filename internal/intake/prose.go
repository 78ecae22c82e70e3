package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"masar"
	"masar/internal/clean"
)

// prose is a text, one paragraph a line, with what the page says of them.
type prose struct {
	text  []byte
	marks []clean.Mark
}

// noArticle are elements whose text is never part of an article. Forms are not
// among them: some pages stand in one as a whole.
var noArticle = map[string]bool{
	"head": true, "script": true, "style": true, "noscript": true, "template": true, "svg": true, "math": true, "iframe": true, "object": true,
	"nav": true, "footer": true, "aside": true, "button": true, "select": true, "textarea": true, "video": true, "audio": true,
	"title": true, "input": true, "canvas": true, "map": true,
}

// void elements have no end tag.
var void = map[string]bool{"input": true, "br": true, "hr": true, "img": true, "meta": true, "link": true}

// blocks are elements that stand on lines of their own.
var blocks = map[string]bool{
	"p": true, "div": true, "section": true, "article": true, "main": true, "header": true, "blockquote": true, "figure": true, "figcaption": true,
	"ul": true, "ol": true, "li": true, "dl": true, "dt": true, "dd": true, "table": true, "tr": true, "td": true, "th": true, "thead": true,
	"tbody": true, "caption": true, "pre": true, "address": true, "details": true, "summary": true, "h1": true, "h2": true, "h3": true, "h4": true,
	"h5": true, "h6": true, "hr": true, "br": true, "center": true, "body": true,
}

func heading(tag string) bool {
	return len(tag) == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6'
}

// place is where in the page a text stands.
type place struct {
	kind masar.ParagraphKind
	link bool
}

// builder collects lines from elements and their text.
type builder struct {
	classes bool // believe classes that speak of related links
	out     prose
	line    strings.Builder
	space   bool
	kind    masar.ParagraphKind // of the line at hand, "" for none
	link    int                 // letters of the line at hand inside links
	all     int                 // letters of the line at hand
	gap     bool                // a whole block has ended since the last line
	in      place
}

// node adds an element and what it holds. The tree is at most 512 deep.
func (b *builder) node(n *html.Node, at place) {
	if n.Type == html.TextNode {
		b.in = at
		b.words(n.Data)
		return
	}
	tag := n.Data
	if n.Type == html.ElementNode {
		if noArticle[tag] {
			return
		}
		switch {
		case heading(tag):
			at.kind = masar.Heading
		case tag == "figcaption" || tag == "caption" || named(n, "caption"):
			at.kind = masar.Caption
		case b.classes && at.kind == "" && named(n, "related", "readmore", "read-more", "read_more", "also-read", "see-also", "most-read"):
			at.kind = masar.Related
		case tag == "a":
			at.link = true
		}
		b.open(tag)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.node(c, at)
	}
	if n.Type == html.ElementNode {
		b.close(tag)
	}
}

// named reports whether a class or id of the element holds one of the words.
func named(n *html.Node, words ...string) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		value := strings.ToLower(a.Val)
		for _, w := range words {
			if strings.Contains(value, w) {
				return true
			}
		}
	}
	return false
}

func (b *builder) open(tag string) {
	if blocks[tag] {
		b.end(tag != "br" && tag != "li")
	}
}

func (b *builder) close(tag string) {
	if blocks[tag] {
		b.end(tag != "br" && tag != "li")
	}
}

// words adds text to the line at hand, white space as one space.
func (b *builder) words(text string) {
	for _, r := range text {
		if unicode.IsSpace(r) || r == 0 {
			b.space = true
			continue
		}
		if b.space && b.line.Len() > 0 {
			b.line.WriteByte(' ')
		}
		b.space = false
		b.line.WriteRune(r)
		if unicode.IsLetter(r) {
			b.all++
			if b.in.link {
				b.link++
			}
		}
		if b.kind == "" {
			b.kind = b.in.kind
		}
	}
}

// end ends the line at hand; block tells that a whole block ends with it.
func (b *builder) end(block bool) {
	b.gap = b.gap || block
	b.space = false
	if b.line.Len() == 0 {
		b.kind = ""
		return
	}
	if len(b.out.text) > 0 {
		b.out.text = append(b.out.text, '\n')
		if b.gap {
			b.out.text = append(b.out.text, '\n')
		}
	}
	at := len(b.out.text)
	b.out.text = append(b.out.text, b.line.String()...)
	kind := b.kind
	if kind == "" && b.link > 0 && b.link*10 >= b.all*9 {
		kind = masar.Related // a line that is a link and nothing else
	}
	if kind != "" {
		b.out.marks = append(b.out.marks, clean.Mark{Span: masar.Span{Start: at, End: len(b.out.text)}, Kind: kind})
	}
	b.line.Reset()
	b.kind, b.link, b.all, b.gap = "", 0, 0, block
}

func (b *builder) prose() prose {
	b.end(true)
	return b.out
}

// related counts the bytes of related links.
func (l prose) related() int {
	n := 0
	for _, m := range l.marks {
		if m.Kind == masar.Related {
			n += m.End - m.Start
		}
	}
	return n
}

// under puts a line before the others.
func (l prose) under(first string) prose {
	head := first + "\n\n"
	out := prose{text: append([]byte(head), l.text...)}
	for _, m := range l.marks {
		m.Start, m.End = m.Start+len(head), m.End+len(head)
		out.marks = append(out.marks, m)
	}
	return out
}
