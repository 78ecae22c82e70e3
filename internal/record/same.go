package record

import (
	"fmt"
	"slices"
	"strings"

	"masar"
)

// Same reports whether two reports tell of one happening, and why. It is a pure
// function of the two, and Same(b, a) is Same(a, b).
func Same(a, b *masar.Report) (masar.Join, bool) {
	if a.ID > b.ID {
		a, b = b, a
	}
	if a.ID == b.ID {
		return masar.Join{}, false
	}
	x, y := look(a), look(b)
	w, ok := weigh(&x, &y)
	if !ok || !shareKey(Keys(a), Keys(b)) {
		return masar.Join{}, false
	}
	return masar.Join{A: a.ID, B: b.ID, Why: w.why}, true
}

func shareKey(a, b []string) bool {
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch strings.Compare(a[i], b[k]) {
		case 0:
			return true
		case -1:
			i++
		default:
			k++
		}
	}
	return false
}

// A weight is how much speaks for joining two reports, with the reasons.
type weight struct {
	score int
	why   []string
}

func (w *weight) add(score int, format string, args ...any) {
	w.score += score
	w.why = append(w.why, fmt.Sprintf(format, args...))
}

// stays is the weight with which a report that was edited stays where it was read
// to belong: more than anything else has.
const stays = 1000

// weigh compares two reports as they were read; where an edit makes one fit that
// did not, as it is now. The one with the lesser id stands first.
func weigh(a, b *view) (weight, bool) {
	if a.read == nil && b.read == nil {
		return compare(a, b)
	}
	if w, ok := compare(a.asRead(), b.asRead()); ok {
		w.add(stays, "as it was read")
		return w, true
	}
	w, ok := compare(a, b)
	if ok {
		w.add(0, "as it was corrected")
	}
	return w, ok
}

// compare weighs what speaks for a join. Every step may say no; none can be made
// good by another.
func compare(a, b *view) (weight, bool) {
	var w weight
	oneArticle := a.r.Article == b.r.Article && withinCall(a.r.Event.Act, b.r.Event.Act)
	if !a.days.known || !b.days.known || !compatible(a.r.Event.Act, b.r.Event.Act) && !oneArticle || wished(a.status()) != wished(b.status()) {
		return w, false
	}
	if a.r.Event.Act == b.r.Event.Act {
		w.add(2, "the same act: %s", a.r.Event.Act)
	} else {
		w.add(0, "acts of one kind: %s, %s", a.r.Event.Act, b.r.Event.Act)
	}
	p := meetSides(a, b)
	for _, step := range [...]func(*weight, *view, *view, *match) bool{party, place, wordsAlike, timing, sameArticle, enough} {
		if !step(&w, a, b, &p) {
			return w, false
		}
	}
	return w, true
}

// A match is what two reports have in common.
type match struct {
	sides   []string // common sides
	faces   []string // persons and bodies in both
	against int      // common sides for which different people stand
	onlyA   int      // sides of one report alone
	onlyB   int
	doer    bool // a common side that does the act in both
	target  bool // a common side that it is done to in both
	alike   float64
	place   int // 1 the same, 0 open, -1 another one
	apart   int // days between what both say
}

func meetSides(a, b *view) match {
	var m match
	for i := range a.sides {
		x := &a.sides[i]
		y := sideIn(b.sides, x.id)
		if y == nil {
			m.onlyA++
			continue
		}
		m.sides = append(m.sides, x.id)
		m.doer = m.doer || x.does && y.does
		m.target = m.target || !x.does && !y.does
		switch faces(x, y) {
		case 1:
			for _, f := range x.by {
				if slices.Contains(y.by, f) {
					m.faces = append(m.faces, f)
				}
			}
		case -1:
			m.against++
		}
	}
	m.onlyB = len(b.sides) - len(m.sides)
	return m
}

// party asks for the same parties, or a part of them that nothing contradicts.
func party(w *weight, a, b *view, m *match) bool {
	if len(m.sides) == 0 && a.kind != force {
		return false
	}
	switch a.kind {
	case talks, calls, deals, freeing, mediation:
		if m.against > 0 && len(m.sides) < 3+m.against {
			return false
		}
		if m.onlyA > 0 && m.onlyB > 0 && len(m.sides) < 3 || besides(a, b, m) || besides(b, a, m) {
			return false
		}
	case force:
		if len(m.sides) == 0 && m.onlyA > 0 && m.onlyB > 0 {
			return false
		}
	default:
		if !m.doer || m.against > 0 {
			return false
		}
	}
	if len(m.sides) > 0 {
		w.add(6*len(m.sides), "common sides: %s", strings.Join(m.sides, ", "))
	}
	if len(m.faces) > 0 {
		w.add(8*len(m.faces), "in both: %s", strings.Join(m.faces, ", "))
	}
	if m.onlyA+m.onlyB > 0 {
		w.add(-m.onlyA-m.onlyB, "sides in one of them alone: %d", m.onlyA+m.onlyB)
	}
	return true
}

// besides reports whether two people met, by the first report, and the second
// tells of talks of more sides without them: they met beside the talks.
func besides(two, many *view, m *match) bool {
	return len(two.sides) == 2 && len(two.sides[0].names) > 0 && len(two.sides[1].names) > 0 && len(many.sides) > 2 && len(m.faces) == 0
}

