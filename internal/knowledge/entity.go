// Package knowledge holds what Masar knows of the world: states, bodies,
// groups, outlets, people, places and who held which office when. It is read
// from plain files under data/knowledge and answers who is meant by a name, a
// title or an adjective of origin on a given day.
package knowledge

import "masar"

// An Entity is one thing that a knowledge file names. It is shared and never
// written to after loading.
type Entity struct {
	ID       string
	Type     masar.ActorType
	Kind     string // as its file gives it: state, capital, agency …; "" for none
	Country  string // ISO 3166-1 alpha-3, "" for none; of a state its own id
	Wikidata string
	NameEN   string
	Sex      string   // of a person: m, f, "" unknown
	Capital  string   // of a state: place id
	Names    []string // as the file writes them, the preferred one first
	Nisba    []string // masculine singular without the article
	Lat, Lon float64  // of a place; see Placed
	Placed   bool     // Lat and Lon are known
	Source   Source
}

// Name returns the preferred Arabic name.
func (e *Entity) Name() string {
	if len(e.Names) == 0 {
		return ""
	}
	return e.Names[0]
}

// A Source is the line that a fact comes from.
type Source struct {
	File string
	Line int
}

// An Office is a post as titles.tsv defines it: its key, its English title,
// whether one person holds it at a time, and how Arabic writes it.
type Office struct {
	Key       string
	NameEN    string
	Exclusive bool
	Forms     []string
	Source    Source
}

// A Tenure is the time in which a person held an office. Of is a state or body
// id; To, of ambassadors and envoys, is what the post is for. From and Until
// are ISO 8601 and may be short; "" is open.
type Tenure struct {
	Person string
	Office string
	Of     string
	To     string
	From   string
	Until  string
	Source Source
}

// Covers reports whether the day lies in the tenure. An empty day asks for a
// tenure without an end.
func (t Tenure) Covers(day string) bool {
	if day == "" {
		return t.Until == ""
	}
	if len(day) > 10 {
		day = day[:10]
	}
	if t.From != "" && day < t.From && (len(day) >= len(t.From) || t.From[:len(day)] != day) {
		return false
	}
	return t.Until == "" || day <= t.Until || len(day) > len(t.Until) && day[:len(t.Until)] == t.Until
}

// RefKind says how a form names its entity.
type RefKind uint8

// The kinds: a full name; one word of a person's name used alone; a seat that
// stands for its owner (البيت الأبيض); a label that others give it.
const (
	FullName RefKind = iota
	ShortName
	Seat
	Label
)

// A Ref is an entity that a form may mean.
type Ref struct {
	Entity *Entity
	Kind   RefKind
}

// IssueWords are the phrases of lemmas that speak of an issue.
type IssueWords struct {
	Issue   masar.Issue
	Phrases []string
}
