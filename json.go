package masar

import (
	"strconv"
	"unicode/utf8"
)

// AppendJSON appends the reading as encoding/json writes it (HTML not escaped), with
// a third of the instructions.
func (r *Reading) AppendJSON(b []byte) []byte {
	b = append(b, `{"masar":`...)
	b = strconv.AppendInt(b, int64(r.Masar), 10)
	b = append(b, `,"article":`...)
	b = r.Article.appendJSON(b)
	b = appendList(b, `,"actors":`, r.Actors, (*Actor).appendJSON)
	b = appendList(b, `,"events":`, r.Events, (*Event).appendJSON)
	b = appendList(b, `,"statements":`, r.Statements, (*Statement).appendJSON)
	b = appendList(b, `,"roles":`, r.Roles, (*Role).appendJSON)
	b = appendList(b, `,"proposals":`, r.Proposals, (*Proposal).appendJSON)
	b = appendList(b, `,"trips":`, r.Trips, (*Trip).appendJSON)
	return append(b, '}')
}

func (a *Article) appendJSON(b []byte) []byte {
	b = appendText(b, `{"id":`, a.ID)
	b = appendText(b, `,"url":`, a.URL)
	b = appendText(b, `,"outlet":`, a.Outlet)
	b = appendText(b, `,"agency":`, a.Agency)
	b = appendText(b, `,"title":`, a.Title)
	b = appendText(b, `,"published":`, a.Published)
	b = appendText(b, `,"text":`, a.Text)
	b = appendList(b, `,"paragraphs":`, a.Paragraphs, (*Paragraph).appendJSON)
	return append(b, '}')
}

func (p *Paragraph) appendJSON(b []byte) []byte {
	b = appendText(b, `{"kind":`, p.Kind)
	b = appendBounds(b, `,"start":`, p.Span)
	return append(b, '}')
}

func (a *Actor) appendJSON(b []byte) []byte {
	b = appendText(b, `{"id":`, a.ID)
	b = appendText(b, `,"name":`, a.Name)
	b = appendText(b, `,"name_en":`, a.NameEN)
	b = appendText(b, `,"type":`, a.Type)
	b = appendText(b, `,"country":`, a.Country)
	b = appendText(b, `,"office":`, a.Office)
	b = appendText(b, `,"known":`, a.Known)
	b = appendList(b, `,"mentions":`, a.Mentions, (*Mention).appendJSON)
	return append(b, '}')
}

func (m *Mention) appendJSON(b []byte) []byte {
	b = appendBounds(b, `{"start":`, m.Span)
	b = appendText(b, `,"form":`, m.Form)
	return append(b, '}')
}

func (e *Event) appendJSON(b []byte) []byte {
	b = appendText(b, `{"id":`, e.ID)
	b = appendText(b, `,"act":`, e.Act)
	b = appendText(b, `,"plover":{"type":`, e.Plover.Type)
	b = appendText(b, `,"mode":`, e.Plover.Mode)
	b = appendText(b, `},"status":`, e.Status)
	b = appendList(b, `,"participants":`, e.Participants, (*Participant).appendJSON)
	b = e.Place.appendJSON(append(b, `,"place":`...))
	b = e.Time.appendJSON(append(b, `,"time":`...))
	b = appendList(b, `,"issues":`, e.Issues, (*Issue).appendJSON)
	b = appendList(b, `,"said_by":`, e.SaidBy, (*Attribution).appendJSON)
	b = appendBool(b, `,"core":`, e.Core)
	b = appendList(b, `,"evidence":`, e.Evidence, (*Span).appendJSON)
	b = e.Cue.appendJSON(append(b, `,"cue":`...))
	b = appendText(b, `,"frame":`, e.Frame)
	return append(b, '}')
}

func (p *Participant) appendJSON(b []byte) []byte {
	b = appendText(b, `{"actor":`, p.Actor)
	b = appendText(b, `,"part":`, p.Part)
	return append(b, '}')
}

func (l *Location) appendJSON(b []byte) []byte {
	if l == nil {
		return append(b, "null"...)
	}
	b = appendText(b, `{"name":`, l.Name)
	b = appendText(b, `,"id":`, l.ID)
	return append(b, '}')
}

func (t *Time) appendJSON(b []byte) []byte {
	if t == nil {
		return append(b, "null"...)
	}
	b = appendText(b, `{"start":`, t.Start)
	b = appendText(b, `,"end":`, t.End)
	b = appendText(b, `,"grain":`, t.Grain)
	b = appendText(b, `,"from":`, t.From)
	return append(b, '}')
}

