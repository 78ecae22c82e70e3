// Package telling calls by name what the record holds by identity, in one
// language: actors, places, articles and their words. Pages, briefs, exports and
// the command line tell the record through it.
package telling

import (
	"cmp"
	"context"

	"masar"
	"masar/internal/store"
	"masar/internal/wording"
)

// World is what the knowledge says of names and identities.
type World struct {
	Known func(id string) (ar, en string) // what it calls an identity; "" where it holds none
	Means func(name string) []string      // the identities that a name may mean, the surest first
	Place func(id string) bool            // whether an identity is a place or a state
}

// A Teller remembers the names and articles of one answer; it is used by one
// goroutine at a time.
type Teller struct {
	ctx     context.Context
	store   *store.Store
	world   World
	Phrases *wording.Phrases
	actors  map[string]store.ActorInfo
	infos   map[string]store.ArticleInfo
	texts   map[string]string
}

// New makes a teller for one answer.
func New(ctx context.Context, st *store.Store, w World, p *wording.Phrases) *Teller {
	return &Teller{ctx, st, w, p, map[string]store.ActorInfo{}, map[string]store.ArticleInfo{}, map[string]string{}}
}

// Actor is what the store knows of an actor; of one that it does not know only
// the identity.
func (t *Teller) Actor(id string) store.ActorInfo {
	if a, ok := t.actors[id]; ok {
		return a
	}
	a, err := t.store.Actor(t.ctx, id)
	if err != nil {
		a = store.ActorInfo{ID: id, Name: id}
	}
	if ar, en := t.world.Known(id); ar != "" {
		a.Name, a.NameEN = ar, en
	}
	t.actors[id] = a
	return a
}

// Keep remembers an actor that was asked for already.
func (t *Teller) Keep(a store.ActorInfo) { t.actors[a.ID] = a }

// Name is how an actor is called in the language.
func (t *Teller) Name(id string) string {
	a := t.Actor(id)
	if t.Phrases.Lang == "en" {
		return cmp.Or(a.NameEN, a.Name)
	}
	return cmp.Or(a.Name, a.NameEN)
}

// Names lists several actors, the fifth and further ones as others.
func (t *Teller) Names(ids []string) string { return t.Phrases.Named(ids, t.Name) }

// Event is an act with its parties in words.
func (t *Teller) Event(act masar.Act, parts []masar.Participant) string {
	return t.Phrases.Event(act, parts, t.Name)
}

// Place is how a place is called in the language, "" for none.
func (t *Teller) Place(l *masar.Location) string {
	if l == nil {
		return ""
	}
	if t.Phrases.Lang == "en" && l.ID != "" {
		if _, en := t.world.Known(l.ID); en != "" {
			return en
		}
	}
	return l.Name
}

// When is a time in words, "" for none.
func (t *Teller) When(x *masar.Time) string {
	if x == nil {
		return ""
	}
	return t.Phrases.Days(x.Start, x.End)
}

// Issues are issues in words.
func (t *Teller) Issues(in []masar.Issue) []string {
	out := make([]string, len(in))
	for i, x := range in {
		out[i] = t.Phrases.Issue[x]
	}
	return out
}

// TrackName is a track's name in a language.
func TrackName(lang string, k masar.Track) string {
	if lang == "en" {
		return cmp.Or(k.NameEN, k.Name, k.ID)
	}
	return cmp.Or(k.Name, k.NameEN, k.ID)
}

// Article is what the store knows of an article; the id alone where it is gone.
func (t *Teller) Article(id string) store.ArticleInfo {
	if i, ok := t.infos[id]; ok {
		return i
	}
	i, err := t.store.Info(t.ctx, id)
	if err != nil {
		i = store.ArticleInfo{ID: id}
	}
	t.infos[id] = i
	return i
}

// Text is the clean text of an article.
func (t *Teller) Text(id string) (string, error) {
	if text, ok := t.texts[id]; ok {
		return text, nil
	}
	text, err := t.store.Text(t.ctx, id)
	if err == nil {
		t.texts[id] = text
	}
	return text, err
}

// Quote is the evidence of a report in the words of its article, "" where the
// article is gone.
func (t *Teller) Quote(r *masar.Report) string {
	text, err := t.Text(r.Article)
	if err != nil {
		return ""
	}
	for _, s := range r.Event.Evidence {
		if q := Within(text, s); q != "" {
			return q
		}
	}
	return Within(text, r.Event.Cue)
}

// Within is the text of a span, "" where it does not fit.
func Within(text string, s masar.Span) string {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// Clip shortens to n runes at a blank.
func Clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	for i := n; i > n/2; i-- {
		if r[i] == ' ' {
			return string(r[:i]) + " …"
		}
	}
	return string(r[:n]) + "…"
}
