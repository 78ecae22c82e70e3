package when

import (
	"strings"
	"time"

	"masar/internal/arabic"
)

// at tries every rule at word i and returns what it found; n is 0 where no
// time begins.
func (s *scan) at(i int) value {
	if s.words[i].Kind == arabic.Mark {
		return value{}
	}
	for _, rule := range [...]func(*scan, int) value{(*scan).numeric, (*scan).dayPhrase, (*scan).dated, (*scan).monthPhrase, (*scan).unit, (*scan).ago, (*scan).yearPhrase} {
		if v := rule(s, i); v.n > 0 {
			return v
		}
	}
	return value{}
}

// numeric reads 06/04/2021, 2021-04-06, 06/أبريل/2021.
func (s *scan) numeric(i int) value {
	w := s.words[i]
	if w.Kind != arabic.Digits {
		return value{}
	}
	for _, layout := range [...]string{"2/1/2006", "2006/1/2", "2-1-2006", "2006-1-2", "2.1.2006"} {
		if t, err := time.Parse(layout, w.Fold); err == nil && t.Year() > 1900 {
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
			return one(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC), 3+n+k)
		}
	}
	return value{}
}

// dayPhrase reads «مساء أمس الاثنين», «فجر اليوم», «بعد غد الثلاثاء»,
// «الثلاثاء المقبل» with the date that may follow.
func (s *scan) dayPhrase(i int) value {
	j := s.skipPart(i)
	v, n := s.dayWord(j)
	if n == 0 {
		if j > i && s.known {
			if d := s.dated(j); d.n > 0 {
				d.n += j - i
				return d
			}
		}
		return value{}
	}
	j += n
	if tail := s.skipPart(j); tail > j {
		j = tail
	}
	if s.bare(j) == "،" {
		if d := s.dated(j + 1); d.n > 0 && d.grain == "day" {
			return value{d.start, d.end, d.grain, j + 1 + d.n - i}
		}
	}
	if d := s.dated(j); d.n > 0 && d.grain == "day" {
		return value{d.start, d.end, d.grain, j + d.n - i}
	}
	if s.bare(j) == "(" {
		if d := s.dated(j + 1); d.n > 0 && s.bare(j+1+d.n) == ")" {
			return value{d.start, d.end, d.grain, j + d.n + 2 - i}
		}
	}
	if !s.known {
		return value{}
	}
	v.n = j - i
	return v
}

// skipPart passes «مساء», «يوم», «في وقت متأخر من مساء».
func (s *scan) skipPart(i int) int {
	j := i
	for k := 0; k < 3; k++ {
		if _, ok := s.rel(j, "part"); ok {
			j++
			continue
		}
		if f := s.bare(j); (f == "يوم" || f == "ويوم" || f == "ليوم" || f == "بيوم") && j+1 < len(s.words) {
			j++
			continue
		}
		break
	}
	return j
}

// dayWord reads one day named by a word, with the weekday beside it.
func (s *scan) dayWord(i int) (value, int) {
	shift, n := s.distance(i)
	if n > 0 {
		v := one(s.pub.AddDate(0, 0, shift), 0)
		j := i + n
		if s.bare(j) == "(" {
			if _, ok := s.weekday(j + 1); ok && s.bare(j+2) == ")" {
				return v, n + 3
			}
		}
		if s.bare(j) == "يوم" {
			j++
		}
		if _, ok := s.weekday(j); ok {
			return v, j + 1 - i
		}
		return v, n
	}
	d, ok := s.weekday(i)
	if !ok {
		return value{}, 0
	}
	back := (int(s.pub.Weekday()) - int(d) + 7) % 7
	v := one(s.pub.AddDate(0, 0, -back), 0)
	n = 1
	if s.bare(i+1) == "قبل" {
		if dir, ok := s.rel(i+2, "dir"); ok && dir < 0 {
			return one(s.pub.AddDate(0, 0, -back-7), 0), 3
		}
	}
	if dir, ok := s.rel(i+1, "dir"); ok {
		n = 2
		switch {
		case dir > 0:
			v = one(s.pub.AddDate(0, 0, (6-back)%7+1), 0)
		case dir < 0 && back == 0:
			v = one(s.pub.AddDate(0, 0, -7), 0)
		}
	}
	return v, n
}

// distance reads أمس, «أول من أمس», «أمس الأول», اليوم, غدا, «بعد غد».
func (s *scan) distance(i int) (shift, n int) {
	f := strings.TrimPrefix(s.bare(i), "و")
	switch {
	case f == "اول" && s.bare(i+1) == "من" && s.bare(i+2) == "امس":
		return -2, 3
	case f == "اول" && s.bare(i+1) == "امس":
		return -2, 2
	case f == "بعد" && strings.HasPrefix(s.bare(i+1), "غد"):
		return 2, 2
	}
	d, ok := s.rel(i, "day")
	if !ok || s.bare(i) == "غد" && i > 0 && s.bare(i-1) == "بعد" {
		return 0, 0
	}
	if d == 0 && !s.today(i) {
		return 0, 0
	}
	if d == -1 && (s.bare(i+1) == "الاول") {
		return -2, 2
	}
	return d, 1
}

