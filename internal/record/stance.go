package record

import (
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// A token is a word of the text as stances are read from it.
type token struct {
	at    masar.Span
	lemma string // as in lemma; of a particle its fold
	noun  string // folded citation form of the word itself
	fold  string
	bare  bool // a noun without an article
}

func (f *Flattener) tokens(doc *arabic.Doc) []token {
	var out []token
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for k := range words {
			w := &words[k]
			if w.Kind == arabic.Mark {
				continue
			}
			t := token{at: w.Span, lemma: f.lemma(w), noun: w.Fold, fold: w.Fold}
			if t.lemma == "" {
				t.lemma = w.Fold
			}
			if w.Best >= 0 && w.Best < len(w.Analyses) {
				an := &w.Analyses[w.Best]
				t.bare = an.POS == arabic.Noun && an.Pro == 0 && an.Enc == ""
				if c := f.lex.Citation(an.Lemma); c != "" {
					t.noun = arabic.Fold(c)
				}
			}
			out = append(out, t)
		}
	}
	return out
}

// within returns the tokens of a span.
func (x *flat) within(s masar.Span) []token {
	from := 0
	for from < len(x.tokens) && x.tokens[from].at.Start < s.Start {
		from++
	}
	to := from
	for to < len(x.tokens) && x.tokens[to].at.End <= s.End {
		to++
	}
	return x.tokens[from:to]
}

// stance reads what the words of a span show: a yes or a no, what turns it
// round, and a condition; and on which of the issues. A condition beside a
// plain no is still a no: «ممنوع ما لم …».
func (x *flat) stance(span masar.Span, issues []masar.Issue) (masar.Stance, masar.Issue) {
	if span.Empty() {
		return "", ""
	}
	list := x.within(span)
	is := func(kind, word string) bool { return x.f.phrases.lemmas[kind][word] }
	stance, at, refused := masar.Stance(""), 0, false
	conditional := x.f.phrases.tells("condition", nil, arabic.Fold(x.r.Article.Text[span.Start:span.End]))
	for i := range list {
		before := ""
		if i > 0 {
			before = list[i-1].fold
		}
		found := masar.Stance("")
		switch turned := is("negation", before); {
		case is("term", list[i].noun) && is("without", before):
			found = masar.StanceFor
		case is("condition", list[i].lemma) || is("condition", list[i].noun):
			conditional = true
		case is("no", list[i].lemma) && !turned:
			found, refused = masar.StanceAgainst, true
		case before == "لا" && is("sure", list[i].noun):
			found = masar.StanceFor
		case is("yes", list[i].lemma) && turned, before == "لا" && list[i].bare:
			found = masar.StanceAgainst
		case is("yes", list[i].lemma):
			found = masar.StanceFor
		}
		if stance == "" && found != "" {
			stance, at = found, i
		}
	}
	if conditional && !refused {
		stance = masar.StanceConditional
	}
	if stance == "" {
		return "", ""
	}
	return stance, x.issueAt(list[at:], issues)
}

// condition reads whether the words of an event set a condition, and the issue
// that they name first, from the cue on.
func (x *flat) condition(e *masar.Event) (masar.Stance, masar.Issue) {
	span := e.Cue
	for _, s := range e.Evidence {
		if s.Contains(e.Cue) {
			span.End = s.End
		}
	}
	if span.Empty() {
		return "", ""
	}
	on := x.issueAt(x.within(span), e.Issues)
	if st, _ := x.stance(span, e.Issues); st == masar.StanceConditional {
		return st, on
	}
	return "", on
}

// An issueName is a phrase that names an issue, as bare folded words.
type issueName struct {
	issue masar.Issue
	words []string
}

// issueNames lists the phrases of issues by their first word.
func issueNames(world *knowledge.Base) map[string][]issueName {
	out := map[string][]issueName{}
	for _, w := range world.Issues() {
		for _, p := range w.Phrases {
			n := issueName{issue: w.Issue}
			for word := range strings.FieldsSeq(arabic.Fold(p)) {
				n.words = append(n.words, bare(word))
			}
			if len(n.words) > 0 {
				out[n.words[0]] = append(out[n.words[0]], n)
			}
		}
	}
	return out
}

func bare(word string) string { return strings.TrimPrefix(word, "ال") }

// issueAt returns the first of the issues that the tokens name, "" for none.
func (x *flat) issueAt(list []token, issues []masar.Issue) masar.Issue {
	if len(issues) == 0 {
		return ""
	}
	for i := range list {
		for _, word := range [...]string{list[i].noun, bare(list[i].fold)} {
			for _, n := range x.f.issues[word] {
				if slices.Contains(issues, n.issue) && namesAt(list[i:], n.words) {
					return n.issue
				}
			}
		}
	}
	return ""
}

// namesAt reports whether tokens begin with the words of a phrase, each by its
// lemma or without its article.
func namesAt(list []token, words []string) bool {
	if len(words) > len(list) {
		return false
	}
	for n, word := range words {
		if list[n].noun != word && bare(list[n].fold) != word {
			return false
		}
	}
	return true
}
