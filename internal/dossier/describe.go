package dossier

import (
	"slices"
	"strings"
	"unicode"

	"masar"
	"masar/internal/arabic"
)

// vocabulary is english.tsv, all keys folded.
type vocabulary struct {
	phrases  map[string]string
	nouns    map[string]string
	adjs     map[string]string
	quantity map[string]string
	origins  map[string]string // id of a state or group → adjective
	links    map[string]string // little words that join parts
}

// describe writes a description word by word: adjectives before their noun,
// genitives behind "of".
func (e *english) describe(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) < 0 {
		return text
	}
	if out, ok := e.done[text]; ok {
		return out
	}
	d := describer{english: e}
	words := e.tokens(text)
	for i := 0; i < len(words); {
		n := d.phrase(words[i:])
		if n == 0 {
			n = d.entity(words[i:])
		}
		if n == 0 {
			d.word(&words[i])
			n = 1
		}
		i += n
	}
	out := d.String()
	e.done[text] = out
	return out
}

// describer builds a description: parts, each a noun with its adjectives and
// what links it to the part before.
type describer struct {
	*english
	parts []part
}

type part struct {
	link string // "of", "and", "to" …; "" behind a quantity
	adj  []string
	noun string
	of   []string // states of its adjectives of origin
}

// phrase takes the longest phrase of english.tsv at the start.
func (d *describer) phrase(words []arabic.Word) int {
	for n := min(4, len(words)); n > 0; n-- {
		for _, first := range openings(&words[0]) {
			key := first
			for i := 1; i < n; i++ {
				key += " " + words[i].Fold
			}
			if en := d.vocabulary.phrases[key]; en != "" {
				d.add(d.link(&words[0]), en)
				return n
			}
			if en := d.vocabulary.quantity[key]; en != "" {
				d.parts = append(d.parts, part{link: d.link(&words[0]), noun: en}, part{})
				return n
			}
		}
	}
	return 0
}

// openings are the ways to read the first word of a phrase: as it stands, and
// behind its prepositions: «للأمين العام».
func openings(w *arabic.Word) []string {
	out := []string{w.Fold}
	if w.Best < 0 || w.Best >= len(w.Analyses) {
		return out
	}
	an := w.Analyses[w.Best]
	if an.Pro&^arabic.ProAl == 0 {
		return out
	}
	stem := arabic.Fold(w.Form[min(int(an.StemAt), len(w.Form)):])
	return append(out, "ال"+stem, stem)
}

// entity takes the longest name of a state, body, group or place at the start.
func (d *describer) entity(words []arabic.Word) int {
	for _, m := range d.world.Match(words, 0) {
		for _, r := range m.Refs {
			if r.Entity.NameEN != "" && r.Entity.Type != masar.Person && (m.End > 1 || r.Entity.Type != masar.Outlet) {
				d.add(d.link(&words[0]), d.withThe(r.Entity.NameEN))
				return m.End
			}
		}
	}
	return 0
}

func (d *describer) word(w *arabic.Word) {
	if w.Kind == arabic.Mark {
		return
	}
	if w.Kind == arabic.Digits {
		d.parts = append(d.parts, part{link: d.link(w), noun: w.Fold}, part{})
		return
	}
	if link := d.vocabulary.links[w.Fold]; link != "" {
		if n := len(d.parts); n > 0 && d.parts[n-1].noun == "" {
			return // «عشرات من المهاجرين»
		}
		d.parts = append(d.parts, part{link: link})
		return
	}
	if d.origin(w) {
		return
	}
	stem := bareStem(w)
	if noun := d.vocabulary.nouns[stem]; noun != "" && (d.vocabulary.adjs[stem] == "" || !d.noun()) {
		d.add(d.link(w), noun)
		return
	}
	if adj := d.vocabulary.adjs[stem]; adj != "" && d.noun() {
		d.adjective(adj)
		return
	}
	d.glossed(w)
}

// glossed takes a word by the gloss of its file, or spells it.
func (d *describer) glossed(w *arabic.Word) {
	if w.Best < 0 || w.Best >= len(w.Analyses) {
		d.add(d.link(w), d.speller.spell(w.Form))
		return
	}
	an := w.Analyses[w.Best]
	gloss := d.lex.Gloss(an.Lemma)
	if i := strings.IndexAny(gloss, ",;("); i >= 0 {
		gloss = strings.TrimSpace(gloss[:i])
	}
	switch {
	case gloss == "" || an.Guess:
		d.add(d.link(w), d.speller.spell(w.Form))
	case an.POS == arabic.Adj && d.noun() && d.link(w) == "of":
		d.adjective(gloss)
	default:
		d.add(d.link(w), inflect(gloss, an))
	}
}

