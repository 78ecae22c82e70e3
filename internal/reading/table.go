package reading

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// eachLine calls f with the fields of every line of a data file and reports
// all errors at once, each with file and line.
func eachLine(fsys fs.FS, name string, fields int, f func([]string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("load %s: %v", name, err)
	}
	defer file.Close()
	var errs []error
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "\t")
		if len(parts) != fields {
			errs = append(errs, fmt.Errorf("%s:%d: %d fields, want %d", name, n, len(parts), fields))
			continue
		}
		if err := f(parts); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %v", name, n, err))
		}
	}
	return errors.Join(append(errs, scan.Err())...)
}

func values(field string) []string {
	if field == "-" {
		return nil
	}
	return strings.Split(field, "|")
}
