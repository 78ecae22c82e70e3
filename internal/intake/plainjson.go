package intake

import (
	"bytes"
	"encoding/json"
	"strings"
)

// plainRecord reads a line of JSON of the usual sort: one object of texts and
// nulls. It reads as encoding/json does, with a fifth of the instructions; everything else,
// and everything wrong, it leaves to that.
func plainRecord(line []byte) (rec record, ok bool) {
	p := plainJSON{line: line}
	if !p.mark('{') {
		return rec, false
	}
	for more := !p.mark('}'); more; {
		name, ok := p.text()
		if !ok || !p.mark(':') {
			return rec, false
		}
		to, ok := rec.field(name)
		if !ok {
			return rec, false
		}
		if *to = nil; !p.null() {
			value, ok := p.text()
			if !ok {
				return rec, false
			}
			*to = &value
		}
		if more = p.mark(','); !more && !p.mark('}') {
			return rec, false
		}
	}
	p.space()
	return rec, p.at == len(line)
}

// field returns where the value of a name goes, for names that Masar does not
// know a place for nothing; false for one in other case, which encoding/json
// takes for the same.
func (r *record) field(name string) (to **string, ok bool) {
	for _, f := range [...]struct {
		name string
		to   **string
	}{{"id", &r.ID}, {"url", &r.URL}, {"outlet", &r.Outlet}, {"title", &r.Title}, {"published", &r.Published}, {"text", &r.Text}, {"author", &r.Author}} {
		if name == f.name {
			return f.to, true
		}
		if len(name) < 2*len(f.name) && strings.EqualFold(name, f.name) {
			return nil, false
		}
	}
	return new(*string), true
}

// plainJSON goes through one line.
type plainJSON struct {
	line []byte
	at   int
}

func (p *plainJSON) space() {
	for p.at < len(p.line) && (p.line[p.at] == ' ' || p.line[p.at] == '\t' || p.line[p.at] == '\r' || p.line[p.at] == '\n') {
		p.at++
	}
}

// mark steps over a mark where it stands next, white space before it.
func (p *plainJSON) mark(c byte) bool {
	p.space()
	if p.at == len(p.line) || p.line[p.at] != c {
		return false
	}
	p.at++
	return true
}

// null steps over null where it stands next.
func (p *plainJSON) null() bool {
	p.space()
	const null = "null"
	if len(p.line)-p.at < len(null) || string(p.line[p.at:p.at+len(null)]) != null {
		return false
	}
	p.at += len(null)
	return true
}

// text steps over a text and returns it.
func (p *plainJSON) text() (string, bool) {
	if !p.mark('"') {
		return "", false
	}
	from, escaped := p.at, false
	for ; p.at < len(p.line); p.at++ {
		switch c := p.line[p.at]; {
		case c == '"':
			p.at++
			if escaped {
				return unescape(p.line[from-1 : p.at])
			}
			return string(p.line[from : p.at-1]), true
		case c == '\\':
			escaped = true
			p.at++
		case c < ' ':
			return "", false
		}
	}
	return "", false
}

// unescape returns the text of a quoted one with escapes.
func unescape(quoted []byte) (text string, ok bool) {
	in := quoted[1 : len(quoted)-1]
	var out strings.Builder
	out.Grow(len(in))
	for from := 0; ; {
		i := bytes.IndexByte(in[from:], '\\')
		if i < 0 {
			out.Write(in[from:])
			return out.String(), true
		}
		out.Write(in[from : from+i])
		at := from + i + 1
		switch c := in[at]; c {
		case 'n':
			out.WriteByte('\n')
		case 't':
			out.WriteByte('\t')
		case '"', '\\', '/':
			out.WriteByte(c)
		default: // a letter by its number, or something wrong
			err := json.Unmarshal(quoted, &text)
			return text, err == nil
		}
		from = at + 1
	}
}
