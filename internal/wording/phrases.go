// Package wording holds the words in which the record is told to people, in
// Arabic and English: names of acts, statuses and issues, and the phrases that
// an act makes with its parties.
package wording

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"masar"
)

//go:embed ar.json en.json
var files embed.FS

// Phrases is one language's words: read once, shared, never written to.
type Phrases struct {
	Lang     string                          `json:"-"` // ar or en
	Words    map[string]string               `json:"-"` // the short words, by key
	Act      map[masar.Act]ActPhrase         `json:"act"`
	Status   map[masar.Status]string         `json:"status"`
	Speech   map[masar.SpeechAct]SaidPhrase  `json:"speech"`
	RoleKind map[masar.RoleKind]string       `json:"roleKind"`
	Proposal map[masar.ProposalStatus]string `json:"proposal"`
	Answer   map[string]string               `json:"answer"`
	Type     map[masar.ActorType]string      `json:"type"`
	Issue    map[masar.Issue]string          `json:"issue"`
	Months   []string                        `json:"months"`
	The      []string                        `json:"the"` // names that take the article
}

// ActPhrase is how an act reads, by who of its parties is named: doers and
// those it is done to, one of both, neither; two is for several doers of an
// act that parties do together.
type ActPhrase struct {
	Both, Who, Whom, None, Two string
}

// SaidPhrase is how a speech act reads, without and with an addressee.
type SaidPhrase struct {
	None, To string
}

// Load reads the phrases of "ar" or "en".
func Load(lang string) (*Phrases, error) {
	data, err := files.ReadFile(lang + ".json")
	if err != nil {
		return nil, fmt.Errorf("no words in language %q: want ar or en", lang)
	}
	p := &Phrases{Lang: lang, Words: map[string]string{}}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("read %s.json: %v", lang, err)
	}
	if err := json.Unmarshal(data, p); err != nil {
		return nil, fmt.Errorf("read %s.json: %v", lang, err)
	}
	for k, raw := range all {
		var s string
		if json.Unmarshal(raw, &s) == nil {
			p.Words[k] = s
		}
	}
	return p, nil
}

// Phrase chooses how an act reads with so many doers and receivers.
func (a ActPhrase) Phrase(who, whom int) string {
	switch {
	case who > 1 && a.Two != "":
		return a.Two
	case who > 0 && whom > 0 && a.Both != "":
		return a.Both
	case who > 0 && a.Who != "":
		return a.Who
	case whom > 0 && a.Whom != "":
		return a.Whom
	}
	return a.None
}

// Fill puts words into a template: {x}, and {l:x} and {b:x} behind the Arabic
// prepositions of one letter.
func Fill(template string, pairs ...string) string {
	var all []string
	for i := 0; i+1 < len(pairs); i += 2 {
		name, value := strings.Trim(pairs[i], "{}"), pairs[i+1]
		all = append(all, "{"+name+"}", value, "{l:"+name+"}", behindLam(value), "{b:"+name+"}", behindBa(value))
	}
	return strings.NewReplacer(all...).Replace(template)
}

// behindLam writes ل onto a word: the article loses its ا, and its ل too
// before a ل.
func behindLam(s string) string {
	switch {
	case strings.HasPrefix(s, "الل"):
		return "ل" + strings.TrimPrefix(s, "ال")
	case strings.HasPrefix(s, "ال"):
		return "لل" + strings.TrimPrefix(s, "ال")
	case arabicStart(s):
		return "ل" + s
	}
	return "ل\u0640 " + s
}

func behindBa(s string) string {
	if arabicStart(s) {
		return "ب" + s
	}
	return "ب\u0640 " + s
}

func arabicStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Arabic, r)
}

// With fills the one gap of a short phrase.
func (p *Phrases) With(key, x string) string { return Fill(p.Words[key], "x", x) }

// List sets several things side by side, the last behind "and".
func (p *Phrases) List(items []string) string {
	switch {
	case len(items) == 0:
		return ""
	case len(items) == 1:
		return items[0]
	case p.Lang == "ar":
		return strings.Join(items, p.Words["and"])
	}
	return strings.Join(items[:len(items)-1], p.Words["list"]) + p.Words["and"] + items[len(items)-1]
}
