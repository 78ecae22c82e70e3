package main

import (
	"compress/bzip2"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"masar/data"
	"masar/internal/arabic"
	"masar/internal/knowledge"
	"masar/internal/knowledge/importer"
)

// importCmd makes knowledge files of a dump.
type importCmd struct {
	Source     string `arg:"" enum:"geonames,wikidata" help:"What the file is: geonames or wikidata."`
	File       string `arg:"" help:"The dump, plain, .gz or .bz2; - for standard input."`
	Out        string `help:"Folder for the knowledge files; read it with --knowledge." default:"knowledge" placeholder:"DIR"`
	Population int64  `help:"Least population of a populated place (geonames)." placeholder:"N"`
	Positions  string `help:"Table of positions (P39) as offices (wikidata): item, office, of." placeholder:"FILE"`
	Limit      int    `help:"Entries kept at most." default:"200000" placeholder:"N"`
}

// Run writes the files and prints what was kept and what was skipped.
func (k *importCmd) Run(c *cli, std streams) error {
	o, err := k.options(c)
	if err != nil {
		return err
	}
	in, done, err := openDump(k.File, std.in)
	if err != nil {
		return err
	}
	defer done()
	read, origin, licence := importer.GeoNames, "GeoNames (geonames.org)", "CC-BY-4.0"
	if k.Source == "wikidata" {
		read, origin, licence = importer.Wikidata, "Wikidata (wikidata.org)", "CC0-1.0"
	}
	to, err := importer.Create(k.Out, k.Source, origin, licence)
	if err != nil {
		return err
	}
	report, err := read(in, o, to)
	if err != nil {
		to.Abandon()
		return fmt.Errorf("%s: %v", k.File, err)
	}
	files, err := to.Close()
	if err != nil {
		return err
	}
	k.print(std.out, report, files)
	for _, f := range report.Faults {
		fmt.Fprintf(std.err, "masar: %s:%d: %v\n", k.File, f.Line, f.Err)
	}
	if n := report.Faulty - len(report.Faults); n > 0 {
		fmt.Fprintf(std.err, "masar: %s: %d more bad lines\n", k.File, n)
	}
	if report.Faulty > 0 {
		return errSkipped
	}
	return nil
}

func (k *importCmd) print(out io.Writer, r *importer.Report, files []string) {
	fmt.Fprintf(out, "read %d lines, kept %d entries with %d names\n", r.Lines, r.Kept, r.Names)
	for _, why := range importer.Reasons(r.Skipped) {
		fmt.Fprintf(out, "skipped %d: %s\n", r.Skipped[why], why)
	}
	for _, why := range importer.Reasons(r.Left) {
		fmt.Fprintf(out, "left out %d: %s\n", r.Left[why], why)
	}
	if r.Full {
		fmt.Fprintf(out, "stopped after line %d: --limit %d is reached\n", r.Lines, k.Limit)
	}
	for _, f := range files {
		fmt.Fprintln(out, "wrote", f)
	}
}

func (k *importCmd) options(c *cli) (importer.Options, error) {
	o := importer.Options{Limit: k.Limit, Population: k.Population}
	if k.Limit < 1 || k.Population < 0 {
		return o, fmt.Errorf("know import: --limit wants 1 or more, --population 0 or more")
	}
	base, err := knowledge.Load(append(folders(c.Knowledge), data.Knowledge())...)
	if err != nil {
		return o, err
	}
	lexicon, err := arabic.LoadLexicon(data.Language(), nil)
	if err != nil {
		return o, err
	}
	o.Base, o.Everyday = base, lexicon.Known
	if k.Source != "wikidata" {
		return o, nil
	}
	if o.Classes, err = importer.LoadClasses(data.Import(), "wikidata.tsv"); err != nil || k.Positions == "" {
		return o, err
	}
	o.Positions, err = importer.LoadPositions(os.DirFS(filepath.Dir(k.Positions)), filepath.Base(k.Positions), base)
	return o, err
}

// openDump opens a dump and unpacks it by the end of its name.
func openDump(path string, stdin io.Reader) (io.Reader, func(), error) {
	in, done, err := open(path, stdin)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case strings.HasSuffix(path, ".gz"):
		z, err := gzip.NewReader(in)
		if err != nil {
			done()
			return nil, nil, fmt.Errorf("%s: no gzip: %v", path, err)
		}
		return z, done, nil
	case strings.HasSuffix(path, ".bz2"):
		return bzip2.NewReader(in), done, nil
	}
	return in, done, nil
}
