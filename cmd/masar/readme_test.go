package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
)

var outputBlock = regexp.MustCompile("(?s)<!-- output: ([^\n]*) -->\n```\n(.*?)```")

// TestReadmeOutputs runs the commands whose output the two READMEs show: every
// line that they show must be printed, in that order.
func TestReadmeOutputs(t *testing.T) {
	t.Chdir("../..")
	for _, name := range []string{"README.md", "README.ar.md"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		blocks := outputBlock.FindAllSubmatch(text, -1)
		if len(blocks) == 0 {
			t.Errorf("%s shows no output", name)
		}
		for _, b := range blocks {
			var out, errs bytes.Buffer
			if code := run(strings.Fields(string(b[1])), streams{strings.NewReader(""), &out, &errs}); code != 0 {
				t.Fatalf("%s: %s: status %d: %s", name, b[1], code, errs.String())
			}
			inOrder(t, name, bare(out.String()), string(b[2]))
		}
	}
}

// bare takes the isolates out: a page that shows the output needs none.
func bare(s string) string {
	return strings.NewReplacer("\u2068", "", "\u2069", "", "\u200f", "").Replace(s)
}

func inOrder(t *testing.T, name, printed, shown string) {
	t.Helper()
	for line := range strings.Lines(shown) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		at := strings.Index(printed, line)
		if at < 0 {
			t.Errorf("%s shows a line that is not printed, or not in its place: %+q (%s)", name, line, line)
			continue
		}
		printed = printed[at+len(line):]
	}
}

// TestReadmesAgree holds the two READMEs to the same commands and links.
func TestReadmesAgree(t *testing.T) {
	links := regexp.MustCompile(`\]\(([^)]+)\)|^make \w+|bin/masar [a-z]+`)
	var sets [2]map[string]bool
	for i, name := range []string{"../../README.md", "../../README.ar.md"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sets[i] = map[string]bool{}
		for _, m := range links.FindAllString(string(text), -1) {
			sets[i][m] = true
		}
		for _, m := range regexp.MustCompile(`\]\(([^):]+)\)`).FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat("../../" + m[1]); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	delete(sets[0], "](README.ar.md)")
	delete(sets[1], "](README.md)")
	for link := range sets[0] {
		if !sets[1][link] {
			t.Errorf("README.ar.md lacks %s", link)
		}
	}
	for link := range sets[1] {
		if !sets[0][link] {
			t.Errorf("README.md lacks %s", link)
		}
	}
}
