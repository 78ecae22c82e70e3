package search

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"masar/internal/arabic"
	"masar/internal/reading"
	"masar/internal/when"
	"masar/internal/wording"
)

// Names is what queries are understood with: the words of the query language,
// the lexicon, and all names of the knowledge. It is shared by all goroutines.
type Names struct {
	k         *reading.Knowledge
	times     *when.Finder
	today     string
	operators map[string]kind
	fields    map[string]Field
	labels    map[Field]*labels // of act, status, issue and kind
	english   english
	analysers sync.Pool // of *arabic.Analyser
}

// NewNames reads query.tsv and the wording of both languages. Today (ISO 8601)
// is the day that «أمس» and a title without a name are understood on.
func NewNames(k *reading.Knowledge, today string) (*Names, error) {
	n := &Names{k: k, today: today, operators: map[string]kind{}, fields: map[string]Field{}, labels: map[Field]*labels{}}
	n.analysers.New = func() any { return arabic.NewAnalyser(k.Lexicon) }
	var err error
	if n.times, err = when.NewFinder(k.Lexicon, k.Language); err != nil {
		return nil, err
	}
	for _, f := range []Field{FieldAct, FieldStatus, FieldIssue, FieldKind} {
		n.labels[f] = newLabels()
	}
	extra := map[string][]string{}
	if err := n.load(extra); err != nil {
		return nil, err
	}
	for _, lang := range []string{"ar", "en"} {
		p, err := wording.Load(lang)
		if err != nil {
			return nil, err
		}
		n.addWording(p)
	}
	n.english = newEnglish(k.World, extra)
	return n, nil
}

// load reads query.tsv; further names go to extra, by id.
func (n *Names) load(extra map[string][]string) error {
	operators := map[string]kind{"and": anAnd, "or": anOr, "not": aNot}
	return eachLine(n.k.Language, "query.tsv", func(kind, id string, words []string) error {
		for _, w := range words {
			switch kind {
			case "operator":
				n.operators[operatorKey(w)] = operators[id]
			case "field":
				n.fields[arabic.Fold(w)] = Field(id)
			case "name":
				extra[id] = append(extra[id], w)
			default:
				l := n.labels[Field(kind)]
				if l == nil {
					return fmt.Errorf("no kind %q", kind)
				}
				l.add(id, w, n.lemmas(w))
			}
		}
		return nil
	})
}

func eachLine(fsys fs.FS, name string, do func(kind, id string, words []string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("load %s: %v", name, err)
	}
	defer file.Close()
	var errs []error
	scan := bufio.NewScanner(file)
	for at := 1; scan.Scan(); at++ {
		line := scan.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		p := strings.Split(line, "\t")
		if len(p) != 3 {
			errs = append(errs, fmt.Errorf("%s:%d: %d fields, want 3", name, at, len(p)))
			continue
		}
		if err := do(p[0], p[1], strings.Split(p[2], "|")); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %v", name, at, err))
		}
	}
	return errors.Join(append(errs, scan.Err())...)
}

// addWording takes the names of acts, statuses and issues that people read in
// the dossier.
func (n *Names) addWording(p *wording.Phrases) {
	for id, a := range p.Act {
		n.label(FieldAct, string(id), a.None)
	}
	for id, word := range p.Status {
		n.label(FieldStatus, string(id), word)
	}
	for id, word := range p.Issue {
		n.label(FieldIssue, string(id), word)
	}
}

func (n *Names) label(f Field, id, word string) { n.labels[f].add(id, word, n.lemmas(word)) }

// words analyses the words of a text.
func (n *Names) words(text string) (out []arabic.Word) {
	n.analysed(text, func(doc *arabic.Doc) {
		for i := range doc.Sentences {
			out = append(out, doc.Sentences[i].Words...)
		}
	})
	return out
}

// analysed hands over the words of a text while nobody else uses their analyser:
// names and times are noted on them.
func (n *Names) analysed(text string, do func(*arabic.Doc)) {
	a := n.analysers.Get().(*arabic.Analyser)
	defer n.analysers.Put(a)
	doc := a.Split(whole(text))
	do(&doc)
}

// lemmas are the lemma terms of a text, in order, each once.
func (n *Names) lemmas(text string) []string {
	var out []string
	words := n.words(text)
	for i := range words {
		for _, l := range lemmaTerms(n.k.Lexicon, &words[i]) {
			out = addTokens(out, l)
		}
	}
	return out
}