// inPerson reports whether people known by name stand for two sides.
func inPerson(v *view) bool {
	n := 0
	for i := range v.sides {
		if len(v.sides[i].names) > 0 {
			n++
		}
	}
	return n >= 2
}

// place refuses two places that cannot be one; a call has two.
func place(w *weight, a, b *view, m *match) bool {
	m.place = samePlace(a, b)
	if a.kind == calls {
		return true
	}
	switch {
	case m.place < 0 && (moved(a, b) || moved(b, a)):
		w.add(-3, "moved from one place to another: %s, %s", a.place, b.place)
	case m.place < 0:
		return false
	case m.place > 0 && a.place == b.place:
		w.add(5, "the same place: %s", a.place)
	case m.place > 0:
		w.add(2, "one place lies in the other: %s, %s", a.place, b.place)
	}
	return true
}

func samePlace(a, b *view) int {
	switch {
	case a.place == "" || b.place == "":
		return 0
	case a.place == b.place:
		return 1
	case a.r.Within == "" || b.r.Within == "":
		return -1
	case a.r.Within == b.r.Within && (isState(a.place) || isState(b.place)):
		return 1
	}
	return -1
}

// wordsAlike compares the words of the evidence.
func wordsAlike(w *weight, a, b *view, m *match) bool {
	m.alike = overlap(a.r.Words, b.r.Words)
	if m.alike >= 0.2 {
		w.add(int(20*m.alike), "words in common: %d of a hundred", int(100*m.alike))
	}
	return true
}

// fewWords is the number of words below which a comparison says nothing.
const fewWords = 4

// overlap is the share of the shorter list that the longer one has; of lists of
// a few words it says nothing.
func overlap(a, b []string) float64 {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch strings.Compare(a[i], b[k]) {
		case 0:
			n, i, k = n+1, i+1, k+1
		case -1:
			i++
		default:
			k++
		}
	}
	if short := min(len(a), len(b)); short >= fewWords {
		return float64(n) / float64(short)
	}
	return 0
}

// sameArticle lets two reports of one article join only as the stages of one
// life: an article that tells two things means two.
func sameArticle(w *weight, a, b *view, m *match) bool {
	if a.r.Article != b.r.Article {
		return true
	}
	if a.real() && b.real() && toldTwice(a, b, m) {
		w.add(4, "a contact and what was talked about in it, in one article")
		return true
	}
	if a.status() == b.status() || !compatible(a.r.Event.Act, b.r.Event.Act) || len(m.faces) == 0 && len(m.sides) < min(2, len(a.sides), len(b.sides)) {
		return false
	}
	return broken(a.status()) != broken(b.status())
}

// toldTwice reports whether an article tells one contact of the same people with
// two words: they met, and they talked.
func toldTwice(a, b *view, m *match) bool {
	contact := kindOf(a.r.Event.Act) <= calls && kindOf(b.r.Event.Act) <= calls
	return contact && a.r.Event.Act != b.r.Event.Act && len(m.faces) >= 2 && m.onlyA+m.onlyB == 0
}

// sameSentence reports whether two reports stand in sentences of nearly the same
// words and name the same sides: one text that was taken over.
func sameSentence(a, b *view, m *match) bool {
	return m.onlyA+m.onlyB == 0 && m.alike >= 0.8 && min(len(a.r.Words), len(b.r.Words)) >= manyWords && a.r.Event.Act == b.r.Event.Act
}

// manyWords is how many words a sentence needs so that it is not a formula.
const manyWords = 8

// enough asks for what the kind of the happening needs so that parties and days
// do not join by chance.
func enough(w *weight, a, b *view, m *match) bool {
	close := m.apart == 0 && a.days.exact && b.days.exact || answered(a, b)
	unsaid := min(len(a.r.Words), len(b.r.Words)) < fewWords
	if sameSentence(a, b, m) {
		w.add(4, "the same sentence")
		return true
	}
	switch a.kind {
	case talks, calls, deals, freeing, mediation:
		if len(m.faces) == 0 && (inPerson(a) || inPerson(b)) && !close && (m.place < 1 || isState(a.place) || isState(b.place)) {
			return false // people for their states: only on the same day or at the same place
		}
		alone := a.kind == freeing || a.kind == deals // one side can let go and cease fire
		return len(m.sides) >= 2 || (len(m.faces) > 0 || alone && m.doer) && m.place > 0 && close
	case travel:
		return m.target || m.place > 0
	case force:
		return m.place > 0 && a.place == b.place && !isState(a.place) && (m.alike >= 0.3 || unsaid || answered(a, b))
	case words:
		if !m.target && len(a.sides) > 1 && len(b.sides) > 1 {
			return false
		}
		return m.alike >= 0.25 || m.target && sharesIssue(a, b)
	}
	return (m.target || m.place > 0) && (m.alike >= 0.15 || close)
}

// answered reports whether one of two reports denies what the other one tells.
func answered(a, b *view) bool {
	no := func(s masar.Status) bool { return s == masar.Denied || s == masar.NotHeld }
	return a.real() && no(b.status()) || b.real() && no(a.status())
}

func sharesIssue(a, b *view) bool {
	return slices.ContainsFunc(a.r.Event.Issues, func(i masar.Issue) bool { return slices.Contains(b.r.Event.Issues, i) })
}
