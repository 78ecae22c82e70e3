package arabic

import "strings"

// verb is what a verb earns or loses by what stands around it.
func (c *context) verb(words []Word, i int, x *Analysis) int {
	return c.verbBehind(words, i, x) + verbBeside(words, i, x) + c.verbShape(words, i, x)
}

// verbBehind is what a verb earns by what stands before it.
func (c *context) verbBehind(words []Word, i int, x *Analysis) int {
	s := 0
	if c.prep {
		s -= 70
	}
	if c.number {
		s -= 24
	}
	switch {
	case c.rel == 0:
	case x.Enc != "":
		s += 8 // التي قدمها السودان
	case x.Gender != 0 && x.Person == 3 && x.Gender != c.rel:
		s -= 16
	}
	if c.acted && !c.tanwin && !c.before.attributed && x.Pro&conjunctions == 0 && !c.neg && !c.verbal && !c.likely && !c.sub && !phase[words[i].Fold] {
		s -= 14
	}
	switch {
	case x.Pro&ProHamza != 0:
	case c.neg || c.verbal:
		s += 40
	case c.likely:
		s += 16
	}
	switch {
	case c.sub && x.Form != Perfect:
		s += 14
	case c.sub && x.Pro == 0 && i > 1 && beforeThat[words[i-2].Fold]:
		s += 14 // بعد أن أجّل
	case c.sub && !c.after && x.Pro == 0:
		s -= 12 // أن جيش النظام, but بعد أن وصل
	}
	if c.phase && x.Form == Imperfect && x.Pro == 0 {
		s += 14
	}
	if c.start {
		s += 12
		if c.resumes && x.Pro == 0 && x.Enc == "" && masdarToo(words[i].Analyses) {
			s -= 3 * costJoined // «أعلنت موسكو، أمس، توصل الجانبين إلى اتفاق»
		}
		if x.Form == Perfect && x.Pro == 0 && x.Enc == "" && unknownNext(words, i) {
			s += 6 // «شكر زيلينسكي الرئيس»
		}
	} else if c.subj && !c.but {
		s += 9
		if x.Form == Perfect && x.Pro == 0 && x.Enc == "" && unknownNext(words, i) {
			s += 6 // «أن أردوغان شكر بوتين»
		}
	}
	if !c.start && x.Form == Perfect && x.Pro&conjunctions == 0 {
		s += c.afterWord(words, i)
		if c.subj && c.before.bare && !c.before.attributed && x.Pro == 0 && joined(words, i, x) {
			s -= costJoined // «أن مؤتمر دعم الجيش سيعقد»
		}
	}
	return s
}

// verbBeside is what a verb earns by the very words beside it.
func verbBeside(words []Word, i int, x *Analysis) int {
	s := 0
	if x.Form == Imperfect && x.Pro == 0 && x.Gender == Fem && i > 0 && deeds(&words[i-1]) {
		s += 28 // «تجري محادثات تجمع»: a second verb
	}
	if x.Form == Imperfect && x.Gender == Fem && x.Person == 3 && x.Pro&ProSa == 0 && x.Enc == "" && wentThere(words, i, x.cost) {
		s -= 16 // توجّه إلى, not تُوجّه
	}
	if x.Form == Perfect && x.Pro == 0 && x.Enc == "" && nounThere(words, i) {
		s += 28 // «عقد اجتماع في القاهرة ضم»
	}
	if x.Form == Perfect && x.Pro == 0 && x.Enc == "" && foretold(words, i) && masdarToo(words[i].Analyses) {
		s -= 3 * costJoined // «من المقرر عقد لقاء»
	}
	return s
}

