package clause

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// word adds the item of an ordinary word.
func (b *builder) word(i int) int {
	w := &b.s.Words[i]
	an := b.opening(i, b.s.lang.prefer(w))
	if said, ok := b.expresses(i, an); ok {
		an = said
	}
	if said, ok := b.demands(i, an); ok {
		an = said
	}
	an = b.agreeing(i, b.misfit(i, an))
	conj := an.Pro&(arabic.ProWa|arabic.ProFa) != 0
	switch an.POS {
	case arabic.Verb:
		b.verb(i, an, conj)
	case arabic.Prep:
		b.preposition(i, an, conj)
	case arabic.Subj:
		prep := b.take(an)
		b.plain(Sub, i, an, conj).Prep = prep
	case arabic.Rel:
		prep := b.take(an)
		b.plain(Rel, i, an, conj).Prep = prep
	case arabic.Neg:
		if b.whatever(w) {
			prep := b.take(an)
			it := b.plain(Rel, i, an, conj)
			it.Prep, it.An.Gender, it.An.Number = prep, 0, 0
			break
		}
		b.plain(Neg, i, an, conj)
	case arabic.Part:
		b.plain(Particle, i, an, conj)
	case arabic.Conj:
		b.conj = true
		if b.s.lang.breaks(w.Fold) {
			b.plain(Conj, i, an, conj)
			b.conj = true
		}
	case arabic.Adv:
		if said, ok := b.again(i); ok {
			b.nominal(i, said, conj)
			break
		}
		b.plain(Adverb, i, an, conj)
	default:
		if b.agency(i) {
			return i + 1
		}
		if an.POS == arabic.Adj && b.adjective(i) || an.POS == arabic.Num && b.counted(i, an) || b.itself(i, an) || an.POS == arabic.Noun && b.numbered(i, an) {
			return i + 1
		}
		b.nominal(i, an, conj)
	}
	return i + 1
}

// agency reads «من طرف» and «من لدن» before a name as «من قبل».
func (b *builder) agency(i int) bool {
	if b.prep != "من" || i+1 >= len(b.s.Words) || b.nameAt[i+1] == None || !b.s.lang.by[b.s.Words[i].Fold] {
		return false
	}
	b.prep = "من قبل"
	return true
}

// whatever reports whether ما is the relative "what" here: after a preposition
// or right after a verb or a noun.
func (b *builder) whatever(w *arabic.Word) bool {
	if !strings.HasSuffix(w.Fold, "ما") || len(w.Fold) > 6 {
		return false
	}
	p := b.last()
	return b.prep != "" || p != nil && (p.Kind == Verb || p.Kind == Nominal) && !strings.HasPrefix(w.Fold, "و")
}

func (b *builder) plain(kind Kind, i int, an arabic.Analysis, conj bool) *Item {
	it := b.add(Item{Kind: kind, First: i, End: i + 1, Head: i, Lemma: an.Lemma, Base: an.Base, An: an, Conj: conj, Name: None, PrepAt: None})
	if kind != Adverb {
		b.prep, b.prepAt = "", None
	}
	return it
}

// take returns the preposition that governs the word: its clitic, or the word
// that stands before it.
func (b *builder) take(an arabic.Analysis) string {
	prep := b.prep
	switch {
	case an.Pro&arabic.ProBi != 0:
		prep = "ب"
	case an.Pro&arabic.ProLi != 0 && !b.accords():
		prep = "ل"
	case an.Pro&arabic.ProKa != 0:
		prep = "ك"
	}
	b.prep = ""
	return prep
}

// accords reports whether the preposition before the word goes on with the ل on it:
// «وفقا للوزارة».
func (b *builder) accords() bool { return b.s.lang.accords[b.prep] }

