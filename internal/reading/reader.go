// Package reading reads one clean article into what it says of a track: actors,
// events, statements, roles, proposals and trips.
package reading

import (
	"io/fs"
	"slices"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
	"masar/internal/knowledge"
	mention "masar/internal/names"
	"masar/internal/when"
)

// Knowledge is everything that a reader reads with: immutable once loaded and
// shared by all readers.
type Knowledge struct {
	Language fs.FS // the language folder
	Lexicon  *arabic.Lexicon
	World    *knowledge.Base
	Frames   *frame.Set
	grammar  *clause.Language
	finder   *mention.Finder
	whens    *when.Finder
	issues   *issueWords
	titles   []titleWord
	status   *statusWords

	masculineStates map[string]bool
}

// A Reader reads articles one after another; it keeps caches and is used by one
// goroutine at a time.
type Reader struct {
	k        *Knowledge
	analyser *arabic.Analyser
	parser   *clause.Parser
	matcher  *frame.Matcher
	whens    *when.Finder
	recall   mention.Recall // of sentences annotated one by one
	names    mention.Room
}

// NewReader makes a reader.
func NewReader(k *Knowledge) *Reader {
	return &Reader{
		k:        k,
		analyser: arabic.NewAnalyser(k.Lexicon),
		parser:   clause.NewParser(k.grammar),
		matcher:  frame.NewMatcher(k.Frames, k.Lexicon),
		whens:    k.whens,
	}
}

// Read reads one clean article. It cannot fail: what it does not understand it
// leaves out.
func (r *Reader) Read(a masar.Article) masar.Reading { return r.read(a, nil) }

// read is Read with somebody listening, who may be nil.
func (r *Reader) read(a masar.Article, x *explainer) masar.Reading {
	doc := r.analyser.Split(a)
	defer r.analyser.Release()
	t := &text{r: r, a: a, doc: &doc, talk: discourse{quoting: None}}
	t.mentions = r.k.finder.Find(&doc, a.Published, &r.names)
	t.link()
	t.times = r.whens.Find(&doc, a.Published, t.inName)
	for _, i := range t.order() {
		v := t.sentence(i)
		if x != nil {
			x.sentence(v)
		}
	}
	t.inTextOrder()
	t.recall()
	t.brokerSides()
	t.byOther()
	t.attribute()
	t.enrich()
	t.settleDeals()
	events := t.merge()
	return t.assemble(events)
}

// inName reports whether a word stands in the name of a person.
func (t *text) inName(sentence, word int) bool {
	i, _ := slices.BinarySearchFunc(t.mentions, sentence, func(m mention.Mention, s int) int { return m.Sentence - s })
	for ; i < len(t.mentions) && t.mentions[i].Sentence == sentence && t.mentions[i].First <= word; i++ {
		if m := &t.mentions[i]; m.NameFirst <= word && word < m.NameEnd {
			return true
		}
	}
	return false
}

// order lists the sentences as they are read: headlines last, since they tell of
// «الجانبان» whom the body names.
func (t *text) order() []int {
	var body, head []int
	for i := range t.doc.Sentences {
		if t.doc.Sentences[i].Kind == masar.Headline {
			head = append(head, i)
		} else {
			body = append(body, i)
		}
	}
	return append(body, head...)
}

// inTextOrder sorts what was found back into the order of the text.
func (t *text) inTextOrder() {
	slices.SortStableFunc(t.drafts, func(a, b draft) int { return a.sentence - b.sentence })
	slices.SortStableFunc(t.statements, func(a, b statement) int { return a.sentence - b.sentence })
}

// text is one article on its way through the stages.
type text struct {
	r        *Reader
	a        masar.Article
	doc      *arabic.Doc
	mentions []mention.Mention
	actors   []actor
	means    [][]int // per mention the actors it means
	times    []when.Time

	drafts     []draft
	statements []statement
	quotes     []quotation
	roles      []role
	weak       []role // roles that hold only where others hold
	proposals  []proposal
	itinerary  []stop

	talk discourse
}
