package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// A title is a title phrase: where it ends, the office without the country, the
// country and the names inside it.
type title struct {
	end     int
	office  string
	country string
	inner   []Name
	world   bool // of a body without a country: the United Nations
	own     bool // of بلاده: nobody in particular
}

// titleReader goes over the words of a title.
type titleReader struct {
	s      *scan
	at     int // the head
	t      title
	parts  []string
	toward bool // behind إلى or لدى: what the post is for
	form   int  // where the longest title of the files ends that begins at the head
}

// longest is how many words a title may have.
const longest = 14

// title reads the title phrase whose head is word i.
func (s *scan) title(i int) title {
	r := titleReader{s: s, at: i, t: title{end: i + 1}, form: s.titleForm(i)}
	w := s.ws[i].Form
	if s.an(i).Enc != "" {
		r.parts = append(r.parts, s.unpossessed(i))
	} else {
		r.parts = append(r.parts, w[min(s.lead(i), len(w)):])
	}
	for j := i + 1; j < len(s.ws) && j < i+longest; {
		next := r.step(j)
		if next <= j {
			break
		}
		j = next
	}
	r.t.office = strings.TrimSuffix(strings.TrimSuffix(strings.Join(r.parts, " "), " في"), " لدى")
	return r.t
}

// unpossessed is the form of word i without its pronoun: سفيرة of سفيرته.
func (s *scan) unpossessed(i int) string {
	w, an := s.ws[i].Form, s.an(i)
	if int(an.StemAt) >= int(an.StemEnd) || int(an.StemEnd) > len(w) {
		return s.stem(i)
	}
	stem := w[an.StemAt:an.StemEnd]
	if short, ok := strings.CutSuffix(stem, "ت"); ok && an.Gender == arabic.Fem {
		return short + "ة"
	}
	return stem
}

// titleForm is where the longest title of the files ends whose words stand from
// word i on: «رئيس أركان الجيش».
func (s *scan) titleForm(i int) int {
	words := s.stem(i)
	if s.al(i) {
		words = "ال" + words
	}
	end := i + 1
	for j := i + 1; s.letters(j) && s.f.leads[words]; j++ {
		words += " " + s.fold(j)
		if s.f.titles[words] != "" {
			end = j + 1
		}
	}
	return end
}

// twoHolders reports whether a whole title that one person holds at a time ends
// before word j and another begins there: «استقبل ولي العهد وزير الخارجية فلان».
func (r *titleReader) twoHolders(j int) bool {
	s := r.s
	if j != r.form || j == r.at+1 || s.kind(j)&kTitle == 0 || s.al(j) || s.conj(j) || s.clitic(j) || s.titleForm(j) == j+1 {
		return false
	}
	if e := s.titleForm(j); s.nisba(e) == "" && !s.hit(e).person() && s.givenAt(e) == 0 {
		return false // «ولي العهد رئيس مجلس الوزراء» is one
	}
	return r.exclusive()
}

// elsewhere reports whether the place or state named at word j is no part of the title:
// «استقبل أمير قطر بالدوحة الوزير», «زار الرئيس الإثيوبي الخرطوم».
func (r *titleReader) elsewhere(j int, h *hit) bool {
	s := r.s
	if s.an(j).Pro&arabic.ProBi != 0 && r.sole() {
		return true
	}
	return r.complete(j) && h.Lead == 0 && !strings.HasPrefix(s.fold(j), "لل") && (h.entity().Type == masar.Place || h.entity().Type == masar.State)
}

// exclusive reports whether one person at a time holds the office read so far.
func (r *titleReader) exclusive() bool {
	o, ok := r.s.f.base.Office(r.s.f.officeKey(strings.Join(r.parts, " ")))
	return ok && o.Exclusive
}

// sole reports whether the title names its one holder, so that a place behind it is
// where something happens.
func (r *titleReader) sole() bool {
	key := r.s.f.titles[arabic.Fold(strings.Join(r.parts, " "))]
	return r.t.country != "" && r.s.f.national[key] && r.exclusive()
}