func (b *builder) verb(i int, an arabic.Analysis, conj bool) {
	it := b.add(Item{Kind: Verb, First: i, End: i + 1, Head: i, Lemma: an.Lemma, Base: an.Base, An: an, Conj: conj, Name: None, PrepAt: None})
	it.Future = an.Pro&arabic.ProSa != 0
	if an.Pro&arabic.ProLi != 0 {
		it.Subj = "ل"
	}
	b.prep, b.prepAt = "", None
	b.marks(len(b.s.Items) - 1)
}

// marks collects the particles that stand before a verb.
func (b *builder) marks(k int) {
	items := b.s.Items
	it := &items[k]
	for j := k - 1; j >= 0; j-- {
		p := &items[j]
		fold := stemFold(&b.s.Words[p.Head], p.An)
		switch p.Kind {
		case Neg:
			it.Neg, it.NegAt = fold, p.Head
		case Particle:
			switch fold {
			case "قد", "لقد":
				it.Qad = true
			case "سوف":
				it.Future = true
			}
		case Sub:
			if p.An.Enc == "" {
				it.Subj = fold // «أنها تدين» tells what is, «أن تدين» what may be
			}
			return
		case Adverb, Quote:
			continue
		default:
			return
		}
		it.Conj = it.Conj || p.Conj
	}
}

// stemFold is the folded word without its clitics.
func stemFold(w *arabic.Word, an arabic.Analysis) string {
	from, to := int(an.StemAt), len(w.Form)
	if an.Enc != "" && int(an.StemEnd) > from {
		to = int(an.StemEnd)
	}
	if from == 0 && to == len(w.Form) || from >= to || to > len(w.Form) {
		return w.Fold
	}
	return w.FoldOf(from, to)
}

func (b *builder) preposition(i int, an arabic.Analysis, conj bool) {
	if an.Enc != "" {
		it := b.add(Item{Kind: Nominal, First: i, End: i + 1, Head: i, An: an, Conj: conj, Name: None, PrepAt: i, Pron: true, Def: true})
		it.Prep = stemFold(&b.s.Words[i], an)
		b.prep, b.prepAt = "", None
		return
	}
	fold := stemFold(&b.s.Words[i], an)
	if fold == "حتي" && i+1 < len(b.s.Words) && best(&b.s.Words[i+1]).POS == arabic.Verb {
		b.plain(Sub, i, an, conj) // «حتى يتم الاتفاق»
		return
	}
	b.conj = b.conj || conj
	if fold == "نحو" && b.counts(i+1) {
		return // «عن نحو 300 سجين»: about, not towards
	}
	if b.prep == "من" && (fold == "قبل" || fold == "بين" || fold == "دون") {
		fold = "من " + fold
	}
	b.prep, b.prepAt = fold, i
}

// counts reports whether word i is a number or begins to name people by one.
func (b *builder) counts(i int) bool {
	if i >= len(b.s.Words) {
		return false
	}
	if k := b.nameAt[i]; k != None && b.s.Names[k].Type == masar.People {
		return true
	}
	return b.s.Words[i].Kind == arabic.Digits || best(&b.s.Words[i]).POS == arabic.Num
}

// adjective joins word i to the nominal before it where it agrees.
func (b *builder) adjective(i int) bool {
	p := b.last()
	w := &b.s.Words[i]
	an := best(w)
	if p == nil || p.Kind != Nominal || p.End != i || p.Pron || b.prep != "" || b.conj {
		return false
	}
	if an.Tanwin && an.Form == arabic.ActPart && b.s.lang.Speech != nil && b.s.lang.Speech(an.Base) && p.Def {
		return false
	}
	if an.Tanwin && an.Form == arabic.ActPart && b.s.lang.Tells != nil && b.s.lang.Tells(an.Base) {
		return false // a circumstance without a comma: «لحل وسط مؤكدا أن»
	}
	if an.Pro&(arabic.ProWa|arabic.ProFa|arabic.ProBi|arabic.ProLi|arabic.ProKa) != 0 {
		return false
	}
	k := b.nameAt[i]
	nisba := k != None && b.s.Names[k].Nisba
	def := an.Pro&arabic.ProAl != 0 || nisba && an.POS == arabic.Propn && strings.HasPrefix(w.Fold, "ال") // السعودية is the state's name too
	if def != (p.Def || p.An.Enc != "") && !(def && b.constructBefore()) && !b.more(p, w) {
		return false
	}
	if !def && an.Tanwin && p.Name != None {
		return false // a circumstance: خرج الوزير غاضبا
	}
	p.End = i + 1
	p.Adjs = append(p.Adjs, i)
	if nisba {
		p.Nisbas = append(p.Nisbas, k)
	}
	return true
}

