package reading

import (
	"io/fs"
	"strings"

	"masar"
	"masar/internal/arabic"
	mention "masar/internal/names"
)

// An actor is a linked actor with the features that pronouns agree with.
type actor struct {
	mention.Actor
	gender arabic.Gender // 0 where the text does not show it
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
		for _, k := range linked[a].Mentions {
			if t.actors[a].gender == 0 && !(t.mentions[k].Why == "delegation" && len(linked[a].Mentions) > 1) {
				t.actors[a].gender = t.gender(k) // حماس is no delegation, though it sent one
			}
			t.actors[a].plural = t.actors[a].plural || t.mentions[k].Plural
		}
	}
}

// gender is the grammatical gender of a mention, from the knowledge or its head
// word; 0 where neither shows it.
func (t *text) gender(k int) arabic.Gender {
	m := &t.mentions[k]
	if g := t.titleGender(m); g != 0 {
		return g
	}
	if m.Known != "" {
		switch e := t.r.k.World.Entity(m.Known); {
		case e == nil:
		case e.Sex == "f":
			return arabic.Fem
		case e.Sex == "m":
			return arabic.Masc
		}
	}
	if m.Type == masar.Person && m.Name != "" {
		if g := t.r.k.finder.Gender(m.Name); g != 0 {
			return g
		}
	}
	if m.Type == masar.State && m.Why != "head" && m.Why != "delegation" && m.Why != "origins" {
		if t.masculineSeat(m) || t.r.k.masculineStates[strings.TrimPrefix(arabic.Fold(t.form(m.Span)), "ال")] {
			return arabic.Masc
		}
		return arabic.Fem
	}
	if m.Known != "" && m.End == m.First+1 {
		return 0 // a name of one word shows no gender: وافقت حماس
	}
	if m.Plural || m.Head < 0 || m.Type == masar.Person && m.Office == "" {
		return 0
	}
	words := t.doc.Sentences[m.Sentence].Words
	if m.Head >= len(words) {
		return 0
	}
	if strings.HasSuffix(words[m.Head].Fold, "ه") && m.Type != masar.Person {
		return arabic.Fem
	}
	if an := chosen(&words[m.Head]); an != nil && an.Gender != 0 && (an.POS == arabic.Noun || an.POS == arabic.Adj) && !an.Guess {
		return an.Gender
	}
	return 0
}

// titleGender is the gender of a title that stands without a name; 0 where the
// mention is none. It counts before what is known of the holder.
func (t *text) titleGender(m *mention.Mention) arabic.Gender {
	words := t.doc.Sentences[m.Sentence].Words
	if m.Type != masar.Person || m.Name != "" || m.Office == "" || m.Head < 0 || m.Head >= len(words) {
		return 0
	}
	if an := chosen(&words[m.Head]); an != nil && an.POS == arabic.Noun && !an.Guess && an.Number == arabic.Sing {
		return an.Gender
	}
	return 0
}

// masculineSeat reports whether a state is named by a masculine noun that is not
// its own name: البيت الأبيض.
func (t *text) masculineSeat(m *mention.Mention) bool {
	words := t.doc.Sentences[m.Sentence].Words
	if m.End < m.First+2 || m.First >= len(words) || m.PlaceID != m.Known {
		return false // a capital is feminine: تل أبيب
	}
	if e := t.r.k.World.Entity(m.Known); e != nil {
		for _, name := range e.Names {
			if arabic.Fold(name) == arabic.Fold(t.form(m.Span)) {
				return false
			}
		}
	}
	an := chosen(&words[m.First])
	return an != nil && an.POS == arabic.Noun && !an.Guess && an.Gender == arabic.Masc && an.Number == arabic.Sing
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
