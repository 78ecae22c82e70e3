package search

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"masar"
	"masar/internal/arabic"
)

// An Error tells what is wrong with a query and where.
type Error struct {
	At      masar.Span // bytes of the query; empty at its end
	What    string
	Suggest []string // what may have been meant, the likeliest first
}

func (e *Error) Error() string {
	s := "wrong query: " + e.What
	if len(e.Suggest) > 0 {
		s += "; did you mean " + strings.Join(e.Suggest, ", ") + "?"
	}
	return s
}

// Caret returns the query on one line and below it carets under the place of
// the error, counted in letters: marks that take no room are left out.
func (e *Error) Caret(query string) string {
	start, end := min(e.At.Start, len(query)), min(e.At.End, len(query))
	before, there := width(query[:start]), max(1, width(query[start:end]))
	line := strings.Map(func(r rune) rune {
		switch {
		case unseen(r) && !unicode.IsSpace(r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, query)
	return line + "\n" + strings.Repeat(" ", before) + strings.Repeat("^", there)
}

// Place names where the error stands: the character, counted from 1, and the
// words.
func (e *Error) Place(query string) string {
	start, end := min(e.At.Start, len(query)), min(e.At.End, len(query))
	if start >= end {
		return "at the end"
	}
	return fmt.Sprintf("at character %d", width(query[:start])+1)
}

// width counts the characters that take room.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsMark(r) && !(unseen(r) && !unicode.IsSpace(r)) {
			n++
		}
	}
	return n
}

// Nearest returns the names that differ least from a word, at most n, the
// nearest first.
func Nearest(word string, names []string, n int) []string {
	type near struct {
		name string
		far  int
	}
	var found []near
	w := []rune(arabic.Fold(word))
	for _, name := range names {
		f := []rune(arabic.Fold(name))
		d := distance(w, f)
		switch {
		case len(w) >= 2 && strings.HasPrefix(string(f), string(w)):
			d = 1
		case d > 1+min(len(w), len(f))/3:
			continue
		}
		found = append(found, near{name, d})
	}
	slices.SortStableFunc(found, func(a, b near) int { return a.far - b.far })
	var out []string
	for _, f := range found {
		if len(out) < n && !slices.Contains(out, f.name) {
			out = append(out, f.name)
		}
	}
	return out
}

// distance is how many letters must be put in, taken out or changed.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
