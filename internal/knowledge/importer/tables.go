package importer

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"masar/internal/knowledge"
)

// A Class is what the members of a Wikidata class become.
type Class struct {
	ID   string // Q515
	File string // places, people, bodies, groups or outlets
	Kind string // as the file gives it, "" for none
}

// A Position is the office that a Wikidata position (P39) is.
type Position struct{ Office, Of string }

// LoadClasses reads wikidata.tsv. The order of its lines tells which of several
// classes of an item counts: the first.
func LoadClasses(fsys fs.FS, name string) ([]Class, error) {
	var out []Class
	err := table(fsys, name, 4, func(f []string) error {
		if formats[f[1]] == "" || f[1] == "offices" {
			return fmt.Errorf("no such file: %q", f[1])
		}
		out = append(out, Class{f[0], f[1], strings.TrimPrefix(f[2], "-")})
		return nil
	})
	return out, err
}

// LoadPositions reads a table of positions: Wikidata id, office key of
// titles.tsv, id of the state or body. The base must know both.
func LoadPositions(fsys fs.FS, name string, base *knowledge.Base) (map[string]Position, error) {
	out := map[string]Position{}
	err := table(fsys, name, 3, func(f []string) error {
		if _, ok := base.Office(f[1]); !ok {
			return fmt.Errorf("no office %s", f[1])
		}
		if base.Entity(f[2]) == nil {
			return fmt.Errorf("no state or body %s", f[2])
		}
		out[f[0]] = Position{f[1], f[2]}
		return nil
	})
	return out, err
}

// table reads lines of tab-separated fields, the first of which is an item's
// id, and reports all mistakes with file and line.
func table(fsys fs.FS, name string, fields int, take func([]string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	var errs []error
	in := newLines(file, maxGeoname)
	for {
		line, err := in.next()
		if errors.Is(err, io.EOF) {
			return errors.Join(errs...)
		}
		if err == nil && (len(line) == 0 || line[0] == '#') {
			continue
		}
		if err == nil {
			f := strings.Split(string(line), "\t")
			switch {
			case len(f) != fields:
				err = fmt.Errorf("want %d fields, have %d", fields, len(f))
			case !isItem(f[0]):
				err = fmt.Errorf("no Wikidata id: %q", f[0])
			default:
				err = take(f)
			}
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %v", name, in.n, err))
		}
	}
}

// isItem reports whether s is the id of a Wikidata item: Q and digits.
func isItem(s string) bool {
	if len(s) < 2 || len(s) > 12 || s[0] != 'Q' {
		return false
	}
	for _, c := range s[1:] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
