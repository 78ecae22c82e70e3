package reading

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
	"masar/internal/frame"
	"masar/internal/knowledge"
	mention "masar/internal/names"
	"masar/internal/when"
)

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
	if err := atOnce(
		func() error { return k.structure(language, append([]fs.FS{frames}, frameDirs...)) },
		func() error { return k.rest(language, world) },
	); err != nil {
		return nil, err
	}
	k.finder.UseLexicon(k.Lexicon)
	return k, nil
}

// atOnce does independent parts of the loading side by side and joins their
// errors in the order of the parts.
func atOnce(parts ...func() error) error {
	errs := make([]error, len(parts))
	var all sync.WaitGroup
	for i, part := range parts {
		all.Go(func() { errs[i] = part() })
	}
	all.Wait()
	return errors.Join(errs...)
}

// structure loads the frames and the grammar that asks which words they have.
func (k *Knowledge) structure(language fs.FS, frames []fs.FS) error {
	if err := atOnce(
		func() (err error) { k.Frames, err = frame.Load(k.Lexicon, frames...); return err },
		func() (err error) { k.grammar, err = clause.LoadLanguage(language, k.Lexicon); return err },
	); err != nil {
		return err
	}
	k.grammar.Speech, k.grammar.Tells, k.grammar.Knows = k.Frames.Speaks, k.Frames.Tells, k.Frames.Knows
	k.grammar.Governs = k.Frames.Governs
	return nil
}

// rest loads what is small.
func (k *Knowledge) rest(language, world fs.FS) (err error) {
	if k.whens, err = when.NewFinder(k.Lexicon, language); err != nil {
		return err
	}
	if k.status, err = loadStatus(language, k.Lexicon); err != nil {
		return err
	}
	if k.masculineStates, err = loadMasculine(language); err != nil {
		return err
	}
	if k.issues, err = loadIssues(world, k.Lexicon); err != nil {
		return err
	}
	k.titles, err = loadTitles(language)
	return err
}

// words reads the knowledge and what finds its names beside the language, which
// takes names from it.
func (k *Knowledge) words(language fs.FS, world []fs.FS) error {
	var words arabic.Words
	known := make(chan struct{})
	return atOnce(
		func() error {
			base, missing := knowledge.Load(world...)
			k.World = base
			words = arabic.Words{Origins: origins(k.World), Names: properNames(k.World), Parts: nameParts(k.World)}
			close(known)
			finder, err := mention.NewFinder(base, language)
			k.finder = finder
			return errors.Join(missing, err)
		},
		func() (err error) {
			k.Lexicon, err = arabic.LoadLexicon(language, func() arabic.Words { <-known; return words })
			return err
		},
	)
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

// nameParts are the words of the names of people, places and outlets, in the
// order of the files; many stand there more than once.
func nameParts(world *knowledge.Base) []string {
	out := make([]string, 0, 1<<16)
	world.Entities(func(e *knowledge.Entity) bool {
		if e.Type == masar.Person || e.Type == masar.Place || e.Type == masar.Outlet {
			for _, n := range e.Names {
				for n != "" {
					var word string
					if word, n, _ = strings.Cut(n, " "); word != "" {
						out = append(out, word)
					}
				}
			}
		}
		return true
	})
	return out
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
