package desk

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"masar/internal/wording"
)

//go:embed ar.json en.json
var localeFiles embed.FS

// Digits are the numerals that a reader asks for.
type Digits string

// The numerals: 0123 and ٠١٢٣.
const (
	Western Digits = "latn"
	Eastern Digits = "arab"
)

// A Locale is one language of the desk with its words, plural forms, dates and
// numerals. It is read once and copied for other numerals.
type Locale struct {
	Lang    string // ar or en
	Digits  Digits
	Phrases *wording.Phrases

	tag     language.Tag
	words   map[string]string
	plurals map[string]map[string]string
}

func loadLocale(lang string) (*Locale, error) {
	p, err := wording.Load(lang)
	if err != nil {
		return nil, err
	}
	l := &Locale{Lang: lang, Digits: Western, Phrases: p, tag: language.Make(lang),
		words: map[string]string{}, plurals: map[string]map[string]string{}}
	maps.Copy(l.words, p.Words) // the desk's own words for the same win
	data, err := localeFiles.ReadFile(lang + ".json")
	if err != nil {
		return nil, err
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("%s.json: %v", lang, err)
	}
	for key, raw := range all {
		if err := l.entry(key, raw); err != nil {
			return nil, fmt.Errorf("%s.json: %s: %v", lang, key, err)
		}
	}
	return l, nil
}

// entry takes a word, or an object of CLDR's plural categories.
func (l *Locale) entry(key string, raw json.RawMessage) error {
	var word string
	if json.Unmarshal(raw, &word) == nil {
		l.words[key] = word
		return nil
	}
	forms := map[string]string{}
	if err := json.Unmarshal(raw, &forms); err != nil {
		return err
	}
	if forms["other"] == "" {
		return fmt.Errorf("no form for other numbers")
	}
	l.plurals[key] = forms
	return nil
}

// Dir is the direction in which the language is written.
func (l *Locale) Dir() string {
	if l.Lang == "ar" {
		return "rtl"
	}
	return "ltr"
}

// Other is the other language.
func (l *Locale) Other() string {
	if l.Lang == "ar" {
		return "en"
	}
	return "ar"
}

// T is a word of the desk with its gaps filled: pairs of name and value. A key
// that no file has shows as itself, and fails the tests.
func (l *Locale) T(key string, pairs ...string) string {
	word, ok := l.words[key]
	if !ok {
		return key
	}
	if len(pairs) == 0 {
		return word
	}
	return l.Shown(wording.Fill(word, pairs...))
}

// N is a counted thing in the plural form that the number asks for.
func (l *Locale) N(key string, n int) string {
	forms, ok := l.plurals[key]
	if !ok {
		return key + " " + strconv.Itoa(n)
	}
	form := forms[category(l.tag, n)]
	if form == "" {
		form = forms["other"]
	}
	return l.Shown(strings.ReplaceAll(form, "{n}", strconv.Itoa(n)))
}

// category is CLDR's plural category of a whole number.
func category(tag language.Tag, n int) string {
	names := map[plural.Form]string{plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other"}
	return names[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
}

// Num is a number in the reader's numerals.
func (l *Locale) Num(n int) string { return l.Shown(strconv.Itoa(n)) }

// Shown writes the digits of a text in the reader's numerals.
func (l *Locale) Shown(s string) string {
	if l.Digits != Eastern {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '٠'
		}
		return r
	}, s)
}

// Day writes an ISO day, month, year or a time for people; "" for none.
func (l *Locale) Day(iso string) string { return l.Shown(l.Phrases.Day(iso)) }

// Span writes two days as one time: one of them where they are the same.
func (l *Locale) Span(start, end string) string { return l.Shown(l.Phrases.Days(start, end)) }

// in is the locale with other numerals.
func (l *Locale) in(d Digits) *Locale {
	if d == l.Digits {
		return l
	}
	out := *l
	out.Digits = d
	return &out
}

// Keys lists all keys, sorted.
func (l *Locale) Keys() []string {
	return slices.Sorted(func(yield func(string) bool) {
		for _, m := range []func(func(string) bool){maps.Keys(l.words), maps.Keys(l.plurals)} {
			for k := range m {
				if !yield(k) {
					return
				}
			}
		}
	})
}
