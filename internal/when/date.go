package when

import (
	"strconv"
	"strings"
	"time"

	"masar/internal/arabic"
)

// numeric reads 06/04/2021, 2021-04-06, 06/أبريل/2021.
func (s *scan) numeric(i int) value {
	if i >= len(s.words) || s.words[i].Kind != arabic.Digits {
		return value{}
	}
	for _, layout := range [...]string{"2/1/2006", "2006/1/2", "2-1-2006", "2006-1-2", "2.1.2006"} {
		if len(s.words[i].Fold) < len(layout) {
			break // a number
		}
		if t, err := time.Parse(layout, s.words[i].Fold); err == nil && t.Year() > 1900 {
			return one(t, 1)
		}
	}
	d, ok := s.number(i)
	if !ok || d < 1 || d > 31 || (s.bare(i+1) != "/" && s.bare(i+1) != "-") {
		return value{}
	}
	m, n := s.month(i + 2)
	if n == 0 {
		if m, ok = s.number(i + 2); !ok || m < 1 || m > 12 {
			return value{}
		}
		n = 1
	}
	if f := s.bare(i + 2 + n); f == "/" || f == "-" {
		if y, k := s.year(i + 3 + n); k > 0 {
			return one(date(y, m, d), 3+n+k)
		}
	}
	return value{}
}

// dated reads «28 يونيو 2015», «العاشر من آذار/مارس», «4 و5 أبريل», «18 من
// الشهر الجاري».
func (s *scan) dated(i int) value {
	d, last, j := s.days(i)
	if d == 0 {
		return value{}
	}
	if s.bare(j) == "من" {
		j++
	}
	if s.bare(j) == "شهر" {
		j++
	}
	m, k := s.month(j)
	if k == 0 {
		return s.dayOfThis(i, j, d, last)
	}
	y, k, open := s.monthYear(j+k, m, j, k, i, d)
	if y == 0 {
		return value{}
	}
	v := one(date(y, m, d), j+k-i)
	if last != d {
		v = span(date(y, m, d), date(y, m, last), j+k-i)
	}
	v.open = open
	return v
}

// days reads the days of a month before its name: «4», «4 و5», «4-6», «الرابع
// من»; j is the word after them, d 0 where there is none.
func (s *scan) days(i int) (d, last, j int) {
	if i < len(s.words) && s.words[i].Kind == arabic.Digits {
		if a, b, ok := strings.Cut(s.words[i].Fold, "-"); ok {
			x, err1 := strconv.Atoi(a)
			y, err2 := strconv.Atoi(b)
			if err1 == nil && err2 == nil && 1 <= x && x < y && y <= 31 {
				return x, y, i + 1
			}
			return 0, 0, i
		}
	}
	d, n := s.dayNumber(i)
	if n == 0 {
		return 0, 0, i
	}
	j, last = i+n, d
	for {
		k := s.bare(j)
		if !strings.HasPrefix(k, "و") && k != "الي" && k != "-" && k != "حتي" && k != "–" {
			return d, last, j
		}
		at := j + 1
		if strings.HasPrefix(k, "و") && len(k) > 2 {
			at = j
		}
		e, m := s.dayNumber(at)
		if m == 0 || e <= last {
			return d, last, j
		}
		last, j = e, at+m
	}
}

// dayOfThis reads «18 الجاري» and «18 من الشهر المقبل».
func (s *scan) dayOfThis(i, j, d, last int) value {
	if s.bare(j) == "الشهر" {
		j++
	}
	dir, ok := s.rel(j, "dir")
	if !ok || !s.known || d != last || dir != 0 && s.bare(j-1) != "الشهر" {
		return value{}
	}
	t := date(s.pub.Year(), int(s.pub.Month())+dir, 1)
	return one(date(t.Year(), int(t.Month()), d), j+1-i)
}

// dayNumber reads a day of the month in digits or as an ordinal.
func (s *scan) dayNumber(i int) (d, n int) {
	if i >= len(s.words) {
		return 0, 0
	}
	w := &s.words[i]
	if w.Kind == arabic.Digits {
		if v, err := strconv.Atoi(w.Fold); err == nil && v >= 1 && v <= 31 {
			return v, 1
		}
		return 0, 0
	}
	if s.is(i, "first") {
		if _, k := s.month(i + 1); k > 0 {
			return 1, 1
		}
	}
	if d, n := s.f.lex.Ordinal(s.words, i); n > 0 && d <= 31 && s.bare(i+n) == "من" {
		return d, n
	}
	return 0, 0
}

// monthYear reads what follows a month: a year, «الماضي», «من العام المقبل», or
// nothing, in which case the tense or else the nearest such month decides. j is
// the word after the month, from its first word, k its words, at the first word
// of the whole phrase, d the day or 0; n counts the words from the month on.
func (s *scan) monthYear(j, m, from, k, at, d int) (year, n int, open bool) {
	if y, n := s.yearAfter(j); n > 0 {
		s.told[m] = y
		return y, j + n - from, false
	}
	if !s.known {
		return 0, 0, false
	}
	y, pm := s.pub.Year(), int(s.pub.Month())
	if dir, ok := s.rel(j, "dir"); ok {
		switch {
		case dir < 0 && m >= pm:
			y--
		case dir > 0 && m <= pm:
			y++
		}
		return y, k + 1, false
	}
	return s.guessYear(m, d, at), k, true
}

// yearAfter reads «2015», «من عام 2015», «، 2015», «من العام الماضي».
func (s *scan) yearAfter(j int) (y, n int) {
	at := j
	if f := s.bare(at); f == "من" || f == "عام" || f == "سنه" || f == "،" {
		if g := s.bare(at + 1); g == "عام" || g == "سنه" || g == "العام" {
			at++
		}
		at++
	}
	if y, n := s.year(at); n > 0 {
		return y, at + n - j
	}
	at = j
	if s.bare(at) == "من" {
		at++
	}
	if f := s.bare(at); (f == "العام" || f == "السنه") && s.known {
		if dir, ok := s.rel(at+1, "dir"); ok {
			return s.pub.Year() + dir, at + 2 - j
		}
		if v := s.same(at); v.n > 0 {
			return v.start.Year(), at + 2 - j
		}
	}
	return 0, 0
}

// guessYear returns the year of a month that names none.
func (s *scan) guessYear(m, d, at int) int {
	y, pm := s.pub.Year(), int(s.pub.Month())
	first := date(y, m, max(d, 1))
	switch {
	case s.past(at):
		if first.After(s.pub) {
			y--
		}
		return y
	case first.After(s.pub) && s.told[m] > 0 && s.told[m] < y && s.tense(at) < 0:
		return s.told[m] // «في الأول من أبريل 2025 … وتزامن ذلك في 7 أبريل»
	case m-pm > 7:
		return y - 1
	case m-pm < -7:
		return y + 1
	case m-pm < -2 && s.tense(at) == 1:
		return y + 1
	}
	return y
}