// origin takes an adjective of origin: «السعودي».
func (d *describer) origin(w *arabic.Word) bool {
	n, ok := d.world.ParseNisba(w.Fold)
	if !ok || n.Entity.NameEN == "" || d.vocabulary.adjs[bareStem(w)] != "" {
		return false
	}
	if adj := d.vocabulary.origins[n.Entity.ID]; adj != "" {
		if d.noun() {
			d.adjective(adj)
		} else {
			d.add("of", adj)
		}
		return true
	}
	if !d.noun() {
		return false
	}
	last := &d.parts[len(d.parts)-1]
	last.of = append(last.of, d.withThe(n.Entity.NameEN))
	return true
}

// noun reports whether a noun stands that an adjective may belong to.
func (d *describer) noun() bool { return len(d.parts) > 0 && d.parts[len(d.parts)-1].noun != "" }

// adjective gives the last noun an adjective. In «وزير الخارجية السعودي» it
// belongs to the first noun, but English reads well either way.
func (d *describer) adjective(adj string) {
	last := &d.parts[len(d.parts)-1]
	last.adj = append(last.adj, adj)
}

// bareStem is a folded word without its proclitics, its article and the ending
// of a feminine.
func bareStem(w *arabic.Word) string {
	stem := w.Form
	if w.Best >= 0 && w.Best < len(w.Analyses) {
		an := w.Analyses[w.Best]
		stem = stem[min(int(an.StemAt), len(stem)):]
	}
	fold := arabic.Fold(stem)
	if rest, ok := strings.CutPrefix(fold, "ال"); ok && len(rest) > 4 {
		fold = rest
	}
	if w.Best >= 0 && w.Best < len(w.Analyses) && w.Analyses[w.Best].Tanwin {
		fold = strings.TrimSuffix(fold, "ا")
	}
	return strings.TrimSuffix(fold, "ه")
}

// inflect makes a plural of a noun, and a noun of a verb.
func inflect(gloss string, an arabic.Analysis) string {
	switch {
	case an.Form == arabic.Masdar && an.Base != 0 && !nominal(gloss):
		return strings.TrimSuffix(strings.TrimPrefix(gloss, "be "), "e") + "ing"
	case an.POS == arabic.Noun && (an.Number == arabic.Plur || an.Number == arabic.Dual) && an.Form == arabic.NotDeverbal:
		return plural(gloss)
	}
	return gloss
}

func nominal(gloss string) bool {
	for _, end := range [...]string{"ion", "ment", "ance", "ence", "al", "ing", "ure", "ty", "ness", "age", "sal"} {
		if strings.HasSuffix(gloss, end) {
			return true
		}
	}
	return false
}

func plural(gloss string) string {
	switch {
	case strings.HasSuffix(gloss, "s"), strings.HasSuffix(gloss, "people"), strings.HasSuffix(gloss, "men"), gloss == "children":
		return gloss
	case gloss == "child":
		return "children"
	case gloss == "person":
		return "people"
	case strings.HasSuffix(gloss, "man"):
		return strings.TrimSuffix(gloss, "man") + "men"
	case strings.HasSuffix(gloss, "x"), strings.HasSuffix(gloss, "ch"), strings.HasSuffix(gloss, "sh"):
		return gloss + "es"
	case strings.HasSuffix(gloss, "y") && !strings.HasSuffix(gloss, "ey") && !strings.HasSuffix(gloss, "ay"):
		return strings.TrimSuffix(gloss, "y") + "ies"
	}
	return gloss + "s"
}

// link is what joins a word to the part before it, by its proclitics.
func (d *describer) link(w *arabic.Word) string {
	if w.Best < 0 || w.Best >= len(w.Analyses) {
		return "of"
	}
	pro := w.Analyses[w.Best].Pro
	switch {
	case pro&arabic.ProWa != 0:
		return "and"
	case pro&arabic.ProLi != 0:
		return "for"
	case pro&arabic.ProBi != 0:
		return "in"
	}
	return "of"
}

func (d *describer) add(link, noun string) {
	if n := len(d.parts); n > 0 && d.parts[n-1].noun == "" {
		if n > 1 && d.parts[n-1].link == "" && counts(d.parts[n-2].noun) {
			noun = plural(noun)
		}
		d.parts[n-1].noun = noun
		return
	}
	d.parts = append(d.parts, part{link: link, noun: noun})
}

// counts reports whether a quantity is a number over one.
func counts(quantity string) bool {
	return quantity != "1" && strings.Trim(quantity, "0123456789.,") == ""
}

// String leaves out links that join nothing: at the start and at the end.
func (d *describer) String() string {
	var out []string
	for i, p := range d.parts {
		if p.noun == "" {
			break
		}
		if i > 0 && p.link != "" {
			out = append(out, p.link)
		}
		slices.Reverse(p.adj)
		out = append(out, p.adj...)
		out = append(out, p.noun)
		for _, of := range p.of {
			out = append(out, "of", of)
		}
	}
	return strings.Join(out, " ")
}