// verbShape is what a verb earns by its own form.
func (c *context) verbShape(words []Word, i int, x *Analysis) int {
	s := c.jussive(x)
	if c.and && x.Pro == 0 && x.Form == Perfect && c.start {
		s += 9
	}
	if x.Number == Dual {
		s -= 10
		if x.Form == Perfect && x.Pro == 0 && !c.acted && !c.start && !c.prep && (c.before.definite || c.subj && nounBefore(words, i)) && !ruledNoun(words, i+1) {
			s += 2 * costJoined // «الصومال وتركيا وقعا»: no verb rules an accusative yet
		}
		if c.start && !c.toRel && x.Pro&conjunctions != 0 {
			s -= 12 // وردا على: a verb before its subject is singular
		}
	}
	if x.Pro&conjunctions != 0 && !wholeNominal(words[i].Analyses) {
		s += 9
		if !c.start && x.Form == Perfect && joined(words, i, x) {
			s -= costJoined // «نزع السلاح ورفض التوغلات»
		}
		if !c.start && x.Enc != "" && owned(words, i, x) {
			s -= costJoined // «تقديره وشكره», «الوزير وأسرته»
		}
	}
	if x.Passive && (x.Form == Perfect || !x.raised) && damma(words[i].Form) {
		s += 24
	}
	switch {
	case x.Person == 3:
	case x.Person == 1 && x.Form == Imperfect && !c.verbal && !c.neg && !c.sub && inflicts(words[i].Analyses):
		s -= 40 // «هجوم أوقع قتلى»
	case c.quoted:
		s -= 6
	default:
		s -= 22
	}
	if x.Person == 3 && x.Number == Sing && !(x.Pro&conjunctions != 0 && (c.acted || c.told) && indefiniteNext(words, i)) {
		s += agreement(words, i, x.Gender)
	}
	if x.Enc != "" && masdarDescribed(words, i, x) {
		s -= costJoined // «أعلن الرئيس، رفضه التام للمقترح»
	}
	if x.Enc != "" && behindParticiple(words, i, x) {
		s -= 2 * costJoined // «القمة، المقرر عقدها الثلاثاء»
	}
	s += c.verbOrMasdar(words, i, x)
	if x.Form == Perfect && x.Enc == "" && x.Pro == 0 && i > 0 && ownCountry(words, i) && masdarToo(words[i].Analyses) {
		s -= 2 * costJoined // «أكد الوزير، دعم بلاده للخطة»
	}
	return s
}

// verbOrMasdar weighs a verb that is written like its verbal noun by what stands around it.
func (c *context) verbOrMasdar(words []Word, i int, x *Analysis) int {
	if x.Pro != 0 || x.Enc != "" || !masdarToo(words[i].Analyses) {
		return 0
	}
	switch {
	case x.Form == Perfect && betweenAhead(words, i):
		return -2 * costJoined // «تبادل أسرى بين موسكو وكييف»
	case x.Form == Imperfect && c.before.proper && !c.acted:
		return 2 * costJoined // «فرنسا تعلق مساعداتها»
	case x.Form == Perfect && inConstruct(words, i):
		return -2 * costJoined // «محادثات تبادل السجناء»
	}
	return 0
}

// nounBefore reports whether a noun or a name stands right before word i.
func nounBefore(words []Word, i int) bool {
	if i == 0 || words[i-1].Kind != Letters || words[i-1].Best < 0 {
		return false
	}
	switch p := words[i-1].Analyses[words[i-1].Best]; p.POS {
	case Noun, Adj, Propn, Unknown:
		return !p.Tanwin
	}
	return false
}

// inflicts reports whether a word in أ may be a perfect of the third person: أوقع, أرسل.
func inflicts(list []Analysis) bool {
	for k := range list {
		if a := &list[k]; a.POS == Verb && a.Form == Perfect && a.Person == 3 && a.Number == Sing && !a.Passive {
			return true
		}
	}
	return false
}

// betweenAhead reports whether «بين» stands behind the one or two nouns that follow word i.
func betweenAhead(words []Word, i int) bool {
	for k := i + 2; k <= i+3 && k < len(words); k++ {
		if words[k].Fold == "بين" {
			return words[i+1].Kind == Letters && wholeNominal(words[i+1].Analyses)
		}
	}
	return false
}

// inConstruct reports whether word i stands between an indefinite noun and one with the
// article, as the middle of three that belong together.
func inConstruct(words []Word, i int) bool {
	if i == 0 || i+1 >= len(words) || words[i-1].Best < 0 || words[i+1].Kind != Letters {
		return false
	}
	p := &words[i-1].Analyses[words[i-1].Best]
	if p.POS != Noun || p.Pro&ProAl != 0 || p.Enc != "" || p.Tanwin || p.Number != Plur && p.Form != Masdar {
		return false
	}
	return strings.HasPrefix(words[i+1].Fold, "ال") && wholeNominal(words[i+1].Analyses)
}

// ruledNoun reports whether word i begins with the ل that follows a verbal noun in the
// accusative: «رفضا للتدخل».
func ruledNoun(words []Word, i int) bool {
	return i < len(words) && len(words[i].Analyses) > 0 && (words[i].Analyses[0].Pro&ProLi != 0 || words[i].Fold == "علي")
}

// jussive is what a form earns behind لم, and loses where nothing asks for it.
func (c *context) jussive(x *Analysis) int {
	switch {
	case x.Form != Jussive:
	case c.lam:
		return 2
	case x.Pro == 0 && (x.Number == Sing || !c.neg && !c.sub):
		return -16 // يعد, يقل want لم; يكونوا wants لم, أن, لن or كي
	}
	return 0
}

