package eval

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// An OfficeQuestion asks whom a title without a name means on a day.
type OfficeQuestion struct {
	Day    string // ISO 8601
	Person string // id of the knowledge
	Title  string
}

// LoadOffices reads the questions of the *.tsv files of a folder; none where
// there is no such folder. All mistakes are reported at once, each with file
// and line.
func LoadOffices(dir string) ([]OfficeQuestion, error) {
	paths, err := fs.Glob(os.DirFS(dir), "*.tsv")
	if err != nil {
		return nil, fmt.Errorf("list questions: %v", err)
	}
	var out []OfficeQuestion
	var errs []error
	for _, p := range paths {
		file, err := os.Open(filepath.Join(dir, p))
		if err != nil {
			return nil, err
		}
		sc := bufio.NewScanner(file)
		for n := 1; sc.Scan(); n++ {
			if strings.HasPrefix(sc.Text(), "#") {
				continue
			}
			f := strings.Split(sc.Text(), "\t")
			if len(f) != 3 {
				errs = append(errs, fmt.Errorf("%s:%d: want day, person and title, have %d fields", p, n, len(f)))
				continue
			}
			out = append(out, OfficeQuestion{f[0], f[1], f[2]})
		}
		errs = append(errs, sc.Err())
		file.Close()
	}
	return out, errors.Join(errs...)
}
