package arabic

// AddOrigins adds adjectives of origin (masculine singular without the article:
// مصري, إماراتي) in all their forms. It must be called before the lexicon is
// shared. Words that are none are left out.
func (x *Lexicon) AddOrigins(words []string) {
	l := &loader{x: x, byLemma: map[Lemma]int32{}}
	for _, w := range words {
		w = plain(w)
		if oneWord(w) != nil {
			continue
		}
		n := nounLine{nominal: nominal{lemma: w, adj: true, gender: Masc, plurals: []string{"+ون"}}, pos: Adj}
		n.lemma = x.intern(w, "")
		l.expandNoun(&n)
	}
}

// AddNames adds names of one word (روسيا, حماس, السودان) as proper nouns. It must
// be called before the lexicon is shared.
func (x *Lexicon) AddNames(words []string) {
	for _, w := range words {
		w = plain(w)
		if oneWord(w) != nil {
			continue
		}
		x.table.add([]byte(w), record{lemma: x.intern(w, ""), pos: Propn, cost: costName, flags: noEnc | noAl})
	}
}

const costName = 3
