package eval

import (
	"os"
	"strings"
	"testing"

	"masar"
	"masar/data"
	"masar/internal/reading"
)

// TestViolence scores the sentences of eval/violence, half of which only
// mention an attack, a killing, an arrest or a protest.
func TestViolence(t *testing.T) {
	f, err := os.Open("../../eval/violence/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	list, err := LoadMarked(f)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 200 {
		t.Fatalf("%d sentences, want 200 at least", len(list))
	}
	k, err := reading.Load(data.All(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.NewReader(k)
	acts := []masar.Act{masar.Attack, masar.Kill, masar.Detain, masar.Protest}
	got, diffs := ScoreMarked(list, acts, func(text string) masar.Reading {
		return r.Read(masar.Article{Text: text, Published: "2024-06-12",
			Paragraphs: []masar.Paragraph{{Kind: masar.Body, Span: masar.Span{Start: 0, End: len(text)}}}})
	})
	t.Logf("P %.3f R %.3f F1 %.3f of %d sentences", got.P(), got.R(), got.F1(), len(list))
	if got.F1() < 0.85 || got.P() < 0.9 {
		t.Errorf("P %.3f F1 %.3f, want 0.9 and 0.85 at least:\n%s", got.P(), got.F1(), strings.Join(diffs, "\n"))
	}
}

func TestLoadMarkedRefuses(t *testing.T) {
	for _, line := range []string{
		"attack قصفت",
		"attack\tقصفت المدينة",
		"attack\t[قصفت المدينة",
		"-\t[قصفت] المدينة",
	} {
		if _, err := LoadMarked(strings.NewReader(line)); err == nil {
			t.Errorf("LoadMarked(%+q) gives no error", line)
		}
	}
}
