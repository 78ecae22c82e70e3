package search

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"masar/internal/arabic"
)

// TestRecallOfLemmas asks for the citation form of every lemma that the
// development articles hold, and holds what is found by the tables' terms to a
// scan of all words by the analyser.
func TestRecallOfLemmas(t *testing.T) {
	paths, err := filepath.Glob("../../eval/dev/*.txt")
	if err != nil || len(paths) < 30 {
		t.Fatalf("%d articles, %v", len(paths), err)
	}
	k := knowledgeOf(t)
	x := NewIndexer(k.Lexicon)
	var terms []Terms
	holds := map[arabic.Lemma]map[int]bool{}
	for i, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		x.Open(article(strings.Split(string(text), "\n")...))
		terms = append(terms, x.Article())
		for _, s := range x.doc.Sentences {
			for w := range s.Words {
				if a := chosenOf(&s.Words[w]); a != nil && a.Lemma != 0 && !functional(a.POS) {
					if holds[a.Lemma] == nil {
						holds[a.Lemma] = map[int]bool{}
					}
					holds[a.Lemma][i] = true
				}
			}
		}
	}
	wanted, found, extra := 0, 0, 0
	var missed []string
	for lemma, in := range holds {
		c := namesOf(t).lone(k.Lexicon.Citation(lemma))
		for i := range terms {
			switch got := finds(&c, terms[i]); {
			case in[i] && got:
				wanted, found = wanted+1, found+1
			case in[i]:
				wanted++
				missed = append(missed, k.Lexicon.Citation(lemma))
			case got:
				extra++
			}
		}
	}
	slices.Sort(missed)
	t.Logf("%d lemmas in %d articles: %d of %d found, %d more by other lemmas of the same word", len(holds), len(paths), found, wanted, extra)
	if recall := float64(found) / float64(wanted); recall < 0.98 {
		t.Errorf("recall %.4f, want 0.98; missed: %q", recall, slices.Compact(missed))
	}
}

func chosenOf(w *arabic.Word) *arabic.Analysis {
	if w.Kind != arabic.Letters || w.Best < 0 || w.Best >= len(w.Analyses) {
		return nil
	}
	return &w.Analyses[w.Best]
}

// finds answers a condition on words as the full-text tables do.
func finds(c *Cond, t Terms) bool {
	lemmas, words := " "+t.Lemmas+" ", " "+t.Words+" "
	for _, l := range c.Lemmas {
		if strings.Contains(lemmas, " "+l+" ") {
			return true
		}
	}
	for _, r := range c.Runs {
		if strings.Contains(words, " "+strings.Join(r, " ")+" ") {
			return true
		}
	}
	return false
}
