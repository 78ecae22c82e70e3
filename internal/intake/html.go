package intake

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"masar/internal/clean"
)

// The limits of a page. They bound the time that a page takes, too: the search
// for its main text goes over every element a few times.
const (
	MaxPage     = 16 << 20 // bytes
	maxElements = 60_000
	maxEffort   = 100 << 20 // bytes of text times their depth in the tree
	shortText   = 200       // bytes; a main text below that is doubted
)

// readPage reads a page: what it says of itself, and its main text with
// headings, captions and related links marked.
func readPage(name string, data []byte, o Options) (clean.Source, error) {
	fault := func(why Reason, err error) (clean.Source, error) {
		return clean.Source{}, &Error{File: name, Reason: why, Err: err}
	}
	if len(data) > MaxPage {
		return fault(TooLarge, fmt.Errorf("page of %d MB, at most %d are read", len(data)>>20, MaxPage>>20))
	}
	text, _, _ := clean.Decode(data, declaredCharset(data))
	facts := readFacts(text)
	main := mainText(text)
	if len(main.text) < shortText && len(facts.body) > len(main.text) {
		main = plainLines(facts.body)
	}
	if facts.published == "" && facts.dateline != "" {
		main = main.under(facts.dateline)
	}
	switch {
	case len(bytes.TrimSpace(main.text)) == 0:
		return fault(BadPage, errors.New("no text of an article in it"))
	case len(main.text) > MaxText:
		return fault(TooLarge, fmt.Errorf("article of %d bytes, at most %d are read", len(main.text), MaxText))
	}
	src := clean.Source{
		ID: idOf(name), URL: cmp.Or(facts.url, o.URL), Outlet: cmp.Or(facts.outlet, o.Outlet), Title: facts.title(),
		Published: facts.published, Author: facts.author, Data: main.text, Charset: clean.UTF8, Marks: main.marks,
	}
	o.keep(&src, HTML, data)
	return src, nil
}

// mainText finds the main text: in the tree of the page, or, where the page is
// nested too deep or too large for a tree, in its tokens.
func mainText(page []byte) prose {
	tree, err := html.Parse(bytes.NewReader(page))
	if err != nil || !affordable(tree) {
		return tokenLines(page)
	}
	parser := readability.NewParser()
	parser.CharThresholds = shortText / 2
	parser.KeepClasses = true
	parser.DisableJSONLD = true
	article, err := parser.ParseAndMutate(tree, &url.URL{Scheme: "https", Host: "page.invalid"})
	if err != nil || article.Node == nil {
		return tokenLines(page)
	}
	b := builder{classes: true}
	b.node(article.Node, place{})
	out := b.prose()
	if out.related()*2 > len(out.text) { // a class of the whole article that only sounds so
		b = builder{}
		b.node(article.Node, place{})
		out = b.prose()
	}
	return out
}

// effort estimates what a tree costs: its elements, and the bytes of its text
// times their depth, since the search reads the text of every ancestor anew.
func effort(n *html.Node, depth int) (elements, bytes int) {
	if n.Type == html.TextNode {
		return 0, len(n.Data) * depth
	}
	if n.Type == html.ElementNode {
		elements = 1
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		e, b := effort(c, depth+1)
		elements, bytes = elements+e, bytes+b
	}
	return elements, bytes
}

func affordable(tree *html.Node) bool {
	elements, bytes := effort(tree, 0)
	return elements <= maxElements && bytes <= maxEffort
}

// plainLines makes lines of a text that stands outside the tree.
func plainLines(text string) prose {
	var b builder
	for line := range strings.Lines(text) {
		b.words(line)
		b.end(false)
	}
	return b.prose()
}

var charsetName = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_-]+)`)

// declaredCharset is the charset that the head of a page names, "" where it
// names none that Masar knows.
func declaredCharset(page []byte) string {
	m := charsetName.FindSubmatch(page[:min(len(page), 4096)])
	if m == nil {
		return ""
	}
	switch strings.ToLower(string(m[1])) {
	case "utf-8", "utf8":
		return clean.UTF8
	case "windows-1256", "cp1256", "x-cp1256", "cp-1256":
		return clean.Windows1256
	case "iso-8859-6", "arabic", "iso8859-6", "asmo-708":
		return clean.ISO88596
	}
	return ""
}

// tokenLines is the main text of a page read token by token: its paragraphs,
// or all its text where it has none to speak of.
func tokenLines(page []byte) prose {
	paragraphs := tokenText(page, true)
	if len(paragraphs.text) >= shortText {
		return paragraphs
	}
	if all := tokenText(page, false); len(all.text) > len(paragraphs.text) {
		return all
	}
	return paragraphs
}

// tokenText collects the text of a page outside of what never holds an
// article; only what stands in paragraphs and headings where asked to.
func tokenText(page []byte, paragraphs bool) prose {
	z := html.NewTokenizer(bytes.NewReader(page))
	z.SetMaxBuf(MaxText)
	var b builder
	skip, inside := 0, !paragraphs
	for {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) {
				b.end(false)
			}
			return b.prose()
		case html.TextToken:
			if skip == 0 && inside {
				b.words(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			tag := string(name)
			switch {
			case tag == "body" || tag == "article":
				skip = 0 // what stood open before was never closed
			case noArticle[tag] && !void[tag]:
				skip++
			}
			b.open(tag)
			inside = inside || tag == "p" || heading(tag)
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := string(name)
			if noArticle[tag] && skip > 0 {
				skip--
			}
			b.close(tag)
			if paragraphs && (tag == "p" || heading(tag)) {
				inside = false
			}
		}
	}
}

// oneLine sets a text on one line of valid UTF-8.
func oneLine(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return strings.Join(strings.Fields(s), " ")
}
