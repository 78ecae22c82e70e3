package masar_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// written are the endings of files that people read as text; articles and test
// data of pages may hold what their outlets wrote.
var written = map[string]bool{".go": true, ".md": true, ".json": true, ".tsv": true, ".frames": true, ".txtar": true, ".mod": true}

// TestNoBareMarks bans what nobody sees in source, documents and data: bidi
// controls, zero-width characters, byte order marks, and marks without a
// letter to stand on. Where one is meant, it is escaped.
func TestNoBareMarks(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && strings.HasPrefix(d.Name(), "."), d.IsDir() && (d.Name() == "bin" || d.Name() == "dist"):
			return fs.SkipDir
		case d.IsDir() || !written[filepath.Ext(path)]:
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		for i, line := range strings.Split(string(text), "\n") {
			if r := bareMark(line); r != 0 {
				t.Errorf("%s:%d: bare %+q", path, i+1, r)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 {
		t.Errorf("looked at %d files only", files)
	}
}

// bareMark returns the first rune of a line that must not stand there, 0 where
// none does.
func bareMark(line string) rune {
	letter := false
	for _, r := range line {
		switch {
		case unicode.Is(unicode.Cf, r) || r == utf8.RuneError:
			return r
		case unicode.Is(unicode.Mn, r) && !letter:
			return r
		}
		letter = unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
	}
	return 0
}

func TestBareMark(t *testing.T) {
	for _, tt := range []struct {
		line string
		bare bool
	}{
		{"سلّم", false},
		{"\u0651 alone", true},
		{"a\u200fb", true},
		{"\u2068x\u2069", true},
		{"plain", false},
	} {
		if got := bareMark(tt.line) != 0; got != tt.bare {
			t.Errorf("%+q: bare %v", tt.line, got)
		}
	}
}
