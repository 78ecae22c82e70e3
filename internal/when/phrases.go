package when

import (
	"strings"
	"time"

	"masar/internal/arabic"
)

// monthPhrase reads «أيار/مايو الماضي», «شهر مارس», «منتصف يونيو 2015»,
// «صيف 2023».
func (s *scan) monthPhrase(i int) value {
	j := i
	if s.is(j, "edge") {
		j++
	}
	if f := strings.TrimPrefix(s.bare(j), "و"); f == "شهر" || f == "شهري" {
		j++
	}
	m, k := s.month(j)
	if k == 0 {
		return s.season(i)
	}
	y, n, open := s.monthYear(j+k, m, j, k, i, 0)
	if y == 0 || n == k && j == i && !s.temporal(i) {
		return value{}
	}
	v := month(y, m, j+n-i)
	v.open = open
	return v
}

// temporal reports whether what stands before i makes a bare month name a time.
func (s *scan) temporal(i int) bool {
	if i == 0 {
		return false
	}
	switch s.bare(i - 1) {
	case "في", "منذ", "خلال", "حتي", "من", "قبل", "بعد", "الي", "شهر", "بين", "شهري", "بحلول":
		return true
	}
	for _, p := range [...]string{"ب", "ل", "وب"} {
		if rest, ok := strings.CutPrefix(s.bare(i), p); ok {
			if _, ok := s.f.months[rest]; ok {
				return true
			}
		}
	}
	return false
}

func (s *scan) season(i int) value {
	m, ok := s.rel(i, "season")
	if !ok {
		return value{}
	}
	j := i + 1
	if s.bare(j) == "عام" || s.bare(j) == "العام" {
		j++
	}
	y, n := s.year(j)
	if n == 0 {
		return value{}
	}
	start := date(y, m, 1)
	return span(start, start.AddDate(0, 3, -1), j+n-i)
}

// unit reads «الأسبوع الماضي», «هذا العام», «مطلع الشهر المقبل», «الأسبوع قبل
// الماضي», «الساعات الـ24 الماضية», «اليومين المقبلين».
func (s *scan) unit(i int) value {
	if !s.known {
		return value{}
	}
	j := i
	edge, ends := s.is(j, "edge"), s.is(j, "endweek")
	if edge {
		j++
	}
	this := s.is(j, "this")
	if this {
		j++
	}
	c, n := s.definiteCount(j) // «الـ48 ساعة الماضية»
	j += n
	u, ok := s.rel(j, "unit")
	if two, dual := s.rel(j, "dual"); dual {
		u, ok, c = two, true, 2
	}
	if !ok || c == 0 && !strings.Contains(s.bare(j), "ال") && !strings.HasPrefix(s.bare(j), "لل") {
		return value{}
	}
	many := s.is(j, "many")
	if s.is(j+1, "few") {
		j++
	} else if k, n := s.definiteCount(j + 1); n > 0 && c == 0 {
		c, j = k, j+n
	}
	twice, after := s.twice(j + 1)
	dir, ok := s.rel(after, "dir")
	switch {
	case ok:
		return s.unitValue(u, dir+twice, c, after+1-i, many)
	case this && c == 0 && u >= 7:
		return s.unitValue(u, 0, 0, j+1-i, false)
	case ends && u == 7:
		return s.weekend(i, j+1-i)
	case edge && u >= 7 && c == 0:
		return s.unitValue(u, 0, 0, j+1-i, false)
	}
	return value{}
}

// twice passes «قبل» and «بعد» before الماضي and المقبل.
func (s *scan) twice(j int) (shift, next int) {
	switch s.bare(j) {
	case "قبل":
		return -1, j + 1
	case "بعد":
		return 1, j + 1
	}
	return 0, j
}

// definiteCount reads a number with its article: «الـ24», «الثلاثة».
func (s *scan) definiteCount(i int) (c, n int) {
	if s.bare(i) == "ال" {
		if c, ok := s.number(i + 1); ok && c <= 400 {
			return c, 2
		}
		return 0, 0
	}
	if _, ok := s.number(i); !ok && !strings.HasPrefix(s.bare(i), "ال") {
		return 0, 0
	}
	if s.is(i, "unit") {
		return 0, 0
	}
	return s.count(i)
}