// step reads the next word or name of the title and returns where it ends, j
// where the title ended before it.
func (r *titleReader) step(j int) int {
	s := r.s
	if !s.letters(j) {
		return r.quote(j)
	}
	if r.t.country != "" && s.kind(j)&kTitle != 0 && (!s.al(j) || s.an(j).POS == arabic.Noun && s.kind(j)&kTitleAdj == 0) && !s.conj(j) {
		return j
	}
	if r.another(j) || r.twoHolders(j) {
		return j
	}
	if (s.al(r.at) || r.t.country != "") && s.al(j) && s.kind(j)&kTitle != 0 && s.an(j).Number > arabic.Sing && s.an(r.at).Number == arabic.Sing {
		return j // «التقى الوزير المسؤولين»
	}
	if s.kind(j)&kLand != 0 && s.an(j).Enc != "" && j == r.at+1 {
		r.t.own = true
		return j
	}
	if id := s.nisba(j); id != "" && !s.conj(j) && (s.al(j) || !s.al(r.at)) {
		if !r.toward {
			r.t.country = id
		}
		return r.take(j, j+1, "")
	}
	if s.conj(j) && s.al(j) && j > r.at+1 && s.al(j-1) && s.an(j-1).POS == arabic.Adj && s.nisba(j) == "" && s.an(j).POS == arabic.Adj && (r.sent(j+1) || s.hit(j+1).person() || s.mark(j+1, "،,") && s.hit(j+2).person()) {
		return r.take(j, j+1, s.ws[j].Form) // «المبعوث الأممي والعربي إلى سوريا», «مستشار … للشؤون الأفريقية والعربية، فلان»
	}
	if k := s.kind(j); s.al(r.at) && s.al(j) && j > r.at+1 && !s.clitic(j) && k&kCommonBody != 0 && k&kMinistry == 0 && s.an(j-1).POS == arabic.Adj {
		return j // «دعا المبعوث الأممي الحكومة إلى»
	}
	if h := s.polity(j); h != nil && !s.clitic(j) && s.hit(j).End == 0 {
		return r.name(j+1, h) // «وزير خارجية دولة ماليزيا»
	}
	if e := r.compound(j); e > j {
		return r.take(j, e, s.text(j, e))
	}
	if h := s.hit(j); h.End > 0 && h.entity().Type != masar.Person && (h.Lead == 0 || s.an(j).Pro&(arabic.ProLi|arabic.ProBi) != 0 && !s.conj(j)) {
		if r.elsewhere(j, h) {
			return j
		}
		return r.name(j, h)
	}
	if j == r.at+1 && s.stemKind(r.at)&kGovernor != 0 && !s.al(r.at) {
		if s.unknown(j) && (s.personEnd(j) == j+1 || s.givenAt(j+1) != 0) || s.al(j) && !s.clitic(j) && s.kind(j) == 0 && s.an(j).POS == arabic.Noun {
			r.t.inner = append(r.t.inner, Name{First: j, End: j + 1, Type: masar.Place})
			return r.take(j, j+1, s.ws[j].Form)
		}
	}
	if r.closedByName(j) {
		return j
	}
	if e := r.body(j); e > j {
		return e
	}
	if r.goesOn(j) {
		return r.take(j, j+1, s.ws[j].Form)
	}
	return j
}

// another reports whether the title of somebody else begins at word j: «استقبل وزير
// الخارجية سفير فرنسا». Of a prime minister and foreign minister it is his second.
func (r *titleReader) another(j int) bool {
	s := r.s
	if j <= r.at+1 || j < r.form || !s.al(j-1) || s.al(j) || s.conj(j) || s.kind(j)&kTitle == 0 {
		return false
	}
	t := s.title(j)
	e := s.honours(t.end)
	return t.country != "" && (s.stemKind(j)&kSent != 0 || s.personEnd(e) == e && !s.hit(e).person())
}

// compound reads a second adjective of two words before the name, «للشؤون الأفريقية
// والشرق أوسطية، فلان», and returns where it ends.
func (r *titleReader) compound(j int) int {
	s := r.s
	if !s.conj(j) || !s.al(j) || j <= r.at+1 || !s.al(j-1) || s.an(j-1).POS != arabic.Adj || s.an(j).POS != arabic.Noun {
		return j
	}
	if !s.letters(j+1) || s.an(j+1).Pro != 0 || !strings.HasSuffix(s.fold(j+1), "يه") {
		return j
	}
	if k := j + 2; s.hit(k).person() || s.mark(k, "،,") && s.hit(k+1).person() {
		return k
	}
	return j
}

