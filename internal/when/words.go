package when

import (
	"bufio"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"masar/internal/arabic"
)

// relative is one thing that a word like أمس or الماضي tells: a kind of
// data/language/times.tsv and its number.
type relative struct {
	kind string
	n    int
}

// load reads months.tsv, times.tsv and hijri.tsv.
func (f *Finder) load(fsys fs.FS) error {
	if err := eachLine(fsys, "months.tsv", func(p []string, n int) error {
		for name := range strings.SplitSeq(p[2], "|") {
			f.put(p[0], n, arabic.Fold(name))
		}
		return nil
	}); err != nil {
		return err
	}
	if err := eachLine(fsys, "times.tsv", func(p []string, n int) error {
		for w := range strings.SplitSeq(p[2], "|") {
			if lemmas := map[string]map[arabic.Lemma]bool{"present": f.present, "putoff": f.putOff}[p[0]]; lemmas != nil {
				lemmas[f.lex.Lemma(w)] = true
				continue
			}
			fold := arabic.Fold(w)
			if f.words[fold] == 0 {
				f.words[fold] = int32(len(f.tells))
				f.tells = append(f.tells, nil)
			}
			list := &f.tells[f.words[fold]]
			*list = append(*list, relative{p[0], n})
		}
		return nil
	}); err != nil {
		return err
	}
	delete(f.present, 0)
	delete(f.putOff, 0)
	return eachEntry(fsys, "hijri.tsv", f.putHijri)
}

// eachLine calls do for every entry of a file whose second field is a number
// and its third a list.
func eachLine(fsys fs.FS, name string, do func(p []string, n int) error) error {
	return eachEntry(fsys, name, func(p []string) error {
		n, err := strconv.Atoi(p[1])
		if err != nil {
			return fmt.Errorf("%q is no number", p[1])
		}
		return do(p, n)
	})
}

// eachEntry calls do for the three fields of every entry of a file; errors are
// reported with their line.
func eachEntry(fsys fs.FS, name string, do func(p []string) error) error {
	file, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("load times: %v", err)
	}
	defer file.Close()
	scan := bufio.NewScanner(file)
	for line := 1; scan.Scan(); line++ {
		text := scan.Text()
		if text == "" || text[0] == '#' {
			continue
		}
		p := strings.Split(text, "\t")
		if len(p) != 3 {
			return fmt.Errorf("%s:%d: %d fields, want 3", name, line, len(p))
		}
		if err := do(p); err != nil {
			return fmt.Errorf("%s:%d: %v", name, line, err)
		}
	}
	return scan.Err()
}

func (f *Finder) put(calendar string, number int, fold string) {
	switch calendar {
	case "gregorian":
		f.months[fold] = number
	case "hijri":
		f.hijri[fold] = number
	case "weekday":
		f.weekdays[fold] = time.Weekday(number % 7)
	}
}

// bare returns the folded word at i, "" beyond the sentence.
func (s *scan) bare(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i].Fold
}

// look tries the word as it stands and without its proclitics.
func look[T any](m map[string]T, fold string) (T, bool) {
	if v, ok := m[fold]; ok {
		return v, true
	}
	for _, and := range [...]string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(fold, and)
		if !ok || len(rest) < 4 {
			continue
		}
		if and != "" {
			if v, ok := m[rest]; ok {
				return v, true
			}
		}
		for _, p := range [...]string{"ب", "ل", "ك"} {
			stem, ok := strings.CutPrefix(rest, p)
			if !ok || len(stem) < 4 {
				continue
			}
			if v, ok := m[stem]; ok {
				return v, true
			}
			if article, ok := strings.CutPrefix(stem, "ل"); ok && p == "ل" {
				if v, ok := m["ال"+article]; ok {
					return v, true
				}
			}
		}
	}
	var zero T
	return zero, false
}

// rel returns what the word at i tells, if it is one of a kind.
func (s *scan) rel(i int, kind string) (int, bool) {
	if i < 0 || i >= len(s.words) {
		return 0, false
	}
	w := &s.words[i]
	for _, r := range s.f.tells[w.Number(arabic.NoteTells, func() int32 { list, _ := look(s.f.words, w.Fold); return list })] {
		if r.kind == kind {
			return r.n, true
		}
	}
	return 0, false
}

// is reports whether the word at i is one of a kind.
func (s *scan) is(i int, kind string) bool {
	_, ok := s.rel(i, kind)
	return ok
}

// weekday reads a day of the week, which always carries its article.
func (s *scan) weekday(i int) (time.Weekday, bool) { return look(s.f.weekdays, s.bare(i)) }

// opensMonth reports whether the name of a month may begin with the word at i.
func (s *scan) opensMonth(i int) bool {
	if i < 0 || i >= len(s.words) {
		return false
	}
	w := &s.words[i]
	return w.Note(arabic.NoteMonth, func() bool { _, ok := look(s.f.named, w.Fold); return ok })
}

// month reads a month name at i, the second of a pair with it: «أيار/مايو»,
// «شباط (فبراير)».
func (s *scan) month(i int) (m, n int) {
	if !s.opensMonth(i) {
		return 0, 0
	}
	for _, long := range [...]int{2, 1} {
		if i+long > len(s.words) {
			continue
		}
		name := s.bare(i)
		if long == 2 {
			name += " " + s.bare(i+1)
		}
		number, ok := look(s.f.months, name)
		if !ok {
			continue
		}
		n := long
		mark := s.bare(i + n)
		if mark == "/" || mark == "(" || mark == "-" || mark == "–" || mark == "،" {
			if again, k := s.month(i + n + 1); k > 0 && again == number {
				n += 1 + k
				if mark == "(" && s.bare(i+n) == ")" {
					n++
				}
			}
		} else if again, k := s.month(i + n); k > 0 && again == number && !strings.HasPrefix(mark, "و") {
			n += k
		}
		return number, n
	}
	return 0, 0
}

// number reads a whole number in digits, with و written on or before it.
func (s *scan) number(i int) (int, bool) {
	if i < 0 || i >= len(s.words) || s.words[i].Kind != arabic.Digits {
		return 0, false
	}
	n, err := strconv.Atoi(s.words[i].Fold)
	return n, err == nil
}

// year reads a year: 1900 to 2100, and the م after it.
func (s *scan) year(i int) (y, n int) {
	y, ok := s.number(i)
	if !ok || y < 1900 || y > 2100 {
		return 0, 0
	}
	n = 1
	if f := s.bare(i + 1); f == "م" || f == "ميلادي" {
		n++
	}
	return y, n
}

// count reads a number before or after its unit, in digits or words.
func (s *scan) count(i int) (c, n int) {
	if v, k, ok := s.f.lex.ParseNumber(s.words, i); ok && k > 0 && v >= 1 && v <= 400 && v == float64(int(v)) {
		return int(v), k
	}
	return 0, 0
}