// joined reports whether a word may be a noun that و joins to those before it:
// a verbal noun with its definite genitive behind it.
func joined(words []Word, i int, x *Analysis) bool {
	if i+1 >= len(words) || words[i+1].Kind != Letters || len(words[i+1].Analyses) == 0 {
		return false
	}
	next := &words[i+1].Analyses[0]
	if words[i+1].Fold == "من" {
		return listedNoun(words[i].Analyses, x.Pro) // وعدد من الوزراء
	}
	if next.Pro&^ProAl != 0 || next.Pro&ProAl == 0 && next.POS != Propn || next.POS == Verb {
		return false
	}
	for k := range words[i].Analyses {
		if a := &words[i].Analyses[k]; a.Form == Masdar && a.Pro == x.Pro && a.Enc == x.Enc {
			return true
		}
	}
	return false
}

// owned reports whether a word with a pronoun behind «و» may be a noun that goes on
// with the one before it: one of the files, or a verbal noun behind a noun that has
// a pronoun too.
func owned(words []Word, i int, x *Analysis) bool {
	if i == 0 || words[i-1].Best < 0 {
		return false
	}
	p := &words[i-1].Analyses[words[i-1].Best]
	if p.POS != Noun && p.POS != Adj && p.POS != Propn || i+1 < len(words) && deedOfHis(&words[i+1]) {
		return false // «وطالبته بنشر الرسالة»
	}
	for k := range words[i].Analyses {
		a := &words[i].Analyses[k]
		if a.POS != Noun || a.Pro != x.Pro || a.Enc != x.Enc {
			continue
		}
		if a.Form == Masdar && p.Enc != "" || a.Form != Masdar && a.listed {
			return true
		}
	}
	return false
}

// deedOfHis reports whether a word is a verbal noun behind ب, which somebody is asked or said
// to do.
func deedOfHis(w *Word) bool {
	for k := range w.Analyses {
		if a := &w.Analyses[k]; a.Form == Masdar && a.Pro&ProBi != 0 && a.listed {
			return true
		}
	}
	return false
}

const costJoined = 14

// listedNoun reports whether one of the readings is a noun of the files with
// the same proclitics.
func listedNoun(list []Analysis, pro Clitics) bool {
	for k := range list {
		if a := &list[k]; a.POS == Noun && a.listed && a.Pro == pro && a.Enc == "" {
			return true
		}
	}
	return false
}

// ownCountry reports whether «بلاده» or «بلادها» follows word i, which is what one
// speaks for, seldom what one acts on.
func ownCountry(words []Word, i int) bool {
	return i+1 < len(words) && (words[i+1].Fold == "بلاده" || words[i+1].Fold == "بلادها")
}

// masdarDescribed reports whether word i with its pronoun may be a verbal noun that
// the definite adjective behind it describes.
func masdarDescribed(words []Word, i int, x *Analysis) bool {
	for k := range words[i].Analyses {
		if a := &words[i].Analyses[k]; a.Form == Masdar && a.Enc == x.Enc && a.Pro == x.Pro && attributeNext(words, i, a) {
			return true
		}
	}
	return false
}

// behindParticiple reports whether a definite participle stands before word i,
// whose doer a verbal noun with a pronoun then is.
func behindParticiple(words []Word, i int, x *Analysis) bool {
	if i == 0 || words[i-1].Kind != Letters {
		return false
	}
	participle := false
	for k := range words[i-1].Analyses {
		p := &words[i-1].Analyses[k]
		participle = participle || (p.Form == PassPart || p.Form == ActPart) && p.Pro&ProAl != 0
	}
	if !participle {
		return false
	}
	for k := range words[i].Analyses {
		if a := &words[i].Analyses[k]; a.Form == Masdar && a.Enc == x.Enc && a.Pro == x.Pro {
			return true
		}
	}
	return false
}

// masdarToo reports whether one of the readings is a verbal noun.
func masdarToo(list []Analysis) bool {
	for k := range list {
		if list[k].Form == Masdar && list[k].Pro == 0 {
			return true
		}
	}
	return false
}

// agreement is what a verb earns or loses by the gender of the noun behind it:
// تعرض النائب is تعرّض, تعرض الوزارة is عرض.
func agreement(words []Word, i int, g Gender) int {
	if i+1 >= len(words) || words[i+1].Kind != Letters || len(words[i+1].Analyses) == 0 {
		return 0
	}
	n := &words[i+1].Analyses[0]
	if n.POS != Noun && n.POS != Adj || n.Gender == 0 || n.Number != Sing || n.Pro&^ProAl != 0 || n.Guess {
		return 0
	}
	switch {
	case n.Gender != g:
		return -8
	case wholeNominal(words[i].Analyses):
		return 4 // جيش النظام
	}
	return 8
}

