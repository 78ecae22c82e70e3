package record

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"masar/internal/arabic"
)

// Phrases are the words of data/language/record.tsv: of each kind those of one
// word by their folded lemma, and the rest by their folded form. They are immutable and
// shared by all flatteners.
type Phrases struct {
	lemmas map[string]map[string]bool
	forms  map[string][]string
}

// LoadPhrases reads record.tsv of the folder data/language and reports every bad
// line.
func LoadPhrases(language fs.FS) (*Phrases, error) {
	file, err := language.Open("record.tsv")
	if err != nil {
		return nil, fmt.Errorf("load words of the record: %v", err)
	}
	defer file.Close()
	p := &Phrases{map[string]map[string]bool{}, map[string][]string{}}
	var errs []error
	in := bufio.NewScanner(file)
	for n := 1; in.Scan(); n++ {
		if strings.HasPrefix(in.Text(), "#") {
			continue
		}
		kind, words, ok := strings.Cut(in.Text(), "\t")
		if !ok {
			errs = append(errs, fmt.Errorf("record.tsv:%d: want a kind, a tab and words", n))
			continue
		}
		for _, w := range strings.Split(words, "|") {
			p.add(kind, arabic.Fold(w))
		}
	}
	return p, errors.Join(append(errs, in.Err())...)
}

func (p *Phrases) add(kind, fold string) {
	if strings.Contains(fold, " ") {
		p.forms[kind] = append(p.forms[kind], fold)
		return
	}
	if p.lemmas[kind] == nil {
		p.lemmas[kind] = map[string]bool{}
	}
	p.lemmas[kind][fold] = true
}

// tells reports whether one of the lemmas, or a phrase of the folded text, is of
// the kind.
func (p *Phrases) tells(kind string, lemmas []string, fold string) bool {
	for _, l := range lemmas {
		if p.lemmas[kind][l] {
			return true
		}
	}
	for _, f := range p.forms[kind] {
		if strings.Contains(" "+fold+" ", " "+f+" ") {
			return true
		}
	}
	return false
}