// counted joins a numeral with its article to the definite noun before it:
// «الوزراء الثلاثة», «القمة الحادية والأربعون».
func (b *builder) counted(i int, an arabic.Analysis) bool {
	p := b.last()
	if p == nil || p.Kind != Nominal || p.End != i || p.Pron || !p.Def || b.prep != "" || an.Pro&arabic.ProAl == 0 || an.Pro&(arabic.ProBi|arabic.ProLi|arabic.ProKa) != 0 {
		return false
	}
	if (b.conj || an.Pro&(arabic.ProWa|arabic.ProFa) != 0) && len(p.Adjs) == 0 {
		return false
	}
	p.End = i + 1
	p.Adjs = append(p.Adjs, i)
	b.conj = false
	return true
}

// numbered joins an indefinite noun to the digits that count it: «141 صوتا», «10
// اتفاقيات».
func (b *builder) numbered(i int, an arabic.Analysis) bool {
	p := b.last()
	if p == nil || p.Kind != Nominal || p.End != i || p.End != p.First+1 || p.Name != None || b.prep != "" || b.conj || an.Pro != 0 || an.Enc != "" || b.nameAt[i] != None {
		return false
	}
	if b.s.Words[p.Head].Kind != arabic.Digits || !an.Tanwin && an.Number != arabic.Plur {
		return false
	}
	p.End, p.Head, p.Lemma, p.Base = i+1, i, an.Lemma, an.Base
	p.An = an
	return true
}

// more reports whether word w says only that those named before it are further
// ones: «وقيادات حوثية أخرى».
func (b *builder) more(p *Item, w *arabic.Word) bool {
	return p.Name != None && b.s.Names[p.Name].Type != masar.Place && b.s.lang.more[w.Fold]
}

// itself joins «نفسه» and «ذاته» to the nominal right before them.
func (b *builder) itself(i int, an arabic.Analysis) bool {
	p := b.last()
	if p == nil || p.Kind != Nominal || p.End != i || p.Pron || b.prep != "" || b.conj || an.Enc == "" || an.Pro != 0 {
		return false
	}
	if !b.s.lang.self[stemFold(&b.s.Words[i], an)] {
		return false
	}
	p.End = i + 1
	return true
}

// constructBefore reports whether the last nominal may be a construct whose
// genitive ended the phrase.
func (b *builder) constructBefore() bool {
	n := len(b.s.Items)
	return n >= 2 && b.s.Items[n-1].Kind == Nominal && b.s.Items[n-2].Kind == Nominal &&
		b.s.Items[n-2].End == b.s.Items[n-1].First && b.s.Items[n-1].Prep == ""
}

func (b *builder) nominal(i int, an arabic.Analysis, conj bool) {
	it := Item{Kind: Nominal, First: i, End: i + 1, Head: i, Lemma: an.Lemma, Base: an.Base, An: an, Conj: conj, Name: None}
	it.PrepAt = b.prepAt
	it.Prep = b.take(an)
	if an.Pro&(arabic.ProBi|arabic.ProLi|arabic.ProKa) != 0 && !b.s.lang.accords[it.Prep] {
		it.PrepAt = None
	}
	b.prepAt = None
	it.Def = an.Pro&arabic.ProAl != 0 || an.Enc != ""
	it.Pron = an.POS == arabic.Pron
	if k := b.nameAt[i]; k != None && b.s.Names[k].Nisba {
		it.Nisbas = append(it.Nisbas, k)
	}
	b.add(it)
}