// indefiniteNext reports whether a noun without an article follows word i, which of a
// verb joined by و is rather the object: «استقبل الوزير وتلقى رسالة».
func indefiniteNext(words []Word, i int) bool {
	if i+1 >= len(words) || len(words[i+1].Analyses) == 0 {
		return false
	}
	n := &words[i+1].Analyses[0]
	return n.POS == Noun && n.Pro == 0 && n.Enc == "" && !opensGenitive(words, i+1)
}

// afterWord is what a bare perfect loses right after a verb or a noun that
// wants its genitive.
func (c *context) afterWord(words []Word, i int) int {
	if i == 0 || words[i-1].Kind != Letters || words[i-1].Best < 0 {
		return 0
	}
	p := &words[i-1].Analyses[words[i-1].Best]
	switch {
	case p.POS == Verb:
		return -14
	case (p.POS == Noun || p.POS == Adj) && p.Pro&ProAl == 0 && p.Enc == "" && !p.Tanwin:
		return -9
	}
	return 0
}

// unknownNext reports whether the word behind i is in no file, as the name of a
// doer is.
func unknownNext(words []Word, i int) bool {
	if i+1 >= len(words) || words[i+1].Kind != Letters || len(words[i+1].Analyses) == 0 {
		return false
	}
	n := &words[i+1].Analyses[0]
	return n.Guess && n.Enc == "" && n.Pro&^ProAl == 0
}

// damma reports whether the first letter of a form carries a damma, the mark that
// the press writes on a passive.
func damma(form string) bool {
	i := strings.Index(form, "\u064f")
	return i >= 0 && i <= 6
}

// wholeNominal reports whether a word is a noun as it stands, so that its first
// letter is no conjunction: وزير.
func wholeNominal(list []Analysis) bool {
	for i := range list {
		if x := &list[i]; x.Pro&conjunctions == 0 && !x.Guess && !x.misspelt && (x.POS == Noun || x.POS == Adj || x.POS == Propn) {
			return true
		}
	}
	return false
}

// foretold reports whether a participle that tells of what is to be stands right before word
// i, behind which «أن» or a verbal noun follows: «من المقرر», «كان مقررا».
func foretold(words []Word, i int) bool {
	if i < 2 || words[i-1].Best < 0 || words[i-1].Best >= len(words[i-1].Analyses) {
		return false
	}
	x, fold := &words[i-1].Analyses[words[i-1].Best], words[i-2].Fold
	if x.Form != PassPart && x.Form != ActPart || x.Number != Sing || x.Enc != "" {
		return false
	}
	return x.Pro&ProAl != 0 && (fold == "من" || fold == "ومن") || x.Tanwin && phase[fold]
}

// beforeThat are the folded prepositions behind which «أن» has a verb.
var beforeThat = map[string]bool{"بعد": true, "وبعد": true, "قبل": true, "وقبل": true, "منذ": true, "عقب": true, "دون": true, "بدون": true}

// deeds reports whether a word is a plural with ات and nothing joined to it, of which a
// verb may tell more: مفاوضات.
func deeds(w *Word) bool {
	if w.Best < 0 || w.Best >= len(w.Analyses) {
		return false
	}
	x := &w.Analyses[w.Best]
	return x.POS == Noun && x.Number == Plur && x.Pro&ProAl == 0 && x.Enc == "" && strings.HasSuffix(w.Fold, "ات")
}

// nounThere reports whether a noun without an article and the name of where it is stand right
// before word i: «اجتماع في القاهرة».
func nounThere(words []Word, i int) bool {
	if i < 3 || words[i-2].Fold != "في" {
		return false
	}
	n, p := &words[i-3], &words[i-1]
	if n.Best < 0 || n.Best >= len(n.Analyses) || p.Best < 0 || p.Best >= len(p.Analyses) {
		return false
	}
	x, at := &n.Analyses[n.Best], &p.Analyses[p.Best]
	return x.POS == Noun && x.Number != Plur && x.Pro&ProAl == 0 && x.Enc == "" && at.POS == Propn
}

// wentThere reports whether a preposition stands right behind a word that may as well be a
// verb of the past with ت at its head, which needs no object.
func wentThere(words []Word, i, cost int) bool {
	if i+1 >= len(words) || len(words[i+1].Analyses) == 0 || words[i+1].Analyses[0].POS != Prep {
		return false
	}
	for k := range words[i].Analyses {
		if x := &words[i].Analyses[k]; x.POS == Verb && x.Form == Perfect && x.Person == 3 && x.Gender == Masc && x.Number == Sing && x.Enc == "" && x.cost <= cost {
			return true
		}
	}
	return false
}
