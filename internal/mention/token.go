package mention

import (
	"strings"

	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// flags is what the analyses of a word say of it, at a glance.
type flags uint16

const (
	fMark     flags = 1 << iota
	fUnknown        // letters that no file reads
	fVerb           // its best reading is a verb
	fOnlyVerb       // every reading is a verb
	fNoun           // some reading is a noun
	fAdj            // some reading is an adjective or participle
	fFunction       // its best reading is a particle, preposition, pronoun …
	fNumber         // digits, or a number word
	fPrep           // its best reading is a preposition
	fDef            // it has the article
	fConj           // a conjunction is written on it, by its best reading
	fLatin
	fPropn
	fEnc // a pronoun is written on it, by its best reading
	fClitic
)

// reading is a word without some of its proclitics.
type reading struct {
	id   int32 // of the word as it stands
	bare int32 // of the word without ال; id where it has none
	lead uint8 // letters taken off
	conj bool
	prep byte // the letter of the preposition: b, k or l; 0 for none
	def  bool
}

// token is a word as the finder sees it: up to three readings, the whole word
// first.
type token struct {
	reads [3]reading
	n     uint8
	flags flags
	kinds kind // of all readings
}

// tokenise reads the words of a sentence into the buffer.
func (v *vocabulary) tokenise(words []arabic.Word, to []token) []token {
	for i := range words {
		to = append(to, token{})
		t := &to[len(to)-1]
		w := &words[i]
		t.flags = flagsOf(w)
		if w.Kind == arabic.Letters {
			v.read(t, w.Fold)
		}
	}
	return to
}

func (v *vocabulary) read(t *token, fold string) {
	v.put(t, fold, reading{})
	rest, r := fold, reading{}
	if len(rest) > 4 && (strings.HasPrefix(rest, "و") || strings.HasPrefix(rest, "ف")) {
		rest, r.conj, r.lead = rest[2:], true, 1
		v.put(t, rest, r)
	}
	if len(rest) <= 4 {
		return
	}
	switch rest[:2] {
	case "ب":
		r.prep = 'b'
	case "ك":
		r.prep = 'k'
	case "ل":
		r.prep = 'l'
	default:
		return
	}
	r.lead++
	if r.prep == 'l' && strings.HasPrefix(rest, "لل") {
		v.putArticle(t, rest[4:], r)
		return
	}
	v.put(t, rest[2:], r)
}

func (v *vocabulary) put(t *token, word string, r reading) {
	r.id = v.index_[word]
	r.bare = r.id
	if strings.HasPrefix(word, "ال") && len(word) > 6 {
		r.bare, r.def = v.index_[word[4:]], true
	}
	t.reads[t.n] = r
	t.n++
	t.kinds |= v.infos[r.id].kinds | v.infos[r.bare].kinds
}

// putArticle adds the reading of «لل…»: the word with its article, or, where
// only that is known, the word that begins with ل itself (للجنة).
func (v *vocabulary) putArticle(t *token, word string, r reading) {
	r.bare, r.def = v.index_[word], true
	r.id = v.infos[r.bare].al
	if r.bare == 0 {
		if i := v.index_["ل"+word]; i != 0 {
			r.bare = i
			r.id = v.infos[i].al
		}
	}
	t.reads[t.n] = r
	t.n++
	t.kinds |= v.infos[r.id].kinds | v.infos[r.bare].kinds
}

func flagsOf(w *arabic.Word) flags {
	switch w.Kind {
	case arabic.Mark:
		return fMark
	case arabic.Digits:
		return fNumber
	case arabic.Latin:
		return fLatin
	}
	if len(w.Analyses) == 0 {
		return fUnknown
	}
	best := &w.Analyses[0]
	if w.Best >= 0 && w.Best < len(w.Analyses) {
		best = &w.Analyses[w.Best]
	}
	f := bestFlags(best)
	only := fOnlyVerb
	for i := range w.Analyses {
		switch a := &w.Analyses[i]; a.POS {
		case arabic.Verb:
			continue
		case arabic.Noun:
			f |= fNoun
			if a.Form == arabic.ActPart || a.Form == arabic.PassPart {
				f |= fAdj
			}
		case arabic.Adj:
			f |= fAdj
		case arabic.Propn:
			f |= fPropn
		case arabic.Num:
			f |= fNumber
		}
		only = 0
	}
	return f | only
}

func bestFlags(a *arabic.Analysis) flags {
	var f flags
	switch a.POS {
	case arabic.Verb:
		f |= fVerb
	case arabic.Prep:
		f |= fPrep | fFunction
	case arabic.Conj, arabic.Subj, arabic.Rel, arabic.Neg, arabic.Part, arabic.Pron, arabic.Dem, arabic.Adv:
		f |= fFunction
	case arabic.Unknown:
		f |= fUnknown
	}
	if a.Pro&arabic.ProAl != 0 {
		f |= fDef
	}
	if a.Pro&(arabic.ProWa|arabic.ProFa) != 0 {
		f |= fConj
	}
	if a.Pro&(arabic.ProWa|arabic.ProFa|arabic.ProBi|arabic.ProLi|arabic.ProKa) != 0 {
		f |= fClitic
	}
	if a.Enc != "" {
		f |= fEnc
	}
	return f
}

// step follows one word of a name in the trie of names, or the two words that
// it is written for. Only the first word of a name may carry proclitics.
func (s *scan) step(n knowledge.Node, i int) (knowledge.Node, bool) {
	if id := s.toks[i].reads[0].id; id != 0 {
		if t := s.f.voc.infos[id].tok; t != 0 {
			if m, ok := s.f.base.Next(n, t); ok {
				return m, true
			}
		}
	}
	return s.stepSplit(n, s.words[i].Fold)
}

func (s *scan) stepSplit(n knowledge.Node, fold string) (knowledge.Node, bool) {
	head, tail, ok := knowledge.SplitName(fold)
	if !ok {
		return 0, false
	}
	t, u := s.f.base.Token(head), s.f.base.Token(tail)
	if t == 0 || u == 0 {
		return 0, false
	}
	m, ok := s.f.base.Next(n, t)
	if !ok {
		return 0, false
	}
	return s.f.base.Next(m, u)
}
