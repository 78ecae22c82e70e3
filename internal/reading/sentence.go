package reading

import (
	"masar"
	"masar/internal/clause"
	"masar/internal/frame"
	"masar/internal/when"
)

// view is one sentence with its structure and its matches.
type view struct {
	t       *text
	n       int // sentence index
	s       *clause.Sentence
	matches []frame.Match
	names   []int // per name of the structure its mention
	times   []when.Time
	effects []effect
	drafted []int // per match its draft, None
	depth   int   // of pronouns that lead to pronouns
}

// sentence reads one sentence and adds what it finds to the text.
func (t *text) sentence(n int) *view {
	sent := &t.doc.Sentences[n]
	names, back := t.names(n)
	times := t.timesOf(n)
	ranges := make([]clause.Range, len(times))
	for i := range times {
		ranges[i] = clause.Range{First: times[i].First, End: times[i].End}
	}
	v := &view{t: t, n: n, names: back, times: times}
	v.s = t.r.parser.Parse(sent.Words, names, ranges, t.goesOn(n))
	t.r.matcher.Headline = sent.Kind == masar.Headline
	v.matches = t.r.matcher.Match(v.s)
	v.findEffects()
	v.findStatements()
	v.findEvents()
	v.borrow()
	v.overturn()
	v.splitPutOff()
	v.findRoles()
	v.findProposals()
	v.findStops()
	v.noteSides()
	t.talk.advance(v)
	return v
}

// names returns the mentions of a sentence as the structure wants them, and the
// mention that each stands for.
func (t *text) names(n int) ([]clause.Name, []int) {
	var names []clause.Name
	var back []int
	words := t.doc.Sentences[n].Words
	for k := range t.mentions {
		m := &t.mentions[k]
		if m.Sentence != n || m.First >= len(words) {
			continue
		}
		name := clause.Name{First: m.First, End: m.End, Type: m.Type, Nisba: m.Nisba, Plural: m.Plural, Gender: t.gender(k), Country: m.Country}
		if m.PlaceID != "" && m.StateID != "" {
			name.Alt = masar.State
			if m.Type == masar.State {
				name.Alt = masar.Place
			}
		}
		name.Lead = max(0, m.Span.Start-words[m.First].Start)
		names = append(names, name)
		back = append(back, k)
	}
	return names, back
}

func (t *text) timesOf(n int) []when.Time {
	var out []when.Time
	for i := range t.times {
		if t.times[i].Sentence == n {
			out = append(out, t.times[i])
		}
	}
	return out
}

// cue is the span of the word that carries a match, clitics and all.
func (v *view) cue(item int) masar.Span {
	return v.s.Words[v.s.Items[item].Head].Span
}

// span is the bytes of a half-open range of words.
func (v *view) span(first, end int) masar.Span {
	if first >= end {
		return masar.Span{}
	}
	return masar.Span{Start: v.s.Words[first].Start, End: v.s.Words[end-1].End}
}

func (v *view) sentenceSpan() masar.Span { return v.t.doc.Sentences[v.n].Span }

func (v *view) headline() bool { return v.t.doc.Sentences[v.n].Kind == masar.Headline }
