package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// A proposalName is the noun of a proposal with what qualifies it, as written
// but for the proclitics of its first word.
type proposalName struct{ text string }

func (n proposalName) words() int { return len(strings.Fields(n.text)) }

// maxRelative is how many words of a relative clause a name takes in.
const maxRelative = 9

// proposalName spans the noun with its genitives and adjectives, a name in
// quotes after it, and what it is about where little else stands.
func (v *view) proposalName(item int) proposalName {
	it := &v.s.Items[item]
	end, last := v.nounPhrase(item)
	for k := last + 1; k < len(v.s.Items) && v.qualifies(item, last, k, end); k = last + 1 {
		e, l := v.nounPhrase(k)
		if v.s.Words[v.s.Items[k].First].Kind == arabic.Digits && l+1 < len(v.s.Items) && v.s.Items[l+1].First == e && v.s.Items[l+1].Kind == clause.Nominal {
			e, l = v.nounPhrase(l + 1) // ورقة من 12 بندا
		}
		end, last = e, l
		if v.s.Items[k].Prep != "" && end-it.First > 3 {
			break
		}
	}
	if verb := v.relativeOf(item); end == it.First+1 && !it.Def && verb != None && v.s.Items[verb].First == end {
		if e := v.clauseEnd(verb, end); e > v.s.Items[verb].End {
			end = e
		}
	}
	return proposalName{v.phrase(item, v.quoteEnd(it.First, end))}
}

// nounPhrase returns the word after a noun with its genitives, the nouns that
// share one («ملء وتشغيل سد النهضة») and their adjectives, and the last of its
// items. The participle of signing at its end is left out.
func (v *view) nounPhrase(item int) (end, last int) {
	end, last = v.s.Items[item].End, item
	for g := v.s.Items[item].Gen; g != None; g = v.s.Items[g].Gen {
		end, last = max(end, v.s.Items[g].End), g
		if k := g + 1; v.s.Items[g].Gen == None && k < len(v.s.Items) && v.s.Items[k].Conj && v.s.Items[k].Prep == "" && v.s.Items[k].Gen != None && v.s.Items[k].First == end {
			g, end, last = k, v.s.Items[k].End, k
		}
	}
	for end-1 > v.s.Items[last].Head {
		an := best(&v.s.Words[end-1])
		if (an.Form != arabic.PassPart || an.Base == 0 || !v.t.r.k.Frames.Knows(an.Base, true)) && !v.t.r.k.signed(an.Base) {
			break
		}
		end--
	}
	return end, last
}

// signed reports whether a verb makes agreements, so that its participle tells
// of their making and is no part of their names.
func (k *Knowledge) signed(verb arabic.Lemma) bool {
	return verb != 0 && k.Frames.Seals(verb)
}

// qualifies reports whether item k, right behind the name of a proposal that
// ends with item last at word end, says what it is for: مبادرة لوقف القتال.
func (v *view) qualifies(item, last, k, end int) bool {
	it, n := &v.s.Items[item], &v.s.Items[k]
	if n.First > end+1 || n.Kind != clause.Nominal || n.Conj || n.Pron {
		return false
	}
	switch n.Prep {
	case "ل", "بشان", "حول":
		return !it.Def || last == item
	case "علي":
		return !it.Def || it.An.Form == arabic.Masdar
	case "ب":
		return !it.Def && n.Name == None && n.First == end
	case "من":
		return !it.Def
	}
	return false
}

// clauseEnd returns the word after the last item of a verb's clause that stands
// before the next comma, maxRelative words at most.
func (v *view) clauseEnd(verb, from int) int {
	end := from
	for k := verb; k < len(v.s.Items); k++ {
		it := &v.s.Items[k]
		if it.Clause != v.s.Items[verb].Clause || it.Kind == clause.Comma || it.Kind == clause.Semi || it.Kind == clause.Time || it.End > from+maxRelative {
			break
		}
		end = it.End
	}
	return end
}

// quoteEnd takes in the mark that closes a quotation the words begin.
func (v *view) quoteEnd(first, end int) int {
	open := false
	for w := first; w < end; w++ {
		switch v.s.Words[w].Form {
		case "«", "“":
			open = true
		case "»", "”":
			open = false
		}
	}
	if open && end < len(v.s.Words) && (v.s.Words[end].Form == "»" || v.s.Words[end].Form == "”") {
		return end + 1
	}
	return end
}

// phrase is the text from a noun's stem to a word, with the article where one is
// written with a preposition: «للاتفاق» gives «الاتفاق».
func (v *view) phrase(item, end int) string {
	it := &v.s.Items[item]
	s := v.span(it.First, end)
	an := it.An
	if it.Head != it.First || an.StemAt == 0 {
		return v.t.form(s)
	}
	rest := v.t.form(masar.Span{Start: s.Start + int(an.StemAt), End: s.End})
	if an.Pro&arabic.ProAl != 0 {
		return "ال" + rest
	}
	return rest
}

func contentWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		w = strings.Trim(strings.TrimPrefix(arabic.Fold(w), "ال"), "«»\"")
		if len(w) >= 4 {
			out[w] = true
		}
	}
	return out
}

// unquoted is a name without the quotation marks of its page, of which the end of a
// mention may have cut one off: «حركة "حماس"».
func unquoted(name string) string {
	if !strings.ContainsAny(name, "\"“”«»‹›") {
		return name
	}
	return strings.Join(strings.Fields(quotationMarks.Replace(name)), " ")
}

var quotationMarks = strings.NewReplacer("\"", " ", "“", " ", "”", " ", "«", " ", "»", " ", "‹", " ", "›", " ")
