// Command masar reads Arabic news coverage and keeps the sourced record of a
// diplomatic track.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/alecthomas/kong"

	"masar/data"
	"masar/internal/reading"
)

// cli is every flag and argument; each subcommand stands in its own file.
type cli struct {
	Knowledge []string `help:"Folder of your own knowledge files; read before Masar's." type:"existingdir" placeholder:"DIR"`
	Frames    []string `help:"Folder of your own frames; added to Masar's." type:"existingdir" placeholder:"DIR"`

	Read     readCmd     `cmd:"" help:"Read articles: print who did what, who said what, what is planned and what did not happen."`
	Explain  explainCmd  `cmd:"" help:"Tell for each sentence which frames matched, and which nearly did."`
	Annotate annotateCmd `cmd:"" help:"Print words, lemmas and names as CoNLL-U."`
	Know     knowCmd     `cmd:"" help:"Tell who or what a name means, and why; take over knowledge from elsewhere."`
	Search   searchCmd   `cmd:"" help:"Find facts, events and articles in the store."`
	Check    checkCmd    `cmd:"" help:"Validate the data files and the examples of all frames, your own with them; or look for damage in a store."`
	Add      addCmd      `cmd:"" help:"Add articles to the store: what they say becomes part of the record."`
	Track    trackCmd    `cmd:"" help:"Follow tracks: make, list, suggest, remove."`
	Show     showCmd     `cmd:"" help:"Show an actor, an event, a track or an article of the record."`
	Correct  correctCmd  `cmd:"" help:"Correct the record: confirm, reject, edit, add, merge, split, undo."`
	Brief    briefCmd    `cmd:"" help:"Write what happened on a track since a day, every sentence with its sources."`
	Export   exportCmd   `cmd:"" help:"Write a track or what a query finds as JSON lines, CSV, PLOVER, a calendar or annotations."`
	Serve    serveCmd    `cmd:"" help:"Show the record as web pages on this machine."`
	Demo     demoCmd     `cmd:"" help:"Show a desk with a sample track inside."`
	Reread   rereadCmd   `cmd:"" help:"Read the articles of the store anew with the present data."`
	Backup   backupCmd   `cmd:"" help:"Copy the store to a new file while it is in use."`
	Eval     evalCmd     `cmd:"" help:"Score readings against gold annotations."`
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// errSkipped tells that some input was skipped: exit status 2.
var errSkipped = errors.New("some input was skipped")

func main() {
	if stays(os.Args[1:]) {
		collectMore()
	} else {
		collectLess(growth(os.Args[1:]))
	}
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// stays reports whether a command runs until it is stopped and keeps many
// connections: there memory counts for more than a collection now and then.
func stays(args []string) bool {
	return slices.Contains(args, "serve") || slices.Contains(args, "demo")
}

// run executes one command line and returns the exit status: 0, 1 for a wrong
// command line or a failure, 2 where input was skipped.
func run(args []string, std streams) int {
	var c cli
	code := -1
	parser, err := kong.New(&c, kong.Name("masar"),
		kong.Description("Reads Arabic news coverage and keeps the sourced record of a diplomatic track."),
		kong.Writers(std.out, std.err), kong.Exit(func(n int) { code = n }), kong.UsageOnError())
	if err != nil {
		fmt.Fprintln(std.err, "masar:", err)
		return 1
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	ctx, err := parser.Parse(args)
	if code >= 0 {
		return code
	}
	if err != nil {
		fmt.Fprintf(std.err, "masar: %v; masar --help tells more\n", err)
		return 1
	}
	switch err := ctx.Run(&c, std); {
	case errors.Is(err, errSkipped):
		return 2
	case err != nil:
		fmt.Fprintln(std.err, "masar:", err)
		return 1
	}
	return 0
}

// load reads all data, the user's folders with it.
func (c *cli) load() (*reading.Knowledge, error) {
	return reading.Load(data.All(), folders(c.Knowledge), folders(c.Frames))
}

func folders(dirs []string) []fs.FS {
	out := make([]fs.FS, len(dirs))
	for i, d := range dirs {
		out[i] = os.DirFS(d)
	}
	return out
}
