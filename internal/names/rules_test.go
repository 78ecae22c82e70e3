package names

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// TestScope shows every word to every rule and finds the same names: none reads a
// word out of its scope.
func TestScope(t *testing.T) {
	language := os.DirFS("../../data/language")
	lexicon, err := arabic.LoadLexicon(language, nil)
	if err != nil {
		t.Fatal(err)
	}
	base, err := knowledge.Load(os.DirFS("../../data/knowledge"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := NewFinder(base, language)
	if err == nil {
		f.UseLexicon(lexicon)
	}
	if err != nil {
		t.Fatal(err)
	}
	texts, _ := filepath.Glob("../../eval/words/*.txt")
	found := 0
	for _, name := range texts {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		a := masar.Article{Text: text, Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{End: len(text)}}}}
		doc := arabic.NewAnalyser(lexicon).Split(a)
		got := f.Find(&doc, "2024-05-01", new(Room))
		want := everyRule(f, &doc)
		for i := range min(len(got), len(want)) {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Errorf("%s: found %+q, want %+q", name, text[got[i].Span.Start:got[i].Span.End], text[want[i].Span.Start:want[i].Span.End])
				break
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: found %d names, want %d", name, len(got), len(want))
		}
		found += len(got)
	}
	if found == 0 {
		t.Error("no name found")
	}
}

// everyRule is Find with all rules asked of all words.
func everyRule(f *Finder, doc *arabic.Doc) []Mention {
	all := *f
	for of := range all.rules {
		all.rules[of] = f.rules[ofHeads|ofKnown]
	}
	return all.Find(doc, "2024-05-01", new(Room))
}
