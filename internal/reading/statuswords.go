package reading

import (
	"io/fs"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// statusWords are the adjectives and prepositions of data/language/status.tsv.
type statusWords struct {
	adj    map[arabic.Lemma]masar.Status
	fold   map[string]masar.Status
	prep   map[string]masar.Status
	course map[string]masar.Status // by the stem of the noun behind في
	head   map[string]masar.Status // by the stem of the noun whose genitive a deal is
	news   map[string]bool         // nouns of what is told
	topic  map[string]bool         // prepositions before what is talked about
	decree map[string]bool         // stems of decisions, of which a deed is the content
	undo   map[arabic.Lemma]masar.Status
}

func loadStatus(fsys fs.FS, lex *arabic.Lexicon) (*statusWords, error) {
	w := &statusWords{adj: map[arabic.Lemma]masar.Status{}, fold: map[string]masar.Status{}, prep: map[string]masar.Status{}, course: map[string]masar.Status{}, head: map[string]masar.Status{}, topic: map[string]bool{}, decree: map[string]bool{}, news: map[string]bool{}, undo: map[arabic.Lemma]masar.Status{}}
	err := eachLine(fsys, "status.tsv", 3, func(f []string) error {
		for _, word := range values(f[2]) {
			fold := arabic.Fold(word)
			switch f[0] {
			case "prep":
				w.prep[fold] = masar.Status(f[1])
				continue
			case "course":
				w.course[fold] = masar.Status(f[1])
				continue
			case "head":
				w.head[fold] = masar.Status(f[1])
				continue
			case "topic":
				w.topic[fold] = true
				continue
			case "decree":
				w.decree[fold] = true
				continue
			case "news":
				w.news[fold] = true
				continue
			case "undo":
				w.undo[lex.Lemma(word)] = masar.Status(f[1])
				continue
			}
			w.fold[fold] = masar.Status(f[1])
			if l := lex.Lemma(word); l != 0 {
				w.adj[l] = masar.Status(f[1])
			}
		}
		return nil
	})
	delete(w.undo, 0)
	return w, err
}

func (w *statusWords) preposition(prep string) masar.Status { return w.prep[prep] }

// beside returns the status of talks that are only the setting of what is told, «في
// إطار مباحثات الهدنة»; "" where the item is no setting.
func (w *statusWords) beside(s *clause.Sentence, item int) masar.Status {
	for at, n := s.Items[item].GenOf, 0; at != clause.None && n < 4; at, n = s.Items[at].GenOf, n+1 {
		if it := &s.Items[at]; it.Prep == "في" {
			return w.course[s.Stem(at)]
		}
	}
	return ""
}

// adjective returns the status that an adjective of the nominal tells.
func (w *statusWords) adjective(s *clause.Sentence, item int) masar.Status {
	it := &s.Items[item]
	if st := w.words(s, it.Adjs); st != "" {
		return st
	}
	if it.Gen != clause.None {
		return w.words(s, s.Items[it.Gen].Adjs)
	}
	return ""
}

func (w *statusWords) words(s *clause.Sentence, adjs []int) masar.Status {
	for _, a := range adjs {
		word := &s.Words[a]
		if word.Best >= 0 && word.Best < len(word.Analyses) {
			if st, ok := w.adj[word.Analyses[word.Best].Lemma]; ok {
				return st
			}
		}
		for _, an := range word.Analyses {
			if st, ok := w.adj[an.Lemma]; ok && an.Lemma != 0 {
				return st
			}
		}
	}
	return ""
}
