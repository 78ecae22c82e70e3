package names

import (
	"masar"
	"masar/internal/arabic"
)

// An organisation is what stands behind the head word of a body.
type organisation struct {
	end     int
	country string
	known   string // the known name that it ends with
	proper  bool   // a name and no description
	named   bool   // with a name in it
	abroad  int    // the word في before the place where it works, 0 for none
}

// orgReader goes over the words behind the head of a body's name.
type orgReader struct {
	s        *scan
	head     int
	kind     kind
	o        organisation
	gen      bool // a genitive, a name or an adjective was read
	adj      bool // the last word is an adjective
	named    bool // a name stands in it
	knownEnd int  // where the known name ends
}

// organisation reads the name of a body whose head is word i.
func (s *scan) organisation(i int, k kind) organisation {
	r := orgReader{s: s, head: i, kind: k, o: organisation{end: i + 1}}
	j := i + 1
	if e := r.quoted(j); e > j {
		r.o.end, r.o.proper, r.o.named = e, true, true
		if h := s.hit(j + 1); h.End == e-1 && h.Lead == 0 {
			r.o.known = h.entity().ID // «شبكة "صوت أمريكا"»
		}
		return r.o
	}
	for j < len(s.ws) && j < i+10 {
		next := r.step(j)
		if next <= j {
			break
		}
		j = next
	}
	r.o.proper = r.o.end > i+1 && r.proper()
	r.o.named = r.named
	if r.knownEnd != r.o.end {
		r.o.known = ""
	}
	return r.o
}

// quoted reads «…» of at most six words behind a head.
func (r *orgReader) quoted(j int) int {
	s := r.s
	if !s.mark(j, "«“\"") || s.an(r.head).Enc != "" {
		return j
	}
	for e := j + 1; e < len(s.ws) && e < j+8; e++ {
		if s.mark(e, "»”\"") {
			if e == j+1 {
				return j
			}
			return e + 1
		}
		if s.ws[e].Kind == arabic.Mark && !s.mark(e, "-.") || s.an(e).POS == arabic.Verb && !s.an(e).Guess && e == j+1 {
			return j
		}
	}
	return j
}

// take ends the name behind a word.
func (r *orgReader) take(end int, adj bool) int {
	r.o.end, r.gen, r.adj = end, true, adj
	return end
}

// step reads the next word or name and returns where it ends, j where the name
// of the body ended before it.
func (r *orgReader) step(j int) int {
	s := r.s
	if s.ws[j].Kind == arabic.Latin && (j == r.head+1 || r.named) {
		r.named = true
		return r.take(j+1, false)
	}
	if !s.letters(j) {
		if r.adj {
			return j
		}
		return r.number(j)
	}
	if id := s.nisba(j); id != "" && !s.clitic(j) && s.al(j) {
		if other := s.nisba(j - 1); other != "" && other != id && j > r.head+1 {
			id = "" // «اللجنة الجزائرية المالية» is of both
		}
		r.o.country = id
		return r.take(j+1, true)
	}
	if h := s.hit(j); h.whole() && !r.adj && !s.al(r.head) {
		return r.name(j, h)
	}
	if j == r.head+1 && !s.al(r.head) {
		if e := s.twoPart(j); e > j && s.kind(r.head)&kHonouring != 0 {
			r.named = true
			return r.take(e, true)
		}
		if e := s.honours(j); e > j && s.kind(r.head)&kHonouring != 0 && s.personEnd(e) > e {
			r.named = true
			return r.take(s.personEnd(e), true)
		}
	}
	if s.givenAt(j) != 0 && !s.al(j) && !s.al(r.head) {
		if e := s.personEnd(j); e > j+1 || s.kind(r.head)&kHonouring != 0 && j == r.head+1 {
			return r.calledAfter(j, e)
		}
	}
	if s.an(j).POS == arabic.Prep {
		return r.preposition(j)
	}
	return r.word(j)
}

