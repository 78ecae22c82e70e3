package arabic

import (
	"strconv"
	"strings"
)

// A numberWord is what a numeral is worth.
type numberWord struct {
	value    float64
	fraction float64 // of the scale that it stands with: نصف
	ordinal  int
	many     bool // عشرات, مئات, آلاف: a number only after another
}

// numeral records the value of a numeral of particles.tsv.
func (x *Lexicon) numeral(features string, forms []string) {
	var n numberWord
	for f := range strings.SplitSeq(features, "|") {
		key, val, _ := strings.Cut(f, ":")
		switch key {
		case "value":
			n.value, _ = strconv.ParseFloat(val, 64)
		case "ordinal":
			n.ordinal, _ = strconv.Atoi(val)
		case "fraction":
			a, b, _ := strings.Cut(val, "/")
			over, _ := strconv.ParseFloat(a, 64)
			under, _ := strconv.ParseFloat(b, 64)
			n.fraction = over / max(under, 1)
		case "number":
			n.many = val == "p"
		}
	}
	if n.value == 0 && n.ordinal == 0 && n.fraction == 0 {
		return
	}
	if x.values == nil {
		x.values = map[string]numberWord{}
	}
	for _, f := range forms {
		if _, had := x.values[Fold(f)]; !had {
			x.values[Fold(f)] = n
		}
	}
}

// valueOf returns what a folded word is worth, with و or ال before it. With
// ال the days الأحد and الاثنين are no numbers.
func (x *Lexicon) valueOf(fold string) (n numberWord, and, ok bool) {
	if n, ok = x.values[fold]; ok {
		return n, false, true
	}
	if n, ok = x.values[strings.TrimPrefix(fold, "ال")]; ok {
		return n, false, n.ordinal > 0 || n.value > 2
	}
	if rest, found := strings.CutPrefix(fold, "و"); found {
		n, ok = x.values[strings.TrimPrefix(rest, "ال")]
		return n, true, ok
	}
	return n, false, false
}

// A tally adds up the words of a number.
type tally struct {
	total float64 // thousands and more, done with
	part  float64 // below a thousand, or what the next scale multiplies
	last  float64 // the value added last, 0 at the start
	scale float64 // the last scale, for ونصف
	whole bool    // part came from digits: no number word but a scale joins
}

// ParseNumber reads the number that begins at word i, in digits or words:
// «خمسة عشر», «ثلاثة وعشرين», «مليونين», «3,5 ملايين», «مليون ونصف». n counts
// its words. Vague numbers (عشرات, آلاف) are none.
func (x *Lexicon) ParseNumber(words []Word, i int) (value float64, n int, ok bool) {
	var t tally
	for ; i+n < len(words); n++ {
		if !x.count(&t, words, i+n, n == 0) {
			break
		}
	}
	return t.total + t.part, n, n > 0
}

// count adds word i to the number and reports whether it belongs to it.
func (x *Lexicon) count(t *tally, words []Word, i int, first bool) bool {
	w := &words[i]
	if w.Kind == Digits {
		v, ok := parseDigits(w.Fold)
		if !ok || !first {
			return false
		}
		t.part, t.last, t.whole = v, v, true
		return true
	}
	if w.Kind != Letters {
		return false
	}
	v, and, ok := x.valueOf(w.Fold)
	if !ok && first {
		v, _, ok = x.valueOf(w.numeral())
	}
	switch {
	case !ok || v.ordinal > 0:
		return false
	case v.fraction > 0:
		return x.share(t, words, i, v.fraction, first, and)
	case first:
		if v.many {
			return false
		}
		t.add(v.value)
		return true
	case !t.takes(v.value, and):
		return false
	}
	t.add(v.value)
	return true
}

// numeral is the folded stem of a numeral with proclitics: بثلاثة, لخمسين.
func (w *Word) numeral() string {
	if w.Best < 0 || w.Analyses[w.Best].POS != Num || w.Analyses[w.Best].Pro&^ProAl == 0 {
		return ""
	}
	return Fold(w.Form[w.Analyses[w.Best].StemAt:])
}

// share adds a fraction: of the scale before it (مليون ونصف) or behind it (نصف
// مليون).
func (x *Lexicon) share(t *tally, words []Word, i int, f float64, first, and bool) bool {
	if !first {
		if and && t.scale > 0 {
			t.total += f * t.scale
			t.last, t.scale = 1, 0
			return true
		}
		return false
	}
	if i+1 < len(words) && words[i+1].Kind == Letters {
		if next, and, ok := x.valueOf(words[i+1].Fold); ok && !and && next.value >= 1000 {
			t.part, t.last, t.whole = f, 1, true
			return true
		}
	}
	return false
}

// takes reports whether a value may follow what the tally holds.
func (t *tally) takes(v float64, and bool) bool {
	switch {
	case v >= 1000:
		return t.part > 0 && !and || and && t.total > 0 && v < t.scale
	case t.whole:
		return false
	case !and && v == 10:
		return t.last >= 1 && t.last < 10 // خمسة عشر
	case !and:
		return v == 100 && t.last > 2 && t.last < 10
	case t.last < 10 && t.last > 0 && t.part == t.last || t.last < 10 && v >= 20:
		return v >= 20 && v < 100
	}
	return v < t.last
}

func (t *tally) add(v float64) {
	switch {
	case v >= 1000:
		if t.part == 0 {
			t.part = 1
		}
		t.total += t.part * v
		if v == 2000 || v == 2e6 || v == 2e9 || v == 2e12 {
			v /= 2
		}
		t.part, t.scale, t.whole = 0, v, false
	case v == 100 && t.part > 0 && t.part < 10:
		t.part *= 100
	default:
		t.part += v
	}
	t.last = v
}

var digitMarks = strings.NewReplacer(",", "", "٬", "", "،", "", "٫", ".", "%", "", "٪", "")

// parseDigits reads a number in digits. A comma before one or two digits is
// that of a decimal: 3,5.
func parseDigits(fold string) (float64, bool) {
	if at := strings.LastIndexByte(fold, ','); at > 0 && len(fold)-at <= 3 && strings.Count(fold, ",") == 1 {
		fold = fold[:at] + "." + fold[at+1:]
	}
	v, err := strconv.ParseFloat(digitMarks.Replace(fold), 64)
	return v, err == nil
}

// Ordinals calls yield for every folded ordinal, without ال, in no order.
func (x *Lexicon) Ordinals(yield func(fold string) bool) {
	for fold, n := range x.values {
		if n.ordinal > 0 && !yield(fold) {
			return
		}
	}
}

// Ordinal reads the ordinal that begins at word i: «الثالث», «الحادي عشر»,
// «الثاني والعشرين». n counts its words.
func (x *Lexicon) Ordinal(words []Word, i int) (value, n int) {
	if i >= len(words) || words[i].Kind != Letters {
		return 0, 0
	}
	first, _, ok := x.valueOf(strings.TrimPrefix(words[i].Fold, "لل"))
	if !ok || first.ordinal == 0 {
		return 0, 0
	}
	if i+1 < len(words) && words[i+1].Kind == Letters && first.ordinal < 10 {
		next, and, ok := x.valueOf(words[i+1].Fold)
		switch {
		case ok && !and && next.value == 10:
			return first.ordinal + 10, 2
		case ok && and && next.value >= 20 && next.value <= 90:
			return first.ordinal + int(next.value), 2
		}
	}
	return first.ordinal, 1
}
