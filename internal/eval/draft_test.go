package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"
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