// name reads a known name or a person's behind the head.
func (r *orgReader) name(j int, h *hit) int {
	s := r.s
	e := h.entity()
	if r.gen && s.al(j-1) {
		return j
	}
	if e.Type == masar.Person {
		if r.kind&(kBody|kOutlet) == 0 || s.kind(r.head)&kHonouring == 0 && (h.End > j+1 || s.kind(r.head)&kCommonBody == 0 || s.clitic(r.head)) {
			return j
		}
		r.named = true
		if s.kind(r.head)&kCommonBody != 0 {
			r.o.country = e.Country
		}
		return r.take(h.End, true)
	}
	r.o.country, r.named = e.Country, true
	if (e.Type == masar.Org || e.Type == masar.Group || e.Type == masar.Outlet) && j == r.head+1 {
		if r.kind&(kGroup|kOutlet) != 0 || s.kind(r.head)&kNames != 0 {
			r.o.known, r.knownEnd = e.ID, h.End
		}
	}
	return r.take(h.End, true)
}

// calledAfter reads a person's name behind the head: that of a university, but
// not that of who leads a delegation.
func (r *orgReader) calledAfter(j, end int) int {
	if r.s.kind(r.head)&kHonouring == 0 || j > r.head+1 {
		return j
	}
	r.named = true
	return r.take(end, true)
}

// number reads «مجموعة 5+1», «مجموعة العشرين».
func (r *orgReader) number(j int) int {
	s := r.s
	if s.ws[j].Kind != arabic.Digits || j != r.head+1 || s.stem(r.head) != "مجموعه" {
		return j
	}
	end := j + 1
	for s.mark(end, "+") && end+1 < len(s.ws) && s.ws[end+1].Kind == arabic.Digits {
		end += 2
	}
	r.named = true
	return r.take(end, false)
}

// preposition goes on with «في» and a state: «منظمة الأمن والتعاون في أوروبا».
func (r *orgReader) preposition(j int) int {
	s := r.s
	if s.fold(j) != "في" || r.kind&kSide != 0 || j == r.head+1 {
		return j
	}
	h := s.hit(j + 1)
	if h.End == 0 || h.Lead > 0 {
		return j
	}
	if s.kind(r.head)&kAbroad != 0 && r.gen && h.entity().Type != masar.Person {
		r.o.country, r.o.abroad = h.entity().Country, j
		r.named = r.named || s.kind(r.head)&kMission != 0
		return r.take(h.End, true)
	}
	return j
}

// word reads an everyday or unknown word as a part of the name.
func (r *orgReader) word(j int) int {
	s := r.s
	an := s.an(j)
	k := s.kind(j)
	if an.Enc != "" || k&(kTime|kNotName|kQuantity) != 0 && k&(kMinistry|kForWord|kTitleAdj) == 0 {
		return j
	}
	switch {
	case an.Pro&(arabic.ProWa|arabic.ProFa) != 0:
		return r.joined(j)
	case an.Pro&arabic.ProLi != 0:
		return r.purpose(j)
	case an.Pro&(arabic.ProBi|arabic.ProKa) != 0 && !an.Guess, an.POS == arabic.Verb && !s.nounToo(j) && !(j == r.head+1 && r.oddName(j)):
		return j
	case s.al(j):
		return r.article(j)
	case s.unknown(j) && !r.adj && !s.al(j-1), j == r.head+1 && !s.al(r.head) && r.oddName(j):
		r.named = true
		return r.take(j+1, false)
	}
	return r.construct(j)
}

// oddName reports whether a verb or a verbal noun behind the head can only be
// its name, since nothing that it would govern follows: حزب تواصل.
func (r *orgReader) oddName(j int) bool {
	s := r.s
	an := s.an(j)
	if s.kind(r.head)&(kNames|kGroup) == 0 || an.Pro != 0 || an.Enc != "" || s.kind(j) != 0 || an.POS != arabic.Verb && an.Form != arabic.Masdar {
		return false
	}
	return j+1 >= len(s.ws) || !s.letters(j+1) || !s.al(j+1) && s.hit(j+1).End == 0 || s.nisba(j+1) != ""
}

// nounToo reports whether a word that was read as a verb may be a noun.
func (s *scan) nounToo(j int) bool {
	for i := range s.ws[j].Analyses {
		if p := s.ws[j].Analyses[i].POS; p == arabic.Noun || p == arabic.Adj {
			return true
		}
	}
	return false
}

