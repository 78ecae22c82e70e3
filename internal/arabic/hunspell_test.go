package arabic

import (
	"bufio"
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// Of the forms that the inflection writes hunspell's dictionary must know this
// share. What it does not know is in the main not wrong: see docs/performance.md.
const wantKnown = 0.9

// TestHunspell shows inflected forms to another dictionary of Arabic, which was
// made by others from other sources.
func TestHunspell(t *testing.T) {
	if _, err := exec.LookPath("hunspell"); err != nil {
		t.Skip("hunspell is not installed")
	}
	x := realLexicon(t)
	forms := x.words(60_000)
	if len(forms) < 50_000 {
		t.Fatalf("%d forms", len(forms))
	}
	unknown := hunspell(t, forms)
	known := 1 - float64(len(unknown))/float64(len(forms))
	t.Logf("%d of %d forms known: %.3f", len(forms)-len(unknown), len(forms), known)
	for i := 0; i < len(unknown); i += 1 + len(unknown)/40 {
		t.Logf("unknown: %s", unknown[i])
	}
	if known < wantKnown {
		t.Errorf("hunspell knows %.3f of %d forms, want %.2f", known, len(forms), wantKnown)
	}
}

// words returns about n forms that stand alone, in order, each once.
func (x *Lexicon) words(n int) []string {
	step := max(1, len(x.table.records)*3/4/n)
	var out []string
	for i := 0; i < len(x.table.records); i += step {
		if r := &x.table.records[i]; r.flags&onlyEnc == 0 && r.len > 4 {
			out = append(out, string(x.table.surface(r)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// hunspell returns the words that the Arabic dictionary does not know.
func hunspell(t *testing.T, words []string) []string {
	t.Helper()
	cmd := exec.Command("hunspell", "-d", "ar", "-i", "UTF-8", "-l")
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("hunspell has no Arabic dictionary: %v: %s", err, stderr.String())
	}
	var unknown []string
	for s := bufio.NewScanner(bytes.NewReader(out)); s.Scan(); {
		unknown = append(unknown, s.Text())
	}
	return unknown
}
