package data

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestDataFiles checks what all data files have in common: a header that names
// what, format, origin and licence, no broken bytes, no blanks at line ends.
func TestDataFiles(t *testing.T) {
	n := 0
	err := fs.WalkDir(All(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) == ".md" {
			return err
		}
		n++
		text, err := fs.ReadFile(All(), name)
		if err != nil {
			return err
		}
		if !utf8.Valid(text) {
			t.Errorf("%s: not valid UTF-8", name)
		}
		for _, key := range []string{"# what:", "# format:", "# origin:", "# licence:"} {
			if !bytes.Contains(text, []byte(key)) {
				t.Errorf("%s: the header lacks %q", name, key)
			}
		}
		checkLines(t, name, string(text))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 20 {
		t.Errorf("looked at %d files only", n)
	}
}

func checkLines(t *testing.T, name, text string) {
	for i, line := range strings.Split(text, "\n") {
		if strings.TrimRight(line, " \t\r") != line {
			t.Errorf("%s:%d: a blank at the end of the line", name, i+1)
		}
		for _, r := range line {
			if banned(r) && !(r == damma && quoted(line)) {
				t.Errorf("%s:%d: a bare mark or bidi control %+q", name, i+1, r)
			}
		}
	}
}

// damma is the one vowel that outlets write, to tell a passive: «قُتل».
const damma = '\u064f'

// quoted reports whether the line is a sentence of a frame, written as outlets do.
func quoted(line string) bool {
	return strings.HasPrefix(line, "yes ") || strings.HasPrefix(line, "no ")
}

// banned runes never stand bare in data: vowel marks but the shadda, tatweel,
// zero-width and bidi controls.
func banned(r rune) bool {
	if r == '\u0651' {
		return false
	}
	return r >= '\u064b' && r <= '\u065f' || r == '\u0640' || r == '\u0670' || r == '\ufeff' ||
		r >= '\u200b' && r <= '\u200f' || unicode.Is(unicode.Bidi_Control, r)
}
