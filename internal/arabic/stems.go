package arabic

import "strings"

// A template writes a stem: 1 to 4 are the radicals, v the vowel of form I's
// class, everything else stands for itself.
type template struct{ perf, imp, pperf, pimp string }

var soundStems = [15]template{
	1:  {"1a2a3", "1o2v3", "1u2i3", "1o2a3"},
	2:  {"1a2~a3", "1a2~i3", "1u2~i3", "1a2~a3"},
	3:  {"1aA2a3", "1aA2i3", "1uw2i3", "1aA2a3"},
	4:  {"'a1o2a3", "1o2i3", "'u1o2i3", "1o2a3"},
	5:  {"ta1a2~a3", "ta1a2~a3", "tu1u2~i3", "ta1a2~a3"},
	6:  {"ta1aA2a3", "ta1aA2a3", "tu1uw2i3", "ta1aA2a3"},
	7:  {"Aino1a2a3", "no1a2i3", "Auno1u2i3", "no1a2a3"},
	8:  {"Ai1ota2a3", "1ota2i3", "Au1otu2i3", "1ota2a3"},
	9:  {"Ai1o2a3~", "1o2a3~", "", ""},
	10: {"Aisota1o2a3", "sota1o2i3", "Ausotu1o2i3", "sota1o2a3"},
	11: {"1a2o3a4", "1a2o3i4", "1u2o3i4", "1a2o3a4"},
	12: {"ta1a2o3a4", "ta1a2o3a4", "tu1u2o3i4", "ta1a2o3a4"},
	14: {"Ai1o2a3a4~", "1o2a3i4~", "", ""},
}

// Hollow and doubled stems: before vowels, then before consonants.
var hollowStems = [15][2]template{
	1:  {{"1aA3", "1?3", "1iy3", "1aA3"}, {"1c3", "1v3", "1i3", "1a3"}},
	4:  {{"'a1aA3", "1iy3", "'u1iy3", "1aA3"}, {"'a1a3", "1i3", "'u1i3", "1a3"}},
	7:  {{"Aino1aA3", "no1aA3", "Auno1iy3", "no1aA3"}, {"Aino1a3", "no1a3", "Auno1i3", "no1a3"}},
	8:  {{"Ai1otaA3", "1otaA3", "Au1otiy3", "1otaA3"}, {"Ai1ota3", "1ota3", "Au1oti3", "1ota3"}},
	10: {{"Aisota1aA3", "sota1iy3", "Ausotu1iy3", "sota1aA3"}, {"Aisota1a3", "sota1i3", "Ausotu1i3", "sota1a3"}},
}

var doubledStems = [15][2]template{
	1:  {{"1a2~", "1v2~", "1u2~", "1a2~"}, {"1a2a3", "1o2v3", "1u2i3", "1o2a3"}},
	3:  {{"1aA2~", "1aA2~", "1uw2~", "1aA2~"}, {"1aA2a3", "1aA2i3", "1uw2i3", "1aA2a3"}},
	4:  {{"'a1a2~", "1i2~", "'u1i2~", "1a2~"}, {"'a1o2a3", "1o2i3", "'u1o2i3", "1o2a3"}},
	6:  {{"ta1aA2~", "ta1aA2~", "tu1uw2~", "ta1aA2~"}, {"ta1aA2a3", "ta1aA2a3", "tu1uw2i3", "ta1aA2a3"}},
	7:  {{"Aino1a2~", "no1a2~", "Auno1u2~", "no1a2~"}, {"Aino1a2a3", "no1a2i3", "Auno1u2i3", "no1a2a3"}},
	8:  {{"Ai1ota2~", "1ota2~", "Au1otu2~", "1ota2~"}, {"Ai1ota2a3", "1ota2i3", "Au1otu2i3", "1ota2a3"}},
	10: {{"Aisota1a2~", "sota1i2~", "Ausotu1i2~", "sota1a2~"}, {"Aisota1o2a3", "sota1o2i3", "Ausotu1o2i3", "sota1o2a3"}},
}

// fill writes a template out.
func (s *shape) fill(t string) string {
	var b [24]byte
	out := b[:0]
	for i := range len(t) {
		switch c := t[i]; c {
		case '1', '2', '3', '4':
			out = append(out, s.root[c-'1'])
		case 'v':
			out = append(out, s.class)
		case 'c': // hollow perfect before consonants: قُلت, بِعت, خِفت
			if s.class == 'u' {
				out = append(out, 'u')
			} else {
				out = append(out, 'i')
			}
		case '?': // hollow imperfect: يقول, يبيع, يخاف
			out = append(out, longOf(s.class)...)
		default:
			out = append(out, c)
		}
	}
	return s.assimilate(strings.Replace(string(out), "uyo", "uwo", 1))
}

func longOf(class byte) string {
	switch class {
	case 'u':
		return "uw"
	case 'i':
		return "iy"
	}
	return "aA"
}

