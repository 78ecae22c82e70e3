package importer

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// formats are the columns of the files that are written, as docs/data.md gives
// them.
var formats = map[string]string{
	"places":  "id, kind, country, lat, lon, name_en, names (|)",
	"people":  "id, sex, country, wikidata, name_en, names (|)",
	"bodies":  "id, type, country, wikidata, name_en, nisba, names (|)",
	"groups":  "id, type, country, wikidata, name_en, nisba, names (|)",
	"outlets": "id, kind, country, domain, name_en, names (|)",
	"offices": "person, office, of, from, to",
}

// An Output is a folder of knowledge files. Nothing stands in it under its own
// name before Close.
type Output struct {
	dir, from, licence string
	files              map[string]*outFile
}

type outFile struct {
	path string
	file *os.File
	w    *bufio.Writer
}

// Create makes ready a folder for the files of a source (geonames, wikidata),
// each named KIND-SOURCE.tsv. It refuses to write over files that stand there.
func Create(dir, source, origin, licence string) (*Output, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	for kind := range formats {
		path := filepath.Join(dir, kind+"-"+source+".tsv")
		if _, err := os.Lstat(path); err == nil {
			return nil, fmt.Errorf("%s stands already: remove it first", path)
		}
	}
	o := &Output{dir: dir, from: origin, licence: licence, files: map[string]*outFile{}}
	for kind := range formats {
		o.files[kind] = &outFile{path: filepath.Join(dir, kind+"-"+source+".tsv")}
	}
	return o, nil
}

// write adds a line to the file of a kind; an empty field becomes "-".
func (o *Output) write(kind string, fields ...string) error {
	f := o.files[kind]
	if f.file == nil {
		file, err := os.CreateTemp(o.dir, ".import-*")
		if err != nil {
			return err
		}
		f.file, f.w = file, bufio.NewWriter(file)
		fmt.Fprintf(f.w, "# what: %s taken over from %s\n# format: %s\n# origin: %s\n# licence: %s\n", kind, o.from, formats[kind], o.from, o.licence)
	}
	for i, s := range fields {
		if i > 0 {
			f.w.WriteByte('\t')
		}
		if s = strings.NewReplacer("\t", " ", "\n", " ").Replace(s); s == "" {
			s = "-"
		}
		f.w.WriteString(s)
	}
	return f.w.WriteByte('\n')
}

// Close gives the files their names and returns those that were written.
func (o *Output) Close() ([]string, error) {
	var done []string
	var errs []error
	for _, kind := range [...]string{"places", "bodies", "groups", "outlets", "people", "offices"} {
		f := o.files[kind]
		if f.file == nil {
			continue
		}
		err := errors.Join(f.w.Flush(), f.file.Chmod(0o644), f.file.Sync(), f.file.Close())
		if err == nil {
			err = os.Rename(f.file.Name(), f.path)
		}
		if err != nil {
			os.Remove(f.file.Name())
			errs = append(errs, err)
			continue
		}
		done = append(done, f.path)
	}
	return done, errors.Join(errs...)
}

// Abandon removes what was written.
func (o *Output) Abandon() {
	for _, f := range o.files {
		if f.file != nil {
			f.file.Close()
			os.Remove(f.file.Name())
		}
	}
}