// complete reports whether no genitive can follow: behind an adjective of origin
// or one of a head with the article.
func (r *titleReader) complete(j int) bool {
	s := r.s
	if j == r.at+1 || s.an(j-1).POS == arabic.Prep {
		return false
	}
	return s.al(j-1) && (s.nisba(j-1) != "" || s.al(r.at) && s.an(j-1).POS == arabic.Adj)
}

// sent reports whether إلى goes on with a title of one who is sent.
func (r *titleReader) sent(j int) bool {
	return r.s.letters(j) && r.s.an(j).POS == arabic.Prep && r.preposition(j)
}

func (r *titleReader) take(j, end int, text string) int {
	if text != "" {
		r.parts = append(r.parts, text)
	}
	r.t.end = end
	return end
}

// quote goes over a quotation mark inside a title.
func (r *titleReader) quote(j int) int {
	s := r.s
	if !s.mark(j, "«»“”\"") {
		return j
	}
	if r.t.end == j && (s.mark(j, "»”") || s.mark(j, "\"") && r.opened(j)) {
		r.t.end = j + 1
		return j + 1
	}
	if s.hit(j+1).End > 0 {
		return j + 1
	}
	return j
}

// opened reports whether a straight quotation mark stands open before word j: «رئيس
// حزب "القوات"».
func (r *titleReader) opened(j int) bool {
	n := 0
	for k := r.at; k < j; k++ {
		if r.s.mark(k, "\"") {
			n++
		}
	}
	return n%2 == 1
}

// name reads a known name inside a title: the country of the office, or a body.
func (r *titleReader) name(j int, h *hit) int {
	e := h.entity()
	if e.Type == masar.Org && e.Country == "" && h.End >= r.form && !(r.toward && r.t.country != "") {
		r.t.world = true // but not «مندوب ليبيا لدى الأمم المتحدة», «رئيس مجلس الأمن القومي»
	}
	if r.t.country == "" && !r.toward && !r.t.world {
		r.t.country = e.Country
	}
	r.t.inner = append(r.t.inner, Name{First: j, End: h.End, Type: e.Type, Known: e.ID})
	text := ""
	if e.Type != masar.State && e.Type != masar.Place || h.Lead > 0 || r.toward || h.Refs[0].Kind == knowledge.Seat {
		text = r.s.text(j, h.End)
	}
	return r.take(j, h.End, text)
}

// closedByName reports whether the person's name begins at word j.
func (r *titleReader) closedByName(j int) bool {
	s := r.s
	if h := s.hit(j); h.person() && h.End > j+1 {
		return true // «اللواء المتقاعد خليفة حفتر»
	}
	if s.stemKind(j)&(kMinistry|kTitleAdj|kTitle|kBody) != 0 && s.kind(j)&kHonour == 0 {
		return false
	}
	if s.fold(j) == "عبد" || s.whole(j)&kKunya != 0 && s.letters(j+1) {
		return true
	}
	if s.hit(j).person() {
		return true
	}
	if e := s.honours(j); e > j && (s.personEnd(e) > e || s.hit(e).person()) {
		return true
	}
	g := s.givenAt(j)
	if g != 0 && g&isCommon == 0 && (s.an(j).Guess || s.personEnd(j) > j+1) {
		return true
	}
	if s.al(j) && r.t.country == "" {
		return false
	}
	return (g != 0 || !s.al(j) && s.firstName(j)) && s.personEnd(j) > j+1
}

// body reads a body without a file inside a title: «رئيس هيئة …».
func (r *titleReader) body(j int) int {
	s := r.s
	k := s.kind(j)
	if k&(kBody|kGroup|kOutlet) == 0 || k&kMinistry != 0 || s.conj(j) || j == r.at+1 && s.al(j) && s.al(r.at) && s.an(j).Pro&(arabic.ProLi|arabic.ProBi) == 0 {
		return j
	}
	if j == r.at+1 && s.al(r.at) && !s.al(j) && !s.clitic(j) {
		return j // «دعا الرئيس حركتي فتح وحماس»
	}
	o := s.organisation(j, k)
	if o.end <= j {
		return j
	}
	if o.proper && (o.named || k&kSide == 0) {
		r.t.inner = append(r.t.inner, Name{First: j, End: o.end, Type: orgType(k)})
	}
	if r.t.country == "" && !r.toward {
		r.t.country = o.country
	}
	r.parts = append(r.parts, s.withoutNisba(j, o.end))
	r.t.end = o.end
	return o.end
}

