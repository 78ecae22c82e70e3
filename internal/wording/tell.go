package wording

import (
	"fmt"
	"slices"
	"time"

	"masar"
)

// maxNamed is how many names a phrase lists before it says "and others".
const maxNamed = 4

// Event is an act with its parties in words: «لقاء بين … و…». Name is how an
// actor is called.
func (p *Phrases) Event(act masar.Act, parts []masar.Participant, name func(id string) string) string {
	var who, whom []string
	for _, x := range parts {
		if x.Part.Does() {
			who = append(who, x.Actor)
		} else {
			whom = append(whom, x.Actor)
		}
	}
	return Fill(p.Act[act].Phrase(len(who), len(whom)), "who", p.Named(who, name), "whom", p.Named(whom, name))
}

// Said is what a speaker does by a statement, in words.
func (p *Phrases) Said(s *masar.Statement, name func(id string) string) string {
	speech := p.Speech[s.Act]
	if s.To == "" {
		return Fill(speech.None, "who", name(s.Speaker))
	}
	return Fill(speech.To, "who", name(s.Speaker), "to", name(s.To))
}

// Named lists the names of actors, each once, the fifth and further ones as
// others.
func (p *Phrases) Named(ids []string, name func(id string) string) string {
	var out []string
	for _, id := range ids {
		if n := name(id); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	if len(out) > maxNamed {
		out = append(out[:maxNamed-1], p.Words["others"])
	}
	return p.List(out)
}

// Day writes an ISO day, a month, a year or a time for people.
func (p *Phrases) Day(iso string) string {
	switch {
	case len(iso) >= len(time.DateOnly):
		if t, err := time.Parse(time.DateOnly, iso[:len(time.DateOnly)]); err == nil {
			return fmt.Sprintf("%d %s %d", t.Day(), p.Month(t.Month()), t.Year())
		}
	case len(iso) == len("2006-01"):
		if t, err := time.Parse("2006-01", iso); err == nil {
			return fmt.Sprintf("%s %d", p.Month(t.Month()), t.Year())
		}
	}
	return iso
}

// Days writes two days as one time: one of them where they are the same.
func (p *Phrases) Days(start, end string) string {
	if end == "" || start == end {
		return p.Day(start)
	}
	return p.Day(start) + " – " + p.Day(end)
}

// Month is the name of a month.
func (p *Phrases) Month(m time.Month) string {
	if int(m) < 1 || int(m) > len(p.Months) {
		return ""
	}
	return p.Months[m-1]
}
