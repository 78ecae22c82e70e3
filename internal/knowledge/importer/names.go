package importer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"masar/internal/arabic"
)

// shadda is the one mark that data files keep.
const shadda = '\u0651'

// maxNames is how many names of an entry are kept.
const maxNames = 12

// arabicNames picks the names that are written in the letters of Arabic; those
// in other letters of the script (Persian, Urdu, Kurdish) and names of fewer
// than three letters or of one everyday word fall away. What remains is without
// vowel marks, each name once under the fold.
func (o *Options) arabicNames(all []string, report *Report) []string {
	var out, folds []string
	everyday := false
	for _, name := range all {
		name = plain(name)
		if !isArabic(name) || len(out) == maxNames {
			continue
		}
		fold := arabic.Fold(name)
		if slices.Contains(folds, fold) {
			continue
		}
		if o.Everyday != nil && !strings.Contains(name, " ") && o.Everyday(name) {
			report.Left["names of one everyday word"]++
			everyday = true
			continue
		}
		out, folds = append(out, name), append(folds, fold)
	}
	if len(out) == 0 && everyday {
		report.Skipped["all names are everyday words"]++
	} else if len(out) == 0 {
		report.Skipped["no Arabic name"]++
	}
	report.Names += len(out)
	return out
}

// plain drops marks, tatweel and controls and joins spaces.
func plain(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r == 'ـ' || unicode.Is(unicode.Mn, r) && r != shadda || unicode.Is(unicode.Cf, r):
			return -1
		case unicode.IsControl(r) || r == '|' || r == '\u00a0':
			return ' '
		}
		return r
	}, name)
	if before, _, ok := strings.Cut(name, "("); ok {
		name = before // «طرابلس (لبنان)»: the bracket only tells namesakes apart
	}
	return strings.Join(strings.Fields(name), " ")
}

// isArabic reports whether a name consists of Arabic letters, spaces, hyphens
// and digits, three letters at least.
func isArabic(name string) bool {
	letters := 0
	for _, r := range name {
		switch {
		case 'ء' <= r && r <= 'غ', 'ف' <= r && r <= 'ي':
			letters++
		case r == shadda, r == ' ', r == '-', '0' <= r && r <= '9':
		default:
			return false
		}
	}
	return letters >= 3
}

// latin returns a name that may stand in a field, "" where it is not in Latin
// letters.
func latin(name string) string {
	name = strings.Join(strings.Fields(strings.ReplaceAll(name, "|", " ")), " ")
	if !utf8.ValidString(name) {
		return ""
	}
	for _, r := range name {
		if unicode.IsControl(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return ""
		}
	}
	return name
}