// weekend is Saturday and Sunday of the week; of the one before, where the
// sentence tells of the past and they still lie ahead.
func (s *scan) weekend(i, n int) value {
	sat := week(s.pub, 0, 0).start.AddDate(0, 0, 5)
	if s.tense(i) < 0 && sat.After(s.pub) {
		sat = sat.AddDate(0, 0, -7)
	}
	return span(sat, sat.AddDate(0, 0, 1), n)
}

// unitValue shifts a unit of u days (-1: hours) from the day of publication; c
// is how many of them, 0 where no number stands, many tells a plural.
func (s *scan) unitValue(u, shift, c, n int, many bool) value {
	if c > 0 {
		return s.counted(u, shift, c, n)
	}
	if many && u >= 7 {
		return value{}
	}
	switch u {
	case 7:
		return week(s.pub, shift, n)
	case 30:
		t := date(s.pub.Year(), int(s.pub.Month())+shift, 1)
		return month(t.Year(), int(t.Month()), n)
	case 365:
		return year(s.pub.Year()+shift, n)
	case -1:
		if shift >= 0 {
			return span(s.pub, s.pub.AddDate(0, 0, 1), n)
		}
		return span(s.pub.AddDate(0, 0, -1), s.pub, n)
	}
	if shift > 0 && many {
		return span(s.pub.AddDate(0, 0, 1), s.pub.AddDate(0, 0, 7), n)
	}
	return value{}
}

// counted is the last or the next c units.
func (s *scan) counted(u, shift, c, n int) value {
	if shift == 0 {
		return value{}
	}
	t := s.pub
	switch u {
	case -1:
		t = t.AddDate(0, 0, shift*max(1, (c+12)/24))
	case 30:
		t = t.AddDate(0, shift*c, 0)
	case 365:
		t = t.AddDate(shift*c, 0, 0)
	default:
		t = t.AddDate(0, 0, shift*c*u)
	}
	switch {
	case u == 1 && shift < 0:
		return span(t, s.pub.AddDate(0, 0, -1), n)
	case u == 1:
		return span(s.pub.AddDate(0, 0, 1), t, n)
	case shift < 0:
		return span(t, s.pub, n)
	}
	return span(s.pub, t, n)
}

// within reads «خلال 48 ساعة», «في غضون أسبوعين» where the sentence looks
// ahead; of the past they tell how long something took.
func (s *scan) within(i int) value {
	j := i
	switch f := strings.TrimPrefix(s.bare(i), "و"); {
	case !s.known:
		return value{}
	case f == "خلال":
	case f == "في" && s.bare(i+1) == "غضون":
		j++
	default:
		return value{}
	}
	c, n := s.count(j + 1)
	u, ok := s.rel(j+1+n, "unit")
	if two, dual := s.rel(j+1, "dual"); n == 0 && dual {
		c, u, ok = 2, two, true
	}
	if !ok || c == 0 || strings.HasPrefix(s.bare(j+1+n), "ال") || s.is(j+2+n, "dir") || s.tense(i) < 0 {
		return value{}
	}
	v := s.counted(u, 1, c, j+2+n-i)
	v.start = s.pub
	return v
}

// ago reads «قبل أسبوعين», «منذ ثلاثة أيام», «بعد يومين», «منذ السبت».
func (s *scan) ago(i int) value {
	f := strings.TrimPrefix(s.bare(i), "و")
	if f != "قبل" && f != "منذ" && f != "بعد" || !s.known || i+1 >= len(s.words) {
		return value{}
	}
	if f == "منذ" {
		if v := s.at(i + 1); v.n > 0 {
			if v.open && v.start.After(s.pub) {
				v.start = v.start.AddDate(-1, 0, 0)
			}
			if v.start.Before(s.pub) {
				return span(v.start, s.pub, v.n+1)
			}
			return value{}
		}
		if y, n := s.year(i + 1); n > 0 && y <= s.pub.Year() {
			return span(date(y, 1, 1), s.pub, n+1)
		}
	}
	if f != "بعد" && s.is(i+1, "moment") {
		return span(s.pub, s.pub, 2) // «قبل قليل»
	}
	at := s.skipAbout(i + 1)
	c, n := s.count(at)
	fold := s.bare(at + n)
	u, ok := s.rel(at+n, "unit")
	if two, dual := s.rel(at, "dual"); n == 0 && dual {
		c, u, ok = 2, two, true
	}
	if !ok || strings.HasPrefix(fold, "ال") || u < 0 || n == 0 && c == 0 && s.is(at, "many") {
		return value{}
	}
	if next := s.bare(at + n + 1); f != "منذ" && (next == "من" || next == "علي") {
		return value{} // counted from something else
	}
	if f == "بعد" && u == 365 && c > maxYearsAhead {
		return value{} // how long something is to last
	}
	return s.shifted(f, u, max(c, 1), at+n+1-i)
}

