package when

import (
	"strings"
	"time"

	"masar/internal/arabic"
)

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
	night := j > i && s.is(j-1, "night")
	j = s.skipPart(j + n)
	if d, at := s.dateAfter(j); d.n > 0 {
		d.n += at - i
		return d
	}
	if !s.known {
		return value{}
	}
	if night {
		if end, k := s.secondDay(j, v); k > 0 {
			return span(v.start, end, j+k-i)
		}
	}
	v.n = s.again(j, v) - i
	return v
}

// dateAfter reads the date that a weekday or أمس announces, which stands at the
// word returned: «الثلاثاء، 17 سبتمبر», «أمس (17 سبتمبر)», «الثلاثاء الموافق».
func (s *scan) dateAfter(j int) (value, int) {
	at := j
	if f := s.bare(at); f == "،" || f == "(" || strings.HasPrefix(f, "الموافق") || f == "في" || f == "بتاريخ" {
		at++
	}
	d := s.dated(at)
	if d.n == 0 {
		d = s.numeric(at)
	}
	if d.n == 0 || d.grain != "day" {
		return value{}, 0
	}
	if s.bare(at-1) == "(" {
		if s.bare(at+d.n) != ")" {
			return value{}, 0
		}
		d.n++
	}
	return d, at
}

// secondDay reads the second day of a night: «ليل الاثنين - الثلاثاء».
func (s *scan) secondDay(j int, v value) (time.Time, int) {
	at := j
	if f := s.bare(at); f == "-" || f == "–" || f == "/" {
		at++
	}
	next := v.start.AddDate(0, 0, 1)
	if d, ok := s.weekday(at); ok && d == next.Weekday() {
		return next, at + 1 - j
	}
	return time.Time{}, 0
}

// again passes the weekday that a comma sets beside a day already named: «مساء
// أمس، الثلاثاء،».
func (s *scan) again(j int, v value) int {
	if s.bare(j) != "،" {
		return j
	}
	if d, ok := s.weekday(j + 1); ok && d == v.start.Weekday() {
		if end := s.bare(j + 2); end == "،" || end == "." || end == "" {
			return j + 2
		}
	}
	return j
}

// skipPart passes «مساء», «يوم», «في وقت متأخر من مساء».
func (s *scan) skipPart(i int) int {
	j := i
	for range 3 {
		if s.is(j, "part") {
			j++
			continue
		}
		if s.bare(j) == "هذا" && j > i && s.is(j+1, "day") {
			j++ // «ظهر هذا اليوم»
			continue
		}
		if f := s.bare(j); (f == "يوم" || f == "يومه" && s.dayNext(j+1) || f == "ويوم" || f == "ليوم" || f == "بيوم" || f == "يومي") && j+1 < len(s.words) {
			j++
			continue
		}
		break
	}
	return j
}

// dayNext reports whether word j is a day of the week: «يومه الثلاثاء».
func (s *scan) dayNext(j int) bool {
	_, ok := s.weekday(j)
	return ok
}

// dayWord reads one day named by a word, with the weekday beside it.
func (s *scan) dayWord(i int) (value, int) {
	if shift, n := s.distance(i); n > 0 {
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
		if _, ok := s.weekday(j); ok && !strings.HasPrefix(s.bare(j), "و") {
			return v, j + 1 - i
		}
		return v, n
	}
	d, ok := s.weekday(i)
	if !ok {
		return value{}, 0
	}
	if shift, n := s.distance(i + 1); n > 0 && s.pub.AddDate(0, 0, shift).Weekday() == d {
		return one(s.pub.AddDate(0, 0, shift), 0), 1 + n
	}
	return s.directed(i, d)
}

