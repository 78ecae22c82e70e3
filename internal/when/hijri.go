package when

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// hijriYear is the first day of a Hijri year and the days of its months.
type hijriYear struct {
	first time.Time
	days  [12]int
}

func (f *Finder) putHijri(p []string) error {
	number, err := strconv.Atoi(p[0])
	if err != nil {
		return fmt.Errorf("%q is no year", p[0])
	}
	first, err := time.Parse(time.DateOnly, p[1])
	if err != nil {
		return fmt.Errorf("%q is no day", p[1])
	}
	y := hijriYear{first: first}
	lengths := strings.Split(p[2], "|")
	if len(lengths) != len(y.days) {
		return fmt.Errorf("%d months, want 12", len(lengths))
	}
	for m, s := range lengths {
		if y.days[m], err = strconv.Atoi(s); err != nil {
			return fmt.Errorf("%q is no number of days", s)
		}
	}
	f.years[number] = y
	return nil
}

// hijriDate reads «20 صفر 1445 هـ» with the Gregorian date that may follow,
// which is taken where it stands: «الموافق 5 سبتمبر 2023».
func (s *scan) hijriDate(i int) value {
	d, last, j := s.days(i)
	if d == 0 || d != last {
		return value{}
	}
	if f := s.bare(j); f == "من" || f == "شهر" {
		j++
	}
	m, k := s.hijriMonth(j)
	if k == 0 {
		return value{}
	}
	j += k
	y, ok := s.number(j)
	if !ok {
		return value{}
	}
	for j++; s.bare(j) == "ه" || s.bare(j) == "هجري" || s.bare(j) == "هجريه"; {
		j++
	}
	at := j
	for n := 0; n < 2 && (strings.HasPrefix(s.bare(at), "الموافق") || s.bare(at) == "(" || s.bare(at) == "-" || s.bare(at) == "/" || s.bare(at) == "="); n++ {
		at++
	}
	if at > j {
		if g := s.dated(at); g.n > 0 && g.grain == "day" {
			g.n += at - i
			return g
		}
	}
	return s.f.gregorian(y, m, d, j-i)
}

func (s *scan) hijriMonth(i int) (m, n int) {
	if !s.opensMonth(i) {
		return 0, 0
	}
	if m, ok := look(s.f.hijri, s.bare(i)+" "+s.bare(i+1)); ok {
		return m, 2
	}
	if m, ok := look(s.f.hijri, s.bare(i)); ok {
		return m, 1
	}
	return 0, 0
}

func (f *Finder) gregorian(y, m, d, n int) value {
	hy, ok := f.years[y]
	if !ok || d > hy.days[m-1] {
		return value{}
	}
	t := hy.first.AddDate(0, 0, d-1)
	for k := range m - 1 {
		t = t.AddDate(0, 0, hy.days[k])
	}
	return one(t, n)
}

// hijriMonthPhrase reads «شهر رمضان الجاري», «رمضان المقبل».
func (s *scan) hijriMonthPhrase(i int) value {
	j := i
	if f := strings.TrimPrefix(s.bare(j), "و"); f == "شهر" {
		j++
	}
	m, k := s.hijriMonth(j)
	if k == 0 || !s.known {
		return value{}
	}
	dir, ok := s.rel(j+k, "dir")
	if !ok {
		return value{}
	}
	for y, hy := range s.f.years {
		if hy.first.After(s.pub) || !hy.first.AddDate(0, 0, hy.length()).After(s.pub) {
			continue
		}
		v := s.f.hijriSpan(y, m)
		switch {
		case dir > 0 && !v.start.After(s.pub):
			v = s.f.hijriSpan(y+1, m)
		case dir < 0 && !v.end.Before(s.pub):
			v = s.f.hijriSpan(y-1, m)
		}
		if v.grain == "" {
			return value{}
		}
		v.n = j + k + 1 - i
		return v
	}
	return value{}
}

// length is the days of the year.
func (y hijriYear) length() int {
	n := 0
	for _, d := range y.days {
		n += d
	}
	return n
}

// hijriSpan is the days of a Hijri month, the zero value beyond the table.
func (f *Finder) hijriSpan(y, m int) value {
	first := f.gregorian(y, m, 1, 1)
	if first.n == 0 {
		return value{}
	}
	return span(first.start, first.start.AddDate(0, 0, f.years[y].days[m-1]-1), 1)
}
