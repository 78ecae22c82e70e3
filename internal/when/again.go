package when

import "strings"

// same reads «اليوم نفسه», «الشهر ذاته», «العام نفسه»: the day, month or year of
// the time named last.
func (s *scan) same(i int) value {
	if !s.is(i+1, "itself") || s.last.n == 0 {
		return value{}
	}
	t := s.last.start
	switch strings.TrimPrefix(s.bare(i), "و") {
	case "اليوم", "الليله":
		if s.last.grain == "day" {
			return one(t, 2)
		}
	case "الشهر":
		return month(t.Year(), int(t.Month()), 2)
	case "العام", "السنه":
		return year(t.Year(), 2)
	}
	return value{}
}

// running reads «لليوم الثامن على التوالي»: the days up to that of publication.
func (s *scan) running(i int) value {
	days, n := s.nth(i)
	if n == 0 || !s.known {
		return value{}
	}
	return span(s.pub.AddDate(0, 0, 1-days), s.pub, n)
}

// nth reads «لليوم الثامن على التوالي».
func (s *scan) nth(i int) (days, n int) {
	if f := s.bare(i); f != "لليوم" && f != "ولليوم" {
		return 0, 0
	}
	days, n = s.f.lex.Ordinal(s.words, i+1)
	if n == 0 || days < 2 || days > 400 {
		return 0, 0
	}
	n++
	if s.bare(i+n) == "علي" && s.bare(i+n+1) == "التوالي" {
		n += 2
	}
	return days, n
}

// streak stretches a day back over the days that are counted up to it: «اليوم
// الأربعاء، لليوم الثامن على التوالي», «يومها الثالث، أمس».
func (s *scan) streak(i int, v value) value {
	if v.grain != "day" {
		return v
	}
	j := i + v.n
	if s.bare(j) == "،" {
		j++
	}
	if days, n := s.nth(j); n > 0 {
		return span(v.start.AddDate(0, 0, 1-days), v.end, j+n-i)
	}
	k := i - 1
	if s.bare(k) == "،" {
		k--
	}
	if f := s.bare(k - 1); f != "يومها" && f != "يومه" && f != "يومهما" {
		return v
	}
	if days, n := s.f.lex.Ordinal(s.words, k); n == 1 && days > 1 {
		v.start, v.grain = v.start.AddDate(0, 0, 1-days), "interval"
	}
	return v
}
