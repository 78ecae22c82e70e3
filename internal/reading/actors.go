package reading

import (
	"io/fs"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/mention"
)

// An actor is a linked actor with the features that pronouns agree with.
type actor struct {
	mention.Actor
	fem    bool
	plural bool
}

// link joins the mentions to actors.
func (t *text) link() {
	linked := t.r.k.finder.Link(t.doc, t.mentions, t.a.Published, "")
	t.actors = make([]actor, len(linked))
	t.means = make([][]int, len(t.mentions))
	for a := range linked {
		t.actors[a].Actor = linked[a]
		for _, k := range linked[a].Mentions {
			t.means[k] = append(t.means[k], a)
		}
		if len(linked[a].Mentions) > 0 {
			k := linked[a].Mentions[0]
			t.actors[a].fem = t.feminine(k)
			t.actors[a].plural = t.mentions[k].Plural
		}
	}
}

// feminine reports the grammatical gender of a mention, from its head word.
func (t *text) feminine(k int) bool {
	m := &t.mentions[k]
	if m.Known != "" {
		if e := t.r.k.World.Entity(m.Known); e != nil && e.Sex != "" {
			return e.Sex == "f"
		}
	}
	words := t.doc.Sentences[m.Sentence].Words
	if m.Head < 0 || m.Head >= len(words) {
		return false
	}
	w := &words[m.Head]
	fold := w.Fold
	if m.Type == masar.State {
		return !t.r.k.masculineStates[strings.TrimPrefix(arabic.Fold(t.form(m.Span)), "ال")]
	}
	if an := chosen(w); an != nil && an.Gender != 0 && an.POS != arabic.Unknown {
		return an.Gender == arabic.Fem
	}
	return strings.HasSuffix(fold, "ه") && m.Type != masar.Person
}

// stateActor returns the actor of the state in which a place lies, None where
// the text has none.
func (t *text) stateActor(k int) int {
	m := &t.mentions[k]
	id := m.StateID
	if id == "" {
		id = m.Country
	}
	if id == "" {
		return None
	}
	for a := range t.actors {
		if t.actors[a].Known == id && t.actors[a].Type == masar.State {
			return a
		}
	}
	return None
}

// travellerOf finds back the actor index that a trip was made for.
func (t *text) travellerOf(trip masar.Trip) int {
	for a := range t.actors {
		if t.actors[a].ID == trip.Traveller {
			return a
		}
	}
	return 0
}

// loadMasculine reads the names of states that Arabic treats as masculine.
func loadMasculine(fsys fs.FS) (map[string]bool, error) {
	out := map[string]bool{}
	err := eachLine(fsys, "masculine.tsv", 1, func(f []string) error {
		out[strings.TrimPrefix(arabic.Fold(f[0]), "ال")] = true
		return nil
	})
	return out, err
}