// maxYearsAhead is how many years «بعد» may count from today.
const maxYearsAhead = 3

// skipAbout passes «نحو» and «أكثر من».
func (s *scan) skipAbout(i int) int {
	if s.is(i, "about") {
		return i + 1
	}
	if f := s.bare(i); (f == "اكثر" || f == "اقل") && s.bare(i+1) == "من" {
		return i + 2
	}
	return i
}

func (s *scan) shifted(word string, u, count, n int) value {
	sign := -1
	if word == "بعد" {
		sign = 1
	}
	var t time.Time
	switch u {
	case 1, 7:
		t = s.pub.AddDate(0, 0, sign*u*count)
	case 30:
		t = s.pub.AddDate(0, sign*count, 0)
	default:
		t = s.pub.AddDate(sign*count, 0, 0)
	}
	if word == "منذ" {
		return span(t, s.pub, n)
	}
	switch u {
	case 1:
		return one(t, n)
	case 7:
		return week(t, 0, n)
	case 30:
		return month(t.Year(), int(t.Month()), n)
	}
	return year(t.Year(), n)
}

// part reads «الربع الأول من عام 2019», «النصف الثاني من العام المقبل».
func (s *scan) part(i int) value {
	months := 0
	switch strings.TrimPrefix(s.bare(i), "و") {
	case "الربع":
		months = 3
	case "النصف":
		months = 6
	default:
		return value{}
	}
	q, n := s.f.lex.Ordinal(s.words, i+1)
	if n == 0 && s.bare(i+1) == "الاخير" {
		q, n = 12/months, 1
	}
	if n == 0 || q*months > 12 || s.bare(i+1+n) != "من" {
		return value{}
	}
	at := i + 2 + n
	y := s.yearPhrase(at)
	if y.n == 0 {
		y = s.unit(at)
	}
	if y.grain != "year" {
		return value{}
	}
	start := y.start.AddDate(0, months*(q-1), 0)
	return span(start, start.AddDate(0, months, -1), at+y.n-i)
}

// yearPhrase reads «عام 2017», «عامي 2021 و2022», «نهاية عام 2024», «في 2015».
func (s *scan) yearPhrase(i int) value {
	j := i
	if s.is(j, "edge") {
		j++
	}
	f := strings.TrimPrefix(strings.TrimPrefix(s.bare(j), "و"), "ل")
	if f != "عام" && f != "سنه" && f != "عامي" && f != "العام" && f != "العامين" && f != "سنتي" && f != "السنه" {
		return s.bareYear(i, j)
	}
	y, n := s.year(j + 1)
	if n == 0 {
		return value{}
	}
	v := year(y, j+1+n-i)
	if f != "عامي" && f != "العامين" && f != "سنتي" {
		return v
	}
	at := i + v.n
	if s.bare(at) == "و" || s.bare(at) == "-" {
		at++
	}
	if last, n := s.year(at); n > 0 && last > y {
		v.end, v.grain, v.n = date(last, 12, 31), "interval", at+n-i
	}
	return v
}

// bareYear reads a year behind a preposition or an edge: «في 2015», «مطلع 2024».
func (s *scan) bareYear(i, j int) value {
	y, n := s.year(j)
	if n == 0 {
		return value{}
	}
	if j == i {
		switch s.bare(i - 1) {
		case "في", "خلال", "بحلول", "حتي", "وفي":
		default:
			return value{}
		}
		if next := j + n; next < len(s.words) && s.words[next].Kind == arabic.Letters {
			if an := best(&s.words[next]); an.Tanwin && an.POS == arabic.Noun {
				return value{} // a number of things
			}
		}
	}
	return year(y, j+n-i)
}
