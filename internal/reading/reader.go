// Package reading reads one clean article into what it says of a track: actors,
// events, statements, roles, proposals and trips.
package reading

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

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

// Load reads the data folders: language, knowledge and frames as they stand
// under data/. More knowledge and frames of the user may follow; theirs come
// first.
func Load(data fs.FS, knowledgeDirs, frameDirs []fs.FS) (*Knowledge, error) {
	language, err := fs.Sub(data, "language")
	if err != nil {
		return nil, fmt.Errorf("load data: %v", err)
	}
	world, err := fs.Sub(data, "knowledge")
	if err != nil {
		return nil, fmt.Errorf("load data: %v", err)
	}
	frames, err := fs.Sub(data, "frames")
	if err != nil {
		return nil, fmt.Errorf("load data: %v", err)
	}
	k := &Knowledge{Language: language}
	if err := k.words(language, append(knowledgeDirs, world)); err != nil {
		return nil, err
	}
	if k.Frames, err = frame.Load(k.Lexicon, append([]fs.FS{frames}, frameDirs...)...); err != nil {
		return nil, err
	}
	if k.grammar, err = clause.LoadLanguage(language, k.Lexicon); err != nil {
		return nil, err
	}
	k.grammar.Speech, k.grammar.Tells, k.grammar.Knows = k.Frames.Speaks, k.Frames.Tells, k.Frames.Knows
	if k.finder, err = mention.NewFinder(k.World, k.Lexicon, language); err != nil {
		return nil, err
	}
	if k.whens, err = when.NewFinder(k.Lexicon, language); err != nil {
		return nil, err
	}
	if k.status, err = loadStatus(language, k.Lexicon); err != nil {
		return nil, err
	}
	if k.masculineStates, err = loadMasculine(language); err != nil {
		return nil, err
	}
	if k.issues, err = loadIssues(world, k.Lexicon); err != nil {
		return nil, err
	}
	if k.titles, err = loadTitles(language); err != nil {
		return nil, err
	}
	return k, nil
}

// words reads the knowledge beside the language, which takes names from it.
func (k *Knowledge) words(language fs.FS, world []fs.FS) error {
	var missing error
	done := make(chan struct{})
	go func() {
		defer close(done)
		k.World, missing = knowledge.Load(world...)
	}()
	lexicon, err := arabic.LoadLexicon(language, func() arabic.Words {
		<-done
		return arabic.Words{Origins: origins(k.World), Names: properNames(k.World), Parts: nameParts(k.World)}
	})
	<-done
	k.Lexicon = lexicon
	return errors.Join(missing, err)
}

// A Reader reads articles one after another; it keeps caches and is used by one
// goroutine at a time.
type Reader struct {
	k        *Knowledge
	analyser *arabic.Analyser
	matcher  *frame.Matcher
	whens    *when.Finder
	recall   mention.Recall // of sentences annotated one by one
}

// NewReader makes a reader.
func NewReader(k *Knowledge) *Reader {
	return &Reader{
		k:        k,
		analyser: arabic.NewAnalyser(k.Lexicon),
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
	t := &text{r: r, a: a, doc: &doc, talk: discourse{quoting: None}}
	t.mentions = r.k.finder.Find(&doc, a.Published)
	t.link()
	t.times = r.whens.Find(&doc, a.Published)
	for _, i := range t.order() {
		v := t.sentence(i)
		if x != nil {
			x.sentence(v)
		}
	}
	t.inTextOrder()
	t.recall()
	t.attribute()
	t.enrich()
	t.settleDeals()
	events := t.merge()
	return t.assemble(events)
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

// origins are the adjectives of origin that the knowledge holds, in a fixed
// order.
func origins(world *knowledge.Base) []string {
	var out []string
	world.Entities(func(e *knowledge.Entity) bool {
		if e.Type == masar.State {
			out = append(out, e.Nisba...)
		}
		return true
	})
	return out
}

// nameParts are the words of the names of people, places and outlets, in a
// fixed order.
func nameParts(world *knowledge.Base) []string {
	var out []string
	world.Entities(func(e *knowledge.Entity) bool {
		if e.Type == masar.Person || e.Type == masar.Place || e.Type == masar.Outlet {
			for _, n := range e.Names {
				out = append(out, strings.Fields(n)...)
			}
		}
		return true
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// properNames are the names of one word of states, their capitals, groups and
// bodies, in a fixed order.
func properNames(world *knowledge.Base) []string {
	var out []string
	world.Entities(func(e *knowledge.Entity) bool {
		switch {
		case e.Type == masar.State, e.Type == masar.Group, e.Type == masar.Org, e.Type == masar.Place && e.Kind == "capital":
			for _, n := range e.Names {
				if !strings.Contains(n, " ") {
					out = append(out, n)
				}
			}
		}
		return true
	})
	return out
}