// article reads a word with ال: the genitive behind a noun without it, and the
// adjectives.
func (r *orgReader) article(j int) int {
	s := r.s
	an := s.an(j)
	adj := an.POS == arabic.Adj || an.Nisba || an.Form == arabic.ActPart || an.Form == arabic.PassPart
	switch {
	case s.kind(j)&kTitle != 0 && an.POS == arabic.Noun && an.Number == arabic.Sing && s.kind(j)&(kTitleAdj|kForWord) == 0:
		return j
	case r.named && !(adj && s.kind(j)&(kTitleAdj|kPlaceAdj) != 0):
		return j
	case !s.al(j-1) && !r.adj && s.an(j-1).Enc == "":
		if an.Guess {
			r.named = true
		}
		return r.take(j+1, adj && s.al(r.head))
	case adj && (s.kind(j)&kTitle == 0 || an.Nisba || s.kind(j)&kTitleAdj != 0):
		return r.take(j+1, true)
	case an.Guess && !an.Nisba:
		return j
	}
	return j
}

// joined reads «العدالة والتنمية»: a second genitive.
func (r *orgReader) joined(j int) int {
	s := r.s
	if !r.gen || !s.al(j) || !s.al(j-1) || s.an(j).POS == arabic.Verb {
		return j
	}
	k := s.kind(j)
	if k&(kTitle|kPeople|kSource|kDual|kPlace) != 0 && k&(kMinistry|kForWord) == 0 {
		return j
	}
	abstract := k&(kMinistry|kForWord) != 0 || s.an(j).Form == arabic.Masdar || s.kind(j-1)&(kMinistry|kForWord) != 0
	if !abstract || k&(kBody|kGroup) != 0 && k&(kMinistry|kForWord) == 0 {
		return j
	}
	if r.adj && k&(kMinistry|kForWord) == 0 || k&kBody != 0 && k&kMinistry == 0 && s.letters(j+1) && s.al(j+1) {
		return j // «مجلس النواب والمجلس الأعلى للدولة»
	}
	return r.take(j+1, false)
}

// purpose reads «الهيئة العليا للانتخابات», «الاتحاد الدولي لكرة القدم».
func (r *orgReader) purpose(j int) int {
	s := r.s
	if s.conj(j) || !r.gen && !s.al(r.head) {
		return j
	}
	if h := s.hit(j); h.End > 0 && h.Lead > 0 && (h.entity().Type == masar.Org || h.entity().Type == masar.Group) && r.gen {
		if r.o.country == "" {
			r.o.country = h.entity().Country
		}
		r.named = true
		return r.take(h.End, true)
	}
	if s.kind(j)&(kForWord|kMinistry) == 0 || s.kind(j)&kPeople != 0 && s.kind(j)&kForWord == 0 {
		return j
	}
	r.named = true
	return r.take(j+1, false)
}

// construct reads a noun without ال that a genitive follows: «شبكة أطباء
// السودان», «لجنة حقوق الإنسان».
func (r *orgReader) construct(j int) int {
	s := r.s
	an := s.an(j)
	if r.kind&kOutlet != 0 && r.kind&kBody == 0 || s.al(r.head) || r.adj || r.named || an.Tanwin || an.POS != arabic.Noun && !s.nounToo(j) || s.al(j-1) || !s.letters(j+1) {
		return j
	}
	if s.kind(j)&kTitle != 0 && s.hit(j+1).End == 0 && !s.al(j+1) {
		return j
	}
	next := s.hit(j + 1)
	if next.thing() || s.al(j+1) && s.an(j+1).Pro&leading == 0 && (s.an(j+1).POS != arabic.Adj || s.kind(j)&kForWord != 0) {
		r.gen = true
		return j + 1
	}
	if s.kind(j)&(kForWord|kMinistry|kBody) != 0 && s.letters(j+2) && s.al(j+2) && !s.clitic(j+1) && s.an(j+1).POS == arabic.Noun {
		return j + 1
	}
	return j
}

// proper reports whether what was read is a name: a strong head with anything,
// a weak one with a name or what bodies are for.
func (r *orgReader) proper() bool {
	s := r.s
	if r.named {
		return true
	}
	common := s.kind(r.head)&kCommonBody != 0
	if s.an(r.head).Number == arabic.Plur && s.stemKind(r.head)&kPluralBody == 0 || r.kind&(kBody|kGroup) == 0 && s.al(r.head) {
		return false
	}
	if r.kind&kWeakBody == 0 && !common {
		return true
	}
	if common && s.al(r.head) {
		return false
	}
	for j := r.head + 1; j < r.o.end; j++ {
		if s.kind(j)&(kForWord|kMinistry) != 0 || s.hit(j).End > 0 {
			return true
		}
	}
	return s.al(r.head) && r.adj && r.kind&kGroup != 0
}
