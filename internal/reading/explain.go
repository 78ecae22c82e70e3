package reading

import (
	"strconv"
	"strings"

	"masar"
	"masar/internal/frame"
)

// An Explanation tells for one sentence which frames matched and which nearly
// did.
type Explanation struct {
	Sentence masar.Span
	Matched  []Matched
	Near     []NearMiss
	Loose    []Loose
	Outline  string // items, clauses and links, one a line
}

// Matched is a frame that matched at a word, with what stands in its slots.
type Matched struct {
	Frame string
	Where string // file and line of the frame
	At    masar.Span
	Slots []Slot
	Yield string // the event or statement that it gave, or why it gave none
}

// A Slot is a part and the words that fill it.
type Slot struct {
	Part string
	Text string
}

// A NearMiss is a frame whose word stood there but that did not match.
type NearMiss struct {
	Frame string
	Where string // file and line of the frame
	At    masar.Span
	Wants string // the slot without a filler, or the condition that failed
}

// Explain reads an article and tells, sentence by sentence, what the frames
// made of it.
func (r *Reader) Explain(a masar.Article) (masar.Reading, []Explanation) {
	x := &explainer{}
	r.matcher.Near = x.near
	defer func() { r.matcher.Near = nil }()
	reading := r.read(a, x)
	return reading, x.out
}

type explainer struct {
	misses []pendingMiss
	out    []Explanation
}

type pendingMiss struct {
	frame   *frame.Frame
	item    int
	missing string
}

func (x *explainer) near(f *frame.Frame, item int, missing string) {
	x.misses = append(x.misses, pendingMiss{f, item, missing})
}

// sentence records what the matcher found in a sentence that was just read.
func (x *explainer) sentence(v *view) {
	e := Explanation{Sentence: v.sentenceSpan(), Outline: v.s.Outline()}
	for m := range v.matches {
		match := &v.matches[m]
		out := Matched{Frame: match.Frame.Name, Where: where(match.Frame), At: v.cue(match.Item), Yield: v.yielded(m)}
		for _, fill := range match.Fills {
			out.Slots = append(out.Slots, Slot{fill.Part, v.fillersText(fill.Fillers)})
		}
		e.Matched = append(e.Matched, out)
	}
	for _, miss := range x.misses {
		e.Near = append(e.Near, NearMiss{miss.frame.Name, where(miss.frame), v.cue(miss.item), wants(miss.frame, miss.missing)})
	}
	e.Loose = v.loose(x.misses)
	x.misses = x.misses[:0]
	x.out = append(x.out, e)
}

func where(f *frame.Frame) string { return f.File + ":" + strconv.Itoa(f.Line) }

func (v *view) yielded(m int) string {
	f := v.matches[m].Frame
	switch {
	case f.Act != "" && v.drafted[m] != None:
		return "event " + string(f.Act)
	case f.Act != "" && v.s.Habitual(v.matches[m].Item):
		return isHabit
	case f.Act != "":
		return givesNobody
	case f.Speech != "":
		return "statement " + string(f.Speech)
	case f.Light:
		return "carries its noun"
	}
	return "role or proposal"
}

func (v *view) fillersText(fillers []frame.Filler) string {
	var parts []string
	for _, f := range fillers {
		parts = append(parts, v.fillerText(f))
	}
	return strings.Join(parts, " + ")
}

func (v *view) fillerText(f frame.Filler) string {
	var said string
	for _, a := range v.resolve(f) {
		said += " = " + v.t.actors[a].Name
	}
	switch {
	case f.Clause != None:
		return "what follows: " + v.t.form(v.clauseSpan(f.Clause, f.Item))
	case f.Dropped:
		return "(left out)" + said
	case f.Pronoun:
		return "(pronoun on " + v.t.form(v.cue(f.Item)) + ")" + said
	case f.Name != None:
		n := v.s.Names[f.Name]
		return v.t.form(v.span(n.First, n.End)) + said
	}
	it := &v.s.Items[f.Item]
	return v.t.form(v.span(it.First, it.End))
}
