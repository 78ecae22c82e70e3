package reading

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
)

// A Loose word is a verb or a verbal noun that no frame read: what a frame
// would call it, and what stands around it for its slots.
type Loose struct {
	At     masar.Span
	Word   string // as a frame's words line writes it: وصل/V
	Around []Slot // subject, object, prepositions: the text and its kind
	Frames int    // frames that name the word and did not match
}

// loose lists the verbs and verbal nouns of a sentence that no frame matched.
func (v *view) loose(misses []pendingMiss) []Loose {
	read := map[int]bool{}
	for m := range v.matches {
		read[v.matches[m].Item] = true
	}
	tried := map[int]int{}
	for _, miss := range misses {
		tried[miss.item]++
	}
	var out []Loose
	for i := range v.s.Items {
		word := v.wordOf(i)
		if word == "" || read[i] {
			continue
		}
		out = append(out, Loose{At: v.cue(i), Word: word, Around: v.around(i), Frames: tried[i]})
	}
	return out
}

// wordOf is an item as a frame names it, "" where it is neither a verb nor the
// noun of one.
func (v *view) wordOf(i int) string {
	it := &v.s.Items[i]
	lex := v.t.r.k.Lexicon
	switch {
	case it.Kind == clause.Verb && it.Lemma != 0:
		if it.Base != 0 {
			return lex.Citation(it.Base) + "/V"
		}
		return lex.Citation(it.Lemma) + "/V"
	case it.Kind == clause.Nominal && it.Name == None && it.An.Form == arabic.Masdar && it.Base != 0:
		return lex.Citation(it.Base) + "/M"
	}
	return ""
}

// around names what stands where a slot may look.
func (v *view) around(i int) []Slot {
	var out []Slot
	add := func(part string, item int) {
		if item != None && item != i {
			out = append(out, Slot{part, v.itemText(item) + " (" + v.itemKind(item) + ")"})
		}
	}
	it := &v.s.Items[i]
	if it.Kind == clause.Verb {
		add("subject", v.s.Subject(i))
		add("object", v.s.Object(i))
	} else {
		add("gen", it.Gen)
	}
	v.s.Reach(i, func(k int) bool {
		if prep := v.s.Items[k].Prep; prep != "" && v.s.Items[k].Kind == clause.Nominal {
			add(prep, k)
		}
		return true
	})
	if c := v.s.Dependent(i); c != None {
		out = append(out, Slot{"clause", v.t.form(v.clauseSpan(c, i)) + " (event)"})
	}
	return out
}

func (v *view) itemText(i int) string {
	it := &v.s.Items[i]
	end := it.End
	for g := it.Gen; g != None && v.s.Items[g].End > end; g = v.s.Items[g].Gen {
		end = v.s.Items[g].End
	}
	return v.t.form(v.span(it.First, end))
}

// itemKind is the kind that a slot must name to take the item.
func (v *view) itemKind(i int) string {
	it := &v.s.Items[i]
	switch {
	case it.Pron:
		return "pronoun"
	case it.Name != None:
		n := &v.s.Names[it.Name]
		if n.Alt != "" && n.Alt != n.Type {
			return string(n.Type) + " or " + string(n.Alt)
		}
		return string(n.Type)
	case it.An.Form == arabic.Masdar:
		return "event"
	}
	return "a noun that names nobody"
}

// wants says what a frame that nearly matched asked for: the lines of the file
// that were not met.
func wants(f *frame.Frame, missing string) string {
	var lines []string
	for part := range strings.SplitSeq(missing, "|") {
		for _, s := range f.Slots {
			if s.Part == part {
				lines = append(lines, slotLine(s))
			}
		}
	}
	if len(lines) > 0 {
		return strings.Join(lines, ", or ")
	}
	for _, c := range f.With {
		if c.Sources[0].Text == missing {
			return conditionLine("with", c)
		}
	}
	for _, c := range f.Without {
		for _, src := range c.Sources {
			if "without "+src.Text == missing {
				return conditionLine("without", c)
			}
		}
	}
	return missing
}

// conditionLine is a condition as its file writes it.
func conditionLine(word string, c frame.Condition) string {
	sources := make([]string, len(c.Sources))
	for i := range c.Sources {
		sources[i] = c.Sources[i].Text
	}
	return word + " " + strings.Join(sources, " ") + " : " + someWords(c.Words)
}

// someWords are the first words of a condition.
func someWords(words []string) string {
	const most = 8
	if len(words) <= most {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:most], " ") + " …"
}

// slotLine is a slot as its file writes it.
func slotLine(s frame.Slot) string {
	sources := make([]string, len(s.Sources))
	for i := range s.Sources {
		sources[i] = s.Sources[i].Text
	}
	return s.Part + "  " + strings.Join(sources, " ") + " : " + strings.Join(s.Kinds, "|")
}
