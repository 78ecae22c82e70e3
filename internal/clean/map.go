package clean

import (
	"sort"

	"masar"
)

// A Map leads every byte of a clean text back to the source bytes that it came
// from. It is kept as one list of runs for each step that changed the text, so
// a text that came clean costs a handful of runs.
type Map struct {
	steps []step // in the order in which the text went through them
}

// A step is the runs of one rewriting, in order; together they cover the
// output without a gap. What the input has between two runs was left out.
type step []run

// A run is a stretch of units that each turn inUnit bytes of input at in into
// outUnit bytes of output at out. Equal text has units of one byte.
type run struct {
	out, in         int
	outUnit, inUnit int
}

// ToSource returns the source bytes that a span of the clean text came from.
// It is empty only for an empty span; what was left out inside it is covered.
func (m Map) ToSource(s masar.Span) masar.Span {
	for i := len(m.steps) - 1; i >= 0 && !s.Empty(); i-- {
		s = m.steps[i].back(s)
	}
	return s
}

func (st step) back(s masar.Span) masar.Span {
	if len(st) == 0 {
		return s
	}
	first, last := st.at(s.Start), st.at(s.End-1)
	return masar.Span{
		Start: first.in + (s.Start-first.out)/first.outUnit*first.inUnit,
		End:   last.in + ((s.End-1-last.out)/last.outUnit+1)*last.inUnit,
	}
}

// at returns the run that the output byte stands in.
func (st step) at(out int) run {
	i := sort.Search(len(st), func(i int) bool { return st[i].out > out })
	return st[max(i-1, 0)]
}

// same adds n bytes that were copied from in.
func (st step) same(out, in, n int) step { return st.units(out, in, n, 1, 1) }

// units adds n units that each turn inUnit bytes at in into outUnit bytes.
func (st step) units(out, in, n, outUnit, inUnit int) step {
	if n == 0 || outUnit == 0 {
		return st
	}
	if len(st) > 0 {
		if last := st[len(st)-1]; last.outUnit == outUnit && last.inUnit == inUnit {
			k := (out - last.out) / outUnit
			if last.in+k*inUnit == in {
				return st
			}
		}
	}
	return append(st, run{out: out, in: in, outUnit: outUnit, inUnit: inUnit})
}

// An edit puts with in the place of the bytes [start, end) of a text.
type edit struct {
	start, end int
	with       string
}

// apply carries out the edits, which are sorted and do not overlap, and
// returns the new text with its step. Without edits the text comes back as is.
func apply(text []byte, edits []edit) ([]byte, step) {
	if len(edits) == 0 {
		return text, nil
	}
	out := make([]byte, 0, len(text))
	var st step
	at := 0
	for _, e := range edits {
		st = st.same(len(out), at, e.start-at)
		out = append(out, text[at:e.start]...)
		st = st.units(len(out), e.start, 1, len(e.with), e.end-e.start)
		out = append(out, e.with...)
		at = e.end
	}
	st = st.same(len(out), at, len(text)-at)
	return append(out, text[at:]...), st
}

// through returns the map with one more step; nil steps change nothing.
func (m Map) through(st step) Map {
	if st == nil {
		return m
	}
	return Map{steps: append(m.steps[:len(m.steps):len(m.steps)], st)}
}
