package arabic

import (
	"strconv"
	"strings"
)

// A numberWord is what a numeral is worth.
type numberWord struct {
	value   float64
	ordinal int
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
		}
	}
	if n == (numberWord{}) {
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

// valueOf returns what a folded word is worth, with و or ال before it.
func (x *Lexicon) valueOf(fold string) (n numberWord, and, ok bool) {
	if n, ok = x.values[fold]; ok {
		return n, false, true
	}
	if n, ok = x.values[strings.TrimPrefix(fold, "ال")]; ok {
		return n, false, true
	}
	if rest, found := strings.CutPrefix(fold, "و"); found {
		n, ok = x.values[strings.TrimPrefix(rest, "ال")]
		return n, true, ok
	}
	return n, false, false
}

// ParseNumber reads the number that begins at word i, in digits or words:
// «خمسة عشر», «ثلاثة وعشرين», «مليونين», «3,5 ملايين». n counts its words.
func (x *Lexicon) ParseNumber(words []Word, i int) (value float64, n int, ok bool) {
	var total, part float64
	for ; i+n < len(words); n++ {
		w := &words[i+n]
		v, isNum := 0.0, false
		and := n == 0
		if w.Kind == Digits {
			v, isNum = parseDigits(w.Fold)
			and = and || false
		} else if w.Kind == Letters {
			var nw numberWord
			var joined bool
			nw, joined, isNum = x.valueOf(w.Fold)
			isNum = isNum && nw.ordinal == 0
			v, and = nw.value, and || joined
		}
		if !isNum || n > 0 && !and && v < 100 && part != 0 && !teen(part, v) {
			break
		}
		switch {
		case v >= 1000:
			total, part = total+max(part, 1)*v, 0
		case v == 100 && part > 0 && part < 10:
			part *= 100
		default:
			part += v
		}
	}
	return total + part, n, n > 0
}

// teen joins the parts of خمسة عشر.
func teen(part, v float64) bool { return part < 10 && v == 10 }

func parseDigits(fold string) (float64, bool) {
	clean := strings.NewReplacer(",", "", "٬", "", "،", "", "٫", ".").Replace(fold)
	v, err := strconv.ParseFloat(clean, 64)
	return v, err == nil
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
