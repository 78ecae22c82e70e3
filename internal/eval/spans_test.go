package eval

import (
	"os"
	"path/filepath"
	"testing"
)

// TestNameScore counts a right name, one of another class, one of other tokens
// and a missed one.
func TestNameScore(t *testing.T) {
	dir := t.TempDir()
	text := "# what: a test\n\nوصل O\nماهر B-PER\nشلبي I-PER\nإلى O\nدوما B-LOC\n\nفاز O\nالترجي B-ORG\nأمس O\n"
	if err := os.WriteFile(filepath.Join(dir, "a.bio"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	gold, err := LoadTagged(dir)
	if err != nil || len(gold) != 2 {
		t.Fatalf("%d sentences, %v", len(gold), err)
	}
	s := NewNameScore()
	known := func(name string) bool { return name == "دوما" }
	s.Add(gold[0], []NameSpan{{1, 3, "PER"}, {4, 5, "ORG"}}, known)
	s.Add(gold[1], []NameSpan{{1, 3, "ORG"}}, known)
	for _, c := range []struct {
		row             string
		hit, pred, gold int
	}{{"names", 1, 3, 3}, {"PER", 1, 1, 1}, {"LOC", 0, 0, 1}, {"ORG", 0, 2, 1}, {"unknown", 1, 2, 2}} {
		if x := s.Rows[c.row]; x.Hit != c.hit || x.Pred != c.pred || x.Gold != c.gold {
			t.Errorf("%s: right %d of %d found and %d wanted, want %d, %d, %d", c.row, x.Hit, x.Pred, x.Gold, c.hit, c.pred, c.gold)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "b.bio"), []byte("وصل X\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadTagged(dir); err == nil {
		t.Error("a tag that is none was read")
	}
}
