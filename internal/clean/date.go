package clean

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// months is the data file months.tsv: names folded, words joined by a space.
type months struct {
	gregorian map[string]int
	hijri     map[string]int
	first     map[string]bool // the first words of both
}

func loadMonths(fsys fs.FS, name string) (*months, error) {
	m := &months{map[string]int{}, map[string]int{}, map[string]bool{}}
	err := eachRow(fsys, name, 3, func(row []string) error {
		n, err := strconv.Atoi(row[1])
		if err != nil || n < 1 || n > 12 {
			return fmt.Errorf("month %q is none", row[1])
		}
		into := m.gregorian
		switch row[0] {
		case "gregorian":
		case "hijri":
			into = m.hijri
		case "libyan", "weekday": // words of the everyday, and no months
			return nil
		default:
			return fmt.Errorf("calendar %q is none of gregorian, hijri", row[0])
		}
		for _, name := range strings.Split(row[2], "|") {
			ts := tokens(name, 0, 10)
			into[key(ts)] = n
			if len(ts) > 0 {
				m.first[ts[0].fold] = true
			}
		}
		return nil
	})
	return m, err
}

// A date is a day or a time of day found in the tokens [from, to).
type date struct {
	from, to int
	day      string // ISO 8601, "" where the words give no full Gregorian day
	clock    bool   // a time of day alone
}

// dates finds the dates and times of day among the tokens of a line.
func (m *months) dates(ts []token, text string) []date {
	var out []date
	for i := 0; i < len(ts); {
		d, ok := m.dateAt(ts, text, i)
		if !ok {
			i++
			continue
		}
		out = append(out, d)
		i = d.to
	}
	return out
}

func (m *months) dateAt(ts []token, text string, i int) (date, bool) {
	n, ok := number(ts[i].fold)
	if !ok {
		return m.monthFirst(ts, text, i)
	}
	if d, ok := m.numeric(ts, text, i, n); ok {
		return d, true
	}
	if n >= 1 && n <= 31 {
		if month, hijri, next := m.month(ts, i+1); month > 0 {
			year, after := yearAt(ts, next)
			d := date{from: i, to: after}
			if !hijri {
				d.day = isoDay(year, month, n)
			}
			return d, true
		}
	}
	if i+1 < len(ts) && n <= 23 && text[ts[i].end:ts[i+1].start] == ":" {
		if minute, ok := number(ts[i+1].fold); ok && minute < 60 && len(ts[i+1].fold) == 2 {
			to := i + 2
			if to < len(ts) && text[ts[to-1].end:ts[to].start] == ":" {
				to++
			}
			return date{from: i, to: to, clock: true}, true
		}
	}
	if len(ts[i].fold) == 8 {
		return compact(ts[i].fold, i)
	}
	return date{}, false
}

// month reads a month name at i, and a second one for the same month that
// stands beside it (شباط/فبراير); next is the token after it.
func (m *months) month(ts []token, i int) (month int, hijri bool, next int) {
	if i >= len(ts) || !m.first[ts[i].fold] {
		return 0, false, i // nearly always
	}
	for words := 3; words >= 1; words-- {
		if i+words > len(ts) {
			continue
		}
		k := key(ts[i : i+words])
		if n := m.gregorian[k]; n > 0 {
			next = i + words
			if again, _, end := m.month(ts, next); again == n {
				next = end
			}
			return n, false, next
		}
		if n := m.hijri[k]; n > 0 {
			return n, true, i + words
		}
	}
	return 0, false, i
}

// monthFirst reads «أبريل 6، 2021».
func (m *months) monthFirst(ts []token, text string, i int) (date, bool) {
	month, hijri, next := m.month(ts, i)
	if month == 0 || hijri || next+1 >= len(ts) || strings.TrimSpace(text[ts[next-1].end:ts[next].start]) != "" {
		return date{}, false
	}
	day, ok := number(ts[next].fold)
	year, after := yearAt(ts, next+1)
	if !ok || year == 0 {
		return date{}, false
	}
	d := date{from: i, to: after, day: isoDay(year, month, day)}
	return d, d.day != ""
}

// numeric reads days in figures: 2021-04-06, 6/4/2021, 17.11.2025, 5-10.
func (m *months) numeric(ts []token, text string, i, first int) (date, bool) {
	figures, next := []int{first}, i+1
	for next < len(ts) && len(figures) < 3 {
		gap := strings.TrimSpace(text[ts[next-1].end:ts[next].start])
		n, ok := number(ts[next].fold)
		if !ok {
			n, ok = m.gregorian[ts[next].fold], m.gregorian[ts[next].fold] > 0 && gap != ""
		}
		if !ok || gap != "/" && gap != "-" && gap != "." && gap != "\\" {
			break
		}
		figures = append(figures, n)
		next++
	}
	if len(figures) < 3 {
		return date{}, false
	}
	a, b, c := figures[0], figures[1], figures[2]
	d := date{from: i, to: next}
	switch {
	case a > 1900:
		d.day = isoDay(a, b, c)
	case c > 1900 && b > 12:
		d.day = isoDay(c, a, b)
	case c > 1900:
		d.day = isoDay(c, b, a)
	case a > 1300 && a < 1500 || c > 1300 && c < 1500: // a Hijri year
		return d, b <= 12
	}
	return d, d.day != ""
}

