package arabic

// A writer makes the surfaces of one paradigm in buffers of its own.
type writer struct {
	p       *paradigm
	phon    [48]byte
	surface [64]byte
	keep    func(who person, passive bool) bool // nil for all
	emit    func(finite)
}

// finite hands out every finite form that keep, asked before the form is
// written, does not refuse.
func (p *paradigm) finite(keep func(who person, passive bool) bool, emit func(finite)) {
	w := writer{p: p, keep: keep, emit: emit}
	w.tense(p.perf, Perfect, false, 0)
	w.tense(p.imp, Imperfect, false, p.prefix)
	w.jussive(p.imp, false, p.prefix)
	if !p.noImperative {
		w.imperative()
	}
	w.tense(p.pperf, Perfect, true, 0)
	w.tense(p.pimp, Imperfect, true, 'u')
	w.jussive(p.pimp, true, 'u')
}

func (w *writer) tense(t part, form Form, passive bool, prefix byte) {
	if t.ends == nil {
		return
	}
	for i := range persons {
		w.one(t, t.ends, i, finite{form: form, passive: passive}, prefix)
	}
}

func (w *writer) jussive(t part, passive bool, prefix byte) {
	if t.ends == nil {
		return
	}
	ends := w.jussiveEndings(t)
	for i, e := range ends.text {
		if e != "" {
			w.one(t, ends, i, finite{form: Jussive, passive: passive}, prefix)
		}
	}
}

func (w *writer) jussiveEndings(t part) *ending {
	switch t.ends {
	case impI:
		return jussI
	case impU:
		return jussU
	case impA, impYA:
		return jussA
	}
	if w.p.weak == hollow || w.p.weak == doubled {
		return jussHollow
	}
	return jussSound
}

// imperative writes the five imperatives.
func (w *writer) imperative() {
	p := w.p
	t := p.imp
	ends := w.jussiveEndings(t)
	if p.imperative != "" {
		t = part{p.imperative, p.imperative, t.ends}
	} else {
		opened := p.opening(t.v)
		t = part{opened + t.v, p.opening(t.c) + t.c, t.ends}
	}
	for _, i := range [...]int{6, 7, 8, 9} {
		e := *ends
		if e.text[i] == "" {
			e.text[i] = "-"
		}
		if p.weak == doubled {
			e.cons = 0 // رُدّ, not اردد
		}
		w.one(t, &e, i, finite{form: Imperative}, 0)
	}
	w.one(t, t.ends, 10, finite{form: Imperative}, 0)
}

// opening returns what an imperative puts before its stem.
func (p *paradigm) opening(stem string) string {
	switch {
	case p.form == 4:
		return "'a"
	case len(stem) < 2 || stem[1] != 'o' && stem[1] != '~':
		return ""
	case p.form == 1 && p.class == 'u':
		return "Au"
	}
	return "Ai"
}

// one writes the form of person i, and what it becomes before a pronoun where
// that is written otherwise.
func (w *writer) one(t part, ends *ending, i int, f finite, prefix byte) {
	who := persons[i]
	if w.keep != nil && !w.keep(who, f.passive) {
		return
	}
	f.person, f.gender, f.number = who.p, who.g, who.n
	stem := t.v
	if ends.cons>>i&1 != 0 {
		stem = t.c
	}
	n := w.start(i, prefix, stem)
	text := ends.text[i]
	if text == "-" {
		text = ""
	}
	enc := ends.enc[i]
	hamza := n > 0 && w.phon[n-1] == '\'' && (text == "u" || text == "")
	f.enc = encAny
	if f.passive || f.form == Imperative && w.p.form > 11 {
		f.enc, enc, hamza = encNone, "", false
	} else if enc != "" || hamza {
		f.enc = encNone
	}
	w.put(n, text, f)
	if f.form != Imperative && (text == "uwA" || text == "uwna") && w.phon[n-1] == '\'' && w.phon[n-2] == 'a' {
		w.keptSeat(n, text, f)
	}
	if f.passive {
		return
	}
	if hamza {
		f.enc = encOnly
		w.beforePronoun(n, text, f)
	}
	if enc != "" {
		f.enc = encOnly
		w.put(n, enc, f)
	}
}

// start writes the prefix and the stem and returns their length.
func (w *writer) start(i int, prefix byte, stem string) int {
	n := 0
	if prefix != 0 {
		w.phon[0], w.phon[1] = imperfectPrefixes[i], prefix
		n = 2
	}
	k := copy(w.phon[n:], stem)
	if prefix == 'u' && k > 1 && stem[0] == 'y' && stem[1] == 'o' {
		w.phon[n] = 'w' // يوقظ
	}
	return n + k
}

func (w *writer) put(n int, text string, f finite) {
	if n > 0 && len(text) > 1 && text[0] == 'o' && text[1] == w.phon[n-1] {
		text = text[2:] // two equal letters are written as one: أعلنّا, أثبتّ
	}
	end := n + copy(w.phon[n:], text)
	f.surface = write(w.surface[:0], w.phon[:end])
	if len(f.surface) > 2 {
		w.emit(f)
	}
}

// keptSeat writes a plural whose hamza keeps the seat of the singular: بدأوا
// beside بدؤوا.
func (w *writer) keptSeat(n int, text string, f finite) {
	s := appendLetter(write(w.surface[:0], w.phon[:n]), 'و')
	if text == "uwna" {
		f.surface = appendLetter(s, 'ن')
		w.emit(f)
		return
	}
	f.surface = appendLetter(s, 'ا')
	w.emit(f)
	f.enc, f.surface = encOnly, s
	w.emit(f)
}

// beforePronoun writes a form in hamza as it stands before a pronoun, and as
// it stands alone: يقرؤه, يقرأه.
func (w *writer) beforePronoun(n int, text string, f finite) {
	f.surface = write(w.surface[:0], w.phon[:n])
	w.emit(f)
	if text == "" {
		return
	}
	end := n + copy(w.phon[n:], text)
	end += copy(w.phon[end:], "hu")
	s := write(w.surface[:0], w.phon[:end])
	alone := len(s) - 2
	f.surface = s[:alone]
	w.emit(f)
}

// citation returns the 3rd person masculine singular perfect.
func (p *paradigm) citation() string {
	w := writer{p: p}
	n := w.start(0, 0, p.perf.v)
	end := n + copy(w.phon[n:], p.perf.ends.text[0])
	return string(write(w.surface[:0], w.phon[:end]))
}