// assimilate joins the ت of form VIII to the first radical.
func (s *shape) assimilate(stem string) string {
	if s.form != 8 {
		return stem
	}
	r := s.root[0]
	old := string(r) + "ot"
	switch r {
	case 'w', 'y', 't':
		return strings.Replace(stem, old, "t~", 1)
	case '\'':
		if s.root == (root{'\'', 'x', '*'}) {
			return strings.Replace(stem, old, "t~", 1)
		}
	case 'T', 'd':
		return strings.Replace(stem, old, string(r)+"~", 1)
	case 'S', 'D':
		return strings.Replace(stem, old, string(r)+"oT", 1)
	case 'z':
		return strings.Replace(stem, old, "zod", 1)
	case '*', 'v', 'Z':
		return strings.Replace(stem, old, s.written(r)+"~", 1)
	}
	return stem
}

// written returns the letter that a lemma of form VIII doubles: ادّخر and
// اذّكر both come from roots in ذ.
func (s *shape) written(r byte) string {
	if r == '*' && strings.HasPrefix(s.lemma, "اد") {
		return "d"
	}
	if r == 'v' && strings.HasPrefix(s.lemma, "ات") {
		return "t"
	}
	return string(r)
}

// paradigm makes the stems by rule.
func (s shape) paradigm() *paradigm {
	p := &paradigm{shape: s, prefix: 'a'}
	if f := s.form; f == 2 || f == 3 || f == 4 || f == 11 {
		p.prefix = 'u'
	}
	t := soundStems[s.form]
	v, c := t, t
	switch {
	case s.weak == hollow:
		v, c = hollowStems[s.form][0], hollowStems[s.form][1]
	case s.weak == doubled:
		v, c = doubledStems[s.form][0], doubledStems[s.form][1]
	case s.form == 9:
		c.perf, c.imp = "Ai1o2a3a3", "1o2a3i3"
	case s.form == 14:
		c.perf, c.imp = "Ai1o2a3o4a4", "1o2a3o4i4"
	}
	if s.form == 1 && s.weak == sound {
		// The seat of a hamza shows the middle vowel: سئم, جرؤ.
		switch {
		case strings.Contains(s.lemma, "ئ"):
			v.perf, c.perf = "1a2i3", "1a2i3"
		case strings.Contains(s.lemma, "ؤ"):
			v.perf, c.perf = "1a2u3", "1a2u3"
		}
	}
	if s.drop {
		v.imp, c.imp = "2v3", "2v3"
		if s.weak == doubled {
			v.imp = "1a2~"
		}
	}
	p.perf = part{s.fill(v.perf), s.fill(c.perf), perfSound}
	p.imp = part{s.fill(v.imp), s.fill(c.imp), impSound}
	if v.pperf != "" {
		p.pperf = part{s.fill(v.pperf), s.fill(c.pperf), perfSound}
		p.pimp = part{s.fill(v.pimp), s.fill(c.pimp), impSound}
	}
	if s.weak == defective {
		p.weaken()
	}
	return p
}

// weaken turns sound stems into those of a root whose last radical is weak.
func (p *paradigm) weaken() {
	yBefore := p.before() == 'y'
	perf, imp := perfY, impI
	if yBefore {
		perf = perfYA
	}
	last := p.lemma[max(0, len(p.lemma)-2):]
	switch {
	case p.form == 1 && last == "ي":
		perf = perfIya
	case p.form == 1 && last == "ا" && !yBefore:
		perf = perfW
	}
	switch {
	case p.form == 1 && p.class == 'u':
		imp = impU
	case p.form == 1 && p.class == 'a', p.form == 5, p.form == 6, p.form == 12:
		imp = impA
	}
	if imp == impA && yBefore {
		imp = impYA
	}
	p.perf, p.imp = cut(p.perf.v, perf), cut(p.imp.v, imp)
	if p.pperf.ends != nil {
		pimp := impA
		if yBefore {
			pimp = impYA
		}
		p.pperf, p.pimp = cut(p.pperf.v, perfIya), cut(p.pimp.v, pimp)
	}
}

// before returns the radical before the last.
func (p *paradigm) before() byte {
	if p.form > 10 {
		return p.root[2]
	}
	return p.root[1]
}

// cut takes the last vowel and radical off a stem.
func cut(stem string, e *ending) part {
	stem = stem[:len(stem)-2]
	return part{stem, stem, e}
}

// irregular returns the paradigm of verbs that no rule makes.
func irregular(s shape) *paradigm {
	switch {
	case s.root == (root{'r', '\'', 'y'}) && (s.form == 1 || s.form == 4) && (s.lemma == "رأى" || s.lemma == "أرى"):
		p := s.paradigm()
		p.imp.v, p.imp.c = "r", "r"
		p.pimp.v, p.pimp.c = "r", "r"
		if s.form == 4 {
			p.perf.v, p.perf.c = "'ar", "'ar"
			p.pperf.v, p.pperf.c = "'ur", "'ur"
		}
		p.noImperative = true
		return p
	case s.lemma == "ليس":
		p := &paradigm{shape: s, noImperative: true}
		p.perf = part{"lays", "las", perfSound}
		return p
	case s.lemma == "أخذ" || s.lemma == "أكل" || s.lemma == "أمر":
		if s.form == 1 {
			p := s.paradigm()
			p.imperative = s.fill("2u3")
			return p
		}
	}
	return nil
}
