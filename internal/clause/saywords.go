package clause

import "masar/internal/arabic"

// sayingWords are the words of structure.tsv that tell who speaks.
type sayingWords struct {
	mouth      map[string]bool       // لسان: who speaks for another
	texts      map[string]bool       // بيان: what speaks for its author
	audience   map[string]bool       // صحافيين, خطاب: before whom or in what one speaks
	then       map[string]bool       // حينها: points back to a time
	there      map[string]bool       // هناك: points back to a place
	during     map[string]bool       // خلال: what opens an occasion and no place
	each       map[string]bool       // كل من, عدد من
	senior     map[string]bool       // كبار: adds nothing to those counted
	tells      map[string]bool       // إلى: prepositions before what is said
	goesOn     map[arabic.Lemma]bool // أضاف: verbs that go on with a speech
	passive    map[arabic.Lemma]bool // يذكر: imperfects without a subject that are passive
	impersonal map[arabic.Lemma]bool // ورد: verbs whose subject is no person
	copies     map[arabic.Lemma]bool // اطّلع: verbs of outlets that got a text
	matter     map[arabic.Lemma]bool // ناقش: verbs of talks, whose object is a matter
}

func newSayingWords() sayingWords {
	return sayingWords{tells: map[string]bool{}, goesOn: map[arabic.Lemma]bool{}, passive: map[arabic.Lemma]bool{}, audience: map[string]bool{}, then: map[string]bool{}, there: map[string]bool{}, each: map[string]bool{}, senior: map[string]bool{}, during: map[string]bool{}, mouth: map[string]bool{}, texts: map[string]bool{}, impersonal: map[arabic.Lemma]bool{}, matter: map[arabic.Lemma]bool{}, copies: map[arabic.Lemma]bool{}}
}

func (s *sayingWords) put(kind, word string, lex *arabic.Lexicon) bool {
	switch kind {
	case "mouth":
		s.mouth[arabic.Fold(word)] = true
	case "text":
		s.texts[arabic.Fold(word)] = true
	case "tells":
		s.tells[arabic.Fold(word)] = true
	case "goeson":
		s.goesOn[lex.Lemma(word)] = true
	case "passive":
		s.passive[lex.Lemma(word)] = true
	case "each":
		s.each[arabic.Fold(word)] = true
	case "senior":
		s.senior[arabic.Fold(word)] = true
	case "audience":
		s.audience[arabic.Fold(word)] = true
	case "then":
		s.then[arabic.Fold(word)] = true
	case "there":
		s.there[arabic.Fold(word)] = true
	case "during":
		s.during[arabic.Fold(word)] = true
	case "matter":
		s.matter[lex.Lemma(word)] = true
	case "copy":
		s.copies[lex.Lemma(word)] = true
	case "impersonal":
		s.impersonal[lex.Lemma(word)] = true
	default:
		return false
	}
	return true
}
