package when

import (
	"strings"
	"time"
)

// monthPhrase reads «أيار/مايو الماضي», «شهر مارس», «منتصف يونيو 2015»,
// «صيف 2023».
func (s *scan) monthPhrase(i int) value {
	j := i
	if _, ok := s.rel(j, "edge"); ok {
		j++
	}
	if f := strings.TrimPrefix(s.bare(j), "و"); f == "شهر" || f == "شهري" {
		j++
	}
	m, k := s.month(j)
	if k == 0 {
		return s.season(i)
	}
	y, n := s.monthYear(j+k, m, j, k)
	if y == 0 || n == k && j == i && !s.temporal(i) {
		return value{}
	}
	v := month(y, m, j+n-i)
	return v
}

// temporal reports whether what stands before i makes a bare month name a time.
func (s *scan) temporal(i int) bool {
	if i == 0 {
		return false
	}
	switch s.bare(i - 1) {
	case "في", "منذ", "خلال", "حتي", "من", "قبل", "بعد", "الي", "شهر":
		return true
	}
	return strings.HasPrefix(s.bare(i), "ب") || strings.HasPrefix(s.bare(i), "ل")
}

func (s *scan) season(i int) value {
	m, ok := s.rel(i, "season")
	if !ok {
		return value{}
	}
	j := i + 1
	if s.bare(j) == "عام" {
		j++
	}
	y, n := s.year(j)
	if n == 0 {
		return value{}
	}
	start := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return value{start, start.AddDate(0, 3, -1), "interval", j + n - i}
}

// unit reads «الأسبوع الماضي», «العام الجاري», «مطلع الشهر المقبل»,
// «الأسبوع قبل الماضي», «الساعات المقبلة».
func (s *scan) unit(i int) value {
	if !s.known {
		return value{}
	}
	j := i
	edge, hasEdge := s.rel(j, "edge")
	if hasEdge {
		j++
	}
	u, ok := s.rel(j, "unit")
	if !ok || !strings.Contains(s.bare(j), "ال") && !strings.HasPrefix(s.bare(j), "لل") {
		return value{}
	}
	n, twice := 1, 0
	if s.bare(j+1) == "قبل" {
		twice, n = -1, 2
	}
	dir, ok := s.rel(j+n, "dir")
	if !ok {
		if hasEdge && (u == 30 || u == 365) {
			return s.unitValue(u, 0, j+1-i)
		}
		return value{}
	}
	_ = edge
	return s.unitValue(u, dir+twice, j+n+1-i)
}

func (s *scan) unitValue(u, shift, n int) value {
	switch u {
	case 7:
		return week(s.pub, shift, n)
	case 30:
		t := time.Date(s.pub.Year(), s.pub.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, shift, 0)
		return month(t.Year(), int(t.Month()), n)
	case 365:
		return year(s.pub.Year()+shift, n)
	case -1:
		if shift >= 0 {
			return value{s.pub, s.pub.AddDate(0, 0, 1), "interval", n}
		}
		return value{s.pub.AddDate(0, 0, -1), s.pub, "interval", n}
	}
	if shift > 0 {
		return value{s.pub.AddDate(0, 0, 1), s.pub.AddDate(0, 0, 7), "interval", n}
	}
	return value{}
}

// ago reads «قبل أسبوعين», «منذ ثلاثة أيام», «بعد يومين», «منذ السبت».
func (s *scan) ago(i int) value {
	f := strings.TrimPrefix(s.bare(i), "و")
	if f != "قبل" && f != "منذ" && f != "بعد" || !s.known {
		return value{}
	}
	if f == "منذ" {
		if v := s.at(i + 1); i+1 < len(s.words) && v.n > 0 && v.start.Before(s.pub) {
			return value{v.start, s.pub, "interval", v.n + 1}
		}
	}
	if i+1 >= len(s.words) {
		return value{}
	}
	count, n := 1, 0
	if c, k, ok := s.f.lex.ParseNumber(s.words, i+1); ok && k > 0 {
		count, n = int(c), k
	}
	fold := s.bare(i + 1 + n)
	u, ok := s.rel(i+1+n, "unit")
	if !ok || strings.HasPrefix(fold, "ال") || u < 0 || count < 1 || count > 400 {
		return value{}
	}
	if n == 0 && (strings.HasSuffix(fold, "ين") || strings.HasSuffix(fold, "ان")) && fold != "سنين" {
		count = 2
	}
	if n == 0 && (fold == "ايام" || fold == "اسابيع" || fold == "اشهر" || fold == "سنوات" || fold == "اعوام" || fold == "شهور") {
		return value{}
	}
	return s.shifted(f, u, count, n+2)
}

func (s *scan) shifted(word string, u, count, n int) value {
	sign := -1
	if word == "بعد" {
		sign = 1
	}
	var t time.Time
	switch u {
	case 1:
		t = s.pub.AddDate(0, 0, sign*count)
	case 7:
		t = s.pub.AddDate(0, 0, sign*7*count)
	case 30:
		t = s.pub.AddDate(0, sign*count, 0)
	default:
		t = s.pub.AddDate(sign*count, 0, 0)
	}
	if word == "منذ" {
		return value{t, s.pub, "interval", n}
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

// yearPhrase reads «عام 2017», «عامي 2021 و2022», «الربع الأول من عام 2019»,
// «نهاية عام 2024».
func (s *scan) yearPhrase(i int) value {
	j := i
	quarter := 0
	if f := s.bare(j); f == "الربع" {
		if q, n := s.f.lex.Ordinal(s.words, j+1); n > 0 && q <= 4 {
			quarter = q
			j += 1 + n
			if s.bare(j) == "من" {
				j++
			}
		}
	}
	if _, ok := s.rel(j, "edge"); ok {
		j++
	}
	f := strings.TrimPrefix(strings.TrimPrefix(s.bare(j), "و"), "ل")
	if f != "عام" && f != "سنه" && f != "عامي" && f != "العام" && f != "العامين" && f != "سنتي" {
		return value{}
	}
	y, n := s.year(j + 1)
	if n == 0 {
		return value{}
	}
	v := year(y, j+1+n-i)
	if quarter > 0 {
		start := time.Date(y, time.Month(3*quarter-2), 1, 0, 0, 0, 0, time.UTC)
		return value{start, start.AddDate(0, 3, -1), "interval", v.n}
	}
	if at := i + v.n; f == "عامي" || f == "العامين" {
		if rest := strings.TrimPrefix(s.bare(at), "و"); rest != "" {
			if s.bare(at) == "و" {
				at++
				rest = s.bare(at)
			}
			if last, err := time.Parse("2006", rest); err == nil {
				v.end, v.grain, v.n = time.Date(last.Year(), 12, 31, 0, 0, 0, 0, time.UTC), "interval", at+1-i
			}
		}
	}
	return v
}
