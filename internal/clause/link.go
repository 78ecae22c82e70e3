package clause

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// link finds the genitives and the coordinations between nominals.
func (s *Sentence) link() {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Kind != Nominal {
			continue
		}
		if i > 0 {
			s.genitive(i-1, i)
			s.brother(i-1, i)
		}
		if it.Conj {
			it.Coord = s.coordinate(i)
		}
	}
}

// brother gives the name at i the place of the word of kinship before it, which
// adds nothing: «إلى أخيه الملك عبد الله», «ضيفه الرئيس».
func (s *Sentence) brother(k, i int) {
	p, it := &s.Items[k], &s.Items[i]
	if p.Kind != Nominal || p.Name != None || p.An.Enc == "" || !s.lang.kin[p.Lemma] || it.Name == None || it.Prep != "" || it.Conj || it.First != p.End {
		return
	}
	it.Prep, it.PrepAt, it.Conj = p.Prep, p.PrepAt, p.Conj
	p.Prep, p.PrepAt, p.Conj, p.Bracketed = "", None, false, true
}

// genitive links item i as the genitive of item k where the two form an idafa.
func (s *Sentence) genitive(k, i int) {
	for k > 0 && (s.Items[k].Kind == Quote || s.any(k)) && s.Items[k-1].Kind == Nominal {
		k-- // «عقد أي لقاء»
	}
	p, it := &s.Items[k], &s.Items[i]
	if p.Kind != Nominal || p.Name != None && (k == i-1 || !s.some(p)) || p.Pron || it.Prep != "" || it.Conj || it.Pron || len(p.Adjs) > 0 {
		return
	}
	if p.An.Pro&arabic.ProAl != 0 && !s.bareLam(k, i) || p.An.Enc != "" || p.An.Tanwin || it.First-p.End > 1 {
		return
	}
	if it.Name == None && it.An.Tanwin || p.An.POS == arabic.Dem && it.Name != None && it.An.Pro&arabic.ProAl == 0 {
		return // «ذكرت ذلك وكالة الأنباء»
	}
	p.Gen, it.GenOf = i, k
	p.Def = p.Def || it.Def
}

// any reports whether item k is «أي», which stands between a noun and its genitive.
func (s *Sentence) any(k int) bool {
	it := &s.Items[k]
	if it.Kind != Particle {
		return false
	}
	fold := s.Words[it.Head].Fold
	return fold == "اي" || fold == "ايه"
}

// bareLam reports whether the noun k behind ل, written alike with the article and
// without, is a verbal noun that what follows belongs to: «للقاء الرئيس».
func (s *Sentence) bareLam(k, i int) bool {
	p := &s.Items[k]
	return p.Prep == "ل" && p.An.Form == arabic.Masdar && s.Items[i].Name != None && strings.HasPrefix(s.Stem(k), "ل")
}

// some reports whether an item is one word for several people, whom a name in
// quotation marks behind it tells apart: «قادة "الحزب الحر"».
func (s *Sentence) some(p *Item) bool {
	return s.Names[p.Name].Plural && p.End == p.First+1
}

// coordinate finds the first member of the coordination that item i goes on.
func (s *Sentence) coordinate(i int) int {
	it := &s.Items[i]
	for k := i - 1; k >= 0; k-- {
		p := &s.Items[k]
		switch p.Kind {
		case Verb, Sub, Semi, Colon, Rel:
			return None
		case Conj:
			if f := s.Words[p.Head].Fold; f == "لكن" || f == "ولكن" || f == "انما" {
				return None // «…، لكن واشنطن رفضت»
			}
		case Nominal:
			if k == i-1 && p.Prep == "بين" && p.Name == None && it.Name != None && it.Prep == "" {
				return k // «نزاع بين دول خليجية وقطر»
			}
			if s.besideGenitive(p, it) {
				return k
			}
			if p.Pron || !s.sameRank(p, it) {
				continue
			}
			if p.Coord != None {
				return p.Coord
			}
			return k
		}
	}
	return None
}

// besideGenitive reports whether a verbal noun with the article goes on from one that
// is a genitive: «سبل تسهيل المساعدات والتوصل إلى اتفاق».
func (s *Sentence) besideGenitive(p, it *Item) bool {
	if p.GenOf == None || p.Name != None || it.Name != None || it.Prep != "" || it.An.Pro&arabic.ProAl == 0 {
		return false
	}
	return p.An.Form == arabic.Masdar && it.An.Form == arabic.Masdar && s.Items[p.GenOf].An.Form != arabic.Masdar
}

// sameRank reports whether two nominals can stand side by side in a list.
func (s *Sentence) sameRank(p, it *Item) bool {
	if (p.Name == None) != (it.Name == None) {
		return false
	}
	if it.Prep != "" && it.Prep != p.Prep {
		return false
	}
	if it.Name == None {
		return p.GenOf == None && s.ofDeed(it) == s.ofDeed(p)
	}
	a, b := &s.Names[p.Name], &s.Names[it.Name]
	if a.Type == b.Type || a.place() && b.place() { // «إلى بيروت ثم دمشق»
		return true
	}
	return actorType(a.Type) && actorType(b.Type)
}

// ofDeed reports whether a nominal tells what is done: a verbal noun, or a noun like it.
func (s *Sentence) ofDeed(it *Item) bool {
	return it.Base != 0 || s.lang.deeds[it.Lemma]
}

// place reports whether the name is of a place, or of a capital that may stand
// for its state.
func (n *Name) place() bool { return n.Type == masar.Place || n.Alt == masar.Place }

func actorType(t masar.ActorType) bool { return t != masar.Place && t != masar.Outlet }

// Members returns item i and the later members of its coordination, in order.
func (s *Sentence) Members(i int) []int {
	out := []int{i}
	first := i
	if c := s.Items[i].Coord; c != None {
		first = c
	}
	for k := i + 1; k < len(s.Items); k++ {
		if s.Items[k].Kind == Nominal && s.Items[k].Coord == first {
			out = append(out, k)
		}
	}
	return out
}
