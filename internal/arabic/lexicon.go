package arabic

import "strings"

// A Lexicon knows the words of data/language in all their forms. It does not
// change once loaded and may be shared.
type Lexicon struct {
	lemmas     []lemmaEntry // by Lemma; the first is empty
	byCitation map[string]Lemma
	byFold     map[string]Lemma
	table      *table
	values     map[string]numberWord
	ranks      []uint8 // by lemma: of verbs that win against rarer words written alike
}

type lemmaEntry struct {
	citation string // without shadda
	gloss    string
	base     Lemma
}

// Lemma returns the lemma of a citation form: the 3rd person masculine
// singular perfect of a verb, the indefinite singular of a noun. Shadda does
// not count, so قدم and قدّم are one lemma; where no lemma is written like
// this, any with the same fold is taken. 0 is unknown.
func (x *Lexicon) Lemma(citation string) Lemma {
	if l, ok := x.byCitation[plain(citation)]; ok {
		return l
	}
	fold := Fold(citation)
	if l, ok := x.byFold[fold]; ok {
		return l
	}
	return x.byCitation[fold]
}

// rank is that of a frequent verb, 0 for other words.
func (x *Lexicon) rank(l Lemma) uint8 {
	if int(l) < len(x.ranks) {
		return x.ranks[l]
	}
	return 0
}

// Citation returns the citation form, without shadda; "" for no lemma.
func (x *Lexicon) Citation(l Lemma) string { return x.lemmas[l].citation }

// Gloss returns the English gloss, for a participle or a verbal noun without
// one that of its verb.
func (x *Lexicon) Gloss(l Lemma) string {
	e := x.lemmas[l]
	if e.gloss == "" && e.base != 0 {
		return x.lemmas[e.base].gloss
	}
	return e.gloss
}

// Known reports whether some file holds the word, clitics taken off.
func (x *Lexicon) Known(form string) bool {
	var room [12]Analysis
	for _, a := range x.analyse(room[:0], form, Fold(form)) {
		if !a.Guess {
			return true
		}
	}
	return false
}

// Forms returns the number of full forms.
func (x *Lexicon) Forms() int { return len(x.table.records) - (x.table.gap.until - x.table.gap.from) }

// plain takes vowel marks and shadda off and leaves the letters.
func plain(s string) string {
	if !marked(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return r
	}, s)
}

// marked reports whether a vowel mark or shadda stands in s; it goes by bytes,
// since every word of the files is asked.
func marked(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if c := s[i]; c >= 0xD8 && c <= 0xDB {
			if foldPair(c, s[i+1]) == 0 {
				return true
			}
			i++
		}
	}
	return false
}

func isMark(r rune) bool {
	return 0x600 <= r && r <= 0x6FF && folded[r-0x600] == 0
}

// intern returns the lemma of a citation form, made where it is new. A second
// gloss is added to the first.
func (x *Lexicon) intern(citation, gloss string) Lemma {
	citation = plain(citation)
	if l, ok := x.byCitation[citation]; ok {
		e := &x.lemmas[l]
		switch {
		case gloss == "" || e.gloss == gloss:
		case e.gloss == "":
			e.gloss = gloss
		default:
			e.gloss += "; " + gloss
		}
		return l
	}
	l := Lemma(len(x.lemmas))
	x.lemmas = append(x.lemmas, lemmaEntry{citation: citation, gloss: gloss})
	x.byCitation[citation] = l
	if fold := Fold(citation); fold != citation {
		x.alias(fold, l)
	}
	return l
}

// alias lets a fold find a lemma, unless it finds one already.
func (x *Lexicon) alias(fold string, l Lemma) {
	if _, had := x.byFold[fold]; !had {
		x.byFold[fold] = l
	}
}