// withoutNisba is the text of the words but for adjectives of states.
func (s *scan) withoutNisba(a, b int) string {
	var p []string
	for i := a; i < b; i++ {
		if s.nisba(i) == "" || !s.al(i) {
			p = append(p, s.ws[i].Form)
		}
	}
	return strings.Join(p, " ")
}

// goesOn reports whether word j still belongs to the title.
func (r *titleReader) goesOn(j int) bool {
	s := r.s
	an := s.an(j)
	fold := s.fold(j)
	k := s.kind(j)
	switch {
	case j < r.form, s.f.acting[fold]:
		return true
	case s.al(r.at) && s.al(j) && j > r.at+1 && !s.clitic(j) && k&kTitle != 0 && k&kTitleAdj == 0 && an.POS == arabic.Noun && s.nisba(j+1) != "" && s.al(j+1):
		return false // «التقى المبعوث الأممي السفير السعودي»
	case r.complete(j) && s.al(j) && an.POS == arabic.Noun && k&(kSide|kStates) != 0 && k&kMinistry == 0:
		return false // «دعت المبعوثة الأممية الأطراف الليبية»
	case an.POS == arabic.Prep:
		return r.preposition(j)
	case fold == "باسم", fold == "باسمه", fold == "باسمها", fold == "باسمهم":
		return true
	case s.conj(j) && (s.stem(j) == "شءون" || k&kMinistry != 0), s.stem(j) == "شءون":
		return true
	case an.Tanwin, k&kMinistry != 0 && !s.al(j) && r.t.country != "":
		return false
	case k&kTime != 0 && k&(kMinistry|kTitleAdj) == 0, an.Number == arabic.Dual && s.kind(r.at)&kDual == 0:
		return false
	case s.conj(j) && s.al(j) && j > r.at+1 && s.kind(j-1)&kMinistry != 0 && (an.POS == arabic.Noun || an.POS == arabic.Adj):
		return s.closesPortfolio(s.adjs(j + 1))
	case k&kTitle != 0 && k&(kTitleAdj|kMinistry) == 0 && (k&kHonour == 0 || s.nisba(j+1) != "" && s.al(j+1)) && !s.al(r.at) && s.al(j) && s.al(j-1) && an.POS == arabic.Noun && j > r.at+1 && !s.clitic(j):
		return false // «حمل رئيس الجمهورية الموفد الفرنسي رسالة»
	case an.Pro&arabic.ProBi != 0 && k&kTitle != 0 && k&(kMinistry|kBody|kTitleAdj) == 0:
		return false // «رحب ولي العهد بالرئيس الأوكراني»
	case k&(kMinistry|kTitleAdj|kTitle|kBody|kGroup|kSide) != 0:
		return (!s.conj(j) || k&kMinistry != 0) && (!s.al(r.at) || s.al(j) || k&kTitleAdj != 0 || an.Pro&(arabic.ProBi|arabic.ProLi) != 0)
	case an.Guess || s.conj(j) || an.Pro&(arabic.ProBi|arabic.ProKa) != 0:
		return false
	case an.Pro&arabic.ProLi != 0:
		return k&kForWord != 0 || r.sentTo(j)
	}
	return (an.POS == arabic.Noun || an.POS == arabic.Adj) && s.al(j) && (an.POS == arabic.Adj || !s.al(j-1))
}

// sentTo reports whether the word with ل at j says to what one is sent whose name
// follows: «المبعوث الأممي للصحراء، فلان».
func (r *titleReader) sentTo(j int) bool {
	s := r.s
	if s.stemKind(r.at)&kSent == 0 || s.conj(j) || !s.al(j) {
		return false
	}
	k := j + 1
	if s.letters(k) && s.nisba(k) != "" && s.al(k) {
		k++ // «للصحراء المغربية»
	}
	if s.mark(k, "،,") {
		k++
	}
	if !s.hit(k).person() && s.personEnd(k) < k+2 {
		return false
	}
	r.toward = true
	return true
}

