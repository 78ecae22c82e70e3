package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"masar": main})
}

// TestScripts runs the command lines of testdata/script.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ROOT", root)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "large": large, "deep": deep, "cut": cut},
	})
}

// status N COMMAND… runs a command that must exit with the status.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 || neg {
		ts.Fatalf("usage: status N command [args]")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

// large FILE makes a file of 50 MB in one line.
func large(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte("كلمة "), 50<<20/9), 0o644))
}

// deep FILE makes a page of an article inside 20,000 nested elements.
func deep(ts *testscript.TestScript, _ bool, args []string) {
	const n = 20_000
	page := "<html><body>" + strings.Repeat("<div>", n) + "<p>وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة.</p>" + strings.Repeat("</div>", n)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(page), 0o644))
}

// cut FILE N cuts a file off after N bytes.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}