// prefer returns the analysis that the context chose, or another of the same
// part of speech where only that one carries a frame: «ودعت» is دعا, not ودّع.
func (l *Language) prefer(w *arabic.Word) arabic.Analysis {
	an := active(w, best(w))
	if l.Knows == nil || an.POS != arabic.Verb && an.POS != arabic.Noun {
		return an
	}
	verb := an.POS == arabic.Verb
	if l.Knows(an.Lemma, verb) {
		return an
	}
	for _, passive := range [...]bool{an.Passive, !an.Passive} {
		for k := range w.Analyses {
			if x := &w.Analyses[k]; x.POS == an.POS && x.Passive == passive && x.Pro&arabic.ProAl == an.Pro&arabic.ProAl && (x.Form != arabic.Jussive || an.Form == arabic.Jussive) && l.Knows(x.Lemma, verb) {
				return *x
			}
		}
	}
	return an
}

// opening returns the reading as a verb of a word that opens a clause behind «فيما»
// or «كما» before a name, where a frame knows it: «فيما ثمّن الوزير» is no price.
func (b *builder) opening(i int, an arabic.Analysis) arabic.Analysis {
	p := b.last()
	if an.POS == arabic.Verb && an.Form == arabic.Perfect && an.Enc == "" && (b.qualified(i+1) || b.statesDeed(i, an)) {
		return b.noun(i, an)
	}
	if an.POS == arabic.Noun && an.Enc == "" && an.Pro == 0 && p != nil && p.Kind == Nominal && p.End == i && !p.Def && i+1 < len(b.s.Words) && b.nameAt[i+1] != None {
		return b.gathers(i, an)
	}
	if an.POS == arabic.Noun && an.Enc != "" && an.Pro == 0 && p != nil && p.Kind == Nominal && p.End == i && !p.Def && !b.s.lang.lack[stemFold(&b.s.Words[p.Head], p.An)] {
		return b.told(i, an)
	}
	if an.POS != arabic.Noun || p == nil || p.Kind != Sub || p.End != i || i+1 >= len(b.s.Words) || b.nameAt[i+1] == None || b.s.lang.Knows == nil {
		return an
	}
	if an.Pro != 0 || an.Enc != "" || b.s.lang.sub(p.Prep, stemFold(&b.s.Words[p.Head], p.An)) != Parallel {
		return an
	}
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Verb && other.Form == arabic.Perfect && !other.Passive && other.Pro == 0 && b.s.lang.Knows(other.Lemma, true) {
			return other
		}
	}
	return an
}

// statesDeed reports whether a masculine verb behind a comma is the verbal noun before
// a state that is feminine: «أكد الوزير، رفض مصر دخول إثيوبيا».
func (b *builder) statesDeed(i int, an arabic.Analysis) bool {
	p := b.last()
	if p == nil || p.Kind != Comma || an.Pro != 0 || an.Gender != arabic.Masc || an.Number != arabic.Sing || i+1 >= len(b.s.Words) || b.s.lang.Speech == nil {
		return false
	}
	k := b.nameAt[i+1]
	if k == None || b.s.Names[k].Type != masar.State || b.s.Names[k].Gender != arabic.Fem || b.s.Names[k].Lead > 0 || b.s.Names[k].Nisba {
		return false
	}
	for n := range b.s.Items {
		if it := &b.s.Items[n]; it.Kind == Verb {
			return b.s.lang.Speech(it.Lemma)
		}
	}
	return false
}

// gathers returns the reading as a verb of gathering of a word between an
// indefinite noun and a name: «لقاء جمع الوزير بنظيره».
func (b *builder) gathers(i int, an arabic.Analysis) arabic.Analysis {
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Verb && other.Form == arabic.Perfect && !other.Passive && other.Pro == 0 && b.s.lang.gather[other.Lemma] {
			return other
		}
	}
	return an
}

