package reading

import (
	"io/fs"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// issueWords are the phrases of data/knowledge/issues.tsv, by their first word.
type issueWords struct {
	lemma map[arabic.Lemma]int32 // the number of their list
	fold  map[string]int32
	lists [][]issuePhrase // the first is empty
}

type issuePhrase struct {
	issue masar.Issue
	rest  []issueToken
}

type issueToken struct {
	lemma arabic.Lemma
	fold  string
}

func loadIssues(fsys fs.FS, lex *arabic.Lexicon) (*issueWords, error) {
	w := &issueWords{lemma: map[arabic.Lemma]int32{}, fold: map[string]int32{}, lists: make([][]issuePhrase, 1)}
	err := eachLine(fsys, "issues.tsv", 2, func(f []string) error {
		for _, phrase := range values(f[1]) {
			var tokens []issueToken
			for _, word := range strings.Fields(phrase) {
				fold := arabic.Fold(word)
				bare := strings.TrimPrefix(fold, "ال")
				l := lex.Lemma(word)
				if l == 0 {
					l = lex.Lemma(bare)
				}
				tokens = append(tokens, issueToken{l, bare})
			}
			if len(tokens) == 0 {
				continue
			}
			p := issuePhrase{masar.Issue(f[0]), tokens[1:]}
			if tokens[0].lemma != 0 {
				w.lemma[tokens[0].lemma] = w.put(w.lemma[tokens[0].lemma], p)
			}
			w.fold[tokens[0].fold] = w.put(w.fold[tokens[0].fold], p)
		}
		return nil
	})
	return w, err
}

// put adds a phrase to a list, a new one for 0, and returns the list's number.
func (w *issueWords) put(list int32, p issuePhrase) int32 {
	if list == 0 {
		list = int32(len(w.lists))
		w.lists = append(w.lists, nil)
	}
	w.lists[list] = append(w.lists[list], p)
	return list
}

// begun is the number of the list of phrases that begin with a word.
func (w *issueWords) begun(word *arabic.Word) int32 {
	if an := chosen(word); an != nil && w.lemma[an.Lemma] != 0 {
		return w.lemma[an.Lemma]
	}
	return w.fold[bareFold(word)]
}

// find returns the issues that the words of a half-open range name, in order
// of first mention, three at most.
func (w *issueWords) find(s *clause.Sentence, first, end int) []masar.Issue {
	var out []masar.Issue
	for i := first; i < end && i < len(s.Words); i++ {
		word := &s.Words[i]
		if word.Kind == arabic.Mark {
			continue
		}
		list := w.lists[word.Chosen(arabic.NoteIssue, func() int32 { return w.begun(word) })]
		for k := range list {
			if len(out) < 3 && list[k].matches(s, i+1, end) {
				out = addIssue(out, list[k].issue)
			}
		}
	}
	return out
}

func (p *issuePhrase) matches(s *clause.Sentence, i, end int) bool {
	for _, tok := range p.rest {
		if i >= end {
			return false
		}
		word := &s.Words[i]
		an := chosen(word)
		if (an == nil || an.Lemma != tok.lemma || tok.lemma == 0) && bareFold(word) != tok.fold {
			return false
		}
		i++
	}
	return true
}

func chosen(w *arabic.Word) *arabic.Analysis {
	if w.Best >= 0 && w.Best < len(w.Analyses) {
		return &w.Analyses[w.Best]
	}
	return nil
}

// bareFold is the folded word without the clitics that its analysis took off.
func bareFold(w *arabic.Word) string {
	fold := w.Fold
	if an := chosen(w); an != nil && an.StemAt > 0 && int(an.StemAt) < len(w.Form) {
		fold = arabic.Fold(w.Form[an.StemAt:])
	}
	return strings.TrimPrefix(fold, "ال")
}

// issues returns what an event is about: the issues named in its clause.
func (v *view) issues(item int) []masar.Issue {
	first, end := v.s.Items[item].First, v.reachEnd(item)
	out := v.t.r.k.issues.find(v.s, first, end)
	if len(out) == 0 {
		c := v.s.Items[item].Clause
		lo, hi := len(v.s.Words), 0
		for k := range v.s.Items {
			if v.s.Items[k].Clause == c {
				lo, hi = min(lo, v.s.Items[k].First), max(hi, v.s.Items[k].End)
			}
		}
		out = v.t.r.k.issues.find(v.s, lo, hi)
	}
	return out
}
