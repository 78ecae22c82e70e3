package dossier

import (
	"io/fs"
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// Names is what names are written from: the knowledge of the world, the words
// of the language, and how names are spelt in Latin letters. It is shared by
// all printers and not written to.
type Names struct {
	world   *knowledge.Base
	lex     *arabic.Lexicon
	speller *speller
	titles  map[arabic.Lemma]bool // words that describe a person and are no name
	office  map[string]string     // folded title without its state → English
	vocabulary
}

// NewNames reads latin.tsv and heads.tsv of the language data.
func NewNames(world *knowledge.Base, lex *arabic.Lexicon, language fs.FS) (*Names, error) {
	sp, err := newSpeller(world, language)
	if err != nil {
		return nil, err
	}
	n := &Names{world: world, lex: lex, speller: sp, titles: map[arabic.Lemma]bool{}, office: map[string]string{}}
	err = eachRow(language, "heads.tsv", 2, func(row []string) {
		switch row[0] {
		case "title", "source", "people", "delegation":
			for word := range strings.SplitSeq(row[1], "|") {
				word, _, _ = strings.Cut(word, ">")
				if lemma := lex.Lemma(word); lemma != 0 {
					n.titles[lemma] = true
				}
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if err := n.readVocabulary(language); err != nil {
		return nil, err
	}
	for _, o := range world.Offices() {
		for _, form := range o.Forms {
			key := officeKey(form)
			if n.office[key] == "" {
				n.office[key] = o.NameEN
			}
		}
	}
	return n, nil
}

// readVocabulary reads english.tsv.
func (n *Names) readVocabulary(language fs.FS) error {
	v := vocabulary{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	n.vocabulary = v
	return eachRow(language, "english.tsv", 3, func(row []string) {
		fold := arabic.Fold(row[2])
		switch row[0] {
		case "phrase":
			v.phrases[fold] = row[1]
		case "quantity":
			v.quantity[fold] = row[1]
		case "noun":
			v.nouns[strings.TrimSuffix(fold, "ه")] = row[1]
		case "adj":
			v.adjs[strings.TrimSuffix(fold, "ه")] = row[1]
		case "link":
			v.links[fold] = row[1]
		case "origin":
			if w, ok := n.world.ParseNisba(fold); ok {
				v.origins[w.Entity.ID] = row[1]
			}
		}
	})
}

// officeKey folds a title without the place of its state.
func officeKey(form string) string {
	return arabic.Fold(strings.Join(strings.Fields(strings.ReplaceAll(form, "…", " ")), " "))
}

// eachRow calls do for the rows of a data file that have the columns.
func eachRow(fsys fs.FS, name string, columns int, do func(row []string)) error {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(text)) {
		row := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(row) >= columns && !strings.HasPrefix(line, "#") {
			do(row)
		}
	}
	return nil
}

// name is how a line calls an actor.
func (p *page) name(id string) string {
	a := p.actors[id]
	switch {
	case a == nil && p.Lang == "en":
		return p.outlet(id)
	case a == nil:
		return p.Isolate(id)
	case p.Lang == "en":
		return p.english.actor(a)
	}
	return p.Isolate(p.arabicName(a))
}

// arabicName is the fullest form in the text; of a known state its own name,
// since the text may have only an adjective or the capital.
func (p *page) arabicName(a *masar.Actor) string {
	if e := p.world.Entity(a.Known); e != nil && (a.Type == masar.State || a.Type == masar.Place) {
		return e.Name()
	}
	return a.Name
}

// fullName is the name in the list of who takes part: in English with the
// Arabic that the text has.
func (p *page) fullName(a *masar.Actor) string {
	if p.Lang == "ar" {
		return p.Isolate(p.arabicName(a))
	}
	return p.english.actor(a) + " " + p.Isolate(p.arabicName(a))
}

// standing is an actor's office and country.
func (p *page) standing(a *masar.Actor) []string {
	var out []string
	if a.Office != "" {
		office := p.withoutLink(a.Office)
		if p.Lang == "en" {
			office = p.english.title(office)
		}
		out = append(out, p.Isolate(office))
	}
	country := p.world.Entity(a.Country)
	if a.Country == "" || a.Known == a.Country || country == nil {
		return slices.DeleteFunc(out, func(s string) bool { return s == "" })
	}
	if p.Lang == "en" {
		return append(out, country.NameEN)
	}
	return append(out, country.Name())
}

// withoutLink takes a little word off the end of an office, which stood before
// its country: «المبعوث الأممي إلى».
func (n *Names) withoutLink(office string) string {
	if i := strings.LastIndexByte(office, ' '); i > 0 && n.vocabulary.links[arabic.Fold(office[i+1:])] != "" {
		return office[:i]
	}
	return office
}

// outlet is an outlet's name, known or not.
func (p *page) outlet(name string) string {
	if p.Lang == "ar" {
		return p.Isolate(name)
	}
	return p.english.known(name, masar.Outlet)
}

// place is a place's name; id may be empty.
func (p *page) place(name, id string) string {
	if p.Lang == "ar" {
		return p.Isolate(p.arabicPlace(name, id))
	}
	if e := p.world.Entity(id); e != nil && e.NameEN != "" {
		return p.withThe(e.NameEN)
	}
	return p.withThe(p.english.known(name, masar.Place, masar.State))
}

// arabicPlace takes a preposition that is written onto a known place off it:
// «للقاهرة».
func (p *page) arabicPlace(name, id string) string {
	e := p.world.Entity(id)
	if e == nil {
		return name
	}
	for _, known := range e.Names {
		if arabic.Fold(known) == arabic.Fold(name) {
			return name
		}
	}
	for _, known := range e.Names {
		if bare := strings.TrimPrefix(arabic.Fold(known), "ال"); strings.HasSuffix(arabic.Fold(name), bare) {
			return known
		}
	}
	return name
}

// thing is the name of a proposal.
func (p *page) thing(name string) string {
	if p.Lang == "ar" {
		return p.Isolate(name)
	}
	return p.english.describe(name) + " " + p.Isolate(name)
}
