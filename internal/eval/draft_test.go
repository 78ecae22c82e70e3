package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unicode/utf8"

	"masar"
)

// TestYAMLComesBack writes every development annotation and reads it again.
func TestYAMLComesBack(t *testing.T) {
	golds, err := LoadGold("../../eval/dev")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, g := range golds {
		out, err := g.YAML()
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, "g.yaml")
		if err := os.WriteFile(name, out, 0o600); err != nil {
			t.Fatal(err)
		}
		text := filepath.Join(dir, "g.txt")
		if err := os.WriteFile(text, []byte(g.Text), 0o600); err != nil {
			t.Fatal(err)
		}
		back, err := LoadFile(name, text)
		if err != nil {
			t.Fatal(err)
		}
		again, err := back.YAML()
		if err != nil || !bytes.Equal(out, again) {
			t.Errorf("%s: written twice, it differs (%v)", g.ID, err)
		}
		if len(back.Events) != len(g.Events) || len(back.Events) > 0 && !reflect.DeepEqual(back.Events[0].Cue, g.Events[0].Cue) || !reflect.DeepEqual(back.Actors[0].Name, g.Actors[0].Name) {
			t.Errorf("%s: %d events came back of %d", g.ID, len(back.Events), len(g.Events))
		}
	}
}

// FuzzYAML writes any names and words, and reads them again.
func FuzzYAML(f *testing.F) {
	f.Add("null", "2024-09-17", "- [x]: {y} # z", "نعم: لا")
	f.Add("yes", "\"'\\", "\u2028\u0085", "0x1F")
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, name, alias, place, cue string) {
		if !utf8.ValidString(name+alias+place+cue) || alias == "" {
			t.Skip("clean texts are valid UTF-8, and no form is empty")
		}
		g := Gold{ID: "x", TextFile: "x.txt", Actors: []GoldActor{{ID: "a", Name: name, Aliases: []string{alias}, Type: masar.Person}},
			Events: []GoldEvent{{Act: masar.Meet, Status: masar.Held, Who: []string{"a"}, Place: place, Cue: cue}}}
		out, err := g.YAML()
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, "x.yaml")
		if err := os.WriteFile(file, out, 0o600); err != nil {
			t.Fatal(err)
		}
		back, err := LoadFile(file, file)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		got := []string{back.Actors[0].Name, back.Actors[0].Aliases[0], back.Events[0].Place, back.Events[0].Cue}
		if want := []string{name, alias, place, cue}; !reflect.DeepEqual(got, want) {
			t.Errorf("%+q came back as %+q", want, got)
		}
	})
}