func (a *Attribution) appendJSON(b []byte) []byte {
	b = appendText(b, `{"actor":`, a.Actor)
	b = appendText(b, `,"how":`, a.How)
	return append(b, '}')
}

func (s *Statement) appendJSON(b []byte) []byte {
	b = appendText(b, `{"id":`, s.ID)
	b = appendText(b, `,"speaker":`, s.Speaker)
	b = appendText(b, `,"act":`, s.Act)
	b = appendText(b, `,"to":`, s.To)
	b = appendText(b, `,"via":`, s.Via)
	b = appendBool(b, `,"direct":`, s.Direct)
	b = s.Content.appendJSON(append(b, `,"content":`...))
	b = appendList(b, `,"issues":`, s.Issues, (*Issue).appendJSON)
	b = s.Cue.appendJSON(append(b, `,"cue":`...))
	b = appendText(b, `,"frame":`, s.Frame)
	return append(b, '}')
}

func (r *Role) appendJSON(b []byte) []byte {
	b = appendText(b, `{"actor":`, r.Actor)
	b = appendText(b, `,"role":`, r.Role)
	b = appendList(b, `,"evidence":`, r.Evidence, (*Span).appendJSON)
	return append(b, '}')
}

func (p *Proposal) appendJSON(b []byte) []byte {
	b = appendText(b, `{"name":`, p.Name)
	b = appendText(b, `,"by":`, p.By)
	b = appendText(b, `,"status":`, p.Status)
	b = appendList(b, `,"answers":`, p.Answers, (*Answer).appendJSON)
	b = appendList(b, `,"evidence":`, p.Evidence, (*Span).appendJSON)
	return append(b, '}')
}

func (a *Answer) appendJSON(b []byte) []byte {
	b = appendText(b, `{"actor":`, a.Actor)
	b = appendText(b, `,"answer":`, a.Answer)
	return append(b, '}')
}

func (t *Trip) appendJSON(b []byte) []byte {
	b = appendText(b, `{"traveller":`, t.Traveller)
	b = appendList(b, `,"stops":`, t.Stops, (*Stop).appendJSON)
	return append(b, '}')
}

func (s *Stop) appendJSON(b []byte) []byte {
	b = appendText(b, `{"place":`, s.Place)
	b = appendBool(b, `,"skipped":`, s.Skipped)
	b = appendText(b, `,"date":`, s.Date)
	return append(b, '}')
}

func (s *Span) appendJSON(b []byte) []byte {
	return append(appendBounds(b, `{"start":`, *s), '}')
}

func (i *Issue) appendJSON(b []byte) []byte { return appendText(b, "", *i) }

// appendBounds appends the two fields of a span, the first behind what is given.
func appendBounds(b []byte, start string, s Span) []byte {
	b = append(b, start...)
	b = strconv.AppendInt(b, int64(s.Start), 10)
	b = append(b, `,"end":`...)
	return strconv.AppendInt(b, int64(s.End), 10)
}

func appendBool(b []byte, name string, v bool) []byte {
	return strconv.AppendBool(append(b, name...), v)
}

func appendList[T any](b []byte, name string, list []T, one func(*T, []byte) []byte) []byte {
	b = append(b, name...)
	if list == nil {
		return append(b, "null"...)
	}
	b = append(b, '[')
	for i := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(&list[i], b)
	}
	return append(b, ']')
}

// appendText appends a name and a quoted text.
func appendText[T ~string](b []byte, name string, text T) []byte {
	b = append(append(b, name...), '"')
	s := string(text)
	from := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\':
			i++
		case c < utf8.RuneSelf:
			b = appendEscape(append(b, s[from:i]...), c)
			i++
			from = i
		case c >= 0xC2 && c <= 0xDF && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // the letters, first for speed
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 || r == '\u2028' || r == '\u2029' {
				b = append(b, s[from:i]...)
				b = append(b, `\u`...)
				b = append(b, hex[r>>12], hex[r>>8&15], hex[r>>4&15], hex[r&15])
				from = i + n
			}
			i += n
		}
	}
	return append(append(b, s[from:]...), '"')
}

const hex = "0123456789abcdef"

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\b':
		return append(b, `\b`...)
	case '\f':
		return append(b, `\f`...)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	}
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}