// qualified reports whether word i is an indefinite adjective of origin or kind,
// which follows a noun, not a verb: «قصف صاروخي», «رفض إسرائيلي».
func (b *builder) qualified(i int) bool {
	if i >= len(b.s.Words) {
		return false
	}
	w := &b.s.Words[i]
	an := best(w)
	return an.POS == arabic.Adj && an.Pro == 0 && an.Enc == "" && !an.Tanwin && strings.HasSuffix(w.Fold, "ي") && b.nameAt[i] == None
}

// noun returns the first reading of word i as a noun, else the one it has.
func (b *builder) noun(i int, an arabic.Analysis) arabic.Analysis {
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Noun && other.Enc == "" && other.Pro == an.Pro {
			return other
		}
	}
	return an
}

// told returns the reading as a verb of a word with a pronoun behind an indefinite
// noun: «كمين نصبه مسلحون» tells who laid it.
func (b *builder) told(i int, an arabic.Analysis) arabic.Analysis {
	if b.s.lang.Knows == nil {
		return an
	}
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Verb && other.Form == arabic.Perfect && other.Enc == an.Enc && !other.Passive && other.Pro == 0 && b.s.lang.Knows(other.Lemma, true) {
			return other
		}
	}
	return an
}

// active returns the active reading of an imperfect that ends in ى: where the
// page writes ى for ي «يلتقى» is يلتقي, and the passive is rare anywhere.
func active(w *arabic.Word, an arabic.Analysis) arabic.Analysis {
	if !an.Passive || an.Form != arabic.Imperfect || !strings.HasSuffix(w.Form, "ى") {
		return an
	}
	for _, other := range w.Analyses {
		if other.POS == arabic.Verb && other.Lemma == an.Lemma && !other.Passive {
			return other
		}
	}
	return an
}

// misfit returns the reading as a noun, a plural one first, of what looks like an
// adjective and does not agree with the feminine right before it: «رفضت الدوحة المطالب».
func (b *builder) misfit(i int, an arabic.Analysis) arabic.Analysis {
	p := b.last()
	if an.POS != arabic.Adj || an.Nisba || an.Pro != arabic.ProAl || an.Gender == arabic.Fem || an.Number != arabic.Sing {
		return an
	}
	if p == nil || p.Kind != Nominal || p.End != i || b.prep != "" || b.constructBefore() || !b.feminine(p) {
		return an
	}
	for _, other := range b.s.Words[i].Analyses {
		if other.POS == arabic.Noun && other.Pro == an.Pro && other.Number == arabic.Plur {
			return other
		}
	}
	return b.noun(i, an)
}

// feminine reports whether a nominal is plainly feminine: a state that is, or a noun
// that ends in ة.
func (b *builder) feminine(p *Item) bool {
	if p.Name != None {
		n := &b.s.Names[p.Name]
		return n.Type == masar.State && n.Gender == arabic.Fem
	}
	return p.An.Gender == arabic.Fem && strings.HasSuffix(b.s.Words[p.Head].Fold, "ه") && len(p.Adjs) == 0 && p.An.Enc == ""
}

// agreeing takes another verb for one that the subject right behind أن does not
// agree with: «أن الولايات المتحدة تواصل».
func (b *builder) agreeing(i int, an arabic.Analysis) arabic.Analysis {
	n := len(b.s.Items)
	if an.POS != arabic.Verb || an.Pro&(arabic.ProWa|arabic.ProFa) != 0 || n < 2 || b.s.Items[n-2].Kind != Sub {
		return an
	}
	subject := &b.s.Items[n-1]
	if subject.Kind != Nominal || subject.End != i || subject.Prep != "" || Agrees(an, subject.An) {
		return an
	}
	w := &b.s.Words[i]
	for k := range w.Analyses {
		x := &w.Analyses[k]
		if x.POS == arabic.Verb && x.Pro == an.Pro && x.Enc == an.Enc && Agrees(*x, subject.An) && (b.s.lang.Knows == nil || b.s.lang.Knows(x.Lemma, true)) {
			return *x
		}
	}
	return an
}
