package search

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"masar"
	"masar/internal/knowledge"
)

// english finds entities by their names in Latin letters.
type english struct {
	whole map[string][]string // tokens of a name joined by spaces → ids
	part  map[string][]string // a token of the name of a person → ids
	most  int                 // tokens of the longest name
}

func newEnglish(world *knowledge.Base, extra map[string][]string) english {
	e := english{whole: map[string][]string{}, part: map[string][]string{}}
	world.Entities(func(n *knowledge.Entity) bool {
		t := latinTokens(n.NameEN)
		e.add(n.ID, t)
		if n.Type == masar.Person {
			for _, word := range t {
				if len(word) > 2 && !slices.Contains(e.part[word], n.ID) {
					e.part[word] = append(e.part[word], n.ID)
				}
			}
		}
		return true
	})
	for id, names := range extra {
		for _, name := range names {
			e.add(id, latinTokens(name))
		}
	}
	return e
}

func (e *english) add(id string, t []string) {
	if len(t) == 0 {
		return
	}
	key := strings.Join(t, " ")
	if !slices.Contains(e.whole[key], id) {
		e.whole[key] = append(e.whole[key], id)
	}
	e.most = max(e.most, len(t))
}

// latinTokens are the words of a name in Latin letters, accents left out.
func latinTokens(name string) []string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '.':
			return -1
		case r == 'ı':
			return 'i'
		}
		return r
	}, norm.NFD.String(name))
	return tokens(plain)
}

// find returns the entities that a name means: those whose whole name it is,
// else the people whose names hold all of its words.
func (e *english) find(name string) []string {
	t := latinTokens(name)
	if len(t) == 0 {
		return nil
	}
	if ids := e.whole[strings.Join(t, " ")]; ids != nil {
		return ids
	}
	var out []string
	for _, id := range e.part[t[0]] {
		if all(t[1:], func(word string) bool { return slices.Contains(e.part[word], id) }) {
			out = append(out, id)
		}
	}
	return out
}

func all(words []string, holds func(string) bool) bool {
	for _, w := range words {
		if !holds(w) {
			return false
		}
	}
	return true
}
