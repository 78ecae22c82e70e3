package dossier

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/wording"
)

// english writes names for those who read no Arabic: from the knowledge where
// it holds them, word by word from the glosses of the language where they
// describe, and spelt in Latin letters where they are names.
type english struct {
	*Names
	*wording.Phrases
	analyser *arabic.Analyser
	done     map[string]string // descriptions made so far
}

func newEnglish(n *Names, p *wording.Phrases) *english {
	return &english{Names: n, Phrases: p, analyser: arabic.NewAnalyser(n.lex), done: map[string]string{}}
}

// actor is the English name of an actor.
func (e *english) actor(a *masar.Actor) string {
	switch {
	case a.NameEN != "":
		return e.withThe(a.NameEN)
	case a.Type == masar.Person && !e.describesPerson(a.Name):
		return e.speller.spell(a.Name)
	}
	return e.describe(a.Name)
}

// withThe sets the article before the names that want it.
func (e *english) withThe(name string) string {
	if slices.Contains(e.The, name) {
		return "the " + name
	}
	return name
}

// describesPerson reports whether the name of a person is a title or a
// description: «مصدر عسكري», «السفير الصيني».
func (e *english) describesPerson(name string) bool {
	words := e.tokens(name)
	if len(words) == 0 || words[0].Best < 0 {
		return false
	}
	return e.titles[words[0].Analyses[words[0].Best].Lemma]
}

func (e *english) tokens(text string) []arabic.Word {
	doc := e.analyser.Words(strings.Fields(text))
	if len(doc.Sentences) == 0 {
		return nil
	}
	return doc.Sentences[0].Words
}

// known is the English name of what a form means as one of some types; what is
// not known is described.
func (e *english) known(form string, types ...masar.ActorType) string {
	for _, c := range e.world.Explain(form, "") {
		if slices.Contains(types, masar.ActorType(c.Type)) && c.NameEN != "" {
			return c.NameEN
		}
	}
	return e.describe(form)
}

// title is an actor's office in English: as titles.tsv has it, else described.
func (e *english) title(office string) string {
	if en := e.office[officeKey(office)]; en != "" {
		return en
	}
	return e.describe(office)
}