// preposition reports whether a title goes on with the preposition at word j.
func (r *titleReader) preposition(j int) bool {
	s := r.s
	h := s.hit(j + 1)
	switch s.fold(j) {
	case "باسم", "باسمه", "باسمها", "باسمهم":
		return true
	case "في":
		if s.stemKind(r.at)&kSent != 0 && s.an(r.at).Number == arabic.Sing && h.whole() && h.entity().Type != masar.Person && (s.hit(h.End).person() || s.givenAt(h.End) != 0 && s.givenAt(h.End)&isCommon == 0) {
			r.toward = true // «سفيرته في مدريد كريمة بنيعيش»
			return true
		}
		return s.an(r.at).Number != arabic.Plur && !r.sole() && (j+1 < len(s.ws) && s.al(j+1) && s.kind(j+1)&(kBody|kGroup) != 0 || h.End > 0 && h.entity().Type != masar.Place)
	case "ل", "ب":
		if s.mark(j+1, "«“\"") && s.letters(j+2) { // «عضو المكتب السياسي لـ«حزب الله»
			h := s.hit(j + 2)
			return h.End > 0 && h.entity().Type != masar.Person && h.entity().Type != masar.Place && s.mark(h.End, "»”\"")
		}
	case "بشان":
		return s.stemKind(r.at)&(kSent|kEnvoy) != 0 && h.End > 0 && h.entity().Type != masar.Person
	case "الي", "لدي":
		if !r.dispatched() {
			return false
		}
		if s.letters(j+1) && s.al(j+1) && s.an(j+1).POS == arabic.Noun && (s.mark(j+2, "،,") && s.hit(j+3).person() || s.hit(j+2).person()) {
			r.toward = true // «المبعوث الشخصي إلى الصحراء، فلان»
			return true
		}
		land := j+1 < len(s.ws) && s.al(j+1) && s.kind(j+1)&kLand != 0
		if (h.End > 0 || land) && !r.arrives(j) {
			r.toward = true
			return true
		}
	}
	return false
}

// dispatched reports whether the title is of one who is sent to somebody: a deputy or
// adviser is where his head is, «نائب المبعوث الأممي», not «نائب الوزير».
func (r *titleReader) dispatched() bool {
	s := r.s
	next := r.at + 1
	return s.stemKind(r.at)&kSent != 0 || s.stemKind(r.at)&kEnvoy != 0 && s.letters(next) && s.stemKind(next)&kSent != 0
}

// arrives reports whether «إلى» at word j leads where one goes, and not to those to
// whom one is sent: «وصل المبعوث الأممي إلى صنعاء», or to a state behind a word of
// coming, where nothing else says whither: «وصول المبعوث الأميركي إلى لبنان».
func (r *titleReader) arrives(j int) bool {
	s := r.s
	h := s.hit(j + 1)
	if s.fold(j) != "الي" || h.End == 0 || s.givenAt(h.End) != 0 || s.hit(h.End).person() || s.mark(h.End, "،,:") {
		return false
	}
	return h.entity().Type == masar.Place || h.entity().Type == masar.State && r.comes() && !s.goesTo(h.End)
}

// comes reports whether a word of coming or visiting stands before the title, at most
// a name away.
func (r *titleReader) comes() bool {
	for k := r.at - 1; k >= 0 && k >= r.at-5 && r.s.letters(k); k-- {
		if r.s.lemmaKind(k)&kVisit != 0 {
			return true
		}
	}
	return false
}

// goesTo reports whether another «إلى» follows from word j on before the next mark.
func (s *scan) goesTo(j int) bool {
	for ; s.letters(j); j++ {
		if s.fold(j) == "الي" {
			return true
		}
	}
	return false
}

// closesPortfolio reports whether a title may end before word j or go on there with
// its state: «وزيرة الخارجية والعلاقات الدولية بمملكة ليسوتو».
func (s *scan) closesPortfolio(j int) bool {
	if s.closesTitle(j) {
		return true
	}
	return s.an(j).Pro&(arabic.ProBi|arabic.ProLi) != 0 && (s.stateAt(j) != "" || s.stateAt(j+1) != "")
}

// closesTitle reports whether a title may end before word j: at a name, an
// adjective of origin, a mark or a verb.
func (s *scan) closesTitle(j int) bool {
	if j >= len(s.ws) || s.ws[j].Kind == arabic.Mark || s.nisba(j) != "" {
		return true
	}
	return s.an(j).POS == arabic.Verb || s.givenAt(j) != 0 || s.firstName(j) || s.an(j).Guess
}