// today tells اليوم as an adverb from «اليوم الثامن» and «اليوم العالمي».
func (s *scan) today(i int) bool {
	if s.bare(i) != "اليوم" && s.bare(i) != "واليوم" {
		return false
	}
	if _, ok := s.weekday(i + 1); ok {
		return true
	}
	if i+1 < len(s.words) && s.words[i+1].Kind == arabic.Letters {
		if _, n := s.f.lex.Ordinal(s.words, i+1); n > 0 {
			return false
		}
		w := &s.words[i+1]
		if w.Best >= 0 && w.Best < len(w.Analyses) && w.Analyses[w.Best].POS == arabic.Adj && strings.HasPrefix(w.Fold, "ال") {
			return false
		}
	}
	return true
}

// dated reads «28 يونيو 2015», «العاشر من آذار/مارس», «4 و5 أبريل».
func (s *scan) dated(i int) value {
	d, n := s.dayNumber(i)
	if n == 0 {
		return value{}
	}
	j := i + n
	last := d
	if k := s.bare(j); strings.HasPrefix(k, "و") || k == "الي" || k == "-" || k == "حتي" {
		at := j + 1
		if strings.HasPrefix(k, "و") && len(k) > 2 {
			at = j
		}
		if e, m := s.dayNumber(at); m > 0 && e > d {
			last, j = e, at+m
		}
	}
	if s.bare(j) == "من" || s.bare(j) == "شهر" {
		j++
	}
	if s.bare(j) == "شهر" {
		j++
	}
	m, k := s.month(j)
	if k == 0 {
		return s.dayOfThis(i, j, d, last)
	}
	y, k := s.monthYear(j+k, m, j, k)
	if y == 0 {
		return value{}
	}
	start := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if last == d {
		return one(start, j+k-i)
	}
	return value{start, time.Date(y, time.Month(m), last, 0, 0, 0, 0, time.UTC), "interval", j + k - i}
}

// dayOfThis reads «18 الجاري».
func (s *scan) dayOfThis(i, j, d, last int) value {
	dir, ok := s.rel(j, "dir")
	if !ok || dir != 0 || !s.known || d != last {
		return value{}
	}
	return one(time.Date(s.pub.Year(), s.pub.Month(), d, 0, 0, 0, 0, time.UTC), j+1-i)
}

// dayNumber reads a day of the month in digits or as an ordinal.
func (s *scan) dayNumber(i int) (d, n int) {
	if i >= len(s.words) {
		return 0, 0
	}
	w := &s.words[i]
	fold := strings.TrimPrefix(w.Fold, "و")
	if w.Kind == arabic.Digits || fold != w.Fold && len(fold) > 0 && fold[0] >= '0' && fold[0] <= '9' {
		v := 0
		for _, r := range fold {
			if r < '0' || r > '9' {
				return 0, 0
			}
			v = v*10 + int(r-'0')
			if v > 31 {
				return 0, 0
			}
		}
		if v < 1 {
			return 0, 0
		}
		return v, 1
	}
	if d, n := s.f.lex.Ordinal(s.words, i); n > 0 && d <= 31 && s.bare(i+n) == "من" {
		return d, n
	}
	return 0, 0
}

// monthYear reads what follows a month: a year, «الماضي», «المقبل», «الجاري»,
// or nothing, in which case the nearest such month is meant. k counts the words
// from the month on.
func (s *scan) monthYear(j, m, from, k int) (year, n int) {
	at := j
	if f := s.bare(at); f == "من" || f == "عام" || f == "سنه" || f == "،" {
		if s.bare(at+1) == "عام" || s.bare(at+1) == "سنه" {
			at++
		}
		at++
	}
	if y, n := s.year(at); n > 0 {
		return y, at + n - from
	}
	if !s.known {
		return 0, 0
	}
	dir, ok := s.rel(j, "dir")
	y, pm := s.pub.Year(), int(s.pub.Month())
	switch {
	case ok && dir < 0:
		if m >= pm {
			y--
		}
		return y, k + 1
	case ok && dir > 0:
		if m <= pm {
			y++
		}
		return y, k + 1
	case ok:
		return y, k + 1
	}
	switch diff := m - pm; {
	case diff > 7:
		y--
	case diff < -7:
		y++
	}
	return y, k
}
