package masar_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layers are the packages from the lowest to the highest; one imports only from
// the layers before its own.
var layers = [][]string{
	{"masar"},
	{"masar/data", "masar/eval/archive"},
	{"masar/internal/arabic"},
	{"masar/internal/clean", "masar/internal/knowledge", "masar/internal/when", "masar/internal/clause"},
	{"masar/internal/names", "masar/internal/frame", "masar/internal/intake", "masar/internal/knowledge/importer"},
	{"masar/internal/reading", "masar/internal/conllu"},
	{"masar/internal/copies", "masar/internal/wording"},
	{"masar/internal/record", "masar/internal/dossier"},
	{"masar/internal/search"},
	{"masar/internal/store"},
	{"masar/internal/store/sqlite", "masar/internal/export"},
	{"masar/internal/store/storetest", "masar/internal/store/storetest/vary", "masar/internal/eval"},
	{"masar/internal/tracks", "masar/internal/desk/draw"},
	{"masar/internal/brief"},
	{"masar/internal/telling"},
	{"masar/internal/correcting", "masar/internal/sheet"},
	{"masar/internal/desk"},
	{"masar/cmd/masar"},
}

// TestImportOrder proves that imports run one way.
func TestImportOrder(t *testing.T) {
	rank := map[string]int{}
	for i, layer := range layers {
		for _, p := range layer {
			rank[p] = i
		}
	}
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		pkg := "masar"
		if dir := filepath.ToSlash(filepath.Dir(path)); dir != "." {
			pkg = "masar/" + dir
		}
		own, ok := rank[pkg]
		if !ok {
			t.Errorf("%s: package %s has no layer", path, pkg)
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range file.Imports {
			to, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				return err
			}
			seen++
			if r, ok := rank[to]; ok && r >= own {
				t.Errorf("%s imports %s, which stands no lower", path, to)
			}
			if !ok && strings.HasPrefix(to, "masar") {
				t.Errorf("%s imports %s, which has no layer", path, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 50 {
		t.Errorf("looked at %d imports only", seen)
	}
}

// TestArchitectureNamesEveryPackage holds docs/architecture.md to the tree.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	text, err := os.ReadFile("docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	folders, err := os.ReadDir("internal")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if !strings.Contains(string(text), "\n  "+f.Name()+"/ ") {
			t.Errorf("docs/architecture.md does not tell of internal/%s", f.Name())
		}
	}
	for line := range strings.Lines(string(text)) {
		name, _, ok := strings.Cut(strings.TrimSpace(line), "/ ")
		if !ok || !strings.HasPrefix(line, "  ") || strings.ContainsAny(name, " `*") {
			continue
		}
		_, err1 := os.Stat("internal/" + name)
		_, err2 := os.Stat("data/" + name)
		if err1 != nil && err2 != nil {
			t.Errorf("docs/architecture.md tells of %s, which is not there", name)
		}
	}
}
