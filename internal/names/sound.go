package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// spoken files the people of the knowledge by the sound of their first and last
// names: the press spells foreign names in many ways.
func spoken(b *knowledge.Base) map[string]string {
	out := map[string]string{}
	for e := range b.Entities {
		if e.Type != masar.Person {
			continue
		}
		for _, n := range e.Names {
			w := strings.Fields(arabic.Fold(n))
			key := soundOf(w)
			if key == "" {
				continue
			}
			if id, ok := out[key]; ok && id != e.ID {
				out[key] = ""
				continue
			}
			out[key] = e.ID
		}
	}
	return out
}

// soundOf is the key of a name of two words and more, "" for one that is too
// short or Arab to be spelt in several ways.
func soundOf(w []string) string {
	if len(w) < 2 || strings.HasPrefix(w[len(w)-1], "ال") {
		return ""
	}
	first, last := knowledge.Skeleton(w[0]), knowledge.Skeleton(w[len(w)-1])
	const letter = 2 // bytes
	if first == "" || len(last) < 3*letter || len(first)+len(last) < 5*letter {
		return ""
	}
	return first + " " + last
}

// soundsLike returns the person of the files whose name sounds like the words
// from a to b, "" for none or where their countries differ.
func (s *scan) soundsLike(a, b int, country string) string {
	w := make([]string, 0, most)
	for i := a; i < b; i++ {
		w = append(w, s.fold(i))
	}
	id := s.f.sounds[soundOf(w)]
	e := s.f.base.Entity(id)
	if e == nil || country != "" && e.Country != "" && e.Country != country || !nearName(e.Names, w) {
		return ""
	}
	return id
}

// nearName reports whether the first and last words of one of the names are
// spelt nearly as those of w: «توم بيريز» sounds like «تامي بروس» but is not near.
func nearName(names []string, w []string) bool {
	for _, n := range names {
		x := strings.Fields(arabic.Fold(n))
		if len(x) > 1 && near(x[0], w[0]) && near(x[len(x)-1], w[len(w)-1]) {
			return true
		}
	}
	return false
}

// near reports whether two words differ in a third of their letters at most.
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return distance(x, y) <= max(1, max(len(x), len(y))/3)
}

// distance is the least number of letters to put in, take out or change.
func distance(x, y []rune) int {
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		last := row[0]
		row[0] = i + 1
		for j := range y {
			change := last
			if x[i] != y[j] {
				change++
			}
			last = row[j+1]
			row[j+1] = min(change, row[j]+1, last+1)
		}
	}
	return row[len(y)]
}
