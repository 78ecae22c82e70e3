package brief

import (
	"fmt"
	"io"
	"strings"

	"masar/internal/wording"
)

// Markdown writes a brief as Markdown. What comes from articles is escaped, so
// that a headline cannot become a heading, a link or a tag.
func (b *Brief) Markdown(w io.Writer, p *wording.Phrases) error {
	var out strings.Builder
	fmt.Fprintf(&out, "# %s\n\n", escape(b.Title))
	if b.Since != "" {
		fmt.Fprintf(&out, "%s\n\n", escape(p.Days(b.Since, b.Until)))
	}
	if len(b.Sections) == 0 {
		fmt.Fprintf(&out, "%s\n", escape(p.Words["none"]))
	}
	for _, s := range b.Sections {
		fmt.Fprintf(&out, "## %s\n\n", escape(s.Heading))
		for _, x := range s.Sentences {
			fmt.Fprintf(&out, "- %s%s%s\n", escape(x.Text), quoted(x.Quote), b.cited(x, p))
		}
		out.WriteString("\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return ": «" + escape(s) + "»"
}

// cited is the sources of a sentence in brackets.
func (b *Brief) cited(x Sentence, p *wording.Phrases) string {
	var out []string
	for _, s := range x.Sources {
		text := escape(s.Outlet)
		if s.Day != "" {
			text += " " + escape(p.Day(s.Day))
		}
		if link := webLink(s.URL); link != "" {
			text = "[" + text + "](<" + link + ">)"
		}
		out = append(out, text)
	}
	if len(out) == 0 {
		return ""
	}
	return " (" + strings.Join(out, "; ") + ")"
}

// webLink is an address that may stand in a link: of the web, without signs that
// would end it.
func webLink(url string) string {
	if !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "http://") || strings.ContainsAny(url, "<>\n\r\t \"") {
		return ""
	}
	return url
}

var escaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`, "|", `\|`, "~", `\~`, "\n", " ", "\r", " ")

func escape(s string) string { return escaper.Replace(s) }
