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
	out := make(map[string]string, 1<<14)
	var room [64]byte
	for e := range b.Entities {
		if e.Type != masar.Person {
			continue
		}
		for _, n := range e.Names {
			first, _, _ := strings.Cut(n, " ")
			last := n[strings.LastIndexByte(n, ' ')+1:]
			if len(last) == len(n) {
				continue
			}
			key := appendSound(room[:0], arabic.Fold(first), arabic.Fold(last))
			if len(key) == 0 {
				continue
			}
			switch id, ok := out[string(key)]; {
			case !ok:
				out[string(key)] = e.ID
			case id != "" && id != e.ID:
				out[string(key)] = ""
			}
		}
	}
	return out
}

// appendSound appends the key of a name by its first and last words; nothing for
// one that is too short or Arab to be spelt in several ways.
func appendSound(to []byte, first, last string) []byte {
	if strings.HasPrefix(last, "ال") {
		return to
	}
	const letter = 2 // bytes
	key := knowledge.AppendSkeleton(to, first)
	one := len(key) - len(to)
	key = knowledge.AppendSkeleton(append(key, ' '), last)
	if two := len(key) - len(to) - one - 1; one == 0 || two < 3*letter || one+two < 5*letter {
		return to
	}
	return key
}

// soundsLike returns the person of the files whose name sounds like the words
// from a to b, "" for none or where their countries differ.
func (s *scan) soundsLike(a, b int, country string) string {
	w := make([]string, 0, most)
	for i := a; i < b; i++ {
		w = append(w, s.fold(i))
	}
	if len(w) < 2 {
		return ""
	}
	var room [64]byte
	id := s.f.sounds[string(appendSound(room[:0], w[0], w[len(w)-1]))]
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
