package dossier

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// speller writes names in Latin letters. A word that stands in the name of a
// known person is spelt as most of them spell it; any other by latin.tsv.
type speller struct {
	first, later map[rune]string
	words        map[string]string // folded → as English writes it
}

func newSpeller(world *knowledge.Base, language fs.FS) (*speller, error) {
	s := &speller{first: map[rune]string{}, later: map[rune]string{}, words: map[string]string{}}
	err := eachRow(language, "latin.tsv", 3, func(row []string) {
		r, _ := utf8.DecodeRuneInString(row[2])
		s.first[r], s.later[r] = row[0], row[1]
	})
	if err != nil {
		return nil, err
	}
	votes := map[string]map[string]int{}
	world.Entities(func(e *knowledge.Entity) bool {
		if e.Type == masar.Person {
			vote(votes, strings.Fields(e.Name()), strings.Fields(e.NameEN))
		}
		return true
	})
	for word, by := range votes {
		s.words[word] = mostVoted(by)
	}
	return s, nil
}

// vote pairs the words of a name with those of its English form, where they
// are as many.
func vote(votes map[string]map[string]int, ar, en []string) {
	if len(ar) != len(en) {
		return
	}
	for i, word := range ar {
		key := arabic.Fold(word)
		if votes[key] == nil {
			votes[key] = map[string]int{}
		}
		votes[key][en[i]]++
	}
}

// mostVoted is the spelling with the most votes, the first in the alphabet of
// equals.
func mostVoted(by map[string]int) string {
	best := ""
	for spelling, n := range by {
		if best == "" || n > by[best] || n == by[best] && spelling < best {
			best = spelling
		}
	}
	return best
}

// spell writes a name in Latin letters, every word with a capital.
func (s *speller) spell(name string) string {
	var out []string
	for word := range strings.FieldsSeq(name) {
		if known := s.words[arabic.Fold(word)]; known != "" {
			out = append(out, known)
			continue
		}
		article := ""
		rest, ok := strings.CutPrefix(word, "ال")
		if ok && utf8.RuneCountInString(rest) > 2 {
			word, article = rest, "al-"
		}
		out = append(out, article+capital(s.word(word)))
	}
	return strings.Join(out, " ")
}

// word spells one word without its article.
func (s *speller) word(word string) string {
	var letters []string
	for i, r := range word {
		switch {
		case r == '\u0651' && len(letters) > 0: // the shadda doubles
			letters = append(letters, letters[len(letters)-1])
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		case i == 0 && s.first[r] != "":
			letters = append(letters, s.first[r])
		case s.later[r] != "":
			letters = append(letters, s.later[r])
		default:
			letters = append(letters, string(r))
		}
	}
	return strings.Join(voiced(letters), "")
}

// voiced sets an a where consonants cannot be read together, and makes
// consonants of و and ي that stand before a vowel.
func voiced(letters []string) []string {
	var out []string
	run := 0 // consonants in a row
	for i, l := range letters {
		if (l == "u" || l == "i") && i+1 < len(letters) && vowel(letters[i+1]) && letters[i+1] != l {
			l = map[string]string{"u": "w", "i": "y"}[l]
		}
		if vowel(l) {
			if len(out) > 0 && l == "a" && out[len(out)-1] == "a" {
				continue
			}
			run = 0
			out = append(out, l)
			continue
		}
		run++
		last := i+1 == len(letters)
		if i == 1 && run == 2 || run == 3 || run == 2 && !last && !vowel(letters[i+1]) {
			out = append(out, "a")
			run = 1
		}
		out = append(out, l)
	}
	if len(out) == 2 && !slices.ContainsFunc(out, vowel) {
		return []string{out[0], "a", out[1]}
	}
	return out
}

func vowel(l string) bool { return l == "a" || l == "i" || l == "u" }

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