// yearAt reads a year at i and the sign of its calendar; 0 where none stands.
func yearAt(ts []token, i int) (year, next int) {
	if i < len(ts) {
		if n, ok := number(ts[i].fold); ok && n > 1300 && n < 2200 {
			year, i = n, i+1
		}
	}
	if year > 0 && i < len(ts) && (ts[i].fold == "م" || ts[i].fold == "ه") {
		i++
	}
	return year, i
}

func compact(s string, i int) (date, bool) {
	y, _ := strconv.Atoi(s[:4])
	m, _ := strconv.Atoi(s[4:6])
	d, _ := strconv.Atoi(s[6:])
	day := isoDay(y, m, d)
	return date{from: i, to: i + 1, day: day}, day != ""
}

func number(s string) (int, bool) {
	if len(s) > 8 || s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	s = strings.TrimSuffix(s, "م")
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0
}

// firstYear and lastYear bound what is taken for the day of a page.
const firstYear, lastYear = 1990, 2100

// isoDay is the day in ISO 8601, "" where there is no such day.
func isoDay(year, month, day int) string {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year < firstYear || year > lastYear || t.Year() != year || int(t.Month()) != month || t.Day() != day {
		return ""
	}
	return t.Format(time.DateOnly)
}

// layouts is how published times are written by those who feed Masar.
var layouts = []string{
	time.DateOnly, time.RFC3339Nano, "2006-01-02T15:04:05-0700", "2006-01-02T15:04-0700", "2006-01-02T15:04Z07:00",
	"2006-01-02T15:04:05", "2006-01-02T15:04:05.999999", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04:05.999999",
	"2006-01-02 15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05-0700",
	"2006/01/02", "2006/01/02 15:04", "2006/01/02 15:04:05",
	time.RFC1123, time.RFC1123Z, time.RFC850, time.ANSIC, time.UnixDate, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "20060102",
}

// Published reads the time of a page as the world writes it and returns it in
// ISO 8601: with time and zone where the zone stands there, else the day
// alone. "" stays "".
func Published(s string) (string, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil
	}
	for _, layout := range layouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if t.Year() < firstYear || t.Year() > lastYear {
			return "", fmt.Errorf("published %q: year out of %d to %d", s, firstYear, lastYear)
		}
		zone := strings.Contains(layout, "07") || strings.Contains(layout, "MST")
		if _, offset := t.Zone(); zone && (offset != 0 || strings.HasSuffix(s, "Z") || strings.Contains(s, "GMT") ||
			strings.Contains(s, "UTC") || strings.Contains(s, "+00")) {
			return t.Format(time.RFC3339), nil
		}
		return t.Format(time.DateOnly), nil
	}
	if utf8.RuneCountInString(s) > 60 {
		s = string([]rune(s)[:60]) + "…"
	}
	return "", fmt.Errorf("published %q: not a date", s)
}

// fromURL finds the day in a page's address: /2021/04/06/, /2021-04-06,
// /20210406/; "" where none stands.
func fromURL(url string) string {
	if i := strings.Index(url, "://"); i >= 0 {
		url = url[i+3:]
	}
	if i := strings.IndexByte(url, '/'); i >= 0 {
		url = url[i:]
	}
	digit := func(i int) bool { return i >= 0 && i < len(url) && url[i] >= '0' && url[i] <= '9' }
	for i := 0; i+8 <= len(url); i++ {
		if !digit(i) || digit(i-1) || i > 0 && url[i-1] == '%' {
			continue
		}
		end := i
		for digit(end) {
			end++
		}
		switch {
		case end-i == 8:
			if d, ok := compact(url[i:end], 0); ok {
				return d.day
			}
		case end-i == 4 && end < len(url) && strings.IndexByte("/-_", url[end]) >= 0:
			if day := splitDay(url[i:], url[end]); day != "" {
				return day
			}
		}
		i = end
	}
	return ""
}

// splitDay reads 2021/4/6 with the given separator at the start of s.
func splitDay(s string, sep byte) string {
	parts := strings.SplitN(s, string(sep), 4)
	if len(parts) < 3 {
		return ""
	}
	day := parts[2]
	for i := range len(day) {
		if day[i] < '0' || day[i] > '9' {
			day = day[:i]
			break
		}
	}
	y, err1 := strconv.Atoi(parts[0])
	m, err2 := strconv.Atoi(parts[1])
	d, err3 := strconv.Atoi(day)
	if err1 != nil || err2 != nil || err3 != nil || len(parts[1]) > 2 || len(day) > 2 {
		return ""
	}
	return isoDay(y, m, d)
}
