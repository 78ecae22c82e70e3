// Package conllu prints analysed text as CoNLL-U: surface words with their
// clitics as multiword tokens, lemma, universal part of speech, and the names
// in the last column (NER=B-PER, Masar=person, Id=…).
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/names"
)

// Write prints every sentence of a document with the mentions found in it.
func Write(w io.Writer, doc *arabic.Doc, mentions []names.Mention, lex *arabic.Lexicon) error {
	out := bufio.NewWriter(w)
	at := 0
	for s := range doc.Sentences {
		sent := &doc.Sentences[s]
		tags := make([]string, len(sent.Words))
		for ; at < len(mentions) && mentions[at].Sentence <= s; at++ {
			if mentions[at].Sentence == s {
				tag(tags, &mentions[at])
			}
		}
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", s+1, strings.ReplaceAll(doc.Text[sent.Start:sent.End], "\n", " "))
		writeWords(out, sent.Words, tags, lex)
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// Class is the name's class in the NER column.
func Class(t masar.ActorType) string {
	switch t {
	case masar.Person:
		return "PER"
	case masar.State, masar.Place:
		return "LOC"
	}
	return "ORG"
}

// tag writes the columns of the names in a mention over its words.
func tag(tags []string, m *names.Mention) {
	for _, n := range m.Names() {
		class := Class(n.Type)
		for i := n.First; i < n.End && i < len(tags); i++ {
			if i > n.First {
				tags[i] = "NER=I-" + class
				continue
			}
			tags[i] = "NER=B-" + class + "|Masar=" + string(n.Type)
			if n.Known != "" {
				tags[i] += "|Id=" + n.Known
			}
		}
	}
}

// A token is one syntactic word of a surface word.
type token struct {
	form, lemma, upos string
}

func writeWords(out io.Writer, words []arabic.Word, tags []string, lex *arabic.Lexicon) {
	id := 1
	for i := range words {
		w := &words[i]
		tokens := split(w, lex)
		name(tokens, tags, i)
		misc := "_"
		if tags[i] != "" {
			misc = tags[i]
		}
		if i+1 < len(words) && !words[i+1].Space {
			if misc == "_" {
				misc = "SpaceAfter=No"
			} else {
				misc += "|SpaceAfter=No"
			}
		}
		if len(tokens) > 1 {
			fmt.Fprintf(out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", id, id+len(tokens)-1, w.Form, misc)
			misc = "_"
		}
		for _, t := range tokens {
			fmt.Fprintf(out, "%d\t%s\t%s\t%s\t_\t_\t_\t_\t_\t%s\n", id, t.form, t.lemma, t.upos, misc)
			id++
		}
	}
}

// name makes a proper noun of the stem of a word of a person's name, and of a
// place's name of one word that reads like no noun.
func name(tokens []token, tags []string, at int) {
	person := strings.Contains(tags[at], "-PER")
	place := strings.HasPrefix(tags[at], "NER=B-LOC") && (at+1 >= len(tags) || !strings.HasPrefix(tags[at+1], "NER=I-"))
	for i := range tokens {
		t := &tokens[i]
		switch t.upos {
		case "VERB", "ADJ":
			if !person && !place {
				continue
			}
		case "NOUN", "PROPN":
			if !person || tokens[len(tokens)-1].upos == "PRON" {
				continue
			}
		default:
			continue
		}
		t.upos, t.lemma = "PROPN", t.form
	}
}

// split takes the clitics of a word apart: و and ف, the prepositions, س, and
// the pronoun. The article stays on its noun.
func split(w *arabic.Word, lex *arabic.Lexicon) []token {
	if w.Best < 0 || w.Best >= len(w.Analyses) {
		return []token{{w.Form, w.Form, bare(w)}}
	}
	an := w.Analyses[w.Best]
	var out []token
	for _, c := range [...]struct {
		bit  arabic.Clitics
		form string
		upos string
	}{{arabic.ProHamza, "أ", "PART"}, {arabic.ProWa, "و", "CCONJ"}, {arabic.ProFa, "ف", "CCONJ"}, {arabic.ProBi, "ب", "ADP"},
		{arabic.ProKa, "ك", "ADP"}, {arabic.ProLi, "ل", "ADP"}, {arabic.ProSa, "س", "AUX"}} {
		if an.Pro&c.bit != 0 {
			out = append(out, token{c.form, c.form, c.upos})
		}
	}
	stem := w.Form[min(int(an.StemAt), len(w.Form)):]
	if an.Enc != "" && int(an.StemEnd) > int(an.StemAt) && int(an.StemEnd) <= len(w.Form) {
		stem = w.Form[an.StemAt:an.StemEnd]
	}
	if an.Pro&arabic.ProAl != 0 {
		stem = "ال" + stem
	}
	lemma := lex.Citation(an.Lemma)
	if an.Guess && (an.POS == arabic.Unknown || an.POS == arabic.Propn) {
		lemma = stem
	}
	if lemma == "" {
		lemma = strings.TrimPrefix(stem, "ال")
	}
	out = append(out, token{stem, lemma, upos(an.POS)})
	if an.Enc != "" {
		out = append(out, token{an.Enc, "هو", "PRON"})
	}
	return out
}

// bare is the tag of a token without an analysis.
func bare(w *arabic.Word) string {
	switch w.Kind {
	case arabic.Mark:
		return "PUNCT"
	case arabic.Digits:
		return "NUM"
	}
	return "X"
}

func upos(p arabic.POS) string {
	switch p {
	case arabic.Unknown:
		return "PROPN" // what no file holds is a name nearly always
	case arabic.Noun:
		return "NOUN"
	case arabic.Propn:
		return "PROPN"
	case arabic.Adj:
		return "ADJ"
	case arabic.Verb:
		return "VERB"
	case arabic.Prep:
		return "ADP"
	case arabic.Conj:
		return "CCONJ"
	case arabic.Subj:
		return "SCONJ"
	case arabic.Rel, arabic.Pron:
		return "PRON"
	case arabic.Dem:
		return "DET"
	case arabic.Neg, arabic.Part:
		return "PART"
	case arabic.Adv:
		return "ADV"
	case arabic.Num:
		return "NUM"
	case arabic.Punct:
		return "PUNCT"
	}
	return "X"
}