// directed works out a weekday by the word after it, or by the tense around it.
func (s *scan) directed(i int, d time.Weekday) (value, int) {
	back := (int(s.pub.Weekday()) - int(d) + 7) % 7
	last, next := s.pub.AddDate(0, 0, -back), s.pub.AddDate(0, 0, (6-back)%7+1)
	twice := 0
	n := 1
	if f := s.bare(i + 1); f == "قبل" || f == "ما" && s.bare(i+2) == "قبل" {
		twice, n = -7, 2
		if f == "ما" {
			n = 3
		}
	} else if f == "بعد" {
		twice, n = 7, 2
	}
	dir, ok := s.rel(i+n, "dir")
	if f := s.bare(i + 1); !ok && strings.HasPrefix(f, "وال") {
		if _, also := s.weekday(i + 1); also { // «الأحد والاثنين المقبلين»
			if dir, ok = s.rel(i+2, "dir"); ok {
				n = 0
			}
		}
	}
	switch {
	case ok && dir > 0:
		return one(next.AddDate(0, 0, max(twice, 0)), 0), n + 1
	case ok && dir < 0 && back == 0:
		return one(s.pub.AddDate(0, 0, -7+min(twice, 0)), 0), n + 1
	case ok:
		return one(last.AddDate(0, 0, min(twice, 0)), 0), n + 1
	}
	if w := s.weekAfter(i + 1); w.n > 0 {
		return one(w.start.AddDate(0, 0, (int(d)+6)%7), 0), 1 + w.n
	}
	switch t := s.tense(i); {
	case t == 1 && back > 0, t == wasToBe && back > 3:
		return one(next, 0), 1
	}
	return one(last, 0), 1
}

// weekAfter reads «من الأسبوع المقبل» behind a weekday.
func (s *scan) weekAfter(j int) value {
	if s.bare(j) != "من" || !s.is(j+1, "unit") {
		return value{}
	}
	w := s.unit(j + 1)
	if w.grain != "week" {
		return value{}
	}
	w.n++
	return w
}

// distance reads أمس, «أول من أمس», «أمس الأول», اليوم, غدا, «بعد غد».
func (s *scan) distance(i int) (shift, n int) {
	f := strings.TrimPrefix(s.bare(i), "و")
	switch {
	case f == "اول" && s.bare(i+1) == "من" && s.bare(i+2) == "امس":
		return -2, 3
	case f == "اول" && s.bare(i+1) == "امس", f == "قبل" && s.bare(i+1) == "امس":
		return -2, 2
	case f == "بعد" && (s.bare(i+1) == "غد" || s.bare(i+1) == "الغد" || s.bare(i+1) == "غدا"):
		return 2, 2
	}
	d, ok := s.rel(i, "day")
	if !ok {
		return 0, 0
	}
	if d == 0 && !s.today(i) {
		if dir, ok := s.rel(i+1, "dir"); ok && dir < 0 && strings.HasSuffix(f, "الليله") {
			return -1, 2
		}
		return 0, 0
	}
	if d == -1 && s.bare(i+1) == "الاول" {
		return -2, 2
	}
	return d, 1
}

// today tells اليوم as an adverb from «اليوم الثامن», «اليوم العالمي», «هذا
// اليوم التاريخي».
func (s *scan) today(i int) bool {
	f := strings.TrimPrefix(s.bare(i), "و")
	if f != "اليوم" && f != "الليله" {
		return false
	}
	if _, ok := s.weekday(i + 1); ok {
		return true
	}
	if i+1 >= len(s.words) || s.words[i+1].Kind != arabic.Letters {
		return true
	}
	if _, n := s.f.lex.Ordinal(s.words, i+1); n > 0 || s.is(i+1, "dir") || s.is(i+1, "itself") {
		return false
	}
	w := &s.words[i+1]
	return best(w).POS != arabic.Adj || !strings.HasPrefix(w.Fold, "ال") || s.someone(i+1)
}

// someone reports whether the adjective at i is a noun with an adjective of its own:
// «يصل اليوم الوسيط الأميركي».
func (s *scan) someone(i int) bool {
	if i+1 >= len(s.words) || best(&s.words[i+1]).POS != arabic.Adj || !strings.HasPrefix(s.words[i+1].Fold, "ال") {
		return false
	}
	for k := range s.words[i].Analyses {
		if x := &s.words[i].Analyses[k]; x.POS == arabic.Noun && !x.Guess && x.Form == arabic.NotDeverbal {
			return true
		}
	}
	return false
}
