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

// relatives are the words of time whose meaning is grammar rather than
// knowledge: days by distance, units, directions.
func relatives() map[string]relative {
	out := map[string]relative{}
	put := func(kind string, n int, words string) {
		for _, w := range strings.Fields(words) {
			out[arabic.Fold(w)] = relative{kind, n}
		}
	}
	put("day", -1, "أمس الأمس بالأمس البارحة البارح")
	put("day", 0, "اليوم")
	put("day", 1, "غدا الغد غد")
	put("dir", -1, "الماضي الماضية الفائت الفائتة المنصرم المنصرمة الفارط الفارطة المنقضي المنقضية الأخير الأخيرة السابق")
	put("dir", 0, "الجاري الجارية الحالي الحالية")
	put("dir", 1, "المقبل المقبلة القادم القادمة التالي الآتي الآتية")
	put("unit", 1, "يوم اليوم أيام الأيام يوما يومين يومان")
	put("unit", 7, "أسبوع الأسبوع أسابيع الأسابيع أسبوعا أسبوعين أسبوعان")
	put("unit", 30, "شهر الشهر أشهر الأشهر شهرا شهرين شهران شهور")
	put("unit", 365, "عام العام أعوام عاما عامين عامان سنة السنة سنوات سنتين سنتان سنين")
	put("unit", -1, "ساعة ساعات الساعات ساعتين الساعة دقيقة دقائق")
	put("part", 0, "صباح مساء فجر ظهر عصر ليل ليلة عشية ضحى غروب منتصف الليل صبيحة ليلا صباحا مساء فجرا ظهرا")
	put("edge", 0, "مطلع بداية أوائل مستهل منتصف أواسط أواخر نهاية ختام آخر أول")
	put("season", 1, "شتاء")
	put("season", 4, "ربيع")
	put("season", 7, "صيف")
	put("season", 10, "خريف")
	return out
}

func (f *Finder) load(fsys fs.FS) error {
	file, err := fsys.Open("months.tsv")
	if err != nil {
		return fmt.Errorf("load months: %v", err)
	}
	defer file.Close()
	scan := bufio.NewScanner(file)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "\t")
		if len(parts) < 3 {
			return fmt.Errorf("months.tsv:%d: %d fields, want 3", n, len(parts))
		}
		number, err := strconv.Atoi(parts[1])
		if err != nil {
			return fmt.Errorf("months.tsv:%d: %q is no number", n, parts[1])
		}
		for _, name := range strings.Split(parts[len(parts)-1], "|") {
			f.put(parts[0], number, arabic.Fold(name))
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
		f.weekdays[strings.TrimPrefix(fold, "ال")] = time.Weekday(number % 7)
	}
}

// bare returns the folded word at i, without و, ف, ب, ل and ك where strip asks.
func (s *scan) bare(i int) string {
	if i >= len(s.words) {
		return ""
	}
	return s.words[i].Fold
}

// look tries the word as it stands and without its proclitics.
func look[T any](m map[string]T, fold string) (T, bool) {
	if v, ok := m[fold]; ok {
		return v, true
	}
	for _, p := range [...]string{"و", "ف", "ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(fold, p); ok && len(rest) > 2 {
			if v, ok := m[rest]; ok {
				return v, true
			}
			if p == "ل" {
				if v, ok := m["ا"+fold]; ok {
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
	r, ok := look(s.f.words, s.bare(i))
	return r.n, ok && r.kind == kind
}

func (s *scan) weekday(i int) (time.Weekday, bool) {
	fold := s.bare(i)
	if d, ok := s.f.weekdays[fold]; ok {
		return d, true
	}
	for _, p := range [...]string{"ال", "وال", "بال", "لل", "فال"} {
		if rest, ok := strings.CutPrefix(fold, p); ok {
			if d, ok := s.f.weekdays[rest]; ok {
				return d, true
			}
		}
	}
	return 0, false
}

// month reads a month name at i, the second of a pair with it: «أيار/مايو»,
// «شباط (فبراير)».
func (s *scan) month(i int) (m, n int) {
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
		if mark := s.bare(i + n); mark == "/" || mark == "(" || mark == "-" {
			if again, k := s.month(i + n + 1); k > 0 && again == number {
				n += 1 + k
				if mark == "(" && s.bare(i+n) == ")" {
					n++
				}
			}
		}
		return number, n
	}
	return 0, 0
}

// number reads a whole number in digits.
func (s *scan) number(i int) (int, bool) {
	if i >= len(s.words) || s.words[i].Kind != arabic.Digits {
		return 0, false
	}
	n, err := strconv.Atoi(s.words[i].Fold)
	return n, err == nil
}

// year reads a year after «عام» or alone: 1900 to 2100, and the م after it.
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
